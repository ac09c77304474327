// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// A state in a word, with a shape beside it, so that colour is never alone: ▲ red, ■ amber, ○ quiet.
Rectangle {
    id: root

    property string text
    property string severity

    readonly property bool loud: severity === "alarm" || severity === "late" || severity === "close"
    readonly property color tone: Theme.severity(severity)

    implicitHeight: 24
    implicitWidth: label.implicitWidth + (mark.visible ? mark.implicitWidth + row.spacing : 0) + 16
    radius: 3
    color: "transparent"
    border.color: tone
    Row {
        id: row

        anchors.centerIn: parent
        spacing: 5
        WfText {
            id: mark

            text: root.loud ? "▲" : root.severity === "near" || root.severity === "slow" || root.severity === "stopped" ? "■" : root.severity === "" ? "" : "●"
            visible: text !== ""
            color: root.tone
            font.pixelSize: 10
            anchors.verticalCenter: parent.verticalCenter
        }
        WfText {
            id: label

            width: Math.min(implicitWidth, Math.max(0, root.width - 16 - (mark.visible ? mark.width + row.spacing : 0)))
            text: root.text
            color: root.severity === "" ? Theme.dim : root.tone
            font.pixelSize: Theme.small
        }
    }
}
