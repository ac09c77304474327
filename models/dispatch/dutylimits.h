// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "closure.h"
#include "orderwatch.h"
#include "responseplan.h"

#include <QHash>
#include <QStringList>
#include <QtTypes>

namespace wf {

namespace limits {

// How long a duty room may take, in minutes, where no plan says otherwise. Those of orders: OrderLimits.
constexpr qint64 minute = 60'000;
constexpr int acknowledgeAlarm = 1;
constexpr int acknowledgeWarning = 3;
constexpr int decideResponse = 10;
constexpr int confirmClosure = 3;
constexpr int decideReopening = 5;
constexpr int enforceClosure = 2;
constexpr int verifyIncident = 2;
constexpr int dispatchIncident = 3;
constexpr int arriveInDanger = 15; ///< from under way to people in danger until somebody says that he is there
constexpr int newsOfPeople = 10; ///< from the last that was heard of people in danger until somebody asks whether they are out
constexpr int receiptOfNotice = 5;
constexpr int approveBulletin = 5;
constexpr int answerInject = 5;
constexpr int rerouteCorridor = 2;
constexpr int callAgain = 2;
/// A report upward waits in the queue from so long before it is due.
constexpr int reportAhead = 10;
/// A gauge or a rain station that said nothing for so long is shown as stale.
constexpr int staleReading = 10;

} // namespace limits

/// The limits of one room: what its plan says before what is usual. A plan names them in "targets", by verb ("closure.confirm"), by a
/// closure's step ("scene.cordon") or as "warn" (an alarm signed for), or in a clause that says which verbs show it done and within
/// how many minutes; a target goes before a clause.
class DutyLimits {
public:
    DutyLimits() = default;
    explicit DutyLimits(const ResponsePlan &plan);

    /// Minutes for a step; what is usual where the plan says nothing.
    [[nodiscard]] int minutes(const QString &verb, int usual) const { return m_named.value(verb, usual); }
    /// Minutes for a closure's step after the closure was confirmed; 0 = none.
    [[nodiscard]] int minutes(const ClosureStep &step) const { return m_named.value(step.key, step.limitMin); }
    /// What orders have to their steps, wherever it is asked.
    [[nodiscard]] const OrderLimits &orders() const { return m_orders; }
    /// Is one lane opened first, and watched, before the whole road is?
    [[nodiscard]] bool isOneLaneFirst() const { return m_oneLaneFirst; }
    /// The tracks of a closure ("publish") whose steps show the clause done; empty: something else does, or a person has to say so.
    [[nodiscard]] QStringList tracksOf(const QString &clause) const { return m_tracks.value(clause); }
    bool operator==(const DutyLimits &) const = default;

private:
    bool m_oneLaneFirst = false;
    QHash<QString, int> m_named;
    OrderLimits m_orders;
    QHash<QString, QStringList> m_tracks; ///< by clause
};

} // namespace wf
