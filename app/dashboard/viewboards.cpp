// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "columns.h"
#include "verb.h"
#include "view.h"
#include "windowpages.h"

#include <algorithm>

// What a view gives to the boards of its rooms, beside the lists they stand on.
namespace wf {

using namespace Qt::StringLiterals;

namespace {

/// What is carried out by its name: see StepWays::command().
void addCommand(QList<SearchEntry> &commands, const QString &title, const QString &name, const QStringList &aliases = {})
{
    commands << SearchEntry{.title = title,
                            .subtitle = {},
                            .kind = u"command"_s,
                            .subject = {},
                            .command = name,
                            .position = {},
                            .hasPosition = false,
                            .aliases = aliases};
}

/// Nobody searches before the first picture: what is found is made ready when it stands.
constexpr auto searchAfter = std::chrono::seconds(3);

} // namespace

void View::equip(const RoomLists &room)
{
    // One beat for lists and clocks: what changes each second comes in one frame.
    connect(room.lists.get(), &Lists::nowChanged, &m_host, &RoomHost::ticked);
    connect(room.lists.get(), &Lists::measured, this, &View::chooseChartedPoint);
    const bool isOwn = room.room == m_host.own();
    if (isOwn && !m_host.isDrill()) {
        room.lists->setNet();
        room.papers->setNet();
        room.boards->roster.setNet();
    }
    room.papers->setDrill(m_host.isDrill());
    hand(room);
    connect(room.room->traffic.get(), &TrafficWatch::changed, room.lists.get(), &Lists::followRoads);
    connect(room.papers, &PapersBoard::waysWanted, m_traffic.get(), &TrafficBoard::want);
    connect(room.papers->book(), &DutyBook::said, this, &View::notice, Qt::UniqueConnection); // kept when the lists are made anew
    connect(room.review, &ReviewDesk::said, this, &View::notice);
}

void View::tellWays() const
{
    if (papers())
        papers()->setWays(m_traffic->ways(), m_traffic->offRoads());
}

void View::hand(const RoomLists &room) const
{
    room.papers->setTemplates(m_host.city().signTemplates());
    if (const ResponsePlan *plan = m_host.ownPlan(); plan && room.room == m_host.own())
        room.desk->setClauses(*plan);
    room.lists->setLimits(m_host.limits());
    room.papers->setLetterhead(m_host.letterhead());
    if (room.room->commands)
        room.papers->setAuthority(room.room->commands->authority());
}

void View::searchLater(const RoomLists &room) const
{
    QTimer::singleShot(searchAfter, room.lists.get(), [this, &room] { fillSearch(room); });
}

QList<SearchEntry> View::commandsAlways()
{
    QList<SearchEntry> commands;
    const auto command = [&commands](const QString &title, const QString &name, const QStringList &aliases = {}) {
        addCommand(commands, title, name, aliases);
    };
    for (const PageEntry &page : windowPages())
        command(tr("Go to: %1").arg(page.title()), u"page:"_s + page.key, {page.key});
    for (const auto &verb : {u"incident.report"_s, u"closure.ask"_s, u"warning.receive"_s, u"response.activate"_s, u"order.send"_s,
                             u"notice.send"_s, u"bulletin.draft"_s, u"entry.add"_s, u"rainforecast.issue"_s})
        command(verbTitle(verb), u"verb:"_s + verb, {verb});
    command(verbTitle(u"incident.update"_s), u"incident:correct"_s, {u"incident.update"_s, tr("Number of people")});
    for (const auto &step : {u"rescue"_s, u"close"_s, u"merge"_s, u"cancel"_s}) // of the incident that is looked at
        command(verbTitle(u"incident."_s + step), u"incident:"_s + step, {u"incident."_s + step});
    command(tr("Close a road"), u"closure:draw"_s, {u"closure draw"_s});
    command(tr("Plan a green corridor"), u"corridor:plan"_s, {u"corridor"_s});
    command(tr("Alarm sound: volume"), u"sound:volume"_s, {u"volume"_s});
    command(u"中文"_s, u"language:zh_CN"_s, {u"chinese"_s});
    command(u"English"_s, u"language:en"_s);
    return commands;
}

void View::fillSearch(const RoomLists &room) const
{
    const QList<SearchEntry> entries = m_host.city().searchEntries();
    room.lists->search()->setStatic(entries);
    room.boards->places.setCity(entries);

    room.lists->search()->setCommands(commandsAlways());
}

void View::offerSteps(const QString &subject) const
{
    QList<SearchEntry> commands = commandsAlways();
    // And to the response that stands: there is one.
    QStringList subjects{subject, lists()->summary()->responseSubject()};
    subjects.removeDuplicates();
    for (const QString &about : std::as_const(subjects)) {
        const Record *record = lists()->situation().record(about);
        const QVariantList steps = record ? desk()->verbsOf(about) : QVariantList();
        for (const QVariant &step : steps) {
            const QString verb = step.toMap().value(u"verb"_s).toString();
            const auto isSaid = [&verb](const SearchEntry &one) { return one.aliases.contains(verb); };
            if (std::ranges::none_of(commands, isSaid)) // of an incident some always are
                addCommand(commands, tr("%1: %2").arg(verbTitle(verb), recordTitle(lists()->situation(), *record)),
                           u"step:"_s + verb + u' ' + about, {verb});
        }
    }
    lists()->search()->setCommands(commands);
}

} // namespace wf
