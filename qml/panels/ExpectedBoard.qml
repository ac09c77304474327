// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Session

/// What is expected of whom, within what time, under which clause, and how it went: control's and the evaluators' eyes only.
Panel {
    id: root

    required property Session session
    required property DrillControl drill

    title: qsTr("Expected actions")
    note: qsTr("%1 of %2 points").arg(drill.points.toFixed(1)).arg(drill.pointsPossible.toFixed(0))

    ListView {
        id: list

        anchors.fill: parent
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: root.drill.expected
        delegate: Item {
            id: row

            required property var model

            width: list.width
            height: 54
            RowLayout {
                anchors { fill: parent; leftMargin: Theme.pad; rightMargin: Theme.pad }
                spacing: 12
                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: 0
                    WfText {
                        text: row.model.what
                        Layout.fillWidth: true
                        color: row.model.state === "waiting" ? Theme.dim : Theme.text
                    }
                    WfText {
                        text: qsTr("%1 · within %2 min · clause %3").arg(row.model.seatName).arg(row.model.within).arg(row.model.clause)
                        dim: true
                        font.pixelSize: 12
                        Layout.fillWidth: true
                    }
                }
                Chip {
                    text: row.model.stateTitle
                    severity: row.model.state === "missed" ? "late" : row.model.state === "late" ? "near" : row.model.state === "due" ? "watch" : ""
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
