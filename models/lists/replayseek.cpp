// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "replayseek.h"

#include <QCoreApplication>

#include <utility>

namespace wf {

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

ReplaySeek::Picture ReplaySeek::pictureOf(const ReplayLog::Read &all, qint64 at)
{
    Picture picture{.moment = ReplayLog::momentOf(all, at), .folded = {}};
    picture.folded = Situation::folded(picture.moment.events, picture.moment.samples);
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
    m_job.ask([number, newest = m_newest, moment = m_log.moment(m_asked, m_seat)] {
        Answer answer{.number = number, .picture = std::make_shared<Picture>(), .at = 0};
        const auto isLeft = [&newest, number] { return *newest != number; };
        if (isLeft())
            return answer;
        answer.picture->moment = moment();
        answer.picture->folded = Situation::folded(answer.picture->moment.events, answer.picture->moment.samples, isLeft);
        return answer;
    });
    setBusy(true);
}

void ReplaySeek::askNear()
{
    m_isReading = true;
    m_readingTo = m_asked;
    m_job.ask([number = ++*m_newest, at = m_asked, samples = m_log.samplesTo(m_asked)] {
        return Answer{.number = number, .picture = {}, .at = at, .samples = samples()};
    });
}

void ReplaySeek::take(const Answer &answer)
{
    if (answer.number != *m_newest)
        return;
    if (!answer.picture) {
        m_isReading = false;
        m_log.moveOn(answer.at, answer.samples);
        Q_EMIT shown();
        if (answer.number == *m_newest && m_asked != answer.at) {
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
