// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// Is a hand at work over what stands in here? The pointer from when it comes, or moves, until it leaves or has rested for a quarter of a
/// minute, and as long as it is pressed: whoever has let go of the mouse keeps no list from its order. The keyboard for a moment after each
/// key, where the list passes its keys on (Keys.forwardTo): whoever goes on by keys means the next row as it is seen. An area that takes the
/// hover for itself (MouseArea with hoverEnabled) hides the pointer from here: rows say that they are hovered by a HoverHandler.
Item {
    id: root

    // By what came last, not by whether a timer runs: one that begins anew has stopped for an instant, and the rows would jump.
    readonly property bool isAtWork: isOver || pressing.active || isTyping
    property bool isOver: false
    property bool isTyping: false
    /// How long it may lie still, ms.
    property alias patience: resting.interval
    /// And how long no key may come, ms.
    property alias breath: typing.interval
    property point last

    Keys.onPressed: event => {
        isTyping = true
        typing.restart()
        event.accepted = false
    }

    PointHandler { id: pressing }
    HoverHandler {
        id: hover

        onHoveredChanged: {
            root.isOver = hovered
            if (hovered)
                resting.restart()
            else
                resting.stop()
        }
        // It is told of the pointer with each frame that is drawn, also where the pointer lies still.
        onPointChanged: {
            const at = point.scenePosition
            if (!hovered || (Math.abs(at.x - root.last.x) < 1 && Math.abs(at.y - root.last.y) < 1))
                return
            root.last = at
            root.isOver = true
            resting.restart()
        }
    }
    Timer {
        id: resting

        interval: 15000
        onTriggered: root.isOver = false
    }
    Timer {
        id: typing

        interval: 3000
        onTriggered: root.isTyping = false
    }
}
