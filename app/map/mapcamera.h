// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointF>
#include <QPointer>
#include <QQuickItem>

namespace wf {

/// Longitude and latitude (degrees) to Web Mercator metres with y growing southwards, as the layers' vertices have them.
[[nodiscard]] QPointF toMetres(double longitude, double latitude);
/// Pixels of one Mercator metre at a zoom level (256 px tiles).
[[nodiscard]] double pixelsPerMetre(double zoom);

/// Where a QtLocation Map looks: read through its properties, since its class is not public.
class MapCamera : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    void follow(QQuickItem *map);
    [[nodiscard]] QQuickItem *map() const { return m_map; }

    [[nodiscard]] QPointF center() const { return m_center; } ///< Mercator metres
    [[nodiscard]] double zoom() const { return m_zoom; }
    [[nodiscard]] double bearing() const { return m_bearing; } ///< radians
    [[nodiscard]] double scale() const { return pixelsPerMetre(m_zoom); }
    /// From Mercator metres to the pixels of an item that covers the map.
    [[nodiscard]] QPointF toPixels(QPointF metres, QSizeF size) const;

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void read();

private:
    QPointer<QQuickItem> m_map;
    QPointF m_center;
    double m_zoom = 12;
    double m_bearing = 0;
};

} // namespace wf
