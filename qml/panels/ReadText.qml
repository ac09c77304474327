// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Controls.Basic
import Watchfloor.Theme

/// A text that is to be read before something is done, and scrolls where it is higher than its room. Who asks for it by a key reads on page
/// by page until the end was seen.
Flickable {
    id: root

    property alias text: words.text
    readonly property real wordsHeight: words.implicitHeight
    /// Part of it has not been on the screen yet.
    readonly property bool unread: visible && reading.unread
    /// PgUp and PgDn turn it where it is higher than its room: where what it stands in is open.
    property bool turns: false
    /// What it was turned to has not stood on the screen long enough yet.
    readonly property bool isResting: reading.isResting

    /// Begins again, with another text.
    function reset() {
        contentY = 0
        reading.reset()
    }
    function turn(pages: real) { contentY = Math.max(0, Math.min(contentHeight - height, contentY + pages * height)) }
    /// The next page of what is unread; false: all of it was seen.
    function readOn(): bool { return unread && reading.readOn() }

    contentHeight: words.implicitHeight
    clip: contentHeight > height
    boundsBehavior: Flickable.StopAtBounds
    ScrollBar.vertical: WfScrollBar {}

    Shortcut {
        sequence: "PgDown"
        enabled: root.turns && root.visible && root.clip
        onActivated: root.turn(0.9)
    }
    Shortcut {
        sequence: "PgUp"
        enabled: root.turns && root.visible && root.clip
        onActivated: root.turn(-0.9)
    }
    Reading {
        id: reading

        of: root
    }
    WfText {
        id: words

        width: root.width - 12 // beside the bar, whether it is there or not: what depends on its own height would go round in circles
        wrapMode: Text.WordWrap
    }
}
