// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

/// Reads comma-separated values after RFC 4180: fields in quotes may hold commas, line breaks and doubled quotes; lines end with CRLF,
/// LF or CR. UTF-8 with or without a byte order mark; what is not UTF-8 is tried as GB18030, which Chinese spreadsheets write. At most 8
/// MB. Refused: a quote inside or text after a quoted field, a quote never closed, bytes that are text in neither encoding, a NUL.
[[nodiscard]] std::expected<QList<CsvRow>, CsvFault> parseCsv(const QByteArray &bytes);

/// RFC 4180 with CRLF, UTF-8 with a byte order mark, so that Excel reads it as UTF-8.
[[nodiscard]] QByteArray writeCsv(const QList<QStringList> &rows);

/// Spreadsheets run what begins with = + - @ or a tab. Texts that do get an apostrophe before them on the way out, which
/// withoutGuard() takes away again; both together change nothing.
[[nodiscard]] QString withGuard(const QString &text);
[[nodiscard]] QString withoutGuard(const QString &text);

} // namespace wf
