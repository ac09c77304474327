// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../lists/logdesk.h"
#include "dutyrules.h"
#include "gaugewatch.h"
#include "onetest.h"
#include "patience.h"
#include "waterstand.h"

#include <QJsonArray>
#include <QTest>

#include <memory>
#include <utility>

using namespace Qt::StringLiterals;
using namespace wf;
using namespace wf::test;

namespace {

const Seat SYS{u"SYS"_s, Role::System, u"A"_s, {}};
const QString Point = u"floodpoint/a"_s;

/// A flood point with a gauge, and the program's own seat with its rules; no window.
struct GaugeRoom : LogDesk {
    Commands commands{*log, situation, clock, ids};
    ProgramSeat program{commands, SYS};
    std::unique_ptr<GaugeWatch> watch;
    std::unique_ptr<DutyRules> rules;

    GaugeRoom()
        : LogDesk(3)
    {
        commands.setSeats({SYS});
        point();
        restart();
    }
    /// The program, opened again on the same log.
    void restart()
    {
        rules.reset();
        watch = std::make_unique<GaugeWatch>(situation, *log, clock);
        rules = std::make_unique<DutyRules>(program, situation, clock);
        rules->setGauges(*watch);
    }
    void point(const QJsonObject &more = {})
    {
        QJsonObject fields{{"state"_L1, u"normal"_s},
                           {"name"_L1, u"桥下"_s},
                           {"kind"_L1, u"underpass"_s},
                           {"gauge"_L1, u"G-a"_s},
                           {"pos"_L1, QJsonArray{112.55, 37.86}},
                           {"thresholds"_L1, QJsonObject{{"watch"_L1, 10}, {"slow"_L1, 15}, {"close"_L1, 25}, {"reopen"_L1, 10}}}};
        for (auto it = more.begin(); it != more.end(); ++it)
            fields.insert(it.key(), *it);
        put(Point, fields);
    }
    void trust()
    {
        QJsonObject fields = record().fields();
        for (const auto field : {"doubtful"_L1, "doubtCode"_L1, "doubtedAt"_L1})
            fields.remove(field);
        fields.insert("trustedAt"_L1, clock.now());
        put(Point, fields, u"floodpoint.trust"_s);
    }
    void wait(double minutes) { clock.set(clock.now() + qint64(minutes * double(minute))); }
    void read(double cm, const QString &source = u"gauge"_s)
    {
        log->measure({Sample{u"depth/a"_s, clock.now(), {cm}, source, source == "gauge"_L1 ? QString() : u"XCMJ"_s}});
    }
    [[nodiscard]] const Record &record() const { return *situation.record(Point); }
    void obey() const
    {
        for (int round = 0; round < 12 && rules->round(); ++round) { }
    }
    /// The gauges are judged by what is known now, and the rules want nothing more.
    [[nodiscard]] bool judged() const
    {
        watch->ask();
        if (!wf::waitFor([this] { return watch->isSettled(); }))
            return false;
        obey();
        return true;
    }
    /// What the program's own seat has said of the gauge: "floodpoint.doubt gauge.jump", "floodpoint.trust".
    [[nodiscard]] QStringList said() const
    {
        QStringList all;
        const QList<Event> events = log->events(0, 0).result();
        for (const Event &event : events) {
            const QJsonObject after = QJsonDocument::fromJson(event.record).object();
            if (event.seat == SYS.id && event.subject == Point)
                all.append(u"%1 %2"_s.arg(event.verb, after.value("doubtCode"_L1).toString()).trimmed());
        }
        return all;
    }
    /// Of the last answer, whatever the rule makes of it.
    [[nodiscard]] QString doubt() const
    {
        const auto found = watch->report().verdicts.value(Point).doubt;
        return found ? found->code : QString();
    }
};

const QString Jump = u"floodpoint.doubt gauge.jump"_s;
const QString Silent = u"floodpoint.doubt gauge.silent"_s;
const QString Trust = u"floodpoint.trust"_s;

} // namespace

/// Which gauge the program's own seat marks as doubtful, and when it takes that back.
class TestGaugeRule : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Lines that come late make an earlier deep reading doubtful, and a shallow one was the last word by then: the deep one stands until
    /// somebody has looked.
    void whatIsDoubtedAfterwardsIsNotForgotten()
    {
        for (const double later : {1.0, 2.5, 3.5, 8.0, -3.5}) {
            GaugeRoom room;
            const bool isFirstSilent = later < 0; // and is believed again as it speaks, later than what it says
            if (isFirstSilent) {
                room.read(5);
                room.wait(12);
                QVERIFY(room.judged());
                QCOMPARE(room.said(), QStringList{Silent});
            }
            const QStringList known = isFirstSilent ? QStringList{Silent, Trust} : QStringList();
            const qint64 begin = room.clock.now();
            const auto late = [&](double minutes, double cm) {
                room.log->measure({Sample{u"depth/a"_s, begin + qint64(minutes * double(minute)), {cm}, u"gauge"_s, {}}});
            };
            for (int cm = 5; cm < 38; cm += 3) { // as fast as water may
                room.read(cm);
                room.wait(4);
            }
            room.read(38);
            const double read = double(room.clock.now() - begin) / double(minute);
            QVERIFY(room.judged());
            QCOMPARE(room.said(), known);
            room.wait(std::abs(later));
            late(read - 0.5, 6);
            late(read + std::abs(later), 6);
            QVERIFY(room.judged());
            QCOMPARE(room.said(), known + QStringList{Jump});
            QVERIFY2(waterStand(room.situation, room.record(), room.clock.now()).depthCm >= 38, qPrintable(QString::number(later)));
            room.restart();
            QVERIFY(room.judged());
            QVERIFY(waterStand(room.situation, room.record(), room.clock.now()).depthCm >= 38);
            // Nor is it once it jumps again: the first of them is named.
            room.read(90);
            QVERIFY(room.judged());
            room.wait(1);
            room.read(6);
            QVERIFY(room.judged());
            QVERIFY(waterStand(room.situation, room.record(), room.clock.now()).depthCm >= 38);
            room.read(7, u"officer"_s);
            QCOMPARE(waterStand(room.situation, room.record(), room.clock.now()).depthCm, 7.0);
        }
    }

    void aGaugeThatJumpsIsMarkedOnce()
    {
        GaugeRoom room;
        room.read(5);
        QVERIFY(room.judged());
        QCOMPARE(room.said(), QStringList());
        room.wait(1);
        room.read(90);
        QVERIFY(room.judged());
        QCOMPARE(room.said(), QStringList{Jump});
        QVERIFY(isGaugeInDoubt(room.record()));
        QVERIFY(room.judged());
        room.restart();
        QVERIFY(room.judged());
        QCOMPARE(room.said(), QStringList{Jump});
        QVERIFY2(room.rules->refusals().isEmpty(), qPrintable(room.rules->refusals().join(u'\n')));
    }

    /// Who reads the log may have the other language: each reason that the program gives is there in both, and what was written in one
    /// before stays as it is.
    void whyIsSaidInBothLanguages()
    {
        GaugeRoom room;
        room.read(5);
        room.wait(14); // silent
        QVERIFY(room.judged());
        room.wait(1);
        room.read(6);
        QVERIFY(room.judged());
        room.wait(0.5);
        room.read(90); // a jump
        QVERIFY(room.judged());
        QCOMPARE(room.said(), (QStringList{Silent, Trust, Jump}));
        int reasons = 0;
        const QList<Event> events = room.log->events(0, 0).result();
        for (const Event &event : events) {
            const QJsonObject after = QJsonDocument::fromJson(event.record).object();
            for (const auto field : {"doubtful"_L1, "trustReason"_L1}) {
                if (event.seat != SYS.id || !after.contains(field))
                    continue;
                const QJsonObject both = after.value(field).toObject();
                QVERIFY2(!both.value("zh"_L1).toString().isEmpty() && !both.value("en"_L1).toString().isEmpty(), event.record.constData());
                QVERIFY(both.value("zh"_L1) != both.value("en"_L1));
                ++reasons;
            }
        }
        QCOMPARE(reasons, 3);
        const QString before = contentLanguage();
        setContentLanguage(u"zh"_s);
        QCOMPARE(room.record().localText("doubtful"_L1), u"水位计读数一分钟内由 6 厘米突变为 90 厘米。"_s);
        setContentLanguage(u"en"_s);
        QCOMPARE(room.record().localText("doubtful"_L1), u"The gauge jumped from 6 to 90 cm within a minute."_s);
        room.point({{"doubtful"_L1, u"jumps"_s}});
        QCOMPARE(room.record().localText("doubtful"_L1), u"jumps"_s);
        setContentLanguage(before);
    }

    /// What was found before somebody trusted it is not held against it, however late the answer to that comes.
    void whoTrustsItIsNotContradicted()
    {
        GaugeRoom room;
        room.read(5);
        room.wait(1);
        room.read(90);
        QVERIFY(room.judged());
        room.wait(1);
        room.trust();
        room.rules->askAnew();
        room.obey(); // by the answer of before
        QCOMPARE(room.said(), QStringList{Jump});
        room.wait(1);
        room.read(7);
        QVERIFY(room.judged());
        QCOMPARE(room.said(), QStringList{Jump});
        QVERIFY(!isGaugeInDoubt(room.record()));
    }

    /// It stands still at 49 cm, and somebody reads 3: whether it is doubted says a person.
    void onlyAPersonDoubtsADeepGaugeForOneLook()
    {
        GaugeRoom room;
        for (int i = 0; i <= 25; ++i) {
            room.read(49);
            room.wait(1);
        }
        room.read(3, u"officer"_s);
        QVERIFY(room.judged());
        QVERIFY(!room.doubt().isEmpty());
        QCOMPARE(room.said(), QStringList());
    }

    /// Its word before the look is old, or agreed with it: the look makes nothing of what it says next.
    void whatSpeaksDeepAfterALookIsNotDoubtedForIt()
    {
        for (const auto &[before, minutes] : {std::pair(27.0, 9.5), std::pair(14.0, 4.0)}) {
            GaugeRoom room;
            room.read(before);
            room.wait(minutes);
            room.read(8, u"officer"_s);
            room.wait(1);
            room.read(28);
            QVERIFY(room.judged());
            QCOMPARE(room.said(), QStringList());
        }
    }

    void aJumpThatStaysIsBelievedAgain()
    {
        GaugeRoom room;
        room.point({{"doubtful"_L1, u"jumps"_s}, {"doubtCode"_L1, u"gauge.jump"_s}});
        for (const double cm : {5.0, 60.0, 62.0}) {
            room.read(cm);
            QVERIFY(room.judged());
            room.wait(1);
        }
        QCOMPARE(room.said(), QStringList());
        room.read(64);
        QVERIFY(room.judged());
        QCOMPARE(room.said(), QStringList{Trust});
        QVERIFY(!isGaugeInDoubt(room.record()));
        QVERIFY(!room.record().localText("trustReason"_L1).isEmpty());
        // What a person doubted, or for another reason, only a person trusts again.
        room.point({{"doubtful"_L1, u"broken"_s}});
        QVERIFY(room.judged());
        QCOMPARE(room.said(), QStringList{Trust});
    }

    /// However deep the water came meanwhile: from the last word before the silence to the first after it is no jump. But a jump after it
    /// is.
    void aGaugeThatSpeaksAgainIsSilentNoMore()
    {
        for (const bool jumps : {false, true}) {
            GaugeRoom room;
            room.read(3);
            room.wait(14);
            QVERIFY(room.judged());
            QCOMPARE(room.said(), QStringList{Silent});
            room.wait(1);
            if (jumps) {
                room.log->measure({Sample{u"depth/a"_s, room.clock.now() - minute / 2, {3}, u"gauge"_s, {}},
                                   Sample{u"depth/a"_s, room.clock.now(), {48}, u"gauge"_s, {}}});
            } else {
                room.read(48);
            }
            QVERIFY(room.judged());
            QCOMPARE(room.said(), (QStringList{Silent, jumps ? Jump : Trust}));
            if (jumps)
                continue;
            // Believed again, it is held to what it has said since: a fall at one stroke a minute later is no dry road. Whoever opens the
            // log then judges it the same: the record says from when on.
            room.wait(1);
            room.read(3);
            room.restart();
            QVERIFY(room.judged());
            QCOMPARE(room.said(), (QStringList{Silent, Trust, Jump}));
        }
    }

    /// Which it heeds by itself: what is measured, and that nothing is any more.
    void liveDutyDoubtsByItself()
    {
        GaugeRoom room;
        room.rules->runByItself();
        room.read(5);
        QTRY_VERIFY(room.watch->isSettled());
        QCOMPARE(room.said(), QStringList());
        room.wait(14);
        QTRY_COMPARE(room.said(), QStringList{Silent});
        room.read(6);
        QTRY_COMPARE(room.said(), (QStringList{Silent, Trust}));
        room.wait(0.5);
        room.read(80);
        QTRY_COMPARE(room.said(), (QStringList{Silent, Trust, Jump}));
    }

    /// While another room holds the seat it is for that one to say; who takes it over says what is not said yet.
    void whoDoesNotHoldTheSeatKeepsStill()
    {
        GaugeRoom room;
        room.program.setHeld(false);
        room.read(5);
        room.wait(1);
        room.read(90);
        QVERIFY(room.judged());
        QCOMPARE(room.doubt(), u"gauge.jump"_s);
        QCOMPARE(room.said(), QStringList());
        room.program.setHeld(true);
        room.obey();
        QCOMPARE(room.said(), QStringList{Jump});
    }

    /// In an exercise nobody judges the gauges: that is for its people to do.
    void withoutAWatchNothingIsDoubted()
    {
        GaugeRoom room;
        room.rules = std::make_unique<DutyRules>(room.program, room.situation, room.clock);
        room.read(5);
        room.wait(1);
        room.read(90);
        QVERIFY(room.judged());
        QCOMPARE(room.doubt(), u"gauge.jump"_s);
        QCOMPARE(room.said(), QStringList());
    }

    /// The situation has only the latest of each series; the log has what was read before.
    void whatWasReadBeforeThisRunCounts()
    {
        GaugeRoom room;
        for (const double cm : {5.0, 90.0, 90.0}) {
            room.wait(0.5);
            room.read(cm);
        }
        Situation later;
        later.begin(room.log->opening().result());
        later.measure(room.log->openingSamples().result());
        const GaugeWatch watch(later, *room.log, room.clock);
        QTRY_VERIFY(watch.isSettled());
        const auto doubt = watch.report().verdicts.value(Point).doubt;
        QVERIFY(doubt);
        QCOMPARE(doubt->code, u"gauge.jump"_s);
    }
};

WATCHFLOOR_TEST(TestGaugeRule)
#include "test_gaugerule.moc"
