// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "replayseek.h"

#include "workingset.h"

#include <QCoreApplication>

#include <utility>

namespace wf {

namespace {

void beginAt(Situation &situation, const ReplaySource::Moment &moment)
{
    situation.begin(moment.opening);
    situation.apply(moment.rest);
    situation.measure(moment.samples);
}

/// What live records and those that ended since name, and what belongs to that, however long it has been over.
void bringNamed(Situation &situation, const ReplaySource &source, const ReplaySource::Moment &moment, qint64 keepsFrom,
                const std::function<bool()> &isLeft)
{
    QStringList named = situation.absent(keepsFrom);
    while (!named.isEmpty() && (!isLeft || !isLeft())) {
        const QString subject = named.takeLast();
        if (situation.record(subject))
            continue;
        situation.bringBack(subject, source.history(moment.sight, subject));
        if (situation.record(subject))
            named += source.index().ownedBy(subject);
    }
}

} // namespace

ReplaySeek::ReplaySeek(ReplayLog &log, Situation &situation, QObject *parent)
    : QObject(parent)
    , m_log(log)
    , m_situation(situation)
    , m_asked(log.at())
    , m_seat(log.seenBy())
    , m_job([this](const Answer &answer) { take(answer); }, m_pool.get())
{
    m_pool->setMaxThreadCount(1); // the file's samples are asked for by one at a time
    m_pool->setObjectName(QLatin1StringView("replay"));
}

ReplaySeek::~ReplaySeek()
{
    ++*m_newest; // what is being folded is given up
    m_pool->clear();
    // The pool would wait for its thread here; the program waits for it when it ends.
    QThreadPool *pool = m_pool.release();
    pool->setParent(QCoreApplication::instance());
    pool->start([pool] { pool->deleteLater(); });
}

ReplaySeek::Picture ReplaySeek::pictureOf(const ReplaySource &source, qint64 at, const QString &seat, const std::function<bool()> &isLeft)
{
    const qint64 window = source.windowMs();
    qint64 from = window > 0 ? at - window : ReplayIndex::Never;
    Picture picture{.moment = source.moment(at, seat, from, isLeft), .folded = {}};
    picture.folded = Situation::folded([&](Situation &situation) {
        beginAt(situation, picture.moment);
        if (window > 0) {
            const qint64 kept = WorkingSet::keepsFrom(situation, at, window);
            if (kept < from) { // an event that has gone on for longer
                from = kept;
                picture.moment = source.moment(at, seat, from, isLeft);
                beginAt(situation, picture.moment);
            }
            bringNamed(situation, source, picture.moment, from, isLeft);
            situation.sink(situation.overSince(from));
        }
        return !isLeft || !isLeft();
    });
    return picture;
}

void ReplaySeek::show(ReplayLog &log, Situation &situation, const Picture &picture)
{
    log.stand(picture.moment, [&] { situation.take(picture.folded); });
}

void ReplaySeek::seek(qint64 at)
{
    if (at == m_asked)
        return;
    m_asked = at;
    if (m_isReading && at >= m_readingTo && m_log.isNear(at))
        return; // it goes on from there: a hand that moves on and on is shown where it has come to
    if (m_isBusy || !m_log.isNear(at))
        ask();
    else
        askNear();
}

void ReplaySeek::setSeenBy(const QString &seat)
{
    if (seat == m_seat)
        return;
    m_seat = seat;
    ask();
}

void ReplaySeek::ask()
{
    m_isReading = false;
    const int number = ++*m_newest;
    m_job.ask([number, newest = m_newest, source = m_log.source(), at = m_asked, seat = m_seat] {
        const auto isLeft = [&newest, number] { return *newest != number; };
        return Answer{.number = number, .picture = std::make_shared<Picture>(isLeft() ? Picture() : pictureOf(*source, at, seat, isLeft))};
    });
    setBusy(true);
}

void ReplaySeek::askNear()
{
    m_isReading = true;
    m_readingTo = m_asked;
    m_job.ask([number = ++*m_newest, step = m_log.stepTo(m_asked)] { return Answer{.number = number, .picture = {}, .step = step()}; });
}

void ReplaySeek::take(const Answer &answer)
{
    if (answer.number != *m_newest)
        return;
    if (!answer.picture) {
        m_isReading = false;
        m_log.moveOn(answer.step);
        Q_EMIT shown();
        if (answer.number == *m_newest && m_asked != answer.step.sight.at) {
            if (m_log.isNear(m_asked))
                askNear();
            else
                ask();
        }
        return;
    }
    if (answer.picture->folded) {
        show(m_log, m_situation, *answer.picture);
        Q_EMIT shown();
    }
    // Whoever was told may have asked for another moment.
    if (answer.number == *m_newest)
        setBusy(false);
}

void ReplaySeek::setBusy(bool busy)
{
    if (std::exchange(m_isBusy, busy) != busy)
        Q_EMIT busyChanged();
}

} // namespace wf
