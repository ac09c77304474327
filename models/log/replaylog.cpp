// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "locallog.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMutex>
#include <QSet>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <algorithm>
#include <iterator>
#include <limits>
#include <numeric>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

/// Of a jump's samples each series gives at most this many, the last ones: enough for a chart and for a trend.
constexpr int SamplesPerSeries = 400;
/// A later moment is near where so much lies between at the most.
constexpr qint64 NearMs = 10 * 60'000;
constexpr qsizetype NearEvents = 200;

constexpr qint64 Never = std::numeric_limits<qint64>::min();

/// How much of each chain a seat had read when it last acted not later than a moment.
QHash<QString, qint64> horizonOf(const QList<Event> &events, const QString &seat, qint64 at)
{
    const auto last = std::ranges::find_if(events.crbegin(), events.crend(), [&](const Event &e) { return e.seat == seat && e.at <= at; });
    QHash<QString, qint64> counts;
    if (last == events.crend())
        return counts;
    const QJsonObject seen = QJsonDocument::fromJson(last->seen.toUtf8()).object();
    for (auto it = seen.begin(); it != seen.end(); ++it)
        counts.insert(it.key(), it.value().toInteger());
    return counts;
}

/// What counts at a moment and was not told yet.
QList<Event> tellNew(const QList<Event> &events, const QList<qint64> &place, const QString &seat, qint64 at, QList<bool> &told)
{
    const QHash<QString, qint64> seen = seat.isEmpty() ? QHash<QString, qint64>() : horizonOf(events, seat, at);
    QList<Event> found;
    for (qsizetype i = 0; i < events.size(); ++i) {
        const Event &event = events.at(i);
        const bool isVisible = event.at <= at && (seat.isEmpty() || event.seat == seat || place.at(i) <= seen.value(chainOf(event)));
        if (isVisible && !told.at(i)) {
            told[i] = true;
            found.append(event);
        }
    }
    return found;
}

/// The file's samples for whichever thread asks, one at a time.
class SampleSource {
public:
    explicit SampleSource(LogStore store)
        : m_store(std::move(store))
    {
    }
    /// Of each series the last ones: later than `from`, and not later than `to`.
    [[nodiscard]] QList<Sample> between(qint64 from, qint64 to)
    {
        const QMutexLocker lock(&m_mutex);
        return m_store.samplesBetween(from, to, SamplesPerSeries);
    }
    [[nodiscard]] QList<Sample> of(const QString &series, qint64 from, qint64 to)
    {
        const QMutexLocker lock(&m_mutex);
        return m_store.samples(series, from, to);
    }

private:
    QMutex m_mutex;
    LogStore m_store;
};

} // namespace

struct ReplayLog::Private {
    std::shared_ptr<SampleSource> samples;
    QList<Event> events; ///< all of the log, in its order
    QList<qint64> place; ///< of each event in its chain, 1 = first
    QList<qint64> times; ///< of the events, sorted, each once
    QList<qsizetype> byTime; ///< where they stand, by their time
    QList<bool> told; ///< handed over since the last reset()
    qint64 at = Never;
    QString seat;
    std::unique_ptr<QThreadPool> readers; ///< made when samples are first asked for

    /// Of byTime: the first place with an event later than a moment.
    [[nodiscard]] QList<qsizetype>::const_iterator after(qint64 moment) const
    {
        return std::ranges::upper_bound(byTime, moment, {}, [this](qsizetype i) { return events.at(i).at; });
    }
    /// What came between two moments, where everything is told.
    [[nodiscard]] QList<Event> tellBetween(qint64 from, qint64 to)
    {
        QList<qsizetype> fresh(after(from), after(to));
        fresh.removeIf([this](qsizetype i) { return told.at(i); });
        std::ranges::sort(fresh);
        QList<Event> found;
        for (const qsizetype i : std::as_const(fresh)) {
            told[i] = true;
            found.append(events.at(i));
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
    all.byTime.resize(all.events.size());
    std::iota(all.byTime.begin(), all.byTime.end(), qsizetype(0));
    std::ranges::stable_sort(all.byTime, {}, [&all](qsizetype i) { return all.events.at(i).at; });
    return all;
}

ReplayLog::Moment ReplayLog::momentOf(const Read &all, qint64 at, const QString &seat)
{
    Moment moment{.at = at, .seat = seat, .events = {}, .samples = {}, .told = QList<bool>(all.events.size(), false)};
    moment.events = tellNew(all.events, all.place, seat, at, moment.told);
    moment.samples = all.store.samplesBetween(Never, at, SamplesPerSeries);
    return moment;
}

std::function<ReplayLog::Moment()> ReplayLog::moment(qint64 at, const QString &seat) const
{
    return [events = d->events, place = d->place, samples = d->samples, at, seat] {
        Moment moment{.at = at, .seat = seat, .events = {}, .samples = {}, .told = QList<bool>(events.size(), false)};
        moment.events = tellNew(events, place, seat, at, moment.told);
        moment.samples = samples->between(Never, at);
        return moment;
    };
}

void ReplayLog::stand(const Moment &moment, const std::function<void()> &tell)
{
    d->at = moment.at;
    d->seat = moment.seat;
    d->told = moment.told;
    tell();
    Q_EMIT sought(d->at);
}

bool ReplayLog::isNear(qint64 at) const
{
    return d->seat.isEmpty() && d->at != Never && at >= d->at && at - d->at <= NearMs
        && std::distance(d->after(d->at), d->after(at)) <= NearEvents;
}

QString ReplayLog::seenBy() const { return d->seat; }

ReplayLog::ReplayLog(Read all, QObject *parent)
    : EventLog(parent)
    , d(std::make_unique<Private>())
{
    d->samples = std::make_shared<SampleSource>(std::move(all.store));
    d->events = std::move(all.events);
    d->place = std::move(all.place);
    d->times = std::move(all.times);
    d->byTime = std::move(all.byTime);
    d->told.fill(false, d->events.size());
}

ReplayLog::ReplayLog(LogStore store, QObject *parent)
    : ReplayLog(read(std::move(store)), parent)
{
}

ReplayLog::~ReplayLog()
{
    if (!d->readers)
        return;
    // It would wait for its thread here; the program waits for it when it ends.
    QThreadPool *pool = d->readers.release();
    pool->setParent(QCoreApplication::instance());
    pool->start([pool] { pool->deleteLater(); });
}

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

void ReplayLog::seek(qint64 at) { moveOn(at, d->samples->between(at < d->at ? Never : d->at, at)); }

std::function<QList<Sample>()> ReplayLog::samplesTo(qint64 at) const
{
    return [samples = d->samples, from = d->at, at] { return samples->between(from, at); };
}

void ReplayLog::moveOn(qint64 at, const QList<Sample> &samples)
{
    const qint64 before = d->at;
    const qint64 from = at < before ? Never : before;
    d->at = at;
    if (at < before) {
        d->told.fill(false);
        Q_EMIT reset();
    }
    const QList<Event> events = d->seat.isEmpty() ? d->tellBetween(from, at) : tellNew(d->events, d->place, d->seat, at, d->told);
    if (!events.isEmpty())
        Q_EMIT appended(events);
    if (!samples.isEmpty())
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
    d->at = Never;
    seek(at);
}

QFuture<EventLog::Appended> ReplayLog::append(const QList<Draft> &)
{
    return QtFuture::makeReadyValueFuture(
        Appended(std::unexpected(Refusal{u"log.read_only"_s, tr("A replay is only looked at: nothing can be changed in it.")})));
}

QFuture<QList<Sample>> ReplayLog::samples(const QString &series, qint64 from, qint64 to)
{
    if (!d->readers) {
        d->readers = std::make_unique<QThreadPool>();
        d->readers->setMaxThreadCount(1); // the file is read by one at a time
        d->readers->setObjectName("samples"_L1);
    }
    return QtConcurrent::run(d->readers.get(),
                             [source = d->samples, series, from, until = qMin(to, d->at)] { return source->of(series, from, until); });
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
