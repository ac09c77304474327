// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme

/// Before a road is closed, declared in force, or reopened: which stretch, how deep the water is now, who stands there, on whose authority,
/// under which clause, who was told, where the traffic goes and what the signs will say. No single key confirms.
QuestionDialog {
    id: root

    property string subject
    property var asked: ({})
    readonly property bool closing: asked.verb === "closure.confirm"
    /// As it is now, while the dialog is open.
    readonly property var standing: {
        Follow.on(view.host.now)
        return opened ? view.closureDesk.standing(asked.verb ?? "", subject) : {}
    }
    /// Worked out anew when the ways round it are.
    readonly property var diversions: {
        Follow.on(view.traffic.revision)
        return opened ? view.traffic.diversionsOf(subject) : []
    }
    readonly property var signTexts: {
        Follow.on(view.traffic.revision)
        return opened && closing ? view.closureDesk.signTexts(subject) : []
    }
    readonly property bool signsKnown: {
        Follow.on(view.traffic.revision)
        return !opened || view.closureDesk.areSignsKnown(subject)
    }

    function ask(verb: string, about: string) {
        subject = about
        asked = view.closureDesk.confirmation(verb, about)
        if (asked.verb !== undefined)
            show(() => form.begin())
    }
    function commit() {
        problem = view.desk.whyNot(asked.verb, subject, form.values, seat)
        if (problem !== "")
            return
        view.desk.run(asked.verb, subject, form.values, seat)
        close()
    }

    action: asked.title ?? ""
    danger: closing || form.lacking
    missing: form.missing
    missingField: form.missingField
    beside: form.beside
    choices: form.choices
    saying: JSON.stringify([seat, form.values])
    refusals: form.forbidden ? standing.lacks ?? [] : []
    upcoming: [(standing.lacks ?? []).length, form.forbidden, standing.asksDepth ?? false].join(" ")
    grave: said.grave
    onCommitted: commit()

    facts: DecisionFacts {
        id: said

        Layout.fillWidth: true
        asked: root.asked
        standing: root.standing
        diversions: root.closing ? root.diversions : []
        clause: form.clause
    }

    DecisionForm {
        id: form

        Layout.fillWidth: true
        visible: root.asked.verb !== "closure.enforce"
        asked: root.asked
        standing: root.standing
    }
    Repeater {
        model: root.diversions

        DiversionLine {
            required property var modelData

            Layout.fillWidth: true
            diversion: modelData
            headed: !root.closing // it stands above
        }
    }
    Repeater {
        model: root.closing ? [] : root.asked.seen ?? []

        DecisionFact {
            required property var modelData

            title: modelData.title
            value: modelData.value
        }
    }
    WfText {
        visible: root.closing
        text: !root.signsKnown ? qsTr("Which signs stand before it is still being worked out.")
            : root.signTexts.length > 0 ? qsTr("Proposed for the signs, each still to be approved") : qsTr("No message sign stands before it.")
        dim: true
        font.pixelSize: Theme.small
    }
    Repeater {
        model: root.closing ? root.signTexts : []

        SignPreview {
            required property var modelData

            Layout.fillWidth: true
            sign: modelData
        }
    }
}
