// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "waterstand.h"

#include "situation.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>
#include <limits>
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

bool isPersons(const Sample &sample) { return sample.source != "gauge"_L1; }

bool differ(const Sample &one, const Sample &other) { return std::abs(one.v.at(0) - other.v.at(0)) > gaugeAgainstEyeCm; }

bool isUsable(const Sample &sample, qint64 now)
{
    return sample.at <= now + clocksDifferMs && std::isfinite(sample.v.at(0)) && sample.v.at(0) >= 0;
}

QList<Sample> looksAmong(const QList<Sample> &depths)
{
    QList<Sample> looks;
    std::ranges::copy_if(depths, std::back_inserter(looks), isPersons);
    return looks;
}

/// A gauge's reading out of the time of its doubt that nobody bore out.
bool wasDoubted(const Sample &sample, qint64 trustedAt, const QList<Sample> &looks)
{
    const auto bearsOut = [&sample](const Sample &look) { return std::abs(look.at - sample.at) <= sameMomentMs && !differ(look, sample); };
    return trustedAt > 0 && !isPersons(sample) && sample.at <= trustedAt && std::ranges::none_of(looks, bearsOut);
}

constexpr qint64 shortestTrendMs = 5 * 60'000; ///< over less the unevenness of a gauge, or one jump, is larger than what it tells

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

/// Water this much higher than at a look is news, cm.
constexpr double risenCm = 5;

/// What a person who looked last has the gauge to be measured by.
struct Look {
    qint64 at = 0; ///< UTC ms; 0 = nobody looked
    double seenCm = -1; ///< below 0 = nobody looked
    double gaugeCm = -1; ///< what the gauge said then; where it was silent, what was seen; below 0 = nobody looked
    qint64 deepSince = 0; ///< its first reading after at the closing depth or above; 0 = none
};

Look lookOf(const QList<Sample> &samples, const Thresholds &limits)
{
    Look look;
    for (const Sample &sample : samples) {
        if (isPersons(sample) && sample.at >= look.at) {
            look.at = sample.at;
            look.seenCm = sample.v.at(0);
        }
    }
    for (const Sample &sample : look.at > 0 ? samples : QList<Sample>()) {
        const double cm = sample.v.at(0);
        if (isPersons(sample) || !(cm >= 0))
            continue;
        if (sample.at <= look.at)
            look.gaugeCm = cm;
        else if (look.deepSince == 0 && cm >= limits.close)
            look.deepSince = sample.at;
    }
    if (look.gaugeCm < 0)
        look.gaugeCm = look.seenCm;
    return look;
}

/// A word of a gauge in doubt that no look answers: nobody looked since, and whoever looked lately cannot have seen it, for the water has
/// been deep for a minute that was not deep then.
bool isUnanswered(const Look &look, const Sample &gauge, const Thresholds &limits)
{
    const double cm = gauge.v.at(0);
    const bool isBorneOut = look.deepSince > 0 && look.deepSince <= gauge.at - 60'000;
    const bool hasRisen = isBorneOut && cm >= limits.close && cm >= look.gaugeCm + risenCm;
    return gauge.at > look.at && (look.at == 0 || gauge.at - look.at > readingHoldsMs || hasRisen);
}

/// From which reading on a gauge in doubt is doubted, UTC ms: its last word when the doubt began, but where that fell at one stroke the
/// word before, for the fall is what is in doubt. What it said before that is the past.
qint64 doubtedFrom(const QList<Sample> &samples, const Record &floodPoint)
{
    constexpr qint64 strokeMs = 2 * 60'000;
    const qint64 doubtedAt = floodPoint.value("doubtedAt"_L1).toInteger(std::numeric_limits<qint64>::max());
    const qint64 trustedAt = gaugeTrustedAt(floodPoint);
    const double close = thresholdsOf(floodPoint).close;
    qint64 from = 0;
    double stood = -1; // before it fell at one stroke, cm; below 0 = it has not
    const Sample *before = nullptr;
    for (const Sample &sample : samples) {
        const double cm = sample.v.at(0);
        if (isPersons(sample) || !(cm >= 0) || sample.at > doubtedAt || (before && sample.at < before->at))
            continue;
        if (sample.at <= trustedAt || (stood >= 0 && cm >= std::min(stood, close)))
            stood = -1;
        else if (stood < 0 && before && before->v.at(0) - cm >= gaugeJumpCm && sample.at - before->at <= strokeMs)
            stood = before->v.at(0);
        if (stood < 0)
            from = sample.at;
        before = &sample;
    }
    return from;
}

/// The deepest that a gauge in doubt has said since the doubt began or a person looked; of several as deep the newest.
std::optional<Sample> deepestInDoubt(const QList<Sample> &samples, const Record &floodPoint, qint64 now)
{
    const Thresholds limits = thresholdsOf(floodPoint);
    const Look look = lookOf(samples, limits);
    const qint64 from = doubtedFrom(samples, floodPoint);
    std::optional<Sample> deepest;
    for (const Sample &sample : samples) {
        if (isPersons(sample) || !isUsable(sample, now) || sample.at < from || !isUnanswered(look, sample, limits))
            continue;
        if (!deepest || sample.v.at(0) > deepest->v.at(0) || (sample.v.at(0) >= deepest->v.at(0) && sample.at > deepest->at))
            deepest = sample;
    }
    return deepest;
}

/// What shownReading() has where `believed` has nothing.
std::optional<Sample> unbelieved(const Situation &situation, const Record &floodPoint, qint64 now)
{
    const bool isDoubtful = !floodPoint.text("doubtful"_L1).isEmpty();
    const auto deepest
        = isDoubtful ? deepestInDoubt(situation.recent("depth/"_L1 + floodPoint.id()), floodPoint, now) : std::optional<Sample>();
    return deepest ? deepest : gaugeWord(situation, floodPoint, now);
}

} // namespace

bool isHeardInDoubt(const Situation &situation, const Record &floodPoint, const Sample &gauge)
{
    const Thresholds limits = thresholdsOf(floodPoint);
    return gauge.v.at(0) >= limits.close && isUnanswered(lookOf(situation.recent("depth/"_L1 + floodPoint.id()), limits), gauge, limits);
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
    QList<Sample> samples = situation.recent("depth/"_L1 + floodPoint.id());
    if (floodPoint.text("doubtful"_L1).isEmpty()) {
        samples.removeIf([now](const Sample &sample) { return !isUsable(sample, now); });
        const qint64 trustedAt = gaugeTrustedAt(floodPoint);
        if (const auto dispute = waterDispute(samples, trustedAt, now))
            return withoutShallower(samples, dispute);
        // What stood against a look until that was no news proves nothing afterwards: the time below a limit begins anew.
        const auto look = std::ranges::find_if(samples | std::views::reverse, isPersons);
        if (look == samples.rend() || look->at <= trustedAt || now - look->at <= eyeIsNewsMs)
            return samples;
        const qint64 seenAt = look->at, until = look->at + eyeIsNewsMs;
        const QList<Sample> then = samples.first(std::ranges::upper_bound(samples, until, {}, &Sample::at) - samples.begin());
        if (const auto expired = waterDispute(then, trustedAt, until); expired && isPersons(expired->deeper()))
            samples.removeIf([&](const Sample &sample) { return !isPersons(sample) && sample.at > seenAt && sample.at <= until; });
        return samples;
    }
    const Thresholds limits = thresholdsOf(floodPoint);
    const Look look = lookOf(samples, limits);
    const qint64 from = doubtedFrom(samples, floodPoint);
    const auto deepest = deepestInDoubt(samples, floodPoint, now);
    const auto isSince = [&](const Sample &sample) { return !isPersons(sample) && isUsable(sample, now) && sample.at > deepest->at; };
    const bool hasFallen = deepest && std::ranges::any_of(samples, isSince); // and how it moved before is no trend of now
    samples.removeIf([&](const Sample &sample) {
        if (isPersons(sample))
            return !isUsable(sample, now);
        // A gauge in doubt opens no road; the deepest that it has told of keeps one shut until a person has looked.
        const double cm = sample.v.at(0);
        const bool isDeep = cm >= limits.close || (cm >= limits.reopen && cm > look.seenCm);
        return !deepest || !isDeep || !isUsable(sample, now) || sample.at < from || !isUnanswered(look, sample, limits)
            || sample.at > deepest->at || ((hasFallen || cm < limits.close) && sample.at != deepest->at);
    });
    return samples;
}

qint64 gaugeTrustedAt(const Record &floodPoint) { return floodPoint.value("trustedAt"_L1).toInteger(); }

QList<Sample> sinceTrusted(const QList<Sample> &depths, qint64 trustedAt)
{
    const QList<Sample> looks = trustedAt > 0 ? looksAmong(depths) : QList<Sample>();
    QList<Sample> kept;
    for (qsizetype i = 0; i < depths.size(); ++i) {
        if (i == depths.size() - 1 || !wasDoubted(depths.at(i), trustedAt, looks))
            kept.append(depths.at(i));
    }
    return kept;
}

std::optional<WaterDispute> waterDispute(const Situation &situation, const Record &floodPoint, qint64 now)
{
    if (!floodPoint.text("doubtful"_L1).isEmpty())
        return std::nullopt;
    return waterDispute(situation.recent("depth/"_L1 + floodPoint.id()), gaugeTrustedAt(floodPoint), now);
}

std::optional<WaterDispute> waterDispute(const QList<Sample> &depths, qint64 trustedAt, qint64 now)
{
    const auto isLook = [now](const Sample &sample) { return isPersons(sample) && isUsable(sample, now); };
    const auto look = std::ranges::find_if(depths | std::views::reverse, isLook);
    if (look == depths.rend() || look->at <= trustedAt || now - look->at > eyeIsNewsMs)
        return std::nullopt;
    WaterDispute dispute;
    dispute.person = *look;
    bool isContradicted = false;
    for (const Sample &sample : depths) {
        if (isPersons(sample) || !isUsable(sample, now) || sample.at < look->at - sameMomentMs)
            continue;
        const bool isDifferent = differ(sample, *look);
        if (sample.at <= look->at) {
            isContradicted = isDifferent;
            dispute.since = sample.at;
        } else if (!isContradicted || !isDifferent) {
            return std::nullopt; // there was nothing, or it is settled
        }
        dispute.gauge = sample;
    }
    return isContradicted ? std::optional(dispute) : std::nullopt;
}

QList<Sample> withoutShallower(QList<Sample> depths, const std::optional<WaterDispute> &dispute)
{
    if (!dispute)
        return depths;
    const bool isGaugeDeeper = !isPersons(dispute->deeper());
    depths.removeIf([&](const Sample &sample) {
        return isGaugeDeeper ? isPersons(sample) && sample.at >= dispute->since : !isPersons(sample) && sample.at > dispute->person.at;
    });
    return depths;
}

std::optional<Sample> shownReading(const Situation &situation, const Record &floodPoint, qint64 now)
{
    const QList<Sample> believed = believedReadings(situation, floodPoint, now);
    return believed.isEmpty() ? unbelieved(situation, floodPoint, now) : std::optional(believed.constLast());
}

std::optional<Sample> fallenSince(const Situation &situation, const Record &floodPoint, const Sample &shown, qint64 now)
{
    if (isPersons(shown) || floodPoint.text("doubtful"_L1).isEmpty())
        return std::nullopt;
    const auto gauge = gaugeWord(situation, floodPoint, now);
    return gauge && gauge->at > shown.at && qRound(gauge->v.at(0)) != qRound(shown.v.at(0)) ? gauge : std::nullopt;
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
    if (newestFirst.size() >= 3) {
        // Water that turned within the window goes where its last three readings go.
        const double step = newestFirst.at(0).v.at(0) - newestFirst.at(1).v.at(0);
        const double before = newestFirst.at(1).v.at(0) - newestFirst.at(2).v.at(0);
        if (step * before > 0 && step * rate < 0 && std::abs(step + before) >= 1)
            return eased(newestFirst.at(0), newestFirst.at(2));
    }
    const double most = steepest(newestFirst);
    // Water that is gone at one stroke has not risen, however long it rose before.
    return std::clamp(rate * newest > 0 || !(std::abs(rate) > 0) ? rate : newest, -most, most);
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
