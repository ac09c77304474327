// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gaugecsv.h"
#include "raincounter.h"
#include "readinglimits.h"
#include "sample.h"

#include <QDateTime>
#include <QFileInfo>
#include <QSet>

namespace wf {

/// Which gauge measures what.
struct GaugeNames {
    QHash<QString, QString> gauges; ///< name in the files → "floodpoint/<id>"
    QHash<QString, QString> stations; ///< name in the files → "rainstation/<id>"
    QHash<QString, ReadingLimits> limits; ///< by subject; the common ones where there are none
    QHash<QString, QList<Sample>> known; ///< by series: what the log has by gauges since `knownFrom`: it is not told again
    qint64 knownFrom = 0; ///< UTC ms: of a series that is known, what is older counts as told
};

/// What is new in a folder.
struct GaugeFolderNews {
    QList<Sample> samples; ///< "depth/<id>" and "rain/<id>", source "gauge", oldest first
    QList<GaugeLine> forecasts; ///< of rain; `name` is the station's subject, empty = the city
    qint64 forecastAt = 0; ///< UTC ms: when the file was written that they are from
    QList<RefusedLine> refused; ///< of a file that is bad throughout the first five hundred of a look, and that there are more
    KeptWords trouble; ///< the folder, or a file in it, can't be read
    QStringList present; ///< the folder and its files, by which changes are heard of; empty: it is not there
    bool more = false; ///< there is more to read at once
};

/// The CSV files of a folder, as far as they have been read. A plain value that reads when told to; GaugeFolder tells it, on another
/// thread. A file that was replaced or cut is read anew from its beginning; a line that was already told is not told again. Lines are
/// taken in the order of their times, however late they come; rain without a rate gets it from the total before it in time.
class GaugeFolderReader {
public:
    explicit GaugeFolderReader(const QString &folder = {});

    /// Reads what has been added since the last time. `notAfter` (UTC ms): readings after it are refused, for one from a clock
    /// that is ahead would count as the newest for as long as it is. `settled`: a last line without a line break that is the
    /// same as at the last settled reading is taken for complete.
    /// What a source cannot say (see ReadingLimits) is set aside with its line. Of two readings of one moment a depth's are both told
    /// and the difference said; of a rain counter's the first counts.
    /// Codes beside those of GaugeCsvReader: "gauge.folder", "gauge.file", "gauge.unknown" (once for each name), "gauge.ahead",
    /// "gauge.no_figure", "gauge.range", "gauge.twice", "rain.no_total".
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
    /// A line that waits for its place among the others of the same look.
    struct Taken {
        GaugeLine line;
        QString file;
    };
    void readFile(const QString &path, File &file, bool settled, GaugeFolderNews &news);
    void take(const GaugeLines &read, const QFileInfo &file, GaugeFolderNews &news);
    void takeForecast(const Taken &taken, GaugeFolderNews &news);
    void takeReading(const Taken &taken, GaugeFolderNews &news);
    /// The subject that a line's name stands for; empty (and said once) where nobody knows it.
    [[nodiscard]] QString subjectOf(const Taken &taken, GaugeFolderNews &news);
    /// Was it told already? Says where another reading of the same moment was. True too for a second total of one moment.
    [[nodiscard]] bool isTold(const Taken &taken, const QString &series, double value, GaugeFolderNews &news);
    void learn();
    /// The first of a kind and source with its line; after twenty, that there are more.
    void setAside(const Taken &taken, const QString &code, const KeptWords &why, GaugeFolderNews &news);
    /// Once for each `known`, which is the reason alone where the same is true of many lines.
    void refuse(const RefusedLine &refusal, const QString &known, GaugeFolderNews &news);
    void refuse(const RefusedLine &refusal, GaugeFolderNews &news);
    /// Of one line: the reason alone is told once.
    void refuseOnce(const Taken &taken, const QString &code, const KeptWords &why, GaugeFolderNews &news);

    QString m_folder;
    QHash<QString, File> m_files; ///< by path
    QHash<SampleKey, QList<double>> m_told; ///< and the generation before it, so that they do not grow for ever
    QHash<SampleKey, QList<double>> m_toldBefore;
    QHash<QString, RainCounter> m_rain; ///< by series
    QSet<QString> m_learnt; ///< series of GaugeNames::known
    QHash<QString, int> m_aside; ///< how many, by code and source
    QList<Taken> m_batch; ///< while reading
    QSet<QString> m_refused; ///< what was told
    const GaugeNames *m_names = nullptr; ///< while reading
    qint64 m_notAfter = 0;
};

} // namespace wf
