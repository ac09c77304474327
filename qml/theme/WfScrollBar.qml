// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

/// Says that there is more than is seen, and where in it one is; the mouse moves it, the keyboard never comes to it. It is there only where
/// something is out of sight. It lies in the last `Theme.gutter` pixels of what it scrolls, which rows leave free of words.
T.ScrollBar {
    id: root

    implicitWidth: Theme.gutter
    leftPadding: 1
    rightPadding: 2 // inside the frame that shows where the keyboard is
    topPadding: 3
    bottomPadding: 3
    z: 20
    minimumSize: 0.08 // of a long list as well there is something to take hold of
    focusPolicy: Qt.NoFocus
    visible: size > 0 && size < 0.998 // less is rounding
    contentItem: Rectangle {
        radius: width / 2
        color: root.pressed ? Theme.accent : root.hovered ? Theme.dim : Theme.faint
    }
    background: Rectangle {
        radius: width / 2
        color: root.hovered || root.pressed ? Theme.rowLine : "transparent"
    }
}
