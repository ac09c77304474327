// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sample.h"
#include "water.h"

#include <QList>

#include <optional>

namespace wf {

class Situation;

/// Clocks differ, and a reading is stamped with whole seconds: one from so far ahead is one of now, ms.
inline constexpr qint64 clocksDifferMs = 2 * 60'000;

/// What the readings that count say at a flood point up to `now` (UTC ms). A gauge in doubt is not believed, a person is. Readings further
/// apart than the point's time and five minutes prove nothing of what lay between: what they say begins anew with the later.
[[nodiscard]] WaterStand waterStand(const Situation &situation, const Record &floodPoint, qint64 now);
/// The readings that count at a flood point up to `now`, oldest first: those that waterStand() goes by.
[[nodiscard]] QList<Sample> believedReadings(const Situation &situation, const Record &floodPoint, qint64 now);

/// What the gauge of a flood point has said up to `now`, believed or not, oldest first.
[[nodiscard]] QList<Sample> gaugeReadings(const Situation &situation, const Record &floodPoint, qint64 now);
/// The depth that every page shows there: the newest reading that counts; where none does, the last word of its gauge.
[[nodiscard]] std::optional<Sample> shownReading(const Situation &situation, const Record &floodPoint, qint64 now);
/// When a person last read the water there, UTC ms; 0 = nobody has.
[[nodiscard]] qint64 lookedAt(const Situation &situation, const Record &floodPoint);
/// How much higher the gauge stands by this reading than when a person looked last, cm; below 0 where it stands lower. 0 where nobody has
/// looked.
[[nodiscard]] double aboveLookCm(const Situation &situation, const Record &floodPoint, const Sample &gauge);

/// A gauge in doubt tells of water at the closing depth that has come since a person looked: it stands 5 cm higher than it stood then,
/// and stood at that depth a minute ago already, so that it did not only jump. Whatever made it doubtful, the water rises.
[[nodiscard]] bool hasRisenSinceLooked(const Situation &situation, const Record &floodPoint, const Sample &gauge);

/// How fast the water rises, cm per 10 minutes, below 0 where it falls: the one place that says so. The median slope of the last five
/// minutes, of as much as a quarter of an hour where there are fewer than three readings; where the last three, or the newest against
/// the others, all go the other way, theirs. Water that is lower than it was read in all that time never rises, and water that is higher
/// never falls. Readings oldest first. Nothing where they span less than a minute.
[[nodiscard]] std::optional<double> depthRate(const QList<Sample> &readings);

/// Which way the water goes.
enum class WaterTrend : quint8 { Unknown, Steady, Rising, Falling };
/// By a rate as depthRate() gives it: less than 1 cm in 10 minutes is no movement.
[[nodiscard]] WaterTrend waterTrend(const std::optional<double> &rate);
[[nodiscard]] QString waterTrendKey(WaterTrend trend); ///< "rising", "falling", "steady"; empty: unknown

} // namespace wf
