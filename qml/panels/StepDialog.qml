// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme

/// A step of a closure is recorded: a digit says how and by whom it was seen, nothing is assumed. Or it is taken back, with why. A digit
/// answers one question and leaves the keyboard there: Tab goes to the next, so that one pressed twice answers nothing else.
QuestionDialog {
    id: root

    property string subject
    property string step
    property bool undoing: false
    readonly property var asked: opened ? view.closureDesk.stepQuestion(subject, step, seat) : ({})
    /// As it is now, while the dialog is open.
    readonly property var standing: {
        Follow.on(view.host.now)
        return opened ? view.closureDesk.standing(step, subject) : {}
    }
    /// Why nobody can say it now, however it was seen; empty: nothing hinders.
    readonly property string hindrance: undoing ? "" : standing.hindrance ?? ""
    /// What came up while the dialog is open takes no answer out from under a hand.
    readonly property bool barred: hindrance !== "" && (asked.hindrance ?? "") !== ""
    readonly property list<var> witnesses: barred ? [] : asked.witnesses ?? []
    readonly property var witness: witnesses[how.index] ?? null
    /// What may have been found before the road is opened, where that is asked; none is preset.
    readonly property list<var> checks: barred ? [] : asked.checks ?? []
    readonly property var check: checks[found.index] ?? null
    /// Who may decide it, where the step is a decision.
    readonly property list<var> authorities: barred ? [] : asked.authorities ?? []
    /// A rule is not met: who may permits it all the same, with the reason, unless nobody may.
    readonly property bool lacking: authority.visible && (standing.lacks ?? []).length > 0
    readonly property bool forbidden: lacking && (standing.isForbidden ?? false)
    /// Cameras may show the scene; nobody has reported from it.
    readonly property bool empty: step.startsWith("scene.") && !witnesses.some(w => w.fields.how === "officer")
    /// A cordon that stands at one end of two: who stands there, and where; empty: it does not, or the step is done.
    readonly property string manned: {
        const tracks = opened && step === "scene.cordon" ? view.lists.record(subject).tracks ?? [] : []
        const half = (tracks.find(t => t.key === "scene")?.steps ?? []).find(s => s.key === step && !s.done && s.at > 0)
        if (half === undefined)
            return ""
        const camera = half.camera === "" ? "" : qsTr("seen by camera %1").arg(half.camera)
        return [half.unit, half.who, half.where, camera, view.timeText(half.at).slice(0, 5)].filter(part => part !== "").join(" · ")
    }
    readonly property var values: {
        if (undoing)
            return { step: step, undoReason: reason.text.trim() }
        const all = Object.assign({ step: step }, witness?.fields ?? {})
        if (witness?.asksWho)
            all.who = who.text.trim()
        if (witness?.asksWhere)
            all.where = where.text.trim()
        if (check !== null) {
            all.checked = check.value
            if (lack.visible)
                all.checkedWhy = lack.text.trim()
        }
        if (authority.visible)
            all.authority = authorities[authority.index]?.value ?? ""
        if (lacking) {
            all.permittedBy = (asked.permitters ?? [])[permitter.index]?.value ?? ""
            all.overrideReason = why.text.trim()
        }
        return all
    }

    /// An empty step: the next of this seat.
    function ask(about: string, which: string) { askFor(about, which, false) }
    function askBack(about: string, which: string) { askFor(about, which, true) }
    function askFor(about: string, which: string, back: bool) {
        const question = view.closureDesk.stepQuestion(about, which, "")
        if (question.step === undefined) {
            view.notice(qsTr("No step of this closure is due from this seat."), true)
            return
        }
        subject = about
        step = question.step
        undoing = back
        how.index = found.index = authority.index = permitter.index = -1
        for (const field of [who, where, lack, why, reason])
            field.text = ""
        show(() => (back ? reason : how).forceActiveFocus())
    }
    function commit() {
        const verb = undoing ? "closure.undo_step" : "closure.step"
        problem = view.desk.whyNot(verb, subject, values, seat)
        if (problem !== "")
            return
        view.desk.run(verb, subject, values, seat)
        close()
    }

    action: undoing ? qsTr("Take back") : qsTr("Record")
    missing: undoing ? (reason.text.trim() === "" ? qsTr("First say why it is taken back.") : "")
             : hindrance !== "" ? hindrance
             : witness === null ? (witnesses.length > 0 ? qsTr("First say how it was seen, and by whom.") : qsTr("Nobody can have seen it."))
             : witness.asksWho && who.text.trim() === "" ? (witness.isPart ? qsTr("First say who saw the rest of the stretch.") : qsTr("First say who stands there."))
             : witness.asksWhere && where.text.trim() === "" ? qsTr("First say where they stand.")
             : found.visible && check === null ? qsTr("First say what was found there.")
             : lack.visible && lack.text.trim() === "" ? qsTr("First say what is lacking, and why the road may be opened.")
             : forbidden ? qsTr("Nobody may permit what is not met here.")
             : authority.visible && authority.index < 0 ? qsTr("First say on whose authority.")
             : lacking && permitter.index < 0 ? qsTr("First say who permits it all the same.")
             : lacking && why.text.trim() === "" ? qsTr("First say why it is permitted.") : ""
    missingField: undoing ? reason : witness === null ? (witnesses.length > 0 ? how : null) : who.visible && who.text.trim() === "" ? who
                : where.visible && where.text.trim() === "" ? where : found.visible && check === null ? found
                : lack.visible && lack.text.trim() === "" ? lack : forbidden ? null : authority.visible && authority.index < 0 ? authority
                : lacking && permitter.index < 0 ? permitter : lacking && why.text.trim() === "" ? why : null
    beside: why.activeFocus ? permitter.spot : lack.activeFocus ? found.spot : who.activeFocus || where.activeFocus || found.activeFocus || authority.activeFocus ? how.spot : null
    choices: [how, found, authority, permitter]
    saying: JSON.stringify([seat, values])
    refusals: forbidden ? standing.lacks ?? [] : hindrance !== "" && !barred ? [hindrance] : []
    upcoming: [hindrance !== "", lacking, forbidden].join(" ")
    danger: lacking
    onSeatGiven: how.index = found.index = authority.index = permitter.index = -1
    onCommitted: commit()

    component Line: WfText {
        Layout.fillWidth: true
        visible: text !== ""
        wrapMode: Text.WordWrap
    }

    facts: [
        AuthorityLine {
            title: root.undoing ? qsTr("Take back what was said") : qsTr("Record a step")
            authorities: root.undoing ? [] : root.asked.authorities ?? []
            level: root.asked.level ?? 0
        },
        Line { text: root.asked.title ?? ""; strong: true; font.pixelSize: 22 },
        Line { text: qsTr("%1 %2, %3 → %4").arg(root.asked.road ?? "").arg(root.asked.directionTitle ?? "").arg(root.asked.fromPlace ?? "").arg(root.asked.toPlace ?? "") },
        Line { text: root.standing.depthText ?? ""; dim: true },
        Line { text: root.undoing ? "" : root.standing.dangerText ?? ""; color: Theme.red; strong: true },
        Line { text: root.lacking ? (root.standing.lacks ?? []).map(lack => "! " + lack).join("\n") : ""; color: Theme.red },
        Line { text: root.asked.said === undefined ? "" : qsTr("Said before: %1").arg(root.asked.said); dim: true },
        Line { text: root.manned === "" ? "" : qsTr("Manned already: %1").arg(root.manned) }
    ]

    Line {
        visible: !root.undoing
        text: root.barred ? root.hindrance : root.witnesses.length > 0 ? [qsTr("How was it seen, and by whom?"), root.empty ? qsTr("No unit is reported on the scene.") : ""].join(" ")
            : root.asked.cameraShows === false ? qsTr("No unit is reported on the scene, and this is confirmed by those who stand there. Send a unit, or record its arrival.")
                                        : qsTr("Nobody can have seen it: no unit is reported on the scene, and no camera shows the stretch. Send a unit, or record its arrival.")
        color: !root.barred && root.witnesses.length > 0 && !root.empty ? Theme.dim : Theme.amber
    }
    WfChoice {
        id: how

        Layout.fillWidth: true
        visible: !root.undoing && answers.length > 0
        caption: qsTr("How was it seen, and by whom?")
        answers: root.witnesses
    }
    TabHint {
        Layout.fillWidth: true
        visible: how.activeFocus && root.missingField !== null && root.missingField !== how
        text: root.missing
    }
    WfField {
        id: who

        Layout.fillWidth: true
        visible: root.witness?.asksWho ?? false
        placeholderText: root.witness?.isPart ? qsTr("Who saw the rest of the stretch, and how") : qsTr("Who stands there")
    }
    WfField {
        id: where

        Layout.fillWidth: true
        visible: root.witness?.asksWhere ?? false
        placeholderText: qsTr("Where they stand")
    }
    WfChoice {
        id: found

        Layout.fillWidth: true
        visible: !root.undoing && root.witnesses.length > 0 && root.checks.length > 0
        caption: qsTr("What was found there?")
        answers: root.checks
    }
    WfField {
        id: lack

        Layout.fillWidth: true
        visible: found.visible && root.check !== null && !root.check.isWhole
        placeholderText: qsTr("What is lacking, and why the road may be opened all the same")
    }
    Line {
        visible: authority.visible
        text: qsTr("On whose authority? Response level %1 (%2)").arg(root.asked.level ?? 4).arg(root.asked.levelText ?? "")
        dim: true
    }
    WfChoice {
        id: authority

        Layout.fillWidth: true
        visible: !root.undoing && root.witnesses.length > 0 && root.authorities.length > 0
        caption: qsTr("On whose authority?")
        answers: root.authorities
    }
    Line { visible: permitter.visible; text: qsTr("The rule is not met. Who permits it all the same?"); color: Theme.amber }
    WfChoice {
        id: permitter

        Layout.fillWidth: true
        visible: root.lacking && !root.forbidden
        caption: qsTr("Who permits it all the same?")
        answers: root.asked.permitters ?? []
    }
    WfField {
        id: why

        Layout.fillWidth: true; visible: permitter.visible
        placeholderText: qsTr("Why it is permitted (stays in the log as an override)")
    }
    WfField {
        id: reason

        Layout.fillWidth: true; visible: root.undoing
        placeholderText: qsTr("Why it is taken back (the record keeps that it was said)")
    }
}
