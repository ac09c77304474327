// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "corridor.h"
#include "cutoff.h"
#include "onetest.h"
#include "randomroads.h"
#include "reach.h"
#include "roadoverlay.h"

#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace wf;
using wf::test::RandomRoads;

namespace {

constexpr double north = 1 / 111195.0, east = 1 / 87860.0;
QPointF at(double eastMetres, double northMetres) { return {112.5 + eastMetres * east, 37.8 + northMetres * north}; }

RoadBlock closed(const QString &id, const QList<QPointF> &line)
{
    RoadBlock block;
    block.id = id;
    block.lines = {line};
    return block;
}

/// Closes random arcs of random roads, each wholly.
struct Closed {
    QList<int> arcs;
    QList<RoadBlock> blocks;
    Closed(QRandomGenerator &random, const RandomRoads &roads, int count)
    {
        while (arcs.size() < count) {
            const int arc = random.bounded(roads.arcCount());
            if (!roads.exists(arc) || arcs.contains(arc))
                continue;
            arcs.append(arc);
            blocks.append(closed(u"closure/%1"_s.arg(arc), roads.line(arc)));
        }
    }
    [[nodiscard]] RandomRoads::Factor factor() const
    {
        return [this](int arc, double, double) { return arcs.contains(arc) ? never : 1.0; };
    }
};

double lengthOf(const QList<QPointF> &line)
{
    double metres = 0;
    for (qsizetype i = 1; i < line.size(); ++i)
        metres += std::hypot((line[i].x() - line[i - 1].x()) / east, (line[i].y() - line[i - 1].y()) / north);
    return metres;
}

} // namespace

class TestAccess : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void reachOnALine();
    void reachAgreesWithPlainSearch();
    void cutOffSteps();
    void cutOffIsTheSameStepByStep();
    void corridorJunctions();
    void corridorAgreesWithPlainSearch();
    void refusals();
};

void TestAccess::reachOnALine()
{
    RoadGraph::Edge edge;
    edge.from = 0;
    edge.to = 1;
    edge.kmh = 36; // 10 m/s
    const RoadGraph graph = RoadGraph::fromParts({at(0, 0), at(2000, 0)}, {edge});
    const auto lengths = [](const QList<ReachPiece> &pieces, int band) {
        double metres = 0;
        for (const ReachPiece &piece : pieces)
            metres += piece.band == band ? lengthOf(piece.line) : 0;
        return metres;
    };
    const auto open = reach(RoadState(graph), {at(1000, 0)}, {20, 50, 200});
    QVERIFY(std::abs(lengths(open, 0) - 400) < 2);
    QVERIFY(std::abs(lengths(open, 1) - 600) < 2);
    QVERIFY(std::abs(lengths(open, 2) - 1000) < 2);
    // Closed eastwards from 1200 m on: driven up to there, and no way round.
    const auto shut = reach(RoadState(graph, {closed(u"closure/1"_s, {at(1200, 0), at(1600, 0)})}), {at(1000, 0)}, {20, 200});
    QVERIFY(std::abs(lengths(shut, 0) - 400) < 10);
    QVERIFY(std::abs(lengths(shut, 1) - 800) < 10);
    QVERIFY(reach(RoadState(graph), {}, {20}).isEmpty());
    QVERIFY(reach(RoadState(graph), {at(1000, 0)}, {}).isEmpty());
    QVERIFY(reach(RoadState(), {at(1000, 0)}, {20}).isEmpty());
}

/// Any point of a road lies in the band that its time says, and where none leads in time, in no piece at all.
void TestAccess::reachAgreesWithPlainSearch()
{
    QRandomGenerator random(8);
    int inside = 0, outside = 0;
    for (int trial = 0; trial < 25; ++trial) {
        const RandomRoads roads(random, 14, 20, trial % 5);
        const Closed closure(random, roads, 6);
        const RoadState state(roads.graph, closure.blocks);
        const RandomRoads::Place from{random.bounded(int(roads.edges.size())), 0.1 + 0.8 * random.generateDouble()};
        const auto snap = roads.graph.snap(roads.at(from), 50);
        if (!snap || snap->edge != from.edge || closure.arcs.contains(2 * from.edge) || closure.arcs.contains(2 * from.edge + 1))
            continue;
        const QList<double> limits{400, 1000, 2000};
        const auto pieces = reach(state, {roads.at(from)}, limits);
        for (int i = 0; i < 40; ++i) {
            const RandomRoads::Place to{random.bounded(int(roads.edges.size())), 0.02 + 0.96 * random.generateDouble()};
            const double seconds = roads.seconds(from, to, closure.factor());
            int band = 0;
            while (band < 3 && seconds > limits[band])
                ++band;
            const bool clear = std::ranges::all_of(limits, [&](double limit) { return std::abs(seconds - limit) > 1; });
            if (!clear)
                continue;
            // On the line of this very edge: roads may cross.
            const QPointF a = roads.line(2 * to.edge).first(), b = roads.line(2 * to.edge).last(), p = roads.at(to);
            int found = 3;
            for (const ReachPiece &piece : pieces) {
                const auto share = [&](QPointF q) {
                    const QPointF d = b - a;
                    return QPointF::dotProduct(q - a, d) / QPointF::dotProduct(d, d);
                };
                const auto off = [&](QPointF q) { return std::abs((q.x() - a.x()) * (b - a).y() - (q.y() - a.y()) * (b - a).x()); };
                if (off(piece.line.first()) > 1e-9 || off(piece.line.last()) > 1e-9)
                    continue;
                if (share(piece.line.first()) <= share(p) && share(p) <= share(piece.line.last()))
                    found = std::min(found, piece.band);
            }
            QCOMPARE(found, band);
            (band < 3 ? inside : outside) += 1;
        }
    }
    QVERIFY2(inside > 200 && outside > 50, qPrintable(u"%1 %2"_s.arg(inside).arg(outside)));
}

void TestAccess::cutOffSteps()
{
    // A hospital at the end of a street, a ring around the town.
    QList<RoadGraph::Edge> edges;
    const auto road = [&](int from, int to) {
        RoadGraph::Edge edge;
        edge.from = from;
        edge.to = to;
        edge.rank = 3;
        edge.kmh = 36;
        edges.append(edge);
    };
    for (int i = 0; i < 4; ++i)
        road(i, (i + 1) % 4);
    road(0, 4);
    const RoadGraph graph = RoadGraph::fromParts({at(0, 0), at(2000, 0), at(2000, 2000), at(0, 2000), at(-500, 0)}, edges);
    const QList<QPointF> references{at(2000, 100), at(1900, 2000), at(100, 2000)};
    const CutOff before(graph, {{u"place/1"_s, at(-490, 3)}, {u"place/2"_s, at(1000, 5)}, {u"place/far"_s, at(9000, 9000)}}, {},
                        references);
    QCOMPARE(before.results()[0].in.kind, Access::Kind::Open);
    QCOMPARE(before.results()[2].in.kind, Access::Kind::Unknown);
    QCOMPARE(before.results()[0].in.share, 1.0);

    const RoadBlock into = closed(u"closure/in"_s, {at(0, 0), at(-500, 0)}), out = closed(u"closure/out"_s, {at(-500, 0), at(0, 0)});
    const CutOff cut = before.checked(RoadState(graph, {into}));
    QCOMPARE(cut.results()[0].in.kind, Access::Kind::CutOff);
    QCOMPARE(cut.results()[0].out.kind, Access::Kind::Open);
    QCOMPARE(cut.results()[1].in.kind, Access::Kind::Open);
    QCOMPARE(cut.searches(), 3); // those that lead to the places; not those that lead away
    const CutOff both = cut.checked(RoadState(graph, {into, out}));
    QCOMPARE(both.results()[0].out.kind, Access::Kind::CutOff);
    const CutOff again = both.checked(RoadState(graph));
    QCOMPARE(again.results(), before.results());
    QCOMPARE(again.checked(RoadState(graph)).searches(), 0);

    const RoadBlock side = closed(u"closure/side"_s, {at(2000, 0), at(1200, 0)}); // on the southern side, westwards
    const CutOff slower = before.checked(RoadState(graph, {side}));
    QCOMPARE(slower.results()[1].in.kind, Access::Kind::Slower);
    QVERIFY(slower.results()[1].in.addedSeconds > 60);
    QVERIFY(CutOff().results().isEmpty());
    QVERIFY(!spreadPoints(graph).isEmpty());
}

/// Checked from moment to moment it says what it says when checked from the beginning, and what a plain search says.
void TestAccess::cutOffIsTheSameStepByStep()
{
    QRandomGenerator random(21);
    int kept = 0, cutOff = 0;
    for (int trial = 0; trial < 15; ++trial) {
        const RandomRoads roads(random, 16, 24, trial % 5);
        QList<VitalPlace> places;
        QList<RandomRoads::Place> where, references;
        QList<QPointF> points;
        while (places.size() < 5 || references.size() < 4) {
            const RandomRoads::Place place{random.bounded(int(roads.edges.size())), 0.1 + 0.8 * random.generateDouble()};
            const auto snap = roads.graph.snap(roads.at(place), 50);
            if (!snap || snap->edge != place.edge)
                continue;
            if (places.size() < 5) {
                places.append({u"place/%1"_s.arg(places.size()), roads.at(place)});
                where.append(place);
            } else {
                references.append(place);
                points.append(roads.at(place));
            }
        }
        const CutOff open(roads.graph, places, {}, points);
        CutOff step = open;
        const Closed all(random, roads, 14);
        QList<RoadBlock> blocks;
        QList<int> arcs;
        for (int moment = 0; moment < 20; ++moment) {
            const int i = random.bounded(int(all.arcs.size()));
            const auto known = arcs.indexOf(all.arcs[i]);
            const bool isReference
                = std::ranges::any_of(references, [&](const RandomRoads::Place &one) { return one.edge == all.arcs[i] / 2; });
            if (isReference)
                continue; // its ends then move to the road beside it, which a plain search doesn't know
            if (known >= 0) {
                blocks.removeAt(known);
                arcs.removeAt(known);
            } else {
                blocks.append(all.blocks[i]);
                arcs.append(all.arcs[i]);
            }
            const RoadState state(roads.graph, blocks);
            step = step.checked(state);
            kept += 8 - step.searches();
            const CutOff fresh = open.checked(state);
            for (int p = 0; p < places.size(); ++p) {
                const auto &a = step.results()[p], &b = fresh.results()[p];
                QCOMPARE(a.in.kind, b.in.kind);
                QCOMPARE(a.out.kind, b.out.kind);
                QVERIFY(std::abs(a.in.seconds - b.in.seconds) < 1e-6 && std::abs(a.out.seconds - b.out.seconds) < 1e-6);
                double seconds = 0;
                int can = 0, could = 0;
                for (const RandomRoads::Place &reference : references) {
                    const auto now = [&](int arc, double, double) { return arcs.contains(arc) ? never : 1.0; };
                    const double one = roads.seconds(reference, where[p], now);
                    can += one < never ? 1 : 0;
                    seconds += one < never ? one : 0;
                    could += roads.seconds(reference, where[p], [](int, double, double) { return 1.0; }) < never ? 1 : 0;
                }
                QVERIFY(could == 0 ? a.in.kind == Access::Kind::Unknown : std::abs(a.in.share * could - can) < 1e-9);
                if (can > 0)
                    QVERIFY(std::abs(a.in.seconds - seconds / can) < 1e-6);
                cutOff += a.in.kind == Access::Kind::CutOff ? 1 : 0;
            }
        }
    }
    QVERIFY2(kept > 200 && cutOff > 20, qPrintable(u"%1 %2"_s.arg(kept).arg(cutOff)));
}

void TestAccess::corridorJunctions()
{
    // East on 东大街: a lane, a divided cross street (two nodes 30 m apart), a ramp, the road's own fork, and a turn at the end.
    QList<RoadGraph::Edge> edges;
    const auto road = [&](int from, int to, const QString &name, int rank, bool oneway = false, bool link = false) {
        RoadGraph::Edge edge;
        edge.from = from;
        edge.to = to;
        edge.name = name;
        edge.rank = rank;
        edge.oneway = oneway;
        edge.link = link;
        edge.kmh = 36;
        edges.append(edge);
    };
    const QList<QPointF> nodes{at(0, 0),     at(300, 0),    at(600, 0),     at(630, 0),   at(1000, 0),   at(1300, 0),
                               at(300, 200), at(600, 300),  at(600, -300),  at(630, 300), at(630, -300), at(1200, 60),
                               at(1500, 30), at(1500, -30), at(1300, -400), at(1300, 400)};
    for (int i = 0; i < 5; ++i)
        road(i, i + 1, u"东大街"_s, 3);
    road(1, 6, u"小巷"_s, 6);
    road(7, 2, u"建设路"_s, 3, true);
    road(2, 8, u"建设路"_s, 3, true);
    road(10, 3, u"建设路"_s, 3, true);
    road(3, 9, u"建设路"_s, 3, true);
    road(4, 11, {}, 3, true, true);
    road(5, 14, u"并州路"_s, 4);
    road(15, 5, u"并州路"_s, 4);
    const RoadGraph graph = RoadGraph::fromParts(nodes, edges);
    const RoadState state(graph);
    const auto found = corridor(state, at(50, 2), at(1300, -200));
    QVERIFY2(found, found ? "" : qPrintable(found.error().text));
    QCOMPARE(found->junctions.size(), 2);
    QCOMPARE(found->junctions[0].crossing, QStringList{u"建设路"_s});
    QCOMPARE(found->junctions[0].road, u"东大街"_s);
    QVERIFY(std::abs(found->junctions[0].metres - 550) < 2);
    QVERIFY(std::abs(found->junctions[0].seconds - 55) < 0.5);
    QCOMPARE(found->junctions[1].crossing, QStringList{u"并州路"_s});
    QVERIFY(std::abs(found->junctions[1].metres - 1250) < 2);
    QVERIFY(std::abs(found->route.seconds - 145) < 0.5);

    const RoadBlock across = closed(u"closure/1"_s, {at(700, 0), at(900, 0)}), against = closed(u"closure/2"_s, {at(900, 0), at(700, 0)}),
                    beside = closed(u"closure/3"_s, {at(600, 0), at(600, -300)}),
                    ahead = closed(u"closure/4"_s, {at(1300, -250), at(1300, -390)});
    QVERIFY(touches(graph, found->route, across));
    QVERIFY(!touches(graph, found->route, against));
    QVERIFY(!touches(graph, found->route, beside));
    QVERIFY(!touches(graph, found->route, ahead)); // behind the goal
    QCOMPARE(blocksOn(state.withBlocks({against, across, beside}), found->route), QStringList{u"closure/1"_s});
    RoadBlock passable = across;
    passable.emergencyMayPass = true;
    QVERIFY(!touches(graph, found->route, passable));
    QVERIFY(touches(graph, found->route, passable, {25, false}));
    passable.depthCm = 30;
    QVERIFY(touches(graph, found->route, passable));
}

/// A corridor is the quickest way, and exactly the blocks whose arcs it drives on bar it.
void TestAccess::corridorAgreesWithPlainSearch()
{
    QRandomGenerator random(14);
    int ways = 0, none = 0, barred = 0;
    for (int trial = 0; trial < 120; ++trial) {
        const RandomRoads roads(random, 16, 22, trial % 6);
        const Closed closure(random, roads, 8), later(random, roads, 10);
        const RoadState state(roads.graph, closure.blocks);
        const RandomRoads::Place from{random.bounded(int(roads.edges.size())), 0.3}, to{random.bounded(int(roads.edges.size())), 0.6};
        const auto a = roads.graph.snap(roads.at(from), 50), b = roads.graph.snap(roads.at(to), 50);
        if (!a || !b || a->edge != from.edge || b->edge != to.edge)
            continue;
        const double seconds = roads.seconds(from, to, closure.factor());
        const auto found = corridor(state, roads.at(from), roads.at(to), {25, true, true});
        QCOMPARE(found.has_value(), seconds < never);
        if (!found) {
            QCOMPARE(found.error().code, u"road.no_way"_s);
            ++none;
            continue;
        }
        ++ways;
        QVERIFY(std::abs(found->route.seconds - seconds) < 1e-6);
        QVERIFY(blocksOn(state, found->route).isEmpty());
        for (int i = 0; i < later.arcs.size(); ++i) {
            // Driven wholly: both its ends follow each other on the way.
            const QPointF tail = roads.nodes[roads.tail(later.arcs[i])], head = roads.nodes[roads.head(later.arcs[i])];
            bool on = false, part = false;
            const QList<QPointF> &line = found->route.line;
            for (qsizetype k = 0; k + 1 < line.size(); ++k)
                on = on || (line[k] == tail && line[k + 1] == head);
            part = later.arcs[i] / 2 == from.edge || later.arcs[i] / 2 == to.edge;
            if (part)
                continue;
            QCOMPARE(touches(roads.graph, found->route, later.blocks[i]), on);
            barred += on ? 1 : 0;
        }
    }
    QVERIFY2(ways > 40 && none > 5 && barred > 20, qPrintable(u"%1 %2 %3"_s.arg(ways).arg(none).arg(barred)));
}

void TestAccess::refusals()
{
    RoadGraph::Edge edge;
    edge.from = 0;
    edge.to = 1;
    edge.oneway = true;
    const RoadGraph graph = RoadGraph::fromParts({at(0, 0), at(1000, 0)}, {edge});
    QCOMPARE(corridor(RoadState(graph), at(0, 0), at(9000, 9000)).error().code, u"road.off_road"_s);
    QCOMPARE(corridor(RoadState(graph), at(900, 0), at(100, 0)).error().code, u"road.no_way"_s);
    QCOMPARE(corridor(RoadState(), at(900, 0), at(100, 0)).error().code, u"road.off_road"_s);
    QVERIFY(!corridor(RoadState(graph), at(900, 0), at(100, 0)).error().text.isEmpty());
}

WATCHFLOOR_TEST(TestAccess)
#include "test_access.moc"
