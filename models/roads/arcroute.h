// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "roadoverlay.h"

#include <optional>

namespace wf {

/// A way by its arcs: from `begin` metres on the first to `end` metres on the last.
struct ArcRoute {
    std::vector<int> chain;
    double begin = 0;
    double end = 0;
    double seconds = 0;
};

/// The quickest way between two places (A*); nothing where none leads.
[[nodiscard]] std::optional<ArcRoute> quickestArcs(const ArcCosts &costs, QPointF from, QPointF to, const RouteNeeds &needs);

} // namespace wf
