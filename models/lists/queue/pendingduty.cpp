// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "callfold.h"
#include "columns.h"
#include "dutylimits.h"
#include "pendingcollector.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wf {

namespace {

void accessCut(PendingCollector &rows, const Record &record)
{
    if (record.state() == "cut"_L1)
        rows.add(record, u"access.cut"_s, u"access.acknowledge"_s, 1, record.timeOf("cut"_L1), limits::acknowledgeAlarm).detail
            = ListsText::tr("%1 can't be reached any more").arg(record.localText("place"_L1));
}

void corridorWaits(PendingCollector &rows, const Record &record)
{
    const bool isObstructed = record.state() == "obstructed"_L1;
    if (!isObstructed && record.state() != "planned"_L1)
        return;
    PendingItem &item = isObstructed
        ? rows.add(record, u"corridor.obstructed"_s, u"corridor.reroute"_s, 1, record.timeOf("obstructed"_L1), limits::rerouteCorridor)
        : rows.add(record, u"corridor.planned"_s, u"corridor.open"_s, 2, record.timeOf("planned"_L1), limits::rerouteCorridor);
    if (const QString across = record.text("obstacle"_L1); !across.isEmpty())
        item.detail = ListsText::tr("Blocked by %1").arg(rows.title(across));
}

void taskLate(PendingCollector &rows, const Record &record)
{
    const qint64 due = record.value("dueAt"_L1).toInteger();
    if (record.state() != "open"_L1 || due == 0 || !rows.dueTimes().isPast(due))
        return;
    PendingItem &item = rows.add(record, u"task.late"_s, u"task.done"_s, 3, record.timeOf("open"_L1), 0);
    item.dueAt = item.cameAt = due;
    item.clause = record.text("clause"_L1);
    item.detail = item.clause.isEmpty() ? record.localText("text"_L1)
                                        : ListsText::tr("%1 (clause %2)").arg(record.localText("text"_L1), item.clause);
    // Which of three closures its clause is about.
    if (const QString about = record.text("about"_L1); rows.look(about))
        item.detail = ListsText::tr("%1: %2").arg(rows.title(about), item.detail);
    PendingCollector::reminds(item, record, record.localText("text"_L1));
}

void callUnanswered(PendingCollector &rows, const Record &record)
{
    // Called about the same once more, by whatever desk, it is that call that counts.
    if (record.state() != "unanswered"_L1 || isCalledAgain(record, rows.situation()))
        return;
    rows.look(calleeOf(record, rows.situation()));
    rows.add(record, u"call.unanswered"_s, u"call.again"_s, 2, record.timeOf("unanswered"_L1), limits::callAgain).detail
        = calleeName(record, rows.situation()).in(contentLanguage());
}

void handoverUnsigned(PendingCollector &rows, const Record &record)
{
    if (record.state() == "signed_out"_L1)
        rows.add(record, u"handover.signed_out"_s, u"handover.sign_on"_s, 3, record.timeOf("signed_out"_L1), 0);
}

void hazardRectified(PendingCollector &rows, const Record &record)
{
    if (record.state() == "rectified"_L1)
        rows.add(record, u"hazard.rectified"_s, u"hazard.sign_off"_s, 4, record.timeOf("rectified"_L1), 0);
}

/// An inject waits until one of those it was given to has done anything after it.
void injectShown(PendingCollector &rows, const Record &record)
{
    if (record.state() != "shown"_L1)
        return;
    const qint64 shown = record.timeOf("shown"_L1);
    const QStringList to = record.value("to"_L1).toVariant().toStringList();
    if (std::ranges::any_of(to, [&](const QString &seat) { return rows.context().lastActed(seat) > shown; }))
        return;
    for (const QString &seat : to)
        rows.awaits(seat);
    PendingItem &item = rows.add(record, u"inject.shown"_s, QString(), 3, shown, limits::answerInject);
    item.title = ListsText::tr("Exercise inject");
    item.detail = record.localText("text"_L1);
}

} // namespace

QList<PendingRule> dutyPendingRules()
{
    return {{.name = "injects",
             .heed = {.kinds = {u"inject"_s}},
             .collect = [](PendingCollector &rows) { collectEach<injectShown>(rows, u"inject"_s); }},
            {.name = "accesses",
             .heed = {.kinds = {u"access"_s}},
             .collect = [](PendingCollector &rows) { collectEach<accessCut>(rows, u"access"_s); }},
            {.name = "corridors",
             .heed = {.kinds = {u"corridor"_s}},
             .collect = [](PendingCollector &rows) { collectEach<corridorWaits>(rows, u"corridor"_s); }},
            {.name = "tasks",
             .heed = {.kinds = {u"task"_s}},
             .collect = [](PendingCollector &rows) { collectEach<taskLate>(rows, u"task"_s); }},
            {.name = "calls", // by the names of brigades and agencies it is known who was called
             .heed = {.kinds = {u"call"_s, u"brigade"_s, u"agency"_s}},
             .collect = [](PendingCollector &rows) { collectEach<callUnanswered>(rows, u"call"_s); }},
            {.name = "handovers",
             .heed = {.kinds = {u"handover"_s}},
             .collect = [](PendingCollector &rows) { collectEach<handoverUnsigned>(rows, u"handover"_s); }},
            {.name = "hazards", .heed = {.kinds = {u"hazard"_s}}, .collect = [](PendingCollector &rows) {
                 collectEach<hazardRectified>(rows, u"hazard"_s);
             }}};
}

} // namespace wf
