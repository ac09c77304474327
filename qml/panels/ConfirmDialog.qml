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

    signal confirmed

    /// What is done when it is confirmed.
    property var then: null

    function ask(about: string, words: string, does: string, act: var) {
        title = about
        text = words
        action = does
        then = act
        open()
    }
    function commit() {
        const act = then
        close()
        confirmed()
        if (act !== null)
            act()
    }

    x: parent ? parent.width - width - 40 : 0
    y: 96
    width: 520
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
        Flickable { // what is long scrolls: the buttons stay on the screen
            id: scroll

            Layout.fillWidth: true
            Layout.preferredHeight: Math.min(words.implicitHeight, (root.parent?.height ?? 1080) - 2 * root.y - 120)
            contentHeight: words.implicitHeight
            clip: contentHeight > height
            ScrollBar.vertical: ScrollBar { policy: scroll.clip ? ScrollBar.AlwaysOn : ScrollBar.AlwaysOff }
            Shortcut {
                sequence: "PgDown"
                enabled: root.opened && scroll.clip
                onActivated: scroll.contentY = Math.min(scroll.contentHeight - scroll.height, scroll.contentY + scroll.height)
            }
            Shortcut {
                sequence: "PgUp"
                enabled: root.opened && scroll.clip
                onActivated: scroll.contentY = Math.max(0, scroll.contentY - scroll.height)
            }
            WfText {
                id: words

                width: scroll.width - 14 // always: what depends on its own height would go round in circles
                text: root.text
                wrapMode: Text.WordWrap
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
                id: button

                text: root.action
                hint: "Ctrl+↵"
                primary: true
                onClicked: root.commit()
            }
        }
    }
}
