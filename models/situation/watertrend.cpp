// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "watertrend.h"

#include "watersamples.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

double median(QList<double> values)
{
    std::ranges::sort(values);
    const qsizetype middle = values.size() / 2;
    return values.size() % 2 == 1 ? values.at(middle) : (values.at(middle - 1) + values.at(middle)) / 2;
}

constexpr qint64 shortestTrendMs = 5 * 60'000; ///< over less the unevenness of a gauge, or one jump, is larger than what it tells
constexpr double turnCm = 5; ///< no wave: a step as large as this, the other way than before, is a turn

/// What a rate is reckoned from, newest first. Of one who reads: a gauge and an eye differ by more than the water moves.
QList<Sample> telling(const QList<Sample> &readings, qint64 trustedAt)
{
    constexpr qint64 window = 15 * 60'000;
    constexpr qint64 enough = shortestTrendMs;
    constexpr qsizetype several = 5; ///< so that of the slopes between them one step makes fewer than half
    constexpr qsizetype most = 20;
    constexpr qint64 apart = 20'000; ///< a gauge that reads every second says no more
    const QList<Sample> looks = trustedAt > 0 ? looksAmong(readings) : QList<Sample>();
    QList<Sample> newestFirst;
    for (auto it = readings.crbegin(); it != readings.crend() && newestFirst.size() < most; ++it) {
        const Sample &last = readings.constLast();
        if (last.at - it->at > window || (newestFirst.size() >= several && last.at - it->at > enough))
            break;
        if (wasDoubted(*it, trustedAt, looks)) {
            if (newestFirst.isEmpty())
                break; // the newest itself
            continue;
        }
        if (it->source == last.source && (newestFirst.isEmpty() || newestFirst.constLast().at - it->at >= apart))
            newestFirst.append(*it);
    }
    return newestFirst;
}

double slope(const Sample &later, const Sample &earlier)
{
    return (later.v.at(0) - earlier.v.at(0)) / double(later.at - earlier.at) * 600'000;
}

/// The steepest that readings, newest first, bear out: the second of their steps, or all of the change as if it had taken five minutes.
double steepest(const QList<Sample> &newestFirst)
{
    QList<double> steps;
    double change = 0;
    for (qsizetype i = 1; i < newestFirst.size(); ++i) {
        steps.append(std::abs(slope(newestFirst.at(i - 1), newestFirst.at(i))));
        change = std::max(change, std::abs(newestFirst.constFirst().v.at(0) - newestFirst.at(i).v.at(0)));
    }
    std::ranges::sort(steps, std::ranges::greater{});
    return std::max(steps.value(1), change / double(shortestTrendMs) * 600'000);
}

/// The slope between two readings, but never as if it had taken less than five minutes.
double eased(const Sample &later, const Sample &earlier)
{
    return (later.v.at(0) - earlier.v.at(0)) / double(std::max(later.at - earlier.at, shortestTrendMs)) * 600'000;
}

} // namespace

std::optional<double> depthRate(const QList<Sample> &readings, qint64 trustedAt)
{
    const QList<Sample> newestFirst = telling(readings, trustedAt);
    if (newestFirst.size() < 2 || newestFirst.constFirst().at - newestFirst.constLast().at < 60'000)
        return std::nullopt;
    QList<double> all; // Theil and Sen: the median of all pairs, so that one wave does not make a trend
    QList<double> own; // the newest against each of the others
    for (qsizetype i = 0; i < newestFirst.size(); ++i) {
        for (qsizetype k = i + 1; k < newestFirst.size(); ++k) {
            all.append(slope(newestFirst.at(i), newestFirst.at(k)));
            if (i == 0)
                own.append(all.constLast());
        }
    }
    const double rate = median(all);
    const double newest = median(own);
    const Sample &last = newestFirst.at(0), &before = newestFirst.at(1);
    const double step = last.v.at(0) - before.v.at(0);
    if (newestFirst.size() >= 3) {
        // Water that turned within the window goes where its last three readings go.
        const double stepBefore = before.v.at(0) - newestFirst.at(2).v.at(0);
        if (step * stepBefore > 0 && step * rate < 0 && std::abs(step + stepBefore) >= 1)
            return eased(last, newestFirst.at(2));
    }
    // Water that is gone at one stroke has not risen, however long it rose before.
    const double told = rate * newest > 0 || !(std::abs(rate) > 0) ? rate : newest;
    // And nobody who sees 36 cm and then 28 is told that it rises.
    const bool isFar = std::abs(step) >= turnCm || (last.at - before.at >= shortestTrendMs && std::abs(step) >= 1);
    if (isFar && (step * told < 0 || (step * rate < 0 && !(step * told > 0))))
        return eased(last, before);
    const double most = steepest(newestFirst);
    return std::clamp(told, -most, most);
}

WaterTrend waterTrend(const std::optional<double> &rate)
{
    if (!rate)
        return WaterTrend::Unknown;
    return *rate >= 1 ? WaterTrend::Rising : *rate <= -1 ? WaterTrend::Falling : WaterTrend::Steady;
}

QString waterTrendKey(WaterTrend trend)
{
    switch (trend) {
    case WaterTrend::Unknown:
        return {};
    case WaterTrend::Steady:
        return u"steady"_s;
    case WaterTrend::Rising:
        return u"rising"_s;
    case WaterTrend::Falling:
        return u"falling"_s;
    }
    return {};
}

} // namespace wf
