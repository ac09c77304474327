// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme

/// People are recorded as out of danger: how many, and from whom it is known. Nothing is assumed; fewer than before is said so.
QuestionDialog {
    id: root

    property string subject
    /// As recorded when it was opened.
    property int rescued: 0
    property int handedOver: 0
    /// How many are reported there; -1: nobody has counted them.
    property int reported: -1
    /// As the rules have it: what is recorded already may be said again.
    readonly property bool tooMany: tooManyIn(out, rescued) || tooManyIn(over, handedOver)
    /// What is said besides of more people than are known of.
    readonly property string doubtful: reported >= 0 ? (Math.max(out.value, over.value) > reported ? qsTr("More than are reported there.") : "")
        : out.value > rescued || over.value > handedOver ? qsTr("More than said before: nobody has said how many people are in danger there.") : ""
    /// The step by which a wrong number is put right, by its name.
    readonly property string correction: opened ? view.desk.forms.title("incident.update", {}) : ""
    property bool corrects: false
    readonly property list<var> witnesses: opened ? offered(subject, seat) : []
    readonly property var witness: witnesses[how.index] ?? null
    readonly property bool changed: out.value !== rescued || over.value !== handedOver
    readonly property bool lowered: out.value < rescued || over.value < handedOver
    /// Nobody at a desk is on the scene; a unit there was asked for first.
    readonly property bool unseen: !witnesses.some(w => w.fields.rescueUnit !== undefined)
    readonly property var values: {
        // What this desk has not touched it does not say.
        const all = Object.assign({}, witness?.fields ?? {})
        if (out.value !== rescued || !changed)
            all.rescued = out.value
        if (over.value !== handedOver || !changed)
            all.handedOver = over.value
        if (detail.text.trim() !== "")
            all.detail = detail.text.trim()
        return all
    }

    /// The number is not right: it is corrected, and the rescue recorded then.
    signal correctionAsked(string subject)

    function tooManyIn(field: Stepper, before: int): bool { return reported >= 0 && field.value > reported && field.value !== before }
    function ask(about: string) {
        const row = view.lists.record(about)
        subject = about
        rescued = row.rescued ?? 0
        handedOver = row.handedOver ?? 0
        reported = row.peopleCounted ? row.people : -1
        out.value = rescued
        over.value = handedOver
        how.index = -1
        detail.text = ""
        show(() => out.forceActiveFocus(Qt.TabFocusReason))
    }
    /// Those that the rules let this seat name: with their own eyes only those on the spot see it.
    function offered(about: string, forSeat: string): var {
        const mayName = one => one.fields.rescueHow !== "seen"
            || view.desk.forms.fault("incident.rescue", about, Object.assign({ rescued: rescued, handedOver: handedOver }, one.fields), forSeat).text === ""
        return view.incident.rescueWitnesses(about).filter(mayName)
    }
    /// Has another desk recorded a rescue since it was opened? Then its figures are those to look at, and nothing is recorded yet.
    function catchUp(): bool {
        const row = view.lists.record(subject)
        const isOut = row.rescued ?? 0
        const isOver = row.handedOver ?? 0
        reported = row.peopleCounted ? row.people : -1
        if (isOut === rescued && isOver === handedOver)
            return false
        if (out.value === rescued)
            out.value = isOut
        if (over.value === handedOver)
            over.value = isOver
        rescued = isOut
        handedOver = isOver
        return true
    }
    function commit() {
        if (catchUp()) {
            problem = qsTr("Meanwhile %1 rescued and %2 handed over have been recorded: look at the figures once more.").arg(rescued).arg(handedOver)
            return
        }
        problem = view.desk.forms.fault("incident.rescue", subject, values, seat).text
        if (problem !== "")
            return
        view.desk.run("incident.rescue", subject, values, seat)
        close()
    }

    action: lowered ? qsTr("Record the lower number") : qsTr("Record")
    danger: lowered
    choices: [how]
    saying: JSON.stringify([seat, values])
    missing: !changed && out.value === 0 && over.value === 0 ? qsTr("First say how many are out: type the number, or ↑ ↓.")
             : tooMany ? qsTr("More than are reported there: first “%1”, if there are more.").arg(correction)
             : witness === null ? qsTr("First say from whom it is known.")
             : witness.asksWho && detail.text.trim() === "" ? qsTr("First say in the details who reported it.") : ""
    missingField: !changed && out.value === 0 && over.value === 0 ? out : tooMany ? (tooManyIn(out, rescued) ? out : over) : witness === null ? how : detail
    beside: detail.activeFocus ? how.spot : null
    onSeatGiven: how.index = -1
    onCommitted: commit()
    onClosed: {
        const asks = corrects
        corrects = false
        if (asks)
            correctionAsked(subject)
    }

    component Line: WfText {
        Layout.fillWidth: true
        visible: text !== ""
        wrapMode: Text.WordWrap
    }

    facts: [
        Line { text: qsTr("Record a rescue"); dim: true },
        Line {
            text: {
                Follow.on(root.view.host.now)
                return root.opened ? root.view.desk.describe(root.subject) : ""
            }
            strong: true
            font.pixelSize: 20
        },
        Line {
            text: root.reported < 0 ? qsTr("Nobody has said how many people are in danger there.") : qsTr("%n people are reported there", "", root.reported)
            strong: true
        },
        Line {
            text: qsTr("Recorded so far: %1 rescued, %2 handed over").arg(root.rescued).arg(root.handedOver)
            dim: true
        },
        Line {
            text: root.lowered ? qsTr("■ Fewer than recorded before: people are in danger again.") : ""
            color: Theme.amber
        },
        Line {
            text: root.tooMany ? "■ " + qsTr("More than are reported there: first “%1”, if there are more.").arg(root.correction)
                : root.doubtful !== "" ? "■ " + root.doubtful : ""
            color: root.tooMany ? Theme.red : Theme.amber
            strong: true
        },
        Line {
            text: root.unseen ? qsTr("No unit is reported on the scene.") : ""
            color: Theme.amber
        }
    ]

    Flow {
        Layout.fillWidth: true
        spacing: 8
        Stepper {
            id: out

            value: 0; from: 0; to: 9999 // more than are reported is shown as it is typed, and refused in words
            restarts: false
            KeyNavigation.tab: how // a digit after it answers the question
            KeyNavigation.right: over
            unit: qsTr("%1 rescued")
            onMoved: value => out.value = value
        }
        Stepper {
            id: over

            value: 0; from: 0; to: 9999
            restarts: false
            KeyNavigation.tab: how
            KeyNavigation.backtab: out
            KeyNavigation.left: out
            unit: qsTr("%1 handed over")
            onMoved: value => over.value = value
        }
    }
    Line { text: qsTr("From whom is it known, and how?"); dim: true }
    WfChoice {
        id: how

        Layout.fillWidth: true
        caption: qsTr("From whom is it known, and how?")
        answers: root.witnesses
        KeyNavigation.backtab: over
    }
    WfField {
        id: detail

        Layout.fillWidth: true
        placeholderText: root.witness?.asksWho ? qsTr("Who reported it, and how") : qsTr("Details (may stay empty)")
    }
    WfButton {
        text: root.correction
        onClicked: {
            root.corrects = true
            root.close()
        }
    }
}
