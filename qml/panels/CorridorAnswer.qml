// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard
import Watchfloor.Lists

/// What was found for a green corridor that is being planned: its way, what bars it, the junctions to be held; or why there is none.
ColumnLayout {
    id: root

    required property View view
    required property CorridorSketch plan
    /// The way in words; empty: there is none.
    readonly property string way: plan.ready || plan.blocked
        ? qsTr("%1 min, %2 km: %3").arg(Math.ceil(plan.seconds / 60)).arg(plan.km.toFixed(1)).arg(plan.roads.join(" → ")) : ""

    spacing: Theme.gap

    WfText {
        Layout.fillWidth: true
        visible: root.plan.blocked
        text: "■ " + root.plan.blockText
        color: Theme.red
        strong: true
        wrapMode: Text.WordWrap
    }
    WfText {
        Layout.fillWidth: true
        text: root.plan.busy ? qsTr("looking for the way …")
            : root.way !== "" ? root.way
            : root.plan.problem !== "" ? root.plan.problem : qsTr("Say from where to where: names in Chinese, English or pinyin initials.")
        color: root.plan.problem !== "" ? Theme.red : root.plan.ready ? (root.plan.passesText !== "" ? Theme.amber : Theme.corridor) : Theme.dim
        wrapMode: Text.WordWrap
        maximumLineCount: 2
    }
    WfText {
        Layout.fillWidth: true
        visible: root.way !== "" && root.plan.passesText !== ""
        text: "■ " + qsTr("On the way: %1").arg(root.plan.passesText)
        color: Theme.amber
        strong: true
        wrapMode: Text.WordWrap
    }
    WfText {
        Layout.fillWidth: true
        visible: root.way !== ""
        text: root.plan.junctions.length === 0 ? qsTr("No junction has to be held.")
            : qsTr("Junctions to hold: %1").arg(root.plan.junctions.map(j => j.name + " +" + root.view.span(j.seconds * 1000)).join(" · "))
        dim: true
        font.pixelSize: Theme.small
        wrapMode: Text.WordWrap
        maximumLineCount: 3
    }
}
