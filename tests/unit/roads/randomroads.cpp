// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "randomroads.h"

#include <cmath>
#include <limits>
#include <set>

namespace wf::test {

RandomRoads::RandomRoads(QRandomGenerator &random, int count, int more, int turns)
{
    while (nodes.size() < count) {
        const QPointF point(112.5 + random.generateDouble() * 0.1, 37.8 + random.generateDouble() * 0.1);
        bool apart = true;
        for (const QPointF &other : std::as_const(nodes))
            apart = apart && std::hypot(point.x() - other.x(), point.y() - other.y()) > 0.006;
        if (apart)
            nodes.append(point);
    }
    std::set<std::pair<int, int>> taken;
    const auto add = [&](int from, int to, bool oneway) {
        if (!taken.emplace(std::min(from, to), std::max(from, to)).second)
            return;
        RoadGraph::Edge edge;
        edge.from = from;
        edge.to = to;
        edge.oneway = oneway;
        edge.kmh = 10 + random.bounded(60);
        edges.append(edge);
    };
    for (int i = 0; i < count; ++i)
        add(i, (i + 1) % count, true);
    for (int i = 0; i < more; ++i) {
        const int from = random.bounded(count);
        add(from, (from + 1 + random.bounded(count - 1)) % count, random.bounded(3) == 0);
    }
    for (int i = 0; i < turns * 20 && restrictions.size() < turns; ++i) {
        const int from = random.bounded(int(edges.size())), to = random.bounded(int(edges.size()));
        const int via = edges[from].to;
        if (from != to && (edges[to].from == via || (edges[to].to == via && !edges[to].oneway)))
            restrictions.append({from, to, via, random.bounded(5) == 0});
    }
    graph = RoadGraph::fromParts(nodes, edges, restrictions);
    for (int e = 0; e < edges.size(); ++e)
        edges[e] = graph.edge(e);
}

double RandomRoads::seconds(int arc) const { return edges[arc / 2].metres / (edges[arc / 2].kmh / 3.6); }

bool RandomRoads::mayFollow(int arc, int next) const
{
    if (!exists(arc) || !exists(next) || head(arc) != tail(next))
        return false;
    if (arc / 2 == next / 2) {
        int leaving = 0;
        for (int other = 0; other < arcCount(); ++other)
            leaving += exists(other) && tail(other) == head(arc) ? 1 : 0;
        return arc == next || leaving == 1;
    }
    for (const RoadGraph::Restriction &rule : restrictions) {
        if (rule.from == arc / 2 && rule.via == head(arc) && (rule.to == next / 2) != rule.only)
            return false;
    }
    return true;
}

QList<QPointF> RandomRoads::line(int arc, double from, double to) const
{
    const QPointF a = nodes[tail(arc)], b = nodes[head(arc)];
    return {a + (b - a) * from, a + (b - a) * to};
}

QPointF RandomRoads::at(const Place &place) const { return line(2 * place.edge, place.share, 1).first(); }

double RandomRoads::seconds(const Place &from, const Place &to, const Factor &factor) const
{
    constexpr double never = std::numeric_limits<double>::infinity();
    const auto drive = [&](int arc, double a, double b) {
        const double times = factor(arc, a, b);
        return times < never ? seconds(arc) * (b - a) * times : never;
    };
    const auto share = [](const Place &place, int arc) { return arc % 2 == 0 ? place.share : 1 - place.share; };
    std::vector<double> best(size_t(arcCount()), never); // at the head of each arc
    double total = never;
    for (const int arc : {2 * from.edge, 2 * from.edge + 1}) {
        if (!exists(arc))
            continue;
        best[arc] = drive(arc, share(from, arc), 1);
        if (from.edge == to.edge && share(from, arc) <= share(to, arc))
            total = std::min(total, drive(arc, share(from, arc), share(to, arc)));
    }
    for (bool changed = true; changed;) {
        changed = false;
        for (int arc = 0; arc < arcCount(); ++arc) {
            for (int next = 0; best[arc] < never && next < arcCount(); ++next) {
                if (!mayFollow(arc, next))
                    continue;
                if (const double all = best[arc] + drive(next, 0, 1); all < best[next] - 1e-9) {
                    best[next] = all;
                    changed = true;
                }
            }
        }
    }
    for (int arc = 0; arc < arcCount(); ++arc) {
        for (const int last : {2 * to.edge, 2 * to.edge + 1}) {
            if (best[arc] < never && mayFollow(arc, last))
                total = std::min(total, best[arc] + drive(last, 0, share(to, last)));
        }
    }
    return total;
}

} // namespace wf::test
