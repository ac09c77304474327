// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Watchfloor.Theme

/// One confirmation that names what will happen. Enter on the button or Ctrl+Enter does it, Esc leaves everything as it is.
WfPopup {
    id: root

    property string title
    property string text
    property string action

    /// Part of the text has not been on the screen yet.
    readonly property bool unread: scroll.unread

    signal confirmed

    /// What is done when it is confirmed.
    property var then: null

    function ask(about: string, words: string, does: string, act: var) {
        title = about
        text = words
        action = does
        then = act
        scroll.reset()
        open()
    }
    function commit() {
        if (scroll.readOn())
            return // nothing is confirmed that was not on the screen
        const act = then
        close()
        confirmed()
        if (act)
            act()
    }

    x: parent ? parent.width - width - 40 : 0
    y: Theme.topBar + Theme.gap
    width: 520
    height: Math.min(column.implicitHeight + 2 * Theme.pad, parent ? parent.height - y - Theme.gap : 900)
    padding: Theme.pad
    onOpened: button.forceActiveFocus()
    background: Rectangle {
        color: Theme.panelSolid
        border.color: Theme.accent
        border.width: 2
        radius: Theme.radius
    }
    Overlay.modal: Rectangle { color: "#30000000" }

    contentItem: ColumnLayout {
        id: column

        spacing: Theme.pad
        Shortcut { // not a key handler: a choice that has the focus keeps Enter to itself
            sequences: ["Ctrl+Return", "Ctrl+Enter"]
            autoRepeat: false
            enabled: root.opened
            onActivated: root.commit()
        }
        WfText {
            Layout.fillWidth: true
            text: root.title
            wrapMode: Text.WordWrap
            strong: true
            font.pixelSize: 20
        }
        // However much it names, the buttons stay in the window.
        ReadText {
            id: scroll

            Layout.fillWidth: true
            Layout.fillHeight: true
            implicitHeight: wordsHeight
            text: root.text
        }
        Shortcut {
            sequence: "PgDown"
            enabled: root.opened
            onActivated: scroll.turn(0.9)
        }
        Shortcut {
            sequence: "PgUp"
            enabled: root.opened
            onActivated: scroll.turn(-0.9)
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
                id: button

                text: scroll.unread ? qsTr("Read on") : root.action
                hint: "Ctrl+↵"
                primary: true
                onClicked: root.commit()
            }
        }
    }
}
