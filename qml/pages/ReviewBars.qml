// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtCharts
import Watchfloor.Theme
import Watchfloor.Lists

/// How many at each hour, on each weekday, in each month: bars of the span beside those of the month and the year before. What is not on
/// record has no bar but a dash. What stands below the bars is whole, of every second or third one where there is no room for all; the year
/// stands at the first of each.
Item {
    id: root

    required property RowsModel rows
    /// Another one: the rows are read anew.
    required property int revision
    readonly property list<var> shown: {
        Follow.on(revision)
        const list = []
        for (let i = 0; i < rows.count; ++i)
            list.push(rows.get(i))
        return list
    }
    // One value: ceiling and number of marks never come apart.
    readonly property var axis: {
        const most = shown.reduce((high, row) => Math.max(high, row.count, row.before, row.yearBefore), 1)
        let step = 1
        while (most / step > 5)
            step *= String(step).startsWith("2") ? 2.5 : 2
        const marks = Math.ceil(most / step)
        return { ceiling: marks * step, ticks: marks + 1 }
    }

    /// Pixels of one hour, weekday or month.
    readonly property real slot: chart.plotArea.width / Math.max(1, shown.length)
    readonly property bool hasYears: shown.some(row => row.year !== "")
    readonly property int step: {
        Follow.on(metrics.font) // asked for a width it does not say when it has its font
        const widest = shown.reduce((most, row) => Math.max(most, metrics.advanceWidth(row.label), metrics.advanceWidth(row.year)), 0)
        return [1, 2, 3, 4, 6].find(every => every * slot >= widest + 6) ?? 12 // of thirteen months the last is always said
    }

    function figures(role: string): list<var> {
        return shown.some(row => row[role] >= 0) ? shown.map(row => Math.max(0, row[role])) : []
    }

    /// A month that is not on record has no bars, and takes no room from the others': each stands above its label.
    function fill() {
        bars.clear();
        ["count", "before", "yearBefore"].forEach((role, i) => {
            const values = figures(role)
            if (values.length === 0)
                return
            const set = bars.append("", values)
            set.color = Theme.spans[i]
            set.borderColor = "transparent"
        })
    }

    onShownChanged: fill()
    Component.onCompleted: fill()

    FontMetrics {
        id: metrics

        font { family: Theme.family; pixelSize: 12; features: Theme.features }
    }
    ChartView {
        id: chart

        anchors { fill: parent; margins: -14 }
        antialiasing: true
        backgroundColor: "transparent"
        plotAreaColor: "transparent"
        legend.visible: false
        margins { left: 6; right: 6; top: 6; bottom: 14 + (root.hasYears ? 34 : 18) }

        BarCategoryAxis {
            id: names

            categories: root.shown.map(row => row.label)
            labelsVisible: false // it would cut what is too wide for one bar
            gridVisible: false
            color: Theme.line
        }
        ValueAxis {
            id: numbers

            min: 0
            max: root.axis.ceiling
            tickCount: root.axis.ticks
            labelFormat: "%.0f"
            labelsColor: Theme.dim
            labelsFont { family: Theme.family; pixelSize: 12 }
            gridLineColor: Theme.rowLine
            color: Theme.line
        }
        BarSeries {
            id: bars

            axisX: names
            axisY: numbers
            barWidth: 0.8
        }
    }
    Repeater {
        model: root.shown

        Item {
            id: mark

            required property int index
            required property var modelData
            readonly property bool isSaid: index % root.step === 0
            readonly property bool isNone: modelData.count < 0 && modelData.before < 0 && modelData.yearBefore < 0

            x: Math.round(chart.x + chart.plotArea.x + (index + 0.5) * root.slot)
            y: Math.round(chart.y + chart.plotArea.y + chart.plotArea.height)
            WfText {
                objectName: "reviewMark"
                visible: mark.isSaid
                anchors.horizontalCenter: parent.horizontalCenter
                y: 2
                height: 15
                text: mark.modelData.label
                dim: true
                font.pixelSize: 12
            }
            WfText {
                objectName: "reviewMark"
                visible: mark.isSaid && text !== "" && (mark.index === 0 || root.shown[mark.index - root.step]?.year !== text)
                anchors.horizontalCenter: parent.horizontalCenter
                y: 17
                height: 15
                text: mark.modelData.year
                color: Theme.faint
                font.pixelSize: 12
            }
            WfText {
                visible: mark.isNone
                anchors { horizontalCenter: parent.horizontalCenter; bottom: parent.top }
                text: "–"
                color: Theme.faint
                font.pixelSize: 12
            }
        }
    }
}
