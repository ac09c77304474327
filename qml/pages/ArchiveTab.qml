// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard
import Watchfloor.Panels
import Watchfloor.Lists

/// 档案: every record the log has ever held, found by number, name, place, road, pinyin or initials, and by what it may be restricted to.
/// What is in the situation opens as everywhere, what has sunk as it stands in the log.
RowLayout {
    id: root

    required property View view
    readonly property ArchiveModel records: view.archive.records
    /// How far the log of an older version has been brought up to date, while the list waits for that; -1: it does not.
    readonly property int percent: view.archive.percentCaughtUp
    readonly property string howFar: qsTr("The archive is still being brought up to date: %1 % done.").arg(percent)
    /// Where it is typed what is looked for.
    readonly property Item field: bar.field
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
    function takeKeyboard() { bar.field.forceActiveFocus(Qt.TabFocusReason) }
    function look(chosen: string) {
        isTyped = false
        isAwaited = false
        subject = chosen
        isLive = chosen !== "" && view.archive.isLive(chosen)
        if (isLive)
            view.lists.selected = chosen
        view.archive.record.subject = isLive ? "" : chosen
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
            bar.field.cursorPosition = bar.field.length
            bar.field.insert(bar.field.length, event.text)
        }
    }
    /// Of another log nothing is restricted that the page doesn't say, and nothing of the one before is looked at.
    function begin() {
        bar.field.text = ""
        view.archive.clear()
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
        note: root.percent >= 0 && root.records.count > 0 ? root.howFar : root.view.host.mode === "replay" ? qsTr("the whole log, whatever moment is shown")
            : root.records.count === 0 ? "" : root.records.exhausted ? qsTr("%1 found").arg(root.records.count) : qsTr("the newest %1, more below").arg(root.records.count)

        ArchiveBar {
            id: bar

            view: root.view
            anchors { left: parent.left; right: parent.right; top: parent.top; margins: Theme.pad; topMargin: 10 }
            onTyped: sought => root.type(sought)
            onEntered: root.enter()
            onAccepted: root.lookAtFirst()
        }
        Bar {
            visible: root.percent >= 0
            anchors { left: bar.left; right: bar.right; top: bar.bottom; topMargin: 2 }
            total: 20
            done: Math.floor(root.percent / 5)
        }
        RecordTable {
            id: table

            anchors { fill: parent; topMargin: bar.y + bar.height + 10 }
            model: root.records
            current: root.subject
            follows: true
            emptyText: root.percent >= 0 ? root.howFar : root.records.busy ? "" : root.records.failure !== "" ? root.records.failure : qsTr("Nothing like it in the archive.")
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
        visible: root.isLive && root.view.lists.selected === root.subject
        view: root.view
        onAsked: (verb, subject) => root.asked(verb, subject)
        onClosed: root.look("")
    }
    ArchiveCard {
        Layout.preferredWidth: Theme.part(root.width, 450, 0.34)
        Layout.fillHeight: true
        visible: root.subject !== "" && !root.isLive
        view: root.view
        onSubjectAsked: subject => root.look(subject)
        onClosed: root.look("")
    }
}
