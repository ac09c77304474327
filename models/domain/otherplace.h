// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verbtable.h"

/// That the words for a place were changed, and what else says where it is was not: then the record names one place and lies at another.
/// For every verb that changes the words ("place") of what may have a position ("pos") or a road.
namespace wf::table {

/// "samePlace": the place is the same, said in other words. Never preset; on a form it is folded away until it is asked for.
[[nodiscard]] FieldRule samePlace();
/// Other words are given, by a person, with no position, and not as another name for the same place.
[[nodiscard]] bool saysOtherPlace(const StepContext &context);
/// The place is another one, and where it lies nobody has said: by its words alone, or its position was taken off. Words that only say more
/// of the same place are no other place.
[[nodiscard]] bool isLostFromSight(const StepContext &context);
/// Of such words: what of the record still says the place before, by its fields; empty: nothing does.
[[nodiscard]] QStringList ofThePlaceBefore(const StepContext &context);
/// Caution: that, before it is carried out, and how it is answered.
[[nodiscard]] std::optional<Refusal> placeDoubt(const StepContext &context);
/// What still says the place before is taken off: nobody is sent there. No record keeps "samePlace".
void leavePlaceBefore(const StepContext &context, Record &after);

} // namespace wf::table
