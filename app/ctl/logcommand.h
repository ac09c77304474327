// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace wf {

/// "log verify", "log copy", "log backup", "log restore", "log export", "log find" and "log forget".
int runLogCommand(const QStringList &arguments);

} // namespace wf
