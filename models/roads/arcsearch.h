// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "roadoverlay.h"

#include <array>
#include <bit>
#include <cstdint>

namespace wf {

/// Dijkstra's search over directed arcs, so that turn restrictions hold; forwards from the ends given, or backwards to
/// them. All arcs that can come before an arc end at one node, so the first of them to be taken off the queue gives the
/// arc its final cost: each arc enters the queue once and never has to be moved in it.
///
/// At most crossings every turn is free but the one back. There the first arc to arrive reaches all others but its own way
/// back, the second reaches that, and no third has anything left to do.
///
/// The arrays belong to the thread and are told apart by an epoch; nothing is cleared between searches. A search is used
/// and forgotten: only one per thread may run at a time, and results are read before the next begins.
class ArcSearch {
public:
    enum class Way : std::uint8_t { Forwards, Backwards };
    /// What is asked of the ends and of the places looked for. Where all of them lie on a road, not on one direction of it
    /// (feetOf() gives both), nothing is won by driving back along the way one came as long as every turn on it was free:
    /// the search then sees a crossing once, not twice, and may leave out arcs that lead back.
    enum class Ends : std::uint8_t { OnArcs, OnRoads };

    ArcSearch();

    /// `onArc(arc, seconds)`: the arc is reached; forwards seconds is the cost at its tail, backwards at its head. Called
    /// once per arc, in the order of the cost. `done(seconds)`: asked before the search goes on to ways as long as this.
    /// `Costs` is ArcCosts or like it (graph(), operator(), part()). `bound(node)` (A*): at least this much is still to come from a node; 0
    /// otherwise.
    template <Way way, Ends kind = Ends::OnArcs, typename Costs, typename OnArc, typename Done, typename Bound>
    void run(const Costs &costs, std::span<const ArcFoot> ends, OnArc onArc, Done done, Bound bound);
    template <Way way, Ends kind = Ends::OnArcs, typename Costs, typename OnArc, typename Done>
    void run(const Costs &costs, std::span<const ArcFoot> ends, OnArc onArc, Done done)
    {
        run<way, kind>(costs, ends, onArc, done, [](int) { return 0.0; });
    }

    /// Cost at the near end of an arc that was reached; `never` of others.
    [[nodiscard]] double near(int arc) const { return m_arrays.labels[arc].epoch == m_epoch ? m_arrays.labels[arc].near : never; }
    /// The arcs from the end the search began at to this one (forwards: in driving order; backwards: from this one on,
    /// also in driving order). `end` tells which one it was.
    [[nodiscard]] std::vector<int> chain(Way way, int arc, int &end, std::span<const ArcFoot> ends) const;

private:
    struct Label {
        double near = 0;
        std::uint32_t epoch = 0;
        int before = 0; ///< arc; or ~index of the end
    };
    struct Item {
        double key = 0;
        int arc = 0;
        int end : 31 = -1; ///< index of the end the search begins with here
        bool free : 1 = false; ///< every turn on the way here was, and driving back along it wins nothing
    };
    /// Who has been at a crossing where turns are free.
    struct Visit {
        double key = never; ///< the least of free ways that wait in the queue
        std::uint32_t epoch = 0;
        int first = nobody; ///< the arc that came first; or `enough`
    };
    static constexpr int nobody = -1, enough = -2;
    /// A radix heap: no key is pushed that is less than one that was popped, so that items need not be kept in order, only
    /// apart by the highest bit in which their keys differ from the least.
    class Queue {
    public:
        void clear();
        void push(Item item)
        {
            // Rounding may make a key a trifle less than the least, or than 0: then it is as good as that.
            const auto bits = item.key > 0 ? std::bit_cast<std::uint64_t>(item.key) : 0;
            const int at = bits > m_least ? std::bit_width(bits ^ m_least) : 0;
            m_buckets[size_t(at)].push_back(item);
            m_filled |= std::uint64_t(1) << at;
        }
        [[nodiscard]] bool isEmpty() const { return m_filled == 0; }
        /// The item with the least key; not of an empty queue.
        [[nodiscard]] const Item &top()
        {
            if ((m_filled & 1) == 0)
                split();
            return m_buckets[0].back();
        }
        Item pop()
        {
            const Item item = top();
            m_buckets[0].pop_back();
            if (m_buckets[0].empty())
                m_filled &= ~std::uint64_t(1);
            return item;
        }

    private:
        void split();

        std::array<std::vector<Item>, 64> m_buckets; ///< by the number of low bits in which a key may differ from m_least
        std::uint64_t m_filled = 0; ///< a bit per bucket
        std::uint64_t m_least = 0; ///< bits of the least key; those of numbers >= 0 are in the numbers' order
    };
    struct Arrays {
        std::vector<Label> labels;
        std::vector<Visit> visits; ///< per node
        Queue queue;
        std::uint32_t epoch = 0;
    };
    static Arrays &arrays();
    void begin(const RoadGraph::Data &graph);

    Arrays &m_arrays;
    std::uint32_t m_epoch = 0;
};

template <ArcSearch::Way way, ArcSearch::Ends kind, typename Costs, typename OnArc, typename Done, typename Bound>
void ArcSearch::run(const Costs &costs, std::span<const ArcFoot> ends, OnArc onArc, Done done, Bound bound)
{
    constexpr bool forwards = way == Way::Forwards;
    const RoadGraph::Data &graph = costs.graph();
    begin(graph);
    Queue &queue = m_arrays.queue;
    Label *const labels = m_arrays.labels.data();
    Visit *const visits = m_arrays.visits.data();
    const std::uint32_t epoch = m_epoch;
    const int *first = forwards ? graph.firstNext.data() : graph.firstPrev.data();
    const int *others = forwards ? graph.nextArcs.data() : graph.prevArcs.data();
    const int *heads = graph.arcHead.data();
    const char *turnsFree = graph.turnsFree.data();
    const auto farNode = [=](int arc) { return heads[forwards ? arc : arc ^ 1]; };
    const auto visitOf = [=](int node) -> Visit * {
        if (!turnsFree[node])
            return nullptr;
        Visit &visit = visits[node];
        if (visit.epoch != epoch)
            visit = {never, epoch, nobody};
        return &visit;
    };
    const auto isLeft = [=](int arc) { return labels[arc].epoch != epoch; };
    // The one arc that the first to arrive at a crossing could not take.
    const auto backIsLeft = [&](int arc) { return graph.drivable(arc ^ 1) && isLeft(arc ^ 1); };
    const auto leadsOn = [&](int arc, const Visit *visit) {
        if (visit)
            return visit->first == nobody || (visit->first >= 0 && visit->first != arc && backIsLeft(visit->first));
        return std::any_of(others + first[arc], others + first[arc + 1], isLeft);
    };
    for (int i = 0; i < int(ends.size()); ++i) {
        const ArcFoot &end = ends[size_t(i)];
        const double length = graph.edges[end.arc / 2].metres;
        const double far = end.extra + (forwards ? costs.part(end.arc, end.along, length) : costs.part(end.arc, 0, end.along));
        if (far < never)
            queue.push({far + bound(farNode(end.arc)), end.arc, i, kind == Ends::OnRoads});
    }
    while (!queue.isEmpty()) {
        if (done(queue.top().key))
            return;
        const Item item = queue.pop();
        const int node = farNode(item.arc);
        const double seconds = item.key - bound(node);
        Visit *visit = visitOf(node);
        const bool free = item.free && visit;
        const auto take = [&](int arc) {
            labels[arc] = {seconds, epoch, item.end < 0 ? item.arc : ~item.end};
            onArc(arc, seconds);
            const int next = farNode(arc);
            Visit *there = visitOf(next);
            if (!leadsOn(arc, there))
                return;
            const double price = costs(arc);
            if (price == never)
                return;
            const double key = seconds + price + bound(next);
            if (there && key >= there->key)
                return; // a free way is there before, and leaves nothing to do
            if (there && free)
                there->key = key;
            queue.push({key, arc, -1, free});
        };
        if (visit && visit->first != nobody) {
            if (visit->first < 0 || visit->first == item.arc)
                continue;
            const int back = visit->first;
            visit->first = enough;
            if (backIsLeft(back))
                take(back ^ 1);
            continue;
        }
        if (visit)
            visit->first = free ? enough : item.arc;
        for (int i = first[item.arc]; i < first[item.arc + 1]; ++i) {
            if (isLeft(others[i]))
                take(others[i]);
        }
    }
}

} // namespace wf
