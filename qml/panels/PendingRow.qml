// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme

/// One thing that waits: how grave it is, what is to be done, by when and by which key, and below what it is about. Where people are in
/// danger what has happened to how many comes first, then where, then all that is to be done, the gravest first, in as many lines as it
/// takes; what may be cut stands behind that.
Rectangle {
    id: root

    required property int index
    required property string title
    required property string detail
    required property string further
    required property string kind
    required property string what
    required property string where
    required property string incidentNo
    required property string key
    required property string tint
    required property real overdueMs
    required property real remainingMs
    required property bool isAlarm
    /// How late it is, or how much of its limit is left.
    required property string limit
    /// Of people in danger: in how many lines what has happened is said, and in how many all that is to be done.
    property int headLines: 1
    property int stepLines: 1
    /// When the list last moved by itself, in real milliseconds.
    required property real shiftedAt
    readonly property bool late: overdueMs > 0
    readonly property bool isPeople: what !== ""
    /// The title of an incident says only what stands above it already.
    readonly property string said: (isPeople ? [title, further, kind === "incident" ? "" : detail] : [further, detail]).filter(t => t !== "").join(" · ")
    /// So long after it has moved a button that goes down was meant for the row of before, ms.
    readonly property int reaction: 400
    property bool isPlaced: false
    property real cameAt: 0 ///< when it came to stand where it does

    signal taken
    /// The list has just moved under the hand.
    signal missed

    ListView.onAdd: cameAt = Date.now()
    onYChanged: if (isPlaced) cameAt = Date.now() // scrolled into sight it has not moved
    Component.onCompleted: Qt.callLater(() => { if (root) root.isPlaced = true })
    color: isAlarm ? Theme.redFill : mouse.containsMouse ? Theme.rowHover : "transparent"

    Rectangle {
        width: 12
        height: 12
        radius: root.tint === "info" ? 6 : 0
        rotation: root.tint === "alarm" ? 45 : 0
        color: root.tint === "alarm" ? Theme.red : root.tint === "warn" ? Theme.amber : "transparent"
        border.color: root.tint === "info" ? Theme.dim : "transparent"
        border.width: 2
        anchors { left: parent.left; top: parent.top; leftMargin: Theme.pad + 2; topMargin: 16 }
    }
    ColumnLayout {
        anchors { fill: parent; leftMargin: 42; rightMargin: Theme.pad; topMargin: 6; bottomMargin: 6 }
        spacing: 2

        RowLayout {
            Layout.fillWidth: true
            WfText {
                id: heading

                /// Beside a long limit its letters may be smaller.
                readonly property bool isOneLine: root.isPeople && root.headLines === 1

                text: root.isPeople ? root.what : root.title
                strong: true
                fontSizeMode: isOneLine ? Text.HorizontalFit : Text.FixedSize
                minimumPixelSize: Theme.small
                wrapMode: isOneLine ? Text.NoWrap : Text.WordWrap
                maximumLineCount: root.isPeople ? root.headLines : 2 // what is to be done is read to its end
                lineHeight: lineCount > 1 ? 0.9 : 1
                Layout.fillWidth: true
            }
            WfText {
                visible: text !== ""
                text: root.limit
                color: root.isAlarm ? Theme.text : root.late ? (root.tint === "alarm" ? Theme.red : Theme.amber) : Theme.dim
                strong: root.late
                font.pixelSize: Theme.small
                elide: Text.ElideNone
            }
            KeyHint {
                visible: root.key !== ""
                text: "Alt+" + root.key
            }
        }
        RowLayout {
            visible: root.isPeople
            Layout.fillWidth: true
            spacing: Theme.gap
            WfText {
                text: root.where
                font.pixelSize: Theme.small
                Layout.fillWidth: true
            }
            WfText {
                text: root.incidentNo
                dim: true
                font.pixelSize: Theme.small
                elide: Text.ElideNone
            }
        }
        WfText {
            text: root.said
            dim: !root.isAlarm
            font.pixelSize: Theme.small
            wrapMode: Text.WordWrap
            maximumLineCount: root.isPeople ? root.stepLines : heading.lineCount > 1 ? 1 : 2
            verticalAlignment: Text.AlignTop
            Layout.fillWidth: true
            Layout.fillHeight: true
        }
    }
    Rectangle {
        height: 1
        width: parent.width
        color: Theme.line
        anchors.bottom: parent.bottom
    }
    MouseArea {
        id: mouse

        anchors.fill: parent
        hoverEnabled: true
        /// The row stood there before the button went down.
        property bool isMeant: false

        onPressed: isMeant = Date.now() - Math.max(root.cameAt, root.shiftedAt) >= root.reaction
        onClicked: {
            if (isMeant)
                root.taken()
            else
                root.missed()
        }
    }
}
