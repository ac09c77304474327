// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "refusal.h"

#include <expected>

namespace wf {

/// A time as it is said: "18:30", "1830", "+30" (minutes), "+2h", "now", "07-24 18:30", "7月24日18时30分", "2026/7/24 18:30", "明天 4:00";
/// in full-width characters too. Beijing time. A bare time of day is the one nearest to `now`; with `after` the first one later than that.
/// 24:00 is the next day's midnight. UTC ms. Code: "time.text".
[[nodiscard]] std::expected<qint64, Refusal> readTime(const QString &text, qint64 now, qint64 after = 0);
/// "07-24 18:30", Beijing time, with the year where it is not near: what readTime() reads back to the minute.
[[nodiscard]] QString timeText(qint64 utcMs, qint64 now);
/// "now", "in 35 min", "12 min ago", "tomorrow", translated: how far off a time is.
[[nodiscard]] QString timeDistance(qint64 utcMs, qint64 now);

} // namespace wf
