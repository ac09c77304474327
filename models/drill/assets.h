// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands.h"
#include "scenario.h"

#include <QRectF>

namespace wf {

class RoadGraph;
class Situation;

/// The steps that enter assets into a log, in the order given. What stands on a road (Kind::isOnRoad) is moved to the open city's
/// nearest one where one is within 300 m; `roads` may be nullptr.
[[nodiscard]] QList<Request> assetDefinitions(const QList<Asset> &assets, const RoadGraph *roads);

/// Those of the assets that the log knows otherwise, by subject, in the order given: what a definition says and no step of duty changes
/// (a unit has moved, a post is staffed). What lies in the vault is not looked at.
[[nodiscard]] QStringList differingAssets(const QList<Asset> &assets, const Situation &situation, const RoadGraph *roads);

/// How many of the assets have a position, and how many of those lie outside a city's bounds (longitude, latitude; degrees).
struct AssetPlaces {
    int placed = 0;
    int outside = 0;
    /// Made for another city: most of it is not on the map.
    [[nodiscard]] bool isElsewhere() const { return 2 * outside > placed; }
};
[[nodiscard]] AssetPlaces assetPlaces(const QList<Asset> &assets, const QRectF &bounds);

} // namespace wf
