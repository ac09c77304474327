// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "replaycontrol.h"

#include "answer.h"
#include "room.h"
#include "roomhost.h"
#include "timetext.h"

#include <QFileInfo>
#include <QtConcurrent>

#include <memory>
#include <utility>

namespace wf {

using namespace Qt::StringLiterals;

namespace {
constexpr int frameMs = 100;
constexpr qint64 minuteMs = 60'000;
constexpr double logMsPerSecond = 60'000;
} // namespace

ReplayControl::ReplayControl(RoomHost &host)
    : m_host(host)
{
    m_timer.setInterval(frameMs);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (m_seek && m_seek->isMoving()) // it goes on from there
            return;
        setAt(at() + logMsPerSecond * frameMs / 1000);
        if (at() >= to())
            setPlaying(false);
    });
}

bool ReplayControl::canLeave() const { return m_host.hasOwnRoom(); }

void ReplayControl::setPlaying(bool playing)
{
    if (playing && m_log && at() < to())
        m_timer.start();
    else
        m_timer.stop();
    Q_EMIT changed();
}

QString ReplayControl::fileName() const { return QFileInfo(m_file).fileName(); }

double ReplayControl::from() const { return m_log ? static_cast<double>(m_log->firstAt()) : 0; }

double ReplayControl::to() const { return m_log ? static_cast<double>(m_log->lastAt()) : 1; }

double ReplayControl::at() const { return m_seek ? static_cast<double>(m_seek->asked()) : 0; }

double ReplayControl::shownAt() const { return m_log ? static_cast<double>(m_log->at()) : 0; }

void ReplayControl::setAt(double at)
{
    if (!m_seek)
        return;
    m_seek->seek(static_cast<qint64>(qBound(from(), at, to())));
    Q_EMIT moved();
}

void ReplayControl::setSeenBy(const QString &seat)
{
    if (!m_seek || seat == m_seenBy)
        return;
    m_seenBy = seat;
    m_seek->setSeenBy(seat);
    Q_EMIT changed();
}

QVariantList ReplayControl::seats() const
{
    QVariantList list{QVariantMap{{u"id"_s, QString()}, {u"name"_s, tr("everything")}}};
    for (const Seat &seat : m_host.seats()) {
        if (seat.role != Role::System)
            list << QVariantMap{{u"id"_s, seat.id}, {u"name"_s, localise(seat.name)}};
    }
    return list;
}

bool ReplayControl::open(const QUrl &file) { return openFile(file.isLocalFile() ? file.toLocalFile() : file.toString()); }

bool ReplayControl::openCurrent() { return m_host.hasOwnRoom() && openFile(m_host.room().file); }

qint64 ReplayControl::windowMs() const { return m_host.options().keepHours * WorkingSet::HourMs; }

ReplayControl::Answer ReplayControl::read(const QString &file, qint64 windowMs)
{
    return Room::readReplay(file, windowMs).transform([](ReplayLog::Source source) {
        ReplaySeek::Picture picture = ReplaySeek::pictureOf(*source, source->index().lastAt());
        return Opened{.source = std::move(source), .picture = std::move(picture)};
    });
}

bool ReplayControl::openFile(const QString &file)
{
    ++m_asked;
    return take(file, read(file, windowMs()));
}

void ReplayControl::choose(const QUrl &file) { openLater(file.isLocalFile() ? file.toLocalFile() : file.toString()); }

void ReplayControl::chooseCurrent()
{
    if (m_host.hasOwnRoom())
        openLater(m_host.room().file);
}

void ReplayControl::openLater(const QString &file, const std::function<void(bool isOpen)> &done)
{
    m_isOpening = true;
    Q_EMIT changed();
    whenAnswered(QtConcurrent::run([file, window = windowMs()] { return std::make_shared<Answer>(read(file, window)); }), this,
                 [this, file, done, asked = ++m_asked](const std::shared_ptr<Answer> &answer) {
                     if (asked != m_asked)
                         return;
                     const bool isOpen = take(file, std::move(*answer));
                     if (done)
                         done(isOpen);
                 });
}

bool ReplayControl::take(const QString &file, Answer opened)
{
    m_isOpening = false;
    if (!opened) {
        Q_EMIT changed();
        Q_EMIT m_host.notice(opened.error().text, true);
        return false;
    }
    auto log = std::make_unique<ReplayLog>(std::move(opened->source));
    ReplayLog *const own = log.get();
    auto room = Room::replay(file, std::move(log), m_host.seats());
    m_timer.stop();
    m_file = room->file;
    m_log = own;
    m_seenBy.clear();
    ReplaySeek::show(*own, *room->situation, opened->picture);
    m_seek = new ReplaySeek(*own, *room->situation, own);
    connect(m_seek, &ReplaySeek::shown, this, &ReplayControl::follow);
    connect(m_seek, &ReplaySeek::busyChanged, this, &ReplayControl::moved);
    m_host.show(std::move(room));
    Q_EMIT changed(); // its limits first: a moment outside of them is not taken
    follow();
    return true;
}

void ReplayControl::giveUp()
{
    if (!m_isOpening || !m_host.isReady()) // the program began with it: there is nothing else to look at
        return;
    ++m_asked;
    m_isOpening = false;
    Q_EMIT changed();
}

void ReplayControl::step(int direction)
{
    if (m_seek)
        setAt(static_cast<double>(m_log->stepFrom(m_seek->asked(), direction)));
}

QString ReplayControl::goTo(const QString &written)
{
    if (!m_seek)
        return {};
    const auto moment = readTime(written, m_seek->asked());
    if (!moment)
        return moment.error().text;
    if (*moment < m_log->firstAt() - minuteMs || *moment > m_log->lastAt() + minuteMs)
        return tr("This log goes from %1 to %2.").arg(timeText(m_log->firstAt(), *moment), timeText(m_log->lastAt(), *moment));
    setAt(double(*moment));
    return {};
}

void ReplayControl::leave()
{
    if (!canLeave())
        return;
    ++m_asked; // what is still being read is not shown any more
    m_isOpening = false;
    m_timer.stop();
    m_log = nullptr;
    m_seek = nullptr;
    m_host.show(nullptr);
    Q_EMIT changed();
}

void ReplayControl::follow()
{
    Q_EMIT moved();
    Q_EMIT m_host.ticked();
}

} // namespace wf
