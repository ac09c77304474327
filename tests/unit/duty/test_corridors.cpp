// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "gridroads.h"
#include "locallog.h"
#include "onetest.h"
#include "trafficwatch.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace wf;
using namespace wf::test;
using namespace Qt::StringLiterals;

namespace {

const Seat ZHZ{u"ZHZ"_s, Role::Commander, u"Z"_s, {}};
const Seat XC{u"XC"_s, Role::Officer, u"M"_s, {}};
const Seat SYS{u"SYS"_s, Role::System, u"A"_s, {}};

/// On a street eastward, between its crossings 1 and 2.
QPointF middleOf(int row) { return (at(1, row) + at(2, row)) / 2; }

constexpr QPointF besideIt(0, -30 / 111'195.0); ///< 30 m south of it

/// A street eastward, a road beside it from its crossing 1 to 2, and perhaps one round, farther off.
RoadGraph roadsBeside(bool hasFar)
{
    const QList<QPointF> nodes{at(0, 2), at(1, 2), at(2, 2), at(3, 2), at(1, 2) + besideIt, at(2, 2) + besideIt, at(1, 3), at(2, 3)};
    QList<RoadGraph::Edge> edges;
    const auto road = [&](int from, int to, const QString &name) {
        RoadGraph::Edge edge;
        edge.from = from;
        edge.to = to;
        edge.rank = 3;
        edge.name = name;
        edge.line = {nodes.at(from), nodes.at(to)};
        edges.append(edge);
    };
    for (const int node : {0, 1, 2})
        road(node, node + 1, u"横2路"_s);
    road(1, 4, {});
    road(4, 5, u"辅路"_s);
    road(5, 2, {});
    if (hasFar) {
        road(1, 6, u"纵1路"_s);
        road(6, 7, u"远路"_s);
        road(7, 2, u"纵2路"_s);
    }
    return RoadGraph::fromParts(nodes, edges);
}

QJsonArray json(QPointF point) { return {point.x(), point.y()}; }

struct CorridorDesk {
    RoadGraph roads;
    QTemporaryDir folder;
    LocalLog log{std::move(*LogStore::open(folder.filePath(u"test.wflog"_s), LogStore::Access::ReadWrite)), LocalLog::Mode::Inline};
    Situation situation;
    SteppedClock clock{1'784'882'400'000};
    SeededIds ids{clock, 1};
    Commands commands{log, situation, clock, ids};
    TrafficWatch watch{situation, TrafficWatch::Mode::Inline};

    explicit CorridorDesk(const RoadGraph &graph = grid())
        : roads(graph)
    {
        situation.follow(log);
        commands.setSeats({ZHZ, XC, SYS});
        commands.setWayBars([this](const Record &corridor, const QList<QPointF> &line) { return watch.bars(corridor, line); });
        watch.setRoads(roads);
    }
    QString must(const Seat &seat, const QString &verb, const QString &subject, const QJsonObject &fields = {})
    {
        const auto done = commands.run(seat, {verb, subject, fields, {}, {}}).result();
        if (!done)
            qWarning() << verb << done.error().text;
        return done ? done->constFirst().subject : QString();
    }
    QString closure(const Seat &seat, const QString &verb, int row, double cm)
    {
        return must(seat, verb, {},
                    {{u"road"_s, u"横%1路"_s.arg(row)},
                     {u"direction"_s, u"eastbound"_s},
                     {u"from"_s, u"纵1路"_s},
                     {u"to"_s, u"纵2路"_s},
                     {u"line"_s, QJsonArray{json(at(1, row)), json(at(2, row))}},
                     {u"cause"_s, u"ponding"_s},
                     {u"depthCm"_s, cm}});
    }
    void point(double cm)
    {
        must(SYS, u"floodpoint.define"_s, u"floodpoint/p"_s,
             {{u"name"_s, u"横1路"_s},
              {u"kind"_s, u"street"_s},
              {u"pos"_s, json(middleOf(1))},
              {u"thresholds"_s, QJsonObject{{u"watch"_s, 10}, {u"slow"_s, 15}, {u"close"_s, 25}, {u"reopen"_s, 10}}}});
        measure(cm);
    }
    void measure(double cm)
    {
        clock.set(clock.now() + 1000);
        log.measure({{u"depth/p"_s, clock.now(), {cm}, u"gauge"_s, {}}});
    }
    /// As it would be drawn before it is planned.
    std::expected<CorridorCheck, Refusal> drawn(QPointF from, QPointF to, double wadingCm)
    {
        return checkedCorridor(RoadState(roads, watch.corridorBlocksNow()), from, to, {.wadingCm = wadingCm, .emergency = true});
    }
    QString plan(const QList<QPointF> &line, double wadingCm)
    {
        QJsonArray points;
        for (const QPointF &point : line)
            points.append(json(point));
        return must(ZHZ, u"corridor.plan"_s, {},
                    {{u"fromPlace"_s, u"a"_s}, {u"toPlace"_s, u"b"_s}, {u"line"_s, points}, {u"wadingCm"_s, wadingCm}});
    }
    const CorridorReport *obstructed() const
    {
        return watch.report().corridors.isEmpty() ? nullptr : &watch.report().corridors.constFirst();
    }
};

bool isDrivenOver(const QList<QPointF> &line, QPointF point)
{
    for (qsizetype i = 0; i + 1 < line.size(); ++i) {
        const QPointF a = line.at(i), b = line.at(i + 1);
        const double length = std::hypot(b.x() - a.x(), b.y() - a.y());
        if (std::hypot(point.x() - a.x(), point.y() - a.y()) + std::hypot(point.x() - b.x(), point.y() - b.y()) < length + 1e-6)
            return true;
    }
    return false;
}

} // namespace

/// What bars a green corridor: the same before it is planned as after.
class TestCorridors : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsDrawnAndWhatIsFoundAgree()
    {
        for (const double limit : {25.0, 39.0, 40.0, 40.5, 41.0, 60.0}) {
            CorridorDesk desk;
            desk.point(41);
            const auto drawn = desk.drawn(at(0, 1), middleOf(1), limit);
            QVERIFY2(drawn, drawn ? "" : qPrintable(drawn.error().text));
            QCOMPARE(drawn->blocks.isEmpty(), limit >= 41);
            QCOMPARE(drawn->endsInWater, limit < 41);
            QVERIFY(!drawn->beginsInWater);
            QCOMPARE(drawn->openMetres < drawn->way.route.metres - 1, limit < 41);
            desk.plan(drawn->way.route.line, limit);
            QCOMPARE(desk.obstructed() != nullptr, limit < 41);
            if (desk.obstructed()) {
                QCOMPARE(desk.obstructed()->obstacle, drawn->blocks.constFirst());
                QVERIFY(!desk.obstructed()->other); // no way leads to a place that lies in the water
            }
        }
    }

    /// The water rises past the limit of the vehicles where it was deep before.
    void risingWaterObstructs()
    {
        CorridorDesk desk;
        desk.point(30);
        const auto drawn = desk.drawn(at(0, 1), middleOf(1), 40);
        QVERIFY(drawn && drawn->blocks.isEmpty());
        desk.plan(drawn->way.route.line, 40);
        desk.measure(40);
        QVERIFY(!desk.obstructed());
        desk.measure(41);
        QVERIFY(desk.obstructed());
        // A gauge that moves by a centimetre makes nothing free: the rule waits until it is lower for good.
        const auto isNearly = [&desk] { return !desk.watch.report().nearlyBarred.isEmpty(); };
        desk.measure(39);
        QVERIFY(!desk.obstructed() && isNearly());
        desk.measure(37);
        QVERIFY(!desk.obstructed() && !isNearly());
    }

    /// Where nothing moves past a corridor's limit the roads are not asked anew.
    void whatChangesNothingAsksNothing()
    {
        CorridorDesk desk;
        desk.point(20);
        const auto drawn = desk.drawn(at(0, 1), middleOf(1), 40);
        QVERIFY(drawn);
        desk.plan(drawn->way.route.line, 40);
        const QSignalSpy answered(&desk.watch, &TrafficWatch::changed);
        for (const double cm : {21.0, 24.0, 30.0, 36.0})
            desk.measure(cm);
        QCOMPARE(answered.size(), 0);
        desk.measure(38);
        QCOMPARE(answered.size(), 1);
        desk.measure(44);
        QCOMPARE(answered.size(), 2);
        desk.measure(60);
        QCOMPARE(answered.size(), 2);
    }

    /// What is only asked to be closed keeps nobody out; its water does.
    void anAccidentThatIsOnlyAskedForBarsNothing()
    {
        CorridorDesk desk;
        desk.point(1);
        desk.must(XC, u"closure.ask"_s, {},
                  {{u"road"_s, u"横1路"_s},
                   {u"direction"_s, u"eastbound"_s},
                   {u"from"_s, u"纵1路"_s},
                   {u"to"_s, u"纵2路"_s},
                   {u"line"_s, QJsonArray{json(at(1, 1)), json(at(2, 1))}},
                   {u"cause"_s, u"accident"_s},
                   {u"floodPoint"_s, u"floodpoint/p"_s}});
        const auto drawn = desk.drawn(at(0, 1), middleOf(1), 40);
        QVERIFY(drawn && drawn->blocks.isEmpty() && !drawn->endsInWater);
    }

    /// Nobody is sent round one water into another: not through what is closed for it, and not through what is asked to be.
    void anotherWayLeadsThroughNoWater()
    {
        CorridorDesk desk;
        const auto drawn = desk.drawn(at(0, 2), at(4, 2), 25);
        QVERIFY(drawn && drawn->blocks.isEmpty() && isDrivenOver(drawn->way.route.line, middleOf(2)));
        desk.plan(drawn->way.route.line, 25);
        desk.closure(XC, u"closure.stop"_s, 2, 50);
        QVERIFY(desk.obstructed() && desk.obstructed()->other);
        desk.closure(XC, u"closure.ask"_s, 1, 20);
        desk.closure(XC, u"closure.stop"_s, 3, 20);
        QVERIFY(desk.obstructed() && desk.obstructed()->other);
        for (const int row : {1, 2, 3})
            QVERIFY(!isDrivenOver(desk.obstructed()->other->route.line, middleOf(row)));
        desk.closure(XC, u"closure.ask"_s, 0, 20);
        desk.closure(XC, u"closure.ask"_s, 4, 20);
        QVERIFY(desk.obstructed() && !desk.obstructed()->other);
    }

    /// Nobody is led along what runs beside the water at the same level while there is another way; where there is none, it is said.
    void noWayLeadsBesideTheWater()
    {
        for (const bool hasFar : {true, false}) {
            CorridorDesk desk(roadsBeside(hasFar));
            const auto straight = desk.drawn(at(0, 2), at(3, 2), 25);
            QVERIFY(straight);
            const QString corridor = desk.plan(straight->way.route.line, 25);
            QCOMPARE(desk.watch.report().corridorPasses.value(corridor), CorridorPasses());
            const QString closure = desk.closure(XC, u"closure.stop"_s, 2, 50);
            QVERIFY(desk.obstructed() && desk.obstructed()->other);
            const auto drawn = desk.drawn(at(0, 2), at(3, 2), 25);
            QVERIFY(drawn && drawn->blocks.isEmpty());
            const QList<RoadBesideWater> wet{{u"辅路"_s, closure}};
            for (const Route &route : {desk.obstructed()->other->route, drawn->way.route}) {
                QCOMPARE(route.roads.contains(u"辅路"_s), !hasFar);
                QCOMPARE(besideWaterOn(RoadState(desk.roads, desk.watch.corridorBlocksNow()), route),
                         hasFar ? QList<RoadBesideWater>() : wet);
                QVERIFY(route.seconds > straight->way.route.seconds && route.seconds < 10 * straight->way.route.seconds);
            }
            QCOMPARE(desk.obstructed()->otherPasses.beside, hasFar ? QList<RoadBesideWater>() : wet);
        }
    }

    /// What somebody has said to be dry is driven as any other road.
    void whatIsDryBesideIsDriven()
    {
        RoadBlock block{.id = u"closure/1"_s, .lines = {{at(1, 2), at(2, 2)}}, .depthCm = 50, .isWet = true};
        for (const bool isDry : {true, false}) {
            block.isDryBeside = isDry;
            const auto drawn = checkedCorridor(RoadState(roadsBeside(true), {block}), at(0, 2), at(3, 2), {.emergency = true});
            QVERIFY(drawn && drawn->blocks.isEmpty());
            QCOMPARE(drawn->way.route.roads.contains(u"辅路"_s), isDry);
        }
    }

    /// Water below the wading depth and closures that are only asked for bar nobody, but they are known of.
    void whatAWayPassesIsKnown()
    {
        CorridorDesk desk;
        desk.point(12);
        const auto drawn = desk.drawn(at(0, 1), at(4, 1), 40);
        QVERIFY(drawn && drawn->blocks.isEmpty());
        const QString corridor = desk.plan(drawn->way.route.line, 40);
        const auto passes = [&] { return desk.watch.report().corridorPasses.value(corridor); };
        QCOMPARE(passes().points, QStringList{u"floodpoint/p"_s});
        QCOMPARE(passes().closures, QStringList());
        const QString asked = desk.closure(XC, u"closure.ask"_s, 1, 38);
        QVERIFY(!desk.obstructed());
        QCOMPARE(passes().closures, QStringList{asked});
        QCOMPARE(corridorPasses(RoadState(desk.roads, desk.watch.corridorBlocksNow()), desk.watch.corridorQuestionNow(), drawn->way.route),
                 passes());
        desk.closure(XC, u"closure.ask"_s, 3, 38); // elsewhere
        QCOMPARE(passes().closures, QStringList{asked});
        // What bars it is said as that, and not once more.
        desk.measure(60);
        QVERIFY(desk.obstructed());
        QCOMPARE(passes().points, QStringList());
    }

    /// What has come across the other way since it was looked for is not driven into.
    void noOtherWayIsTakenThatIsBlocked()
    {
        CorridorDesk desk;
        const auto drawn = desk.drawn(at(0, 2), at(4, 2), 25);
        QVERIFY(drawn);
        const QString corridor = desk.plan(drawn->way.route.line, 25);
        const auto take = [&](const QList<QPointF> &line) {
            QJsonArray points;
            for (const QPointF &point : line)
                points.append(json(point));
            return desk.commands.check(ZHZ, {u"corridor.reroute"_s, corridor, {{u"line"_s, points}}, {}, {}});
        };
        desk.closure(XC, u"closure.stop"_s, 2, 50);
        QVERIFY(desk.obstructed() && desk.obstructed()->other);
        const QList<QPointF> other = desk.obstructed()->other->route.line;
        QVERIFY(take(other));
        for (const int row : {0, 1, 3, 4})
            desk.closure(XC, u"closure.stop"_s, row, 50);
        const auto refused = take(other);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"corridor.blocked"_s);
    }

    /// An accident is not water: what is closed for it is gone round, and its closed stretch is come to from the road beside it.
    void anAccidentIsStillComeTo()
    {
        CorridorDesk desk;
        desk.must(XC, u"closure.stop"_s, {},
                  {{u"road"_s, u"横1路"_s},
                   {u"direction"_s, u"eastbound"_s},
                   {u"from"_s, u"纵1路"_s},
                   {u"to"_s, u"纵2路"_s},
                   {u"line"_s, QJsonArray{json(at(1, 1)), json(at(2, 1))}},
                   {u"cause"_s, u"accident"_s}});
        const auto drawn = desk.drawn(at(0, 1), middleOf(1), 40);
        QVERIFY(drawn && drawn->blocks.isEmpty() && !drawn->endsInWater);
    }
};

WATCHFLOOR_TEST(TestCorridors)
#include "test_corridors.moc"
