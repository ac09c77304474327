// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "roadgraph.h"

namespace wf {

/// A stretch of one carriageway as it can be closed: from the last place before it where a driver can really leave to the
/// next one behind it where one can really join. Found through the ramps, because cross streets may pass on another level.
struct ClosableStretch {
    QString road; ///< may be empty
    QString direction; ///< "northbound" …, by where the line leads on the whole
    QList<QPointF> line; ///< in driving order
    double metres = 0;
    QString from; ///< road met where it begins; may be empty. Where both ends meet the same road: the first that crosses beyond
    QString to; ///< likewise where it ends
};

/// "northbound" …: the direction that leads from one place (longitude, latitude) to another on the whole.
[[nodiscard]] QString directionOf(QPointF from, QPointF to);

/// The stretch around a place on a road. `direction` "northbound" … chooses the carriageway; empty = the nearest, of a
/// two-way road the side (driving on the right). `road`: only on the road that the map calls so, as at a crossing, where several are
/// equally near; empty = any. Refused with "road.off_road" (nothing within 60 m), "road.no_direction" or
/// "road.no_exit" (15 km without one).
[[nodiscard]] std::expected<ClosableStretch, Refusal> closableStretch(const RoadGraph &graph, QPointF at, const QString &direction = {},
                                                                      const QString &road = {});

/// The stretch that holds the road from one place on it to another, in that direction. Refused also with
/// "road.no_stretch" (the road that begins at the first doesn't lead past the second).
[[nodiscard]] std::expected<ClosableStretch, Refusal> closableStretch(const RoadGraph &graph, QPointF from, QPointF to);

/// The same stretch of the other carriageway, or of a two-way road the other direction.
[[nodiscard]] std::expected<ClosableStretch, Refusal> otherDirection(const RoadGraph &graph, const ClosableStretch &stretch);

} // namespace wf
