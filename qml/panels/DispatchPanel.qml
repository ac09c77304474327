// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Session
import Watchfloor.Lists

/// 派警: the units that can be there soonest, with the reason; number keys mark, Enter sends. Who can't be sent stands apart with why.
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
        show(Math.max(0, board.choices.rowOf(board.orders()[0]?.fields.to ?? ""))) // whom Enter would send is the row that is seen
        list.forceActiveFocus()
        focused()
    }
    /// Enter sends nobody whom no one meant: after a send, and where the place has changed under the list that has the keyboard,
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
    /// `pressed`: by the button, which says that it sends the first; Enter in the list is meant for the row that it is on.
    function send(pressed: bool) {
        const orders = board.orders()
        if (orders.length === 0 || session.desk.readOnly) {
            session.notice(session.desk.readOnly ? qsTr("Nothing sent: this seat only looks on.") : qsTr("Nothing sent: no unit can be sent there now."), false)
            return
        }
        if (board.markedCount === 0 && (mustMark || (!pressed && orders[0].fields.to !== board.choices.subjectAt(list.currentIndex)))) {
            mustMark = true
            session.notice(qsTr("Nothing sent: 1–9 or Space marks whom to send to %1.").arg(session.lists.title(subject)), false)
            return
        }
        session.desk.runAll(orders, orders.length === 1 ? qsTr("order sent to %1").arg(session.lists.title(orders[0].fields.to))
                                                        : qsTr("%1 orders sent").arg(orders.length))
        board.clearMarks()
        mustMark = true
    }

    spacing: 6
    Keys.onPressed: event => {
        if (event.key >= Qt.Key_0 && event.key <= Qt.Key_9 && (event.modifiers & ~Qt.KeypadModifier) === Qt.NoModifier) {
            event.accepted = true
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
        function onAboutChanged() { placing.reset("") }
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
            if (!root.board.toggle(root.board.choices.subjectAt(currentIndex)))
                root.session.notice(root.board.whyNot(root.board.choices.subjectAt(currentIndex), qsTr("Space")), false)
        }
        Keys.onReturnPressed: root.send(false)
        Keys.onEnterPressed: root.send(false)
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
        onSent: root.send(true)
    }
    LeftOut {
        Layout.fillWidth: true
        board: root.board
    }
}
