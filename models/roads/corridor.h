// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "roadstate.h"

#include <vector>

namespace wf {

struct ArcPiece;

/// A junction to be held for vehicles that pass.
struct CorridorJunction {
    QPointF pos;
    QString road; ///< driven on when it is met; may be empty
    QStringList crossing; ///< the other roads that meet there
    double metres = 0; ///< from the beginning of the way
    double seconds = 0; ///< when the vehicles pass, after they have set out
};

/// A green corridor 绿色通道: the quickest way of rescue vehicles, and where it has to be kept clear.
struct Corridor {
    Route route;
    QList<CorridorJunction> junctions; ///< in driving order
};

/// Junctions are where three or more approaches of secondary roads or bigger meet; the map does not know signals. The nodes
/// of one junction of divided roads (within 60 m) are one. Ramps and the road's own carriageways parting are none. Refused
/// with "road.off_road" (an end more than 1 km from any road) or "road.no_way".
[[nodiscard]] std::expected<Corridor, Refusal> corridor(const RoadState &state, QPointF from, QPointF to,
                                                        const RouteNeeds &needs = {.emergency = true});

/// A road that runs beside water at the same level, and nobody has said that it is dry.
struct RoadBesideWater {
    QString road; ///< may be empty
    QString block; ///< whose water it is
    bool operator==(const RoadBesideWater &) const = default;
};

/// A way before it is planned: one that is free, or, where none is, one that is not, with what bars it.
struct CorridorCheck {
    Corridor way;
    /// What bars it (ids), as barredBy() says; empty = it is free.
    QStringList blocks;
    bool beginsInWater = false;
    bool endsInWater = false; ///< no vehicle comes to the place itself
    double openMetres = 0; ///< how far it can be driven from its beginning
};

/// As corridor(), but where only water or a closure keeps vehicles from getting there, the way is given all the same, with what bars
/// it. A place that lies in water is not exchanged for a dry one beside it. What runs beside water that is too deep for these vehicles, at
/// the same level, is driven only where no other way leads there. Refused where no road leads there, open or shut.
[[nodiscard]] std::expected<CorridorCheck, Refusal> checkedCorridor(const RoadState &state, QPointF from, QPointF to,
                                                                    const RouteNeeds &needs = {.emergency = true});
/// The blocks that bar a way (ids): what lies across it, and the water that stands where it begins or ends. The one rule by which a
/// corridor is obstructed, before it is planned as well as after.
[[nodiscard]] QStringList barredBy(const RoadState &state, const Route &route, const RouteNeeds &needs = {.emergency = true});

/// The roads of a way that run beside the water of any wet block, which a diversion is not led along; also of one that these vehicles may
/// drive through, for how deep it is beside it nobody has said.
[[nodiscard]] QList<RoadBesideWater> besideWaterOn(const RoadState &state, const Route &route);

/// Is a way barred by a block, for vehicles with these needs? The way is one that this graph
/// gave: it is recognised point by point.
[[nodiscard]] bool touches(const RoadGraph &graph, const Route &route, const RoadBlock &block,
                           const RouteNeeds &needs = {.emergency = true});
/// Is any of these pieces of road driven on a way that this graph gave?
[[nodiscard]] bool drivesOver(const RoadGraph &graph, const Route &route, const std::vector<ArcPiece> &pieces);
/// The blocks of a state that bar a way, by id, in their order.
[[nodiscard]] QStringList blocksOn(const RoadState &state, const Route &route, const RouteNeeds &needs = {.emergency = true});

} // namespace wf
