// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Watchfloor.Theme
import Watchfloor.Dashboard
import Watchfloor.Lists

/// The units that can be there soonest, each with the digit that marks it.
WfList {
    id: root

    required property View view
    required property DispatchMarks marks
    readonly property DispatchBoard board: view.dispatch

    /// What is marked is seen before Enter sends it.
    function show(row: int) {
        currentIndex = row
        positionViewAtIndex(row, ListView.Contain)
    }
    function showMarked(unit: string) { show(Math.max(0, board.choices.rowOf(unit))) }
    /// For FocusGuard: whom a digit marks is seen before it marks them.
    function actsOn(key: int): var { return key >= Qt.Key_1 && key <= Qt.Key_9 ? itemAtIndex(key - Qt.Key_1) : null }
    function takeDigit(key: int) {
        marks.seen.stop()
        const digit = String.fromCharCode(key)
        const row = key - Qt.Key_1
        if (row >= 0 && row < board.choices.count && itemAtIndex(row) === null) { // out of sight: shown, no more
            show(row)
            view.notice(qsTr("%1 is shown now: press it again to mark it.").arg(digit), false)
        } else if (board.toggleKey(digit)) {
            Qt.callLater(show, row) // the mark has moved the rows
        } else {
            marks.mustMark = board.markedCount === 0 // somebody was meant, and not the first
            view.notice(board.whyNotKey(digit), false)
        }
    }
    function takeSpace() {
        const unit = board.choices.subjectAt(currentIndex)
        marks.seen.stop()
        if (!board.toggle(unit))
            view.notice(board.whyNot(unit, qsTr("Space")), false)
    }

    visible: board.choices.count > 0 // at once: the list itself counts with the next frame, and what is hidden keeps no focus
    model: board.choices
    Keys.onSpacePressed: takeSpace()
    Keys.onReturnPressed: event => marks.enter(board.choices.subjectAt(currentIndex), event.modifiers)
    Keys.onEnterPressed: event => marks.enter(board.choices.subjectAt(currentIndex), event.modifiers)
    delegate: UnitChoice {
        id: choice

        required property int index

        width: root.width
        onToggled: {
            root.currentIndex = choice.index
            root.forceActiveFocus()
            root.board.toggle(choice.subject)
        }
    }

    Connections {
        target: root.marks

        function onMarked(unit: string) { Qt.callLater(root.showMarked, unit) }
    }
}
