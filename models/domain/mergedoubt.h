// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verbtable.h"

/// That two reports which are made one may be of different things: they lie far apart, or say something else. For kinds/incident.cpp.
namespace wf::table {

/// Caution of a merge: how far apart the two lie, of which kinds they are, and how many are in danger in each. Such reports may be of one
/// thing all the same: it stands out, and is not refused.
[[nodiscard]] std::optional<Refusal> mergeDoubt(const StepContext &context);
/// What stood out stays with the report that was merged, for the duty log: "apartM", metres, and "intoType".
void noteMerge(const StepContext &context, Record &after);

} // namespace wf::table
