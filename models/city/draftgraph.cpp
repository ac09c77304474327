// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "draftgraph.h"

namespace wf {
namespace {

using Key = std::pair<qint64, qint64>;

Key keyOf(QPointF point) { return {std::llround(point.x() * 1e7), std::llround(point.y() * 1e7)}; }

/// Tarjan's algorithm without recursion: the strongly connected part of each node.
void findParts(DraftGraph &graph, const CityDraft &draft)
{
    const int count = int(graph.nodes.size());
    std::vector<std::vector<int>> out(count);
    for (const DraftGraph::Edge &edge : graph.edges) {
        out[edge.from].push_back(edge.to);
        if (!draft.ways[edge.way].oneway)
            out[edge.to].push_back(edge.from);
    }
    graph.part.assign(count, -1);
    std::vector<int> order(count, -1), low(count, 0), stack;
    std::vector<std::pair<int, size_t>> work;
    int clock = 0, parts = 0, best = 0;
    for (int root = 0; root < count; ++root) {
        if (order[root] >= 0)
            continue;
        work.emplace_back(root, 0);
        while (!work.empty()) {
            auto &[node, next] = work.back();
            if (next == 0) {
                order[node] = low[node] = clock++;
                stack.push_back(node);
            }
            if (next < out[node].size()) {
                const int to = out[node][next++];
                if (order[to] < 0)
                    work.emplace_back(to, 0);
                else if (graph.part[to] < 0)
                    low[node] = std::min(low[node], order[to]);
                continue;
            }
            const int done = node;
            work.pop_back();
            if (!work.empty())
                low[work.back().first] = std::min(low[work.back().first], low[done]);
            if (low[done] != order[done])
                continue;
            int size = 0, member = -1;
            while (member != done) {
                member = stack.back();
                stack.pop_back();
                graph.part[member] = parts;
                ++size;
            }
            if (size > best) {
                best = size;
                graph.mainPart = parts;
            }
            ++parts;
        }
    }
    graph.strongShare = count > 0 ? double(best) / count : 0;
}

void findTurns(DraftGraph &graph, const CityDraft &draft, const QHash<Key, int> &nodeAt)
{
    QMultiHash<qint64, int> edgesOfWay;
    for (int i = 0; i < int(graph.edges.size()); ++i)
        edgesOfWay.insert(draft.ways[graph.edges[i].way].id, i);
    for (const DraftRestriction &restriction : draft.restrictions) {
        const int via = nodeAt.value(keyOf(restriction.via), -1);
        int from = -1, to = -1;
        for (const int i : edgesOfWay.values(restriction.fromWay)) {
            const DraftGraph::Edge &edge = graph.edges[i];
            if (edge.to == via || (!draft.ways[edge.way].oneway && edge.from == via))
                from = i;
        }
        for (const int i : edgesOfWay.values(restriction.toWay)) {
            const DraftGraph::Edge &edge = graph.edges[i];
            if (edge.from == via || (!draft.ways[edge.way].oneway && edge.to == via))
                to = i;
        }
        if (via < 0 || from < 0 || to < 0)
            ++graph.turnsLost;
        else
            graph.turns.push_back({from, to, via, restriction.only});
    }
}

} // namespace

double groundMetres(const QList<QPointF> &line)
{
    double sum = 0;
    for (qsizetype i = 1; i < line.size(); ++i)
        sum += groundMetres(line[i - 1], line[i]);
    return sum;
}

DraftGraph buildGraph(const CityDraft &draft)
{
    DraftGraph graph;
    QHash<Key, int> uses;
    for (const DraftWay &way : draft.ways) {
        if (!way.drivable || way.line.size() < 2)
            continue;
        for (const QPointF &point : way.line)
            ++uses[keyOf(point)];
        ++uses[keyOf(way.line.first())];
        ++uses[keyOf(way.line.last())];
    }
    QHash<Key, int> nodeAt;
    const auto node = [&](QPointF point) {
        const auto at = nodeAt.constFind(keyOf(point));
        if (at != nodeAt.constEnd())
            return *at;
        graph.nodes.append(point);
        nodeAt.insert(keyOf(point), int(graph.nodes.size()) - 1);
        return int(graph.nodes.size()) - 1;
    };
    for (int w = 0; w < draft.ways.size(); ++w) {
        const DraftWay &way = draft.ways[w];
        if (!way.drivable || way.line.size() < 2)
            continue;
        DraftGraph::Edge edge;
        edge.way = w;
        edge.from = node(way.line.first());
        edge.line = {way.line.first()};
        for (qsizetype i = 1; i < way.line.size(); ++i) {
            if (keyOf(way.line[i]) == keyOf(edge.line.last()))
                continue;
            edge.line.append(way.line[i]);
            if (uses.value(keyOf(way.line[i])) < 2)
                continue;
            edge.to = node(way.line[i]);
            edge.metres = groundMetres(edge.line);
            graph.metres += edge.metres;
            graph.edges.push_back(edge);
            edge.from = edge.to;
            edge.line = {way.line[i]};
        }
    }
    findParts(graph, draft);
    findTurns(graph, draft, nodeAt);
    return graph;
}

} // namespace wf
