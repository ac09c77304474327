// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record.h"

#include <QList>

namespace wf {

/// What a source of readings can say: its range, and the figures by which it says that it has none. In the unit of the log (cm of water,
/// mm of rain), but for `none`: those are figures as they stand in the file.
struct ReadingLimits {
    enum class Verdict : quint8 {
        Sound,
        Drift, ///< below the range by so little that it is its lower end: a zero that drifts is no fault of the gauge
        NoFigure, ///< one of `none`
        OutOfRange,
    };
    double min = 0;
    double max = 1000;
    double drift = 5;
    QList<double> none; ///< beside the common ones (see judge())

    /// `value` in the log's unit, `figure` as it stands in the file. Common figures for "no figure", of every source: -9999, -999,
    /// -888, -99 and what is nothing but nines or eights below zero; of those above zero 999, 888, 9999 … where they lie near the end of
    /// the range or beyond, within it only with three whole digits or more (99.9 is a depth); the ends of 16-bit numbers.
    [[nodiscard]] Verdict judge(double value, double figure) const;

    /// Depth: 0 to 1000 cm, or to the point's "gaugeMaxCm"; `none` from its "gaugeNone" ("-7 500").
    [[nodiscard]] static ReadingLimits ofGauge(const Record &floodPoint);
    /// Rain since it began: 0 to 10 000 mm; `none` from the station's "gaugeNone".
    [[nodiscard]] static ReadingLimits ofStation(const Record &rainStation);
    [[nodiscard]] static ReadingLimits rain();
};

} // namespace wf
