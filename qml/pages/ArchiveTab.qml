// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Session
import Watchfloor.Panels
import Watchfloor.Lists

/// 档案: every record the log has ever held, found by number, name, place, road, pinyin or initials, and by what it may be restricted to.
/// What is in the situation opens as everywhere, what has sunk as it stands in the log.
RowLayout {
    id: root

    required property Session session
    readonly property ArchiveModel records: session.archive.records
    property string subject
    /// The chosen one stands in the situation.
    property bool isLive: false
    /// Something was typed since a row was chosen: the first one that is found is meant.
    property bool isTyped: false
    /// The first row is to be chosen as soon as it is known which that is.
    property bool isAwaited: false

    signal asked(string verb, string subject)

    function type(sought: string) {
        isTyped = true
        isAwaited = false
        records.text = sought
    }
    function takeKeyboard() { field.forceActiveFocus(Qt.TabFocusReason) }
    function look(chosen: string) {
        isTyped = false
        isAwaited = false
        subject = chosen
        isLive = chosen !== "" && session.archive.isLive(chosen)
        if (isLive)
            session.lists.selected = chosen
        session.archive.record.subject = isLive ? "" : chosen
    }
    /// The rows of before are none to choose from while others are being found.
    function lookAtFirst() {
        isAwaited = records.busy
        if (!isAwaited && records.count > 0) {
            look(records.subjectAt(0))
            table.follow() // it may be the one of before
        }
    }
    /// From the field into the table: onto what is chosen, and first of all onto the first row.
    function enter() {
        if (isTyped || records.rowOf(subject) < 0)
            lookAtFirst()
        if (isAwaited || records.count > 0)
            table.forceActiveFocus(Qt.TabFocusReason)
    }
    /// What is typed beside the field is looked for. Keys that mean something where they were pressed don't come here.
    function seek(event: var) {
        const isBare = (event.modifiers & ~(Qt.ShiftModifier | Qt.KeypadModifier)) === Qt.NoModifier
        event.accepted = isBare && event.text > " " && event.text !== "\u007f"
        if (event.accepted) {
            takeKeyboard()
            field.cursorPosition = field.length
            field.insert(field.length, event.text)
        }
    }
    /// Of another log nothing is restricted that the page doesn't say, and nothing of the one before is looked at.
    function begin() {
        field.text = ""
        session.archive.clear()
        records.active = visible
        look("")
    }

    spacing: Theme.pad
    onVisibleChanged: records.active = visible
    onRecordsChanged: begin()
    Component.onCompleted: begin()

    Connections {
        target: root.records
        // The table is behind its rows for a moment: it would not know the one that is chosen.
        function onBusyChanged() { if (root.isAwaited) Qt.callLater(root.lookAtFirst) }
    }
    Panel {
        Layout.fillWidth: true
        Layout.fillHeight: true
        title: qsTr("Archive")
        note: root.session.mode === "replay" ? qsTr("the whole log, whatever moment is shown")
            : root.records.count === 0 ? "" : root.records.exhausted ? qsTr("%1 found").arg(root.records.count) : qsTr("the newest %1, more below").arg(root.records.count)

        Flow {
            id: bar

            /// What may be chosen stands below the field where there is no room beside it.
            readonly property bool isApart: width < 300 + 5 * (140 + spacing)
            readonly property real choice: isApart ? Math.floor((width - 4 * spacing) / 5) : Math.max(140, Math.min(200, Math.floor((width - 480) / 5) - spacing))

            anchors { left: parent.left; right: parent.right; top: parent.top; margins: Theme.pad; topMargin: 10 }
            spacing: Theme.gap
            WfField {
                id: field

                width: Math.min(480, bar.isApart ? bar.width : Math.floor(bar.width) - 5 * (bar.choice + bar.spacing))
                placeholderText: qsTr("Number, name, place or road; pinyin or initials (cfdj)")
                onSoughtChanged: root.type(sought)
                Keys.onDownPressed: root.enter()
                onAccepted: root.lookAtFirst()
            }
            WfCombo {
                width: bar.choice
                textRole: "title"
                valueRole: "key"
                value: root.records.kind
                model: [{ key: "", title: qsTr("All kinds") }, ...root.session.archive.kinds()]
                Accessible.name: qsTr("Kind")
                onActivated: root.records.kind = currentValue
            }
            WfCombo { // each kind has its own
                width: bar.choice
                enabled: root.records.kind !== ""
                opacity: enabled ? 1 : 0.5
                textRole: "title"
                valueRole: "key"
                value: root.records.state
                model: [{ key: "", title: qsTr("Any state") }, ...root.session.archive.states]
                Accessible.name: qsTr("State")
                onActivated: root.records.state = currentValue
            }
            WfCombo {
                width: bar.choice
                textRole: "title"
                valueRole: "key"
                value: root.records.road
                model: [{ key: "", title: qsTr("Any road") }, ...root.session.archive.roads]
                Accessible.name: qsTr("Road")
                onActivated: root.records.road = currentValue
            }
            WfCombo {
                width: bar.choice
                textRole: "title"
                valueRole: "key"
                value: root.records.brigade
                model: [{ key: "", title: qsTr("Any brigade") }, ...root.session.archive.brigades]
                Accessible.name: qsTr("Brigade")
                onActivated: root.records.brigade = currentValue
            }
            WfCombo {
                width: bar.choice
                textRole: "title"
                valueRole: "days"
                value: root.session.archive.days
                model: [{ days: -1, title: qsTr("Any time") }, { days: 0, title: qsTr("Today") }, { days: 7, title: qsTr("Last 7 days") },
                        { days: 30, title: qsTr("Last 30 days") }, { days: 365, title: qsTr("Last year") }]
                Accessible.name: qsTr("Period")
                onActivated: root.session.archive.days = currentValue
            }
        }
        RecordTable {
            id: table

            anchors { fill: parent; topMargin: bar.y + bar.height + 10 }
            model: root.records
            current: root.subject
            follows: true
            emptyText: root.records.busy ? "" : root.records.failure !== "" ? root.records.failure : qsTr("Nothing like it in the archive.")
            columns: [
                { role: "number", title: qsTr("No."), width: 90 },
                { role: "bornText", title: qsTr("Began"), width: 126, dim: true, keep: 3, format: v => v.slice(0, 16) },
                { role: "kindTitle", title: qsTr("Kind"), width: 92 },
                { role: "title", title: qsTr("Title"), width: 0, keep: 5 },
                { role: "place", title: qsTr("Place"), width: 150, dim: true, keep: 1 },
                { role: "brigadeTitle", title: qsTr("Brigade"), width: 100, dim: true },
                { role: "stateTitle", title: qsTr("State"), width: 100, chip: true },
                { role: "endedText", title: qsTr("Ended"), width: 126, dim: true, format: v => v.slice(0, 16) }
            ]
            onChosen: subject => root.look(subject)
            onWalked: subject => root.look(subject)
            Keys.onPressed: event => root.seek(event)
        }
    }
    DetailPanel {
        Layout.preferredWidth: Theme.part(root.width, 450, 0.34)
        Layout.fillHeight: true
        visible: root.isLive && root.session.lists.selected === root.subject
        session: root.session
        onAsked: (verb, subject) => root.asked(verb, subject)
        onClosed: root.look("")
    }
    ArchiveCard {
        Layout.preferredWidth: Theme.part(root.width, 450, 0.34)
        Layout.fillHeight: true
        visible: root.subject !== "" && !root.isLive
        session: root.session
        onSubjectAsked: subject => root.look(subject)
        onClosed: root.look("")
    }
}
