// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decode.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <expected>

namespace wf {

/// One record of a CSV file.
struct CsvRow {
    int line = 0; ///< of the file, where the record begins; from 1
    QStringList fields;
    [[nodiscard]] bool isBlank() const; ///< nothing but spaces in every field, as spreadsheets leave below a table
    bool operator==(const CsvRow &) const = default;
};

/// Why a file is no CSV.
struct CsvFault {
    int line = 0; ///< 0 = the whole file
    int column = 0; ///< field, from 1; 0 = the whole line
    QString text; ///< translated
};

/// What separates the fields of a table.
struct TableForm {
    QChar delimiter = u',';
    bool isSaidFirst = false; ///< by a line "sep=;" that is no row
};

/// The form of a table by its first rows: as "sep=" says, else commas, semicolons or tabs, whichever stand there most outside quotes.
[[nodiscard]] TableForm tableForm(QStringView text);

/// One line as a row: its fields without the spaces around them; spaces around a quoted field are passed over. Line breaks in quotes
/// are a fault here.
[[nodiscard]] std::expected<QStringList, QString> splitRow(QStringView line, QChar delimiter);

/// Reads a table after RFC 4180: fields in quotes may hold the delimiter, line breaks and doubled quotes; lines end with CRLF, LF or CR.
/// Delimiter as tableForm(), text as decoded(). At most 8 MB. Refused: a quote inside or text after a quoted field, a quote never closed,
/// full-width commas between fields, and what decoded() refuses.
[[nodiscard]] std::expected<QList<CsvRow>, CsvFault> parseCsv(const QByteArray &bytes);

/// RFC 4180 with CRLF, UTF-8 with a byte order mark, so that Excel reads it as UTF-8.
[[nodiscard]] QByteArray writeCsv(const QList<QStringList> &rows);

/// One line of a table that is written line by line: every cell in quotes and with its guard, CR LF at the end, no byte order mark.
[[nodiscard]] QByteArray csvRow(const QStringList &cells);

/// Spreadsheets run what begins with = + - @ or a tab, also behind blanks, and those of East Asia take the wide forms for the narrow
/// ones: what others wrote (a call, a radio text) is opened on a desk of the police. Texts that do get an apostrophe before them on the
/// way out, which withoutGuard() takes away again; both together change nothing.
[[nodiscard]] QString withGuard(const QString &text);
[[nodiscard]] QString withoutGuard(const QString &text);

} // namespace wf
