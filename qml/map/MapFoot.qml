// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Watchfloor.Theme
import Watchfloor.Dashboard

/// What stands at the lower edge of the part that is clear: whose map it is, and what its colours mean.
Item {
    id: root

    required property View view
    required property MapLayers layers
    required property rect clear
    /// Where whose map it is stands: no label goes below it.
    readonly property rect taken: Qt.rect(credit.x - 3, credit.y - 3, credit.width + 6, credit.height + 6)

    ReachLegend {
        x: Math.max(8, root.clear.x + 14)
        y: root.clear.y + root.clear.height - height - 10
        visible: root.layers.reach
        reach: root.view.traffic.reach
    }
    Rectangle {
        anchors { fill: credit; margins: -3 }
        radius: 2
        color: "#c00d1117"
    }
    WfText {
        id: credit

        text: root.view.city.attribution
        font.pixelSize: 11
        color: Theme.faint
        x: Math.max(8, root.clear.x + root.clear.width - width - 70)
        y: root.clear.y + root.clear.height - height - 6
    }
}
