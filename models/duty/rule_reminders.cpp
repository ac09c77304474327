// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "closure.h"
#include "dutylimits.h"
#include "orderwatch.h"
#include "publishing.h"
#include "rulecontext.h"

#include <QJsonArray>
#include <QMap>

#include <algorithm>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 minute = 60'000;

/// Whose a step is, as a role: the scene's is the officer's and his brigade's, the rest are desks'.
QString ownerOf(const QString &track)
{
    return track == "scene"_L1 ? u"officer"_s : track == "traffic"_L1 ? u"dispatcher"_s : u"liaison"_s;
}

/// The moments at which a step of it is late, and late by its limit once more; and when whoever was reminded has had time to answer.
void noteLimits(const RuleContext &context, const Record &closure, const QHash<QString, int> &targets, qint64 goneSince)
{
    const QJsonObject reminded = closure.value("reminded"_L1).toObject();
    for (const ClosureStep &step : closureSteps()) {
        const qint64 limit = targets.value(step.key, step.limitMin) * minute;
        const qint64 gone = step.key == "publish.signs"_L1 ? goneSince : 0;
        if (limit <= 0 || (isStepDone(closure, step.key) && gone == 0))
            continue;
        for (const qint64 from : {limitRunsFrom(closure, step.track), gone}) {
            context.asksAgain(from + limit + 1);
            context.asksAgain(from + 2 * limit);
        }
        context.asksAgain(reminded.value(step.key).toObject().value("at"_L1).toInteger() + limit / 2);
    }
}

/// How often the owner, and then the commander, was told of a late step. What was told before it came to be open again is not counted.
int timesTold(const QJsonObject &last, qint64 openSince)
{
    if (openSince == 0)
        return last.value("count"_L1).toInt();
    if (last.value("at"_L1).toInteger() < openSince)
        return 0;
    return last.value("to"_L1).toString() == "commander"_L1 ? 2 : 1;
}

/// One reminder for everything of an owner that has become late, not one for each step.
void closureReminders(const RuleContext &context, QList<RuleStep> &steps)
{
    const QHash<QString, int> targets = context.plan ? context.plan->targets : QHash<QString, int>();
    const SignsByRoads signsByRoads
        = [&context](const Record &closure) { return context.traffic ? context.traffic->signsBefore(closure.subject()) : std::nullopt; };
    for (const Record *closure : context.situation.records(u"closure"_s)) {
        const QJsonObject reminded = closure->value("reminded"_L1).toObject();
        QMap<QString, QJsonArray> byOwner;
        QMap<QString, qint64> due;
        const qint64 goneSince = signsGoneSince(*closure, context.situation.records(u"bulletin"_s), context.situation.records(u"sign"_s));
        if (goneSince > 0 || closure->state() == "confirmed"_L1 || closure->state() == "in_force"_L1)
            noteLimits(context, *closure, targets, goneSince);
        const bool canTell = canSignsTell(*closure, context.situation.records(u"sign"_s), signsByRoads); // else nobody is late with it
        for (const LateStep &late : lateSteps(*closure, context.now, targets, {.signsGoneSince = goneSince, .canSignsTell = canTell})) {
            const ClosureStep &step = *findClosureStep(late.key);
            const QJsonObject last = reminded.value(late.key).toObject();
            const int told
                = timesTold(last, late.key == "publish.signs"_L1 && goneSince > 0 ? goneSince : stepUndoneAt(*closure, late.key));
            const qint64 limit = targets.value(late.key, step.limitMin) * minute;
            // Who was reminded has time to answer, though the machine slept and all of it fell due at once.
            const bool unanswered = context.now - last.value("at"_L1).toInteger() >= limit / 2;
            const bool escalates = told == 1 && late.byMs >= limit && unanswered;
            if (told > 0 && !escalates)
                continue;
            const QString owner = escalates ? u"commander"_s : ownerOf(step.track);
            const qint64 since = context.now - late.byMs + (escalates ? limit : 0);
            byOwner[owner].append(late.key);
            due[owner] = due.contains(owner) ? std::min(due.value(owner), since) : since;
        }
        for (auto it = byOwner.cbegin(); it != byOwner.cend(); ++it)
            steps.append({u"remind "_s + it.key() + u' ' + closure->subject(),
                          {u"closure.remind"_s, closure->subject(), {{u"late"_s, it.value()}, {u"to"_s, it.key()}}, {}, {}},
                          due.value(it.key())});
    }
}

void orderReminders(const RuleContext &context, QList<RuleStep> &steps)
{
    const OrderLimits limits = context.plan ? DutyLimits(*context.plan).orders() : OrderLimits();
    for (const Record *order : context.situation.records(u"order"_s)) {
        if (order->state() != "sent"_L1)
            continue;
        const qint64 attention = orderAttentionAt(*order, limits);
        if (attention > 0)
            context.asksAgain(attention + 1);
        const auto due = orderDue(*order, {}, context.now, limits);
        if (due && due->action == OrderDue::Action::Remind)
            steps.append(
                {u"remind "_s + order->subject(), {u"order.remind"_s, order->subject(), {}, {}, {}}, std::min(due->dueAt, attention)});
        if (due && due->action == OrderDue::Action::Escalate && !order->fields().contains("escalatedAt"_L1))
            steps.append({u"escalate "_s + order->subject(),
                          {u"order.escalate"_s, order->subject(), {{u"escalatedTo"_s, u"commander"_s}}, {}, {}},
                          due->dueAt});
    }
}

void taskReminders(const RuleContext &context, QList<RuleStep> &steps)
{
    for (const Record *task : context.situation.records(u"task"_s)) {
        const qint64 due = task->value("dueAt"_L1).toInteger();
        if (task->state() == "open"_L1 && due > 0 && context.isPast(due) && task->value("reminders"_L1).toInt() == 0)
            steps.append({u"remind "_s + task->subject(), {u"task.remind"_s, task->subject(), {}, {}, {}}, due});
    }
}

void missingPeople(const RuleContext &context, QList<RuleStep> &steps)
{
    for (const Record *duty : context.situation.records(u"duty"_s)) {
        const qint64 begin = duty->value("begin"_L1).toInteger();
        // One that is over was missed all the same: the machine may have slept through it.
        if (duty->state() == "planned"_L1 && context.isPast(begin + missingAfterMin * minute)
            && !context.isReached(duty->value("until"_L1).toInteger() + missedForMin * minute))
            steps.append(
                {u"missing "_s + duty->subject(), {u"duty.miss"_s, duty->subject(), {}, {}, {}}, begin + missingAfterMin * minute});
    }
}

} // namespace

QList<RuleStep> reminders(const RuleContext &context)
{
    QList<RuleStep> steps;
    closureReminders(context, steps);
    orderReminders(context, steps);
    taskReminders(context, steps);
    missingPeople(context, steps);
    std::ranges::stable_sort(steps, {}, &RuleStep::due);
    return steps;
}

Heed remindersHeed() { return {.kinds = {u"closure"_s, u"bulletin"_s, u"sign"_s, u"order"_s, u"task"_s, u"duty"_s}, .roads = true}; }

} // namespace wf
