// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "closure.h"

#include "closuresbeside.h"
#include "verb.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

// Which lanes and which direction of a road closures keep free of traffic.
namespace wf {

using namespace Qt::StringLiterals;

namespace {

QString opposite(const QString &direction)
{
    return direction == "northbound"_L1 ? u"southbound"_s
        : direction == "southbound"_L1  ? u"northbound"_s
        : direction == "eastbound"_L1   ? u"westbound"_s
        : direction == "westbound"_L1   ? u"eastbound"_s
                                        : QString();
}

/// Is it traffic of that direction that the closure keeps out? A road that runs aslant is called by either of two names: where its line
/// goes says which.
bool isFor(const Record &closure, const QString &direction)
{
    const QString closed = closure.text("direction"_L1);
    if (closed.isEmpty() || closed == "both"_L1 || closed == direction)
        return true;
    const QJsonArray line = closure.value("line"_L1).toArray();
    if (closed == opposite(direction) || line.size() < 2)
        return false;
    const QJsonArray first = line.first().toArray(), last = line.last().toArray();
    const double east = last.at(0).toDouble() - first.at(0).toDouble();
    const double north = last.at(1).toDouble() - first.at(1).toDouble();
    return direction == "northbound"_L1 ? north > 0
        : direction == "southbound"_L1  ? north < 0
        : direction == "eastbound"_L1   ? east > 0
        : direction == "westbound"_L1   ? east < 0
                                        : false;
}

} // namespace

bool shutsAllLanes(const Record &closure)
{
    const int lanes = closure.value("lanes"_L1).toInt();
    const int shut = closure.value("lanesClosed"_L1).toInt();
    return shut == 0 || (lanes > 0 && shut >= lanes);
}

QJsonValue lanesScope(const Record &closure)
{
    if (shutsAllLanes(closure))
        return {};
    const int lanes = closure.value("lanes"_L1).toInt();
    const int shut = closure.value("lanesClosed"_L1).toInt();
    const QString zh = lanes > 0 ? u"%1条车道中的%2条"_s.arg(lanes).arg(shut) : u"%1条车道"_s.arg(shut);
    const QString en = lanes > 0 ? u"%1 of %2 lanes"_s.arg(shut).arg(lanes) : shut == 1 ? u"1 lane"_s : u"%1 lanes"_s.arg(shut);
    return QJsonObject{{"zh"_L1, zh}, {"en"_L1, en}};
}

QJsonValue closedLanes(const Record &closure)
{
    if (shutsAllLanes(closure))
        return {};
    if (!keepsOut(closure) || isOneLaneOpen(closure)) // so many are not closed yet, or no more
        return lanesScope(closure);
    const int lanes = closure.value("lanes"_L1).toInt();
    const int shut = closure.value("lanesClosed"_L1).toInt();
    const QString zh = lanes > 0 ? u"管制%1条车道，共%2条"_s.arg(shut).arg(lanes) : u"管制%1条车道"_s.arg(shut);
    const QString en = lanes > 0 ? u"%1 of %2 lanes closed"_s.arg(shut).arg(lanes)
        : shut == 1              ? u"1 lane closed"_s
                                 : u"%1 lanes closed"_s.arg(shut);
    return QJsonObject{{"zh"_L1, zh}, {"en"_L1, en}};
}

QString closedLanesTitle(const Record &closure) { return localise(closedLanes(closure)); }

QString closureDirectionTitle(const Record &closure)
{
    const QString direction = closure.text("direction"_L1);
    QStringList parts;
    for (const QString &part :
         {direction.isEmpty() ? QString() : choiceTitle(u"closure"_s, u"direction"_s, direction), closedLanesTitle(closure)}) {
        if (!part.isEmpty())
            parts.append(part);
    }
    return parts.join(u" · "_s);
}

bool shutDirection(const QList<const Record *> &closures, const QString &direction)
{
    const auto any = [&closures](auto fits) {
        return std::ranges::any_of(closures, [&fits](const Record *closure) { return shutsAllLanes(*closure) && fits(*closure); });
    };
    if (direction.isEmpty())
        return any([](const Record &) { return true; });
    if (direction != "both"_L1)
        return any([&direction](const Record &closure) { return isFor(closure, direction); });
    const auto has = [&any](const QString &name) {
        return any([&name](const Record &closure) {
            const QString closed = closure.text("direction"_L1);
            return closed.isEmpty() || closed == "both"_L1 || closed == name;
        });
    };
    return (has(u"northbound"_s) && has(u"southbound"_s)) || (has(u"eastbound"_s) && has(u"westbound"_s));
}

QString wetDirection(const Record &floodPoint)
{
    const QString kind = floodPoint.text("kind"_L1);
    const QString direction = floodPoint.text("direction"_L1);
    return direction.isEmpty() && (kind == "underpass"_L1 || kind == "tunnel"_L1) ? u"both"_s : direction;
}

} // namespace wf
