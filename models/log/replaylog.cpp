// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "replaylog.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

/// A later moment is near where so much lies between at the most.
constexpr qint64 NearMs = 10 * 60'000;
constexpr qsizetype NearEvents = 200;

constexpr qint64 Never = ReplayIndex::Never;

} // namespace

struct ReplayLog::Private {
    Source source;
    ReplayIndex::Sight sight = {};
    QString seat;
    QList<int> told; ///< since the last reset(), in the order in which they were
    std::unique_ptr<QThreadPool> readers; ///< made when something is first asked for

    /// Answers on a thread of its own: the file is read by one at a time.
    template <typename Ask> [[nodiscard]] auto answer(Ask ask)
    {
        if (!readers) {
            readers = std::make_unique<QThreadPool>();
            readers->setMaxThreadCount(1);
            readers->setObjectName("replayed"_L1);
        }
        return QtConcurrent::run(readers.get(), std::move(ask));
    }
};

ReplayLog::ReplayLog(Source source, QObject *parent)
    : EventLog(parent)
    , d(std::make_unique<Private>())
{
    d->source = std::move(source);
}

ReplayLog::ReplayLog(LogStore store, QObject *parent)
    : ReplayLog(std::make_shared<const ReplaySource>(std::move(store)), parent)
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

const ReplayLog::Source &ReplayLog::source() const { return d->source; }

qint64 ReplayLog::firstAt() const { return d->source->index().firstAt(); }

qint64 ReplayLog::lastAt() const { return d->source->index().lastAt(); }

qint64 ReplayLog::at() const { return d->sight.at; }

QString ReplayLog::seenBy() const { return d->seat; }

qint64 ReplayLog::stepFrom(qint64 at, int direction) const { return d->source->index().stepFrom(at, direction); }

void ReplayLog::stand(const ReplaySource::Moment &moment, const std::function<void()> &tell)
{
    d->sight = moment.sight;
    d->seat = moment.seat;
    d->told = moment.told;
    tell();
    Q_EMIT sought(d->sight.at);
}

bool ReplayLog::isNear(qint64 at) const
{
    const qint64 from = d->sight.at;
    return d->seat.isEmpty() && from != Never && at >= from && at - from <= NearMs
        && d->source->index().countBetween(from, at) <= NearEvents;
}

std::function<ReplayLog::Step()> ReplayLog::stepTo(qint64 at) const
{
    return [source = d->source, before = d->sight, seat = d->seat, at] {
        Step step{.sight = source->sight(at, seat)};
        const ReplayIndex &index = source->index();
        const bool isForward = at >= before.at;
        if (seat.isEmpty()) {
            step.places = index.seenBetween(step.sight, isForward ? before.at : Never, at);
        } else {
            step.places = index.seen(step.sight);
            step.places.removeIf([&](int event) { return isForward && index.sees(before, event); });
        }
        step.events = source->events(step.places);
        step.samples = source->samplesBetween(isForward ? before.at : Never, at);
        return step;
    };
}

void ReplayLog::moveOn(const Step &step)
{
    const bool isBack = step.sight.at < d->sight.at;
    d->sight = step.sight;
    if (isBack) {
        d->told.clear();
        Q_EMIT reset();
    }
    d->told += step.places;
    if (!step.events.isEmpty())
        Q_EMIT appended(step.events);
    if (!step.samples.isEmpty())
        Q_EMIT measured(step.samples);
    Q_EMIT sought(d->sight.at);
}

void ReplayLog::seek(qint64 at) { moveOn(stepTo(at)()); }

void ReplayLog::setSeenBy(const QString &seat)
{
    if (d->seat == seat)
        return;
    d->seat = seat;
    d->told.clear();
    Q_EMIT reset();
    const qint64 at = d->sight.at;
    d->sight = {};
    if (at != Never)
        seek(at);
}

QFuture<EventLog::Appended> ReplayLog::append(const QList<Draft> &)
{
    return QtFuture::makeReadyValueFuture(
        Appended(std::unexpected(Refusal{u"log.read_only"_s, tr("A replay is only looked at: nothing can be changed in it.")})));
}

std::optional<qint64> ReplayLog::eventsTold() const { return d->told.size(); }

QFuture<QList<Sample>> ReplayLog::samples(const QString &series, qint64 from, qint64 to)
{
    return d->answer([source = d->source, series, from, until = qMin(to, d->sight.at)] { return source->samples(series, from, until); });
}

QFuture<QList<Event>> ReplayLog::history(const QString &subject)
{
    return d->answer([source = d->source, sight = d->sight, subject] { return source->history(sight, subject); });
}

QFuture<QList<Event>> ReplayLog::events(qint64 afterSequence, int limit)
{
    const qsizetype after = std::clamp<qsizetype>(afterSequence, 0, d->told.size());
    return d->answer([source = d->source, places = d->told.mid(after, limit > 0 ? limit : -1)] { return source->events(places); });
}

QFuture<QList<Event>> ReplayLog::eventsBetween(qint64 from, qint64 to)
{
    return d->answer([source = d->source, sight = d->sight, from, to] { return source->eventsBetween(sight, from, to); });
}

QFuture<QStringList> ReplayLog::ownedBy(const QString &subject)
{
    return d->answer([source = d->source, subject] { return source->index().ownedBy(subject); });
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
