// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verbtable.h"

/// That a report is about another place than was thought: what it was linked to is left behind, and whoever is in danger there is taken off
/// a closed stretch by no correction without its source. For kinds/incident.cpp.
namespace wf::table {

/// By what is given people in danger are no longer on a closed stretch, which then may be opened: in words, whether or not it is said from
/// whom that is known.
[[nodiscard]] std::optional<Refusal> movedOffStretch(const StepContext &context);
/// Where it is known roughly only: a road without a crossing, taken as its middle. Said with the position, and gone with the next one.
[[nodiscard]] FieldRule approximate();
/// A position that is corrected is exact, unless whoever gives it says otherwise.
void notePosition(const StepContext &context, Record &after);
/// Where the position is another one, the flood point, the closure and the road that do not lie there and were not said anew are taken
/// off; "movedAt" is when, UTC ms. What is only roughly known leaves all as it was.
/// Where the words alone name another place (otherplace.h), or the position is taken off, it has none any more, and the exact place is to
/// be checked.
void noteMoved(const StepContext &context, Record &after);

} // namespace wf::table
