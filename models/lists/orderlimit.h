// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dutylimits.h"
#include "orderwatch.h"
#include "record.h"

namespace wf {

/// What a notice to another agency waits for; of an order: orderWaitsFor().
[[nodiscard]] WaitsFor noticeWaitsFor(const Record &notice, const DutyLimits &limits);

} // namespace wf
