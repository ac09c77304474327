// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stretchwater.h"

#include "closuresbeside.h"
#include "waterstand.h"

#include <algorithm>
#include <utility>

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

StretchWater besideOf(const Record &closure, const Situation &situation)
{
    const HeldBeside beside
        = heldBeside(closure, situation.records(u"closure"_s), [&situation](const QString &subject) { return situation.record(subject); });
    StretchWater water;
    water.isHeldBeside = beside.isHeld;
    water.isShutBeside = beside.isShut;
    water.isAskedBeside = beside.isAsked;
    return water;
}

/// The depth that was said of the road last, by nobody's reading, and when (UTC ms).
std::pair<double, qint64> lastSaid(const Record &closure)
{
    for (const auto &[depth, at] : {std::pair{"saidDepthCm"_L1, "saidDepthAt"_L1}, std::pair{"decisionDepthCm"_L1, "decisionDepthAt"_L1}}) {
        if (closure.value(depth).isDouble())
            return {closure.number(depth), closure.value(at).toInteger()};
    }
    return {closure.number("depthCm"_L1), std::max(closure.timeOf("asked"_L1), closure.timeOf("stopped"_L1))};
}

/// What the gauge of a point says that is in doubt, or the deeper of it and what a person read there, while either is new enough.
std::optional<double> doubtedDepth(const Situation &situation, const Record *point, qint64 now)
{
    const auto gauge = point && isGaugeInDoubt(*point) ? gaugeWord(situation, *point, now) : std::nullopt;
    if (!gauge || now - gauge->at > readingHoldsMs)
        return std::nullopt;
    const WaterStand stand = waterStand(situation, *point, now);
    return std::max(gauge->v.at(0), stand.isKnown(now) ? stand.depthCm : 0);
}

} // namespace

StretchWater stretchWater(const Record &closure, const Situation &situation, qint64 now)
{
    StretchWater water = besideOf(closure, situation);
    if (closure.text("cause"_L1) != "ponding"_L1)
        return water;
    const Record *point = situation.record(closure.text("floodPoint"_L1));
    water.doubtedCm = doubtedDepth(situation, point, now);
    const double closing = point ? thresholdsOf(*point).close : Thresholds().close;
    const WaterStand stand = point ? waterStand(situation, *point, now) : WaterStand();
    if (stand.depthCm >= 0) {
        water.isDeep = stand.depthCm >= closing;
        // Nor is anybody told of shallow water over a gauge in doubt that lately spoke of deep water.
        const auto doubted = isGaugeInDoubt(*point) ? gaugeWord(situation, *point, now) : std::nullopt;
        const bool isContradicted = doubted && now - doubted->at <= eyeIsNewsMs && doubted->v.at(0) >= closing && !water.isDeep;
        water.isDeep = water.isDeep || isContradicted;
        const bool isDoubted = isContradicted || (stand.source == "gauge"_L1 && doubted);
        if (stand.isKnown(now) && !isDoubted) { // what is not believed is told to nobody as how it is
            water.depthCm = stand.depthCm;
            water.doubtedCm.reset();
            water.trend = trendWords(waterTrend(waterRate(situation, *point, now)));
        }
        return water;
    }
    if (closure.state() == "reopened"_L1) // whoever let traffic in answered for what had been said before
        return water;
    if (const auto [said, saidAt] = lastSaid(closure); said > 0) {
        water.isDeep = said >= closing;
        if (now - saidAt <= readingHoldsMs)
            water.depthCm = said;
    }
    return water;
}

Record withWater(Record closure, const StretchWater &water)
{
    QJsonObject fields = closure.fields();
    fields.remove("depthCm"_L1);
    if (water.depthCm)
        fields.insert("depthCm"_L1, *water.depthCm);
    if (water.isHeldBeside)
        fields.insert("isHeldBeside"_L1, true);
    if (water.isShutBeside)
        fields.remove("lanesClosed"_L1);
    closure.setFields(fields);
    return closure;
}

} // namespace wf
