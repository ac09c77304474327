// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard

/// Who sits at the seat now, by badge number. Enter signs on, Esc leaves it as it is.
WfPopup {
    id: root

    required property View view
    readonly property Desk desk: view.desk
    property string problem

    function ask() {
        problem = ""
        badge.clear()
        open()
    }
    /// Only its own button signs off: Enter on an empty field does not.
    function commit() {
        const typed = badge.text.trim()
        problem = typed === "" ? qsTr("Type a badge number.") : desk.signOn(typed)
        if (problem === "")
            close()
        else
            badge.forceActiveFocus(Qt.TabFocusReason)
    }
    function signOff() {
        problem = desk.signOn("")
        if (problem === "")
            close()
    }

    x: parent ? parent.width - width - 40 : 0
    y: Theme.topBar + Theme.gap
    width: 460
    padding: Theme.pad
    onOpened: badge.forceActiveFocus(Qt.TabFocusReason)
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
            text: qsTr("Sign on at the seat: %1").arg(root.desk.seatName)
            wrapMode: Text.WordWrap
            strong: true
            font.pixelSize: 20
        }
        WfText {
            Layout.fillWidth: true
            text: root.desk.person === "" ? qsTr("Nobody is signed on.") : qsTr("Signed on now: %1").arg(root.desk.person)
            wrapMode: Text.WordWrap
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap
            WfText { text: qsTr("Badge number") }
            WfField {
                id: badge

                Layout.fillWidth: true
                Accessible.name: qsTr("Badge number")
                onTextEdited: root.problem = ""
                onAccepted: root.commit()
            }
        }
        WfText {
            Layout.fillWidth: true
            visible: root.problem !== ""
            text: root.problem
            color: Theme.red
            wrapMode: Text.WordWrap
        }
        WfText {
            Layout.fillWidth: true
            text: qsTr("What is recorded at this seat from now on carries the badge number. It is no password.")
            dim: true
            wrapMode: Text.WordWrap
        }
        LeaveLine {
            Layout.fillWidth: true
            guard: root.guard
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap
            WfButton {
                text: qsTr("Sign off")
                enabled: root.desk.person !== ""
                onClicked: root.signOff()
            }
            Item { Layout.fillWidth: true }
            BackButton { onClicked: root.leave() }
            WfButton {
                text: qsTr("Sign on")
                hint: "↵"
                primary: true
                onClicked: root.commit()
            }
        }
    }
}
