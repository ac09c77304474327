// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sample.h"

#include <QList>

#include <optional>

namespace wf {

/// How the water moves, with the time that it is told for.
struct DepthRate {
    double cmPer10Min = 0; ///< below 0 where it falls
    /// What is said of it: where it was read for less than five minutes the change, over the time in which it was read; otherwise the rate
    /// itself, over ten minutes.
    double changeCm = 0;
    qint64 overMs = 0;
    bool operator==(const DepthRate &) const = default;
};

/// How fast the water rises: the one place that says so. The median slope of the last five minutes, of as much as a quarter of an hour
/// where there are fewer than five readings; where the last three, or the newest against the others, all go the other way, theirs; where
/// the newest step goes the other way by 5 cm, or has taken five minutes, its own, and never faster than a newest step of five minutes.
/// Water that is lower than it was read in all that time never rises, and water that is higher never falls. What has risen by 3 cm, reading
/// by reading up to the newest and within ten minutes, is never steady; nor is what has fallen so. One step alone, however steep, is
/// reckoned as if it had taken five minutes, and told as what was read: no more is said to have risen in ten minutes than did, or than an
/// even rise of five minutes and longer makes in ten. Readings oldest first; what the gauge read up to `trustedAt` (UTC ms) is left out as
/// sinceTrusted() says. Nothing where they span less than a minute and differ by less than 3 cm.
[[nodiscard]] std::optional<DepthRate> depthRate(const QList<Sample> &readings, qint64 trustedAt = 0);

/// Which way the water goes.
enum class WaterTrend : quint8 { Unknown, Steady, Rising, Falling };
/// By a rate as depthRate() gives it: less than 1 cm in 10 minutes is no movement.
[[nodiscard]] WaterTrend waterTrend(const std::optional<DepthRate> &rate);
[[nodiscard]] QString waterTrendKey(WaterTrend trend); ///< "rising", "falling", "steady"; empty: unknown

} // namespace wf
