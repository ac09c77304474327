// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "roadstate.h"

namespace wf {

/// A piece of road and the first limit it lies within.
struct ReachPiece {
    QList<QPointF> line;
    int band = 0; ///< index into the limits
};

/// The roads that can be reached from the nearest of several places within the limits (seconds, rising), as they are at
/// this moment; pieces are cut where a limit is passed. Of a two-way road the side reached first counts. In the order of
/// the map's edges.
[[nodiscard]] QList<ReachPiece> reach(const RoadState &state, const QList<QPointF> &from, const QList<double> &limits,
                                      const RouteNeeds &needs = {});

} // namespace wf
