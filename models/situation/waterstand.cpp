// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "waterstand.h"

#include "situation.h"

#include <algorithm>
#include <cmath>
#include <ranges>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

double median(QList<double> values)
{
    std::ranges::sort(values);
    const qsizetype middle = values.size() / 2;
    return values.size() % 2 == 1 ? values.at(middle) : (values.at(middle - 1) + values.at(middle)) / 2;
}

/// What a rate is reckoned from, newest first. Of one who reads: a gauge and an eye differ by more than the water moves.
QList<Sample> telling(const QList<Sample> &readings)
{
    constexpr qint64 window = 15 * 60'000;
    constexpr qint64 enough = 5 * 60'000;
    constexpr qsizetype most = 20;
    constexpr qint64 apart = 20'000; ///< a gauge that reads every second says no more
    QList<Sample> newestFirst;
    for (auto it = readings.crbegin(); it != readings.crend() && newestFirst.size() < most; ++it) {
        const Sample &last = readings.constLast();
        if (last.at - it->at > window || (newestFirst.size() >= 3 && last.at - it->at > enough))
            break;
        if (it->source == last.source && (newestFirst.isEmpty() || newestFirst.constLast().at - it->at >= apart))
            newestFirst.append(*it);
    }
    return newestFirst;
}

double slope(const Sample &later, const Sample &earlier)
{
    return (later.v.at(0) - earlier.v.at(0)) / double(later.at - earlier.at) * 600'000;
}

/// Water this much higher than at a look is news, cm.
constexpr double risenCm = 5;

/// What a person who looked last has the gauge to be measured by.
struct Look {
    qint64 at = 0; ///< UTC ms; 0 = nobody looked
    double gaugeCm = -1; ///< what the gauge said then; where it was silent, what was seen; below 0 = nobody looked
    qint64 deepSince = 0; ///< its first reading after at the closing depth or above; 0 = none
};

Look lookOf(const QList<Sample> &samples, const Thresholds &limits)
{
    Look look;
    double seenCm = -1;
    for (const Sample &sample : samples) {
        if (sample.source != "gauge"_L1 && sample.at >= look.at) {
            look.at = sample.at;
            seenCm = sample.v.at(0);
        }
    }
    for (const Sample &sample : look.at > 0 ? samples : QList<Sample>()) {
        const double cm = sample.v.at(0);
        if (sample.source != "gauge"_L1 || !(cm >= 0))
            continue;
        if (sample.at <= look.at)
            look.gaugeCm = cm;
        else if (look.deepSince == 0 && cm >= limits.close)
            look.deepSince = sample.at;
    }
    if (look.gaugeCm < 0)
        look.gaugeCm = seenCm;
    return look;
}

bool hasRisen(const Look &look, const Sample &gauge, const Thresholds &limits)
{
    const bool isBorneOut = look.deepSince > 0 && look.deepSince <= gauge.at - 60'000;
    return look.at > 0 && isBorneOut && gauge.v.at(0) >= limits.close && gauge.v.at(0) >= look.gaugeCm + risenCm;
}

} // namespace

bool hasRisenSinceLooked(const Situation &situation, const Record &floodPoint, const Sample &gauge)
{
    const Thresholds limits = thresholdsOf(floodPoint);
    return hasRisen(lookOf(situation.recent("depth/"_L1 + floodPoint.id()), limits), gauge, limits);
}

std::optional<Sample> gaugeWord(const Situation &situation, const Record &floodPoint, qint64 now)
{
    const QList<Sample> samples = situation.recent("depth/"_L1 + floodPoint.id());
    const auto last = std::ranges::find_if(samples | std::views::reverse, [now](const Sample &sample) {
        return sample.source == "gauge"_L1 && sample.at <= now + clocksDifferMs && std::isfinite(sample.v.at(0)) && sample.v.at(0) >= 0;
    });
    return last == samples.rend() ? std::nullopt : std::optional(*last);
}

bool isAnswered(const Situation &situation, const Record &floodPoint, const Sample &gauge, qint64 now)
{
    const Look look = lookOf(situation.recent("depth/"_L1 + floodPoint.id()), thresholdsOf(floodPoint));
    const bool isFresh = look.at > gauge.at || now - look.at < readingHoldsMs;
    return look.at > 0 && isFresh && gauge.v.at(0) < look.gaugeCm + risenCm;
}

QList<Sample> believedReadings(const Situation &situation, const Record &floodPoint, qint64 now)
{
    const Thresholds limits = thresholdsOf(floodPoint);
    const bool isDoubtful = !floodPoint.text("doubtful"_L1).isEmpty();
    QList<Sample> samples = situation.recent("depth/"_L1 + floodPoint.id());
    const Look look = isDoubtful ? lookOf(samples, limits) : Look();
    qint64 lastLow = 0; // when the gauge last said that it is not deep: what it said before is the past, whatever is believed of it now
    const Sample *before = nullptr;
    bool isFallen = false; // at one stroke: that is what is in doubt, and the depth before it stands until a person has looked
    for (const Sample &sample : std::as_const(samples)) {
        if (!isDoubtful || sample.source != "gauge"_L1 || !(sample.v.at(0) >= 0))
            continue;
        const double cm = sample.v.at(0);
        if (cm >= limits.close)
            isFallen = false;
        else if (before && before->v.at(0) - cm >= gaugeJumpCm && sample.at - before->at <= 60'000)
            isFallen = true;
        if (cm < limits.close && !isFallen)
            lastLow = std::max(lastLow, sample.at);
        before = &sample;
    }
    samples.removeIf([&](const Sample &sample) {
        const double cm = sample.v.at(0);
        // A gauge in doubt opens no road; deep water that it tells of keeps one shut until a person has looked, and again when it rises.
        const bool isIgnored = isDoubtful && sample.source == "gauge"_L1
            && (cm < limits.close || sample.at <= lastLow || (sample.at - look.at < readingHoldsMs && !hasRisen(look, sample, limits)));
        return sample.at > now + clocksDifferMs || !std::isfinite(cm) || cm < 0 || isIgnored;
    });
    return samples;
}

std::optional<Sample> shownReading(const Situation &situation, const Record &floodPoint, qint64 now)
{
    const QList<Sample> believed = believedReadings(situation, floodPoint, now);
    return believed.isEmpty() ? gaugeWord(situation, floodPoint, now) : std::optional(believed.constLast());
}

WaterStand waterStand(const Situation &situation, const Record &floodPoint, qint64 now)
{
    return waterStand(situation, floodPoint, now, believedReadings(situation, floodPoint, now));
}

WaterStand waterStand(const Situation &situation, const Record &floodPoint, qint64 now, const QList<Sample> &believed)
{
    const Thresholds limits = thresholdsOf(floodPoint);
    const auto longestGap = qint64((limits.reopenMin + 5) * 60'000);
    WaterStand stand;
    qint64 next = 0;
    for (const Sample &sample : believed | std::views::reverse) {
        const double cm = sample.v.at(0);
        if (next == 0)
            stand = {.depthCm = cm, .readAt = sample.at, .source = sample.source, .by = sample.by};
        if (cm >= limits.reopen || (next > 0 && next - sample.at > longestGap))
            break;
        stand.belowSince = next = sample.at;
    }
    if (!floodPoint.text("doubtful"_L1).isEmpty()) {
        for (const Sample &sample : situation.recent("depth/"_L1 + floodPoint.id())) {
            const bool isNewer = sample.source == "gauge"_L1 && sample.at > stand.readAt && sample.at <= now + clocksDifferMs;
            if (isNewer && sample.at >= stand.doubtedAt) {
                stand.doubtedCm = sample.v.at(0);
                stand.doubtedAt = sample.at;
            }
        }
    }
    return stand;
}

std::optional<double> depthRate(const QList<Sample> &readings)
{
    const QList<Sample> newestFirst = telling(readings);
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
    if (newestFirst.size() >= 3) {
        // Water that turned within the window goes where its last three readings go.
        const double step = newestFirst.at(0).v.at(0) - newestFirst.at(1).v.at(0);
        const double before = newestFirst.at(1).v.at(0) - newestFirst.at(2).v.at(0);
        if (step * before > 0 && step * rate < 0 && std::abs(step + before) >= 1)
            return slope(newestFirst.at(0), newestFirst.at(2));
    }
    // Water that is gone at one stroke has not risen, however long it rose before.
    return rate * newest > 0 || !(std::abs(rate) > 0) ? rate : newest;
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
