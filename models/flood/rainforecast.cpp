// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rainforecast.h"

#include "geo.h"

#include <QJsonArray>

#include <algorithm>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 minute = 60'000;
constexpr double reachMetres = 30'000; ///< as for the rain that fell, see arealRain()
constexpr int validByDefault = 120; ///< min

} // namespace

std::optional<RainForecast> rainForecastOf(const Record &record)
{
    const qint64 step = qint64(record.number("stepMin"_L1)) * minute;
    if (record.kind() != "rainforecast"_L1 || record.state() != "issued"_L1 || step <= 0)
        return std::nullopt;
    RainForecast forecast{record.text("station"_L1), record.localText("source"_L1), record.value("issuedAt"_L1).toInteger(), 0, {}};
    forecast.validUntil = forecast.issuedAt + qint64(record.number("validMin"_L1, validByDefault)) * minute;
    qint64 at = record.value("from"_L1).toInteger();
    for (const QJsonValue rate : record.value("rates"_L1).toArray()) {
        forecast.spells.append({at, at + step, std::max(0.0, rate.toString().toDouble())});
        at += step;
    }
    return forecast;
}

std::optional<RainForecast> rainForecastAt(QPointF place, const QList<RainForecast> &forecasts, const QList<RainStation> &stations,
                                           qint64 now)
{
    const RainForecast *best = nullptr;
    double nearest = 0;
    for (const RainForecast &forecast : forecasts) {
        if (forecast.issuedAt > now || forecast.validUntil < now)
            continue;
        double metres = 2 * reachMetres; // the city's comes after every station's
        if (!forecast.station.isEmpty()) {
            const auto station = std::ranges::find(stations, forecast.station.section(u'/', 1), &RainStation::id);
            metres = station == stations.end() ? 3 * reachMetres : groundMetres(place, station->pos);
            if (metres > reachMetres)
                continue;
        }
        if (!best || metres < nearest || (metres == nearest && forecast.issuedAt > best->issuedAt)) {
            best = &forecast;
            nearest = metres;
        }
    }
    return best ? std::optional(*best) : std::nullopt;
}

std::expected<QJsonObject, KeptWords> rainForecastFields(QList<GaugeLine> lines, qint64 issuedAt)
{
    std::ranges::stable_sort(lines, {}, &GaugeLine::at);
    QJsonArray rates;
    const qint64 step = lines.size() > 1 ? lines.at(1).at - lines.at(0).at : 60 * minute;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const bool isEven = i == 0 || lines.at(i).at - lines.at(i - 1).at == step;
        if (!isEven || step < 5 * minute || step > 60 * minute || step % minute != 0)
            return std::unexpected(
                KeptWords("GaugeCsv", QT_TRANSLATE_NOOP("GaugeCsv", "The rain forecast for “%1” is not in equal steps of 5 to 60 minutes."),
                          {lines.at(i).name}));
        rates.append(QString::number(lines.at(i).mmPerH));
    }
    return QJsonObject{{u"issuedAt"_s, issuedAt},
                       {u"from"_s, lines.isEmpty() ? issuedAt : lines.constFirst().at},
                       {u"stepMin"_s, step / minute},
                       {u"rates"_s, rates}};
}

} // namespace wf
