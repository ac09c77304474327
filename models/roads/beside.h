// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "blockmatch.h"

#include <QSet>

namespace wf {

/// Edges that run beside a stretch (within 60 m, for 45 m or half of their own length, give or take 30 degrees) no higher than its
/// lowest part: where water stands on the one it may stand on the other. Not those of the stretch itself, nor what only crosses it or
/// goes on before and behind it.
[[nodiscard]] QSet<int> edgesBeside(const RoadGraph::Data &graph, const std::vector<ArcPiece> &stretch);

} // namespace wf
