// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// Where the keyboard is: a frame over what has the focus.
Rectangle {
    property Item of: parent

    anchors.fill: parent
    z: 10
    visible: of?.activeFocus ?? false
    color: "transparent"
    radius: Theme.radius
    border.width: 2
    border.color: Theme.accent
}
