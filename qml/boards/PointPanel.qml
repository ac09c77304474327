// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard
import Watchfloor.Panels

/// One flood point: reading and its source, the next two hours, its card, and the steps that may follow.
Panel {
    id: root

    required property View view
    readonly property string subject: view.lists.selected
    property var row: ({})

    signal asked(string verb, string subject)
    signal askedWith(string verb, string subject, var given)
    signal closed

    function refresh() { row = subject.startsWith("floodpoint/") ? view.lists.record(subject) : {} }
    function acceptReading() { reading.accept() }
    function enterReading() { reading.askedWith("entry.add", "", reading.given()) }

    /// At the moment of a replay the point is still to come.
    readonly property bool missing: row.subject === undefined && view.host.mode === "replay"

    title: missing ? qsTr("Not there yet at this moment") : row.name ?? ""
    onSubjectChanged: refresh()
    onVisibleChanged: if (visible) refresh()
    Component.onCompleted: refresh()
    headerItems: [
        WfButton {
            visible: (root.row.closure ?? "") !== ""
            implicitHeight: 32
            text: qsTr("Its closure")
            onClicked: root.view.lists.selected = root.row.closure
        },
        WfButton {
            implicitWidth: 32
            implicitHeight: 32
            Accessible.name: qsTr("Close")
            onClicked: root.closed()
            Icon {
                anchors.centerIn: parent
                name: "close"
                size: 14
            }
        }
    ]

    Connections {
        target: root.view.lists

        function onRecordChanged(subject: string) {
            if (subject === root.subject)
                root.refresh()
        }
    }
    // What is read there, and how old it is.
    Connections {
        target: root.view.lists
        enabled: root.visible && root.subject.startsWith("floodpoint/")

        function onNowChanged() { root.refresh() }
        function onMeasured() { root.refresh() }
    }
    WfScroll {
        id: flick

        anchors.fill: parent
        visible: !root.missing
        contentHeight: column.implicitHeight + 2 * Theme.pad

        ColumnLayout {
            id: column

            x: Theme.pad
            y: Theme.pad
            width: flick.width - 2 * Theme.pad
            spacing: Theme.pad

            ReadingLine {
                id: reading

                Layout.fillWidth: true
                view: root.view
                subject: root.subject
                row: root.row
                onAskedWith: (verb, subject, given) => root.askedWith(verb, subject, given)
            }
            Forecast {
                Layout.fillWidth: true
                Layout.preferredHeight: Math.max(300, implicitHeight)
                view: root.view
                subject: root.subject
            }
            VerbBar {
                Layout.fillWidth: true
                desk: root.view.desk
                subject: root.subject
                revision: root.row
                except: ["floodpoint.define", "floodpoint.trust", "floodpoint.doubt"]
                onAsked: (verb, subject) => root.asked(verb, subject)
            }
            PointCard {
                Layout.fillWidth: true
                view: root.view
                subject: root.subject
                row: root.row
            }
        }
    }
}
