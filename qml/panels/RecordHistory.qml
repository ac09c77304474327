// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard

/// What happened to a record, the newest first: when, what, by whom, and for whom it was recorded.
ColumnLayout {
    id: root

    required property View view
    required property string subject
    property list<var> entries: []

    function ask() {
        if (subject !== "")
            view.lists.events.history(subject)
    }

    spacing: Theme.pad
    onSubjectChanged: {
        entries = [] // those of the record before
        ask()
    }
    Component.onCompleted: ask()

    Connections {
        target: root.view.lists

        function onRecordChanged(subject: string) {
            if (subject === root.subject)
                root.ask()
        }
    }
    Connections {
        target: root.view.lists.events

        function onHistoryReady(subject: string, entries: var) {
            if (subject === root.subject)
                root.entries = entries
        }
    }
    WfText {
        text: qsTr("Journal")
        dim: true
        font.pixelSize: Theme.small
    }
    Repeater {
        model: root.entries.slice().reverse().slice(0, 30)

        RowLayout {
            id: entry

            required property var modelData

            Layout.fillWidth: true
            spacing: 10
            WfText {
                text: entry.modelData.timeText
                dim: true
                font.pixelSize: Theme.small
                elide: Text.ElideNone
                Layout.alignment: Qt.AlignTop
            }
            WfText {
                text: (entry.modelData.what === "" ? entry.modelData.verbTitle : qsTr("%1: %2").arg(entry.modelData.verbTitle).arg(entry.modelData.what))
                      + " · " + entry.modelData.seatName
                      + (entry.modelData.onBehalf ? " " + qsTr("(recorded for %1)").arg(entry.modelData.onBehalf) : "")
                font.pixelSize: Theme.small
                wrapMode: Text.WordWrap
                Layout.fillWidth: true
            }
        }
    }
}
