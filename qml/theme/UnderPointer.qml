// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// Is the pointer at work over what stands in here? From when it comes, or moves, until it leaves or has rested for a quarter of a minute:
/// whoever has let go of the mouse keeps no list from its order.
Item {
    id: root

    readonly property bool isAtWork: resting.running

    HoverHandler {
        id: hover

        onHoveredChanged: {
            if (hovered)
                resting.restart()
            else
                resting.stop()
        }
        onPointChanged: if (hovered) resting.restart()
    }
    Timer {
        id: resting

        interval: 15000
    }
}
