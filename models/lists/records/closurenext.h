// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reopening.h"
#include "role.h"

#include <QStringList>
#include <QVariantMap>

#include <optional>

namespace wf {

class Situation;

/// The next thing to be done for a closure by one seat: a verb, and for "closure.step" which step. How it was seen a person says.
struct ClosureMove {
    QString verb;
    QString step;
    QString title; ///< translated, for a button
    bool operator==(const ClosureMove &) const = default;
};

/// What is read on the closed stretch: see waterOnStretch(). Nothing for a closure that is over: the water of today says nothing of it.
[[nodiscard]] std::optional<PointWater> waterOf(const Situation &situation, const Record &closure, qint64 now);

/// In the order of the procedure (domain: "Closing a road"): confirm; cordon and clear; in force; the tracks, what is due first before
/// the others; ask to reopen when the water has fallen; the confirmations, those anew that were made before the water fell; one lane, once
/// the rule is met; reopen. Nothing where it is another seat's turn, nor while the fallen water's time is not over. `notYet`: steps that
/// can't be true yet (a sign that nothing was published on), which nobody is offered.
[[nodiscard]] std::optional<ClosureMove> nextMove(const Record &closure, Role role, const std::optional<PointWater> &water, qint64 now,
                                                  const QStringList &notYet = {});
/// Why there is no next move for this seat: what is waited for, and until when where that is known; translated. Empty where there is one,
/// and for a closure that is over.
[[nodiscard]] QString waitText(const Record &closure, Role role, const std::optional<PointWater> &water, qint64 now,
                               const QStringList &notYet = {});
/// Must the road be kept shut, or a lane of it be closed again, before all else: the water stands at the closing depth again although the
/// reopening was asked for, at the reopening depth although a lane is open, or it was decided and nobody has said that it is done?
[[nodiscard]] bool mustBeShutAgain(const Record &closure, const std::optional<PointWater> &water, qint64 now);
/// What keeps it shut, for a button and a row: "Keep closed", of an open lane that it is closed again; translated.
[[nodiscard]] QString keepTitle(const Record &closure);
/// Steps of a closure that something else has to be done for first: what was not published can't be ticked as published.
[[nodiscard]] QStringList stepsNotYet(const Record &closure, const Situation &situation);

} // namespace wf
