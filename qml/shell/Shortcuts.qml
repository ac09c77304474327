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
    signal helpAsked
    signal pendingAsked(string key)
    signal commandAsked(string name)

    /// The first corridor that something lies across, and for which there is another way, takes it.
    function reroute() {
        const ways = session.traffic.corridors
        for (let row = 0; row < ways.count; ++row) {
            const way = ways.get(row)
            if (way.found) {
                session.desk.run("corridor.reroute", way.subject, session.traffic.rerouteFields(way.subject))
                return
            }
        }
    }

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
        sequence: "Ctrl+0"
        onActivated: root.pageAsked(9)
    }
    Shortcut {
        sequence: "F2"
        onActivated: root.commandAsked("call:take")
    }
    Shortcut {
        sequence: "Ctrl+R"
        onActivated: root.commandAsked("closure:draw")
    }
    Shortcut {
        sequence: "Ctrl+G"
        onActivated: root.commandAsked("corridor:plan")
    }
    Shortcut {
        sequence: "F8"
        enabled: !root.session.desk.readOnly
        onActivated: root.reroute()
    }
    Shortcut {
        sequence: "F1"
        onActivated: root.helpAsked()
    }
    Shortcut {
        sequence: "Ctrl+K"
        onActivated: root.searchAsked()
    }
    Shortcut {
        sequence: "Esc"
        onActivated: {
            if (root.session.traffic.sketch.active)
                root.session.traffic.sketch.active = false
            else if (root.session.traffic.corridor.active)
                root.session.traffic.corridor.active = false
            else
                root.session.lists.selected = ""
        }
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
