// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tilegrid.h"

#include <QHashFunctions>
#include <QtMath>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

constexpr double earthRadius = 6378137.0;
const double halfWorld = M_PI * earthRadius;

QRectF squares(int z, int x, int y, int edge)
{
    const double side = 2 * halfWorld / (1 << z);
    return {x * side - halfWorld, halfWorld - (y + edge) * side, side * edge, side * edge};
}

} // namespace

std::optional<TileKey> TileKey::parse(QStringView zoom, QStringView column, QStringView file)
{
    TileKey key;
    if (!file.endsWith(".png"_L1))
        return {};
    file.chop(4);
    if (file.endsWith("@2x"_L1)) {
        key.scale = 2;
        file.chop(3);
    }
    bool zoomGood = false;
    bool columnGood = false;
    bool rowGood = false;
    key.z = zoom.toInt(&zoomGood);
    key.x = column.toInt(&columnGood);
    key.y = file.toInt(&rowGood);
    if (!zoomGood || !columnGood || !rowGood || key.z < minZoom || key.z > maxZoom)
        return {};
    const int side = 1 << key.z;
    if (key.x < 0 || key.x >= side || key.y < 0 || key.y >= side)
        return {};
    return key;
}

QRectF TileKey::mercator() const { return squares(z, x, y, 1); }

size_t qHash(const TileKey &key, size_t seed) { return qHashMulti(seed, key.z, key.x, key.y, key.scale); }

Metatile Metatile::of(const TileKey &tile)
{
    Metatile meta{tile.z, 0, 0, tile.scale};
    meta.x = tile.x - tile.x % meta.edge();
    meta.y = tile.y - tile.y % meta.edge();
    return meta;
}

QRectF Metatile::mercator() const { return squares(z, x, y, edge()); }

QString Metatile::path() const { return u"%1/%2_%3%4"_s.arg(z).arg(x).arg(y).arg(scale == 2 ? u"@2x"_s : QString()); }

size_t qHash(const Metatile &key, size_t seed) { return qHashMulti(seed, key.z, key.x, key.y, key.scale); }

QRectF toMercator(const QRectF &degrees)
{
    const auto vertical = [](double latitude) {
        const double clamped = qBound(-85.0511, latitude, 85.0511);
        return earthRadius * qLn(qTan(M_PI / 4 + qDegreesToRadians(clamped) / 2));
    };
    const double left = earthRadius * qDegreesToRadians(degrees.left());
    const double right = earthRadius * qDegreesToRadians(degrees.right());
    const double low = vertical(qMin(degrees.top(), degrees.bottom()));
    const double high = vertical(qMax(degrees.top(), degrees.bottom()));
    return {left, low, right - left, high - low};
}

} // namespace wf
