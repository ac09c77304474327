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
    property list<var> sections: []
    property list<string> items: []
    readonly property string open: {
        Follow.on(session.lists.now)
        return handovers.count > 0 ? handovers.subjectAt(0) : ""
    }
    readonly property var record: {
        Follow.on(session.lists.now)
        return open === "" ? {} : session.lists.record(open)
    }

    /// One of those before, that is read again.
    property string looked
    readonly property string shown: open !== "" ? open : looked
    /// Who hands over, who takes over, and what is to be told, as it stands in the form.
    readonly property list<string> names: [outgoing.text, incoming.text, note.text]

    signal asked(string verb, string subject)

    // What was written for this handover is not the next one's; once it is signed, whoever took over is the next to hand over.
    onOpenChanged: {
        looked = ""
        if (open === "")
            return load()
        for (const field of [outgoing, incoming, note])
            field.text = ""
    }

    function load() {
        const now = session.papers.handoverSections()
        items = session.papers.handoverItems()
        // The same list again would only lose the place somebody reads at.
        if (JSON.stringify(now) !== JSON.stringify(sections)) {
            const read = list.contentY
            sections = now
            list.contentY = Math.max(0, Math.min(read, list.contentHeight - list.height))
        }
        // Who took over last hands over now.
        if (outgoing.text === "")
            outgoing.text = session.desk.verb("handover.prepare", "").fields.find(f => f.name === "outgoing")?.value ?? ""
    }
    function prepare() {
        if (session.desk.readOnly)
            return session.notice(qsTr("Nothing can be recorded here: the log is only read."), false)
        const missing = outgoing.text.trim() === "" ? outgoing : incoming.text.trim() === "" ? incoming : null
        if (missing !== null) {
            session.notice(missing === outgoing ? qsTr("Say first who hands over: the leader of the outgoing shift.")
                                                : qsTr("Say first who takes over: the leader of the incoming shift."), true)
            missing.forceActiveFocus(Qt.TabFocusReason)
            return
        }
        load() // as it is at this moment
        session.desk.run("handover.prepare", "", { outgoing: outgoing.text, incoming: incoming.text, items: items, note: note.text })
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
    Panel {
        Layout.fillWidth: true
        Layout.preferredWidth: 3
        Layout.fillHeight: true
        title: qsTr("What the next shift takes over, as it is now")

        WfList {
            id: list

            anchors { fill: parent; topMargin: Theme.gap; bottomMargin: Theme.gap }
            spacing: Theme.pad
            model: root.sections
            delegate: Column {
                id: section

                required property var modelData

                width: ListView.view.width
                spacing: 4
                topPadding: 4
                leftPadding: Theme.pad // the frame round the list is not over its words
                rightPadding: Theme.pad
                WfText {
                    text: section.modelData.title + "  " + (section.modelData.items.length > 0 ? section.modelData.items.length : qsTr("none"))
                    strong: section.modelData.items.length > 0
                    dim: section.modelData.items.length === 0
                }
                Repeater {
                    model: section.modelData.items

                    RowLayout {
                        id: item

                        required property var modelData

                        width: section.width - section.leftPadding - section.rightPadding
                        spacing: 12
                        WfText {
                            text: item.modelData.number
                            dim: true
                            Layout.preferredWidth: 76
                            Layout.alignment: Qt.AlignTop
                        }
                        WfText {
                            text: item.modelData.text
                            wrapMode: Text.WordWrap
                            Layout.fillWidth: true
                        }
                        WfText {
                            text: item.modelData.dueAt > 0 ? qsTr("by %1").arg(root.session.timeText(item.modelData.dueAt).slice(0, 5)) : item.modelData.since > 0 ? qsTr("since %1").arg(root.session.timeText(item.modelData.since).slice(0, 5)) : ""
                            dim: true
                            font.pixelSize: Theme.small
                            Layout.alignment: Qt.AlignTop
                        }
                    }
                }
            }
        }
    }
    ColumnLayout {
        Layout.fillWidth: true
        Layout.preferredWidth: 2
        Layout.fillHeight: true
        spacing: Theme.pad

        Panel {
            Layout.fillWidth: true
            Layout.preferredHeight: 270
            visible: root.open === ""
            title: qsTr("Prepare the handover")

            GridLayout {
                anchors { fill: parent; margins: Theme.pad }
                columns: 2
                columnSpacing: Theme.pad
                rowSpacing: Theme.gap
                WfText { text: qsTr("Outgoing shift"); dim: true }
                WfField { id: outgoing; Layout.fillWidth: true; placeholderText: qsTr("name of its leader") }
                WfText { text: qsTr("Incoming shift"); dim: true }
                WfField { id: incoming; Layout.fillWidth: true; placeholderText: qsTr("name of its leader") }
                WfText { text: qsTr("To be told"); dim: true; Layout.alignment: Qt.AlignTop }
                WfArea { id: note; Layout.fillWidth: true; Layout.fillHeight: true; placeholderText: qsTr("what the list does not say") }
                Item { implicitWidth: 1 }
                WfButton {
                    Layout.alignment: Qt.AlignRight
                    visible: !root.session.desk.readOnly
                    primary: true
                    text: qsTr("Prepare")
                    hint: "F7"
                    onClicked: root.prepare()
                }
            }
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
