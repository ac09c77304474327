// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard

/// A decision: what it is about stands above, what may be answered below it, who says it and the buttons stand at the foot. However small
/// the window is and however much is said, the question with its choices and the buttons are seen from the first moment on: what it is about
/// scrolls in the room they leave, and nothing is decided before it was on the screen.
WfPopup {
    id: root

    required property View view
    /// The page's map is at the right: the dialog stands at the left.
    property bool atLeft: false
    property string problem
    /// What the button does, in a word.
    property string action
    property bool danger: false
    /// What is still to be answered; empty: nothing is.
    property string missing
    readonly property bool complete: missing === ""
    /// Why nobody can decide it as it stands: said beside the button that is barred, however far down the facts are turned.
    property list<string> refusals: []
    /// What may come up by itself, in short: once it has changed while the dialog stands, it keeps its height, and the button its place
    /// under the hand. What has come scrolls in the room there is.
    property string upcoming
    /// How high it then stood, without its rim; 0: nothing came up.
    property real stands: 0
    /// Where it is answered: whoever is told of it finds the keyboard there.
    property Item missingField: null
    /// What belongs to the field the keyboard is in and is to be seen with it.
    property Item beside: null
    readonly property string seat: foot.seat
    /// A hand is at work in it: what is said of now changes its words, and moves no answer under the hand.
    readonly property bool held: isSettled && (pointer.isAtWork || over.hovered)
    /// It stands as it was opened: before, it only finds its height.
    property bool isSettled: false
    /// All that is answered so far, as text: with another answer what was wrong with the last is said no more.
    property string saying
    /// The questions that are answered by one key: each is to be seen with all its choices.
    property var choices: []
    /// So far down the facts have to have been seen before anything is decided; below 0: all of them.
    property alias grave: above.grave
    property alias facts: above.facts
    default property alias answers: scroll.answers
    /// The most that the window leaves for what it holds.
    readonly property real most: (parent ? parent.height - y - Theme.gap : 900) - 2 * Theme.pad
    readonly property real limit: stands > 0 ? Math.min(stands, most) : most

    signal helpAsked
    signal committed
    signal seatGiven

    /// Opens it with nothing scrolled; `begin` takes the keyboard to the first question, which stands at the top.
    function show(begin: var) {
        problem = ""
        foot.reset()
        isSettled = false
        stands = 0
        scroll.isStill = true
        open()
        begin()
        // Where nothing is asked the keyboard is in the dialog all the same, and not on what lies behind it.
        const focus = column.Window.activeFocusItem
        let inside = focus
        while (inside !== null && inside !== column)
            inside = inside.parent
        if (inside === null || !focus.visible || !focus.enabled)
            column.forceActiveFocus(Qt.TabFocusReason)
        scroll.contentY = 0
        above.reset()
        scroll.isStill = false
        guard.begin() // what it begins with is filled in by now
    }

    function finish() {
        if (!complete) {
            problem = missing
            missingField?.forceActiveFocus(Qt.TabFocusReason)
        } else if (!above.readOn()) { // nothing is decided that was not on the screen
            committed()
        }
    }
    /// Down: what it is about, then what may be answered. Up: back the same way.
    function turn(pages: real) {
        const inAnswers = pages > 0 ? above.isAtEnd : scroll.contentY > 0
        if (inAnswers)
            scroll.turn(pages)
        else
            above.turn(pages)
    }

    onMissingChanged: problem = ""
    onSayingChanged: problem = ""
    onUpcomingChanged: if (opened && isSettled && stands === 0) stands = height - 2 * Theme.pad
    x: parent ? (atLeft ? Theme.rail + 40 : parent.width - width - 40) : 0
    y: Theme.topBar + Theme.gap
    width: 620
    height: (stands > 0 ? limit : Math.min(column.implicitHeight, limit)) + 2 * Theme.pad
    padding: Theme.pad
    rightPadding: Theme.pad - Theme.gutter // the bars lie in it
    background: Rectangle {
        color: Theme.panelSolid; border.color: root.danger ? Theme.red : Theme.accent; border.width: 2; radius: Theme.radius
        UnderPointer { id: pointer; anchors.fill: parent }
    }
    Overlay.modal: Rectangle { color: "#30000000" }

    contentItem: ColumnLayout {
        id: column

        readonly property Item focused: Window.activeFocusItem
        /// Where the eye is to be: the answer given, or the field that waits for one.
        readonly property Item spot: (focused as WfChoice)?.spot ?? focused

        spacing: Theme.gap

        HoverHandler { id: over } // a button that the pointer is on hides it from what lies behind
        Timer { interval: 400; running: root.opened && !root.isSettled; onTriggered: root.isSettled = true }
        Shortcut {
            sequence: "PgDown"
            enabled: root.opened
            onActivated: root.turn(0.9)
        }
        Shortcut {
            sequence: "PgUp"
            enabled: root.opened
            onActivated: root.turn(-0.9)
        }
        Shortcut {
            sequence: "F1"
            autoRepeat: false
            enabled: root.opened
            onActivated: root.helpAsked()
        }
        Shortcut { // not a key handler: a choice that has the focus keeps Enter to itself
            sequences: ["Ctrl+Return", "Ctrl+Enter"]
            autoRepeat: false
            enabled: root.opened
            onActivated: root.finish()
        }

        FactsRoom {
            id: above

            held: root.held
            settled: root.isSettled
            room: Math.max(96, root.limit - scroll.least - foot.implicitHeight - 3 * column.spacing - 1)
            Layout.fillWidth: true
        }
        Rectangle { Layout.fillWidth: true; Layout.rightMargin: Theme.gutter; implicitHeight: 1; color: Theme.line }
        AnswersRoom {
            id: scroll

            opened: root.opened
            spot: column.spot
            beside: root.beside
            choices: root.choices
            Layout.fillWidth: true
            Layout.fillHeight: true
        }
        QuestionFoot {
            id: foot

            Layout.fillWidth: true
            Layout.fillHeight: false // which a layout in a layout would
            Layout.rightMargin: Theme.gutter
            desk: root.view.desk
            refusals: root.refusals
            missing: root.missing
            problem: root.problem
            action: root.complete && above.unread ? qsTr("Read on") : root.action
            danger: root.danger
            onSeatGiven: root.seatGiven()
            guard: root.guard
            onBackAsked: root.leave()
            onFinishAsked: root.finish()
        }
    }
}
