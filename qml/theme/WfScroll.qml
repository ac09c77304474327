// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

/// What is higher than its room and scrolls in it, with a bar that says so. What is put into it leaves the last `Theme.gutter` pixels free.
Flickable {
    boundsBehavior: Flickable.StopAtBounds
    clip: contentHeight > height
    T.ScrollBar.vertical: WfScrollBar {}
}
