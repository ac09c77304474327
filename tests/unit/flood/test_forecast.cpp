// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forecast.h"
#include "onetest.h"

#include <QRandomGenerator>
#include <QTest>

#include <cmath>

using namespace wf;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Minute = 60'000;
constexpr qint64 Now = 1'784'882'400'000;

/// 10 m³/h of runoff for each mm/h, drained at 200 m³/h; 4 m³ to a cm.
PondingParameters trough() { return {10'000, 1, 200, 0, 0, true, {{0, 0}, {100, 400}}}; }

bool near(double a, double b, double tolerance = 1e-6) { return std::abs(a - b) <= tolerance * std::max(1.0, std::abs(b)); }

Sample reading(double minutesAgo, double cm, const QString &source = u"gauge"_s)
{
    return {u"depth/bridge"_s, Now - qint64(minutesAgo * double(Minute)), {cm}, source, {}};
}

/// Dry until now, then `mmPerH` for `minutes`.
ForecastInput block(double mmPerH, int minutes)
{
    ForecastInput input;
    input.parameters = trough();
    input.now = Now;
    input.readings = {reading(0, 0)};
    input.fallen = {{Now - 60 * Minute, Now, 0}};
    input.expected = {{Now, Now + minutes * Minute, mmPerH}, {Now + minutes * Minute, Now + 180 * Minute, 0}};
    return input;
}

} // namespace

/// The next two hours at a flood point.
class TestForecast : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBlockOfRain()
    {
        // 50 mm/h for 36 minutes: +300 m³/h, 75 cm an hour, 45 cm at its end; then −50 cm an hour.
        const FloodForecast forecast = forecastDepth(block(50, 36));
        QCOMPARE(forecast.rain, FloodForecast::Rain::Expected);
        QCOMPARE(forecast.points.size(), 25);
        QCOMPARE(forecast.points.first().at, Now);
        QCOMPARE(forecast.points.last().at, Now + 120 * Minute);
        QCOMPARE(forecast.points.first().cm, 0.0);
        QVERIFY(near(forecast.points.at(4).cm, 25));
        QVERIFY(near(forecast.points.at(8).cm, 45 - 50.0 * 4 / 60)); // the rain ends within a step
        QVERIFY(near(forecast.points.at(12).cm, 45 - 20));
        QVERIFY(near(forecast.points.at(18).cm, 0)); // dry after 90 minutes
        QCOMPARE(*forecast.crossing(u"watch")->at, Now + 8 * Minute);
        QCOMPARE(*forecast.crossing(u"slow")->at, Now + 12 * Minute);
        QCOMPARE(*forecast.crossing(u"close")->at, Now + 20 * Minute);
        QVERIFY(forecast.crossing(u"reopen")->already);
    }

    void notWithinTwoHours()
    {
        const FloodForecast forecast = forecastDepth(block(22, 180)); // +5 cm an hour
        QVERIFY(near(forecast.points.last().cm, 10, 1e-4));
        QVERIFY(!forecast.crossing(u"slow")->at);
        QVERIFY(forecast.crossing(u"slow")->earliest); // but perhaps
        QVERIFY(!forecast.crossing(u"slow")->latest);
        QVERIFY(!forecast.crossing(u"close")->already);
        const FloodForecast dry = forecastDepth(block(0, 180));
        for (const LimitCrossing &crossing : dry.crossings)
            QVERIFY(!crossing.at && !crossing.earliest && !crossing.latest);
    }

    void fallingBelowTheReopeningDepth()
    {
        ForecastInput input = block(0, 0);
        input.readings = {reading(0, 40)};
        const FloodForecast forecast = forecastDepth(input); // −50 cm an hour
        QVERIFY(forecast.crossing(u"close")->already);
        QVERIFY(!forecast.crossing(u"close")->at);
        const LimitCrossing *reopen = forecast.crossing(u"reopen");
        QCOMPARE(*reopen->at, Now + 36 * Minute);
        QVERIFY(*reopen->earliest < *reopen->at && *reopen->at < *reopen->latest);
    }

    void readingsWin()
    {
        ForecastInput input = block(0, 0);
        input.fallen = {{Now - 60 * Minute, Now, 80}}; // by the model it stands a metre and a half deep
        input.readings = {reading(0, 3)};
        QCOMPARE(forecastDepth(input).points.first().cm, 3.0);
        input.readings = {reading(6, 40), reading(1, 12, u"officer"_s), reading(-3, 90)};
        input.fallen.clear();
        const FloodForecast forecast = forecastDepth(input);
        QCOMPARE(forecast.start->source, u"officer"_s); // not what is to come
        QVERIFY(near(forecast.points.first().cm, 12 - 50.0 / 60));
        QVERIFY(near(forecast.points.first().highCm - forecast.points.first().cm, 3, 0.1)); // with the eye
    }

    void anOldReadingIsBroughtUpToNow()
    {
        ForecastInput input = block(0, 0);
        input.readings = {reading(30, 10)};
        input.fallen = {{Now - 60 * Minute, Now - 15 * Minute, 44}, {Now - 15 * Minute, Now, 20}};
        QVERIFY(near(forecastDepth(input).points.first().cm, 10 + 60.0 * 15 / 60));
        input.readings.clear(); // nobody has looked yet
        const FloodForecast unseen = forecastDepth(input);
        QVERIFY(!unseen.start);
        QCOMPARE(unseen.points.first().cm, 0.0);
    }

    void theLastHourGoesOn()
    {
        ForecastInput input = block(0, 0);
        input.expected.clear();
        QCOMPARE(forecastDepth(input).rain, FloodForecast::Rain::None);
        input.lastHourMm = 30; // +25 cm an hour
        const FloodForecast forecast = forecastDepth(input);
        QCOMPARE(forecast.rain, FloodForecast::Rain::Persistent);
        QVERIFY(near(forecast.points.at(12).cm, 25));
        input.expected = {{Now, Now + 60 * Minute, 0}};
        const FloodForecast mixed = forecastDepth(input);
        QCOMPARE(mixed.rain, FloodForecast::Rain::Mixed);
        QCOMPARE(mixed.points.at(12).cm, 0.0);
        QVERIFY(near(mixed.points.last().cm, 25));
    }

    /// The gullies are blocked and nobody has told the model: it finds out from the readings.
    void correctsWhatTheModelMisses()
    {
        ForecastInput input = block(0, 0);
        input.lastHourMm = 30;
        input.expected.clear();
        input.fallen = {{Now - 60 * Minute, Now, 30}};
        input.readings.clear();
        PondingParameters truth = trough();
        truth.blocked = 1;
        PondingModel water(truth);
        for (int minute = 30; minute >= 0; --minute) {
            input.readings.append(reading(minute, water.depthCm()));
            water.advance(30, 1.0 / 60);
        }
        const FloodForecast forecast = forecastDepth(input);
        QVERIFY2(near(forecast.correctionM3h, 200, 1e-3), qPrintable(QString::number(forecast.correctionM3h)));
        PondingModel ahead(truth, input.readings.last().v[0]);
        ahead.advance(30, 0.5);
        const ForecastPoint &half = forecast.points.at(6);
        QVERIFY(std::abs(half.cm - ahead.depthCm()) < 5); // without it, 25 cm too low
        QVERIFY(half.lowCm < ahead.depthCm() && ahead.depthCm() < half.highCm);
        input.readings = input.readings.last(4); // three minutes are too little to say so
        QCOMPARE(forecastDepth(input).correctionM3h, 0.0);
    }

    void theBandOnRandomInput()
    {
        QRandomGenerator random(42);
        const auto upTo = [&](double max) { return random.generateDouble() * max; };
        for (int run = 0; run < 300; ++run) {
            ForecastInput input;
            input.parameters = trough();
            input.parameters.catchmentM2 = 500 + upTo(30'000);
            input.parameters.drainM3h = upTo(600);
            input.parameters.curve = {{0, 0}, {5 + upTo(20), 10 + upTo(100)}, {60, 200 + upTo(900)}};
            input.now = Now;
            double cm = upTo(60);
            for (int minute = 40 + int(upTo(10)); minute >= int(upTo(8)); minute -= 1 + int(upTo(4))) {
                input.readings.append(reading(minute, cm));
                cm = std::max(0.0, cm + upTo(4) - 2);
            }
            input.fallen = {{Now - 60 * Minute, Now, upTo(60)}};
            for (int i = 0; i < random.bounded(6); ++i) {
                const qint64 from = Now + qint64(upTo(120)) * Minute + random.bounded(60'000);
                input.expected.append({from, from + qint64(upTo(60)) * Minute, upTo(90)});
            }
            if (random.bounded(2) == 0)
                input.lastHourMm = upTo(60);
            const FloodForecast forecast = forecastDepth(input);
            QCOMPARE(forecast.points.size(), 25);
            for (const ForecastPoint &point : forecast.points) {
                QVERIFY(point.lowCm >= 0);
                QVERIFY(point.lowCm <= point.cm + 1e-9 && point.cm <= point.highCm + 1e-9);
            }
            for (const LimitCrossing &crossing : forecast.crossings) {
                if (crossing.at)
                    QVERIFY(crossing.earliest && *crossing.earliest <= *crossing.at && *crossing.at >= Now);
                if (crossing.latest)
                    QVERIFY(crossing.at && *crossing.at <= *crossing.latest && *crossing.latest <= Now + ForecastMs);
            }
        }
    }

    void theBandWidens()
    {
        const FloodForecast forecast = forecastDepth(block(30, 180));
        double width = 0;
        for (const ForecastPoint &point : forecast.points) {
            QVERIFY(point.highCm - point.lowCm > width);
            width = point.highCm - point.lowCm;
        }
        const LimitCrossing *close = forecast.crossing(u"close");
        QVERIFY(*close->earliest < *close->at);
        QVERIFY(!close->latest || *close->latest > *close->at);
    }
};

WATCHFLOOR_TEST(TestForecast)
#include "test_forecast.moc"
