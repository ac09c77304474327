// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "recordtable.h"
#include "role.h"

namespace wf {

/// Something that waits for a decision or a step.
struct PendingItem {
    QString subject;
    QString reason; ///< "alarm.raised", "closure.late.scene.cordon" …: with the subject its key
    QString title;
    QString detail;
    QString verb; ///< the next step one would take
    QVariantMap fields; ///< what can already be said of it
    int severity = 3; ///< 1 gravest
    qint64 sinceAt = 0;
    qint64 dueAt = 0; ///< 0 = no limit
    qint64 cameAt = 0; ///< when it became a row, where that is not `sinceAt`: what is late is one only once its limit has passed
    bool danger = false; ///< people are in danger, and this is still to be done for them
    bool callsRescue = false; ///< fire or ambulance is to be told of people in danger, and nobody there has heard of them
    bool reminder = false; ///< asks again for what was asked for before
    QString who; ///< who is reminded, or what of
    QString group; ///< what it is about, where several reminders of that are one row
    double overCm = 0; ///< of a water alarm: how far the water stands above the depth at which the road is closed, now
    QStringList steps; ///< of a closure that is behind: its steps that are late, by key
    QString place; ///< of a water alarm: its flood point; a graver alarm of that is the same row
    QStringList more; ///< what else is to be done for the same people, in words: it is in this row
    QStringList further; ///< and these are they: "subject reason" each, also of those that are several together
    QString what; ///< people in danger: what has happened to how many; it is read first
    QString where; ///< and in what place
    QString incidentNo; ///< as which incident that is recorded
    QString clause; ///< of a task that is late: the plan's
    QStringList together; ///< the subjects of such a row, the one due first in front; empty: one only

    /// Stays while the row stands: one of several reminders may be answered and the row is still the same.
    [[nodiscard]] QString key() const { return (group.isEmpty() ? subject : group) + u' ' + reason; }
    /// When it became a row, as far as the records say.
    [[nodiscard]] qint64 came() const { return cameAt ? cameAt : sinceAt; }
    [[nodiscard]] qint64 overdueMs(qint64 now) const { return dueAt && now > dueAt ? now - dueAt : 0; }
    bool operator==(const PendingItem &) const = default;
};

class PendingCollector;

/// Makes one row of the reminders of one thing; what that is `names` notes.
void foldReminders(QList<PendingItem> &items, PendingCollector &names);
/// Of sorted rows those for the people of one incident become one, where the gravest stands. In front is that somebody goes to them, then
/// that whoever drives on a cancelled order is told; what else is to be done follows in its order. So do those about units that are bound
/// for where a report was thought to be, whether or not people are in danger.
void foldPeople(QList<PendingItem> &items);
/// Says of the rows about people in danger to how many of them what has happened, and where, whichever step the row is. `names` notes the
/// incidents.
[[nodiscard]] QList<PendingItem> withPeople(QList<PendingItem> items, PendingCollector &names);
/// What is seen of sorted rows: however many are about people, the gravest water and the first alarm that nobody has signed for stand right
/// below so many of them.
inline constexpr qsizetype peopleAboveWater = 3;
void keepWaterInSight(QList<PendingItem> &items);
/// Can its key not be waited for: people in danger, a water alarm, a place cut off, a road to be closed, or else of the gravest severity?
/// Such rows stand above all others.
[[nodiscard]] bool isUrgent(const PendingItem &item);
/// Its severity as the order goes by it: what only reminds is never graver than 3.
[[nodiscard]] int gravityOf(const PendingItem &item);
/// An alarm of water, or of a place cut off, that nobody has signed for.
[[nodiscard]] bool isAlarm(const PendingItem &item);
/// Is it about people in danger? Such rows stand above all others, also urgent ones, and have a key at once.
[[nodiscard]] bool isLifeAndDeath(const PendingItem &item);
/// By gravity first: people in danger, then water alarms that nobody has signed for, the water that is highest above its limit first, then
/// places cut off, then roads to be closed; then all else by its severity, in it by limit, what reminds last and never graver than 3;
/// but for callouts of fire or ambulance that nobody has heard: they stand before an order that is late.
void sortByGravity(QList<PendingItem> &items);
/// Everything that waits now, for anybody; the gravest first.
/// `due` is told when it may be another one by time alone, in anything that a row says.
[[nodiscard]] QList<PendingItem> pendingItems(const ListContext &context, DueTimes &due);
[[nodiscard]] inline QList<PendingItem> pendingItems(const ListContext &context)
{
    DueTimes due(context.now());
    return pendingItems(context, due);
}
/// May a seat with these roles take the step? `seats` counts for injects only: they name who is to answer.
[[nodiscard]] bool concerns(const PendingItem &item, const Situation &situation, const QStringList &seats, Roles roles);

} // namespace wf
