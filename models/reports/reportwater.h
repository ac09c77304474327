// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localtext.h"
#include "situation.h"

#include <optional>

namespace wf {

/// What a report upward says of the water at a closure's flood point at `now` (UTC ms): the depth that every page shows, and what speaks
/// against it. `then`: the depth when it was asked for, cm. Empty where neither is known.
[[nodiscard]] LocalText reportedWater(const Record &closure, const Situation &situation, const std::optional<double> &then, qint64 now);
/// What comes next for a closure, as the water on it stands: what was confirmed before it rose again opens nothing. Empty where nothing
/// does.
[[nodiscard]] LocalText reportedNext(const Record &closure, const Situation &situation, qint64 now);

} // namespace wf
