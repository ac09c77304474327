// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Watchfloor.Theme
import Watchfloor.Dashboard
import Watchfloor.Layers
import Watchfloor.Lists

/// Above the closures: the tiers of the diversions, the signs before the closure that is selected, places that must stay within reach.
Item {
    id: root

    required property View view
    required property MapLayers layers
    required property Item map
    readonly property TrafficBoard traffic: view.traffic

    RecordFilterModel {
        id: signs

        source: root.traffic.signs
        where: ({ closure: root.view.lists.selected })
    }
    MarkerLayer {
        anchors.fill: parent
        map: root.map
        model: signs
        crowds: false
        visible: root.layers.diversions
        iconSize: 32
        tints: Theme.tints
    }
    MarkerLayer {
        anchors.fill: parent
        map: root.map
        model: root.traffic.tiers
        crowds: false
        visible: root.layers.diversions
        iconSize: 22
        minimumZoom: 11.5
        tints: Theme.tints
    }
    RecordFilterModel {
        id: reached

        source: root.traffic.accesses
        states: ["ok"]
    }
    MarkerLayer {
        anchors.fill: parent
        map: root.map
        model: reached
        visible: root.layers.access
        iconSize: 22
        minimumZoom: 14
        tints: Theme.tints
    }
    RecordFilterModel {
        id: troubled

        source: root.traffic.accesses
        states: ["cut", "slow"]
    }
    MarkerLayer {
        anchors.fill: parent
        map: root.map
        model: troubled
        crowds: false
        visible: root.layers.access
        iconSize: 26
        minimumZoom: 11
        tints: Theme.tints
    }
    MarkerLayer {
        anchors.fill: parent
        map: root.map
        model: root.traffic.corridor.junctions
        crowds: false
        iconSize: 20
        tints: Theme.tints
    }
    MarkerLayer {
        anchors.fill: parent
        map: root.map
        model: root.traffic.sketch.marks
        crowds: false
        iconSize: 20
        tints: Theme.tints
    }
}
