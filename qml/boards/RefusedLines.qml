// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Watchfloor.Theme
import Watchfloor.Session

/// The folder of gauge files: how much came from it, and every line that could not be read, newest first.
Panel {
    id: root

    required property GaugeFeed gauges

    title: qsTr("Gauge files")
    note: qsTr("%n readings in the last hour", "", gauges.readingCount) + " · " + qsTr("%n lines refused", "", gauges.refusals.length)
    headerItems: WfButton {
        visible: root.gauges.refusals.length > 0
        implicitHeight: 32
        text: qsTr("Seen, clear the list")
        onClicked: root.gauges.forgetRefusals()
    }

    EmptyState {
        visible: root.gauges.refusals.length === 0
        text: qsTr("Reading %1. Lines that can't be read will stand here with file, line and reason.").arg(root.gauges.folder)
    }
    WfList {
        anchors { fill: parent; margins: 6 }
        model: root.gauges.refusals
        delegate: WfText {
            required property string modelData

            width: ListView.view.width
            leftPadding: 8
            rightPadding: Theme.gutter
            height: implicitHeight + 8
            text: modelData
            wrapMode: Text.WordWrap
            font.pixelSize: Theme.small
        }
    }
}
