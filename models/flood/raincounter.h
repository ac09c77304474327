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
    /// Why a figure is no total.
    struct NoTotal {
        double beforeMm = 0; ///< the total from which it fell, or from which it is about to fall
        bool falls = false; ///< it is the one that fell; otherwise figures went up and down within the hour before it
    };
    /// A new one: its rate since the total before it in time, mm/h; over a gap that is an average, over more than a day 0. Refused where
    /// figures fall in a way that no counter does: not at an hour at which counters begin anew (0, 8, 20 o'clock), not from a height that
    /// only a counter has, not to nearly nothing. Such figures are amounts, not totals, and so is what follows until nothing has fallen
    /// for an hour; then it is begun anew.
    [[nodiscard]] std::expected<double, NoTotal> take(qint64 at, double totalMm);

private:
    [[nodiscard]] static bool isNoTotal(const RainFold &fold, double totalMm, qint64 from, qint64 at);
    void distrust(qint64 at, double totalMm);

    QMap<qint64, double> m_totals; ///< the last few hundred, by time
    qint64 m_distrustedFrom = 0; ///< figures of then are no totals; 0 = they are
    qint64 m_distrustedTo = 0;
    double m_lastDistrusted = 0; ///< mm
};

} // namespace wf
