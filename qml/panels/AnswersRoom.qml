// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme

/// What may be answered, in the room that is left for it: what the keyboard is in comes into sight.
WfScroll {
    id: root

    property alias answers: options.data
    /// Where the eye is to be: the answer given, or the field that waits for one.
    required property Item spot
    /// What belongs to it and is to be seen with it.
    required property Item beside
    required property bool opened
    /// The questions that are answered by one key.
    required property var choices
    /// It is being opened: what takes the keyboard then is at the top.
    property bool isStill: false
    readonly property real rows: 3 * 36
    readonly property real caption: 2 * Theme.gap + 40
    /// With less, a question and all its choices would not be seen together.
    readonly property real least: Math.min(options.implicitHeight,
        caption + choices.reduce((most, one) => one.visible ? Math.max(most, one.implicitHeight) : most, rows))

    function isOption(item: Item): bool {
        for (let one = item; one !== null; one = one.parent) {
            if (one === options)
                return true
        }
        return false
    }
    /// Where the keyboard is, is seen, and what belongs to it where there is room for both. What is higher than the room shows its beginning.
    function reveal(item: Item) {
        if (isStill || !opened || height <= 0 || !isOption(item))
            return
        let top = item.mapToItem(options, 0, 0).y
        const bottom = top + item.height
        if (isOption(beside)) {
            const upper = beside.mapToItem(options, 0, 0).y
            if (upper < top && bottom - upper + 2 * Theme.gap <= height)
                top = upper
        }
        const lowest = Math.max(0, contentHeight - height)
        contentY = Math.max(0, Math.min(lowest, top - Theme.gap, Math.max(contentY, bottom + Theme.gap - height)))
    }
    function revealSpot() { reveal(spot) }

    implicitHeight: options.implicitHeight
    contentHeight: options.implicitHeight
    onSpotChanged: revealSpot()
    onContentHeightChanged: {
        returnToBounds()
        Qt.callLater(revealSpot) // what has just come may have the keyboard
    }
    onHeightChanged: {
        returnToBounds()
        Qt.callLater(revealSpot) // what takes its room away does not hide it
    }

    ColumnLayout {
        id: options

        width: Math.max(0, root.width - Theme.gutter) // whether the bar is there or not
        spacing: Theme.gap
    }
}
