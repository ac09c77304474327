// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "waterlevel.h"

#include "columns.h"
#include "rain.h"
#include "raincounter.h"
#include "waterscan.h"

#include <algorithm>
#include <cmath>
#include <ranges>

using namespace Qt::StringLiterals;

namespace wf {

WaterLevel waterLevel(const Situation &situation, const Record &floodPoint, qint64 now)
{
    const auto scan = waterScan(situation, floodPoint, now);
    WaterLevel water;
    water.level = u"none"_s;
    water.gauge = scan->gaugeWord;
    water.last = shownReading(situation, floodPoint, now);
    if (!water.last)
        return water;
    water.level = thresholdStateKey(floodState(water.last->v.at(0), scan->of.limits));
    water.fallen = fallenSince(situation, floodPoint, *water.last, now);
    water.dispute = scan->dispute;
    water.rate = scan->rate; // how fast a gauge in doubt moves is as doubtful as what it reads
    water.trend = waterTrendKey(waterTrend(water.rate));
    water.belowSince = scan->stand.belowSince;
    return water;
}

BelievedWater believedWater(const Situation &situation, const Record &floodPoint, qint64 now)
{
    const auto scan = waterScan(situation, floodPoint, now);
    return {scan->stand, scan->rate};
}

QString inDoubtText(const QString &depth, const WaterStand &stand)
{
    const bool isSaid = stand.doubtedCm >= 0 && qRound(stand.doubtedCm) != qRound(stand.depthCm);
    return isSaid ? ListsText::tr("%1, then %2 cm, in doubt").arg(depth).arg(qRound(stand.doubtedCm))
                  : ListsText::tr("%1, in doubt").arg(depth);
}

QString trendText(const std::optional<DepthRate> &rate)
{
    const WaterTrend trend = waterTrend(rate);
    if (trend == WaterTrend::Unknown)
        return {};
    if (trend == WaterTrend::Steady)
        return ListsText::tr("→ steady");
    const bool isRising = trend == WaterTrend::Rising;
    const double cm = std::abs(rate->changeCm);
    const QString change = cm < 1 ? u"< 1"_s : QString::number(qRound(cm));
    constexpr qint64 minute = 60'000;
    if (rate->overMs >= 10 * minute)
        return (isRising ? ListsText::tr("↑ %1 cm / 10 min") : ListsText::tr("↓ %1 cm / 10 min")).arg(change);
    if (rate->overMs < minute)
        return (isRising ? ListsText::tr("↑ %1 cm in < 1 min") : ListsText::tr("↓ %1 cm in < 1 min")).arg(change);
    const QString minutes = QString::number(qRound(double(rate->overMs) / minute));
    return (isRising ? ListsText::tr("↑ %1 cm in %2 min") : ListsText::tr("↓ %1 cm in %2 min")).arg(change, minutes);
}

QString disputeText(const std::optional<WaterDispute> &dispute)
{
    return dispute
        ? ListsText::tr("gauge %1 cm, read by a person %2 cm").arg(qRound(dispute->gauge.v.at(0))).arg(qRound(dispute->person.v.at(0)))
        : QString();
}

QString besideText(const Situation &situation, const Record &floodPoint, qint64 now)
{
    const auto scan = waterScan(situation, floodPoint, now);
    const bool isSeen = scan->stand.depthCm >= 0 && scan->stand.source != "gauge"_L1;
    if (!scan->of.isInDoubt || !isSeen || !scan->gaugeWord || qRound(scan->gaugeWord->v.at(0)) == qRound(scan->stand.depthCm))
        return {};
    return ListsText::tr("gauge in doubt: %1 cm").arg(qRound(scan->gaugeWord->v.at(0)));
}

QString readerOf(const QList<const Record *> &records, const Record &floodPoint, const Sample &reading)
{
    const auto cameFrom = [&](const Record *record) {
        const bool isClosure = record->kind() == "closure"_L1; // what was seen when its reopening was asked for
        const qint64 added = record->timeOf("added"_L1);
        const qint64 at
            = isClosure ? record->value("saidDepthAt"_L1).toInteger() : readingMoment(record->value("readAt"_L1).toInteger(added), added);
        return at == reading.at && record->text("floodPoint"_L1) == floodPoint.subject()
            && std::abs(record->number(isClosure ? "saidDepthCm"_L1 : "depthCm"_L1, -1) - reading.v.at(0)) < 0.01;
    };
    const auto found = std::ranges::find_if(records, cameFrom);
    return reading.source == "gauge"_L1 || found == records.cend() ? QString() : (*found)->localText("readBy"_L1).trimmed();
}

QString depthText(double cm, const std::optional<DepthRate> &rate)
{
    const QString depth = ListsText::tr("%1 cm").arg(qRound(cm));
    const QString trend = trendText(rate);
    return trend.isEmpty() ? depth : depth + u' ' + trend;
}

namespace {

/// "31 cm ↑ 12 cm / 10 min · gauge, 2 min".
QString readText(double cm, const std::optional<DepthRate> &rate, const QString &source, qint64 ageMs)
{
    const QString reader = source == "gauge"_L1 ? ListsText::tr("gauge") : ListsText::tr("a person");
    return depthText(cm, rate) + u" · "_s
        + (ageMs < 60'000 ? ListsText::tr("%1, just now").arg(reader) : ListsText::tr("%1, %2 ago").arg(reader, spanText(ageMs)));
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
    facts.append({ListsText::tr("Water now"),
                  stand.depthCm < 0 ? ListsText::tr("no reading that counts")
                      : isDoubtful && stand.source == "gauge"_L1
                      ? inDoubtText(readText(stand.depthCm, std::nullopt, stand.source, now - stand.readAt), stand)
                      : readText(stand.depthCm, rate, stand.source, now - stand.readAt)});
    // Where a gauge in doubt has told of deeper water since, what a person saw is to be known as well.
    if (const QList<Sample> believed = believedReadings(situation, *point, now); isDoubtful && stand.source == "gauge"_L1) {
        const auto isSeen = [](const Sample &sample) { return sample.source != "gauge"_L1; };
        const auto seen = std::ranges::find_if(believed | std::views::reverse, isSeen);
        if (seen != believed.rend())
            facts.append({ListsText::tr("Last seen"), readText(seen->v.at(0), std::nullopt, seen->source, now - seen->at)});
    }
    if (const QString dispute = disputeText(waterDispute(situation, *point, now)); !dispute.isEmpty())
        facts.append({ListsText::tr("Contradictory"), ListsText::tr("%1: the deeper stands").arg(dispute)});
    if (record != point)
        facts.append({ListsText::tr("When it was raised"),
                      ListsText::tr("%1 cm, %2").arg(qRound(record->number("depthCm"_L1))).arg(beijingTime(record->timeOf("raised"_L1)))});
    if (const QString doubt = point->localText("doubtful"_L1); !doubt.isEmpty()) {
        if (const auto read = gaugeWord(situation, *point, now))
            facts.append({ListsText::tr("The gauge reads"), readText(read->v.at(0), std::nullopt, u"gauge"_s, now - read->at)});
        facts.append({ListsText::tr("Not believed because"), doubt});
    }
    const Thresholds limits = thresholdsOf(*point);
    facts.append({ListsText::tr("Limits"), ListsText::tr("slow from %1 cm, closed from %2 cm").arg(limits.slow).arg(limits.close)});
    return facts;
}

RainFallen rainFallen(const Situation &situation, const QString &series)
{
    const QList<Sample> recent = situation.recent(series);
    if (recent.isEmpty())
        return {};
    RainFallen rain{.totalMm = 0, .lastHourMm = 0, .since = recent.constFirst().at};
    RainFold fold;
    for (const Sample &sample : recent)
        rain.totalMm += fold.add(sample.v[0]);
    const qint64 last = recent.constLast().at;
    rain.lastHourMm = std::min(rain.totalMm, stationRainMm(recent, last - 3'600'000, last).value_or(rain.totalMm));
    return rain;
}

} // namespace wf
