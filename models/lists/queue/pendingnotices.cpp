// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "columns.h"
#include "dutylimits.h"
#include "ending.h"
#include "noticedrafts.h"
#include "orderlimit.h"
#include "pendingcollector.h"
#include "people.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wf {

namespace {

/// By when fire or ambulance is to be called out, while nobody there has heard of people in danger, UTC ms: as late as where no notice
/// is recorded, for that one is recorded calls nobody. 0: it is no such notice.
qint64 rescueDueAt(PendingCollector &rows, const Record &notice, const QSet<QString> &heard)
{
    const QString agency = notice.text("agency"_L1), matter = notice.text("about"_L1);
    const Record *about = rows.look(matter);
    if (!about || !rescueAgencies().contains(agency) || !isDangerOpen(*about) || heard.contains(matter + u' ' + agency))
        return 0;
    return dangerSince(*about) + rows.context().limits.minutes(u"notice.send"_s, limits::receiptOfNotice) * limits::minute;
}

/// Fire or ambulance was to be told of people who are out meanwhile. Those of a report that was merged wait with the other one.
bool isNoLongerNeeded(PendingCollector &rows, const Record &notice)
{
    const QString agency = notice.text("agency"_L1);
    const Record *about = rows.look(notice.text("about"_L1));
    return (agency == "agency/fire"_L1 || agency == "agency/medical"_L1) && about && about->state() != "merged"_L1 && concernsPeople(*about)
        && (isOver(*about) || !hasPeopleInDanger(*about));
}

void unheardNotice(PendingCollector &rows, const Record &record, const QSet<QString> &heard)
{
    if (record.state() != "sent"_L1)
        return;
    noteNoticeLimits(record, rows.context().limits, rows.dueTimes());
    const NoticeLine waits = noticeNow(record, rows.context().limits, rows.context().now());
    const qint64 rescueDue = rescueDueAt(rows, record, heard);
    const bool late = isLate(waits) || (rescueDue > 0 && rows.dueTimes().isPast(rescueDue));
    const bool isUnneeded = isNoLongerNeeded(rows, record);
    // Late or not, what is to be done is the call: nothing has carried it there.
    PendingItem &item = rows.add(record,
                                 isUnneeded ? u"notice.unneeded"_s
                                     : late ? u"notice.late"_s
                                            : u"notice.sent"_s,
                                 u"notice.sign"_s, late ? 3 : 4, noticeWaitsSince(record), 0);
    item.dueAt = rescueDue > 0 ? std::min(rescueDue, waits.dueAt) : waits.dueAt;
    item.callsRescue = rescueDue > 0;
    const Record *about = rows.look(record.text("about"_L1));
    item.danger = about && isDangerOpen(*about);
    item.severity = item.danger ? 1 : item.severity;
    // Nothing carries it there: whom to call, and under which number.
    const Record *agency = rows.look(record.text("agency"_L1));
    const QString name = agency ? agency->name() : record.text("agency"_L1);
    const QString phone = agency ? agency->text("phone"_L1) : QString();
    item.title
        = late ? ListsText::tr("Late, to be told by telephone: %1").arg(name) : ListsText::tr("To be told by telephone: %1").arg(name);
    if (isUnneeded) // a person says so, or calls all the same: somebody may be hurt
        item.title = ListsText::tr("No longer needed? %1").arg(ListsText::tr("To be told by telephone: %1").arg(name));
    item.detail = phone.isEmpty() ? record.localText("text"_L1) : ListsText::tr("%1: %2").arg(phone, record.localText("text"_L1));
    if (isNoticeOutdated(record, rows.situation()))
        item.detail = ListsText::tr("outdated, the incident has changed; renew it first (Agencies, F7): %1").arg(item.detail);
    PendingCollector::reminds(item, record, name);
}

void collectNotices(PendingCollector &rows)
{
    QSet<QString> heard; // "matter agency": somebody there knows of it
    rows.each(u"notice"_s, [&heard](const Record &notice) {
        if (isNoticeHeard(notice))
            heard.insert(notice.text("about"_L1) + u' ' + notice.text("agency"_L1));
    });
    rows.each(u"notice"_s, [&](const Record &record) { unheardNotice(rows, record, heard); });
}

} // namespace

QList<PendingRule> noticePendingRules()
{
    return {{.name = "notices", .heed = {.kinds = {u"notice"_s, u"agency"_s}}, .collect = collectNotices}};
}

} // namespace wf
