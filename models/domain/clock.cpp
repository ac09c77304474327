// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <chrono>

namespace wf {

using namespace Qt::StringLiterals;

qint64 SystemClock::now() const
{
    const qint64 system = wall();
    const qint64 steadily = steady();
    const qint64 passed = steadily - m_lastSteady;
    m_lastSteady = steadily;
    if (system >= m_last || m_last - system > mostHeldMs)
        m_last = system;
    else
        m_last = std::max(system, m_last + passed / 2);
    return m_last;
}

qint64 SystemClock::wall() const { return QDateTime::currentMSecsSinceEpoch(); }

qint64 SystemClock::steady() const
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

void SystemClock::continueFrom(qint64 at)
{
    m_lastSteady = steady();
    m_last = std::max(m_last, at);
}

qint64 SystemClock::aheadMs() const { return std::max<qint64>(0, now() - wall()); }

SteppedClock::SteppedClock(qint64 start, QObject *parent)
    : Clock(parent)
    , m_now(start)
{
}

qint64 SteppedClock::now() const { return m_now; }

qint64 SteppedClock::wall() const { return m_wallFollowsNow ? m_now : QDateTime::currentMSecsSinceEpoch(); }

void SteppedClock::set(qint64 now)
{
    if (now == m_now)
        return;
    m_now = now;
    Q_EMIT moved(now);
}

void SteppedClock::setWallFollowsNow(bool follows) { m_wallFollowsNow = follows; }

namespace {

// China has had one time without summer time since 1991; a fixed offset needs no time zone data on the machine.
QDateTime beijing(qint64 utcMs) { return QDateTime::fromMSecsSinceEpoch(utcMs, QTimeZone::fromSecondsAheadOfUtc(8 * 3600)); }

} // namespace

QString beijingTime(qint64 utcMs) { return beijing(utcMs).toString(u"HH:mm:ss"_s); }
QString beijingDateTime(qint64 utcMs) { return beijing(utcMs).toString(u"yyyy-MM-dd HH:mm:ss"_s); }

} // namespace wf
