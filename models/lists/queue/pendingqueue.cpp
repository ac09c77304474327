// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pendingqueue.h"

#include "columns.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wf {

namespace {

/// What a clause asks of a closure and its steps show done stands with these while they are late. What anything else shows done, or a
/// person has to say, is a row of its own: the steps would hide it.
bool standsWithLateSteps(const PendingItem &task, QList<PendingItem> &items, const DutyLimits &limits)
{
    if (task.clause.isEmpty())
        return false;
    const QStringList tracks = limits.tracksOf(task.clause);
    const auto isLate = [&tracks](const QString &step) { return tracks.contains(step.section(u'.', 0, 0)); };
    const auto row = std::ranges::find_if(items, [&](const PendingItem &item) {
        return item.reason == "closure.late"_L1 && item.subject == task.group && std::ranges::any_of(item.steps, isLate);
    });
    if (row == items.end())
        return false;
    row->detail = ListsText::tr("%1 (clause %2: %3)").arg(row->detail, task.clause, task.who);
    return true;
}

void standTasksWithSteps(QList<PendingItem> &items, const DutyLimits &limits)
{
    QList<PendingItem> tasks;
    for (const PendingItem &item : std::as_const(items)) {
        if (!item.clause.isEmpty())
            tasks.append(item);
    }
    items.removeIf([](const PendingItem &item) { return !item.clause.isEmpty(); });
    for (const PendingItem &task : std::as_const(tasks)) {
        if (!standsWithLateSteps(task, items, limits))
            items.append(task);
    }
}

/// That nothing was heard of people for a while is a row only where no other one stands for them.
void leaveOutWhoHasRows(QList<PendingItem> &items)
{
    const auto isUnheard = [](const PendingItem &item) { return item.reason == "incident.people_left"_L1; };
    QSet<QString> matters;
    for (const PendingItem &item : std::as_const(items)) {
        if (item.danger && !isUnheard(item))
            matters << item.subject << item.group;
    }
    items.removeIf([&](const PendingItem &item) { return isUnheard(item) && matters.contains(item.subject); });
}

} // namespace

QList<PendingRule> pendingRules()
{
    return waterPendingRules() + openRoadPendingRules() + closurePendingRules() + incidentPendingRules() + orderPendingRules()
        + noticePendingRules() + dutyPendingRules() + paperPendingRules();
}

QList<PendingItem> inOneQueue(QList<PendingItem> items, PendingCollector &names)
{
    standTasksWithSteps(items, names.context().limits);
    leaveOutWhoHasRows(items);
    foldReminders(items, names);
    sortByGravity(items);
    return withPeople(std::move(items), names);
}

QList<PendingItem> pendingItems(const ListContext &context, DueTimes &due)
{
    QList<PendingItem> items;
    const QList<PendingRule> rules = pendingRules();
    for (const PendingRule &rule : rules) {
        PendingCollector rows(context, due);
        rule.collect(rows);
        items += rows.items();
    }
    PendingCollector names(context, due);
    return inOneQueue(std::move(items), names);
}

PendingQueue::PendingQueue(const ListContext &context, DueSchedule &schedule)
    : m_context(context)
    , m_schedule(schedule)
{
    const QList<PendingRule> rules = pendingRules();
    for (const PendingRule &rule : rules)
        m_rules.append({.rule = rule, .number = schedule.add(rule.heed), .rows = {}});
    m_together = schedule.add({}); // it heeds what the rows name
}

void PendingQueue::ask(Asked &one, qint64 now)
{
    m_schedule.ask(one.number, now);
    DueTimes due(now);
    PendingCollector rows(m_context, due);
    one.rule.collect(rows);
    one.rows = rows.items();
    m_schedule.setDue(one.number, due.next());
    m_schedule.setNamed(one.number, rows.named());
}

bool PendingQueue::ask()
{
    const qint64 now = m_context.now();
    for (Asked &one : m_rules) {
        if (!m_schedule.isDue(one.number, now))
            continue;
        ask(one, now);
        m_schedule.mark(m_together);
    }
    if (!m_schedule.isDue(m_together, now))
        return false;
    QList<PendingItem> items;
    for (const Asked &one : std::as_const(m_rules))
        items += one.rows;
    m_schedule.ask(m_together, now);
    DueTimes due(now);
    PendingCollector names(m_context, due);
    m_rows = inOneQueue(std::move(items), names);
    m_schedule.setNamed(m_together, names.named());
    return true;
}

qint64 PendingQueue::asks() const
{
    qint64 asks = 0;
    for (const Asked &one : m_rules)
        asks += m_schedule.asks(one.number);
    return asks;
}

} // namespace wf
