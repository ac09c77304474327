// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme

/// What a decision about a closure must name before anything is answered: what is decided, the road and the stretch, why, how deep the
/// water is now, the way round, which rule is not met, and the clause.
ColumnLayout {
    id: root

    /// As ClosureDesk.confirmation() gives it.
    required property var asked
    /// As ClosureDesk.standing() gives it, now.
    required property var standing
    required property list<var> diversions
    /// The clause that is chosen: {title, text}.
    required property var clause
    /// Down to here it has to have been seen before it is decided: the clause is named where it is chosen, too.
    readonly property real grave: clauseFact.visible ? clauseFact.y : -1

    spacing: Theme.gap

    AuthorityLine {
        title: root.asked.title ?? ""
        authorities: root.asked.authorities ?? []
        level: root.asked.level ?? 0
    }
    WfText {
        Layout.fillWidth: true
        text: qsTr("%1 %2").arg(root.asked.road ?? "").arg(root.asked.directionTitle ?? "")
        strong: true
        font.pixelSize: 22
    }
    DecisionFact {
        title: qsTr("Stretch")
        value: (root.asked.fromPlace ?? "") + " → " + (root.asked.toPlace ?? "")
    }
    WfText {
        Layout.fillWidth: true
        visible: text !== ""
        text: root.standing.dangerText ?? ""
        color: Theme.red
        strong: true
        wrapMode: Text.WordWrap
    }
    DecisionFact {
        title: qsTr("Cause")
        value: [root.asked.causeTitle, root.asked.floodPointName, root.standing.depthText].filter(s => s !== undefined && s !== "").join(" · ")
    }
    Repeater {
        model: root.diversions

        DiversionLine {
            required property var modelData

            Layout.fillWidth: true
            diversion: modelData
            explained: false // that follows below the answers
        }
    }
    Repeater {
        model: root.standing.lacks ?? []

        WfText {
            required property string modelData

            Layout.fillWidth: true
            text: "! " + modelData
            color: Theme.red
            wrapMode: Text.WordWrap
        }
    }
    WfText {
        Layout.fillWidth: true
        visible: text !== ""
        text: root.standing.publicText ?? ""
        color: Theme.amber
        wrapMode: Text.WordWrap
    }
    WfText {
        Layout.fillWidth: true
        visible: text !== ""
        text: root.standing.laneText ?? ""
        color: root.standing.isLaneNew ?? false ? Theme.amber : Theme.text
        strong: root.standing.isLaneNew ?? false
        wrapMode: Text.WordWrap
    }
    DecisionFact {
        id: clauseFact

        title: qsTr("Clause")
        value: root.clause.title ?? ""
    }
    WfText {
        Layout.fillWidth: true
        Layout.leftMargin: 104 + Theme.gap
        visible: text !== ""
        text: root.clause.text ?? ""
        dim: true
        font.pixelSize: 12
        wrapMode: Text.WordWrap
        maximumLineCount: 3
    }
}
