// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "roadgraph.h"

#include <QList>
#include <QPointF>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace wf {

/// Something that keeps vehicles from a stretch of road, fully or in part. Lines follow the road within some 25 m in
/// driving order, and only the carriageway that runs along them is closed. A line of one point is a spot: the nearest
/// road is closed there in every direction.
struct RoadBlock {
    QString id; ///< subject of the closure or flood point it comes from
    QList<QList<QPointF>> lines; ///< stretches in driving order (one per direction closed)
    bool shut = true; ///< false = lanes closed in part: slower, not shut
    double slowdown = 1; ///< shut=false: travel time is multiplied by it (>= 1)
    double depthCm = 0; ///< water standing on it, cm; 0 = none/unknown
    bool emergencyMayPass = false; ///< closed but passable for emergency vehicles (subject to wading limit)
    bool isWet = false; ///< closed for water: no way round leads along what runs beside it at the same level
    QPointF waterAt = {}; ///< where on the stretch the water stands; null = not known
    bool isDryBeside = false; ///< isWet: somebody has said that what runs beside it is dry
    bool operator==(const RoadBlock &) const = default;
};

/// What a vehicle can and may do.
struct RouteNeeds {
    double wadingCm = 25; ///< vehicle's wading limit, cm: blocks deeper than this are not driven through
    bool emergency = false; ///< may use shut stretches with emergencyMayPass and depth <= wadingCm
    /// An end inside a shut stretch: false = the nearest open road within 300 m serves instead (units work from the cordon
    /// or the road beside it); true = it can't be reached or left.
    bool exactEnds = false;
};

/// The roads as they are at one moment: a graph and what is closed on it. Immutable, cheap to copy, usable from several
/// threads. Ends of ways are the nearest road within 1 km; where that hangs loose on the map, the nearest road that leads
/// on serves too, the ground between driven at 10 km/h.
class RoadState {
public:
    RoadState();
    explicit RoadState(const RoadGraph &graph, const QList<RoadBlock> &blocks = {});
    /// The same roads with other blocks; lines that stay are not matched again.
    [[nodiscard]] RoadState withBlocks(const QList<RoadBlock> &blocks) const;

    [[nodiscard]] const RoadGraph &graph() const;
    [[nodiscard]] const QList<RoadBlock> &blocks() const;
    /// Blocks any of whose lines could not be matched to the graph ("a closure off the road"), by id.
    [[nodiscard]] QStringList unmatched() const;

    /// Quickest way at this moment; nothing where no way leads.
    [[nodiscard]] std::optional<Route> route(QPointF from, QPointF to, const RouteNeeds &needs = {}) const;
    struct Arrival {
        int index = -1;
        double seconds = 0;
    };
    /// The `count` (0 = all that can) of `from` that reach `goal` soonest, soonest first; index is into `from`. Exact; one
    /// bounded backward search.
    [[nodiscard]] QList<Arrival> nearest(QPointF goal, const QList<QPointF> &from, int count, const RouteNeeds &needs = {}) const;
    /// Seconds from one place to each of several (and from each of several to one); infinity where no way leads.
    [[nodiscard]] QList<double> secondsTo(QPointF from, const QList<QPointF> &to, const RouteNeeds &needs = {}) const;
    [[nodiscard]] QList<double> secondsFrom(const QList<QPointF> &from, QPointF to, const RouteNeeds &needs = {}) const;

    struct Overlay;
    /// What lies on the graph, for the rest of this room (roadoverlay.h).
    [[nodiscard]] const Overlay &overlay() const { return *m_overlay; }

private:
    RoadGraph m_graph;
    std::shared_ptr<const Overlay> m_overlay;
};

} // namespace wf
