// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record.h"

namespace wf {

/// The step an order or a notice waits for, and until when.
struct WaitsFor {
    QString verb; ///< "order.sign"; empty = nothing with a limit
    qint64 dueAt = 0;
};

[[nodiscard]] WaitsFor orderWaitsFor(const Record &order);
[[nodiscard]] WaitsFor noticeWaitsFor(const Record &notice);

} // namespace wf
