// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Session
import Watchfloor.Lists

/// 待处理: what needs a decision now, the most urgent first, each with its key and its limit.
Panel {
    id: root

    required property Session session
    property int most: 6
    readonly property PendingModel pending: session.lists.pending

    signal asked(string verb, string subject)
    signal looked(string subject, real latitude, real longitude, bool hasPosition)

    function trigger(key: string) {
        const entry = pending.keyed(key)
        if (entry.subject !== undefined)
            root.take(entry)
    }
    function take(entry: var) {
        root.looked(entry.subject, entry.latitude, entry.longitude, entry.hasPosition)
        if (entry.verb !== "")
            root.asked(entry.verb, entry.subject)
    }

    title: qsTr("Needs a decision")
    note: pending.overdue > 0 ? qsTr("%1 overdue · by limit").arg(pending.overdue) : qsTr("by limit")
    implicitHeight: 46 + (pending.count === 0 ? 86 : Math.min(most, pending.count) * 76)

    EmptyState {
        visible: root.pending.count === 0
        text: qsTr("Nothing waits for you. Alarms, closures to confirm, late steps and unanswered notices will stand here.")
    }
    WfList {
        id: list

        anchors.fill: parent
        focus: true
        model: root.pending
        onEntered: index => root.take(root.pending.get(index))
        delegate: Rectangle {
            id: entry

            required property int index
            required property string title
            required property string detail
            required property string key
            required property string subject
            required property string verb
            required property string verbTitle
            required property string tint
            required property real overdueMs
            required property real remainingMs
            readonly property bool late: overdueMs > 0

            width: list.width
            height: 76
            color: mouse.containsMouse ? Theme.hover : "transparent"

            Rectangle {
                width: 12
                height: 12
                radius: entry.tint === "info" ? 6 : 0
                rotation: entry.tint === "alarm" ? 45 : 0
                color: entry.tint === "alarm" ? Theme.red : entry.tint === "warn" ? Theme.amber : "transparent"
                border.color: entry.tint === "info" ? Theme.dim : "transparent"
                border.width: 2
                anchors { left: parent.left; top: parent.top; leftMargin: Theme.pad + 2; topMargin: 18 }
            }
            ColumnLayout {
                anchors { fill: parent; leftMargin: 42; rightMargin: Theme.pad; topMargin: 8; bottomMargin: 8 }
                spacing: 2

                RowLayout {
                    Layout.fillWidth: true
                    WfText {
                        text: entry.title
                        strong: true
                        Layout.fillWidth: true
                    }
                    WfText {
                        visible: entry.late || entry.remainingMs > 0
                        text: entry.late ? qsTr("late %1").arg(root.session.span(entry.overdueMs)) : qsTr("%1 left").arg(root.session.span(entry.remainingMs))
                        color: entry.late ? Theme.red : Theme.dim
                        strong: entry.late
                        font.pixelSize: Theme.small
                        elide: Text.ElideNone
                    }
                    KeyHint {
                        visible: entry.key !== ""
                        text: "Alt+" + entry.key
                    }
                }
                WfText {
                    text: entry.detail
                    dim: true
                    font.pixelSize: Theme.small
                    wrapMode: Text.WordWrap
                    maximumLineCount: 2
                    verticalAlignment: Text.AlignTop
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                }
            }
            Rectangle {
                height: 1
                width: parent.width
                color: Theme.line
                anchors.bottom: parent.bottom
            }
            MouseArea {
                id: mouse

                anchors.fill: parent
                hoverEnabled: true
                onClicked: root.take(root.pending.get(entry.index))
            }
        }
    }
}
