// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record.h"

#include <functional>
#include <optional>

namespace wf {

/// Where an order sends to (longitude, latitude, WGS-84): the place it names, for a closure the end it was given; else that of what it is
/// about, by way of the incident that was merged into or of the flood point, closure or matter that is referred to. Of a closed stretch it
/// is the point nearest to `from`, its beginning where that is not known. Whoever goes to where a report was thought to be before is sent
/// there (isForOldPlace()). Nothing where nobody says.
[[nodiscard]] std::optional<QPointF> orderPlace(const Record &order, const std::function<const Record *(const QString &subject)> &look,
                                                std::optional<QPointF> from);
/// An order as it is read out, in the language of the screen: its task, and before it the place where the task does not name it already.
[[nodiscard]] QString orderWords(const Record &order);

} // namespace wf
