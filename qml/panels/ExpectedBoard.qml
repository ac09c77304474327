// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard

/// What is expected of whom, within what time, under which clause, and how it went: control's and the evaluators' eyes only.
Panel {
    id: root

    required property View view
    required property DrillControl drill

    title: qsTr("Expected actions")
    note: qsTr("%1 of %2 done").arg(drill.answered).arg(drill.expectedCount)

    WfList {
        id: list

        anchors.fill: parent
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
                        color: row.model.status === "open" || row.model.status === "overdue" ? Theme.text : Theme.dim
                    }
                    WfText {
                        text: qsTr("%1 · within %2 min · clause %3").arg(row.model.seatName).arg(row.model.limit).arg(row.model.clause)
                        dim: true
                        font.pixelSize: 12
                        Layout.fillWidth: true
                    }
                }
                Chip {
                    text: ({ open: qsTr("%1 min left").arg(Math.ceil(row.model.left)), overdue: qsTr("not done"), done: qsTr("after %1 min").arg(row.model.delay.toFixed(1)),
                             late: qsTr("late, %1 min").arg(row.model.delay.toFixed(1)) })[row.model.status] ?? ""
                    severity: row.model.status === "overdue" ? "late" : row.model.status === "late" ? "near" : row.model.status === "open" ? "watch" : ""
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
