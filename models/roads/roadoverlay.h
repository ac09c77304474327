// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "blockmatch.h"
#include "roadstate.h"

#include <limits>
#include <memory>
#include <span>
#include <vector>

namespace wf {

constexpr double never = std::numeric_limits<double>::infinity();

/// The blocks as they lie on the arcs. Sparse: a bit per arc says whether anything lies on it at all.
struct RoadState::Overlay {
    struct Hit {
        int block = -1; ///< index into blocks
        double from = 0; ///< m from the arc's tail
        double to = 0;
    };
    QList<RoadBlock> blocks;
    QStringList unmatched;
    /// Per block and line, the arcs it covers in driving order; shared between states.
    std::vector<std::vector<std::shared_ptr<const std::vector<ArcPiece>>>> matches;
    std::vector<quint64> touched; ///< a bit per arc
    std::vector<int> arcs; ///< touched ones, sorted
    std::vector<int> firstHit; ///< per entry of arcs, into hits; one more at the end
    std::vector<Hit> hits;

    [[nodiscard]] bool isTouched(int arc) const { return (touched[size_t(arc) >> 6] >> (arc & 63) & 1) != 0; }
    [[nodiscard]] std::span<const Hit> hitsOn(int arc) const;
};

/// Is a block closed to a vehicle?
[[nodiscard]] bool isShutFor(const RoadBlock &block, const RouteNeeds &needs);

/// What driving arcs costs one kind of vehicle at one moment.
class ArcCosts {
public:
    ArcCosts(const RoadGraph::Data &graph, const RoadState::Overlay *overlay, const RouteNeeds &needs)
        : m_graph(graph)
        , m_overlay(overlay)
        , m_needs(needs)
    {
    }
    [[nodiscard]] const RoadGraph::Data &graph() const { return m_graph; }
    /// Seconds from end to end; `never` where it is shut.
    [[nodiscard]] double operator()(int arc) const
    {
        const double open = m_graph.edgeSeconds[size_t(arc) >> 1];
        return m_overlay && m_overlay->isTouched(arc) ? blocked(arc, open) : open;
    }
    /// Seconds for a part of it, in metres from its tail.
    [[nodiscard]] double part(int arc, double from, double to) const;
    /// Is anything on it shut?
    [[nodiscard]] bool isShut(int arc) const;
    /// Does this point of it, in metres from its tail, lie inside a shut piece?
    [[nodiscard]] bool isShutAt(int arc, double along) const;
    /// How far one gets on it from a point of it: to its end or to where it is shut.
    [[nodiscard]] double openEnd(int arc, double along) const;

private:
    [[nodiscard]] double blocked(int arc, double open) const;

    const RoadGraph::Data &m_graph;
    const RoadState::Overlay *m_overlay; ///< nullptr = nothing is closed
    RouteNeeds m_needs;
};

/// Where a way may begin or end.
struct ArcFoot {
    int arc = -1;
    double along = 0; ///< m from the arc's tail
    double extra = 0; ///< seconds between the point and the road
};

/// The feet of a point as the map alone gives them: at most four, two arcs each of the nearest road and, where that hangs
/// loose, of the nearest that leads on.
struct ArcFeet {
    ArcFoot feet[6];
    int count = 0;
    int plain = 0; ///< how many belong to the very nearest road
    void add(const ArcFoot &foot) { feet[count++] = foot; }
    [[nodiscard]] auto begin() const { return feet; }
    [[nodiscard]] auto end() const { return feet + count; }
};

[[nodiscard]] ArcFeet feetOf(const RoadGraph::Data &graph, QPointF point);
/// And where the nearest road is shut just there, on the nearest open one.
[[nodiscard]] ArcFeet feetOf(const ArcCosts &costs, QPointF point, const ArcFeet &plain, const RouteNeeds &needs);

} // namespace wf
