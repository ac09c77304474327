// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme

/// On whose authority, under which clause, who was told, why; and where a rule is not met, who permits it all the same. Who decides and
/// who permits is said by a person, never filled in.
ColumnLayout {
    id: root

    /// As ClosureDesk.confirmation() gives it.
    required property var asked
    /// As ClosureDesk.standing() gives it, now.
    required property var standing
    readonly property bool decides: (asked.authorities ?? []).length > 0
    readonly property bool needsReason: asked.needsReason ?? false
    readonly property bool lacking: (standing.lacks ?? []).length > 0
    readonly property bool forbidden: standing.isForbidden ?? false
    /// What is still to be answered, and where; empty: nothing is.
    readonly property string missing: !forbidden ? unanswered.text
        : asked.verb === "closure.enforce" ? qsTr("First record what is lacking.") : qsTr("Nobody may permit what is not met here.")
    readonly property Item missingField: forbidden ? null : unanswered.field
    readonly property var unanswered: depth.visible && depth.isBlank ? { text: qsTr("First say how deep the water is, as it was seen."), field: depth }
        : depth.visible && !depth.isRight ? { text: depth.fault, field: depth }
        : depth.visible && reader.text.trim() === "" ? { text: qsTr("First say who saw it."), field: reader }
        : decides && authority.index < 0 ? { text: qsTr("First say on whose authority."), field: authority }
        : lacking && permitter.index < 0 ? { text: qsTr("First say who permits it all the same."), field: permitter }
        : lacking && why.text.trim() === "" ? { text: qsTr("First say why it is permitted."), field: why }
        : needsReason && reason.text.trim() === "" ? { text: qsTr("First say why."), field: reason }
        : (asked.clauseNeeded ?? decides) && clauses.currentIndex < 0 ? { text: qsTr("First choose the clause of the plan."), field: clauses } : { text: "", field: null }
    /// The clause that is chosen: {title, text}; empty: none.
    readonly property var clause: decides ? (asked.clauses ?? [])[clauses.currentIndex] ?? {} : {}
    /// Answered by one key.
    readonly property var choices: [authority, permitter]
    /// What is to be seen with the field the keyboard is in: who permits it, beside why.
    readonly property Item beside: why.activeFocus ? permitter.spot : null
    property list<string> told: []
    readonly property var values: {
        const all = {}
        if (decides) {
            all.authority = asked.authorities[authority.index]?.value ?? ""
            if ((clauses.currentValue ?? "") !== "")
                all.clause = clauses.currentValue
        }
        const others = toldMore.text.split(/[,，、;；]/).map(s => s.trim()).filter(s => s !== "")
        if (told.length + others.length > 0)
            all.reportedTo = [...told, ...others]
        if (reason.visible && reason.text.trim() !== "")
            all.reason = reason.text.trim()
        if (depth.visible) {
            all.depthCm = depth.number
            all.readBy = reader.text.trim()
        }
        if (lacking) {
            all.permittedBy = asked.permitters[permitter.index]?.value ?? ""
            all.overrideReason = why.text.trim()
        }
        return all
    }

    function begin() {
        authority.index = permitter.index = -1
        clauses.currentIndex = (asked.clauses ?? []).findIndex(c => c.value === asked.clause)
        told = []
        for (const field of [toldMore, reason, why, depth, reader])
            field.text = ""
        reason.text = asked.reasonProposed ?? ""
        if (decides)
            authority.forceActiveFocus()
        else if (depth.visible)
            depth.forceActiveFocus()
        else if (lacking && !forbidden)
            permitter.forceActiveFocus()
        else if (reason.visible)
            reason.forceActiveFocus()
    }

    spacing: Theme.gap

    component Caption: WfText {
        dim: true
        font.pixelSize: Theme.small
        wrapMode: Text.WordWrap
        Layout.fillWidth: true
    }

    Caption {
        visible: depth.visible
        text: qsTr("Nothing new is read there: how deep is the water, as it was seen (cm)?")
    }
    WfNumber {
        id: depth

        Layout.fillWidth: true
        visible: root.standing.asksDepth ?? false
        placeholderText: qsTr("cm")
        title: qsTr("Depth (cm)")
        to: 1000
        fractions: true
        mayBeBlank: false
    }
    WfField {
        id: reader

        Layout.fillWidth: true
        visible: depth.visible
        placeholderText: qsTr("Who saw it")
    }
    Caption {
        visible: root.decides
        text: qsTr("On whose authority? Response level %1 (%2)").arg(root.asked.level ?? 4).arg(root.asked.levelText ?? "")
    }
    WfChoice {
        id: authority

        Layout.fillWidth: true
        visible: root.decides
        caption: qsTr("On whose authority?")
        answers: root.asked.authorities ?? []
    }
    Caption {
        visible: root.lacking && !root.forbidden
        text: qsTr("The rule is not met. Who permits it all the same?")
        color: Theme.amber
    }
    WfChoice {
        id: permitter

        Layout.fillWidth: true
        visible: root.lacking && !root.forbidden
        caption: qsTr("Who permits it all the same?")
        answers: root.asked.permitters ?? []
        // The keyboard stays: a digit pressed twice is no reason why.
    }
    TabHint {
        Layout.fillWidth: true
        visible: permitter.activeFocus && permitter.index >= 0 && why.text.trim() === ""
        text: qsTr("First say why it is permitted.")
    }
    WfField {
        id: why

        Layout.fillWidth: true
        visible: permitter.visible
        placeholderText: qsTr("Why it is permitted (stays in the log as an override)")
    }
    Caption {
        visible: root.decides
        text: qsTr("Clause of the plan")
    }
    WfCombo {
        id: clauses

        Layout.fillWidth: true
        visible: root.decides
        model: root.asked.clauses ?? []
        textRole: "title"
        valueRole: "value"
        displayText: currentIndex < 0 ? qsTr("choose …") : currentText
    }
    Caption {
        visible: root.decides
        text: qsTr("Reported to")
    }
    Flow {
        Layout.fillWidth: true
        visible: root.decides
        spacing: Theme.gap
        Repeater {
            model: root.asked.told ?? []

            WfButton {
                id: person

                required property string modelData

                text: modelData
                checkable: true
                checked: root.told.includes(modelData)
                onToggled: root.told = checked ? [...root.told, modelData] : root.told.filter(t => t !== person.modelData)
            }
        }
        WfField {
            id: toldMore

            width: 180
            placeholderText: qsTr("others, by name")
        }
    }
    WfField {
        id: reason

        Layout.fillWidth: true
        visible: root.asked.verb !== "closure.enforce"
        placeholderText: root.needsReason ? qsTr("Why (stays in the log)") : qsTr("Remark (may stay empty)")
    }
}
