// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lineribbon.h"

#include "mapmaterial.h"

#include <QLineF>

#include <cmath>

namespace wf {

namespace {

/// Unit normal of a segment, to its right as it runs.
QPointF normal(QPointF from, QPointF to)
{
    const QPointF d = to - from;
    const double length = std::hypot(d.x(), d.y());
    return QPointF(-d.y(), d.x()) / length;
}

} // namespace

const QSGGeometry::AttributeSet &stripeAttributes()
{
    static const QSGGeometry::Attribute all[] = {
        QSGGeometry::Attribute::createWithAttributeType(0, 2, QSGGeometry::FloatType, QSGGeometry::PositionAttribute),
        QSGGeometry::Attribute::createWithAttributeType(1, 2, QSGGeometry::FloatType, QSGGeometry::UnknownAttribute),
        QSGGeometry::Attribute::createWithAttributeType(2, 2, QSGGeometry::FloatType, QSGGeometry::UnknownAttribute),
        QSGGeometry::Attribute::createWithAttributeType(3, 2, QSGGeometry::FloatType, QSGGeometry::UnknownAttribute),
        QSGGeometry::Attribute::createWithAttributeType(4, 4, QSGGeometry::UnsignedByteType, QSGGeometry::ColorAttribute),
    };
    static const QSGGeometry::AttributeSet set{5, sizeof(StripeVertex), all};
    return set;
}

RibbonWriter::RibbonWriter(QSGGeometry &geometry, QPointF origin)
    : m_vertex(static_cast<StripeVertex *>(geometry.vertexData()))
    , m_index(geometry.indexDataAsUInt())
    , m_origin(origin)
{
}

void RibbonWriter::add(std::span<const QPointF> points, int pattern, int flags, QRgb tint)
{
    double along = 0;
    for (size_t i = 0; i < points.size(); ++i) {
        const QPointF here = points[i];
        const QPointF in = i > 0 ? normal(points[i - 1], here) : normal(here, points[1]);
        const QPointF out = i + 1 < points.size() ? normal(here, points[i + 1]) : in;
        // The miter keeps both edges straight; sharp corners are cut at twice the width.
        const QPointF sum = in + out;
        const double square = QPointF::dotProduct(sum, sum);
        const QPointF miter = square > 1 ? sum * (2 / square) : in;
        if (i > 0)
            along += QLineF(points[i - 1], here).length();
        const QPointF place = here - m_origin;
        for (const float side : {-1.0F, 1.0F}) {
            *m_vertex++
                = {float(place.x()), float(place.y()), float(miter.x()),  float(miter.y()),    float(along),       side,
                   float(pattern),   float(flags),     uchar(qRed(tint)), uchar(qGreen(tint)), uchar(qBlue(tint)), uchar(qAlpha(tint))};
        }
        if (i > 0) {
            const quint32 start = m_first + quint32(i - 1) * 2;
            for (const quint32 offset : {0U, 1U, 2U, 2U, 1U, 3U})
                *m_index++ = start + offset;
        }
    }
    m_first += quint32(ribbonVertices(qsizetype(points.size())));
}

void RibbonWriter::finish()
{
    for (const float place : {-farOut, farOut})
        *m_vertex++ = {.x = place, .y = place};
}

} // namespace wf
