// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDeadlineTimer>
#include <QtEnvironmentVariables>

namespace wf {

/// The random cases of a test: all of them under `./dev test --long` (WATCHFLOOR_LONG=1); otherwise as many as fit into a few
/// seconds, so that a slow machine tries fewer and waits no longer. `least` of them are always tried.
///
///     for (Trials trials(400, 50); trials.next();) { … trials.number() … }
class Trials {
public:
    explicit Trials(int whole, int least, int seconds = 8)
        : m_whole(whole)
        , m_least(least)
        , m_time(qEnvironmentVariableIntValue("WATCHFLOOR_LONG") > 0 ? QDeadlineTimer(QDeadlineTimer::Forever)
                                                                     : QDeadlineTimer(seconds * 1000))
    {
    }

    [[nodiscard]] bool next()
    {
        if (m_number >= m_whole || (m_number >= m_least && m_time.hasExpired()))
            return false;
        ++m_number;
        return true;
    }
    /// 1 for the first.
    [[nodiscard]] int number() const { return m_number; }

private:
    int m_whole;
    int m_least;
    int m_number = 0;
    QDeadlineTimer m_time;
};

} // namespace wf
