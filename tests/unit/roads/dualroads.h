// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "blockmatch.h"

namespace wf::test {

/// Two nodes joined by a road of two one-way carriageways 16 m apart, a road that passes above, and a ramp.
struct Dual {
    RoadGraph graph;
    Dual()
    {
        using namespace Qt::StringLiterals;
        const double lat = 37.8, metre = 1 / 111195.0, east = 1 / 87860.0;
        const QList<QPointF> nodes{{112.5, lat},
                                   {112.5 + 500 * east, lat},
                                   {112.5 + 1000 * east, lat},
                                   {112.5, lat + 16 * metre},
                                   {112.5 + 1000 * east, lat + 16 * metre},
                                   {112.5 + 250 * east, lat - 300 * metre},
                                   {112.5 + 280 * east, lat + 300 * metre},
                                   {112.5 + 800 * east, lat - 60 * metre}};
        const auto edge = [](int from, int to, const QString &name, int level = 0) {
            RoadGraph::Edge one;
            one.from = from;
            one.to = to;
            one.oneway = true;
            one.name = name;
            one.level = level;
            return one;
        };
        graph = RoadGraph::fromParts(
            nodes, {edge(0, 1, u"东"_s), edge(1, 2, u"东"_s), edge(4, 3, u"西"_s), edge(5, 6, u"桥"_s, 1), edge(1, 7, u"匝道"_s)});
    }
    [[nodiscard]] static QPointF at(double eastMetres, double northMetres)
    {
        return {112.5 + eastMetres / 87860.0, 37.8 + northMetres / 111195.0};
    }
    [[nodiscard]] QList<int> arcs(const QList<QPointF> &line) const
    {
        QList<int> list;
        for (const ArcPiece &piece : matchLine(graph.data(), line))
            list.append(piece.arc);
        return list;
    }
};

} // namespace wf::test
