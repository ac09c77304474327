// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphdata.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <numbers>

namespace wf {

LocalPoint RoadGraph::Data::local(QPointF point) const
{
    return {(point.x() - origin.x()) * metresPerLon, (point.y() - origin.y()) * metresPerLat};
}

void RoadGraph::Data::index()
{
    QPointF low(180, 90), high(-180, -90);
    const auto widen = [&](QPointF point) {
        low = {std::min(low.x(), point.x()), std::min(low.y(), point.y())};
        high = {std::max(high.x(), point.x()), std::max(high.y(), point.y())};
    };
    for (const QPointF &point : std::as_const(nodes))
        widen(point);
    for (const Edge &edge : edges)
        std::ranges::for_each(edge.line, widen);
    if (nodes.isEmpty())
        low = high = {};
    origin = (low + high) / 2;
    metresPerLat = 6371008.8 * std::numbers::pi / 180;
    metresPerLon = metresPerLat * std::cos(origin.y() * std::numbers::pi / 180);
    corner = local(low);
    const LocalPoint far = local(high);
    while ((far.x - corner.x) / cell * ((far.y - corner.y) / cell) > 4e6)
        cell *= 2;
    columns = int((far.x - corner.x) / cell) + 1;
    rows = int((far.y - corner.y) / cell) + 1;

    firstArc.assign(nodes.size() + 1, 0);
    for (const Edge &edge : edges) {
        ++firstArc[edge.from + 1];
        if (!edge.oneway)
            ++firstArc[edge.to + 1];
    }
    for (size_t i = 1; i < firstArc.size(); ++i)
        firstArc[i] += firstArc[i - 1];
    arcs.resize(size_t(firstArc.back()));
    std::vector<int> next(firstArc.begin(), firstArc.end() - 1);
    for (int e = 0; e < int(edges.size()); ++e) {
        arcs[next[edges[e].from]++] = 2 * e;
        if (!edges[e].oneway)
            arcs[next[edges[e].to]++] = 2 * e + 1;
        if (!edges[e].name.isEmpty())
            edgesByName[edges[e].name].append(e);
    }

    const auto eachCell = [&](auto use) {
        for (int e = 0; e < int(edges.size()); ++e) {
            for (int i = 0; i + 1 < edges[e].line.size(); ++i) {
                const LocalPoint a = local(edges[e].line[i]);
                const LocalPoint b = local(edges[e].line[i + 1]);
                const int x1 = int((std::max(a.x, b.x) - corner.x) / cell), y1 = int((std::max(a.y, b.y) - corner.y) / cell);
                for (int y = int((std::min(a.y, b.y) - corner.y) / cell); y <= y1; ++y) {
                    for (int x = int((std::min(a.x, b.x) - corner.x) / cell); x <= x1; ++x)
                        use(y * columns + x, e, i);
                }
            }
        }
    };
    firstPiece.assign(size_t(columns) * rows + 1, 0);
    eachCell([&](int at, int, int) { ++firstPiece[at + 1]; });
    for (size_t i = 1; i < firstPiece.size(); ++i)
        firstPiece[i] += firstPiece[i - 1];
    pieces.resize(size_t(firstPiece.back()));
    std::vector<int> fill(firstPiece.begin(), firstPiece.end() - 1);
    eachCell([&](int at, int edge, int piece) { pieces[fill[at]++] = {edge, piece}; });
    findJoined();
    flatten();
}

/// Everything that can be reached from the best connected node and can reach it: two searches per candidate, which is
/// right as soon as a candidate lies in the largest part; a few of the busiest nodes are tried.
void RoadGraph::Data::findJoined()
{
    const int count = int(nodes.size());
    std::vector<std::vector<int>> into(count);
    for (const int arc : arcs)
        into[head(arc)].push_back(tail(arc));
    const auto reach = [&](int root, bool backwards) {
        std::vector<char> seen(count, 0);
        std::vector<int> stack{root};
        seen[root] = 1;
        const auto visit = [&](int node) {
            if (!seen[node]) {
                seen[node] = 1;
                stack.push_back(node);
            }
        };
        while (!stack.empty()) {
            const int node = stack.back();
            stack.pop_back();
            if (backwards) {
                std::ranges::for_each(into[node], visit);
            } else {
                for (int i = firstArc[node]; i < firstArc[node + 1]; ++i)
                    visit(head(arcs[i]));
            }
        }
        return seen;
    };
    std::vector<char> best(count, 0);
    qsizetype most = 0;
    for (int k = 0; k < 16 && count > 0 && most * 2 < count; ++k) {
        const int root = int(qint64(count) * k / 16);
        std::vector<char> both = reach(root, false);
        const std::vector<char> back = reach(root, true);
        for (int i = 0; i < count; ++i)
            both[i] = both[i] && back[i];
        const qsizetype size = std::ranges::count(both, 1);
        if (size > most) {
            most = size;
            best = both;
        }
    }
    wellJoined.assign(edges.size(), 0);
    for (size_t e = 0; e < edges.size(); ++e)
        wellJoined[e] = best[edges[e].from] && best[edges[e].to];
}

void RoadGraph::Data::flatten()
{
    static std::atomic<quint64> serials = 0;
    serial = ++serials;
    const size_t count = edges.size() * 2;
    arcHead.resize(count);
    edgeSeconds.resize(edges.size());
    nodeAt.resize(size_t(nodes.size()));
    for (qsizetype i = 0; i < nodes.size(); ++i)
        nodeAt[i] = local(nodes[i]);
    for (size_t e = 0; e < edges.size(); ++e) {
        arcHead[2 * e] = edges[e].to;
        arcHead[2 * e + 1] = edges[e].from;
        edgeSeconds[e] = secondsOf(int(e));
        double length = 0;
        for (int i = 0; i + 1 < edges[e].line.size(); ++i) {
            const LocalPoint p = local(edges[e].line[i]), q = local(edges[e].line[i + 1]);
            length += std::hypot(q.x - p.x, q.y - p.y);
        }
        if (length > 0)
            fastest = std::max(fastest, edgeSeconds[e] > 0 ? length / edgeSeconds[e] : 1e9);
    }
    firstNext.assign(count + 1, 0);
    firstPrev.assign(count + 1, 0);
    turnsFree.assign(size_t(nodes.size()), 1);
    for (int arc = 0; arc < int(count); ++arc) {
        firstNext[arc] = int(nextArcs.size());
        if (!drivable(arc))
            continue;
        const int node = arcHead[arc];
        for (int i = firstArc[node]; i < firstArc[node + 1]; ++i) {
            if (mayTurn(arc, arcs[i])) {
                nextArcs.push_back(arcs[i]);
                ++firstPrev[arcs[i] + 1];
            }
        }
        const int onward = firstArc[node + 1] - firstArc[node] - (drivable(arc ^ 1) ? 1 : 0);
        if (int(nextArcs.size()) - firstNext[arc] != onward)
            turnsFree[size_t(node)] = 0;
    }
    firstNext[count] = int(nextArcs.size());
    for (size_t i = 1; i < firstPrev.size(); ++i)
        firstPrev[i] += firstPrev[i - 1];
    prevArcs.resize(nextArcs.size());
    std::vector<int> fill(firstPrev.begin(), firstPrev.end() - 1);
    for (int arc = 0; arc < int(count); ++arc) {
        for (int i = firstNext[arc]; i < firstNext[arc + 1]; ++i)
            prevArcs[fill[nextArcs[i]]++] = arc;
    }
}

bool RoadGraph::Data::mayTurn(int from, int to) const
{
    const int via = head(from);
    if (from / 2 == to / 2 && from != to)
        return firstArc[via + 1] - firstArc[via] == 1; // the end of a road
    const auto rules = restrictions.constFind(from / 2);
    if (rules == restrictions.constEnd())
        return true;
    for (const Restriction &rule : *rules) {
        if (rule.via == via && (rule.only ? rule.to != to / 2 : rule.to == to / 2))
            return false;
    }
    return true;
}

RoadGraph::Data::Foot RoadGraph::Data::footOn(int edge, int piece, LocalPoint point) const
{
    const LocalPoint a = local(edges[edge].line[piece]);
    const LocalPoint b = local(edges[edge].line[piece + 1]);
    const double dx = b.x - a.x, dy = b.y - a.y;
    const double squared = dx * dx + dy * dy;
    const double share = squared > 0 ? std::clamp(((point.x - a.x) * dx + (point.y - a.y) * dy) / squared, 0.0, 1.0) : 0;
    return {std::hypot(a.x + share * dx - point.x, a.y + share * dy - point.y), edge, piece, share};
}

RoadGraph::Data::Foot RoadGraph::Data::nearest(QPointF point, double maxMetres, const QString &road, bool onlyJoined) const
{
    if (!road.isEmpty()) {
        Foot best;
        const LocalPoint at = local(point);
        const auto look = [&](int edge, int piece) {
            if (onlyJoined && !wellJoined[edge])
                return;
            const Foot foot = footOn(edge, piece, at);
            if (foot.metres <= maxMetres && foot.metres < best.metres)
                best = foot;
        };
        for (const int edge : edgesByName.value(road)) {
            for (int i = 0; i + 1 < edges[edge].line.size(); ++i)
                look(edge, i);
        }
        return best;
    }
    return nearestWhere(point, maxMetres, [&](int edge) { return !onlyJoined || wellJoined[edge]; });
}

Snap RoadGraph::Data::snapOf(const Foot &foot) const
{
    const Edge &edge = edges[foot.edge];
    const QPointF a = edge.line[foot.piece], b = edge.line[foot.piece + 1];
    Snap snap;
    snap.pos = a + (b - a) * foot.share;
    snap.metres = foot.metres;
    const double heading = std::atan2((b.x() - a.x()) * metresPerLon, (b.y() - a.y()) * metresPerLat) * 180 / std::numbers::pi;
    snap.heading = heading < 0 ? heading + 360 : heading;
    snap.road = edge.name;
    snap.oneway = edge.oneway;
    snap.edge = foot.edge;
    double length = 0, before = 0;
    for (int i = 0; i + 1 < edge.line.size(); ++i) {
        const LocalPoint p = local(edge.line[i]), q = local(edge.line[i + 1]);
        const double piece = std::hypot(q.x - p.x, q.y - p.y);
        before += i < foot.piece ? piece : i == foot.piece ? piece * foot.share : 0;
        length += piece;
    }
    snap.along = length > 0 ? before / length * edge.metres : 0;
    return snap;
}

QList<QPointF> RoadGraph::Data::lineOf(int arc) const
{
    QList<QPointF> line = edges[arc / 2].line;
    if (arc % 2 == 1)
        std::ranges::reverse(line);
    return line;
}

QList<QPointF> RoadGraph::Data::pieceOf(int arc, double from, double to) const
{
    const Edge &edge = edges[arc / 2];
    const QList<QPointF> line = lineOf(arc);
    if (from <= 0 && to >= edge.metres)
        return line;
    std::vector<double> at(size_t(line.size()), 0);
    for (qsizetype i = 1; i < line.size(); ++i) {
        const LocalPoint p = local(line[i - 1]), q = local(line[i]);
        at[i] = at[i - 1] + std::hypot(q.x - p.x, q.y - p.y);
    }
    const double scale = edge.metres > 0 ? at.back() / edge.metres : 0;
    const double begin = std::clamp(from * scale, 0.0, at.back()), end = std::clamp(to * scale, begin, at.back());
    const auto point = [&](double along) {
        qsizetype i = 1;
        while (i + 1 < line.size() && at[i] < along)
            ++i;
        const double piece = at[i] - at[i - 1];
        return line[i - 1] + (line[i] - line[i - 1]) * (piece > 0 ? (along - at[i - 1]) / piece : 0);
    };
    QList<QPointF> part{point(begin)};
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (at[i] > begin && at[i] < end && part.last() != line[i])
            part.append(line[i]);
    }
    if (const QPointF last = point(end); part.last() != last)
        part.append(last);
    return part;
}

Route RoadGraph::Data::drive(const std::vector<int> &chain, double begin, double end) const
{
    Route route;
    for (size_t i = 0; i < chain.size(); ++i) {
        const Edge &edge = edges[chain[i] / 2];
        const double from = i == 0 ? begin : 0, to = i + 1 == chain.size() ? end : edge.metres;
        const QList<QPointF> piece = pieceOf(chain[i], from, to);
        for (const QPointF &point : piece) {
            if (route.line.isEmpty() || route.line.last() != point)
                route.line.append(point);
        }
        route.metres += to - from;
        if (!edge.name.isEmpty() && !route.roads.contains(edge.name))
            route.roads.append(edge.name);
    }
    return route;
}

} // namespace wf
