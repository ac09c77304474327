// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "oldplace.h"
#include "pendingitem.h"

namespace wf {

/// What the rules of the queue have in common: they look at the records of one situation, and each may add a row. Where a rule compares
/// with the time, or a row says how old something is, the rule tells dueTimes(): it is asked again then, and not each second.
class PendingCollector {
public:
    /// Both must outlive it.
    PendingCollector(const ListContext &context, DueTimes &due)
        : m_context(context)
        , m_due(due)
    {
    }

    template <typename Rule> void each(const QString &kind, Rule rule) const
    {
        const QList<const Record *> records = m_context.situation.records(kind);
        for (const Record *record : records)
            rule(*record);
    }

    /// A row about the record, whose next step is `verb`; due `minutes` after `since` where the plan names no other limit, 0 = never.
    /// Valid until the next one is added.
    PendingItem &add(const Record &record, const QString &reason, const QString &verb, int severity, qint64 since, int minutes);
    /// Those about the same thing become one row.
    static void reminds(PendingItem &item, const Record &record, const QString &who);
    /// Those of the fields that the record has.
    [[nodiscard]] static QVariantMap given(const Record &record, const QList<QLatin1StringView> &fields);

    [[nodiscard]] const ListContext &context() const { return m_context; }
    [[nodiscard]] DueTimes &dueTimes() const { return m_due; }

protected:
    const ListContext &m_context;
    DueTimes &m_due;
    QList<PendingItem> m_items;
};

/// Roads to be closed, late steps, and what a reopening waits for.
void collectClosures(PendingCollector &rows);
/// Orders that are late, those that lead to where a report was thought to be, and those that were cancelled while somebody drives on them.
void collectOrders(PendingCollector &rows);
/// Nobody goes there: the order was cancelled, none was given, or it leads to the old place; or whoever had come was called away from
/// people in danger. `sent`: who was sent to it.
[[nodiscard]] bool isLeftAlone(const Record &incident, const OrdersFor &sent);
/// Whoever was sent drives to where the report was thought to be, and nobody else to where it is.
[[nodiscard]] bool isOnlyMisled(const Record &incident, const OrdersFor &sent);
/// "X is bound for the old place", with what is to be done.
[[nodiscard]] QString oldPlaceTitle(const QList<const Record *> &orders, const Situation &situation);
/// Texts to be approved, given out or taken back, signs that say what is over, and reports upward that are due.
void collectPapers(PendingCollector &rows);

} // namespace wf
