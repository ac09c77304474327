// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard
import Watchfloor.Panels
import Watchfloor.Lists

/// Every incident, open ones first, with what may follow and who could go, and what belongs to the chosen one.
RowLayout {
    id: root

    required property View view
    property bool openOnly: false
    readonly property bool isCramped: view.lists.selected.startsWith("incident/")

    signal asked(string verb, string subject)
    /// The same with what is known already: {field: value}.
    signal askedWith(string verb, string subject, var given)

    spacing: Theme.pad

    RecordFilterModel {
        id: rows

        source: root.view.lists.incidents
        text: bar.text
        openOnly: root.openOnly
    }
    Panel {
        Layout.fillWidth: true
        Layout.fillHeight: true
        title: qsTr("Incidents")
        note: qsTr("%1 open of %2").arg(root.view.lists.summary.incidentsOpen).arg(root.view.lists.summary.incidentsTotal)

        FilterBar {
            id: bar

            width: parent.width
            view: root.view
            toggleText: qsTr("Open only")
            onToggled: on => root.openOnly = on
            createVerb: "incident.report"
            createText: qsTr("New incident")
            onAsked: verb => root.asked(verb, "")
        }
        RecordTable {
            readonly property list<var> all: [
                { role: "number", title: qsTr("No."), width: 80 },
                { role: "receivedAt", title: qsTr("Received"), width: 76, format: value => root.view.timeText(value) },
                { role: "severityTitle", title: qsTr("Grade"), width: 76, tone: row => row.severity <= 1 && row.isOpen ? "alarm" : row.severity === 2 && row.isOpen ? "near" : "" },
                { role: "typeTitle", title: qsTr("Type"), width: 80, strong: true },
                { role: "place", title: qsTr("Place"), width: 0 },
                { role: "sourceTitle", title: qsTr("Source"), width: 90, dim: true, wide: true },
                { role: "unitCount", title: qsTr("Units"), width: 50, right: true },
                { role: "stateTitle", title: qsTr("State"), width: 100, chip: true, tone: row => row.isOpen ? (row.state === "received" ? "near" : "watch") : "" },
                { role: "ageText", title: qsTr("Changed"), width: 90, dim: true, wide: true }
            ]

            anchors { fill: parent; topMargin: bar.height }
            model: rows
            current: root.view.lists.selected
            follows: true
            emptyText: qsTr("No incident yet. What 110, 122, officers, cameras and gauges report will stand here.")
            columns: root.isCramped ? all.filter(column => column.wide !== true) : all
            onChosen: subject => root.view.lists.selected = subject
            onWalked: subject => root.view.lists.selected = subject
        }
    }
    DetailPanel {
        Layout.preferredWidth: Theme.part(root.width, 450, 0.3)
        Layout.fillHeight: true
        visible: root.view.lists.selected !== "" && !root.view.lists.selected.startsWith("hazard/")
        view: root.view
        onAsked: (verb, subject) => root.asked(verb, subject)
        onAskedWith: (verb, subject, given) => root.askedWith(verb, subject, given)
        onClosed: root.view.lists.selected = ""
    }
    IncidentDesk {
        Layout.preferredWidth: Theme.part(root.width, 450, 0.3)
        Layout.fillHeight: true
        visible: root.isCramped
        view: root.view
        onAsked: (verb, subject) => root.asked(verb, subject)
    }
}
