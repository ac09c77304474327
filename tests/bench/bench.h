// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <functional>

namespace wf::bench {

/// One measurement. With `target` it is held against something; without, it is only told.
struct Result {
    QString name;
    double value = 0;
    QString unit = {};
    QString against = {}; ///< what it is compared with
    double againstValue = 0;
    double ratio = 0; ///< what the target is about: value / againstValue, or value - againstValue for memory
    QString target = {}; ///< ">= 1.5"; empty = none
    bool holds = true;
};

/// Sets ratio, target and holds.
[[nodiscard]] Result held(Result result, double ratio, bool atLeast, double limit);

void progress(const QString &what);

[[nodiscard]] QList<Result> measureFrames(); ///< markers that move
[[nodiscard]] QList<Result> measureStart(); ///< of the program, from the command to the painted map
[[nodiscard]] QList<Result> measureLog(); ///< appending and opening
[[nodiscard]] QList<Result> measureHistory(); ///< a log of years: what is over must cost nothing
/// A log of live duty with so many incidents, all of them long over; false: it could not be written.
[[nodiscard]] bool writeDutyLog(const QString &file, int incidents);
[[nodiscard]] QList<Result> measureTiles(); ///< cold and cached
[[nodiscard]] QList<Result> measureRoads(); ///< nearest units and closures
[[nodiscard]] QList<Result> measureLatency(); ///< from a gauge's reading to the proposal on the screen

/// The p-th part (0 … 1) of a list of measurements.
[[nodiscard]] double percentile(QList<double> values, double part);

} // namespace wf::bench
