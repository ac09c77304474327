// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace wf {

/// Where it is translated why something is refused: RefusalText::tr().
class RefusalText {
    Q_DECLARE_TR_FUNCTIONS(Refusal)
};

} // namespace wf
