// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record.h"

#include <QString>

namespace wf {

/// What a depth of water means for traffic at a flood point.
enum class ThresholdState : quint8 { Normal, Watch, Slow, Close };

/// Depth limits of a flood point, cm. No figure binds a city; the defaults follow practice elsewhere (Shanghai underpasses
/// and Shenyang close at 25 cm) and are configuration, point by point.
struct Thresholds {
    double watch = 10;
    double slow = 15;
    double close = 25;
    double reopen = 10; ///< below it, for reopenMin minutes, a road may be reopened
    double reopenMin = 15; ///< minutes
    bool operator==(const Thresholds &) const = default;
};
/// A flood point's own limits; the default for each it does not state.
[[nodiscard]] Thresholds thresholdsOf(const Record &floodPoint);

/// A limit counts from the value itself on: 25.0 cm is Close where close is 25.
[[nodiscard]] ThresholdState floodState(double depthCm, const Thresholds &thresholds);
[[nodiscard]] QString thresholdStateKey(ThresholdState state); ///< "normal", "watch", "slow", "close"
[[nodiscard]] QString thresholdStateTitle(ThresholdState state); ///< translated

/// How old a reading may be and still say how deep the water is now, ms.
inline constexpr qint64 readingHoldsMs = 10 * 60'000;
/// Readings further apart than one holds, a gauge's or a person's, prove nothing of what lay between, ms: the time below the reopening
/// depth begins anew with the later. A minute more, for what is reported every ten minutes and stamped with whole ones.
inline constexpr qint64 longestGapMs = readingHoldsMs + 60'000;

/// Clocks differ, and a reading is stamped with whole seconds or minutes: one from so far ahead is one of now, ms.
inline constexpr qint64 clocksDifferMs = 2 * 60'000;

/// A gauge that moves by so much within a minute has jumped, cm.
inline constexpr double gaugeJumpCm = 30;

/// A gauge and a person that differ by more contradict each other: an eye on a staff is off by 3 cm, waves and another place by more, cm.
inline constexpr double gaugeAgainstEyeCm = 10;

/// Readings of a gauge and of a person within it may be compared, ms.
inline constexpr qint64 sameMomentMs = 5 * 60'000;

/// So long after a look another one may bear it out against what a gauge said before both: the same eyes a moment later are no second look,
/// ms.
inline constexpr qint64 secondLookMs = 5 * 60'000;

/// That the road beside the water is dry holds so long, ms, and until the water has risen by so much, cm: then somebody looks again.
inline constexpr qint64 dryHoldsMs = 30 * 60'000;
inline constexpr double dryRiseCm = 5;

/// A person's reading that is older is no news any more: the water goes on, and it contradicts no gauge, ms.
inline constexpr qint64 eyeIsNewsMs = 30 * 60'000;

/// The moment of a reading of which somebody says at `now` when it was taken, both UTC ms: whoever says a minute means some moment of it,
/// so that none that the gauge had in the same minute is newer; never later than now.
[[nodiscard]] qint64 readingMoment(qint64 said, qint64 now);

/// What the readings that count say of the water at a flood point: those of a person, and those of its gauge unless it is in doubt.
struct WaterStand {
    double depthCm = -1; ///< the newest; below 0 = there is none
    qint64 readAt = 0; ///< UTC ms
    QString source = {}; ///< as Sample::source
    QString by = {}; ///< who read it, for a person's reading
    qint64 belowSince = 0; ///< UTC ms; since when each reading lay below the reopening depth; 0 = the newest does not
    /// UTC ms; when the water was last read at or above the reopening depth, by a person, or by a gauge to whose word nobody had an answer
    /// then, believed or not; 0 = never. Whatever was confirmed before counts no more.
    qint64 highAt = 0;
    /// What its gauge, which is in doubt, has read since: not believed, but no road is opened over it as if nobody had said anything.
    double doubtedCm = -1; ///< below 0 = nothing
    qint64 doubtedAt = 0; ///< UTC ms
    /// UTC ms; when somebody on the spot last saw it below the reopening depth, where each reading since lay below it too; 0 = nobody did.
    qint64 seenLowAt = 0;
    /// There is a reading, and it is new enough to act on.
    [[nodiscard]] bool isKnown(qint64 now) const { return depthCm >= 0 && now - readAt <= readingHoldsMs; }
    bool operator==(const WaterStand &) const = default;
};

/// 暴雨预警信号, by colour; None below blue.
enum class RainWarningColor : quint8 { None, Blue, Yellow, Orange, Red };

/// The colour that accumulated rain (mm in the last 3, 6 and 12 hours) answers to, the gravest that applies:
/// blue ≥ 50 mm in 12 h, yellow ≥ 50 mm in 6 h, orange ≥ 50 mm in 3 h, red ≥ 100 mm in 3 h (中国气象局, 气象灾害预警信号
/// 发布与传播办法). It suggests; only the weather service issues a signal.
[[nodiscard]] RainWarningColor rainstormColor(double acc3h, double acc6h, double acc12h);
[[nodiscard]] QString rainWarningColorKey(RainWarningColor color); ///< "blue" …; empty for None

} // namespace wf
