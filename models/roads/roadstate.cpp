// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "roadstate.h"

#include "arcroute.h"
#include "arcsearch.h"

#include <array>
#include <queue>

namespace wf {
namespace {

std::shared_ptr<const RoadState::Overlay> lay(const RoadGraph::Data &graph, const QList<RoadBlock> &blocks, const RoadState::Overlay *old)
{
    auto overlay = std::make_shared<RoadState::Overlay>();
    overlay->blocks = blocks;
    overlay->touched.assign(graph.edges.size() * 2 / 64 + 1, 0);
    QHash<QString, int> known;
    for (qsizetype i = 0; old && i < old->blocks.size(); ++i)
        known.insert(old->blocks[i].id, int(i));
    std::vector<std::pair<int, RoadState::Overlay::Hit>> all;
    for (int b = 0; b < int(blocks.size()); ++b) {
        const RoadBlock &block = blocks[b];
        const int before = known.value(block.id, -1);
        auto &matches = overlay->matches.emplace_back();
        bool good = !block.lines.isEmpty();
        for (const QList<QPointF> &line : block.lines) {
            const qsizetype at = before >= 0 ? old->blocks[before].lines.indexOf(line) : -1;
            matches.push_back(at >= 0 ? old->matches[size_t(before)][size_t(at)]
                                      : std::make_shared<const std::vector<ArcPiece>>(matchLine(graph, line)));
            good = good && !matches.back()->empty();
            for (const ArcPiece &piece : *matches.back()) {
                overlay->touched[size_t(piece.arc) >> 6] |= quint64(1) << (piece.arc & 63);
                all.push_back({piece.arc, {b, piece.from, piece.to}});
            }
        }
        if (!good && !overlay->unmatched.contains(block.id))
            overlay->unmatched.append(block.id);
    }
    std::ranges::stable_sort(all, {}, &std::pair<int, RoadState::Overlay::Hit>::first);
    for (const auto &[arc, hit] : all) {
        if (overlay->arcs.empty() || overlay->arcs.back() != arc) {
            overlay->arcs.push_back(arc);
            overlay->firstHit.push_back(int(overlay->hits.size()));
        }
        overlay->hits.push_back(hit);
    }
    overlay->firstHit.push_back(int(overlay->hits.size()));
    return overlay;
}

/// The feet of whole lists, remembered: the same units are asked about for one incident after another. A list held here
/// can't change under us, because it is shared.
const std::vector<ArcFeet> &feetOfList(const RoadGraph::Data &graph, const QList<QPointF> &points)
{
    struct Known {
        quint64 serial = 0;
        QList<QPointF> points;
        std::vector<ArcFeet> feet;
    };
    thread_local std::array<Known, 4> known;
    thread_local size_t oldest = 0;
    for (const Known &one : known) {
        if (one.serial == graph.serial && one.points == points)
            return one.feet;
    }
    Known &one = known[oldest];
    oldest = (oldest + 1) % known.size();
    one.serial = graph.serial;
    one.points = points;
    one.feet.clear();
    one.feet.reserve(size_t(points.size()));
    for (const QPointF &point : points)
        one.feet.push_back(feetOf(graph, point));
    return one.feet;
}

/// Places to be found by the arc they lie on.
class Targets {
public:
    struct Target {
        ArcFoot foot;
        int index = -1;
        int next = -1; ///< on the same arc
    };
    explicit Targets(size_t arcs)
    {
        thread_local std::vector<Slot> slots;
        thread_local std::uint32_t epochs = 0;
        if (slots.size() < arcs)
            slots.resize(arcs);
        m_slots = &slots;
        m_epoch = ++epochs;
        if (m_epoch == 0) {
            std::ranges::fill(slots, Slot{});
            m_epoch = epochs = 1;
        }
    }
    void add(const ArcFoot &foot, int index)
    {
        Slot &slot = (*m_slots)[foot.arc];
        m_targets.push_back({foot, index, slot.epoch == m_epoch ? slot.first : -1});
        slot = {m_epoch, int(m_targets.size()) - 1};
    }
    template <typename Use> void on(int arc, Use use) const
    {
        const Slot &slot = (*m_slots)[arc];
        if (slot.epoch != m_epoch)
            return;
        for (int i = slot.first; i >= 0; i = m_targets[i].next)
            use(m_targets[i]);
    }

private:
    struct Slot {
        std::uint32_t epoch = 0;
        int first = -1;
    };
    std::vector<Slot> *m_slots = nullptr;
    std::vector<Target> m_targets;
    std::uint32_t m_epoch = 0;
};

/// One end against many: those of the list reached soonest, in that order; forwards from the one, backwards to it.
template <ArcSearch::Way way>
QList<RoadState::Arrival> spread(const ArcCosts &costs, QPointF one, const QList<QPointF> &many, int count, const RouteNeeds &needs)
{
    constexpr bool forwards = way == ArcSearch::Way::Forwards;
    const RoadGraph::Data &graph = costs.graph();
    QList<RoadState::Arrival> arrivals;
    if (graph.edges.empty() || many.isEmpty())
        return arrivals;
    const ArcFeet ends = feetOf(costs, one, feetOf(graph, one), needs);
    Targets targets(graph.edges.size() * 2);
    const std::vector<ArcFeet> &all = feetOfList(graph, many);
    for (int i = 0; i < int(all.size()); ++i) {
        for (const ArcFoot &foot : feetOf(costs, many[i], all[size_t(i)], needs))
            targets.add(foot, i);
    }
    const qsizetype wanted = count > 0 ? std::min<qsizetype>(count, many.size()) : many.size();
    using Found = std::pair<double, int>;
    std::priority_queue<Found, std::vector<Found>, std::greater<>> found;
    std::vector<char> told(size_t(many.size()), 0);
    const auto tell = [&](double before) {
        while (arrivals.size() < wanted && !found.empty() && found.top().first < before) {
            const auto [seconds, index] = found.top();
            found.pop();
            if (!told[size_t(index)])
                arrivals.append({index, seconds});
            told[size_t(index)] = 1;
        }
        return arrivals.size() == wanted;
    };
    const auto meet = [&](const Targets::Target &target, double seconds) {
        if (seconds < never)
            found.emplace(seconds + target.foot.extra, target.index);
    };
    for (const ArcFoot &end : ends) { // on the same piece of road, straight on
        targets.on(end.arc, [&](const Targets::Target &target) {
            const double from = forwards ? end.along : target.foot.along, to = forwards ? target.foot.along : end.along;
            if (from <= to)
                meet(target, end.extra + costs.part(end.arc, from, to));
        });
    }
    ArcSearch search;
    search.run<way, ArcSearch::Ends::OnRoads>(
        costs, {ends.begin(), ends.end()},
        [&](int arc, double seconds) {
            targets.on(arc, [&](const Targets::Target &target) {
                const double length = graph.edges[arc / 2].metres, along = target.foot.along;
                meet(target, seconds + (forwards ? costs.part(arc, 0, along) : costs.part(arc, along, length)));
            });
        },
        tell);
    tell(never);
    return arrivals;
}

QList<double> inOrder(const QList<RoadState::Arrival> &arrivals, qsizetype size)
{
    QList<double> seconds(size, never);
    for (const RoadState::Arrival &arrival : arrivals)
        seconds[arrival.index] = arrival.seconds;
    return seconds;
}

} // namespace

RoadState::RoadState()
    : RoadState(RoadGraph())
{
}

RoadState::RoadState(const RoadGraph &graph, const QList<RoadBlock> &blocks)
    : m_graph(graph)
    , m_overlay(lay(graph.data(), blocks, nullptr))
{
}

RoadState RoadState::withBlocks(const QList<RoadBlock> &blocks) const
{
    RoadState state = *this;
    state.m_overlay = lay(m_graph.data(), blocks, m_overlay.get());
    return state;
}

const RoadGraph &RoadState::graph() const { return m_graph; }

const QList<RoadBlock> &RoadState::blocks() const { return m_overlay->blocks; }

QStringList RoadState::unmatched() const { return m_overlay->unmatched; }

std::optional<Route> RoadState::route(QPointF from, QPointF to, const RouteNeeds &needs) const
{
    return quickestRoute(ArcCosts(m_graph.data(), m_overlay.get(), needs), from, to, needs);
}

QList<RoadState::Arrival> RoadState::nearest(QPointF goal, const QList<QPointF> &from, int count, const RouteNeeds &needs) const
{
    return spread<ArcSearch::Way::Backwards>(ArcCosts(m_graph.data(), m_overlay.get(), needs), goal, from, count, needs);
}

QList<double> RoadState::secondsTo(QPointF from, const QList<QPointF> &to, const RouteNeeds &needs) const
{
    const ArcCosts costs(m_graph.data(), m_overlay.get(), needs);
    return inOrder(spread<ArcSearch::Way::Forwards>(costs, from, to, 0, needs), to.size());
}

QList<double> RoadState::secondsFrom(const QList<QPointF> &from, QPointF to, const RouteNeeds &needs) const
{
    const ArcCosts costs(m_graph.data(), m_overlay.get(), needs);
    return inOrder(spread<ArcSearch::Way::Backwards>(costs, to, from, 0, needs), from.size());
}

} // namespace wf
