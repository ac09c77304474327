// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graphdata.h"

namespace wf {

/// A piece of an arc, in metres from its tail.
struct ArcPiece {
    int arc = -1;
    double from = 0;
    double to = 0;
};

/// The arcs that a line in driving order runs along, in its order, each with the piece covered. The line is explained as a
/// whole by the chain of arcs that lies nearest to it and hangs together, so that parallel carriageways, bridges above,
/// ramps and side roads stay out of it. An arc counts when more than 15 m, its middle or half of it is covered. A single
/// point is a spot on the nearest road, 15 m either way, both directions. Empty where no road runs within 25 m.
[[nodiscard]] std::vector<ArcPiece> matchLine(const RoadGraph::Data &graph, const QList<QPointF> &line);

} // namespace wf
