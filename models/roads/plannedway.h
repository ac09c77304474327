// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graphdata.h"

namespace wf {

/// A card of a point says where to, not a novel: what goes beyond is left out, for each way costs a search.
inline constexpr qsizetype mostPlannedWays = 4;
inline constexpr qsizetype mostPlannedRoads = 12;

/// The ways that a card (一点一策) names in words, each the roads in driving order: "迎泽西大街→晋祠路→南内环桥" is one of three roads,
/// "府东街或迎泽大街" are two. What stands in brackets is a remark.
[[nodiscard]] QList<QStringList> plannedWays(const QString &text);

/// The roads of a way as the map writes them; the first that it does not know, unless it is the last, which may be the place where
/// one is back.
struct KnownRoads {
    QStringList roads;
    QString unknown;
};
[[nodiscard]] KnownRoads knownRoads(const RoadGraph &graph, const QStringList &way);

/// Does this chain of arcs drive those roads in this order (100 m of each at least, or all there is of it)? Of several one may be only
/// met, within 150 m: cards name a road by the crossing where one leaves or is back, and maps call a bridge's end by its bridge.
[[nodiscard]] bool drives(const RoadGraph::Data &graph, const std::vector<int> &arcs, const QStringList &roads);

} // namespace wf
