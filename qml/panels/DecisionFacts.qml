// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme

/// What a decision about a closure must name: the stretch, why, how deep the water is now, the way round, and who saw what.
ColumnLayout {
    id: root

    /// As ClosureDesk.confirmation() gives it.
    required property var facts
    /// As ClosureDesk.standing() gives it, now.
    required property var standing
    required property list<var> diversions

    spacing: Theme.gap

    component Fact: RowLayout {
        property string title
        property string value

        visible: value !== ""
        Layout.fillWidth: true
        WfText {
            text: parent.title
            dim: true
            font.pixelSize: Theme.small
            wrapMode: Text.WordWrap
            Layout.preferredWidth: 104
            Layout.alignment: Qt.AlignTop
        }
        WfText {
            text: parent.value
            wrapMode: Text.WordWrap
            Layout.fillWidth: true
        }
    }

    Fact {
        title: qsTr("Stretch")
        value: (root.facts.fromPlace ?? "") + " → " + (root.facts.toPlace ?? "")
    }
    Fact {
        title: qsTr("Cause")
        value: [root.facts.causeTitle, root.facts.floodPointName, root.standing.depthText].filter(s => s !== undefined && s !== "").join(" · ")
    }
    Repeater {
        model: root.diversions

        DiversionLine {
            required property var modelData

            Layout.fillWidth: true
            diversion: modelData
        }
    }
    Repeater {
        model: root.facts.verb === "closure.confirm" ? [] : root.facts.seen ?? []

        Fact {
            required property var modelData

            title: modelData.title
            value: modelData.value
        }
    }
}
