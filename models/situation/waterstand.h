// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sample.h"
#include "water.h"

#include <QList>

#include <optional>

namespace wf {

class Situation;

/// What the readings that count say at a flood point up to `now` (UTC ms). A gauge in doubt is not believed, a person is. Readings further
/// apart than the point's time and five minutes prove nothing of what lay between: what they say begins anew with the later.
[[nodiscard]] WaterStand waterStand(const Situation &situation, const Record &floodPoint, qint64 now);
/// The readings that count at a flood point up to `now`, oldest first: those that waterStand() goes by.
[[nodiscard]] QList<Sample> believedReadings(const Situation &situation, const Record &floodPoint, qint64 now);

/// The same where the readings that count are at hand: `believed`, as believedReadings() gives them.
[[nodiscard]] WaterStand waterStand(const Situation &situation, const Record &floodPoint, qint64 now, const QList<Sample> &believed);
/// The last word of a flood point's gauge up to `now`, believed or not.
[[nodiscard]] std::optional<Sample> gaugeWord(const Situation &situation, const Record &floodPoint, qint64 now);
/// The depth that every page shows there: the newest reading that counts; where none does, the last word of its gauge.
[[nodiscard]] std::optional<Sample> shownReading(const Situation &situation, const Record &floodPoint, qint64 now);
/// Has a person answered what this word of a gauge in doubt asks? Whoever looked since, or lately, and it tells of no 5 cm more than it did
/// then; where the gauge was silent then, than was seen.
[[nodiscard]] bool isAnswered(const Situation &situation, const Record &floodPoint, const Sample &gauge, qint64 now);

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
