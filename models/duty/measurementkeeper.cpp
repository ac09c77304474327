// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "measurementkeeper.h"

#include "answer.h"
#include "clock.h"
#include "eventlog.h"
#include "situation.h"

#include <cmath>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 DayMs = 86'400'000;
constexpr int LookEveryMs = 600'000; // a machine that slept catches up soon after

} // namespace

MeasurementKeeper::MeasurementKeeper(EventLog &log, const Situation &situation, const Clock &clock, const SampleRetention &keep,
                                     QObject *parent)
    : QObject(parent)
    , m_log(log)
    , m_situation(situation)
    , m_clock(clock)
    , m_keep(keep)
{
    m_timer.setInterval(LookEveryMs);
    connect(&m_timer, &QTimer::timeout, this, &MeasurementKeeper::look);
    connect(&clock, &Clock::moved, this, &MeasurementKeeper::look);
}

void MeasurementKeeper::begin()
{
    m_timer.start();
    m_began = 0;
    look();
}

void MeasurementKeeper::look()
{
    // A clock that was set back begins a new day too.
    const qint64 now = m_clock.now();
    if (!m_timer.isActive() || m_busy || (m_began > 0 && std::abs(now - m_began) < DayMs))
        return;
    m_began = now;
    m_busy = true;
    // Of all alarms there ever were: what is over is in the log alone.
    whenAnswered(m_log.alarmReadings(), this, [this](const QSet<SampleKey> &told) { step(spared() + told, {}, 0, 0); });
}

void MeasurementKeeper::step(const QSet<SampleKey> &spared, const QString &series, qint64 at, qint64 removed)
{
    whenAnswered(m_log.thinSamples(m_keep, m_began, spared, {.series = series, .at = at}), this,
                 [this, spared, removed](const std::expected<SampleThinning, Refusal> &thinned) {
                     if (thinned && !thinned->done)
                         return step(spared, thinned->series, thinned->at, removed + thinned->removed);
                     m_busy = false;
                     if (thinned)
                         Q_EMIT swept(removed + thinned->removed);
                     else
                         Q_EMIT failed(thinned.error());
                 });
}

QSet<SampleKey> MeasurementKeeper::spared() const
{
    QSet<SampleKey> keys;
    for (const Record *alarm : m_situation.records(u"alarm"_s)) {
        const Record point(alarm->text("floodPoint"_L1));
        keys.insert({"depth/"_L1 + point.id(), alarm->value("readingAt"_L1).toInteger()});
    }
    return keys;
}

} // namespace wf
