// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard
import Watchfloor.Lists

/// 预置: choose how many units, see where each should wait and what that gains, send all with one confirmation.
Panel {
    id: root

    required property View view
    readonly property PlacementBoard board: view.placement

    title: qsTr("Placing units before the rain")
    note: board.hasAnswer ? (board.stale ? qsTr("units or roads have changed since") : qsTr("by the roads of now")) : ""

    Binding {
        target: root.board
        property: "watched"
        value: root.visible
    }
    ConfirmDialog {
        id: confirmation

        title: qsTr("Send %n units to wait", "", root.board.orderCount)
        action: qsTr("Record %n orders", "", root.board.orderCount)
        onConfirmed: {
            const count = root.board.orderCount
            root.view.desk.runAll(root.board.orders(), qsTr("Orders to wait recorded for %n units", "", count))
        }
    }
    ColumnLayout {
        anchors { fill: parent; margins: Theme.pad }
        spacing: Theme.pad

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap
            WfText {
                text: qsTr("Place")
                dim: true
            }
            Stepper {
                value: root.board.count
                to: Math.max(1, root.board.freeUnits)
                unit: qsTr("units: %1")
                onMoved: value => root.board.count = value
            }
            WfText {
                text: qsTr("of %1 free").arg(root.board.freeUnits)
                dim: true
                Layout.fillWidth: true
            }
            WfButton {
                text: root.board.busy ? qsTr("Working out …") : qsTr("Propose")
                primary: !root.board.hasAnswer || root.board.stale
                enabled: !root.board.busy
                onClicked: root.board.propose()
            }
            WfButton {
                visible: root.board.hasAnswer && !root.view.desk.readOnly
                enabled: root.board.orderCount > 0
                primary: !root.board.stale
                text: qsTr("Record %n orders …", "", root.board.orderCount)
                onClicked: {
                    confirmation.text = root.board.orders().map(o => root.view.lists.title(o.fields.to) + " → " + o.fields.place
                                                                     + (o.fields.crossBrigade ? " " + qsTr("(across brigades)") : "")).join("\n")
                    confirmation.open()
                }
            }
        }
        WfText {
            Layout.fillWidth: true
            visible: root.board.problem !== ""
            text: root.board.problem
            color: Theme.amber
            wrapMode: Text.WordWrap
        }
        Flow {
            Layout.fillWidth: true
            visible: root.board.hasAnswer
            spacing: 28
            Tally { value: qsTr("%1 → %2").arg(root.board.meanBefore).arg(root.board.meanAfter); label: qsTr("mean time to the points, today and then") }
            Tally { value: qsTr("%1 %").arg(root.board.gainPercent.toFixed(0)); label: qsTr("gain") }
            Tally { value: qsTr("%1 → %2").arg(root.board.maxBefore).arg(root.board.maxAfter); label: qsTr("the slowest point") }
            Tally { visible: root.board.unreached > 0; value: root.board.unreached; label: qsTr("out of reach"); severity: "near" }
        }
        WfText {
            Layout.fillWidth: true
            visible: root.board.hasAnswer
            text: root.board.method + (root.board.weights === "" ? "" : "\n" + root.board.weights)
                  + (root.board.withoutPosition === "" ? "" : "\n" + qsTr("Without a position, not placed: %1").arg(root.board.withoutPosition))
            dim: true
            font.pixelSize: Theme.small
            wrapMode: Text.WordWrap
        }
        RecordTable {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.leftMargin: -Theme.pad
            Layout.rightMargin: -Theme.pad
            model: root.board.moves
            current: root.view.lists.selected
            emptyText: qsTr("Choose how many of the free units to place. Where each should wait, and what that gains over today, will stand here.")
            columns: [
                { role: "callSign", title: qsTr("Unit"), width: 84, strong: true },
                { role: "typeTitle", title: qsTr("Kind"), width: 76, dim: true },
                { role: "stand", title: qsTr("Waits at"), width: 0, format: (v, row) => row.cross ? qsTr("[across] ") + v : v },
                { role: "minutes", title: qsTr("Drive"), width: 76, right: true, format: (v, row) => row.stays ? qsTr("stays") : v },
                { role: "phone", title: qsTr("Telephone"), width: 112, dim: true }
            ]
            onChosen: subject => root.view.lists.selected = subject
        }
    }
}
