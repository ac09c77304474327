// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Watchfloor.Theme
import Watchfloor.Dashboard

/// What persons read of the water, as marks over a chart of the gauge: each where and when it was read; in words the newest, or the one
/// that the pointer rests on, with who read it.
Item {
    id: root

    required property View view
    /// As ChartSeries.looks has them.
    required property var looks
    /// Where the chart draws, in this item.
    required property rect plot
    /// The times at its sides (ms since 1970), and the depth at its upper edge (cm).
    required property real begin
    required property real end
    required property real ceiling
    /// What the chart's heading takes of this item.
    property real headHeight: 0
    property bool words: true

    property int pointed: -1
    readonly property var told: looks.length === 0 ? null : looks[pointed >= 0 && pointed < looks.length ? pointed : looks.length - 1]
    readonly property real toldX: told === null ? 0 : xOf(told.at)
    readonly property string who: told === null ? "" : told.who !== "" ? told.who : told.by !== "" ? view.seatTitle(told.by) : ""

    onLooksChanged: pointed = -1 // the mark it named has gone

    function xOf(at: real): real { return plot.x + (at - begin) / Math.max(1, end - begin) * plot.width }
    function yOf(cm: real): real { return plot.y + (1 - Math.min(cm / Math.max(1, ceiling), 1)) * plot.height }

    Repeater {
        model: root.looks

        Rectangle {
            id: look

            required property var modelData
            required property int index

            objectName: "look"
            x: root.xOf(modelData.at) - width / 2
            y: root.yOf(modelData.cm) - height / 2
            width: 9
            height: 9
            rotation: 45
            antialiasing: true
            color: Theme.base
            border { color: Theme.accent; width: 2 }

            HoverHandler {
                margin: 4
                onHoveredChanged: {
                    if (hovered)
                        root.pointed = look.index
                    else if (root.pointed === look.index)
                        root.pointed = -1
                }
            }
        }
    }
    WfText {
        readonly property bool isBefore: root.toldX + 10 + implicitWidth > root.plot.x + root.plot.width

        objectName: "lookText"
        visible: root.words && root.told !== null && root.plot.height > 60
        text: root.told === null ? "" : root.who !== "" ? qsTr("%1 cm, read by %2").arg(root.told.cm.toFixed(0)).arg(root.who) : qsTr("%1 cm, read by a person").arg(root.told.cm.toFixed(0))
        color: Theme.accent
        font.pixelSize: Theme.small
        width: Math.max(0, Math.min(implicitWidth, isBefore ? root.toldX - 10 - root.plot.x : root.plot.x + root.plot.width - root.toldX - 10))
        x: isBefore ? root.toldX - 10 - width : root.toldX + 10
        y: Math.max(root.plot.y, root.headHeight, root.told === null ? 0 : root.yOf(root.told.cm) - height - 2)
    }
}
