// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Watchfloor.Theme
import Watchfloor.Lists

/// What the colours of reach mean, and how much of the roads each covers.
Rectangle {
    id: root

    required property ReachWatch reach

    implicitWidth: column.implicitWidth + 2 * Theme.gap + 8
    implicitHeight: column.implicitHeight + 2 * Theme.gap
    radius: Theme.radius
    color: Theme.panel
    border.color: Theme.line

    Column {
        id: column

        anchors.centerIn: parent
        spacing: 3
        WfText {
            text: root.reach.busy && root.reach.bands.length === 0 ? qsTr("working out …") : qsTr("%n free units reach within", "", root.reach.units)
            dim: true
            font.pixelSize: Theme.small
        }
        Repeater {
            model: [3, 5, 10]

            Row {
                id: line

                required property int index
                required property int modelData

                spacing: 8
                Rectangle {
                    width: 26
                    height: 5
                    color: Theme.reach[line.index]
                    anchors.verticalCenter: parent.verticalCenter
                }
                WfText {
                    text: qsTr("%1 min: %2 % of the roads").arg(line.modelData).arg(Math.round((root.reach.share[line.index] ?? 0) * 100))
                    font.pixelSize: Theme.small
                }
            }
        }
    }
}
