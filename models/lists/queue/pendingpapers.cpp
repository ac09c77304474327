// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "columns.h"
#include "dutylimits.h"
#include "pendingcollector.h"
#include "publishing.h"
#include "reportchain.h"
#include "situation.h"
#include "verb.h"
#include "waterstand.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wf {

namespace {

/// Since when what is public and no longer so is to be taken down, UTC ms; 0: not now, for drivers would be left without any warning. Then
/// what is to be done stands in rows of its own: the water, the closure that is to be decided, its text that is to be published.
qint64 takeDownSince(PendingCollector &rows, const Record &shown, qint64 untrue)
{
    if (untrue == 0)
        return 0;
    const Situation &situation = rows.context().situation;
    const qint64 now = rows.context().now();
    const StaysUp stays = staysUp(
        shown, [&situation](const QString &kind) { return situation.records(kind); },
        [&situation](const QString &subject) { return situation.record(subject); },
        [&](const Record &point) {
            rows.dueTimes().atWater(situation, point);
            return waterStand(situation, point, now);
        },
        now);
    return stays.stays() ? 0 : std::max(untrue, stays.freeAt); // nobody was late with what was not asked for
}

void bulletin(PendingCollector &rows, const Record &record)
{
    const Situation &situation = rows.context().situation;
    const auto each = [&situation](const QString &kind) { return situation.records(kind); };
    const auto look = [&situation](const QString &subject) { return situation.record(subject); };
    if (const qint64 untrue = untrueSince(record, situation.records(u"sign"_s), each, look)) {
        if (const qint64 since = takeDownSince(rows, record, untrue))
            rows.add(record, u"bulletin.stale"_s, u"bulletin.withdraw"_s, 2, since, limits::approveBulletin);
    } else if (const qint64 outdated = outdatedSince(record, each, look);
               outdated > 0 && (record.state() == "drafted"_L1 || record.state() == "approved"_L1)) {
        rows.add(record, u"bulletin.outdated"_s, u"bulletin.reject"_s, 3, outdated, limits::approveBulletin);
    } else if (record.state() == "drafted"_L1) {
        rows.add(record, u"bulletin.drafted"_s, u"bulletin.approve"_s, 3, record.timeOf("drafted"_L1), limits::approveBulletin);
    } else if (record.state() == "approved"_L1) {
        rows.add(record, u"bulletin.approved"_s, u"bulletin.publish"_s, 3, record.timeOf("approved"_L1), limits::approveBulletin);
    }
}

/// Drivers still read that a road is closed which has long been opened, or that a lane is open which is shut. What hangs by one text comes
/// down with it. One that was reported faulty while it showed it may be lit still, until somebody has seen it dark.
void sign(PendingCollector &rows, const Record &record)
{
    const Situation &situation = rows.context().situation;
    const qint64 untrue = untrueOnSignSince(record, [&situation](const QString &subject) { return situation.record(subject); });
    const qint64 over = takeDownSince(rows, record, untrue);
    if (over == 0)
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
        item.title = ListsText::tr("Report upward: %1").arg(choiceTitle(u"bulletin"_s, u"reportKind"_s, report.kind));
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
