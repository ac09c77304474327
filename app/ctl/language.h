// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace wf {

/// "zh_CN" or "en" for what was asked for on the command line; where nothing was, the system's, and Chinese where the
/// system says nothing (the C locale) or names another language.
[[nodiscard]] QString chooseLanguage(const QString &asked);
/// Installs the translation from :/i18n and sets the language of names that come in both. False where there is no
/// translation for it (English needs none).
bool applyLanguage(const QString &language);

} // namespace wf
