// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forecast.h"
#include "gaugecheck.h"
#include "rain.h"
#include "rainforecast.h"
#include "record.h"

#include <QHash>

namespace wf {

/// The next two hours at one flood point, as far as anything can be said about them.
struct PointOutlook {
    QString subject;
    QString name;
    Thresholds thresholds;
    FloodForecast forecast;
    QString problem; ///< why there is no forecast, in words; empty = there is one
    std::optional<GaugeDoubt> doubt; ///< only for a point with a gauge
    std::optional<double> rainMmPerH; ///< what the rain is taken to go on with where no forecast says otherwise
    std::optional<RainForecast> rainForecast; ///< that was gone by
    /// When the water reaches the closing limit if it goes on rising as it is read to rise, UTC ms; within two hours. Water comes from
    /// where no rain was measured, too.
    std::optional<qint64> closesByTrend;
    bool isFalling = false; ///< as it is read; what the model expects of the rain is then less than sure
    bool isDoubtful = false; ///< marked so by somebody
    bool jumpBorneOut = false; ///< the gauge jumped, and what came after or a person bears it out
    bool speaksSoundly = false; ///< there are readings of the gauge, and none of them gives a reason to doubt it now

    [[nodiscard]] double depthCm() const { return forecast.start ? forecast.start->v[0] : -1; }
    /// The limit is passed now, and the reading it begins with says so itself: what the model alone makes of an old or missing one is no
    /// fact.
    [[nodiscard]] bool isPassed(const LimitCrossing &crossing) const;
    [[nodiscard]] const ForecastPoint *peak() const; ///< nullptr without a forecast
    /// When the closing limit may be reached, by the model's middle curve or by the trend, whichever is the sooner, UTC ms.
    [[nodiscard]] std::optional<qint64> closesAt() const;
};

/// From when on a gauge that is marked for its silence is judged by what it says again, UTC ms; 0 = nobody knows when it was marked.
[[nodiscard]] qint64 spokeAgainFrom(const Record &floodPoint);

/// Everything the outlook of all points is made from; plain values, so that another thread can answer.
struct WaterQuestion {
    struct Point {
        Record record;
        QList<Sample> readings; ///< oldest first, by gauge and by persons
        std::optional<Sample> last; ///< the newest of all, however old
        qint64 trustedAt = 0; ///< the gauge's readings before it are not judged
    };
    qint64 now = 0; ///< UTC ms
    QList<Point> points;
    QList<RainStation> stations;
    QList<RainForecast> forecasts; ///< of rain, whatever their age
};

/// Judges every gauge and forecasts every point. Rain ahead: the forecast of rain in force there (rainForecastAt()); beyond its steps, and
/// without one, what fell lately goes on.
/// Touches nothing shared.
[[nodiscard]] QHash<QString, PointOutlook> answerWater(const WaterQuestion &question);

/// The forecast's chance (0 … 1) that the point must be closed within its two hours; nothing where there is no forecast. The band is
/// one of assumptions: over it, at each step, a triangle with its top at the middle curve; the largest of the steps counts.
[[nodiscard]] std::optional<double> closingChance(const PointOutlook &outlook);
/// That chance in words: "62 %, at about 18:05"; empty without a forecast.
[[nodiscard]] QString closingChanceText(const PointOutlook &outlook);

/// How far back readings and rain are looked at.
inline constexpr qint64 waterLookBackMs = 90 * 60'000;

/// Sentences in the interface's language: when the water reaches which limit, or that it does not within two hours.
[[nodiscard]] QStringList crossingSentences(const PointOutlook &outlook);
/// The same of the closing limit in a few characters: "18:05", "18:05?" where only the upper bound or the trend reaches it or nobody has
/// read the water; empty = never.
[[nodiscard]] QString closeTimeText(const PointOutlook &outlook);
/// What the forecast rests on: the reading it begins with and the rain it takes for granted.
[[nodiscard]] QString forecastBasis(const PointOutlook &outlook);

} // namespace wf
