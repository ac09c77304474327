// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graphdata.h"

#include <span>

namespace wf {

/// Follows a road as a driver does who stays on it, and tells where one can leave or join it. Arcs are -1 where none is.
class Carriageway {
public:
    explicit Carriageway(const RoadGraph::Data &graph)
        : m_graph(graph)
    {
    }

    /// Where one who stays on the road comes from, and drives on to: the same name and straight on, else the straightest of
    /// its kind. `road`: the road's name; pieces of it may be unnamed.
    [[nodiscard]] int before(int arc, const QString &road) const;
    [[nodiscard]] int after(int arc, const QString &road) const;

    /// The first arc of a way other than `next` that a driver on `arc` can take at its head, on a street or ramp that leads
    /// on; arcs for which `closed(arc)` holds lead nowhere. A yard, a dead end and turning round don't count.
    template <typename Closed> [[nodiscard]] int exit(int arc, int next, Closed closed) const
    {
        for (int i = m_graph.firstNext[arc]; i < m_graph.firstNext[arc + 1]; ++i) {
            const int other = m_graph.nextArcs[i];
            if (other != next && other / 2 != arc / 2 && isStreet(other, arc) && !closed(other) && leadsOn(other, arc, next, true, closed))
                return other;
        }
        return -1;
    }
    /// Likewise the last arc of a way by which drivers come onto `arc` who don't come from `previous`.
    [[nodiscard]] int entry(int arc, int previous) const
    {
        for (int i = m_graph.firstPrev[arc]; i < m_graph.firstPrev[arc + 1]; ++i) {
            const int other = m_graph.prevArcs[i];
            if (other != previous && other / 2 != arc / 2 && isStreet(other, arc)
                && leadsOn(other, arc, previous, false, [](int) { return false; }))
                return other;
        }
        return -1;
    }

    /// The road met at the head of `arc` by one who drives on `road`: one that crosses there, else the one its ramps lead to,
    /// or (`joining`) come from, else the biggest that passes within 150 m. Empty when there is none.
    [[nodiscard]] QString crossing(int arc, const QString &road, bool joining = false) const;

    /// Unit vector of driving at the arc's beginning or end.
    [[nodiscard]] LocalPoint heading(int arc, bool atEnd) const;

private:
    [[nodiscard]] int straightest(int arc, std::span<const int> others, bool forwards, const QString &road) const;
    [[nodiscard]] bool isStreet(int arc, int from) const
    {
        const RoadGraph::Edge &edge = m_graph.edges[arc / 2];
        return edge.rank <= std::max(6, m_graph.edges[from / 2].rank);
    }
    /// More roads hang on it than a handful, without turning back onto the road at this place.
    template <typename Closed> [[nodiscard]] bool leadsOn(int arc, int from, int next, bool forwards, Closed closed) const;

    const RoadGraph::Data &m_graph;
};

template <typename Closed> bool Carriageway::leadsOn(int arc, int from, int next, bool forwards, Closed closed) const
{
    const size_t enough = std::clamp<size_t>(m_graph.arcs.size() / 10, 3, 40);
    std::vector<int> seen{arc};
    for (size_t i = 0; i < seen.size() && seen.size() < enough; ++i) {
        const std::vector<int> &first = forwards ? m_graph.firstNext : m_graph.firstPrev;
        const std::vector<int> &others = forwards ? m_graph.nextArcs : m_graph.prevArcs;
        for (int k = first[seen[i]]; k < first[seen[i] + 1]; ++k) {
            const int other = others[k];
            if (other != next && other / 2 != from / 2 && !closed(other) && !std::ranges::contains(seen, other))
                seen.push_back(other);
        }
    }
    return seen.size() >= enough;
}

} // namespace wf
