// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forecast.h"
#include "gaugefolderreader.h"
#include "onetest.h"
#include "rainforecast.h"
#include "verb.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace wf;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Now = 1'784'882'400'000;
constexpr qint64 Minute = 60'000;

RainForecast forecast(const QString &station, qint64 issuedAt, double mmPerH)
{
    return {station, {}, issuedAt, issuedAt + 120 * Minute, {{issuedAt, issuedAt + 120 * Minute, mmPerH}}};
}

/// 10 m³ to the centimetre, no drains, everything that falls on a hectare runs down.
PondingParameters tub() { return {10'000, 1, 0, 0, 0, false, {{0, 0}, {100, 1000}}}; }

} // namespace

/// Forecasts of rain: as records, from files, and what water they make.
class TestRainForecast : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRecordSaysTheRainOfItsSteps()
    {
        const QJsonObject given{{u"issuedAt"_s, Now},
                                {u"from"_s, Now + 10 * Minute},
                                {u"stepMin"_s, 10},
                                {u"rates"_s, QJsonArray{u"6"_s, u"12.5"_s}},
                                {u"validMin"_s, 60}};
        const Record none(u"rainforecast/city"_s);
        const auto issued = takeStep(u"rainforecast.issue"_s, {none, given, {u"LL"_s, Role::Liaison, {}, {}}, Now, {}, nullptr});
        QVERIFY2(issued, issued ? "" : qPrintable(issued.error().text));
        const auto read = rainForecastOf(*issued);
        QVERIFY(read);
        QCOMPARE(read->spells, (QList<RainSpell>{{Now + 10 * Minute, Now + 20 * Minute, 6}, {Now + 20 * Minute, Now + 30 * Minute, 12.5}}));
        QCOMPARE(read->validUntil, Now + 60 * Minute);
        QJsonObject wrong = given;
        wrong.insert("rates"_L1, QJsonArray{u"6"_s, u"lots"_s});
        const auto refused = takeStep(u"rainforecast.issue"_s, {none, wrong, {u"LL"_s, Role::Liaison, {}, {}}, Now, {}, nullptr});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"rainforecast.rates"_s);
        QVERIFY(refused.error().text.contains("lots"_L1));
        const auto withdrawn = takeStep(u"rainforecast.withdraw"_s, {*issued, {}, {u"LL"_s, Role::Liaison, {}, {}}, Now, {}, nullptr});
        QVERIFY(withdrawn && !rainForecastOf(*withdrawn));
    }

    void theNearestInForceCounts()
    {
        const QList<RainStation> stations{{u"near"_s, {112.51, 37.86}, {}}, {u"far"_s, {112.60, 37.86}, {}}, {u"away"_s, {115, 37.86}, {}}};
        const QPointF place(112.5, 37.86);
        QList<RainForecast> all{forecast({}, Now, 1), forecast(u"rainstation/far"_s, Now, 2), forecast(u"rainstation/away"_s, Now, 3)};
        const auto rate = [&](qint64 now) {
            const auto best = rainForecastAt(place, all, stations, now);
            return best ? best->spells.constFirst().mmPerH : -1;
        };
        QCOMPARE(rate(Now), 2.0);
        all.append(forecast(u"rainstation/near"_s, Now, 4));
        QCOMPARE(rate(Now), 4.0);
        all.append(forecast(u"rainstation/near"_s, Now + Minute, 5));
        QCOMPARE(rate(Now), 4.0); // not issued yet
        QCOMPARE(rate(Now + Minute), 5.0);
        QCOMPARE(rate(Now + 121 * Minute), 5.0);
        QCOMPARE(rate(Now + 122 * Minute), -1.0); // older than it is valid
        all = {forecast({}, Now, 1), forecast(u"rainstation/unheard"_s, Now, 9)};
        QCOMPARE(rate(Now), 1.0);
    }

    void theWaterItMakes()
    {
        ForecastInput input;
        input.parameters = tub();
        input.thresholds = {10, 15, 25, 10};
        input.now = Now;
        input.readings = {{u"depth/p"_s, Now, {5}, u"officer"_s, {}}};
        input.lastHourMm = 30; // persistence says so; the forecast knows better
        input.expected = {{Now, Now + 60 * Minute, 12}, {Now + 60 * Minute, Now + 120 * Minute, 0}};
        const FloodForecast dry = forecastDepth(input);
        QCOMPARE(dry.rain, FloodForecast::Rain::Expected);
        const auto at = [](const FloodForecast &made, qint64 minutes) {
            for (const ForecastPoint &point : made.points) {
                if (point.at == Now + minutes * Minute)
                    return point;
            }
            return ForecastPoint{};
        };
        // 12 mm/h on a hectare are 120 m³/h: 12 cm in the first hour, none in the second.
        QVERIFY(std::abs(at(dry, 30).cm - 11) < 1e-6);
        QVERIFY(std::abs(at(dry, 60).cm - 17) < 1e-6);
        QVERIFY(std::abs(at(dry, 120).cm - 17) < 1e-6);
        QVERIFY(at(dry, 60).lowCm < 17 && at(dry, 60).highCm > 17);
        QVERIFY(at(dry, 120).highCm - at(dry, 120).lowCm > at(dry, 30).highCm - at(dry, 30).lowCm);
        // Beyond its steps what fell lately goes on: 30 mm/h are 30 cm more.
        input.expected.removeLast();
        const FloodForecast on = forecastDepth(input);
        QCOMPARE(on.rain, FloodForecast::Rain::Mixed);
        QVERIFY(std::abs(at(on, 120).cm - 47) < 1e-6);
    }

    void filesAreReadAndBadLinesNamed()
    {
        GaugeCsvReader reader(u"forecast.csv"_s);
        const GaugeLines read = reader.feed("station,time,rate_mm_h\ncity,2026-07-24 16:00,12.5\ncity,2026-07-24 16:10,heavy\n"
                                            "city,2026-07-24 16:20,-1\nr01,2026-07-24 16:00,900\n");
        QCOMPARE(read.lines.size(), 1);
        QCOMPARE(read.lines.constFirst().kind, GaugeLine::Kind::Forecast);
        QCOMPARE(read.lines.constFirst().mmPerH, 12.5);
        QCOMPARE(read.refused.size(), 3);
        for (int i = 0; i < 3; ++i) {
            QVERIFY(read.refused.at(i).text.contains("forecast.csv"_L1));
            QVERIFY2(read.refused.at(i).text.contains(QString::number(i + 3)), qPrintable(read.refused.at(i).text));
        }
        GaugeCsvReader both(u"x.csv"_s);
        QCOMPARE(both.feed("station,time,rate_mm_h,total_mm\n").refused.constFirst().code, u"csv.header"_s);
    }

    void aFolderGivesForecastsByStation()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"forecast.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            "station,time,rate_mm_h\ncity,2026-07-24 16:00,5\nS1,2026-07-24 16:00,8\nS1,2026-07-24 17:00,2\nS9,2026-07-24 16:00,1\n");
        file.close();
        GaugeFolderReader reader(folder.path());
        GaugeNames names;
        names.stations.insert(u"S1"_s, u"rainstation/r01"_s);
        // What is forecast lies ahead: that is no clock that is ahead.
        const GaugeFolderNews news = reader.read(names, 0, false);
        QCOMPARE(news.forecasts.size(), 3);
        QVERIFY(news.forecastAt > 0);
        QVERIFY(news.samples.isEmpty());
        QCOMPARE(news.refused.size(), 1);
        QVERIFY(news.refused.constFirst().text.contains("S9"_L1));
        QCOMPARE(news.forecasts.at(0).name, QString());
        QCOMPARE(news.forecasts.at(2).name, u"rainstation/r01"_s);
        const auto fields = rainForecastFields(news.forecasts.mid(1), Now);
        QVERIFY(fields);
        QCOMPARE(fields->value("stepMin"_L1).toInt(), 60);
        QCOMPARE(fields->value("rates"_L1).toArray(), (QJsonArray{u"8"_s, u"2"_s}));
        QList<GaugeLine> uneven = news.forecasts.mid(1);
        uneven.append(uneven.constLast());
        uneven.last().at += 7 * Minute;
        QVERIFY(!rainForecastFields(uneven, Now));
    }
};

WATCHFLOOR_TEST(TestRainForecast)
#include "test_rainforecast.moc"
