// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme

/// Input for the fields a verb asks for; `values` holds what was entered.
GridLayout {
    id: root

    required property list<var> fields
    property var values: ({})
    readonly property bool complete: {
        for (const field of fields) {
            const value = values[field.name]
            if (field.required && (value === undefined || value === null || value === ""))
                return false
        }
        return true
    }

    function put(name: string, value: var) {
        const next = Object.assign({}, values)
        if (value === "" || value === undefined)
            delete next[name]
        else
            next[name] = value
        values = next
    }

    function read(field: var, text: string): var {
        if (text === "")
            return undefined
        if (field.type === "number" || field.type === "integer")
            return isNaN(Number(text)) ? text : Number(text)
        if (field.type === "list")
            return text.split(/[\n|]/).map(s => s.trim()).filter(s => s !== "")
        return text
    }

    columns: 2
    columnSpacing: Theme.pad
    rowSpacing: Theme.gap
    onFieldsChanged: {
        const start = {}
        for (const field of fields) {
            if (field.value !== undefined && field.value !== null)
                start[field.name] = field.value
        }
        values = start
    }

    Repeater {
        model: root.fields

        WfText {
            required property int index
            required property var modelData

            Layout.row: index
            Layout.column: 0
            Layout.alignment: Qt.AlignRight | Qt.AlignVCenter
            dim: !modelData.required
            text: modelData.title + (modelData.required ? " *" : "")
        }
    }
    Repeater {
        model: root.fields

        Loader {
            id: slot

            required property int index
            required property var modelData

            Layout.row: index
            Layout.column: 1
            Layout.fillWidth: true
            sourceComponent: modelData.choices.length > 0 ? choice : modelData.type === "flag" ? flag : line

            Component {
                id: line

                WfField {
                    text: {
                        const value = slot.modelData.value
                        return value === undefined || value === null ? "" : Array.isArray(value) ? value.join(" | ") : String(value)
                    }
                    placeholderText: slot.modelData.max > slot.modelData.min ? slot.modelData.min + " – " + slot.modelData.max
                                   : slot.modelData.type === "list" ? qsTr("lines, separated by |") : ""
                    onTextEdited: root.put(slot.modelData.name, root.read(slot.modelData, text))
                }
            }
            Component {
                id: choice

                WfCombo {
                    model: slot.modelData.choices
                    textRole: "title"
                    valueRole: "value"
                    displayText: currentIndex < 0 ? qsTr("choose …") : currentText
                    currentIndex: slot.modelData.choices.findIndex(c => c.value === slot.modelData.value)
                    onActivated: root.put(slot.modelData.name, currentValue)
                }
            }
            Component {
                id: flag

                WfButton {
                    checkable: true
                    checked: slot.modelData.value === true
                    text: checked ? qsTr("Yes") : qsTr("No")
                    onToggled: root.put(slot.modelData.name, checked)
                }
            }
        }
    }
}
