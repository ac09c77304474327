// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "roadgraph.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <vector>

namespace wf {

/// A point in metres east and north of the graph's middle.
struct LocalPoint {
    double x = 0;
    double y = 0;
};

/// Without hypot's care for numbers that no city has: searches ask this for every arc they see.
[[nodiscard]] inline double straightMetres(LocalPoint a, LocalPoint b)
{
    return std::sqrt((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y));
}

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

    // What searches run over: flat, by arc, turn restrictions already applied.
    std::vector<int> arcHead; ///< per arc id, also of arcs that may not be driven
    std::vector<double> edgeSeconds;
    std::vector<LocalPoint> nodeAt;
    std::vector<int> firstNext; ///< per arc, into nextArcs: what may follow it; one more at the end
    std::vector<int> nextArcs;
    std::vector<int> firstPrev; ///< per arc, into prevArcs: what it may follow
    std::vector<int> prevArcs;
    std::vector<char> turnsFree; ///< per node: whoever arrives may go on over any road but the one they came by
    double fastest = 0; ///< m/s, of any edge: bounds what the straight distance takes
    quint64 serial = 0; ///< tells one loaded graph from another

    std::vector<int> firstPiece; ///< per cell, into pieces
    std::vector<std::pair<int, int>> pieces; ///< edge, index of the piece's first point

    /// Fills everything from nodes and edges.
    void index();
    void findJoined();
    void flatten();
    [[nodiscard]] bool drivable(int arc) const { return arc % 2 == 0 || !edges[arc / 2].oneway; }
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
    /// Nearest place among the edges that `accept(edge)` lets through.
    template <typename Accept> [[nodiscard]] Foot nearestWhere(QPointF point, double maxMetres, Accept accept) const;

    /// Hands on (edge, piece) of every piece of line that may pass within `metres` of a point; some farther, some twice.
    template <typename Use> void eachPieceNear(QPointF point, double metres, Use use) const;

    /// The arc's line in driving order.
    [[nodiscard]] QList<QPointF> lineOf(int arc) const;
    /// The part of it between two distances from its tail, in metres as the edge counts them.
    [[nodiscard]] QList<QPointF> pieceOf(int arc, double from, double to) const;
    /// What driving a chain of arcs means, from `begin` metres on the first to `end` metres on the last; seconds stay 0.
    [[nodiscard]] Route drive(const std::vector<int> &chain, double begin, double end) const;
};

template <typename Accept> RoadGraph::Data::Foot RoadGraph::Data::nearestWhere(QPointF point, double maxMetres, Accept accept) const
{
    Foot best;
    const LocalPoint at = local(point);
    const int middleX = int(std::floor((at.x - corner.x) / cell)), middleY = int(std::floor((at.y - corner.y) / cell));
    const int reach = int(std::min(maxMetres / cell + 1, double(columns + rows) + 1e6 / cell));
    for (int ring = 0; ring <= reach && (ring - 1) * cell <= best.metres; ++ring) {
        for (int y = std::max(0, middleY - ring); y <= std::min(rows - 1, middleY + ring); ++y) {
            const bool edgeRow = std::abs(y - middleY) == ring;
            for (int x = middleX - ring; x <= middleX + ring; x += edgeRow || ring == 0 ? 1 : 2 * ring) {
                if (x < 0 || x >= columns)
                    continue;
                const int c = y * columns + x;
                for (int i = firstPiece[c]; i < firstPiece[c + 1]; ++i) {
                    const auto [edge, piece] = pieces[i];
                    if (!accept(edge))
                        continue;
                    const Foot foot = footOn(edge, piece, at);
                    if (foot.metres <= maxMetres && foot.metres < best.metres)
                        best = foot;
                }
            }
        }
    }
    return best;
}

template <typename Use> void RoadGraph::Data::eachPieceNear(QPointF point, double metres, Use use) const
{
    const LocalPoint at = local(point);
    const auto cellOf = [&](double value, int count) { return std::clamp(int(std::floor(value / cell)), 0, count - 1); };
    const int x1 = cellOf(at.x + metres - corner.x, columns), y1 = cellOf(at.y + metres - corner.y, rows);
    for (int y = cellOf(at.y - metres - corner.y, rows); y <= y1; ++y) {
        for (int x = cellOf(at.x - metres - corner.x, columns); x <= x1; ++x) {
            for (int i = firstPiece[y * columns + x]; i < firstPiece[y * columns + x + 1]; ++i)
                use(pieces[i].first, pieces[i].second);
        }
    }
}

} // namespace wf
