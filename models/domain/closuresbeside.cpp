// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "closuresbeside.h"

#include "closure.h"
#include "ending.h"
#include "geo.h"

#include <QPointF>
#include <QRectF>

#include <algorithm>
#include <optional>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

using Look = std::function<const Record *(const QString &subject)>;

/// The way it is driven from its one end to the other, in metres; nothing where no line was drawn.
std::optional<QPointF> headingOf(const Record &closure)
{
    const QList<QPointF> line = lineOf(closure.value("line"_L1));
    return line.size() < 2 ? std::nullopt : std::optional(metresBetween(line.constFirst(), line.constLast()));
}

bool isBothWays(const QString &direction) { return direction.isEmpty() || direction == "both"_L1; }

/// A road that runs aslant is called by either of two names: where the lines go says which.
bool isOneWay(const Record &one, const Record &other)
{
    const QString way = one.text("direction"_L1);
    const QString otherWay = other.text("direction"_L1);
    if (way == otherWay || isBothWays(way) || isBothWays(otherWay))
        return true;
    const auto isNorthSouth = [](const QString &name) { return name == "northbound"_L1 || name == "southbound"_L1; };
    const auto heading = headingOf(one), otherHeading = headingOf(other);
    return isNorthSouth(way) != isNorthSouth(otherWay) && heading && otherHeading && QPointF::dotProduct(*heading, *otherHeading) > 0;
}

/// Around it, and what is beside it; degrees.
QRectF boxOf(const QList<QPointF> &line)
{
    constexpr double margin = 0.0005;
    QRectF box;
    for (const QPointF &point : line)
        box |= QRectF(point.x() - margin, point.y() - margin, 2 * margin, 2 * margin);
    return box;
}

/// Do they share a part of the road, and more than the crossing at which two stretches meet?
bool overlap(const Record &one, const Record &other)
{
    constexpr double stepM = 10, besideM = 15, crossingM = 50;
    const QList<QPointF> line = lineOf(one.value("line"_L1));
    if (!boxOf(line).intersects(boxOf(lineOf(other.value("line"_L1)) + lineOf(other.value("lineBack"_L1)))))
        return false; // as most do not
    double shared = 0, whole = 0;
    for (qsizetype i = 1; i < line.size(); ++i) {
        const double length = groundMetres(line.at(i - 1), line.at(i));
        whole += length;
        const int steps = std::clamp(int(length / stepM), 1, 2000);
        for (int step = 0; step < steps; ++step) {
            const auto metres = metresFromStretch(other, line.at(i - 1) + (line.at(i) - line.at(i - 1)) * ((step + 0.5) / steps));
            if (metres && *metres <= besideM)
                shared += length / steps;
        }
    }
    return whole > 0 && shared > std::min(crossingM, whole / 2);
}

/// By the flood point of either: the one may have been drawn without it.
bool isBeside(const Record &one, const Record &other, const Look &look)
{
    if (one.subject() == other.subject())
        return false;
    const QString first = one.text("floodPoint"_L1), second = other.text("floodPoint"_L1);
    for (const QString &named : first == second ? QStringList{first} : QStringList{first, second}) {
        if (isOnSameStretch(one, other, named.isEmpty() || !look ? nullptr : look(named)))
            return true;
    }
    return false;
}

/// When it was asked for, or traffic stopped, whichever came first; UTC ms.
qint64 begunAt(const Record &closure)
{
    const qint64 asked = closure.timeOf("asked"_L1);
    const qint64 stopped = closure.timeOf("stopped"_L1);
    return asked > 0 && stopped > 0 ? std::min(asked, stopped) : std::max(asked, stopped);
}

/// Of how many lanes it keeps traffic out; 0: of none now, or of nobody knows how many.
int lanesKept(const Record &closure)
{
    return keepsOut(closure) && !isOneLaneOpen(closure) && !shutsAllLanes(closure) ? closure.value("lanesClosed"_L1).toInt() : 0;
}

} // namespace

bool isHeld(const Record &closure)
{
    const QString state = closure.state();
    return state == "stopped"_L1 || state == "confirmed"_L1 || state == "in_force"_L1 || state == "reopening_asked"_L1;
}

bool isOnlyDecided(const Record &closure) { return closure.state() == "confirmed"_L1 && closure.timeOf("stopped"_L1) == 0; }

bool keepsOut(const Record &closure) { return isHeld(closure) && !isOnlyDecided(closure); }

bool isOnSameStretch(const Record &one, const Record &other, const Record *point)
{
    if (!isOneWay(one, other))
        return false;
    if (point && liesOver(one, *point) && liesOver(other, *point))
        return true;
    const QString road = one.localText("road"_L1);
    if (road.isEmpty() || other.localText("road"_L1) != road)
        return false;
    const bool hasEnds = other.value("from"_L1) == one.value("from"_L1) && other.value("to"_L1) == one.value("to"_L1);
    return hasEnds || overlap(one, other) || overlap(other, one);
}

HeldBeside heldBeside(const Record &closure, const QList<const Record *> &closures, const Look &look)
{
    HeldBeside beside;
    const QString way = closure.text("direction"_L1);
    int shut = lanesKept(closure);
    const bool isOneOfThem = shut > 0;
    int lanes = closure.value("lanes"_L1).toInt();
    for (const Record *other : closures) {
        const bool isAsked = other->state() == "asked"_L1;
        if (!(isAsked || isHeld(*other)) || !isBeside(closure, *other, look))
            continue;
        if (const qint64 begun = begunAt(*other); begun > 0)
            beside.begunAt = beside.begunAt > 0 ? std::min(beside.begunAt, begun) : begun;
        beside.isAsked = beside.isAsked || isAsked;
        if (isAsked)
            continue;
        if (!beside.isHeld || (!beside.isKept && keepsOut(*other)))
            beside.by = other->subject();
        beside.isHeld = true;
        const QString otherWay = other->text("direction"_L1);
        beside.isKept = beside.isKept || keepsOut(*other);
        // One that closes a single direction leaves the other one open.
        if (!keepsOut(*other) || isOneLaneOpen(*other) || (isBothWays(way) && !isBothWays(otherWay)))
            continue;
        beside.isShut = beside.isShut || shutsAllLanes(*other);
        shut += lanesKept(*other);
        lanes = std::max(lanes, other->value("lanes"_L1).toInt());
    }
    // A second closure of some lanes is there for other ones than the first.
    beside.isShut = beside.isShut || (isOneOfThem && beside.isKept && lanes > 0 && shut >= lanes);
    return beside;
}

QList<const Record *> closuresBeside(const Record &closure, const QList<const Record *> &closures, const Look &look)
{
    QList<const Record *> beside = closures;
    beside.removeIf([&](const Record *other) { return !isBeside(closure, *other, look); });
    return beside;
}

bool isForTheRest(const Record &closure, const QList<const Record *> &closures, const Look &look)
{
    if (!shutsAllLanes(closure) || isOver(closure))
        return false;
    return std::ranges::any_of(closures, [&](const Record *other) {
        if (!isHeld(*other) || shutsAllLanes(*other) || (isHeld(closure) && begunAt(*other) > begunAt(closure)))
            return false;
        return isBeside(closure, *other, look);
    });
}

} // namespace wf
