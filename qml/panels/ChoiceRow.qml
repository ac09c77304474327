// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Watchfloor.Theme

/// One of a few, all of them seen: one stop of the Tab key, a digit or the arrows choose. Once a digit or a press has chosen the keyboard goes
/// on: the digit that follows answers what is asked next, and is no other choice here.
FocusScope {
    id: root

    /// [{value, title}], ten at most: the tenth has the 0.
    required property list<var> choices
    property var value: undefined
    property string name
    /// The field that is asked next, where there is one.
    property var next: null
    /// What was chosen stays.
    property bool readOnly: false
    /// The arrows have chosen since the keyboard came here: a digit is for what is asked next.
    property bool isSettled: false

    signal chosen(var value)
    /// A letter was typed, which chooses nothing.
    signal idle

    function choose(index: int): bool {
        if (readOnly || index < 0 || index >= choices.length)
            return false
        value = choices[index].value
        root.chosen(value)
        return true
    }
    function step(by: int): bool {
        const isStep = choose(indexOfValue() + by)
        isSettled = isSettled || isStep
        return isStep
    }
    /// What was `typed` already stands there.
    function goOn(typed: string) {
        if (next === null)
            return
        next.forceActiveFocus(Qt.TabFocusReason)
        if (typed === "")
            return
        next.insert(next.length, typed)
        next.cursorPosition = next.length
    }
    function take(digit: int): bool {
        if (isSettled && next !== null && !readOnly) {
            goOn(DigitKeys.nameOf(digit))
            return true
        }
        if (!choose(digit))
            return false
        goOn("")
        return true
    }
    /// The digit that chose is still held down: where the keyboard went it is no text.
    function isHeld(event: var): bool { return event.isAutoRepeat && DigitKeys.indexOf(event.key) >= 0 }
    /// For FocusGuard: what a digit chooses is seen before it is chosen.
    function actsOn(key: int): var { return isSettled && next !== null ? null : chips.itemAt(DigitKeys.indexOf(key)) }
    function indexOfValue(): int { return choices.findIndex(c => c.value === value) }

    implicitHeight: flow.implicitHeight + 8
    activeFocusOnTab: true
    Accessible.role: Accessible.List
    Accessible.name: name
    onActiveFocusChanged: isSettled = false
    Keys.onPressed: event => {
        if (event.modifiers !== Qt.NoModifier && event.modifiers !== Qt.KeypadModifier)
            return
        const digit = DigitKeys.indexOf(event.key)
        if (digit >= 0)
            event.accepted = event.isAutoRepeat || take(digit)
        else if (event.key === Qt.Key_Right)
            event.accepted = step(1)
        else if (event.key === Qt.Key_Left)
            event.accepted = step(-1)
        else if (event.text > " " && event.text !== "\u007f" && !event.isAutoRepeat)
            idle()
    }

    FocusRing { of: root }
    Flow {
        id: flow

        x: 4
        y: 4
        width: root.width - 8
        spacing: 6

        Repeater {
            id: chips

            model: root.choices

            Rectangle {
                id: chip

                required property int index
                required property var modelData
                readonly property bool isChosen: modelData.value === root.value

                width: label.width + 12
                height: 32
                radius: Theme.radius
                color: isChosen ? Theme.accentFill : mouse.containsMouse ? Theme.hover : Theme.raised
                border.color: isChosen ? Theme.accent : Theme.line
                Accessible.role: Accessible.RadioButton
                Accessible.name: modelData.title
                Accessible.checked: isChosen

                Row {
                    id: label

                    anchors.centerIn: parent
                    spacing: 6
                    KeyHint {
                        text: DigitKeys.nameOf(chip.index)
                        visible: text !== ""
                        anchors.verticalCenter: parent.verticalCenter
                    }
                    WfText {
                        text: chip.modelData.title
                        strong: chip.isChosen
                        elide: Text.ElideNone
                        anchors.verticalCenter: parent.verticalCenter
                    }
                }
                MouseArea {
                    id: mouse

                    anchors.fill: parent
                    hoverEnabled: true
                    onClicked: {
                        root.forceActiveFocus(Qt.MouseFocusReason)
                        root.choose(chip.index)
                        root.goOn("")
                    }
                }
            }
        }
    }
}
