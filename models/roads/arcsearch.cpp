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

void ArcSearch::Queue::push(Item item)
{
    size_t at = items.size();
    items.push_back(item);
    while (at > 0) {
        const size_t above = (at - 1) / 4;
        if (items[above].key <= item.key)
            break;
        items[at] = items[above];
        at = above;
    }
    items[at] = item;
}

ArcSearch::Item ArcSearch::Queue::pop()
{
    const Item top = items.front();
    const Item last = items.back();
    items.pop_back();
    const size_t count = items.size();
    if (count == 0)
        return top;
    size_t at = 0;
    for (;;) {
        const size_t below = 4 * at + 1;
        if (below >= count)
            break;
        size_t least = below;
        for (size_t i = below + 1; i < std::min(below + 4, count); ++i)
            least = items[i].key < items[least].key ? i : least;
        if (items[least].key >= last.key)
            break;
        items[at] = items[least];
        at = least;
    }
    items[at] = last;
    return top;
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
