// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// How far down what scrolls has been read: nothing is decided before. What a key has turned to counts once it was drawn and has stood on
/// the screen for a while; the next key is not for what nobody has seen.
Item {
    id: root

    required property Flickable of
    /// So far down it is to be read; below 0: all of it.
    property real until: -1
    /// Where it was turned to, and how far down it has stood on the screen long enough.
    property real turned: 0
    property real seen: 0
    readonly property bool isResting: turned > seen
    readonly property bool unread: seen + of.height < Math.min(until < 0 ? of.contentHeight : until, of.contentHeight) - 2

    /// Begins again, with another text.
    function reset() {
        rest.stop()
        turned = seen = 0
    }
    /// The next page of what is unread, once the one before has been on the screen; false: all of it was seen.
    function readOn(): bool {
        if (!unread)
            return false
        if (!isResting)
            of.contentY = Math.max(0, Math.min(of.contentHeight - of.height, of.contentY + 0.9 * of.height))
        return true
    }
    function follow() {
        rest.stop() // until it is drawn
        turned = Math.max(seen, of.contentY)
    }

    visible: false

    Timer {
        id: rest

        interval: 400
        onTriggered: root.seen = root.turned
    }
    Connections {
        target: root.of

        function onContentYChanged() { root.follow() }
    }
    Connections {
        target: root.Window.window
        enabled: root.isResting && !rest.running

        function onAfterAnimating() { rest.start() }
    }
}
