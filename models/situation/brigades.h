// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace wf {

class Situation;

/// What a brigade is called in the interface's language; its key where it has no record, or no name.
[[nodiscard]] QString brigadeName(const Situation &situation, const QString &key);

} // namespace wf
