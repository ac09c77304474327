// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cutoff.h"

#include "arcroute.h"

#include <queue>
#include <utility>

namespace wf {
namespace {

constexpr double slowerSeconds = 60;
constexpr int mainRank = 4;

/// What one block does to an arc.
struct Effect {
    double from;
    double to;
    double factor; ///< `never` where it is shut
    auto operator<=>(const Effect &) const = default;
};

std::vector<Effect> effectsOn(const RoadState::Overlay &overlay, int arc, const RouteNeeds &needs)
{
    std::vector<Effect> effects;
    for (const auto &hit : overlay.hitsOn(arc)) {
        const RoadBlock &block = overlay.blocks[hit.block];
        const double factor = isShutFor(block, needs) ? never : block.shut ? 1 : std::max(1.0, block.slowdown);
        if (factor > 1)
            effects.push_back({hit.from, hit.to, factor});
    }
    std::ranges::sort(effects);
    return effects;
}

struct Changes {
    std::vector<quint64> arcs; ///< a bit per arc on which anything differs
    bool any = false;
    bool opens = false; ///< anything that was there is there no more

    [[nodiscard]] bool isOn(const std::vector<int> &chain) const
    {
        return std::ranges::any_of(chain, [this](int arc) { return (arcs[size_t(arc) >> 6] >> (arc & 63) & 1) != 0; });
    }
};

Changes changesBetween(const RoadState::Overlay &before, const RoadState::Overlay &after, const RouteNeeds &needs)
{
    std::vector<int> all;
    std::ranges::set_union(before.arcs, after.arcs, std::back_inserter(all));
    Changes changes;
    changes.arcs.assign(after.touched.size(), 0);
    for (const int arc : all) {
        const std::vector<Effect> old = effectsOn(before, arc, needs), now = effectsOn(after, arc, needs);
        if (old == now)
            continue;
        changes.arcs[size_t(arc) >> 6] |= quint64(1) << (arc & 63);
        changes.any = true;
        changes.opens = changes.opens || !std::ranges::includes(now, old);
    }
    return changes;
}

/// Seconds on open roads from a place to every node, or back from every node. Turn restrictions are left out, so that no
/// node is nearer by another arc than it may be used from: that keeps an A* search with it exact.
std::vector<double> openSeconds(const RoadGraph::Data &graph, const ArcFeet &feet, bool fromPlace)
{
    const ArcCosts open(graph, nullptr, {});
    std::vector<int> first(size_t(graph.nodes.size()) + 1, 0), into; // arcs by head, for the way back
    if (!fromPlace) {
        for (const int arc : graph.arcs)
            ++first[graph.head(arc) + 1];
        for (size_t i = 1; i < first.size(); ++i)
            first[i] += first[i - 1];
        into.resize(graph.arcs.size());
        std::vector<int> fill(first.begin(), first.end() - 1);
        for (const int arc : graph.arcs)
            into[fill[graph.head(arc)]++] = arc;
    }
    std::vector<double> best(size_t(graph.nodes.size()), never);
    using Item = std::pair<double, int>;
    std::priority_queue<Item, std::vector<Item>, std::greater<>> queue;
    const auto reach = [&](int node, double seconds) {
        if (seconds < best[node]) {
            best[node] = seconds;
            queue.emplace(seconds, node);
        }
    };
    for (const ArcFoot &foot : feet) {
        const double length = graph.edges[foot.arc / 2].metres;
        if (fromPlace)
            reach(graph.head(foot.arc), foot.extra + open.part(foot.arc, foot.along, length));
        else
            reach(graph.tail(foot.arc), foot.extra + open.part(foot.arc, 0, foot.along));
    }
    while (!queue.empty()) {
        const auto [seconds, node] = queue.top();
        queue.pop();
        if (seconds > best[node])
            continue;
        const std::vector<int> &starts = fromPlace ? graph.firstArc : first, &arcs = fromPlace ? graph.arcs : into;
        for (int i = starts[node]; i < starts[node + 1]; ++i)
            reach(fromPlace ? graph.head(arcs[i]) : graph.tail(arcs[i]), seconds + graph.edgeSeconds[arcs[i] / 2]);
    }
    return best;
}

/// From a reference point to several places, or back from them, in one search.
template <ArcSearch::Way way>
void spread(const ArcCosts &costs, std::span<const ArcFoot> ends, const std::vector<ArcFeet> &feet, const std::vector<size_t> &places,
            std::vector<double> &seconds, std::vector<std::vector<int>> &arcs)
{
    constexpr bool forwards = way == ArcSearch::Way::Forwards;
    const RoadGraph::Data &graph = costs.graph();
    struct Target {
        ArcFoot foot;
        size_t place;
        [[nodiscard]] int arc() const { return foot.arc; }
    };
    std::vector<Target> targets;
    std::vector<quint64> isTarget(graph.edges.size() * 2 / 64 + 1, 0);
    for (const size_t place : places) {
        seconds[place] = never;
        arcs[place].clear();
        for (const ArcFoot &foot : feet[place]) {
            targets.push_back({foot, place});
            isTarget[size_t(foot.arc) >> 6] |= quint64(1) << (foot.arc & 63);
        }
    }
    std::ranges::sort(targets, {}, &Target::arc);
    std::vector<int> last(feet.size(), -1); // the arc each place is reached on
    double worst = never; // of all places
    bool better = false;
    const auto improve = [&](const Target &target, double all, int arc) {
        all += target.foot.extra;
        if (all < seconds[target.place]) {
            better = better || seconds[target.place] >= worst;
            seconds[target.place] = all;
            last[target.place] = arc;
            arcs[target.place] = {target.foot.arc};
        }
    };
    for (const ArcFoot &end : ends) {
        for (const Target &target : std::ranges::equal_range(targets, end.arc, {}, &Target::arc)) {
            const double from = forwards ? end.along : target.foot.along, to = forwards ? target.foot.along : end.along;
            if (from <= to)
                improve(target, end.extra + costs.part(end.arc, from, to), -1);
        }
    }
    const auto settled = [&](double key) {
        if (std::exchange(better, false)) {
            worst = 0;
            for (const size_t place : places)
                worst = std::max(worst, seconds[place]);
        }
        return key >= worst;
    };
    ArcSearch search;
    search.run<way, ArcSearch::Ends::OnRoads>(
        costs, ends,
        [&](int arc, double before) {
            if ((isTarget[size_t(arc) >> 6] >> (arc & 63) & 1) == 0)
                return;
            for (const Target &target : std::ranges::equal_range(targets, arc, {}, &Target::arc)) {
                const double length = graph.edges[arc / 2].metres, along = target.foot.along;
                improve(target, before + (forwards ? costs.part(arc, 0, along) : costs.part(arc, along, length)), arc);
            }
        },
        settled);
    for (const size_t place : places) {
        int end = 0;
        if (last[place] >= 0)
            arcs[place] = search.chain(way, last[place], end, ends);
    }
}

} // namespace

QList<QPointF> spreadPoints(const RoadGraph &roads, int side)
{
    const RoadGraph::Data &graph = roads.data();
    QList<QPointF> points;
    const double width = graph.columns * graph.cell, height = graph.rows * graph.cell;
    for (int row = 0; row < side; ++row) {
        for (int column = 0; column < side; ++column) {
            const LocalPoint middle{graph.corner.x + width * (column + 0.5) / side, graph.corner.y + height * (row + 0.5) / side};
            double least = never;
            int best = -1;
            for (size_t e = 0; e < graph.edges.size(); ++e) {
                if (!graph.wellJoined[e] || graph.edges[e].rank > mainRank || graph.edges[e].link)
                    continue;
                const LocalPoint p = graph.nodeAt[graph.edges[e].from];
                const double dx = p.x - middle.x, dy = p.y - middle.y;
                if (std::abs(dx) * 2 * side <= width && std::abs(dy) * 2 * side <= height && dx * dx + dy * dy < least) {
                    least = dx * dx + dy * dy;
                    best = graph.edges[e].from;
                }
            }
            if (best >= 0)
                points.append(graph.nodes[best]);
        }
    }
    return points;
}

struct CutOff::Ways {
    bool counts = true; ///< the reference point's own road is open
    std::vector<double> seconds; ///< per place
    std::vector<std::vector<int>> arcs; ///< per place, what the quickest way leads over
};

struct CutOff::Open {
    QList<VitalPlace> places;
    RouteNeeds needs;
    std::vector<ArcFeet> placeFeet;
    std::vector<ArcFeet> references;
    std::vector<std::vector<double>> bounds; ///< per row (reference point and direction) and node
    QList<std::shared_ptr<const Ways>> ways;
};

CutOff::CutOff(const RoadGraph &graph, const QList<VitalPlace> &places, const RouteNeeds &needs, const QList<QPointF> &references)
    : m_state(graph)
{
    auto open = std::make_shared<Open>();
    open->places = places;
    open->needs = needs;
    for (const VitalPlace &place : places)
        open->placeFeet.push_back(feetOf(graph.data(), place.pos));
    const QList<QPointF> points = references.isEmpty() ? spreadPoints(graph) : references;
    for (const QPointF &point : points) {
        open->references.push_back(feetOf(graph.data(), point));
        for (const bool into : {true, false})
            open->bounds.push_back(openSeconds(graph.data(), open->references.back(), into));
    }
    m_open = open;
    for (qsizetype row = 0; row < qsizetype(open->bounds.size()); ++row) {
        m_ways.append(nullptr);
        check(m_state, nullptr, {}, row);
    }
    open->ways = m_ways;
    judge();
}

void CutOff::check(const RoadState &state, const Ways *before, const std::vector<char> &keep, qsizetype row)
{
    const ArcCosts costs(state.graph().data(), &state.overlay(), m_open->needs);
    const ArcFeet &reference = m_open->references[size_t(row / 2)];
    const std::vector<double> &bounds = m_open->bounds[size_t(row)];
    const auto bound = [&bounds](int node) { return bounds[size_t(node)]; };
    auto ways = before ? std::make_shared<Ways>(*before) : std::make_shared<Ways>();
    ways->counts = reference.count == 0
        || !std::ranges::all_of(reference, [&](const ArcFoot &foot) { return costs.isShutAt(foot.arc, foot.along); });
    ways->seconds.resize(m_open->placeFeet.size(), never);
    ways->arcs.resize(m_open->placeFeet.size());
    const std::span<const ArcFoot> other(reference.begin(), reference.end());
    std::vector<size_t> left;
    for (size_t i = 0; i < m_open->placeFeet.size(); ++i) {
        if (keep.empty() || !keep[i])
            left.push_back(i);
    }
    m_searches += int(left.size());
    // One by one, as long as it looks as if that will see less than all roads; the rest at once.
    size_t looked = 0, done = 0;
    while (!left.empty() && looked * left.size() <= done * costs.graph().arcs.size()) {
        const ArcFeet &feet = m_open->placeFeet[left.back()];
        const std::span<const ArcFoot> place(feet.begin(), feet.end());
        ArcRoute way = row % 2 == 0 ? connected<ArcSearch::Way::Backwards, ArcSearch::Ends::OnRoads>(costs, other, place, bound)
                                    : connected<ArcSearch::Way::Forwards, ArcSearch::Ends::OnRoads>(costs, place, other, bound);
        looked += size_t(way.looked);
        ways->seconds[left.back()] = way.seconds;
        ways->arcs[left.back()] = std::move(way.chain);
        left.pop_back();
        ++done;
    }
    if (!left.empty()) {
        if (row % 2 == 0)
            spread<ArcSearch::Way::Forwards>(costs, other, m_open->placeFeet, left, ways->seconds, ways->arcs);
        else
            spread<ArcSearch::Way::Backwards>(costs, other, m_open->placeFeet, left, ways->seconds, ways->arcs);
    }
    m_ways[row] = ways;
}

CutOff CutOff::checked(const RoadState &state) const
{
    CutOff next = *this;
    next.m_state = state;
    next.m_searches = 0;
    if (!m_open)
        return next;
    const Changes changes = changesBetween(m_state.overlay(), state.overlay(), m_open->needs);
    for (qsizetype row = 0; row < m_ways.size() && changes.any; ++row) {
        const Ways &ways = *m_ways[row], &open = *m_open->ways[row];
        std::vector<char> keep(ways.seconds.size());
        for (size_t i = 0; i < keep.size(); ++i)
            keep[i] = !changes.isOn(ways.arcs[i]) && (!changes.opens || ways.seconds[i] == open.seconds[i]);
        next.check(state, &ways, keep, row);
    }
    next.judge();
    return next;
}

void CutOff::judge()
{
    m_results.clear();
    for (qsizetype place = 0; place < m_open->places.size(); ++place) {
        Access both[2]; // in, out
        for (int way = 0; way < 2; ++way) {
            Access &access = both[way];
            int could = 0, can = 0;
            for (qsizetype i = way; i < m_ways.size(); i += 2) {
                if (!m_ways[i]->counts)
                    continue;
                const double open = m_open->ways[i]->seconds[size_t(place)], now = m_ways[i]->seconds[size_t(place)];
                could += open < never ? 1 : 0;
                if (open == never || now == never)
                    continue;
                ++can;
                access.seconds += now;
                access.addedSeconds += now - open;
            }
            if (can > 0) {
                access.seconds /= can;
                access.addedSeconds /= can;
            }
            access.share = could > 0 ? double(can) / could : 0;
            access.kind = could == 0                   ? Access::Kind::Unknown
                : can * 2 < could                      ? Access::Kind::CutOff
                : access.addedSeconds >= slowerSeconds ? Access::Kind::Slower
                                                       : Access::Kind::Open;
        }
        m_results.append({m_open->places[place].subject, both[0], both[1]});
    }
}

} // namespace wf
