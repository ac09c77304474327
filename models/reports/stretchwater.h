// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localtext.h"
#include "situation.h"

#include <optional>

namespace wf {

/// What is believed of the water on a closure's stretch at a moment: by a person's reading, or by a gauge that is not in doubt.
struct StretchWater {
    std::optional<double> depthCm; ///< new enough to be said as how it is now
    /// The newest that is believed lies at or above the depth at which the point closes, or its gauge, which is in doubt, lately said so.
    bool isDeep = false;
    LocalText trend; ///< 且上涨 / 且回落 / 、水位平稳, as every page has it at that moment (waterRate()); empty where it is not known
    bool operator==(const StretchWater &) const = default;
};

/// The water at the closure's flood point at `now` (UTC ms); the depth the request named counts only until there is a reading. Nothing for
/// a closure whose cause is not water.
[[nodiscard]] StretchWater stretchWater(const Record &closure, const Situation &situation, qint64 now);
/// The closure with that depth in place of the one it was asked for with; without any where none can be said.
[[nodiscard]] Record withWater(Record closure, const StretchWater &water);

} // namespace wf
