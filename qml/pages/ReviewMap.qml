// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtLocation
import QtPositioning
import Watchfloor.Theme
import Watchfloor.Dashboard
import Watchfloor.Lists
import Watchfloor.Layers
import Watchfloor.Map

/// Where it was: hexagons over the city, the brighter the more there were. It shows all of them whenever another month or kind was counted.
FocusScope {
    id: root

    required property View view
    required property ReviewDesk review
    /// What was counted, and in how much room, when all of it was shown.
    property string fitted

    function fit() {
        const wanted = [review.columns[0] ?? "", review.kind, width, height].join("/")
        if (width < 100 || height < 100 || !review.counted)
            return
        if (wanted !== fitted && review.cells.length > 0) {
            fitted = wanted
            MapMath.fit(city, hexagons.corners(), 24)
            city.zoomLevel = Math.min(city.zoomLevel, 14) // where one hexagon is, not what it covers
        }
        // Not sooner: the streets of where nobody is going to look would be drawn first, and those that are wanted come after all of them.
        if (city.plugin === null)
            city.plugin = tiles
    }
    function zoomBy(step: real) {
        city.zoomLevel = Math.max(city.minimumZoomLevel, Math.min(city.maximumZoomLevel, city.zoomLevel + step))
    }

    onWidthChanged: Qt.callLater(fit)
    onHeightChanged: Qt.callLater(fit)
    Component.onCompleted: Qt.callLater(fit)

    TilePlugin {
        id: tiles

        view: root.view
    }
    Connections {
        target: root.review
        function onChanged() { Qt.callLater(root.fit) } // with nothing that has a position, too
    }
    Map {
        id: city

        anchors.fill: parent
        color: "#0d1117"
        minimumZoomLevel: 10
        maximumZoomLevel: 18
        maximumTilt: 0
        copyrightsVisible: false
        zoomLevel: 11
        center: QtPositioning.coordinate(root.view.city.homeLatitude, root.view.city.homeLongitude)

        DragHandler {
            target: null
            onTranslationChanged: delta => city.pan(-delta.x, -delta.y)
        }
    }
    HexLayer {
        id: hexagons

        anchors.fill: city
        map: city
        cells: root.review.cells
        colors: Theme.shades
        onCellsChanged: Qt.callLater(root.fit)
    }
    HoverHandler { id: pointer }
    Rectangle {
        id: tip

        readonly property int count: pointer.hovered ? hexagons.countAt(pointer.point.position.x, pointer.point.position.y) : 0

        visible: count > 0
        x: Math.min(pointer.point.position.x + 14, root.width - width)
        y: Math.max(0, pointer.point.position.y - height - 6)
        width: here.implicitWidth + 16
        height: 26
        radius: 3
        color: Theme.panelSolid
        border.color: Theme.line
        WfText {
            id: here

            anchors.centerIn: parent
            text: qsTr("%n here", "", tip.count)
            font.pixelSize: Theme.small
        }
    }
    Rectangle {
        visible: root.review.cells.length === 0
        anchors.centerIn: parent
        width: nothing.implicitWidth + 24
        height: 34
        radius: 3
        color: Theme.panelSolid
        WfText {
            id: nothing

            anchors.centerIn: parent
            text: qsTr("Nothing with a position in this month")
            dim: true
        }
    }
    Rectangle {
        visible: root.review.steps.length > 0
        anchors { left: parent.left; bottom: parent.bottom; margins: 6 }
        width: legend.width + 12
        height: legend.height + 8
        radius: 3
        color: Theme.panelSolid
        Row {
            id: legend

            anchors.centerIn: parent
            spacing: 12
            Repeater {
                model: root.review.steps

                Row {
                    id: step

                    required property int index
                    required property var modelData

                    spacing: 5
                    Rectangle {
                        width: 14
                        height: 14
                        color: Theme.shades[step.index]
                        anchors.verticalCenter: parent.verticalCenter
                    }
                    WfText {
                        text: step.modelData.from === step.modelData.to ? String(step.modelData.from) : step.modelData.from + "–" + step.modelData.to
                        font.pixelSize: Theme.small
                    }
                }
            }
        }
    }
    Column {
        anchors { right: parent.right; top: parent.top; margins: 6 }
        spacing: 4
        WfButton {
            implicitWidth: 36
            text: "+"
            Accessible.name: qsTr("Zoom in")
            onClicked: root.zoomBy(1)
        }
        WfButton {
            implicitWidth: 36
            text: "−"
            Accessible.name: qsTr("Zoom out")
            onClicked: root.zoomBy(-1)
        }
    }
    Rectangle {
        anchors { fill: credit; margins: -3 }
        radius: 2
        color: "#c00d1117"
    }
    WfText {
        id: credit

        anchors { right: parent.right; bottom: parent.bottom; margins: 6 }
        width: Math.min(implicitWidth, root.width - legend.width - 40)
        text: root.view.city.attribution
        font.pixelSize: 11
        color: Theme.faint
    }
}
