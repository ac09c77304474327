// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fovlayer.h"

#include <QtMath>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

constexpr int steps = 10; ///< triangles of one sector

struct Vertex {
    float x = 0, y = 0;
    uchar r = 0, g = 0, b = 0, a = 0;
};

const QSGGeometry::AttributeSet &attributes()
{
    static const QSGGeometry::Attribute all[] = {
        QSGGeometry::Attribute::createWithAttributeType(0, 2, QSGGeometry::FloatType, QSGGeometry::PositionAttribute),
        QSGGeometry::Attribute::createWithAttributeType(1, 4, QSGGeometry::UnsignedByteType, QSGGeometry::ColorAttribute),
    };
    static const QSGGeometry::AttributeSet set{2, sizeof(Vertex), all};
    return set;
}

Vertex vertexOf(QPointF place, const QColor &color, double alpha)
{
    return {float(place.x()),  float(place.y()), uchar(color.red() * alpha), uchar(color.green() * alpha), uchar(color.blue() * alpha),
            uchar(255 * alpha)};
}

} // namespace

FovLayer::FovLayer(QQuickItem *parent)
    : LayerItem(parent)
{
    setMinimumZoom(14);
}

QString FovLayer::subjectAt(qreal, qreal) const { return {}; }

void FovLayer::read(const std::optional<QList<std::pair<int, int>>> &)
{
    m_sectors.clear();
    for (int row = 0; row < rows().count(); ++row) {
        const auto place = rows().place(row, u"longitude"_s, u"latitude"_s);
        const double range = rows().value(row, u"rangeM"_s).toDouble();
        const double angle = rows().value(row, u"fov"_s).toDouble();
        const QVariant heading = rows().value(row, u"heading"_s);
        if (!place || range <= 0 || angle <= 0 || !heading.isValid() || heading.toDouble() < 0)
            continue;
        const QString subject = rows().text(row, u"subject"_s);
        QColor color = tint(rows().value(row, u"tint"_s));
        if (rows().value(row, u"dimmed"_s).toBool())
            color = tint(u"off"_s);
        m_sectors.append({.place = toMetres(place->x(), place->y()),
                          .heading = qDegreesToRadians(heading.toDouble()),
                          .half = qDegreesToRadians(qMin(angle, 360.0) / 2),
                          .radius = range / qMax(0.05, std::cos(qDegreesToRadians(place->y()))),
                          .tint = color,
                          .selected = !subject.isEmpty() && subject == selectedSubject()});
    }
    m_stale = true;
}

QSGNode *FovLayer::updatePaintNode(QSGNode *old, UpdatePaintNodeData *)
{
    if (!isShown() || m_sectors.isEmpty()) {
        delete old;
        m_stale = true;
        return nullptr;
    }
    auto *node = static_cast<MapNode *>(old);
    if (!node) {
        node = new MapNode(MapMaterial::Shader::Sector, attributes(), QSGGeometry::DrawTriangles);
        m_stale = true;
    }
    if (std::exchange(m_stale, false))
        build(*node);
    node->setFrame(frame(m_origin));
    return node;
}

void FovLayer::build(MapNode &node)
{
    m_origin = m_sectors.first().place;
    node.geometry()->allocate(int(m_sectors.size()) * (steps + 2) + spareVertices, int(m_sectors.size()) * steps * 3);
    auto *vertex = static_cast<Vertex *>(node.geometry()->vertexData());
    quint32 *index = node.geometry()->indexDataAsUInt();
    quint32 first = 0;
    for (const Sector &sector : std::as_const(m_sectors)) {
        const QPointF apex = sector.place - m_origin;
        const double strength = sector.selected ? 2.2 : 1;
        *vertex++ = vertexOf(apex, sector.tint, 0.26 * strength);
        for (int step = 0; step <= steps; ++step) {
            const double angle = sector.heading - sector.half + 2 * sector.half * step / steps;
            *vertex++ = vertexOf(apex + QPointF(std::sin(angle), -std::cos(angle)) * sector.radius, sector.tint, 0.04 * strength);
        }
        for (quint32 step = 0; step < steps; ++step) {
            *index++ = first;
            *index++ = first + 1 + step;
            *index++ = first + 2 + step;
        }
        first += steps + 2;
    }
    for (const float place : {-farOut, farOut})
        *vertex++ = {.x = place, .y = place};
    node.rebuilt();
}

} // namespace wf
