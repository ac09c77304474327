// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pondingmodel.h"
#include "water.h"

namespace wf {

/// How far a forecast may be off. Nobody has measured it here: assumptions, meant to be replaced by what a city finds out.
struct ForecastUncertainty {
    double rainShare = 0.2; ///< of the rain, at once: a mean over the catchment from stations some kilometres away
    double rainSharePerHour = 0.25; ///< and more with every hour ahead
    double newRainMmPerHPerHour = 4; ///< mm/h that may come on top with every hour ahead, even when it is dry now
    double drainShare = 0.2; ///< of what the drains and pumps take
    double gaugeCm = 1; ///< of a gauge's reading
    double eyeCm = 3; ///< of a reading taken with the eye, from a staff or a camera's picture
    double correctionHalvedInMin = 60; ///< how long what the model has lately missed is believed to go on
};

/// What a forecast begins with.
struct ForecastInput {
    PondingParameters parameters;
    Thresholds thresholds;
    qint64 now = 0; ///< UTC ms
    QList<Sample> readings; ///< depths of the point that are believed (no doubtful gauge), cm, oldest first
    QList<RainSpell> fallen; ///< the rain of the last hour there
    QList<RainSpell> expected; ///< the rain forecast
    std::optional<double> lastHourMm; ///< persistence: goes on where `expected` says nothing; nothing = dry
    ForecastUncertainty uncertainty = {};
};

struct ForecastPoint {
    qint64 at = 0;
    double cm = 0;
    double lowCm = 0;
    double highCm = 0;
};

/// When the water reaches a limit ("watch", "slow", "close") or falls below that for reopening ("reopen").
struct LimitCrossing {
    QString limit;
    double cm = 0;
    bool already = false; ///< it is there now; the times are then empty
    std::optional<qint64> at; ///< nothing = not within the forecast
    std::optional<qint64> earliest;
    std::optional<qint64> latest;
};

/// Depth at one flood point, for the next two hours in steps of five minutes.
struct FloodForecast {
    enum class Rain : quint8 { None, Expected, Persistent, Mixed }; ///< what the rain ahead rests on

    qint64 now = 0;
    std::optional<Sample> start; ///< the reading it begins with; nothing = none yet, it begins dry
    double correctionM3h = 0; ///< inflow that the model has lately missed (negative: had too much of)
    Rain rain = Rain::None;
    QList<ForecastPoint> points; ///< the first is now
    QList<LimitCrossing> crossings; ///< watch, slow, close, reopen

    [[nodiscard]] const LimitCrossing *crossing(QStringView limit) const;
};

constexpr qint64 ForecastMs = 120 * 60'000;
constexpr qint64 ForecastStepMs = 5 * 60'000;

/// The ponding model, begun at the newest reading: readings always win. What the water of the last half hour did otherwise than
/// the model says (the slopes of the stored volume, by least squares over the newest reading's source) is taken for an inflow that the
/// model misses – a blocked gully, a burst main, rain between the stations – and added, halving with time.
///
/// The band: three runs of the model. The upper one has more rain and less drainage and keeps the whole correction where it adds water; the
/// lower one the opposite; their distance grows with time (ForecastUncertainty). As the model's depth never falls when
/// inflow rises, the lower is never above the middle one, nor that above the upper. It is a band of assumptions, no quantile.
/// Crossings are worked out within a step, where the volume is a straight line.
[[nodiscard]] FloodForecast forecastDepth(const ForecastInput &input);

} // namespace wf
