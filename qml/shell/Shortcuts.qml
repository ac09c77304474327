// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Watchfloor.Session

/// Hands on the keyboard: pages, search, the queue's keys, the exercise.
Item {
    id: root

    required property Session session

    signal pageAsked(int index)
    signal searchAsked
    signal pendingAsked(string key)

    Repeater {
        model: 9

        Item {
            id: slot

            required property int index

            Shortcut {
                sequence: "Ctrl+" + (slot.index + 1)
                onActivated: root.pageAsked(slot.index)
            }
            Shortcut {
                sequence: "Alt+" + (slot.index + 1)
                onActivated: root.pendingAsked(String(slot.index + 1))
            }
        }
    }
    Shortcut {
        sequence: "Ctrl+K"
        onActivated: root.searchAsked()
    }
    Shortcut {
        sequence: "Esc"
        onActivated: root.session.lists.selected = ""
    }
    Shortcut {
        sequence: "F5"
        enabled: root.session.drill !== null
        onActivated: root.session.drill.toggle()
    }
    Shortcut {
        sequence: "F6"
        enabled: root.session.drill !== null && root.session.drill.controlShown
        onActivated: root.session.drill.stepToNextInject()
    }
}
