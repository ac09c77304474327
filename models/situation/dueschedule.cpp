// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dueschedule.h"

#include "situation.h"

#include <algorithm>

namespace wf {

namespace {

/// Whoever has not looked for so long has slept, and may have missed more than the time.
constexpr qint64 SleptMs = 5 * 60'000;

bool heeds(const Heed &heed, const Named &named, const QString &series)
{
    return named.series.contains(series)
        || std::ranges::any_of(heed.series, [&series](const QString &beginning) { return series.startsWith(beginning); });
}

/// Whose doing an event is, as ListContext::note() has it.
const QString &doer(const Event &event) { return event.onBehalf.isEmpty() ? event.seat : event.onBehalf; }

} // namespace

int DueSchedule::add(const Heed &heed)
{
    m_all.append({.heed = heed});
    return int(m_all.size()) - 1;
}

void DueSchedule::setHeed(int one, const Heed &heed)
{
    m_all[one].heed = heed;
    m_all[one].isMarked = true;
}

void DueSchedule::follow(const ChangeSet &changes)
{
    if (changes.reset) {
        markAll();
        return;
    }
    QSet<QString> kinds;
    for (const QStringList *subjects : {&changes.added, &changes.changed, &changes.removed}) {
        for (const QString &subject : *subjects)
            kinds.insert(subject.section(u'/', 0, 0));
    }
    QSet<QString> seats;
    for (const Event &event : changes.events)
        seats.insert(doer(event));
    for (One &one : m_all) {
        const auto isTouched = [&kinds](const QString &kind) { return kinds.contains(kind); };
        one.isMarked = one.isMarked || one.heed.everything || std::ranges::any_of(one.heed.kinds, isTouched)
            || one.named.kinds.intersects(kinds) || one.named.seats.intersects(seats);
    }
}

void DueSchedule::follow(const QList<Sample> &samples)
{
    for (One &one : m_all) {
        const auto isHeeded = [&one](const Sample &sample) { return heeds(one.heed, one.named, sample.series); };
        one.isMarked = one.isMarked || std::ranges::any_of(samples, isHeeded);
    }
}

void DueSchedule::followRoads()
{
    for (One &one : m_all)
        one.isMarked = one.isMarked || one.heed.roads;
}

void DueSchedule::followGauges()
{
    for (One &one : m_all)
        one.isMarked = one.isMarked || one.heed.gauges;
}

void DueSchedule::mark(int one) { m_all[one].isMarked = true; }

void DueSchedule::markAll()
{
    for (One &one : m_all)
        one.isMarked = true;
}

void DueSchedule::look(qint64 now)
{
    if (m_lookedAt > 0 && (now < m_lookedAt || now - m_lookedAt > SleptMs))
        markAll();
    m_lookedAt = now;
}

qint64 DueSchedule::dueAt(const One &one) const { return m_net > 0 ? std::min(one.dueAt, one.askedAt + m_net) : one.dueAt; }

bool DueSchedule::isDue(int one, qint64 now) const { return m_all.at(one).isMarked || now >= dueAt(m_all.at(one)); }

bool DueSchedule::isAnyMarked() const { return std::ranges::any_of(m_all, &One::isMarked); }

void DueSchedule::ask(int one, qint64 now)
{
    One &asked = m_all[one];
    asked.isMarked = false;
    asked.named = {};
    asked.dueAt = DueTimes::never;
    asked.askedAt = now;
    ++asked.asks;
}

void DueSchedule::setDue(int one, qint64 when) { m_all[one].dueAt = std::min(m_all.at(one).dueAt, when); }

qint64 DueSchedule::next() const
{
    qint64 next = DueTimes::never;
    for (const One &one : m_all)
        next = std::min(next, dueAt(one));
    return next;
}

} // namespace wf
