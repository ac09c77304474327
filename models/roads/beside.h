// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "blockmatch.h"

#include <QSet>

namespace wf {

/// Edges that run beside a stretch (within 60 m, for 45 m or half of their own length, give or take 30 degrees) no higher than the
/// water: where it stands on the one it may stand on the other. The water stands as high as the stretch is at `waterAt`; where that is
/// not known it may stand anywhere on it but on its bridges. Not those of the stretch itself, nor what only crosses it or goes on before
/// and behind it.
[[nodiscard]] QSet<int> edgesBeside(const RoadGraph::Data &graph, const std::vector<ArcPiece> &stretch, QPointF waterAt = {});

/// The same at any level: a map's tunnel says little of how a road beside it lies, so whoever is led there is told.
[[nodiscard]] QSet<int> edgesAlong(const RoadGraph::Data &graph, const std::vector<ArcPiece> &stretch);

/// The pieces of road (30 m, each direction that is driven) that lie in one hollow with a place where water gathers: of its own road, the
/// one of that name within 60 m, else the nearest; and of every road within 40 m of there that is no higher: the other carriageway, what
/// runs beside it, what crosses it. Empty where no road is near.
[[nodiscard]] std::vector<ArcPiece> hollowAt(const RoadGraph::Data &graph, QPointF point, const QString &road = {});

} // namespace wf
