// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import QtPositioning
import Watchfloor.Theme
import Watchfloor.Dashboard

/// The city with who should wait where: a line from each unit's place of today to its stand, and its call sign there.
Item {
    id: root

    required property View view
    readonly property int count: view.placement.moves.count

    /// Shows all stands, and where the units come from.
    function fit() {
        let [west, east, south, north] = [180, -180, 90, -90]
        for (let i = 0; i < count; ++i) {
            const move = view.placement.moves.get(i)
            west = Math.min(west, move.longitude, move.fromLongitude)
            east = Math.max(east, move.longitude, move.fromLongitude)
            south = Math.min(south, move.latitude, move.fromLatitude)
            north = Math.max(north, move.latitude, move.fromLatitude)
        }
        if (west > east)
            return city.home()
        // 256 px show the whole world at zoom 0; a degree of latitude takes more of them away from the equator.
        const wide = Math.log2(360 * width * 0.8 / (256 * Math.max(0.002, east - west)))
        const high = Math.log2(360 * height * 0.8 * Math.cos(south * Math.PI / 180) / (256 * Math.max(0.002, north - south)))
        city.zoomLevel = Math.max(10, Math.min(15, wide, high))
        city.centre = QtPositioning.coordinate((south + north) / 2, (west + east) / 2)
    }

    Connections {
        target: root.view.placement

        function onAnswered() { root.fit() }
    }
    CityMap {
        id: city

        anchors.fill: parent
        view: root.view
        keepOut: [Qt.rect(layerMenu.x, layerMenu.y, layerMenu.width, layerMenu.height)]
        layers: MapLayers { cameras: false; signs: false; labels: false }
        Component.onCompleted: home()
    }
    Repeater {
        model: root.view.placement.moves

        Item {
            id: move

            required property var model
            readonly property point from: {
                Follow.on(city.centre)
                Follow.on(city.zoomLevel)
                return city.sheet.fromCoordinate(QtPositioning.coordinate(model.fromLatitude, model.fromLongitude), false)
            }
            readonly property point to: {
                Follow.on(city.centre)
                Follow.on(city.zoomLevel)
                return city.sheet.fromCoordinate(QtPositioning.coordinate(model.latitude, model.longitude), false)
            }

            anchors.fill: parent
            Shape {
                visible: !move.model.stays
                ShapePath {
                    strokeColor: Theme.accent
                    strokeWidth: 2
                    strokeStyle: ShapePath.DashLine
                    fillColor: "transparent"
                    startX: move.from.x
                    startY: move.from.y
                    PathLine { x: move.to.x; y: move.to.y }
                }
            }
            Rectangle {
                x: move.to.x - 8
                y: move.to.y - 8
                width: 16
                height: 16
                radius: 8
                color: move.model.stays ? Theme.raised : Theme.accentFill
                border.color: Theme.accent
                border.width: 2
            }
            Rectangle {
                x: move.to.x + 12 + width > root.width ? move.to.x - width - 12 : move.to.x + 12
                y: move.to.y - height / 2
                width: label.implicitWidth + 12
                height: 22
                radius: 3
                color: Theme.panelSolid
                border.color: Theme.accent
                WfText {
                    id: label

                    anchors.centerIn: parent
                    text: move.model.stays ? move.model.callSign : move.model.callSign + " " + move.model.minutes
                    font.pixelSize: Theme.small
                }
            }
        }
    }
    LayerMenu {
        id: layerMenu

        map: city
        anchors { right: parent.right; bottom: parent.bottom; margins: Theme.pad }
    }
}
