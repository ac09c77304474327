// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/// Progress of a track: done of total; red when one of it is late.
Item {
    id: root

    property int done: 0
    property int total: 0
    property bool late: false

    implicitHeight: 6
    Row {
        anchors.fill: parent
        spacing: 3
        Repeater {
            model: root.total
            Rectangle {
                required property int index

                width: root.total > 0 ? (root.width - 3 * (root.total - 1)) / root.total : 0
                height: root.height
                radius: 1
                color: index < root.done ? "#9fb4c6" : root.late ? Theme.red : Theme.line
            }
        }
    }
}
