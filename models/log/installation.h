// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace wf {

/// Which copy of the program this is: ten characters (50 random bits) kept in a folder, the same at each start. Given out once where the
/// folder has none yet, whoever else asks at that moment. Where the folder can't be written, another one at each start: its chains are
/// short, but no two machines ever share one.
[[nodiscard]] QString installationIn(const QString &folder);

} // namespace wf
