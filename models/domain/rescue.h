// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reopening.h"
#include "verbtable.h"

/// From whom it is known that people are out of danger, and by which way. For kinds/incident.cpp. And who is not,
/// before a road is opened.
namespace wf::table {

/// "rescueHow" ("seen", "radio", "phone" (both of a unit on the scene), "camera", "caller", "fire", "hospital", "other"), "rescueUnit",
/// "rescueCamera". Nothing is preset; an officer's own word is of what the officer sees.
[[nodiscard]] QList<FieldRule> rescueSource();
/// Guard: the unit that reported it is named and on the scene, nobody at a desk sees it with their own eyes, somebody else is named.
[[nodiscard]] std::optional<Refusal> rescueIsKnown(const StepContext &context);
/// Guard: how many is said, no more than are reported there, and from whom it is known. Nobody counts as safe whom nobody named as safe.
[[nodiscard]] std::optional<Refusal> rescueIsSaid(const StepContext &context);
/// The record names the source of this statement and of no earlier one, and when it was made ("rescuedAt").
void noteRescue(const StepContext &context, Record &after);

/// The incidents with people who are said to be in danger still on this closure's stretch (dangersOn()).
[[nodiscard]] QList<const Record *> dangersInside(const StepContext &context);
/// What is lacking before traffic is let in on this closure's stretch, and besides, who is said to be in danger there still.
[[nodiscard]] QList<OpeningLack> withDangers(const StepContext &context, const QList<OpeningLack> &lacks);

} // namespace wf::table
