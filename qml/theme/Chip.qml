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
    implicitWidth: row.implicitWidth + 16
    radius: 3
    color: "transparent"
    border.color: tone
    Row {
        id: row

        anchors.centerIn: parent
        spacing: 5
        WfText {
            text: root.loud ? "▲" : root.severity === "near" || root.severity === "slow" || root.severity === "stopped" ? "■" : root.severity === "" ? "" : "●"
            visible: text !== ""
            color: root.tone
            font.pixelSize: 10
            anchors.verticalCenter: parent.verticalCenter
        }
        WfText {
            text: root.text
            color: root.severity === "" ? Theme.dim : root.tone
            font.pixelSize: Theme.small
        }
    }
}
