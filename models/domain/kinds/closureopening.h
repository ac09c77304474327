// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verbtable.h"

/// Guards of how a closure ends, and what is noted with it; for closureverbs.cpp.
namespace wf::table {

/// The plan's clauses are about water: what was closed for another reason need name none.
[[nodiscard]] std::optional<Refusal> lacksClause(const StepContext &context, const QString &verb);

/// A decision keeps the water it was taken over, whatever is read later: how deep it was, and when that was read (UTC ms), in these two
/// fields; neither where nobody knew.
void noteDepth(const StepContext &context, QLatin1StringView depth, QLatin1StringView readAt, Record &after);

[[nodiscard]] std::optional<Refusal> mayAskToReopen(const StepContext &context);
void noteAskToReopen(const StepContext &context, Record &after);
void stayInForce(const StepContext &context, Record &after);

/// By whoever may decide, and by the plan's rule: the water has fallen for its time, and three have confirmed the road since.
[[nodiscard]] std::optional<Refusal> mayReopen(const StepContext &context);
void reopen(const StepContext &context, Record &after);

/// Turning down what holds traffic back opens the road as a reopening does, by the same rule.
[[nodiscard]] std::optional<Refusal> mayLetGo(const StepContext &context);
/// How deep it was when somebody said no: it is asked again once the water rises further.
void turnDown(const StepContext &context, Record &after);

} // namespace wf::table
