// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme

/// What a decision is about: as high as its words have been, but never higher than the answers below leave it, and it scrolls in that. Under
/// a hand at work it keeps its height: what comes meanwhile is read by scrolling, and pushes no answer away; and where its words become
/// fewer no answer comes up after them.
WfScroll {
    id: root

    property alias facts: head.data
    /// The most that is left for it.
    required property real room
    /// So far down it has to have been on the screen before anything is decided; below 0: all of it.
    property alias grave: reading.until
    property bool held: false
    /// It has found its height: from then on it only grows, until the next time it is opened.
    property bool settled: false
    /// How high it would be; held, how high it would have been when that began.
    property real wish: 0
    readonly property bool unread: reading.unread
    /// What it was turned to has not stood on the screen long enough yet.
    readonly property bool isResting: reading.isResting

    function reset() {
        contentY = 0
        reading.reset()
    }
    /// See Reading.
    function readOn(): bool { return reading.readOn() }
    function keep() {
        if (!held)
            wish = settled ? Math.max(wish, head.implicitHeight) : head.implicitHeight
    }

    implicitHeight: Math.min(wish, room)
    contentHeight: head.implicitHeight
    onContentHeightChanged: returnToBounds()
    onHeightChanged: returnToBounds()
    onHeldChanged: keep()
    onSettledChanged: keep()
    Component.onCompleted: keep()

    Reading {
        id: reading

        of: root
    }
    ColumnLayout {
        id: head

        onImplicitHeightChanged: root.keep()
        width: Math.max(0, root.width - Theme.gutter) // whether the bar is there or not: what depends on its own height would go round in circles
        spacing: Theme.gap
    }
}
