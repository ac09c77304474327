// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Watchfloor.Theme
import Watchfloor.Dashboard
import Watchfloor.Layers
import Watchfloor.Lists

/// The labels beside the markers: none overlaps another; what matters more wins.
LabelLayer {
    id: root

    required property View view
    required property MapLayers layers
    /// Those that are on the map.
    required property RecordFilterModel closures
    required property RecordFilterModel incidents

    visible: layers.labels
    tints: Theme.tints
    pixelSize: 13
    maximum: 120
    selectedSubject: view.lists.selected

    LabelSource {
        name: "closures"
        model: root.layers.closures ? root.closures : null
        priority: 90
        gap: 14
        reserve: 20
    }
    // The water for which a road is shut goes before the closure's own name, the deepest first.
    LabelSource {
        name: "deepPoints"
        model: root.layers.floodPoints ? deep : null
        priority: 100
        priorityRole: "depthCm"
        gap: 16
        reserve: 26
    }
    LabelSource {
        name: "floodPoints"
        model: root.layers.floodPoints ? wet : null
        priority: 80
        gap: 16
        reserve: 26
        minimumZoom: 12
    }
    LabelSource {
        name: "dryPoints"
        model: root.layers.floodPoints ? dry : null
        priority: 30
        gap: 16
        reserve: 26
        minimumZoom: 14.2
    }
    RecordFilterModel {
        id: deep

        source: root.view.lists.floodPoints
        where: ({ levelKey: ["close"] })
    }
    RecordFilterModel {
        id: wet

        source: root.view.lists.floodPoints
        where: ({ levelKey: ["watch", "slow"] })
    }
    RecordFilterModel {
        id: dry

        source: root.view.lists.floodPoints
        where: ({ levelKey: ["normal", "none"] })
    }
    LabelSource {
        name: "access"
        model: root.layers.access ? root.view.traffic.accesses : null
        priority: 75
        gap: 15
        reserve: 22
        minimumZoom: 12
    }
    LabelSource {
        name: "diversions"
        model: root.layers.diversions ? root.view.traffic.diversions : null
        priority: 65
        gap: 10
        minimumZoom: 12
    }
    LabelSource {
        name: "tiers"
        model: root.layers.diversions ? root.view.traffic.tiers : null
        priority: 50
        gap: 14
        reserve: 18
        minimumZoom: 13
    }
    LabelSource {
        name: "incidents"
        model: root.layers.incidents ? root.incidents : null
        priority: 70
        gap: 16
        reserve: 26
        minimumZoom: 13
    }
    LabelSource {
        name: "units"
        model: root.layers.units ? root.view.lists.units : null
        priority: 40
        gap: 14
        reserve: 20
        minimumZoom: 14
    }
    LabelSource {
        name: "signs"
        model: root.layers.signs ? root.view.lists.signs : null
        priority: 20
        gap: 12
        reserve: 16
        minimumZoom: 14.6
    }
    LabelSource {
        name: "cameras"
        model: root.layers.cameras ? root.view.lists.cameras : null
        priority: 10
        gap: 12
        reserve: 14
        minimumZoom: 15.4
    }

    Repeater {
        model: root.labels

        Rectangle {
            id: label

            required property string text
            required property string subject
            required property color tint
            required property string source
            required property real labelX
            required property real labelY
            required property real labelWidth
            required property real labelHeight
            readonly property bool loud: source === "closures" || source === "deepPoints" || source === "floodPoints"

            x: labelX
            y: labelY
            width: labelWidth
            height: labelHeight
            radius: 3
            color: loud ? "#e60b0f14" : "#b00b0f14"
            border.width: loud ? 1 : 0
            border.color: tint

            WfText {
                anchors.centerIn: parent
                text: label.text
                font.pixelSize: root.pixelSize
                font.weight: label.loud ? Font.DemiBold : Font.Normal
                elide: Text.ElideNone
            }
        }
    }
}
