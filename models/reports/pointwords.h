// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localtext.h"
#include "record.h"

namespace wf::words {

/// What was changed of a flood point that its guards go by: its gauge and how much it reads, its limits,
/// its road, direction and place. `before`: its fields until then, if known.
[[nodiscard]] LocalText configured(const Record &point, const QJsonObject *before);

} // namespace wf::words
