// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard

/// Start, pause, pace, next inject, and the six stages; the exercise's own clock.
Panel {
    id: root

    required property DrillControl drill

    title: drill.title
    note: drill.notice
    implicitHeight: 150

    ConfirmDialog { id: confirm }
    ColumnLayout {
        anchors { fill: parent; margins: Theme.pad }
        spacing: Theme.gap

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap
            WfText {
                text: root.drill.elapsedText
                strong: true
                font.pixelSize: 22
                Layout.preferredWidth: 140
            }
            WfButton {
                text: root.drill.state === "ready" ? qsTr("Start") : root.drill.running ? qsTr("Pause") : qsTr("Go on")
                hint: "F5"
                primary: true
                enabled: root.drill.state !== "ended"
                onClicked: root.drill.toggle()
            }
            Repeater {
                model: [1, 5, 10, 30, 60]

                WfButton {
                    required property int modelData

                    implicitWidth: 58
                    text: modelData + "×"
                    checked: root.drill.speed === modelData
                    onClicked: root.drill.speed = modelData
                }
            }
            WfButton {
                visible: root.drill.controlShown
                text: qsTr("To the next inject")
                hint: "F6"
                enabled: root.drill.state !== "ended"
                onClicked: root.drill.stepToNextInject()
            }
            Item { Layout.fillWidth: true }
            WfButton {
                text: root.drill.controlShown ? qsTr("Hide control's view") : qsTr("Show control's view")
                onClicked: root.drill.controlShown = !root.drill.controlShown
            }
            WfButton {
                text: qsTr("Write the report")
                onClicked: root.drill.writeReport()
            }
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: 4
            Repeater {
                model: root.drill.stages

                Rectangle {
                    id: stage

                    required property int index
                    required property var modelData
                    readonly property bool current: root.drill.stage === modelData.key

                    Layout.fillWidth: true
                    Layout.preferredHeight: 36
                    radius: Theme.radius
                    color: current ? Theme.accentFill : modelData.entered ? Theme.raised : "transparent"
                    border.color: current ? Theme.accent : Theme.line
                    RowLayout {
                        anchors { fill: parent; leftMargin: 12; rightMargin: 6 }
                        WfText {
                            text: (stage.index + 1) + "  " + stage.modelData.title
                            color: stage.current ? Theme.text : Theme.dim
                            strong: stage.current
                            Layout.fillWidth: true
                        }
                        WfButton {
                            visible: root.drill.controlShown && stage.modelData.entered && root.drill.state !== "ready"
                            implicitHeight: 26
                            implicitWidth: 60
                            font.pixelSize: 12
                            text: qsTr("Back")
                            Accessible.name: qsTr("Back to the start of stage %1").arg(stage.modelData.title)
                            onClicked: confirm.ask(qsTr("Begin again at “%1”?").arg(stage.modelData.title),
                                                   qsTr("A new attempt begins there. What was done since then is not in it; this attempt, now at %1, stays in its own log.").arg(root.drill.elapsedText),
                                                   qsTr("Begin again there"), () => root.drill.rewind(stage.modelData.key))
                        }
                    }
                }
            }
        }
    }
}
