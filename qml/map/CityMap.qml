// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtLocation
import QtPositioning
import Watchfloor.Dashboard

/// The city with everything that is on it. Panels that lie over its edges are named in `keepOut`, so that no label hides below them.
Item {
    id: root

    required property View view
    property MapLayers layers: MapLayers { }
    property list<rect> keepOut: []
    /// The part of the map no panel covers: what is looked at is centred here.
    property rect clear: Qt.rect(0, 0, width, height)
    /// How near it is seen from home.
    property real homeZoom: 13.4
    /// Where home was when it was last gone to: [latitude, longitude, zoom]; empty: never.
    property list<real> homeAt: []
    property alias sheet: map
    property alias centre: map.center
    property alias zoomLevel: map.zoomLevel
    /// Longitude and latitude of what no panel covers; null until there is a map.
    readonly property rect shown: boundsOf(clear, [map.mapReady, map.center, map.zoomLevel])
    readonly property bool painted: map.mapReady && overlay.item !== null
    /// Taps name a place of the map instead of choosing what lies there.
    property bool picking: false
    /// Words come when there is time for them: fonts are slower to load than all symbols.
    property bool furnished: true

    signal chosen(string subject)
    signal picked(real latitude, real longitude)

    function show(latitude: real, longitude: real, zoom: real) {
        map.zoomLevel = Math.max(map.zoomLevel, zoom)
        map.center = QtPositioning.coordinate(latitude, longitude)
        map.pan(width / 2 - (clear.x + clear.width / 2), height / 2 - (clear.y + clear.height / 2))
    }
    /// `follows`: what it changes with.
    function boundsOf(area: rect, follows: var): rect {
        const first = map.toCoordinate(Qt.point(area.x, area.y), false)
        const last = map.toCoordinate(Qt.point(area.x + area.width, area.y + area.height), false)
        if (!follows[0] || !first.isValid || !last.isValid)
            return Qt.rect(0, 0, 0, 0)
        return Qt.rect(first.longitude, last.latitude, last.longitude - first.longitude, first.latitude - last.latitude)
    }
    function home() {
        map.zoomLevel = homeZoom
        map.center = QtPositioning.coordinate(root.view.city.homeLatitude, root.view.city.homeLongitude)
        map.pan(width / 2 - (clear.x + clear.width / 2), height / 2 - (clear.y + clear.height / 2))
        homeAt = [map.center.latitude, map.center.longitude, map.zoomLevel]
    }
    /// The window has another size: as long as nobody has gone elsewhere, home is where the room is now.
    function stayHome() {
        const now = [map.center.latitude, map.center.longitude, map.zoomLevel]
        if (homeAt.length === 3 && now.every((value, i) => Math.abs(value - root.homeAt[i]) < 1e-6))
            home()
    }
    function zoomBy(step: real) {
        map.zoomLevel = Math.max(map.minimumZoomLevel, Math.min(map.maximumZoomLevel, map.zoomLevel + step))
    }
    function subjectAt(x: real, y: real): string { return (overlay.item as CityLayers)?.subjectAt(x, y) ?? "" }

    onClearChanged: Qt.callLater(stayHome)

    Map {
        id: map

        anchors.fill: parent
        color: "#0d1117"
        minimumZoomLevel: 10
        maximumZoomLevel: 18
        maximumTilt: 0
        copyrightsVisible: false
        zoomLevel: 13.2
        center: QtPositioning.coordinate(root.view.city.homeLatitude, root.view.city.homeLongitude)
        plugin: TilePlugin { view: root.view }

        PinchHandler {
            id: pinch

            target: null
            onScaleChanged: delta => map.zoomLevel += Math.log2(delta)
        }
        WheelHandler {
            acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
            onWheel: event => {
                const at = map.toCoordinate(Qt.point(event.x, event.y), false)
                root.zoomBy(event.angleDelta.y / 480)
                map.alignCoordinateToPoint(at, Qt.point(event.x, event.y))
            }
        }
        DragHandler {
            target: null
            onTranslationChanged: delta => map.pan(-delta.x, -delta.y)
        }
        TapHandler {
            enabled: root.view.ready // until the log is open nothing lies there
            onTapped: point => {
                if (root.picking) {
                    const at = map.toCoordinate(Qt.point(point.position.x, point.position.y), false)
                    root.picked(at.latitude, at.longitude)
                    return
                }
                const at = map.toCoordinate(Qt.point(point.position.x, point.position.y), false)
                if (root.view.places.press(at.latitude, at.longitude))
                    return
                const subject = root.subjectAt(point.position.x, point.position.y)
                root.view.lists.selected = subject
                root.chosen(subject)
            }
        }
    }

    Connections {
        target: root.view.ready ? root.view.places : null
        enabled: root.visible

        /// What is asked about is shown; a map that shows it already stays as it is.
        function onLooked(latitude: real, longitude: real) {
            const at = map.fromCoordinate(QtPositioning.coordinate(latitude, longitude), false)
            const inset = 40
            if (at.x < root.clear.x + inset || at.x > root.clear.x + root.clear.width - inset || at.y < root.clear.y + inset || at.y > root.clear.y + root.clear.height - inset)
                root.show(latitude, longitude, map.zoomLevel)
        }
    }
    Loader {
        id: overlay

        anchors.fill: map
        active: root.view.ready
        sourceComponent: CityLayers {
            view: root.view
            layers: root.layers
            map: root.sheet
            clear: root.clear
            keepOut: root.keepOut
            furnished: root.furnished
        }
    }
}
