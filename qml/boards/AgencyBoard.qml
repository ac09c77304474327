// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Watchfloor.Theme
import Watchfloor.Dashboard
import Watchfloor.Panels

/// The board of agencies: sent, signed for, answered, confirmed; who owes what by when; what each reports of its own work.
Panel {
    id: root

    required property View view
    property string agency

    signal asked(string verb, string subject)

    title: qsTr("Agencies")
    note: qsTr("asked and informed, never ordered")
    headerItems: WfButton {
        visible: root.agency !== "" && !root.view.desk.readOnly
        implicitHeight: 32
        text: qsTr("Its progress")
        onClicked: root.asked("agency.progress", root.agency)
    }

    RecordTable {
        anchors.fill: parent
        model: root.view.papers.agencies
        current: root.agency
        rowHeight: 34
        emptyText: qsTr("No agencies yet. They come with the exercise or a file of assets.")
        columns: [
            { role: "name", title: qsTr("Agency"), width: 136, strong: true },
            { role: "phone", title: qsTr("Telephone"), width: 116, dim: true, keep: 6 },
            { role: "sent", title: qsTr("Recorded"), width: 46, right: true, format: v => v > 0 ? String(v) : "" },
            { role: "signedFor", title: qsTr("Signed"), width: 46, right: true, format: v => v > 0 ? String(v) : "" },
            { role: "answered", title: qsTr("Answered"), width: 60, right: true, format: v => v > 0 ? String(v) : "" },
            { role: "confirmed", title: qsTr("By voice"), width: 56, right: true, format: v => v > 0 ? String(v) : "" },
            { role: "owes", title: qsTr("What comes next"), width: 0, tone: row => row.overdue > 0 ? "late" : "" },
            { role: "dueAt", title: qsTr("By"), width: 50, format: v => root.view.timeText(v).slice(0, 5), tone: row => row.overdue > 0 ? "late" : "" },
            { role: "progress", title: qsTr("Progress"), width: 210, dim: true }
        ]
        onChosen: subject => root.agency = root.agency === subject ? "" : subject
    }
}
