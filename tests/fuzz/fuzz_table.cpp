// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv.h"
#include "figure.h"
#include "when.h"

#include <cmath>
#include <cstddef>
#include <cstdint>

/// Any bytes as a table: rows, or a reason; what is a row comes back from the program's own form; cells as times and figures.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto read = wf::parseCsv(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    if (!read) {
        if (read.error().text.isEmpty())
            qFatal("refused without a reason");
        return 0;
    }
    QList<QStringList> rows;
    for (const wf::CsvRow &row : *read) {
        rows.append(row.fields);
        for (const QString &field : row.fields) {
            if (const auto at = wf::readWhen(field); at ? *at < 900'000'000'000 : at.error().isEmpty())
                qFatal("no time and no reason");
            if (const auto figure = wf::readFigure(field); figure ? !std::isfinite(*figure) : figure.error().text.isEmpty())
                qFatal("no figure and no reason");
            (void)wf::readHour(field);
        }
    }
    const auto again = wf::parseCsv(wf::writeCsv(rows));
    QList<QStringList> back;
    for (const wf::CsvRow &row : again.value_or(QList<wf::CsvRow>()))
        back.append(row.fields);
    if (back != rows)
        qFatal("what goes out does not come back");
    return 0;
}
