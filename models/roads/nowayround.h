// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "approach.h"

namespace wf {

/// Why no way leads round a closure, and what is to be done instead: where before it traffic can be turned off at the last.
/// "road.no_approach", "road.no_diversion"; or "road.beside_water" where one leads, but beside the water (`isBeside`).
[[nodiscard]] Refusal noWayRound(const Approach &approach, bool isBeside);

} // namespace wf
