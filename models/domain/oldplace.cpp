// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "oldplace.h"

#include "geo.h"
#include "placewords.h"

#include <algorithm>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

constexpr double farM = 300; // from an end of a closed stretch one gets there

/// Signed for, told or urged by a person: before that nobody drives anywhere.
bool isHeard(const Record &order)
{
    return order.state() != "sent"_L1 || order.number("reminders"_L1) > order.number("programReminders"_L1);
}

/// Of a unit without a device what was said of it since it is there.
std::optional<QPointF> saidPlace(const Record &unit)
{
    const qint64 saidAt = unit.value("posAt"_L1).toInteger();
    const bool isSaid = unit.hasPosition() && saidAt > 0 && saidAt >= unit.timeOf("on_scene"_L1);
    return isSaid ? std::optional(unit.position()) : std::nullopt;
}

} // namespace

qint64 heardAt(const Record &order)
{
    const qint64 toldAt = order.value("byVoice"_L1).toBool() ? order.timeOf("signed"_L1) : 0;
    return std::max({qint64(1), order.timeOf("sent"_L1), order.value("informedAt"_L1).toInteger(), toldAt});
}

const Record *standingIncident(const std::function<const Record *(const QString &subject)> &look, const QString &subject)
{
    constexpr int mostHops = 16;
    const Record *record = look && !subject.isEmpty() ? look(subject) : nullptr;
    for (int hops = 0; record && record->state() == "merged"_L1 && hops < mostHops; ++hops)
        record = look(record->text("into"_L1));
    return record && record->kind() == "incident"_L1 ? record : nullptr;
}

std::optional<QPointF> boundFor(const Record &order)
{
    const QJsonValue pos = order.value("boundFor"_L1);
    return pos.isArray() ? soundPosition(pointOf(pos)) : std::nullopt;
}

bool leadsElsewhere(const Record &order, const Record &incident) { return leadsFurther(order, incident, farM); }

bool leadsFurther(const Record &order, const Record &incident, double metres)
{
    const auto isFar = [&incident, metres](QPointF place) { return groundMetres(place, incident.position()) > metres; };
    const auto bound = boundFor(order);
    if (bound && incident.hasPosition()) // whenever, and by whatever it came apart: a correction, a merge
        return isFar(*bound);
    const qint64 movedAt = incident.value("movedAt"_L1).toInteger();
    if (movedAt <= 0 || movedAt < heardAt(order))
        return false;
    if (bound || !incident.hasPosition()) // somewhere else: whoever was not told so since goes where it was thought to be
        return true;
    // Told by words alone: the place that was found for them is where he goes. Of an order from before this was noted its place tells.
    return !isPartOf(order.value("boundPlace"_L1), incident.value("place"_L1)) && (!order.hasPosition() || isFar(order.position()));
}

bool isForOldPlace(const Record &order, const Record &incident) { return isHeard(order) && leadsElsewhere(order, incident); }

bool isMisled(const Record &order, const Record &incident, const std::function<const Record *(const QString &subject)> &look,
              const UnitPlaces &place)
{
    if (!isForOldPlace(order, incident))
        return false;
    const Record *unit = look && order.state() == "on_scene"_L1 ? look(order.text("to"_L1)) : nullptr;
    if (!unit || unit->state() != "on_scene"_L1 || unit->text("order"_L1) != order.subject())
        return true;
    const auto at = place ? place(*unit) : saidPlace(*unit);
    return !at || !incident.hasPosition() || groundMetres(*at, incident.position()) > farM;
}

OrdersFor ordersFor(const Record &incident, const QList<const Record *> &orders,
                    const std::function<const Record *(const QString &subject)> &look, const UnitPlaces &place)
{
    OrdersFor all;
    for (const Record *order : orders) {
        const QString about = order->text("about"_L1);
        if (about.isEmpty() || order->isRemoved() || order->text("to"_L1).startsWith("brigade/"_L1))
            continue; // a brigade that was told goes nowhere itself
        if (about != incident.subject()) {
            const Record *stands = standingIncident(look, about);
            if (!stands || stands->subject() != incident.subject())
                continue;
        }
        all.isAny = true;
        const QString state = order->state();
        if (state == "cancelled"_L1) {
            all.isCancelled = true;
            all.hadCome = all.hadCome || order->timeOf("on_scene"_L1) > 0;
        } else if (state == "done"_L1) {
            all.isDone = all.isDone || !leadsElsewhere(*order, incident);
        } else if (isMisled(*order, incident, look, place)) {
            all.misled.append(order);
            all.hadCome = all.hadCome || state == "on_scene"_L1;
        } else if (state == "on_scene"_L1) {
            all.there.append(order);
        } else {
            all.coming.append(order);
        }
    }
    return all;
}

} // namespace wf
