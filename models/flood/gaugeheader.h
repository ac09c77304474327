// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gaugecsv.h"

#include <QStringList>

namespace wf {

/// Where a table of readings has its columns; -1 = none.
struct GaugeColumns {
    GaugeLine::Kind kind = GaugeLine::Kind::Depth;
    qsizetype count = 0;
    qsizetype name = -1;
    qsizetype time = -1;
    qsizetype value = -1;
    qsizetype rate = -1;
    double factor = 1; ///< of the value
    QString converted; ///< heading of a depth that is not in cm
};

/// By the cells of the line that heads the columns. Codes: "csv.header", "csv.no_unit".
[[nodiscard]] std::expected<GaugeColumns, GaugeReason> readGaugeHeader(const QStringList &headers);

/// A line above the headings: at most one cell of it is filled, and that heads no column.
[[nodiscard]] bool isTitleLine(const QStringList &cells);

} // namespace wf
