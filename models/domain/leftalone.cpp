// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "leftalone.h"

#include "ending.h"
#include "fewerpeople.h"
#include "oldplace.h"
#include "people.h"
#include "placewords.h"
#include "refusaltext.h"

#include <algorithm>

namespace wf::table {

namespace {

OrdersFor sentTo(const StepContext &context, const Record &incident)
{
    return context.each ? ordersFor(incident, context.each(u"order"_s), context.look, context.place) : OrdersFor();
}

QList<Consequence> left(const StepContext &context, const Record &incident)
{
    if (stateLeft(context, incident) == incident.state())
        return {};
    return {{u"incident.left"_s, incident.subject(), {}}};
}

} // namespace

QString stateLeft(const StepContext &context, const Record &incident)
{
    const QString state = incident.state();
    if (state != "dispatched"_L1 && state != "on_scene"_L1)
        return state; // whoever handles it was said to by a person
    const OrdersFor sent = sentTo(context, incident);
    if (sent.isDone || !sent.there.isEmpty())
        return state;
    if (!sent.coming.isEmpty())
        return sent.hadCome ? u"dispatched"_s : state;
    if (sent.misled.isEmpty() && !sent.isCancelled)
        return state;
    return incident.timeOf("verified"_L1) > 0 ? u"verified"_s : u"received"_s;
}

void noteLeft(const StepContext &context, Record &after)
{
    const QString state = stateLeft(context, context.before);
    if (state == context.before.state())
        return;
    const bool isAwaited = state == "dispatched"_L1;
    QJsonObject fields = after.fields();
    // It was reported and verified when it was; what is no longer so has no time.
    for (const QLatin1StringView map : {"times"_L1, "by"_L1}) {
        QJsonObject said = fields.value(map).toObject();
        said.remove("on_scene"_L1);
        if (!isAwaited)
            said.remove("dispatched"_L1);
        fields.insert(map, said);
    }
    fields.insert("state"_L1, state);
    if (!isAwaited)
        fields.insert("leftAt"_L1, context.now);
    after.setFields(fields);
}

void noteDispatched(const StepContext &, Record &after)
{
    QJsonObject fields = after.fields();
    fields.remove("leftAt"_L1);
    after.setFields(fields);
}

std::optional<Refusal> goesThere(const StepContext &context)
{
    if (!context.follows)
        return std::nullopt;
    const OrdersFor sent = sentTo(context, context.before);
    if (sent.isAnybody() || sent.misled.isEmpty())
        return std::nullopt;
    return Refusal{u"incident.old_place"_s, RefusalText::tr("Whoever was sent goes to the place that was thought of before.")};
}

std::optional<Refusal> arrivesThere(const StepContext &context)
{
    if (!context.follows)
        return std::nullopt;
    const OrdersFor sent = sentTo(context, context.before);
    const bool isElsewhere = std::ranges::any_of(sent.misled, [](const Record *order) { return order->state() == "on_scene"_L1; });
    if (!sent.there.isEmpty() || !isElsewhere)
        return std::nullopt;
    return Refusal{u"incident.old_place"_s, RefusalText::tr("Whoever has arrived is at the place that was thought of before.")};
}

namespace {

std::optional<Refusal> leavesNobodyWithout(const StepContext &context, const Record &order)
{
    const Record *about = standingIncident(context.look, order.text("about"_L1));
    if (!about || isOver(*about))
        return std::nullopt;
    const OrdersFor sent = sentTo(context, *about);
    const QString own = order.subject();
    const QList<const Record *> bound = sent.there + sent.coming;
    const bool isAnother = std::ranges::any_of(bound, [&own](const Record *one) { return one->subject() != own; });
    if (isAnother)
        return std::nullopt;
    const QString which = about->displayNumber().isEmpty() ? about->localText("place"_L1) : about->displayNumber();
    const auto refusal = [](const QString &text) { return Refusal{u"order.only_one"_s, text}; };
    if (hasPeopleInDanger(*about))
        return refusal(RefusalText::tr("Nobody else is at %1 or on the way there, where people are in danger (%2): send another unit.")
                           .arg(which, inDangerWords(*about)));
    return refusal(about->state() == "handling"_L1
                       ? RefusalText::tr("Nobody else is at %1 or on the way there.").arg(which)
                       : RefusalText::tr("Nobody else is at %1 or on the way there: it then waits again to be dispatched.").arg(which));
}

} // namespace

std::optional<Refusal> leavesNobody(const StepContext &context) { return leavesNobodyWithout(context, context.before); }

std::optional<Refusal> unitLeavesNobody(const StepContext &context)
{
    const Record *order = context.look ? context.look(context.before.text("order"_L1)) : nullptr;
    return order && order->kind() == "order"_L1 && !isOver(*order) ? leavesNobodyWithout(context, *order) : std::nullopt;
}

QList<Consequence> leaveIncident(const StepContext &context, const Record &order)
{
    const Record *about = standingIncident(context.look, order.text("about"_L1));
    if (!about)
        return {};
    // Signing for an order leaves nobody alone, unless it leads to where nobody is.
    return order.state() == "cancelled"_L1 || isForOldPlace(order, *about) ? left(context, *about) : QList<Consequence>();
}

QList<Consequence> settleMoved(const StepContext &context, const Record &after)
{
    const auto isSame = [&](QLatin1StringView field) { return after.value(field) == context.before.value(field); };
    if (isSame("pos"_L1) && isSame("movedAt"_L1)) // neither given nor taken off, nor said otherwise
        return {};
    const OrdersFor sent = sentTo(context, after);
    const QString state = after.state();
    if (state == "received"_L1 || state == "verified"_L1) { // as it was thought of first, perhaps
        if (!sent.isAnybody())
            return {};
        QList<Consequence> all{{u"incident.dispatch"_s, after.subject(), {}}};
        if (!sent.there.isEmpty())
            all.append({u"incident.arrive"_s, after.subject(), {}});
        return all;
    }
    return sent.misled.isEmpty() ? QList<Consequence>() : left(context, after);
}

QList<Consequence> joinIncident(const StepContext &context, const Record &order)
{
    const Record *about = standingIncident(context.look, order.text("about"_L1));
    if (!about || !leadsElsewhere(context.before, *about))
        return {};
    QList<Consequence> all;
    const QString to = order.text("to"_L1);
    const Record *unit = to.startsWith("unit/"_L1) ? context.look(to) : nullptr;
    if (unit && context.before.state() == "on_scene"_L1 && order.state() == "under_way"_L1 && unit->text("order"_L1) == order.subject())
        all.append({u"unit.go_on"_s, to, {}});
    if (unit)
        all.append({u"incident.dispatch"_s, about->subject(), {}});
    if (unit && order.state() == "on_scene"_L1) // at the new place already
        all.append({u"incident.arrive"_s, about->subject(), {}});
    return all;
}

void noteBoundFor(const StepContext &context, Record &after)
{
    QJsonObject fields = after.fields();
    fields.remove("toldPlace"_L1);
    const Record *about = standingIncident(context.look, after.text("about"_L1));
    if (!about) {
        after.setFields(fields);
        return;
    }
    const auto take = [&](QLatin1StringView field, QLatin1StringView from) {
        const QJsonValue value = about->value(from);
        if (value.isUndefined() || value.isNull())
            fields.remove(field);
        else
            fields.insert(field, value);
    };
    take("boundFor"_L1, "pos"_L1);
    if (about->hasPosition())
        fields.remove("boundPlace"_L1);
    else
        take("boundPlace"_L1, "place"_L1);
    if (!context.before.state().isEmpty() && leadsElsewhere(context.before, *about)) {
        fields.insert("task"_L1, placedAnew(context.before.value("task"_L1), context.before.value("place"_L1), about->value("place"_L1)));
        take("toldPlace"_L1, "place"_L1);
        fields.remove("expectedMin"_L1); // was the way to the old place
        take("place"_L1, "place"_L1);
        if (context.before.hasPosition() || !about->hasPosition())
            take("pos"_L1, "pos"_L1);
    }
    after.setFields(fields);
}

} // namespace wf::table
