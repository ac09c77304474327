// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtCharts
import Watchfloor.Theme
import Watchfloor.Lists

/// How many at each hour, on each weekday, in each month: bars of the span beside those of the month and the year before. What is not on
/// record has no bar.
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

    function figures(role: string): list<var> {
        return shown.some(row => row[role] >= 0) ? shown.map(row => Math.max(0, row[role])) : []
    }

    ChartView {
        anchors { fill: parent; margins: -14 }
        antialiasing: true
        backgroundColor: "transparent"
        plotAreaColor: "transparent"
        legend.visible: false
        margins { left: 6; right: 6; top: 6; bottom: 0 }

        BarCategoryAxis {
            id: names

            categories: root.shown.map(row => row.label)
            labelsColor: Theme.dim
            labelsFont { family: Theme.family; pixelSize: 12 }
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
            axisX: names
            axisY: numbers
            barWidth: 0.8

            BarSet {
                color: Theme.spans[0]
                borderColor: "transparent"
                values: root.figures("count")
            }
            BarSet {
                color: Theme.spans[1]
                borderColor: "transparent"
                values: root.figures("before")
            }
            BarSet {
                color: Theme.spans[2]
                borderColor: "transparent"
                values: root.figures("yearBefore")
            }
        }
    }
}
