// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "carriageway.h"

#include <numbers>

namespace wf {
namespace {

constexpr double headingMetres = 15; ///< a heading is taken over this length, so that a kink at a junction doesn't matter
constexpr double straightOn = 75; ///< degrees; sharper bends are turns, not the road itself
constexpr double rampMetres = 1500;
constexpr double passingMetres = 150;

} // namespace

LocalPoint Carriageway::heading(int arc, bool atEnd) const
{
    const QList<QPointF> &line = m_graph.edges[arc / 2].line;
    const bool fromLast = (arc % 2 == 0) == atEnd; // which end of the drawn line
    const qsizetype count = line.size();
    const auto point = [&](qsizetype i) { return m_graph.local(line[fromLast ? count - 1 - i : i]); };
    const LocalPoint end = point(0);
    LocalPoint other = point(1);
    for (qsizetype i = 2; i < count && std::hypot(other.x - end.x, other.y - end.y) < headingMetres; ++i)
        other = point(i);
    const double dx = other.x - end.x, dy = other.y - end.y;
    const double length = std::max(std::hypot(dx, dy), 1e-9);
    const double sign = atEnd ? -1 : 1;
    return {sign * dx / length, sign * dy / length};
}

int Carriageway::straightest(int arc, std::span<const int> others, bool forwards, const QString &road) const
{
    const RoadGraph::Edge &own = m_graph.edges[arc / 2];
    const LocalPoint ahead = heading(arc, forwards);
    int best = -1;
    double least = 1e300;
    for (const int other : others) {
        if (other / 2 == arc / 2)
            continue;
        const RoadGraph::Edge &edge = m_graph.edges[other / 2];
        const LocalPoint u = heading(other, !forwards);
        const double degrees = std::acos(std::clamp(ahead.x * u.x + ahead.y * u.y, -1.0, 1.0)) * 180 / std::numbers::pi;
        if (degrees > straightOn)
            continue;
        const bool named = !road.isEmpty() && edge.name == road;
        const double price = degrees
            + (named                     ? 0
                   : edge.name.isEmpty() ? 50
                                         : 80)
            + (edge.link != own.link ? 60 : 0) + 15 * std::abs(edge.rank - own.rank);
        if (price < least) {
            least = price;
            best = other;
        }
    }
    return best;
}

int Carriageway::before(int arc, const QString &road) const
{
    const int from = m_graph.firstPrev[arc], to = m_graph.firstPrev[arc + 1];
    return straightest(arc, std::span(m_graph.prevArcs).subspan(size_t(from), size_t(to - from)), false, road);
}

int Carriageway::after(int arc, const QString &road) const
{
    const int from = m_graph.firstNext[arc], to = m_graph.firstNext[arc + 1];
    return straightest(arc, std::span(m_graph.nextArcs).subspan(size_t(from), size_t(to - from)), true, road);
}

QString Carriageway::crossing(int arc, const QString &road, bool joining) const
{
    const int node = m_graph.head(arc);
    const auto other = [&](int one) {
        const QString &name = m_graph.edges[one / 2].name;
        return !name.isEmpty() && name != road;
    };
    // What leaves there, or comes there: whatever may be followed by something that leaves.
    std::vector<int> ways;
    for (int i = m_graph.firstArc[node]; i < m_graph.firstArc[node + 1]; ++i) {
        const int leaving = m_graph.arcs[i];
        if (!joining)
            ways.push_back(leaving);
        for (int k = m_graph.firstPrev[leaving]; joining && k < m_graph.firstPrev[leaving + 1]; ++k) {
            if (!std::ranges::contains(ways, m_graph.prevArcs[k]))
                ways.push_back(m_graph.prevArcs[k]);
        }
    }
    QString best;
    int rank = 99;
    std::vector<std::pair<double, int>> queue;
    for (const int way : ways) {
        const RoadGraph::Edge &edge = m_graph.edges[way / 2];
        if (other(way) && edge.rank < rank) {
            best = edge.name;
            rank = edge.rank;
        }
        if (way / 2 != arc / 2 && (road.isEmpty() || edge.name != road))
            queue.emplace_back(edge.metres, way);
    }
    if (!best.isEmpty())
        return best;

    // Along the ramps, the nearest first, to the first road with another name.
    const std::vector<int> &first = joining ? m_graph.firstPrev : m_graph.firstNext;
    const std::vector<int> &others = joining ? m_graph.prevArcs : m_graph.nextArcs;
    for (size_t i = 0; i < queue.size() && queue.size() < 60; ++i) {
        std::ranges::sort(queue.begin() + qsizetype(i), queue.end());
        const auto [metres, way] = queue[i];
        if (other(way))
            return m_graph.edges[way / 2].name;
        if (metres > rampMetres || (!road.isEmpty() && m_graph.edges[way / 2].name == road))
            continue;
        for (int k = first[way]; k < first[way + 1]; ++k) {
            if (!std::ranges::contains(queue, others[k], &std::pair<double, int>::second))
                queue.emplace_back(metres + m_graph.edges[others[k] / 2].metres, others[k]);
        }
    }
    const QPointF at = m_graph.nodes[node];
    for (rank = 1; rank <= 5; ++rank) {
        const auto foot
            = m_graph.nearestWhere(at, passingMetres, [&](int edge) { return m_graph.edges[edge].rank == rank && other(2 * edge); });
        if (foot.edge >= 0)
            return m_graph.edges[foot.edge].name;
    }
    return {};
}

} // namespace wf
