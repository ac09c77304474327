// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localtext.h"

#include <optional>

namespace wf {

/// The pattern of the line for a verb (KindVerb); nothing for what is not worth a line. A line says what was done, never what state it led
/// to: so it is true of its event whatever came before. Placeholders are named as in dutylog.cpp.
[[nodiscard]] std::optional<LocalText> dutyLinePattern(const QString &verb);

/// The words in which its line begins, as far as they name nothing: “解除临时交通管制”, in quotation marks, and Reopened. Where they do,
/// 操作 and nothing.
[[nodiscard]] LocalText dutyActOf(const QString &verb);

} // namespace wf
