// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "water.h"

namespace wf {

class Situation;

/// What the readings that count say at a flood point up to `now` (UTC ms). A gauge in doubt is not believed, a person is. Readings further
/// apart than the point's time and five minutes prove nothing of what lay between: what they say begins anew with the later.
[[nodiscard]] WaterStand waterStand(const Situation &situation, const Record &floodPoint, qint64 now);

} // namespace wf
