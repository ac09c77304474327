// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapmath.h"

#include "mapcamera.h"

#include <QGeoCoordinate>
#include <QQuickItem>
#include <QtMath>

namespace wf {

double MapMath::metresPerPixel(QQuickItem *map) const
{
    const auto center = map->property("center").value<QGeoCoordinate>();
    return std::cos(qDegreesToRadians(center.latitude())) / pixelsPerMetre(map->property("zoomLevel").toDouble());
}

QPointF MapMath::toItem(QQuickItem *map, double latitude, double longitude) const
{
    MapCamera camera;
    camera.follow(map);
    return camera.toPixels(toMetres(longitude, latitude), map->size());
}

void MapMath::fit(QQuickItem *map, const QVariantList &points, double margin) const
{
    QRectF degrees;
    QRectF extent;
    for (const QVariant &point : points) {
        const QVariantList pair = point.toList();
        if (pair.size() < 2)
            continue;
        const QPointF place(pair.at(0).toDouble(), pair.at(1).toDouble());
        const QRectF metres(toMetres(place.x(), place.y()), QSizeF(1e-3, 1e-3));
        const QRectF one(place, QSizeF(1e-9, 1e-9));
        extent = extent.isNull() ? metres : extent.united(metres);
        degrees = degrees.isNull() ? one : degrees.united(one);
    }
    if (extent.isNull())
        return;
    const double across = (map->width() - 2 * margin) / qMax(1.0, extent.width());
    const double down = (map->height() - 2 * margin) / qMax(1.0, extent.height());
    const double zoom = std::log2(qMax(1e-9, qMin(across, down)) / pixelsPerMetre(0));
    map->setProperty("center", QVariant::fromValue(QGeoCoordinate(degrees.center().y(), degrees.center().x())));
    map->setProperty("zoomLevel", qMin(17.0, zoom));
}

} // namespace wf
