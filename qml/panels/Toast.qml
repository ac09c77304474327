// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Watchfloor.Theme

/// What was just done, or why it was refused, for a few seconds at the foot of the screen.
Rectangle {
    id: root

    property bool bad: false

    function show(message: string, isBad: bool) {
        label.text = message
        bad = isBad
        visible = true
        timer.restart()
    }

    visible: false
    implicitWidth: Math.min(900, label.implicitWidth + 48)
    implicitHeight: label.implicitHeight + 20
    radius: Theme.radius
    color: bad ? Theme.redFill : Theme.raised
    border.color: bad ? Theme.red : Theme.line

    WfText {
        id: label

        anchors { fill: parent; leftMargin: 24; rightMargin: 24 }
        wrapMode: Text.WordWrap
        horizontalAlignment: Text.AlignHCenter
    }
    Timer {
        id: timer

        interval: root.bad ? 9000 : 4000
        onTriggered: root.visible = false
    }
}
