// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csvrow.h"

namespace wf {

namespace {

/// Spreadsheets pass over blanks in front, and those of East Asia take the wide forms for the narrow ones.
bool isFormula(const QString &cell)
{
    static constexpr QStringView begins = u"=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";
    for (const QChar letter : cell) {
        if (begins.contains(letter))
            return true;
        if (!letter.isSpace() && letter.category() != QChar::Other_Format)
            return false;
    }
    return false;
}

} // namespace

QByteArray csvRow(const QStringList &cells)
{
    QByteArray row;
    for (QString cell : cells) {
        if (isFormula(cell))
            cell.prepend(u'\'');
        if (!row.isEmpty())
            row += ',';
        row += '"' + cell.replace(u'"', QStringLiteral("\"\"")).toUtf8() + '"';
    }
    return row + "\r\n";
}

} // namespace wf
