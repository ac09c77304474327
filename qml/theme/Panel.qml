// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts

/// A titled sheet over the map or on a page; what is put into it stands below the title line.
Rectangle {
    id: root

    property string title
    property string note
    property int headHeight: 44
    property alias headerItems: headerRow.data
    default property alias content: body.data

    color: Theme.panel
    border.color: Theme.line
    border.width: 1
    radius: Theme.radius

    // The wheel past the end of what is scrolled here moves nothing behind it.
    MouseArea {
        anchors.fill: parent
        acceptedButtons: Qt.NoButton
        onWheel: wheel => wheel.accepted = true
    }
    RowLayout {
        id: header

        visible: root.title !== ""
        height: visible ? root.headHeight : 0
        spacing: Theme.gap
        anchors { left: parent.left; right: parent.right; top: parent.top; leftMargin: Theme.pad; rightMargin: Theme.pad }

        WfText {
            text: root.title
            strong: true
            font.pixelSize: Theme.title - 1
            Layout.fillWidth: true
            Layout.minimumWidth: Math.min(implicitWidth, root.width * 0.45)
        }
        Row {
            id: headerRow
            spacing: Theme.gap
        }
        WfText {
            text: root.note
            dim: true
            visible: text !== ""
            font.pixelSize: Theme.small
            Layout.fillWidth: true
            Layout.maximumWidth: Math.ceil(implicitWidth) + 1 // layouts round down
        }
    }
    Rectangle {
        visible: root.title !== ""
        height: 1
        color: Theme.line
        anchors { left: parent.left; right: parent.right; top: header.bottom }
    }
    Item {
        id: body

        clip: true
        anchors { left: parent.left; right: parent.right; top: header.bottom; bottom: parent.bottom; margins: 1 }
    }
}
