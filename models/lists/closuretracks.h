// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dutylimits.h"
#include "record.h"

#include <QVariant>

namespace wf {

/// How far a closure's tracks have come, as maps for QML.
struct ClosureProgress {
    QVariantList tracks; ///< scene, publish, agency, traffic, reopen
    int done = 0; ///< of the steps before reopening; of the reopening ones once that was asked
    int total = 0;
    int late = 0;
    QString next; ///< key of the first step to do
    QString nextTitle;
    qint64 nextDueAt = 0;
};
[[nodiscard]] ClosureProgress closureProgress(const Record &closure, qint64 now, const DutyLimits &limits = {});

} // namespace wf
