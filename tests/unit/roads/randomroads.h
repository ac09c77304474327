// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "roadgraph.h"

#include <QList>
#include <QPointF>
#include <QRandomGenerator>

#include <functional>
#include <vector>

namespace wf::test {

/// Small random roads and the plainest way to search them, written without anything from the program: relax every turn
/// until nothing changes.
struct RandomRoads {
    QList<QPointF> nodes;
    QList<RoadGraph::Edge> edges;
    QList<RoadGraph::Restriction> restrictions;
    RoadGraph graph;

    /// A ring of one-way roads through all nodes and `more` others, some one-way, and `turns` turn restrictions.
    RandomRoads(QRandomGenerator &random, int count, int more, int turns);

    [[nodiscard]] int arcCount() const { return int(edges.size()) * 2; }
    [[nodiscard]] bool exists(int arc) const { return arc % 2 == 0 || !edges[arc / 2].oneway; }
    [[nodiscard]] int tail(int arc) const { return arc % 2 == 0 ? edges[arc / 2].from : edges[arc / 2].to; }
    [[nodiscard]] int head(int arc) const { return arc % 2 == 0 ? edges[arc / 2].to : edges[arc / 2].from; }
    [[nodiscard]] double seconds(int arc) const;
    [[nodiscard]] bool mayFollow(int arc, int next) const;
    /// The line of an arc between two shares of its length, in driving order.
    [[nodiscard]] QList<QPointF> line(int arc, double from = 0, double to = 1) const;

    /// A place on an edge: share of its line from its beginning.
    struct Place {
        int edge = 0;
        double share = 0;
    };
    [[nodiscard]] QPointF at(const Place &place) const;
    /// Factor on an arc between two shares of it; infinite where closed.
    using Factor = std::function<double(int arc, double from, double to)>;
    [[nodiscard]] double seconds(const Place &from, const Place &to, const Factor &factor) const;
};

} // namespace wf::test
