// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record.h"

namespace wf {

/// "三级（黄色）应急响应": the level of a response with its colour, as it is printed.
[[nodiscard]] QString responseText(const Record &response);

} // namespace wf
