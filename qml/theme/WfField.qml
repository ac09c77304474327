// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

/// One line of input.
T.TextField {
    id: root

    /// What is to be looked for: the text with what an input method is still composing in it, so that pinyin finds before it is characters.
    readonly property string sought: preeditText === "" ? text
                                   : text.slice(0, cursorPosition) + preeditText.replace(/[\s']/g, "") + text.slice(cursorPosition)

    /// Why what stands here is not what was asked for, in a word; empty: it is.
    property string doubt

    implicitHeight: 36
    implicitWidth: 220
    leftPadding: 10
    rightPadding: doubt === "" ? 10 : note.implicitWidth + 18
    color: Theme.text
    selectionColor: Theme.accentFill
    selectedTextColor: Theme.text
    placeholderTextColor: Theme.faint
    verticalAlignment: TextInput.AlignVCenter
    font.family: Theme.family
    font.features: Theme.features
    font.pixelSize: Theme.body

    WfText {
        visible: root.length === 0 && root.preeditText === ""
        text: root.placeholderText
        color: Theme.faint
        anchors { fill: parent; leftMargin: 10; rightMargin: 10 }
    }
    WfText {
        id: note

        visible: root.doubt !== ""
        text: root.doubt
        color: Theme.amber
        font.pixelSize: Theme.small
        elide: Text.ElideNone
        anchors { right: parent.right; rightMargin: 10; verticalCenter: parent.verticalCenter }
    }
    background: Rectangle {
        color: Theme.base
        radius: Theme.radius
        border.width: root.activeFocus ? 2 : 1
        border.color: root.activeFocus ? Theme.accent : root.doubt !== "" ? Theme.amber : Theme.line
    }
}
