// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "roadgraph.h"

namespace wf {

/// Where two named roads meet. Both carriageways of a road count as one place.
struct Crossing {
    QString one; ///< names, in the order of their text
    QString other;
    QPointF pos;
};

/// All crossings of named roads on one level, ramps left out, in a settled order. May be called from any thread.
[[nodiscard]] QList<Crossing> crossings(const RoadGraph &graph);
/// The place of `road` nearest to `other`, another named road that passes it on another level within 150 m (a bridge over a
/// riverside road); nothing where it does not.
[[nodiscard]] std::optional<QPointF> passing(const RoadGraph &graph, const QString &road, const QString &other);
/// A place in the middle of a named road's longest piece; nothing where the graph has no such road.
[[nodiscard]] std::optional<QPointF> middleOf(const RoadGraph &graph, const QString &road);

} // namespace wf
