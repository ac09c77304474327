// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo.h"

#include <QJsonArray>

#include <cmath>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

/// From one place to another, both ways in degrees of latitude.
QPointF degreesBetween(QPointF a, QPointF b)
{
    return {(b.x() - a.x()) * std::cos((a.y() + b.y()) * std::numbers::pi / 360), b.y() - a.y()};
}

} // namespace

QPointF pointOf(const QJsonValue &pair) { return {pair[0].toDouble(), pair[1].toDouble()}; }

QList<QPointF> lineOf(const QJsonValue &line)
{
    QList<QPointF> points;
    for (const QJsonValue pair : line.toArray())
        points.append(pointOf(pair));
    return points;
}

std::optional<QPointF> middleOf(const QJsonValue &line)
{
    const QJsonArray points = line.toArray();
    const QJsonValue middle = points.at(points.size() / 2);
    return middle[0].isDouble() && middle[1].isDouble() ? std::optional(pointOf(middle)) : std::nullopt;
}

double groundMetres(QPointF a, QPointF b)
{
    const QPointF degrees = degreesBetween(a, b);
    return metresPerDegree * std::hypot(degrees.x(), degrees.y());
}

QPointF metresBetween(QPointF a, QPointF b) { return degreesBetween(a, b) * metresPerDegree; }

QPointF movedBy(QPointF place, QPointF metres)
{
    const QPointF degrees = metres / metresPerDegree;
    return {place.x() + degrees.x() / std::cos(place.y() * std::numbers::pi / 180), place.y() + degrees.y()};
}

double lengthMetres(const QList<QPointF> &line)
{
    double metres = 0;
    for (qsizetype i = 1; i < line.size(); ++i)
        metres += groundMetres(line.at(i - 1), line.at(i));
    return metres;
}

Side sideOf(QPointF place, QPointF other)
{
    const QPointF degrees = degreesBetween(other, place);
    if (std::abs(degrees.x()) > std::abs(degrees.y()))
        return degrees.x() > 0 ? Side::East : Side::West;
    return degrees.y() > 0 ? Side::North : Side::South;
}

bool runsAgainst(const QList<QPointF> &line, const QString &direction)
{
    constexpr double alongCosine = 0.5;
    const QPointF towards(direction == "eastbound"_L1       ? 1
                              : direction == "westbound"_L1 ? -1
                                                            : 0,
                          direction == "northbound"_L1       ? 1
                              : direction == "southbound"_L1 ? -1
                                                             : 0);
    // Along a serpentine the pieces may say anything: of the whole it goes the way it should.
    if (line.size() > 1 && QPointF::dotProduct(metresBetween(line.constFirst(), line.constLast()), towards) >= 0)
        return false;
    double along = 0, against = 0;
    for (qsizetype i = 1; i < line.size(); ++i) {
        const QPointF piece = metresBetween(line.at(i - 1), line.at(i));
        const double length = std::hypot(piece.x(), piece.y()), ahead = QPointF::dotProduct(piece, towards);
        if (ahead >= alongCosine * length)
            along += length;
        else if (ahead <= -alongCosine * length)
            against += length;
    }
    return against > along;
}

std::optional<QPointF> soundPosition(QPointF point)
{
    const bool sound = std::isfinite(point.x()) && std::isfinite(point.y()) && std::abs(point.x()) <= 180 && std::abs(point.y()) <= 90
        && !(point.x() == 0 && point.y() == 0);
    return sound ? std::optional(point) : std::nullopt;
}

} // namespace wf
