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

bool RainCounter::isNoTotal(const RainFold &fold, double totalMm, qint64 from, qint64 at)
{
    return fold.isReset(totalMm) && fold.high() < OnlyACounterMm && totalMm > NearlyNothing * fold.high() && !holdsResetHour(from, at);
}

void RainCounter::distrust(qint64 at, double totalMm)
{
    m_distrustedFrom = m_distrustedFrom > 0 ? std::min(m_distrustedFrom, at) : at;
    m_distrustedTo = std::max(m_distrustedTo, at + HourMs);
    m_lastDistrusted = totalMm;
}

std::expected<double, RainCounter::NoTotal> RainCounter::take(qint64 at, double totalMm)
{
    if (m_distrustedFrom > 0 && at >= m_distrustedFrom) {
        if (at <= m_distrustedTo) {
            const NoTotal why{m_lastDistrusted, totalMm < m_lastDistrusted};
            if (why.falls)
                distrust(at, totalMm);
            m_lastDistrusted = totalMm;
            return std::unexpected(why);
        }
        m_totals.clear(); // what it said before is no beginning
        m_distrustedFrom = m_distrustedTo = 0;
    }
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
    const bool isFirst = !fold.hasBegun();
    const double high = fold.high();
    if (!isFirst && isNoTotal(fold, totalMm, last, at)) {
        distrust(at, totalMm);
        return std::unexpected(NoTotal{high, true});
    }
    const double fallen = fold.add(totalMm);
    // What comes with the newest first falls seen backwards.
    if (const auto later = m_totals.upperBound(at); later != m_totals.end() && isNoTotal(fold, later.value(), at, later.key())) {
        distrust(at, totalMm);
        return std::unexpected(NoTotal{totalMm, false});
    }
    learn(at, totalMm);
    return isFirst || at - last > DayMs ? 0 : fallen * double(HourMs) / double(at - last);
}

} // namespace wf
