// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reach.h"

#include "arcsearch.h"

namespace wf {
namespace {

/// One way of coming onto an arc: at a point of it, after so many seconds.
struct Coming {
    int arc = -1;
    double along = 0; ///< m from the arc's tail
    double seconds = 0;
};

/// From metre to metre of an edge as its line is drawn.
struct Interval {
    double from = 0;
    double to = 0;
};

/// How far one gets along the arc by then, as an interval of its edge; nothing is driven into that is shut.
std::optional<Interval> driven(const ArcCosts &costs, const Coming &coming, double limit)
{
    const RoadGraph::Data &graph = costs.graph();
    const double length = graph.edges[coming.arc / 2].metres;
    if (coming.seconds > limit || costs.isShutAt(coming.arc, coming.along))
        return {};
    double end = costs.openEnd(coming.arc, coming.along);
    const double rest = costs.part(coming.arc, coming.along, end);
    if (rest > limit - coming.seconds)
        end = coming.along + (end - coming.along) * (limit - coming.seconds) / rest;
    if (end <= coming.along)
        return {};
    return coming.arc % 2 == 0 ? Interval{coming.along, end} : Interval{length - end, length - coming.along};
}

/// Sorted, without overlaps.
std::vector<Interval> united(std::vector<Interval> intervals)
{
    std::ranges::sort(intervals, {}, &Interval::from);
    std::vector<Interval> all;
    for (const Interval &one : intervals) {
        if (!all.empty() && one.from <= all.back().to + 1e-6)
            all.back().to = std::max(all.back().to, one.to);
        else
            all.push_back(one);
    }
    return all;
}

/// What is in `all` and not in `less`; both sorted and without overlaps.
std::vector<Interval> without(const std::vector<Interval> &all, const std::vector<Interval> &less)
{
    std::vector<Interval> rest;
    for (Interval one : all) {
        for (const Interval &gone : less) {
            if (gone.to <= one.from || gone.from >= one.to)
                continue;
            if (gone.from > one.from)
                rest.push_back({one.from, gone.from});
            one.from = gone.to;
        }
        if (one.to - one.from > 1e-6)
            rest.push_back(one);
    }
    return rest;
}

} // namespace

QList<ReachPiece> reach(const RoadState &state, const QList<QPointF> &from, const QList<double> &limits, const RouteNeeds &needs)
{
    QList<ReachPiece> pieces;
    if (limits.isEmpty() || state.graph().isEmpty())
        return pieces;
    const RoadGraph::Data &graph = state.graph().data();
    const ArcCosts costs(graph, &state.overlay(), needs);
    std::vector<ArcFoot> feet;
    std::vector<Coming> comings;
    for (const QPointF &point : from) {
        for (const ArcFoot &foot : feetOf(costs, point, feetOf(graph, point), needs)) {
            feet.push_back(foot);
            comings.push_back({foot.arc, foot.along, foot.extra});
        }
    }
    const double last = limits.last();
    ArcSearch search;
    search.run<ArcSearch::Way::Forwards>(
        costs, feet, [&](int arc, double seconds) { comings.push_back({arc, 0, seconds}); },
        [&](double seconds) { return seconds > last; });
    std::ranges::stable_sort(comings, {}, [](const Coming &coming) { return coming.arc / 2; });
    for (size_t begin = 0, end = 0; begin < comings.size(); begin = end) {
        const int edge = comings[begin].arc / 2;
        while (end < comings.size() && comings[end].arc / 2 == edge)
            ++end;
        std::vector<Interval> before;
        for (int band = 0; band < int(limits.size()); ++band) {
            std::vector<Interval> intervals = before;
            for (size_t i = begin; i < end; ++i) {
                if (const auto interval = driven(costs, comings[i], limits[band]))
                    intervals.push_back(*interval);
            }
            intervals = united(std::move(intervals));
            for (const Interval &one : without(intervals, before))
                pieces.append({graph.pieceOf(2 * edge, one.from, one.to), band});
            before = std::move(intervals);
        }
    }
    return pieces;
}

} // namespace wf
