// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Session

/// 接警: a call as it is told on the telephone: where, what, who is hurt or trapped, who calls. It begins empty, but where a call was left
/// before it was recorded, by Esc or because the program ended: that stands there again until it is recorded or discarded. When it is
/// recorded the nearest units are asked for.
Panel {
    id: root

    required property Session session
    property bool active: false
    property string problem
    /// The call is on its way to disk.
    property bool isSending: false
    /// It is to be recorded as soon as the place is found.
    property bool isWaiting: false
    /// When it began; it was left before and is not recorded yet.
    property real began: 0
    property bool isLeft: false
    /// When the call began that waits, while none is in hand; 0: none does.
    readonly property real keptAt: active ? 0 : draft.leftAt
    /// It is to be said once more that nobody wants it.
    property bool isDiscarding: false
    readonly property bool complete: form.hasPlace && form.hasType

    signal recorded(string subject)
    signal dismissed

    /// A call in hand goes on: what was typed stays.
    function begin() {
        if (active) {
            form.focusPlace()
            return
        }
        const left = draft.left()
        isLeft = left.at !== undefined
        began = left.at ?? session.now
        form.fill(left.entered ?? {})
        active = true
        isSending = false
        isWaiting = false
        isDiscarding = false
        problem = ""
        flick.contentY = 0
        form.takeKeyboard()
    }
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
        isSending = true
        session.desk.run("incident.report", "", fields())
    }
    /// What was typed waits: one key loses no call.
    function leave() {
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
    Component.onCompleted: if (draft.left().at !== undefined && !session.desk.readOnly)
        begin()
    // The window's own Esc lets go of what is selected.
    Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Escape
    Keys.onEscapePressed: leave()

    CallDraft {
        id: draft

        file: root.session.callDraft
    }
    Binding {
        target: draft
        property: "room"
        value: root.session.logName
        when: root.session.mode !== "replay" // nobody takes a call there
        restoreMode: Binding.RestoreNone
    }
    Connections {
        target: root.session.desk
        enabled: root.isSending

        function onDone(verb: string, subject: string) {
            if (verb !== "incident.report")
                return
            root.isSending = false
            draft.drop()
            root.active = false
            root.recorded(subject)
        }
        function onRefused(reason: string, verb: string) {
            if (verb !== "incident.report")
                return
            root.isSending = false
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
        enabled: root.active

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
                    const top = item.mapToItem(form, 0, 0).y
                    contentY = Math.max(0, Math.min(top - Theme.gap, Math.max(contentY, top + item.height + Theme.gap - height)))
                    return
                }
            }
        }

        anchors { left: parent.left; right: parent.right; top: parent.top; bottom: foot.top; margins: Theme.pad; rightMargin: Theme.pad - Theme.gutter }
        contentHeight: form.implicitHeight

        CallForm {
            id: form

            width: flick.width - Theme.gutter
            session: root.session
            active: root.active
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
