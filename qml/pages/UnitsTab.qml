// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard
import Watchfloor.Panels
import Watchfloor.Lists

/// Units by brigade with what they do, and the orders with how far each is.
ColumnLayout {
    id: root

    required property View view
    property string brigade

    signal asked(string verb, string subject)
    /// The same with what is known already: {field: value}.
    signal askedWith(string verb, string subject, var given)

    function focusOrders() { orders.focusList() }

    spacing: Theme.pad

    RecordFilterModel {
        id: units

        source: root.view.lists.units
        text: bar.text
        brigades: root.brigade === "" ? [] : [root.brigade]
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.pad
        Repeater {
            model: root.view.lists.summary.brigades

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
            note: qsTr("%1 free · %2 committed").arg(root.view.lists.summary.unitsFree).arg(root.view.lists.summary.unitsCommitted)

            FilterBar {
                id: bar

                width: parent.width
                view: root.view
            }
            RecordTable {
                readonly property list<var> all: [
                    { role: "callSign", title: qsTr("Call sign"), width: 92, strong: true },
                    { role: "phone", title: qsTr("Telephone"), width: 104, dim: true },
                    { role: "typeTitle", title: qsTr("Kind"), width: 76 },
                    { role: "brigadeTitle", title: qsTr("Brigade"), width: 90, dim: true, wide: true },
                    { role: "officers", title: qsTr("Police / aux."), width: 84, format: (v, row) => v + " / " + row.auxiliaries, right: true, wide: true },
                    { role: "stateTitle", title: qsTr("State"), width: 92, chip: true, tone: row => row.committed ? "watch" : "" },
                    { role: "orderTask", title: qsTr("Task"), width: 0, format: (v, row) => (row.crossBrigade ? qsTr("[across] ") : "") + v }
                ]

                anchors { fill: parent; topMargin: bar.height }
                model: units
                current: root.view.lists.selected
                follows: true
                emptyText: qsTr("No units yet. They come with the exercise or a file of assets.")
                columns: root.view.lists.selected === "" ? all : all.filter(column => column.wide !== true)
                onChosen: subject => root.view.lists.selected = subject
                onWalked: subject => root.view.lists.selected = subject
            }
        }
        OrdersPanel {
            id: orders

            Layout.fillWidth: true
            Layout.preferredWidth: 4
            Layout.fillHeight: true
            view: root.view
            brigade: root.brigade
        }
        DetailPanel {
            Layout.preferredWidth: Theme.part(root.width, 430, 0.3)
            Layout.fillHeight: true
            visible: root.view.lists.selected !== ""
            view: root.view
            onAsked: (verb, subject) => root.asked(verb, subject)
            onAskedWith: (verb, subject, given) => root.askedWith(verb, subject, given)
            onClosed: root.view.lists.selected = ""
        }
    }
}
