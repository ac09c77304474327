// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "arcsearch.h"

#include <QSet>

#include <optional>

namespace wf {

/// A way by its arcs: from `begin` metres on the first to `end` metres on the last.
struct ArcRoute {
    std::vector<int> chain;
    double begin = 0;
    double end = 0;
    double seconds = 0;
    int looked = 0; ///< arcs the search saw
};

/// The quickest way from one of the starts to one of the goals; no chain and `never` where none leads. Searched forwards
/// from the starts or backwards from the goals; `bound(node)`: at least so many seconds lie between a node and the other end.
template <ArcSearch::Way way, ArcSearch::Ends kind, typename Costs, typename Bound>
ArcRoute connected(const Costs &costs, std::span<const ArcFoot> starts, std::span<const ArcFoot> goals, Bound bound)
{
    constexpr bool forwards = way == ArcSearch::Way::Forwards;
    const RoadGraph::Data &graph = costs.graph();
    const std::span<const ArcFoot> ends = forwards ? starts : goals, others = forwards ? goals : starts;
    ArcRoute best;
    best.seconds = never;
    for (const ArcFoot &start : starts) { // on the same piece of road, straight on
        for (const ArcFoot &goal : goals) {
            if (start.arc != goal.arc || start.along > goal.along)
                continue;
            if (const double seconds = start.extra + goal.extra + costs.part(start.arc, start.along, goal.along); seconds < best.seconds)
                best = {{start.arc}, start.along, goal.along, seconds};
        }
    }
    const ArcFoot *met = nullptr;
    int looked = 0;
    ArcSearch search;
    search.run<way, kind>(
        costs, ends,
        [&](int arc, double seconds) {
            ++looked;
            for (const ArcFoot &other : others) {
                if (other.arc != arc)
                    continue;
                const double rest = forwards ? costs.part(arc, 0, other.along) : costs.part(arc, other.along, graph.edges[arc / 2].metres);
                if (const double all = seconds + rest + other.extra; all < best.seconds) {
                    best.seconds = all;
                    met = &other;
                }
            }
        },
        [&](double key) { return key >= best.seconds; }, bound);
    best.looked = looked;
    if (best.seconds == never)
        return best;
    if (met) {
        int end = 0;
        best.chain = search.chain(way, met->arc, end, ends);
        const ArcFoot &first = forwards ? ends[size_t(end)] : *met, &last = forwards ? *met : ends[size_t(end)];
        best.begin = first.along;
        best.end = last.along;
    }
    return best;
}

/// The quickest way between two places (A* by the straight distance). The edges `avoided` are driven only where no other way leads there,
/// and then as little of them as can be.
[[nodiscard]] std::optional<ArcRoute> quickestArcs(const ArcCosts &costs, QPointF from, QPointF to, const RouteNeeds &needs,
                                                   const QSet<int> &avoided = {});
/// The same as it is driven.
[[nodiscard]] std::optional<Route> quickestRoute(const ArcCosts &costs, QPointF from, QPointF to, const RouteNeeds &needs);

} // namespace wf
