// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diversion.h"

#include <cmath>

namespace wf::test::inline gridroads {

using namespace Qt::StringLiterals;

constexpr double north = 1 / 111195.0, east = 1 / 87860.0;
inline QPointF at(double eastMetres, double northMetres) { return {112.5 + eastMetres * east, 37.8 + northMetres * north}; }

/// Streets 200 m apart, two-way: row r is "r街" (eastwards), column c "c路".
struct Grid {
    static constexpr int size = 7;
    RoadGraph graph;
    Grid()
    {
        QList<QPointF> nodes;
        QList<RoadGraph::Edge> edges;
        for (int i = 0; i < size * size; ++i)
            nodes.append(point(i));
        for (int i = 0; i < size * size; ++i) {
            RoadGraph::Edge edge;
            edge.from = i;
            edge.rank = 3;
            if (i % size + 1 < size) {
                edge.to = i + 1;
                edge.name = QString::number(i / size) + u"街"_s;
                edges.append(edge);
            }
            if (i / size + 1 < size) {
                edge.to = i + size;
                edge.name = QString::number(i % size) + u"路"_s;
                edges.append(edge);
            }
        }
        graph = RoadGraph::fromParts(nodes, edges);
    }
    [[nodiscard]] static QPointF point(int node) { return at(200.0 * (node % size), 200.0 * (node / size)); }
    [[nodiscard]] static int nodeAt(QPointF point)
    {
        const double x = (point.x() - 112.5) / east / 200, y = (point.y() - 37.8) / north / 200;
        const int node = int(std::lround(y)) * size + int(std::lround(x));
        return std::hypot(x - std::round(x), y - std::round(y)) < 0.01 ? node : -1;
    }
    static RoadBlock block(int from, int to, const QString &id)
    {
        RoadBlock one;
        one.id = id;
        one.lines = {{point(from), point(to)}};
        return one;
    }
};

} // namespace wf::test::inline gridroads
