// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtCharts
import Watchfloor.Theme
import Watchfloor.Dashboard
import Watchfloor.Lists

/// Depth of one flood point over time against its thresholds, in centimetres: the gauge's as a line, what persons read as marks of their
/// own, with who; with a board also the next two hours, dashed, in their band.
Item {
    id: root

    required property View view
    required property string subject
    property string caption
    property real hours: 4
    property WaterBoard board: null
    /// The gauge is not believed: what it says is drawn and said to be doubted, and nothing is foretold from it.
    readonly property bool doubted: {
        Follow.on(now)
        return view.lists.record(subject).doubted ?? false
    }
    /// Another reason why there is no forecast: said once, below the curve.
    readonly property string problem: {
        Follow.on(board?.revision ?? 0)
        return board?.forecast(subject).problem ?? ""
    }
    /// In steps: every move of the axis paints the whole chart anew.
    readonly property real now: Math.ceil(view.host.now / 15000) * 15000
    // Half an hour at least, so that the first readings do not fill the width.
    readonly property real begin: Math.min(data.count > 0 ? data.firstX : now, now - 1800000)
    readonly property real end: Math.max(now + 60000, ahead.endX)
    // The band may go far up: it never makes the water itself small.
    readonly property real highest: Math.max(data.maxY, Math.min(ahead.maxY, 2.5 * (data.thresholds.close ?? 25)))
    // One value: ceiling and number of marks never come apart.
    readonly property var axis: data.axis(Math.max(40, highest + 6), height)
    readonly property real ceiling: axis.ceiling

    function level(series: LineSeries, cm: real) {
        series.clear()
        if (cm <= 0)
            return
        // A dashed line far above the axis is painted dash by dash all the same.
        const shown = Math.min(cm, 2 * root.ceiling)
        series.append(root.begin, shown)
        series.append(root.end, shown)
    }
    function drawLevels() {
        level(closeLine, data.thresholds.close ?? 0)
        level(slowLine, data.thresholds.slow ?? 0)
        nowLine.clear()
        if (ahead.count > 0) {
            nowLine.append(root.now, 0)
            nowLine.append(root.now, root.ceiling)
        }
    }

    onBeginChanged: drawLevels()
    onEndChanged: drawLevels()

    ChartView {
        id: graph

        anchors { fill: parent; margins: -14; topMargin: root.caption === "" ? -14 : 8 }
        antialiasing: true
        backgroundColor: "transparent"
        plotAreaColor: "transparent"
        legend.visible: false
        margins { left: 6; right: 6; top: 6; bottom: 0 }

        DateTimeAxis {
            id: timeAxis

            format: "HH:mm"
            tickCount: root.width > 420 ? 6 : 4
            min: new Date(root.begin)
            max: new Date(root.end)
            labelsColor: Theme.dim
            labelsFont { family: Theme.family; pixelSize: 12 }
            gridLineColor: "#1c2733"
            color: Theme.line
        }
        ValueAxis {
            id: depthAxis

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
            axisY: depthAxis
            color: "#337fa6cc"
            borderColor: "transparent"
            upperSeries: LineSeries { id: highLine }
            lowerSeries: LineSeries { id: lowLine }
        }
        LineSeries {
            id: aheadLine

            axisX: timeAxis
            axisY: depthAxis
            color: Theme.dim
            width: 2
            style: Qt.DotLine
        }
        LineSeries {
            id: nowLine

            axisX: timeAxis
            axisY: depthAxis
            color: Theme.line
            width: 1
        }
        LineSeries {
            id: line

            axisX: timeAxis
            axisY: depthAxis
            color: Theme.text
            width: 2
        }
        LineSeries {
            id: closeLine

            axisX: timeAxis
            axisY: depthAxis
            color: Theme.red
            width: 1
            style: Qt.DashLine
        }
        LineSeries {
            id: slowLine

            axisX: timeAxis
            axisY: depthAxis
            color: Theme.amber
            width: 1
            style: Qt.DashLine
        }
    }
    LookMarks {
        anchors.fill: parent
        view: root.view
        looks: data.looks
        plot: Qt.rect(graph.x + graph.plotArea.x, graph.y + graph.plotArea.y, graph.plotArea.width, graph.plotArea.height)
        begin: root.begin
        end: root.end
        ceiling: root.ceiling
        headHeight: root.caption === "" ? 0 : 24
        words: !nothing.visible
    }
    ChartSeries {
        id: data

        lists: root.view.lists
        measure: ChartSeries.Depth
        subject: root.subject
        hours: root.hours
        series: line
        onChanged: root.drawLevels()
    }
    ForecastSeries {
        id: ahead

        board: root.board
        subject: root.subject
        line: aheadLine
        low: lowLine
        high: highLine
    }
    WfText {
        id: nothing

        objectName: "noOutlook"
        visible: root.board !== null && ahead.count === 0 && root.problem === ""
        anchors.centerIn: parent
        text: root.doubted ? qsTr("The gauge is in doubt and nobody has read the water: no outlook") : qsTr("Nobody has read the water here: no outlook")
        dim: true
        font.pixelSize: Theme.small
    }
    DepthHead {
        view: root.view
        subject: root.subject
        caption: root.caption
        series: data
        doubted: root.doubted
        now: root.now
        room: root.width
    }
}
