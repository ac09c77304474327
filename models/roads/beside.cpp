// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "beside.h"

#include <QHash>

#include <climits>
#include <optional>
#include <utility>

namespace wf {

namespace {

constexpr double sideMetres = 60;
constexpr double stepMetres = 15;
constexpr double leastMetres = 45;
constexpr double alongMetres = 10; ///< a foot farther ahead or behind than this does not lie at the side
constexpr double parallel = 0.866; ///< cosine of 30 degrees
constexpr double hollowMetres = 40; ///< places of flood points are known to some ten metres, and a divided road is as wide
constexpr double hollowHalf = 15; ///< m either way

double metresFrom(const RoadGraph::Data &graph, int edge, LocalPoint at)
{
    double metres = 1e300;
    for (int i = 0; i + 1 < int(graph.edges[edge].line.size()); ++i)
        metres = std::min(metres, graph.footOn(edge, i, at).metres);
    return metres;
}

/// The level of the stretch where the water stands: of its part that lies nearest; of those as near the lower, for water runs down. Nothing
/// where that is not known.
std::optional<int> levelAt(const RoadGraph::Data &graph, const std::vector<ArcPiece> &stretch, QPointF waterAt)
{
    constexpr double asNear = 0.5; // m: where two parts meet both are as near
    if (waterAt.isNull())
        return std::nullopt;
    const LocalPoint at = graph.local(waterAt);
    double nearest = 1e300;
    for (const ArcPiece &piece : stretch)
        nearest = std::min(nearest, metresFrom(graph, piece.arc / 2, at));
    if (nearest > sideMetres)
        return std::nullopt;
    int level = INT_MAX;
    for (const ArcPiece &piece : stretch) {
        if (metresFrom(graph, piece.arc / 2, at) <= nearest + asNear)
            level = std::min(level, graph.edges[piece.arc / 2].level);
    }
    return level;
}

/// `known`: how high the water stands; nothing: each part of the stretch up to `highest` for itself.
QSet<int> parallels(const RoadGraph::Data &graph, const std::vector<ArcPiece> &stretch, std::optional<int> known, int highest)
{
    QSet<int> own;
    for (const ArcPiece &piece : stretch)
        own.insert(piece.arc / 2);
    int water = highest;
    QHash<int, double> metres;
    QSet<int> seen;
    const auto look = [&](LocalPoint at, QPointF point, LocalPoint heading) {
        seen.clear();
        graph.eachPieceNear(point, sideMetres, [&](int edge, int piece) {
            if (own.contains(edge) || seen.contains(edge) || graph.edges[edge].level > water)
                return;
            const RoadGraph::Data::Foot foot = graph.footOn(edge, piece, at);
            if (foot.metres > sideMetres)
                return;
            const LocalPoint a = graph.local(graph.edges[edge].line[piece]), b = graph.local(graph.edges[edge].line[piece + 1]);
            const double dx = b.x - a.x, dy = b.y - a.y;
            if (std::abs(dx * heading.x + dy * heading.y) < parallel * std::hypot(dx, dy))
                return;
            const double ahead = (a.x + foot.share * dx - at.x) * heading.x + (a.y + foot.share * dy - at.y) * heading.y;
            if (std::abs(ahead) > alongMetres)
                return;
            seen.insert(edge);
            metres[edge] += stepMetres;
        });
    };
    for (const ArcPiece &piece : stretch) {
        const int level = graph.edges[piece.arc / 2].level;
        if (level > highest)
            continue;
        water = known.value_or(level);
        const QList<QPointF> line = graph.pieceOf(piece.arc, piece.from, piece.to);
        for (qsizetype i = 0; i + 1 < line.size(); ++i) {
            const LocalPoint a = graph.local(line[i]), b = graph.local(line[i + 1]);
            const double length = std::hypot(b.x - a.x, b.y - a.y);
            for (double along = stepMetres / 2; along < length; along += stepMetres) {
                const double share = along / length;
                look({a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share}, line[i] + (line[i + 1] - line[i]) * share,
                     {(b.x - a.x) / length, (b.y - a.y) / length});
            }
        }
    }
    QSet<int> beside;
    for (const auto &[edge, run] : metres.asKeyValueRange()) {
        if (run >= std::min(leastMetres, graph.edges[edge].metres / 2))
            beside.insert(edge);
    }
    return beside;
}

} // namespace

QSet<int> edgesBeside(const RoadGraph::Data &graph, const std::vector<ArcPiece> &stretch, QPointF waterAt)
{
    int lowest = INT_MAX;
    for (const ArcPiece &piece : stretch)
        lowest = std::min(lowest, graph.edges[piece.arc / 2].level);
    // A tunnel somewhere on the stretch says nothing of water that stands before it: what is known of the water counts, and where
    // nothing is known each part for itself.
    const std::optional<int> known = levelAt(graph, stretch, waterAt);
    return parallels(graph, stretch, known, known.value_or(std::max(lowest, 0)));
}

QSet<int> edgesAlong(const RoadGraph::Data &graph, const std::vector<ArcPiece> &stretch)
{
    return parallels(graph, stretch, INT_MAX, INT_MAX);
}

std::vector<ArcPiece> hollowAt(const RoadGraph::Data &graph, QPointF point, const QString &road)
{
    using Foot = RoadGraph::Data::Foot;
    std::vector<ArcPiece> pieces;
    if (graph.edges.empty() || !std::isfinite(point.x()) || !std::isfinite(point.y()))
        return pieces;
    Foot own = graph.nearest(point, sideMetres, road);
    if (own.edge < 0)
        own = graph.nearest(point, sideMetres, {}); // the map writes it otherwise
    if (own.edge < 0)
        return pieces;
    const QPointF bottom = graph.snapOf(own).pos;
    const LocalPoint at = graph.local(bottom);
    const int water = graph.edges[own.edge].level;
    QHash<int, Foot> feet;
    graph.eachPieceNear(bottom, hollowMetres, [&](int edge, int piece) {
        const Foot foot = graph.footOn(edge, piece, at);
        if (foot.metres <= hollowMetres && graph.edges[edge].level <= water && foot.metres < feet.value(edge).metres)
            feet.insert(edge, foot);
    });
    for (const Foot &foot : std::as_const(feet)) {
        const double length = graph.edges[foot.edge].metres, along = graph.snapOf(foot).along;
        const double from = std::max(0.0, along - hollowHalf), to = std::min(length, along + hollowHalf);
        pieces.push_back({2 * foot.edge, from, to});
        if (graph.drivable(2 * foot.edge + 1))
            pieces.push_back({2 * foot.edge + 1, length - to, length - from});
    }
    return pieces;
}

} // namespace wf
