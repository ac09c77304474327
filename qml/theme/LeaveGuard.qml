// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

/// Whether a form may be left: at once as long as nothing was typed or chosen in it, otherwise when it is asked for twice. What is done in
/// between, or the keyboard gone elsewhere, begins anew.
QtObject {
    id: root

    /// All that its fields lie in.
    required property Item form
    /// Something is filled in, where that is known better than by what its fields hold; undefined: by those.
    property var filled: undefined
    /// It was asked for once: said by a LeaveLine.
    readonly property bool asked: armed && form !== null && held(form) === heldThen && form.Window.activeFocusItem === focusThen

    property bool armed: false
    property string start
    property string heldThen
    property Item focusThen: null

    /// What stands in it now is what it begins with.
    function begin() {
        armed = false
        start = held(form)
    }
    function isFilled(): bool { return filled ?? held(form) !== start }
    function mayLeave(): bool {
        if (asked || !isFilled()) {
            armed = false
            return true
        }
        heldThen = held(form)
        focusThen = form.Window.activeFocusItem
        armed = true
        return false
    }
    /// All that is typed and chosen, in the order of the fields; what stands empty is not told, so that one which is only shown changes nothing.
    function held(item: Item): string {
        if (item === null)
            return ""
        const own = answer(item)
        if (own !== undefined)
            return own === "" ? "" : own + "\n"
        let all = ""
        for (const child of item.children)
            all += held(child)
        return all
    }
    /// What one field holds; undefined: it is none.
    function answer(item: Item): var {
        if (item instanceof TextInput || item instanceof TextEdit) {
            const line = item as TextInput
            return line !== null ? line.text : (item as TextEdit).text
        }
        if (item instanceof WfChoice)
            return chosen((item as WfChoice).index)
        if (item instanceof Stepper)
            return String((item as Stepper).value)
        if (item instanceof T.ComboBox)
            return chosen((item as T.ComboBox).currentIndex)
        if (item instanceof T.AbstractButton)
            return (item as T.AbstractButton).checked ? "x" : ""
        return undefined
    }
    function chosen(index: int): string { return index < 0 ? "" : String(index) }

    function settle() { armed = asked }

    onAskedChanged: if (!asked)
        Qt.callLater(settle)
}
