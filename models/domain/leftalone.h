// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verbtable.h"

/// An incident is as far as whoever was sent to it: where nobody is left of them it waits again to be dispatched. For kinds/.
namespace wf::table {

/// The state in which an incident is by who was sent to it and is so still: its own, or one of before. Only what was dispatched goes back;
/// whoever has done there what he was sent for leaves it as it is, and what nobody was ordered to.
[[nodiscard]] QString stateLeft(const StepContext &context, const Record &incident);
/// Apply of "incident.left".
void noteLeft(const StepContext &context, Record &after);
/// Apply of what dispatches: somebody goes there again.
void noteDispatched(const StepContext &context, Record &after);
/// Guard of what follows from an order: whoever goes to the old place does not go to this.
[[nodiscard]] std::optional<Refusal> goesThere(const StepContext &context);
/// Guard of what follows from an arrival: whoever came to the old place has not come to this.
[[nodiscard]] std::optional<Refusal> arrivesThere(const StepContext &context);
/// Caution of a cancellation: nobody else is there, or on the way.
[[nodiscard]] std::optional<Refusal> leavesNobody(const StepContext &context);
/// The same of freeing a unit, which takes its order back.
[[nodiscard]] std::optional<Refusal> unitLeavesNobody(const StepContext &context);

/// Of an order that was cancelled or signed for: its incident goes back where nobody is left.
[[nodiscard]] QList<Consequence> leaveIncident(const StepContext &context, const Record &order);
/// Of a corrected report: whoever was sent before goes to the old place, or no longer does.
[[nodiscard]] QList<Consequence> settleMoved(const StepContext &context, const Record &after);
/// Of an order whose unit was told where the report is now: it goes there.
[[nodiscard]] QList<Consequence> joinIncident(const StepContext &context, const Record &order);

/// Whoever has the order knows where the report is now: "boundFor", and "toldPlace" where that is another place than before.
void noteBoundFor(const StepContext &context, Record &after);

} // namespace wf::table
