// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pondingmodel.h"
#include "water.h"

#include <QJsonObject>

namespace wf {

/// When a gauge is no longer believed.
struct GaugeLimits {
    double silentMin = 10; ///< without a reading
    double frozenMin = 20; ///< unchanged
    double frozenCm = 0.1; ///< by no more than this
    double rainMmPerH = 2; ///< a rain above it should move the water …
    double rainMovesCm = 1; ///< … if the ponding model moves by so much
    double frozenAgainstEyeCm = 5; ///< or if a person reads so much else
    double jumpCm = gaugeJumpCm; ///< within a minute
    int jumpStays = 2; ///< … unless it rose, and so many readings of the next minute or longer stay where it went: a burst main is no fault
                       ///< of the gauge. What falls at one stroke only a person bears out: a gauge that hangs says that a road is dry
    double inflowFactor = 3; ///< faster than so many times the model's inflow is impossible
    double minCm = 0;
    double maxCm = 1000;
    double againstItselfCm = 3; ///< two readings of one moment that differ by more
    double swingCm = 15; ///< up and down by so much …
    int swings = 4; ///< … so many times in a row: two sensors take turns
    double againstEyeCm = gaugeAgainstEyeCm; ///< contradiction with a person's newer reading
};

/// What a judgement looks at. The caller drops what came before the gauge was last declared trustworthy, so that an old jump does
/// not count twice.
struct GaugeEvidence {
    qint64 now = 0; ///< UTC ms
    QList<Sample> gauge; ///< its readings of the last hour or so, cm, oldest first
    QList<Sample> people; ///< readings of the same point by officers and by eyes on a camera, oldest first
    QList<RainSpell> rain; ///< at the point, over the same time
    std::optional<PondingParameters> model; ///< of the point
};

/// Why a gauge is not believed.
struct GaugeDoubt {
    /// "gauge.out_of_range", "gauge.two_readings", "gauge.unit" (metres for centimetres), "gauge.jump", "gauge.silent", "gauge.frozen",
    /// "gauge.contradicted"
    QString code;
    QJsonObject words; ///< "zh" and "en", with the figures: who reads the log may have either
    qint64 at = 0; ///< of the reading that gave the reason; for a silent one its last, 0 = never any
    [[nodiscard]] QString text() const; ///< in the language of the content
    bool operator==(const GaugeDoubt &) const = default;
};

/// The first reason, in the order of the codes, not to believe a gauge; nothing when it may be believed. It only says so:
/// marking it doubtful is a record of its own. A jump is no reason any more once two readings over a minute have stayed beyond half of it,
/// or a person read the same (within againstEyeCm); metres for centimetres remain one, however long they stay. A gauge that reads 0 all the
/// time is frozen only when the model says that water should stand there, or a person sees it.
[[nodiscard]] std::optional<GaugeDoubt> judgeGauge(const GaugeEvidence &evidence, const GaugeLimits &limits = {});

/// The readings that a forecast or a rule may use: those of persons, and the gauge's unless it is doubtful; oldest first.
[[nodiscard]] QList<Sample> readingsToForecastFrom(const QList<Sample> &readings, bool gaugeDoubtful);

} // namespace wf
