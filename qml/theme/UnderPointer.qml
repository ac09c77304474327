// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// Is the pointer at work over what stands in here? From when it comes, or moves, until it leaves or has rested for a quarter of a minute:
/// whoever has let go of the mouse keeps no list from its order.
Item {
    id: root

    readonly property bool isAtWork: resting.running
    /// How long it may lie still, ms.
    property alias patience: resting.interval
    property point last

    HoverHandler {
        id: hover

        onHoveredChanged: {
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
            resting.restart()
        }
    }
    Timer {
        id: resting

        interval: 15000
    }
}
