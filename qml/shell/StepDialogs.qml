// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Watchfloor.Dashboard
import Watchfloor.Panels
import Watchfloor.Forms

/// The dialogs in which a step is asked for: each verb in the one that shows what it needs to be decided.
Item {
    id: root

    required property View view
    /// The page's map is at the right: decisions stand at the left.
    property bool atLeft: false

    signal helpAsked

    /// `given`: what is known already of what the step asks for, {field: value}.
    function ask(verb: string, subject: string, given: var) {
        // Nobody signs for what is no longer so, wherever the signature is asked for.
        if (["handover.sign_out", "handover.sign_on"].includes(verb) && view.papers.handoverOutdated(subject)) {
            view.notice(qsTr("Things have changed since this handover was prepared. Renew its list first: log page (Ctrl+0), handover, F7."), true)
            return
        }
        if (["closure.confirm", "closure.enforce", "closure.ask_reopen", "closure.reopen", "closure.reject", "closure.withdraw", "closure.keep"].includes(verb))
            decision.ask(verb, subject)
        else if (verb === "closure.step")
            step.ask(subject, given.step ?? "")
        else if (verb === "closure.undo_step")
            step.askBack(subject, given.step ?? "")
        else if (verb === "incident.rescue")
            rescue.ask(subject)
        else
            dialog.askWith(verb, subject, given)
    }

    VerbDialog {
        id: dialog

        view: root.view
        onHelpAsked: root.helpAsked()
    }
    DecisionDialog {
        id: decision

        view: root.view
        atLeft: root.atLeft
        onHelpAsked: root.helpAsked()
    }
    StepDialog {
        id: step

        view: root.view
        atLeft: root.atLeft
        onHelpAsked: root.helpAsked()
    }
    RescueDialog {
        id: rescue

        view: root.view
        atLeft: root.atLeft
        onHelpAsked: root.helpAsked()
        onCorrectionAsked: subject => root.ask("incident.update", subject, {})
    }
}
