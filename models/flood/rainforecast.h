// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gaugecsv.h"
#include "rain.h"
#include "record.h"

#include <QJsonObject>
#include <QPointF>

#include <optional>

namespace wf {

/// A forecast of rain for one rain station or for the city, as its record ("rainforecast/…") says it: the rain of equal steps.
struct RainForecast {
    QString station; ///< subject; empty = the whole city
    QString source; ///< whose it is, in words; may be empty
    qint64 issuedAt = 0; ///< UTC ms
    qint64 validUntil = 0; ///< after it nobody goes by it any more
    QList<RainSpell> spells;
    bool operator==(const RainForecast &) const = default;
};

/// Nothing where the record is not one, or was withdrawn.
[[nodiscard]] std::optional<RainForecast> rainForecastOf(const Record &record);

/// What to go by at a place now: of the forecasts in force (issued, not older than their validity) that of the nearest rain station
/// within 30 km, else the city's; of several for the same the one issued last. Nothing: what falls now is taken to go on.
[[nodiscard]] std::optional<RainForecast> rainForecastAt(QPointF place, const QList<RainForecast> &forecasts,
                                                         const QList<RainStation> &stations, qint64 now);

/// The fields of "rainforecast.issue" from the lines of a file that name a station (GaugeLine::Kind::Forecast), sorted by time here.
/// Steps must be of equal length, 5 to 60 min (one alone counts as an hour); what breaks that is refused in words.
[[nodiscard]] std::expected<QJsonObject, KeptWords> rainForecastFields(QList<GaugeLine> lines, qint64 issuedAt);

} // namespace wf
