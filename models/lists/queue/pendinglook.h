// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pendingitem.h"

#include <QPointF>

#include <optional>

namespace wf {

/// Where what a row is about is on the map: itself, what it is about, or the middle of its line.
[[nodiscard]] std::optional<QPointF> positionOf(const PendingItem &item, const Situation &situation);
/// An alarm of water, or of a place cut off, that nobody has signed for.
[[nodiscard]] bool isAlarm(const PendingItem &item);
/// "alarm", "warn" or "info". Red is kept for what is grave: a reminder that is late is not.
[[nodiscard]] QString tintOf(const PendingItem &item, qint64 overdueMs);

} // namespace wf
