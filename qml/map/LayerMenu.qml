// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Watchfloor.Theme

/// Zoom, home and the switches of the layers, at the map's edge. A count on the button says that something is hidden.
Column {
    id: root

    required property CityMap map
    readonly property int hiddenCount: map.layers.hiddenCount
    /// What the button is called aloud.
    readonly property string layersTitle: hiddenCount === 0 ? qsTr("Layers") : qsTr("%n layers hidden", "", hiddenCount)

    spacing: Theme.gap

    component MapButton: WfButton {
        property string iconName

        implicitWidth: 40
        implicitHeight: 40
        focusPolicy: Qt.TabFocus
        Icon {
            anchors.centerIn: parent
            name: parent.iconName
            size: 20
        }
    }
    MapButton {
        iconName: "plus"
        Accessible.name: qsTr("Zoom in")
        onClicked: root.map.zoomBy(1)
    }
    MapButton {
        iconName: "minus"
        Accessible.name: qsTr("Zoom out")
        onClicked: root.map.zoomBy(-1)
    }
    MapButton {
        iconName: "home"
        Accessible.name: qsTr("The whole city")
        onClicked: root.map.home()
    }
    MapButton {
        iconName: "layers"
        checked: menu.opened
        Accessible.name: root.layersTitle
        onClicked: menu.opened ? menu.close() : menu.open()

        Rectangle {
            objectName: "hiddenBadge"
            visible: root.hiddenCount > 0
            anchors { right: parent.right; top: parent.top; margins: 2 }
            width: Math.max(height, count.implicitWidth + 6)
            height: 16
            radius: 8
            color: Theme.amber
            WfText {
                id: count

                anchors.centerIn: parent
                text: root.hiddenCount
                strong: true
                color: Theme.base
                font.pixelSize: 11
            }
        }
        Popup {
            id: menu

            x: -width - Theme.gap
            y: -height + 40
            padding: Theme.gap
            margins: Theme.gap // a low map has less room above it than there are layers
            focus: true
            onOpened: first.nextItemInFocusChain()?.forceActiveFocus(Qt.TabFocusReason)
            background: Rectangle { color: Theme.panelSolid; border.color: Theme.line; radius: Theme.radius }
            contentItem: Column {
                id: first

                spacing: 4
                Repeater {
                    model: [...root.map.view.lists.mapLayers, { key: "labels", title: qsTr("Labels") },
                        { key: "diversions", title: qsTr("Diversions") }, { key: "corridors", title: qsTr("Green corridors") },
                        { key: "access", title: qsTr("Within reach?") }, { key: "reach", title: qsTr("Reach 3 · 5 · 10 min") }
                    ]

                    WfButton {
                        required property var modelData

                        width: 190
                        checkable: true
                        checked: root.map.layers.isOn(modelData.key)
                        text: modelData.title
                        onToggled: root.map.layers.turn(modelData.key, checked)
                    }
                }
            }
        }
    }
}
