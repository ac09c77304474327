// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/// Tabs of a page, each with its key; the keys work while the tabs are on the screen.
Row {
    id: root

    /// [{title, count}]
    required property list<var> tabs
    property int current: 0
    /// Key of the first tab: F2 and so on.
    property int firstKey: 2

    signal chosen(int index)

    spacing: 2

    Repeater {
        model: root.tabs

        Rectangle {
            id: tab

            required property int index
            required property var modelData
            readonly property bool active: root.current === index

            width: label.implicitWidth + 32
            height: 40
            color: active ? Theme.panelSolid : mouse.containsMouse ? Theme.raised : "transparent"
            activeFocusOnTab: true
            Accessible.role: Accessible.PageTab
            Accessible.name: modelData.title
            Keys.onReturnPressed: root.chosen(index)
            Keys.onSpacePressed: root.chosen(index)

            Shortcut {
                sequence: "F" + (root.firstKey + tab.index)
                enabled: root.visible
                onActivated: root.chosen(tab.index)
            }
            Row {
                id: label

                anchors.centerIn: parent
                spacing: 8
                WfText {
                    text: tab.modelData.title
                    strong: tab.active
                    color: tab.active ? Theme.text : Theme.dim
                }
                WfText {
                    visible: (tab.modelData.count ?? 0) > 0
                    text: tab.modelData.count ?? ""
                    color: Theme.text
                    strong: true
                    font.pixelSize: Theme.small
                    anchors.verticalCenter: parent.verticalCenter
                }
                KeyHint {
                    text: "F" + (root.firstKey + tab.index)
                    anchors.verticalCenter: parent.verticalCenter
                }
            }
            Rectangle {
                width: parent.width
                height: 2
                color: tab.active ? Theme.accent : tab.activeFocus ? Theme.focus : Theme.line
                anchors.bottom: parent.bottom
            }
            MouseArea {
                id: mouse

                anchors.fill: parent
                hoverEnabled: true
                onClicked: root.chosen(tab.index)
            }
        }
    }
}
