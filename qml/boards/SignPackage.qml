// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Watchfloor.Theme
import Watchfloor.Dashboard
import Watchfloor.Panels

/// The signs upstream of a closure with what each is to show; drafted as one package, published and withdrawn as one.
Panel {
    id: root

    required property View view
    required property string closure
    property var pack: ({ rows: [], byDistance: false, way: "", warnings: [], pending: false })
    /// The roads have not said yet which signs stand before it: none is proposed by another rule meanwhile.
    readonly property bool pending: pack.pending ?? false
    /// What was changed by hand, and nothing else: {sign: {lines, chosen}}. It is laid on the package as it is proposed now.
    property var changes: ({})
    /// The closure that it stands for, and what was changed by hand for others, by closure, in this window alone.
    property string standing
    readonly property var kept: ({})
    /// The changes of the draft that was made last.
    property string drafted
    /// Somebody has changed something, and no draft has it.
    readonly property bool touched: Object.keys(changes).length > 0 && JSON.stringify(changes) !== drafted
    /// A draft is on its way. What is changed meanwhile is no part of it, and stays.
    readonly property bool waiting: answer.waiting
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
    /// The package as it is now. What somebody has changed lies on it, unless a draft has it: that one is over when other texts are proposed.
    function load() {
        const now = view.papers.signPackage(closure)
        if (JSON.stringify(now) === JSON.stringify(pack))
            return
        if (!touched)
            changes = {}
        pack = now
        order.follow(now.rows.map(row => row.sign))
    }
    /// What was changed for a closure stands there again when that one is chosen.
    function turn() {
        if (touched)
            kept[standing] = changes
        else
            delete kept[standing]
        standing = closure
        drafted = ""
        order.clear()
        pack = view.papers.signPackage(closure)
        changes = kept[closure] ?? {}
        order.follow(pack.rows.map(row => row.sign))
    }
    function proposeAnew() {
        changes = {}
        load()
    }
    function propose() {
        const names = pack.rows.filter(row => changes[row.sign] !== undefined).map(row => row.name)
        if (names.length === 0)
            proposeAnew()
        else
            confirm.ask(qsTr("Propose the texts anew?"), qsTr("What was changed by hand is lost:\n%1").arg(names.join("\n")), qsTr("Propose anew"), () => proposeAnew())
    }
    /// A row that is about to go says nothing any more.
    function rowOf(sign: string): var {
        return pack.rows.find(row => row.sign === sign)
            ?? { sign: sign, name: "", rows: 1, cols: 1, lines: [], usable: false, problem: "", takenBy: "", tierTitle: "", metres: 0 }
    }
    function linesOf(row: var): var { return changes[row.sign]?.lines ?? row.lines }
    function isProposed(row: var): bool { return row.usable && row.lines.length > 0 && row.takenBy === "" }
    function isChosen(row: var): bool { return changes[row.sign]?.chosen ?? isProposed(row) }
    function problemOf(row: var): string {
        const lines = linesOf(row)
        return !row.usable || lines.length === 0 ? row.problem : view.papers.whyNotOnSign(lines, row.rows, row.cols)
    }
    /// What is as it is proposed is no change.
    function change(sign: string, what: var) {
        const next = Object.assign({}, changes)
        const own = Object.assign({}, changes[sign] ?? {}, what)
        const row = pack.rows.find(row => row.sign === sign)
        if (row !== undefined && own.chosen === isProposed(row))
            delete own.chosen
        if (row !== undefined && own.lines?.join("\n") === row.lines.join("\n"))
            delete own.lines
        next[sign] = own
        if (Object.keys(own).length === 0)
            delete next[sign]
        changes = next
    }
    function draft() {
        if (waiting)
            return
        if (view.desk.readOnly)
            return view.notice(qsTr("Nothing can be drafted here: the log is only read."), false)
        if (pending)
            return view.notice(qsTr("Which signs stand before it is still being worked out: try again in a moment."), false)
        if (chosen.length === 0)
            return view.notice(closure === "" ? qsTr("No road is closed: there is nothing to draft.") : qsTr("No sign is chosen: there is nothing to draft."), false)
        const messages = {}
        for (const row of chosen)
            messages[row.sign] = linesOf(row)
        answer.ask(view.desk, "bulletin.draft", "", view.papers.signBulletin(closure, messages), JSON.stringify(changes), standing)
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
            visible: !root.view.desk.readOnly
            enabled: root.chosen.length > 0 && !root.waiting
            primary: true
            text: root.waiting ? qsTr("Recording…") : qsTr("Draft for %n signs", "", root.chosen.length)
            hint: "F7"
            onClicked: root.draft()
        }
    ]

    ConfirmDialog { id: confirm }
    SignOrder { id: order }
    DeskAnswer {
        id: answer

        onRecorded: {
            if (JSON.stringify(root.kept[sentFrom]) === sent)
                delete root.kept[sentFrom]
            if (root.standing === sentFrom)
                root.drafted = sent
        }
    }
    Connections {
        target: root.view.papers

        function onChanged() { root.load() }
    }
    EmptyState {
        visible: root.pack.rows.length === 0
        text: root.closure === "" ? qsTr("No road is closed. The texts for the signs before a closure will be proposed here.")
            : root.pending ? qsTr("The signs before it and the way round are being worked out.")
            : qsTr("No sign stands before this closure, or nothing is to be said of it now.")
    }
    SignWay {
        id: said

        way: root.pack.way
        warnings: root.pack.warnings
        width: parent.width
    }
    WfList {
        id: list

        anchors { fill: parent; topMargin: said.height + 6; leftMargin: Theme.pad; rightMargin: Theme.pad }
        spacing: Theme.pad
        highlight: null // the keyboard is in its fields, no key acts on a row
        model: order
        delegate: SignEditor {
            required property string sign

            width: ListView.view.width - Theme.gutter // clear of the frame and of the bar
            view: root.view
            proposal: root.rowOf(sign)
            showing: root.view.papers.showing[sign] ?? []
            lines: root.linesOf(proposal)
            chosen: root.isChosen(proposal) && root.problemOf(proposal) === ""
            onEdited: lines => root.change(sign, { lines: [...lines] })
            onToggled: on => root.change(sign, { chosen: on })
        }
    }
}
