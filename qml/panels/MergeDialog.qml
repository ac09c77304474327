// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Session

/// Two incidents made one while people are in danger in both: only a person knows whether they are the same, so how many there are in all
/// is asked for and never filled in. Ctrl+Enter merges, Esc leaves both as they are.
WfPopup {
    id: root

    required property Session session
    property string incident
    property string into
    property string problem
    /// It was asked for as it stands, and can't be: what is missing is said in red.
    property bool refused: false

    /// The one of the two that knows where exactly it is, where the other one does not; its place stays.
    readonly property string exactPlace: {
        if (!opened)
            return ""
        const one = session.lists.record(incident)
        const other = session.lists.record(into)
        return other.placeApprox && !one.placeApprox && one.hasPosition ? one.place ?? "" : ""
    }

    /// `why`: what the step says of those who are in danger.
    function ask(one: string, other: string, why: string) {
        incident = one
        into = other
        problem = why
        refused = false
        count.clear()
        open()
    }
    function commit() {
        const fields = count.acceptableInput ? { into: into, inDanger: parseInt(count.text) } : { into: into }
        problem = session.desk.forms.fault("incident.merge", incident, fields, "").text
        refused = problem !== ""
        if (refused) {
            count.forceActiveFocus()
            return
        }
        close()
        session.desk.run("incident.merge", incident, fields)
    }

    x: parent ? parent.width - width - 40 : 0
    y: Theme.topBar + Theme.gap
    width: 520
    padding: Theme.pad
    onOpened: count.forceActiveFocus()
    background: Rectangle {
        color: Theme.panelSolid
        border.color: Theme.accent
        border.width: 2
        radius: Theme.radius
    }
    Overlay.modal: Rectangle { color: "#30000000" }

    contentItem: ColumnLayout {
        spacing: Theme.pad
        Shortcut {
            sequences: ["Ctrl+Return", "Ctrl+Enter"]
            autoRepeat: false
            enabled: root.opened
            onActivated: root.commit()
        }
        WfText {
            Layout.fillWidth: true
            text: qsTr("Merge two incidents?")
            wrapMode: Text.WordWrap
            strong: true
            font.pixelSize: 20
        }
        WfText {
            Layout.fillWidth: true
            text: root.opened ? qsTr("%1\nbecomes part of\n%2").arg(root.session.desk.describe(root.incident)).arg(root.session.desk.describe(root.into)) : ""
            wrapMode: Text.WordWrap
        }
        WfText {
            Layout.fillWidth: true
            visible: root.exactPlace !== ""
            text: qsTr("The exact place stays: %1").arg(root.exactPlace)
            wrapMode: Text.WordWrap
        }
        WfText {
            Layout.fillWidth: true
            text: root.problem
            color: root.refused ? Theme.red : Theme.amber
            strong: root.refused
            wrapMode: Text.WordWrap
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: 10
            WfText { text: qsTr("People in danger in all") }
            WfField {
                id: count

                implicitWidth: 100
                inputMethodHints: Qt.ImhDigitsOnly
                validator: IntValidator { bottom: 0; top: 100000 }
            }
        }
        RowLayout {
            Layout.fillWidth: true
            Item { Layout.fillWidth: true }
            WfButton {
                text: qsTr("Cancel")
                hint: "Esc"
                onClicked: root.close()
            }
            WfButton {
                text: qsTr("Merge")
                hint: "Ctrl+↵"
                primary: true
                onClicked: root.commit()
            }
        }
    }
}
