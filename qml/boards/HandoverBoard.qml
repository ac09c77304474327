// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Session
import Watchfloor.Panels
import Watchfloor.Lists

/// 交接班: what the next shift takes over, prepared from the situation; the outgoing shift signs, then the incoming one.
RowLayout {
    id: root

    required property Session session
    property list<string> items: []
    readonly property string open: {
        Follow.on(visible ? session.lists.now : 0)
        return handovers.count > 0 ? handovers.subjectAt(0) : ""
    }
    readonly property var record: {
        Follow.on(visible ? session.lists.now : 0)
        return open === "" ? {} : session.lists.record(open)
    }

    /// One of those before, that is read again.
    property string looked
    readonly property string shown: open !== "" ? open : looked
    /// Who hands over, who takes over, and what is to be told, as it stands in the form.
    readonly property list<string> names: [draft.outgoing, draft.incoming, draft.told]

    signal asked(string verb, string subject)

    /// Who hands over, as it was filled in: nobody has typed it.
    property string proposed
    /// What is being prepared, and the desk that writes it: what was typed goes when that is recorded, and by nothing that another desk does.
    property string sent
    property Desk writer: null

    // Once it is signed, whoever took over is the next to hand over.
    onOpenChanged: {
        looked = ""
        if (draft.outgoing === proposed && (open === "" || (draft.incoming === "" && draft.told === "")))
            draft.outgoing = ""
        if (open === "")
            load()
    }

    function load() {
        items = session.papers.handoverItems()
        list.show(session.papers.handoverSections())
        // Who took over last hands over now.
        if (draft.outgoing === "" && open === "" && !session.desk.readOnly) {
            proposed = session.desk.verb("handover.prepare", "").fields.find(f => f.name === "outgoing")?.value ?? ""
            draft.outgoing = proposed
        }
    }
    function prepare() {
        if (session.desk.readOnly)
            return session.notice(qsTr("Nothing can be recorded here: the log is only read."), false)
        if (!draft.check())
            return
        load() // as it is at this moment
        sent = names.join("\n")
        writer = session.desk
        writer.run("handover.prepare", "", { outgoing: draft.outgoing, incoming: draft.incoming, items: items, note: draft.told })
    }

    Connections {
        target: root.writer

        function onDone(verb: string) {
            if (verb !== "handover.prepare")
                return
            root.writer = null
            if (root.names.join("\n") === root.sent)
                draft.clear()
        }
        function onRefused(reason: string, verb: string) {
            if (verb === "handover.prepare")
                root.writer = null
        }
    }
    Connections {
        target: root.session.lists.summary
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

        source: root.session.lists.handovers
        openOnly: true
    }
    HandoverItems {
        id: list

        Layout.fillWidth: true
        Layout.preferredWidth: 3
        Layout.fillHeight: true
        session: root.session
    }
    ColumnLayout {
        Layout.fillWidth: true
        Layout.preferredWidth: 2
        Layout.fillHeight: true
        spacing: Theme.pad

        HandoverDraft {
            id: draft

            Layout.fillWidth: true
            Layout.preferredHeight: 270
            visible: root.open === ""
            session: root.session
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
                model: root.session.lists.handovers
                rowHeight: 36
                emptyText: qsTr("No handover yet. The list on the left becomes its record when it is prepared; both shifts sign it.")
                columns: [
                    { role: "doneAt", title: qsTr("Signed"), width: 76, dim: true, format: v => root.session.timeText(v) },
                    { role: "outgoing", title: qsTr("Outgoing shift"), width: 0, strong: true },
                    { role: "incoming", title: qsTr("Incoming shift"), width: 120 },
                    { role: "stateTitle", title: qsTr("State"), width: 100, chip: true }
                ]
                onChosen: subject => {
                    root.session.lists.selected = subject
                    root.looked = subject
                }
            }
            HandoverSheet {
                id: sheet

                anchors { fill: parent; margins: Theme.pad }
                visible: root.shown !== ""
                session: root.session
                subject: root.shown
                record: root.open !== "" || root.looked === "" ? root.record : root.session.lists.record(root.looked)
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
