// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QString>
#include <QStringView>

#include <optional>

namespace wf {

/// One square of the Web Mercator pyramid: zoom, column from 180° W, row from the north; scale 2 has twice the pixels.
struct TileKey {
    static constexpr int size = 256; ///< logical pixels along an edge
    static constexpr int minZoom = 0;
    static constexpr int maxZoom = 20;

    int z = 0;
    int x = 0;
    int y = 0;
    int scale = 1;

    /// From "14", "13309", "6337@2x.png"; nothing when it is not a tile that can exist.
    [[nodiscard]] static std::optional<TileKey> parse(QStringView zoom, QStringView column, QStringView file);
    [[nodiscard]] int pixels() const { return size * scale; }
    /// EPSG:3857 metres, y upwards.
    [[nodiscard]] QRectF mercator() const;
    bool operator==(const TileKey &) const = default;
};

size_t qHash(const TileKey &key, size_t seed = 0);

/// The block of tiles that is rendered at once, so that names run across the edges of its tiles.
struct Metatile {
    static constexpr int span = 4;

    int z = 0;
    int x = 0; ///< first column
    int y = 0; ///< first row
    int scale = 1;

    [[nodiscard]] static Metatile of(const TileKey &tile);
    /// Tiles along an edge: fewer than span at zooms 0 and 1.
    [[nodiscard]] int edge() const { return qMin(span, 1 << z); }
    [[nodiscard]] int count() const { return edge() * edge(); }
    [[nodiscard]] TileKey tile(int index) const { return {z, x + index % edge(), y + index / edge(), scale}; }
    [[nodiscard]] int indexOf(const TileKey &tile) const { return (tile.y - y) * edge() + (tile.x - x); }
    [[nodiscard]] QRectF mercator() const;
    /// "14/13308_6336@2x": its place in a cache.
    [[nodiscard]] QString path() const;
    bool operator==(const Metatile &) const = default;
};

size_t qHash(const Metatile &key, size_t seed = 0);

/// Longitude and latitude in degrees to EPSG:3857 metres.
[[nodiscard]] QRectF toMercator(const QRectF &degrees);

} // namespace wf
