// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// A signal colour with its label: the only place where 蓝 黄 橙 红 appear.
Row {
    id: root

    property string signal
    /// More than this it does not take.
    property real most: Infinity
    property alias text: label.text
    property alias font: label.font

    spacing: 8
    Rectangle {
        width: 14
        height: 14
        radius: 2
        visible: root.signal !== ""
        color: Theme.signalColor(root.signal)
        border.color: "#40000000"
        anchors.verticalCenter: parent.verticalCenter
    }
    WfText {
        id: label

        width: Math.min(implicitWidth, root.most - (root.signal === "" ? 0 : 14 + root.spacing))
        strong: true
        anchors.verticalCenter: parent.verticalCenter
    }
}
