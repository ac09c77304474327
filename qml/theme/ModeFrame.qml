// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/// The frame and watermark 演练 (or 回放) around every page. Nothing removes it, and it takes no clicks.
Item {
    id: root

    /// "drill", "replay" or "live".
    required property string mode
    readonly property string word: mode === "drill" ? qsTr("EXERCISE") : mode === "replay" ? qsTr("REPLAY") : ""

    visible: mode !== "live"
    enabled: false

    component Strip: Rectangle {
        color: "#0b0f14"

        Image {
            anchors.fill: parent
            fillMode: Image.Tile
            horizontalAlignment: Image.AlignLeft
            verticalAlignment: Image.AlignTop
            sourceSize: Qt.size(20, 20)
            source: "image://icons/stripes/" + (root.mode === "drill" ? "#d9e2ea" : "#7cc0ff")
        }
    }

    Strip {
        anchors { left: parent.left; right: parent.right; top: parent.top }
        height: Theme.rim
    }
    Strip {
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        height: Theme.rim
    }
    Strip {
        anchors { left: parent.left; top: parent.top; bottom: parent.bottom; margins: Theme.rim; leftMargin: 0 }
        width: Theme.rim
    }
    Strip {
        anchors { right: parent.right; top: parent.top; bottom: parent.bottom; margins: Theme.rim; rightMargin: 0 }
        width: Theme.rim
    }
    Repeater {
        model: 3

        WfText {
            required property int index

            text: root.word
            opacity: 0.045
            rotation: -18
            font.pixelSize: root.height * (root.word.length > 4 ? 0.07 : 0.17) // as wide in letters as in characters
            font.weight: Font.Black
            elide: Text.ElideNone
            x: root.width * (0.12 + 0.27 * index) - 60
            y: root.height * (0.62 - 0.2 * index)
        }
    }
}
