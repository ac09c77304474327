// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Session

/// Who hands over to whom, and what is to be told that the list does not say.
Panel {
    id: root

    required property Session session
    property alias outgoing: outgoingField.text
    property alias incoming: incomingField.text
    property alias told: noteField.text

    signal prepareAsked

    function clear() {
        for (const field of [outgoingField, incomingField, noteField])
            field.text = ""
    }
    /// False where a name is missing: it is said which, and the keyboard goes there.
    function check(): bool {
        const missing = outgoing.trim() === "" ? outgoingField : incoming.trim() === "" ? incomingField : null
        if (missing === null)
            return true
        session.notice(missing === outgoingField ? qsTr("Say first who hands over: the leader of the outgoing shift.")
                                                 : qsTr("Say first who takes over: the leader of the incoming shift."), true)
        missing.forceActiveFocus(Qt.TabFocusReason)
        return false
    }

    title: qsTr("Prepare the handover")

    GridLayout {
        anchors { fill: parent; margins: Theme.pad }
        columns: 2
        columnSpacing: Theme.pad
        rowSpacing: Theme.gap
        WfText { text: qsTr("Outgoing shift"); dim: true }
        WfField { id: outgoingField; Layout.fillWidth: true; placeholderText: qsTr("name of its leader") }
        WfText { text: qsTr("Incoming shift"); dim: true }
        WfField { id: incomingField; Layout.fillWidth: true; placeholderText: qsTr("name of its leader") }
        WfText { text: qsTr("To be told"); dim: true; Layout.alignment: Qt.AlignTop }
        WfArea { id: noteField; Layout.fillWidth: true; Layout.fillHeight: true; placeholderText: qsTr("what the list does not say") }
        Item { implicitWidth: 1 }
        WfButton {
            Layout.alignment: Qt.AlignRight
            visible: !root.session.desk.readOnly
            primary: true
            text: qsTr("Prepare")
            hint: "F7"
            onClicked: root.prepareAsked()
        }
    }
}
