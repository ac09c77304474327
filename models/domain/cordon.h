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
/// What follows for a cordon from an order to a unit that is named as standing in it: where the order leads away from its end nobody is
/// said to stand there any more, and that has to be done anew; who else stands at the other end does so still. Sent on to the other end of
/// the same stretch while it stands at one by an order, it ends that one: it is the only way to be free for the new one.
[[nodiscard]] QList<Consequence> leaveCordon(const StepContext &context, const Record &order);
/// What follows for a cordon where a unit is on no task any more, however that came: it stands at no end of what is still closed.
[[nodiscard]] QList<Consequence> standDown(const StepContext &context, const Record &unit);
/// The names of who stands at the ends, as "who" keeps them, after what was just said.
void noteNames(const StepContext &context, QJsonObject &who);
/// Takes the cordon back, at one end ("from", "to") where others stand at the other one still, else whole. What was said of it.
[[nodiscard]] QJsonObject takeBackCordon(const StepContext &context, const QString &end, QJsonObject &steps, QJsonObject &who,
                                         QJsonObject &fields);
/// One end is given up: its name goes, and what is said of all is that of those who are left. Old records do not say whose name is whose.
void dropName(const QString &end, QJsonObject &who);
/// Writes down at which ends the cordon stands. False: there is one at which nobody does, so the step is not done. Else `seen` and `named`
/// tell of all of them.
[[nodiscard]] bool noteEnds(const StepContext &context, QJsonObject &seen, QJsonValue &named, QJsonObject &fields);

} // namespace wf::table
