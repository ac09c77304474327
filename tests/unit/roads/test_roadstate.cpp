// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cityimport.h"
#include "dualroads.h"
#include "onetest.h"
#include "packwriter.h"
#include "randomroads.h"
#include "roadoverlay.h"
#include "roadstate.h"
#include "samplecity.h"

#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <cmath>
#include <thread>

using namespace Qt::StringLiterals;
using namespace wf;
using wf::test::Dual;
using wf::test::RandomRoads;

namespace {

/// Random closures of a graph: whole arcs, pieces of arcs, slow ones, wet ones; and what they mean, told independently.
struct Closures {
    struct One {
        int arc;
        double from, to;
        RoadBlock block;
    };
    QList<One> list;

    Closures(QRandomGenerator &random, const RandomRoads &roads, int count)
    {
        QSet<int> taken;
        for (int i = 0; i < count; ++i) {
            const int arc = random.bounded(roads.arcCount());
            if (!roads.exists(arc) || taken.contains(arc))
                continue;
            taken.insert(arc);
            const bool piece = random.bounded(3) == 0;
            One one{arc, piece ? 0.3 : 0.0, piece ? 0.6 : 1.0, {}};
            one.block.id = u"closure/%1"_s.arg(i);
            one.block.lines = {roads.line(arc, one.from, one.to)};
            one.block.shut = piece || random.bounded(4) != 0;
            one.block.slowdown = one.block.shut ? 1 : 1 + random.bounded(3);
            one.block.depthCm = random.bounded(3) == 0 ? random.bounded(60) : 0;
            one.block.emergencyMayPass = random.bounded(2) == 0;
            list.append(one);
        }
    }
    [[nodiscard]] QList<RoadBlock> blocks() const
    {
        QList<RoadBlock> all;
        for (const One &one : list)
            all.append(one.block);
        return all;
    }
    [[nodiscard]] double factor(int arc, double from, double to, const RouteNeeds &needs) const
    {
        for (const One &one : list) {
            if (one.arc != arc)
                continue;
            const bool closed = one.block.depthCm > needs.wadingCm || (one.block.shut && !(needs.emergency && one.block.emergencyMayPass));
            if (closed && from < one.to && to > one.from)
                return never;
            return closed || one.block.shut ? 1 : 1 + (one.block.slowdown - 1) * (one.to - one.from);
        }
        return 1;
    }
};

bool near(double a, double b, double tolerance) { return (std::isinf(a) && std::isinf(b)) || std::abs(a - b) <= tolerance; }

} // namespace

class TestRoadState : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void agreesWithPlainSearch();
    void nearestIsExact();
    void matchesOnlyWhatRunsAlong();
    void endsInsideAClosure();
    void looseEnds();
    void unmatchedAndEmpty();
    void severalThreads();
    void cities_data();
    void cities();

private:
    QTemporaryDir m_dir;
};

void TestRoadState::agreesWithPlainSearch()
{
    QRandomGenerator random(11);
    int ways = 0, none = 0;
    for (int trial = 0; trial < 40; ++trial) {
        const RandomRoads roads(random, 16, 26, trial % 7);
        const Closures closures(random, roads, 10);
        const RoadState state(roads.graph, closures.blocks());
        QCOMPARE(state.unmatched(), QStringList());
        QCOMPARE(qsizetype(state.overlay().hits.size()), closures.list.size());
        for (const RouteNeeds needs : {RouteNeeds{25, false, true}, RouteNeeds{40, true, true}}) {
            const auto factor = [&](int arc, double from, double to) { return closures.factor(arc, from, to, needs); };
            QList<RandomRoads::Place> places;
            QList<QPointF> points;
            for (int i = 0; i < 6; ++i) {
                const RandomRoads::Place place{random.bounded(int(roads.edges.size())), 0.05 + 0.1 * random.bounded(10)};
                const auto snap = roads.graph.snap(roads.at(place), 50);
                if (!snap || snap->edge != place.edge)
                    continue; // where two roads cross without meeting
                places.append(place);
                points.append(roads.at(place));
            }
            for (int a = 0; a < places.size(); ++a) {
                const QList<double> to = state.secondsTo(points[a], points, needs);
                const QList<double> from = state.secondsFrom(points, points[a], needs);
                for (int b = 0; b < places.size(); ++b) {
                    const double there = roads.seconds(places[a], places[b], factor);
                    const double back = roads.seconds(places[b], places[a], factor);
                    const double tolerance = 1e-6;
                    QVERIFY2(near(to[b], there, tolerance), qPrintable(u"%1: %2 %3"_s.arg(trial).arg(to[b]).arg(there)));
                    QVERIFY2(near(from[b], back, tolerance), qPrintable(u"%1: %2 %3"_s.arg(trial).arg(from[b]).arg(back)));
                    const auto route = state.route(points[a], points[b], needs);
                    QCOMPARE(route.has_value(), there < never);
                    (route ? ways : none) += 1;
                    if (!route)
                        continue;
                    QVERIFY(near(route->seconds, to[b], 1e-6));
                    QVERIFY(std::hypot(route->line.first().x() - points[a].x(), route->line.first().y() - points[a].y()) < 1e-6);
                    QVERIFY(std::hypot(route->line.last().x() - points[b].x(), route->line.last().y() - points[b].y()) < 1e-6);
                }
            }
        }
    }
    QVERIFY2(ways > 500 && none > 100, qPrintable(u"%1 %2"_s.arg(ways).arg(none))); // both kinds were tried
}

void TestRoadState::nearestIsExact()
{
    QRandomGenerator random(5);
    for (int trial = 0; trial < 60; ++trial) {
        const RandomRoads roads(random, 20, 30, trial % 6);
        const Closures closures(random, roads, 8);
        const RoadState state(roads.graph, closures.blocks());
        QList<QPointF> units;
        for (int i = 0; i < 30; ++i)
            units.append(roads.at({random.bounded(int(roads.edges.size())), random.generateDouble()}));
        units.append(units.first()); // two in one place
        const QPointF goal = roads.at({random.bounded(int(roads.edges.size())), random.generateDouble()});
        QList<RoadState::Arrival> all;
        for (int i = 0; i < units.size(); ++i) {
            if (const auto route = state.route(units[i], goal))
                all.append({i, route->seconds});
        }
        std::ranges::stable_sort(all, {}, &RoadState::Arrival::seconds);
        for (const int count : {1, 5, 0}) {
            const auto found = state.nearest(goal, units, count);
            QCOMPARE(found.size(), count > 0 ? std::min<qsizetype>(count, all.size()) : all.size());
            for (int i = 0; i < found.size(); ++i) {
                QVERIFY(std::abs(found[i].seconds - all[i].seconds) < 1e-6);
                QVERIFY(i == 0 || found[i - 1].seconds <= found[i].seconds);
                const auto same = std::ranges::find(all, found[i].index, &RoadState::Arrival::index);
                QVERIFY(same != all.end() && std::abs(same->seconds - found[i].seconds) < 1e-6);
            }
        }
    }
}

void TestRoadState::matchesOnlyWhatRunsAlong()
{
    const Dual dual;
    QCOMPARE(dual.arcs({Dual::at(0, 0), Dual::at(1000, 0)}), (QList<int>{0, 2}));
    QCOMPARE(dual.arcs({Dual::at(1000, 16), Dual::at(0, 16)}), (QList<int>{4}));
    QCOMPARE(dual.arcs({Dual::at(0, -12), Dual::at(1000, -12)}), (QList<int>{0, 2})); // drawn beside it
    QCOMPARE(dual.arcs({Dual::at(1000, 0), Dual::at(0, 0)}), (QList<int>{4})); // against the traffic: the other carriageway
    QCOMPARE(dual.arcs({Dual::at(0, 0), Dual::at(510, 0)}), (QList<int>{0})); // 10 m too far
    QCOMPARE(dual.arcs({Dual::at(470, 0), Dual::at(900, 0)}), (QList<int>{0, 2})); // 30 m of the first
    QCOMPARE(dual.arcs({Dual::at(500, 0), Dual::at(800, -60)}), (QList<int>{8})); // the ramp
    QCOMPARE(dual.arcs({Dual::at(250, -300), Dual::at(280, 300)}), (QList<int>{6})); // the bridge
    QCOMPARE(dual.arcs({Dual::at(0, 100), Dual::at(1000, 100)}), QList<int>());
    QCOMPARE(dual.arcs({Dual::at(100, 8.1)}), (QList<int>{4})); // a spot
    const auto pieces = matchLine(dual.graph.data(), {Dual::at(100, 0), Dual::at(300, 0)});
    QCOMPARE(pieces.size(), size_t(1));
    QVERIFY(std::abs(pieces[0].from - 100) < 8 && std::abs(pieces[0].to - 300) < 8);
}

void TestRoadState::endsInsideAClosure()
{
    const Dual dual;
    RoadBlock block;
    block.id = u"closure/1"_s;
    block.lines = {{Dual::at(100, 0), Dual::at(300, 0)}};
    const RoadState state(dual.graph, {block});
    const RouteNeeds exact{25, false, true};
    QVERIFY(state.route(Dual::at(10, 0), Dual::at(90, 0), exact));
    QVERIFY(!state.route(Dual::at(10, 0), Dual::at(200, 0), exact));
    QVERIFY(!state.route(Dual::at(200, 0), Dual::at(800, 0), exact));
    QVERIFY(!state.route(Dual::at(10, 0), Dual::at(800, 0), exact));
    QVERIFY(state.route(Dual::at(320, 0), Dual::at(800, 0), exact));
    block.emergencyMayPass = true;
    QVERIFY(state.withBlocks({block}).route(Dual::at(10, 0), Dual::at(800, 0), {25, true, true}));
    QVERIFY(!state.withBlocks({block}).route(Dual::at(10, 0), Dual::at(800, 0), exact));
    block.depthCm = 30;
    QVERIFY(!state.withBlocks({block}).route(Dual::at(10, 0), Dual::at(800, 0), {25, true, true}));
    QVERIFY(state.withBlocks({block}).route(Dual::at(10, 0), Dual::at(800, 0), {40, true, true}));
    block.shut = false;
    block.depthCm = 20;
    block.slowdown = 3;
    const auto slow = state.withBlocks({block}).route(Dual::at(0, 0), Dual::at(500, 0), exact);
    QVERIFY(slow && std::abs(slow->seconds - (500 + 2 * 200) / (40 / 3.6)) < 3);
}

/// An officer inside a closed street works from the open street beside it, unless exactness is asked for; and a yard that
/// the map leaves hanging is left over the ground.
void TestRoadState::looseEnds()
{
    const double east = 1 / 87860.0, north = 1 / 111195.0;
    const auto point = [&](double x, double y) { return QPointF(112.5 + x * east, 37.8 + y * north); };
    QList<RoadGraph::Edge> edges;
    const auto road = [&](int from, int to, bool oneway) {
        RoadGraph::Edge edge;
        edge.from = from;
        edge.to = to;
        edge.oneway = oneway;
        edges.append(edge);
    };
    road(0, 1, false);
    road(1, 2, false);
    road(2, 3, false);
    road(3, 0, false);
    road(4, 5, true); // a yard
    const RoadGraph graph
        = RoadGraph::fromParts({point(0, 0), point(600, 0), point(600, 100), point(0, 100), point(200, 150), point(300, 150)}, edges);
    RoadBlock block;
    block.id = u"closure/1"_s;
    block.lines = {{point(0, 0), point(600, 0)}, {point(600, 0), point(0, 0)}};
    const RoadState state(graph, {block});
    const auto units = QList<QPointF>{point(500, 101)};
    QCOMPARE(state.nearest(point(300, 0), units, 1, {25, false, true}).size(), 0);
    const auto found = state.nearest(point(300, 0), units, 1);
    QCOMPARE(found.size(), 1);
    QVERIFY(std::abs(found[0].seconds - 200 / (40 / 3.6) - 100 / (10 / 3.6)) < 2);
    const auto out = RoadState(graph).route(point(250, 150), point(600, 50));
    QVERIFY(out);
    QVERIFY(std::abs(out->seconds - 400 / (40 / 3.6) - 50 / (10 / 3.6)) < 2);
}

void TestRoadState::unmatchedAndEmpty()
{
    const Dual dual;
    RoadBlock good, off, none, nowhere;
    good.id = u"closure/good"_s;
    good.lines = {{Dual::at(0, 0), Dual::at(400, 0)}};
    off.id = u"closure/off"_s;
    off.lines = {{Dual::at(0, 500), Dual::at(400, 500)}};
    none.id = u"closure/none"_s;
    nowhere.id = u"closure/nan"_s;
    nowhere.lines = {{QPointF(qQNaN(), 37.8), QPointF(112.5, qInf())}};
    const RoadState state(dual.graph, {good, off, none, nowhere});
    QCOMPARE(state.unmatched(), (QStringList{off.id, none.id, nowhere.id}));
    QCOMPARE(state.blocks().size(), 4);
    const RoadState empty;
    QVERIFY(!empty.route(Dual::at(0, 0), Dual::at(10, 0)));
    QVERIFY(empty.nearest(Dual::at(0, 0), {Dual::at(10, 0)}, 3).isEmpty());
    QVERIFY(std::isinf(empty.secondsTo(Dual::at(0, 0), {Dual::at(10, 0)}).value(0)));
    QCOMPARE(RoadState(RoadGraph(), {good}).unmatched(), QStringList{good.id});
    QVERIFY(!state.route({qQNaN(), 1}, Dual::at(10, 0)));
    QVERIFY(state.nearest(Dual::at(0, 0), {}, 3).isEmpty());
}

void TestRoadState::severalThreads()
{
    QRandomGenerator random(3);
    const RandomRoads roads(random, 40, 80, 5);
    const RoadState state(roads.graph, Closures(random, roads, 10).blocks());
    QList<QPointF> points;
    for (int i = 0; i < 20; ++i)
        points.append(roads.at({random.bounded(int(roads.edges.size())), random.generateDouble()}));
    QList<QList<double>> expected;
    for (const QPointF &point : std::as_const(points))
        expected.append(state.secondsTo(point, points));
    std::atomic<int> wrong = 0;
    std::vector<std::jthread> threads;
    for (int t = 0; t < 4; ++t) {
        threads.emplace_back([&] {
            for (int i = 0; i < 20; ++i)
                wrong += state.secondsTo(points[i], points) == expected[i] ? 0 : 1;
        });
    }
    threads.clear();
    QCOMPARE(wrong.load(), 0);
}

void TestRoadState::cities_data()
{
    QTest::addColumn<bool>("real");
    QTest::newRow("bundled") << false;
    QTest::newRow("real") << true;
}

/// The riverside closed southbound between two bridges: that carriageway and nothing else, on either map, and also when the
/// line comes from the other map.
void TestRoadState::cities()
{
    QFETCH(bool, real);
    const QString data = qEnvironmentVariable("WATCHFLOOR_SHARED_DATA");
    if (real && data.isEmpty())
        QSKIP("WATCHFLOOR_SHARED_DATA is not set: the real extract is not tried");
    const auto load = [&](bool extract) {
        const auto draft = extract ? importFiles({data + u"/city/taiyuan-lines.geojson"_s})
                                   : drawSampleCity(QStringLiteral(WATCHFLOOR_SOURCE_DIR) + u"/resources/city/taiyuan"_s);
        const QString file = m_dir.filePath(extract ? u"real.citypack"_s : u"sample.citypack"_s);
        return draft && writePack(*draft, file) ? RoadGraph::fromPack(file).value_or(RoadGraph()) : RoadGraph();
    };
    const RoadGraph graph = load(real);
    QVERIFY(!graph.isEmpty());
    QList<QList<QPointF>> lines;
    for (const bool south : {true, false}) {
        const auto line = graph.stretch(u"滨河西路"_s, south ? u"southbound"_s : u"northbound"_s, u"迎泽大桥"_s, u"南内环桥"_s);
        QVERIFY(line);
        lines.append(*line);
    }
    for (int i = 0; i < 2; ++i) {
        RoadBlock block;
        block.id = u"closure/1"_s;
        block.lines = {lines[i]};
        const RoadState state(graph, {block});
        QCOMPARE(state.unmatched(), QStringList());
        double metres = 0;
        for (const ArcPiece &piece : *state.overlay().matches[0][0]) {
            const RoadGraph::Edge &edge = graph.edge(piece.arc / 2);
            QVERIFY2(edge.name == u"滨河西路"_s || (edge.name.isEmpty() && !edge.link), qPrintable(edge.name));
            QVERIFY(edge.oneway && (edge.line.last().y() < edge.line.first().y()) == (i == 0));
            metres += piece.to - piece.from;
        }
        QVERIFY2(std::abs(metres - 2270) < 150, qPrintable(QString::number(metres)));
        const QPointF north = lines[i].first().y() > lines[i].last().y() ? lines[i].first() : lines[i].last();
        const QPointF south = lines[i].first().y() > lines[i].last().y() ? lines[i].last() : lines[i].first();
        const QPointF from = (i == 0 ? north : south) + QPointF(0, i == 0 ? 0.012 : -0.012);
        const QPointF to = (i == 0 ? south : north) + QPointF(0, i == 0 ? -0.012 : 0.012);
        const auto open = graph.route(from, to), closed = state.route(from, to), back = state.route(to, from);
        QVERIFY(open && closed && back);
        QVERIFY(closed->seconds > open->seconds + (i == 0 ? 30 : -1e-6)); // northbound a side road may do as well
        QVERIFY(std::abs(back->seconds - graph.route(to, from)->seconds) < 1e-6);
    }
    if (real) {
        const RoadGraph sample = load(false);
        RoadBlock block;
        block.id = u"closure/1"_s;
        block.lines = {*sample.stretch(u"滨河西路"_s, u"southbound"_s, u"迎泽大桥"_s, u"南内环桥"_s)};
        const RoadState state(graph, {block});
        for (const ArcPiece &piece : *state.overlay().matches[0][0]) {
            const RoadGraph::Edge &edge = graph.edge(piece.arc / 2);
            QVERIFY(edge.line.last().y() < edge.line.first().y());
        }
        QVERIFY(!state.overlay().hits.empty());
    }
}

WATCHFLOOR_TEST(TestRoadState)
#include "test_roadstate.moc"
