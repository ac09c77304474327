// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Watchfloor.Theme

/// How the page of the situation is divided between the map and what lies over it: known before the panels are there, so that nothing
/// jumps when they come.
QtObject {
    id: root

    /// Of the page.
    required property real width
    required property real height
    /// Side by side on a desk of several screens: the queue beside the closures, so that the eye need not cross all of them.
    readonly property bool wide: width > 2.6 * height && width > 2600
    /// So wide that the charts and the forces have a column of their own beside them, and the map keeps the larger share all the same.
    readonly property bool vast: wide && width - 3 * (Theme.column + Theme.pad) >= 0.58 * width
    readonly property int queue: vast ? Theme.column : Theme.part(width, Theme.queue, 0.27)
    readonly property int side: vast ? Theme.column : Theme.part(width, Theme.side, 0.31)
    /// What the column of charts and forces takes at the right.
    readonly property int third: vast ? Theme.column + Theme.pad : 0
    /// What is left of the map.
    readonly property rect clear: Qt.rect(wide ? 0 : Theme.pad + 2 + queue, 0, width - queue - side - third - 2 * Theme.pad - 2,
                                          vast ? height : height - Theme.strip - Theme.pad)
    /// The city as large as its height allows where it is that wide: as much of it from north to south as on the smallest desk.
    readonly property real zoom: 13.4 + (vast ? Math.max(0, Math.log2(clear.height / 420)) : 0)
}
