// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sample.h"

#include <QMap>

#include <expected>

namespace wf {

/// Rain out of the totals of a counter, in the order of their times. A total that falls a little has trembled (the highest so
/// far counts on); one that falls further has begun anew from 0, as Chinese counters do at 8:00.
class RainFold {
public:
    /// The rain between the total before and this one, mm; 0 for the first.
    double add(double totalMm);
    [[nodiscard]] bool hasBegun() const { return m_high >= 0; }
    [[nodiscard]] double high() const { return m_high; } ///< mm; -1 before the first
    /// Would this total mean that the counter began anew?
    [[nodiscard]] bool isReset(double totalMm) const;

private:
    double m_high = -1;
};

/// What one rain station has said lately, however it comes: newest first, late, from several files.
class RainCounter {
public:
    /// A total that is in the log already.
    void learn(qint64 at, double totalMm);
    /// A new one: its rate since the total before it in time, mm/h; over a gap that is an average, over more than a day 0. Refused, with
    /// the total before it, where it fell in a way that no counter does: not at an hour at which counters begin anew (0, 8, 20 o'clock),
    /// not from a height that only a counter has, not to nearly nothing. Such figures are amounts, not totals.
    [[nodiscard]] std::expected<double, double> take(qint64 at, double totalMm);

private:
    QMap<qint64, double> m_totals; ///< the last few hundred, by time
};

} // namespace wf
