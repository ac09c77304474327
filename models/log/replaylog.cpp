// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "locallog.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <limits>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

/// Of a jump's samples each series gives at most this many, the last ones: enough for a chart and for a trend.
constexpr int SamplesPerSeries = 400;

} // namespace

struct ReplayLog::Private {
    LogStore store;
    QList<Event> events; ///< all of the log, in its order
    QList<qint64> place; ///< of each event in its chain, 1 = first
    QList<qint64> times; ///< of the events, sorted, each once
    QList<bool> told; ///< handed over since the last reset()
    qint64 at = std::numeric_limits<qint64>::min();
    QString seat;

    /// How much of each chain the seat had read when it last acted not later than `at`.
    [[nodiscard]] QHash<QString, qint64> horizon() const
    {
        const auto last
            = std::ranges::find_if(events.crbegin(), events.crend(), [this](const Event &e) { return e.seat == seat && e.at <= at; });
        QHash<QString, qint64> counts;
        if (last == events.crend())
            return counts;
        const QJsonObject seen = QJsonDocument::fromJson(last->seen.toUtf8()).object();
        for (auto it = seen.begin(); it != seen.end(); ++it)
            counts.insert(it.key(), it.value().toInteger());
        return counts;
    }

    [[nodiscard]] bool isVisible(qsizetype i, const QHash<QString, qint64> &seen) const
    {
        const Event &event = events.at(i);
        if (event.at > at)
            return false;
        return seat.isEmpty() || event.seat == seat || place.at(i) <= seen.value(chainOf(event));
    }

    /// What is visible now and was not told yet.
    [[nodiscard]] QList<Event> tellNew()
    {
        const QHash<QString, qint64> seen = seat.isEmpty() ? QHash<QString, qint64>() : horizon();
        QList<Event> found;
        for (qsizetype i = 0; i < events.size(); ++i) {
            if (!told.at(i) && isVisible(i, seen)) {
                told[i] = true;
                found.append(events.at(i));
            }
        }
        return found;
    }
};

ReplayLog::Read ReplayLog::read(LogStore store)
{
    Read all{.store = std::move(store)};
    all.events = all.store.events();
    QHash<QString, qint64> chains;
    for (const Event &event : std::as_const(all.events)) {
        all.place.append(++chains[chainOf(event)]);
        all.times.append(event.at);
    }
    std::ranges::sort(all.times);
    all.times.erase(std::ranges::unique(all.times).begin(), all.times.end());
    return all;
}

ReplayLog::ReplayLog(Read all, QObject *parent)
    : EventLog(parent)
    , d(std::make_unique<Private>())
{
    d->store = std::move(all.store);
    d->events = std::move(all.events);
    d->place = std::move(all.place);
    d->times = std::move(all.times);
    d->told.fill(false, d->events.size());
}

ReplayLog::ReplayLog(LogStore store, QObject *parent)
    : ReplayLog(read(std::move(store)), parent)
{
}

ReplayLog::~ReplayLog() = default;

qint64 ReplayLog::firstAt() const { return d->times.isEmpty() ? 0 : d->times.first(); }

qint64 ReplayLog::lastAt() const { return d->times.isEmpty() ? 0 : d->times.last(); }

qint64 ReplayLog::at() const { return d->at; }

qint64 ReplayLog::stepFrom(qint64 at, int direction) const
{
    if (direction >= 0) {
        const auto next = std::ranges::upper_bound(d->times, at);
        return next == d->times.end() ? at : *next;
    }
    const auto here = std::ranges::lower_bound(d->times, at);
    return here == d->times.begin() ? at : *std::prev(here);
}

void ReplayLog::seek(qint64 at)
{
    const qint64 before = d->at;
    d->at = at;
    if (at < before) {
        d->told.fill(false);
        Q_EMIT reset();
    }
    if (const QList<Event> events = d->tellNew(); !events.isEmpty())
        Q_EMIT appended(events);
    const qint64 from = at < before ? std::numeric_limits<qint64>::min() : before;
    if (const QList<Sample> samples = d->store.samplesBetween(from, at, SamplesPerSeries); !samples.isEmpty())
        Q_EMIT measured(samples);
    Q_EMIT sought(at);
}

void ReplayLog::setSeenBy(const QString &seat)
{
    if (d->seat == seat)
        return;
    d->seat = seat;
    d->told.fill(false);
    Q_EMIT reset();
    const qint64 at = d->at;
    d->at = std::numeric_limits<qint64>::min();
    seek(at);
}

QFuture<EventLog::Appended> ReplayLog::append(const QList<Draft> &)
{
    return QtFuture::makeReadyValueFuture(
        Appended(std::unexpected(Refusal{u"log.read_only"_s, tr("A replay is only looked at: nothing can be changed in it.")})));
}

QFuture<QList<Sample>> ReplayLog::samples(const QString &series, qint64 from, qint64 to)
{
    return QtFuture::makeReadyValueFuture(d->store.samples(series, from, qMin(to, d->at)));
}

QFuture<QList<Event>> ReplayLog::history(const QString &subject)
{
    QList<Event> found;
    for (qsizetype i = 0; i < d->events.size(); ++i) {
        if (d->told.at(i) && d->events.at(i).subject == subject)
            found.append(d->events.at(i));
    }
    return QtFuture::makeReadyValueFuture(found);
}

QFuture<QList<Event>> ReplayLog::events(qint64 afterSequence, int limit)
{
    QList<Event> found;
    for (qsizetype i = qMax<qint64>(0, afterSequence); i < d->events.size() && (limit <= 0 || found.size() < limit); ++i) {
        if (d->told.at(i))
            found.append(d->events.at(i));
    }
    return QtFuture::makeReadyValueFuture(found);
}

QFuture<QList<Event>> ReplayLog::eventsBetween(qint64 from, qint64 to)
{
    QList<Event> found;
    QSet<QByteArray> followed;
    for (qsizetype i = 0; i < d->events.size(); ++i) {
        const Event &event = d->events.at(i);
        if (!d->told.at(i) || event.at < from || event.at >= to)
            continue;
        found.append(event);
        followed.unite({event.parents.cbegin(), event.parents.cend()});
    }
    QList<Event> before;
    for (qsizetype i = 0; i < d->events.size(); ++i) {
        if (d->events.at(i).at < from && followed.contains(d->events.at(i).hash))
            before.append(d->events.at(i));
    }
    return QtFuture::makeReadyValueFuture(before + found);
}

ReplayClock::ReplayClock(const ReplayLog &log, QObject *parent)
    : Clock(parent)
    , m_log(log)
{
    connect(&log, &ReplayLog::sought, this, &Clock::moved);
}

qint64 ReplayClock::now() const { return std::max(m_log.at(), m_log.firstAt()); }

qint64 ReplayClock::wall() const { return QDateTime::currentMSecsSinceEpoch(); }

} // namespace wf
