// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sample.h"

#include <QPointF>
#include <QStringList>

#include <optional>

namespace wf {

/// Rain that does not change for a while.
struct RainSpell {
    qint64 from = 0; ///< UTC ms
    qint64 to = 0; ///< UTC ms, not included
    double mmPerH = 0; ///< >= 0
    bool operator==(const RainSpell &) const = default;
};

/// One piece of a time span, and whether a spell said how much it rains in it.
struct RainPiece {
    qint64 from = 0;
    qint64 to = 0;
    double mmPerH = 0;
    bool given = false;
};

/// [from, to) cut wherever the rain changes, without gaps. Where spells overlap, the later in the list counts; where none lies, it
/// rains `otherwise` mm/h.
[[nodiscard]] QList<RainPiece> rainPieces(const QList<RainSpell> &rain, qint64 from, qint64 to, double otherwise = 0);

/// Rain of a span, mm.
[[nodiscard]] double rainDepthMm(const QList<RainSpell> &rain, qint64 from, qint64 to);

/// A rain station and what it has reported: series "rain/<id>", v[0] mm since the rain began, oldest first.
struct RainStation {
    QString id;
    QPointF pos; ///< longitude, latitude, WGS-84
    QList<Sample> samples;
};

/// Rain at a place that has no station of its own.
struct ArealRain {
    double mm = 0; ///< in the span asked for
    double mmPerH = 0; ///< its mean
    QStringList stations; ///< that it comes from, nearest first
};

/// Rain at one station in [from, to], mm: the difference of its counter, interpolated linearly between reports. A counter that falls
/// has trembled or begun anew from 0 (see RainFold). Nothing when the reports do not reach `from` and come within 15 minutes of `to`.
[[nodiscard]] std::optional<double> stationRainMm(const QList<Sample> &samples, qint64 from, qint64 to);

/// Rain at a place in [from, to]: the nearest three stations that can tell (see stationRainMm()), weighted by the inverse square
/// of their distance (Shepard 1968, "A two-dimensional interpolation function for irregularly-spaced data"); within 10 m of a
/// station, that station alone. Nothing when no station within 30 km can tell.
[[nodiscard]] std::optional<ArealRain> arealRain(QPointF place, const QList<RainStation> &stations, qint64 from, qint64 to);

/// arealRain() as spells of `stepMs` that end at `to`; spans that nobody can tell about are left out.
[[nodiscard]] QList<RainSpell> arealSpells(QPointF place, const QList<RainStation> &stations, qint64 from, qint64 to,
                                           qint64 stepMs = 5 * 60'000);

} // namespace wf
