// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme

/// How many are hurt or trapped, and how many vehicles there are.
ColumnLayout {
    id: root

    /// What is asked before: a digit that chose there and is still held down is no number here.
    required property ChoiceRow before
    property bool readOnly: false
    property alias people: peopleField
    property alias vehicles: vehiclesField
    /// What is no number: the form is not taken with it. Empty: nothing.
    readonly property string fault: peopleField.fault !== "" ? peopleField.fault : vehiclesField.fault

    /// Other people are in danger than before.
    signal counted

    function refuse(): bool { return peopleField.refuse() || vehiclesField.refuse() }

    spacing: 6

    WfText {
        text: qsTr("Hurt, trapped, vehicles")
        dim: true
        font.pixelSize: Theme.small
        wrapMode: Text.WordWrap
        Layout.fillWidth: true
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.gap
        WfNumber {
            id: peopleField

            Layout.fillWidth: true
            placeholderText: qsTr("people in danger")
            readOnly: root.readOnly
            onTextChanged: root.counted()
            Keys.onPressed: event => event.accepted = root.before.isHeld(event)
        }
        WfNumber {
            id: vehiclesField

            Layout.fillWidth: true
            placeholderText: qsTr("vehicles")
            readOnly: root.readOnly
            to: 10000
        }
    }
}
