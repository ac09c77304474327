// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onetest.h"
#include "situation.h"
#include "waterscan.h"

#include <QRandomGenerator>
#include <QTest>

#include <cmath>
#include <optional>

using namespace wf;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 minute = 60'000;
constexpr qint64 start = 1'784'883'600'000;
const QString Series = u"depth/p"_s;

/// A flood point, its depths and a clock that anything may happen to.
struct Water {
    explicit Water(quint32 seed)
        : random(seed)
    {
    }

    QRandomGenerator random;
    Situation situation;
    QJsonObject fields{{"thresholds"_L1, QJsonObject{{"watch"_L1, 10}, {"slow"_L1, 15}, {"close"_L1, 25}, {"reopen"_L1, 10}}}};
    qint64 now = start;

    [[nodiscard]] Record point() const { return Record(u"floodpoint/p"_s, fields); }

    void doubtOrTrust()
    {
        if (fields.contains("doubtful"_L1)) {
            fields.remove("doubtful"_L1);
            fields.remove("doubtedAt"_L1);
            fields.insert("trustedAt"_L1, now);
            return;
        }
        const QJsonObject both{{"zh"_L1, u"读数不变"_s}, {"en"_L1, u"It does not move"_s}};
        fields.insert("doubtful"_L1, random.bounded(2) == 0 ? QJsonValue(both) : QJsonValue(u"jumps"_s));
        if (random.bounded(3) > 0)
            fields.insert("doubtedAt"_L1, now);
    }
    void read()
    {
        const bool isGauge = random.bounded(4) > 0;
        const qint64 late = random.bounded(8) == 0 ? random.bounded(45) : 0, ahead = random.bounded(12) == 0 ? random.bounded(6) : 0;
        situation.measure({{Series,
                            now + (ahead - late) * minute,
                            {double(random.bounded(60))},
                            isGauge ? u"gauge"_s : u"officer"_s,
                            isGauge ? QString() : u"XC"_s}});
    }
    /// Time passes, now and then backwards as in a replay.
    void pass() { now += random.bounded(10) == 0 ? -random.bounded(20) * minute : random.bounded(9) * minute / 2; }
};

} // namespace

class TestWaterScan : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// Whatever is read, late, ahead or by whom, whatever is doubted and trusted, wherever the clock goes: what is kept beside the depths
    /// is what looking at all of them says.
    void whatIsKeptIsWhatASlowScanSays()
    {
        for (quint32 round = 0; round < 150; ++round) {
            Water water(round);
            for (int step = 0; step < 80; ++step) {
                if (water.random.bounded(12) == 0)
                    water.doubtOrTrust();
                else if (water.random.bounded(3) == 0)
                    water.pass();
                else
                    water.read();
                const Record point = water.point();
                const WaterScan slow = scanWater(water.situation.recent(Series), WaterCase(point), water.now);
                const auto kept = waterScan(water.situation, point, water.now);
                QVERIFY2(*kept == slow, qPrintable(u"round %1, step %2"_s.arg(round).arg(step)));
                QVERIFY(believedReadings(water.situation, point, water.now) == slow.believed);
                QVERIFY(waterStand(water.situation, point, water.now) == slow.stand);
                QVERIFY(waterRate(water.situation, point, water.now) == slow.rate);
                QCOMPARE(waterDispute(water.situation, point, water.now).has_value(), slow.dispute.has_value());
            }
        }
    }

    /// A person and a gauge contradict each other, and the gauge then only falls silent: the deeper stands however long it does, marked or
    /// not, and no time below the limit counts before it is settled.
    void silenceSettlesNothing()
    {
        int disputed = 0;
        for (quint32 round = 0; round < 300; ++round) {
            Water water(round);
            const double gauge = round == 0 ? 35 : water.random.bounded(60), seen = round == 0 ? 5 : water.random.bounded(60);
            if (std::abs(gauge - seen) <= gaugeAgainstEyeCm)
                continue;
            ++disputed;
            const auto read = [&water](double cm, const QString &source) {
                water.situation.measure({{Series, water.now, {cm}, source, source == "gauge"_L1 ? QString() : u"XC"_s}});
            };
            const auto stand = [&water] { return waterStand(water.situation, water.point(), water.now); };
            const double deeper = std::max(gauge, seen);
            read(gauge, u"gauge"_s);
            water.now += (1 + water.random.bounded(4)) * minute;
            read(seen, u"officer"_s);
            for (int more = water.random.bounded(4); more > 0; --more) {
                water.now += minute;
                read(gauge, u"gauge"_s);
            }
            const qint64 word = waterScan(water.situation, water.point(), water.now)->gaugeWord->at;
            const int looksEarlyAt = water.random.bounded(2) == 0 ? 1 + water.random.bounded(4) : -1;
            for (int minutes = 1; minutes <= 45; ++minutes) {
                water.now += minute;
                if (minutes == looksEarlyAt)
                    read(seen, u"officer"_s);
                if (water.now - word >= 10 * minute && !water.fields.contains("doubtful"_L1)) {
                    water.fields.insert("doubtful"_L1, u"silent"_s);
                    water.fields.insert("doubtCode"_L1, u"gauge.silent"_s);
                    water.fields.insert("doubtedAt"_L1, water.now);
                }
                QVERIFY2(stand().depthCm == deeper && stand().belowSince == 0,
                         qPrintable(u"round %1: %2 and %3, after %4 min"_s.arg(round).arg(gauge).arg(seen).arg(minutes)));
            }
            if (round % 2 == 0) { // somebody looks again
                read(4, u"officer"_s);
                QCOMPARE(stand().depthCm, 4.0);
                QCOMPARE(stand().belowSince, water.now);
            } else if (seen < 10) { // a person says that it is not to be believed
                water.fields.remove("doubtCode"_L1);
                water.fields.insert("saidDoubtfulAt"_L1, water.now);
                QCOMPARE(stand().depthCm, seen);
                QCOMPARE(stand().belowSince, water.now);
            }
            QVERIFY(round % 2 == 1 || !waterDispute(water.situation, water.point(), water.now));
        }
        QVERIFY(disputed > 100);
    }

    /// Whatever a gauge and persons say, and when: what is shown and what guards go by lies no more than a gauge and an eye may differ
    /// below the newest word of either that still holds, unless that one has said less since, or the other bore out what he saw and fell
    /// from there, or two looks some minutes apart say the same while the gauge says nothing.
    void neverBelowTheDeepestThatHolds()
    {
        int held = 0;
        for (quint32 round = 0; round < 400; ++round) {
            Water water(round);
            std::optional<Sample> gauge, look; // the newest of each that the other has not settled
            std::optional<Sample> word; // of the gauge
            QList<Sample> looks; // one after the other while the gauge says nothing
            for (int step = 0; step < 40; ++step) {
                water.now += (1 + water.random.bounded(19)) * minute / 2;
                const bool isGauge = water.random.bounded(2) == 0;
                const Sample said{Series,
                                  water.now,
                                  {double(water.random.bounded(60))},
                                  isGauge ? u"gauge"_s : u"officer"_s,
                                  isGauge ? QString() : u"XC"_s};
                water.situation.measure({said});
                const double cm = said.v.at(0);
                if (isGauge) {
                    looks.clear();
                    if (look && std::abs(look->v.at(0) - cm) <= gaugeAgainstEyeCm)
                        look.reset();
                    gauge = word = said;
                } else {
                    looks.append(said);
                    const bool isSecond = said.at - looks.constFirst().at >= secondLookMs;
                    const bool isHeld = word && said.at - word->at <= readingHoldsMs;
                    const bool isBorneOut = isHeld && std::abs(word->v.at(0) - cm) <= gaugeAgainstEyeCm;
                    if (isSecond)
                        gauge.reset();
                    look = isBorneOut ? std::nullopt : std::optional(said);
                }
                const double stands = waterStand(water.situation, water.point(), water.now).depthCm;
                QCOMPARE(shownReading(water.situation, water.point(), water.now)->v.at(0), stands);
                for (const auto &one : {gauge, look}) {
                    if (!one || water.now - one->at > readingHoldsMs)
                        continue;
                    held += int(one->at < water.now && one->v.at(0) > cm + gaugeAgainstEyeCm);
                    QVERIFY2(stands >= one->v.at(0) - gaugeAgainstEyeCm,
                             qPrintable(u"round %1, step %2: %3 stands, %4 was said"_s.arg(round).arg(step).arg(stands).arg(one->v.at(0))));
                }
            }
        }
        QVERIFY(held > 500);
    }

    /// A look beside deep water that a gauge told of minutes ago takes nothing back, nor does the same eye a moment later; a second look
    /// does, or the gauge itself.
    void oneLowLookTakesNoDeepWordBack()
    {
        for (const double minutes : {1.0, 5.5, 9.5}) {
            for (const bool isGaugeNext : {false, true}) {
                Water water(1);
                const qint64 lookAt = start + qint64(minutes * double(minute));
                const auto stand = [&water](qint64 at) { return waterStand(water.situation, water.point(), at); };
                const auto look = [&water](qint64 at) { water.situation.measure({{Series, at, {8}, u"officer"_s, u"XC"_s}}); };
                water.situation.measure({{Series, start, {27}, u"gauge"_s, {}}});
                look(lookAt);
                QCOMPARE(stand(lookAt).depthCm, 27.0);
                QCOMPARE(stand(lookAt).belowSince, 0);
                QVERIFY(waterDispute(water.situation, water.point(), lookAt));
                look(lookAt + 2 * minute);
                QCOMPARE(stand(lookAt + 2 * minute).depthCm, 27.0);
                const qint64 at = lookAt + 5 * minute;
                if (isGaugeNext) {
                    water.situation.measure({{Series, at - minute, {28}, u"gauge"_s, {}}});
                    QCOMPARE(stand(at).depthCm, 28.0);
                    QVERIFY(waterDispute(water.situation, water.point(), at));
                    water.situation.measure({{Series, at, {9}, u"gauge"_s, {}}});
                } else {
                    look(at);
                }
                QCOMPARE(stand(at).depthCm, isGaugeNext ? 9.0 : 8.0);
                QCOMPARE(stand(at).belowSince, at);
                QVERIFY(!waterDispute(water.situation, water.point(), at));
            }
        }
    }

    /// Also where the gauge had been silent when somebody looked, and speaks right after it.
    void aGaugeThatSpeaksDeepAfterALookContradictsIt()
    {
        Water water(1);
        water.situation.measure({{Series, start, {8}, u"officer"_s, u"XC"_s}, {Series, start + minute, {28}, u"gauge"_s, {}}});
        water.fields.insert("doubtful"_L1, u"contradicted"_s);
        water.fields.insert("doubtCode"_L1, u"gauge.contradicted"_s);
        water.fields.insert("doubtedAt"_L1, start + minute + 1);
        const qint64 now = start + 2 * minute;
        QCOMPARE(waterStand(water.situation, water.point(), now).depthCm, 28.0);
        QVERIFY(waterDispute(water.situation, water.point(), now));
        water.fields.remove("doubtCode"_L1); // a person says it
        water.fields.insert("saidDoubtfulAt"_L1, now);
        QCOMPARE(waterStand(water.situation, water.point(), now).depthCm, 8.0);
    }

    /// Nor is a look from before its last word, which nobody contradicted then, made an answer to it by the silence.
    void theLastWordOfASilentGaugeStands()
    {
        for (const double word : {12.0, 20.0, 24.0, 60.0}) {
            Water water(1);
            water.situation.measure({{Series, start, {5}, u"gauge"_s, {}},
                                     {Series, start + minute, {5}, u"officer"_s, u"XC"_s},
                                     {Series, start + 5 * minute, {word}, u"gauge"_s, {}}});
            water.fields.insert("doubtful"_L1, u"silent"_s);
            water.fields.insert("doubtCode"_L1, u"gauge.silent"_s);
            water.fields.insert("doubtedAt"_L1, start + 15 * minute);
            QCOMPARE(waterStand(water.situation, water.point(), start + 15 * minute).depthCm, word);
            water.situation.measure({{Series, start + 16 * minute, {4}, u"officer"_s, u"XC"_s}});
            const WaterStand stand = waterStand(water.situation, water.point(), start + 16 * minute);
            QCOMPARE(stand.depthCm, 4.0);
            QCOMPARE(stand.belowSince, start + 16 * minute);
        }
    }

    /// Asked again with nothing new, nothing is worked out anew; a depth or another record is something new.
    void itIsWorkedOutOnce()
    {
        Water water(1);
        water.situation.measure({{Series, start, {20}, u"gauge"_s, {}}});
        const auto first = waterScan(water.situation, water.point(), start);
        QVERIFY(waterScan(water.situation, water.point(), start + 5 * minute) == first);
        water.fields.insert("trustedAt"_L1, start + minute);
        const auto second = waterScan(water.situation, water.point(), start + 5 * minute);
        QVERIFY(second != first);
        water.situation.measure({{Series, start + 6 * minute, {21}, u"gauge"_s, {}}});
        QCOMPARE(waterScan(water.situation, water.point(), start + 6 * minute)->stand.depthCm, 21.0);
        water.situation.clear();
        QVERIFY(waterStand(water.situation, water.point(), start + 6 * minute).depthCm < 0);
    }

    /// In whatever language it was said why: what a gauge in doubt reads below the limits opens no road.
    void aDoubtIsOneInEveryLanguage()
    {
        const QJsonObject both{{"zh"_L1, u"读数不变"_s}, {"en"_L1, u"It does not move"_s}};
        for (const QJsonValue &reason : {QJsonValue(both), QJsonValue(u"读数不变"_s)}) {
            Water water(1);
            water.fields.insert("doubtful"_L1, reason);
            water.fields.insert("doubtedAt"_L1, start);
            water.situation.measure({{Series, start + minute, {3}, u"gauge"_s, {}}});
            QVERIFY(isGaugeInDoubt(water.point()));
            QVERIFY(waterStand(water.situation, water.point(), start + minute).depthCm < 0);
        }
    }
};

WATCHFLOOR_TEST(TestWaterScan)
#include "test_waterscan.moc"
