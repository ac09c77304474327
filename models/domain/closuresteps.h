// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "authority.h"
#include "reopening.h"
#include "verbtable.h"

/// Guards and consequences of a closure's steps and of its reopening, for kinds/closureverbs.cpp.
namespace wf::table {

[[nodiscard]] const AuthorityTable &authorityOf(const StepContext &context);
/// What is known of the water on the closure's stretch: waterOnStretch(); where nobody reads at all, what was said of it.
[[nodiscard]] std::optional<PointWater> waterAt(const StepContext &context);

/// A refusal with the clause that says so, where the plan names it.
[[nodiscard]] Refusal underClause(const StepContext &context, const QString &verb, const Refusal &refusal);
/// Who decides about a closure depends on how grave things are: the plan's table, by the level of our own response. Refused with
/// "closure.authority".
[[nodiscard]] std::optional<Refusal> mayDecide(const StepContext &context, AuthorityTable::Decision decision);
/// On whose authority one lane is opened; asked of no other step.
[[nodiscard]] FieldRule laneAuthority();

/// How a step was seen: by whom, by which camera, and for the cordon where they stand.
[[nodiscard]] QList<FieldRule> seenFields();
/// What the officer on the spot found before the road is opened: water gone, debris cleared, covers in place, facilities intact ("all"), or
/// which of them not, with why it may be opened all the same. Asked of that confirmation alone; what was said before it was asked has none.
[[nodiscard]] QList<FieldRule> checkFields();
/// 特批: who permitted what the rule does not allow yet, and why.
[[nodiscard]] QList<FieldRule> permitFields();
/// Nothing where nothing is lacking, or it was permitted by somebody who may; else what is lacking, and who may permit it.
[[nodiscard]] std::optional<Refusal> unlessPermitted(const StepContext &context, const QList<OpeningLack> &lacks);
/// The record keeps what was permitted: "overridden" (codes), "overrideAt"; nothing of it where the rule was met.
void notePermit(const StepContext &context, const QList<OpeningLack> &lacks, Record &after);

[[nodiscard]] std::optional<Refusal> stepMayBeDone(const StepContext &context);
void noteStep(const StepContext &context, Record &after);
[[nodiscard]] std::optional<Refusal> stepMayBeUndone(const StepContext &context);
/// The lane that was opened first stays open when that is taken back, as dropReopening() leaves it.
void noteUndone(const StepContext &context, Record &after);
/// Confirmations and a lane that was opened fall away: the road stays shut, or the water rose. Where a lane was open the cordon and the
/// clearing fall away too, and the lane is open until the cordon is set anew.
void dropReopening(const StepContext &context, const QJsonValue &reason, Record &after);

} // namespace wf::table
