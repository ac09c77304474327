// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "waterlevel.h"

namespace wf {

/// What whoever takes down a public text, or a sign, whose closure is over is to know of the stretch now: the water, its alarms, the other
/// closures that are asked for or stand, and the text that comes instead. Nothing of any other record.
[[nodiscard]] QList<WaterFact> takeDownFacts(const Situation &situation, const Record &shown, qint64 now);
/// Why it is not to be taken down yet (staysUp()), and what is to be done first; translated. Empty: nothing speaks against it.
[[nodiscard]] QString takeDownWarning(const Situation &situation, const Record &shown, qint64 now);
/// What is public of a closure now, and stays so whatever is decided of it; translated. Empty: nothing is.
[[nodiscard]] QString publicOf(const Situation &situation, const Record &closure);

} // namespace wf
