// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard
import Watchfloor.Map
import Watchfloor.Panels

/// Where the units should wait before the rain: the list, the map, and what each point gains.
RowLayout {
    id: root

    required property View view

    spacing: Theme.pad

    PlacementPanel {
        Layout.preferredWidth: Theme.part(root.width, 700, 0.52)
        Layout.maximumWidth: Layout.preferredWidth
        Layout.fillHeight: true
        view: root.view
    }
    ColumnLayout {
        Layout.fillWidth: true
        Layout.fillHeight: true
        spacing: Theme.pad

        Panel {
            Layout.fillWidth: true
            Layout.fillHeight: true

            PlacementMap {
                anchors.fill: parent
                view: root.view
            }
        }
        ReachTable {
            Layout.fillWidth: true
            Layout.preferredHeight: 300
            view: root.view
        }
    }
}
