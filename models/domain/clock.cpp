// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock.h"

#include <QDateTime>
#include <QTimeZone>

namespace wf {

using namespace Qt::StringLiterals;

qint64 SystemClock::now() const { return QDateTime::currentMSecsSinceEpoch(); }
qint64 SystemClock::wall() const { return QDateTime::currentMSecsSinceEpoch(); }

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
