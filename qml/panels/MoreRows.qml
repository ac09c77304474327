// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Watchfloor.Theme

/// The line below a list that says how many of its rows stand out of sight, above and below.
Rectangle {
    id: root

    required property ListView view
    property int above: 0
    property int below: 0

    /// A row of which most is seen does not stand out of sight.
    function tally() {
        view.forceLayout()
        let first = -1
        let last = -1
        let row = Math.max(0, view.indexAt(1, view.contentY + 1))
        for (let item = view.itemAtIndex(row); item !== null && item.y < view.contentY + view.height; item = view.itemAtIndex(++row)) {
            if (item.y < view.contentY - 0.4 * item.height || item.y + 0.6 * item.height > view.contentY + view.height)
                continue
            first = first < 0 ? row : first
            last = row
        }
        above = Math.max(0, first)
        below = view.count - 1 - Math.max(last, -1)
    }

    height: 26
    color: Theme.raised

    WfText {
        anchors { fill: parent; leftMargin: Theme.pad; rightMargin: Theme.pad }
        text: [root.above > 0 ? qsTr("▲ %1 above").arg(root.above) : "", root.below > 0 ? qsTr("▼ %1 more below").arg(root.below) : ""].filter(t => t !== "").join("   ")
        strong: true
        font.pixelSize: Theme.small
    }
}
