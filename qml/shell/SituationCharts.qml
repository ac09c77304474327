// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Watchfloor.Theme
import Watchfloor.Dashboard
import Watchfloor.Panels

/// Below the map of the situation: the rain, and how deep the water is at one flood point.
Item {
    id: root

    required property View view
    /// One above the other.
    required property bool stacked
    /// There is room for both.
    required property bool drawsRain
    readonly property real half: (height - 28) / 2
    /// The flood point chosen last, on the map or in a list, or that what was chosen is about; before one was, the deepest.
    property string chosen
    readonly property string point: view.lists.floodPointOf(chosen) !== "" ? chosen : view.chartedPoint

    function follow() { chosen = view.lists.floodPointOf(view.lists.selected) || chosen }

    Component.onCompleted: follow()
    Connections {
        target: root.view.lists

        function onSelectedChanged() { root.follow() }
    }
    Column {
        visible: root.drawsRain
        width: root.stacked ? root.width : (root.width - 28) * 0.44
        height: root.stacked ? root.half : root.height
        WfText {
            text: qsTr("Rain: line since it began, area per 10 min (mm)")
            dim: true
            font.pixelSize: Theme.small
        }
        RainChart {
            width: parent.width
            height: parent.height - 20
            view: root.view
        }
    }
    DepthChart {
        x: root.width - width
        y: root.height - height
        width: root.stacked || !root.drawsRain ? root.width : (root.width - 28) * 0.56
        height: root.stacked ? root.half : root.height
        view: root.view
        subject: root.point
        caption: root.view.lists.title(root.point)
    }
}
