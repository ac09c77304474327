// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock.h"
#include "closure.h"
#include "columns.h"
#include "ending.h"
#include "pendingcollector.h"
#include "rulecontext.h"
#include "water.h"
#include "waterlevel.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wf {

namespace {

/// The deep water at an open road that no rule asks to close: nothing says what to close, so a person draws it; or a person said no, and it
/// is not asked for again for a while.
std::optional<OpenWater> unasked(PendingCollector &rows, const Record &point, const Record &alarm)
{
    const ListContext &context = rows.context();
    const RuleContext rule{.situation = context.situation, .now = context.now(), .due = &rows.dueTimes()};
    const auto found = deepOnOpenRoad(rule, point, wetDirection(point), alarm.fields());
    if (!context.stretchKnown || !context.stretchKnown(point.subject()) || (found && found->turnedDownAt > 0))
        return found;
    // The rule asks for the direction that the roads name: it holds its tongue where just that one was turned down.
    for (const Record *closure : context.situation.records(u"closure"_s)) {
        if (closure->state() != "rejected"_L1 || !liesOver(*closure, point))
            continue;
        const auto one = deepOnOpenRoad(rule, point, closure->text("direction"_L1), alarm.fields());
        if (one && one->turnedDownAt > 0)
            return one;
    }
    return std::nullopt;
}

/// Deep water whose alarm is signed for, on a road that is not closed, or not all of it, and that no rule asks to close. While the alarm
/// rings its own row stands.
void openRoad(PendingCollector &rows, const Record &point)
{
    const ListContext &context = rows.context();
    const Record *signedFor = nullptr;
    for (const Record *alarm : context.situation.records(u"alarm"_s)) {
        if (alarm->text("floodPoint"_L1) != point.subject())
            continue;
        if (alarm->state() == "raised"_L1)
            return;
        if (alarm->state() == "acknowledged"_L1 && alarm->text("level"_L1) == "close"_L1)
            signedFor = alarm;
    }
    const auto open = signedFor ? unasked(rows, point, *signedFor) : std::nullopt;
    if (!open)
        return;
    const PointWater water{
        .limits = thresholdsOf(point), .stand = waterStand(context.situation, point, context.now()), .point = point.subject()};
    QString depthWords = waterWords(context, water);
    if (depthWords.isEmpty())
        depthWords = depthText(open->depthCm, std::nullopt);
    const QList<const Record *> closures = context.situation.records(u"closure"_s);
    if (std::ranges::any_of(closures, [&point](const Record *closure) { return !isOver(*closure) && liesOver(*closure, point); }))
        depthWords = ListsText::tr("%1, closed in part only").arg(depthWords);
    if (open->turnedDownAt > 0)
        depthWords = (open->isWithdrawn ? ListsText::tr("withdrawn at %1, still %2") : ListsText::tr("turned down at %1, still %2"))
                         .arg(beijingTime(open->turnedDownAt).left(5), depthWords);
    const qint64 since = std::max(signedFor->timeOf("acknowledged"_L1), open->turnedDownAt);
    PendingItem &item = rows.add(point, u"floodpoint.open"_s, u"closure.ask"_s, 1, since, 0);
    item.detail = ListsText::tr("%1: %2").arg(item.detail, depthWords);
    item.fields = {{u"floodPoint"_s, point.subject()}};
}

void collectOpenRoads(PendingCollector &rows)
{
    rows.each(u"floodpoint"_s, [&rows](const Record &point) { openRoad(rows, point); });
}

} // namespace

QString waterWords(const ListContext &context, const std::optional<PointWater> &water)
{
    if (!water || water->stand.depthCm < 0)
        return {};
    const Record *point = context.situation.record(water->point);
    const qint64 now = context.now();
    const QString depth = depthText(water->stand.depthCm, point ? waterRate(context.situation, *point, now) : std::nullopt);
    if (point && waterDispute(context.situation, *point, now))
        return ListsText::tr("%1, contradictory").arg(depth);
    if (!point || !isGaugeInDoubt(*point))
        return depth;
    if (water->stand.source == "gauge"_L1)
        return inDoubtText(depth, water->stand);
    const double doubted = water->stand.doubtedCm; // since a person looked
    return doubted < 0 ? depth : ListsText::tr("%1, the gauge in doubt says %2 cm").arg(depth).arg(qRound(doubted));
}

QList<PendingRule> openRoadPendingRules()
{
    return {{.name = "open roads",
             .heed = {.kinds = {u"floodpoint"_s, u"alarm"_s, u"closure"_s}, .series = {u"depth/"_s}, .roads = true},
             .collect = collectOpenRoads}};
}

} // namespace wf
