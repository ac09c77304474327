// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verbtable.h"

/// That fewer people are in danger than was known is said with its source, also where a report is corrected. For kinds/incident.cpp.
namespace wf::table {

/// "peopleFrom": from whom it is known that fewer are in danger. On a form it is folded away until it is asked for.
[[nodiscard]] FieldRule peopleSource();
/// By what is given fewer are in danger than before, or nobody any more: in words, whether or not its source is said. What follows from a
/// merge is exempt.
[[nodiscard]] std::optional<Refusal> fewerInDanger(const StepContext &context);
/// That, or they are elsewhere than on a closed stretch (movedreport.h).
[[nodiscard]] std::optional<Refusal> lessDanger(const StepContext &context);
/// Guard: then its source is said, and not at length.
[[nodiscard]] std::optional<Refusal> fewerIsKnown(const StepContext &context);
/// The record names the source of this correction and of no earlier one.
void notePeopleSource(const StepContext &context, Record &after);

/// How many are in danger there, as far as is known: "3 people"; "number unknown, 1 brought out" where nobody has counted them.
[[nodiscard]] QString inDangerWords(const Record &incident);

} // namespace wf::table
