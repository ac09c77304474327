// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard

/// 代录: for whom a step is recorded that came by voice; Delete goes back to oneself.
RowLayout {
    id: root

    required property Desk desk
    /// The seat that said it, or empty.
    readonly property string seat: combo.currentIndex < 0 ? "" : combo.currentValue ?? ""

    function reset() { combo.currentIndex = -1 }

    spacing: Theme.pad

    WfText {
        text: qsTr("Recorded for")
        dim: true
    }
    WfCombo {
        id: combo

        Layout.fillWidth: true
        model: root.desk.seats
        textRole: "name"
        valueRole: "id"
        displayText: currentIndex < 0 ? qsTr("nobody: I act myself") : currentText
        currentIndex: -1
        Accessible.name: qsTr("Recorded for")
        Keys.onDeletePressed: root.reset()
        KeyHint {
            visible: combo.currentIndex >= 0 && combo.activeFocus
            text: "Del"
            anchors { right: parent.right; rightMargin: 34; verticalCenter: parent.verticalCenter }
        }
    }
}
