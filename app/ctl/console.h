// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "refusal.h"

#include <QString>

namespace wf {

/// What a subcommand ends with.
enum ExitCode : int { ExitOk = 0, ExitFault = 1, ExitUsage = 2, ExitInterrupted = 130 };

/// A line on standard output, UTF-8.
void say(const QString &line);
/// A line on standard error.
void complain(const QString &line);
/// Says why something was refused; ExitFault.
int refuse(const Refusal &refusal);
/// Shows how a subcommand is used; ExitUsage.
int usage(const QString &text);

} // namespace wf
