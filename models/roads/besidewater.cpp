// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "besidewater.h"

#include "beside.h"

#include <algorithm>

namespace wf {
namespace {

constexpr double nearMetres = 60; ///< a place is known to be on a road that passes this near
constexpr double mouthMetres = 60; ///< so far before a tunnel, and behind it, its ramps lie in the same hollow
constexpr double reachMetres = 200; ///< from the water to a tunnel's mouth that it may fill

bool isUnder(const RoadGraph::Data &graph, int arc) { return graph.edges[arc / 2].level < 0; }

bool standsInTunnel(const RoadGraph::Data &graph, const std::vector<ArcPiece> &stretch, LocalPoint water)
{
    return std::ranges::any_of(stretch, [&](const ArcPiece &one) {
        if (!isUnder(graph, one.arc))
            return false;
        for (int i = 0; i + 1 < int(graph.edges[one.arc / 2].line.size()); ++i) {
            if (graph.footOn(one.arc / 2, i, water).metres <= nearMetres)
                return true;
        }
        return false;
    });
}

/// What runs beside the mouths of a flooded tunnel, on the level of its ramps.
QSet<int> besideMouths(const RoadGraph::Data &graph, const std::vector<ArcPiece> &stretch, QPointF waterAt)
{
    const std::vector<ArcPiece> mouths = tunnelMouths(graph, stretch, waterAt);
    QSet<int> edges = mouths.empty() ? QSet<int>() : edgesBeside(graph, mouths);
    for (const ArcPiece &own : stretch)
        edges.remove(own.arc / 2);
    return edges;
}

} // namespace

std::vector<ArcPiece> tunnelMouths(const RoadGraph::Data &graph, const std::vector<ArcPiece> &stretch, QPointF waterAt)
{
    std::vector<ArcPiece> mouths;
    if (waterAt.isNull() || !standsInTunnel(graph, stretch, graph.local(waterAt)))
        return mouths;
    const LocalPoint water = graph.local(waterAt);
    const auto isReached = [&](int node) { return straightMetres(graph.nodeAt[node], water) <= reachMetres; };
    for (size_t i = 0; i < stretch.size(); ++i) {
        if (!isUnder(graph, stretch[i].arc))
            continue;
        double left = isReached(graph.tail(stretch[i].arc)) ? mouthMetres : 0;
        for (size_t k = i; k-- > 0 && left > 0 && !isUnder(graph, stretch[k].arc);) {
            const ArcPiece &ramp = stretch[k];
            mouths.push_back({ramp.arc, std::max(ramp.from, ramp.to - left), ramp.to});
            left -= ramp.to - ramp.from;
        }
        left = isReached(graph.head(stretch[i].arc)) ? mouthMetres : 0;
        for (size_t k = i + 1; k < stretch.size() && left > 0 && !isUnder(graph, stretch[k].arc); ++k) {
            const ArcPiece &ramp = stretch[k];
            mouths.push_back({ramp.arc, ramp.from, std::min(ramp.to, ramp.from + left)});
            left -= ramp.to - ramp.from;
        }
    }
    return mouths;
}

QStringList namesOf(const RoadGraph::Data &graph, const QSet<int> &edges)
{
    QStringList names;
    for (const int edge : edges) {
        if (const QString &name = graph.edges[edge].name; !name.isEmpty() && !names.contains(name))
            names.append(name);
    }
    names.sort();
    return names;
}

Beside besideOf(const RoadState &state, const RouteNeeds &needs)
{
    const RoadGraph::Data &graph = state.graph().data();
    const RoadState::Overlay &overlay = state.overlay();
    Beside all(size_t(overlay.blocks.size()));
    for (size_t b = 0; b < all.size(); ++b) {
        const RoadBlock &block = overlay.blocks[qsizetype(b)];
        all[b].resize(size_t(block.lines.size()));
        for (size_t line = 0; block.isWet && !block.isDryBeside && isShutFor(block, needs) && line < all[b].size(); ++line) {
            const QList<QPointF> &points = block.lines[qsizetype(line)];
            if (points.size() > 1) {
                const std::vector<ArcPiece> &stretch = *overlay.matches[b][line];
                all[b][line] = edgesBeside(graph, stretch, block.waterAt);
                all[b][line].unite(besideMouths(graph, stretch, block.waterAt));
                continue;
            }
            for (const QPointF &spot : points) {
                for (const ArcPiece &piece : hollowAt(graph, spot))
                    all[b][line].insert(piece.arc / 2);
            }
        }
    }
    return all;
}

void addOthers(QSet<int> &avoided, const Beside &beside, size_t block, size_t line, const Approach &approach)
{
    QSet<int> own;
    for (const std::vector<int> *arcs : {&approach.upstream(), &approach.downstream()}) {
        for (const int arc : *arcs)
            own.insert(arc / 2);
    }
    for (const ArcPiece &piece : approach.stretch())
        own.insert(piece.arc / 2);
    for (size_t b = 0; b < beside.size(); ++b) {
        for (size_t l = 0; l < beside[b].size(); ++l) {
            if (b != block || l != line)
                avoided.unite(beside[b][l] - own);
        }
    }
}

QStringList alongOf(const RoadGraph::Data &graph, const std::vector<int> &way, const std::vector<ArcPiece> &stretch, const QString &road)
{
    const QSet<int> along = edgesAlong(graph, stretch);
    QSet<int> driven;
    for (const int arc : way) {
        if (along.contains(arc / 2))
            driven.insert(arc / 2);
    }
    QStringList names = namesOf(graph, driven);
    names.removeAll(road);
    return names;
}

} // namespace wf
