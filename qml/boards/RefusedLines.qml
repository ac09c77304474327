// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Watchfloor.Theme
import Watchfloor.Dashboard

/// The folder of gauge files: how it stands, how much came from it, and every line that could not be read with its time, newest first. They
/// are in the log's file: those of before a restart, too.
Panel {
    id: root

    required property GaugeFeed gauges

    title: qsTr("Gauge files")
    note: qsTr("%n lines refused", "", gauges.refusedCount)
    headerItems: WfButton {
        visible: root.gauges.refusedCount > 0
        implicitHeight: 32
        text: qsTr("Seen, clear the list")
        onClicked: root.gauges.clearRefused()
    }

    EmptyState {
        visible: root.gauges.refusedCount === 0 && root.height > 120
        text: qsTr("Reading %1. Lines that can't be read will stand here with file, line and reason.").arg(root.gauges.folder)
    }
    WfText {
        id: standing

        readonly property bool bad: root.gauges.stateKey === "failing" || root.gauges.refusedTrouble !== ""

        anchors { left: parent.left; right: parent.right; top: parent.top; margins: 6 }
        leftPadding: 8
        rightPadding: Theme.gutter
        text: (bad ? "■ " : "") + root.gauges.stateText + " · " + qsTr("%n readings in the last hour", "", root.gauges.readingCount) + (root.gauges.refusedTrouble === "" ? "" : "\n" + root.gauges.refusedTrouble)
        wrapMode: Text.WordWrap
        font.pixelSize: Theme.small
        color: bad ? Theme.amber : Theme.dim
    }
    WfList {
        anchors { left: parent.left; right: parent.right; top: standing.bottom; bottom: parent.bottom; margins: 6 }
        model: root.gauges.refusedLines
        delegate: WfText {
            required property string said
            required property string atText
            required property bool kept

            width: ListView.view.width
            leftPadding: 8
            rightPadding: Theme.gutter
            height: implicitHeight + 8
            text: atText + " · " + said + (kept ? "" : " · " + qsTr("not kept"))
            wrapMode: Text.WordWrap
            font.pixelSize: Theme.small
        }
    }
}
