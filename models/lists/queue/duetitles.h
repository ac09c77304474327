// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace wf {

/// What waits for a step, named as what is to be done ("待审核"), never as if it were done ("审核通过"); translated. The verb's own
/// title where it is not one that anything waits for.
[[nodiscard]] QString dueTitle(const QString &verb);

} // namespace wf
