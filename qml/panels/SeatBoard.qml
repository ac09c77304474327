// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard

/// The seats: which the automatic players hold, and which the person at the screen has taken.
Panel {
    id: root

    required property View view
    required property DrillControl drill

    title: qsTr("Seats")
    note: qsTr("yours: %1").arg(view.desk.seatName)

    WfList {
        id: list

        anchors.fill: parent
        model: root.drill.seats
        onEntered: index => root.view.sit(root.drill.seats[index].id)
        delegate: Item {
            id: row

            required property var modelData
            readonly property bool mine: root.view.desk.seatId === modelData.id

            // The name above its buttons where they would leave it no room.
            readonly property bool narrow: list.width < 340

            width: list.width
            height: narrow ? 76 : 46
            GridLayout {
                anchors { fill: parent; leftMargin: Theme.pad; rightMargin: Theme.gap; topMargin: row.narrow ? 4 : 0; bottomMargin: row.narrow ? 6 : 0 }
                columns: row.narrow ? 2 : 3
                rowSpacing: 2
                WfText {
                    text: row.modelData.name
                    strong: row.mine
                    Layout.columnSpan: row.narrow ? 2 : 1
                    Layout.fillWidth: true
                }
                WfButton {
                    visible: row.modelData.playable
                    implicitHeight: 30
                    text: row.modelData.automatic ? qsTr("automatic") : qsTr("by hand")
                    checked: !row.modelData.automatic
                    onClicked: root.drill.setAutomatic(row.modelData.id, !row.modelData.automatic)
                }
                WfButton {
                    implicitHeight: 30
                    text: row.mine ? qsTr("here") : qsTr("sit here")
                    checked: row.mine
                    onClicked: root.view.sit(row.modelData.id)
                }
            }
            Rectangle {
                height: 1
                width: parent.width
                color: "#1a2530"
                anchors.bottom: parent.bottom
            }
        }
    }
}
