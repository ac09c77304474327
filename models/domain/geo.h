// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QList>
#include <QPointF>
#include <QString>

#include <numbers>
#include <optional>

namespace wf {

// Places are longitude and latitude, WGS-84 degrees; in JSON [longitude, latitude], and a line is an array of these.

/// What JSON says of a place; (0, 0) where it says none.
[[nodiscard]] QPointF pointOf(const QJsonValue &pair);
[[nodiscard]] QList<QPointF> lineOf(const QJsonValue &line);
/// The point in the middle of the list, not of the way; nothing where there is none, or it is no pair of numbers.
[[nodiscard]] std::optional<QPointF> middleOf(const QJsonValue &line);

/// A degree of latitude on a sphere of the earth's mean radius (IUGG 1980: 6,371,008.8 m).
inline constexpr double metresPerDegree = 6371008.8 * std::numbers::pi / 180;

/// Distance of two places on that sphere, metres. Plane: good to a few parts in a thousand within a city.
[[nodiscard]] double groundMetres(QPointF a, QPointF b);
/// How far east and north `b` lies of `a`, metres; as long as groundMetres().
[[nodiscard]] QPointF metresBetween(QPointF a, QPointF b);
/// The place that lies so many metres east and north of another one.
[[nodiscard]] QPointF movedBy(QPointF place, QPointF metres);
/// Of the way along the line.
[[nodiscard]] double lengthMetres(const QList<QPointF> &line);

enum class Side : quint8 { North, East, South, West };
/// On which side of another place a place lies. Of two places that are not one, each lies on the opposite side of the other.
[[nodiscard]] Side sideOf(QPointF place, QPointF other);

/// Is a line driven against a compass direction ("northbound" …): do longer pieces of it run against it than along it, each within 60°?
/// What lies aslant may carry either name, and winds. False for "both", and where no line or direction is known.
[[nodiscard]] bool runsAgainst(const QList<QPointF> &line, const QString &direction);

/// The point if it can be one: finite, within ±180 and ±90 degrees, and not (0, 0), which is what devices without a fix send.
[[nodiscard]] std::optional<QPointF> soundPosition(QPointF point);

} // namespace wf
