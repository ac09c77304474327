// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Session
import Watchfloor.Lists

/// 派警: the units that can be there soonest, with the reason; number keys mark, Enter sends the marked. Who can't be sent stands apart with why.
ColumnLayout {
    id: root

    required property Session session
    required property string subject
    property int most: 5
    /// The height in which heads, list and button are to be seen together; 0: any.
    property real room: 0
    readonly property DispatchBoard board: session.dispatch
    readonly property bool canSend: !session.desk.readOnly && board.choices.count > 0

    /// The keyboard is in the list of units.
    readonly property bool hasKeys: list.activeFocus
    /// Where the list begins and the button that sends ends: what is to be seen together at least, in pixels from above.
    readonly property real listTop: list.y
    readonly property real end: order.y + order.height

    /// Alt+D: the list takes the keys.
    signal focused

    /// Where the next key is meant: the place that is still asked for, or the list, as soon as it is there.
    property bool isAwaited: false

    function focusList() {
        if (board.choices.count === 0 && !placing.visible) {
            session.notice(board.busy ? qsTr("Alt+D: the nearest units are still being looked for.") : board.problem !== "" ? board.problem : qsTr("Alt+D: no unit can be sent there now."), false)
            return
        }
        if (board.choices.count === 0)
            return expect()
        isAwaited = false
        mustMark = false
        show(Math.max(0, board.choices.rowOf(board.orders()[0]?.fields.to ?? ""))) // whom Enter would mark is the row that is seen
        list.forceActiveFocus()
        focused()
    }
    /// Enter marks nobody whom no one meant: after a send, and where the place has changed under the list that has the keyboard,
    /// somebody marks one or comes with Alt+D first.
    property bool mustMark: false

    /// What has the keyboard is in sight, also when it has grown.
    function follows() {
        if (list.activeFocus)
            focused()
    }
    function expect() {
        isAwaited = true
        follow()
    }
    function follow() {
        if (!isAwaited || !visible || board.about !== subject || board.busy) // what it shows still may be of the one before
            return
        if (board.choices.count > 0) {
            focusList()
        } else if (placing.visible) {
            isAwaited = false
            placing.forceActiveFocus(Qt.TabFocusReason)
            focused()
        }
    }
    /// What is marked is seen before Enter sends it.
    function show(row: int) {
        list.currentIndex = row
        list.positionViewAtIndex(row, ListView.Contain)
    }
    function showMarked(unit: string) { show(Math.max(0, board.choices.rowOf(unit))) }
    /// Nobody can be sent by this seat or there, which is said.
    function isVain(): bool {
        const why = session.desk.readOnly ? qsTr("This seat only looks on: it sends nobody.") : board.orders().length === 0 ? qsTr("No unit can be sent there now.") : ""
        if (why !== "")
            session.notice(why, false)
        return why !== ""
    }
    /// By Enter or the button, where nobody is marked: marked, it is seen who would go, and only what is pressed after that sends.
    function mark(unit: string) {
        if (isVain())
            return
        if (mustMark) {
            askToMark()
            return
        }
        if (!board.toggle(unit)) {
            session.notice(board.whyNot(unit, "↵"), false)
            return
        }
        seen.restart()
        Qt.callLater(showMarked, unit) // the mark has moved the rows
        session.notice(qsTr("Marked: %1. Enter once more sends.").arg(session.lists.title(unit)), false)
    }
    /// Nothing is said of what was sent: it may have been a moment ago.
    function askToMark() {
        session.notice(qsTr("Nobody is marked: 1–9 or Space marks whom to send to %1.").arg(session.lists.title(subject)), false)
    }
    /// Those who were marked by a person, and nobody else. Not with the movement of the hand that has just marked.
    function send() {
        if (isVain() || seen.running)
            return
        if (board.markedCount === 0)
            return askToMark()
        const orders = board.orders()
        session.desk.runAll(orders, orders.length === 1 ? qsTr("order recorded for %1").arg(session.lists.title(orders[0].fields.to))
                                                        : qsTr("%1 orders recorded").arg(orders.length))
        board.clearMarks()
        mustMark = true
    }
    /// Ctrl+Enter may still be that of the form before: it marks nobody.
    function enter(event: var) {
        if (board.markedCount > 0 || event.modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier))
            send()
        else
            mark(board.choices.subjectAt(list.currentIndex))
    }

    /// Who was marked by Enter has not been seen yet.
    readonly property bool isJustMarked: seen.running

    Timer {
        id: seen

        interval: 600
    }

    spacing: 6
    Keys.onPressed: event => {
        if (event.key >= Qt.Key_0 && event.key <= Qt.Key_9 && (event.modifiers & ~Qt.KeypadModifier) === Qt.NoModifier) {
            event.accepted = true
            seen.stop()
            const digit = String.fromCharCode(event.key)
            const row = event.key - Qt.Key_1
            if (row >= 0 && row < board.choices.count && list.itemAtIndex(row) === null) { // out of sight: shown, no more
                show(row)
                session.notice(qsTr("%1 is shown now: press it again to mark it.").arg(digit), false)
            } else if (board.toggleKey(digit)) {
                Qt.callLater(show, row) // the mark has moved the rows
            } else {
                mustMark = board.markedCount === 0 // somebody was meant, and not the first
                session.notice(board.whyNotKey(digit), false)
            }
        }
    }

    Binding {
        target: root.board
        property: "about"
        value: root.subject
        when: root.visible && root.subject !== ""
        restoreMode: Binding.RestoreNone
    }
    Binding {
        target: root.board
        property: "watched"
        value: true
        when: root.visible
        restoreMode: Binding.RestoreNone
    }
    Connections {
        target: root.board

        function onAnswered() { root.follow() }
        /// Words for a place that nobody knows stay with what they were typed for. Also called where it has only changed.
        function onAboutChanged() {
            if (placing.standing === root.board.about && !placing.hasPlace)
                return
            placing.kept[placing.standing] = placing.hasPlace ? "" : placing.text
            placing.standing = root.board.about
            placing.reset(placing.kept[placing.standing] ?? "")
        }
    }
    onSubjectChanged: {
        isAwaited = false
        mustMark = list.activeFocus
    }
    onVisibleChanged: Qt.callLater(follow) // not while it is being decided what is visible
    Shortcut {
        sequence: "Alt+D"
        autoRepeat: false
        enabled: root.visible
        onActivated: root.focusList()
    }
    RowLayout {
        id: head

        Layout.fillWidth: true
        WfText {
            text: root.board.busy && root.board.choices.count === 0 ? qsTr("Nearest units: looking …") : qsTr("Nearest units by travel time now")
            strong: true
            Layout.fillWidth: true
        }
        KeyHint { text: "Alt+D" }
    }
    DispatchNeed {
        id: need

        Layout.fillWidth: true
        session: root.session
    }
    WfText {
        id: lacks

        Layout.fillWidth: true
        visible: text !== ""
        text: root.board.problem !== "" ? root.board.problem : root.board.shortfall
        color: Theme.amber
        font.pixelSize: Theme.small
        wrapMode: Text.WordWrap
    }
    PlaceField {
        id: placing

        readonly property var kept: ({})
        property string standing

        Layout.fillWidth: true
        visible: root.board.placingVerb !== "" && root.board.about === root.subject && !root.session.desk.readOnly
        session: root.session
        placeholderText: qsTr("Where is it? Road, crossing, place; or press on the map")
        onChosen: place => {
            root.isAwaited = true
            root.session.desk.run(root.board.placingVerb, root.subject, root.board.placingFields(place))
        }
    }
    WfList {
        id: list

        readonly property real beside: head.implicitHeight + need.implicitHeight + (lacks.visible ? lacks.implicitHeight + root.spacing : 0)
                                       + order.implicitHeight + 4 * root.spacing

        Layout.fillWidth: true
        Layout.preferredHeight: Math.min(contentHeight, root.most * 68, root.room > 0 ? Math.max(1.5 * 68, root.room - beside) : Infinity)
        visible: root.board.choices.count > 0 // at once: the list itself counts with the next frame, and what is hidden keeps no focus
        model: root.board.choices
        /// For FocusGuard: whom a digit marks is seen before it marks them.
        function actsOn(key: int): var { return key >= Qt.Key_1 && key <= Qt.Key_9 ? itemAtIndex(key - Qt.Key_1) : null }
        onHeightChanged: Qt.callLater(root.follows)
        onActiveFocusChanged: Qt.callLater(root.follows)
        Keys.onSpacePressed: {
            seen.stop()
            if (!root.board.toggle(root.board.choices.subjectAt(currentIndex)))
                root.session.notice(root.board.whyNot(root.board.choices.subjectAt(currentIndex), qsTr("Space")), false)
        }
        Keys.onReturnPressed: event => root.enter(event)
        Keys.onEnterPressed: event => root.enter(event)
        delegate: UnitChoice {
            id: choice

            required property int index

            width: list.width
            onToggled: {
                list.currentIndex = choice.index
                list.forceActiveFocus()
                root.board.toggle(choice.subject)
            }
        }
    }
    DispatchOrder {
        id: order

        Layout.fillWidth: true
        board: root.board
        canSend: root.canSend
        mustMark: root.mustMark
        onSent: {
            if (root.board.markedCount > 0)
                root.send()
            else
                root.mark(root.board.orders()[0]?.fields.to ?? "")
        }
    }
    LeftOut {
        Layout.fillWidth: true
        board: root.board
    }
}
