// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onetest.h"
#include "reopening.h"
#include "reopeningnight.h"
#include "verb.h"

#include <QTest>

#include <algorithm>

using namespace wf;
using namespace wf::test;
using namespace Qt::StringLiterals;

namespace {

const QJsonObject mistake{{u"reason"_s, u"误报"_s}};

QJsonObject says(double cm) { return {{u"depthCm"_s, cm}}; }

QJsonObject permit(QJsonObject fields)
{
    fields.insert("permittedBy"_L1, u"deputy_chief"_s);
    fields.insert("overrideReason"_L1, u"现场核实"_s);
    return fields;
}

/// Where no flood point lies; `cm` below 0: nobody says how deep it is.
void stopElsewhere(Night &night, double cm, const QString &cause = u"ponding"_s)
{
    QJsonObject fields{{u"road"_s, u"长风街"_s},
                       {u"direction"_s, u"southbound"_s},
                       {u"from"_s, u"甲路"_s},
                       {u"to"_s, u"乙路"_s},
                       {u"line"_s, QJsonArray{QJsonArray{112.60, 37.85}, QJsonArray{112.60, 37.84}}},
                       {u"cause"_s, cause}};
    if (cm >= 0)
        fields.insert("depthCm"_L1, cm);
    night.closure = night.must(XC, u"closure.stop"_s, {}, fields);
}

void enforceElsewhere(Night &night, double cm)
{
    stopElsewhere(night, cm);
    night.must(ZHZ, u"closure.confirm"_s, night.closure, {{u"authority"_s, u"duty_commander"_s}, {u"clause"_s, u"7.2"_s}});
    for (const QString &step : {u"scene.cordon"_s, u"scene.cleared"_s})
        night.must(XC, u"closure.step"_s, night.closure, Night::seen(step));
    night.must(ZHZ, u"closure.enforce"_s, night.closure);
}

} // namespace

/// Water that no gauge reads opens no road sooner than water that one does.
class TestSaidWater : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSaidDepthIsHeldToTheRule()
    {
        Night night;
        enforceElsewhere(night, 40);
        QVERIFY(night.record().text("floodPoint"_L1).isEmpty());
        night.pass(1);
        QCOMPARE(night.code(XC, u"closure.step"_s, Night::seen(u"reopen.officer"_s)), u"closure.water_not_fallen"_s);
        night.pass(11);
        QCOMPARE(night.code(XC, u"closure.step"_s, Night::seen(u"reopen.officer"_s)), u"closure.water_unread"_s);
        QCOMPARE(night.code(XC, u"closure.ask_reopen"_s), u"closure.depth_unsaid"_s);
        QCOMPARE(night.code(XC, u"closure.ask_reopen"_s, says(27)), u"closure.water_close"_s);
        QCOMPARE(night.code(XC, u"closure.ask_reopen"_s, says(5)), QString());
        night.confirmAll();
        QCOMPARE(night.code(ZHZ, u"closure.reopen"_s, Night::decision()), u"closure.water_time"_s);
        night.pass(9);
        const qint64 asked = night.record().timeOf("reopening_asked"_L1);
        QCOMPARE(night.code(XC, u"closure.ask_reopen"_s, says(5)), QString()); // said anew before it is too old
        QCOMPARE(night.record().timeOf("reopening_asked"_L1), asked); // and waits since then
        night.pass(5);
        QCOMPARE(night.code(ZHZ, u"closure.reopen"_s, Night::decision()), u"closure.water_time"_s);
        night.pass(1.5);
        QCOMPARE(night.code(ZHZ, u"closure.reopen"_s, Night::decision()), QString());
        QVERIFY(!night.record().fields().contains(u"overridden"_s));
    }

    void noWordIsGoodForever()
    {
        Night night;
        enforceElsewhere(night, 40);
        night.pass(11);
        night.must(XC, u"closure.ask_reopen"_s, night.closure, says(5));
        night.confirmAll();
        night.pass(180);
        QCOMPARE(night.code(ZHZ, u"closure.reopen"_s, Night::decision()), u"closure.water_unknown"_s);
        night.must(XC, u"closure.ask_reopen"_s, night.closure, says(5));
        QCOMPARE(night.code(ZHZ, u"closure.reopen"_s, Night::decision()), u"closure.water_time"_s); // nobody knows what lay between
        night.pass(9);
        night.must(XC, u"closure.ask_reopen"_s, night.closure, says(5));
        night.pass(7);
        QCOMPARE(night.code(ZHZ, u"closure.reopen"_s, Night::decision()), u"closure.reopen_unconfirmed"_s);
        night.confirmAll();
        QCOMPARE(night.code(ZHZ, u"closure.reopen"_s, Night::decision()), QString());
    }

    void keptClosedTheTimeBeginsAnew()
    {
        Night night;
        enforceElsewhere(night, 40);
        night.pass(11);
        night.must(XC, u"closure.ask_reopen"_s, night.closure, says(5));
        night.pass(9);
        night.must(ZHZ, u"closure.keep"_s, night.closure, {{u"reason"_s, u"水位回升"_s}});
        night.must(XC, u"closure.ask_reopen"_s, night.closure, says(5));
        night.confirmAll();
        night.pass(8);
        QCOMPARE(night.code(ZHZ, u"closure.reopen"_s, Night::decision()), u"closure.water_time"_s);
    }

    /// As earlier versions wrote it down, without its moment: too old. What was ticked before the water was said to be lower counts never.
    void whatHasNoMomentIsTooOld()
    {
        constexpr qint64 now = 2'000'000;
        const QJsonObject ticked{{"at"_L1, 500'000}};
        QJsonObject steps;
        for (const QString &key : reopeningConfirmations())
            steps.insert(key, ticked);
        Record closure(u"closure/1"_s,
                       {{u"state"_s, u"reopening_asked"_s},
                        {u"cause"_s, u"ponding"_s},
                        {u"depthCm"_s, 40},
                        {u"saidDepthCm"_s, 5},
                        {u"steps"_s, steps}});
        const auto lacks = [&](const QString &code) {
            return std::ranges::contains(openingLacks(closure, waterOnStretch(closure, {}, {}, now), now), code, &OpeningLack::code);
        };
        QVERIFY(lacks(u"closure.water_unknown"_s));
        QVERIFY(lacks(u"closure.reopen_unconfirmed"_s));
        closure.set("saidDepthAt"_L1, now - 60'000);
        closure.set("saidBelowSince"_L1, 1'000'000);
        QVERIFY(!lacks(u"closure.water_unknown"_s) && !lacks(u"closure.water_time"_s));
        QVERIFY(lacks(u"closure.reopen_unconfirmed"_s));
        closure.set("saidBelowSince"_L1, 400'000);
        QVERIFY(openingLacks(closure, std::nullopt, now).isEmpty());
    }

    /// A road in water that was read by eye is not let go because nobody looks any more.
    void silenceLetsNoRoadGo()
    {
        for (const bool isConfirmed : {false, true}) {
            for (const bool isPermitted : {false, true}) {
                Night night;
                night.read(40, u"officer"_s);
                night.stop();
                if (isConfirmed)
                    night.must(ZHZ, u"closure.confirm"_s, night.closure, {{u"authority"_s, u"duty_commander"_s}, {u"clause"_s, u"7.2"_s}});
                const QString verb = isConfirmed ? u"closure.withdraw"_s : u"closure.reject"_s;
                night.pass(11);
                QCOMPARE(night.code(ZHZ, verb, mistake), u"closure.water_unknown"_s);
                if (!isPermitted)
                    night.read(5, u"officer"_s);
                QCOMPARE(night.code(ZHZ, verb, isPermitted ? permit(mistake) : mistake), QString());
                QCOMPARE(night.record().fields().contains(u"overridden"_s), isPermitted);
            }
        }
    }

    /// Whoever stopped traffic before water that has only just fallen lets it go by the rule of reopening, by name, or once somebody on the
    /// spot has seen it low; what a desk enters, and a look from before the stop, is not that.
    void whatWasStoppedIsNotLetGoTheMomentItFalls()
    {
        for (const bool isConfirmed : {false, true}) {
            for (const QString &way : {u"time"_s, u"permit"_s, u"look"_s, u"hand"_s}) {
                Night night;
                night.read(31);
                night.stop();
                if (isConfirmed)
                    night.must(ZHZ, u"closure.confirm"_s, night.closure, {{u"authority"_s, u"duty_commander"_s}, {u"clause"_s, u"7.2"_s}});
                const QString verb = isConfirmed ? u"closure.withdraw"_s : u"closure.reject"_s;
                night.pass(40);
                night.read(9, way == "look"_L1 ? u"officer"_s : way == "hand"_L1 ? u"hand"_s : u"gauge"_s);
                if (way != "look"_L1)
                    QCOMPARE(night.code(ZHZ, verb, mistake), u"closure.water_time"_s);
                if (way == "time"_L1)
                    night.stay(9, 15);
                if (way == "hand"_L1) { // and the gauge bears out what somebody there sees then
                    night.pass(1);
                    night.read(8, u"officer"_s);
                    night.pass(1);
                    night.read(9);
                }
                const bool isPermitted = way == "permit"_L1;
                QCOMPARE(night.code(ZHZ, verb, isPermitted ? permit(mistake) : mistake), QString());
                QCOMPARE(night.record().fields().contains(u"overridden"_s), isPermitted);
            }
        }
    }

    /// Nor where the cordon was said to stand, and is taken back.
    void aCordonThatIsTakenBackLetsNobodyGo()
    {
        Night night;
        night.read(31);
        night.stop();
        night.must(ZHZ, u"closure.confirm"_s, night.closure, {{u"authority"_s, u"duty_commander"_s}, {u"clause"_s, u"7.2"_s}});
        night.must(XC, u"closure.step"_s, night.closure, Night::seen(u"scene.cordon"_s));
        night.stay(9, 5);
        night.must(XC, u"closure.undo_step"_s, night.closure, {{u"step"_s, u"scene.cordon"_s}, {u"undoReason"_s, u"撤走"_s}});
        QCOMPARE(night.code(ZHZ, u"closure.withdraw"_s, mistake), u"closure.water_time"_s);
    }

    /// Two low readings prove no low water between them where the first had long ceased to hold, whoever read them.
    void twoReadingsFarApartProveNothing()
    {
        for (const QString &source : {u"gauge"_s, u"officer"_s}) {
            for (const double minutes : {9.0, 19.0}) {
                Night night;
                night.read(31, source);
                night.enforce();
                night.pass(6);
                night.read(9, source);
                night.pass(minutes);
                night.read(9, source);
                night.must(XC, u"closure.ask_reopen"_s, night.closure);
                night.confirmAll();
                night.pass(6.5);
                const bool isProven = minutes < 10;
                QCOMPARE(night.code(ZHZ, u"closure.reopen"_s, Night::decision()), isProven ? QString() : u"closure.water_time"_s);
            }
        }
    }

    /// Where nobody reads the water the report of it is turned down by name; what never was about water, or about none, by anybody who may.
    void aMistakeIsLetGo()
    {
        Night night;
        stopElsewhere(night, 40);
        QCOMPARE(night.code(ZHZ, u"closure.reject"_s, mistake), u"closure.water_close"_s);
        night.pass(11);
        QCOMPARE(night.code(ZHZ, u"closure.reject"_s, mistake), u"closure.water_unknown"_s);
        QCOMPARE(night.code(ZHZ, u"closure.reject"_s, permit(mistake)), QString());
        stopElsewhere(night, -1);
        QCOMPARE(night.code(ZHZ, u"closure.reject"_s, mistake), QString());
        stopElsewhere(night, -1, u"accident"_s);
        QCOMPARE(night.code(ZHZ, u"closure.reject"_s, mistake), QString());
        stopElsewhere(night, 40);
        QCOMPARE(night.code(ZHZ, u"closure.reject"_s, permit(mistake)), QString()); // at once
    }

    /// That one lane was opened is taken back: nobody has shut it by that.
    void aLaneThatIsTakenBackIsOpenStill()
    {
        for (const bool isKept : {false, true}) {
            Night night;
            night.read(31);
            night.enforce();
            night.stay(5, 20);
            night.must(XC, u"closure.ask_reopen"_s, night.closure);
            night.confirmAll();
            night.must(XC, u"closure.step"_s, night.closure, Night::lane());
            const qint64 openAt = night.clock.now();
            night.pass(2);
            night.must(XC, u"closure.undo_step"_s, night.closure, {{u"step"_s, u"reopen.one_lane"_s}, {u"undoReason"_s, u"车辆熄火"_s}});
            QCOMPARE(night.record().state(), u"reopening_asked"_s);
            QVERIFY(isOneLaneOpen(night.record()) && isLaneToBeShut(night.record()));
            QCOMPARE(night.record().value("laneAt"_L1).toInteger(), openAt);
            for (const QString &step : {u"scene.cordon"_s, u"scene.cleared"_s, u"reopen.one_lane"_s})
                QVERIFY2(!isStepDone(night.record(), step), qPrintable(step));
            QVERIFY(isStepDone(night.record(), u"reopen.officer"_s));
            // The log names what was taken back, not what follows from it.
            QCOMPARE(night.record().value("undone"_L1).toArray().last().toObject().value("step"_L1).toString(), u"reopen.one_lane"_s);
            const QList<OpeningLack> lacks = wholeRoadLacks(night.record(), std::nullopt, night.clock.now(), true);
            QVERIFY(std::ranges::contains(lacks, u"closure.lane_first"_s, &OpeningLack::code));
            if (isKept) {
                night.must(ZHZ, u"closure.keep"_s, night.closure, {{u"reason"_s, u"再看"_s}});
                QVERIFY(isLaneToBeShut(night.record()));
            }
            QCOMPARE(night.code(XC, u"closure.ask_reopen"_s), u"closure.lane_open"_s);
            night.must(XC, u"closure.step"_s, night.closure, Night::seen(u"scene.cordon"_s));
            QCOMPARE(night.record().text("lane"_L1), u"none"_s);
            QVERIFY(!isLaneToBeShut(night.record()));
            QVERIFY(!isStepDone(night.record(), u"scene.cleared"_s)); // nobody has looked whether it is empty
        }
    }
};

WATCHFLOOR_TEST(TestSaidWater)
#include "test_saidwater.moc"
