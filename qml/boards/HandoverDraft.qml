// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard

/// Who hands over to whom, and what is to be told that the list does not say.
Panel {
    id: root

    required property View view
    /// It is on its way to disk: nothing of it is changed.
    required property bool waiting
    /// An input method is at work on the outgoing name: nothing is filled in there meanwhile.
    readonly property bool isComposing: outgoingField.preeditText !== ""
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
        view.notice(missing === outgoingField ? qsTr("Say first who hands over: the leader of the outgoing shift.")
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
        WfField { id: outgoingField; readOnly: root.waiting; Layout.fillWidth: true; placeholderText: qsTr("name of its leader") }
        WfText { text: qsTr("Incoming shift"); dim: true }
        WfField { id: incomingField; readOnly: root.waiting; Layout.fillWidth: true; placeholderText: qsTr("name of its leader") }
        WfText { text: qsTr("To be told"); dim: true; Layout.alignment: Qt.AlignTop }
        WfArea { id: noteField; readOnly: root.waiting; Layout.fillWidth: true; Layout.fillHeight: true; placeholderText: qsTr("what the list does not say") }
        WfText { text: root.waiting ? qsTr("Recording…") : ""; dim: true }
        WfButton {
            Layout.alignment: Qt.AlignRight
            visible: !root.view.desk.readOnly
            enabled: !root.waiting
            primary: true
            text: qsTr("Prepare")
            hint: "F7"
            onClicked: root.prepareAsked()
        }
    }
}
