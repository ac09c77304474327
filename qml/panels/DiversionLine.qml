// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme

/// The way round a closure in words, or why there is none; its tiers and signs when there is room.
ColumnLayout {
    id: root

    required property var diversion
    property bool detailed: false
    /// The way itself, with the card's; and what follows from it: where it leaves, its tiers, the signs before it.
    property bool headed: true
    property bool explained: true
    readonly property int mostSigns: 6
    readonly property var signs: diversion.signs.filter(s => s.beforeExit)
    readonly property var moreSigns: signs.slice(mostSigns)
    readonly property int moreShowing: moreSigns.filter(s => s.showing).length
    readonly property string moreText: moreShowing > 0 ? qsTr("and %1 more, %2 of them ✓").arg(moreSigns.length).arg(moreShowing) : qsTr("and %1 more").arg(moreSigns.length)
    readonly property var signNames: signs.slice(0, mostSigns).map(s => s.showing ? s.name + "\u00a0✓" : s.name).concat(moreSigns.length > 0 ? [moreText] : [])
    readonly property string what: diversion.preview ? qsTr("Would divert") : qsTr("Diversion")
    readonly property string which: diversion.directionTitle ?? "" // of the two of a closure of both directions

    spacing: 2

    component Line: RowLayout {
        property string title
        property string value
        property real titleWidth: 104
        property color tone: Theme.text
        property int mostLines: 3

        Layout.fillWidth: true
        spacing: Theme.gap
        WfText {
            text: parent.title
            dim: true
            font.pixelSize: Theme.small
            wrapMode: Text.WordWrap // longer in English than in Chinese
            Layout.preferredWidth: parent.titleWidth
            Layout.alignment: Qt.AlignTop
        }
        WfText {
            text: parent.value
            color: parent.tone
            font.pixelSize: Theme.small
            wrapMode: Text.WordWrap
            maximumLineCount: parent.mostLines
            Layout.fillWidth: true
        }
    }
    RowLayout {
        visible: root.headed
        Layout.fillWidth: true
        spacing: Theme.gap
        WfText {
            text: root.which === "" ? root.what : qsTr("%1, %2").arg(root.what).arg(root.which)
            dim: root.which === ""
            font.pixelSize: Theme.small
            wrapMode: Text.WordWrap
            Layout.preferredWidth: root.which === "" ? 104 : 150
            Layout.alignment: Qt.AlignTop
        }
        WfText {
            text: root.diversion.found ? (root.diversion.roadsText !== "" ? root.diversion.roadsText : qsTr("unnamed roads")) : root.diversion.reason
            color: root.diversion.found ? Theme.diversion : Theme.amber
            font.pixelSize: Theme.small
            wrapMode: Text.WordWrap
            maximumLineCount: 6 // which way is never cut
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
        }
        WfText {
            visible: root.diversion.found
            text: root.diversion.addedText
            strong: true
            font.pixelSize: Theme.small
            elide: Text.ElideNone
            Layout.alignment: Qt.AlignTop
        }
    }
    // What was laid down for the place is tried first; where the two differ, both are to be seen.
    Line {
        visible: root.headed && root.diversion.cardText !== ""
        title: qsTr("Card of the point")
        value: root.diversion.planned ? qsTr("%1 ✓ followed").arg(root.diversion.cardText)
            : root.diversion.cardProblem !== "" ? qsTr("%1 — not followed: %2").arg(root.diversion.cardText).arg(root.diversion.cardProblem) : root.diversion.cardText
        tone: root.diversion.planned ? Theme.text : Theme.amber
    }
    Line {
        visible: root.headed && root.diversion.otherText !== ""
        title: qsTr("Without the card")
        value: root.diversion.otherText
        tone: Theme.dim
    }
    Line {
        visible: root.headed && (root.diversion.unnamedText ?? "") !== ""
        title: qsTr("Without a name")
        value: root.diversion.unnamedText ?? ""
        tone: Theme.amber
    }
    Line {
        visible: root.headed && root.diversion.besideText !== ""
        title: qsTr("Nobody along")
        value: qsTr("%1: beside the water at the same level, and nobody has said that it is dry").arg(root.diversion.besideText)
        tone: Theme.amber
    }
    // A map's level is no survey: what lies beside a flooded underpass may be as low.
    Line {
        visible: root.headed && (root.diversion.aboveText ?? "") !== ""
        title: qsTr("Beside the water")
        value: qsTr("%1: higher by the map alone, have somebody look before anyone is led there").arg(root.diversion.aboveText ?? "")
        tone: Theme.amber
    }
    Line {
        visible: root.headed && root.diversion.passesText !== ""
        title: qsTr("Passes")
        value: qsTr("%1 (flood point: have the depth there checked)").arg(root.diversion.passesText)
        tone: Theme.amber
    }
    // Drivers go by names, and a name leads on into what is closed.
    Line {
        visible: root.headed && root.diversion.aheadText !== ""
        title: qsTr("Not passable farther on")
        value: qsTr("%1: turn off before it; no text names it").arg(root.diversion.aheadText)
        tone: Theme.amber
    }
    Line {
        visible: root.explained && root.detailed && root.diversion.found && root.diversion.exitName !== ""
        title: qsTr("Leaves at")
        value: root.diversion.entryName === "" ? root.diversion.exitName : qsTr("%1, back at %2").arg(root.diversion.exitName).arg(root.diversion.entryName)
    }
    Repeater {
        model: root.explained && root.detailed ? root.diversion.tiers : []

        Line {
            required property var modelData

            title: modelData.title
            value: modelData.km > 0 ? qsTr("%1 (from %2 km)").arg(modelData.text).arg(modelData.km.toFixed(1)) : modelData.text
        }
    }
    Line {
        visible: root.explained
        title: root.headed || root.which === "" ? qsTr("Signs") : qsTr("Signs, %1").arg(root.which)
        titleWidth: root.headed || root.which === "" ? 104 : 150
        mostLines: 5 // the end says how many more there are
        value: root.signNames.length > 0 ? root.signNames.join(" · ") : qsTr("no sign stands before the exit")
        tone: root.signNames.length > 0 ? Theme.text : Theme.dim
    }
}
