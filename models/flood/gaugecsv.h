// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "refusal.h"

#include <QByteArray>
#include <QHash>
#include <QList>

#include <expected>
#include <optional>

namespace wf {

/// One line of a CSV file of gauge or rain readings.
struct GaugeLine {
    enum class Kind : quint8 { Depth, Rain, Forecast };
    Kind kind = Kind::Depth;
    QString name; ///< of the gauge or rain station
    qint64 at = 0; ///< UTC ms
    double value = 0; ///< Depth: cm; Rain: mm since the rain began; Forecast: 0
    double mmPerH = 0; ///< Forecast: of the step that begins then; Rain: as given, or else from the line before it of the same station (0
                       ///< for the first and after a gap of an hour)
    bool operator==(const GaugeLine &) const = default;
};

/// What came out of some bytes of a file.
struct GaugeLines {
    QList<GaugeLine> lines;
    QList<Refusal> refused; ///< names file and line
    bool operator==(const GaugeLines &) const = default;
};

/// Reads such a file piece by piece as it grows. A bad line is refused and the next one read; a bad header stops the file.
///
/// UTF-8, with or without BOM; comma-separated, "quoted" where needed; the first line names the columns:
/// `gauge,time,depth_cm` (水位计,时间,水深cm), `station,time,total_mm[,mm_per_h]` (雨量站,时间,累计雨量mm,雨强mm/h) or, a forecast of rain,
/// `station,time,rate_mm_h` (雨量站,时间,预报雨强mm/h; "city" or 全市 for the whole city). Without a column for
/// the name, the file's name is the gauge's. Other columns are passed over. Depths in m or mm are converted, which is said once
/// ("csv.converted"); a depth without a unit is refused. Times are ISO 8601, Beijing time where they name no zone. Any finite depth
/// is let through, for judging a gauge is not the reader's task.
/// Codes: "csv.encoding", "csv.header", "csv.no_unit", "csv.converted", "csv.line".
class GaugeCsvReader {
public:
    explicit GaugeCsvReader(const QString &file = {}); ///< as it is told to people

    /// The next bytes, cut anywhere; what follows the last line break waits.
    [[nodiscard]] GaugeLines feed(QByteArrayView bytes);
    /// What the bytes that wait would say if the line ended here; they go on waiting.
    [[nodiscard]] GaugeLines pending() const;
    [[nodiscard]] bool hasPending() const { return !m_rest.isEmpty(); }
    /// The header was refused: nothing more can come.
    [[nodiscard]] bool isStopped() const { return m_stopped; }

private:
    struct Columns {
        GaugeLine::Kind kind = GaugeLine::Kind::Depth;
        qsizetype count = 0;
        qsizetype name = -1;
        qsizetype time = -1;
        qsizetype value = -1;
        qsizetype rate = -1;
        double factor = 1; ///< of the value
    };
    void readLine(QByteArrayView line, GaugeLines &out);
    void readHeader(const QString &line, GaugeLines &out);
    [[nodiscard]] std::expected<GaugeLine, QString> readFields(const QString &line);
    [[nodiscard]] Refusal refusal(const QString &code, const QString &why) const;

    QString m_file;
    QByteArray m_rest;
    int m_number = 0; ///< lines seen
    bool m_skipping = false; ///< in the rest of a line that is too long
    bool m_stopped = false;
    std::optional<Columns> m_columns;
    QHash<QString, std::pair<qint64, double>> m_before; ///< station → time and total of its line before
};

/// UTC ms of an ISO 8601 date and time; Beijing time without a zone. Nothing if it is none.
[[nodiscard]] std::optional<qint64> readingTime(QStringView text);

} // namespace wf
