// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "columns.h"
#include "dutylimits.h"
#include "ending.h"
#include "oldplace.h"
#include "orderlimit.h"
#include "orderpeople.h"
#include "pendingcollector.h"
#include "people.h"
#include "situation.h"

using namespace Qt::StringLiterals;

namespace wf {

namespace {

void lateOrder(PendingCollector &rows, const Record &record)
{
    const QString state = record.state();
    const Record *about = rows.look(record.text("about"_L1));
    const bool isDanger = about && hasPeopleInDanger(*about) && !isOver(*about);
    // Nobody has said that they are there, and people wait.
    const bool isOnTheWay = isDanger && state == "under_way"_L1;
    const qint64 due = isOnTheWay ? record.timeOf("under_way"_L1) + limits::arriveInDanger * limits::minute
                                  : orderWaitsFor(record, rows.context().limits.orders()).dueAt;
    if (!due || !rows.dueTimes().isPast(due))
        return;
    // Nothing has carried it there: what is to be done is to say it, not to remind of what nobody has heard.
    const QString verb = state == "sent"_L1 ? u"order.tell"_s : isOnTheWay ? u"order.arrive"_s : u"order.depart"_s;
    PendingItem &item = rows.add(record, u"order.late."_s + state, verb, 3, record.timeOf("sent"_L1), 0);
    item.dueAt = item.cameAt = due;
    const QString whom = rows.title(record.text("to"_L1));
    const QString news = orderNews(record, rows.looker());
    item.detail = news.isEmpty() ? ListsText::tr("%1: %2").arg(whom, record.localText("task"_L1))
                                 : ListsText::tr("%1: ■ %2 %3").arg(whom, news, record.localText("task"_L1)); // first: the rest may be cut
    // Whoever was sent to people in danger and has not said that he goes is as urgent as they are.
    item.danger = isDanger;
    PendingCollector::reminds(item, record, whom);
}

/// Whoever drives to the old place, or waits there, is told where it is: nothing of what they say of themselves is of the new one.
bool oldPlaceOrder(PendingCollector &rows, const Record &record)
{
    const auto look = rows.looker();
    const auto place = [&rows](const Record &unit) { return rows.place(unit); };
    const Record *about = isOver(record) || record.state() == "sent"_L1 ? nullptr : standingIncident(look, record.text("about"_L1));
    if (!about || isOver(*about) || !isMisled(record, *about, look, place))
        return false;
    PendingItem &item = rows.add(record, u"order.old_place"_s, u"order.inform"_s, 3,
                                 std::max(about->value("movedAt"_L1).toInteger(), heardAt(record)), 0);
    const QString whom = rows.title(record.text("to"_L1));
    item.title = ListsText::tr("Bound for the old place: %1 to be told the new one").arg(whom);
    item.detail = ListsText::tr("%1: ■ %2 %3").arg(whom, orderNews(record, look, place), record.localText("task"_L1));
    item.danger = hasPeopleInDanger(*about);
    PendingCollector::reminds(item, record, whom);
    return true;
}

/// That the desk freed the unit tells nobody: whoever drives there goes on into the water until somebody says otherwise.
void cancelledOrder(PendingCollector &rows, const Record &record)
{
    // Of few orders all are looked through.
    if (record.state() != "cancelled"_L1 || !record.value("untold"_L1).toBool()
        || !isCancelUntold(record, rows.situation().records(u"order"_s)))
        return;
    PendingItem &item = rows.add(record, u"order.cancelled"_s, u"order.tell_cancel"_s, 3, record.timeOf("cancelled"_L1), 0);
    const QString whom = rows.title(record.text("to"_L1));
    item.detail = ListsText::tr("%1: %2").arg(whom, record.localText("task"_L1));
    // He drives to people for whom somebody else may be sent now, or into their water.
    const Record *about = rows.look(record.text("about"_L1));
    item.danger = about && hasPeopleInDanger(*about) && !isOver(*about);
    PendingCollector::reminds(item, record, whom);
}

void collectOrders(PendingCollector &rows)
{
    rows.each(u"order"_s, [&rows](const Record &record) {
        if (!oldPlaceOrder(rows, record)) // that they have not come to the old place yet is nobody's business
            lateOrder(rows, record);
        cancelledOrder(rows, record);
    });
}

} // namespace

bool isLeftAlone(const Record &incident, const OrdersFor &sent)
{
    if (sent.isAnybody())
        return false;
    if (incident.state() == "dispatched"_L1)
        return !sent.isDone;
    const bool hasBegun = incident.state() == "on_scene"_L1 || incident.state() == "handling"_L1;
    return hasBegun && sent.isAny && hasPeopleInDanger(incident);
}

bool isOnlyMisled(const Record &incident, const OrdersFor &sent)
{
    return !sent.misled.isEmpty() && !sent.isAnybody() && (incident.state() != "handling"_L1 || hasPeopleInDanger(incident));
}

QString oldPlaceTitle(const QList<const Record *> &orders, PendingCollector &rows)
{
    QStringList units;
    for (const Record *order : orders)
        units.append(rows.title(order->text("to"_L1)));
    return ListsText::tr("%1 bound for the old place: tell the new one, or send another").arg(units.join(ListsText::tr(", ")));
}

QList<PendingRule> orderPendingRules() { return {{.name = "orders", .heed = {.kinds = {u"order"_s}}, .collect = collectOrders}}; }

} // namespace wf
