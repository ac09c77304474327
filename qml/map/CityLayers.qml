// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtLocation
import Watchfloor.Dashboard
import Watchfloor.Layers
import Watchfloor.Lists

/// What lies on the map of the city, in the order in which it is painted.
Item {
    id: root

    required property View view
    required property MapLayers layers
    required property Map map
    /// As the map's own.
    required property rect clear
    required property list<rect> keepOut
    required property bool furnished

    function subjectAt(x: real, y: real): string {
        for (let i = points.count - 1; i >= 0; --i) {
            const layer = points.itemAt(i) as MarkerLayer
            const subject = layer !== null && layer.visible ? layer.subjectAt(x, y) : ""
            if (subject !== "")
                return subject
        }
        return closures.subjectAt(x, y)
    }

    FovLayer {
        anchors.fill: parent
        map: root.map
        model: root.view.lists.cameras
        visible: root.layers.cameras
        minimumZoom: 14.2
        selectedSubject: root.view.lists.selected
    }
    TrafficWays {
        anchors.fill: parent
        map: root.map
        view: root.view
        layers: root.layers
    }
    StripeLayer {
        id: closures

        anchors.fill: parent
        map: root.map
        model: standingClosures
        stateRole: "drawn"
        visible: root.layers.closures
        selectedSubject: root.view.lists.selected
    }
    // What each kind says of itself (Lists.mapLayers), the lowest first.
    Repeater {
        id: points

        model: root.view.lists.mapLayers.filter(layer => layer.shape === "point").sort((a, b) => a.paintRank - b.paintRank)

        MarkerLayer {
            id: point

            required property var modelData
            readonly property RecordsModel all: root.view.lists.modelOf(modelData.kind)
            // What has ended fades within minutes, after a restart too.
            readonly property RecordFilterModel standing: RecordFilterModel {
                source: point.modelData.onMap ? point.all : null
                where: ({ onMap: true })
            }

            anchors.fill: parent
            map: root.map
            model: modelData.onMap ? standing : all
            visible: root.layers.isOn(modelData.key)
            iconSize: modelData.iconSize
            minimumZoom: modelData.fromZoom
            crowds: modelData.crowds
            selectedSubject: root.view.lists.selected

            Binding on now {
                when: point.modelData.moves
                value: root.view.host.now
            }
            Binding on timeScale {
                when: point.modelData.moves
                value: root.view.host.pace
            }
        }
    }
    TrafficMarks {
        anchors.fill: parent
        map: root.map
        view: root.view
        layers: root.layers
    }
    // What has ended fades within minutes, after a restart too.
    RecordFilterModel {
        id: standingIncidents

        source: root.view.lists.incidents
        where: ({ onMap: true })
    }
    RecordFilterModel {
        id: standingClosures

        source: root.view.lists.closures
        where: ({ onMap: true })
    }
    PlaceMarks {
        anchors.fill: parent
        map: root.map
        view: root.view
    }
    MapLabels {
        anchors.fill: parent
        map: root.map
        view: root.view
        layers: root.layers
        keepOut: foot.item ? [...root.keepOut, (foot.item as MapFoot).taken] : root.keepOut
        closures: standingClosures
        incidents: standingIncidents
    }
    Loader {
        id: foot

        anchors.fill: parent
        active: root.furnished
        sourceComponent: MapFoot {
            view: root.view
            layers: root.layers
            clear: root.clear
        }
    }
}
