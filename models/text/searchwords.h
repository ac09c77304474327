// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace wf {

/// What a full-text table (SQLite's FTS5, tokenize='ascii', columns `pairs` and `spelled`) holds of a text, and what it is asked. Two
/// characters are a word in Chinese, and nothing says where one ends: so each character is kept with the one behind it, and what is typed
/// is looked for as a row of such pairs.

/// "长风大街" → "长风 风大 大街 街".
[[nodiscard]] QString searchPairs(const QString &text);
/// What may be typed on a keyboard without Chinese characters, from each syllable and each word on, in letters and as initials:
/// "长风" → "changfeng cf zhangfeng zf feng f". Empty for a text without Chinese characters.
[[nodiscard]] QString searchSpellings(const QString &text);

/// The MATCH expression for what a person has typed: all of its words, in any order; each as it stands or, where it has letters, as
/// pinyin or initials. Empty where nothing in it can be looked for (only blanks and marks). No text makes it an error.
[[nodiscard]] QString searchExpression(const QString &typed);

} // namespace wf
