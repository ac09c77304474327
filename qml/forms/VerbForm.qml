// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard

/// Input for the fields a verb asks for, in the order they are said; `values` holds what was entered. What is seldom asked for is folded
/// away.
ColumnLayout {
    id: root

    required property View view
    /// As FormDesk::form() describes them.
    property var fields: []
    /// Whose they are, and what it is done to: what some of them propose follows from what others say.
    property string verb
    property string subject
    property var values: ({})
    /// The fields that somebody has said something in.
    property list<string> touched: []
    /// What is wrong with what was typed: {field: words}.
    property var problems: ({})
    /// The last value that a field held: while a time is typed it holds none.
    property var lastHeld: ({})
    /// What is sent of it: what the form asks for as it stands now.
    readonly property var said: {
        const all = Object.assign({}, values)
        for (const field of fields) {
            if (!isAsked(field))
                delete all[field.name]
        }
        if (all.place !== undefined)
            all.place = view.places.written(all.place)
        return all
    }
    /// Something new is being said: what is empty comes first.
    property bool creating: false
    /// What is known already is proposed to be said of it anew: a key that was meant for another question changes none of it.
    property bool restating: false
    property bool unfolded: false
    /// The field that what was entered asks for: it is shown, and needed, though it is seldom.
    property string prompted
    /// The first of them that has been left standing: nobody is contradicted while he types.
    property string leftProblem
    property string problem
    /// The first field that it is wrong in; what is no longer asked for is not. Empty: none.
    property string wrong
    /// Who may decide, where somebody has to: [{title}].
    readonly property list<var> deciders: {
        const authority = fields.find(f => f.name === "authority" && isAsked(f))
        return authority === undefined ? [] : authority.choices.filter(c => isOffered(c, values))
    }
    readonly property int folded: unfolded ? 0 : fields.filter(f => isAsked(f) && isFolded(f)).length

    /// Said after each change, not bound: what it is said to may change the form again.
    function judge() {
        wrong = fields.find(field => isAsked(field) && (problems[field.name] ?? "") !== "")?.name ?? ""
        problem = problems[wrong] ?? ""
    }
    function isOffered(choice: var, held: var): bool {
        return !(choice.notWhere ?? []).some(where => Object.keys(where).every(name => held[name] === where[name]))
    }
    function isAsked(field: var): bool { return field.shownField === "" || values[field.shownField] === field.shownValue }
    function isNeeded(field: var): bool { return (field.name === prompted && field.type !== "flag") || (field.required && (field.neededField === "" || values[field.neededField] === field.neededValue)) }
    function isFolded(field: var): bool {
        return field.seldom && !field.required && field.value === undefined && field.name !== prompted && !touched.includes(field.name)
    }
    function put(name: string, value: var, problem: string) {
        const before = values[name] ?? lastHeld[name]
        if (before !== undefined)
            lastHeld[name] = before
        const next = Object.assign({}, values)
        if (value === "" || value === undefined || value === null)
            delete next[name]
        else
            next[name] = value
        followers.change(next, name, before, value)
        if (!touched.includes(name))
            touched = touched.concat([name])
        followers.follow(next)
        const faults = Object.assign({}, problems)
        faults[name] = problem
        problems = faults // before the values: whoever hears of those finds what is wrong with them
        values = next
    }
    /// A place was chosen by its name in that field; undefined: it is chosen no more.
    function placeThere(from: string, entry: var) {
        const next = Object.assign({}, values)
        followers.place(next, from, entry)
        followers.follow(next)
        if (next.pos !== undefined)
            problems = Object.assign({}, problems, { pos: "" })
        values = next
    }
    /// What was typed for a place is taken where it is sure. True: that is still being looked for.
    function settle(): bool {
        return fields.map((field, index) => (rows.itemAt(index) as FormRow)?.settle() ?? false).includes(true)
    }
    /// The keyboard goes to a field; without a name to the first that is asked for and empty.
    function focusOn(name: string): bool {
        const isOpen = f => isAsked(f) && f.value === undefined
        const wanted = f => name !== "" ? f.name === name : isOpen(f) && (isNeeded(f) || (creating && !f.seldom))
        let index = fields.findIndex(wanted)
        if (index < 0 && name === "")
            index = Math.max(0, restating ? fields.findIndex(f => isOpen(f) && !f.seldom) : 0)
        if (index < 0 || index >= fields.length)
            return false
        unfolded = unfolded || isFolded(fields[index])
        const row = rows.itemAt(index) as FormRow
        row?.takeFocus()
        return row !== null
    }
    /// The same to a field that is refused, where there is one of that name; `words`: why.
    function focusOnRefused(name: string, words: string): bool {
        const index = fields.findIndex(f => f.name === name)
        if (index < 0)
            return false
        unfolded = unfolded || isFolded(fields[index])
        const row = rows.itemAt(index) as FormRow
        row?.takeFocusAt(words)
        return row !== null
    }

    /// What was folded away is shown, and the keyboard goes to the first of it.
    function unfold() {
        const first = fields.findIndex(f => isAsked(f) && isFolded(f))
        unfolded = true
        const row = rows.itemAt(first) as FormRow
        row?.takeFocus()
    }

    /// The keyboard has gone elsewhere.
    function leave() { leftProblem = problem }

    spacing: Theme.gap
    onProblemsChanged: judge()
    onValuesChanged: judge()
    onProblemChanged: {
        if (problem === "")
            leftProblem = ""
    }
    onFieldsChanged: {
        const start = {}
        for (const field of fields) {
            if (field.value !== undefined && field.value !== null)
                start[field.name] = field.value
        }
        values = start
        problems = {}
        touched = []
        lastHeld = {}
        followers.isPosNamed = false
        unfolded = false
    }

    FormFollowers {
        id: followers

        form: root
    }
    Repeater {
        id: rows
        model: root.fields
        delegate: FormRow {
            required property int index
            required property var modelData
            // Only where it depends on what else is said: an editor that is given the same anew would begin anew.
            readonly property bool depends: modelData.choices.some(c => (c.notWhere ?? []).length > 0)

            Layout.fillWidth: true
            visible: root.isAsked(modelData) && (root.unfolded || !root.isFolded(modelData))
            view: root.view
            field: modelData
            isNeeded: root.isNeeded(modelData)
            isWrong: (root.problems[modelData.name] ?? "") !== ""
            offered: depends ? modelData.choices.filter(c => root.isOffered(c, root.values)) : modelData.choices
            value: root.values[modelData.name]
            after: modelData.after === "" ? 0 : root.values[modelData.after] ?? 0
            onEdited: (value, problem) => root.put(modelData.name, value, problem)
            subject: root.subject
            onPlaced: entry => root.placeThere(modelData.name, entry)
        }
    }
    WfButton {
        Layout.alignment: Qt.AlignRight
        visible: root.folded > 0
        implicitHeight: 30
        text: qsTr("More fields (%1)").arg(root.folded)
        onClicked: root.unfold()
    }
}
