// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signtext.h"

#include "refusaltext.h"

namespace wf {

using namespace Qt::StringLiterals;

int signHalfColumns(const QString &line)
{
    int halves = 0;
    for (const char32_t character : line.toUcs4())
        halves += character < 0x80 ? 1 : 2;
    return halves;
}

std::optional<Refusal> signFits(const QStringList &lines, int rows, int cols)
{
    if (lines.join(QString()).trimmed().isEmpty())
        return Refusal{u"sign.empty"_s, RefusalText::tr("There is no text for the sign.")};
    if (lines.size() > rows)
        return Refusal{
            u"sign.too_many_rows"_s,
            RefusalText::tr("The text has %1 lines; the sign shows %2.").arg(QString::number(lines.size()), QString::number(rows))};
    for (const QString &line : lines) {
        const int halves = signHalfColumns(line);
        if (halves > cols * 2)
            return Refusal{u"sign.too_wide"_s,
                           RefusalText::tr("“%1” takes %2 columns; the sign shows %3.")
                               .arg(line, QString::number((halves + 1) / 2), QString::number(cols))};
    }
    return std::nullopt;
}

} // namespace wf
