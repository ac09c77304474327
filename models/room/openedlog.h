// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "locallog.h"
#include "refusal.h"
#include "workingset.h"

#include <QHash>

#include <expected>
#include <functional>
#include <memory>

namespace wf {

/// A log that is opened for writing, and what a room begins with: read on whichever thread, so that no window waits for the disk. The room
/// is made of it in its own (Room::made()).
struct OpenedLog {
    QString file;
    QString place = {}; ///< placeOf(file)
    LogStore store = {};
    Opening opening = {};
    QList<Sample> samples = {};
    qint64 windowMs = 0; ///< what ended so long ago is not in `opening`; 0 = all is
    qint64 lastAt = 0; ///< of its last event, UTC ms; 0 = it has none
    QString installation = {}; ///< of this file alone (installationOf()); empty = not live duty's
    QString notice = {}; ///< what a person is to know of it

    /// What it is called by whichever name it was opened. Waits for the disk.
    [[nodiscard]] static QString placeOf(const QString &file);

    /// How much of bringing a log of an older version up to date is done, 0 … 1; told in the thread that reads. False: nobody waits for the
    /// rest, which is done behind.
    using Progress = std::function<bool(double done)>;

    /// Opens or makes it; a damaged one is set aside, said in `notice`, and a new one begun. `wall`: the machine's time. `meta` is written
    /// into a new log ("kind": "live" or "drill", "drill": the scenario's file). `progress`: nothing is told of a log that is up to date.
    /// `windowMs`: how long what ended stays in live duty's; an exercise keeps all of it.
    [[nodiscard]] static std::expected<OpenedLog, Refusal> read(const QString &file, qint64 wall, const QHash<QString, QString> &meta,
                                                                const Progress &progress = {},
                                                                qint64 windowMs = WorkingSet::StandardWindowMs);
};

} // namespace wf
