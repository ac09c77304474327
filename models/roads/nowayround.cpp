// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "nowayround.h"

#include <QCoreApplication>

#include <cmath>

using namespace Qt::StringLiterals;

namespace wf {
namespace {

constexpr double hereMetres = 15; ///< a place so near is where the closure begins

QString nameOf(const TrafficPlace &place)
{
    if (place.crossing.isEmpty() || place.crossing == place.road)
        return place.road.isEmpty() ? QCoreApplication::translate("wf::Roads", "the last junction") : place.road;
    return place.road.isEmpty() ? place.crossing : QCoreApplication::translate("wf::Roads", "%1 / %2").arg(place.road, place.crossing);
}

/// What to do where nobody can be led round.
QString turnOffText(const Approach &approach)
{
    const std::optional<TrafficPlace> place = approach.turnOff();
    if (!place)
        return QCoreApplication::translate("wf::Roads", "Before it nobody can turn off");
    if (place->metres < hereMetres)
        return QCoreApplication::translate("wf::Roads", "Turn traffic off at %1, where the closure begins").arg(nameOf(*place));
    return QCoreApplication::translate("wf::Roads", "Turn traffic off at %1, %2 m before the closure")
        .arg(nameOf(*place), QString::number(std::lround(place->metres / 10) * 10));
}

QString reasonText(const Approach &approach, const QString &road, bool isBeside)
{
    if (isBeside)
        return QCoreApplication::translate(
                   "wf::Roads",
                   "The only way round %1 runs beside the water at the same level: nobody is led there until somebody says it is dry")
            .arg(road);
    if (!approach.leadsOn() && approach.endsOnMap())
        return QCoreApplication::translate("wf::Roads", "On this map %1 ends behind the closed stretch: no way leads round it").arg(road);
    if (!approach.leadsOn())
        return QCoreApplication::translate("wf::Roads",
                                           "Right behind the closed stretch %1 is closed again, and no open way leads round both")
            .arg(road);
    return QCoreApplication::translate("wf::Roads", "No open road leads from %1 before the closed stretch to what lies behind it")
        .arg(road);
}

} // namespace

Refusal noWayRound(const Approach &approach, bool isBeside)
{
    const QString road = approach.road().isEmpty() ? QCoreApplication::translate("wf::Roads", "This road") : approach.road();
    if (approach.upstream().empty() && approach.beginsOnMap())
        return {u"road.no_approach"_s,
                QCoreApplication::translate("wf::Roads", "On this map %1 begins with the closed stretch: no road of the map leads to it")
                    .arg(road)};
    if (approach.upstream().empty())
        return {u"road.no_approach"_s,
                QCoreApplication::translate("wf::Roads", "No open road leads to the closed stretch of %1: nobody has to be led round it")
                    .arg(road)};
    return {isBeside ? u"road.beside_water"_s : u"road.no_diversion"_s,
            QCoreApplication::translate("wf::Roads", "%1. %2").arg(reasonText(approach, road, isBeside), turnOffText(approach))};
}

} // namespace wf
