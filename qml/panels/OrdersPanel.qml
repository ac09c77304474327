// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Watchfloor.Theme
import Watchfloor.Dashboard
import Watchfloor.Lists

/// The orders, open ones first and those to people in danger above all: how far each is, and one key for what was said by radio (R) or
/// telephone (T: of a new order, of a cancelled one, or of what has changed since), for a unit that says it is under way (D) or has arrived (A). Alt+O takes the keyboard there, to the gravest that nobody
/// has signed for. While the pointer is over them no order changes its place under it.
Panel {
    id: root

    required property View view
    property string brigade

    /// The order whose last step is on its way to disk: as it stands it takes no other one.
    property string writing
    property int asked: 0
    property int answered: 0

    /// The order, that it is cancelled, or what has changed since it was told.
    function tell(subject: string, medium: string) {
        const order = shown.get(shown.rowOf(subject))
        const verb = order.untold ? "order.tell_cancel" : order.state !== "sent" && (order.peopleNews ?? "") !== "" ? "order.inform" : "order.tell"
        run(verb, subject, { medium: medium })
    }
    function signCopy(subject: string) { run("order.sign_copy", subject, {}) }
    /// Only what may follow for the order as it stands: anything else says why not.
    function report(subject: string, verb: string) { run(verb, subject, {}) }
    function run(verb: string, subject: string, fields: var) {
        if (view.desk.readOnly)
            return
        if (subject === "") {
            view.notice(qsTr("The keyboard is on no order now: ↑ ↓ takes it to one."), false)
        } else if (subject === writing) {
            view.notice(qsTr("Not recorded: the step before is still being written. Press the key again."), false)
        } else {
            asked = view.desk.run(verb, subject, fields)
            writing = answered === asked ? "" : subject // the answer may have been there at once
        }
    }
    function take(number: int) {
        answered = number
        if (number === asked)
            writing = ""
    }

    /// What waits for people in danger, as the list has it: the gravest stands first. Else what was chosen elsewhere, when it waits; else
    /// the first that does.
    function focusList() {
        if (rows.count === 0) {
            view.notice(view.lists.orders.count === 0 ? qsTr("Alt+O: there is no order.") : qsTr("Alt+O: the filter leaves every order out."), false)
            return
        }
        const waiting = []
        for (let row = 0; row < shown.count; ++row) {
            const order = shown.get(row)
            const outdated = (order.peopleNews ?? "") !== "" && order.isOpen
            if ((order.state === "sent" || outdated) && !order.gone)
                waiting.push({ row: row, chosen: order.subject === view.lists.selected, danger: order.danger, gravity: order.gravity, at: order.sentAt })
        }
        waiting.sort((a, b) => b.danger - a.danger || (a.danger ? a.row - b.row : b.chosen - a.chosen || a.gravity - b.gravity || a.at - b.at))
        list.stand(waiting.length > 0 ? waiting[0].row : Math.max(0, shown.rowOf(view.lists.selected)))
        list.positionViewAtIndex(list.currentIndex, ListView.Contain)
        list.forceActiveFocus(Qt.ShortcutFocusReason)
    }

    Connections {
        target: root.view.desk

        function onDone(verb: string, subject: string, title: string, number: int) { root.take(number) }
        function onRefused(reason: string, verb: string, subject: string, number: int) { root.take(number) }
    }
    Connections {
        target: root.view

        function onRoomChanged() { // what was asked of the room before answers nobody here
            root.writing = ""
            root.asked = root.answered = 0
        }
    }

    title: qsTr("Orders")
    note: [qsTr("%1 open · %2 late").arg(view.lists.summary.ordersOpen).arg(view.lists.summary.ordersLate),
           shown.waiting > 0 ? qsTr("%1 new at the end").arg(shown.waiting) : ""].filter(part => part !== "").join(" · ")

    RecordFilterModel {
        id: rows

        source: root.view.lists.orders
        brigades: root.brigade === "" ? [] : [root.brigade]
        openOnly: toggle.checked
    }
    HeldRows {
        id: shown

        readonly property string question: root.brigade + toggle.checked

        source: rows
        held: pointer.isAtWork
        onQuestionChanged: Qt.callLater(settle)
    }
    headerItems: WfButton {
        id: toggle

        implicitHeight: 30
        font.pixelSize: Theme.small
        checkable: true
        text: qsTr("Open only")
    }
    EmptyState {
        visible: list.count === 0
        text: qsTr("No order yet. Orders to units and brigades will stand here until they are done.")
    }
    UnderPointer {
        id: pointer

        anchors.fill: parent

        WfList {
            id: list

            anchors.fill: parent
            model: shown
            keeps: shown
            Keys.forwardTo: [pointer] // a key is a hand at work: no row changes its place under the next one
            onCountChanged: if (!activeFocus && !moving && !pointer.isAtWork) Qt.callLater(positionViewAtBeginning)
            onEntered: show()
            onHeldSubjectChanged: show()
            onActiveFocusChanged: show()
            /// The order that the keyboard is on is the one whose details stand beside the list.
            function show() {
                if (activeFocus && heldSubject !== "")
                    root.view.lists.selected = heldSubject
            }
            /// What a button of a row did, the row did: the keyboard is on it.
            function take(index: int) {
                stand(index)
                forceActiveFocus()
            }
            Keys.onPressed: event => {
                if (event.accepted || event.modifiers !== Qt.NoModifier || shown.get(shown.rowOf(heldSubject)).gone)
                    return
                event.accepted = true
                if (event.key === Qt.Key_R)
                    root.tell(heldSubject, "radio")
                else if (event.key === Qt.Key_T)
                    root.tell(heldSubject, "phone")
                else if (event.key === Qt.Key_C)
                    root.signCopy(heldSubject)
                else if (event.key === Qt.Key_D)
                    root.report(heldSubject, "order.depart")
                else if (event.key === Qt.Key_A)
                    root.report(heldSubject, "order.arrive")
                else
                    event.accepted = false
            }
            delegate: OrderCard {
                id: card

                required property int index

                width: list.width
                view: root.view
                isCurrent: list.activeFocus && list.heldSubject === model.subject
                onChosen: subject => {
                    list.take(card.index)
                    root.view.lists.selected = subject
                }
                onTold: (subject, medium) => {
                    list.take(card.index)
                    root.tell(subject, medium)
                }
                onCopySigned: subject => {
                    list.take(card.index)
                    root.signCopy(subject)
                }
                onReported: (subject, verb) => {
                    list.take(card.index)
                    root.report(subject, verb)
                }
            }
        }
    }
}
