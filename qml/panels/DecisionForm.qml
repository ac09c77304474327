// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme

/// On whose authority, under which clause, who was told, why.
ColumnLayout {
    id: root

    /// As ClosureDesk.confirmation() gives it.
    required property var facts
    readonly property bool complete: authority.currentIndex >= 0 && clause.currentIndex >= 0
    property list<string> told: []
    readonly property var values: {
        const all = { authority: authority.currentValue ?? "", clause: clause.currentValue ?? "" }
        const others = toldMore.text.split(/[,，、;；]/).map(s => s.trim()).filter(s => s !== "")
        if (told.length + others.length > 0)
            all.reportedTo = [...told, ...others]
        if (reason.text.trim() !== "")
            all.reason = reason.text.trim()
        return all
    }

    function begin() {
        authority.currentIndex = facts.authorities.length > 0 ? 0 : -1
        clause.currentIndex = facts.clauses.findIndex(c => c.value === facts.clause)
        told = []
        toldMore.text = ""
        reason.text = ""
        authority.forceActiveFocus()
    }

    spacing: Theme.gap

    component Caption: WfText {
        dim: true
        font.pixelSize: Theme.small
    }

    Caption { text: qsTr("Authority: response level %1 (%2)").arg(root.facts.level ?? 4).arg(root.facts.levelText ?? "") }
    WfCombo {
        id: authority

        Layout.fillWidth: true
        model: root.facts.authorities ?? []
        textRole: "title"
        valueRole: "value"
        displayText: currentIndex < 0 ? qsTr("choose …") : currentText
    }
    Caption { text: qsTr("Clause of the plan") }
    WfCombo {
        id: clause

        Layout.fillWidth: true
        model: root.facts.clauses ?? []
        textRole: "title"
        valueRole: "value"
        displayText: currentIndex < 0 ? qsTr("choose …") : currentText
    }
    WfText {
        Layout.fillWidth: true
        visible: text !== ""
        text: clause.currentIndex < 0 ? "" : (root.facts.clauses[clause.currentIndex]?.text ?? "")
        dim: true
        font.pixelSize: 12
        wrapMode: Text.WordWrap
        maximumLineCount: 3
    }
    Caption { text: qsTr("Reported to") }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.gap
        Repeater {
            model: root.facts.told ?? []

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
        placeholderText: qsTr("Remark (may stay empty)")
    }
}
