// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtLocation
import Watchfloor.Dashboard

/// The city's own map, drawn by this program.
Plugin {
    id: root

    required property View view

    name: "osm"

    PluginParameter { name: "osm.mapping.providersrepository.address"; value: root.view.city.tileUrl }
    PluginParameter { name: "osm.mapping.cache.directory"; value: root.view.city.tileCache }
    PluginParameter { name: "osm.mapping.cache.disk.size"; value: 0 }
    PluginParameter { name: "osm.mapping.offline.directory"; value: root.view.city.firstTiles }
    PluginParameter { name: "osm.mapping.highdpi_tiles"; value: root.view.city.sharpTiles }
    PluginParameter { name: "osm.mapping.prefetching_style"; value: "OneNeighbourLayer" }
}
