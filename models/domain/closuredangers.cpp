// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "closure.h"

#include "people.h"
#include "reopening.h"
#include "verb.h"

#include <QCoreApplication>
#include <QJsonObject>

#include <algorithm>

// Who is still in danger on a closed stretch.
namespace wf {

using namespace Qt::StringLiterals;

namespace {

constexpr double onTheRoadM = 60; // as liesOver()
constexpr double onTheLineM = 20; // whatever road was named: a crossing has the names of both
constexpr double roughlyM = 1000; // only the road is known

/// The caller named the road, as the road or in the words for the place ("横街与滨河西路路口" is called by the first of its two).
bool namesRoad(const Record &incident, const QString &closed)
{
    if (closed.isEmpty())
        return false;
    const QString road = incident.text("road"_L1);
    if (!road.isEmpty() && isOneRoad(closed, road))
        return true;
    const QJsonValue place = incident.value("place"_L1);
    const QJsonObject texts = place.toObject();
    return place.toString().contains(closed) || texts.value("zh"_L1).toString().contains(closed)
        || texts.value("en"_L1).toString().contains(closed);
}

QString among(const QList<const Record *> &incidents)
{
    QStringList numbers;
    for (const Record *incident : incidents)
        numbers.append(incident->displayNumber());
    numbers.removeAll(QString());
    return numbers.join(QCoreApplication::translate("Refusal", ", "));
}

} // namespace

bool isOneRoad(const QString &a, const QString &b) { return a.contains(b) || b.contains(a); }

QList<const Record *> dangersOn(const Record &closure, const QList<const Record *> &incidents, const QList<const Record *> &floodPoints)
{
    const QString named = closure.text("floodPoint"_L1);
    const QString closed = closure.text("road"_L1);
    QList<const Record *> points = floodPoints;
    points.removeIf([&closure](const Record *point) { return !liesOver(closure, *point); });
    const auto isPlaced = [&floodPoints](const QString &point) {
        return std::ranges::any_of(floodPoints, [&point](const Record *one) { return one->subject() == point && one->hasPosition(); });
    };
    const auto isOnIt = [&](const Record &incident) {
        const QString at = incident.text("floodPoint"_L1);
        if (incident.text("closure"_L1) == closure.subject() || (!at.isEmpty() && at == named))
            return true;
        // Whoever stands in the water of the stretch is in it, whatever road the caller named.
        if (std::ranges::any_of(points, [&incident](const Record *point) { return isInWaterOf(*point, incident); }))
            return true;
        const bool isNamed = namesRoad(incident, closed);
        // Where nobody has said where on the road it is, it may be anywhere on it; unless at some other water that is known.
        if (!incident.hasPosition())
            return isNamed && !isPlaced(at);
        const auto metres = metresFromStretch(closure, incident.position());
        const bool isOtherRoad = !isNamed && !closed.isEmpty() && !incident.text("road"_L1).isEmpty();
        const bool isRough = isNamed && incident.value("placeApprox"_L1).toBool();
        return metres && *metres <= (isOtherRoad ? onTheLineM : isRough ? roughlyM : onTheRoadM);
    };
    QList<const Record *> found;
    for (const Record *incident : incidents) {
        if (isDangerOpen(*incident) && isOnIt(*incident))
            found.append(incident);
    }
    return found;
}

QString dangerText(const QList<const Record *> &incidents)
{
    if (incidents.isEmpty())
        return {};
    int people = 0;
    bool isCounted = true;
    bool isSaid = false;
    for (const Record *incident : incidents) {
        const PeopleInDanger left = peopleInDanger(*incident);
        people += left.isCounted ? left.atLeast : 0;
        isCounted = isCounted && left.isCounted && left.atLeast > 0;
        isSaid = isSaid || left.atLeast > 0;
    }
    const QString text = isCounted
        ? QCoreApplication::translate("Refusal", "%n people are said to be in danger there (%1)", nullptr, people)
        : people > 0 ? QCoreApplication::translate("Refusal", "%n people and an unknown number more are said to be in danger there (%1)",
                                                   nullptr, people)
        : isSaid     ? QCoreApplication::translate("Refusal", "People are said to be in danger there, nobody has said how many (%1)")
                     : QCoreApplication::translate("Refusal", "People may be in danger there, nobody has said how many (%1)");
    return text.arg(among(incidents));
}

QList<OpeningLack> dangerLacks(const QList<const Record *> &dangers)
{
    if (dangers.isEmpty())
        return {};
    QStringList who;
    for (const Record *incident : dangers) {
        const PeopleInDanger left = peopleInDanger(*incident);
        const QString text = left.atLeast == 0 ? QCoreApplication::translate("Refusal", "%1, graded grave, nobody has said how many")
            : left.isCounted                   ? QCoreApplication::translate("Refusal", "%1, %n people", nullptr, left.atLeast)
                                               : QCoreApplication::translate("Refusal", "%1, nobody has said how many");
        who.append(text.arg(incident->displayNumber().isEmpty() ? incident->name() : incident->displayNumber()));
    }
    const QString text = QCoreApplication::translate(
        "Refusal",
        "people are still in danger on the stretch: %1. Nobody may let traffic in there: first “%2”, or, where the report is wrong, “%3”");
    const QString all = who.join(QCoreApplication::translate("Refusal", "; "));
    return {{u"closure.people_inside"_s, text.arg(all, verbTitle(u"incident.rescue"_s), verbTitle(u"incident.update"_s)), false}};
}

} // namespace wf
