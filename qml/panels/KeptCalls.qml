// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard

/// The calls that were left before they were recorded, each to be taken up again; the oldest by F2.
ColumnLayout {
    id: root

    required property View view
    /// {at, entered} each, the oldest first.
    required property list<var> calls
    /// The types of incidents, {value, title}.
    required property list<var> types

    /// So many are named: the questions of the next caller stay in sight.
    readonly property int most: 3

    signal takeAsked(real at)

    /// What tells it from the others: since when it waits, where, what.
    function titleOf(call: var): string {
        const entered = call.entered
        const words = [entered.place ?? "", types.find(t => t.value === entered.type)?.title ?? "", ...(entered.texts ?? [])].map(t => t.trim()).filter(t => t !== "")
        return view.timeText(call.at).slice(0, 5) + "  " + words.slice(0, 2).join(qsTr(", "))
    }

    spacing: 6

    WfText {
        Layout.fillWidth: true
        text: qsTr("Not recorded yet, and kept (F2 takes up the first again):")
        color: Theme.amber
        strong: true
        wrapMode: Text.WordWrap
    }
    Repeater {
        model: root.calls.slice(0, root.most)

        WfButton {
            required property var modelData
            required property int index

            Layout.fillWidth: true
            text: root.titleOf(modelData)
            hint: index === 0 ? "F2" : ""
            means: String(modelData.at)
            onClicked: root.takeAsked(modelData.at)
        }
    }
    WfText {
        Layout.fillWidth: true
        visible: root.calls.length > root.most
        text: qsTr("%n more call(s) after these", "", root.calls.length - root.most)
        dim: true
        font.pixelSize: Theme.small
    }
}
