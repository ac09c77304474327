// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard

/// Two incidents made one while people are in danger in both: only a person knows whether they are the same, so how many there are in all
/// is asked for and never filled in. Ctrl+Enter merges, Esc leaves both as they are.
WfPopup {
    id: root

    required property View view
    property string incident
    property string into
    /// What the step says of those who are in danger.
    property string why
    /// Why it can't be as it stands: it was asked for.
    property string problem

    /// That they may be of different things: how far apart they lie, and of which kinds they are. Empty: nothing says so.
    readonly property string doubt: {
        Follow.on(opened ? view.host.now : 0)
        return opened ? view.desk.forms.caution("incident.merge", incident, { into: into }, {}).text : ""
    }

    /// The one of the two that knows where exactly it is, where the other one does not; its place stays.
    readonly property string exactPlace: {
        if (!opened)
            return ""
        const one = view.lists.record(incident)
        const other = view.lists.record(into)
        return other.placeApprox && !one.placeApprox && one.hasPosition ? one.place ?? "" : ""
    }

    function ask(one: string, other: string, said: string) {
        incident = one
        into = other
        why = said
        problem = ""
        count.clear()
        open()
    }
    function commit() {
        const fields = count.number !== undefined ? { into: into, inDanger: count.number } : { into: into }
        problem = count.fault !== "" ? count.fault : view.desk.forms.fault("incident.merge", incident, fields, "").text
        if (problem !== "") {
            if (!count.refuse())
                count.forceActiveFocus(Qt.TabFocusReason)
            return
        }
        close()
        view.desk.run("incident.merge", incident, fields)
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
            text: {
                Follow.on(root.view.host.now)
                return root.opened ? qsTr("%1\nbecomes part of\n%2").arg(root.view.desk.describe(root.incident)).arg(root.view.desk.describe(root.into)) : ""
            }
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
            visible: root.doubt !== ""
            text: "■ " + root.doubt
            color: Theme.amber
            strong: true
            wrapMode: Text.WordWrap
        }
        WfText {
            Layout.fillWidth: true
            text: root.problem || root.why
            color: root.problem !== "" ? Theme.red : Theme.amber
            strong: root.problem !== ""
            wrapMode: Text.WordWrap
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: 10
            WfText { text: qsTr("People in danger in all") }
            WfNumber {
                id: count

                implicitWidth: 100
                title: qsTr("People in danger in all")
                onTextEdited: root.problem = ""
            }
        }
        LeaveLine {
            Layout.fillWidth: true
            guard: root.guard
        }
        RowLayout {
            Layout.fillWidth: true
            Item { Layout.fillWidth: true }
            BackButton { onClicked: root.leave() }
            WfButton {
                text: qsTr("Merge")
                hint: "Ctrl+↵"
                primary: true
                onClicked: root.commit()
            }
        }
    }
}
