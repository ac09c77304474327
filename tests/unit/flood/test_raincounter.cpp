// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onetest.h"
#include "rain.h"
#include "raincounter.h"
#include "readinglimits.h"
#include "when.h"

#include <QRandomGenerator>
#include <QTest>

#include <cmath>

using namespace wf;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Minute = 60'000;
const qint64 Noon = *readWhen(u"2026-07-24 12:00");

bool near(double a, double b) { return std::abs(a - b) < 1e-6; }

/// A total every five minutes, the last of them now; mm/h each, -1 where it is refused.
QList<double> rates(const QList<double> &totals, int everyMin = 5, qint64 now = Noon)
{
    RainCounter counter;
    QList<double> all;
    for (qsizetype i = 0; i < totals.size(); ++i)
        all.append(counter.take(now - (totals.size() - 1 - i) * everyMin * Minute, totals.at(i)).value_or(-1));
    return all;
}

QList<Sample> samples(const QList<double> &totals)
{
    QList<Sample> all;
    for (qsizetype i = 0; i < totals.size(); ++i)
        all.append({u"rain/r"_s, Noon - (totals.size() - 1 - i) * 5 * Minute, {totals.at(i)}, u"gauge"_s, {}});
    return all;
}

} // namespace

/// Totals of rain that begin anew, tremble, come late; and what a source can say.
class TestRainCounter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void beginsAnew()
    {
        const QList<double> totals{48, 50, 2.5, 5, 7.5, 10, 12.5};
        QCOMPARE(rates(totals), (QList<double>{0, 24, 30, 30, 30, 30, 30}));
        QVERIFY(near(*stationRainMm(samples(totals), Noon - 30 * Minute, Noon), 14.5));
    }

    void trembles()
    {
        const QList<double> totals{10.0, 10.2, 10.1, 10.2, 10.3};
        const QList<double> read = rates(totals);
        QVERIFY(near(read.at(1), 2.4) && near(read.at(2), 0) && near(read.at(3), 0) && near(read.at(4), 1.2));
        QVERIFY(near(*stationRainMm(samples(totals), Noon - 20 * Minute, Noon), 0.3));
    }

    /// What goes up and down is no total, nor is what comes within the hour after; then it is begun anew.
    void amounts()
    {
        QCOMPARE(rates({2.0, 2.5, 0.5, 2.0, 2.5}), (QList<double>{0, 6, -1, -1, -1}));
        RainCounter counter;
        QCOMPARE(counter.take(Noon, 2.0).value_or(-1), 0.0);
        QVERIFY(!counter.take(Noon + 5 * Minute, 0.5) && !counter.take(Noon + 10 * Minute, 3) && !counter.take(Noon + 15 * Minute, 1));
        QVERIFY(!counter.take(Noon + 70 * Minute, 1)); // an hour after the last fall, not after the first
        QCOMPARE(counter.take(Noon + 80 * Minute, 1).value_or(-1), 0.0);
        QCOMPARE(counter.take(Noon + 90 * Minute, 2).value_or(-1), 6.0);
    }

    /// The newest first: what has been taken stays, nothing of before a fall counts.
    void amountsBackwards()
    {
        RainCounter counter;
        QCOMPARE(counter.take(Noon + 20 * Minute, 2.5).value_or(-1), 0.0);
        QCOMPARE(counter.take(Noon + 15 * Minute, 2.0).value_or(-1), 0.0);
        QCOMPARE(counter.take(Noon + 10 * Minute, 0.5).value_or(-1), 0.0);
        QVERIFY(!counter.take(Noon + 5 * Minute, 2.5));
        QVERIFY(!counter.take(Noon + 25 * Minute, 3));
        QCOMPARE(counter.take(Noon, 0.4).value_or(-1), 0.0); // of before it there is nothing to be said
    }

    void smallTotalsBeginAnewAtTheirHour()
    {
        const qint64 eight = *readWhen(u"2026-07-24 08:05");
        QVERIFY(near(rates({2.0, 2.5, 0.5}, 5, eight).last(), 6));
        QVERIFY(near(rates({2.0, 2.5, 0.2}).last(), 2.4)); // to nearly nothing: it was switched off
        QVERIFY(near(rates({2.0, 2.5, 0}).last(), 0));
    }

    void overAGap() { QCOMPARE(rates({1, 31, 61}, 90), (QList<double>{0, 20, 20})); }

    /// In whatever order totals come, the rain in sum is that of the counter.
    void anyOrderSumsToTheSame()
    {
        QRandomGenerator random(9);
        for (int round = 0; round < 50; ++round) {
            QList<double> totals{20};
            while (totals.size() < 40)
                totals.append(totals.last() + random.bounded(3.0));
            RainFold fold;
            double sum = 0;
            for (const double total : totals)
                sum += fold.add(total);
            QVERIFY(near(sum, totals.last() - totals.first()));
            double byRates = 0;
            for (const double rate : rates(totals))
                byRates += rate / 12;
            QVERIFY(near(byRates, sum));
        }
    }

    void limits()
    {
        using Verdict = ReadingLimits::Verdict;
        const ReadingLimits depth;
        for (const double figure : {-9999.0, -999.0, -888.0, -99.0, -99.9, 9999.0, 999.0, 999999.0, 88888.0, 32767.0, -32768.0, 65535.0})
            QCOMPARE(depth.judge(figure, figure), Verdict::NoFigure);
        for (const double cm : {0.0, 4.0, 99.0, 99.9, 88.0, 250.0, 888.0 - 100, 1000.0})
            QCOMPARE(depth.judge(cm, cm), Verdict::Sound);
        QCOMPARE(depth.judge(-0.4, -0.4), Verdict::Drift);
        QCOMPARE(depth.judge(-5, -5), Verdict::Drift);
        QCOMPARE(depth.judge(-40, -40), Verdict::OutOfRange);
        QCOMPARE(depth.judge(1e7, 1e7), Verdict::OutOfRange);
        QCOMPARE(depth.judge(-9999 * 0.1, -9999), Verdict::NoFigure); // in mm, in the file
        QCOMPARE(depth.judge(std::nan(""), std::nan("")), Verdict::NoFigure);
        const ReadingLimits own
            = ReadingLimits::ofGauge(Record(u"floodpoint/a"_s, {{"gaugeMaxCm"_L1, 150}, {"gaugeNone"_L1, u"-7; 149.9"_s}}));
        QCOMPARE(own.judge(149, 149), Verdict::Sound);
        QCOMPARE(own.judge(151, 151), Verdict::OutOfRange);
        QCOMPARE(own.judge(149.9, 149.9), Verdict::NoFigure);
        QCOMPARE(own.judge(-7, -7), Verdict::NoFigure);
        // Near the end of a short staff a true depth may be made of one digit.
        const ReadingLimits low = ReadingLimits::ofGauge(Record(u"floodpoint/a"_s, {{"gaugeMaxCm"_L1, 100}}));
        for (const double cm : {88.0, 88.8, 88.88, 99.0, 99.9, 99.99})
            QCOMPARE(low.judge(cm, cm), Verdict::Sound);
        QCOMPARE(low.judge(99.9, 0.999), Verdict::Sound); // in m, in the file
        for (const double figure : {999.0, 888.0, 999.9, 9999.0, 888.8})
            QCOMPARE(low.judge(figure, figure), Verdict::NoFigure);
        QCOMPARE(low.judge(101, 101), Verdict::OutOfRange);
        QCOMPARE(depth.judge(999, 999), Verdict::NoFigure); // in range, and at its end
        QCOMPARE(depth.judge(888, 888), Verdict::NoFigure);
        QCOMPARE(ReadingLimits::rain().judge(-0.1, -0.1), Verdict::OutOfRange);
        QCOMPARE(ReadingLimits::rain().judge(900, 900), Verdict::Sound);
    }
};

WATCHFLOOR_TEST(TestRainCounter)
#include "test_raincounter.moc"
