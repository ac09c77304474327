// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "gaugefolderreader.h"

#include <QFileSystemWatcher>
#include <QTimer>

#include <memory>

namespace wf {

/// A folder into which gauges and rain stations write CSV files (see GaugeCsvReader): told of new readings as they are written, by the
/// system's notification and, where that does not come (network drives), by looking every few seconds. Files are read on another
/// thread. Bad lines are told, not kept.
class GaugeFolder : public QObject {
    Q_OBJECT
public:
    /// Readings more than five minutes ahead of `clock` are refused.
    explicit GaugeFolder(const Clock &clock, QObject *parent = nullptr);

    /// Begins with a folder; an empty one ends it.
    void setFolder(const QString &folder);
    [[nodiscard]] QString folder() const { return m_folder; }
    /// What was unknown and now has a name is read after all.
    void setNames(const GaugeNames &names);
    void setPollMs(int ms); ///< 5000 from the start

    /// Looks now; a look that is under way is followed by another.
    void look();
    [[nodiscard]] bool isReading() const { return m_reading; }

    /// Why the folder, or a file in it, could not be read when it was last looked at; empty: it could.
    [[nodiscard]] const KeptWords &trouble() const { return m_trouble; }

Q_SIGNALS:
    /// New readings, oldest first, as they are in the files: nobody has judged the gauges yet.
    void readings(const QList<wf::Sample> &samples);
    /// A forecast of rain, written at `at`: its lines as GaugeFolderNews has them.
    void rainForecast(const QList<wf::GaugeLine> &lines, qint64 at);
    void refused(const QList<wf::RefusedLine> &lines);
    /// It has been looked at, whatever came of it.
    void looked();
    /// All that was in the folder has been read.
    void upToDate();

private:
    void start(bool settled);
    void finish(const GaugeFolderNews &news);
    /// A few hundred readings at a time, so that a large file takes no frame.
    void deliver();
    /// Hears of changes of these, the folder and its files.
    void watch(QStringList wanted);

    const Clock &m_clock;
    QString m_folder;
    GaugeNames m_names;
    std::shared_ptr<GaugeFolderReader> m_reader; ///< used by one reading at a time
    QFileSystemWatcher m_watcher;
    QTimer m_poll;
    KeptWords m_trouble;
    QList<Sample> m_outbox;
    QTimer m_delivery;
    bool m_reading = false;
    bool m_again = false;
    bool m_rewind = false;
};

} // namespace wf
