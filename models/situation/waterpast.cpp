// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "waterpast.h"

#include "answer.h"
#include "eventlog.h"
#include "situation.h"
#include "water.h"

#include <algorithm>
#include <limits>

namespace wf {

using namespace Qt::StringLiterals;

WaterPast::WaterPast(const Situation &situation, EventLog &log, QObject *parent)
    : QObject(parent)
    , m_situation(situation)
    , m_log(log)
{
}

void WaterPast::load(qint64 now)
{
    ++m_generation;
    m_older.clear();
    m_toCome = 0;
    const auto ask = [this, now](const QString &series) {
        ++m_toCome;
        whenAnswered(m_log.samples(series, now - waterLookBackMs, now), this,
                     [this, series, made = m_generation](const QList<Sample> &samples) {
                         if (made != m_generation)
                             return;
                         m_older.insert(series, samples);
                         --m_toCome;
                         Q_EMIT loaded();
                     });
    };
    const QList<const Record *> points = m_situation.records(u"floodpoint"_s);
    for (const Record *point : points)
        ask("depth/"_L1 + point->id());
    const QList<const Record *> stations = m_situation.records(u"rainstation"_s);
    for (const Record *station : stations)
        ask("rain/"_L1 + station->id());
}

QList<Sample> WaterPast::samples(const QString &series, qint64 upTo) const
{
    const qint64 from = upTo - waterLookBackMs;
    const QList<Sample> recent = m_situation.recent(series);
    const qint64 seen = recent.isEmpty() ? std::numeric_limits<qint64>::max() : recent.constFirst().at;
    QList<Sample> samples;
    const QList<Sample> older = m_older.value(series);
    for (const Sample &sample : older) {
        if (sample.at < seen && sample.at >= from)
            samples.append(sample);
    }
    for (const Sample &sample : recent) {
        if (sample.at >= from && sample.at <= upTo)
            samples.append(sample);
    }
    // A person's reading may be entered after the gauge's next one.
    std::ranges::stable_sort(samples, {}, &Sample::at);
    return samples;
}

qint64 WaterPast::momentAt(qint64 now) const
{
    qint64 moment = now;
    const QStringList known = m_situation.series();
    for (const QString &series : known) {
        const auto last = isOfWater(series) ? m_situation.latest(series) : std::nullopt;
        if (last && last->at <= now + clocksDifferMs)
            moment = std::max(moment, last->at);
    }
    return moment;
}

} // namespace wf
