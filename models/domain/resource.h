// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record.h"

namespace wf {

/// How many of a resource (pumps, barriers, cones, boats …) are committed to one thing ("closure/…"), or to all.
[[nodiscard]] int committedQuantity(const Record &resource, const QString &about = {});
/// How many can still be sent; 0 for one that is out of order.
[[nodiscard]] int freeQuantity(const Record &resource);

} // namespace wf
