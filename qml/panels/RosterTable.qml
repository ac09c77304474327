// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard
import Watchfloor.Lists

/// 勤务: every shift with its five fixes, the most urgent first; from and to CSV. B begins, E ends the chosen one.
Panel {
    id: root

    required property View view
    readonly property RosterBoard board: view.roster

    signal asked(string verb, string subject)

    function clock(at: real): string { return view.timeText(at).slice(0, 5) }

    title: qsTr("Duty roster")
    note: board.nextChangeAt > 0 ? qsTr("next change %1").arg(clock(board.nextChangeAt)) : ""
    Keys.onPressed: event => {
        const subject = table.under // where the keyboard is seen, not what was chosen somewhere else
        if (event.modifiers !== Qt.NoModifier || !subject.startsWith("duty/") || root.view.desk.readOnly)
            return
        if (event.key === Qt.Key_B)
            root.view.desk.run("duty.start", subject, {})
        else if (event.key === Qt.Key_E)
            root.asked("duty.end", subject)
        else
            return
        event.accepted = true
    }

    FileDialog {
        id: opening

        title: qsTr("Import a roster (CSV)")
        nameFilters: [qsTr("CSV files (*.csv)")]
        onAccepted: root.board.readFile(selectedFile)
    }
    SaveDialog {
        id: saving

        title: qsTr("Export the roster (CSV)")
        ending: "csv"
        onChosen: file => root.board.writeFile(file, root.view.host.language === "en")
    }
    Connections {
        target: root.board

        function onExported(fileName: string, lines: int, problem: string) {
            root.view.notice(problem === "" ? qsTr("%n lines written to %1", "", lines).arg(fileName)
                                               : qsTr("%1 could not be written: %2").arg(fileName).arg(problem), problem !== "")
        }
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        RowLayout {
            Layout.fillWidth: true
            Layout.margins: Theme.pad
            spacing: Theme.gap
            Flow {
                Layout.fillWidth: true
                spacing: 24
                Tally { value: root.board.present; label: qsTr("on duty") }
                Tally { value: root.board.officers; label: qsTr("police due") }
                Tally { value: root.board.auxiliaries; label: qsTr("auxiliaries due") }
                Tally { value: root.board.awaited; label: qsTr("due, not here"); severity: root.board.awaited > 0 ? "near" : "" }
                Tally { value: root.board.missing; label: qsTr("missing"); severity: root.board.missing > 0 ? "alarm" : "" }
                Tally { value: root.board.overrun; label: qsTr("not relieved"); severity: root.board.overrun > 0 ? "near" : "" }
                Tally { value: root.board.coming; label: qsTr("within the hour") }
            }
            WfButton {
                visible: !root.view.desk.readOnly
                text: qsTr("Import …")
                onClicked: opening.open()
            }
            WfButton {
                text: qsTr("Export …")
                enabled: root.board.shifts.count > 0
                onClicked: saving.ask(SavePlace.proposed(qsTr("Duty roster") + ".csv"))
            }
            WfButton {
                visible: !root.view.desk.readOnly
                text: qsTr("New duty")
                primary: true
                onClicked: root.asked("duty.plan", "")
            }
        }
        Rectangle {
            Layout.fillWidth: true
            implicitHeight: 1
            color: Theme.line
        }
        RecordTable {
            id: table

            Layout.fillWidth: true
            Layout.fillHeight: true
            model: root.board.shifts
            current: root.view.lists.selected
            emptyText: qsTr("No duty planned. Import a roster (CSV) with person, post, duty, time and effect, or enter one.")
            columns: [
                { role: "statusTitle", title: qsTr("State"), width: 118, chip: true, tone: row => row.status === "missing" ? "alarm" : row.status === "awaited" || row.status === "overrun" ? "near" : row.status === "present" ? "watch" : "" },
                { role: "begin", title: qsTr("Time"), width: 112, format: (v, row) => root.clock(v) + "–" + root.clock(row.until) },
                { role: "person", title: qsTr("Person"), width: 96, strong: true },
                { role: "badge", title: qsTr("Badge"), width: 76, dim: true },
                { role: "kindTitle", title: qsTr("Kind"), width: 76, dim: true },
                { role: "post", title: qsTr("Post"), width: 0 },
                { role: "duty", title: qsTr("Duty"), width: 0 },
                { role: "effect", title: qsTr("Effect"), width: 0, dim: true },
                { role: "brigadeTitle", title: qsTr("Brigade"), width: 104, dim: true },
                { role: "unitName", title: qsTr("Unit"), width: 80, dim: true }
            ]
            onChosen: subject => root.view.lists.selected = subject
        }
    }
}
