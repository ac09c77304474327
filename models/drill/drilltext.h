// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace wf {

/// Where the strings of this room that belong to no QObject are translated: Drill::tr().
class Drill {
    Q_DECLARE_TR_FUNCTIONS(wf::Drill)
};

} // namespace wf
