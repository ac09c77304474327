// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "raincounter.h"

#include <algorithm>

namespace wf {

namespace {

constexpr double TrembleMm = 0.5;
constexpr double OnlyACounterMm = 10; ///< as the amount of one interval it would be a cloudburst
constexpr double NearlyNothing = 0.1; ///< of the total before
constexpr qint64 HourMs = 3'600'000;
constexpr qint64 DayMs = 24 * HourMs;
constexpr qint64 BeijingMs = 8 * HourMs;
constexpr qsizetype Kept = 1000;
constexpr int FoldedBefore = 20;

/// 0, 8 or 20 o'clock, Beijing time, lies in (from, to], with five minutes for clocks that are off.
bool holdsResetHour(qint64 from, qint64 to)
{
    constexpr qint64 slack = 5 * 60'000;
    for (const qint64 hour : {qint64(0), 8 * HourMs, 20 * HourMs}) {
        const qint64 day = (to + slack + BeijingMs - hour) / DayMs;
        if (day * DayMs + hour - BeijingMs >= from - slack)
            return true;
    }
    return false;
}

} // namespace

bool RainFold::isReset(double totalMm) const
{
    return hasBegun() && totalMm < m_high && !(m_high - totalMm <= TrembleMm + 1e-9 && totalMm >= m_high / 2);
}

double RainFold::add(double totalMm)
{
    if (!hasBegun()) {
        m_high = std::max(0.0, totalMm);
        return 0;
    }
    if (isReset(totalMm)) {
        m_high = std::max(0.0, totalMm);
        return m_high;
    }
    const double fallen = std::max(0.0, totalMm - m_high);
    m_high = std::max(m_high, totalMm);
    return fallen;
}

void RainCounter::learn(qint64 at, double totalMm)
{
    if (!m_totals.contains(at))
        m_totals.insert(at, totalMm);
    if (m_totals.size() > Kept)
        m_totals.erase(m_totals.begin());
}

std::expected<double, double> RainCounter::take(qint64 at, double totalMm)
{
    auto it = m_totals.lowerBound(at);
    int before = 0;
    for (; it != m_totals.begin() && before < FoldedBefore; ++before)
        --it;
    RainFold fold;
    qint64 last = 0;
    for (; before > 0; --before, ++it) {
        fold.add(it.value());
        last = it.key();
    }
    if (!fold.hasBegun()) {
        learn(at, totalMm);
        return 0;
    }
    const double high = fold.high();
    if (fold.isReset(totalMm) && high < OnlyACounterMm && totalMm > NearlyNothing * high && !holdsResetHour(last, at))
        return std::unexpected(high);
    const double fallen = fold.add(totalMm);
    learn(at, totalMm);
    return at - last > DayMs ? 0 : fallen * double(HourMs) / double(at - last);
}

} // namespace wf
