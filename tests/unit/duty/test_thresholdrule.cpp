// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onetest.h"
#include "patience.h"
#include "thresholddesk.h"

#include <QJsonArray>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace wf;
using namespace wf::test;
using namespace Qt::StringLiterals;

/// Water against the limits of its point.
class TestThresholdRule : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void raisesWithTheWater()
    {
        Desk desk;
        QVERIFY(desk.define().result().has_value());
        desk.read(1, 9.9);
        QVERIFY(desk.levels(false).isEmpty());
        desk.read(2, 10);
        QCOMPARE(desk.levels(true), QStringList{u"watch"_s});
        desk.read(3, 14.9);
        QCOMPARE(desk.levels(false).size(), 1);
        desk.read(4, 31.26); // past slow at once
        QCOMPARE(desk.levels(true), QStringList{u"close"_s});
        QCOMPARE(desk.levels(false), (QStringList{u"watch"_s, u"close"_s}));
        QVERIFY(!desk.verbs().contains(u"alarm.end"_s)); // the water rises: no alarm is over
        QVERIFY(desk.verbs().contains(u"alarm.supersede"_s));
        const Record *alarm = desk.situation().records(u"alarm"_s).last();
        QCOMPARE(alarm->number("depthCm"_L1, 0), 31.3);
        QCOMPARE(alarm->text("source"_L1), u"gauge"_s);
        QCOMPARE(alarm->text("floodPoint"_L1), Bridge);
        desk.read(5, 17); // falling back is no reason to tell again, or to end
        QCOMPARE(desk.levels(true), QStringList{u"close"_s});
    }

    void whatAnAlarmAsksForIsWrittenWithIt()
    {
        Desk desk;
        QVERIFY(desk.define().result().has_value());
        int asked = 0;
        QString road = u"滨河西路"_s;
        desk.program->rule->setConsequence([&](const Record &point, const Record &alarm) -> std::optional<Request> {
            ++asked;
            if (alarm.text("level"_L1) != "close"_L1)
                return std::nullopt;
            return Request{u"closure.ask"_s,
                           {},
                           {{u"road"_s, road},
                            {u"direction"_s, u"southbound"_s},
                            {u"from"_s, u"甲"_s},
                            {u"to"_s, u"乙"_s},
                            {u"line"_s, QJsonArray{QJsonArray{112.5, 37.8}, QJsonArray{112.5, 37.7}}},
                            {u"cause"_s, u"ponding"_s},
                            {u"floodPoint"_s, point.subject()}},
                           {},
                           {}};
        });
        int transactions = 0;
        connect(&desk.log, &EventLog::appended, this, [&transactions] { ++transactions; });
        desk.read(1, 12);
        QCOMPARE(asked, 1);
        QVERIFY(desk.situation().records(u"closure"_s).isEmpty());
        desk.read(2, 26);
        QCOMPARE(transactions, 2); // one for each alarm
        QCOMPARE(desk.situation().records(u"closure"_s).size(), 1);
        // What would be refused does not keep the alarm from being raised.
        road.clear();
        QVERIFY(desk.run(SYS, u"alarm.end"_s, desk.situation().records(u"alarm"_s).last()->subject()).result().has_value());
        desk.read(3, 27);
        QCOMPARE(desk.levels(true), QStringList{u"close"_s});
        QCOMPARE(desk.situation().records(u"closure"_s).size(), 1);
    }

    /// Two sensors under one name: the alarm neither comes and goes nor ends while one of them reads high.
    void twoSensorsUnderOneName()
    {
        Desk desk;
        QVERIFY(desk.define().result().has_value());
        for (int minute = 1; minute < 40; ++minute) {
            desk.log.measure({Desk::depth(minute, 5), Desk::depth(minute, 30)});
            desk.log.measure({Desk::depth(minute, 4)});
        }
        QCOMPARE(desk.levels(true), QStringList{u"close"_s});
        QCOMPARE(desk.levels(false).size(), 1);
    }

    /// Lines that come long after newer ones belong into the chart: they raise nothing and end nothing.
    void lateLinesDecideNothing()
    {
        Desk desk;
        QVERIFY(desk.define().result().has_value());
        desk.read(60, 31);
        QCOMPARE(desk.levels(true), QStringList{u"close"_s});
        for (int minute = 0; minute < 50; minute += 5)
            desk.log.measure({Desk::depth(minute, 2)});
        QCOMPARE(desk.levels(true), QStringList{u"close"_s});
        desk.read(61, 2);
        desk.read(77, 2);
        QVERIFY(desk.levels(true).isEmpty());
        desk.log.measure({Desk::depth(58, 40)});
        QVERIFY(desk.levels(true).isEmpty());
        desk.log.measure({Desk::depth(58, 40, u"officer"_s)}); // a person may have read it then and call now
        QCOMPARE(desk.levels(true), QStringList{u"close"_s});
    }

    void aGaugeTrustedAgainCountsAtOnce()
    {
        Desk desk;
        QVERIFY(desk.define().result().has_value());
        QVERIFY(desk.run(SYS, u"floodpoint.doubt"_s, Bridge, {{u"reason"_s, u"a jump"_s}, {u"doubtCode"_s, u"gauge.jump"_s}}).result());
        QCOMPARE(desk.situation().record(Bridge)->text("doubtCode"_L1), u"gauge.jump"_s);
        QCOMPARE(desk.situation().record(Bridge)->value("doubtedAt"_L1).toInteger(), Start);
        desk.read(1, 20); // below the closing depth only a gauge that is believed alarms
        QVERIFY(desk.levels(false).isEmpty());
        QVERIFY(desk.run(DD, u"floodpoint.trust"_s, Bridge, {{u"trustReason"_s, u"已核实"_s}}).result().has_value());
        QVERIFY(!desk.situation().record(Bridge)->fields().contains("doubtCode"_L1));
        QVERIFY(!desk.situation().record(Bridge)->fields().contains("doubtedAt"_L1));
        QCOMPARE(desk.levels(true), QStringList{u"slow"_s});
        // An old reading says nothing about now.
        QVERIFY(desk.run(SYS, u"alarm.end"_s, desk.situation().records(u"alarm"_s).last()->subject()).result().has_value());
        QVERIFY(desk.run(SYS, u"floodpoint.doubt"_s, Bridge, {{u"reason"_s, u"a jump"_s}}).result().has_value());
        desk.clock.set(Start + 15 * 60'000);
        QVERIFY(desk.run(DD, u"floodpoint.trust"_s, Bridge, {{u"trustReason"_s, u"已核实"_s}}).result().has_value());
        QVERIFY(desk.levels(true).isEmpty());
    }

    void endsOnlyAfterTheTimeBelow()
    {
        Desk desk;
        QVERIFY(desk.define().result().has_value());
        desk.read(0, 12);
        for (int minute = 1; minute <= 14; ++minute)
            desk.read(minute, 7);
        QCOMPARE(desk.levels(true).size(), 1);
        desk.read(15, 8); // not below
        for (int minute = 16; minute <= 30; ++minute)
            desk.read(minute, 2);
        QCOMPARE(desk.levels(true).size(), 1);
        desk.read(31, 2);
        QVERIFY(desk.levels(true).isEmpty());
        desk.read(32, 11);
        QCOMPARE(desk.levels(false), (QStringList{u"watch"_s, u"watch"_s}));
    }

    void aDoubtfulGaugeIsNotBelieved()
    {
        Desk desk;
        QVERIFY(desk.define().result().has_value());
        QVERIFY(desk.run(DD, u"floodpoint.doubt"_s, Bridge, {{u"reason"_s, u"读数不变"_s}}).result().has_value());
        desk.read(1, 20);
        QVERIFY(desk.levels(false).isEmpty());
        desk.read(2, 40, u"officer"_s);
        QCOMPARE(desk.levels(true), QStringList{u"close"_s});
        for (int minute = 3; minute <= 30; ++minute)
            desk.read(minute, 0);
        QCOMPARE(desk.levels(true).size(), 1); // nor when it says that the water is gone
        QVERIFY(desk.run(DD, u"floodpoint.trust"_s, Bridge, {{u"trustReason"_s, u"已核实"_s}}).result().has_value());
        desk.read(31, 0);
        desk.read(46, 0);
        QVERIFY(desk.levels(true).isEmpty());
    }

    /// Somebody looked and the gauge is doubted: what it says as it said then is passed over, what rises from there is an alarm.
    void waterThatRisesUnderADoubtfulGaugeAlarms()
    {
        Desk desk;
        QVERIFY(desk.define().result().has_value());
        QVERIFY(desk.run(DD, u"floodpoint.doubt"_s, Bridge, {{u"reason"_s, u"与现场不符"_s}}).result().has_value());
        desk.read(1, 21);
        desk.read(2, 3, u"officer"_s);
        for (int minute = 3; minute <= 6; ++minute)
            desk.read(minute, 25); // as deep as the limit, and hardly deeper than when somebody looked
        QVERIFY(desk.levels(true).isEmpty());
        desk.read(7, 27);
        QCOMPARE(desk.levels(true), QStringList{u"close"_s});
    }

    /// Silent for a quarter of an hour and marked for it, then deep water: nobody has to trust it first.
    void deepWaterAfterASilenceAlarms()
    {
        Desk desk;
        QVERIFY(desk.define().result().has_value());
        desk.read(0, 3);
        desk.clock.set(Start + 14 * 60'000);
        QVERIFY(
            desk.run(SYS, u"floodpoint.doubt"_s, Bridge, {{u"reason"_s, u"14分钟未上报"_s}, {u"doubtCode"_s, u"gauge.silent"_s}}).result());
        desk.read(15, 48);
        QCOMPARE(desk.levels(true), QStringList{u"close"_s});
    }

    /// Whatever it is doubted for, and however it moves: where its newest word is the closing depth or more and nobody has looked since, an
    /// alarm stands.
    void noDoubtKeepsDeepWaterSilent()
    {
        const QStringList codes{u"gauge.silent"_s, u"gauge.jump"_s,         u"gauge.frozen"_s, u"gauge.two_readings"_s,
                                u"gauge.unit"_s,   u"gauge.contradicted"_s, QString()};
        QRandomGenerator random(20260724);
        int deep = 0, looked = 0;
        for (int night = 0; night < 40; ++night) {
            Desk desk;
            QVERIFY(desk.define().result().has_value());
            double minute = 0, cm = random.bounded(20);
            for (int turn = 0; turn < 40; ++turn) {
                minute += random.bounded(8) == 0 ? 10 + random.bounded(10) : 0.5 + random.bounded(3); // silent, or not
                cm = random.bounded(5) == 0 ? random.bounded(80) : std::clamp(cm + random.bounded(9) - 4.0, 0.0, 80.0);
                desk.clock.set(Start + qint64(minute * 60'000));
                const bool isDoubtful = !desk.situation().record(Bridge)->text("doubtful"_L1).isEmpty();
                if (random.bounded(5) == 0 && isDoubtful) {
                    QVERIFY(desk.run(DD, u"floodpoint.trust"_s, Bridge, {{u"trustReason"_s, u"已核实"_s}}).result().has_value());
                } else if (random.bounded(3) == 0) {
                    QJsonObject doubt{{u"reason"_s, u"存疑"_s}};
                    if (const QString code = codes.at(random.bounded(int(codes.size()))); !code.isEmpty())
                        doubt.insert(u"doubtCode"_s, code);
                    QVERIFY(desk.run(SYS, u"floodpoint.doubt"_s, Bridge, doubt).result().has_value());
                }
                if (random.bounded(12) == 0) {
                    ++looked;
                    desk.read(minute, random.bounded(10), u"officer"_s);
                    break; // what is answered by a look is another matter (waterThatRisesUnderADoubtfulGaugeAlarms)
                }
                desk.read(minute, cm);
                if (cm < 25)
                    continue;
                ++deep;
                QVERIFY2(desk.levels(true) == QStringList{u"close"_s}, qPrintable(u"night %1, turn %2"_s.arg(night).arg(turn)));
            }
        }
        QVERIFY2(deep > 100 && looked > 5, qPrintable(u"%1, %2"_s.arg(deep).arg(looked)));
    }

    /// A person and a gauge that nobody doubts contradict each other: the deeper alarms, and the shallower ends nothing.
    void ofTwoThatContradictTheDeeperAlarms()
    {
        for (const bool isGaugeDeeper : {true, false}) {
            const QString deep = isGaugeDeeper ? u"gauge"_s : u"officer"_s;
            const QString shallow = isGaugeDeeper ? u"officer"_s : u"gauge"_s;
            Desk desk;
            QVERIFY(desk.define().result().has_value());
            desk.read(1, isGaugeDeeper ? 49 : 3);
            desk.read(2, isGaugeDeeper ? 3 : 49, u"officer"_s);
            QCOMPARE(desk.levels(true), QStringList{u"close"_s});
            for (int minute = 3; minute <= 25; ++minute) {
                if (isGaugeDeeper)
                    desk.read(minute, 49);
                desk.read(minute + 0.5, 3, shallow);
            }
            QCOMPARE(desk.levels(true), QStringList{u"close"_s}); // though one of them has said so for longer than the point's time
            QCOMPARE(desk.situation().records(u"alarm"_s).last()->text("source"_L1), deep);
            if (isGaugeDeeper)
                desk.read(26, 4); // the gauge agrees
            for (int minute = 27; minute <= 75; ++minute)
                desk.read(minute, 3);
            QVERIFY(desk.levels(true).isEmpty());
        }
    }

    void anAcknowledgedAlarmStaysTheOne()
    {
        Desk desk;
        QVERIFY(desk.define().result().has_value());
        desk.read(1, 16);
        QVERIFY(desk.run(DD, u"alarm.acknowledge"_s, desk.situation().records(u"alarm"_s).first()->subject()).result().has_value());
        desk.read(2, 18);
        QCOMPARE(desk.levels(false), QStringList{u"slow"_s});
        desk.read(3, 5);
        desk.read(18, 5);
        QVERIFY(desk.levels(true).isEmpty());
    }

    void whatIsNoFloodPointIsLeftAlone()
    {
        Desk desk;
        QVERIFY(desk.define().result().has_value());
        desk.log.measure({{u"depth/elsewhere"_s, Start, {99}, u"gauge"_s, {}}, {u"rain/bridge"_s, Start, {99, 99}, u"gauge"_s, {}}});
        QVERIFY(desk.situation().records(u"alarm"_s).isEmpty());
    }

    /// The log answers later: readings that come before it does must not raise the same alarm again.
    void oneAlarmWhileTheLogIsWriting()
    {
        Desk desk(LocalLog::Mode::Threaded);
        const auto defined = desk.define();
        QTRY_VERIFY(defined.isFinished());
        QVERIFY(desk.situation().record(Bridge));
        desk.log.measure({Desk::depth(1, 11), Desk::depth(2, 12), Desk::depth(3, 16), Desk::depth(4, 30), Desk::depth(5, 31)});
        desk.read(6, 32);
        QTRY_COMPARE(desk.levels(true), QStringList{u"close"_s});
        QTRY_VERIFY(desk.log.isIdle());
        QStringList all = desk.levels(false);
        all.sort(); // raised in the same moment: their order is that of their ids
        QCOMPARE(all, (QStringList{u"close"_s, u"slow"_s, u"watch"_s}));
        desk.log.measure({Desk::depth(10, 1), Desk::depth(25, 1), Desk::depth(26, 1)});
        QTRY_VERIFY(desk.levels(true).isEmpty());
    }
};

WATCHFLOOR_TEST(TestThresholdRule)
#include "test_thresholdrule.moc"
