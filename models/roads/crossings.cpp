// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crossings.h"

#include "geo.h"
#include "graphdata.h"

#include <QMap>

namespace wf {

namespace {

constexpr double onePlace = 200; ///< m; nodes of the same two roads within it are one crossing
constexpr double passingMetres = 150;

struct Heap {
    QPointF sum;
    int count = 0;
    [[nodiscard]] QPointF middle() const { return sum / count; }
};

} // namespace

QList<Crossing> crossings(const RoadGraph &graph)
{
    QHash<int, QStringList> namesAt; ///< by node
    for (int e = 0; e < graph.edgeCount(); ++e) {
        const RoadGraph::Edge &edge = graph.edge(e);
        if (edge.name.isEmpty() || edge.link)
            continue;
        for (const int node : {edge.from, edge.to}) {
            if (!namesAt[node].contains(edge.name))
                namesAt[node].append(edge.name);
        }
    }
    QMap<std::pair<QString, QString>, QList<Heap>> met;
    for (int node = 0; node < graph.nodeCount(); ++node) {
        QStringList names = namesAt.value(node);
        names.sort();
        for (qsizetype i = 0; i < names.size(); ++i) {
            for (qsizetype k = i + 1; k < names.size(); ++k) {
                QList<Heap> &heaps = met[{names.at(i), names.at(k)}];
                const QPointF pos = graph.node(node);
                auto near = std::ranges::find_if(heaps, [&](const Heap &heap) { return groundMetres(heap.middle(), pos) < onePlace; });
                if (near == heaps.end())
                    heaps.append({pos, 1});
                else
                    *near = {near->sum + pos, near->count + 1};
            }
        }
    }
    QList<Crossing> all;
    for (auto it = met.cbegin(); it != met.cend(); ++it) {
        for (const Heap &heap : it.value())
            all.append({it.key().first, it.key().second, heap.middle()});
    }
    return all;
}

std::optional<QPointF> passing(const RoadGraph &graph, const QString &road, const QString &other)
{
    const RoadGraph::Data &data = graph.data();
    const QList<int> own = data.edgesByName.value(road);
    const QList<int> others = data.edgesByName.value(other);
    RoadGraph::Data::Foot best;
    for (const int e : others) {
        // Ends and middles of the other road's pieces are near enough to each other within a city for what a caller means.
        const QList<QPointF> &line = data.edges[size_t(e)].line;
        for (qsizetype i = 0; i < line.size(); ++i) {
            for (const QPointF &probe : {line.at(i), i + 1 < line.size() ? (line.at(i) + line.at(i + 1)) / 2 : line.at(i)}) {
                const LocalPoint at = data.local(probe);
                for (const int mine : own) {
                    for (int piece = 0; piece + 1 < int(data.edges[size_t(mine)].line.size()); ++piece) {
                        const RoadGraph::Data::Foot foot = data.footOn(mine, piece, at);
                        if (foot.metres < best.metres)
                            best = foot;
                    }
                }
            }
        }
    }
    if (best.edge < 0 || best.metres > passingMetres)
        return std::nullopt;
    return data.snapOf(best).pos;
}

std::optional<QPointF> middleOf(const RoadGraph &graph, const QString &road)
{
    const RoadGraph::Data &data = graph.data();
    const QList<int> own = data.edgesByName.value(road);
    if (own.isEmpty())
        return std::nullopt;
    const int longest = std::ranges::max(own, {}, [&](int e) { return data.edges[size_t(e)].metres; });
    const QList<QPointF> &line = data.edges[size_t(longest)].line;
    return line.isEmpty() ? std::nullopt : std::optional(line.at(line.size() / 2));
}

} // namespace wf
