// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Watchfloor.Theme

/// What a message sign will say, on its rows of characters; or why nothing fits on it.
Row {
    id: root

    required property var sign

    spacing: Theme.gap

    Rectangle {
        visible: root.sign.lines.length > 0
        width: Math.max(80, Math.min(240, root.sign.cols * 15 + 14))
        height: Math.max(1, root.sign.rows) * 20 + 8
        color: "#000000"
        border.color: Theme.line
        Column {
            anchors.centerIn: parent
            Repeater {
                model: root.sign.lines

                WfText {
                    required property string modelData

                    width: 236
                    height: 20
                    text: modelData
                    font.pixelSize: 14
                    horizontalAlignment: Text.AlignHCenter
                }
            }
        }
    }
    Column {
        width: root.width - x
        anchors.verticalCenter: parent.verticalCenter
        WfText {
            width: parent.width
            text: root.sign.name
            font.pixelSize: Theme.small
            wrapMode: Text.WordWrap
            maximumLineCount: 2
        }
        WfText {
            width: parent.width
            text: root.sign.problem !== "" ? root.sign.problem : qsTr("%1 km before it").arg(root.sign.km.toFixed(1))
            color: root.sign.problem !== "" ? Theme.amber : Theme.dim
            font.pixelSize: 12
            wrapMode: Text.WordWrap
            maximumLineCount: 2
        }
    }
}
