// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "arcroute.h"

namespace wf {
namespace {

constexpr double unwanted = 1e4; ///< as if an avoided road took so many times as long: any way round is shorter

/// What is avoided is driven where nothing else leads there.
class WaryCosts {
public:
    WaryCosts(const ArcCosts &costs, const QSet<int> &avoided)
        : m_costs(costs)
        , m_avoided(avoided)
    {
    }
    [[nodiscard]] const RoadGraph::Data &graph() const { return m_costs.graph(); }
    [[nodiscard]] double operator()(int arc) const { return m_costs(arc) * weight(arc); }
    [[nodiscard]] double part(int arc, double from, double to) const { return m_costs.part(arc, from, to) * weight(arc); }

private:
    [[nodiscard]] double weight(int arc) const { return m_avoided.contains(arc / 2) ? unwanted : 1; }
    const ArcCosts &m_costs;
    const QSet<int> &m_avoided;
};

/// What a way really takes, of one that was found by wary costs.
double secondsOf(const ArcCosts &costs, const QSet<int> &avoided, const ArcRoute &route)
{
    double seconds = route.seconds;
    for (size_t i = 0; i < route.chain.size(); ++i) {
        const int arc = route.chain[i];
        if (!avoided.contains(arc / 2))
            continue;
        const double begin = i == 0 ? route.begin : 0;
        const double end = i + 1 == route.chain.size() ? route.end : costs.graph().edges[arc / 2].metres;
        seconds -= (unwanted - 1) * costs.part(arc, begin, end);
    }
    return seconds;
}

} // namespace

std::optional<ArcRoute> quickestArcs(const ArcCosts &costs, QPointF from, QPointF to, const RouteNeeds &needs, const QSet<int> &avoided)
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
    const std::span<const ArcFoot> begins{starts.begin(), starts.end()}, ends{goals.begin(), goals.end()};
    constexpr auto way = ArcSearch::Way::Forwards;
    constexpr auto kind = ArcSearch::Ends::OnRoads;
    ArcRoute route = avoided.isEmpty() ? connected<way, kind>(costs, begins, ends, bound)
                                       : connected<way, kind>(WaryCosts(costs, avoided), begins, ends, bound);
    if (!route.chain.empty())
        route.seconds = secondsOf(costs, avoided, route);
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
