// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard

/// One closure: where, since when, how deep, and its four tracks side by side with the late ones in red.
Rectangle {
    id: root

    required property View view
    required property string subject
    required property string number
    required property string road
    required property string directionTitle
    required property string fromPlace
    required property string toPlace
    required property string state
    required property string stateTitle
    required property string drawn
    required property string waterText
    required property real depthAt
    required property string sinceText
    required property var tracks
    /// Who is in danger there, and what was permitted past the rule.
    required property string warningText
    property bool detailed: false
    /// How deep, and how long ago that was read: it ages while somebody sees it.
    readonly property string aged: {
        Follow.on(visible ? view.host.now : 0)
        return [waterText, waterText === "" ? "" : view.ago(depthAt)].filter(part => part !== "").join(" · ")
    }
    readonly property bool loud: drawn !== "one_lane" && (state === "in_force" || state === "confirmed" || state === "reopening_asked")

    signal chosen(string subject)

    implicitHeight: body.implicitHeight + 2 * Theme.pad
    color: view.lists.selected === subject ? Theme.raised : hover.hovered ? Theme.rowHover : "transparent"

    HoverHandler { id: hover }
    MouseArea {
        anchors.fill: parent
        onClicked: root.chosen(root.subject)
    }
    ColumnLayout {
        id: body

        anchors { left: parent.left; right: parent.right; top: parent.top; margins: Theme.pad }
        spacing: 8

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap
            WfText {
                text: qsTr("%1 %2").arg(root.road).arg(root.directionTitle)
                strong: true
                font.pixelSize: 16
                wrapMode: Text.WordWrap
                maximumLineCount: 2
                Layout.fillWidth: true
            }
            Chip {
                text: root.stateTitle
                severity: root.loud ? "alarm" : root.state === "stopped" || root.drawn === "one_lane" ? "near" : root.state === "asked" ? "watch" : ""
            }
        }
        RowLayout {
            Layout.fillWidth: true
            WfText {
                id: stretch

                text: root.fromPlace + " → " + root.toPlace
                dim: true
                font.pixelSize: Theme.small
                wrapMode: Text.WordWrap
                maximumLineCount: 2
                Layout.fillWidth: true
            }
            WfText {
                id: water

                text: root.aged
                strong: true
                font.pixelSize: Theme.small
                wrapMode: Text.WordWrap
                maximumLineCount: 3
                Layout.maximumWidth: body.width / 2 // its place keeps room beside a long word about the water
            }
            WfText {
                visible: stretch.implicitWidth + water.implicitWidth + implicitWidth + 30 <= body.width // where is said before since when
                text: root.sinceText
                dim: true
                font.pixelSize: Theme.small
            }
        }
        WfText {
            Layout.fillWidth: true
            visible: text !== ""
            text: root.warningText
            color: Theme.red
            strong: true
            font.pixelSize: Theme.small
            wrapMode: Text.WordWrap
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: 10
            visible: root.state !== "rejected"
            Repeater {
                model: root.tracks.filter(t => root.state === "reopening_asked" || root.state === "reopened" ? true : t.key !== "reopen")

                ColumnLayout {
                    id: track

                    required property var modelData

                    Layout.fillWidth: true
                    Layout.preferredWidth: 60
                    spacing: 4
                    Bar {
                        Layout.fillWidth: true
                        done: track.modelData.done
                        total: track.modelData.total
                        late: track.modelData.lateMs > 0
                    }
                    WfText {
                        Layout.fillWidth: true
                        text: track.modelData.title
                        color: track.modelData.lateMs > 0 ? Theme.red : Theme.dim
                        font.pixelSize: 12
                    }
                    WfText {
                        Layout.fillWidth: true
                        visible: root.detailed
                        text: track.modelData.lateMs > 0 ? qsTr("late %1").arg(root.view.span(track.modelData.lateMs))
                                                         : qsTr("%1 of %2").arg(track.modelData.done).arg(track.modelData.total)
                        color: track.modelData.lateMs > 0 ? Theme.red : Theme.faint
                        font.pixelSize: 12
                    }
                }
            }
        }
    }
    Rectangle {
        height: 1
        width: parent.width
        color: Theme.line
        anchors.bottom: parent.bottom
    }
}
