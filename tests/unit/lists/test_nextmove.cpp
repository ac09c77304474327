// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "closurenext.h"
#include "handrecords.h"
#include "onetest.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wf;
using namespace wf::test;

namespace {

Record closure(const QString &state, const QStringList &done = {})
{
    QJsonObject steps;
    for (const QString &key : done)
        steps.insert(key, QJsonObject{{u"at"_s, 50 * 60'000}, {u"by"_s, u"XCMJ"_s}});
    return Record(u"closure/a"_s,
                  {{u"state"_s, state}, {u"road"_s, u"滨河西路"_s}, {u"floodPoint"_s, u"floodpoint/p"_s}, {u"steps"_s, steps}});
}

} // namespace

/// What is to be done next about a closure, and who is offered it.
class TestNextMove : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theNextMove_data();
    void theNextMove();
    void nothingIsOpenedBeforeItsTime();
    void onlyWhatWasPublishedIsTicked();
    void whatWasSaidIsSaidAnew();
    void aLaneThatWasTakenBackIsShutFirst();
};

void TestNextMove::theNextMove_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<QStringList>("done");
    QTest::addColumn<int>("role");
    QTest::addColumn<double>("depth");
    QTest::addColumn<QString>("verb");
    QTest::addColumn<QString>("step");
    const QStringList scene{u"scene.cordon"_s, u"scene.cleared"_s};
    QStringList all = scene;
    all << u"publish.signs"_s << u"publish.radio"_s << u"publish.navigation"_s << u"agency.drainage"_s << u"agency.fire"_s
        << u"agency.urban"_s << u"agency.bus"_s << u"traffic.far"_s << u"traffic.middle"_s << u"traffic.near"_s << u"traffic.signals"_s;
    QStringList reopened = all;
    reopened << u"reopen.drainage"_s << u"reopen.municipal"_s << u"reopen.officer"_s << u"reopen.one_lane"_s << u"reopen.signs_withdrawn"_s;
    const auto row = [](const char *name, const QString &state, const QStringList &done, Role role, double depth, const QString &verb,
                        const QString &step = {}) { QTest::newRow(name) << state << done << int(role) << depth << verb << step; };
    row("asked, commander", u"asked"_s, {}, Role::Commander, -1, u"closure.confirm"_s);
    row("asked, desk waits", u"asked"_s, {}, Role::Dispatcher, -1, {});
    row("stopped, commander", u"stopped"_s, scene, Role::Commander, -1, u"closure.confirm"_s);
    row("confirmed: the scene first", u"confirmed"_s, {}, Role::Commander, 30, u"closure.step"_s, u"scene.cordon"_s);
    row("cordon done: cleared", u"confirmed"_s, {u"scene.cordon"_s}, Role::Brigade, 30, u"closure.step"_s, u"scene.cleared"_s);
    row("scene done: in force", u"confirmed"_s, scene, Role::Commander, 30, u"closure.enforce"_s);
    row("publication may not confirm the scene", u"confirmed"_s, {}, Role::Liaison, 30, u"closure.step"_s, u"publish.signs"_s);
    row("in force: what is due", u"in_force"_s, scene, Role::Commander, 30, u"closure.step"_s, u"publish.signs"_s);
    row("all done, water high", u"in_force"_s, all, Role::Commander, 30, {});
    row("all done, water low", u"in_force"_s, all, Role::Commander, 5, u"closure.ask_reopen"_s);
    row("all done, no gauge", u"in_force"_s, all, Role::Commander, -1, u"closure.ask_reopen"_s);
    row("in force, nobody stands there any more", u"in_force"_s, {u"scene.cleared"_s}, Role::Commander, 30, u"closure.step"_s,
        u"scene.cordon"_s);
    row("in force, water fell: confirmations may wait, the asking not", u"in_force"_s, scene, Role::Commander, 5, u"closure.ask_reopen"_s);
    row("reopening: it has risen again", u"reopening_asked"_s, all, Role::Commander, 12, u"closure.keep"_s);
    row("reopening: confirmations", u"reopening_asked"_s, all, Role::Commander, 5, u"closure.step"_s, u"reopen.drainage"_s);
    row("reopening: decided", u"reopening_asked"_s, reopened, Role::Commander, 5, u"closure.reopen"_s);
    row("reopening: not by a desk", u"reopening_asked"_s, reopened, Role::Dispatcher, 5, {});
    row("over", u"reopened"_s, reopened, Role::Commander, 5, {});
    row("the wall only looks", u"confirmed"_s, {}, Role::Wall, 30, {});
}

void TestNextMove::theNextMove()
{
    QFETCH(QString, state);
    QFETCH(QStringList, done);
    QFETCH(int, role);
    QFETCH(double, depth);
    QFETCH(QString, verb);
    QFETCH(QString, step);
    constexpr qint64 now = 60 * 60'000;
    std::optional<PointWater> water;
    if (depth >= 0)
        water = PointWater{{}, {.depthCm = depth, .readAt = now, .belowSince = depth < 10 ? now - 20 * 60'000 : 0}};
    const auto move = nextMove(closure(state, done), Role(role), water, now);
    QCOMPARE(move.has_value(), !verb.isEmpty());
    if (!move)
        return;
    QCOMPARE(move->verb, verb);
    QCOMPARE(move->step, step);
    QVERIFY(!move->title.isEmpty());
}

/// While the fallen water's time is not over no Enter opens the road, as an exception, before a lane was open.
void TestNextMove::nothingIsOpenedBeforeItsTime()
{
    constexpr qint64 now = 60 * 60'000;
    const Record held = closure(u"reopening_asked"_s,
                                {u"scene.cordon"_s, u"scene.cleared"_s, u"reopen.drainage"_s, u"reopen.municipal"_s, u"reopen.officer"_s});
    const auto next = [&](qint64 belowSince) {
        return nextMove(held, Role::Commander, PointWater{{}, {.depthCm = 5, .readAt = now, .belowSince = belowSince}}, now);
    };
    const auto late = next(now - 20 * 60'000);
    QVERIFY(late);
    QCOMPARE(late->step, u"reopen.one_lane"_s);
    QVERIFY(!next(now - 11 * 60'000)); // of fifteen
}

/// Nobody is offered to say that the signs show it before anything was published on them.
void TestNextMove::onlyWhatWasPublishedIsTicked()
{
    Records records;
    const Record held = closure(u"in_force"_s, {u"scene.cordon"_s, u"scene.cleared"_s});
    const auto offered = [&] {
        const PointWater high{{}, {.depthCm = 30, .readAt = 1000, .source = u"gauge"_s, .by = {}, .belowSince = 0}};
        const auto move = nextMove(held, Role::Commander, high, 2000, stepsNotYet(held, records.situation));
        return move ? move->step : QString();
    };
    QCOMPARE(offered(), u"agency.drainage"_s);
    QCOMPARE(stepsNotYet(held, records.situation), (QStringList{u"publish.signs"_s, u"publish.radio"_s, u"publish.navigation"_s}));
    for (const QString &state : {u"drafted"_s, u"approved"_s, u"withdrawn"_s}) {
        records.put(u"bulletin/r"_s, {{"state"_L1, state}, {"medium"_L1, u"radio"_s}, {"about"_L1, held.subject()}});
        QCOMPARE(offered(), u"agency.drainage"_s);
    }
    records.put(u"bulletin/r"_s, {{"state"_L1, u"published"_s}, {"medium"_L1, u"radio"_s}, {"about"_L1, u"closure/other"_s}});
    QCOMPARE(offered(), u"agency.drainage"_s);
    records.put(u"bulletin/r"_s, {{"state"_L1, u"published"_s}, {"medium"_L1, u"radio"_s}, {"about"_L1, held.subject()}});
    QCOMPARE(offered(), u"publish.radio"_s);
    records.put(u"sign/s"_s, {{"state"_L1, u"showing"_s}, {"about"_L1, held.subject()}});
    QCOMPARE(offered(), u"publish.signs"_s);
}

/// Water that nobody reads: once what was said of it is too old nothing else is offered.
void TestNextMove::whatWasSaidIsSaidAnew()
{
    constexpr qint64 now = 60 * 60'000;
    Record held = closure(u"reopening_asked"_s, {u"scene.cordon"_s, u"scene.cleared"_s});
    held.set("floodPoint"_L1, QString());
    held.set("cause"_L1, u"ponding"_s);
    held.set("saidDepthCm"_L1, 5);
    for (const qint64 age : {qint64(0), readingHoldsMs, readingHoldsMs + 1}) {
        held.set("saidDepthAt"_L1, now - age);
        const auto move = nextMove(held, Role::Commander, saidWater(held), now);
        QVERIFY(move);
        QCOMPARE(move->verb, age > readingHoldsMs ? u"closure.ask_reopen"_s : u"closure.step"_s);
    }
}

/// Cars drive there whatever was said: somebody keeps them out before anything else is done.
void TestNextMove::aLaneThatWasTakenBackIsShutFirst()
{
    constexpr qint64 now = 60 * 60'000;
    Record held = closure(u"reopening_asked"_s, {u"reopen.drainage"_s, u"reopen.municipal"_s, u"reopen.officer"_s});
    held.set("lane"_L1, u"one"_s);
    held.set("undone"_L1, QJsonArray{QJsonObject{{"step"_L1, u"reopen.one_lane"_s}, {"undoneAt"_L1, now - 60'000}}});
    for (const double cm : {5.0, 30.0}) {
        const auto move
            = nextMove(held, Role::Commander, PointWater{{}, {.depthCm = cm, .readAt = now, .belowSince = now - 20 * 60'000}}, now);
        QVERIFY(move);
        QCOMPARE(move->step, u"scene.cordon"_s);
    }
}

WATCHFLOOR_TEST(TestNextMove)
#include "test_nextmove.moc"
