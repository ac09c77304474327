// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands.h"
#include "scenario.h"

namespace wf {

class RoadGraph;

/// The steps that enter assets into a log, in the order given. Units, cameras and signs are moved to the open city's
/// nearest road where one is within 300 m; `roads` may be nullptr.
[[nodiscard]] QList<Request> assetDefinitions(const QList<Asset> &assets, const RoadGraph *roads);

} // namespace wf
