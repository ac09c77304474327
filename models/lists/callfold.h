// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "situation.h"

namespace wf {

/// How far somebody has been called about a thing (叫应): the newest call to a person of one of these names, whoever made it; nullptr:
/// nobody has called him. The list of calls and the queue both go by it: what was not answered is settled by a later call.
[[nodiscard]] const Record *newestCall(const Situation &situation, const QStringList &names, const QString &about);

} // namespace wf
