// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "replaycontrol.h"

#include "locallog.h"
#include "room.h"
#include "session.h"

#include <QFileInfo>
#include <QtConcurrent>

#include <memory>

namespace wf {

using namespace Qt::StringLiterals;

namespace {
constexpr int frameMs = 100;
constexpr double logMsPerSecond = 60'000;
} // namespace

ReplayControl::ReplayControl(Session &session)
    : m_session(session)
{
    m_timer.setInterval(frameMs);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        setAt(at() + logMsPerSecond * frameMs / 1000);
        if (at() >= to())
            setPlaying(false);
    });
}

bool ReplayControl::canLeave() const { return m_session.hasOwnRoom(); }

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

double ReplayControl::at() const { return m_log ? static_cast<double>(m_log->at()) : 0; }

void ReplayControl::setAt(double at)
{
    if (!m_log)
        return;
    m_log->seek(static_cast<qint64>(qBound(from(), at, to())));
    follow();
}

void ReplayControl::setSeenBy(const QString &seat)
{
    if (!m_log || seat == m_seenBy)
        return;
    m_seenBy = seat;
    m_log->setSeenBy(seat);
    follow();
    Q_EMIT changed();
}

QVariantList ReplayControl::seats() const
{
    QVariantList list{QVariantMap{{u"id"_s, QString()}, {u"name"_s, tr("everything")}}};
    for (const Seat &seat : m_session.seats()) {
        if (seat.role != Role::System)
            list << QVariantMap{{u"id"_s, seat.id}, {u"name"_s, localise(seat.name)}};
    }
    return list;
}

bool ReplayControl::open(const QUrl &file) { return openFile(file.isLocalFile() ? file.toLocalFile() : file.toString()); }

bool ReplayControl::openCurrent() { return m_session.hasOwnRoom() && openFile(m_session.room().file); }

bool ReplayControl::openFile(const QString &file)
{
    ++m_asked;
    return take(file, Room::readReplay(file));
}

void ReplayControl::choose(const QUrl &file) { openLater(file.isLocalFile() ? file.toLocalFile() : file.toString()); }

void ReplayControl::chooseCurrent()
{
    if (m_session.hasOwnRoom())
        openLater(m_session.room().file);
}

void ReplayControl::openLater(const QString &file, const std::function<void(bool isOpen)> &done)
{
    m_isOpening = true;
    Q_EMIT changed();
    using Answer = std::expected<ReplayLog::Read, Refusal>;
    QtConcurrent::run([file] {
        return std::make_shared<Answer>(Room::readReplay(file));
    }).then(this, [this, file, done, asked = ++m_asked](const std::shared_ptr<Answer> &answer) {
        if (asked != m_asked)
            return;
        const bool isOpen = take(file, std::move(*answer));
        if (done)
            done(isOpen);
    });
}

bool ReplayControl::take(const QString &file, std::expected<ReplayLog::Read, Refusal> all)
{
    m_isOpening = false;
    if (!all) {
        Q_EMIT changed();
        Q_EMIT m_session.notice(all.error().text, true);
        return false;
    }
    auto log = std::make_unique<ReplayLog>(*std::move(all));
    ReplayLog *const own = log.get();
    auto room = Room::replay(file, std::move(log), m_session.seats());
    m_timer.stop();
    m_file = room->file;
    m_log = own;
    m_seenBy.clear();
    m_log->seek(m_log->lastAt());
    m_session.show(std::move(room));
    Q_EMIT changed(); // its limits first: a moment outside of them is not taken
    follow();
    return true;
}

void ReplayControl::giveUp()
{
    if (!m_isOpening || !m_session.isReady()) // the program began with it: there is nothing else to look at
        return;
    ++m_asked;
    m_isOpening = false;
    Q_EMIT changed();
}

void ReplayControl::step(int direction)
{
    if (m_log)
        setAt(static_cast<double>(m_log->stepFrom(m_log->at(), direction)));
}

void ReplayControl::leave()
{
    if (!canLeave())
        return;
    ++m_asked; // what is still being read is not shown any more
    m_isOpening = false;
    m_timer.stop();
    m_log = nullptr;
    m_session.show(nullptr);
    Q_EMIT changed();
}

void ReplayControl::follow()
{
    Q_EMIT moved();
    Q_EMIT m_session.ticked();
}

} // namespace wf
