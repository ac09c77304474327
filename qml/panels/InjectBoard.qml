// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard

/// Control sees every inject with its time; a player only what was shown.
Panel {
    id: root

    required property View view
    required property DrillControl drill
    required property bool control

    title: control ? qsTr("Injects, control's view") : qsTr("Situation as shown")
    note: control && drill.nextInjectIn >= 0 ? qsTr("next in %1 min").arg(drill.nextInjectIn.toFixed(0)) : ""

    EmptyState {
        visible: list.count === 0
        text: qsTr("The exercise has not begun. What control shows will stand here, the newest first.")
    }
    WfList {
        id: list

        anchors.fill: parent
        model: root.control ? root.drill.injects : root.view.lists.injects
        delegate: Rectangle {
            id: row

            required property int index
            required property var model
            readonly property bool shown: !root.control || model.shown
            readonly property string seats: (root.control ? String(model.seats).split(", ") : model.to).map(s => root.view.seatTitle(s)).join(qsTr(", "))

            width: list.width
            height: body.implicitHeight + 18
            color: shown || !root.control ? "transparent" : "#0d131a"

            RowLayout {
                id: body

                anchors { left: parent.left; right: parent.right; top: parent.top; margins: 9; leftMargin: Theme.pad; rightMargin: Theme.pad }
                spacing: 12
                ColumnLayout {
                    Layout.preferredWidth: 74
                    Layout.alignment: Qt.AlignTop
                    WfText {
                        text: root.control ? "T+" + root.view.minutes(row.model.minute) : root.view.timeText(row.model.shownAt)
                        strong: true
                    }
                    WfText {
                        visible: root.control
                        text: row.shown ? qsTr("shown") : qsTr("to come")
                        dim: true
                        font.pixelSize: 12
                    }
                }
                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: 2
                    WfText {
                        text: qsTr("To %1").arg(row.seats)
                        dim: true
                        font.pixelSize: Theme.small
                        Layout.fillWidth: true
                    }
                    WfText {
                        text: row.model.text
                        color: row.shown ? Theme.text : Theme.dim
                        wrapMode: Text.WordWrap
                        Layout.fillWidth: true
                    }
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
