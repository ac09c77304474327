// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "recordtable.h"
#include "water.h"

namespace wf {

/// What is known of the water at a flood point now.
struct WaterLevel {
    std::optional<Sample> last;
    double rate = 0; ///< cm per 10 minutes, see depthRate()
    QString trend; ///< "rising", "falling", "steady"; empty = too few readings
    QString level; ///< "none" (no reading), "normal", "watch", "slow", "close"
    qint64 belowSince = 0; ///< since when it stays below the point's reopening depth; 0 = it is not below
};

/// How fast the water rises, cm per 10 minutes, below 0 where it falls: the median slope of the last five minutes, of as much as a quarter
/// of an hour where there are fewer than three readings; where the last three all go the other way, theirs. Readings oldest first. Nothing
/// where they span less than a minute.
[[nodiscard]] std::optional<double> depthRate(const QList<Sample> &readings);

[[nodiscard]] WaterLevel waterLevel(const Situation &situation, const Record &floodPoint);

/// Rain at a station in the hour before its last reading, mm; its counter may have begun anew in it.
[[nodiscard]] double rainLastHour(const Situation &situation, const QString &series);

} // namespace wf
