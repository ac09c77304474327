// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "beside.h"

#include <QHash>

#include <climits>

namespace wf {

namespace {

constexpr double sideMetres = 60;
constexpr double stepMetres = 15;
constexpr double leastMetres = 45;
constexpr double alongMetres = 10; ///< a foot farther ahead or behind than this does not lie at the side
constexpr double parallel = 0.866; ///< cosine of 30 degrees

} // namespace

QSet<int> edgesBeside(const RoadGraph::Data &graph, const std::vector<ArcPiece> &stretch)
{
    QSet<int> own;
    int lowest = INT_MAX;
    for (const ArcPiece &piece : stretch) {
        own.insert(piece.arc / 2);
        lowest = std::min(lowest, graph.edges[piece.arc / 2].level);
    }
    QHash<int, double> metres;
    QSet<int> seen;
    const auto look = [&](LocalPoint at, QPointF point, LocalPoint heading) {
        seen.clear();
        graph.eachPieceNear(point, sideMetres, [&](int edge, int piece) {
            if (own.contains(edge) || seen.contains(edge) || graph.edges[edge].level > lowest)
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
        if (graph.edges[piece.arc / 2].level > lowest)
            continue;
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

} // namespace wf
