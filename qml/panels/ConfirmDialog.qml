// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Watchfloor.Theme

/// One confirmation that names what will happen. Enter on the button or Ctrl+Enter does it, Esc leaves everything as it is. Where only a
/// person knows how it was, that is asked in it: by a digit, with nothing given before.
WfPopup {
    id: root

    property string title
    property string text
    property string action

    /// What speaks against it, or stands out; empty: nothing does.
    property string warning

    /// Part of the text has not been on the screen yet.
    readonly property bool unread: scroll.unread

    /// What is asked before it may be confirmed; empty: nothing is.
    property string question
    /// Its answers, [{value, title}].
    property list<var> answers: []
    readonly property string missing: question !== "" && choice.index < 0 ? qsTr("First answer: %1").arg(question) : ""

    signal confirmed

    /// What is done when it is confirmed, with the answer's value where something was asked.
    property var then: null

    function ask(about: string, words: string, does: string, act: var) { askHow(about, words, does, "", [], act) }
    function askHow(about: string, words: string, does: string, what: string, offered: list<var>, act: var) {
        warning = ""
        question = what
        answers = offered
        choice.index = -1
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
        if (missing !== "") {
            choice.forceActiveFocus(Qt.TabFocusReason)
            return
        }
        const act = then
        const answer = question === "" ? undefined : answers[choice.index].value
        close()
        confirmed()
        if (act)
            act(answer)
    }

    x: parent ? parent.width - width - 40 : 0
    y: Theme.topBar + Theme.gap
    width: 520
    height: Math.min(column.implicitHeight + 2 * Theme.pad, parent ? parent.height - y - Theme.gap : 900)
    padding: Theme.pad
    onOpened: {
        if (question === "")
            button.forceActiveFocus()
        else
            choice.forceActiveFocus(Qt.TabFocusReason)
    }
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
            turns: root.opened
            text: root.text
        }
        WfText {
            Layout.fillWidth: true
            visible: root.warning !== ""
            text: "■ " + root.warning
            color: Theme.amber
            strong: true
            wrapMode: Text.WordWrap
        }
        WfText {
            Layout.fillWidth: true
            visible: root.question !== ""
            text: root.question
            wrapMode: Text.WordWrap
            strong: true
        }
        WfChoice {
            id: choice

            Layout.fillWidth: true
            visible: root.question !== ""
            caption: root.question
            answers: root.answers
        }
        LeaveLine {
            Layout.fillWidth: true
            guard: root.guard
        }
        RowLayout {
            Layout.fillWidth: true
            WfText {
                Layout.fillWidth: true
                text: root.missing
                dim: true
                wrapMode: Text.WordWrap
            }
            BackButton { onClicked: root.leave() }
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
