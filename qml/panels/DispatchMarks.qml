// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Watchfloor.Dashboard
import Watchfloor.Lists

/// Who is marked to be sent, and the sending: only who was marked by a person goes, and not with the movement of the hand that marked.
QtObject {
    id: root

    required property View view
    required property string subject
    readonly property DispatchBoard board: view.dispatch
    /// Enter marks nobody whom no one meant: after a send, and where the place has changed under the list that has the keyboard,
    /// somebody marks one or comes with Alt+D first.
    property bool mustMark: false
    /// Who was marked by Enter has not been seen yet.
    readonly property bool isJustMarked: seen.running
    readonly property Timer seen: Timer { interval: 600 }

    /// The mark has moved the rows: the unit is to be seen.
    signal marked(string unit)

    /// Nobody can be sent by this seat or there, which is said.
    function isVain(): bool {
        const why = view.desk.readOnly ? qsTr("This seat only looks on: it sends nobody.") : board.orders().length === 0 ? qsTr("No unit can be sent there now.") : ""
        if (why !== "")
            view.notice(why, false)
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
            view.notice(board.whyNot(unit, "↵"), false)
            return
        }
        seen.restart()
        root.marked(unit)
        view.notice(qsTr("Marked: %1. Enter once more sends.").arg(view.lists.title(unit)), false)
    }
    /// Nothing is said of what was sent: it may have been a moment ago.
    function askToMark() {
        view.notice(qsTr("Nobody is marked: 1–9 or Space marks whom to send to %1.").arg(view.lists.title(subject)), false)
    }
    /// Those who were marked by a person, and nobody else. Not with the movement of the hand that has just marked.
    function send() {
        if (isVain() || seen.running)
            return
        if (board.markedCount === 0)
            return askToMark()
        const orders = board.orders()
        view.desk.runAll(orders, orders.length === 1 ? qsTr("order recorded for %1").arg(view.lists.title(orders[0].fields.to))
                                                        : qsTr("%1 orders recorded").arg(orders.length))
        board.clearMarks()
        mustMark = true
    }
    /// By a key on the row of `unit`. Ctrl+Enter may still be that of the form before: it marks nobody.
    function enter(unit: string, modifiers: int) {
        if (board.markedCount > 0 || modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier))
            send()
        else
            mark(unit)
    }
}
