// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "closuretracks.h"
#include "logdesk.h"
#include "onetest.h"
#include "signpackage.h"

#include <QJsonArray>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace wf;
using namespace wf::test;

/// Where no sign can tell of a closure its card says so and waits for none; what can tell is what the package proposes.
class TestUntoldSigns : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theCardDemandsWhatThePackageProposes()
    {
        QRandomGenerator random(11);
        int demanded = 0, spared = 0;
        for (int trial = 0; trial < 120; ++trial) {
            LogDesk desk(quint32(trial + 1));
            desk.put(u"closure/c"_s,
                     {{u"state"_s, u"confirmed"_s},
                      {u"times"_s, QJsonObject{{u"confirmed"_s, desk.clock.now()}}},
                      {u"road"_s, u"滨河西路"_s},
                      {u"direction"_s, u"southbound"_s},
                      {u"cause"_s, u"ponding"_s},
                      {u"line"_s, QJsonArray{QJsonArray{112.52, 37.85}, QJsonArray{112.52, 37.84}}}});
            for (int i = random.bounded(4); i > 0; --i)
                desk.put(u"sign/s%1"_s.arg(i),
                         {{u"state"_s, random.bounded(3) == 0 ? u"fault"_s : u"blank"_s},
                          {u"name"_s, u"屏"_s},
                          {u"heading"_s, 180.0 * random.bounded(2)},
                          {u"rows"_s, 2},
                          {u"cols"_s, 10},
                          {u"pos"_s, QJsonArray{112.52, 37.82 + 0.01 * random.bounded(12)}}});
            const Record closure = *desk.situation.record(u"closure/c"_s);
            const SignPackage package = signPackage(closure, desk.situation, nullptr, {}, {});
            const bool isProposed = std::ranges::any_of(package.signs, &SignProposal::isUsable);
            const auto publish = [&](const SignsByRoads &byRoads) {
                const QVariantList tracks
                    = closureProgress(desk.situation, closure, desk.clock.now() + 6 * qint64(60'000), {}, byRoads).tracks;
                return tracks.at(1).toMap();
            };
            const auto isDemanded = [](const QVariantMap &track) {
                const QVariantMap step = track.value(u"steps"_s).toList().constFirst().toMap();
                return step.value(u"key"_s).toString() == "publish.signs"_L1 && step.value(u"lateMs"_s).toLongLong() > 0
                    && track.value(u"total"_s).toInt() == 3;
            };
            QCOMPARE(publish({}).value(u"key"_s).toString(), u"publish"_s);
            QCOMPARE(isDemanded(publish({})), isProposed);
            // What the roads say goes before the straight line.
            QVERIFY(!isDemanded(publish([](const Record &) { return std::optional(QStringList()); })));
            QCOMPARE(isDemanded(publish([](const Record &) { return std::optional<QStringList>(); })), isProposed);
            ++(isProposed ? demanded : spared);
        }
        QVERIFY(demanded > 5 && spared > 5);
    }

    /// Where nothing was ever up, that the signs are withdrawn settles itself once somebody may pass, and not before.
    void whatNeverHungNeedNotBeTakenDown()
    {
        LogDesk desk(1);
        const auto step = [&desk](const QString &state, const QString &lane) -> QVariantMap {
            desk.clock.set(desk.clock.now() + 1000);
            desk.put(u"closure/c"_s,
                     {{u"state"_s, state},
                      {u"lane"_s, lane},
                      {u"road"_s, u"滨河西路"_s},
                      {u"cause"_s, u"accident"_s},
                      {u"times"_s, QJsonObject{{u"confirmed"_s, desk.clock.now()}}}});
            for (const QVariant &track : closureProgress(desk.situation, *desk.situation.record(u"closure/c"_s), desk.clock.now()).tracks) {
                for (const QVariant &one : track.toMap().value(u"steps"_s).toList()) {
                    if (one.toMap().value(u"key"_s) == u"reopen.signs_withdrawn"_s)
                        return one.toMap();
                }
            }
            return {};
        };
        const QVariantMap early = step(u"reopening_asked"_s, u"none"_s);
        QVERIFY(!early.value(u"done"_s).toBool() && !early.value(u"offered"_s).toBool());
        for (const auto &[state, lane] : {std::pair{u"reopening_asked"_s, u"one"_s}, std::pair{u"reopened"_s, u"all"_s}}) {
            const QVariantMap settled = step(state, lane);
            QVERIFY(settled.value(u"done"_s).toBool() && !settled.value(u"offered"_s).toBool());
            QCOMPARE(settled.value(u"title"_s).toString(), u"Signs: nothing to take down"_s);
        }
        desk.put(u"sign/s"_s, {{u"state"_s, u"showing"_s}, {u"name"_s, u"屏"_s}, {u"about"_s, u"closure/c"_s}});
        const QVariantMap due = step(u"reopening_asked"_s, u"one"_s);
        QVERIFY(!due.value(u"done"_s).toBool() && due.value(u"offered"_s).toBool());
        QVERIFY(!step(u"in_force"_s, u"one"_s).value(u"done"_s).toBool()); // the lane is to be closed again
    }

    /// What is taken off the signs while the road is closed is to be put up again, and is no step of its reopening yet.
    void whatIsTakenDownTooEarlyIsOpenAgain()
    {
        LogDesk desk(1);
        const QJsonObject bySystem{{u"at"_s, desk.clock.now()}, {u"how"_s, u"system"_s}};
        const auto closure = [&desk, &bySystem](const QString &state, const QString &lane) {
            desk.clock.set(desk.clock.now() + 1000);
            desk.put(u"closure/c"_s,
                     {{u"state"_s, state},
                      {u"lane"_s, lane},
                      {u"times"_s, QJsonObject{{u"confirmed"_s, desk.clock.now()}}},
                      {u"road"_s, u"滨河西路"_s},
                      {u"cause"_s, u"ponding"_s},
                      {u"steps"_s, QJsonObject{{u"publish.signs"_s, bySystem}, {u"reopen.signs_withdrawn"_s, bySystem}}}});
        };
        const auto sign = [&desk](const QString &state) {
            desk.clock.set(desk.clock.now() + 1000);
            desk.put(u"sign/s"_s, {{u"state"_s, state}, {u"name"_s, u"屏"_s}, {u"about"_s, u"closure/c"_s}});
        };
        const auto isDone = [&desk](const QString &key) {
            const Record record = *desk.situation.record(u"closure/c"_s);
            for (const QVariant &track : closureProgress(desk.situation, record, desk.clock.now(), {}, {}).tracks) {
                for (const QVariant &step : track.toMap().value(u"steps"_s).toList()) {
                    if (step.toMap().value(u"key"_s) == key)
                        return step.toMap().value(u"done"_s).toBool();
                }
            }
            return false;
        };
        sign(u"showing"_s);
        closure(u"in_force"_s, u"none"_s);
        QVERIFY(isDone(u"publish.signs"_s));
        sign(u"blank"_s);
        QVERIFY(!isDone(u"publish.signs"_s));
        closure(u"reopening_asked"_s, u"none"_s);
        QVERIFY(!isDone(u"publish.signs"_s));
        QVERIFY(!isDone(u"reopen.signs_withdrawn"_s));
        closure(u"reopening_asked"_s, u"one"_s);
        QVERIFY(isDone(u"publish.signs"_s));
        QVERIFY(isDone(u"reopen.signs_withdrawn"_s));
        closure(u"reopened"_s, u"all"_s);
        QVERIFY(isDone(u"reopen.signs_withdrawn"_s));
    }
};

WATCHFLOOR_TEST(TestUntoldSigns)
#include "test_untoldsigns.moc"
