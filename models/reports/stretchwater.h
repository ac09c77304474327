// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localtext.h"
#include "situation.h"

#include <optional>

namespace wf {

/// What is believed of the water on a closure's stretch at a moment, by a person's reading or by a gauge that is not in doubt; and whether
/// others keep it closed.
struct StretchWater {
    std::optional<double> depthCm; ///< new enough to be said as how it is now
    /// Where none is: what a gauge in doubt says of now. Only who comes to look and pump is told of it, and that it is in doubt.
    std::optional<double> doubtedCm = {};
    /// The newest that is believed lies at or above the depth at which the point closes, or its gauge, which is in doubt, lately said so.
    bool isDeep = false;
    bool isHeldBeside = false; ///< another closure of the stretch keeps lanes of it, or that is decided: see heldBeside()
    bool isShutBeside = false; ///< so that nobody passes now
    bool isAskedBeside = false; ///< another closure of the stretch is asked for
    LocalText trend; ///< 且上涨 / 且回落 / 、水位平稳, as every page has it at that moment (waterRate()); empty where it is not known
    /// Nobody is told that a road is open which is deep in water, or which another closure keeps or asks for.
    [[nodiscard]] bool forbidsOpen() const { return isDeep || isHeldBeside || isAskedBeside; }
    bool operator==(const StretchWater &) const = default;
};

/// The water at the closure's flood point at `now` (UTC ms); the depth the request named, or that was said of the road since, counts only
/// until there is a reading, and no more once the road was reopened. No water for a closure whose cause is another.
[[nodiscard]] StretchWater stretchWater(const Record &closure, const Situation &situation, qint64 now);
/// The closure with that depth in place of the one it was asked for with; without any where none can be said. "isHeldBeside" where it is,
/// and where all is shut beside without its lanes: what is told then is of the whole carriageway.
[[nodiscard]] Record withWater(Record closure, const StretchWater &water);

} // namespace wf
