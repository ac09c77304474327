// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "roadtimes.h"

#include "geo.h"

#include <algorithm>

namespace wf {

DrivingTimes drivingTimes(const RoadState &roads, bool emergency)
{
    return [roads, emergency](const QList<QPointF> &starts, QPointF goal, double wadingCm) {
        RouteNeeds needs;
        needs.wadingCm = wadingCm;
        needs.emergency = emergency;
        return roads.secondsFrom(starts, goal, needs);
    };
}

RoadState roadsAround(const RoadState &roads, const QString &closure, const QList<QList<QPointF>> &lines)
{
    QList<RoadBlock> blocks = roads.blocks();
    const auto own = std::ranges::find(blocks, closure, &RoadBlock::id);
    if (own != blocks.end())
        own->emergencyMayPass = false;
    else if (!lines.isEmpty())
        blocks.append({.id = closure, .lines = lines});
    return roads.withBlocks(blocks);
}

std::function<double(QPointF, QPointF)> metresByRoad(const RoadState &roads)
{
    return [open = roads.withBlocks({})](QPointF a, QPointF b) {
        const auto there = open.route(a, b);
        const auto back = open.route(b, a);
        if (!there && !back)
            return groundMetres(a, b);
        return there && back ? std::min(there->metres, back->metres) : there ? there->metres : back->metres;
    };
}

} // namespace wf
