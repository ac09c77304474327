// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orderwatch.h"

#include "dispatchtext.h"
#include "forces.h"
#include "situation.h"
#include "verb.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wf {

namespace {

/// Was it reminded of the step it waits for? A reminder about signing does not count against getting under way: the limit of that step
/// came later.
bool isReminded(const Record &order, const WaitsFor &waits) { return order.value("remindedAt"_L1).toInteger() >= waits.remindAt; }

/// What comes next is more than a reminder.
bool isEscalation(const Record &order, const WaitsFor &waits, const OrderLimits &limits)
{
    return isReminded(order, waits) && order.value("reminders"_L1).toInt() >= limits.reminders;
}

/// When an order wants attention: when it is to be reminded of, or when the last reminder has had its time; nobody is called before it is
/// late.
qint64 attentionAt(const Record &order, const WaitsFor &waits, const OrderLimits &limits)
{
    if (!isReminded(order, waits))
        return waits.remindAt;
    const qint64 again = order.value("remindedAt"_L1).toInteger() + limits.remindAgain;
    return isEscalation(order, waits, limits) ? std::max(again, waits.dueAt) : again;
}

/// A step that is due so long after `from`; a limit of 0 is none.
WaitsFor waitsFor(const QString &verb, qint64 from, qint64 limit, qint64 remind = 0)
{
    if (limit <= 0)
        return {verb};
    return {verb, from + limit, from + (remind > 0 ? std::min(remind, limit) : limit)};
}

QString receiver(const Situation &situation, const Record &order)
{
    const Record *to = situation.record(order.text("to"_L1));
    if (!to)
        return order.text("to"_L1);
    const QString callSign = to->localText("callSign"_L1);
    return callSign.isEmpty() ? to->name() : callSign;
}

/// Incidents that somebody decided to dispatch to and about which there is no order (but cancelled ones).
QList<const Record *> withoutOrder(const Situation &situation)
{
    QSet<QString> ordered;
    const QList<const Record *> orders = situation.records(u"order"_s);
    for (const Record *order : orders) {
        if (order->state() != "cancelled"_L1)
            ordered.insert(order->text("about"_L1));
    }
    QList<const Record *> bare;
    const QList<const Record *> incidents = situation.records(u"incident"_s);
    for (const Record *incident : incidents) {
        if (incident->state() == "dispatched"_L1 && !ordered.contains(incident->subject()))
            bare.append(incident);
    }
    return bare;
}

QString incidentText(const Record &incident)
{
    const QString number = incident.displayNumber();
    const QString place = incident.localText("place"_L1);
    return number.isEmpty() ? place : place.isEmpty() ? number : number + u' ' + place;
}

} // namespace

qint64 OrderLimits::depart(qint64 sentAt) const
{
    const qint64 hour = (sentAt / 3'600'000 + 8) % 24;
    const bool night = nightFrom > nightTo ? hour >= nightFrom || hour < nightTo : hour >= nightFrom && hour < nightTo;
    return night ? departByNight : departByDay;
}

qint64 OrderLimits::toStep(const Record &order, const QString &verb, qint64 usual) const
{
    std::optional<qint64> shortest;
    for (const auto &[of, within] : said) {
        if (of.verb == verb && of.holds(order))
            shortest = std::min(within, shortest.value_or(within));
    }
    return shortest.value_or(usual);
}

WaitsFor orderWaitsFor(const Record &order, const OrderLimits &limits)
{
    const QString state = order.state();
    const qint64 sent = order.timeOf("sent"_L1);
    if (state == "sent"_L1)
        return waitsFor(u"order.sign"_s, sent, limits.toStep(order, u"order.sign"_s, limits.sign), limits.remind);
    if (state == "signed"_L1) {
        if (order.text("to"_L1).startsWith("brigade/"_L1))
            return {u"order.finish"_s};
        return waitsFor(u"order.depart"_s, sent, limits.toStep(order, u"order.depart"_s, limits.depart(sent)));
    }
    if (state == "under_way"_L1)
        return {u"order.arrive"_s};
    if (state == "on_scene"_L1)
        return {u"order.finish"_s};
    return {};
}

QString orderStateTitle(const Record &order)
{
    const bool isTold = order.state() == "signed"_L1 && order.value("byVoice"_L1).toBool();
    return isTold ? Dispatch::tr("Told") : stateTitle(u"order"_s, order.state());
}

std::optional<OrderDue> orderDue(const Record &order, const QString &to, qint64 now, const OrderLimits &limits)
{
    const WaitsFor waits = orderWaitsFor(order, limits);
    if (!waits.dueAt || now <= attentionAt(order, waits, limits))
        return std::nullopt;
    OrderDue due;
    due.subject = order.subject();
    due.verb = waits.verb;
    due.dueAt = waits.dueAt;
    due.lateMs = std::max<qint64>(0, now - waits.dueAt);
    due.action = isEscalation(order, waits, limits) ? OrderDue::Action::Escalate : OrderDue::Action::Remind;
    const QString late = minutesText(double(due.lateMs) / 1000);
    const bool signing = waits.verb == "order.sign"_L1;
    if (due.lateMs == 0)
        due.text = Dispatch::tr("%1 has not signed for the order yet: remind").arg(to); // the only step reminded of before it is due
    else if (due.action == OrderDue::Action::Remind)
        due.text = signing ? Dispatch::tr("%1 has not signed for the order, %2 late: remind").arg(to, late)
                           : Dispatch::tr("%1 is not under way, %2 late: remind").arg(to, late);
    else
        due.text = signing ? Dispatch::tr("%1 has not signed for the order although reminded, %2 late: call, or send another").arg(to, late)
                           : Dispatch::tr("%1 is not under way although reminded, %2 late: call, or send another").arg(to, late);
    return due;
}

qint64 orderAttentionAt(const Record &order, const OrderLimits &limits)
{
    const WaitsFor waits = orderWaitsFor(order, limits);
    return waits.dueAt ? attentionAt(order, waits, limits) : 0;
}

QList<OrderDue> ordersDue(const Situation &situation, qint64 now, const OrderLimits &limits)
{
    QList<OrderDue> found;
    const QList<const Record *> orders = situation.records(u"order"_s);
    for (const Record *order : orders) {
        if (const auto due = orderDue(*order, receiver(situation, *order), now, limits))
            found.append(*due);
    }
    const QList<const Record *> bare = withoutOrder(situation);
    for (const Record *incident : bare) {
        const qint64 dueAt = incident->timeOf("dispatched"_L1) + limits.send;
        if (now <= dueAt)
            continue;
        found.append({OrderDue::Action::Send, incident->subject(), u"order.send"_s, dueAt, now - dueAt,
                      Dispatch::tr("%1 is dispatched, but no order is recorded, %2 late")
                          .arg(incidentText(*incident), minutesText(double(now - dueAt) / 1000))});
    }
    std::ranges::stable_sort(found, std::ranges::greater(), &OrderDue::lateMs);
    return found;
}

qint64 nextOrderDue(const Situation &situation, qint64 now, const OrderLimits &limits)
{
    qint64 next = 0;
    const auto consider = [&](qint64 at) { next = next == 0 ? at : std::min(next, at); };
    const QList<const Record *> orders = situation.records(u"order"_s);
    for (const Record *order : orders) {
        const WaitsFor waits = orderWaitsFor(*order, limits);
        if (waits.dueAt)
            consider(std::max(now, attentionAt(*order, waits, limits) + 1));
    }
    const QList<const Record *> bare = withoutOrder(situation);
    for (const Record *incident : bare)
        consider(std::max(now, incident->timeOf("dispatched"_L1) + limits.send + 1));
    return next;
}

} // namespace wf
