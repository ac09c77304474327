// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record.h"
#include "role.h"

#include <QStringList>
#include <QVariantMap>

#include <optional>

namespace wf {

class Situation;

/// The next thing to be done for a closure by one seat: a verb, and for "closure.step" which step and how it is seen.
struct ClosureMove {
    QString verb;
    QString step;
    QString how;
    QString title; ///< translated, for a button
    bool operator==(const ClosureMove &) const = default;
};

/// How deep the water is at what the closure was made for, and when it may be reopened; nothing is known without a flood point.
struct ClosureWater {
    double depthCm = -1; ///< below 0 = not known
    double reopenCm = 0;
    [[nodiscard]] bool hasFallen() const { return depthCm >= 0 && depthCm < reopenCm; }
};

/// In the order of the procedure (domain: "Closing a road"): confirm; cordon and clear; in force; the tracks, what is due first before
/// the others; ask to reopen when the water has fallen; the confirmations; reopen. Nothing where it is another seat's turn.
/// `notYet`: steps that can't be true yet (a sign that nothing was published on), which nobody is offered.
[[nodiscard]] std::optional<ClosureMove> nextMove(const Record &closure, Role role, const ClosureWater &water,
                                                  const QStringList &notYet = {});
/// Steps of a closure that something else has to be done for first: what was not published can't be ticked as published.
[[nodiscard]] QStringList stepsNotYet(const Record &closure, const Situation &situation);

} // namespace wf
