// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard
import Watchfloor.Panels
import Watchfloor.Boards

/// 联动: the board of agencies, every notice to them with its state, what should be sent now, and who is to be called.
RowLayout {
    id: root

    required property View view
    readonly property string notice: view.lists.selected.startsWith("notice/") ? view.lists.selected : ""
    /// Only what belongs here takes the place of what should be sent.
    readonly property bool detailed: ["notice", "agency", "call", "entry"].includes(view.lists.selected.split("/")[0])
    readonly property var verbs: {
        Follow.on(visible ? view.lists.now : 0)
        return notice === "" ? [] : view.desk.verbsOf(notice).map(v => v.verb)
    }

    signal asked(string verb, string subject)

    function can(verb: string): bool { return verbs.includes(verb) }
    /// Asks once, naming who was told, and what: one key says of nobody that he knows.
    function record(verb: string) {
        const subject = notice
        const hindrance = view.desk.whyNot(verb, subject, {})
        if (hindrance !== "")
            return view.notice(hindrance, false)
        const told = view.lists.record(subject)
        const whom = [view.lists.title(told.agency ?? ""), view.lists.record(told.agency ?? "").phone ?? ""].filter(part => part !== "").join(" ")
        confirm.ask(verb === "notice.sign" ? qsTr("Was it told and signed for: %1?").arg(whom) : qsTr("Was it told and confirmed by voice: %1?").arg(whom),
                    (told.outdated ?? false ? qsTr("Outdated: the incident has changed since. Renew it first (F7).") + "\n\n" : "") + view.papers.inWords(told.text ?? ""), verb === "notice.sign" ? qsTr("Signed for") : qsTr("Confirmed by voice"),
                    () => {
                        view.desk.run(verb, subject, {})
                        rows.forceActiveFocus(Qt.OtherFocusReason) // the button that did it is of no more use
                    })
    }

    spacing: Theme.pad

    ConfirmDialog { id: confirm }
    ColumnLayout {
        Layout.fillWidth: true
        Layout.preferredWidth: 3
        Layout.fillHeight: true
        spacing: Theme.pad

        AgencyBoard {
            id: board

            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredHeight: 9
            view: root.view
            onAsked: (verb, subject) => root.asked(verb, subject)
        }
        Panel {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredHeight: 8
            title: board.agency === "" ? qsTr("Notices and requests") : qsTr("Notices to %1").arg(root.view.lists.title(board.agency))
            note: qsTr("%1 open · %2 answered").arg(root.view.lists.summary.noticesOpen).arg(root.view.lists.summary.noticesAnswered)

            FilterBar {
                id: bar

                width: actions.visible && !actions.apart ? parent.width - actions.width - Theme.pad : parent.width
                view: root.view
                createVerb: "notice.send"
                createText: qsTr("New notice")
                onAsked: verb => root.asked(verb, "")
            }
            Flow {
                id: actions

                readonly property real wanted: sign.implicitWidth + voice.implicitWidth + escalate.implicitWidth + 2 * spacing
                /// In a line of their own, where there is no room beside the filter.
                readonly property bool apart: bar.least + wanted + Theme.pad > parent.width

                x: apart ? Theme.pad : parent.width - width - Theme.pad
                y: apart ? bar.height - 4 : (bar.height - height) / 2
                width: apart ? parent.width - 2 * Theme.pad : wanted
                spacing: Theme.gap
                visible: root.notice !== "" && !root.view.desk.readOnly
                WfButton {
                    id: sign

                    enabled: root.can("notice.sign")
                    text: qsTr("Signed for")
                    hint: "F9"
                    onClicked: root.record("notice.sign")
                }
                WfButton {
                    id: voice

                    enabled: root.can("notice.confirm_voice")
                    text: qsTr("Confirmed by voice")
                    hint: "F10"
                    onClicked: root.record("notice.confirm_voice")
                }
                WfButton {
                    id: escalate

                    enabled: root.can("notice.escalate")
                    text: qsTr("To the flood office")
                    onClicked: root.asked("notice.escalate", root.notice)
                }
            }
            RecordTable {
                id: rows

                anchors { fill: parent; topMargin: actions.visible && actions.apart ? actions.y + actions.height + Theme.gap : bar.height }
                model: NoticeRows {
                    view: root.view
                    text: bar.text
                    where: board.agency === "" ? ({}) : ({ agency: board.agency })
                }
                current: root.view.lists.selected
                follows: true
                rowHeight: 36
                emptyText: qsTr("No notice yet. Notices and requests will stand here until they are answered.")
                columns: [
                    { role: "number", title: qsTr("No."), width: 70, dim: true },
                    { role: "agencyName", title: qsTr("To"), width: 120, strong: true },
                    { role: "typeTitle", title: qsTr("Type"), width: 72, dim: true },
                    { role: "text", title: qsTr("Text"), width: 0, format: (v, row) => row.outdated ? qsTr("Outdated, renew it: %1").arg(v) : v, tone: row => row.outdated ? "late" : "" },
                    { role: "answer", title: qsTr("Answer"), width: 130, dim: true },
                    { role: "sentAt", title: qsTr("Recorded"), width: 48, dim: true, format: v => root.view.timeText(v).slice(0, 5) },
                    { role: "dueAt", title: qsTr("By"), width: 96, format: (v, row) => v > 0 ? root.view.timeText(v).slice(0, 5) + " " + row.dueTitle : "", tone: row => row.late ? "late" : "" },
                    { role: "stateTitle", title: qsTr("State"), width: 136, chip: true, tone: row => row.late ? "late" : row.isOpen ? "watch" : "" }
                ]
                onChosen: subject => root.view.lists.selected = subject
                onWalked: subject => root.view.lists.selected = subject
            }
        }
    }
    ColumnLayout {
        Layout.fillWidth: true
        Layout.preferredWidth: 2
        Layout.fillHeight: true
        spacing: Theme.pad

        NoticeBatch {
            id: batch

            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredHeight: 3
            visible: !root.detailed
            view: root.view
        }
        CallList {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredHeight: 2
            visible: !root.detailed
            view: root.view
        }
        DetailPanel {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: root.detailed
            view: root.view
            onAsked: (verb, subject) => root.asked(verb, subject)
            onClosed: root.view.lists.selected = ""
        }
    }
    Shortcut {
        sequence: "F7"
        autoRepeat: false
        enabled: root.visible && batch.visible
        onActivated: batch.send()
    }
    Shortcut {
        sequence: "F9"
        autoRepeat: false
        enabled: root.visible && root.notice !== ""
        onActivated: root.record("notice.sign")
    }
    Shortcut {
        sequence: "F10"
        autoRepeat: false
        enabled: root.visible && root.notice !== ""
        onActivated: root.record("notice.confirm_voice")
    }
}
