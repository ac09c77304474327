// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Watchfloor.Theme
import Watchfloor.Dashboard

/// Beside a text that had to be cut, the whole of it, while the pointer rests there.
Rectangle {
    id: root

    required property CutText cut
    readonly property real most: Math.min(560, (parent?.width ?? 0) - 2 * Theme.pad)

    visible: cut.text !== ""
    x: Math.max(Theme.pad, Math.min(cut.place.x, (parent?.width ?? 0) - width - Theme.pad))
    y: cut.place.y + cut.place.height + 4 + height > (parent?.height ?? 0) ? cut.place.y - height - 4 : cut.place.y + cut.place.height + 4
    width: Math.min(label.implicitWidth, most - 20) + 20
    height: label.height + 12
    radius: Theme.radius
    color: Theme.raised
    border.color: Theme.accent

    WfText {
        id: label

        x: 10
        y: 6
        width: Math.min(implicitWidth, root.most - 20)
        text: root.cut.text
        wrapMode: Text.Wrap
        maximumLineCount: 14
    }
}
