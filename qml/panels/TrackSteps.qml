// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard

/// One track of a closure as a column: each step done (when, by whom, how), open with what is left, or late in red with the word.
ColumnLayout {
    id: root

    required property View view
    required property var track
    /// Who did it and how, on a second line.
    property bool detailed: false

    function howText(how: string): string {
        switch (how) {
        case "officer": return qsTr("seen by an officer")
        case "camera": return qsTr("seen by camera")
        case "phone": return qsTr("by telephone")
        case "by_hand": return qsTr("by hand")
        case "timing": return qsTr("new timing")
        }
        return ""
    }

    spacing: 3

    RowLayout {
        Layout.fillWidth: true
        WfText {
            text: root.track.title
            strong: true
            font.pixelSize: Theme.small
            color: root.track.lateMs > 0 ? Theme.red : Theme.text
            Layout.fillWidth: true
        }
        WfText {
            text: root.track.lateMs > 0 ? qsTr("late %1").arg(root.view.span(root.track.lateMs)) : root.track.done + " / " + root.track.total
            color: root.track.lateMs > 0 ? Theme.red : Theme.dim
            font.pixelSize: Theme.small
        }
    }
    Bar {
        Layout.fillWidth: true
        done: root.track.done
        total: root.track.total
        late: root.track.lateMs > 0
    }
    Repeater {
        model: root.track.steps

        ColumnLayout {
            id: step

            required property var modelData
            readonly property bool late: !modelData.done && modelData.lateMs > 0
            readonly property real leftMs: modelData.dueAt > 0 ? modelData.dueAt - root.view.host.now : 0

            Layout.fillWidth: true
            spacing: 0

            RowLayout {
                Layout.fillWidth: true
                spacing: 6
                WfText {
                    text: step.modelData.done ? "✓" : step.late ? "!" : "○"
                    color: step.modelData.done ? "#9fb4c6" : step.late ? Theme.red : Theme.faint
                    strong: true
                    font.pixelSize: 12
                    Layout.preferredWidth: 12
                }
                WfText {
                    text: step.modelData.title
                    color: step.modelData.done ? Theme.dim : step.late ? Theme.red : Theme.text
                    font.pixelSize: Theme.small
                    wrapMode: Text.WordWrap // never cut: it is what is to be done
                    Layout.fillWidth: true
                }
                WfText {
                    text: step.modelData.done ? root.view.timeText(step.modelData.at).slice(0, 5)
                        : step.late ? qsTr("late %1").arg(root.view.span(step.modelData.lateMs))
                        : step.leftMs > 0 ? qsTr("%1 left").arg(root.view.span(step.leftMs))
                        : step.modelData.limitMin > 0 ? qsTr("%1 min").arg(step.modelData.limitMin) : ""
                    color: step.late ? Theme.red : Theme.dim
                    elide: Text.ElideNone
                    font.pixelSize: Theme.small
                }
            }
            WfText {
                visible: root.detailed && text !== ""
                text: step.modelData.stale ? step.modelData.staleText : step.modelData.at <= 0 ? "" : [root.view.seatTitle(step.modelData.by), root.howText(step.modelData.how), step.modelData.unit, step.modelData.who, step.modelData.camera, step.modelData.where, step.modelData.found ?? ""].filter(s => s !== "").join(" · ")
                color: step.modelData.stale ? Theme.amber : Theme.faint
                font.pixelSize: 12
                wrapMode: Text.WordWrap
                Layout.leftMargin: 18
                Layout.fillWidth: true
            }
        }
    }
}
