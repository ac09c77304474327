// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

/// One of several; where it takes digits, one takes the entry that the open list numbers so. Where the choices may change while it is shown, `value` says which is chosen: a T.ComboBox alone would turn to the
/// first one then.
T.ComboBox {
    id: root

    /// The chosen one's value; no choice where it is not among them. undefined = the index counts.
    property var value: undefined
    /// Not where the keyboard begins by itself: a digit that was meant for something else would be taken for a choice.
    property bool takesDigits: false
    /// What Up and Down do is to be seen, as what a digit does.
    readonly property bool arrowsAct: true

    function follow() {
        if (value !== undefined)
            currentIndex = indexOfValue(value)
    }

    /// For FocusGuard: an entry of the open list is seen before a digit takes it.
    function actsOn(key: int): var { return takesDigits && popup.visible ? list.itemAtIndex(DigitKeys.indexOf(key)) : null }

    onValueChanged: follow()
    onModelChanged: follow()
    Component.onCompleted: follow()

    Keys.onPressed: event => {
        const digit = DigitKeys.indexOf(event.key)
        const bare = (event.modifiers & ~Qt.KeypadModifier) === Qt.NoModifier
        if (!bare || digit < 0)
            return
        event.accepted = true // a digit that was meant for something else finds no entry that begins with it
        if (!takesDigits || digit >= count)
            return
        if (popup.visible && list.itemAtIndex(digit) === null) { // it is out of sight: shown, no more
            list.positionViewAtIndex(digit, ListView.Contain)
            return
        }
        popup.close()
        currentIndex = digit
        activated(digit)
    }

    implicitHeight: 36
    implicitWidth: 220
    font.family: Theme.family
    font.pixelSize: Theme.body

    background: Rectangle {
        color: Theme.base
        radius: Theme.radius
        border.width: root.activeFocus ? 2 : 1
        border.color: root.activeFocus ? Theme.accent : Theme.line
    }
    contentItem: WfText {
        leftPadding: 10
        rightPadding: 28
        text: root.displayText
    }
    indicator: WfText {
        text: "▾"
        dim: true
        x: root.width - width - 10
        height: root.height
    }
    delegate: T.ItemDelegate {
        id: option

        required property int index

        width: root.width
        height: 34
        highlighted: root.highlightedIndex === option.index
        background: Rectangle { color: option.highlighted ? Theme.hover : "transparent" }
        contentItem: RowLayout {
            spacing: 8
            KeyHint {
                id: digit

                Layout.leftMargin: 8
                visible: root.takesDigits && text !== ""
                text: DigitKeys.nameOf(option.index)
            }
            WfText {
                Layout.fillWidth: true
                Layout.leftMargin: digit.visible ? 0 : 10
                Layout.rightMargin: Theme.gutter
                text: root.textAt(option.index)
            }
        }
    }
    popup: T.Popup {
        y: root.height + 2
        width: root.width
        height: Math.min(list.contentHeight + 2, 320)
        padding: 1
        background: Rectangle { color: Theme.panelSolid; border.color: Theme.line; radius: Theme.radius }
        contentItem: ListView {
            id: list

            cacheBuffer: 0
            clip: true
            model: root.delegateModel
            currentIndex: root.highlightedIndex
            boundsBehavior: Flickable.StopAtBounds
            T.ScrollBar.vertical: WfScrollBar {}
        }
    }
}
