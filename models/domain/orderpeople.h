// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record.h"

#include <functional>
#include <optional>

namespace wf {

/// How many are in danger where an order sends to, as far as they are counted: of the incident it is about, or the one that was merged
/// into. Nothing where it is about no incident, that is over, or nobody knows the number.
[[nodiscard]] std::optional<int> peopleWhereSent(const Record &order, const std::function<const Record *(const QString &subject)> &look);
/// What is to be said beside an order's words while nobody has arrived on it: how many are in danger now where that is not the number it
/// spoke of (its field `people`), and once it was told, of how many. Empty where it is the same or the order noted no number.
[[nodiscard]] QString orderNews(const Record &order, const std::function<const Record *(const QString &subject)> &look);

} // namespace wf
