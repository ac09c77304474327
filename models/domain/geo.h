// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>

#include <optional>

namespace wf {

/// Distance of two places (longitude, latitude, WGS-84) on a sphere of the earth's mean radius (IUGG 1980: 6,371,008.8 m), metres.
/// Plane: good to a few parts in a thousand within a city.
[[nodiscard]] double groundMetres(QPointF a, QPointF b);

enum class Side : quint8 { North, East, South, West };
/// On which side of another place a place lies. Of two places that are not one, each lies on the opposite side of the other.
[[nodiscard]] Side sideOf(QPointF place, QPointF other);

/// The point if it can be one: finite, within ±180 and ±90 degrees, and not (0, 0), which is what devices without a fix send.
[[nodiscard]] std::optional<QPointF> soundPosition(QPointF point);

} // namespace wf
