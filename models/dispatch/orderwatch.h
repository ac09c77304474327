// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "responseplan.h"

#include <QList>
#include <QString>

#include <optional>

namespace wf {

class Record;
class Situation;

/// How long an order may take, ms unless said otherwise: the one place for these numbers, where no plan says others (DutyLimits::orders()).
struct OrderLimits {
    /// A step's time by the plan, for the orders that the sign holds of ("order.sign(to=brigade)"). 0 = it has no limit.
    struct Said {
        ResponsePlan::Sign of;
        qint64 within = 0;
        bool operator==(const Said &) const = default;
    };

    qint64 send = 1 * 60'000; ///< from the decision to dispatch to the order
    qint64 sign = 2 * 60'000; ///< from sent to signed for
    qint64 departByDay = 5 * 60'000; ///< from sent to under way
    qint64 departByNight = 10 * 60'000;
    int nightFrom = 22; ///< hour in Beijing at which night begins
    int nightTo = 6; ///< hour at which it ends; nightFrom may be larger (over midnight)
    qint64 remind = 0; ///< from sent to the first reminder to sign; 0, or not before the limit: once that has passed
    qint64 remindAgain = 2 * 60'000; ///< from one reminder to the next
    int reminders = 1; ///< so many without an answer, and the next is an escalation, but not before the limit
    QList<Said> said; ///< goes before what is above: of several that hold of an order, the shortest
    bool operator==(const OrderLimits &) const = default;

    /// What an order sent then has to get under way.
    [[nodiscard]] qint64 depart(qint64 sentAt) const;
    /// What this order has from sent to that step; `usual` where the plan says nothing of it.
    [[nodiscard]] qint64 toStep(const Record &order, const QString &verb, qint64 usual) const;
};

/// The step a record waits for, and until when.
struct WaitsFor {
    QString verb; ///< "order.sign"; empty = nothing
    qint64 dueAt = 0; ///< 0 = no limit
    qint64 remindAt = 0; ///< after this it is reminded of: mostly when it is due
};
/// What an order waits for. A brigade signs for an order; its units have orders of their own.
[[nodiscard]] WaitsFor orderWaitsFor(const Record &order, const OrderLimits &limits = {});

/// Its state in words, translated: one that was told by radio or telephone was signed for by nobody.
[[nodiscard]] QString orderStateTitle(const Record &order);

/// Something about an order is late, or to be reminded of.
struct OrderDue {
    enum class Action : quint8 {
        Send, ///< the decision is made, no order is recorded
        Remind, ///< 签收催办
        Escalate, ///< reminded without an answer: whoever commands must know
    };
    Action action = Action::Remind;
    QString subject; ///< the order's; for Send the incident's
    QString verb; ///< the step that is late: "order.sign", "order.depart", "order.send"
    qint64 dueAt = 0; ///< when the step was due
    qint64 lateMs = 0; ///< 0 where it is reminded of before it is due
    QString text; ///< in words, translated
    bool operator==(const OrderDue &) const = default;
};

/// What is due now: reminders and escalations of orders not signed for or not under way in time, most late first, and incidents
/// that are dispatched without an order. An order just reminded of is not due again before `remindAgain` is over.
[[nodiscard]] QList<OrderDue> ordersDue(const Situation &situation, qint64 now, const OrderLimits &limits = {});
/// Of one order; nothing where it has nothing late or was reminded of just now. `to` names the receiver in the text.
[[nodiscard]] std::optional<OrderDue> orderDue(const Record &order, const QString &to, qint64 now, const OrderLimits &limits = {});
/// After when, if nothing changes before, orderDue() has something to tell of the order, or a graver step; 0 = it has no limit. UTC ms.
[[nodiscard]] qint64 orderAttentionAt(const Record &order, const OrderLimits &limits = {});
/// When ordersDue() has to be asked again at the latest, if nothing changes before; 0 = nothing will be due.
[[nodiscard]] qint64 nextOrderDue(const Situation &situation, qint64 now, const OrderLimits &limits = {});

} // namespace wf
