// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record.h"

#include <QHash>
#include <QList>

namespace wf {

/// One thing to be done for a closure (临时交通管制), on one of four parallel tracks, or before it is reopened.
struct ClosureStep {
    QString key; ///< "scene.cordon"
    QString track; ///< "scene", "publish", "agency", "traffic", "reopen"
    int limitMin = 0; ///< target in minutes after the closure is confirmed; 0 = none
};

/// All steps, in the order they are shown. The limits are defaults, not law (facts: every police sets its own).
[[nodiscard]] const QList<ClosureStep> &closureSteps();
[[nodiscard]] const ClosureStep *findClosureStep(const QString &key);
[[nodiscard]] QString closureStepTitle(const QString &key); ///< translated; the key where it is unknown
[[nodiscard]] QString closureTrackTitle(const QString &track); ///< translated

[[nodiscard]] bool isStepDone(const Record &closure, const QString &step);
[[nodiscard]] qint64 stepDoneAt(const Record &closure, const QString &step); ///< UTC ms; 0 = not done

/// A step that is not done although its limit has passed.
struct LateStep {
    QString key;
    qint64 byMs = 0; ///< how long ago it should have been done
};
/// Late steps of a confirmed closure or one in force, the latest first; counted from the confirmation. Empty otherwise. `targets`: minutes
/// by step, from a plan, before the step's own.
[[nodiscard]] QList<LateStep> lateSteps(const Record &closure, qint64 now, const QHash<QString, int> &targets = {});

} // namespace wf
