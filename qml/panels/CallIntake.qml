// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Watchfloor.Theme
import Watchfloor.Dashboard

/// 接警: a call as it is told on the telephone: where, what, who is hurt or trapped, who calls. It begins empty, whoever called before; the
/// calls that were left before they were recorded are named above it, to be taken up again. One that the program ended in stands there again
/// by itself. When it is recorded the nearest units are asked for.
Panel {
    id: root

    required property View view
    property bool active: false
    property string problem
    /// The room that it is taken in, by its log. A replay that is looked at meanwhile is none: the call goes on behind it.
    property string room
    readonly property bool isBehind: view.host.mode === "replay"
    readonly property bool shows: active && !isBehind
    /// The call is on its way to disk: its answer is waited for in a replay too.
    readonly property bool isSending: answer.waiting
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
    readonly property CallForm form: body.form
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
        began = isLeft ? at : view.host.now
        form.fill(entered)
        active = true
        room = view.host.ownLogName
        answer.forget()
        isWaiting = false
        isDiscarding = false
        problem = ""
        body.contentY = 0
        form.takeKeyboard()
    }
    /// Where somebody typed last.
    function takeKeyboard() { form.takeKeyboard() }
    function fields(): var { return form.fields() }
    function commit() {
        if (!complete || isSending)
            return
        problem = form.refusal()
        isWaiting = problem === "" && form.settle()
        if (problem !== "")
            return
        if (isWaiting)
            return
        problem = view.desk.whyNot("incident.report", "", fields())
        if (problem !== "")
            return
        answer.ask(view.desk, "incident.report", "", fields(), "", "")
    }
    /// Until it is answered the call is neither left nor discarded: it would wait although it is recorded.
    function isHeld(): bool {
        if (isSending)
            view.notice(qsTr("The call is being recorded: wait for the answer."), false)
        return isSending
    }
    /// In another room (a new attempt of an exercise) nothing of it is recorded.
    function forget() {
        answer.forget()
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
    note: qsTr("as %1").arg(view.desk.seatName)
    border.color: Theme.accent
    color: Theme.panelSolid
    Component.onCompleted: if (draft.interruptedAt() > 0 && !view.desk.readOnly)
        take(draft.interruptedAt())
    // The window's own Esc lets go of what is selected.
    Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Escape
    Keys.onEscapePressed: leave()

    CallDraft {
        id: draft

        file: root.view.callDraft
        room: root.view.host.ownLogName
    }
    Connections {
        target: root.view

        function onRoomChanged() {
            if (root.active && root.room !== root.view.host.ownLogName)
                root.forget()
        }
    }
    DeskAnswer {
        id: answer

        onRecorded: subject => {
            draft.drop()
            root.active = false
            if (!root.isBehind)
                root.recorded(subject)
        }
        onRefused: reason => root.problem = reason
    }
    CallBody {
        id: body

        anchors { left: parent.left; right: parent.right; top: parent.top; bottom: foot.top; margins: Theme.pad; rightMargin: Theme.pad - Theme.gutter }
        view: root.view
        kept: root.kept
        shows: root.shows
        isSending: root.isSending
        onTakeAsked: at => root.take(at)
        onEdited: {
            root.isDiscarding = false
            root.problem = "" // what was wrong may be mended
            if (root.active && root.form.isBlank())
                draft.drop()
            else if (root.active)
                draft.keep(root.began, root.form.written)
        }
        onPlaced: if (root.isWaiting)
            root.commit()
    }
    CallFoot {
        id: foot

        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; margins: Theme.pad }
        others: root.form.isBlank() ? 0 : root.kept.length
        since: root.isLeft ? root.view.timeText(root.began).slice(0, 5) : ""
        problem: root.problem
        missing: [root.form.hasPlace ? "" : qsTr("where"), root.form.hasType ? "" : qsTr("what")].filter(t => t !== "").join(qsTr(", "))
        isBlank: root.form.isBlank()
        isDiscarding: root.isDiscarding
        isSending: root.isSending
        takesKeys: root.active
        onRecordAsked: root.commit()
        onLeaveAsked: root.leave()
        onDiscardAsked: root.discard()
    }
}
