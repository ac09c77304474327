// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtLocation
import Watchfloor.Session
import Watchfloor.Layers
import Watchfloor.Lists

/// What lies on the map of the city, in the order in which it is painted.
Item {
    id: root

    required property Session session
    required property MapLayers layers
    required property Map map
    /// As the map's own.
    required property rect clear
    required property list<rect> keepOut
    required property bool furnished

    function subjectAt(x: real, y: real): string {
        for (const layer of [incidents, floodPoints, units, signs, cameras, posts]) {
            const subject = layer.visible ? layer.subjectAt(x, y) : ""
            if (subject !== "")
                return subject
        }
        return closures.subjectAt(x, y)
    }

    FovLayer {
        anchors.fill: parent
        map: root.map
        model: root.session.lists.cameras
        visible: root.layers.cameras
        minimumZoom: 14.2
        selectedSubject: root.session.lists.selected
    }
    TrafficWays {
        anchors.fill: parent
        map: root.map
        session: root.session
        layers: root.layers
    }
    StripeLayer {
        id: closures

        anchors.fill: parent
        map: root.map
        model: standingClosures
        visible: root.layers.closures
        selectedSubject: root.session.lists.selected
    }
    MarkerLayer {
        id: posts

        anchors.fill: parent
        map: root.map
        model: root.session.lists.posts
        visible: root.layers.posts
        iconSize: 18
        minimumZoom: 13.6
        selectedSubject: root.session.lists.selected
    }
    MarkerLayer {
        id: cameras

        anchors.fill: parent
        map: root.map
        model: root.session.lists.cameras
        visible: root.layers.cameras
        iconSize: 18
        minimumZoom: 13.6
        selectedSubject: root.session.lists.selected
    }
    MarkerLayer {
        id: signs

        anchors.fill: parent
        map: root.map
        model: root.session.lists.signs
        visible: root.layers.signs
        iconSize: 20
        minimumZoom: 12.6
        selectedSubject: root.session.lists.selected
    }
    MarkerLayer {
        id: units

        anchors.fill: parent
        map: root.map
        model: root.session.lists.units
        visible: root.layers.units
        iconSize: 24
        now: root.session.now
        timeScale: root.session.pace
        selectedSubject: root.session.lists.selected
    }
    MarkerLayer {
        id: floodPoints

        anchors.fill: parent
        map: root.map
        model: root.session.lists.floodPoints
        visible: root.layers.floodPoints
        iconSize: 28
        crowds: false
        selectedSubject: root.session.lists.selected
    }
    MarkerLayer {
        id: incidents

        anchors.fill: parent
        map: root.map
        model: standingIncidents
        visible: root.layers.incidents
        iconSize: 28
        crowds: false
        selectedSubject: root.session.lists.selected
    }
    TrafficMarks {
        anchors.fill: parent
        map: root.map
        session: root.session
        layers: root.layers
    }
    // What has ended fades within minutes, after a restart too.
    RecordFilterModel {
        id: standingIncidents

        source: root.session.lists.incidents
        where: ({ onMap: true })
    }
    RecordFilterModel {
        id: standingClosures

        source: root.session.lists.closures
        where: ({ onMap: true })
    }
    PlaceMarks {
        anchors.fill: parent
        map: root.map
        session: root.session
    }
    MapLabels {
        anchors.fill: parent
        map: root.map
        session: root.session
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
            session: root.session
            layers: root.layers
            clear: root.clear
        }
    }
}
