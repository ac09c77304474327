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
    if (roads.isEmpty())
        return false;
    qsizetype at = 0; // of roads
    double metres = 0, whole = 0;
    const auto isDriven = [&] { return metres >= drivenMetres || (metres > 0 && metres >= whole - 1); };
    const auto measure = [&](const QString &road) {
        whole = 0;
        for (const int edge : graph.edgesByName.value(road))
            whole += graph.edges[edge].metres;
    };
    measure(roads.constFirst());
    for (const int arc : arcs) {
        const RoadGraph::Edge &edge = graph.edges[arc / 2];
        if (at + 1 < roads.size() && edge.name == roads.at(at + 1) && isDriven()) {
            measure(roads.at(++at));
            metres = 0;
        }
        metres += edge.name == roads.at(at) ? edge.metres : 0;
    }
    if (at + 1 == roads.size() && isDriven())
        return true;
    // The last one is named for where it is met; but then all before it were driven.
    if (roads.size() < 2 || at + 2 < roads.size() || (at + 2 == roads.size() && !isDriven()))
        return false;
    const QString &last = roads.constLast();
    for (const int arc : arcs) {
        const int node = graph.head(arc);
        if (graph.nearest(graph.nodes[node], reachedMetres, last).edge >= 0)
            return true;
    }
    return false;
}

} // namespace wf
