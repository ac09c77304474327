// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Session

/// 接警: a call as it is told on the telephone: where, what, who is hurt or trapped, who calls. It begins empty each time, but where the
/// program ended in the middle of a call, which stands there again; when it is recorded the nearest units are asked for.
Panel {
    id: root

    required property Session session
    property bool active: false
    property string problem
    /// The call is on its way to disk.
    property bool isSending: false
    /// It is to be recorded as soon as the place is found.
    property bool isWaiting: false
    /// When it began; it was left unfinished by an earlier run of the program.
    property real began: 0
    property bool isLeft: false
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
    function leave() {
        active = false
        root.dismissed()
    }

    title: qsTr("Take a call")
    note: qsTr("as %1").arg(session.desk.seatName)
    border.color: Theme.accent
    color: Theme.panelSolid
    onActiveChanged: if (!active)
        draft.drop()
    Component.onCompleted: if (draft.left().at !== undefined && !session.desk.readOnly)
        begin()
    // The window's own Esc lets go of what is selected.
    Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Escape
    Keys.onEscapePressed: leave()

    CallDraft {
        id: draft

        file: root.session.callDraft
    }
    Connections {
        target: root.session.desk
        enabled: root.isSending

        function onDone(verb: string, subject: string) {
            if (verb !== "incident.report")
                return
            root.isSending = false
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
        enabled: root.active && root.visible
        onActivated: root.commit()
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
                if (root.active && isBlank())
                    draft.drop()
                else if (root.active)
                    draft.keep(root.began, written)
            }
            onPlaced: if (root.isWaiting)
                root.commit()
        }
    }
    ColumnLayout {
        id: foot

        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; margins: Theme.pad }
        spacing: Theme.gap

        WfText {
            Layout.fillWidth: true
            visible: root.isLeft
            text: qsTr("Unfinished call of %1").arg(root.session.timeText(root.began).slice(0, 5))
            color: Theme.amber
            strong: true
            wrapMode: Text.WordWrap
        }
        WfText {
            Layout.fillWidth: true
            visible: text !== ""
            text: root.problem !== "" ? root.problem : root.complete ? "" : qsTr("Still missing: %1").arg([form.hasPlace ? "" : qsTr("where"), form.hasType ? "" : qsTr("what")].filter(t => t !== "").join(qsTr(", ")))
            color: root.problem !== "" ? Theme.red : Theme.dim
            wrapMode: Text.WordWrap
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap
            Item { Layout.fillWidth: true }
            WfButton {
                text: qsTr("Cancel")
                hint: "Esc"
                onClicked: root.leave()
            }
            WfButton {
                text: qsTr("Record, nearest units")
                hint: "Ctrl+↵"
                primary: true
                enabled: root.complete && !root.isSending
                onClicked: root.commit()
            }
        }
    }
}
