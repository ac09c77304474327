// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>

namespace wf {

/// What is kept for the next start of the program on this machine, beside its logs: watchfloor.conf.
[[nodiscard]] QSettings userSettings();

} // namespace wf
