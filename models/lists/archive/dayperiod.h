// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <utility>

namespace wf {

/// The days that a list of what happened is restricted to, as a person chooses or types them. Days are Beijing's.
struct DayPeriod {
    /// "today", "week" (7 days), "month" (this one), "last_month", "days30", "year" (365 days) or "between" (`first` and `last`);
    /// empty = at any time.
    QString key = {};
    QDate first = {}; ///< of "between"; null = open
    QDate last = {};

    /// From one day to another, both included, as a person types them (2026-7-24); an empty one does not restrict. False, and nothing is
    /// changed, where one is no day or the first comes after the last.
    [[nodiscard]] bool setBetween(const QString &from, const QString &to);
    /// From <= … < to, UTC ms, as of `now`; 0 = it does not restrict.
    [[nodiscard]] std::pair<qint64, qint64> span(qint64 now) const;
};

} // namespace wf
