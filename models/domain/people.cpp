// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "people.h"

#include "closure.h"
#include "ending.h"
#include "geo.h"

#include <QJsonObject>

#include <algorithm>

namespace wf {

using namespace Qt::StringLiterals;

int peopleOut(const Record &incident) { return int(std::max(incident.number("rescued"_L1), incident.number("handedOver"_L1))); }

int peopleLeft(const Record &incident) { return std::max(0, int(incident.number("people"_L1)) - peopleOut(incident)); }

int leftAtLeast(const Record &incident)
{
    // Of an unknown number nobody knows that whoever came out was the last.
    const bool isCounted = incident.value("people"_L1).isDouble();
    return !isCounted && incident.text("type"_L1) == "trapped"_L1 ? 1 : peopleLeft(incident);
}

PeopleInDanger peopleInDanger(const Record &incident)
{
    return {leftAtLeast(incident), incident.value("people"_L1).isDouble() || incident.text("type"_L1) != "trapped"_L1};
}

bool concernsPeople(const Record &incident)
{
    return incident.kind() == "incident"_L1
        && (incident.number("severity"_L1, 4) <= 1 || incident.text("type"_L1) == "trapped"_L1 || incident.number("people"_L1) > 0);
}

bool hasPeopleInDanger(const Record &incident)
{
    // Of the gravest, where nobody knows, some may be.
    const bool isSaid = incident.value("people"_L1).isDouble() || peopleOut(incident) > 0;
    return concernsPeople(incident) && (leftAtLeast(incident) > 0 || !isSaid);
}

bool isDangerOpen(const Record &incident) { return !isOver(incident) && hasPeopleInDanger(incident); }

qint64 dangerSince(const Record &incident)
{
    qint64 first = 0;
    const QJsonObject times = incident.value("times"_L1).toObject();
    for (const QJsonValue time : times)
        first = first > 0 ? std::min(first, time.toInteger()) : time.toInteger();
    const qint64 noted = incident.value("dangerAt"_L1).toInteger(); // another report that was merged into it may have been earlier
    return noted > 0 ? noted : first;
}

bool isInWaterOf(const Record &floodPoint, const Record &incident)
{
    constexpr double atThePointM = 60;
    return incident.text("floodPoint"_L1) == floodPoint.subject()
        || (floodPoint.hasPosition() && incident.hasPosition() && groundMetres(floodPoint.position(), incident.position()) <= atThePointM);
}

bool isDangerAt(const Record &matter, const QList<const Record *> &incidents, const QList<const Record *> &floodPoints)
{
    if (matter.kind() == "incident"_L1)
        return isDangerOpen(matter);
    if (matter.kind() == "closure"_L1)
        return !dangersOn(matter, incidents, floodPoints).isEmpty();
    return matter.kind() == "floodpoint"_L1 && std::ranges::any_of(incidents, [&matter](const Record *incident) {
               return isDangerOpen(*incident) && isInWaterOf(matter, *incident);
           });
}

bool isAtIncident(const Record &unit, const Record &incident, const std::function<const Record *(const QString &subject)> &look,
                  const UnitPlaces &place)
{
    constexpr double hereM = 300;
    constexpr int mostHops = 16;
    if (unit.state() != "on_scene"_L1 || !look)
        return false;
    const auto isNear = [&incident](const Record &record) {
        return record.hasPosition() && incident.hasPosition() && groundMetres(record.position(), incident.position()) <= hereM;
    };
    const Record *order = unit.text("order"_L1).isEmpty() ? nullptr : look(unit.text("order"_L1));
    QString about = order ? order->text("about"_L1) : QString();
    if (!about.isEmpty()) {
        const Record *matter = look(about);
        for (int hops = 0; matter && matter->state() == "merged"_L1 && hops < mostHops; ++hops) {
            about = matter->text("into"_L1);
            matter = look(about);
        }
        if (about == incident.subject() && isMisled(*order, incident, look, place))
            return false;
        const bool isThis = about == incident.subject() || about == incident.text("closure"_L1) || about == incident.text("floodPoint"_L1);
        const QString point = incident.text("floodPoint"_L1);
        const bool isOneWater = matter && !point.isEmpty() && matter->text("floodPoint"_L1) == point;
        return isThis || isOneWater || (matter && isNear(*matter));
    }
    // Where it was said to be before it came to where it is now tells nothing of this.
    const qint64 saidAt = unit.value("posAt"_L1).toInteger();
    return (saidAt == 0 || saidAt >= unit.timeOf("on_scene"_L1)) && isNear(unit);
}

} // namespace wf
