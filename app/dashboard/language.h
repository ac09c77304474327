// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace wf {

/// "zh_CN" or "en": what was asked for, otherwise the system's, and Chinese where it says nothing (as in the C locale).
[[nodiscard]] QString chooseLanguage(const QString &asked);

/// Installs the translations of the program and of Qt, and tells the records' texts; false when there are none for it.
bool applyLanguage(const QString &language);

[[nodiscard]] QString currentLanguage();

} // namespace wf
