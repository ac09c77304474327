// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtCharts
import Watchfloor.Theme
import Watchfloor.Session
import Watchfloor.Lists

/// Depth of one flood point over time against its thresholds, in centimetres.
Item {
    id: root

    required property Session session
    required property string subject
    property string caption
    property real hours: 4
    readonly property real ceiling: Math.max(40, Math.ceil((data.maxY + 6) / 10) * 10)

    ChartView {
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
            min: new Date(Math.min(data.minX > 0 ? data.minX : root.session.now, root.session.now - 1800000))
            max: new Date(root.session.now + 60000)
            labelsColor: Theme.dim
            labelsFont { family: Theme.family; pixelSize: 12 }
            gridLineColor: "#1c2733"
            color: Theme.line
        }
        ValueAxis {
            id: depthAxis

            min: 0
            max: root.ceiling
            tickCount: 5
            labelFormat: "%.0f"
            labelsColor: Theme.dim
            labelsFont { family: Theme.family; pixelSize: 12 }
            gridLineColor: "#1c2733"
            color: Theme.line
        }
        LineSeries {
            id: line

            axisX: timeAxis
            axisY: depthAxis
            color: Theme.text
            width: 2
        }
        LineSeries {
            axisX: timeAxis
            axisY: depthAxis
            color: Theme.red
            width: 1
            style: Qt.DashLine
            visible: (data.thresholds.close ?? 0) > 0
            XYPoint { x: timeAxis.min.getTime(); y: data.thresholds.close ?? 0 }
            XYPoint { x: timeAxis.max.getTime(); y: data.thresholds.close ?? 0 }
        }
        LineSeries {
            axisX: timeAxis
            axisY: depthAxis
            color: Theme.amber
            width: 1
            style: Qt.DashLine
            visible: (data.thresholds.slow ?? 0) > 0
            XYPoint { x: timeAxis.min.getTime(); y: data.thresholds.slow ?? 0 }
            XYPoint { x: timeAxis.max.getTime(); y: data.thresholds.slow ?? 0 }
        }
    }
    ChartSeries {
        id: data

        lists: root.session.lists
        measure: ChartSeries.Depth
        subject: root.subject
        hours: root.hours
        series: line
    }
    Row {
        visible: root.caption !== ""
        spacing: 10
        WfText {
            text: root.caption
            strong: true
        }
        WfText {
            text: data.count > 0 ? qsTr("%1 cm").arg(data.latest.toFixed(0)) : qsTr("no reading")
            color: data.count > 0 && data.latest >= (data.thresholds.close ?? 1e9) ? Theme.red : Theme.dim
        }
        WfText {
            visible: (data.thresholds.close ?? 0) > 0
            dim: true
            font.pixelSize: Theme.small
            text: qsTr("close at %1, slow at %2").arg(data.thresholds.close ?? 0).arg(data.thresholds.slow ?? 0)
            anchors.verticalCenter: parent.verticalCenter
        }
    }
}
