// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard
import Watchfloor.Lists

/// 派警: the units that can be there soonest, with the reason; number keys mark, Enter sends the marked. Who can't be sent stands apart with why.
ColumnLayout {
    id: root

    required property View view
    required property string subject
    property int most: 5
    /// The height in which heads, list and button are to be seen together; 0: any.
    property real room: 0
    readonly property DispatchBoard board: view.dispatch
    readonly property bool canSend: !view.desk.readOnly && board.choices.count > 0

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
            view.notice(board.busy ? qsTr("Alt+D: the nearest units are still being looked for.") : board.problem !== "" ? board.problem : qsTr("Alt+D: no unit can be sent there now."), false)
            return
        }
        if (board.choices.count === 0)
            return expect()
        isAwaited = false
        choosing.mustMark = false
        list.show(Math.max(0, board.choices.rowOf(board.orders()[0]?.fields.to ?? ""))) // whom Enter would mark is the row that is seen
        list.forceActiveFocus()
        focused()
    }
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
    /// Who was marked by Enter has not been seen yet.
    readonly property bool isJustMarked: choosing.isJustMarked

    spacing: 6
    Keys.onPressed: event => {
        if (event.key >= Qt.Key_0 && event.key <= Qt.Key_9 && (event.modifiers & ~Qt.KeypadModifier) === Qt.NoModifier) {
            event.accepted = true
            list.takeDigit(event.key)
        }
    }

    DispatchMarks {
        id: choosing

        view: root.view
        subject: root.subject
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
    }
    onSubjectChanged: {
        isAwaited = false
        choosing.mustMark = list.activeFocus
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
        view: root.view
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
    DispatchPlace {
        id: placing

        Layout.fillWidth: true
        view: root.view
        board: root.board
        subject: root.subject
        onChosen: root.isAwaited = true
    }
    DispatchList {
        id: list

        readonly property real beside: head.implicitHeight + need.implicitHeight + (lacks.visible ? lacks.implicitHeight + root.spacing : 0)
                                       + order.implicitHeight + 4 * root.spacing

        Layout.fillWidth: true
        Layout.preferredHeight: Math.min(contentHeight, root.most * 68, root.room > 0 ? Math.max(1.5 * 68, root.room - beside) : Infinity)
        view: root.view
        marks: choosing
        onHeightChanged: Qt.callLater(root.follows)
        onActiveFocusChanged: Qt.callLater(root.follows)
    }
    DispatchOrder {
        id: order

        Layout.fillWidth: true
        board: root.board
        canSend: root.canSend
        mustMark: choosing.mustMark
        onSent: {
            if (root.board.markedCount > 0)
                choosing.send()
            else
                choosing.mark(root.board.orders()[0]?.fields.to ?? "")
        }
    }
    LeftOut {
        Layout.fillWidth: true
        board: root.board
    }
}
