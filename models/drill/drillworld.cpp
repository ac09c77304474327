// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drillworld.h"

#include "geo.h"
#include "roadgraph.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 gaugeEvery = 60'000;
constexpr qint64 positionEvery = 10'000;
constexpr double swell = 0.35; // of the hour's rate, up and down
constexpr double swellsPerHour = 3;
constexpr double rainSlows = 1.25; // driving times in heavy rain against the usual ones

/// Straight-line speed in metres per second, where no roads are known.
double straightSpeed(const QString &type)
{
    if (type == "foot"_L1)
        return 1.4;
    if (type == "motorcycle"_L1)
        return 8.5;
    return type == "tow"_L1 ? 6 : 7.5;
}

double bearing(QPointF a, QPointF b)
{
    const double dx = (b.x() - a.x()) * std::cos(a.y() * std::numbers::pi / 180);
    const double degrees = std::atan2(dx, b.y() - a.y()) * 180 / std::numbers::pi;
    return degrees < 0 ? degrees + 360 : degrees;
}

qint64 firstMultiple(qint64 after, qint64 origin, qint64 every) { return after + every - ((after - origin) % every + every) % every; }

} // namespace

ScriptedWorld::ScriptedWorld(const Scenario &scenario, const RoadGraph *roads)
    : m_world(scenario.world)
    , m_start(scenario.start)
    , m_roads(roads && !roads->isEmpty() ? roads : nullptr)
{
    for (const Asset &asset : scenario.assets) {
        const QString id = asset.subject.section(u'/', 1);
        if (asset.subject.startsWith("floodpoint/"_L1) && !asset.fields.value("gauge"_L1).toString().isEmpty())
            m_gauges.append(id);
        if (asset.subject.startsWith("rainstation/"_L1))
            m_stations.append(id);
    }
    m_gauges.sort();
    m_stations.sort();
}

double ScriptedWorld::rainRate(double minute) const
{
    const double hours = (minute - m_world.rainBegins) / 60;
    const auto hour = qsizetype(std::floor(hours));
    if (hours < 0 || hour >= m_world.rainHourly.size())
        return 0;
    const double part = hours - double(hour);
    return m_world.rainHourly.at(hour) * (1 + swell * std::sin(2 * std::numbers::pi * swellsPerHour * part));
}

double ScriptedWorld::rainTotal(double minute) const
{
    const double hours = (minute - m_world.rainBegins) / 60;
    double total = 0;
    for (qsizetype hour = 0; hour < m_world.rainHourly.size() && double(hour) < hours; ++hour) {
        const double part = std::min(1.0, hours - double(hour));
        const double turn = 2 * std::numbers::pi * swellsPerHour;
        total += m_world.rainHourly.at(hour) * (part + swell * (1 - std::cos(turn * part)) / turn);
    }
    return total;
}

double ScriptedWorld::depth(const QString &floodPoint, qint64 at) const
{
    const QList<QPointF> curve = m_world.depth.value(floodPoint);
    const double minute = double(at - m_start) / 60'000;
    if (curve.isEmpty() || minute <= curve.first().x())
        return curve.isEmpty() ? 0 : curve.first().y();
    for (qsizetype i = 1; i < curve.size(); ++i) {
        const QPointF a = curve.at(i - 1);
        const QPointF b = curve.at(i);
        if (minute <= b.x())
            return a.y() + (b.y() - a.y()) * (minute - a.x()) / (b.x() - a.x());
    }
    return curve.last().y();
}

void ScriptedWorld::gauge(const QString &floodPoint, const QString &act, qint64 at)
{
    if (act == "restore"_L1)
        m_acts.remove(floodPoint);
    else
        m_acts.insert(floodPoint, {act, depth(floodPoint, at)});
}

void ScriptedWorld::drive(const QString &order, const Record &unit, QPointF from, QPointF to, qint64 departed)
{
    Trip trip;
    trip.unit = unit.id();
    trip.departed = departed;
    double seconds = 0;
    const auto route = m_roads ? m_roads->route(from, to) : std::nullopt;
    if (route && route->line.size() > 1) {
        trip.line = route->line;
        seconds = route->seconds * rainSlows;
    } else {
        trip.line = {from, to};
        seconds = groundMetres(from, to) / straightSpeed(unit.text("type"_L1));
    }
    double along = 0;
    for (qsizetype i = 0; i < trip.line.size(); ++i) {
        along += i > 0 ? groundMetres(trip.line.at(i - 1), trip.line.at(i)) : 0;
        trip.along.append(along);
    }
    trip.arrives = departed + qint64(std::max(30.0, seconds) * 1000);
    m_trips.insert(order, trip);
}

void ScriptedWorld::stop(const QString &order) { m_trips.remove(order); }

QStringList ScriptedWorld::arrived(qint64 at) const
{
    QStringList orders;
    for (auto it = m_trips.begin(); it != m_trips.end(); ++it) {
        if (it->arrives <= at)
            orders.append(it.key());
    }
    return orders;
}

Sample ScriptedWorld::position(const Trip &trip, qint64 at) const
{
    const double share = std::clamp(double(at - trip.departed) / double(trip.arrives - trip.departed), 0.0, 1.0);
    const double metres = share * trip.along.last();
    qsizetype i = std::ranges::upper_bound(trip.along, metres) - trip.along.begin();
    i = std::clamp(i, qsizetype(1), trip.line.size() - 1);
    const QPointF a = trip.line.at(i - 1);
    const QPointF b = trip.line.at(i);
    const double length = trip.along.at(i) - trip.along.at(i - 1);
    const QPointF pos = a + (b - a) * (length > 0 ? (metres - trip.along.at(i - 1)) / length : 1);
    const double speed = at < trip.arrives ? trip.along.last() * 1000 / double(trip.arrives - trip.departed) : 0;
    return {u"pos/"_s + trip.unit, at, {pos.x(), pos.y(), bearing(a, b), speed}, u"drill"_s, {}};
}

QList<Sample> ScriptedWorld::measure(qint64 from, qint64 to) const
{
    QList<Sample> samples;
    for (qint64 at = firstMultiple(from, m_start, gaugeEvery); at <= to; at += gaugeEvery) {
        const double minute = double(at - m_start) / 60'000;
        for (const QString &station : m_stations) {
            const double factor = m_world.stations.value(station, 1);
            samples.append({u"rain/"_s + station, at, {rainTotal(minute) * factor, rainRate(minute) * factor, 0, 0}, u"drill"_s, {}});
        }
        for (const QString &point : m_gauges) {
            const auto act = m_acts.constFind(point);
            if (act != m_acts.constEnd() && act->act == "silence"_L1)
                continue;
            const double cm = act != m_acts.constEnd() ? act->frozenAt : depth(point, at);
            samples.append({u"depth/"_s + point, at, {cm, 0, 0, 0}, u"gauge"_s, {}});
        }
    }
    for (const Trip &trip : m_trips) {
        for (qint64 at = firstMultiple(std::max(from, trip.departed), m_start, positionEvery); at <= to && at < trip.arrives;
             at += positionEvery)
            samples.append(position(trip, at));
        if (trip.arrives > from && trip.arrives <= to)
            samples.append(position(trip, trip.arrives));
    }
    std::ranges::stable_sort(samples, {}, &Sample::at);
    return samples;
}

} // namespace wf
