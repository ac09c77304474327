// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onetest.h"
#include "roadgraph.h"

#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace wf;

namespace {

/// A grid of streets 0.01° apart, two-way; row r is "r街", column c is "c路".
RoadGraph grid(int size, const QList<RoadGraph::Restriction> &restrictions = {})
{
    QList<QPointF> nodes;
    QList<RoadGraph::Edge> edges;
    for (int row = 0; row < size; ++row) {
        for (int column = 0; column < size; ++column)
            nodes.append({112.5 + column * 0.01, 37.8 + row * 0.01});
    }
    for (int row = 0; row < size; ++row) {
        for (int column = 0; column < size; ++column) {
            const int at = row * size + column;
            RoadGraph::Edge edge;
            edge.from = at;
            if (column + 1 < size) {
                edge.to = at + 1;
                edge.name = QString::number(row) + u"街"_s;
                edges.append(edge);
            }
            if (row + 1 < size) {
                edge.to = at + size;
                edge.name = QString::number(column) + u"路"_s;
                edges.append(edge);
            }
        }
    }
    return RoadGraph::fromParts(nodes, edges, restrictions);
}

} // namespace

class TestRoadGraph : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void snaps();
    void routesOnGrid();
    void keepsTurnRestrictions();
    void keepsOneway();
    void emptyGraph();
};

void TestRoadGraph::snaps()
{
    const RoadGraph graph = grid(4);
    const auto snap = graph.snap({112.505, 37.8005}, 300);
    QVERIFY(snap);
    QCOMPARE(snap->road, u"0街"_s);
    QVERIFY(std::abs(snap->metres - 55.6) < 0.5);
    QVERIFY(std::abs(snap->heading - 90) < 0.1);
    QVERIFY(std::abs(snap->along - 439) < 2);
    QVERIFY(!graph.snap({112.505, 37.805}, 300));
    const auto named = graph.snap({112.505, 37.8005}, 5000, u"2路"_s);
    QVERIFY(named);
    QCOMPARE(named->road, u"2路"_s);
    QVERIFY(graph.snap({112.3, 37.7}, 30000)); // outside the grid of cells
}

void TestRoadGraph::routesOnGrid()
{
    const RoadGraph graph = grid(4);
    const auto route = graph.route({112.502, 37.8}, {112.53, 37.828});
    QVERIFY(route);
    QCOMPARE(route->line.first(), QPointF(112.502, 37.8));
    QVERIFY(std::abs(route->line.last().y() - 37.828) < 1e-6);
    QVERIFY(std::abs(route->metres - (0.028 * 87856 + 0.028 * 111195)) < 30);
    QVERIFY(std::abs(route->seconds - route->metres / (40 / 3.6)) < 0.5);
    const auto near = graph.route({112.508, 37.8}, {112.503, 37.8});
    QVERIFY(near);
    QCOMPARE(near->line.size(), 2);
    QVERIFY(near->line.first().x() > near->line.last().x());
    QVERIFY(!graph.route({112.505, 37.8}, {113.5, 38.8}));
}

void TestRoadGraph::keepsTurnRestrictions()
{
    // Edge 0 runs east from node 0 to node 1; the edge north from there must not be taken.
    const RoadGraph free = grid(2);
    int north = -1;
    for (int e = 0; e < free.edgeCount(); ++e)
        north = free.edge(e).from == 1 && free.edge(e).to == 3 ? e : north;
    QVERIFY(north >= 0);
    const QPointF from(112.509, 37.8), to(112.51, 37.801);
    const double open = free.route(from, to)->metres;
    const auto closed = grid(2, {{0, north, 1, false}}).route(from, to);
    QVERIFY(closed);
    QVERIFY(closed->metres > open + 1000);
}

void TestRoadGraph::keepsOneway()
{
    RoadGraph::Edge edge;
    edge.from = 0;
    edge.to = 1;
    edge.oneway = true;
    const RoadGraph graph = RoadGraph::fromParts({{112.5, 37.8}, {112.51, 37.8}}, {edge});
    QVERIFY(graph.route({112.501, 37.8}, {112.509, 37.8}));
    QVERIFY(!graph.route({112.509, 37.8}, {112.501, 37.8}));
}

void TestRoadGraph::emptyGraph()
{
    const RoadGraph graph;
    QVERIFY(graph.isEmpty());
    QVERIFY(!graph.snap({112.5, 37.8}, 1000));
    QVERIFY(!graph.route({112.5, 37.8}, {112.6, 37.8}));
    QCOMPARE(graph.stretch(u"a"_s, u"both"_s, u"b"_s, u"c"_s).error().code, u"road.unknown"_s);
}

WATCHFLOOR_TEST(TestRoadGraph)
#include "test_roadgraph.moc"
