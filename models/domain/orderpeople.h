// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "oldplace.h"

#include <functional>
#include <optional>

namespace wf {

/// How many are in danger where an order sends to, as far as they are counted: of the incident it is about, or the one that was merged
/// into. Nothing where it is about no incident, that is over, or nobody knows the number, nor whether there are any.
[[nodiscard]] std::optional<int> peopleWhereSent(const Record &order, const std::function<const Record *(const QString &subject)> &look);
/// What is to be said beside an order's words while nobody has arrived on it: that the report is about another place since, and how many
/// are in danger now where that is not the number it spoke of (its field `people`), and once it was told, of how many. Empty where both are
/// the same or the order noted no number. Whoever has arrived at the old place has arrived there, and so it stays (isMisled()).
[[nodiscard]] QString orderNews(const Record &order, const std::function<const Record *(const QString &subject)> &look,
                                const UnitPlaces &place = {});

/// A cancelled order that somebody drives on still, as far as is known: who has it was not told ("untold"), nor since then of a newer one.
/// `orders`: all there are.
[[nodiscard]] bool isCancelUntold(const Record &order, const QList<const Record *> &orders);

} // namespace wf
