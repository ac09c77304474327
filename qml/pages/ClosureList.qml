// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Watchfloor.Theme
import Watchfloor.Dashboard
import Watchfloor.Panels
import Watchfloor.Lists

/// The open closures, each in full; the row the keyboard is on is the one that is selected. Those that are over are folded below them.
WfList {
    id: root

    required property View view
    required property RecordFilterModel rows

    signal chosen(string subject)
    signal asked(string verb, string subject)
    signal stepAsked(string subject, string step)

    /// A button of a sheet that was clicked keeps its place in the list: handed the keyboard, the list would hand it on to that button, and
    /// Enter would press it again.
    function takeKeyboard() {
        forceActiveFocus(Qt.OtherFocusReason)
        let inner = root.Window.activeFocusItem
        while (inner !== root && holds(inner)) {
            inner.focus = false
            if (root.Window.activeFocusItem === inner)
                return
            inner = root.Window.activeFocusItem
        }
    }
    function holds(item: Item): bool {
        for (let at = item; at !== null; at = at.parent) {
            if (at === root)
                return true
        }
        return false
    }
    /// Those that are over: folded away, or the first of them.
    function below(): bool {
        const fold = footerItem as ClosedFold
        if (fold === null || fold.count === 0)
            return false
        isLooked = true
        fold.takeKeyboard()
        return true
    }
    /// The row of what is selected. Not a binding: the view counts for itself when rows come and go.
    function follow() { currentIndex = rows.rowOf(view.lists.selected) }
    function go(by: int): bool {
        follow()
        const row = currentIndex < 0 ? seen() : Math.max(0, Math.min(rows.count - 1, currentIndex + by))
        if (row < 0) {
            view.notice(qsTr("No open closure is in sight: turn back to them first."), false)
            return false
        }
        chosen(rows.subjectAt(row))
        return true
    }
    /// Where none is chosen, the sheet that is looked at: it stands at the top of what is seen; between two sheets it is the lower one. -1:
    /// none is in sight. Never one that is not: a key would act on it.
    function seen(): int {
        forceLayout() // where one has just given way to another
        for (let row = 0; row < rows.count; ++row) {
            const sheet = itemAtIndex(row)
            if (sheet !== null && sheet.y + sheet.height > contentY + Math.min(60, height / 2))
                return sheet.y < contentY + height ? row : -1
        }
        return -1
    }
    /// Somebody looks at another part of it: it stays as it is until another sheet is chosen.
    property bool isLooked: false

    /// A sheet that is higher than the list is read through before the next.
    function turn(pages: real): bool {
        if (currentItem === null || currentItem.height <= height)
            return false
        const top = currentItem.y
        const lowest = top + currentItem.height - height
        if (pages > 0 ? contentY >= lowest - 1 : contentY <= top + 1)
            return false
        isLooked = true
        contentY = Math.max(top, Math.min(lowest, contentY + pages * height))
        return true
    }
    /// For FocusGuard: what Enter begins stands in the sheet's offer of steps; how the sheet ends is of no matter.
    function actsOn(_key: int): var {
        const isOver = footerItem !== null && (footerItem as ClosedFold).hasKeys() // which says so itself
        return isOver ? null : (currentItem as ClosureSheet)?.offer ?? null
    }
    /// What is chosen is seen before it is acted on.
    function choose() {
        if (go(1))
            view.notice(qsTr("Enter chose a closure, and did nothing else: once more begins its next step."), false)
    }
    function enter(event: var) {
        event.accepted = true
        if (rows.count === 0)
            view.notice(qsTr("No closure is open. Ctrl+R closes a road."), false)
        else if (rows.rowOf(view.lists.selected) < 0)
            choose()
        else
            root.entered(currentIndex)
    }
    /// All of the current sheet, or its beginning, where its steps are offered; again when it has grown to its details.
    function settle() {
        if (currentIndex < 0 || isLooked)
            return
        forceLayout() // where the sheets above have shrunk or grown meanwhile
        positionViewAtIndex(currentIndex, ListView.Contain)
    }

    model: rows
    showsGrowth: false // settle() does
    onCurrentIndexChanged: {
        isLooked = false
        settle()
    }
    onMovementStarted: isLooked = true
    onContentHeightChanged: Qt.callLater(settle)
    onCountChanged: Qt.callLater(follow)
    Component.onCompleted: follow()
    Keys.onDownPressed: go(1)
    Keys.onUpPressed: go(-1)
    onMoved: index => {
        if (footerItem !== null && (footerItem as ClosedFold).hasKeys())
            takeKeyboard() // back from those that are over
        chosen(rows.subjectAt(index))
    }
    onEntered: {
        follow();
        (currentItem as ClosureSheet)?.doNext()
    }

    Connections {
        target: root.view.lists

        function onSelectedChanged() { root.follow() }
    }
    delegate: ClosureSheet {
        width: root.width
        view: root.view
        onHeightChanged: if (current) Qt.callLater(root.settle)
        onChosen: subject => {
            root.takeKeyboard()
            root.chosen(subject)
        }
        onAsked: (verb, subject) => root.asked(verb, subject)
        onStepAsked: (subject, step) => root.stepAsked(subject, step)
    }
    footer: ClosedFold {
        width: root.width
        topPadding: Theme.pad
        bottomPadding: Theme.pad
        view: root.view
        onChosen: subject => root.chosen(subject)
        onBackAsked: root.takeKeyboard()
    }
}
