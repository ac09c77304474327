// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record.h"

namespace wf {

/// So far apart the people of one car do not stand at both ends of a stretch, m.
inline constexpr double oneCarM = 200;
/// From one end of the stretch to the other, m; 0 without a line.
[[nodiscard]] double endsApart(const Record &closure);
/// Is the unit said to stand at the other end already, too far away to stand at this one ("from", "to") as well?
[[nodiscard]] bool standsAtOtherEnd(const Record &closure, const QString &unit, const QString &end);

} // namespace wf
