// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Watchfloor.Theme
import Watchfloor.Lists

/// One group of the review: what, how many, and how many in the month and the year before; of a year, in the year before.
Item {
    id: root

    required property RowsModel rows
    /// The months of the three figures; empty: not on record.
    required property list<string> columns
    required property bool ofYear
    /// Which of the three there are.
    readonly property list<int> figures: ofYear ? [0, 2] : [0, 1, 2]
    readonly property real figure: 88
    readonly property real names: width - figures.length * figure
    readonly property real row: Math.max(20, Math.min(34, Math.floor((height - head.height) / Math.max(1, list.count))))

    Row {
        id: head

        height: 24
        x: root.names
        Repeater {
            model: root.figures

            WfText {
                required property int modelData
                readonly property string column: root.columns[modelData] ?? ""

                width: root.figure
                height: head.height
                text: column === "" ? "–" : column
                dim: true
                font.pixelSize: Theme.small
                horizontalAlignment: Text.AlignRight
            }
        }
    }
    Repeater {
        id: list

        model: root.rows

        Item {
            id: line

            required property int index
            required property string title
            required property real count
            required property real before
            required property real yearBefore
            required property real share

            y: head.height + index * root.row
            width: root.width
            height: root.row
            Rectangle {
                anchors { bottom: parent.bottom; bottomMargin: 1 }
                width: Math.round((root.names - Theme.gap) * line.share)
                height: 3
                radius: 1
                color: Theme.spans[0]
            }
            WfText {
                width: root.names - Theme.gap
                height: parent.height - 3
                text: line.title
                font.pixelSize: root.row < 26 ? Theme.small : Theme.body
            }
            Repeater {
                model: root.figures

                WfText {
                    required property int index
                    required property int modelData
                    readonly property real number: [line.count, line.before, line.yearBefore][modelData]

                    x: root.names + index * root.figure
                    width: root.figure
                    height: line.height - 3
                    text: number < 0 ? "–" : String(number)
                    strong: index === 0
                    dim: index > 0
                    font.pixelSize: root.row < 26 ? Theme.small : Theme.body
                    horizontalAlignment: Text.AlignRight
                }
            }
        }
    }
    EmptyState {
        visible: list.count === 0
        text: root.ofYear ? qsTr("None in this year, nor in the year before.") : qsTr("None in this month, nor in those it is held against.")
    }
}
