// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

/// A question whose answers stand under digits. None is given until a person gives one: by its digit, an arrow key or a click. The digits
/// are those of the list that the keyboard is in: another one beside it shows none.
FocusScope {
    id: root

    /// [{title, detail}]
    required property list<var> answers
    property int index: -1
    property string caption
    /// What Up and Down do is to be seen, as what a digit does.
    readonly property bool arrowsAct: true
    /// Where the eye is to be: the answer that is given, or all of them.
    readonly property Item spot: answered.count > index ? answered.itemAt(index) ?? root : root

    signal given(int index)

    /// Which answer a key gives; -1: none.
    function answerOf(key: int): int {
        const digit = DigitKeys.indexOf(key)
        if (digit >= 0)
            return digit < answers.length ? digit : -1
        return key === Qt.Key_Down ? Math.min(answers.length - 1, index + 1) : key === Qt.Key_Up ? Math.max(0, index - 1) : -1
    }
    /// For FocusGuard: what a key gives is seen before it is given.
    function actsOn(key: int): var { return answered.itemAt(answerOf(key)) }
    function give(answer: int) {
        if (answer < 0 || answer >= answers.length)
            return
        index = answer
        given(answer)
    }

    implicitHeight: column.implicitHeight
    activeFocusOnTab: true
    Accessible.role: Accessible.List
    Accessible.name: caption
    Keys.onPressed: event => {
        const answer = answerOf(event.key)
        event.accepted = answer >= 0 && (event.modifiers & ~Qt.KeypadModifier) === Qt.NoModifier
        if (event.accepted)
            give(answer)
    }

    ColumnLayout {
        id: column

        width: parent.width
        spacing: 3

        Repeater {
            id: answered

            model: root.answers

            Rectangle {
                id: answer

                required property int index
                required property var modelData
                readonly property bool chosen: root.index === index

                Layout.fillWidth: true
                implicitHeight: Math.max(32, words.implicitHeight + 10)
                radius: Theme.radius
                color: chosen ? Theme.accentFill : hover.hovered ? Theme.hover : Theme.raised
                border.width: chosen && root.activeFocus ? 2 : 1
                border.color: chosen ? Theme.accent : root.activeFocus ? Theme.dim : Theme.line
                Accessible.role: Accessible.RadioButton
                Accessible.name: modelData.title
                Accessible.checked: chosen
                Accessible.onPressAction: root.give(index)

                RowLayout {
                    id: words

                    anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter; leftMargin: 8; rightMargin: 8 }
                    spacing: 10
                    KeyHint {
                        visible: text !== ""
                        opacity: root.activeFocus ? 1 : 0 // it keeps its place
                        text: DigitKeys.nameOf(answer.index)
                    }
                    ColumnLayout {
                        spacing: 0
                        Layout.fillWidth: true
                        WfText {
                            text: answer.modelData.title
                            strong: answer.chosen
                            dim: !root.activeFocus && !answer.chosen
                            wrapMode: Text.WordWrap
                            Layout.fillWidth: true
                        }
                        WfText {
                            visible: text !== ""
                            text: answer.modelData.detail ?? ""
                            dim: true
                            font.pixelSize: Theme.small
                            wrapMode: Text.WordWrap
                            Layout.fillWidth: true
                        }
                    }
                    WfText {
                        visible: answer.chosen
                        text: "✓"
                        strong: true
                    }
                }
                HoverHandler { id: hover } // an area that takes the hover for itself hides the pointer from the dialog
                MouseArea {
                    anchors.fill: parent
                    onClicked: {
                        root.forceActiveFocus()
                        root.give(answer.index)
                    }
                }
            }
        }
    }
}
