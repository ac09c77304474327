// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard

/// Round one incident: people, duplicates, what is linked, what was said and by which medium, the feedback. Alt+M merges.
Panel {
    id: root

    required property View view
    property string subject: view.lists.selected
    property var row: ({})

    signal asked(string verb, string subject)

    function refresh() { row = subject === "" ? {} : view.lists.record(subject) }

    title: qsTr("About this incident")
    note: (row.intoTitle ?? "") !== "" ? qsTr("merged into %1").arg(row.intoTitle) : ""
    onSubjectChanged: refresh()
    Component.onCompleted: refresh()

    Binding {
        target: root.view.incident
        property: "incident"
        value: root.subject
        when: root.visible
        restoreMode: Binding.RestoreNone
    }
    Connections {
        target: root.view.lists

        function onRecordChanged(subject: string) {
            if (subject === root.subject)
                root.refresh()
        }
    }
    Shortcut {
        sequence: "Alt+M"
        autoRepeat: false
        enabled: root.visible && duplicates.canMerge && root.view.incident.duplicates.count > 0
        onActivated: duplicates.merge(root.view.incident.duplicates.subjectAt(0))
    }
    component Heading: WfText {
        strong: true
        topPadding: 6
    }
    WfScroll {
        id: flick

        anchors.fill: parent
        contentHeight: column.implicitHeight + 2 * Theme.pad

        ColumnLayout {
            id: column

            x: Theme.pad
            y: Theme.pad
            width: flick.width - 2 * Theme.pad
            spacing: 8

            Heading { text: qsTr("Perhaps the same"); topPadding: 0 }
            DuplicateList {
                id: duplicates

                Layout.fillWidth: true
                view: root.view
            }
            Heading { text: qsTr("People") }
            IncidentPeople {
                Layout.fillWidth: true
                view: root.view
                subject: root.subject
                row: root.row
                onAsked: (verb, subject) => root.asked(verb, subject)
            }
            Heading { text: qsTr("Closures, cameras, units") }
            IncidentLinks {
                Layout.fillWidth: true
                view: root.view
            }
            Heading { text: qsTr("What was said") }
            IncidentJournal {
                Layout.fillWidth: true
                view: root.view
                subject: root.subject
                row: root.row
            }
        }
    }
}
