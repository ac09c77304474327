// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace wf {

/// Where the strings of the log's file are translated: LogText::tr().
class LogText {
    Q_DECLARE_TR_FUNCTIONS(LogStore)
};

} // namespace wf
