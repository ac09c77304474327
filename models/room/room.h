// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "commands.h"
#include "dutyrules.h"
#include "gaugewatch.h"
#include "ids.h"
#include "keyplaces.h"
#include "locallog.h"
#include "measurementkeeper.h"
#include "openedlog.h"
#include "programseat.h"
#include "replaylog.h"
#include "responseplan.h"
#include "roadstate.h"
#include "seats.h"
#include "situation.h"
#include "trafficwatch.h"
#include "workingset.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>
#include <utility>
#include <vector>

namespace wf {

/// One log with everything that stands on it: situation, commands, what is closed on the roads, the rules of the program's own seat. Live
/// duty, a drill and a replay are each a room of their own and hold no handle to another. It needs no window: what windows show of it, each
/// for its own seat, stands beside it.
class Room final : public QObject {
    Q_OBJECT
public:
    std::unique_ptr<Clock> clock;
    std::unique_ptr<EventLog> log;
    std::unique_ptr<Situation> situation;
    std::unique_ptr<WorkingSet> working; ///< what of the log is in the situation
    std::unique_ptr<IdSource> ids;
    std::unique_ptr<Commands> commands; ///< none in a replay
    std::unique_ptr<TrafficWatch> traffic; ///< what is closed, and what follows for traffic, once it knows the roads
    std::unique_ptr<MeasurementKeeper> keeper; ///< live duty's
    std::unique_ptr<GaugeWatch> gauges; ///< live duty's, where gauges are read
    std::unique_ptr<ProgramSeat> program; ///< the program's own seat in live duty; an exercise's director has its own
    std::unique_ptr<DutyRules> rules; ///< live duty's; an exercise's director has its own
    QString file;
    QList<Seat> seats;

    /// A room that writes, of a log that was read before.
    [[nodiscard]] static std::unique_ptr<Room> made(OpenedLog opened, std::unique_ptr<Clock> clock, std::unique_ptr<IdSource> ids,
                                                    const QList<Seat> &seats);
    /// A room that only looks at a log; it is read on whichever thread. `windowMs`: how long what ended stays in what is shown of live
    /// duty's; an exercise keeps all of it.
    [[nodiscard]] static std::expected<ReplayLog::Source, Refusal> readReplay(const QString &file, qint64 windowMs);
    [[nodiscard]] static std::unique_ptr<Room> replay(const QString &file, std::unique_ptr<ReplayLog> log, const QList<Seat> &seats);

    Room();
    ~Room() override;

    /// From now on old measurements are forgotten; only of a room that writes.
    void keepMeasurements(const SampleRetention &keep);
    /// Live duty works by this plan from now on: who may decide what, and the rules of the program's own seat. Only of a room that writes,
    /// one of whose seats is the program's.
    void workBy(const ResponsePlan &plan);
    /// From now on the program's own seat marks gauges that are not to be believed, and takes that back; only of a room that works by a
    /// plan.
    void judgeGauges();

    /// The roads, until it was looked at what is closed on them.
    void setRoads(const RoadGraph &roads);
    /// From now on the traffic watch looks at what is closed on these roads, and at what must stay within reach.
    void watchRoads(const RoadGraph &roads, const QList<KeyPlace> &places);
    /// The roads with what is closed on them now.
    [[nodiscard]] const RoadState &roads() const { return m_roads; }

    /// As long as `looker` lives, what it says is being looked at does not sink. An empty subject: nothing is.
    void keepInUse(const QObject *looker, std::function<QString()> subject);
    /// How many events its log has: where whoever reads backwards begins.
    [[nodiscard]] qint64 eventCount() const { return m_end; }

Q_SIGNALS:
    void roadsChanged();

private:
    void setState(const RoadState &roads);
    [[nodiscard]] QStringList inUse();

    RoadState m_roads;
    qint64 m_end = 0;
    std::vector<std::pair<QPointer<const QObject>, std::function<QString()>>> m_lookers;
};

} // namespace wf
