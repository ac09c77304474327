// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "roomlists.h"

#include "answer.h"

#include <utility>

namespace wf {

namespace {
/// Events read back to see what was answered already.
constexpr qint64 recalled = 2000;
/// Long enough for an alarm to be on disk, too short for anybody to see.
constexpr int sampleDelayMs = 50;
} // namespace

RoomLists::RoomLists(std::shared_ptr<Room> shown, const QString &keyFile)
    : room(std::move(shown))
    , hand(std::make_unique<HandWatch>())
    , m_keyFile(keyFile)
{
    makeLists();
    desk = std::make_unique<Desk>(room->commands.get(), *room->situation, *room->clock);
    makeBoards();
}

RoomLists::~RoomLists() = default;

void RoomLists::makeLists(DutyBook *book)
{
    const qint64 windowMs = room->working ? room->working->windowMs() : 0;
    lists = std::make_unique<Lists>(*room->situation, *room->log, *room->clock, room->commands.get());
    lists->pending()->setHand([watch = hand.get()] { return watch->isAltHeld(); });
    const bool isWritten = !room->log->isReadOnly();
    if (windowMs > 0 && isWritten) // live duty: the keys are those of before
        lists->pending()->setKeyFile(m_keyFile);
    lists->setSampleDelay(room->commands ? sampleDelayMs : 0);
    if (room->working)
        connect(lists.get(), &Lists::absentSelected, room->working.get(), &WorkingSet::bringBack);
    room->keepInUse(lists.get(), [own = lists.get()] { return own->selected(); });
    if (isWritten)
        lists->events()->setEnd(room->eventCount());
    lists->events()->setSeats(room->seats);
    water = new WaterBoard(*lists, lists.get());
    papers = new PapersBoard(*lists, lists.get(), book);
    papers->book()->setWindow(windowMs);
    papers->book()->setSeats(room->seats);
    std::function<QFuture<bool>()> catchUp;
    if (isWritten)
        catchUp = [log = room->log.get()] { return log->catchUp(); };
    archive = new ArchiveDesk(*lists, room->file, std::move(catchUp), lists.get());
    review = new ReviewDesk(*lists, *archive, room->file, isWritten, lists.get());
    recall();
    if (!isWritten) // another moment
        connect(lists.get(), &Lists::begunAnew, lists.get(), [this] { recall(); });
}

void RoomLists::recall()
{
    const qint64 end = room->log->eventsTold().value_or(room->eventCount());
    if (end <= 0)
        return;
    whenAnswered(room->log->events(std::max<qint64>(0, end - recalled), 0), lists.get(),
                 [made = lists.get(), begun = lists->timesBegun()](const QList<Event> &events) {
                     if (begun == made->timesBegun())
                         made->recall(events);
                 });
}

void RoomLists::makeBoards()
{
    boards = std::make_unique<Boards>(*room->situation, *room->log, *room->clock);
    boards->setRoads(room->roads());
    connect(room.get(), &Room::roadsChanged, boards.get(), [this] { boards->setRoads(room->roads()); });
    boards->placement.setRisk([this](const QString &point) -> std::optional<PlacementBoard::Risk> {
        const PointOutlook *outlook = water->outlookOf(point);
        const auto chance = outlook ? closingChance(*outlook) : std::nullopt;
        return chance ? std::optional(PlacementBoard::Risk{*chance, closingChanceText(*outlook)}) : std::nullopt;
    });
    const auto tellSeat = [this] {
        boards->dispatch.setByCenter(desk->seat().role != Role::Brigade);
        papers->setSeat(desk->seat());
    };
    connect(desk.get(), &Desk::seatChanged, boards.get(), tellSeat);
    tellSeat();
}

void RoomLists::retranslate()
{
    DutyBook *book = papers->book();
    // The pages still hold the old lists until they are told of the new ones.
    lists.release()->deleteLater();
    boards.release()->deleteLater();
    makeLists(book);
    book->retranslate();
    makeBoards();
    desk->languageChanged();
}

} // namespace wf
