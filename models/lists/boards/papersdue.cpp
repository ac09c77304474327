// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orderlimit.h"
#include "papersboard.h"
#include "waterstand.h"

#include <algorithm>

using namespace Qt::StringLiterals;

// When PapersBoard works out again what it shows.
namespace wf {

namespace {

/// The depths that count for what is closed because of water.
QStringList depthsOf(const Situation &situation)
{
    QStringList series;
    const QList<const Record *> closures = situation.records(u"closure"_s);
    for (const Record *closure : closures) {
        const Record *point = closure->text("cause"_L1) == "ponding"_L1 ? situation.record(closure->text("floodPoint"_L1)) : nullptr;
        if (point)
            series.append("depth/"_L1 + point->id());
    }
    series.removeDuplicates();
    return series;
}

} // namespace

void PapersBoard::soon()
{
    const qint64 now = m_lists.now();
    m_schedule.look(now);
    if ((m_schedule.isAnyMarked() || m_schedule.next() <= now) && !m_soon.isActive())
        m_soon.start();
}

void PapersBoard::askAnew() { m_schedule.markAll(); }

qint64 PapersBoard::asks() const
{
    qint64 all = 0;
    for (int part = 0; part < parts; ++part)
        all += m_schedule.asks(part);
    return all;
}

void PapersBoard::refresh()
{
    const qint64 now = m_lists.now();
    m_schedule.look(now);
    bool isNew = false;
    for (int part = 0; part < parts; ++part) {
        if (!m_schedule.isDue(part, now))
            continue;
        m_schedule.setHeed(part, heedOf(Part(part))); // other points may have become those that count
        m_schedule.ask(part, now);
        DueTimes times(now);
        isNew = ask(Part(part), times) || isNew;
        m_schedule.setDue(part, times.next());
    }
    if (!isNew)
        return;
    ++m_revision;
    Q_EMIT changed();
}

bool PapersBoard::ask(Part part, DueTimes &times)
{
    const auto take = [](auto &shown, const auto &now) {
        const bool isNew = shown != now;
        shown = now;
        return isNew;
    };
    switch (part) {
    case AgenciesPart:
        noteNotices(times);
        m_agencies->refresh(times.now(), agencyLimits(m_lists.limits()));
        return false; // a list that tells of itself
    case ReportsPart:
        return take(m_due, dueNow(times));
    case ClosuresPart:
        return take(m_closures, closuresNow(times));
    case CasesPart:
        return take(m_cases, casesNow(times));
    case CalloutsPart:
        return take(m_callouts, calloutsNow(times));
    case SignsPart:
        return take(m_showing, showingNow());
    }
    return false;
}

Heed PapersBoard::heedOf(Part part) const
{
    switch (part) {
    case AgenciesPart:
        return {.kinds = {u"agency"_s, u"notice"_s}};
    case ReportsPart:
        return {.kinds = {u"closure"_s, u"incident"_s, u"response"_s, u"bulletin"_s}};
    case ClosuresPart:
        return {.kinds = {u"closure"_s, u"floodpoint"_s}, .series = depthsOf(m_lists.situation())};
    case CasesPart:
        return {.kinds = {u"closure"_s, u"incident"_s, u"notice"_s, u"agency"_s, u"floodpoint"_s, u"unit"_s, u"order"_s},
                .series = depthsOf(m_lists.situation())};
    case CalloutsPart:
        return {.kinds = {u"warning"_s, u"call"_s, u"brigade"_s}};
    case SignsPart:
        return {.kinds = {u"sign"_s}};
    }
    return {};
}

void PapersBoard::noteWater(const Record &closure, DueTimes &times) const
{
    if (closure.text("cause"_L1) != "ponding"_L1)
        return;
    times.at(std::max(closure.timeOf("asked"_L1), closure.timeOf("stopped"_L1)) + readingHoldsMs + 1);
    const Situation &situation = m_lists.situation();
    const Record *point = situation.record(closure.text("floodPoint"_L1));
    if (!point)
        return;
    times.atWater(situation, *point);
    if (const auto gauge = gaugeWord(situation, *point, times.now()))
        times.at(gauge->at + eyeIsNewsMs + 1);
}

void PapersBoard::noteNotices(DueTimes &times) const
{
    const QList<const Record *> notices = m_lists.situation().records(u"notice"_s);
    for (const Record *notice : notices) {
        if (notice->state() == "sent"_L1)
            noteNoticeLimits(*notice, m_lists.limits(), times);
        else
            times.at(notice->value("dueAt"_L1).toInteger() + 1); // by when the answer is asked for
    }
}

} // namespace wf
