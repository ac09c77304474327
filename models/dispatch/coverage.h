// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forces.h"

#include <QMap>

#include <limits>

namespace wf {

/// How many of something, and what of it is bound.
struct ForceCount {
    int units = 0; ///< all, off duty too
    int free = 0;
    int committed = 0;
    int onScene = 0; ///< of those committed
    int offDuty = 0;
    int officers = 0; ///< 民警 on duty, people
    int officersFree = 0;
    int auxiliaries = 0; ///< 辅警 on duty, people
    int auxiliariesFree = 0;
    int vehicles = 0; ///< on duty
    int vehiclesFree = 0;
    int crossBrigade = 0; ///< committed by an order about another brigade's area (跨区)
    void add(const ForceUnit &unit, bool crosses = false);
    bool operator==(const ForceCount &) const = default;
};

/// Committed and free at a glance.
struct ForceSummary {
    ForceCount all;
    QMap<QString, ForceCount> byBrigade;
    QMap<QString, ForceCount> byType;
    QMap<QString, QMap<QString, ForceCount>> byBrigadeAndType;
    /// Equipment in free hands and in all of those on duty, by name: {all, free}.
    QMap<QString, std::pair<int, int>> equipment;
};
/// `crossing`: subjects of units held by an order marked 跨区.
[[nodiscard]] ForceSummary forceSummary(const QList<ForceUnit> &units, const QStringList &crossing = {});

/// Which free units can be at which posts and flood points within a time. Built once per picture of the roads and asked for every unit.
class Coverage {
public:
    struct Point {
        GuardPoint point;
        QStringList units; ///< subjects of the free units that can be there in time, soonest first
        double seconds = std::numeric_limits<double>::infinity(); ///< of the soonest free unit, in time or not
        [[nodiscard]] bool isKnown() const { return point.pos.has_value(); } ///< without a position nobody can say
        [[nodiscard]] bool isCovered() const { return !units.isEmpty(); }
    };

    Coverage() = default;
    Coverage(const QList<GuardPoint> &points, const QList<ForceUnit> &units, const DrivingTimes &times, double withinSeconds);

    [[nodiscard]] const QList<Point> &points() const { return m_points; }
    [[nodiscard]] double withinSeconds() const { return m_within; }
    [[nodiscard]] int coveredCount() const;
    /// Points (with a position) that no free unit reaches in time.
    [[nodiscard]] QList<GuardPoint> uncovered() const;
    /// Points covered now that nobody would cover if these units left.
    [[nodiscard]] QList<GuardPoint> uncoveredBySending(const QStringList &units) const;

private:
    QList<Point> m_points;
    double m_within = 0;
};

} // namespace wf
