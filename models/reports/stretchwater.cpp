// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stretchwater.h"

#include "waterstand.h"

#include <algorithm>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

LocalText trendWords(WaterTrend trend)
{
    switch (trend) {
    case WaterTrend::Unknown:
        return {};
    case WaterTrend::Steady:
        return {u"、水位平稳"_s, u" and steady"_s};
    case WaterTrend::Rising:
        return {u"且上涨"_s, u" and rising"_s};
    case WaterTrend::Falling:
        return {u"且回落"_s, u" and falling"_s};
    }
    return {};
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
        // Nor is anybody told of shallow water over a gauge in doubt that lately spoke of deep water.
        const auto doubted = isGaugeInDoubt(*point) ? gaugeWord(situation, *point, now) : std::nullopt;
        const bool isContradicted = doubted && now - doubted->at <= eyeIsNewsMs && doubted->v.at(0) >= closing && !water.isDeep;
        water.isDeep = water.isDeep || isContradicted;
        const bool isDoubted = isContradicted || (stand.source == "gauge"_L1 && doubted);
        if (stand.isKnown(now) && !isDoubted) { // what is not believed is told to nobody as how it is
            water.depthCm = stand.depthCm;
            water.trend = trendWords(waterTrend(waterRate(situation, *point, now)));
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
