// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointF>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

class QQuickItem;

namespace wf {

/// What pages ask about a Map.
class MapMath : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
public:
    using QObject::QObject;

    /// Metres on the ground of one pixel at the map's centre.
    Q_INVOKABLE double metresPerPixel(QQuickItem *map) const;
    /// Where a position is drawn, in the map's pixels.
    Q_INVOKABLE QPointF toItem(QQuickItem *map, double latitude, double longitude) const;
    /// Shows all the points ([longitude, latitude]) with a margin in pixels, no nearer than zoom 17.
    Q_INVOKABLE void fit(QQuickItem *map, const QVariantList &points, double margin) const;
};

} // namespace wf
