// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dueschedule.h"
#include "oldplace.h"
#include "pendingitem.h"

namespace wf {

struct PointWater;

/// What a rule of the queue works with: it looks at the records of one situation, and may add rows. Where it compares with the time, or a
/// row says how old something is, it tells dueTimes(): it is asked again then, and not each second. What it looks at because a record names
/// it, it looks at through this, which notes it (named()); the kinds that it goes through, and those that its own records always name, are
/// in its Heed.
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

    /// What a record names, of whatever kind; nullptr: none.
    const Record *look(const QString &subject);
    /// The same, for whoever looks by himself.
    [[nodiscard]] std::function<const Record *(const QString &subject)> looker();
    QString title(const QString &subject); ///< what people call what a record names
    std::optional<QPointF> place(const Record &unit); ///< as knownPlace() says
    void awaits(const QString &seat) { m_named.seats.insert(seat); } ///< the answer is another one when the seat does anything

    /// A row about the record, whose next step is `verb`; due `minutes` after `since` where the plan names no other limit, 0 = never.
    /// Valid until the next one is added.
    PendingItem &add(const Record &record, const QString &reason, const QString &verb, int severity, qint64 since, int minutes);
    /// Those about the same thing become one row.
    static void reminds(PendingItem &item, const Record &record, const QString &who);
    /// Those of the fields that the record has.
    [[nodiscard]] static QVariantMap given(const Record &record, const QList<QLatin1StringView> &fields);

    [[nodiscard]] const ListContext &context() const { return m_context; }
    [[nodiscard]] const Situation &situation() const { return m_context.situation; }
    [[nodiscard]] DueTimes &dueTimes() const { return m_due; }
    [[nodiscard]] const QList<PendingItem> &items() const { return m_items; }
    [[nodiscard]] const Named &named() const { return m_named; }

private:
    const ListContext &m_context;
    DueTimes &m_due;
    QList<PendingItem> m_items;
    Named m_named;
};

/// One rule of the queue, and what it looks at to say its rows. Each is asked again by itself (PendingQueue).
struct PendingRule {
    const char *name;
    Heed heed;
    void (*collect)(PendingCollector &rows);
};
// The files pending*.cpp hold them, each with its Heed.
/// Alarms, gauges in doubt, warnings and proposed responses.
[[nodiscard]] QList<PendingRule> waterPendingRules();
/// Deep water on a road that is not closed, and that nothing asks to close.
[[nodiscard]] QList<PendingRule> openRoadPendingRules();
/// Roads to be closed, late steps, and what a reopening waits for.
[[nodiscard]] QList<PendingRule> closurePendingRules();
/// Incidents to be verified or manned, those who are to be called out for them, and people of whom nothing was heard for a while.
[[nodiscard]] QList<PendingRule> incidentPendingRules();
/// Orders that are late, those that lead to where a report was thought to be, and those that were cancelled while somebody drives on them.
[[nodiscard]] QList<PendingRule> orderPendingRules();
/// Notices that nobody has been told yet.
[[nodiscard]] QList<PendingRule> noticePendingRules();
/// What came with closures, plans and shifts, and the injects of an exercise.
[[nodiscard]] QList<PendingRule> dutyPendingRules();
/// Texts to be approved, given out or taken back, signs that say what is over, and reports upward that are due.
[[nodiscard]] QList<PendingRule> paperPendingRules();

/// A rule that looks at the records of a kind one by one.
template <auto rule> void collectEach(PendingCollector &rows, const QString &kind)
{
    rows.each(kind, [&rows](const Record &record) { rule(rows, record); });
}

/// "28 cm ↑ 12 cm / 10 min, in doubt": the water on the stretch as every page says it; empty: nobody has read any.
[[nodiscard]] QString waterWords(const ListContext &context, const std::optional<PointWater> &water);
/// Nobody goes there: the order was cancelled, none was given, or it leads to the old place; or whoever had come was called away from
/// people in danger. `sent`: who was sent to it.
[[nodiscard]] bool isLeftAlone(const Record &incident, const OrdersFor &sent);
/// Whoever was sent drives to where the report was thought to be, and nobody else to where it is.
[[nodiscard]] bool isOnlyMisled(const Record &incident, const OrdersFor &sent);
/// "X is bound for the old place", with what is to be done.
[[nodiscard]] QString oldPlaceTitle(const QList<const Record *> &orders, PendingCollector &rows);

} // namespace wf
