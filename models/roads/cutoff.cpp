// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cutoff.h"

#include "arcsearch.h"

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
    std::vector<int> arcs; ///< on which anything differs, sorted
    bool opens = false; ///< anything that was there is there no more
};

Changes changesBetween(const RoadState::Overlay &before, const RoadState::Overlay &after, const RouteNeeds &needs)
{
    std::vector<int> all;
    std::ranges::set_union(before.arcs, after.arcs, std::back_inserter(all));
    Changes changes;
    for (const int arc : all) {
        const std::vector<Effect> old = effectsOn(before, arc, needs), now = effectsOn(after, arc, needs);
        if (old == now)
            continue;
        changes.arcs.push_back(arc);
        changes.opens = changes.opens || !std::ranges::includes(now, old);
    }
    return changes;
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

/// Seconds between one reference point and every place, and the arcs that the quickest ways lead over.
struct CutOff::Row {
    std::vector<double> seconds;
    std::vector<int> arcs; ///< sorted

    [[nodiscard]] bool leadsOver(const std::vector<int> &others) const
    {
        return std::ranges::any_of(others, [this](int arc) { return std::ranges::binary_search(arcs, arc); });
    }
};

struct CutOff::Search {
    const RoadState &state;
    const QList<VitalPlace> &places;
    const RouteNeeds &needs;

    template <ArcSearch::Way way> [[nodiscard]] std::shared_ptr<const Row> run(QPointF reference) const
    {
        constexpr bool forwards = way == ArcSearch::Way::Forwards;
        const RoadGraph::Data &graph = state.graph().data();
        const ArcCosts costs(graph, &state.overlay(), needs);
        RouteNeeds beside = needs;
        beside.exactEnds = false; // the city around a reference point is meant, not its own road
        const ArcFeet ends = feetOf(costs, reference, feetOf(graph, reference), beside);
        auto row = std::make_shared<Row>();
        row->seconds.assign(size_t(places.size()), never);
        struct Target {
            int arc;
            double along;
            double extra;
            int place;
        };
        std::vector<Target> targets;
        for (int i = 0; i < int(places.size()); ++i) {
            for (const ArcFoot &foot : feetOf(graph, places[i].pos))
                targets.push_back({foot.arc, foot.along, foot.extra, i});
        }
        std::ranges::sort(targets, {}, &Target::arc);
        std::vector<int> last(size_t(places.size()), -1); // the arc each place is reached on
        const auto improve = [&](const Target &target, double seconds, int arc) {
            if (seconds + target.extra < row->seconds[size_t(target.place)]) {
                row->seconds[size_t(target.place)] = seconds + target.extra;
                last[size_t(target.place)] = arc;
            }
        };
        for (const ArcFoot &end : ends) {
            row->arcs.push_back(end.arc);
            for (const Target &target : std::ranges::equal_range(targets, end.arc, {}, &Target::arc)) {
                const double from = forwards ? end.along : target.along, to = forwards ? target.along : end.along;
                if (from <= to)
                    improve(target, end.extra + costs.part(end.arc, from, to), -1);
            }
        }
        std::vector<quint64> isTarget(graph.edges.size() * 2 / 64 + 1, 0);
        for (const Target &target : targets)
            isTarget[size_t(target.arc) >> 6] |= quint64(1) << (target.arc & 63);
        size_t left = targets.size();
        ArcSearch search;
        search.run<way>(
            costs, {ends.begin(), ends.end()},
            [&](int arc, double seconds) {
                if ((isTarget[size_t(arc) >> 6] >> (arc & 63) & 1) == 0)
                    return;
                for (const Target &target : std::ranges::equal_range(targets, arc, {}, &Target::arc)) {
                    --left;
                    const double length = graph.edges[arc / 2].metres;
                    improve(target, seconds + (forwards ? costs.part(arc, 0, target.along) : costs.part(arc, target.along, length)), arc);
                }
            },
            [&](double) { return left == 0; });
        for (size_t i = 0; i < last.size(); ++i) {
            if (last[i] >= 0) {
                int end = 0;
                const std::vector<int> chain = search.chain(way, last[i], end, {ends.begin(), ends.end()});
                row->arcs.insert(row->arcs.end(), chain.begin(), chain.end());
            }
        }
        std::ranges::sort(row->arcs);
        const auto repeats = std::ranges::unique(row->arcs);
        row->arcs.erase(repeats.begin(), repeats.end());
        return row;
    }
    [[nodiscard]] std::shared_ptr<const Row> run(QPointF reference, bool into) const
    {
        return into ? run<ArcSearch::Way::Forwards>(reference) : run<ArcSearch::Way::Backwards>(reference);
    }
};

CutOff::CutOff(const RoadGraph &graph, const QList<VitalPlace> &places, const RouteNeeds &needs, const QList<QPointF> &references)
    : m_places(places)
    , m_references(references.isEmpty() ? spreadPoints(graph) : references)
    , m_needs(needs)
    , m_state(graph)
{
    const Search search{m_state, m_places, m_needs};
    for (const QPointF &reference : std::as_const(m_references)) {
        m_rows.append(search.run(reference, true));
        m_rows.append(search.run(reference, false));
    }
    m_searches = int(m_rows.size());
    m_open = m_rows;
    judge();
}

CutOff CutOff::checked(const RoadState &state) const
{
    CutOff next = *this;
    next.m_state = state;
    next.m_searches = 0;
    const Changes changes = changesBetween(m_state.overlay(), state.overlay(), m_needs);
    const Search search{state, m_places, m_needs};
    for (qsizetype i = 0; i < m_rows.size() && !changes.arcs.empty(); ++i) {
        const bool asOpen = m_rows[i]->seconds == m_open[i]->seconds;
        if (!m_rows[i]->leadsOver(changes.arcs) && (!changes.opens || asOpen))
            continue;
        next.m_rows[i] = search.run(m_references[i / 2], i % 2 == 0);
        ++next.m_searches;
    }
    next.judge();
    return next;
}

void CutOff::judge()
{
    m_results.clear();
    for (qsizetype place = 0; place < m_places.size(); ++place) {
        Access both[2]; // in, out
        for (int way = 0; way < 2; ++way) {
            Access &access = both[way];
            int could = 0, can = 0;
            for (qsizetype i = way; i < m_rows.size(); i += 2) {
                const double open = m_open[i]->seconds[size_t(place)], now = m_rows[i]->seconds[size_t(place)];
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
        m_results.append({m_places[place].subject, both[0], both[1]});
    }
}

} // namespace wf
