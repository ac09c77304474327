// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace wf {

/// Lower case, full width to half width, without blanks and marks: how texts and what is typed are compared.
[[nodiscard]] QString foldQuery(const QString &text);

/// The readings of one character without tones ("lv" for lü), the commonest first; empty for what is not Chinese. May be
/// called from any thread.
[[nodiscard]] QList<QByteArray> pinyinReadings(char16_t character);

} // namespace wf
