// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stretchwater.h"

#include "waterstand.h"

#include <algorithm>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 trendWindowMs = 10 * 60'000;

LocalText trendOf(const WaterStand &stand, const Record &point, const Situation &situation)
{
    const bool isDoubtful = !point.text("doubtful"_L1).isEmpty();
    for (const Sample &sample : situation.recent("depth/"_L1 + point.id())) {
        if (sample.at < stand.readAt - trendWindowMs || sample.at >= stand.readAt || (isDoubtful && sample.source == "gauge"_L1))
            continue;
        const double before = sample.v.at(0);
        if (stand.depthCm > before + 1)
            return {u"且上涨"_s, u" and rising"_s};
        return stand.depthCm < before - 1 ? LocalText{u"且回落"_s, u" and falling"_s} : LocalText();
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
        if (stand.isKnown(now)) {
            water.depthCm = stand.depthCm;
            water.trend = trendOf(stand, *point, situation);
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
