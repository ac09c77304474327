// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "waterlevel.h"

#include "rain.h"
#include "raincounter.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace wf {

std::optional<double> depthRate(const QList<Sample> &readings)
{
    constexpr qint64 window = 15 * 60'000;
    constexpr qint64 enough = 5 * 60'000;
    constexpr qsizetype most = 20;
    constexpr qint64 apart = 20'000; ///< a gauge that reads every second says no more
    // Of one who reads: a gauge and an eye differ by more than the water moves.
    QList<Sample> newestFirst;
    for (auto it = readings.crbegin(); it != readings.crend() && newestFirst.size() < most; ++it) {
        const Sample &last = readings.constLast();
        if (last.at - it->at > window || (newestFirst.size() >= 3 && last.at - it->at > enough))
            break;
        if (it->source == last.source && (newestFirst.isEmpty() || newestFirst.constLast().at - it->at >= apart))
            newestFirst.append(*it);
    }
    QList<double> slopes; // Theil and Sen: the median of all pairs, so that one wave does not make a trend
    for (qsizetype i = 0; i < newestFirst.size(); ++i) {
        for (qsizetype k = i + 1; k < newestFirst.size(); ++k) {
            if (const qint64 span = newestFirst.at(i).at - newestFirst.at(k).at; span > 0)
                slopes.append((newestFirst.at(i).v[0] - newestFirst.at(k).v[0]) / double(span) * 600'000);
        }
    }
    if (slopes.isEmpty() || newestFirst.first().at - newestFirst.last().at < 60'000)
        return std::nullopt;
    std::ranges::sort(slopes);
    const double rate = slopes.at(slopes.size() / 2);
    if (newestFirst.size() < 3)
        return rate;
    // Water that turned within the window goes where its last three readings go.
    const double step = newestFirst.at(0).v[0] - newestFirst.at(1).v[0];
    const double before = newestFirst.at(1).v[0] - newestFirst.at(2).v[0];
    const qint64 span = newestFirst.at(0).at - newestFirst.at(2).at;
    const bool turned = step * before > 0 && step * rate < 0 && std::abs(step + before) >= 1 && span > 0;
    return turned ? (step + before) / double(span) * 600'000 : rate;
}

WaterLevel waterLevel(const Situation &situation, const Record &floodPoint)
{
    WaterLevel water;
    const QString series = "depth/"_L1 + floodPoint.id();
    water.last = situation.latest(series);
    water.level = u"none"_s;
    if (!water.last)
        return water;
    const Thresholds thresholds = thresholdsOf(floodPoint);
    water.level = thresholdStateKey(floodState(water.last->v[0], thresholds));
    const QList<Sample> recent = situation.recent(series);
    if (const auto rate = depthRate(recent)) {
        water.rate = *rate;
        water.trend = water.rate >= 1 ? u"rising"_s : water.rate <= -1 ? u"falling"_s : u"steady"_s;
    }
    if (water.last->v[0] < thresholds.reopen) {
        water.belowSince = water.last->at;
        for (auto it = recent.crbegin(); it != recent.crend() && it->v[0] < thresholds.reopen; ++it)
            water.belowSince = std::min(water.belowSince, it->at);
    }
    return water;
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
