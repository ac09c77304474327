// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verbtable.h"

/// The cordon of a closure: who stands at which of its ends. For closuresteps.cpp.
namespace wf::table {

/// A text, or one in two languages, that says nothing.
[[nodiscard]] bool isBlank(const QJsonValue &text);

inline constexpr auto cordonStep = "scene.cordon"_L1;

/// A cordon that stands at one end of two.
[[nodiscard]] bool isHalfDone(const Record &closure, const QString &key);
/// Somebody is named who stands somewhere, and at an end where traffic comes in; what a camera tells is of an end that it shows.
[[nodiscard]] std::optional<Refusal> cordonMayStand(const StepContext &context);
/// Writes down at which ends the cordon stands. False: there is one at which nobody does, so the step is not done. Else `seen` and `named`
/// tell of all of them.
[[nodiscard]] bool noteEnds(const StepContext &context, QJsonObject &seen, QJsonValue &named, QJsonObject &fields);

} // namespace wf::table
