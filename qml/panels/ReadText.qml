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
    readonly property bool unread: visible && contentHeight > height + 1 && !wasAtEnd
    property bool wasAtEnd: false

    /// Begins again, with another text.
    function reset() {
        contentY = 0
        wasAtEnd = false
    }
    function turn(pages: real) { contentY = Math.max(0, Math.min(contentHeight - height, contentY + pages * height)) }
    /// The next page of what is unread; false: all of it was seen.
    function readOn(): bool {
        if (!unread)
            return false
        turn(0.9)
        return true
    }

    contentHeight: words.implicitHeight
    clip: contentHeight > height
    boundsBehavior: Flickable.StopAtBounds
    onContentYChanged: if (contentY > 0 && contentY + height >= contentHeight - 2) wasAtEnd = true
    ScrollBar.vertical: WfScrollBar {}

    WfText {
        id: words

        width: root.width - 12 // beside the bar, whether it is there or not: what depends on its own height would go round in circles
        wrapMode: Text.WordWrap
    }
}
