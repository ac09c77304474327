// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts

/// A titled sheet over the map or on a page; what is put into it stands below the title line. A title or a note that has no room in one
/// line stands in two of small letters, where the head has room for them.
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
    TextMetrics {
        id: ofTitle

        text: root.title
        font { family: Theme.family; pixelSize: Theme.title - 1; weight: Font.DemiBold }
    }
    TextMetrics {
        id: ofNote

        text: root.note
        font { family: Theme.family; pixelSize: Theme.small }
    }
    RowLayout {
        id: header

        /// Each in one line, and the width that is there for both: how they are laid out follows from these alone.
        readonly property real titleWhole: Math.ceil(ofTitle.advanceWidth) + 4
        readonly property real noteWhole: root.note === "" ? 0 : Math.ceil(ofNote.advanceWidth) + 4 + spacing
        readonly property real room: root.width - 2 * Theme.pad - headerRow.width - spacing
        readonly property real titleWidth: Math.min(titleWhole, Math.max(room * 0.45, room - noteWhole))
        /// A head of its usual height has room for two lines of small letters; a low one has not.
        readonly property int lines: root.headHeight >= 40 ? 2 : 1
        readonly property bool isSmall: titleWidth < titleWhole

        visible: root.title !== ""
        height: visible ? root.headHeight : 0
        spacing: Theme.gap
        anchors { left: parent.left; right: parent.right; top: parent.top; leftMargin: Theme.pad; rightMargin: Theme.pad }

        WfText {
            text: root.title
            strong: true
            font.pixelSize: !header.isSmall ? Theme.title - 1 : header.lines > 1 ? Theme.small : Theme.body
            wrapMode: header.lines > 1 ? Text.Wrap : Text.NoWrap
            maximumLineCount: header.lines
            Layout.fillWidth: root.note === ""
            Layout.preferredWidth: header.titleWidth
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
            wrapMode: header.lines > 1 ? Text.WordWrap : Text.NoWrap
            maximumLineCount: header.lines
            horizontalAlignment: Text.AlignRight
            Layout.fillWidth: true
            Layout.minimumWidth: 0
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
