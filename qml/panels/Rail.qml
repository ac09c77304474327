// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Watchfloor.Theme

/// The narrow rail of pages at the left edge; Ctrl+1 … Ctrl+9, Ctrl+0.
Rectangle {
    id: root

    required property list<var> pages
    required property string current
    /// Number of things that wait, by page key.
    property var counts: ({})

    signal chosen(string key)

    color: Theme.base
    implicitWidth: Theme.rail

    Column {
        anchors { left: parent.left; right: parent.right; top: parent.top; topMargin: 8 }

        Repeater {
            model: root.pages

            Rectangle {
                id: entry

                required property var modelData
                readonly property bool active: root.current === modelData.key
                readonly property int count: root.counts[modelData.key] ?? 0

                width: root.width
                // All pages have room, on a low screen too.
                height: Math.min(72, Math.floor((root.height - 16) / root.pages.length))
                color: active ? Theme.raised : mouse.containsMouse ? Theme.panelSolid : "transparent"
                Accessible.role: Accessible.PageTab
                Accessible.name: modelData.title

                Rectangle {
                    visible: entry.active
                    width: 3
                    height: parent.height
                    color: Theme.accent
                }
                Icon {
                    name: entry.modelData.icon
                    size: 24
                    color: entry.active ? Theme.text : Theme.dim
                    anchors { horizontalCenter: parent.horizontalCenter; top: parent.top; topMargin: Math.round((entry.height - 46) / 2) }
                }
                WfText {
                    text: entry.modelData.title
                    color: entry.active ? Theme.text : Theme.dim
                    font.pixelSize: Theme.small
                    horizontalAlignment: Text.AlignHCenter
                    anchors { left: parent.left; right: parent.right; bottom: parent.bottom; bottomMargin: Math.round((entry.height - 52) / 2); leftMargin: 2; rightMargin: 2 }
                }
                Rectangle {
                    visible: entry.count > 0
                    width: Math.max(18, number.implicitWidth + 8)
                    height: 18
                    radius: 9
                    color: Theme.text
                    anchors { right: parent.right; top: parent.top; margins: 8; topMargin: Math.round((entry.height - 56) / 2) }
                    WfText {
                        id: number

                        anchors.centerIn: parent
                        text: entry.count
                        color: Theme.base
                        strong: true
                        font.pixelSize: 11
                    }
                }
                MouseArea {
                    id: mouse

                    anchors.fill: parent
                    hoverEnabled: true
                    onClicked: root.chosen(entry.modelData.key)
                }
            }
        }
    }
    Rectangle {
        width: 1
        height: parent.height
        color: Theme.line
        anchors.right: parent.right
    }
}
