// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record.h"

namespace wf {

/// How many people of an incident are out of danger: the one place that says so. Whoever is handed over was brought out first and is one
/// of the rescued; where only the handing over was recorded, they are out all the same.
[[nodiscard]] int peopleOut(const Record &incident);
/// How many of those who were reported in danger are not out yet; 0 where nobody has counted them.
[[nodiscard]] int peopleLeft(const Record &incident);
/// The same, and one where people are trapped before anybody has counted them.
[[nodiscard]] int leftAtLeast(const Record &incident);

} // namespace wf
