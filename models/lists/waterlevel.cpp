// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "waterlevel.h"

using namespace Qt::StringLiterals;

namespace wf {

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
    constexpr qint64 window = 15 * 60'000;
    for (const Sample &sample : recent) {
        const qint64 span = water.last->at - sample.at;
        if (span <= 0 || span > window)
            continue;
        if (span >= 60'000) {
            water.rate = (water.last->v[0] - sample.v[0]) / double(span) * 600'000;
            water.trend = water.rate >= 1 ? u"rising"_s : water.rate <= -1 ? u"falling"_s : u"steady"_s;
        }
        break;
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
    double before = last->v[0];
    const QList<Sample> recent = situation.recent(series);
    for (auto it = recent.crbegin(); it != recent.crend(); ++it) {
        before = it->v[0];
        if (it->at <= last->at - 3'600'000)
            break;
    }
    return std::max(0.0, last->v[0] - before);
}

} // namespace wf
