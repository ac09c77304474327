// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "closure.h"
#include "geo.h"

#include <QJsonArray>
#include <QtMath>

#include <algorithm>
#include <cmath>

// What a camera can be a witness of.
namespace wf {

using namespace Qt::StringLiterals;

namespace {

constexpr double usualRangeM = 200; ///< of a camera of which nobody has said it
constexpr double atItsFootM = 40; ///< a camera that looks along the road shows where it stands, too

bool works(const Record &camera) { return camera.state() != "fault"_L1 && camera.value("online"_L1) != QJsonValue(false); }

double rangeOf(const Record &camera) { return camera.number("rangeM"_L1, usualRangeM); }

constexpr double everyM = 10; ///< so close together a line is looked at

/// Some place of the line that it shows; looked at every few metres.
bool seesLine(const Record &camera, const QList<QPointF> &line)
{
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QPointF from = line.at(i), to = line.at(std::min(i + 1, line.size() - 1));
        const int steps = std::max(1, int(std::ceil(groundMetres(from, to) / everyM)));
        for (int step = 0; step <= steps; ++step) {
            if (seesPlace(camera, from + (to - from) * step / steps))
                return true;
        }
    }
    return false;
}

/// How much of the line it does not show, m: each few metres counted by their middle.
double unseenOf(const Record &camera, const QList<QPointF> &line)
{
    double unseen = 0;
    for (qsizetype i = 0; i + 1 < line.size(); ++i) {
        const QPointF from = line.at(i), to = line.at(i + 1);
        const double metres = groundMetres(from, to);
        const int steps = std::max(1, int(std::ceil(metres / everyM)));
        for (int step = 0; step < steps; ++step) {
            if (!seesPlace(camera, from + (to - from) * (step + 0.5) / steps))
                unseen += metres / steps;
        }
    }
    return unseen;
}

} // namespace

bool seesPlace(const Record &camera, QPointF place)
{
    if (!works(camera) || !camera.hasPosition())
        return false;
    const QPointF away = metresBetween(camera.position(), place);
    const double metres = std::hypot(away.x(), away.y());
    if (metres > rangeOf(camera))
        return false;
    if (metres <= atItsFootM || !camera.value("heading"_L1).isDouble() || !camera.value("fov"_L1).isDouble())
        return true;
    const double bearing = qRadiansToDegrees(std::atan2(away.x(), away.y())); // from north, clockwise
    const double aside = std::abs(std::remainder(bearing - camera.number("heading"_L1), 360));
    return aside <= camera.number("fov"_L1) / 2;
}

bool seesEnd(const Record &camera, const Record &closure, const QString &end)
{
    const QJsonArray line = closure.value("line"_L1).toArray();
    return !line.isEmpty() && seesPlace(camera, pointOf(end == "from"_L1 ? line.first() : line.last()));
}

bool seesStretch(const Record &camera, const Record &closure)
{
    if (!works(camera))
        return false;
    const QString point = closure.text("floodPoint"_L1);
    if (!point.isEmpty() && camera.text("floodPoint"_L1) == point)
        return true;
    const auto metres = camera.hasPosition() ? metresFromStretch(closure, camera.position()) : std::nullopt;
    if (!metres || *metres > rangeOf(camera))
        return false;
    // Near enough; the nearest place itself lies between two of those that are looked at.
    const auto nearest = nearestOnStretch(closure, camera.position());
    return (nearest && seesPlace(camera, *nearest)) || seesLine(camera, lineOf(closure.value("line"_L1)))
        || seesLine(camera, lineOf(closure.value("lineBack"_L1)));
}

double unseenMetres(const Record &camera, const Record &closure)
{
    return std::max(unseenOf(camera, lineOf(closure.value("line"_L1))), unseenOf(camera, lineOf(closure.value("lineBack"_L1))));
}

bool seesWholeStretch(const Record &camera, const Record &closure)
{
    constexpr double slightM = 20;
    return seesStretch(camera, closure) && unseenMetres(camera, closure) <= slightM;
}

bool seesIncident(const Record &camera, const Record &incident, std::optional<QPointF> place)
{
    if (!works(camera))
        return false;
    const QJsonArray linked = incident.value("cameras"_L1).toArray();
    return linked.contains(camera.subject()) || (place && seesPlace(camera, *place));
}

} // namespace wf
