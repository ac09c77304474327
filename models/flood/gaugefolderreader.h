// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gaugecsv.h"
#include "sample.h"

#include <QDateTime>
#include <QSet>

namespace wf {

/// Which gauge measures what.
struct GaugeNames {
    QHash<QString, QString> gauges; ///< name in the files → "floodpoint/<id>"
    QHash<QString, QString> stations; ///< name in the files → "rainstation/<id>"
    QHash<QString, qint64> known; ///< series → UTC ms of its newest sample in the log: what is not newer is not told again
};

/// What is new in a folder.
struct GaugeFolderNews {
    QList<Sample> samples; ///< "depth/<id>" and "rain/<id>", source "gauge", oldest first
    QList<GaugeLine> forecasts; ///< of rain; `name` is the station's subject, empty = the city
    qint64 forecastAt = 0; ///< UTC ms: when the file was written that they are from
    QList<Refusal> refused;
    bool more = false; ///< there is more to read at once
};

/// The CSV files of a folder, as far as they have been read. A plain value that reads when told to; GaugeFolder tells it, on another
/// thread. A file that was replaced or cut is read anew from its beginning; a line that was already told is not told again.
class GaugeFolderReader {
public:
    explicit GaugeFolderReader(const QString &folder = {});

    /// Reads what has been added since the last time. `notAfter` (UTC ms): readings after it are refused, for one from a clock
    /// that is ahead would count as the newest for as long as it is. `settled`: a last line without a line break that is the
    /// same as at the last settled reading is taken for complete.
    /// Codes beside those of GaugeCsvReader: "gauge.folder", "gauge.file", "gauge.unknown" (once for each name), "gauge.ahead".
    [[nodiscard]] GaugeFolderNews read(const GaugeNames &names, qint64 notAfter, bool settled);
    /// Names have been given to what was unknown: the files are gone through again for it.
    void rewind();

private:
    struct File {
        GaugeCsvReader lines;
        qint64 offset = 0; ///< read so far
        qint64 size = -1;
        QDateTime modified;
        QByteArray head; ///< first and last bytes of what has been read: other ones there, and it is another file
        QByteArray tail;
        QByteArray waiting; ///< of the last line at the last settled reading
        bool waitingTold = false;
    };
    /// What makes two readings the same.
    struct Told {
        QString series;
        qint64 at;
        double value;
        bool operator==(const Told &) const = default;
        friend size_t qHash(const Told &told, size_t seed) { return qHashMulti(seed, told.series, told.at, told.value); }
    };
    void readFile(const QString &path, File &file, bool settled, GaugeFolderNews &news);
    /// `writtenAt`: UTC ms, when the file was written that it is from.
    void take(const GaugeLines &read, qint64 writtenAt, GaugeFolderNews &news);
    void takeLine(const GaugeLine &line, GaugeFolderNews &news);
    void refuse(const Refusal &refusal, GaugeFolderNews &news);

    QString m_folder;
    QHash<QString, File> m_files; ///< by path
    QSet<Told> m_told; ///< and the generation before it, so that they do not grow for ever
    QSet<Told> m_toldBefore;
    QSet<QString> m_refused; ///< texts
    const GaugeNames *m_names = nullptr; ///< while reading
    qint64 m_notAfter = 0;
};

} // namespace wf
