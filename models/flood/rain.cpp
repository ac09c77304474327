// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rain.h"

#include "geo.h"
#include "raincounter.h"

#include <algorithm>
#include <cmath>

namespace wf {

namespace {

constexpr double MsPerHour = 3'600'000;
constexpr qint64 Staleness = 15 * 60'000;
constexpr int Nearest = 3;
constexpr double AtTheStation = 10; // metres
constexpr double TooFar = 30'000; // metres

} // namespace

QList<RainPiece> rainPieces(const QList<RainSpell> &rain, qint64 from, qint64 to, double otherwise)
{
    if (from >= to)
        return {};
    QList<qint64> cuts{from, to};
    for (const RainSpell &spell : rain) {
        for (const qint64 cut : {spell.from, spell.to}) {
            if (cut > from && cut < to)
                cuts.append(cut);
        }
    }
    std::ranges::sort(cuts);
    const auto twice = std::ranges::unique(cuts);
    cuts.erase(twice.begin(), twice.end());
    QList<RainPiece> pieces;
    for (qsizetype i = 0; i + 1 < cuts.size(); ++i) {
        const qint64 start = cuts.at(i);
        const auto spell
            = std::find_if(rain.crbegin(), rain.crend(), [start](const RainSpell &one) { return one.from <= start && start < one.to; });
        const bool given = spell != rain.crend();
        pieces.append({start, cuts.at(i + 1), std::max(0.0, given ? spell->mmPerH : otherwise), given});
    }
    return pieces;
}

double rainDepthMm(const QList<RainSpell> &rain, qint64 from, qint64 to)
{
    double mm = 0;
    for (const RainPiece &piece : rainPieces(rain, from, to))
        mm += piece.mmPerH * double(piece.to - piece.from) / MsPerHour;
    return mm;
}

std::optional<double> stationRainMm(const QList<Sample> &samples, qint64 from, qint64 to)
{
    if (samples.isEmpty() || from >= to || samples.first().at > from || samples.last().at < to - Staleness || samples.last().at <= from)
        return std::nullopt;
    double mm = 0;
    RainFold fold;
    fold.add(samples.first().v[0]);
    for (qsizetype i = 1; i < samples.size(); ++i) {
        const Sample &before = samples.at(i - 1);
        const Sample &after = samples.at(i);
        const double fallen = fold.add(after.v[0]);
        const qint64 start = std::max(from, before.at);
        const qint64 end = std::min(to, after.at);
        if (start < end)
            mm += fallen * double(end - start) / double(after.at - before.at);
    }
    // What has not been reported yet goes on as it was: the rate of the part that is known.
    const qint64 known = std::min(to, samples.last().at) - from;
    return mm * double(to - from) / double(known);
}

std::optional<ArealRain> arealRain(QPointF place, const QList<RainStation> &stations, qint64 from, qint64 to)
{
    struct Near {
        double metres;
        double mm;
        QString id;
    };
    QList<Near> near;
    for (const RainStation &station : stations) {
        const double metres = groundMetres(place, station.pos);
        if (!(metres <= TooFar))
            continue;
        if (const auto mm = stationRainMm(station.samples, from, to))
            near.append({metres, *mm, station.id});
    }
    if (near.isEmpty())
        return std::nullopt;
    std::ranges::sort(near, [](const Near &a, const Near &b) { return a.metres != b.metres ? a.metres < b.metres : a.id < b.id; });
    near.resize(near.first().metres <= AtTheStation ? 1 : std::min(near.size(), qsizetype(Nearest)));
    ArealRain rain;
    double weights = 0;
    for (const Near &one : std::as_const(near)) {
        const double weight = 1 / std::pow(std::max(one.metres, 1.0), 2);
        rain.mm += weight * one.mm;
        weights += weight;
        rain.stations.append(one.id);
    }
    rain.mm /= weights;
    rain.mmPerH = rain.mm * MsPerHour / double(to - from);
    return rain;
}

QList<RainSpell> arealSpells(QPointF place, const QList<RainStation> &stations, qint64 from, qint64 to, qint64 stepMs)
{
    QList<RainSpell> spells;
    if (stepMs <= 0)
        return spells;
    for (qint64 end = to; end > from; end -= stepMs) {
        const qint64 start = std::max(from, end - stepMs);
        if (const auto rain = arealRain(place, stations, start, end))
            spells.prepend({start, end, rain->mmPerH});
    }
    return spells;
}

} // namespace wf
