// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "approach.h"

#include <QSet>

namespace wf {

/// What runs beside the water, as edges by block and line: nobody is led there, whichever closure it is that they are led round.
using Beside = std::vector<std::vector<QSet<int>>>;

/// Of every wet block that is shut for `needs`: what runs beside its stretch at the water's level, and beside the mouths of a tunnel that
/// it stands in; the hollow of a spot.
[[nodiscard]] Beside besideOf(const RoadState &state, const RouteNeeds &needs);

/// Where the water stands in a tunnel of the stretch, the ramps that lead into it (60 m each) where it is no farther than 200 m to their
/// end: the map has them on the ground, and water that fills the tunnel stands on them, and on what runs beside them. Empty where it
/// stands elsewhere; where it is not known (`waterAt` null) edgesBeside() takes the whole stretch anyway.
[[nodiscard]] std::vector<ArcPiece> tunnelMouths(const RoadGraph::Data &graph, const std::vector<ArcPiece> &stretch, QPointF waterAt);

/// Nobody is led beside other closures' water either; but on the closed road itself, before and behind the closure, one drives anyway.
void addOthers(QSet<int> &avoided, const Beside &beside, size_t block, size_t line, const Approach &approach);

/// The roads of a way that run along a stretch under water at whatever level; the closed road itself left out.
[[nodiscard]] QStringList alongOf(const RoadGraph::Data &graph, const std::vector<int> &way, const std::vector<ArcPiece> &stretch,
                                  const QString &road);

/// The names of edges, sorted, each once.
[[nodiscard]] QStringList namesOf(const RoadGraph::Data &graph, const QSet<int> &edges);

} // namespace wf
