// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "citydraft.h"
#include "refusal.h"

#include <expected>

namespace wf {

/// Draws the bundled city from the tables in `folder` (roads.csv, structures.csv, river.csv, places.csv, districts.csv,
/// rail.csv): known positions, and between them curves, carriageways, ramps, streets and buildings by judgement. The
/// same tables give the same city. Refused with "sample.broken", naming file and line.
[[nodiscard]] std::expected<CityDraft, Refusal> drawSampleCity(const QString &folder);

} // namespace wf
