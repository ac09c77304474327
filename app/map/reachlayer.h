// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mapcamera.h"
#include "mapmaterial.h"

#include <QColor>
#include <QPolygonF>
#include <QQuickItem>
#include <QVariantList>

namespace wf {

/// Many lines in a few colours, the later bands below the earlier: what is reached within so many minutes. One node, built
/// anew only when the lines change.
class ReachLayer : public QQuickItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickItem *map READ map WRITE setMap NOTIFY mapChanged)
    /// Per band its lines, QList<QPolygonF> in degrees (x = longitude).
    Q_PROPERTY(QVariantList bands READ bands WRITE setBands NOTIFY bandsChanged)
    /// One colour for each band.
    Q_PROPERTY(QList<QColor> colors READ colors WRITE setColors NOTIFY colorsChanged)
    Q_PROPERTY(qreal lineWidth READ lineWidth WRITE setLineWidth NOTIFY lineWidthChanged)
public:
    explicit ReachLayer(QQuickItem *parent = nullptr);

    [[nodiscard]] QQuickItem *map() const { return m_camera.map(); }
    void setMap(QQuickItem *map);
    [[nodiscard]] QVariantList bands() const { return m_bands; }
    void setBands(const QVariantList &bands);
    [[nodiscard]] QList<QColor> colors() const { return m_colors; }
    void setColors(const QList<QColor> &colors);
    [[nodiscard]] qreal lineWidth() const { return m_lineWidth; }
    void setLineWidth(qreal width);

Q_SIGNALS:
    void mapChanged();
    void bandsChanged();
    void colorsChanged();
    void lineWidthChanged();

protected:
    QSGNode *updatePaintNode(QSGNode *old, UpdatePaintNodeData *) override;

private:
    void build(MapNode &node);

    MapCamera m_camera;
    QVariantList m_bands;
    QList<QColor> m_colors;
    qreal m_lineWidth = 5;
    QPointF m_origin;
    bool m_stale = true;
};

} // namespace wf
