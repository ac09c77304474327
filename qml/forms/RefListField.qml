// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard

/// Several records: of few each is a button that is pressed by its digit or Space, arrows go from one to the next; of many each can be
/// taken out again, another one added by its name. What was chosen and may no longer be stands among them, marked, until it is taken out.
ColumnLayout {
    id: root

    required property View view
    required property var field
    property list<string> subjects: field.value ?? []

    readonly property bool isFew: field.choices.length <= 20
    /// Chosen before, and no longer among the choices: kept or taken out, but in sight.
    readonly property list<var> gone: Array.from(field.value ?? []).filter(one => !field.choices.some(c => c.value === one))
                                           .map(one => ({ value: one, title: qsTr("%1 (no longer to be chosen)").arg(nameOf(one)) }))
    readonly property list<var> offered: [...field.choices, ...gone]
    /// The button that the Tab key comes to.
    property int current: 0

    signal edited(var value, string problem)

    /// Of a record that is still known, its name.
    function nameOf(one: string): string { return (one.includes("/") ? view?.lists.title(one) : "") || one }
    function put(next: list<string>) {
        subjects = next
        edited(next, "")
    }
    function toggle(index: int) {
        const one = offered[index].value
        put(subjects.includes(one) ? subjects.filter(s => s !== one) : subjects.concat([one]))
    }
    /// For FocusGuard: what a digit marks is seen before it is marked. The keyboard goes there, or the view would go back to where it is.
    function actsOn(key: int): var {
        const digit = DigitKeys.indexOf(key)
        const button = isFew && digit >= 0 ? few.itemAt(digit) : null
        if (button !== null && current !== digit)
            go(digit)
        return button
    }
    function go(index: int) {
        current = Math.max(0, Math.min(offered.length - 1, index));
        (few.itemAt(current) as Item)?.forceActiveFocus(Qt.TabFocusReason)
    }

    spacing: 4
    onActiveFocusChanged: {
        if (activeFocus && isFew)
            go(current)
        else if (activeFocus)
            picker.forceActiveFocus(Qt.TabFocusReason)
    }
    Keys.enabled: isFew
    Keys.onPressed: event => {
        const digit = DigitKeys.indexOf(event.key)
        if ((event.modifiers & ~Qt.KeypadModifier) !== Qt.NoModifier)
            return
        event.accepted = true
        if (digit >= 0 && digit < offered.length) {
            go(digit)
            toggle(digit)
        } else if (event.key === Qt.Key_Right || event.key === Qt.Key_Down) {
            go(current + 1)
        } else if (event.key === Qt.Key_Left || event.key === Qt.Key_Up) {
            go(current - 1)
        } else {
            event.accepted = false
        }
    }

    Flow {
        Layout.fillWidth: true
        visible: root.isFew
        spacing: 4

        Repeater {
            id: few

            model: root.isFew ? root.offered : []

            WfButton {
                required property int index
                required property var modelData

                implicitHeight: 30
                text: modelData.title
                hint: DigitKeys.nameOf(index)
                checkable: true
                checked: root.subjects.includes(modelData.value)
                activeFocusOnTab: index === root.current || activeFocus
                Accessible.name: modelData.title
                onActiveFocusChanged: if (activeFocus) root.current = index
                onClicked: root.toggle(index)
            }
        }
    }

    Flow {
        Layout.fillWidth: true
        visible: !root.isFew && root.subjects.length > 0
        spacing: 4

        Repeater {
            model: root.isFew ? [] : root.subjects

            WfButton {
                required property int index
                required property string modelData

                implicitHeight: 28
                text: root.offered.find(c => c.value === modelData)?.title ?? modelData
                hint: "×"
                Accessible.name: qsTr("Take out %1").arg(text)
                onClicked: root.put(root.subjects.filter((one, i) => i !== index))
            }
        }
    }
    PickField {
        id: picker

        Layout.fillWidth: true
        visible: !root.isFew
        view: root.view
        choices: root.field.choices.filter(c => !root.subjects.includes(c.value))
        start: ""
        name: root.field.title
        adds: true
        onEdited: (value, problem) => {
            if (value === undefined)
                return root.edited(root.subjects, problem)
            root.put(root.subjects.concat([value]))
            text = ""
            picked = ""
        }
    }
}
