// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geo.h"

#include <QHash>
#include <QList>
#include <QPointF>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace wf {

class Situation;

/// Seconds by the roads of this moment from each start to the goal, in the order given; infinity where no way leads there.
/// `wadingCm`: water deeper than this is not driven through. Points are longitude, latitude (WGS-84).
using DrivingTimes = std::function<QList<double>(const QList<QPointF> &starts, QPointF goal, double wadingCm)>;

/// A unit as dispatch looks at it.
struct ForceUnit {
    QString subject; ///< "unit/yz-01"
    QString callSign;
    QString brigade; ///< id of its record
    QString type; ///< car, motorcycle, tow, foot, van
    QString state; ///< available, assigned, en_route, on_scene, off_duty
    QStringList equipment; ///< "锥桶 20": a name and a count
    int officers = 0; ///< 民警
    int auxiliaries = 0; ///< 辅警
    std::optional<QPointF> pos; ///< nothing where none is known, or it is no place on Earth
    qint64 posAt = 0; ///< when it was there, UTC ms; 0 = entered by hand, age unknown
    bool isPosReported = false; ///< somebody said that it is there; its own device has not said so since
    double wadingCm = 25;
    QString order; ///< subject of the order that holds it
    QString orderAbout; ///< subject of what that order is about
    QString orderPlace; ///< where that order sends it, in words
    std::optional<QPointF> orderPos; ///< the same, longitude and latitude; nothing where the order has none
    qint64 orderAt = 0; ///< when it was sent, UTC ms; 0 = not known
    bool isMisled = false; ///< the report is about another place since, and it goes to the old one: isMisled() (oldplace.h)
    bool isCancelUntold = false; ///< its last order was cancelled, and it drives on it as far as is known: isCancelUntold() (orderpeople.h)
    QString post; ///< subject of the post it staffs
    QString postName;
    QString brigadeName; ///< in the interface's language

    [[nodiscard]] bool isFree() const;
    [[nodiscard]] bool isCommitted() const;
    [[nodiscard]] bool isOffDuty() const;
    [[nodiscard]] bool isVehicle() const; ///< everything but a foot patrol
    bool operator==(const ForceUnit &) const = default;
};

/// A place that somebody should be able to reach soon.
struct GuardPoint {
    QString subject; ///< "post/p01", "floodpoint/erbaqiao"
    QString name;
    QString brigade;
    std::optional<QPointF> pos;
    bool operator==(const GuardPoint &) const = default;
};

/// All units of a situation, each where unitPlace() says, in the order of their records.
[[nodiscard]] QList<ForceUnit> forceUnits(const Situation &situation);
/// All posts, then all flood points.
[[nodiscard]] QList<GuardPoint> guardPoints(const Situation &situation);

/// Seconds from each of the units to the goal: by road for vehicles, each with its wading limit, on foot for foot patrols (straight line
/// × 1.3 at 5 km/h, water or not). Infinity where no way leads there or the unit has no position.
[[nodiscard]] QList<double> arrivalSeconds(const QList<ForceUnit> &units, QPointF goal, const DrivingTimes &times);

/// "锥桶 20", "锥桶×20", "cones x20": a name and how many, 1 where no number is given.
struct Equipment {
    QString name;
    int count = 1;
    bool operator==(const Equipment &) const = default;
};
[[nodiscard]] Equipment equipmentOf(const QString &text);
/// Those of `wanted` that `held` has not, or not enough of: "锥桶 40" is missing from ["锥桶 20"]. Names match where one contains the
/// other.
[[nodiscard]] QStringList missingEquipment(const QStringList &wanted, const QStringList &held);

/// "3.5 min" below ten minutes, "12 min" above, "under 1 min" for what is shorter, translated.
[[nodiscard]] QString minutesText(double seconds);

} // namespace wf
