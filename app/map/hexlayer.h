// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mapcamera.h"

#include <QColor>
#include <QQuickItem>
#include <QVariantList>

namespace wf {

/// Hexagons over a Map, each in the shade of its step. One node; a few thousand of them are moved along with the map.
class HexLayer : public QQuickItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickItem *map READ map WRITE setMap NOTIFY mapChanged)
    /// [{outline: QPolygonF in degrees (x = longitude), count, step}]
    Q_PROPERTY(QVariantList cells READ cells WRITE setCells NOTIFY cellsChanged)
    /// One shade for each step.
    Q_PROPERTY(QList<QColor> colors READ colors WRITE setColors NOTIFY colorsChanged)
public:
    explicit HexLayer(QQuickItem *parent = nullptr);

    [[nodiscard]] QQuickItem *map() const { return m_camera.map(); }
    void setMap(QQuickItem *map);
    [[nodiscard]] QVariantList cells() const { return m_cells; }
    void setCells(const QVariantList &cells);
    [[nodiscard]] QList<QColor> colors() const { return m_colors; }
    void setColors(const QList<QColor> &colors);

    /// What the cell under a point of the item has counted; 0 = there is none.
    Q_INVOKABLE int countAt(qreal x, qreal y) const;
    /// The corners of all cells, [[longitude, latitude], …], as MapMath::fit() takes them.
    Q_INVOKABLE QVariantList corners() const;

Q_SIGNALS:
    void mapChanged();
    void cellsChanged();
    void colorsChanged();

protected:
    QSGNode *updatePaintNode(QSGNode *old, UpdatePaintNodeData *) override;
    void geometryChange(const QRectF &now, const QRectF &before) override;

private:
    struct Hexagon {
        QList<QPointF> degrees;
        QList<QPointF> metres;
        int count = 0;
        int step = 0;
    };

    [[nodiscard]] QList<QPointF> pixelsOf(const Hexagon &hexagon) const;

    MapCamera m_camera;
    QVariantList m_cells;
    QList<Hexagon> m_hexagons;
    QList<QColor> m_colors;
};

} // namespace wf
