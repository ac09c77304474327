// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo.h"

#include <cmath>
#include <numbers>

namespace wf {

double groundMetres(QPointF a, QPointF b)
{
    constexpr double degree = 6371008.8 * std::numbers::pi / 180;
    const double dx = (b.x() - a.x()) * std::cos((a.y() + b.y()) * std::numbers::pi / 360);
    return degree * std::hypot(dx, b.y() - a.y());
}

Side sideOf(QPointF place, QPointF other)
{
    const double east = (place.x() - other.x()) * std::cos((place.y() + other.y()) * std::numbers::pi / 360);
    const double north = place.y() - other.y();
    if (std::abs(east) > std::abs(north))
        return east > 0 ? Side::East : Side::West;
    return north > 0 ? Side::North : Side::South;
}

std::optional<QPointF> soundPosition(QPointF point)
{
    const bool sound = std::isfinite(point.x()) && std::isfinite(point.y()) && std::abs(point.x()) <= 180 && std::abs(point.y()) <= 90
        && !(point.x() == 0 && point.y() == 0);
    return sound ? std::optional(point) : std::nullopt;
}

} // namespace wf
