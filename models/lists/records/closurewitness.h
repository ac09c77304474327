// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record.h"
#include "role.h"

#include <QList>

namespace wf {

class Situation;

/// One way in which a step of a closure can have been seen, for a person to choose: none is assumed.
struct StepWitness {
    QString title; ///< translated: "Car 08, on the scene", "By telephone: drainage"
    QString detail; ///< translated: where they stand, what the camera looks at; may be empty
    QJsonObject fields; ///< of "closure.step", beside "step"
    bool asksWho = false; ///< a person still says who it was
    bool asksWhere = false; ///< and where they stand
    bool isPart = false; ///< a picture that shows only a part of the stretch: who is said is who saw the rest
    bool operator==(const StepWitness &) const = default;
};

/// A camera's picture can show that the step is done; what an officer or an agency confirms it can't.
[[nodiscard]] bool cameraShows(const QString &step);
/// Who and what can have seen it, as the guards of "closure.step" take it: units that are reported on the scene, cameras that have the
/// stretch in view, the telephone where no eyes are needed; whoever sits at a seat of the scene itself. Nearest first, of cameras those
/// that show all that is asked of; for the cordon who was sent to the end before all others, and never a unit that is said to be at the
/// other end.
[[nodiscard]] QList<StepWitness> stepWitnesses(const Situation &situation, const Record &closure, const QString &step, const Seat &seat);

} // namespace wf
