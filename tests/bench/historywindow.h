// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench.h"

namespace wf::bench {

/// What one waits for at the program's window, on a log of many incidents that are over against one of few: the window itself, an event,
/// each page, the answer of Ctrl+K. Files of logs; both are written to.
[[nodiscard]] QList<Result> measureWindows(const QString &few, const QString &many, const QString &against);

} // namespace wf::bench
