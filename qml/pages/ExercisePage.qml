// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard
import Watchfloor.Panels

/// 演练: exercise control's desk (导调) and, apart from it, what a player has received. A player never sees what is still to come.
WindowPage {
    id: root

    readonly property DrillControl drill: view.host.drill
    readonly property bool control: drill !== null && drill.controlShown

    EmptyState {
        visible: root.drill === null
        text: root.view.host.mode === "replay" ? qsTr("This is a replay: the exercise itself can't be steered here.")
                                             : qsTr("Live duty. Start with --drill FILE to run an exercise on these same screens, in a log of its own.")
    }
    Loader {
        active: root.drill !== null
        anchors { fill: parent; margins: Theme.pad }
        sourceComponent: ColumnLayout {
            spacing: Theme.pad

            DrillBar {
                Layout.fillWidth: true
                drill: root.drill
            }
            RowLayout {
                Layout.fillWidth: true
                Layout.fillHeight: true
                spacing: Theme.pad

                InjectBoard {
                    Layout.fillWidth: true
                    Layout.preferredWidth: 6
                    Layout.fillHeight: true
                    view: root.view
                    drill: root.drill
                    control: root.control
                }
                ExpectedBoard {
                    Layout.fillWidth: true
                    Layout.preferredWidth: 5
                    Layout.fillHeight: true
                    visible: root.control
                    view: root.view
                    drill: root.drill
                }
                SeatBoard {
                    Layout.fillWidth: true
                    Layout.preferredWidth: 3
                    Layout.fillHeight: true
                    view: root.view
                    drill: root.drill
                }
            }
        }
    }
}
