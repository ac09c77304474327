// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "logstore.h"

namespace wf {

/// Where `log verify` goes on: what a check of a log came to is remembered in a file beside it, "<name>.checked" (0600), since the log
/// itself may be written by another program at that moment, or not at all. Whoever can change a log can change that file too: what is
/// remembered saves time, it proves nothing.
[[nodiscard]] CheckedUntil rememberedCheck(const QString &file);
/// A sequence of 0 forgets what was remembered. False where nothing can be written there: then the next check is a whole one.
bool rememberCheck(const QString &file, const CheckedUntil &until);

} // namespace wf
