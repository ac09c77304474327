// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts

/// A whole number with a button on each side; Up and Down change it too.
FocusScope {
    id: root

    property int value: 1
    property int from: 1
    property int to: 9
    property string unit

    signal moved(int value)

    function step(by: int) {
        const next = Math.max(from, Math.min(to, value + by))
        if (next !== value)
            moved(next)
    }

    implicitWidth: row.implicitWidth
    implicitHeight: 36
    activeFocusOnTab: true
    Accessible.role: Accessible.SpinBox
    Keys.onUpPressed: step(1)
    Keys.onDownPressed: step(-1)

    RowLayout {
        id: row

        height: parent.height
        spacing: 4
        WfButton {
            implicitWidth: 32
            text: "−"
            activeFocusOnTab: false
            enabled: root.value > root.from
            onClicked: root.step(-1)
        }
        Rectangle {
            implicitWidth: Math.max(44, label.implicitWidth + 20)
            implicitHeight: 36
            radius: Theme.radius
            color: Theme.base
            border.width: root.activeFocus ? 2 : 1
            border.color: root.activeFocus ? Theme.accent : Theme.line
            WfText {
                id: label

                anchors.centerIn: parent
                text: root.unit === "" ? root.value : root.unit.arg(root.value)
                strong: true
            }
        }
        WfButton {
            implicitWidth: 32
            text: "+"
            activeFocusOnTab: false
            enabled: root.value < root.to
            onClicked: root.step(1)
        }
    }
}
