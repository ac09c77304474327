// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace wf {

/// "drill check FILE" and "drill run FILE [--speed max|N] [--seed N] [--report DIR] [--players all|none|SEAT,SEAT]
/// [--city PACK]".
int runDrillCommand(const QStringList &arguments);

} // namespace wf
