// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "logdesk.h"
#include "onetest.h"
#include "waterlevel.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace wf;
using namespace wf::test;

namespace {

/// Readings a minute, the last of them now.
QList<Sample> reads(const QList<double> &cm, qint64 everyMs = minute)
{
    QList<Sample> all;
    for (qsizetype i = 0; i < cm.size(); ++i)
        all.append({u"depth/x"_s, i * everyMs, {cm.at(i)}, u"gauge"_s, {}});
    return all;
}

double perTenMin(const QList<Sample> &readings, qint64 trustedAt = 0)
{
    const auto rate = depthRate(readings, trustedAt);
    return rate ? rate->cmPer10Min : std::nan("");
}

} // namespace

/// How fast water is said to rise or fall, of any readings.
class TestDepthRate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rates()
    {
        QCOMPARE(perTenMin(reads({1, 2, 3, 4, 5, 6})), 10.0);
        QCOMPARE(perTenMin(reads({6, 5, 4, 3, 2, 1})), -10.0);
        QVERIFY(!depthRate(reads({4})));
        QVERIFY(!depthRate({}));
        QVERIFY(!depthRate(reads({4, 5}, 30'000)));
        QVERIFY(std::abs(perTenMin(reads({10, 10, 10, 40, 10, 10, 10}))) < 1); // one wave
        // It rose steeply and now falls: it falls.
        QVERIFY(perTenMin(reads({2, 10, 20, 30, 40, 44, 43, 41})) < 0);
        QVERIFY(perTenMin(reads({5, 20, 60, 90, 88, 86, 83})) < 0);
        // A person's reading among a gauge's does not tilt it.
        QList<Sample> mixed = reads({20, 20, 20, 20, 20});
        mixed.insert(3, {u"depth/x"_s, 2 * minute + 1, {35}, u"officer"_s, u"XCMJ"_s});
        QCOMPARE(perTenMin(mixed), 0.0);
        // It is gone at one stroke: it has not risen.
        QVERIFY(perTenMin(reads({4, 27, 31, 5})) < 0);
        QVERIFY(perTenMin(reads({4, 31, 5})) < 0);
        // 36 cm, and then 28: whatever it did before, it falls.
        QVERIFY(perTenMin(reads({10, 18, 27, 36, 28})) < 0);
        QVERIFY(perTenMin(reads({10, 20, 36, 28}, 5 * minute)) < 0);
        QVERIFY(perTenMin(reads({40, 30, 20, 10, 18})) > 0);
        QCOMPARE(trendText(depthRate(reads({6, 5, 4, 3, 2, 1}))), u"↓ 10 cm / 10 min"_s);
        QCOMPARE(trendText(depthRate(reads({1, 2, 3, 4, 5, 6}))), u"↑ 10 cm / 10 min"_s);
        QCOMPARE(trendText({}), QString());
    }

    /// Never says that water rises while its last three readings fall, nor the other way.
    void aTrendNeverContradictsTheLastReadings()
    {
        QRandomGenerator random(21);
        for (int round = 0; round < 3000; ++round) {
            QList<double> cm;
            for (int i = 3 + random.bounded(12); i > 0; --i)
                cm.append(random.bounded(90.0));
            const auto rate = depthRate(reads(cm));
            QVERIFY(rate);
            const double a = cm.at(cm.size() - 3), b = cm.at(cm.size() - 2), c = cm.last();
            if (a < b && b < c && c - a >= 1)
                QVERIFY(rate->cmPer10Min >= 0);
            if (a > b && b > c && a - c >= 1)
                QVERIFY(rate->cmPer10Min <= 0);
            // One step that is no wave is a turn.
            if (std::abs(c - b) >= 5)
                QVERIFY((c - b) * rate->cmPer10Min >= 0);
            // Lower than all that the rate is reckoned from: it does not rise. Higher: it does not fall.
            const QList<double> told = cm.last(std::min<qsizetype>(cm.size(), 6));
            if (c <= *std::ranges::min_element(told))
                QVERIFY(rate->cmPer10Min <= 0);
            if (c >= *std::ranges::max_element(told))
                QVERIFY(rate->cmPer10Min >= 0);
            // Upside down it is the same the other way.
            QList<double> mirrored;
            for (const double one : std::as_const(cm))
                mirrored.append(100 - one);
            QVERIFY(std::abs(perTenMin(reads(mirrored)) + rate->cmPer10Min) < 1e-6);
        }
    }

    /// What rises reading by reading, by 3 cm in all and within ten minutes, is told to rise, however it is read; upside down, to fall.
    void aRiseIsNeitherSteadyNorUnknown()
    {
        QRandomGenerator random(33);
        int told = 0;
        for (int round = 0; round < 3000; ++round) {
            QList<double> up{random.bounded(30.0)}, down;
            for (int i = 1 + random.bounded(11); i > 0; --i)
                up.append(up.constLast() + 0.05 + random.bounded(random.bounded(2) == 0 ? 0.5 : 9.0));
            for (const double cm : std::as_const(up))
                down.append(200 - cm);
            const qint64 apart = 5'000 + random.bounded(45'000);
            if (up.constLast() - up.constFirst() < 3.01)
                continue;
            ++told;
            QCOMPARE(waterTrend(depthRate(reads(up, apart))), WaterTrend::Rising);
            QCOMPARE(waterTrend(depthRate(reads(down, apart))), WaterTrend::Falling);
        }
        QVERIFY(told > 1000);
        for (const QList<double> &cm : {QList<double>{7, 7, 7, 14}, QList<double>{7, 7, 7, 7, 14}, QList<double>{7, 14}})
            QCOMPARE(trendText(depthRate(reads(cm))), u"↑ 7 cm in 1 min"_s);
        QCOMPARE(trendText(depthRate(reads({14, 28}, 20'000))), u"↑ 14 cm in < 1 min"_s);
        QVERIFY(trendText(depthRate(reads({3, 9, 14, 20, 27}, 157'500))).endsWith(u"cm / 10 min"_s));
    }

    /// What is told of less than five minutes was read in just that time; what is told of ten, never more than was read in ten minutes, or
    /// than two readings that lie five minutes and longer apart make in ten.
    void noMoreIsToldThanWasRead()
    {
        QRandomGenerator random(41);
        for (int round = 0; round < 3000; ++round) {
            QList<Sample> readings;
            qint64 at = 0;
            double cm = random.bounded(60.0);
            for (int i = 2 + random.bounded(12); i > 0; --i) {
                readings.append({u"depth/x"_s, at, {cm}, u"gauge"_s, {}});
                at += 10'000 + random.bounded(round % 2 == 0 ? 60'000 : 400'000);
                cm = std::max(0.0, cm + (random.bounded(3) == 0 ? random.bounded(80.0) - 40 : random.bounded(6.0) - 2));
            }
            const auto rate = depthRate(readings);
            if (!rate)
                continue;
            const Sample &last = readings.constLast();
            if (rate->overMs < 10 * minute) {
                QVERIFY(rate->overMs < 5 * minute);
                QVERIFY(std::ranges::any_of(readings, [&](const Sample &one) {
                    return last.at - one.at == rate->overMs && std::abs(last.v[0] - one.v[0] - rate->changeCm) < 1e-6;
                }));
                continue;
            }
            double most = 0;
            for (const Sample &one : std::as_const(readings)) {
                const double change = std::abs(last.v[0] - one.v[0]);
                const qint64 took = last.at - one.at;
                most = std::max(most, took < 5 * minute ? change : change / double(took) * 10 * minute);
            }
            QVERIFY2(std::abs(rate->changeCm) <= most + 1e-6, qPrintable(u"round %1: %2 of %3"_s.arg(round).arg(rate->changeCm).arg(most)));
            QCOMPARE(rate->changeCm, rate->cmPer10Min);
        }
        // It rose fast, and has been read after seven minutes: as fast as it has risen since.
        QList<Sample> slower = reads({12, 22, 29}, 85'000);
        slower.append({u"depth/x"_s, slower.constLast().at + 424'000, {33}, u"gauge"_s, {}});
        QCOMPARE(trendText(depthRate(slower)), u"↑ 6 cm / 10 min"_s);
    }

    /// One step among flat readings, wherever it stands and however often is read, is never told as more than it was in five minutes.
    void aJumpIsNoSpeed()
    {
        QRandomGenerator random(5);
        for (int round = 0; round < 3000; ++round) {
            const double base = random.bounded(40.0), jump = 1 + random.bounded(60.0);
            const int count = 2 + random.bounded(20);
            const int at = 1 + random.bounded(count - 1);
            QList<double> cm;
            for (int i = 0; i < count; ++i)
                cm.append(i < at ? base : base + jump);
            const auto rate = depthRate(reads(cm, 20'000 + random.bounded(280'000)));
            QVERIFY2(!rate || (rate->cmPer10Min >= 0 && rate->cmPer10Min <= 2 * jump + 1e-6),
                     qPrintable(u"%1 cm: %2"_s.arg(jump).arg(rate ? rate->cmPer10Min : 0)));
        }
        QVERIFY(perTenMin(reads({5, 5, 30})) <= 50.001);
        QCOMPARE(trendText(depthRate(reads({5, 5, 5, 5, 30}))), u"↑ 25 cm in 1 min"_s);
    }

    /// A gauge that is trusted again: what it read in doubt makes no trend, whatever it was, unless a person read the same then.
    void whatWasDoubtedMakesNoTrend()
    {
        QRandomGenerator random(9);
        for (int round = 0; round < 500; ++round) {
            QList<double> cm;
            for (int i = 0; i < 6; ++i)
                cm.append(random.bounded(120.0));
            for (int i = 0; i < 3; ++i)
                cm.append(20);
            QCOMPARE(perTenMin(reads(cm), 5 * minute), 0.0);
        }
        QVERIFY(!depthRate(reads({5, 5, 65, 66, 66}), 4 * minute)); // nothing was read since
        QVERIFY(!depthRate(reads({5, 5, 65, 66, 20}), 3 * minute));
        QList<Sample> seen = reads({40, 42, 44, 46});
        seen.insert(1, {u"depth/x"_s, 30'000, {41}, u"officer"_s, u"XCMJ"_s});
        QCOMPARE(perTenMin(seen, 2 * minute), 20.0);
    }
};

WATCHFLOOR_TEST(TestDepthRate)
#include "test_depthrate.moc"
