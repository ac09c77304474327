// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "room.h"

#include "logstore.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace wf {

using namespace Qt::StringLiterals;

Room::Room() = default;
Room::~Room() = default;

std::unique_ptr<Room> Room::made(OpenedLog opened, std::unique_ptr<Clock> clock, std::unique_ptr<IdSource> ids, const QList<Seat> &seats)
{
    if (opened.lastAt > 0)
        clock->continueFrom(opened.lastAt);
    auto room = std::make_unique<Room>();
    room->file = QFileInfo(opened.file).absoluteFilePath();
    room->seats = seats;
    room->clock = std::move(clock);
    room->ids = std::move(ids);
    auto log = std::make_unique<LocalLog>(std::move(opened.store), LocalLog::Mode::Threaded);
    room->situation = std::make_unique<Situation>();
    room->situation->begin(opened.opening);
    room->working = std::make_unique<WorkingSet>(*log, *room->situation, *room->clock, opened.windowMs);
    room->situation->measure(opened.samples);
    room->situation->follow(*log);
    room->log = std::move(log);
    room->commands = std::make_unique<Commands>(*room->log, *room->situation, *room->clock, *room->ids);
    room->commands->setSeats(seats);
    room->commands->setLastNumbers(opened.opening.numbers); // and those of what sinks at once
    room->working->setInUse([own = room.get()] { return own->inUse(); });
    room->working->begin();
    room->m_end = opened.opening.sequence;
    connect(room->log.get(), &EventLog::appended, room->situation.get(),
            [&end = room->m_end](const QList<Event> &events) { end += events.size(); });
    room->traffic = std::make_unique<TrafficWatch>(*room->situation, TrafficWatch::Mode::Threaded);
    return room;
}

std::expected<ReplayLog::Source, Refusal> Room::readReplay(const QString &file, qint64 windowMs)
{
    auto store = LogStore::open(file, LogStore::Access::ReadOnly); // waits: on a thread beside the window's
    return std::move(store).and_then([windowMs, &file](LogStore opened) -> std::expected<ReplayLog::Source, Refusal> {
        const bool isLive = opened.meta(u"kind"_s) == "live"_L1;
        const bool isEmpty = opened.eventCount() == 0;
        auto source = std::make_shared<const ReplaySource>(std::move(opened), isLive ? windowMs : 0);
        if (!isEmpty && source->index().size() == 0)
            return std::unexpected(
                Refusal{u"log.cannot_open"_s, QCoreApplication::translate("Room", "The log %1 can't be read to its end.").arg(file)});
        return source;
    });
}

std::unique_ptr<Room> Room::replay(const QString &file, std::unique_ptr<ReplayLog> log, const QList<Seat> &seats)
{
    auto room = std::make_unique<Room>();
    room->file = QFileInfo(file).absoluteFilePath();
    room->seats = seats;
    room->clock = std::make_unique<ReplayClock>(*log);
    room->situation = std::make_unique<Situation>();
    room->situation->follow(*log);
    room->working = std::make_unique<WorkingSet>(*log, *room->situation, *room->clock, log->source()->windowMs());
    room->working->setInUse([own = room.get()] { return own->inUse(); });
    room->working->begin();
    room->log = std::move(log);
    room->traffic = std::make_unique<TrafficWatch>(*room->situation, TrafficWatch::Mode::Threaded);
    return room;
}

void Room::keepMeasurements(const SampleRetention &keep)
{
    if (log->isReadOnly())
        return;
    keeper = std::make_unique<MeasurementKeeper>(*log, *situation, *clock, keep);
    keeper->begin();
}

void Room::workBy(const ResponsePlan &plan)
{
    const auto own = std::ranges::find(seats, Role::System, &Seat::role);
    Q_ASSERT(commands && own != seats.cend());
    commands->setAuthority(plan.authority);
    program = std::make_unique<ProgramSeat>(*commands, *own);
    rules = std::make_unique<DutyRules>(*program, *situation, *clock, traffic.get());
    rules->setPlan(plan);
    rules->runByItself();
}

void Room::judgeGauges()
{
    Q_ASSERT(rules && !gauges);
    gauges = std::make_unique<GaugeWatch>(*situation, *log, *clock);
    rules->setGauges(*gauges);
}

void Room::setRoads(const RoadGraph &roads) { setState(RoadState(roads)); }

void Room::watchRoads(const RoadGraph &roads, const QList<KeyPlace> &places)
{
    if (roads.isEmpty())
        return;
    connect(traffic.get(), &TrafficWatch::changed, this, [this] { setState(traffic->report().state); });
    traffic->setPlaces(places);
    traffic->setRoads(roads);
}

void Room::setState(const RoadState &roads)
{
    m_roads = roads;
    Q_EMIT roadsChanged();
}

void Room::keepInUse(const QObject *looker, std::function<QString()> subject) { m_lookers.emplace_back(looker, std::move(subject)); }

QStringList Room::inUse()
{
    std::erase_if(m_lookers, [](const auto &looker) { return looker.first.isNull(); });
    QStringList subjects;
    for (const auto &[looker, subject] : m_lookers)
        subjects.append(subject());
    return subjects;
}

} // namespace wf
