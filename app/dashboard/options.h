// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "refusal.h"
#include "workingset.h"

#include <QString>
#include <QStringList>

#include <expected>

class QCoreApplication;

namespace wf {

/// What the command line asks of the dashboard.
struct Options {
    enum class Mode : quint8 { Drill, Live, Replay };
    Mode mode = Mode::Drill;
    QString city; ///< a city pack; the bundled one by default
    QString drill; ///< a scenario; the bundled flood exercise by default
    QString log; ///< the log to write (drill, live) or to read (replay)
    QString plan; ///< the response plan of live duty; the bundled one by default (an exercise names its own)
    QString assets; ///< units, cameras, signs for live duty
    QString signs; ///< texts for message signs; the bundled ones by default
    QString gauges; ///< folder into which gauges and rain stations write CSV files; live duty only
    int keepHours = WorkingSet::StandardHours; ///< how long what ended stays with what is live; live duty only
    int keepMeasurements = 90; ///< days that live duty keeps measurements
    QString backup; ///< folder for a backup each night; empty = none; live duty only
    int backupMinute = 270; ///< of the day in Beijing
    int backupKeep = 7; ///< nights
    QString language; ///< "zh_CN", "en" or empty = the system's
    QString page; ///< key of the page to open
    QString demo; ///< folder: play the exercise as fast as it can, leave pictures and the report there, quit
    QStringList players; ///< seats the automatic players take; "all", "none" or ids
    quint32 seed = 1;
    bool measureStart = false; ///< print time and memory at the first painted map, quit
};

/// Parses, prints help and version itself (and exits then). Refused with "options.…" for what it does not understand, what
/// the mode asked for does not use, or a file that is not there.
[[nodiscard]] std::expected<Options, Refusal> parseOptions(const QCoreApplication &app);

/// A file of the program's shared data ("taiyuan.citypack", "drills/binhe-west.yaml"): beside the program, or where it was installed.
[[nodiscard]] QString sharedFile(const QString &name);

/// The folder for logs of exercises or of live duty, made if it is missing.
[[nodiscard]] QString logFolder(Options::Mode mode);

} // namespace wf
