// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archivedesk.h"
#include "boards.h"
#include "clock.h"
#include "commands.h"
#include "desk.h"
#include "dutyrules.h"
#include "handwatch.h"
#include "ids.h"
#include "lists.h"
#include "locallog.h"
#include "measurementkeeper.h"
#include "openedlog.h"
#include "papersboard.h"
#include "reviewdesk.h"
#include "situation.h"
#include "trafficwatch.h"
#include "waterboard.h"
#include "workingset.h"

#include <memory>

namespace wf {

/// One log with everything that stands on it: situation, commands, lists, desk. Live duty, a drill and a replay are each
/// a room of their own; the screens show one at a time and hold no handle to another.
struct Room {
    std::unique_ptr<Clock> clock;
    std::unique_ptr<EventLog> log;
    std::unique_ptr<Situation> situation;
    std::unique_ptr<WorkingSet> working; ///< what of the log is in the situation; none in a replay
    std::unique_ptr<IdSource> ids;
    std::unique_ptr<Commands> commands; ///< none in a replay
    std::unique_ptr<TrafficWatch> traffic; ///< what is closed, and what follows for traffic; told of the roads by the session
    std::unique_ptr<MeasurementKeeper> keeper; ///< live duty's
    std::unique_ptr<DutyRules> rules; ///< live duty's; an exercise's director has its own
    std::unique_ptr<HandWatch> hand;
    std::unique_ptr<Lists> lists;
    WaterBoard *water = nullptr; ///< stands on the lists and goes with them
    PapersBoard *papers = nullptr; ///< likewise
    ArchiveDesk *archive = nullptr; ///< likewise
    ReviewDesk *review = nullptr; ///< likewise
    std::unique_ptr<Boards> boards;
    std::unique_ptr<Desk> desk;
    QString file;

    /// A room that writes, of a log that was read before.
    [[nodiscard]] static std::unique_ptr<Room> made(OpenedLog opened, std::unique_ptr<Clock> clock, std::unique_ptr<IdSource> ids,
                                                    const QList<Seat> &seats);
    /// A room that only looks at a log; it is read on whichever thread.
    [[nodiscard]] static std::expected<ReplayLog::Read, Refusal> readReplay(const QString &file);
    [[nodiscard]] static std::unique_ptr<Room> replay(const QString &file, std::unique_ptr<ReplayLog> log, const QList<Seat> &seats);

    Room();
    ~Room();

    /// From now on old measurements are forgotten; only of a room that writes.
    void keepMeasurements(const SampleRetention &keep);
    /// Makes the lists and boards anew: what they say is in the interface's language.
    void retranslate(const QList<Seat> &seats);
    /// The roads with what is closed on them now.
    void setRoads(const RoadState &roads);

private:
    void makeLists(const QList<Seat> &seats);
    void tieBoards();

    RoadState m_roads;
    qint64 m_end = 0; ///< where the log page begins to read backwards
};

/// The desks of a command center, where no exercise names them.
[[nodiscard]] QList<Seat> standardSeats();

} // namespace wf
