// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard
import Watchfloor.Panels
import Watchfloor.Lists

/// 交接班: what the next shift takes over, prepared from the situation; the outgoing shift signs, then the incoming one.
RowLayout {
    id: root

    required property View view
    property list<string> items: []
    /// The calls that are not recorded: no list of what is taken over holds them, and whoever signs is told so.
    property list<var> keptCalls: []
    readonly property string open: {
        Follow.on(visible ? view.lists.now : 0)
        return handovers.count > 0 ? handovers.subjectAt(0) : ""
    }
    readonly property var record: {
        Follow.on(visible ? view.lists.now : 0)
        return open === "" ? {} : view.lists.record(open)
    }

    /// One of those before, that is read again.
    property string looked
    readonly property string shown: open !== "" ? open : looked
    /// Who hands over, who takes over, and what is to be told, as it stands in the form.
    readonly property list<string> names: [draft.outgoing, draft.incoming, draft.told]

    signal asked(string verb, string subject)

    /// Who hands over, as it was filled in: nobody has typed it.
    property string proposed
    /// It is on its way to disk.
    readonly property bool waiting: answer.waiting

    // Once it is signed, whoever took over is the next to hand over.
    onOpenChanged: {
        looked = ""
        if (!draft.isComposing && draft.outgoing === proposed && (open === "" || (draft.incoming === "" && draft.told === "")))
            draft.outgoing = ""
        if (open === "")
            load()
    }

    function load() {
        items = view.papers.handoverItems()
        list.show(view.papers.handoverSections())
        // Who took over last hands over now.
        if (draft.outgoing === "" && !draft.isComposing && open === "" && !view.desk.readOnly) {
            proposed = view.desk.verb("handover.prepare", "").fields.find(f => f.name === "outgoing")?.value ?? ""
            draft.outgoing = proposed
        }
    }
    function prepare() {
        if (view.desk.readOnly)
            return view.notice(qsTr("Nothing can be recorded here: the log is only read."), false)
        if (waiting || !draft.check())
            return
        load() // as it is at this moment
        answer.ask(view.desk, "handover.prepare", "", { outgoing: draft.outgoing, incoming: draft.incoming, items: items, note: draft.told },
                   names.join("\n"), "")
    }

    DeskAnswer {
        id: answer

        onRecorded: if (root.names.join("\n") === sent)
            draft.clear()
    }
    Connections {
        target: root.view.lists.summary
        enabled: root.visible

        function onChanged() { root.load() }
    }
    Timer { // depths and what is due change without a word
        interval: 10000
        repeat: true
        running: root.visible
        onTriggered: root.load()
    }

    spacing: Theme.pad
    onVisibleChanged: if (visible) load()
    Component.onCompleted: load()

    RecordFilterModel {
        id: handovers

        source: root.view.lists.handovers
        openOnly: true
    }
    HandoverItems {
        id: list

        Layout.fillWidth: true
        Layout.preferredWidth: 3
        Layout.fillHeight: true
        view: root.view
    }
    ColumnLayout {
        Layout.fillWidth: true
        Layout.preferredWidth: 2
        Layout.fillHeight: true
        spacing: Theme.pad

        WfText {
            Layout.fillWidth: true
            visible: root.keptCalls.length > 0
            text: qsTr("■ %n call(s) not recorded yet, and not in this list: record or discard each before both shifts sign (F2).", "", root.keptCalls.length)
            color: Theme.amber
            strong: true
            wrapMode: Text.WordWrap
        }
        HandoverDraft {
            id: draft

            Layout.fillWidth: true
            Layout.preferredHeight: 270
            visible: root.open === ""
            view: root.view
            waiting: root.waiting
            onIsComposingChanged: if (!isComposing)
                Qt.callLater(root.load) // once what was composed stands there, if it does
            onPrepareAsked: root.prepare()
        }
        Panel {
            Layout.fillWidth: true
            Layout.fillHeight: true
            title: root.shown === "" ? qsTr("Handovers before") : qsTr("Handover %1 → %2").arg(sheet.record.outgoing ?? "").arg(sheet.record.incoming ?? "")
            note: root.shown === "" ? "" : sheet.record.stateTitle ?? ""
            headerItems: WfButton {
                visible: root.open === "" && root.looked !== ""
                implicitHeight: 30
                text: qsTr("All handovers")
                onClicked: root.looked = ""
            }

            RecordTable {
                anchors.fill: parent
                visible: root.shown === ""
                model: root.view.lists.handovers
                rowHeight: 36
                emptyText: qsTr("No handover yet. The list on the left becomes its record when it is prepared; both shifts sign it.")
                columns: [
                    { role: "doneAt", title: qsTr("Signed"), width: 76, dim: true, format: v => root.view.timeText(v) },
                    { role: "outgoing", title: qsTr("Outgoing shift"), width: 0, strong: true },
                    { role: "incoming", title: qsTr("Incoming shift"), width: 120 },
                    { role: "stateTitle", title: qsTr("State"), width: 100, chip: true }
                ]
                onChosen: subject => {
                    root.view.lists.selected = subject
                    root.looked = subject
                }
            }
            HandoverSheet {
                id: sheet

                anchors { fill: parent; margins: Theme.pad }
                visible: root.shown !== ""
                view: root.view
                subject: root.shown
                record: root.open !== "" || root.looked === "" ? root.record : root.view.lists.record(root.looked)
                now: root.items
                onAsked: (verb, subject) => root.asked(verb, subject)
            }
        }
    }
    Shortcut {
        sequence: "F7"
        autoRepeat: false
        enabled: root.visible && (root.open === "" || sheet.outdated)
        onActivated: root.open === "" ? root.prepare() : sheet.renew()
    }
}
