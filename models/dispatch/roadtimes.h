// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forces.h"
#include "roadstate.h"

namespace wf {

/// Driving times by the roads of this moment. `emergency`: as a police vehicle, which may use closed stretches that are passable.
/// Usable from any thread.
[[nodiscard]] DrivingTimes drivingTimes(const RoadState &roads, bool emergency = true);

/// The roads for who goes to the ends of a closed stretch: nobody drives through it, also where a police vehicle may. `lines`: where it is,
/// in driving order, for one that is only asked for and shuts nothing yet. What is open in part stays so.
[[nodiscard]] RoadState roadsAround(const RoadState &roads, const QString &closure, const QList<QList<QPointF>> &lines);

/// The way by road in metres, the shorter of both directions; the straight line where none leads there.
[[nodiscard]] std::function<double(QPointF, QPointF)> metresByRoad(const RoadState &roads);

} // namespace wf
