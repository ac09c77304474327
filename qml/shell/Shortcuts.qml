// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Watchfloor.Dashboard

/// Hands on the keyboard: pages, search, the queue's keys, the exercise.
Item {
    id: root

    required property View view
    /// The page that is shown: what a key acts on is on it.
    required property string page

    signal pageAsked(string key)
    signal searchAsked
    signal helpAsked
    signal pendingAsked(string key)
    signal commandAsked(string name)
    signal rerouteAsked
    signal dispatchAsked(string subject)

    /// Numbers that nobody sees are not pressed: elsewhere the keys of the queue only show it.
    function pending(key: string) {
        if (page === "situation") {
            pendingAsked(key)
        } else {
            pageAsked("situation")
            view.notice(qsTr("The queue: press Alt and the number of the row."), false)
        }
    }
    function toggleDrill() {
        const drill = view.host.drill
        drill.toggle()
        view.notice(drill.running ? qsTr("The exercise runs. F5 pauses it.") : qsTr("The exercise is paused at %1. F5 goes on.").arg(drill.elapsedText), false)
    }

    Repeater {
        model: 10

        Item {
            id: slot

            required property int index
            readonly property string digit: String((index + 1) % 10)

            Shortcut {
                sequence: "Ctrl+" + slot.digit
                autoRepeat: false
                onActivated: root.pageAsked(PageList.keys[slot.index] ?? "")
            }
            Shortcut {
                sequence: "Alt+" + slot.digit
                autoRepeat: false
                onActivated: root.pending(slot.digit)
            }
        }
    }
    Shortcut { // for what is chosen and can be seen, on its sheet or by its ring on the map; elsewhere the list of units has the key
        readonly property string subject: root.view.lists.selected
        readonly property bool isOnPage: root.page === "flood" ? subject.startsWith("floodpoint/")
                                          : root.page === "closures" && root.view.lists.isDispatchKind(subject.split("/")[0])

        sequence: "Alt+D"
        autoRepeat: false
        enabled: !root.view.desk.readOnly && isOnPage
        onActivated: {
            if (root.view.lists.isDispatched(subject))
                root.dispatchAsked(subject)
            else if (subject.startsWith("closure/"))
                root.view.notice(qsTr("Alt+D: this closure is over."), false)
            else
                root.view.notice(qsTr("Alt+D: this is over, nobody is sent there."), false)
        }
    }
    Shortcut {
        sequence: "F2"
        autoRepeat: false
        enabled: !root.view.desk.readOnly
        onActivated: root.commandAsked("call:take")
    }
    Shortcut {
        sequence: "Ctrl+R"
        autoRepeat: false
        onActivated: root.commandAsked("closure:draw")
    }
    Shortcut {
        sequence: "Ctrl+G"
        autoRepeat: false
        onActivated: root.commandAsked("corridor:plan")
    }
    Shortcut {
        sequence: "F8"
        autoRepeat: false
        enabled: !root.view.desk.readOnly
        onActivated: root.rerouteAsked()
    }
    Shortcut {
        sequence: "F3"
        autoRepeat: false
        enabled: root.view.host.sound.sounding
        onActivated: {
            root.view.host.sound.silence()
            const problem = root.view.host.sound.problem
            root.view.notice(problem === "" ? qsTr("Silenced. The alarms still wait to be signed for; a new one is heard.")
                : qsTr("Silenced. The alarms still wait to be signed for; a new one is not heard either: %1.").arg(problem), problem !== "")
        }
    }
    Shortcut {
        sequence: "F1"
        autoRepeat: false
        onActivated: root.helpAsked()
    }
    Shortcut {
        sequence: "Ctrl+K"
        autoRepeat: false
        onActivated: root.searchAsked()
    }
    Shortcut {
        sequence: "Esc"
        autoRepeat: false
        onActivated: {
            if (root.view.traffic.sketch.active)
                root.view.traffic.sketch.leaveAsked()
            else if (root.view.traffic.corridor.active)
                root.view.traffic.corridor.leaveAsked()
            else
                root.view.lists.selected = ""
        }
    }
    Shortcut {
        sequence: "F5"
        autoRepeat: false
        enabled: root.view.host.drill !== null && root.view.host.drill.state !== "ended"
        onActivated: root.toggleDrill()
    }
    Shortcut {
        sequence: "F6"
        autoRepeat: false
        enabled: root.page === "exercise" && root.view.host.drill !== null && root.view.host.drill.controlShown
        onActivated: root.view.host.drill.stepToNextInject()
    }
    KeyReasons {
        view: root.view
        page: root.page
    }
}
