// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sample.h"

#include <QList>

#include <optional>

namespace wf {

/// How fast the water rises, cm per 10 minutes, below 0 where it falls: the one place that says so. The median slope of the last five
/// minutes, of as much as a quarter of an hour where there are fewer than five readings; where the last three, or the newest against
/// the others, all go the other way, theirs; where the newest step goes the other way by 5 cm, or has taken five minutes, its own. Water that is lower than it was read in all that time never rises, and water that is higher
/// never falls. One step alone, however steep, is reckoned as if it had taken five minutes: a jump is no speed. Readings oldest first; what
/// the gauge read up to `trustedAt` (UTC ms) is left out as sinceTrusted() says. Nothing where they span less than a minute.
[[nodiscard]] std::optional<double> depthRate(const QList<Sample> &readings, qint64 trustedAt = 0);

/// Which way the water goes.
enum class WaterTrend : quint8 { Unknown, Steady, Rising, Falling };
/// By a rate as depthRate() gives it: less than 1 cm in 10 minutes is no movement.
[[nodiscard]] WaterTrend waterTrend(const std::optional<double> &rate);
[[nodiscard]] QString waterTrendKey(WaterTrend trend); ///< "rising", "falling", "steady"; empty: unknown

} // namespace wf
