// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace wf {

/// "log verify FILE" and "log export FILE --format jsonl|csv [-o OUT]".
int runLogCommand(const QStringList &arguments);

} // namespace wf
