// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "roadoverlay.h"

#include <cstdint>

namespace wf {

/// Dijkstra's search over directed arcs, so that turn restrictions hold; forwards from the ends given, or backwards to
/// them. All arcs that can come before an arc end at one node, so the first of them to be taken off the queue gives the
/// arc its final cost: each arc enters the queue once and never has to be moved in it.
///
/// The arrays belong to the thread and are told apart by an epoch; nothing is cleared between searches. A search is used
/// and forgotten: only one per thread may run at a time, and results are read before the next begins.
class ArcSearch {
public:
    enum class Way : std::uint8_t { Forwards, Backwards };

    ArcSearch();

    /// `onArc(arc, seconds)`: the arc is reached; forwards seconds is the cost at its tail, backwards at its head. Called
    /// once per arc, in the order of the cost. `done(seconds)`: asked before the search goes on to ways as long as this.
    /// `Costs` is ArcCosts or like it (graph(), operator(), part()). `bound(node)` (A*): at least this much is still to come from a node; 0
    /// otherwise.
    template <Way way, typename Costs, typename OnArc, typename Done, typename Bound>
    void run(const Costs &costs, std::span<const ArcFoot> ends, OnArc onArc, Done done, Bound bound);
    template <Way way, typename Costs, typename OnArc, typename Done>
    void run(const Costs &costs, std::span<const ArcFoot> ends, OnArc onArc, Done done)
    {
        run<way>(costs, ends, onArc, done, [](int) { return 0.0; });
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
        int end = -1; ///< index of the end the search begins with here
    };
    /// A heap with four children a node: fewer steps, and they lie side by side.
    struct Queue {
        std::vector<Item> items;
        void push(Item item);
        Item pop();
    };
    struct Arrays {
        std::vector<Label> labels;
        Queue queue;
        std::uint32_t epoch = 0;
    };
    static Arrays &arrays();

    Arrays &m_arrays;
    std::uint32_t m_epoch = 0;
};

template <ArcSearch::Way way, typename Costs, typename OnArc, typename Done, typename Bound>
void ArcSearch::run(const Costs &costs, std::span<const ArcFoot> ends, OnArc onArc, Done done, Bound bound)
{
    constexpr bool forwards = way == Way::Forwards;
    const RoadGraph::Data &graph = costs.graph();
    if (m_arrays.labels.size() < graph.edges.size() * 2)
        m_arrays.labels.resize(graph.edges.size() * 2);
    m_epoch = ++m_arrays.epoch;
    if (m_epoch == 0) { // once in four thousand million searches
        std::ranges::fill(m_arrays.labels, Label{});
        m_epoch = m_arrays.epoch = 1;
    }
    Queue &queue = m_arrays.queue;
    queue.items.clear();
    const int *first = forwards ? graph.firstNext.data() : graph.firstPrev.data();
    const int *others = forwards ? graph.nextArcs.data() : graph.prevArcs.data();
    const auto farNode = [&](int arc) { return graph.arcHead[forwards ? arc : arc ^ 1]; };
    for (int i = 0; i < int(ends.size()); ++i) {
        const ArcFoot &end = ends[size_t(i)];
        const double length = graph.edges[end.arc / 2].metres;
        const double far = end.extra + (forwards ? costs.part(end.arc, end.along, length) : costs.part(end.arc, 0, end.along));
        if (far < never)
            queue.push({far + bound(farNode(end.arc)), end.arc, i});
    }
    while (!queue.items.empty()) {
        if (done(queue.items.front().key))
            return;
        const Item item = queue.pop();
        const int node = farNode(item.arc);
        const double seconds = item.key - bound(node);
        for (int i = first[item.arc]; i < first[item.arc + 1]; ++i) {
            const int arc = others[i];
            Label &label = m_arrays.labels[arc];
            if (label.epoch == m_epoch)
                continue;
            label = {seconds, m_epoch, item.end < 0 ? item.arc : ~item.end};
            onArc(arc, seconds);
            // Where everything behind it has been reached already, driving it leads to nothing new.
            bool leadsOn = false;
            for (int k = first[arc]; k < first[arc + 1] && !leadsOn; ++k)
                leadsOn = m_arrays.labels[others[k]].epoch != m_epoch;
            if (!leadsOn)
                continue;
            if (const double price = costs(arc); price < never)
                queue.push({seconds + price + bound(farNode(arc)), arc, -1});
        }
    }
}

} // namespace wf
