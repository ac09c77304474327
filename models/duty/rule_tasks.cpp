// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ending.h"
#include "responsechecklist.h"
#include "rulecontext.h"
#include "verb.h"

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

/// The log shows it done: something of the verb's kind, since then, that is the thing itself or about it. What a whole response
/// calls for (crews at the points, say) is about many things: any of them counts.
bool isShownDone(const RuleContext &context, const ResponsePlan::Clause &clause, const QString &about, qint64 since)
{
    const bool anyCounts = about.startsWith("response/"_L1);
    return std::ranges::any_of(clause.doneBy, [&](const ResponsePlan::Sign &sign) {
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
    const bool isDone = isShownDone(context, clause, about.subject(), since);
    const QString key = u"task "_s + clause.id + u' ' + about.subject();
    if (!task && !isDone && !isOver(about)) {
        steps.append({key,
                      {u"task.set"_s,
                       {},
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

} // namespace wf
