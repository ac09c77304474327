// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "closurewitness.h"

namespace wf {

/// From whom it can be known that people of an incident are out of danger, for a person to choose: units that are reported on the scene,
/// the caller, fire and rescue, the ambulance, the cameras linked to it or near it, somebody else, one's own eyes. `fields` are those of
/// "incident.rescue" beside the counts; `asksWho`: the details say who it was. None is assumed.
[[nodiscard]] QList<StepWitness> rescueWitnesses(const Situation &situation, const Record &incident);
/// How the last rescue was known, translated ("Unit on the scene, by radio: Car 08"); empty where no log says.
[[nodiscard]] QString rescueSourceText(const Situation &situation, const Record &incident);

} // namespace wf
