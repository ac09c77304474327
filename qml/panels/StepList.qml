// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard

/// The steps of a closure, track by track: done with time, seat and how it was seen, open with what is left of the limit, late in red.
/// What its state allows can be recorded, what was said can be taken back: both are asked for in a dialog.
ColumnLayout {
    id: root

    required property View view
    required property list<var> tracks
    property bool active: false

    signal asked(string step)
    signal backAsked(string step)

    spacing: 10

    Repeater {
        model: root.tracks

        ColumnLayout {
            id: track

            required property var modelData

            Layout.fillWidth: true
            spacing: 2

            RowLayout {
                Layout.fillWidth: true
                WfText {
                    text: track.modelData.title
                    strong: true
                    font.pixelSize: Theme.small
                    Layout.fillWidth: true
                }
                WfText {
                    text: qsTr("%1 of %2").arg(track.modelData.done).arg(track.modelData.total)
                    dim: true
                    font.pixelSize: Theme.small
                }
            }
            Repeater {
                model: track.modelData.steps

                Rectangle {
                    id: step

                    required property var modelData
                    readonly property bool late: !modelData.done && modelData.lateMs > 0
                    readonly property bool said: modelData.done || modelData.stale
                    readonly property bool clickable: root.active && (modelData.done || modelData.offered)

                    Layout.fillWidth: true
                    implicitHeight: Math.max(30, line.implicitHeight + 8)
                    radius: 3
                    color: clickable && mouse.containsMouse ? Theme.hover : Theme.base

                    Rectangle {
                        x: 8
                        width: 14
                        height: 14
                        radius: 2
                        color: step.modelData.done ? "#9fb4c6" : "transparent"
                        border.color: step.late ? Theme.red : "#9fb4c6"
                        anchors.verticalCenter: parent.verticalCenter
                        WfText {
                            visible: step.modelData.done
                            anchors.centerIn: parent
                            text: "✓"
                            color: Theme.base
                            strong: true
                            font.pixelSize: 12
                        }
                    }
                    RowLayout {
                        id: line

                        anchors { fill: parent; leftMargin: 32; rightMargin: 8 }
                        WfText {
                            text: step.modelData.title
                            color: step.clickable || step.said ? Theme.text : Theme.faint
                            wrapMode: Text.WordWrap
                            Layout.fillWidth: true
                        }
                        WfText {
                            text: step.modelData.stale ? step.modelData.staleText
                                : step.modelData.done ? root.view.timeText(step.modelData.at) + " " + root.view.seatTitle(step.modelData.by)
                                : step.late ? qsTr("late %1").arg(root.view.span(step.modelData.lateMs))
                                : step.modelData.limitMin > 0 ? qsTr("within %1 min").arg(step.modelData.limitMin) : ""
                            color: step.late ? Theme.red : step.modelData.stale ? Theme.amber : Theme.dim
                            font.pixelSize: Theme.small
                            wrapMode: Text.WordWrap
                            Layout.maximumWidth: root.width / 2
                        }
                    }
                    MouseArea {
                        id: mouse

                        anchors.fill: parent
                        hoverEnabled: true
                        enabled: step.clickable
                        onClicked: step.modelData.done ? root.backAsked(step.modelData.key) : root.asked(step.modelData.key)
                    }
                }
            }
        }
    }
}
