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
constexpr qint64 toldMs = 10 * 60'000; ///< a rate is told for
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

double changeBetween(const Sample &later, const Sample &earlier) { return later.v.at(0) - earlier.v.at(0); }

/// From one reading to another, but never as if it had taken less than five minutes.
DepthRate between(const Sample &later, const Sample &earlier)
{
    const double change = changeBetween(later, earlier);
    const qint64 took = later.at - earlier.at;
    const double rate = change / double(std::max(took, shortestTrendMs)) * double(toldMs);
    return took < shortestTrendMs ? DepthRate{rate, change, took} : DepthRate{rate, rate, toldMs};
}

/// What rises, or falls, reading by reading up to the newest, and by how much it has within ten minutes: 3 cm at least.
std::optional<DepthRate> sustainedChange(const QList<Sample> &readings, qint64 trustedAt)
{
    constexpr double leastCm = 3;
    const QList<Sample> looks = trustedAt > 0 ? looksAmong(readings) : QList<Sample>();
    if (readings.isEmpty() || wasDoubted(readings.constLast(), trustedAt, looks))
        return std::nullopt;
    const Sample &last = readings.constLast();
    Sample first = last;
    for (auto it = readings.crbegin() + 1; it != readings.crend() && last.at - it->at <= toldMs; ++it) {
        if (it->source != last.source || it->at >= first.at || wasDoubted(*it, trustedAt, looks))
            continue;
        const double step = changeBetween(first, *it);
        if (!(std::abs(step) > 0) || step * changeBetween(last, first) < 0)
            break;
        first = *it;
    }
    const double change = changeBetween(last, first);
    if (std::abs(change) < leastCm)
        return std::nullopt;
    return last.at - first.at < shortestTrendMs ? between(last, first) : DepthRate{change, change, toldMs};
}

/// The most that may be said of ten minutes, of readings newest first, by the changes in the direction of `sign`: what was read, and more
/// only where it went evenly for five minutes or longer, no single quick step making the larger part.
double mostIn10Min(const QList<Sample> &newestFirst, double sign)
{
    double most = 0;
    double quickest = 0; // of the steps that took less than five minutes, cm
    for (qsizetype i = 1; i < newestFirst.size(); ++i) {
        const Sample &last = newestFirst.constFirst(), &then = newestFirst.at(i);
        if (newestFirst.at(i - 1).at - then.at < shortestTrendMs)
            quickest = std::max(quickest, std::abs(changeBetween(newestFirst.at(i - 1), then)));
        const double change = changeBetween(last, then) * sign;
        const qint64 took = last.at - then.at;
        const bool isEven = took >= shortestTrendMs && quickest <= change / 2;
        most = std::max(most, isEven || took > toldMs ? change / double(took) * double(toldMs) : change);
    }
    return most;
}

/// Readings newest first that span a minute or more and move: what is said of them.
DepthRate told(const QList<Sample> &newestFirst, double rate)
{
    const Sample &last = newestFirst.constFirst();
    const double sign = rate < 0 ? -1 : 1;
    if (last.at - newestFirst.constLast().at >= shortestTrendMs) {
        const double most = mostIn10Min(newestFirst, sign);
        const double clamped = std::clamp(rate, -most, most);
        return {clamped, clamped, toldMs};
    }
    const Sample *farthest = &newestFirst.at(1); // of those that are as far the newest
    for (qsizetype i = 2; i < newestFirst.size(); ++i) {
        if (changeBetween(last, newestFirst.at(i)) * sign > changeBetween(last, *farthest) * sign)
            farthest = &newestFirst.at(i);
    }
    return {rate, changeBetween(last, *farthest), last.at - farthest->at};
}

} // namespace

std::optional<DepthRate> depthRate(const QList<Sample> &readings, qint64 trustedAt)
{
    const QList<Sample> newestFirst = telling(readings, trustedAt);
    const std::optional<DepthRate> sustained = sustainedChange(readings, trustedAt);
    if (newestFirst.size() < 2 || newestFirst.constFirst().at - newestFirst.constLast().at < 60'000)
        return sustained;
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
    const double step = changeBetween(last, before);
    if (newestFirst.size() >= 3) {
        // Water that turned within the window goes where its last three readings go.
        const double stepBefore = changeBetween(before, newestFirst.at(2));
        if (step * stepBefore > 0 && step * rate < 0 && std::abs(step + stepBefore) >= 1)
            return between(last, newestFirst.at(2));
    }
    // Water that is gone at one stroke has not risen, however long it rose before.
    double moves = rate * newest > 0 || !(std::abs(rate) > 0) ? rate : newest;
    // And nobody who sees 36 cm and then 28 is told that it rises.
    const bool isLong = last.at - before.at >= shortestTrendMs;
    const bool isFar = std::abs(step) >= turnCm || (isLong && std::abs(step) >= 1);
    if (isFar && (step * moves < 0 || (step * rate < 0 && !(step * moves > 0))))
        return between(last, before);
    double most = steepest(newestFirst);
    if (isLong) // what it did before that is no speed of now
        most = std::min(most, std::abs(slope(last, before)));
    moves = std::clamp(moves, -most, most);
    const DepthRate said = told(newestFirst, moves);
    // Nor is what has just risen by some centimetres steady for the time that it stood before.
    return waterTrend(said) == WaterTrend::Steady && sustained ? *sustained : said;
}

WaterTrend waterTrend(const std::optional<DepthRate> &rate)
{
    if (!rate)
        return WaterTrend::Unknown;
    return rate->cmPer10Min >= 1 ? WaterTrend::Rising : rate->cmPer10Min <= -1 ? WaterTrend::Falling : WaterTrend::Steady;
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
