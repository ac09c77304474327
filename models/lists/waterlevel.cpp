// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "waterlevel.h"

#include "columns.h"
#include "rain.h"
#include "raincounter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wf {

WaterLevel waterLevel(const Situation &situation, const Record &floodPoint, qint64 now)
{
    WaterLevel water;
    water.level = u"none"_s;
    const QList<Sample> believed = believedReadings(situation, floodPoint, now);
    water.gauge = gaugeWord(situation, floodPoint, now);
    water.last = believed.isEmpty() ? water.gauge : std::optional(believed.constLast()); // as shownReading() says
    if (!water.last)
        return water;
    water.level = thresholdStateKey(floodState(water.last->v.at(0), thresholdsOf(floodPoint)));
    water.rate = depthRate(believed); // how fast a gauge in doubt moves is as doubtful as what it reads
    water.trend = waterTrendKey(waterTrend(water.rate));
    water.belowSince = waterStand(situation, floodPoint, now, believed).belowSince;
    return water;
}

BelievedWater believedWater(const Situation &situation, const Record &floodPoint, qint64 now)
{
    const QList<Sample> believed = believedReadings(situation, floodPoint, now);
    return {waterStand(situation, floodPoint, now, believed), depthRate(believed)};
}

QString trendText(const std::optional<double> &rate)
{
    switch (waterTrend(rate)) {
    case WaterTrend::Unknown:
        return {};
    case WaterTrend::Steady:
        return listsTr("→ steady");
    case WaterTrend::Rising:
        return listsTr("↑ %1 cm / 10 min").arg(qRound(*rate));
    case WaterTrend::Falling:
        return listsTr("↓ %1 cm / 10 min").arg(qRound(-*rate));
    }
    return {};
}

QString depthText(double cm, const std::optional<double> &rate)
{
    const QString depth = listsTr("%1 cm").arg(qRound(cm));
    const QString trend = trendText(rate);
    return trend.isEmpty() ? depth : depth + u' ' + trend;
}

namespace {

/// "31 cm ↑ 12 cm / 10 min · gauge, 2 min".
QString readText(double cm, const std::optional<double> &rate, const QString &source, qint64 ageMs)
{
    const QString reader = source == "gauge"_L1 ? listsTr("gauge") : listsTr("a person");
    return depthText(cm, rate) + u" · "_s
        + (ageMs < 60'000 ? listsTr("%1, just now").arg(reader) : listsTr("%1, %2 ago").arg(reader, spanText(ageMs)));
}

} // namespace

QList<WaterFact> waterFacts(const Situation &situation, const QString &subject, qint64 now)
{
    const Record *record = situation.record(subject);
    const Record *point = record && record->kind() == "alarm"_L1 ? situation.record(record->text("floodPoint"_L1)) : record;
    if (!point || point->kind() != "floodpoint"_L1)
        return {};
    QList<WaterFact> facts;
    const bool isDoubtful = !point->localText("doubtful"_L1).isEmpty();
    const auto [stand, rate] = believedWater(situation, *point, now);
    facts.append({listsTr("Water now"),
                  stand.depthCm < 0 ? listsTr("no reading that counts")
                      : isDoubtful && stand.source == "gauge"_L1
                      ? listsTr("%1, in doubt").arg(readText(stand.depthCm, std::nullopt, stand.source, now - stand.readAt))
                      : readText(stand.depthCm, rate, stand.source, now - stand.readAt)});
    if (record != point)
        facts.append({listsTr("When it was raised"),
                      listsTr("%1 cm, %2").arg(qRound(record->number("depthCm"_L1))).arg(beijingTime(record->timeOf("raised"_L1)))});
    if (const QString doubt = point->localText("doubtful"_L1); !doubt.isEmpty()) {
        if (const auto read = gaugeWord(situation, *point, now))
            facts.append({listsTr("The gauge reads"), readText(read->v.at(0), std::nullopt, u"gauge"_s, now - read->at)});
        facts.append({listsTr("Not believed because"), doubt});
    }
    const Thresholds limits = thresholdsOf(*point);
    facts.append({listsTr("Limits"), listsTr("slow from %1 cm, closed from %2 cm").arg(limits.slow).arg(limits.close)});
    return facts;
}

double rainLastHour(const Situation &situation, const QString &series)
{
    const auto last = situation.latest(series);
    if (!last)
        return 0;
    const QList<Sample> recent = situation.recent(series);
    const qint64 from = last->at - 3'600'000;
    if (const auto mm = stationRainMm(recent, from, last->at))
        return *mm;
    RainFold fold; // it has not reported for an hour yet
    double mm = 0;
    for (const Sample &sample : recent)
        mm += fold.add(sample.v[0]);
    return mm;
}

} // namespace wf
