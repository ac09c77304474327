// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "refusal.h"

#include <QStringList>

#include <optional>

namespace wf {

/// How many columns a line takes on a message sign (诱导屏), in halves: a Chinese character or a full-width sign 2 (one
/// column), ASCII 1 (half a column).
[[nodiscard]] int signHalfColumns(const QString &line);

/// Why the lines can't be shown on a sign of so many rows and columns; nothing when they can.
[[nodiscard]] std::optional<Refusal> signFits(const QStringList &lines, int rows, int cols);

} // namespace wf
