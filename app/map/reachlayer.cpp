// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reachlayer.h"

#include "lineribbon.h"

#include <QLineF>

namespace wf {

namespace {
constexpr int plainLine = 8; // in shaders/stripe.frag
} // namespace

ReachLayer::ReachLayer(QQuickItem *parent)
    : QQuickItem(parent)
{
    setFlag(ItemHasContents);
    connect(&m_camera, &MapCamera::changed, this, &QQuickItem::update);
}

void ReachLayer::setMap(QQuickItem *map)
{
    if (map == m_camera.map())
        return;
    m_camera.follow(map);
    Q_EMIT mapChanged();
    update();
}

void ReachLayer::setBands(const QVariantList &bands)
{
    m_bands = bands;
    m_stale = true;
    Q_EMIT bandsChanged();
    update();
}

void ReachLayer::setColors(const QList<QColor> &colors)
{
    if (colors == m_colors)
        return;
    m_colors = colors;
    m_stale = true;
    Q_EMIT colorsChanged();
    update();
}

void ReachLayer::setLineWidth(qreal width)
{
    if (qFuzzyCompare(width, m_lineWidth))
        return;
    m_lineWidth = width;
    Q_EMIT lineWidthChanged();
    update();
}

QSGNode *ReachLayer::updatePaintNode(QSGNode *old, UpdatePaintNodeData *)
{
    if (!m_camera.map() || m_bands.isEmpty()) {
        delete old;
        m_stale = true;
        return nullptr;
    }
    auto *node = static_cast<MapNode *>(old);
    if (!node) {
        node = new MapNode(MapMaterial::Shader::Stripe, stripeAttributes(), QSGGeometry::DrawTriangles);
        m_stale = true;
    }
    if (std::exchange(m_stale, false))
        build(*node);
    MapFrame frame;
    frame.center = m_camera.center() - m_origin;
    frame.size = size();
    frame.scale = float(m_camera.scale());
    frame.bearing = float(m_camera.bearing());
    frame.halfWidth = float(m_lineWidth / 2);
    node->setFrame(frame);
    return node;
}

void ReachLayer::build(MapNode &node)
{
    struct Line {
        QList<QPointF> points;
        QRgb tint;
    };
    QList<Line> lines;
    int vertices = 0;
    int indices = 0;
    for (qsizetype band = m_bands.size(); band-- > 0;) { // the nearest is painted last
        const auto polygons = m_bands.at(band).value<QList<QPolygonF>>();
        const QRgb tint = m_colors.value(band, QColor(0x7c, 0xc0, 0xff)).rgba();
        for (const QPolygonF &polygon : polygons) {
            Line line{{}, tint};
            for (const QPointF &degrees : polygon) {
                const QPointF metres = toMetres(degrees.x(), degrees.y());
                if (line.points.isEmpty() || QLineF(line.points.last(), metres).length() > 0.2)
                    line.points.append(metres);
            }
            if (line.points.size() < 2)
                continue;
            vertices += ribbonVertices(line.points.size());
            indices += ribbonIndices(line.points.size());
            lines.append(std::move(line));
        }
    }
    m_origin = lines.isEmpty() ? QPointF() : lines.first().points.first();
    node.geometry()->allocate(vertices + spareVertices, indices);
    RibbonWriter ribbon(*node.geometry(), m_origin);
    for (const Line &line : std::as_const(lines))
        ribbon.add({line.points.constData(), size_t(line.points.size())}, plainLine, 0, line.tint);
    ribbon.finish();
    node.rebuilt();
}

} // namespace wf
