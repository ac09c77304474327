// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localtext.h"

#include <optional>

namespace wf {

/// The pattern of the line for a verb, or for a state that a record of one of the newer kinds came into ("call.answered");
/// nothing for what is not worth a line. Placeholders are named as in dutylog.cpp.
[[nodiscard]] std::optional<LocalText> dutyLinePattern(const QString &verb);
[[nodiscard]] std::optional<LocalText> dutyStatePattern(const QString &kind, const QString &state);

} // namespace wf
