// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

/// A list as all of the house: one stop of the Tab key, arrows, Home, End and the page keys go through it, Enter or Space takes the row the
/// keyboard is on. A frame shows that the keyboard is in the list, a bar at the left on which row. Only rows on the screen exist: any list
/// may shrink at once. Where rows are out of sight a bar at the right says so: no row has words in its last `Theme.gutter` pixels.
ListView {
    id: root

    /// The newest stands in the first row: what comes is shown as it comes, unless somebody has gone to older rows, and whoever comes to the
    /// list sees the newest.
    property bool newestFirst: false
    /// Rows came above while the newest was looked at.
    property bool following: false

    /// A model whose rows change places, with subjectAt(row) and rowOf(subject): the keyboard stays on the record that it is on, not on the
    /// number of its row.
    property var keeps: null
    /// The record it is on, of such a model: what a key acts on, and what is marked as current.
    property string heldSubject

    /// Rows go: until that is done the view's own choice of another row is nobody's.
    property bool isChanging: false

    function hold() {
        if (!isChanging)
            heldSubject = keeps !== null && currentIndex >= 0 ? keeps.subjectAt(currentIndex) : ""
    }
    /// Somebody, or the page, takes the keyboard to this row; it may be the row of before, of which nothing was held. Also while rows go: that
    /// record is followed then, and not the one of before.
    function stand(row: int) {
        currentIndex = row
        heldSubject = keeps !== null && row >= 0 ? keeps.subjectAt(row) : ""
    }
    /// To where its row is now. What has gone is followed by none: the next key would act on what nobody has chosen.
    function followHeld() {
        const row = keeps === null || heldSubject === "" ? -1 : keeps.rowOf(heldSubject)
        if (row >= 0)
            currentIndex = row
        else
            heldSubject = ""
        if (wasAtTop && count > 0)
            positionViewAtBeginning()
        if (row >= 0 && wasSeen && !isSeen())
            sight.bring(row)
        isChanging = false
        wasSeen = false
        wasAtTop = false
    }
    /// The row it is on was in sight before rows changed their places: it is so afterwards, wherever it has gone.
    property bool wasSeen: false
    /// The first row was: what comes before it is the first then.
    property bool wasAtTop: false
    function isSeen(): bool {
        const item = currentItem
        return item !== null && item.y < contentY + height && item.y + item.height > contentY
    }
    function noteSight() {
        wasSeen = wasSeen || (heldSubject !== "" && isSeen())
        wasAtTop = wasAtTop || contentY <= originY + 1
    }

    signal entered(int index)
    /// Home, End or a page up or down has gone to another row.
    signal moved(int index)

    function showNewest() {
        following = false
        if (count === 0)
            return
        currentIndex = 0
        positionViewAtBeginning()
    }
    /// A row that is higher than the view is read to its end before the next: false where the page keys go to another row.
    function turn(pages: real): bool {
        if (currentItem === null || currentItem.height <= height)
            return false
        const top = currentItem.y
        const lowest = top + currentItem.height - height
        if (pages > 0 ? contentY >= lowest - 1 : contentY <= top + 1)
            return false
        sight.left = 0
        contentY = Math.max(top, Math.min(lowest, contentY + pages * height))
        return true
    }
    /// End on the last row: what stands below the rows takes the keyboard; false where nothing does.
    function below(): bool { return false }
    /// Unless a key has gone elsewhere meanwhile.
    function followNewest() {
        if (following)
            showNewest()
    }
    function enter(event: var) {
        event.accepted = currentIndex >= 0 && currentIndex < count && (keeps === null || heldSubject !== "")
        if (event.accepted)
            root.entered(currentIndex)
    }
    function plain(event: var) {
        if (event.modifiers & (Qt.ControlModifier | Qt.AltModifier))
            event.accepted = false
        else
            enter(event)
    }

    clip: true
    cacheBuffer: 0
    activeFocusOnTab: count > 0 || activeFocus
    keyNavigationEnabled: true
    boundsBehavior: Flickable.StopAtBounds
    T.ScrollBar.vertical: WfScrollBar {}
    highlightMoveDuration: 0
    highlightResizeDuration: 0
    // Over the rows, which have grounds of their own: what a key acts on never looks like what the mouse is over.
    highlight: Rectangle {
        z: 2
        visible: root.activeFocus && (root.keeps === null || root.heldSubject !== "")
        color: "transparent"
        border.color: Theme.accent
        Rectangle {
            width: 6
            height: parent.height
            color: Theme.accent
        }
    }
    Accessible.role: Accessible.List
    // Ctrl+Enter confirms dialogs: once more, after the dialog has gone, it must not open the next row.
    Keys.onReturnPressed: event => plain(event)
    Keys.onEnterPressed: event => plain(event)
    Keys.onSpacePressed: event => enter(event)
    /// The keyboard is in the list and on none of its rows: an arrow takes the row that stands where it was.
    function findRow(event: var): bool {
        const isLost = keeps !== null && heldSubject === "" && count > 0 && event.modifiers === Qt.NoModifier
        if (!isLost || (event.key !== Qt.Key_Down && event.key !== Qt.Key_Up))
            return false
        stand(Math.max(0, Math.min(count - 1, currentIndex)))
        positionViewAtIndex(currentIndex, ListView.Contain)
        moved(currentIndex)
        return true
    }
    Keys.onPressed: event => {
        event.accepted = findRow(event)
        if (event.accepted)
            return
        event.accepted = event.key === Qt.Key_End && event.modifiers === Qt.NoModifier && currentIndex >= count - 1 && below()
        if (event.accepted)
            return
        const page = Math.max(1, Math.floor(height / Math.max(1, (currentItem?.height ?? 40) + spacing)) - 1)
        const to = ({ [Qt.Key_Home]: 0, [Qt.Key_End]: count - 1, [Qt.Key_PageDown]: Math.min(count - 1, currentIndex + page),
                      [Qt.Key_PageUp]: Math.max(0, currentIndex - page) })[event.key]
        event.accepted = to !== undefined && event.modifiers === Qt.NoModifier && count > 0
        if (!event.accepted || (event.key === Qt.Key_PageDown && turn(0.8)) || (event.key === Qt.Key_PageUp && turn(-0.8)))
            return
        following = false
        stand(to)
        sight.bring(to)
        moved(to)
    }
    RowsInSight {
        id: sight

        view: root
    }

    /// What the keyboard is on grows where it lies: its end, with what the keys do, stays in sight; of what is higher than the view its
    /// beginning. What was scrolled away, or read on in, stays so.
    property bool showsGrowth: true
    function followGrowth() {
        const item = currentItem
        if (!showsGrowth || !activeFocus || item === null || moving)
            return
        const isIn = item.y < contentY + height && item.y + item.height > contentY
        if (isIn && (item.height <= height || item.y > contentY))
            positionViewAtIndex(currentIndex, ListView.Contain)
    }

    onCurrentIndexChanged: hold()
    onActiveFocusChanged: if (activeFocus && heldSubject === "") hold()
    onKeepsChanged: hold()
    onVisibleChanged: {
        if (newestFirst && visible)
            Qt.callLater(root.showNewest)
    }

    Connections {
        target: root.keeps

        function onRowsAboutToBeRemoved() { root.noteSight(); root.isChanging = true }
        function onModelAboutToBeReset() { root.noteSight(); root.isChanging = true }
        function onRowsAboutToBeMoved() { root.noteSight() }
        function onRowsAboutToBeInserted() { root.noteSight() }
        function onLayoutAboutToBeChanged() { root.noteSight() }
        function onLayoutChanged() { Qt.callLater(root.followHeld) }
        function onRowsMoved() { Qt.callLater(root.followHeld) }
        function onRowsInserted() { Qt.callLater(root.followHeld) }
        function onRowsRemoved() { Qt.callLater(root.followHeld) }
        function onModelReset() { Qt.callLater(root.followHeld) }
    }
    Connections {
        target: root.currentItem

        function onHeightChanged() { Qt.callLater(root.followGrowth) }
    }
    // The view keeps what it shows in its place, and the row it is on, when rows come above: the newest would stand out of sight.
    Connections {
        target: root.newestFirst ? root.model : null

        // Without its arguments: Qt 6.8 ends the program where a handler of this signal names them. Older rows come at the end, and
        // change nothing for who looks at the first.
        function onRowsAboutToBeInserted() {
            const stays = root.contentY > root.originY + 1 || (root.activeFocus && root.currentIndex > 0)
            root.following = root.following || !stays
        }
        function onRowsInserted() {
            if (root.following)
                Qt.callLater(root.followNewest)
        }
        function onModelReset() { Qt.callLater(root.showNewest) }
    }
    FocusRing { of: root }
}
