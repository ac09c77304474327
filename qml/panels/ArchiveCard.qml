// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard
import Watchfloor.Lists

/// A record of the archive as it stands in the log: what it was, when it came into each state, what belongs to it, and its journal.
Panel {
    id: root

    required property View view
    readonly property ArchiveRecord record: view.archive.record

    /// Another record of the archive is to be looked at.
    signal subjectAsked(string subject)
    signal closed

    title: record.title !== "" ? record.title : record.kindTitle
    headerItems: WfButton {
        implicitWidth: 32
        implicitHeight: 32
        Accessible.name: qsTr("Close")
        onClicked: root.closed()
        Icon {
            anchors.centerIn: parent
            name: "close"
            size: 14
        }
    }

    Connections {
        target: root.view.lists

        // It has come back from the log: the panel of what is live shows it.
        function onRecordChanged(subject: string) {
            if (subject === root.record.subject && root.view.archive.isLive(subject))
                root.subjectAsked(subject)
        }
    }
    EmptyState {
        visible: text !== ""
        text: root.record.found ? "" : root.record.problem
    }
    WfScroll {
        id: flick

        anchors.fill: parent
        visible: root.record.found
        contentHeight: column.implicitHeight + 2 * Theme.pad

        Connections {
            target: root.record

            function onSubjectChanged() { flick.contentY = 0 }
        }
        ColumnLayout {
            id: column

            x: Theme.pad
            y: Theme.pad
            width: flick.width - 2 * Theme.pad
            spacing: Theme.pad

            RowLayout {
                Layout.fillWidth: true
                Chip {
                    visible: text !== ""
                    text: root.record.stateTitle
                }
                WfText {
                    Layout.fillWidth: true
                    text: qsTr("%1, from the archive").arg(root.record.kindTitle)
                    dim: true
                    font.pixelSize: Theme.small
                }
                WfButton {
                    visible: root.record.found && root.view.host.mode !== "replay" && !root.view.desk.readOnly
                    implicitHeight: 30
                    text: qsTr("Open to work on it")
                    onClicked: root.view.lists.selected = root.record.subject
                }
            }
            FactList {
                Layout.fillWidth: true
                facts: root.record.found ? root.record.named(root.view.factsOf(root.record.kind, root.record.row)) : []
            }
            ColumnTitle { text: qsTr("States") }
            Repeater {
                model: root.record.states

                RowLayout {
                    id: step

                    required property var modelData

                    Layout.fillWidth: true
                    spacing: 10
                    WfText {
                        text: step.modelData.timeText
                        dim: true
                        font.pixelSize: Theme.small
                        elide: Text.ElideNone
                        Layout.alignment: Qt.AlignTop
                    }
                    WfText {
                        Layout.fillWidth: true
                        wrapMode: Text.WordWrap
                        text: step.modelData.seatName === "" ? step.modelData.title : step.modelData.title + " · " + step.modelData.seatName
                        font.pixelSize: Theme.small
                    }
                }
            }
            ColumnTitle {
                visible: root.record.belonging.length > 0
                text: qsTr("Belongs together")
            }
            Repeater {
                model: root.record.belonging

                WfButton {
                    id: part

                    required property var modelData

                    Layout.fillWidth: true
                    implicitHeight: 30
                    font.pixelSize: Theme.small
                    text: part.modelData.stateTitle === "" ? qsTr("%1: %2").arg(part.modelData.kindTitle).arg(part.modelData.title)
                                                           : qsTr("%1: %2, %3").arg(part.modelData.kindTitle).arg(part.modelData.title).arg(part.modelData.stateTitle)
                    onClicked: root.subjectAsked(part.modelData.subject)
                }
            }
            ColumnTitle { text: qsTr("Journal") }
            Repeater {
                model: root.record.journal.slice(0, 200)

                RowLayout {
                    id: entry

                    required property var modelData

                    Layout.fillWidth: true
                    spacing: 10
                    WfText {
                        text: entry.modelData.timeText
                        dim: true
                        font.pixelSize: Theme.small
                        elide: Text.ElideNone
                        Layout.alignment: Qt.AlignTop
                    }
                    WfText {
                        text: (entry.modelData.what === "" ? entry.modelData.verbTitle : qsTr("%1: %2").arg(entry.modelData.verbTitle).arg(entry.modelData.what))
                              + " · " + entry.modelData.seatName
                              + (entry.modelData.onBehalf ? " " + qsTr("(recorded for %1)").arg(root.view.seatTitle(entry.modelData.onBehalf)) : "")
                        font.pixelSize: Theme.small
                        wrapMode: Text.WordWrap
                        Layout.fillWidth: true
                    }
                }
            }
        }
    }
}
