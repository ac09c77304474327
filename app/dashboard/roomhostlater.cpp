// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "roomhost.h"

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
constexpr qint64 tellEveryMs = 250;
/// Nobody is kept from duty for longer, whatever an old log still lacks.
constexpr qint64 longestMs = 60'000;

/// Reads on a thread of the pool, and hands over in the host's what was read, or why it could not be.
template <typename Read, typename Take, typename Refuse>
void readLater(QThreadPool *pool, RoomHost *host, const Read &read, const Take &take, const Refuse &refuse)
{
    using Answer = decltype(read());
    QtConcurrent::run(pool, [read] {
        return std::make_shared<Answer>(read());
    }).then(host, [take, refuse](const std::shared_ptr<Answer> &answer) {
        if (*answer)
            take(std::move(**answer));
        else
            refuse(answer->error());
    });
}

} // namespace

void RoomHost::cannotShow()
{
    Q_EMIT failed(
        {u"window.broken"_s,
         tr("The window can't be built whole: the program is damaged, and nothing can be done in it. Have it installed anew; until "
            "then work by telephone and radio.")});
}

void RoomHost::openRoomLater()
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

void RoomHost::openLogLater()
{
    m_openingSince.start();
    connect(&m_sayOpening, &QTimer::timeout, this, &RoomHost::openingTextChanged);
    m_sayOpening.start(sayEveryMs);
    const auto ended = [this] {
        m_sayOpening.stop();
        m_openingSince.invalidate();
        m_openingPercent = -1;
        Q_EMIT openingTextChanged();
    };
    readLater(
        &m_reader, this, [options = m_options, progress = openingProgress()] { return readDuty(options, progress); },
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

OpenedLog::Progress RoomHost::openingProgress()
{
    struct Told {
        QElapsedTimer begun;
        QElapsedTimer last;
    };
    return [this, told = std::make_shared<Told>()](double done) { // on the pool's thread, which the host waits for when it goes
        if (!told->begun.isValid())
            told->begun.start();
        if (!told->last.isValid() || told->last.elapsed() >= tellEveryMs || done >= 1) {
            told->last.start();
            QMetaObject::invokeMethod(
                this,
                [this, percent = int(100 * done)] {
                    if (!m_openingSince.isValid())
                        return;
                    m_openingPercent = percent;
                    Q_EMIT openingTextChanged();
                },
                Qt::QueuedConnection);
        }
        return !m_isLeft && told->begun.elapsed() < longestMs;
    };
}

QString RoomHost::openingText() const
{
    if (!m_openingSince.isValid())
        return {};
    if (m_openingPercent >= 0)
        return tr("An older version wrote this log. It is brought up to date, this once: %1 % done.").arg(m_openingPercent);
    const qint64 gone = m_openingSince.elapsed();
    if (gone < soonMs)
        return tr("Opening the log …");
    return tr("Opening the log: %n s so far.", nullptr, int(gone / 1000));
}

void RoomHost::openDrillLater(const QString &logFile, const std::function<void(const Refusal &)> &refuse)
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

void RoomHost::pictureStands()
{
    if (std::exchange(m_pictureStands, true))
        return;
    m_city.tiles().firstPictureStands();
    for (const auto &room : {m_own, m_looking}) {
        if (room)
            watchRoads(*room);
    }
    Q_EMIT pictureStood();
    furnishDuty();
}

void RoomHost::furnishDuty()
{
    if (!m_pictureStands || isComplete() || !m_own || m_options.mode != Options::Mode::Live)
        return;
    readFiles();
    filesRead().then(this, [this] {
        const auto opened = takeFiles().and_then([this] {
            m_own->setRoads(m_city.roads());
            watchRoads(*m_own);
            return takeUpDuty();
        });
        if (!opened)
            Q_EMIT failed(opened.error());
    });
}

} // namespace wf
