// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pendingitem.h"

#include <QByteArray>
#include <QList>
#include <QPointF>
#include <QVariantMap>

#include <optional>

namespace wf {

/// Where what a row is about is on the map: itself, what it is about, or the middle of its line.
[[nodiscard]] std::optional<QPointF> positionOf(const PendingItem &item, const Situation &situation);
/// "alarm", "warn" or "info": as sortByGravity() has it, so that no row stands below one that looks less grave. Red is kept for what is
/// urgent: what is late of lesser severity stands below that, and says by how much.
[[nodiscard]] QString tintOf(const PendingItem &item, qint64 overdueMs);
/// The names of what a row says, in the order of their roles.
[[nodiscard]] const QList<QByteArray> &pendingRoles();
/// All that a row says at a time, by these names; `key`: the one that it is dealt, empty for none.
[[nodiscard]] QVariantMap pendingLook(const PendingItem &item, const QString &key, const Situation &situation, qint64 now);

} // namespace wf
