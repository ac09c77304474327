// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orderpeople.h"

#include "clock.h"
#include "ending.h"
#include "geo.h"
#include "people.h"

#include <QCoreApplication>

#include <algorithm>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

/// The incident that it is about, or what that was merged into; nullptr: none, or it is over.
const Record *incidentOf(const Record &order, const std::function<const Record *(const QString &subject)> &look)
{
    const Record *about = standingIncident(look, order.text("about"_L1));
    return about && !isOver(*about) ? about : nullptr;
}

/// Where the report was found to be about another place after the order was given, or its unit was told; empty: it was not.
QString movedNews(const Record &order, const Record &incident)
{
    constexpr double sameM = 30; // as noteMoved()
    if (!leadsFurther(order, incident, sameM))
        return {};
    const qint64 at = incident.value("movedAt"_L1).toInteger();
    const QString place = incident.localText("place"_L1);
    return at > 0
        ? QCoreApplication::translate("Order", "Since %1 the report is about another place: %2.").arg(beijingTime(at).left(5), place)
        : QCoreApplication::translate("Order", "The report is about another place: %1.").arg(place);
}

QString peopleNews(const Record &order, const std::function<const Record *(const QString &subject)> &look)
{
    const QJsonValue said = order.value("people"_L1);
    const std::optional<int> now = said.isDouble() ? peopleWhereSent(order, look) : std::nullopt;
    if (!now || *now == said.toInt())
        return {};
    const QString known = *now > 0 ? QCoreApplication::translate("Order", "Now %n people are said to be in danger there.", nullptr, *now)
                                   : QCoreApplication::translate("Order", "Now nobody is said to be in danger there any more.");
    if (order.state() == "sent"_L1)
        return known;
    const QString told = said.toInt() > 0 ? QCoreApplication::translate("Order", "Told of %n people in danger.", nullptr, said.toInt())
                                          : QCoreApplication::translate("Order", "Told of no number of people in danger.");
    //: what the unit was told, and what is known now
    return QCoreApplication::translate("Order", "%1 %2").arg(told, known);
}

} // namespace

std::optional<int> peopleWhereSent(const Record &order, const std::function<const Record *(const QString &subject)> &look)
{
    const Record *about = incidentOf(order, look);
    if (!about)
        return std::nullopt;
    const PeopleInDanger now = peopleInDanger(*about);
    if (now.atLeast == 0 && hasPeopleInDanger(*about))
        return std::nullopt; // of the gravest nobody has said whether anybody is in it
    return now.isCounted ? std::optional(now.atLeast) : std::nullopt;
}

QString orderNews(const Record &order, const std::function<const Record *(const QString &subject)> &look, const UnitPlaces &place)
{
    const QString state = order.state();
    const Record *about = incidentOf(order, look);
    if (!about)
        return {};
    if (state == "on_scene"_L1) // where they are they see how many there are
        return isMisled(order, *about, look, place)
            ? QCoreApplication::translate("Order", "Arrived at the old place. %1").arg(movedNews(order, *about))
            : QString();
    if (state != "sent"_L1 && state != "signed"_L1 && state != "under_way"_L1)
        return {};
    QStringList news{movedNews(order, *about), peopleNews(order, look)};
    news.removeAll(QString());
    return news.join(u' ');
}

bool isCancelUntold(const Record &order, const QList<const Record *> &orders)
{
    if (order.state() != "cancelled"_L1 || !order.value("untold"_L1).toBool())
        return false;
    const qint64 since = order.timeOf("cancelled"_L1);
    return std::ranges::none_of(orders, [&order, since](const Record *other) {
        return other->subject() != order.subject() && other->text("to"_L1) == order.text("to"_L1) && other->timeOf("signed"_L1) > since;
    });
}

} // namespace wf
