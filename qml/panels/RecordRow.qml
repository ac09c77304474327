// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme

/// One row of a RecordTable.
Rectangle {
    id: root

    required property int index
    required property var model
    /// The record is the one that is chosen.
    required property bool isCurrent
    /// Those that are shown, as RecordTable describes them, and how wide they are.
    required property list<var> columns
    required property ColumnRoom room
    /// So much is left empty at the right.
    property real beyond: 0

    signal pressed

    function cell(row: var, column: var): string {
        // A cell whose row has just gone may still be asked, by what else its column looks at.
        const value = row ? row[column.role] : undefined
        if (value === undefined || value === null)
            return ""
        return column.format ? column.format(value, row) : String(value)
    }

    opacity: model?.gone ? 0.6 : 1 // it only keeps its place
    color: isCurrent ? Theme.accentFill : hover.hovered ? Theme.rowHover : "transparent"

    RowLayout {
        anchors { fill: parent; leftMargin: Theme.pad; rightMargin: Theme.pad + root.beyond }
        spacing: root.room.gap
        Repeater {
            model: root.columns

            RecordCell {
                required property var modelData

                column: modelData
                room: root.room
                value: root?.cell(root.model, modelData) ?? "" // asked once more when the row has just gone
                tone: modelData.tone && root?.model ? modelData.tone(root.model) : ""
                rowHeight: root.height
                Layout.preferredWidth: modelData.width > 0 ? root.room.widthOf(modelData) : 10
                Layout.fillWidth: modelData.width === 0
                Layout.fillHeight: true
            }
        }
    }
    Rectangle {
        height: 1
        width: parent.width
        color: Theme.rowLine
        anchors.bottom: parent.bottom
    }
    HoverHandler { id: hover }
    MouseArea {
        anchors.fill: parent
        onClicked: root.pressed()
    }
}
