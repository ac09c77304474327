// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "roadgraph.h"

#include <QList>
#include <QPointF>

namespace wf::test {

/// Roads put together one by one, in metres east and north of a corner.
struct DrawnRoads {
    QList<QPointF> nodes;
    QList<RoadGraph::Edge> edges;

    int node(double x, double y)
    {
        nodes.append({112.5 + x / 87860.0, 37.8 + y / 111195.0});
        return int(nodes.size()) - 1;
    }
    int road(int from, int to, const QString &name, int level = 0, bool oneway = false)
    {
        RoadGraph::Edge edge;
        edge.from = from;
        edge.to = to;
        edge.name = name;
        edge.rank = 4;
        edge.level = level;
        edge.oneway = oneway;
        edges.append(edge);
        return int(edges.size()) - 1;
    }
    /// Two-way, its nodes 800 m apart.
    QList<int> street(int count, double y, const QString &name)
    {
        QList<int> line;
        for (int i = 0; i < count; ++i) {
            line.append(node(800.0 * i, y));
            if (i > 0)
                road(line.at(i - 1), line.at(i), name);
        }
        return line;
    }
    [[nodiscard]] RoadGraph graph() const { return RoadGraph::fromParts(nodes, edges); }
};

} // namespace wf::test
