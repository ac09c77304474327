// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Watchfloor.Theme

/// One sheet of the review in a grid of equal cells. Unlike a Panel it lets the wheel through: the page scrolls.
Rectangle {
    id: root

    required property string title
    /// Width and height of a cell.
    required property real wide
    required property real high
    property int column: 0
    property int row: 0
    property int rowCount: 1
    default property alias content: body.data

    x: column * (wide + Theme.gap)
    y: row * (high + Theme.gap)
    width: wide
    height: rowCount * high + (rowCount - 1) * Theme.gap
    color: Theme.panelSolid
    border.color: Theme.line
    border.width: 1
    radius: Theme.radius

    WfText {
        id: head

        anchors { left: parent.left; right: parent.right; top: parent.top; leftMargin: Theme.pad; rightMargin: Theme.pad }
        height: 34
        text: root.title
        strong: true
    }
    Item {
        id: body

        anchors { fill: parent; topMargin: head.height; leftMargin: Theme.pad; rightMargin: Theme.pad; bottomMargin: Theme.gap }
        clip: true
    }
}
