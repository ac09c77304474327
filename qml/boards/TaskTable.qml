// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Watchfloor.Theme
import Watchfloor.Dashboard
import Watchfloor.Panels
import Watchfloor.Lists

/// The response's checklist: what the plan's clauses ask for, of whom, by when, and what is done.
Panel {
    id: root

    required property View view
    property alias tableHead: table.headHeight
    /// Of those that nobody has waived: so many are done, so many there are.
    readonly property var tally: {
        Follow.on(visible ? view.lists.now : 0)
        let done = 0
        let all = 0
        for (let i = 0; i < tasks.count; ++i) {
            const state = tasks.get(i).state
            done += state === "done" ? 1 : 0
            all += state === "waived" ? 0 : 1
        }
        return { done: done, all: all }
    }

    signal asked(string verb, string subject)

    title: qsTr("Checklist of the response")
    note: tally.all > 0 ? qsTr("%1 of %2 done").arg(tally.done).arg(tally.all) : ""

    RecordFilterModel {
        id: tasks

        source: root.view.lists.tasks
    }
    RecordTable {
        id: table

        anchors.fill: parent
        model: tasks
        current: root.view.lists.selected
        follows: true
        rowHeight: 34
        emptyText: qsTr("No task yet. When a response is activated, the clauses of its level become tasks here, each with its owner and its time.")
        columns: [
            { role: "clause", title: qsTr("Clause"), width: 50, dim: true },
            { role: "text", title: qsTr("Task"), width: 0 },
            { role: "aboutTitle", title: qsTr("About"), width: 150, keep: 4 },
            { role: "ownerTitle", title: qsTr("Owner"), width: 96, format: (v, row) => v !== "" ? v : root.view.seatTitle(row.seat) },
            { role: "dueAt", title: qsTr("Due"), width: 64, format: v => root.view.timeText(v).slice(0, 5), tone: row => row.lateMs > 0 ? "late" : "" },
            { role: "doneAt", title: qsTr("Done"), width: 64, dim: true, format: v => root.view.timeText(v).slice(0, 5) },
            { role: "stateTitle", title: qsTr("State"), width: 92, chip: true, tone: row => row.lateMs > 0 ? "late" : "" }
        ]
        onWalked: subject => root.view.lists.selected = subject
        onChosen: subject => {
            root.view.lists.selected = subject
            if (!root.view.desk.readOnly && root.view.lists.record(subject).state === "open")
                root.asked("task.done", subject)
        }
    }
}
