// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "roadgraph.h"

#include <QList>
#include <QPointF>

namespace wf::test::inline dutyroads {

using namespace Qt::StringLiterals;

inline QPointF at(int column, int row) { return {112.50 + column * 0.005, 37.80 + row * 0.004}; }

/// Five by five two-way streets, 横 0 … 4 from south to north, 纵 0 … 4 from west to east, some 440 m apart.
inline RoadGraph grid()
{
    QList<QPointF> nodes;
    QList<RoadGraph::Edge> edges;
    for (int row = 0; row < 5; ++row) {
        for (int column = 0; column < 5; ++column)
            nodes.append(at(column, row));
    }
    const auto street = [&](int from, int to, const QString &name) {
        RoadGraph::Edge edge;
        edge.from = from;
        edge.to = to;
        edge.rank = 3;
        edge.name = name;
        edge.line = {nodes.at(from), nodes.at(to)};
        edges.append(edge);
    };
    for (int row = 0; row < 5; ++row) {
        for (int column = 0; column < 5; ++column) {
            if (column < 4)
                street(row * 5 + column, row * 5 + column + 1, u"横%1路"_s.arg(row));
            if (row < 4)
                street(row * 5 + column, row * 5 + column + 5, u"纵%1路"_s.arg(column));
        }
    }
    return RoadGraph::fromParts(nodes, edges);
}

} // namespace wf::test::inline dutyroads
