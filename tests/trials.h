// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDeadlineTimer>
#include <QtEnvironmentVariables>

#include <algorithm>

namespace wf {

/// The random cases of a test: all of them under `./dev test --long` (WATCHFLOOR_LONG=1); otherwise as many as fit into a few
/// seconds, so that a slow machine tries fewer and waits no longer. `least` of them are always tried, and no more under
/// WATCHFLOOR_LONG=-1: so a slow machine is had on a quick one.
///
///     for (Trials trials(400, 50); trials.next();) { … trials.number() … }
///
/// What a test counts along the way, to see that its cases are not all of one kind, is held against `share()`.
class Trials {
public:
    explicit Trials(int whole, int least, int seconds = 8)
        : m_whole(whole)
        , m_least(least)
        , m_time(qEnvironmentVariableIntValue("WATCHFLOOR_LONG") > 0 ? QDeadlineTimer(QDeadlineTimer::Forever)
                                                                     : QDeadlineTimer(seconds * 1000))
        , m_fewest(qEnvironmentVariableIntValue("WATCHFLOOR_LONG") < 0)
    {
    }

    [[nodiscard]] bool next()
    {
        if (m_number >= m_whole || (m_number >= m_least && (m_fewest || m_time.hasExpired())))
            return false;
        ++m_number;
        return true;
    }
    /// 1 for the first.
    [[nodiscard]] int number() const { return m_number; }
    /// Of `count` in all cases, as many as the cases tried so far should bring: rounded down, not below 0.
    [[nodiscard]] int share(int count) const { return int(qint64(count) * m_number / std::max(m_whole, 1)); }

private:
    int m_whole;
    int m_least;
    int m_number = 0;
    QDeadlineTimer m_time;
    bool m_fewest;
};

} // namespace wf
