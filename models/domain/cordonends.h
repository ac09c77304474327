// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record.h"

#include <optional>

namespace wf {

/// So far apart the people of one car do not stand at both ends of a stretch, m.
inline constexpr double oneCarM = 200;
/// From one end of the stretch to the other, m; 0 without a line.
[[nodiscard]] double endsApart(const Record &closure);
/// Is the unit said to stand at the other end already, too far away to stand at this one ("from", "to") as well?
[[nodiscard]] bool standsAtOtherEnd(const Record &closure, const QString &unit, const QString &end);

/// Is a place clearly at the other end of the stretch than this one ("from", "to")? Midway it is at neither.
[[nodiscard]] bool isPlaceAtOtherEnd(const Record &closure, const QString &end, QPointF place);
/// Is the unit, on a scene, said to be at the other end of the stretch than this one? By where it is known to be; where that tells nothing
/// of an end, by the end that its order sent it to. Never on a stretch that the people of one car watch from one place. `place`: where it
/// is known to be, nothing: not known; `order`: the one it is on, or nullptr.
[[nodiscard]] bool isAtOtherEnd(const Record &closure, const Record &unit, const QString &end, std::optional<QPointF> place,
                                const Record *order);

} // namespace wf
