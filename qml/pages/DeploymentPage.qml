// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Session
import Watchfloor.Panels
import Watchfloor.Lists

/// 警力: units by brigade with what they do, orders with their limits.
Item {
    id: root

    required property Session session
    property string brigade

    signal asked(string verb, string subject)

    RecordFilterModel {
        id: units

        source: root.session.lists.units
        text: bar.text
        brigades: root.brigade === "" ? [] : [root.brigade]
    }
    RecordFilterModel {
        id: orders

        source: root.session.lists.orders
    }
    ColumnLayout {
        anchors { fill: parent; margins: Theme.pad }
        spacing: Theme.pad

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.pad
            Repeater {
                model: root.session.lists.summary.brigades

                BrigadeCard {
                    required property var modelData

                    Layout.fillWidth: true
                    Layout.preferredWidth: 100
                    brigade: modelData
                    checked: root.brigade === modelData.key
                    onClicked: root.brigade = root.brigade === modelData.key ? "" : modelData.key
                }
            }
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: Theme.pad

            Panel {
                Layout.fillWidth: true
                Layout.preferredWidth: 5
                Layout.fillHeight: true
                title: qsTr("Units")
                note: qsTr("%1 free · %2 committed").arg(root.session.lists.summary.unitsFree).arg(root.session.lists.summary.unitsCommitted)

                FilterBar {
                    id: bar

                    width: parent.width
                    session: root.session
                }
                RecordTable {
                    anchors { fill: parent; topMargin: bar.height }
                    model: units
                    current: root.session.lists.selected
                    emptyText: qsTr("No units yet. They come with the exercise or a file of assets.")
                    columns: [
                        { role: "callSign", title: qsTr("Call sign"), width: 104, strong: true },
                        { role: "typeTitle", title: qsTr("Kind"), width: 80 },
                        { role: "brigadeTitle", title: qsTr("Brigade"), width: 90, dim: true },
                        { role: "officers", title: qsTr("Police / aux."), width: 92, format: (v, row) => v + " / " + row.auxiliaries, right: true },
                        { role: "stateTitle", title: qsTr("State"), width: 100, chip: true, tone: row => row.committed ? "watch" : "" },
                        { role: "orderTask", title: qsTr("Task"), width: 0, format: (v, row) => (row.crossBrigade ? qsTr("[across] ") : "") + v }
                    ]
                    onChosen: subject => root.session.lists.selected = subject
                }
            }
            Panel {
                Layout.fillWidth: true
                Layout.preferredWidth: 4
                Layout.fillHeight: true
                visible: root.session.lists.selected === ""
                title: qsTr("Orders")
                note: qsTr("%1 open · %2 late").arg(root.session.lists.summary.ordersOpen).arg(root.session.lists.summary.ordersLate)

                RecordTable {
                    anchors.fill: parent
                    model: orders
                    current: root.session.lists.selected
                    emptyText: qsTr("No order yet. Orders to units and brigades will stand here until they are done.")
                    columns: [
                        { role: "number", title: qsTr("No."), width: 76 },
                        { role: "toName", title: qsTr("To"), width: 120, strong: true },
                        { role: "task", title: qsTr("Task"), width: 0 },
                        { role: "stateTitle", title: qsTr("State"), width: 96, chip: true, tone: row => row.late ? "late" : row.isOpen ? "watch" : "" },
                        { role: "sentAt", title: qsTr("Sent"), width: 72, dim: true, format: v => root.session.timeText(v) }
                    ]
                    onChosen: subject => root.session.lists.selected = subject
                }
            }
            DetailPanel {
                Layout.fillWidth: true
                Layout.preferredWidth: 4
                Layout.fillHeight: true
                visible: root.session.lists.selected !== ""
                session: root.session
                onAsked: (verb, subject) => root.asked(verb, subject)
                onClosed: root.session.lists.selected = ""
            }
        }
    }
}
