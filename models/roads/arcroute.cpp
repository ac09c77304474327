// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "arcroute.h"

namespace wf {

std::optional<ArcRoute> quickestArcs(const ArcCosts &costs, QPointF from, QPointF to, const RouteNeeds &needs)
{
    const RoadGraph::Data &graph = costs.graph();
    const ArcFeet starts = feetOf(costs, from, feetOf(graph, from), needs);
    const ArcFeet goals = feetOf(costs, to, feetOf(graph, to), needs);
    LocalPoint aims[6];
    for (int g = 0; g < goals.count; ++g)
        aims[g] = graph.local(graph.pieceOf(goals.feet[g].arc, goals.feet[g].along, goals.feet[g].along).first());
    const double fastest = std::max(graph.fastest, 0.1);
    const auto bound = [&](int node) {
        double least = never;
        for (int g = 0; g < goals.count; ++g)
            least = std::min(least, straightMetres(aims[g], graph.nodeAt[node]) / fastest);
        return std::max(0.0, least * (1 - 1e-9) - 1e-6);
    };
    ArcRoute route = connected<ArcSearch::Way::Forwards, ArcSearch::Ends::OnRoads>(costs, {starts.begin(), starts.end()},
                                                                                   {goals.begin(), goals.end()}, bound);
    return route.chain.empty() ? std::nullopt : std::optional(std::move(route));
}

std::optional<Route> quickestRoute(const ArcCosts &costs, QPointF from, QPointF to, const RouteNeeds &needs)
{
    const auto quickest = quickestArcs(costs, from, to, needs);
    if (!quickest)
        return {};
    Route route = costs.graph().drive(quickest->chain, quickest->begin, quickest->end);
    route.seconds = quickest->seconds;
    return route;
}

} // namespace wf
