// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session.h"

// What a session gives to the boards of its rooms, beside the lists they stand on.
namespace wf {

namespace {

/// What the papers say of the roads, closure by closure. Signs whose readers can't turn off any more are of no use.
QHash<QString, ClosureWays> waysOf(const TrafficReport &report)
{
    QHash<QString, ClosureWays> all;
    for (const DiversionReport &diversion : report.diversions) {
        ClosureWays ways{diversion.found,  diversion.reason, diversion.roadsToTell(), false, diversion.addedSeconds, diversion.metres, {},
                         diversion.passes, diversion.ahead};
        ways.above = diversion.above;
        for (const DiversionReport::SignUse &use : diversion.signs) {
            if (use.beforeExit)
                ways.signs.append({use.sign, use.metres, signTier(use.metres)});
        }
        const auto earlier = all.constFind(diversion.closure); // the other direction's
        all.insert(diversion.closure, earlier == all.constEnd() ? ways : bothWays(*earlier, ways));
    }
    return all;
}

} // namespace

void Session::equip(Room &room)
{
    // One beat for lists and clocks: what changes each second comes in one frame.
    connect(room.lists.get(), &Lists::nowChanged, this, &Session::ticked);
    connect(room.lists.get(), &Lists::measured, this, &Session::chooseChartedPoint);
    if (&room == m_room.get() && !m_drill) {
        room.lists->setNet();
        room.papers->setNet();
        room.boards->roster.setNet();
    }
    room.papers->setDrill(m_drill != nullptr);
    hand(room);
    if (room.traffic) {
        const auto tell = [traffic = room.traffic.get(), papers = room.papers] { papers->setWays(waysOf(traffic->report())); };
        connect(room.traffic.get(), &TrafficWatch::changed, room.papers, tell);
        connect(room.traffic.get(), &TrafficWatch::changed, room.lists.get(), &Lists::askAnew);
        tell();
    }
    connect(room.papers->book(), &DutyBook::said, this, &Session::notice);
    connect(room.review, &ReviewDesk::said, this, &Session::notice);
    heedDoubts(room);
}

const ResponsePlan *Session::ownPlan() const
{
    if (m_room && m_room->rules)
        return m_room->rules->plan();
    return m_looking ? nullptr : m_closureDesk->plan();
}

void Session::hand(Room &room)
{
    room.papers->setTemplates(m_signTemplates);
    if (const ResponsePlan *plan = ownPlan()) {
        m_limits = DutyLimits(*plan);
        m_letterhead = Letterhead::of(*plan);
        if (&room == m_room.get())
            room.desk->setClauses(*plan);
    }
    room.lists->setLimits(m_limits);
    room.papers->setLetterhead(m_letterhead);
    if (room.commands)
        room.papers->setAuthority(room.commands->authority());
}

void Session::heedDoubts(Room &room)
{
    if (!m_gauges || &room != m_room.get())
        return;
    connect(room.water, &WaterBoard::gaugeDoubted, m_gauges.get(), &GaugeFeed::doubt);
    connect(room.water, &WaterBoard::gaugeBorneOut, m_gauges.get(), &GaugeFeed::trust);
}

GaugeFeed *Session::gauges() const { return m_looking ? nullptr : m_gauges.get(); }

} // namespace wf
