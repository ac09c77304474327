// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

/// A button; `primary` for the one step that is meant, `danger` for what takes effect outside.
T.Button {
    id: root

    property bool primary: false
    property bool danger: false
    property string hint
    /// What it does, where the same place may come to do something else: the keyboard does not stay on what nobody went to.
    property string means
    /// What it meant when the keyboard came to it; kept while a dialog has the keyboard.
    property string known
    // Of the words and not of the row, which is no wider than the button.
    readonly property real wanted: words.implicitWidth + (hint === "" ? 0 : key.implicitWidth + label.spacing) + 28

    /// Enter does what Space does. Held down it is one press. With Ctrl it confirms a dialog or a form, and no button that the keyboard
    /// happens to be on; nor may it go on to what a desktop lets press buttons.
    function press(event: var) {
        if (!event.isAutoRepeat && !(event.modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier)))
            click()
    }

    /// The list or the page that it lies in.
    function keeper(at: var): var {
        while (at !== null && at.takeKeyboard === undefined && !(at instanceof ListView))
            at = at.parent
        return at
    }
    function leave() {
        if (!activeFocus)
            return
        const to = keeper(parent)
        focus = false // the list, or what else it lies in, has the keyboard then
        if (to !== null && to.takeKeyboard !== undefined)
            to.takeKeyboard()
    }

    implicitHeight: 36
    implicitWidth: Math.max(64, wanted)
    hoverEnabled: true
    focusPolicy: Qt.TabFocus // pressed by the mouse it leaves the keyboard where it was: the next key is not for what nobody went to
    font.family: Theme.family
    font.pixelSize: Theme.body
    onMeansChanged: if (activeFocus)
        Qt.callLater(leave)
    onFocusChanged: if (!focus)
        known = ""
    onActiveFocusChanged: {
        if (activeFocus && known !== "" && known !== means)
            Qt.callLater(leave)
        else if (activeFocus)
            known = means
    }
    Keys.onReturnPressed: event => press(event)
    Keys.onEnterPressed: event => press(event)

    background: Rectangle {
        radius: Theme.radius
        color: !root.enabled ? "transparent"
             : root.danger ? (root.hovered || root.down ? Qt.lighter(Theme.redFill, 1.3) : Theme.redFill)
             : root.primary || root.checked ? (root.hovered || root.down ? Qt.lighter(Theme.accentFill, 1.3) : Theme.accentFill)
             : root.hovered || root.down ? Theme.hover : Theme.raised
        border.width: root.visualFocus ? 2 : 1
        border.color: root.visualFocus ? Theme.focus : root.danger ? Theme.red : root.primary || root.checked ? Theme.accent : Theme.line
    }
    contentItem: Item {
        implicitWidth: root.wanted - 28
        Row {
            id: label

            anchors.centerIn: parent
            spacing: 8
            WfText {
                id: words

                width: Math.min(implicitWidth, Math.max(0, root.width - 12 - (root.hint === "" ? 0 : key.width + label.spacing)))
                text: root.text
                color: root.enabled ? Theme.text : Theme.faint
                strong: root.primary || root.danger
            }
            KeyHint {
                id: key

                visible: root.hint !== ""
                text: root.hint
                anchors.verticalCenter: parent.verticalCenter
            }
        }
    }
}
