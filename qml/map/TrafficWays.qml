// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Watchfloor.Theme
import Watchfloor.Dashboard
import Watchfloor.Layers
import Watchfloor.Lists

/// Below the closures: what is reached in time, the ways round what is closed, the green corridors, and what is being drawn.
Item {
    id: root

    required property View view
    required property MapLayers layers
    required property Item map
    readonly property TrafficBoard traffic: view.traffic

    Binding {
        target: root.traffic.reach
        property: "watched"
        value: root.layers.reach
        when: root.visible
        restoreMode: Binding.RestoreNone
    }
    ReachLayer {
        anchors.fill: parent
        map: root.map
        visible: root.layers.reach
        bands: visible ? root.traffic.reach.bands : []
        colors: Theme.reach
        lineWidth: 5
    }
    StripeLayer {
        anchors.fill: parent
        map: root.map
        model: root.traffic.diversions
        visible: root.layers.diversions
        tints: Theme.tints
        lineWidth: 11
    }
    // The other way of one that is blocked leads along much of it: it never hides that it is.
    StripeLayer {
        anchors.fill: parent
        map: root.map
        model: root.traffic.corridors
        visible: root.layers.corridors
        tints: Theme.tints
        lineWidth: 11
    }
    StripeLayer {
        anchors.fill: parent
        map: root.map
        model: corridors
        visible: root.layers.corridors
        fixedState: "route"
        tints: Theme.tints
        lineWidth: 13
    }
    StripeLayer {
        anchors.fill: parent
        map: root.map
        model: root.traffic.corridor.rows
        tints: Theme.tints
        lineWidth: 13
    }
    StripeLayer {
        anchors.fill: parent
        map: root.map
        model: root.traffic.sketch.rows
        tints: Theme.tints
        lineWidth: 14
    }
    RecordFilterModel {
        id: corridors

        source: root.view.lists.corridors
        openOnly: true
    }
}
