// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "coverage.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace wf {

void ForceCount::add(const ForceUnit &unit, bool crosses)
{
    ++units;
    if (unit.isOffDuty()) {
        ++offDuty;
        return;
    }
    officers += unit.officers;
    auxiliaries += unit.auxiliaries;
    vehicles += unit.isVehicle() ? 1 : 0;
    if (unit.isCommitted()) {
        ++committed;
        onScene += unit.state == "on_scene"_L1 ? 1 : 0;
        crossBrigade += crosses ? 1 : 0;
    } else if (unit.isFree()) {
        ++free;
        officersFree += unit.officers;
        auxiliariesFree += unit.auxiliaries;
        vehiclesFree += unit.isVehicle() ? 1 : 0;
    }
}

ForceSummary forceSummary(const QList<ForceUnit> &units, const QStringList &crossing)
{
    ForceSummary summary;
    for (const ForceUnit &unit : units) {
        const bool crosses = crossing.contains(unit.subject);
        summary.all.add(unit, crosses);
        summary.byBrigade[unit.brigade].add(unit, crosses);
        summary.byType[unit.type].add(unit, crosses);
        summary.byBrigadeAndType[unit.brigade][unit.type].add(unit, crosses);
        if (unit.isOffDuty())
            continue;
        for (const QString &text : unit.equipment) {
            const Equipment item = equipmentOf(text);
            auto &[all, free] = summary.equipment[item.name];
            all += item.count;
            free += unit.isFree() ? item.count : 0;
        }
    }
    return summary;
}

Coverage::Coverage(const QList<GuardPoint> &points, const QList<ForceUnit> &units, const DrivingTimes &times, double withinSeconds)
    : m_within(withinSeconds)
{
    QList<ForceUnit> free;
    std::ranges::copy_if(units, std::back_inserter(free), [](const ForceUnit &unit) { return unit.isFree() && unit.pos; });
    for (const GuardPoint &guarded : points) {
        Point point;
        point.point = guarded;
        if (guarded.pos) {
            const QList<double> seconds = arrivalSeconds(free, *guarded.pos, times);
            QList<std::pair<double, QString>> inTime;
            for (qsizetype i = 0; i < free.size(); ++i) {
                point.seconds = std::min(point.seconds, seconds.at(i));
                if (seconds.at(i) <= withinSeconds)
                    inTime.append({seconds.at(i), free.at(i).subject});
            }
            std::ranges::sort(inTime);
            for (const auto &[time, subject] : std::as_const(inTime))
                point.units.append(subject);
        }
        m_points.append(point);
    }
}

int Coverage::coveredCount() const { return int(std::ranges::count_if(m_points, &Point::isCovered)); }

QList<GuardPoint> Coverage::uncovered() const
{
    QList<GuardPoint> found;
    for (const Point &point : m_points) {
        if (point.isKnown() && !point.isCovered())
            found.append(point.point);
    }
    return found;
}

QList<GuardPoint> Coverage::uncoveredBySending(const QStringList &units) const
{
    QList<GuardPoint> found;
    for (const Point &point : m_points) {
        if (point.isCovered() && std::ranges::all_of(point.units, [&](const QString &unit) { return units.contains(unit); }))
            found.append(point.point);
    }
    return found;
}

} // namespace wf
