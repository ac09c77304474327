// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plannedway.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace wf {

namespace {

constexpr double drivenMetres = 100;
constexpr double reachedMetres = 150;

} // namespace

QList<QStringList> plannedWays(const QString &text)
{
    static const QRegularExpression remark(u"[（(][^）)]*[）)]"_s), either(u"或者?|；|;|\\bor\\b"_s),
        next(u"→|->|=>|—+|–|-{2,}|、|，|,|至|\\bthen\\b"_s);
    QList<QStringList> ways;
    const QStringList alternatives = QString(text).remove(remark).split(either, Qt::SkipEmptyParts);
    for (const QString &alternative : alternatives) {
        if (ways.size() == mostPlannedWays)
            break;
        QStringList roads;
        const QStringList parts = alternative.split(next, Qt::SkipEmptyParts);
        for (const QString &part : parts) {
            if (const QString road = part.trimmed(); !road.isEmpty() && roads.size() < mostPlannedRoads)
                roads.append(road);
        }
        if (!roads.isEmpty())
            ways.append(roads);
    }
    return ways;
}

KnownRoads knownRoads(const RoadGraph &graph, const QStringList &way)
{
    KnownRoads known;
    for (qsizetype i = 0; i < way.size(); ++i) {
        const QString road = graph.matchName(way.at(i));
        if (!road.isEmpty())
            known.roads.append(road);
        else if (known.unknown.isEmpty() && (i + 1 < way.size() || way.size() == 1))
            known.unknown = way.at(i);
    }
    return known;
}

bool drives(const RoadGraph::Data &graph, const std::vector<int> &arcs, const QStringList &roads)
{
    // Where on the chain, from `from` on, so much of a road was driven, or it was first met; the chain's size where never.
    const auto driven = [&](const QString &road, size_t from) {
        double whole = 0, metres = 0;
        for (const int edge : graph.edgesByName.value(road))
            whole += graph.edges[edge].metres;
        for (size_t i = from; i < arcs.size(); ++i) {
            const RoadGraph::Edge &edge = graph.edges[arcs[i] / 2];
            metres += edge.name == road ? edge.metres : 0;
            if (metres > 0 && metres >= std::min(drivenMetres, whole - 1))
                return i;
        }
        return arcs.size();
    };
    const auto met = [&](const QString &road, size_t from) {
        for (size_t i = from; i < arcs.size(); ++i) {
            const auto isAt = [&](int node) { return graph.nearest(graph.nodes[node], reachedMetres, road).edge >= 0; };
            if ((i == 0 && isAt(graph.tail(arcs[i]))) || isAt(graph.head(arcs[i]))) // behind one lies only where it began
                return i;
        }
        return arcs.size();
    };
    size_t at = 0;
    qsizetype onlyMet = 0;
    for (const QString &road : roads) {
        size_t next = driven(road, at);
        if (next == arcs.size()) {
            next = met(road, at);
            ++onlyMet;
        }
        if (next == arcs.size())
            return false;
        at = next;
    }
    return !roads.isEmpty() && onlyMet <= (roads.size() > 1 ? 1 : 0);
}

} // namespace wf
