// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "closure.h"
#include "ending.h"
#include "publishing.h"
#include "reopening.h"
#include "responsechecklist.h"
#include "rulecontext.h"
#include "verb.h"
#include "waterstand.h"

#include <algorithm>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 minute = 60'000;

/// When a verb's state was entered, for a verb that leads to one; 0 = never.
qint64 enteredAt(const Record &record, const Verb &verb) { return record.timeOf(QLatin1StringView(verb.to.toLatin1())); }

const Record *taskOf(const RuleContext &context, const QString &clause, const QString &about)
{
    for (const Record *task : context.situation.records(u"task"_s)) {
        if (task->text("clause"_L1) == clause && task->text("about"_L1) == about)
            return task;
    }
    return nullptr;
}

/// The steps of a closure that are what the sign asks for: one that it names; every medium, where any text is given out; every agency,
/// where a receipt is taken. Empty: it is no matter of steps.
QStringList stepsOf(const ResponsePlan::Sign &sign)
{
    static const QStringList given{u"bulletin.publish"_s, u"sign.publish"_s};
    static const QStringList receipts{u"notice.sign"_s, u"notice.answer"_s, u"notice.confirm_voice"_s};
    const QString track = given.contains(sign.verb) ? u"publish."_s : receipts.contains(sign.verb) ? u"agency."_s : QString();
    QString one;
    if (sign.verb == "closure.step"_L1 && sign.field == "step"_L1)
        one = sign.value;
    else if (!track.isEmpty() && (sign.field == "medium"_L1 || sign.field == "agency"_L1))
        one = track + sign.value.section(u'/', -1);
    if (!one.isEmpty())
        return findClosureStep(one) ? QStringList{one} : QStringList(); // a report upward is published too, and is no step
    QStringList all;
    for (const ClosureStep &step : track.isEmpty() || !sign.field.isEmpty() ? QList<ClosureStep>() : closureSteps()) {
        if (step.key.startsWith(track))
            all.append(step.key);
    }
    return all;
}

/// Each of the steps that apply counts as done, and there is one. A road is told of on several media and to several agencies:
/// the first of them is not all.
bool areStepsDone(const RuleContext &context, const Record &closure, const QStringList &steps)
{
    const QList<const Record *> bulletins = context.situation.records(u"bulletin"_s);
    const QList<const Record *> signs = context.situation.records(u"sign"_s);
    const auto water = closureWater(context.situation, closure, context.now);
    for (const Record *point : context.situation.records(u"floodpoint"_s)) {
        if (context.due && liesOver(closure, *point))
            context.due->atWater(context.situation, *point);
    }
    if (const auto said = context.due ? saidWater(closure) : std::nullopt)
        context.due->atStand(said->stand, said->limits.reopenMin);
    const SignsByRoads signsByRoads
        = [&context](const Record &road) { return context.traffic ? context.traffic->signsBefore(road.subject()) : std::nullopt; };
    int done = 0;
    for (const QString &step : steps) {
        const bool isVoid = step == "publish.signs"_L1 && !isStepDone(closure, step) && !canSignsTell(closure, signs, signsByRoads);
        if (isVoid || !stepApplies(step, closure, water))
            continue;
        if (!isStepCounted(closure, step, water, bulletins, signs))
            return false;
        ++done;
    }
    return done > 0;
}

/// The log shows it done: something of the verb's kind, since then, that is the thing itself or about it; of a closure all the steps that
/// are meant. What a whole response calls for (crews at the points, say) is about many things: any of them counts.
bool isShownDone(const RuleContext &context, const ResponsePlan::Clause &clause, const Record &matter, qint64 since)
{
    const QString about = matter.subject();
    const bool anyCounts = about.startsWith("response/"_L1);
    return std::ranges::any_of(clause.doneBy, [&](const ResponsePlan::Sign &sign) {
        if (const QStringList steps = matter.kind() == "closure"_L1 ? stepsOf(sign) : QStringList(); !steps.isEmpty())
            return areStepsDone(context, matter, steps);
        const Verb *verb = findVerb(sign.verb);
        if (!verb || verb->to.isEmpty())
            return false;
        return std::ranges::any_of(context.situation.records(verb->kind), [&](const Record *record) {
            const bool concerns = anyCounts || record->subject() == about || record->text("about"_L1) == about;
            return concerns && sign.holds(*record) && enteredAt(*record, *verb) >= since;
        });
    });
}

} // namespace

namespace {

/// Sets the task that a clause asks for, or ticks it off; nobody is to do any longer what belongs to something that is over.
void follow(const RuleContext &context, const ResponsePlan::Clause &clause, const Record &about, qint64 since, qint64 due,
            QList<RuleStep> &steps)
{
    const Record *task = taskOf(context, clause.id, about.subject());
    const bool isDone = isShownDone(context, clause, about, since);
    const QString key = u"task "_s + clause.id + u' ' + about.subject();
    if (!task && !isDone && !isOver(about)) {
        const QString cause = u"task\n%1\n%2"_s.arg(clause.id, about.subject());
        steps.append({key,
                      {u"task.set"_s,
                       subjectOf(context.situation, u"task"_s, since, cause),
                       {{u"text"_s, clause.topic},
                        {u"clause"_s, clause.id},
                        {u"owner"_s, clause.role},
                        {u"dueAt"_s, due},
                        {u"about"_s, about.subject()}},
                       {},
                       {}}});
    } else if (task && task->state() == "open"_L1 && isDone) {
        steps.append({key, {u"task.done"_s, task->subject(), {}, {}, {}}});
    } else if (task && task->state() == "open"_L1 && isOver(about)) {
        const QJsonObject why{{u"zh"_s, u"所属事项已结束"_s}, {u"en"_s, u"what it belongs to is over"_s}};
        steps.append({key, {u"task.waive"_s, task->subject(), {{u"reason"_s, why}}, {}, {}}});
    }
}

} // namespace

QList<RuleStep> planTasks(const RuleContext &context)
{
    QList<RuleStep> steps;
    if (!context.plan)
        return steps;
    for (const Record *response : context.situation.records(u"response"_s)) {
        for (const ChecklistItem &item : responseChecklist(*context.plan, *response)) {
            if (const ResponsePlan::Clause *clause = context.plan->clause(item.clauseId); clause && item.dueAt > 0)
                follow(context, *clause, *response, response->timeOf("active"_L1), item.dueAt, steps);
        }
    }
    for (const ResponsePlan::Clause &clause : context.plan->clauses) {
        const Verb *begins = findVerb(clause.begins);
        if (!begins || begins->to.isEmpty() || !clause.withinMin || begins->kind == "response"_L1)
            continue;
        for (const Record *record : context.situation.records(begins->kind)) {
            if (const qint64 since = enteredAt(*record, *begins); since > 0)
                follow(context, clause, *record, since, since + *clause.withinMin * minute, steps);
        }
    }
    return steps;
}

Heed planTasksHeed(const ResponsePlan *plan)
{
    Heed heed{.kinds = {u"response"_s, u"task"_s, u"closure"_s, u"bulletin"_s, u"sign"_s, u"floodpoint"_s},
              .series = {u"depth/"_s},
              .roads = true};
    const auto add = [&heed](const QString &name) {
        if (const Verb *verb = findVerb(name); verb && !heed.kinds.contains(verb->kind))
            heed.kinds.append(verb->kind);
    };
    for (const ResponsePlan::Clause &clause : plan ? plan->clauses : QList<ResponsePlan::Clause>()) {
        add(clause.begins);
        for (const ResponsePlan::Sign &sign : clause.doneBy)
            add(sign.verb);
    }
    return heed;
}

} // namespace wf
