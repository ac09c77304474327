// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Session

/// 接警: a call as it is told on the telephone: where, what, who is hurt or trapped, who calls. It begins empty, whoever called before; the
/// calls that were left before they were recorded are named above it, to be taken up again. One that the program ended in stands there again
/// by itself. When it is recorded the nearest units are asked for.
Panel {
    id: root

    required property Session session
    property bool active: false
    property string problem
    /// The room that it is taken in, by its log. A replay that is looked at meanwhile is none: the call goes on behind it.
    property string room
    readonly property bool isBehind: session.mode === "replay"
    readonly property bool shows: active && !isBehind
    /// The desk that the call is on its way to disk from: its answer is waited for in a replay too; null: it is not.
    property Desk writer: null
    readonly property bool isSending: writer !== null
    /// It is to be recorded as soon as the place is found.
    property bool isWaiting: false
    /// When it began; it was left before and is not recorded yet.
    property real began: 0
    property bool isLeft: false
    /// The calls that wait, the oldest first: {at, entered}.
    readonly property list<var> kept: draft.kept
    /// Those that are to be told of while none is in hand.
    readonly property list<var> waiting: active || isBehind ? [] : kept
    /// It is to be said once more that nobody wants it.
    property bool isDiscarding: false
    readonly property bool complete: form.hasPlace && form.hasType

    signal recorded(string subject)
    signal dismissed

    /// A new call. One in hand goes on; where nothing of it is typed yet, the one that has waited
    /// longest: only if the empty form was seen when the key came, and not from another page.
    function begin(wasSeen: bool) {
        if (!active)
            open(0, {})
        else if (form.isBlank() && wasSeen && kept.length > 0)
            take(kept[0].at)
        else
            form.focusPlace()
    }
    /// The call that waits since `at` is in hand again.
    function take(at: real) {
        const call = draft.take(at)
        if (call.at !== undefined)
            open(call.at, call.entered)
    }
    function open(at: real, entered: var) {
        active = false // what is filled in has not been typed
        isLeft = at > 0
        began = isLeft ? at : session.now
        form.fill(entered)
        active = true
        room = session.ownLogName
        writer = null
        isWaiting = false
        isDiscarding = false
        problem = ""
        flick.contentY = 0
        form.takeKeyboard()
    }
    /// Where somebody typed last.
    function takeKeyboard() { form.takeKeyboard() }
    function fields(): var { return form.fields() }
    function commit() {
        if (!complete || isSending)
            return
        isWaiting = form.settle()
        if (isWaiting)
            return
        problem = session.desk.whyNot("incident.report", "", fields())
        if (problem !== "")
            return
        writer = session.desk
        writer.run("incident.report", "", fields())
    }
    /// Until it is answered the call is neither left nor discarded: it would wait although it is recorded.
    function isHeld(): bool {
        if (isSending)
            session.notice(qsTr("The call is being recorded: wait for the answer."), false)
        return isSending
    }
    /// In another room (a new attempt of an exercise) nothing of it is recorded.
    function forget() {
        writer = null
        isWaiting = false
        active = false
    }
    /// What was typed waits: one key loses no call.
    function leave() {
        if (isHeld())
            return
        if (form.isBlank())
            draft.drop()
        else
            draft.setAside(began, form.written)
        isWaiting = false
        active = false
        root.dismissed()
    }
    /// Nothing of it stays, and two presses say so.
    function discard() {
        if (isHeld())
            return
        if (form.isBlank() || isDiscarding) {
            draft.drop()
            isWaiting = false // a place that is found now records nothing any more
            active = false
            root.dismissed()
        } else {
            isDiscarding = true
        }
    }

    title: qsTr("Take a call")
    note: qsTr("as %1").arg(session.desk.seatName)
    border.color: Theme.accent
    color: Theme.panelSolid
    Component.onCompleted: if (draft.interruptedAt() > 0 && !session.desk.readOnly)
        take(draft.interruptedAt())
    // The window's own Esc lets go of what is selected.
    Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Escape
    Keys.onEscapePressed: leave()

    CallDraft {
        id: draft

        file: root.session.callDraft
        room: root.session.ownLogName
    }
    Connections {
        target: root.session

        function onRoomChanged() {
            if (root.active && root.room !== root.session.ownLogName)
                root.forget()
        }
    }
    Connections {
        target: root.writer

        function onDone(verb: string, subject: string) {
            if (verb !== "incident.report")
                return
            root.writer = null
            draft.drop()
            root.active = false
            if (!root.isBehind)
                root.recorded(subject)
        }
        function onRefused(reason: string, verb: string) {
            if (verb !== "incident.report")
                return
            root.writer = null
            root.problem = reason
        }
    }
    Shortcut {
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        autoRepeat: false
        enabled: root.active && root.visible
        onActivated: root.commit()
    }
    Shortcut {
        sequence: "Alt+Q"
        autoRepeat: false
        enabled: root.active && root.visible
        onActivated: root.discard()
    }
    Connections {
        target: root.Window.window
        enabled: root.shows

        function onActiveFocusItemChanged() {
            form.follow(root.Window.activeFocusItem)
            flick.reveal(root.Window.activeFocusItem)
        }
    }
    WfScroll {
        id: flick

        /// Where the keyboard is, is seen.
        function reveal(item: Item) {
            for (let one = item; one !== null; one = one.parent) {
                if (one === form) {
                    const top = item.mapToItem(contentItem, 0, 0).y
                    contentY = Math.max(0, Math.min(top - Theme.gap, Math.max(contentY, top + item.height + Theme.gap - height)))
                    return
                }
            }
        }

        anchors { left: parent.left; right: parent.right; top: parent.top; bottom: foot.top; margins: Theme.pad; rightMargin: Theme.pad - Theme.gutter }
        contentHeight: form.y + form.implicitHeight
        onHeightChanged: if (root.shows)
            reveal(root.Window.activeFocusItem)

        KeptCalls {
            id: others

            width: form.width
            visible: root.kept.length > 0 && form.isBlank()
            session: root.session
            calls: root.kept
            types: form.choicesOf("type")
            onTakeAsked: at => root.take(at)
        }
        CallForm {
            id: form

            y: others.visible ? others.implicitHeight + Theme.pad : 0
            width: flick.width - Theme.gutter
            session: root.session
            active: root.shows
            onYChanged: if (root.shows)
                flick.reveal(root.Window.activeFocusItem) // the calls above it have their height only now
            onWrittenChanged: {
                root.isDiscarding = false
                if (root.active && isBlank())
                    draft.drop()
                else if (root.active)
                    draft.keep(root.began, written)
            }
            onPlaced: if (root.isWaiting)
                root.commit()
        }
    }
    CallFoot {
        id: foot

        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; margins: Theme.pad }
        others: form.isBlank() ? 0 : root.kept.length
        since: root.isLeft ? root.session.timeText(root.began).slice(0, 5) : ""
        problem: root.problem
        missing: [form.hasPlace ? "" : qsTr("where"), form.hasType ? "" : qsTr("what")].filter(t => t !== "").join(qsTr(", "))
        isBlank: form.isBlank()
        isDiscarding: root.isDiscarding
        isSending: root.isSending
        onRecordAsked: root.commit()
        onLeaveAsked: root.leave()
        onDiscardAsked: root.discard()
    }
}
