// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Lists

/// The units that can't be sent, and why; shown when asked for.
ColumnLayout {
    id: root

    required property DispatchBoard board
    property bool isShown: false

    spacing: 6

    WfButton {
        visible: root.board.leftOut.count > 0
        implicitHeight: 30
        text: root.isShown ? qsTr("Hide who can't go") : qsTr("%1 can't go: why").arg(root.board.leftOut.count)
        onClicked: root.isShown = !root.isShown
    }
    Repeater {
        model: root.isShown ? root.board.leftOut : null

        RowLayout {
            id: out

            required property string callSign
            required property string phone
            required property string reason
            required property string code

            Layout.fillWidth: true
            spacing: 10
            WfText {
                text: out.callSign
                font.pixelSize: Theme.small
                Layout.preferredWidth: 76
            }
            WfText {
                text: out.reason
                dim: true
                color: out.code === "unit.no_position" ? Theme.amber : Theme.dim
                font.pixelSize: Theme.small
                Layout.fillWidth: true
            }
            WfText {
                text: out.phone
                dim: true
                font.pixelSize: Theme.small
            }
        }
    }
}
