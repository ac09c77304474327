// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "roadgraph.h"

#include "draftgraph.h"
#include "graphdata.h"

#include <algorithm>

namespace wf {
namespace {

/// Farther than this from any road a route has no beginning.
constexpr double reachMetres = 1000;

void append(QList<QPointF> &line, const QList<QPointF> &more)
{
    for (const QPointF &point : more) {
        if (line.isEmpty() || line.last() != point)
            line.append(point);
    }
}

/// The part of a line between two distances from its beginning.
QList<QPointF> cut(const QList<QPointF> &line, double from, double to)
{
    QList<QPointF> part;
    double at = 0;
    for (qsizetype i = 0; i + 1 < line.size(); ++i) {
        const double piece = groundMetres(line[i], line[i + 1]);
        const auto point = [&](double along) { return line[i] + (line[i + 1] - line[i]) * (piece > 0 ? (along - at) / piece : 0); };
        if (from >= at && from <= at + piece && part.isEmpty())
            part.append(point(from));
        if (!part.isEmpty() && at + piece >= to) {
            append(part, {point(std::max(to, at))});
            return part;
        }
        if (!part.isEmpty())
            append(part, {line[i + 1]});
        at += piece;
    }
    return part;
}

} // namespace

RoadGraph::RoadGraph(std::shared_ptr<const Data> data)
    : m_data(std::move(data))
{
}

bool RoadGraph::isEmpty() const { return m_data->edges.empty(); }

int RoadGraph::nodeCount() const { return int(m_data->nodes.size()); }

int RoadGraph::edgeCount() const { return int(m_data->edges.size()); }

const RoadGraph::Edge &RoadGraph::edge(int index) const { return m_data->edges[size_t(index)]; }

QPointF RoadGraph::node(int index) const { return m_data->nodes[index]; }

std::optional<Snap> RoadGraph::snap(QPointF point, double maxMetres, const QString &road) const
{
    const QString name = road.isEmpty() ? QString() : matchName(road);
    if (isEmpty() || (!road.isEmpty() && name.isEmpty()))
        return {};
    const Data::Foot foot = m_data->nearest(point, maxMetres, name);
    if (foot.edge < 0)
        return {};
    return m_data->snapOf(foot);
}

std::optional<Route> RoadGraph::route(QPointF from, QPointF to) const
{
    if (isEmpty())
        return {};
    const auto between = [&](bool onlyJoined) -> std::optional<Route> {
        const Data::Foot start = m_data->nearest(from, reachMetres, {}, onlyJoined);
        const Data::Foot goal = m_data->nearest(to, reachMetres, {}, onlyJoined);
        if (start.edge < 0 || goal.edge < 0)
            return {};
        return m_data->route(m_data->snapOf(start), m_data->snapOf(goal));
    };
    // A yard or a street the map leaves hanging may be nearest; then the way begins on the next road that leads on.
    auto route = between(false);
    return route ? route : between(true);
}

std::optional<Route> RoadGraph::Data::route(const Snap &start, const Snap &goal) const
{
    const Data &data = *this;
    const auto price = [&](int arc, double metres) {
        return data.edges[arc / 2].metres > 0 ? data.secondsOf(arc / 2) * metres / data.edges[arc / 2].metres : 0;
    };
    const auto ends = [&](const Snap &snap, bool leaving) {
        const double length = data.edges[snap.edge].metres;
        const double forward = leaving ? length - snap.along : snap.along;
        std::vector<End> list{{2 * snap.edge, price(2 * snap.edge, forward)}};
        if (!snap.oneway)
            list.push_back({2 * snap.edge + 1, price(2 * snap.edge, length - forward)});
        return list;
    };
    Route route;
    std::vector<int> chain
        = data.search(ends(start, true), ends(goal, false), [&](int arc) { return data.secondsOf(arc / 2); }, route.seconds);

    // Both on the same piece of road: straight on, where that is allowed and quicker.
    if (start.edge == goal.edge && (!start.oneway || goal.along >= start.along)) {
        const double direct = price(2 * start.edge, std::abs(goal.along - start.along));
        if (chain.empty() || direct <= route.seconds) {
            route.seconds = direct;
            route.metres = std::abs(goal.along - start.along);
            route.line = cut(data.edges[start.edge].line, std::min(start.along, goal.along), std::max(start.along, goal.along));
            if (goal.along < start.along)
                std::ranges::reverse(route.line);
            if (!start.road.isEmpty())
                route.roads.append(start.road);
            return route;
        }
    }
    if (chain.empty())
        return {};
    for (size_t i = 0; i < chain.size(); ++i) {
        const int arc = chain[i];
        const double length = data.edges[arc / 2].metres;
        const auto along = [&](const Snap &snap) { return arc % 2 == 0 ? snap.along : length - snap.along; };
        const double begin = i == 0 ? along(start) : 0;
        const double end = i + 1 == chain.size() ? along(goal) : length;
        append(route.line, i == 0 || i + 1 == chain.size() ? cut(data.lineOf(arc), begin, end) : data.lineOf(arc));
        route.metres += end - begin;
        const QString &name = data.edges[arc / 2].name;
        if (!name.isEmpty() && !route.roads.contains(name))
            route.roads.append(name);
    }
    return route;
}

std::optional<double> RoadGraph::seconds(int fromNode, int toNode) const
{
    if (fromNode == toNode)
        return 0;
    const Data &data = *m_data;
    std::vector<Data::End> starts, goals;
    double best = 1e300;
    for (int i = data.firstArc[fromNode]; i < data.firstArc[fromNode + 1]; ++i) {
        const int arc = data.arcs[i];
        starts.push_back({arc, data.secondsOf(arc / 2)});
        if (data.head(arc) == toNode)
            best = std::min(best, data.secondsOf(arc / 2));
    }
    for (int e = 0; e < int(data.edges.size()); ++e) {
        if (data.edges[e].to == toNode)
            goals.push_back({2 * e, data.secondsOf(e)});
        if (data.edges[e].from == toNode && !data.edges[e].oneway)
            goals.push_back({2 * e + 1, data.secondsOf(e)});
    }
    double total = 0;
    if (!data.search(starts, goals, [&](int arc) { return data.secondsOf(arc / 2); }, total).empty())
        best = std::min(best, total);
    if (best >= 1e300)
        return {};
    return best;
}

QStringList RoadGraph::roadNames() const
{
    QStringList names = m_data->edgesByName.keys();
    names.sort();
    return names;
}

} // namespace wf
