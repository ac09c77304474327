// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keptwords.h"

#include <QString>

#include <expected>
#include <optional>

namespace wf {

/// UTC ms of a date and a time of day as people and programs write them; Beijing time where no zone is named: 2026-07-24 14:32:08,
/// 2026/7/24 14:32, 2026.7.24 14:32, 2026年7月24日14时32分, 20260724143208, 2026-07-24T06:32:08.5Z, ２０２６-０７-２４ １４：３２; 24:00 is
/// the next day's 0:00. Years 2000 to 2199. Refused by name, for it may be another day: 7/24/2026, a spreadsheet's 46227.33, seconds since
/// 1970, am and pm, a date without a time.
[[nodiscard]] std::expected<qint64, QString> readWhen(QStringView text);

/// Why readWhen() refuses this text, as words that can be kept; only of one that it refuses.
[[nodiscard]] KeptWords whyNoTime(QStringView text);

/// Milliseconds of the day of "8:00", "16:00:30", "8时30分", ８：００; 24:00 is the whole day. Nothing for anything else.
[[nodiscard]] std::optional<qint64> readHour(QStringView text);

} // namespace wf
