// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "role.h"

#include <QList>

namespace wf {

/// The desks of a command center, where no exercise names them.
[[nodiscard]] QList<Seat> standardSeats();

} // namespace wf
