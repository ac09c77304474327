// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartseries.h"
#include "logdesk.h"
#include "onetest.h"
#include "patience.h"
#include "replaylog.h"
#include "situationsummary.h"
#include "waterlevel.h"

#include <QJsonArray>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;
using namespace wf;
using namespace wf::test;

namespace {

struct Room : LogDesk {
    std::unique_ptr<Lists> lists;
    Room()
        : LogDesk(3)
    {
        lists = std::make_unique<Lists>(situation, *log, clock);
    }
    void measure(const QString &series, qint64 at, double value, double rate = 0)
    {
        log->measure({{series, at, {value, rate}, u"gauge"_s, {}}});
    }
};

} // namespace

/// What charts and sums make of any input.
class TestChartSeries : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Whatever is to be shown: a handful of marks, in whole steps, that hold it.
    void anAxisHasAHandfulOfMarks()
    {
        for (const double height : {0.0, 100.0, 159.0, 160.0, 4000.0, std::nan("")}) {
            for (double highest = 0.01; highest < 1e6; highest *= 1.07) {
                const QVariantMap axis = ChartSeries::axis(highest, height);
                const double step = axis.value(u"step"_s).toDouble();
                const double ceiling = axis.value(u"ceiling"_s).toDouble();
                const int ticks = axis.value(u"ticks"_s).toInt();
                QVERIFY(ticks >= 2 && ticks <= 7);
                QCOMPARE(ceiling, step * (ticks - 1));
                QVERIFY2(ceiling >= highest - 1e-6 && ceiling <= std::max(5.0, 2.5 * highest),
                         qPrintable(u"%1 %2"_s.arg(highest).arg(ceiling)));
            }
            for (const double highest : {-9999.0, 999'999.0, 1e7, 1e300, std::numeric_limits<double>::infinity(), std::nan("")}) {
                const int ticks = ChartSeries::axis(highest, height).value(u"ticks"_s).toInt();
                QVERIFY(ticks >= 2 && ticks <= 7);
                QVERIFY(std::isfinite(ChartSeries::axis(highest, height).value(u"ceiling"_s).toDouble()));
            }
        }
        QCOMPARE(ChartSeries::axis(46, 186).value(u"step"_s).toDouble(), 10.0);
        QCOMPARE(ChartSeries::axis(1000, 186).value(u"ceiling"_s).toDouble(), 1000.0);
    }

    /// A hundred thousand readings out of the log, and as many while it runs: two thousand points, the peak among them.
    void aHundredThousandReadings()
    {
        Room room;
        room.put(u"floodpoint/x"_s, {{"state"_L1, u"normal"_s}, {"name"_L1, u"x"_s}, {"pos"_L1, QJsonArray{112.5, 37.8}}});
        const qint64 begin = room.clock.now();
        QList<Sample> all;
        for (int i = 0; i < 100'000; ++i)
            all.append({u"depth/x"_s, begin + i * 100, {i == 77'777 ? 180.0 : double(i % 40)}, u"gauge"_s, {}});
        room.log->measure(all);
        room.clock.set(begin + 10'000'000);
        ChartSeries chart;
        chart.setHours(4);
        chart.setLists(room.lists.get());
        chart.setSubject(u"floodpoint/x"_s);
        QTRY_VERIFY(!chart.isLoading());
        QVERIFY(chart.count() > 500 && chart.count() <= ChartSeries::mostPoints);
        QCOMPARE(chart.maxY(), 180.0);
        QVERIFY(std::ranges::is_sorted(chart.points(), {}, &QPointF::x));
        for (int i = 0; i < 5'000; ++i)
            room.measure(u"depth/x"_s, begin + 10'000'000 + i, i % 30);
        QVERIFY(chart.count() <= ChartSeries::mostPoints);
    }

    /// What persons read, whenever it comes and however much there is, bends no line of the gauge's: it is marks of its own, with who.
    void whatPersonsReadIsNoPartOfTheLine()
    {
        QRandomGenerator random(36);
        Room room;
        room.put(u"floodpoint/x"_s, {{"state"_L1, u"normal"_s}, {"name"_L1, u"x"_s}, {"pos"_L1, QJsonArray{112.5, 37.8}}});
        const qint64 begin = room.clock.now();
        QMap<qint64, double> gauge, looks;
        QList<Sample> all;
        for (int i = 0; i < 120; ++i) {
            const bool isLook = random.bounded(4) == 0;
            const double cm = isLook ? 90 + i / 2.0 : 40 + random.bounded(5);
            const qint64 at = begin + (i + 1) * minute - 1; // of a minute that is said the last moment
            (isLook ? looks : gauge).insert(at, cm);
            all.append({u"depth/x"_s, at, {cm}, isLook ? u"officer"_s : u"gauge"_s, isLook ? u"XC"_s : QString()});
        }
        room.log->measure(all.first(60));
        room.clock.set(begin + 120 * minute);
        room.put(u"entry/e"_s,
                 {{"state"_L1, u"added"_s},
                  {"floodPoint"_L1, u"floodpoint/x"_s},
                  {"depthCm"_L1, looks.first()},
                  {"readAt"_L1, looks.firstKey() + 1 - minute},
                  {"readBy"_L1, u"桥下民警"_s}});
        ChartSeries chart;
        chart.setHours(4);
        chart.setLists(room.lists.get());
        chart.setSubject(u"floodpoint/x"_s);
        QTRY_VERIFY(!chart.isLoading());
        room.log->measure(all.sliced(60));
        room.lists->beat();
        QTRY_COMPARE(chart.points().size(), gauge.size());
        for (const QPointF &point : chart.points())
            QCOMPARE(point.y(), gauge.value(qint64(point.x()), -1));
        QCOMPARE(chart.looks().size(), looks.size());
        for (const QVariant &each : chart.looks()) {
            const QVariantMap look = each.toMap();
            QCOMPARE(look.value(u"cm"_s).toDouble(), looks.value(qint64(look.value(u"at"_s).toDouble()), -1));
            QCOMPARE(look.value(u"by"_s).toString(), u"XC"_s);
        }
        QCOMPARE(chart.looks().constFirst().toMap().value(u"who"_s).toString(), u"桥下民警"_s);
        QCOMPARE(chart.maxY(), looks.last());
        QCOMPARE(chart.firstX(), double(begin + minute - 1));
        QCOMPARE(chart.latest(), std::max(gauge.lastKey(), looks.lastKey()) == gauge.lastKey() ? gauge.last() : looks.last());
    }

    void whatCannotBeIsNotDrawn()
    {
        Room room;
        const qint64 now = room.clock.now();
        ChartSeries chart;
        chart.setLists(room.lists.get());
        chart.setSubject(u"floodpoint/x"_s);
        QTRY_VERIFY(!chart.isLoading());
        qint64 at = now - 10 * minute;
        for (const double value : {4.0, -9999.0, 1e7, 999'999.0, std::nan(""), 6.0})
            room.measure(u"depth/x"_s, at += minute, value);
        room.lists->beat();
        QTRY_COMPARE(chart.count(), 2);
        QCOMPARE(chart.maxY(), 6.0);
        QVERIFY(room.situation.recent(u"depth/x"_s).size() == 2);
    }

    /// A station whose clock stood at 1970: its mean with another is not drawn minute by minute since then.
    void aClockThatWasYearsOff()
    {
        Room room;
        for (const QString &id : {u"a"_s, u"b"_s})
            room.put(u"rainstation/"_s + id, {{"state"_L1, u"normal"_s}, {"name"_L1, id}, {"pos"_L1, QJsonArray{112.5, 37.8}}});
        ChartSeries chart;
        chart.setHours(0);
        chart.setMeasure(ChartSeries::RainTotal);
        chart.setLists(room.lists.get());
        QTRY_VERIFY(!chart.isLoading());
        room.measure(u"rain/a"_s, 1000, 1);
        room.measure(u"rain/b"_s, room.clock.now(), 2);
        room.lists->beat();
        QTRY_VERIFY(chart.count() > 0);
        QVERIFY(chart.count() <= ChartSeries::mostPoints);
    }

    /// Whatever counters say, as they come: what fell in all is never less than what fell in the last hour, both are the same where the
    /// first reading is younger, neither counts what a counter had counted before, and the chart ends where the figure stands.
    void theFiguresOfTheRainBelongTogether()
    {
        QRandomGenerator random(15);
        for (int round = 0; round < 30; ++round) {
            Room room;
            for (const QString &id : {u"a"_s, u"b"_s})
                room.put(u"rainstation/"_s + id, {{"state"_L1, u"normal"_s}, {"name"_L1, id}, {"pos"_L1, QJsonArray{112.5, 37.8}}});
            const qint64 begin = room.clock.now();
            const bool isYoung = round % 2 == 0;
            QList<Sample> all;
            double fallen = 0;
            for (const QString &id : {u"a"_s, u"b"_s}) {
                double total = random.bounded(40.0); // of before
                for (int i = 0; i <= (isYoung ? 50 : 150); ++i) {
                    const double mm = i == 0 ? 0 : random.bounded(2.0);
                    const bool isReset = i > 0 && total > 10 && random.bounded(40) == 0;
                    total = isReset ? mm : total + mm;
                    if (i > 0 && i % 50 != 0 && !isReset && random.bounded(4) == 0)
                        continue; // a gap: the next total has it
                    all.append({u"rain/"_s + id, begin + i * minute, {total, mm * 60}, u"gauge"_s, {}});
                }
            }
            for (qsizetype i = all.size() - 1; i > 0; --i) // late lines
                all.swapItemsAt(i, std::max<qsizetype>(0, i - random.bounded(4)));
            room.log->measure(all);
            room.clock.set(begin + (isYoung ? 50 : 150) * minute);
            room.lists->beat();
            for (const QString &id : {u"a"_s, u"b"_s}) {
                const RainFallen rain = rainFallen(room.situation, u"rain/"_s + id);
                QVERIFY2(rain.totalMm >= rain.lastHourMm && rain.lastHourMm >= 0, qPrintable(id));
                QVERIFY(!isYoung || rain.totalMm == rain.lastHourMm);
                QCOMPARE(rain.since, begin);
                QVERIFY(rain.totalMm <= 2.0 * 150);
                QCOMPARE(room.lists->record(u"rainstation/"_s + id).value(u"totalMm"_s).toDouble(), rain.totalMm);
                fallen += rain.totalMm / 2;
            }
            const SituationSummary &summary = *room.lists->summary();
            QVERIFY(std::abs(summary.rainTotalMm() - fallen) < 1e-6);
            QVERIFY(summary.rainTotalMm() >= summary.rainLastHourMm() - 1e-9);
            QVERIFY(!isYoung || std::abs(summary.rainTotalMm() - summary.rainLastHourMm()) < 1e-9);
            QCOMPARE(summary.rainSince(), begin);
            ChartSeries chart;
            chart.setHours(6);
            chart.setMeasure(ChartSeries::RainTotal);
            chart.setLists(room.lists.get());
            QTRY_VERIFY(!chart.isLoading());
            QVERIFY2(std::abs(chart.latest() - fallen) < 1e-6, qPrintable(u"%1 %2"_s.arg(chart.latest()).arg(fallen)));
            ChartSeries bars;
            bars.setMeasure(ChartSeries::RainPer10Min);
            bars.setLists(room.lists.get());
            QTRY_VERIFY(!bars.isLoading());
            QVERIFY(bars.maxY() <= 2 * 10 * 2.0 + 1e-6); // not what the counters came with
        }
    }

    /// A replay that goes back, or far ahead: the chart reaches as far back as it is wide, though the lists hear of it later.
    void aReplayThatGoesElsewhereHasTheWholeWindow()
    {
        Room room;
        room.put(u"floodpoint/x"_s, {{"state"_L1, u"normal"_s}, {"name"_L1, u"x"_s}, {"pos"_L1, QJsonArray{112.5, 37.8}}});
        const qint64 begin = room.clock.now();
        QList<Sample> all;
        for (int i = 0; i <= 8 * 240; ++i) // every 15 s for eight hours: more than a replay hands over at once
            all.append({u"depth/x"_s, begin + i * 15'000, {double(i % 30)}, u"gauge"_s, {}});
        room.log->measure(all);
        room.clock.set(begin + 8 * 60 * minute);
        room.put(u"entry/e"_s, {{"state"_L1, u"added"_s}});
        QTRY_VERIFY(room.log->isIdle());
        room.lists.reset();
        room.log.reset(); // all of it is written

        ReplayLog replay(LogStore::open(room.dir.filePath(u"test.wflog"_s), LogStore::Access::ReadOnly).value());
        const ReplayClock clock(replay);
        Situation situation;
        situation.follow(replay);
        Lists lists(situation, replay, clock);
        replay.seek(begin + 8 * 60 * minute);
        lists.beat();
        ChartSeries chart;
        chart.setHours(2);
        chart.setLists(&lists);
        chart.setSubject(u"floodpoint/x"_s);
        QTRY_VERIFY(!chart.isLoading());
        for (const int hours : {5, 3, 7, 4}) {
            const qint64 at = begin + hours * 60 * minute;
            replay.seek(at);
            lists.beat();
            QTRY_VERIFY(!chart.isLoading());
            QVERIFY2(chart.firstX() <= double(at - 120 * minute + 60'000), qPrintable(QString::number(hours)));
            QCOMPARE(chart.points().constLast().x(), double(at));
        }
    }

    /// What the last hour's rain was before the program went, it is after it came again.
    void rainOfTheLastHourAfterARestart()
    {
        Room room;
        const qint64 begin = room.clock.now();
        for (int i = 0; i <= 90; ++i)
            room.measure(u"rain/r"_s, begin + i * minute, i < 70 ? 100 + i / 3.0 : (i - 70) / 3.0 + 0.1); // begins anew on the way
        QTRY_VERIFY(room.log->isIdle());
        const double before = rainFallen(room.situation, u"rain/r"_s).lastHourMm;
        QVERIFY(std::abs(before - 20) < 1);
        Situation later;
        later.begin(room.log->opening().result());
        later.measure(room.log->openingSamples().result());
        QCOMPARE(rainFallen(later, u"rain/r"_s).lastHourMm, before);
    }
};

WATCHFLOOR_TEST(TestChartSeries)
#include "test_chartseries.moc"
