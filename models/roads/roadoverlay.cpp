// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "roadoverlay.h"

namespace wf {
namespace {

constexpr double reachMetres = 1000; ///< farther than this from any road a way has no end
constexpr double besideMetres = 300; ///< an open road this near serves for an end inside a shut stretch
constexpr double groundSpeed = 10 / 3.6; ///< m/s, where the map has no road

} // namespace

std::span<const RoadState::Overlay::Hit> RoadState::Overlay::hitsOn(int arc) const
{
    const auto at = std::ranges::lower_bound(arcs, arc);
    if (at == arcs.end() || *at != arc)
        return {};
    const size_t i = size_t(at - arcs.begin());
    return std::span(hits).subspan(size_t(firstHit[i]), size_t(firstHit[i + 1] - firstHit[i]));
}

bool isShutFor(const RoadBlock &block, const RouteNeeds &needs)
{
    if (block.depthCm > needs.wadingCm)
        return true;
    return block.shut && !(needs.emergency && block.emergencyMayPass);
}

double ArcCosts::blocked(int arc, double open) const
{
    double factor = 1;
    const double length = m_graph.edges[size_t(arc) / 2].metres;
    for (const auto &hit : m_overlay->hitsOn(arc)) {
        const RoadBlock &block = m_overlay->blocks[hit.block];
        if (isShutFor(block, m_needs))
            return never;
        if (!block.shut && block.slowdown > 1)
            factor += (block.slowdown - 1) * (length > 0 ? (hit.to - hit.from) / length : 1);
    }
    return open * factor;
}

double ArcCosts::part(int arc, double from, double to) const
{
    const double length = m_graph.edges[size_t(arc) / 2].metres;
    double seconds = m_graph.edgeSeconds[size_t(arc) / 2];
    if (m_overlay && m_overlay->isTouched(arc)) {
        for (const auto &hit : m_overlay->hitsOn(arc)) {
            // Also where the way only begins or ends inside: standing there is not driving there.
            const bool inside = from < hit.to && to > hit.from;
            if (inside && isShutFor(m_overlay->blocks[hit.block], m_needs))
                return never;
        }
        double factor = 1;
        for (const auto &hit : m_overlay->hitsOn(arc)) {
            const RoadBlock &block = m_overlay->blocks[hit.block];
            if (!block.shut && block.slowdown > 1)
                factor += (block.slowdown - 1) * (length > 0 ? (hit.to - hit.from) / length : 1);
        }
        seconds *= factor;
    }
    return length > 0 ? seconds * (to - from) / length : 0;
}

bool ArcCosts::isShut(int arc) const { return (*this)(arc) == never; }

bool ArcCosts::isShutAt(int arc, double along) const
{
    if (!m_overlay || !m_overlay->isTouched(arc))
        return false;
    return std::ranges::any_of(m_overlay->hitsOn(arc), [&](const RoadState::Overlay::Hit &hit) {
        return along >= hit.from && along <= hit.to && isShutFor(m_overlay->blocks[hit.block], m_needs);
    });
}

double ArcCosts::openEnd(int arc, double along) const
{
    double end = m_graph.edges[size_t(arc) / 2].metres;
    if (!m_overlay || !m_overlay->isTouched(arc))
        return end;
    for (const auto &hit : m_overlay->hitsOn(arc)) {
        if (hit.to > along && isShutFor(m_overlay->blocks[hit.block], m_needs))
            end = std::min(end, std::max(along, hit.from));
    }
    return end;
}

namespace {

void addFeet(const RoadGraph::Data &graph, ArcFeet &feet, const RoadGraph::Data::Foot &foot, double extra)
{
    const Snap snap = graph.snapOf(foot);
    feet.add({2 * foot.edge, snap.along, extra});
    if (!snap.oneway)
        feet.add({2 * foot.edge + 1, graph.edges[foot.edge].metres - snap.along, extra});
}

} // namespace

ArcFeet feetOf(const RoadGraph::Data &graph, QPointF point)
{
    ArcFeet feet;
    if (graph.edges.empty() || !std::isfinite(point.x()) || !std::isfinite(point.y()))
        return feet;
    const RoadGraph::Data::Foot nearest = graph.nearest(point, reachMetres, {});
    if (nearest.edge < 0)
        return feet;
    addFeet(graph, feet, nearest, 0);
    feet.plain = feet.count;
    if (!graph.wellJoined[nearest.edge]) {
        const RoadGraph::Data::Foot joined = graph.nearest(point, reachMetres, {}, true);
        if (joined.edge >= 0)
            addFeet(graph, feet, joined, (joined.metres - nearest.metres) / groundSpeed);
    }
    return feet;
}

ArcFeet feetOf(const ArcCosts &costs, QPointF point, const ArcFeet &plain, const RouteNeeds &needs)
{
    ArcFeet feet = plain;
    if (needs.exactEnds || plain.count == 0)
        return feet;
    for (int i = 0; i < plain.plain; ++i) {
        if (!costs.isShutAt(plain.feet[i].arc, plain.feet[i].along))
            return feet;
    }
    const RoadGraph::Data &graph = costs.graph();
    const auto open = [&](int edge) {
        return graph.wellJoined[edge] && (!costs.isShut(2 * edge) || (!graph.edges[edge].oneway && !costs.isShut(2 * edge + 1)));
    };
    const RoadGraph::Data::Foot foot = graph.nearestWhere(point, besideMetres, open);
    if (foot.edge >= 0)
        addFeet(graph, feet, foot, foot.metres / groundSpeed);
    return feet;
}

} // namespace wf
