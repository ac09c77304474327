// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard
import Watchfloor.Panels
import Watchfloor.Lists

/// 隐患: found, being rectified with owner and limit, rectified, signed off (销号).
RowLayout {
    id: root

    required property View view

    signal asked(string verb, string subject)

    spacing: Theme.pad

    Panel {
        Layout.fillWidth: true
        Layout.fillHeight: true
        title: qsTr("Hazards")
        note: qsTr("%1 open").arg(open.count)

        RecordFilterModel {
            id: open

            source: root.view.lists.hazards
            openOnly: true
        }
        RecordFilterModel {
            id: rows

            source: root.view.lists.hazards
            text: bar.text
        }
        FilterBar {
            id: bar

            width: parent.width
            view: root.view
            toggleText: qsTr("Open only")
            onToggled: on => rows.openOnly = on
            createVerb: "hazard.report"
            createText: qsTr("New hazard")
            onAsked: verb => root.asked(verb, "")
        }
        RecordTable {
            anchors { fill: parent; topMargin: bar.height }
            model: rows
            current: root.view.lists.selected
            follows: true
            emptyText: qsTr("No hazard yet. Missing covers, blocked drains, dark lamps and broken signs will stand here from finding to sign-off.")
            columns: [
                { role: "number", title: qsTr("No."), width: 80 },
                { role: "foundAt", title: qsTr("Found"), width: 72, dim: true, format: v => root.view.timeText(v) },
                { role: "typeTitle", title: qsTr("Type"), width: 100, strong: true },
                { role: "place", title: qsTr("Place"), width: 0 },
                { role: "text", title: qsTr("What"), width: 0, dim: true },
                { role: "owner", title: qsTr("Responsible"), width: 120 },
                { role: "dueAt", title: qsTr("Until"), width: 130, format: (v, row) => row.lateMs > 0 ? qsTr("late %1").arg(root.view.span(row.lateMs)) : root.view.timeText(v), tone: row => row.lateMs > 0 ? "late" : "" },
                { role: "stateTitle", title: qsTr("State"), width: 110, chip: true, tone: row => row.state === "found" ? "near" : row.isOpen ? "watch" : "" }
            ]
            onChosen: subject => root.view.lists.selected = subject
            onWalked: subject => root.view.lists.selected = subject
        }
    }
    DetailPanel {
        Layout.preferredWidth: Theme.part(root.width, 460, 0.36)
        Layout.fillHeight: true
        visible: root.view.lists.selected.startsWith("hazard/")
        view: root.view
        onAsked: (verb, subject) => root.asked(verb, subject)
        onClosed: root.view.lists.selected = ""
    }
}
