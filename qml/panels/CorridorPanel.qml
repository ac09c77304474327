// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard
import Watchfloor.Lists

/// 绿色通道: the corridors that are planned or open; what lies across one, and the other way on one key.
Panel {
    id: root

    required property View view
    readonly property CorridorSketch plan: view.traffic.corridor

    signal asked(string verb, string subject)
    signal chosen(string subject)

    /// Takes the other way.
    function reroute(subject: string) {
        const fields = view.traffic.rerouteFields(subject)
        if (fields.line !== undefined)
            view.desk.run("corridor.reroute", subject, fields)
    }

    title: qsTr("Green corridors")
    headerItems: WfButton {
        visible: !root.plan.active && !root.view.desk.readOnly
        implicitHeight: 30
        text: qsTr("Plan one")
        hint: "Ctrl+G"
        onClicked: {
            root.view.traffic.sketch.active = false
            root.plan.active = true
        }
    }

    RecordFilterModel {
        id: corridors

        source: root.view.lists.corridors
        openOnly: true
    }
    CorridorPlanner {
        visible: root.plan.active
        view: root.view
        onVisibleChanged: if (!visible && root.visible) list.forceActiveFocus(Qt.TabFocusReason)
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: Theme.pad }
    }
    EmptyState {
        visible: !root.plan.active && corridors.count === 0
        text: qsTr("No green corridor is open. Those planned for rescue vehicles will stand here with their junctions, and with another way when a closure lies across.")
    }
    WfList {
        id: list

        anchors.fill: parent
        visible: !root.plan.active
        model: corridors
        onEntered: index => root.chosen(corridors.subjectAt(index))
        delegate: Rectangle {
            id: row

            required property string subject
            required property string number
            required property string fromPlace
            required property string toPlace
            required property string state
            required property string stateTitle
            required property real seconds
            required property real km
            required property var junctions
            readonly property var other: {
                Follow.on(root.view.traffic.revision)
                const index = root.view.traffic.corridors.rowOf(subject)
                return index < 0 ? {} : root.view.traffic.corridors.get(index)
            }

            /// What it passes, as it is now.
            readonly property string note: {
                Follow.on(root.view.traffic.revision)
                return root.view.traffic.corridorNote(subject)
            }

            width: list.width
            height: body.implicitHeight + 20
            color: root.view.lists.selected === subject ? Theme.raised : mouse.containsMouse ? Theme.rowHover : "transparent"
            MouseArea {
                id: mouse

                anchors.fill: parent
                hoverEnabled: true
                onClicked: root.chosen(row.subject)
            }
            ColumnLayout {
                id: body

                anchors { left: parent.left; right: parent.right; top: parent.top; leftMargin: Theme.pad; rightMargin: Theme.pad; topMargin: 10 }
                spacing: 5
                RowLayout {
                    Layout.fillWidth: true
                    WfText {
                        text: row.fromPlace + " → " + row.toPlace
                        strong: true
                        Layout.fillWidth: true
                    }
                    Chip {
                        text: row.stateTitle
                        severity: row.state === "obstructed" ? "alarm" : row.note !== "" ? "near" : row.state === "open" ? "watch" : ""
                    }
                }
                RowLayout { // before all else that is said of it: on a low screen the rest is scrolled to
                    visible: row.other.subject !== undefined
                    Layout.fillWidth: true
                    WfText {
                        text: row.other.found ? qsTr("%1 lies across. Another way: %2 min by %3").arg(row.other.obstacleTitle).arg(row.other.minutes).arg(row.other.roadsText)
                                              : qsTr("%1 lies across, and no other way leads there.").arg(row.other.obstacleTitle ?? "")
                        color: Theme.amber
                        font.pixelSize: Theme.small
                        wrapMode: Text.WordWrap
                        maximumLineCount: 2
                        Layout.fillWidth: true
                    }
                    WfButton {
                        visible: row.other.found === true && !root.view.desk.readOnly
                        implicitHeight: 30
                        text: qsTr("Take it")
                        hint: "F8"
                        primary: true
                        onClicked: root.reroute(row.subject)
                    }
                }
                WfText {
                    Layout.fillWidth: true
                    text: qsTr("%1 min · %2 km").arg(Math.ceil(row.seconds / 60)).arg(row.km.toFixed(1)) + " · "
                          + qsTr("Junctions: %1").arg(row.junctions.length > 0 ? row.junctions.join(" · ") : qsTr("none"))
                    dim: true
                    font.pixelSize: Theme.small
                    wrapMode: Text.WordWrap
                    maximumLineCount: 2
                }
                WfText {
                    Layout.fillWidth: true
                    visible: row.note !== ""
                    text: "■ " + qsTr("On the way: %1").arg(row.note)
                    color: Theme.amber
                    font.pixelSize: Theme.small
                    wrapMode: Text.WordWrap
                }
                WfText {
                    Layout.fillWidth: true
                    visible: row.other.found === true && row.other.passesText !== ""
                    text: "■ " + qsTr("On the other way: %1").arg(row.other.passesText ?? "")
                    color: Theme.amber
                    font.pixelSize: Theme.small
                    wrapMode: Text.WordWrap
                }
                VerbBar {
                    visible: root.view.lists.selected === row.subject
                    Layout.fillWidth: true
                    desk: root.view.desk
                    subject: row.subject
                    revision: row.stateTitle
                    except: ["corridor.reroute", "corridor.obstruct", "corridor.clear"]
                    onAsked: (verb, subject) => root.asked(verb, subject)
                }
            }
        }
    }
}
