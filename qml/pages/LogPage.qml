// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Session
import Watchfloor.Panels
import Watchfloor.Lists

/// 日志: every event as it was recorded, and the duty log (值班日志) with additions.
Item {
    id: root

    required property Session session

    signal asked(string verb, string subject)

    RecordFilterModel {
        id: entries

        source: root.session.lists.entries
        text: bar.text
    }
    RowLayout {
        anchors { fill: parent; margins: Theme.pad }
        spacing: Theme.pad

        Panel {
            Layout.fillWidth: true
            Layout.preferredWidth: 6
            Layout.fillHeight: true
            title: qsTr("Events")
            note: root.session.logName
            LogTable {
                anchors.fill: parent
                session: root.session
            }
        }
        Panel {
            Layout.fillWidth: true
            Layout.preferredWidth: 5
            Layout.fillHeight: true
            title: qsTr("Duty log")

            FilterBar {
                id: bar

                width: parent.width
                session: root.session
                createVerb: "entry.add"
                createText: qsTr("New entry")
                onAsked: verb => root.asked(verb, "")
            }
            RecordTable {
                anchors { fill: parent; topMargin: bar.height }
                model: entries
                emptyText: qsTr("No entry yet. Notes, readings, voice reports and judgements will stand here.")
                columns: [
                    { role: "addedAt", title: qsTr("Time"), width: 76, format: v => root.session.timeText(v) },
                    { role: "addedBy", title: qsTr("Seat"), width: 90, strong: true, format: v => root.session.seatTitle(v) },
                    { role: "typeTitle", title: qsTr("Type"), width: 72, dim: true },
                    { role: "text", title: qsTr("Text"), width: 0 }
                ]
            }
        }
    }
}
