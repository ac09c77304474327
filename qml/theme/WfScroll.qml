// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

/// What is higher than its room and scrolls in it, with a bar that says so. What is put into it leaves the last `Theme.gutter` pixels free.
Flickable {
    id: root

    /// Its last line is on the screen.
    readonly property bool isAtEnd: contentY + height >= contentHeight - 1

    function turn(pages: real) { contentY = Math.max(0, Math.min(contentHeight - height, contentY + pages * height)) }

    boundsBehavior: Flickable.StopAtBounds
    clip: contentHeight > height
    T.ScrollBar.vertical: WfScrollBar {}
}
