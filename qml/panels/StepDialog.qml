// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Session

/// A step of a closure is recorded: a digit says how and by whom it was seen, nothing is assumed. Or it is taken back, with why.
WfPopup {
    id: root

    required property Session session
    /// The page's map is at the right: the dialog stands at the left.
    property bool atLeft: false
    property string subject
    property string step
    property bool undoing: false
    property string problem
    readonly property var facts: opened ? session.closureDesk.stepQuestion(subject, step, behalf.seat) : ({})
    readonly property list<var> witnesses: facts.witnesses ?? []
    readonly property var witness: witnesses[how.index] ?? null
    /// Cameras may show the scene; nobody has reported from it.
    readonly property bool empty: step.startsWith("scene.") && !witnesses.some(w => w.fields.how === "officer")
    readonly property bool complete: undoing ? reason.text.trim() !== ""
                                     : witness !== null && (!witness.asksWho || who.text.trim() !== "") && (!witness.asksWhere || where.text.trim() !== "")
    readonly property var values: {
        if (undoing)
            return { step: step, undoReason: reason.text.trim() }
        const all = Object.assign({ step: step }, witness?.fields ?? {})
        if (witness?.asksWho)
            all.who = who.text.trim()
        if (witness?.asksWhere)
            all.where = where.text.trim()
        return all
    }

    signal helpAsked

    /// An empty step: the next of this seat.
    function ask(about: string, which: string) { show(about, which, false) }
    function askBack(about: string, which: string) { show(about, which, true) }
    function show(about: string, which: string, back: bool) {
        const question = session.closureDesk.stepQuestion(about, which, "")
        if (question.step === undefined) {
            session.notice(qsTr("No step of this closure is due from this seat."), true)
            return
        }
        subject = about
        step = question.step
        undoing = back
        problem = ""
        behalf.reset()
        how.index = -1
        for (const field of [who, where, reason])
            field.text = ""
        open()
        if (back)
            reason.forceActiveFocus()
        else
            how.forceActiveFocus()
    }
    function commit() {
        if (!complete)
            return
        const verb = undoing ? "closure.undo_step" : "closure.step"
        problem = session.desk.whyNot(verb, subject, values)
        if (problem !== "" && behalf.seat === "")
            return
        session.desk.run(verb, subject, values, behalf.seat)
        close()
    }

    x: parent ? (atLeft ? Theme.rail + 40 : parent.width - width - 40) : 0
    y: 84
    width: 560
    height: Math.min(column.implicitHeight + 2 * Theme.pad, parent ? parent.height - 110 : 900)
    padding: Theme.pad
    background: Rectangle { color: Theme.panelSolid; border.color: Theme.accent; border.width: 2; radius: Theme.radius }
    Overlay.modal: Rectangle { color: "#30000000" }

    component Line: WfText {
        Layout.fillWidth: true
        visible: text !== ""
        wrapMode: Text.WordWrap
    }

    contentItem: ColumnLayout {
        id: column

        spacing: Theme.gap
        Shortcut {
            sequence: "F1"
            enabled: root.opened
            onActivated: root.helpAsked()
        }
        Shortcut { // not a key handler: a choice that has the focus keeps Enter to itself
            sequences: ["Ctrl+Return", "Ctrl+Enter"]
            enabled: root.opened
            onActivated: root.commit()
        }

        Line {
            text: root.undoing ? qsTr("Take back what was said") : qsTr("Record a step")
            dim: true
        }
        Line {
            text: root.facts.title ?? ""
            strong: true
            font.pixelSize: 22
        }
        Line { text: qsTr("%1 %2, %3 → %4").arg(root.facts.road ?? "").arg(root.facts.directionTitle ?? "").arg(root.facts.fromPlace ?? "").arg(root.facts.toPlace ?? "") }
        Line {
            text: root.facts.depthText ?? ""
            dim: true
        }
        Line {
            text: root.facts.said === undefined ? "" : qsTr("Said before: %1").arg(root.facts.said)
            dim: true
        }
        Rectangle { Layout.fillWidth: true; implicitHeight: 1; color: Theme.line }
        Line {
            visible: !root.undoing
            text: root.witnesses.length > 0 ? [qsTr("How was it seen, and by whom?"), root.empty ? qsTr("No unit is reported on the scene.") : ""].join(" ")
                : root.facts.cameraShows === false ? qsTr("No unit is reported on the scene, and this is confirmed by those who stand there. Send a unit, or record its arrival.")
                                            : qsTr("Nobody can have seen it: no unit is reported on the scene, and no camera shows the stretch. Send a unit, or record its arrival.")
            color: root.witnesses.length > 0 && !root.empty ? Theme.dim : Theme.amber
        }
        WfChoice {
            id: how

            Layout.fillWidth: true
            visible: !root.undoing && answers.length > 0
            caption: qsTr("How was it seen, and by whom?")
            answers: root.witnesses
            onGiven: {
                root.problem = ""
                if (root.witness?.asksWho)
                    who.forceActiveFocus()
                else if (root.witness?.asksWhere)
                    where.forceActiveFocus()
            }
        }
        WfField {
            id: who

            Layout.fillWidth: true
            visible: root.witness?.asksWho ?? false
            placeholderText: qsTr("Who stands there")
        }
        WfField {
            id: where

            Layout.fillWidth: true
            visible: root.witness?.asksWhere ?? false
            placeholderText: qsTr("Where they stand")
        }
        WfField {
            id: reason

            Layout.fillWidth: true
            visible: root.undoing
            placeholderText: qsTr("Why it is taken back (the record keeps that it was said)")
        }
        OnBehalf {
            id: behalf

            Layout.fillWidth: true
            desk: root.session.desk
            onSeatChanged: how.index = -1
        }
        Line {
            text: root.problem
            color: Theme.red
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap
            WfText {
                text: qsTr("as %1").arg(root.session.desk.seatName)
                dim: true
                Layout.fillWidth: true
            }
            WfButton {
                text: qsTr("Cancel")
                hint: "Esc"
                onClicked: root.close()
            }
            WfButton {
                text: root.undoing ? qsTr("Take back") : qsTr("Record")
                hint: "Ctrl+↵"
                primary: true
                enabled: root.complete
                onClicked: root.commit()
            }
        }
    }
}
