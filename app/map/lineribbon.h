// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRgb>
#include <QSGGeometry>

#include <span>

namespace wf {

/// A vertex of shaders/stripe.vert.
struct StripeVertex {
    float x = 0, y = 0, normalX = 0, normalY = 0, along = 0, side = 0, pattern = 0, flags = 0;
    uchar r = 0, g = 0, b = 0, a = 0;
};
[[nodiscard]] const QSGGeometry::AttributeSet &stripeAttributes();

/// What a line of n points takes.
[[nodiscard]] constexpr int ribbonVertices(qsizetype points) { return int(points) * 2; }
[[nodiscard]] constexpr int ribbonIndices(qsizetype points) { return points > 1 ? int(points - 1) * 6 : 0; }

/// Writes vertices and indices of geometry one line after the other; lines are in Mercator metres, no two neighbours equal.
class RibbonWriter {
public:
    RibbonWriter(QSGGeometry &geometry, QPointF origin);
    void add(std::span<const QPointF> points, int pattern, int flags, QRgb tint);
    /// The far vertices that keep a layer where it stands (mapmaterial.h); after the last line.
    void finish();

private:
    StripeVertex *m_vertex;
    quint32 *m_index;
    quint32 m_first = 0;
    QPointF m_origin;
};

} // namespace wf
