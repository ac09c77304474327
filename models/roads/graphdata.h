// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "roadgraph.h"

#include <QHash>

#include <functional>
#include <vector>

namespace wf {

/// A point in metres east and north of the graph's middle.
struct LocalPoint {
    double x = 0;
    double y = 0;
};

/// The loaded graph: edges, compressed adjacency over directed arcs, and a grid of line pieces for the nearest road.
/// Arc 2e drives edge e along its line, arc 2e+1 against it (absent from the adjacency of a one-way edge).
struct RoadGraph::Data {
    QList<QPointF> nodes;
    std::vector<Edge> edges;
    std::vector<int> firstArc; ///< per node, into arcs; one more at the end
    std::vector<int> arcs;
    QHash<int, QList<Restriction>> restrictions; ///< by `from` edge
    QHash<QString, QList<int>> edgesByName;

    QPointF origin;
    double metresPerLon = 0;
    double metresPerLat = 0;

    double cell = 120; ///< m
    int columns = 0;
    int rows = 0;
    LocalPoint corner;
    std::vector<char> wellJoined; ///< per edge: both ends lie in the largest strongly connected part
    std::vector<int> firstPiece; ///< per cell, into pieces
    std::vector<std::pair<int, int>> pieces; ///< edge, index of the piece's first point

    /// Fills everything from nodes and edges.
    void index();
    void findJoined();
    [[nodiscard]] LocalPoint local(QPointF point) const;
    [[nodiscard]] int tail(int arc) const { return arc % 2 == 0 ? edges[arc / 2].from : edges[arc / 2].to; }
    [[nodiscard]] int head(int arc) const { return arc % 2 == 0 ? edges[arc / 2].to : edges[arc / 2].from; }
    [[nodiscard]] double secondsOf(int edge) const { return edges[edge].metres / (edges[edge].kmh / 3.6); }
    /// May arc `to` follow arc `from`? U-turns only where the road ends.
    [[nodiscard]] bool mayTurn(int from, int to) const;

    /// Where a point falls on one piece of an edge's line.
    struct Foot {
        double metres = 1e300;
        int edge = -1;
        int piece = 0;
        double share = 0; ///< 0 … 1 along the piece
    };
    [[nodiscard]] Foot footOn(int edge, int piece, LocalPoint point) const;
    /// `onlyJoined`: on edges that are wellJoined.
    [[nodiscard]] Foot nearest(QPointF point, double maxMetres, const QString &road, bool onlyJoined = false) const;
    [[nodiscard]] Snap snapOf(const Foot &foot) const;

    struct End {
        int arc = -1;
        double cost = 0; ///< start: from the point to the arc's head; goal: from the arc's tail to the point
    };
    /// What driving an arc costs; negative = closed.
    using Cost = std::function<double(int arc)>;
    /// Cheapest chain of arcs from one of the starts to one of the goals, turn restrictions kept; empty when there is none.
    /// A start and a goal on the same arc count as a chain around the block: the caller looks at the direct way.
    [[nodiscard]] std::vector<int> search(const std::vector<End> &starts, const std::vector<End> &goals, const Cost &cost,
                                          double &total) const;
    [[nodiscard]] std::optional<Route> route(const Snap &start, const Snap &goal) const;
    /// The arc's line in driving order.
    [[nodiscard]] QList<QPointF> lineOf(int arc) const;
};

} // namespace wf
