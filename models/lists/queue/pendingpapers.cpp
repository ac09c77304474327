// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "closure.h"
#include "columns.h"
#include "dutylimits.h"
#include "pendingcollector.h"
#include "publishing.h"
#include "reportchain.h"
#include "situation.h"
#include "verb.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wf {

namespace {

void bulletin(PendingCollector &rows, const Record &record)
{
    const Situation &situation = rows.context().situation;
    const Record *about = situation.record(record.text("about"_L1));
    if (const qint64 since = untrueSince(record, about, situation.records(u"sign"_s))) {
        rows.add(record, u"bulletin.stale"_s, u"bulletin.withdraw"_s, 2, since, limits::approveBulletin);
    } else if (record.state() == "drafted"_L1) {
        rows.add(record, u"bulletin.drafted"_s, u"bulletin.approve"_s, 3, record.timeOf("drafted"_L1), limits::approveBulletin);
    } else if (record.state() == "approved"_L1) {
        rows.add(record, u"bulletin.approved"_s, u"bulletin.publish"_s, 3, record.timeOf("approved"_L1), limits::approveBulletin);
    }
}

/// Drivers still read that a road is closed which has long been opened. What hangs by one text comes down with it.
void sign(PendingCollector &rows, const Record &record)
{
    const Situation &situation = rows.context().situation;
    const qint64 over = record.state() == "showing"_L1 ? overSince(situation.record(record.text("about"_L1))) : 0;
    const Record *text = situation.record(record.text("bulletin"_L1));
    if (over == 0 || (text && isPublic(*text, {&record})))
        return;
    PendingCollector::reminds(rows.add(record, u"sign.stale"_s, u"sign.withdraw"_s, 2, over, limits::approveBulletin), record,
                              record.name());
}

/// Reports upward that are due soon or late and not written yet; a written one waits for its approval.
void reports(PendingCollector &rows)
{
    const Situation &situation = rows.context().situation;
    DueTimes &times = rows.dueTimes();
    const QList<DueReport> due = dueReports(situation, rows.context().now());
    for (const DueReport &report : due) {
        times.atNextDay(); // its reason names the day of what is not of today
        const Record *about = situation.record(report.about);
        if (!about || !report.pending.isEmpty() || !times.isReached(report.dueAt - limits::reportAhead * limits::minute))
            continue;
        PendingItem &item = rows.add(*about, u"report.due."_s + report.kind, u"bulletin.draft"_s, 2, report.lastAt, 0);
        item.dueAt = report.dueAt;
        item.cameAt = std::max(report.lastAt, report.dueAt - limits::reportAhead * limits::minute);
        item.title = listsTr("Report upward: %1").arg(choiceTitle(u"bulletin"_s, u"reportKind"_s, report.kind));
        item.detail = report.reason.in(contentLanguage());
        item.fields = {{u"medium"_s, u"report"_s}, {u"reportKind"_s, report.kind}, {u"about"_s, report.about}};
    }
}

} // namespace

void collectPapers(PendingCollector &rows)
{
    rows.each(u"bulletin"_s, [&rows](const Record &record) { bulletin(rows, record); });
    rows.each(u"sign"_s, [&rows](const Record &record) { sign(rows, record); });
    reports(rows);
}

} // namespace wf
