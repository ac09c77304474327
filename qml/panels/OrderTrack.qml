// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Watchfloor.Theme
import Watchfloor.Dashboard

/// The way of an order: sent, signed for, under way, on scene, done, each with its time; the step that is late in red. A cancelled one shows how far it
/// came, and then that it was cancelled.
Row {
    id: root

    required property View view
    required property real sentAt
    required property real signedAt
    required property bool byVoice // told, and not signed for by itself
    required property real underWayAt
    required property real onSceneAt
    required property real doneAt
    required property real cancelledAt
    required property int stage
    required property bool late
    required property real lateMs

    readonly property list<var> steps: [
        { title: qsTr("Recorded"), at: sentAt }, { title: byVoice ? qsTr("Told") : qsTr("Signed for"), at: signedAt }, { title: qsTr("Under way"), at: underWayAt },
        { title: qsTr("On scene"), at: onSceneAt },
        cancelledAt > 0 ? { title: qsTr("Cancelled"), at: cancelledAt } : { title: qsTr("Done"), at: doneAt }
    ]
    readonly property bool cancelled: cancelledAt > 0
    /// The step the order waits for, or would have waited for when it was cancelled.
    readonly property int next: stage

    Repeater {
        model: root.steps

        Item {
            id: step

            required property int index
            required property var modelData
            readonly property bool done: index < root.next
            readonly property bool isEnd: root.cancelled && index === root.steps.length - 1
            readonly property bool isLate: root.late && !root.cancelled && index === root.next

            width: root.width / root.steps.length
            height: label.y + Math.max(22, label.implicitHeight)

            Rectangle {
                visible: step.index > 0
                x: -width / 2 + 5
                y: 8
                width: parent.width
                height: 2
                color: step.done ? "#9fb4c6" : Theme.line
            }
            Rectangle {
                x: parent.width / 2 - 5
                y: 4
                width: 10
                height: 10
                radius: 5
                color: step.done && step.modelData.at > 0 ? "#9fb4c6" : Theme.panelSolid
                border.width: 2
                border.color: step.isLate || step.isEnd ? Theme.red : step.done ? "#9fb4c6" : Theme.line
            }
            WfText {
                id: label

                y: 18
                width: parent.width
                wrapMode: Text.WordWrap // in a narrow column the time stands below: it is what is read
                horizontalAlignment: Text.AlignHCenter
                text: step.isLate ? qsTr("late %1").arg(root.view.span(root.lateMs))
                    : step.modelData.at > 0 ? step.modelData.title + " " + root.view.timeText(step.modelData.at).slice(0, 5) : step.modelData.title
                color: step.isLate ? Theme.red : step.done || step.isEnd ? Theme.text : Theme.faint
                strong: step.isLate
                font.pixelSize: 12
            }
        }
    }
}
