// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session.h"

#include <QtConcurrent>

#include <memory>
#include <optional>
#include <utility>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

/// How long nothing more is said than that a log is being opened.
constexpr qint64 soonMs = 3'000;
constexpr int sayEveryMs = 1'000;

/// Reads on a thread of the pool, and hands over in the session's what was read, or why it could not be.
template <typename Read, typename Take, typename Refuse>
void readLater(QThreadPool *pool, Session *session, const Read &read, const Take &take, const Refuse &refuse)
{
    using Answer = decltype(read());
    QtConcurrent::run(pool, [read] {
        return std::make_shared<Answer>(read());
    }).then(session, [take, refuse](const std::shared_ptr<Answer> &answer) {
        if (*answer)
            take(std::move(**answer));
        else
            refuse(answer->error());
    });
}

} // namespace

void Session::openRoomLater()
{
    m_pictureStands = false;
    if (m_options.mode == Options::Mode::Live) { // the log alone says what is on the map
        openLogLater();
        return;
    }
    const auto refuse = [this](const Refusal &refusal) { Q_EMIT failed(refusal); };
    readFiles();
    filesRead().then(this, [this, refuse] {
        if (const auto taken = takeFiles(); !taken)
            return refuse(taken.error());
        if (m_options.mode == Options::Mode::Drill)
            return openDrillLater(m_options.log, refuse);
        m_seats = standardSeats();
        m_replay->openLater(m_options.log, [this, refuse](bool isOpen) {
            if (isOpen)
                setComplete();
            else
                refuse(noReplay());
        });
    });
}

void Session::openLogLater()
{
    m_openingSince.start();
    connect(&m_sayOpening, &QTimer::timeout, this, &Session::openingTextChanged);
    m_sayOpening.start(sayEveryMs);
    const auto ended = [this] {
        m_sayOpening.stop();
        m_openingSince.invalidate();
        Q_EMIT openingTextChanged();
    };
    readLater(
        &m_reader, this, [options = m_options] { return readDuty(options); },
        [this, ended](OpenedLog log) {
            takeDuty(std::move(log));
            ended();
            furnishDuty();
        },
        [this, ended](const Refusal &refusal) {
            ended();
            Q_EMIT failed(refusal);
        });
    Q_EMIT openingTextChanged();
}

QString Session::openingText() const
{
    if (!m_openingSince.isValid())
        return {};
    const qint64 gone = m_openingSince.elapsed();
    if (gone < soonMs)
        return tr("Opening the log …");
    return tr("Opening the log: %n s so far. One that an older version wrote is brought up to date the first time.", nullptr,
              int(gone / 1000));
}

void Session::openDrillLater(const QString &logFile, const std::function<void(const Refusal &)> &refuse)
{
    // The exercise was read with the other files; another attempt reads it again, for it may have been changed.
    const auto scenario = std::make_shared<std::optional<ScenarioResult>>();
    if (m_scenario.isValid())
        scenario->emplace(m_scenario.takeResult());
    readLater(
        &m_reader, this,
        [scenario, options = m_options, logFile] {
            if (!*scenario)
                scenario->emplace(loadScenario(options.drill)); // waits: on a thread beside the window's
            return DrillControl::prepare(std::move(**scenario), options, logFile);
        },
        [this](DrillControl::Prepared prepared) { takeDrill(std::move(prepared)); }, refuse);
}

void Session::pictureStands()
{
    if (std::exchange(m_pictureStands, true))
        return;
    m_tiles.firstPictureStands();
    for (Room *room : {m_room.get(), m_looking.get()}) {
        if (room)
            work(*room);
    }
    furnishDuty();
}

void Session::furnishDuty()
{
    if (!m_pictureStands || isComplete() || !m_room || m_options.mode != Options::Mode::Live)
        return;
    readFiles();
    filesRead().then(this, [this] {
        const auto opened = takeFiles().and_then([this] {
            m_room->setRoads(RoadState(m_roads));
            watchRoads(*m_room);
            return takeUpDuty();
        });
        if (!opened)
            Q_EMIT failed(opened.error());
    });
}

} // namespace wf
