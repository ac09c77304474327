// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "arcroute.h"

#include "arcsearch.h"

namespace wf {

std::optional<ArcRoute> quickestArcs(const ArcCosts &costs, QPointF from, QPointF to, const RouteNeeds &needs)
{
    const RoadGraph::Data &graph = costs.graph();
    const ArcFeet starts = feetOf(costs, from, feetOf(graph, from), needs);
    const ArcFeet goals = feetOf(costs, to, feetOf(graph, to), needs);
    if (starts.count == 0 || goals.count == 0)
        return {};
    double total = never;
    int goalFoot = -1, startFoot = -1;
    bool straight = false;
    for (int s = 0; s < starts.count; ++s) {
        for (int g = 0; g < goals.count; ++g) {
            const ArcFoot &a = starts.feet[s], &b = goals.feet[g];
            if (a.arc != b.arc || a.along > b.along)
                continue;
            if (const double seconds = a.extra + b.extra + costs.part(a.arc, a.along, b.along); seconds < total) {
                total = seconds;
                startFoot = s;
                goalFoot = g;
                straight = true;
            }
        }
    }
    LocalPoint aims[6];
    for (int g = 0; g < goals.count; ++g) {
        const QList<QPointF> point = graph.pieceOf(goals.feet[g].arc, goals.feet[g].along, goals.feet[g].along);
        aims[g] = graph.local(point.first());
    }
    const double fastest = std::max(graph.fastest, 0.1);
    const auto bound = [&](int node) {
        double least = never;
        for (int g = 0; g < goals.count; ++g)
            least = std::min(least, std::hypot(aims[g].x - graph.nodeAt[node].x, aims[g].y - graph.nodeAt[node].y) / fastest);
        return std::max(0.0, least * (1 - 1e-9) - 1e-6);
    };
    ArcSearch search;
    search.run<ArcSearch::Way::Forwards>(
        costs, {starts.begin(), starts.end()},
        [&](int arc, double seconds) {
            for (int g = 0; g < goals.count; ++g) {
                if (goals.feet[g].arc != arc)
                    continue;
                const double all = seconds + goals.feet[g].extra + costs.part(arc, 0, goals.feet[g].along);
                if (all < total) {
                    total = all;
                    goalFoot = g;
                    straight = false;
                }
            }
        },
        [&](double key) { return key >= total; }, bound);
    if (goalFoot < 0)
        return {};
    const ArcFoot &goal = goals.feet[goalFoot];
    const std::vector<int> chain = straight ? std::vector<int>{goal.arc}
                                            : search.chain(ArcSearch::Way::Forwards, goal.arc, startFoot, {starts.begin(), starts.end()});
    return ArcRoute{chain, starts.feet[startFoot].along, goal.along, total};
}

} // namespace wf
