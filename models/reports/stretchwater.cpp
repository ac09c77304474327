// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stretchwater.h"

#include "waterstand.h"

#include <algorithm>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

LocalText trendOf(const Record &point, const Situation &situation, qint64 now)
{
    const WaterTrend trend = waterTrend(depthRate(believedReadings(situation, point, now), gaugeTrustedAt(point)));
    return trend == WaterTrend::Rising ? LocalText{u"且上涨"_s, u" and rising"_s}
        : trend == WaterTrend::Falling ? LocalText{u"且回落"_s, u" and falling"_s}
                                       : LocalText();
}

} // namespace

StretchWater stretchWater(const Record &closure, const Situation &situation, qint64 now)
{
    if (closure.text("cause"_L1) != "ponding"_L1)
        return {};
    const Record *point = situation.record(closure.text("floodPoint"_L1));
    const double closing = point ? thresholdsOf(*point).close : Thresholds().close;
    const WaterStand stand = point ? waterStand(situation, *point, now) : WaterStand();
    StretchWater water;
    if (stand.depthCm >= 0) {
        water.isDeep = stand.depthCm >= closing;
        const bool isDoubted = stand.source == "gauge"_L1 && !point->localText("doubtful"_L1).isEmpty();
        if (stand.isKnown(now) && !isDoubted) { // what is not believed is told to nobody as how it is
            water.depthCm = stand.depthCm;
            water.trend = trendOf(*point, situation, now);
        }
        return water;
    }
    if (const double asked = closure.number("depthCm"_L1); asked > 0) {
        water.isDeep = asked >= closing;
        const qint64 said = std::max(closure.timeOf("asked"_L1), closure.timeOf("stopped"_L1));
        if (now - said <= readingHoldsMs)
            water.depthCm = asked;
    }
    return water;
}

Record withWater(Record closure, const StretchWater &water)
{
    QJsonObject fields = closure.fields();
    fields.remove("depthCm"_L1);
    if (water.depthCm)
        fields.insert("depthCm"_L1, *water.depthCm);
    closure.setFields(fields);
    return closure;
}

} // namespace wf
