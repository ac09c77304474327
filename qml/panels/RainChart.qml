// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtCharts
import Watchfloor.Theme
import Watchfloor.Dashboard
import Watchfloor.Lists

/// Rain per ten minutes (bars) and since it was first measured (line), in millimetres; mean of the stations, or one of them.
Item {
    id: root

    required property View view
    property string station
    property real hours: 6
    /// In steps: every move of the axis paints the whole chart anew.
    readonly property real now: Math.ceil(view.host.now / 15000) * 15000
    // One value: ceiling and number of marks never come apart.
    readonly property var axis: total.axis(Math.max(20, total.maxY), height)

    ChartView {
        anchors { fill: parent; margins: -14 }
        antialiasing: true
        backgroundColor: "transparent"
        plotAreaColor: "transparent"
        legend.visible: false
        margins { left: 6; right: 6; top: 6; bottom: 0 }

        DateTimeAxis {
            id: timeAxis

            format: "HH:mm"
            tickCount: root.width > 420 ? 6 : 4
            min: new Date(Math.min(total.count > 0 ? total.firstX : root.now, root.now - 3600000))
            max: new Date(root.now + 60000)
            labelsColor: Theme.dim
            labelsFont { family: Theme.family; pixelSize: 12 }
            gridLineColor: "#1c2733"
            color: Theme.line
        }
        ValueAxis {
            id: totalAxis

            min: 0
            max: root.axis.ceiling
            tickCount: root.axis.ticks
            labelFormat: "%.0f"
            labelsColor: Theme.dim
            labelsFont { family: Theme.family; pixelSize: 12 }
            gridLineColor: "#1c2733"
            color: Theme.line
        }
        AreaSeries {
            axisX: timeAxis
            axisY: totalAxis
            color: "#553f6f9a"
            borderColor: "#7fa6cc"
            borderWidth: 1
            upperSeries: LineSeries { id: tenLine }
        }
        LineSeries {
            id: totalLine

            axisX: timeAxis
            axisY: totalAxis
            color: Theme.text
            width: 2
        }
    }
    ChartSeries {
        id: total

        lists: root.view.lists
        measure: ChartSeries.RainTotal
        subject: root.station
        hours: root.hours
        series: totalLine
    }
    ChartSeries {
        lists: root.view.lists
        measure: ChartSeries.RainPer10Min
        subject: root.station
        hours: root.hours
        series: tenLine
    }
}
