// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Session

/// Input for the fields a verb asks for, in the order they are said; `values` holds what was entered. What is seldom asked for is folded
/// away.
ColumnLayout {
    id: root

    required property Session session
    /// As FormDesk::form() describes them.
    property var fields: []
    property var values: ({})
    /// The fields that somebody has said something in.
    property list<string> touched: []
    /// What is wrong with what was typed: {field: words}.
    property var problems: ({})
    /// What is sent of it: what the form asks for as it stands now.
    readonly property var said: {
        const all = Object.assign({}, values)
        for (const field of fields) {
            if (!isAsked(field))
                delete all[field.name]
        }
        if (all.place !== undefined)
            all.place = session.places.written(all.place)
        return all
    }
    /// Something new is being said: what is empty comes first.
    property bool creating: false
    property bool unfolded: false
    /// The first of them that has been left standing: nobody is contradicted while he types.
    property string leftProblem
    readonly property string problem: Object.values(problems).find(text => text !== "") ?? ""
    /// Who may decide, where somebody has to: [{title}].
    readonly property list<var> deciders: {
        const authority = fields.find(f => f.name === "authority" && isAsked(f))
        return authority === undefined ? [] : authority.choices.filter(c => isOffered(c, values))
    }
    readonly property int folded: unfolded ? 0 : fields.filter(f => isAsked(f) && isFolded(f)).length

    function isOffered(choice: var, held: var): bool {
        return !(choice.notWhere ?? []).some(where => Object.keys(where).every(name => held[name] === where[name]))
    }
    function isAsked(field: var): bool { return field.shownField === "" || values[field.shownField] === field.shownValue }
    function isNeeded(field: var): bool { return field.required && (field.neededField === "" || values[field.neededField] === field.neededValue) }
    function isFolded(field: var): bool { return field.seldom && !field.required && field.value === undefined }
    function put(name: string, value: var, problem: string) {
        const before = values[name]
        const next = Object.assign({}, values)
        if (value === "" || value === undefined || value === null)
            delete next[name]
        else
            next[name] = value
        if (name === "pos" && !touched.includes("placeApprox"))
            delete next.placeApprox // it was said of the place before
        // What was counted from this time moves with it, as long as nobody has said otherwise.
        for (const field of fields) {
            if (field.after === name && !touched.includes(field.name) && before !== undefined && value !== undefined && next[field.name] !== undefined)
                next[field.name] += value - before
        }
        // What is no longer among the choices is not sent.
        for (const field of fields) {
            const chosen = field.choices.find(c => c.value === next[field.name])
            if (chosen !== undefined && !isOffered(chosen, next))
                delete next[field.name]
        }
        touched = touched.concat([name])
        values = next
        const faults = Object.assign({}, problems)
        faults[name] = problem
        problems = faults
    }
    /// The place is called so, unless somebody has said how.
    function nameThePlace(title: string, isVague: bool) {
        if (isVague && fields.some(f => f.name === "placeApprox"))
            values = Object.assign({}, values, { placeApprox: true })
        if (fields.some(f => f.name === "place") && (values.place === undefined || !touched.includes("place")))
            values = Object.assign({}, values, { place: title })
    }
    /// The keyboard goes to a field; without a name to the first that is asked for and empty.
    function focusOn(name: string): bool {
        const wanted = f => name !== "" ? f.name === name : isAsked(f) && f.value === undefined && (isNeeded(f) || (creating && !f.seldom))
        const index = name === "" ? Math.max(0, fields.findIndex(wanted)) : fields.findIndex(wanted)
        if (index < 0 || index >= fields.length)
            return false
        unfolded = unfolded || isFolded(fields[index])
        const row = rows.itemAt(index) as FormRow
        row?.takeFocus()
        return row !== null
    }

    /// What was folded away is shown, and the keyboard goes to the first of it.
    function unfold() {
        const first = fields.findIndex(f => isAsked(f) && isFolded(f))
        unfolded = true
        const row = rows.itemAt(first) as FormRow
        row?.takeFocus()
    }

    component FormRow: RowLayout {
        id: row

        required property int index
        required property var modelData
        readonly property bool depends: modelData.choices.some(c => (c.notWhere ?? []).length > 0)

        function takeFocus() { editor.takeFocus() }

        Layout.fillWidth: true
        visible: root.isAsked(modelData) && (root.unfolded || !root.isFolded(modelData))
        spacing: Theme.pad
        WfText {
            Layout.preferredWidth: 130
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: 8
            horizontalAlignment: Text.AlignRight
            wrapMode: Text.WordWrap
            dim: !root.isNeeded(row.modelData)
            color: (root.problems[row.modelData.name] ?? "") !== "" ? Theme.red : dim ? Theme.dim : Theme.text
            text: row.modelData.title + (root.isNeeded(row.modelData) ? " *" : "")
        }
        FieldEditor {
            id: editor

            Layout.fillWidth: true
            session: root.session
            field: row.modelData
            // Only where it depends on what else is said: an editor that is given the same anew would begin anew.
            offered: row.depends ? row.modelData.choices.filter(c => root.isOffered(c, root.values)) : row.modelData.choices
            value: root.values[row.modelData.name]
            after: row.modelData.after === "" ? 0 : root.values[row.modelData.after] ?? 0
            onEdited: (value, problem) => root.put(row.modelData.name, value, problem)
            onNamed: (title, isVague) => root.nameThePlace(title, isVague)
        }
    }

    /// The keyboard has gone elsewhere.
    function leave() { leftProblem = problem }

    spacing: Theme.gap
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
        unfolded = false
    }

    Repeater {
        id: rows

        model: root.fields
        delegate: FormRow { }
    }
    WfButton {
        Layout.alignment: Qt.AlignRight
        visible: root.folded > 0
        implicitHeight: 30
        text: qsTr("More fields (%1)").arg(root.folded)
        onClicked: root.unfold()
    }
}
