// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "room.h"

#include "logstore.h"

#include <QFileInfo>

namespace wf {

using namespace Qt::StringLiterals;

namespace {
/// Events read back to see what was answered already.
constexpr qint64 recalled = 2000;
/// Long enough for an alarm to be on disk, too short for anybody to see.
constexpr int sampleDelayMs = 50;
} // namespace

Room::Room() = default;
Room::~Room() = default;

std::unique_ptr<Room> Room::made(OpenedLog opened, std::unique_ptr<Clock> clock, std::unique_ptr<IdSource> ids, const QList<Seat> &seats)
{
    if (opened.lastAt > 0)
        clock->continueFrom(opened.lastAt);
    auto room = std::make_unique<Room>();
    room->file = QFileInfo(opened.file).absoluteFilePath();
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
    room->working->begin();
    room->m_end = opened.opening.sequence;
    QObject::connect(room->log.get(), &EventLog::appended, room->situation.get(),
                     [&end = room->m_end](const QList<Event> &events) { end += events.size(); });
    room->traffic = std::make_unique<TrafficWatch>(*room->situation, TrafficWatch::Mode::Threaded);
    room->makeLists(seats);
    room->working->setInUse([own = room.get()] { return own->lists ? own->lists->selected() : QString(); });
    room->desk = std::make_unique<Desk>(room->commands.get(), *room->situation, *room->clock);
    room->tieBoards();
    return room;
}

std::expected<ReplayLog::Read, Refusal> Room::readReplay(const QString &file)
{
    auto store = LogStore::open(file, LogStore::Access::ReadOnly); // waits: on a thread beside the window's
    return std::move(store).transform([](LogStore opened) { return ReplayLog::read(std::move(opened)); });
}

std::unique_ptr<Room> Room::replay(const QString &file, std::unique_ptr<ReplayLog> log, const QList<Seat> &seats)
{
    auto room = std::make_unique<Room>();
    room->file = QFileInfo(file).absoluteFilePath();
    room->clock = std::make_unique<ReplayClock>(*log);
    room->situation = std::make_unique<Situation>();
    room->situation->follow(*log);
    room->log = std::move(log);
    room->traffic = std::make_unique<TrafficWatch>(*room->situation, TrafficWatch::Mode::Threaded);
    room->makeLists(seats);
    room->desk = std::make_unique<Desk>(nullptr, *room->situation, *room->clock);
    room->tieBoards();
    return room;
}

void Room::keepMeasurements(const SampleRetention &keep)
{
    if (log->isReadOnly())
        return;
    keeper = std::make_unique<MeasurementKeeper>(*log, *situation, *clock, keep);
    keeper->begin();
}

void Room::makeLists(const QList<Seat> &seats)
{
    if (!hand)
        hand = std::make_unique<HandWatch>();
    lists = std::make_unique<Lists>(*situation, *log, *clock, commands.get());
    lists->pending()->setHand([watch = hand.get()] { return watch->isAltHeld(); });
    if (working && working->windowMs() > 0) // live duty: the keys are those of before
        lists->pending()->setKeyFile(file + u".keys"_s);
    lists->setSampleDelay(commands ? sampleDelayMs : 0);
    if (working)
        QObject::connect(lists.get(), &Lists::absentSelected, working.get(), &WorkingSet::bringBack);
    boards = std::make_unique<Boards>(*situation, *log, *clock);
    lists->events()->setEnd(m_end);
    lists->events()->setSeats(seats);
    water = new WaterBoard(*lists, lists.get());
    papers = new PapersBoard(*lists, lists.get());
    papers->book()->setWindow(working ? working->windowMs() : 0);
    papers->book()->setSeats(seats);
    const bool isWritten = !log->isReadOnly();
    std::function<QFuture<bool>()> catchUp;
    if (isWritten)
        catchUp = [own = log.get()] { return own->catchUp(); };
    archive = new ArchiveDesk(*lists, file, std::move(catchUp), lists.get());
    review = new ReviewDesk(*lists, *archive, file, isWritten, lists.get());
    if (m_end > 0) {
        log->events(std::max<qint64>(0, m_end - recalled), 0).then(lists.get(), [made = lists.get()](const QList<Event> &events) {
            made->recall(events);
        });
    }
}

void Room::retranslate(const QList<Seat> &seats)
{
    // The pages still hold the old lists until they are told of the new ones.
    lists.release()->deleteLater();
    boards.release()->deleteLater();
    makeLists(seats);
    tieBoards();
    desk->languageChanged();
}

void Room::tieBoards()
{
    boards->setRoads(m_roads);
    boards->placement.setRisk([this](const QString &point) -> std::optional<PlacementBoard::Risk> {
        const PointOutlook *outlook = water->outlookOf(point);
        const auto chance = outlook ? closingChance(*outlook) : std::nullopt;
        return chance ? std::optional(PlacementBoard::Risk{*chance, closingChanceText(*outlook)}) : std::nullopt;
    });
    const auto tellSeat = [this] {
        boards->dispatch.setByCenter(desk->seat().role != Role::Brigade);
        papers->setSeat(desk->seat());
    };
    QObject::connect(desk.get(), &Desk::seatChanged, boards.get(), tellSeat);
    tellSeat();
}

void Room::setRoads(const RoadState &roads)
{
    m_roads = roads;
    boards->setRoads(roads);
}

QList<Seat> standardSeats()
{
    struct Row {
        const char *id;
        Role role;
        const char *prefix;
        const char16_t *zh;
        const char *en;
    };
    static const Row rows[] = {
        {"ZHZ", Role::Commander, "Z", u"指挥长", "Duty commander"},
        {"ZBZ", Role::Commander, "B", u"值班长", "Watch leader"},
        {"JJ", Role::Dispatcher, "J", u"接警席", "Intake"},
        {"DD", Role::Dispatcher, "D", u"调度席", "Dispatch"},
        {"SP", Role::Dispatcher, "V", u"视频席", "Video"},
        {"XH", Role::Dispatcher, "X", u"信号席", "Signals"},
        {"FB", Role::Liaison, "F", u"发布席", "Publication"},
        {"LL", Role::Liaison, "L", u"联络席", "Liaison"},
        {"BS", Role::Liaison, "S", u"报送席", "Reports"},
        {"YP", Role::Dispatcher, "Y", u"研判席", "Assessment"},
        {"SYS", Role::System, "A", u"系统", "System"},
    };
    QList<Seat> seats;
    for (const Row &row : rows) {
        seats << Seat{QLatin1StringView(row.id), row.role, QLatin1StringView(row.prefix),
                      QJsonObject{{u"zh"_s, QString::fromUtf16(row.zh)}, {u"en"_s, QLatin1StringView(row.en)}}};
    }
    return seats;
}

} // namespace wf
