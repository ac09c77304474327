// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "gridroads.h"
#include "locallog.h"
#include "onetest.h"
#include "patience.h"
#include "trafficwatch.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace wf;
using namespace wf::test;
using namespace Qt::StringLiterals;

namespace {

const Seat ZHZ{u"ZHZ"_s, Role::Commander, u"Z"_s, {}};
const Seat XC{u"XC"_s, Role::Officer, u"M"_s, {}};
const Seat SYS{u"SYS"_s, Role::System, u"A"_s, {}};

struct Desk {
    QTemporaryDir folder;
    LocalLog log{std::move(*LogStore::open(folder.filePath(u"test.wflog"_s), LogStore::Access::ReadWrite)), LocalLog::Mode::Inline};
    Situation situation;
    SteppedClock clock{1'784'882'400'000};
    SeededIds ids{clock, 1};
    Commands commands{log, situation, clock, ids};
    TrafficWatch watch;

    explicit Desk(TrafficWatch::Mode mode = TrafficWatch::Mode::Inline)
        : watch(situation, mode)
    {
        situation.follow(log);
        commands.setSeats({ZHZ, XC, SYS});
    }
    QString must(const Seat &seat, const QString &verb, const QString &subject, const QJsonObject &fields = {})
    {
        const auto done = commands.run(seat, {verb, subject, fields, {}, {}}).result();
        if (!done)
            qWarning() << verb << done.error().text;
        return done ? done->constFirst().subject : QString();
    }
    /// Traffic on 横2路 eastbound is stopped between 纵1路 and 纵2路.
    QString stop(const QJsonObject &more = {})
    {
        QJsonObject fields{{u"road"_s, u"横2路"_s},
                           {u"direction"_s, u"eastbound"_s},
                           {u"from"_s, u"纵1路"_s},
                           {u"to"_s, u"纵2路"_s},
                           {u"line"_s, QJsonArray{QJsonArray{at(1, 2).x(), at(1, 2).y()}, QJsonArray{at(2, 2).x(), at(2, 2).y()}}},
                           {u"cause"_s, u"ponding"_s}};
        for (auto it = more.begin(); it != more.end(); ++it)
            fields.insert(it.key(), it.value());
        return must(XC, u"closure.stop"_s, {}, fields);
    }
    void point(double cm)
    {
        must(SYS, u"floodpoint.define"_s, u"floodpoint/p"_s,
             {{u"name"_s, u"横1路"_s},
              {u"kind"_s, u"street"_s},
              {u"pos"_s, QJsonArray{(at(1, 1).x() + at(2, 1).x()) / 2, at(1, 1).y()}},
              {u"thresholds"_s, QJsonObject{{u"watch"_s, 10}, {u"slow"_s, 15}, {u"close"_s, 25}, {u"reopen"_s, 10}}}});
        log.measure({{u"depth/p"_s, clock.now(), {cm}, u"gauge"_s, {}}});
    }
};

bool leadsThrough(const QList<QPointF> &line, QPointF point)
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

class TestTrafficWatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutRoadsNothingIsReported()
    {
        Desk desk;
        desk.stop();
        QVERIFY(desk.watch.report().diversions.isEmpty());
        QVERIFY(desk.watch.isSettled());
    }

    void aClosureHasItsDiversionAndLosesItAgain()
    {
        Desk desk;
        desk.watch.setRoads(grid());
        QSignalSpy changed(&desk.watch, &TrafficWatch::changed);
        const QString closure = desk.stop();
        QCOMPARE(changed.size(), 1);
        const DiversionReport *diversion = desk.watch.report().diversion(closure);
        QVERIFY(diversion);
        QVERIFY2(diversion->found, qPrintable(diversion->reason));
        QVERIFY(diversion->addedSeconds > 0);
        QVERIFY(!leadsThrough(diversion->line, (at(1, 2) + at(2, 2)) / 2));
        desk.must(ZHZ, u"closure.reject"_s, closure, {{u"reason"_s, u"误报"_s}});
        QVERIFY(desk.watch.report().diversions.isEmpty());
        QVERIFY(desk.watch.report().state.blocks().isEmpty());
    }

    /// A way that leads through the hollow of another flood point says so, unless the water there bars it anyway.
    void aWayPastAFloodPointIsToldSo()
    {
        Desk desk;
        desk.watch.setRoads(grid());
        desk.point(3);
        desk.must(SYS, u"floodpoint.define"_s, u"floodpoint/q"_s,
                  {{u"name"_s, u"横3路"_s},
                   {u"kind"_s, u"street"_s},
                   {u"pos"_s, QJsonArray{(at(1, 3).x() + at(2, 3).x()) / 2, at(1, 3).y()}},
                   {u"thresholds"_s, QJsonObject{{u"watch"_s, 10}, {u"slow"_s, 15}, {u"close"_s, 25}, {u"reopen"_s, 10}}}});
        const QString closure = desk.stop();
        const auto past
            = [&](int row) { return leadsThrough(desk.watch.report().diversion(closure)->line, (at(1, row) + at(2, row)) / 2); };
        QVERIFY(past(1) != past(3)); // one of the two it is
        QCOMPARE(desk.watch.report().diversion(closure)->passes, QStringList{past(1) ? u"floodpoint/p"_s : u"floodpoint/q"_s});
        desk.point(20);
        QVERIFY(past(3) && !past(1));
        QCOMPARE(desk.watch.report().diversion(closure)->passes, QStringList{u"floodpoint/q"_s});
    }

    /// What is shown before a closure is confirmed is what stands after it: the way, and the flood points it passes, also where those lie
    /// beside the road; whatever the water does.
    void theConfirmationShowsTheWayThatIsLed()
    {
        for (const double cm : {3.0, 20.0}) {
            Desk desk;
            desk.watch.setRoads(grid());
            desk.point(cm);
            const QPointF besideRoad = (at(1, 3) + at(2, 3)) / 2 + QPointF(0, 30 / 111'195.0);
            desk.must(SYS, u"floodpoint.define"_s, u"floodpoint/q"_s,
                      {{u"name"_s, u"横3路"_s},
                       {u"kind"_s, u"street"_s},
                       {u"pos"_s, QJsonArray{besideRoad.x(), besideRoad.y()}},
                       {u"thresholds"_s, QJsonObject{{u"watch"_s, 10}, {u"slow"_s, 15}, {u"close"_s, 25}, {u"reopen"_s, 10}}}});
            const TrafficReport before = desk.watch.report();
            const TrafficQuestion standing = desk.watch.asked();
            const QString closure = desk.stop();
            const DiversionReport *led = desk.watch.report().diversion(closure);
            QVERIFY(led && led->found);
            const TrafficReport preview = answerTraffic(grid(), whatIf(standing, desk.watch.asked().closures.constFirst()), before);
            const DiversionReport *shown = preview.diversion(closure);
            QVERIFY(shown && shown->found);
            QCOMPARE(shown->line, led->line);
            QCOMPARE(shown->roads, led->roads);
            QCOMPARE(shown->passes, led->passes);
            QCOMPARE(led->passes.size(), 1);
            QVERIFY(cm < 15 || led->passes.constFirst() == "floodpoint/q"_L1);
        }
    }

    void aStepOfTheChecklistAsksNothingAnew()
    {
        Desk desk;
        desk.watch.setRoads(grid());
        const QString closure = desk.stop();
        QSignalSpy changed(&desk.watch, &TrafficWatch::changed);
        desk.must(XC, u"closure.step"_s, closure,
                  {{u"step"_s, u"scene.cordon"_s},
                   {u"how"_s, u"officer"_s},
                   {u"who"_s, u"民警"_s},
                   {u"where"_s, u"路口"_s},
                   {u"end"_s, u"both"_s}});
        QCOMPARE(changed.size(), 0);
        QVERIFY(desk.watch.isSettled());
    }

    void noDiversionLeadsThroughDeepWater()
    {
        Desk desk;
        desk.watch.setRoads(grid());
        const QString closure = desk.stop();
        const QPointF wet = (at(1, 1) + at(2, 1)) / 2;
        const QPointF dry = (at(1, 3) + at(2, 3)) / 2;
        desk.point(5);
        const bool south = leadsThrough(desk.watch.report().diversion(closure)->line, wet);
        const bool north = leadsThrough(desk.watch.report().diversion(closure)->line, dry);
        QVERIFY(south != north); // round one of the two blocks
        desk.log.measure({{u"depth/p"_s, desk.clock.now() + 1000, {31}, u"gauge"_s, {}}});
        QVERIFY(!leadsThrough(desk.watch.report().diversion(closure)->line, wet));
        QVERIFY(leadsThrough(desk.watch.report().diversion(closure)->line, dry));
    }

    void lanesClosedInPartSlowTrafficAndNeedNoDiversion()
    {
        Desk desk;
        desk.watch.setRoads(grid());
        desk.stop({{u"lanes"_s, 3}, {u"lanesClosed"_s, 1}});
        QCOMPARE(desk.watch.report().state.blocks().size(), 1);
        QVERIFY(!desk.watch.report().state.blocks().constFirst().shut);
        QCOMPARE(desk.watch.report().state.blocks().constFirst().slowdown, 1.5);
        QVERIFY(desk.watch.report().diversions.isEmpty());
    }

    void aFloodPointKnowsWhatWouldBeClosed()
    {
        Desk desk;
        desk.watch.setRoads(grid());
        desk.point(5);
        QVERIFY(desk.watch.report().stretches.contains(u"floodpoint/p"_s));
        const StretchProposal stretch = desk.watch.report().stretches.value(u"floodpoint/p"_s);
        QCOMPARE(stretch.road, u"横1路"_s);
        QCOMPARE(stretch.direction, u"both"_s); // one street, not two carriageways
        QVERIFY(!stretch.lineBack.isEmpty());
    }

    /// A point that names its road lies beside another one: nobody knows of water there, so nothing of it is to be closed.
    void aStretchOfAnotherRoadIsNotThePoints()
    {
        Desk desk;
        desk.watch.setRoads(grid());
        desk.point(30);
        const auto isKnown = [&desk](const QString &road) {
            desk.must(SYS, u"floodpoint.configure"_s, u"floodpoint/p"_s, {{u"road"_s, road}});
            return desk.watch.report().stretches.contains(u"floodpoint/p"_s);
        };
        QVERIFY(isKnown(u"横1路"_s));
        QVERIFY(!isKnown(u"南沙河北沿岸"_s)); // also where another road was named before
        QVERIFY(isKnown(u"横1路下穿"_s)); // a part of it
        QVERIFY(!isKnown(u"横3路"_s)); // the map knows it, elsewhere
    }

    /// Where roads cross several are equally near: the point says which one it is.
    void atACrossingThePointsRoadIsTaken()
    {
        for (const QString &road : {u"横2路"_s, u"纵2路"_s}) {
            Desk desk;
            desk.watch.setRoads(grid());
            desk.must(SYS, u"floodpoint.define"_s, u"floodpoint/p"_s,
                      {{u"name"_s, u"路口"_s},
                       {u"kind"_s, u"street"_s},
                       {u"road"_s, road},
                       {u"pos"_s, QJsonArray{at(2, 2).x(), at(2, 2).y()}},
                       {u"thresholds"_s, QJsonObject{{u"watch"_s, 10}, {u"slow"_s, 15}, {u"close"_s, 25}, {u"reopen"_s, 10}}}});
            QCOMPARE(desk.watch.report().stretches.value(u"floodpoint/p"_s).road, road);
        }
    }

    void aClosureOffTheRoadIsSaid()
    {
        Desk desk;
        desk.watch.setRoads(grid());
        const QString closure = desk.stop({{u"line"_s, QJsonArray{QJsonArray{113.2, 38.5}, QJsonArray{113.21, 38.5}}}});
        QCOMPARE(desk.watch.report().unmatched, QStringList{closure});
        const DiversionReport *diversion = desk.watch.report().diversion(closure);
        QVERIFY(diversion && !diversion->found && !diversion->reason.isEmpty());
    }

    void onAnotherThreadTheAnswerIsTheSame()
    {
        Desk inline_;
        inline_.watch.setRoads(grid());
        const QString first = inline_.stop();
        Desk threaded(TrafficWatch::Mode::Threaded);
        threaded.watch.setRoads(grid());
        const QString second = threaded.stop();
        QVERIFY(!threaded.watch.isSettled());
        QTRY_VERIFY(threaded.watch.isSettled());
        const DiversionReport *one = inline_.watch.report().diversion(first), *other = threaded.watch.report().diversion(second);
        QVERIFY(one && other);
        QCOMPARE(one->line, other->line);
        QCOMPARE(one->addedSeconds, other->addedSeconds);
    }
};

WATCHFLOOR_TEST(TestTrafficWatch)
#include "test_trafficwatch.moc"
