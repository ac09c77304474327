// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts

/// A whole number with a button on each side; Up and Down change it too, and digits set it: the first begins anew, Backspace takes the
/// last one away.
FocusScope {
    id: root

    property int value: 1
    property int from: 1
    property int to: 9
    property string unit
    /// What Up and Down do is to be seen, as what a digit does.
    readonly property bool arrowsAct: true
    /// A digit that has no room begins anew; otherwise it is not taken and the figure stays.
    property bool restarts: to < 10
    /// What was typed since the keyboard came here or an arrow was used; below `from` it is not the value yet.
    property string typed
    /// More was asked for than may be; the figure stays, and beside it stands why.
    property bool isBeyond: false

    signal moved(int value)

    function put(next: int) {
        if (next !== value)
            moved(next)
    }
    function step(by: int) {
        typed = ""
        isBeyond = by > 0 && value >= to
        put(Math.max(from, Math.min(to, value + by)))
    }
    /// A digit that leads beyond `to` is not taken, but where there is only room for one and it may begin anew.
    function type(digit: int) {
        const longer = Number(typed + digit)
        const next = longer <= to ? longer : restarts ? digit : -1
        isBeyond = next < 0 || next > to
        if (isBeyond)
            return
        typed = String(next)
        if (next >= from)
            put(next)
    }
    function erase() {
        const left = (typed === "" ? String(value) : typed).slice(0, -1)
        typed = left
        isBeyond = false
        put(left === "" ? from : Math.max(from, Number(left)))
    }

    implicitWidth: row.implicitWidth
    implicitHeight: 36
    activeFocusOnTab: true
    Accessible.role: Accessible.SpinBox
    onToChanged: isBeyond = false
    onActiveFocusChanged: {
        typed = ""
        isBeyond = false
    }
    Keys.onUpPressed: step(1)
    Keys.onDownPressed: step(-1)
    Keys.onPressed: event => {
        if ((event.modifiers & ~Qt.KeypadModifier) !== Qt.NoModifier)
            return
        event.accepted = true
        if (event.key >= Qt.Key_0 && event.key <= Qt.Key_9)
            type(event.key - Qt.Key_0)
        else if (event.key === Qt.Key_Backspace)
            erase()
        else
            event.accepted = false
    }

    RowLayout {
        id: row

        height: parent.height
        spacing: 4
        WfButton {
            implicitWidth: 32
            text: "−"
            focusPolicy: Qt.NoFocus // the figure has the keyboard, and no digit is for a button of it
            enabled: root.value > root.from
            onClicked: root.step(-1)
        }
        Rectangle {
            /// The figure as it is typed, also one that is still too small.
            readonly property string figure: root.typed !== "" && Number(root.typed) < root.from ? root.typed : String(root.value)

            implicitWidth: Math.max(44, label.implicitWidth + 20)
            implicitHeight: 36
            radius: Theme.radius
            color: Theme.base
            border.width: root.activeFocus ? 2 : 1
            border.color: root.activeFocus ? Theme.accent : Theme.line
            WfText {
                id: label

                anchors.centerIn: parent
                text: root.unit === "" ? parent.figure : root.unit.arg(parent.figure)
                strong: true
            }
        }
        WfButton {
            implicitWidth: 32
            text: "+"
            focusPolicy: Qt.NoFocus
            enabled: root.value < root.to
            onClicked: root.step(1)
        }
        WfText {
            visible: root.isBeyond
            text: qsTr("at most %1").arg(root.to)
            color: Theme.amber
            elide: Text.ElideNone
        }
    }
}
