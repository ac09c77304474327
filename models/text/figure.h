// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keptwords.h"

#include <QString>

#include <expected>

namespace wf {

/// Why a cell holds no number.
struct FigureFault {
    bool isNothing = false; ///< empty, "null", "NaN", "---", 缺测 …: the source says that it has none
    KeptWords why;
    QString text; ///< the same, translated
};

/// The number in a cell: 12.5, １２．５, -0.4, 1e3. Finite. What a spreadsheet has shortened (1.40E+05), a decimal comma and anything that
/// is more than a number are named, not guessed.
[[nodiscard]] std::expected<double, FigureFault> readFigure(QStringView text);

/// "1.40E+05": digits are lost, whatever it was.
[[nodiscard]] bool isShortened(QStringView text);

/// ="014002", as spreadsheets write a text that is not to be taken for a number, as 014002; anything else as it is.
[[nodiscard]] QString withoutFormula(const QString &cell);

} // namespace wf
