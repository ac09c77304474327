// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onetest.h"
#include "thresholddesk.h"
#include "trials.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace wf;
using namespace wf::test;
using namespace Qt::StringLiterals;

/// Water that falls under an alarm and comes again.
class TestThresholdFalls : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Water that fell for a minute to below the level under it, after somebody signed for it, and comes again is signed for once more;
    /// what only goes up and down about a limit is not, nor one low reading between, nor what nobody has signed for yet.
    void waterThatComesAgainAlarmsAgain()
    {
        int again = 0;
        for (Trials trials(200, 40); trials.next();) {
            Desk desk;
            QVERIFY(desk.define().result().has_value());
            QRandomGenerator random(quint32(trials.number()));
            int low = 0; // readings one after another clear of the limit since the alarm was signed for
            bool isSigned = false;
            bool hasFallen = false;
            qsizetype raised = 0;
            double cm = 0;
            for (int minute = 1; minute < 60; ++minute) {
                cm = std::clamp(cm + double(random.bounded(25)) - 12, 9.0, 45.0); // never so low that the alarm ends
                const bool wasClose = desk.levels(true) == QStringList{u"close"_s};
                desk.read(minute, cm);
                QVERIFY(desk.levels(true).size() <= 1);
                const qsizetype all = desk.levels(false).size();
                hasFallen = isSigned && (hasFallen || low > 1); // for a minute, signed for during it or before
                if (wasClose && cm >= 25) {
                    QCOMPARE(all > raised, hasFallen);
                    again += int(all > raised);
                }
                if (all > raised) {
                    isSigned = hasFallen = false;
                    low = 0;
                }
                raised = all;
                low = cm < 20 ? low + 1 : 0;
                if (!desk.levels(true).isEmpty() && !isSigned && random.bounded(3) == 0)
                    isSigned = desk.sign();
            }
        }
        QVERIFY(again > 5);
    }

    /// A gauge that reads seldom says once how low it was; what it says next, later than a minute, is of a fall that lasted.
    void oneReadingBetweenIsAFall()
    {
        for (const double minutes : {0.5, 1.7}) {
            Desk desk;
            QVERIFY(desk.define().result().has_value());
            desk.read(1, 27);
            QVERIFY(desk.sign());
            desk.read(3, 8.5);
            desk.read(3 + minutes, 17);
            desk.read(3.1 + minutes, 26);
            QCOMPARE(desk.levels(false).size(), minutes > 1 ? 3 : 1); // the rise to slow, and to close
        }
    }

    /// A gauge that reads about once a minute and says now and then that there is no water, believed or in doubt: nobody is woken for it.
    /// Two such readings one after the other are a fall.
    void aSingleDipWakesNobody()
    {
        for (const bool isInDoubt : {false, true}) {
            for (const int readings : {1, 2}) {
                Desk desk;
                QVERIFY(desk.define().result().has_value());
                desk.read(1, 30);
                QVERIFY(desk.sign());
                if (isInDoubt)
                    QVERIFY(desk.run(DD, u"floodpoint.doubt"_s, Bridge, {{u"reason"_s, u"读数跳动"_s}}).result().has_value());
                QRandomGenerator random(9);
                double minute = 1;
                const auto next = [&](double cm) { desk.read(minute += 1.01 + random.bounded(30) / 100.0, cm); };
                for (int dip = 0; dip < 5; ++dip) {
                    for (int one = 0; one < readings; ++one)
                        next(0);
                    for (int one = 0; one < 3; ++one)
                        next(30);
                    if (dip == 2)
                        desk.restart();
                }
                QCOMPARE(desk.levels(true), QStringList{u"close"_s});
                QCOMPARE(desk.levels(false).size() > 1, readings > 1);
                QCOMPARE(desk.verbs().contains(u"alarm.ease"_s), readings > 1 && !isInDoubt);
            }
        }
    }

    /// Neither two sensors under one name nor a person whom the gauge contradicts make a fall of it.
    void whatNobodyBelievesIsNoFall()
    {
        Desk desk;
        QVERIFY(desk.define().result().has_value());
        desk.read(1, 36);
        QVERIFY(desk.sign());
        for (int minute = 2; minute < 8; ++minute) {
            desk.read(minute, 36);
            desk.read(minute, 5); // the other sensor
            desk.read(minute + 0.5, 2, u"officer"_s);
        }
        QCOMPARE(desk.levels(false), QStringList{u"close"_s});
        QVERIFY(!desk.verbs().contains(u"alarm.ease"_s));
    }

    /// Nor one low look beside a gauge whose word still holds, however old it is then.
    void oneLookBesideADeepGaugeIsNoFall()
    {
        for (const double minutes : {1.0, 6.0, 9.5}) {
            Desk desk;
            QVERIFY(desk.define().result().has_value());
            desk.read(1, 27);
            QVERIFY(desk.sign());
            desk.read(1 + minutes, 8, u"officer"_s);
            desk.read(3 + minutes, 28);
            QCOMPARE(desk.levels(false), QStringList{u"close"_s});
            QVERIFY(!desk.verbs().contains(u"alarm.ease"_s));
        }
    }

    /// Default limits: watch and reopening at one depth. Waves about it ring once.
    void wavesRingOnce()
    {
        Desk desk;
        QVERIFY(desk.define().result().has_value());
        desk.read(1, 10.5);
        QVERIFY(desk.sign());
        for (int minute = 2; minute < 40; ++minute)
            desk.read(minute, minute % 2 == 0 ? 8.5 : 11);
        QCOMPARE(desk.levels(false), QStringList{u"watch"_s});
    }

    /// A gauge in doubt reads low, and rises again, still in doubt or trusted once more: nobody has looked, so it rings. What it says low
    /// is not written down, and neither lowers the alarm nor ends it.
    void aFallInDoubtMakesTheNextRiseNews()
    {
        for (const bool isTrusted : {false, true}) {
            for (const bool isRestarted : {false, true}) {
                Desk desk;
                QVERIFY(desk.define().result().has_value());
                desk.read(1, 30);
                QVERIFY(desk.sign());
                QVERIFY(desk.run(DD, u"floodpoint.doubt"_s, Bridge, {{u"reason"_s, u"读数跳动"_s}}).result().has_value());
                for (int minute = 2; minute < 20; ++minute)
                    desk.read(minute, 3);
                desk.read(20, 20);
                if (isTrusted)
                    QVERIFY(desk.run(DD, u"floodpoint.trust"_s, Bridge, {{u"trustReason"_s, u"已核实"_s}}).result().has_value());
                QCOMPARE(desk.levels(false), QStringList{u"close"_s});
                QCOMPARE(desk.levels(true), QStringList{u"close"_s});
                QVERIFY(!desk.verbs().contains(u"alarm.ease"_s));
                if (isRestarted)
                    desk.restart();
                desk.read(20.5, 26);
                QCOMPARE(desk.levels(false), (QStringList{u"close"_s, u"close"_s}));
                QCOMPARE(desk.levels(true), QStringList{u"close"_s});
                QVERIFY(desk.sign());
                desk.read(21, 27); // once, not with each reading
                QCOMPARE(desk.levels(false).size(), 2);
            }
        }
    }

    /// It makes no alarm of less than the one that stands.
    void aFallInDoubtReplacesNoGraverAlarm()
    {
        Desk desk;
        QVERIFY(desk.define().result().has_value());
        desk.read(1, 30);
        QVERIFY(desk.sign());
        QVERIFY(desk.run(DD, u"floodpoint.doubt"_s, Bridge, {{u"reason"_s, u"读数跳动"_s}}).result().has_value());
        for (int minute = 2; minute < 8; ++minute)
            desk.read(minute, 0);
        desk.read(8, 17);
        QVERIFY(desk.run(DD, u"floodpoint.trust"_s, Bridge, {{u"trustReason"_s, u"已核实"_s}}).result().has_value());
        QCOMPARE(desk.levels(false), QStringList{u"close"_s});
        QCOMPARE(desk.levels(true), QStringList{u"close"_s});
    }

    /// What a doubted gauge said when somebody looked answers for nothing any more once it has fallen and risen by itself.
    void aFallAndARiseAfterALookAreHeard()
    {
        for (const double seen : {3.0, 8.0}) {
            Desk desk;
            QVERIFY(desk.define().result().has_value());
            desk.read(1, 34);
            QVERIFY(desk.sign());
            QVERIFY(desk.run(DD, u"floodpoint.doubt"_s, Bridge, {{u"reason"_s, u"与现场不符"_s}}).result().has_value());
            desk.read(2, seen, u"officer"_s);
            desk.read(3, 35); // as it said when he looked
            QCOMPARE(desk.levels(false).size(), 1);
            double minute = 4;
            for (const double cm : {4.0, 4.0, 12.0, 20.0, 27.0, 33.0})
                desk.read(minute += 1.1, cm);
            QCOMPARE(desk.levels(true), QStringList{u"close"_s});
            QCOMPARE(desk.levels(false).size(), 2);
        }
    }

    /// A broken contact, in doubt, says 36 and 0 by turns: who looks is believed for as long as a look is.
    void aFlappingGaugeUndoesNoLook()
    {
        Desk desk;
        QVERIFY(desk.define().result().has_value());
        desk.read(1, 34);
        QVERIFY(desk.sign());
        QVERIFY(desk.run(DD, u"floodpoint.doubt"_s, Bridge, {{u"reason"_s, u"与现场不符"_s}}).result().has_value());
        desk.read(2, 3, u"officer"_s);
        for (int minute = 3; minute < 11; ++minute)
            desk.read(minute, minute % 2 == 0 ? 36 : 0);
        QCOMPARE(desk.levels(false).size(), 1);
    }

    /// The gauge is broken and says 3 cm while whoever looks sees 30: that rings once, and not with every look.
    void whoLookedHasAnsweredAFallInDoubt()
    {
        Desk desk;
        QVERIFY(desk.define().result().has_value());
        desk.read(1, 30);
        QVERIFY(desk.sign());
        QVERIFY(desk.run(DD, u"floodpoint.doubt"_s, Bridge, {{u"reason"_s, u"与现场不符"_s}}).result().has_value());
        for (int minute = 2; minute < 60; ++minute) {
            desk.read(minute, 3);
            if (minute % 10 == 0)
                desk.read(minute + 0.5, 30, u"officer"_s);
            (void)desk.sign();
        }
        QCOMPARE(desk.levels(false), (QStringList{u"close"_s, u"close"_s}));
        QCOMPARE(desk.levels(true), QStringList{u"close"_s});
    }

    /// Two sensors under one name, in doubt for that: the lower one tells of no fall, whichever is read first.
    void twoSensorsInDoubtMakeNoFall()
    {
        for (const bool isLowFirst : {false, true}) {
            Desk desk;
            QVERIFY(desk.define().result().has_value());
            desk.read(1, 36);
            QVERIFY(desk.sign());
            const QJsonObject doubt{{u"reason"_s, u"一分钟两个读数"_s}, {u"doubtCode"_s, u"gauge.two_readings"_s}};
            QVERIFY(desk.run(SYS, u"floodpoint.doubt"_s, Bridge, doubt).result().has_value());
            for (int minute = 2; minute < 12; ++minute) {
                desk.read(minute, isLowFirst ? 5 : 36);
                desk.read(minute, isLowFirst ? 36 : 5);
            }
            QCOMPARE(desk.levels(false), QStringList{u"close"_s});
        }
    }

    /// Started anew within the minute of a fall, and within the time below the limit: as if it had run all the time.
    void aRestartForgetsNothing()
    {
        Desk desk;
        QVERIFY(desk.define().result().has_value());
        desk.read(1, 27);
        QVERIFY(desk.sign());
        desk.read(3, 8.5);
        desk.restart();
        desk.read(4.7, 17);
        desk.read(4.8, 26);
        QCOMPARE(desk.levels(false).size(), 3); // the rise to slow, and to close
        for (int minute = 6; minute < 21; ++minute) {
            desk.read(minute, 2);
            desk.restart();
        }
        QCOMPARE(desk.levels(true).size(), 1);
        desk.read(21, 2);
        QVERIFY(desk.levels(true).isEmpty());
    }

    /// Whatever is read and seen and signed for, and wherever between the program is started anew: the same alarms at the same moments.
    void whereverItIsRestartedTheAlarmsAreTheSame()
    {
        const auto told = [](const Desk &desk) {
            QStringList alarms;
            const QList<const Record *> records = desk.situation().records(u"alarm"_s);
            for (const Record *alarm : records)
                alarms.append(QStringList{alarm->text("level"_L1), alarm->state(), alarm->text("easedTo"_L1),
                                          QString::number(alarm->timeOf("raised"_L1) - Start), QString::number(alarm->timeOf("ended"_L1))}
                                  .join(u' '));
            return alarms;
        };
        qsizetype alarms = 0;
        int eased = 0;
        int ended = 0;
        for (Trials trials(120, 20); trials.next();) {
            Desk running, restarted;
            QVERIFY(running.define().result().has_value());
            QVERIFY(restarted.define().result().has_value());
            QRandomGenerator random(quint32(trials.number()));
            double minute = 1;
            double cm = 10 + random.bounded(20);
            for (int turn = 0; turn < 60; ++turn) {
                minute += 0.2 + random.bounded(20) / 10.0;
                cm = random.bounded(6) == 0 ? random.bounded(45) : std::clamp(cm + random.bounded(9) - 4.0, 0.0, 45.0);
                if (turn > 30 && trials.number() % 2 == 0)
                    cm = std::min(cm, double(random.bounded(8))); // so that some end
                const bool isSeen = random.bounded(10) == 0;
                const double seen = isSeen ? std::max(0.0, cm + random.bounded(30) - 15.0) : cm;
                const bool isSigned = random.bounded(3) == 0;
                for (Desk *desk : {&running, &restarted}) {
                    desk->read(minute, seen, isSeen ? u"officer"_s : u"gauge"_s);
                    if (isSigned)
                        (void)desk->sign();
                }
                if (random.bounded(4) == 0)
                    restarted.restart();
                QCOMPARE(told(restarted), told(running));
            }
            const QStringList verbs = running.verbs();
            alarms += running.levels(false).size();
            eased += int(verbs.count(u"alarm.ease"_s));
            ended += int(verbs.count(u"alarm.end"_s));
        }
        QVERIFY2(alarms > 20 && eased > 5 && ended > 0, qPrintable(u"%1, %2, %3"_s.arg(alarms).arg(eased).arg(ended)));
    }
};

WATCHFLOOR_TEST(TestThresholdFalls)
#include "test_thresholdfalls.moc"
