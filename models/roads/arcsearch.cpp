// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "arcsearch.h"

namespace wf {

ArcSearch::Arrays &ArcSearch::arrays()
{
    thread_local Arrays arrays;
    return arrays;
}

ArcSearch::ArcSearch()
    : m_arrays(arrays())
{
}

void ArcSearch::begin(const RoadGraph::Data &graph)
{
    if (m_arrays.labels.size() < graph.edges.size() * 2)
        m_arrays.labels.resize(graph.edges.size() * 2);
    if (m_arrays.visits.size() < size_t(graph.nodes.size()))
        m_arrays.visits.resize(size_t(graph.nodes.size()));
    m_epoch = ++m_arrays.epoch;
    if (m_epoch == 0) { // once in four thousand million searches
        std::ranges::fill(m_arrays.labels, Label{});
        std::ranges::fill(m_arrays.visits, Visit{});
        m_epoch = m_arrays.epoch = 1;
    }
    m_arrays.queue.clear();
}

void ArcSearch::Queue::clear()
{
    for (std::vector<Item> &bucket : m_buckets)
        bucket.clear();
    m_filled = m_least = 0;
}

void ArcSearch::Queue::split()
{
    const int at = std::countr_zero(m_filled);
    std::vector<Item> &bucket = m_buckets[size_t(at)];
    m_least = std::bit_cast<std::uint64_t>(std::ranges::min(bucket, {}, &Item::key).key);
    m_filled &= ~(std::uint64_t(1) << at);
    for (const Item &item : bucket)
        push(item);
    bucket.clear();
}

std::vector<int> ArcSearch::chain(Way way, int arc, int &end, std::span<const ArcFoot> ends) const
{
    std::vector<int> chain{arc};
    int before = m_arrays.labels[arc].before;
    for (; before >= 0; before = m_arrays.labels[before].before)
        chain.push_back(before);
    end = ~before;
    chain.push_back(ends[size_t(end)].arc);
    if (way == Way::Forwards)
        std::ranges::reverse(chain);
    return chain;
}

} // namespace wf
