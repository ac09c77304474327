// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapcamera.h"

#include <QGeoCoordinate>
#include <QMetaMethod>
#include <QMetaProperty>
#include <QtMath>

namespace wf {

namespace {
constexpr double earthRadius = 6378137.0;
}

QPointF toMetres(double longitude, double latitude)
{
    const double clamped = qBound(-85.0511, latitude, 85.0511);
    return {earthRadius * qDegreesToRadians(longitude), -earthRadius * qLn(qTan(M_PI / 4 + qDegreesToRadians(clamped) / 2))};
}

double pixelsPerMetre(double zoom) { return 256 * std::exp2(zoom) / (2 * M_PI * earthRadius); }

void MapCamera::follow(QQuickItem *map)
{
    if (m_map)
        m_map->disconnect(this);
    m_map = map;
    if (!map)
        return;
    const QMetaMethod slot = metaObject()->method(metaObject()->indexOfSlot("read()"));
    for (const char *name : {"center", "zoomLevel", "bearing"}) {
        const int index = map->metaObject()->indexOfProperty(name);
        if (index >= 0 && map->metaObject()->property(index).hasNotifySignal())
            connect(map, map->metaObject()->property(index).notifySignal(), this, slot);
    }
    read();
}

QPointF MapCamera::toPixels(QPointF metres, QSizeF size) const
{
    const QPointF p = (metres - m_center) * scale();
    const double c = std::cos(m_bearing);
    const double s = std::sin(m_bearing);
    return {p.x() * c + p.y() * s + size.width() / 2, -p.x() * s + p.y() * c + size.height() / 2};
}

void MapCamera::read()
{
    if (!m_map)
        return;
    const auto center = m_map->property("center").value<QGeoCoordinate>();
    if (center.isValid())
        m_center = toMetres(center.longitude(), center.latitude());
    m_zoom = m_map->property("zoomLevel").toDouble();
    m_bearing = qDegreesToRadians(m_map->property("bearing").toDouble());
    Q_EMIT changed();
}

} // namespace wf
