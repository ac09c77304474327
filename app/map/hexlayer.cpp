// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hexlayer.h"

#include <QPolygonF>
#include <QSGGeometryNode>
#include <QSGVertexColorMaterial>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wf {

namespace {

/// Part of the way to its middle that a corner is drawn in, so that cells side by side stay two.
constexpr double Inset = 0.04;

/// Corners as C++ hands them over, or as they come through a script.
QList<QPointF> cornersOf(const QVariant &outline)
{
    if (outline.metaType() == QMetaType::fromType<QPolygonF>())
        return outline.value<QPolygonF>();
    QList<QPointF> corners;
    for (const QVariant &corner : outline.toList())
        corners.append(corner.toPointF());
    return corners;
}

QPointF middleOf(const QList<QPointF> &corners)
{
    QPointF sum;
    for (const QPointF &corner : corners)
        sum += corner;
    return sum / double(corners.size());
}

} // namespace

HexLayer::HexLayer(QQuickItem *parent)
    : QQuickItem(parent)
{
    setFlag(ItemHasContents);
    connect(&m_camera, &MapCamera::changed, this, &QQuickItem::update);
}

void HexLayer::setMap(QQuickItem *map)
{
    if (map == m_camera.map())
        return;
    m_camera.follow(map);
    Q_EMIT mapChanged();
    update();
}

void HexLayer::setCells(const QVariantList &cells)
{
    m_cells = cells;
    m_hexagons.clear();
    for (const QVariant &cell : cells) {
        const QVariantMap row = cell.toMap();
        Hexagon hexagon;
        hexagon.degrees = cornersOf(row.value(u"outline"_s));
        if (hexagon.degrees.size() < 3)
            continue;
        hexagon.count = row.value(u"count"_s).toInt();
        hexagon.step = row.value(u"step"_s).toInt();
        const QPointF middle = middleOf(hexagon.degrees);
        for (const QPointF &corner : std::as_const(hexagon.degrees)) {
            const QPointF drawn = corner + (middle - corner) * Inset;
            hexagon.metres.append(toMetres(drawn.x(), drawn.y()));
        }
        m_hexagons.append(hexagon);
    }
    Q_EMIT cellsChanged();
    update();
}

void HexLayer::setColors(const QList<QColor> &colors)
{
    if (colors == m_colors)
        return;
    m_colors = colors;
    Q_EMIT colorsChanged();
    update();
}

QList<QPointF> HexLayer::pixelsOf(const Hexagon &hexagon) const
{
    QList<QPointF> pixels;
    for (const QPointF &corner : hexagon.metres)
        pixels.append(m_camera.toPixels(corner, size()));
    return pixels;
}

int HexLayer::countAt(qreal x, qreal y) const
{
    const auto found = std::ranges::find_if(
        m_hexagons, [&](const Hexagon &hexagon) { return QPolygonF(pixelsOf(hexagon)).containsPoint({x, y}, Qt::OddEvenFill); });
    return found == m_hexagons.cend() ? 0 : found->count;
}

QVariantList HexLayer::corners() const
{
    QVariantList list;
    for (const Hexagon &hexagon : m_hexagons) {
        for (const QPointF &corner : hexagon.degrees)
            list.append(QVariant(QVariantList{corner.x(), corner.y()}));
    }
    return list;
}

void HexLayer::geometryChange(const QRectF &now, const QRectF &before)
{
    QQuickItem::geometryChange(now, before);
    update();
}

QSGNode *HexLayer::updatePaintNode(QSGNode *old, UpdatePaintNodeData *)
{
    if (!m_camera.map() || m_hexagons.isEmpty()) {
        delete old;
        return nullptr;
    }
    auto *node = static_cast<QSGGeometryNode *>(old);
    if (!node) {
        node = new QSGGeometryNode;
        auto *geometry = new QSGGeometry(QSGGeometry::defaultAttributes_ColoredPoint2D(), 0);
        geometry->setDrawingMode(QSGGeometry::DrawTriangles);
        node->setGeometry(geometry);
        node->setMaterial(new QSGVertexColorMaterial);
        node->setFlags(QSGNode::OwnsGeometry | QSGNode::OwnsMaterial);
    }
    qsizetype vertices = 0;
    for (const Hexagon &hexagon : std::as_const(m_hexagons))
        vertices += 3 * (hexagon.metres.size() - 2);
    node->geometry()->allocate(int(vertices));
    auto *vertex = node->geometry()->vertexDataAsColoredPoint2D();
    for (const Hexagon &hexagon : std::as_const(m_hexagons)) {
        const QColor color = m_colors.value(hexagon.step, Qt::gray);
        // The scene graph mixes colours that are multiplied by their opacity already.
        const auto part = [&color](float channel) { return uchar(qRound(255 * channel * color.alphaF())); };
        const auto put = [&](QPointF at) {
            vertex->set(float(at.x()), float(at.y()), part(color.redF()), part(color.greenF()), part(color.blueF()), part(1));
            ++vertex;
        };
        const QList<QPointF> pixels = pixelsOf(hexagon);
        for (qsizetype i = 2; i < pixels.size(); ++i) {
            put(pixels.at(0));
            put(pixels.at(i - 1));
            put(pixels.at(i));
        }
    }
    node->markDirty(QSGNode::DirtyGeometry);
    return node;
}

} // namespace wf
