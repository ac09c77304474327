// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import QtPositioning
import Watchfloor.Theme
import Watchfloor.Session

/// The city with who should wait where: a line from each unit's place of today to its stand, and its call sign there.
Item {
    id: root

    required property Session session

    CityMap {
        id: city

        anchors.fill: parent
        session: root.session
        layers: MapLayers { cameras: false; signs: false; closures: true }
        Component.onCompleted: home()
    }
    Repeater {
        model: root.session.placement.moves

        Item {
            id: move

            required property var model
            readonly property point from: {
                void city.centre
                void city.zoomLevel
                return city.view.fromCoordinate(QtPositioning.coordinate(model.fromLatitude, model.fromLongitude), false)
            }
            readonly property point to: {
                void city.centre
                void city.zoomLevel
                return city.view.fromCoordinate(QtPositioning.coordinate(model.latitude, model.longitude), false)
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
                x: Math.max(2, Math.min(root.width - width - 2, move.to.x + 12))
                y: Math.max(2, Math.min(root.height - height - 2, move.to.y - height / 2))
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
}
