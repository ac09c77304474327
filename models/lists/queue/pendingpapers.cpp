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
        shown, [&situation](const QString &kind) { return situation.records(kind); }, rows.looker(),
        [&](const Record &point) {
            rows.dueTimes().atWater(situation, point);
            return waterStand(situation, point, now);
        },
        now);
    return stays.stays() ? 0 : std::max(untrue, stays.freeAt); // nobody was late with what was not asked for
}

/// By when a text of a road that is being closed is to be public, UTC ms: the limit of that step; 0: none, or it is none of its steps.
qint64 stepDueAt(PendingCollector &rows, const Record &text)
{
    const ListContext &context = rows.context();
    const Record *closure = rows.look(text.text("about"_L1));
    const ClosureStep *step = findClosureStep("publish."_L1 + text.text("medium"_L1));
    const bool isBeingSet = closure && (closure->state() == "confirmed"_L1 || closure->state() == "in_force"_L1);
    if (!step || !isBeingSet)
        return 0;
    const QList<const Record *> signs = context.situation.records(u"sign"_s);
    const StepEvidence evidence{.signsGoneSince = signsGoneSince(*closure, context.situation.records(u"bulletin"_s), signs),
                                .canSignsTell = canSignsTell(*closure, signs, context.signsByRoads)};
    return stepLateAfter(*closure, *step, context.limits.minutes(*step), evidence);
}

/// A text on its way; what its closure is late with for want of it is as grave as that.
void onItsWay(PendingCollector &rows, const Record &record, const QString &verb, qint64 since)
{
    const qint64 due = stepDueAt(rows, record);
    PendingItem &item = rows.add(record, u"bulletin."_s + record.state(), verb, 3, since, limits::approveBulletin);
    if (due == 0 || !rows.dueTimes().isPast(due))
        return;
    item.severity = 2;
    item.dueAt = item.dueAt > 0 ? std::min(item.dueAt, due) : due;
}

void bulletin(PendingCollector &rows, const Record &record)
{
    const Situation &situation = rows.context().situation;
    const auto each = [&situation](const QString &kind) { return situation.records(kind); };
    const auto look = rows.looker();
    if (const qint64 untrue = untrueSince(record, situation.records(u"sign"_s), each, look)) {
        if (const qint64 since = takeDownSince(rows, record, untrue))
            rows.add(record, u"bulletin.stale"_s, u"bulletin.withdraw"_s, 2, since, limits::approveBulletin);
    } else if (const qint64 outdated = outdatedSince(record, each, look);
               outdated > 0 && (record.state() == "drafted"_L1 || record.state() == "approved"_L1)) {
        rows.add(record, u"bulletin.outdated"_s, u"bulletin.reject"_s, 3, outdated, limits::approveBulletin);
    } else if (record.state() == "drafted"_L1) {
        onItsWay(rows, record, u"bulletin.approve"_s, record.timeOf("drafted"_L1));
    } else if (record.state() == "approved"_L1) {
        onItsWay(rows, record, u"bulletin.publish"_s, record.timeOf("approved"_L1));
    }
}

/// Drivers still read that a road is closed which has long been opened, or that a lane is open which is shut. What hangs by one text comes
/// down with it. One that was reported faulty while it showed it may be lit still, until somebody has seen it dark.
void sign(PendingCollector &rows, const Record &record)
{
    const qint64 untrue = untrueOnSignSince(record, rows.looker());
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

void collectBulletins(PendingCollector &rows)
{
    rows.each(u"bulletin"_s, [&rows](const Record &record) { bulletin(rows, record); });
}

void collectSigns(PendingCollector &rows)
{
    rows.each(u"sign"_s, [&rows](const Record &record) { sign(rows, record); });
}

} // namespace

QList<PendingRule> paperPendingRules()
{
    // Whether a text still holds, and may come down, goes by its closure, those beside it, and the water there.
    const QStringList told{u"bulletin"_s, u"sign"_s, u"closure"_s, u"floodpoint"_s};
    return {{.name = "bulletins", .heed = {.kinds = told, .series = {u"depth/"_s}, .roads = true}, .collect = collectBulletins},
            {.name = "signs", .heed = {.kinds = told, .series = {u"depth/"_s}}, .collect = collectSigns},
            {.name = "reports", .heed = {.kinds = {u"bulletin"_s, u"closure"_s, u"incident"_s, u"response"_s}}, .collect = reports}};
}

} // namespace wf
