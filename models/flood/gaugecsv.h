// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decode.h"
#include "refusedline.h"

#include <QByteArray>
#include <QList>

#include <expected>
#include <memory>
#include <optional>
#include <tuple>

namespace wf {

struct GaugeColumns;

/// Why something of a file is not taken.
struct GaugeReason {
    QString code;
    KeptWords why;
};

/// One line of a CSV file of gauge or rain readings.
struct GaugeLine {
    enum class Kind : quint8 { Depth, Rain, Forecast };
    Kind kind = Kind::Depth;
    QString name; ///< of the gauge or rain station
    qint64 at = 0; ///< UTC ms
    double value = 0; ///< Depth: cm; Rain: mm since the rain began; Forecast: 0
    double mmPerH = 0; ///< Forecast: of the step that begins then; Rain: as given, see isRateGiven
    bool isRateGiven = false;
    double figure = 0; ///< the value as it stands in the file, in its unit; not compared
    int number = 0; ///< of the line, from 1; not compared
    QString raw = {}; ///< the line itself; not compared
    bool operator==(const GaugeLine &other) const
    {
        return std::tie(kind, name, at, value, mmPerH, isRateGiven)
            == std::tie(other.kind, other.name, other.at, other.value, other.mmPerH, other.isRateGiven);
    }
};

/// What came out of some bytes of a file.
struct GaugeLines {
    QList<GaugeLine> lines;
    QList<RefusedLine> refused; ///< with file and line
    bool operator==(const GaugeLines &) const = default;
};

/// Reads such a file piece by piece as it grows. A bad line is refused and the next one read; a bad header stops the file.
///
/// UTF-8, UTF-16 or GBK; commas, semicolons or tabs, "quoted" where needed, a line "sep=;" and up to five lines of title above the
/// headings; the line of headings names the columns:
/// `gauge,time,depth_cm` (水位计,时间,水深cm), `station,time,total_mm[,mm_per_h]` (雨量站,时间,累计雨量mm,雨强mm/h) or, a forecast of rain,
/// `station,time,rate_mm_h` (雨量站,时间,预报雨强mm/h; "city" or 全市 for the whole city). Without a column for
/// the name, the file's name is the gauge's. Other columns are passed over. Depths in m or mm are converted, which is said once
/// ("csv.converted"); a depth without a unit is refused. Times as readWhen(), figures as readFigure(). Any finite depth
/// is let through: what a source can say is not the reader's to know.
/// Codes: "csv.encoding", "csv.header", "csv.no_unit", "csv.converted", "csv.no_figure" (the source says that it has none), "csv.line".
class GaugeCsvReader {
public:
    explicit GaugeCsvReader(const QString &file = {}); ///< as it is told to people

    /// The next bytes, cut anywhere; what follows the last line break waits.
    [[nodiscard]] GaugeLines feed(QByteArrayView bytes);
    /// What the bytes that wait would say if the line ended here; they go on waiting.
    [[nodiscard]] GaugeLines pending() const;
    [[nodiscard]] bool hasPending() const;
    /// The header was refused: nothing more can come.
    [[nodiscard]] bool isStopped() const { return m_stopped; }

private:
    void feedLines(QByteArrayView bytes, GaugeLines &out);
    /// UTF-16 as UTF-8; half a character waits.
    [[nodiscard]] QByteArray narrower(QByteArrayView bytes);
    /// A line's text; the first that is not plain Latin settles the file's encoding.
    [[nodiscard]] std::optional<QString> textOf(QByteArrayView line);
    void readLine(QByteArrayView line, GaugeLines &out);
    void readHeader(const QString &line, GaugeLines &out);
    [[nodiscard]] std::expected<GaugeLine, GaugeReason> readFields(const QString &line) const;
    [[nodiscard]] RefusedLine refusal(const GaugeReason &reason, const QString &line = {}) const;

    QString m_file;
    QByteArray m_first; ///< bytes, until there are enough to know what they are
    QByteArray m_half; ///< of UTF-16
    QByteArray m_rest;
    std::optional<Encoding> m_encoding; ///< once it is known
    QChar m_delimiter; ///< once it is known
    int m_number = 0; ///< lines seen
    int m_titles = 0;
    bool m_begun = false;
    bool m_skipping = false; ///< in the rest of a line that is too long
    bool m_stopped = false;
    std::shared_ptr<const GaugeColumns> m_columns;
};

} // namespace wf
