// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "replaysource.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace wf {

namespace {

/// Of a jump's samples each series gives at most this many, the last ones: enough for a chart and for a trend.
constexpr int SamplesPerSeries = 400;
constexpr qsizetype AtOnce = 500; ///< events, until it is asked whether anybody still waits

} // namespace

ReplaySource::ReplaySource(LogStore store, qint64 windowMs)
    : m_store(std::move(store))
    , m_index(ReplayIndex::of(m_store))
    , m_windowMs(windowMs)
{
}

ReplayIndex::Sight ReplaySource::sight(qint64 at, const QString &seat) const
{
    if (seat.isEmpty())
        return {.at = at};
    const int last = m_index.lastOf(seat, at);
    const QList<Event> did = last >= 0 ? events({last}) : QList<Event>();
    return m_index.sightOf(seat, at, did.isEmpty() ? QString() : did.first().seen);
}

ReplaySource::Moment ReplaySource::moment(qint64 at, const QString &seat, qint64 endedBefore, const std::function<bool()> &isLeft) const
{
    Moment moment{.sight = sight(at, seat), .seat = seat};
    moment.told = m_index.seen(moment.sight);
    const ReplayIndex::Working working = m_index.working(moment.sight, endedBefore);
    for (qsizetype begin = 0; begin < working.heads.size(); begin += AtOnce) {
        if (isLeft && isLeft())
            return moment;
        const QList<Event> heads = events(working.heads.mid(begin, AtOnce));
        const QList<Event> births = events(working.births.mid(begin, AtOnce));
        for (qsizetype i = 0; i < std::min(heads.size(), births.size()); ++i)
            moment.opening.births.insert(heads.at(i).subject, {births.at(i).at, births.at(i).id});
        moment.opening.heads += heads;
    }
    moment.rest = events(working.rest);
    moment.samples = samplesBetween(ReplayIndex::Never, at);
    return moment;
}

QList<Event> ReplaySource::events(const QList<int> &places) const
{
    QList<qint64> sequences;
    sequences.reserve(places.size());
    std::ranges::transform(places, std::back_inserter(sequences), [this](int place) { return m_index.sequence(place); });
    const QMutexLocker lock(&m_mutex);
    return m_store.eventsAt(sequences);
}

QList<Event> ReplaySource::eventsBetween(const ReplayIndex::Sight &sight, qint64 from, qint64 to) const
{
    const QList<int> found = m_index.seenBetween(sight, from - (from > ReplayIndex::Never ? 1 : 0), to - 1);
    QList<Event> before = events(m_index.followedBy(found));
    before.removeIf([from](const Event &event) { return event.at >= from; }); // of the span, but not seen
    return before + events(found);
}

QList<Event> ReplaySource::history(const ReplayIndex::Sight &sight, const QString &subject) const
{
    return events(m_index.seenOf(sight, subject));
}

QList<Sample> ReplaySource::samplesBetween(qint64 from, qint64 to) const
{
    const QMutexLocker lock(&m_mutex);
    return m_store.samplesBetween(from, to, SamplesPerSeries);
}

QList<Sample> ReplaySource::samples(const QString &series, qint64 from, qint64 to) const
{
    const QMutexLocker lock(&m_mutex);
    return m_store.samples(series, from, to);
}

} // namespace wf
