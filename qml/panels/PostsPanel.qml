// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard
import Watchfloor.Lists

/// 岗位: who stands where, which posts a free unit could reach in time, and how much of the last hours somebody was seen there (见警率).
Panel {
    id: root

    required property View view
    readonly property PostBoard board: view.posts

    title: qsTr("Posts and patrols")
    note: qsTr("visibility over the last %1 h").arg(board.periodHours)

    Binding {
        target: root.board
        property: "watched"
        value: root.visible
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        RowLayout {
            Layout.fillWidth: true
            Layout.margins: Theme.pad
            spacing: Theme.gap
            Flow {
                Layout.fillWidth: true
                spacing: 24
                Tally { value: root.board.staffed + " / " + root.board.total; label: qsTr("staffed") }
                Tally {
                    value: root.board.ready ? root.board.covered + " / " + root.board.total : "–"
                    label: qsTr("staffed or within reach")
                    severity: root.board.ready && root.board.covered < root.board.total ? "near" : ""
                }
                Tally { value: qsTr("%1 %").arg((100 * root.board.timeShare).toFixed(0)); label: qsTr("of the time seen") }
                Tally { value: qsTr("%1 %").arg((100 * root.board.postShare).toFixed(0)); label: qsTr("of the posts covered") }
            }
            WfText {
                text: qsTr("Free unit there within")
                dim: true
            }
            Stepper {
                value: root.board.withinMinutes
                to: 30
                unit: qsTr("%1 min")
                onMoved: value => root.board.withinMinutes = value
            }
        }
        Rectangle {
            Layout.fillWidth: true
            implicitHeight: 1
            color: Theme.line
        }
        RecordTable {
            Layout.fillWidth: true
            Layout.fillHeight: true
            model: root.board.posts
            current: root.view.lists.selected
            follows: true
            emptyText: qsTr("No posts yet. They come with the exercise or a file of assets.")
            columns: [
                { role: "name", title: qsTr("Post"), width: 0, strong: true },
                { role: "typeTitle", title: qsTr("Kind"), width: 84, dim: true },
                { role: "brigadeTitle", title: qsTr("Brigade"), width: 110, dim: true },
                { role: "stateTitle", title: qsTr("State"), width: 96, chip: true, tone: row => row.staffed ? "watch" : "" },
                { role: "unitName", title: qsTr("Unit"), width: 90 },
                { role: "coverText", title: qsTr("Within reach of"), width: 190, format: (v, row) => row.covered || row.seconds < 0 ? v : "■ " + v, tone: row => row.covered || row.seconds < 0 ? "" : "near" },
                { role: "shareText", title: qsTr("Seen"), width: 64, right: true }
            ]
            onChosen: subject => root.view.lists.selected = subject
            onWalked: subject => root.view.lists.selected = subject
        }
    }
}
