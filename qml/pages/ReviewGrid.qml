// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Watchfloor.Theme
import Watchfloor.Dashboard
import Watchfloor.Lists

/// The sheets of the review: two beside each other on a desk, four on a very wide one.
Item {
    id: grid

    required property View view
    required property ReviewDesk review
    /// What height there is to fill.
    required property real room
    readonly property bool isWide: width >= 2000
    readonly property int columns: isWide ? 4 : 2
    readonly property int rows: isWide ? 2 : 4
    readonly property real wide: Math.floor((width - (columns - 1) * Theme.gap) / columns)
    readonly property real high: Math.max(290, Math.floor(room / rows) - Theme.gap)

    /// The keyboard has come to what stands there.
    signal approached(real at)

    height: rows * (high + Theme.gap)

    ReviewCell {
        title: qsTr("By hour")
        wide: grid.wide; high: grid.high
        ReviewBars { anchors.fill: parent; rows: grid.review.hours; revision: grid.review.revision }
    }
    ReviewCell {
        title: qsTr("By weekday")
        wide: grid.wide; high: grid.high
        column: 1
        ReviewBars { anchors.fill: parent; rows: grid.review.weekdays; revision: grid.review.revision }
    }
    ReviewCell {
        title: qsTr("By month")
        wide: grid.wide; high: grid.high
        column: grid.isWide ? 2 : 0
        row: grid.isWide ? 0 : 1
        ReviewBars { anchors.fill: parent; rows: grid.review.months; revision: grid.review.revision }
    }
    ReviewCell {
        id: place

        title: qsTr("Where")
        wide: grid.wide; high: grid.high
        column: grid.isWide ? 3 : 1
        row: grid.isWide ? 0 : 1
        rowCount: 2
        ReviewMap {
            anchors.fill: parent
            view: grid.view
            review: grid.review
            onActiveFocusChanged: if (activeFocus)
                grid.approached(place.y)
        }
    }
    Repeater {
        model: [{ title: qsTr("By type"), rows: grid.review.types }, { title: qsTr("By brigade"), rows: grid.review.brigades },
                { title: qsTr("By road"), rows: grid.review.places }]

        ReviewCell {
            id: group

            required property int index
            required property var modelData

            title: modelData.title
            wide: grid.wide; high: grid.high
            column: grid.isWide ? index : index === 2 ? 1 : 0
            row: grid.isWide ? 1 : index === 0 ? 2 : 3
            ReviewRows { anchors.fill: parent; rows: group.modelData.rows as RowsModel; columns: grid.review.columns; ofYear: grid.review.ofYear }
        }
    }
}
