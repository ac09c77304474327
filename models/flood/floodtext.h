// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace wf {

/// Where the strings of this room are translated: FloodText::tr().
class FloodText {
    Q_DECLARE_TR_FUNCTIONS(Flood)
};

} // namespace wf
