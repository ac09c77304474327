// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dutylimits.h"
#include "publishing.h"
#include "reopening.h"

#include <QVariant>

namespace wf {

class Situation;

/// How far a closure's tracks have come, as maps for QML. A step is {key, title, done, offered (its state allows it now), stale (confirmed
/// before the water fell, or rose again), staleText (why, in words), at, by, how, unit, who, camera, where (all in words), limitMin, dueAt,
/// lateMs}. Where no sign can tell of the closure its step says so, and is neither counted nor late; where none
/// hangs once the road or a lane of it is open, that they are withdrawn is settled by itself.
struct ClosureProgress {
    QVariantList tracks; ///< scene, publish, agency, traffic, reopen
    int done = 0; ///< of the steps before reopening; of the reopening ones once that was asked
    int total = 0;
    int late = 0;
    QString next; ///< key of the first step to do
    QString nextTitle;
    qint64 nextDueAt = 0;
};
/// With what is read at its flood point, which decides what is offered and what still counts. `signsByRoads` may be empty.
[[nodiscard]] ClosureProgress closureProgress(const Situation &situation, const Record &closure, qint64 now, const DutyLimits &limits = {},
                                              const SignsByRoads &signsByRoads = {});

} // namespace wf
