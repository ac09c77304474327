// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "closure.h"
#include "onetest.h"
#include "reopening.h"
#include "reopeningnight.h"
#include "verb.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace wf;
using namespace wf::test;
using namespace Qt::StringLiterals;

/// No flooded road reopens without objection.
class TestReopening : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void highWaterIsNotEvenAskedFor()
    {
        Night night;
        night.read(31);
        night.enforce();
        QCOMPARE(night.code(XC, u"closure.ask_reopen"_s), u"closure.water_close"_s);
        QCOMPARE(night.code(XC, u"closure.ask_reopen"_s, {{u"depthCm"_s, 5}}), u"closure.water_close"_s); // the gauge has the word
        QCOMPARE(night.code(XC, u"closure.step"_s, Night::seen(u"reopen.officer"_s)), u"closure.water_not_fallen"_s);
        QCOMPARE(night.code(XC, u"closure.step"_s, Night::lane()), u"closure.step_early"_s);
        night.stay(20, 5);
        QCOMPARE(night.code(XC, u"closure.ask_reopen"_s), u"closure.water"_s);
        night.stay(5, 5);
        QCOMPARE(night.code(XC, u"closure.ask_reopen"_s), QString());
        QCOMPARE(night.record().number("depthCm"_L1), 5.0); // the depth of now, not of the closing
    }

    /// What closed the road is told as it was decided, by whatever clause it is opened again; and no step takes its reason from another.
    void eachDecisionKeepsItsOwnWords()
    {
        Night night;
        night.read(31);
        night.stop();
        night.must(ZHZ, u"closure.confirm"_s, night.closure,
                   {{u"authority"_s, u"duty_commander"_s}, {u"clause"_s, u"7.2"_s}, {u"reason"_s, u"水深31厘米"_s}});
        for (const QString &step : {u"scene.cordon"_s, u"scene.cleared"_s})
            night.must(XC, u"closure.step"_s, night.closure, Night::seen(step));
        night.must(ZHZ, u"closure.enforce"_s, night.closure);
        night.stay(5, 5);
        QCOMPARE(night.code(XC, u"closure.ask_reopen"_s, {{u"reason"_s, u"积水已退"_s}}), QString());
        QCOMPARE(night.record().localText("reason"_L1), u"积水已退"_s);
        night.must(ZHZ, u"closure.keep"_s, night.closure, {{u"reason"_s, u"仍有雨"_s}});
        QCOMPARE(night.record().localText("reason"_L1), u"仍有雨"_s);
        night.stay(4, 20);
        QCOMPARE(night.code(XC, u"closure.ask_reopen"_s), QString());
        QCOMPARE(night.record().localText("reason"_L1), QString());
        night.confirmAll();
        QJsonObject opening = Night::decision();
        opening.insert(u"authority"_s, u"deputy_chief"_s);
        QCOMPARE(night.code(ZHZ, u"closure.reopen"_s, opening), QString());
        QCOMPARE(night.record().localText("reason"_L1), QString());
        QCOMPARE(night.record().text("clause"_L1), opening.value("clause"_L1).toString());
        const Record closing = closingDecision(night.record());
        QCOMPARE(closing.text("authority"_L1), u"duty_commander"_s);
        QCOMPARE(closing.text("clause"_L1), u"7.2"_s);
        QCOMPARE(closing.localText("reason"_L1), u"水深31厘米"_s);
    }

    void theRuleIsHeldToTheMinuteAndTheOrder()
    {
        Night night;
        night.read(31);
        night.enforce();
        night.stay(5, 5);
        QCOMPARE(night.code(XC, u"closure.ask_reopen"_s), QString());
        night.confirmAll();
        QCOMPARE(night.code(ZHZ, u"closure.reopen"_s, Night::decision()), u"closure.water_time"_s);
        night.stay(5, 10);
        QCOMPARE(night.code(ZHZ, u"closure.reopen"_s, Night::decision()), u"closure.water_time"_s);
        night.stay(12, 5); // up again, and down
        night.stay(5, 20);
        const auto refused = night.run(ZHZ, u"closure.reopen"_s, night.closure, Night::decision());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"closure.reopen_unconfirmed"_s); // said before the water fell
        QVERIFY2(refused.error().text.contains(authorityTitle(u"leader"_s)), qPrintable(refused.error().text)); // who may permit it
        night.confirmAll(); // anew
        QCOMPARE(night.code(XC, u"closure.step"_s, Night::seen(u"reopen.officer"_s)), u"closure.step_done"_s);
        night.pass(12);
        QCOMPARE(night.code(ZHZ, u"closure.reopen"_s, Night::decision()), u"closure.water_unknown"_s); // nobody has read it lately
        night.read(4);
        QCOMPARE(night.code(ZHZ, u"closure.reopen"_s, Night::decision()), u"closure.water_time"_s); // nobody knows what lay between
        night.stay(4, 15);
        night.confirmAll();
        QCOMPARE(night.code(ZHZ, u"closure.reopen"_s, Night::decision()), QString());
        QVERIFY(!night.record().fields().contains(u"permittedBy"_s));
    }

    void aGaugeInDoubtJustifiesNothing()
    {
        Night night;
        night.read(31);
        night.enforce();
        night.must(ZHZ, u"floodpoint.doubt"_s, Point, {{u"reason"_s, u"与现场不符"_s}});
        night.stay(2, 30);
        QCOMPARE(night.code(XC, u"closure.ask_reopen"_s), u"closure.depth_unsaid"_s);
        QCOMPARE(night.code(XC, u"closure.ask_reopen"_s, {{u"depthCm"_s, 27}}), u"closure.water_close"_s);
        QCOMPARE(night.code(ZHZ, u"closure.ask_reopen"_s, {{u"depthCm"_s, 6}}),
                 u"closure.depth_by"_s); // who has seen it is not at the desk
        QCOMPARE(night.code(XC, u"closure.ask_reopen"_s, {{u"depthCm"_s, 6}}), QString());
        QCOMPARE(night.situation.latest(u"depth/p"_s)->v[0], 6.0); // what the officer saw is a reading
        night.confirmAll();
        QCOMPARE(night.code(ZHZ, u"closure.reopen"_s, Night::decision()), u"closure.water_time"_s);
    }

    /// Whoever looked is believed, but not over what the gauge has said since: for that somebody answers by name, and water that rises
    /// from there is no doubt any more.
    void aGaugeInDoubtIsHeardAgain()
    {
        Night night;
        night.read(31);
        night.enforce();
        night.must(ZHZ, u"floodpoint.doubt"_s, Point, {{u"reason"_s, u"与现场不符"_s}});
        night.read(3, u"officer"_s);
        QCOMPARE(night.code(XC, u"closure.ask_reopen"_s, {{u"reason"_s, u"积水已退"_s}}), QString());
        night.must(ZHZ, u"closure.keep"_s, night.closure, {{u"reason"_s, u"再看"_s}});
        night.pass(1);
        night.read(33); // as when somebody looked
        QCOMPARE(night.code(XC, u"closure.ask_reopen"_s), u"closure.gauge_deeper"_s);
        QCOMPARE(night.code(XC, u"closure.ask_reopen"_s, {{u"depthCm"_s, 3}}), QString()); // who says it looks now
        night.confirmAll();
        night.pass(1);
        night.read(34);
        QCOMPARE(night.code(ZHZ, u"closure.reopen"_s, Night::decision()), u"closure.gauge_deeper"_s); // the gauge spoke again
        night.must(ZHZ, u"closure.keep"_s, night.closure, {{u"reason"_s, u"再看"_s}});
        night.pass(1);
        night.read(37);
        QCOMPARE(night.code(XC, u"closure.ask_reopen"_s), u"closure.water_close"_s);
        night.read(4, u"officer"_s); // looked again
        night.pass(1);
        night.read(2);
        QCOMPARE(night.code(XC, u"closure.ask_reopen"_s), QString());
    }

    /// A stretch drawn by hand over a flood point is under its gauge, whatever it was closed for.
    void whoeverDrewItTheGaugeIsHeard()
    {
        for (const QString &cause : {u"ponding"_s, u"accident"_s}) {
            Night night;
            night.read(31);
            night.enforce(Night::Made::ByHand, cause);
            QCOMPARE(night.record().text("floodPoint"_L1), cause == "ponding"_L1 ? Point : QString());
            QCOMPARE(night.record().number("depthCm"_L1), cause == "ponding"_L1 ? 31.0 : 0.0);
            QCOMPARE(night.code(XC, u"closure.ask_reopen"_s, {{u"depthCm"_s, 5}}), u"closure.water_close"_s);
            night.stay(20, 5);
            QCOMPARE(night.code(XC, u"closure.ask_reopen"_s), u"closure.water"_s);
            night.stay(5, 20);
            QCOMPARE(night.code(XC, u"closure.ask_reopen"_s), QString());
            night.confirmAll();
            night.stay(26, 5);
            QCOMPARE(night.code(ZHZ, u"closure.reopen"_s, Night::permitted(u"chief"_s)), u"closure.water_close"_s);
            night.stay(5, 20);
            night.confirmAll();
            QCOMPARE(night.code(ZHZ, u"closure.reopen"_s, Night::decision()), QString());
        }
    }

    /// A stop at the scene that the desk turns down, and a confirmed closure that is withdrawn, open the road as well.
    void whatHoldsTrafficBackIsNotTurnedDownInDeepWater()
    {
        const QJsonObject why{{u"reason"_s, u"误报"_s}};
        for (const bool isConfirmed : {false, true}) {
            Night night;
            night.read(31);
            night.stop(isConfirmed ? Night::Made::ByHand : Night::Made::AtThePoint);
            if (isConfirmed)
                night.must(ZHZ, u"closure.confirm"_s, night.closure, {{u"authority"_s, u"duty_commander"_s}, {u"clause"_s, u"7.2"_s}});
            const QString verb = isConfirmed ? u"closure.withdraw"_s : u"closure.reject"_s;
            QCOMPARE(night.code(ZHZ, verb, why), u"closure.water_close"_s);
            night.must(ZHZ, u"floodpoint.doubt"_s, Point, {{u"reason"_s, u"与现场不符"_s}});
            QCOMPARE(night.code(ZHZ, verb, why), u"closure.water_close"_s); // a person has to look
            night.read(3, u"officer"_s);
            QCOMPARE(night.code(ZHZ, verb, why), QString());
        }
    }

    /// Once somebody stands at an end, withdrawing opens the road: by the rule of reopening, or by whom the plan names, with the reason.
    void whatIsKeptShutIsNotWithdrawnPastTheRule()
    {
        QJsonObject why{{u"reason"_s, u"误报"_s}};
        Night night;
        night.read(12);
        night.stop();
        night.must(ZHZ, u"closure.confirm"_s, night.closure, {{u"authority"_s, u"duty_commander"_s}, {u"clause"_s, u"7.2"_s}});
        QCOMPARE(night.code(ZHZ, u"closure.withdraw"_s, why), u"closure.water"_s);
        night.must(XC, u"closure.step"_s, night.closure, Night::seen(u"scene.cordon"_s));
        night.stay(5, 5);
        QCOMPARE(night.code(ZHZ, u"closure.withdraw"_s, why), u"closure.water_time"_s);
        why.insert(u"permittedBy"_s, u"deputy_chief"_s);
        QCOMPARE(night.code(ZHZ, u"closure.withdraw"_s, why), u"closure.override_reason"_s);
        why.insert(u"overrideReason"_s, u"急救车通行"_s);
        QCOMPARE(night.code(ZHZ, u"closure.withdraw"_s, why), QString());
        QVERIFY(!night.record().value("overridden"_L1).toArray().isEmpty());
    }

    /// Water does not go at one stroke: the depth before it stands until a person has looked.
    void aGaugeThatFellAtOneStrokeOpensNothing()
    {
        Night night;
        night.enforce();
        night.stay(36, 10);
        night.pass(0.75);
        night.read(4);
        night.must(SYS, u"floodpoint.doubt"_s, Point, {{u"reason"_s, u"一分钟降32厘米"_s}, {u"doubtCode"_s, u"gauge.jump"_s}});
        night.stay(4, 5);
        QCOMPARE(night.code(XC, u"closure.ask_reopen"_s), u"closure.water_close"_s);
        night.stay(4, 20);
        QCOMPARE(night.code(XC, u"closure.ask_reopen"_s), u"closure.depth_unsaid"_s);
        night.read(4, u"officer"_s);
        QCOMPARE(night.code(XC, u"closure.ask_reopen"_s), QString());
    }

    /// Nobody has said that the gauge is in doubt: what a person read beside it opens nothing until both agree, or somebody says so.
    void aPersonThatContradictsTheGaugeOpensNothing()
    {
        Night night;
        night.read(49);
        night.enforce();
        night.pass(1);
        night.read(3, u"officer"_s);
        QCOMPARE(night.code(XC, u"closure.ask_reopen"_s), u"closure.water_close"_s);
        night.pass(1);
        night.read(48);
        QCOMPARE(night.code(XC, u"closure.ask_reopen"_s), u"closure.water_close"_s);
        night.must(ZHZ, u"floodpoint.doubt"_s, Point, {{u"reason"_s, u"与现场不符"_s}});
        night.pass(1);
        night.read(3, u"officer"_s);
        QCOMPARE(night.code(XC, u"closure.ask_reopen"_s), QString());
    }

    /// A look at deep water that the gauge denies: once it is no news the gauge is believed, but from then on, not for the time before.
    void whatStoodAgainstALookProvesNothingAfterwards()
    {
        Night night;
        night.read(5);
        night.pass(1);
        night.read(50, u"officer"_s);
        const qint64 lookAt = night.clock.now();
        const auto stand = [&night] { return waterStand(night.situation, *night.situation.record(Point), night.clock.now()); };
        night.stay(5, 30);
        QCOMPARE(stand().depthCm, 50);
        night.stay(5, 5);
        QCOMPARE(stand().depthCm, 5);
        QVERIFY(stand().belowSince > lookAt + eyeIsNewsMs);
    }

    /// Whatever was confirmed before the water stood at the limit again is said anew, also while it stands there.
    void whatWasConfirmedBeforeItRoseIsVoid()
    {
        Night night;
        night.read(31);
        night.enforce();
        night.stay(5, 10);
        QCOMPARE(night.code(XC, u"closure.ask_reopen"_s), QString());
        night.confirmAll();
        const auto water = [&night] {
            return waterOnStretch(
                night.record(), night.situation.records(u"floodpoint"_s),
                [&night](const Record &point) { return waterStand(night.situation, point, night.clock.now()); }, night.clock.now());
        };
        for (const QString &key : reopeningConfirmations())
            QVERIFY(confirmationCounts(night.record(), key, water()));
        night.pass(1);
        night.read(28);
        const qint64 high = night.clock.now();
        for (const QString &key : reopeningConfirmations()) {
            QVERIFY(!confirmationCounts(night.record(), key, water()));
            QCOMPARE(confirmationVoidBy(night.record(), key, water()), high);
            QVERIFY(stepsLeft(night.record(), water()).contains(key));
        }
        night.pass(12); // and nobody has read it for long
        QVERIFY(!confirmationCounts(night.record(), u"reopen.officer"_s, water()));
        // A person looked, and the gauge is in doubt: what it said then stays said.
        Night other;
        other.read(31);
        other.enforce();
        other.stay(5, 10);
        other.pass(1);
        other.read(4, u"officer"_s);
        other.must(XC, u"closure.ask_reopen"_s, other.closure);
        other.confirmAll();
        other.pass(1);
        other.read(28);
        other.must(ZHZ, u"floodpoint.doubt"_s, Point, {{u"reason"_s, u"与现场不符"_s}});
        other.pass(1);
        other.read(3, u"officer"_s);
        for (const QString &key : reopeningConfirmations())
            QCOMPARE(other.code(XC, u"closure.step"_s, Night::seen(key)), QString()); // to be said anew
        QCOMPARE(other.code(XC, u"closure.step"_s, Night::seen(u"reopen.officer"_s)), u"closure.step_done"_s);
    }

    /// A lane that was opened is open until somebody says that traffic is kept out again, whatever was decided.
    void aLaneIsShutBySomebodyNotByADecision()
    {
        Night night;
        night.read(31);
        night.enforce();
        night.stay(5, 20);
        night.must(XC, u"closure.ask_reopen"_s, night.closure);
        night.confirmAll();
        night.must(XC, u"closure.step"_s, night.closure, Night::lane());
        QVERIFY(isOneLaneOpen(night.record()));
        QVERIFY(closureStateTitle(night.record()) != stateTitle(u"closure"_s, u"reopening_asked"_s));
        const qint64 openAt = night.clock.now();
        night.pass(2);
        night.read(28);
        night.must(ZHZ, u"closure.keep"_s, night.closure, {{u"reason"_s, u"水位回升"_s}});
        QCOMPARE(night.record().state(), u"in_force"_s);
        QVERIFY(isLaneToBeShut(night.record()));
        QCOMPARE(night.record().value("laneAt"_L1).toInteger(), openAt);
        for (const QString &step : {u"scene.cordon"_s, u"scene.cleared"_s, u"reopen.one_lane"_s, u"reopen.officer"_s})
            QVERIFY2(!isStepDone(night.record(), step), qPrintable(step));
        const QList<LateStep> late = lateSteps(night.record(), night.clock.now() + Minute); // two minutes from the decision on
        QVERIFY(!std::ranges::contains(late, u"scene.cordon"_s, &LateStep::key));
        night.stay(5, 5);
        QCOMPARE(night.code(XC, u"closure.ask_reopen"_s), u"closure.lane_open"_s);
        night.must(XC, u"closure.step"_s, night.closure, Night::seen(u"scene.cordon"_s));
        QVERIFY(!isOneLaneOpen(night.record()));
        QCOMPARE(night.record().text("lane"_L1), u"none"_s);
        QVERIFY(!isStepDone(night.record(), u"scene.cleared"_s)); // nobody has looked whether it is empty
        QCOMPARE(night.code(XC, u"closure.ask_reopen"_s), QString());
    }

    void anAlarmIsNotEndedWhileTheWaterStandsThere()
    {
        Night night;
        night.read(31);
        night.closure
            = night.must(SYS, u"alarm.raise"_s, {},
                         {{u"floodPoint"_s, Point}, {u"level"_s, u"close"_s}, {u"depthCm"_s, 31}, {u"readingAt"_s, night.clock.now()}});
        QCOMPARE(night.code(ZHZ, u"alarm.end"_s), u"alarm.water"_s);
        night.stay(24, 5);
        QCOMPARE(night.code(ZHZ, u"alarm.end"_s), QString());
    }

    /// A road that passes over the point, and one that ends short of it, are not under its gauge; nor does a point nobody reads hinder.
    void anotherRoadIsNotUnderItsGauge()
    {
        const QJsonObject point{{u"road"_s, u"滨河西路"_s}, {u"pos"_s, QJsonArray{112.5203, 37.845}}};
        const auto closure = [](const QString &road, double south) {
            Record one(u"closure/c"_s);
            one.setFields({{u"road"_s, road}, {u"line"_s, QJsonArray{QJsonArray{112.52, 37.85}, QJsonArray{112.52, south}}}});
            return one;
        };
        Record at(Point);
        at.setFields(point);
        QVERIFY(liesOver(closure(u"滨河西路"_s, 37.84), at));
        QVERIFY(!liesOver(closure(u"南内环桥"_s, 37.84), at));
        QVERIFY(!liesOver(closure(u"滨河西路"_s, 37.846), at)); // 111 m short
        at.set("road"_L1, QString());
        QVERIFY(liesOver(closure(u"南内环桥"_s, 37.84), at)); // nothing says that it is another road
        Night night; // nobody reads the point
        night.enforce(Night::Made::ByHand, u"accident"_s);
        QCOMPARE(night.code(XC, u"closure.ask_reopen"_s), QString());
        night.confirmAll();
        QCOMPARE(night.code(ZHZ, u"closure.reopen"_s, Night::decision()), QString());
    }

    /// Of two points on the stretch the one that hinders most has the word, and what was confirmed counts since the last of them fell.
    void theWorstOfSeveralPointsHasTheWord()
    {
        Night night;
        night.must(SYS, u"floodpoint.define"_s, u"floodpoint/q"_s,
                   {{u"name"_s, u"匝道口"_s},
                    {u"road"_s, u"滨河西路"_s},
                    {u"pos"_s, QJsonArray{112.52, 37.842}},
                    {u"reopenMin"_s, 15},
                    {u"thresholds"_s, QJsonObject{{u"watch"_s, 10}, {u"slow"_s, 15}, {u"close"_s, Close}, {u"reopen"_s, Reopen}}}});
        const auto other = [&night](double cm) { night.log.measure({{u"depth/q"_s, night.clock.now(), {cm}, u"gauge"_s, {}}}); };
        night.read(31);
        other(27);
        night.enforce();
        night.stay(4, 20);
        other(27);
        QCOMPARE(night.code(XC, u"closure.ask_reopen"_s), u"closure.water_close"_s); // its own point is long dry
        for (int i = 0; i < 4; ++i) {
            night.stay(4, 5);
            other(6);
        }
        QCOMPARE(night.code(XC, u"closure.ask_reopen"_s), QString());
        night.confirmAll();
        QCOMPARE(night.code(ZHZ, u"closure.reopen"_s, Night::decision()), QString());
    }

    void anOverrideNamesWhoAndWhy()
    {
        Night night;
        night.read(31);
        night.enforce();
        night.stay(6, 5);
        night.must(XC, u"closure.ask_reopen"_s, night.closure);
        QJsonObject fields = Night::permitted(u"duty_commander"_s);
        QCOMPARE(night.code(ZHZ, u"closure.reopen"_s, fields), u"closure.override_by"_s);
        fields = Night::permitted();
        fields.insert(u"overrideReason"_s, u" "_s);
        QCOMPARE(night.code(ZHZ, u"closure.reopen"_s, fields), u"closure.override_reason"_s);
        night.stay(26, 5);
        QCOMPARE(night.code(ZHZ, u"closure.reopen"_s, Night::permitted(u"chief"_s)), u"closure.water_close"_s); // nobody may
        night.stay(12, 5);
        QCOMPARE(night.code(ZHZ, u"closure.reopen"_s, Night::permitted()), QString());
        QCOMPARE(night.record().text("permittedBy"_L1), u"deputy_chief"_s);
        QVERIFY(night.record().value("overridden"_L1).toArray().contains(u"closure.water"_s));
        QCOMPARE(night.record().value("overrideAt"_L1).toInteger(), night.clock.now());
    }
};

WATCHFLOOR_TEST(TestReopening)
#include "test_reopening.moc"
