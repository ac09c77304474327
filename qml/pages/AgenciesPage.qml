// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Session
import Watchfloor.Panels

/// 联动: the agencies with what was sent to them and what they answered; the texts for signs, radio and reports.
Item {
    id: root

    required property Session session

    signal asked(string verb, string subject)

    GridLayout {
        anchors { fill: parent; margins: Theme.pad }
        columns: 2
        columnSpacing: Theme.pad
        rowSpacing: Theme.pad

        Panel {
            Layout.fillWidth: true
            Layout.preferredWidth: 5
            Layout.preferredHeight: 420
            title: qsTr("Agencies")
            note: qsTr("asked and informed, never ordered")

            RecordTable {
                anchors.fill: parent
                model: root.session.lists.agencies
                current: root.session.lists.selected
                emptyText: qsTr("No agencies yet. They come with the exercise or a file of assets.")
                columns: [
                    { role: "name", title: qsTr("Agency"), width: 130, strong: true },
                    { role: "phone", title: qsTr("Telephone"), width: 130, dim: true },
                    { role: "lastNoticeText", title: qsTr("Last notice"), width: 0 },
                    { role: "lateNotices", title: qsTr("Late"), width: 50, right: true, format: v => v > 0 ? String(v) : "", tone: row => row.lateNotices > 0 ? "late" : "" },
                    { role: "lastNoticeState", title: qsTr("State"), width: 100, chip: true, tone: row => row.lateNotices > 0 ? "late" : row.openNotices > 0 ? "watch" : "" }
                ]
                onChosen: subject => root.session.lists.selected = subject
            }
        }
        Panel {
            Layout.fillWidth: true
            Layout.preferredWidth: 4
            Layout.fillHeight: true
            Layout.rowSpan: 2
            visible: root.session.lists.selected === ""
            title: qsTr("Texts: signs, radio, navigation, reports")

            RecordTable {
                anchors.fill: parent
                model: root.session.lists.bulletins
                current: root.session.lists.selected
                rowHeight: 48
                emptyText: qsTr("Nothing drafted yet. Broadcast texts, navigation notices and reports upward will stand here from draft to publication.")
                columns: [
                    { role: "mediumTitle", title: qsTr("Medium"), width: 84, strong: true },
                    { role: "text", title: qsTr("Text"), width: 0 },
                    { role: "stateTitle", title: qsTr("State"), width: 90, chip: true, tone: row => row.state === "drafted" ? "near" : row.state === "published" ? "watch" : "" },
                    { role: "draftedAt", title: qsTr("Drafted"), width: 72, dim: true, format: v => root.session.timeText(v) }
                ]
                onChosen: subject => root.session.lists.selected = subject
            }
        }
        DetailPanel {
            Layout.fillWidth: true
            Layout.preferredWidth: 4
            Layout.fillHeight: true
            Layout.rowSpan: 2
            visible: root.session.lists.selected !== ""
            session: root.session
            onAsked: (verb, subject) => root.asked(verb, subject)
            onClosed: root.session.lists.selected = ""
        }
        Panel {
            Layout.fillWidth: true
            Layout.preferredWidth: 5
            Layout.fillHeight: true
            title: qsTr("Notices and requests")
            note: qsTr("%1 open · %2 answered").arg(root.session.lists.summary.noticesOpen).arg(root.session.lists.summary.noticesAnswered)

            FilterBar {
                id: bar

                width: parent.width
                session: root.session
                createVerb: "notice.send"
                createText: qsTr("New notice")
                onAsked: verb => root.asked(verb, "")
            }
            RecordTable {
                anchors { fill: parent; topMargin: bar.height }
                model: NoticeRows {
                    session: root.session
                    text: bar.text
                }
                current: root.session.lists.selected
                emptyText: qsTr("No notice yet. Notices (通报) and requests (商请) will stand here until they are answered.")
                columns: [
                    { role: "number", title: qsTr("No."), width: 76 },
                    { role: "agencyName", title: qsTr("To"), width: 110, strong: true },
                    { role: "typeTitle", title: qsTr("Type"), width: 64, dim: true },
                    { role: "text", title: qsTr("Text"), width: 0 },
                    { role: "sentAt", title: qsTr("Sent"), width: 72, dim: true, format: v => root.session.timeText(v) },
                    { role: "stateTitle", title: qsTr("State"), width: 96, chip: true, tone: row => row.late ? "late" : row.isOpen ? "watch" : "" }
                ]
                onChosen: subject => root.session.lists.selected = subject
            }
        }
    }
}
