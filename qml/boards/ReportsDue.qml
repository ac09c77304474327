// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard

/// Reports upward that somebody waits for (首报, 续报, 终报), with their limits; written from the log with one key.
Panel {
    id: root

    required property View view
    readonly property list<var> due: view.papers.due
    readonly property int late: due.filter(report => report.dueAt < view.host.now).length

    /// What was asked for and is not written yet, in words: {kind: title}.
    readonly property var awaited: ({})

    /// Asked before a report is written: what stands in the way of its text.
    property var allow: act => act()

    /// It is written: `fields` of bulletin.draft, and what it is in words.
    signal written(var fields, string title)

    function write(index: int) {
        const report = due[index]
        if (report === undefined)
            return view.notice(qsTr("No report is due."), false)
        if (report.pending !== "") {
            view.lists.selected = report.pending
            return view.notice(qsTr("Its draft is there already: %1").arg(view.lists.title(report.pending)), false)
        }
        allow(() => {
            awaited[report.kind] = report.kindTitle
            view.papers.writeReport(report.kind, report.about)
        })
    }
    /// It stands where it is to be read.
    function tell(title: string) { view.notice(qsTr("Written from the log: %1. It stands below, to be read and changed.").arg(title), false) }

    title: qsTr("Due upward")
    note: late > 0 ? qsTr("%1 late").arg(late) : qsTr("city police · flood office · provincial traffic police")

    Connections {
        target: root.view.papers

        function onReportReady(kind: string, fields: var) { root.written(fields, root.awaited[kind] ?? "") }
    }
    EmptyState {
        visible: root.due.length === 0
        text: qsTr("Nothing is due. After a closure, with people trapped and at the end of a response the reports owed will stand here with their times.")
    }
    WfList {
        anchors.fill: parent
        model: root.due
        onEntered: index => root.write(index)
        delegate: Item {
            id: entry

            required property int index
            required property var modelData
            readonly property bool isLate: modelData.dueAt < root.view.host.now

            width: ListView.view.width
            height: 74
            RowLayout {
                anchors { fill: parent; leftMargin: Theme.pad; rightMargin: Theme.pad }
                spacing: Theme.pad
                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: 2
                    RowLayout {
                        Layout.fillWidth: true
                        WfText {
                            text: entry.modelData.kindTitle + (entry.modelData.kind === "further" ? " " + entry.modelData.number : "")
                            strong: true
                        }
                        WfText {
                            text: entry.modelData.aboutTitle
                            Layout.fillWidth: true
                        }
                        WfText {
                            text: entry.isLate ? qsTr("▲ late %1").arg(root.view.span(root.view.host.now - entry.modelData.dueAt)) : qsTr("by %1, %2 left").arg(root.view.timeText(entry.modelData.dueAt).slice(0, 5)).arg(root.view.span(entry.modelData.dueAt - root.view.host.now))
                            color: entry.isLate ? Theme.red : Theme.dim
                            strong: entry.isLate
                            elide: Text.ElideNone
                        }
                    }
                    WfText {
                        text: entry.modelData.reason
                        dim: true
                        font.pixelSize: Theme.small
                        wrapMode: Text.WordWrap
                        maximumLineCount: 2
                        Layout.fillWidth: true
                    }
                }
                WfButton {
                    visible: !root.view.desk.readOnly
                    primary: entry.modelData.pending === ""
                    text: entry.modelData.pending === "" ? qsTr("Write from the log") : qsTr("Draft is there")
                    hint: entry.index === 0 && entry.modelData.pending === "" ? "F7" : ""
                    onClicked: root.write(entry.index)
                }
            }
        }
    }
}
