// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Watchfloor.Theme
import Watchfloor.Session
import Watchfloor.Lists

/// The orders, open ones first and those to people in danger above all: how far each is, and one key for what was said by radio (R) or
/// telephone (T), for a unit that says it is under way (D) or has arrived (A). Alt+O takes the keyboard there, to the gravest that nobody
/// has signed for.
Panel {
    id: root

    required property Session session
    property string brigade

    function tell(subject: string, medium: string) {
        if (subject !== "" && !session.desk.readOnly)
            session.desk.run("order.tell", subject, { medium: medium })
    }
    function signCopy(subject: string) {
        if (subject !== "" && !session.desk.readOnly)
            session.desk.run("order.sign_copy", subject, {})
    }
    /// Only what may follow for the order as it stands: anything else says why not.
    function report(subject: string, verb: string) {
        if (subject !== "" && !session.desk.readOnly)
            session.desk.run(verb, subject, {})
    }

    /// What was chosen elsewhere, when it waits; else the first that does.
    function focusList() {
        const waits = row => row >= 0 && rows.get(row).state === "sent"
        let at = rows.rowOf(session.lists.selected)
        for (let row = 0; !waits(at) && row < rows.count; ++row) {
            if (waits(row))
                at = row
        }
        list.currentIndex = Math.max(0, at)
        list.forceActiveFocus(Qt.ShortcutFocusReason)
    }

    title: qsTr("Orders")
    note: qsTr("%1 open · %2 late").arg(session.lists.summary.ordersOpen).arg(session.lists.summary.ordersLate)

    RecordFilterModel {
        id: rows

        source: root.session.lists.orders
        brigades: root.brigade === "" ? [] : [root.brigade]
        openOnly: toggle.checked
    }
    Shortcut {
        sequence: "Alt+O"
        autoRepeat: false
        enabled: root.visible && rows.count > 0
        onActivated: root.focusList()
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
    WfList {
        id: list

        readonly property string current: currentIndex >= 0 ? rows.subjectAt(currentIndex) : ""

        anchors.fill: parent
        model: rows
        onCountChanged: if (!activeFocus && !moving) Qt.callLater(positionViewAtBeginning)
        onEntered: root.session.lists.selected = current
        Keys.onPressed: event => {
            if (event.modifiers !== Qt.NoModifier)
                return
            event.accepted = true
            if (event.key === Qt.Key_R)
                root.tell(current, "radio")
            else if (event.key === Qt.Key_T)
                root.tell(current, "phone")
            else if (event.key === Qt.Key_C)
                root.signCopy(current)
            else if (event.key === Qt.Key_D)
                root.report(current, "order.depart")
            else if (event.key === Qt.Key_A)
                root.report(current, "order.arrive")
            else
                event.accepted = false
        }
        delegate: OrderCard {
            id: card

            required property int index

            width: list.width
            session: root.session
            isCurrent: list.activeFocus && ListView.isCurrentItem
            onChosen: subject => {
                list.currentIndex = card.index
                list.forceActiveFocus()
                root.session.lists.selected = subject
            }
            onTold: (subject, medium) => root.tell(subject, medium)
            onCopySigned: subject => root.signCopy(subject)
            onReported: (subject, verb) => root.report(subject, verb)
        }
    }
}
