// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Watchfloor.Theme
import Watchfloor.Session
import Watchfloor.Panels

/// The signs upstream of a closure with what each is to show; drafted as one package, published and withdrawn as one.
Panel {
    id: root

    required property Session session
    required property string closure
    property var pack: ({ rows: [], byDistance: false, way: "", warnings: [] })
    /// What was changed by hand: {sign: {lines, chosen}}.
    property var changes: ({})
    /// The closure that it stands for, and what was changed by hand for others: {pack, changes} by closure, in this window alone.
    property string standing
    readonly property var kept: ({})
    /// Rows that stand below what is to be seen: they are drafted with the others.
    readonly property int below: hiddenBelow(list.count, list.contentY, list.height, list.contentHeight)
    readonly property var chosen: pack.rows.filter(row => isChosen(row) && problemOf(row) === "")

    function hiddenBelow(count: int, y: real, height: real, all: real): int {
        if (count === 0 || all <= height)
            return 0
        let last = list.indexAt(list.width / 2, y + height - 1)
        if (last < 0) // between two
            last = list.indexAt(list.width / 2, y + height - 2 - list.spacing)
        return last < 0 ? 0 : count - 1 - last
    }
    function load() {
        const now = session.papers.signPackage(closure)
        const isSame = Object.keys(changes).length === 0 && JSON.stringify(now) === JSON.stringify(pack)
        if (isSame)
            return // that would only take the keyboard and the place from who works here
        changes = {}
        pack = now
    }
    /// What was changed for a closure stands there again when that one is chosen.
    function turn() {
        if (Object.keys(changes).length > 0)
            kept[standing] = { pack: pack, changes: changes }
        else
            delete kept[standing]
        standing = closure
        const own = kept[closure]
        if (own === undefined)
            return load()
        changes = own.changes // first: each sign reads its words once, when it is made
        pack = own.pack
    }
    function propose() {
        const names = pack.rows.filter(row => changes[row.sign] !== undefined).map(row => row.name)
        if (names.length === 0)
            load()
        else
            confirm.ask(qsTr("Propose the texts anew?"), qsTr("What was changed by hand is lost:\n%1").arg(names.join("\n")), qsTr("Propose anew"), () => load())
    }
    function linesOf(row: var): var { return changes[row.sign]?.lines ?? row.lines }
    function isChosen(row: var): bool { return changes[row.sign]?.chosen ?? (row.usable && row.lines.length > 0 && row.takenBy === "") }
    function problemOf(row: var): string {
        const lines = linesOf(row)
        return !row.usable || lines.length === 0 ? row.problem : session.papers.whyNotOnSign(lines, row.rows, row.cols)
    }
    function change(sign: string, what: var) {
        const next = Object.assign({}, changes)
        next[sign] = Object.assign({}, changes[sign] ?? {}, what)
        changes = next
    }
    function draft() {
        if (session.desk.readOnly)
            return session.notice(qsTr("Nothing can be drafted here: the log is only read."), false)
        if (chosen.length === 0)
            return session.notice(closure === "" ? qsTr("No road is closed: there is nothing to draft.") : qsTr("No sign is chosen: there is nothing to draft."), false)
        const messages = {}
        for (const row of chosen)
            messages[row.sign] = linesOf(row)
        session.desk.run("bulletin.draft", "", session.papers.signBulletin(closure, messages))
    }

    title: qsTr("Signs upstream")
    note: [pack.byDistance && pack.rows.length > 0 ? qsTr("by distance: the roads have not said which stand upstream") : "",
        below > 0 ? qsTr("and %1 more below").arg(below) : ""].filter(said => said !== "").join(" · ")
    onClosureChanged: turn()
    Component.onCompleted: turn()
    headerItems: [
        WfButton {
            implicitHeight: 32
            text: qsTr("Propose anew")
            onClicked: root.propose()
        },
        WfButton {
            implicitHeight: 32
            visible: !root.session.desk.readOnly
            enabled: root.chosen.length > 0
            primary: true
            text: qsTr("Draft for %n signs", "", root.chosen.length)
            hint: "F7"
            onClicked: root.draft()
        }
    ]

    ConfirmDialog { id: confirm }
    Connections {
        target: root.session.papers

        // What was changed by hand stays.
        function onChanged() {
            if (Object.keys(root.changes).length === 0)
                root.load()
        }
    }
    EmptyState {
        visible: root.pack.rows.length === 0
        text: root.closure === "" ? qsTr("No road is closed. The texts for the signs before a closure will be proposed here.") : qsTr("No sign stands before this closure, or nothing is to be said of it now.")
    }
    Column {
        id: said

        width: parent.width
        WfText {
            visible: root.pack.way !== ""
            text: qsTr("Way round: %1").arg(root.pack.way)
            dim: true
            height: 34
            leftPadding: Theme.pad
            width: parent.width
        }
        WfText {
            visible: root.pack.warnings.length > 0
            text: root.pack.warnings.join("\n")
            color: Theme.amber
            leftPadding: Theme.pad
            rightPadding: Theme.pad
            bottomPadding: 6
            width: parent.width
            wrapMode: Text.WordWrap
        }
    }
    WfList {
        id: list

        anchors { fill: parent; topMargin: said.height + 6; leftMargin: Theme.pad; rightMargin: Theme.pad }
        spacing: Theme.pad
        highlight: null // the keyboard is in its fields, no key acts on a row
        model: root.pack.rows
        delegate: SignEditor {
            required property var modelData

            width: ListView.view.width - Theme.gutter // clear of the frame and of the bar
            session: root.session
            proposal: modelData
            showing: root.session.papers.showing[modelData.sign] ?? []
            lines: root.linesOf(modelData)
            chosen: root.isChosen(modelData) && root.problemOf(modelData) === ""
            onEdited: lines => root.change(modelData.sign, { lines: lines })
            onToggled: on => root.change(modelData.sign, { chosen: on })
        }
    }
}
