// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard

/// What is said beside the buttons of a step, before it is carried out: what bars it as things stand, what speaks against it, what stands
/// out in what was entered, and why it was refused.
ColumnLayout {
    id: root

    required property View view
    /// As Desk::verb() has it.
    required property var verb
    required property string subject
    required property VerbForm form
    /// The step is asked for.
    property bool active: false
    property string problem

    /// Why it can't be done, whatever is entered.
    readonly property string bar: {
        Follow.on(view.host.now)
        return active ? view.desk.forms.bar(verb.verb ?? "", subject, form.said, verb.held ?? {}) : ""
    }
    readonly property string warning: {
        Follow.on(view.host.now)
        return active ? view.desk.warningOf(verb.verb ?? "", subject) : ""
    }
    readonly property var caution: {
        Follow.on(view.host.now)
        return active ? view.desk.forms.caution(verb.verb ?? "", subject, form.said, verb.held ?? {}) : { text: "", field: "" }
    }
    /// What a corridor that is to be opened passes, as it is now.
    readonly property string note: {
        Follow.on(view.traffic.revision)
        return active && verb.verb === "corridor.open" ? view.traffic.corridorNote(subject) : ""
    }
    /// The field by which what stands out is answered; empty: none.
    readonly property string prompted: caution.field ?? ""

    component Line: WfText {
        Layout.fillWidth: true
        visible: text !== ""
        wrapMode: Text.WordWrap
    }

    visible: [bar, warning, note, caution.text ?? "", problem, form.leftProblem].some(words => words !== "")
    spacing: Theme.pad

    Line {
        text: root.bar === "" ? "" : "■ " + root.bar
        color: Theme.red
        strong: true
    }
    Line {
        text: root.warning
        color: Theme.red
        strong: true
    }
    Line {
        text: root.note === "" ? "" : "■ " + qsTr("On the way: %1").arg(root.note)
        color: Theme.amber
        strong: true
    }
    Line {
        text: (root.caution.text ?? "") === "" ? "" : "■ " + root.caution.text
        color: Theme.amber
        strong: true
    }
    Line { // what stands there already is not said twice
        text: root.problem === "" ? root.form.leftProblem : root.problem === root.bar || root.problem === root.caution.text ? "" : root.problem
        color: Theme.red
    }
}
