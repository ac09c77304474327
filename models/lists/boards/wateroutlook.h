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
    std::optional<Sample> shown; ///< the depth that every page shows there, as shownReading() says
    FloodForecast forecast;
    QString problem; ///< why there is no forecast, in words; empty = there is one
    std::optional<GaugeDoubt> doubt; ///< only for a point with a gauge
    std::optional<double> rainMmPerH; ///< what the rain is taken to go on with where no forecast says otherwise
    std::optional<RainForecast> rainForecast; ///< that was gone by
    /// When the water reaches the closing limit if it goes on rising as it is read to rise, UTC ms; within two hours. Water comes from
    /// where no rain was measured, too.
    std::optional<qint64> closesByTrend;
    /// The model lets the water fall while it is read to rise: what it says of the next hours is then no forecast.
    bool isAgainstRise = false;
    QString warningColor; ///< of the rainstorm warning in force, as rainWarningColorKey() says; empty = none
    bool isFalling = false; ///< as it is read; what the model expects of the rain is then less than sure
    bool isDoubtful = false; ///< marked so by somebody

    [[nodiscard]] double depthCm() const { return forecast.start ? forecast.start->v[0] : -1; }
    /// The limit is passed, by the depth that is shown beside it: what the model alone makes of an old or missing reading is no fact, and
    /// nothing is foretold of what is read already.
    [[nodiscard]] bool isPassed(const LimitCrossing &crossing) const;
    /// The same of the closing limit, whether there is a forecast or not.
    [[nodiscard]] bool isClosePassed() const;
    /// No station tells of rain there, and no forecast: that nothing comes is then an assumption, and nobody is told so.
    [[nodiscard]] bool isRainUnknown() const { return forecast.rain == FloodForecast::Rain::None; }
    [[nodiscard]] bool isShownInDoubt() const { return isDoubtful && shown && shown->source == QLatin1StringView("gauge"); }
    [[nodiscard]] const ForecastPoint *peak() const; ///< nullptr without a forecast
    /// When the closing limit may be reached, by the model's middle curve or by the trend, whichever is the sooner, UTC ms.
    [[nodiscard]] std::optional<qint64> closesAt() const;
};

/// Everything the outlook of all points is made from; plain values, so that another thread can answer.
struct WaterQuestion {
    struct Point {
        Record record;
        QList<Sample> readings; ///< oldest first, by gauge and by persons
        std::optional<Sample> last; ///< the newest of all, however old
        std::optional<Sample> shown; ///< as shownReading() says
    };
    qint64 now = 0; ///< UTC ms
    QList<Point> points;
    QList<RainStation> stations;
    QList<RainForecast> forecasts; ///< of rain, whatever their age
    QString warningColor; ///< as PointOutlook has it
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

/// Sentences in the interface's language: when the water reaches which limit, or that it does not within two hours; where nobody knows of
/// the rain, that this can't be judged.
[[nodiscard]] QStringList crossingSentences(const PointOutlook &outlook);
/// The same of the closing limit in a few characters: "18:05", "18:05?" where only the upper bound or the trend reaches it or nobody has
/// read the water; "reached" where the depth that is shown is as high, "reached?" where that is a gauge's in doubt; empty = never.
[[nodiscard]] QString closeTimeText(const PointOutlook &outlook);
/// What the forecast rests on: the reading it begins with and the rain it takes for granted.
[[nodiscard]] QString forecastBasis(const PointOutlook &outlook);

} // namespace wf
