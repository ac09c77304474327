// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "waterscan.h"

#include "watersamples.h"
#include "watertrend.h"

#include <algorithm>
#include <limits>
#include <ranges>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

WaterLook lookOf(const QList<Sample> &samples, const Thresholds &limits)
{
    WaterLook look;
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

/// From which reading on a gauge in doubt is doubted, UTC ms: its last word when the doubt began, but where that fell at one stroke the
/// word before, for the fall is what is in doubt. What it said before that is the past.
qint64 doubtedFrom(const QList<Sample> &samples, const WaterCase &point)
{
    constexpr qint64 strokeMs = 2 * 60'000;
    const double close = point.limits.close;
    qint64 from = 0;
    double stood = -1; // before it fell at one stroke, cm; below 0 = it has not
    const Sample *before = nullptr;
    for (const Sample &sample : samples) {
        const double cm = sample.v.at(0);
        if (isPersons(sample) || !(cm >= 0) || sample.at > point.doubtedAt || (before && sample.at < before->at))
            continue;
        if (sample.at <= point.trustedAt || (stood >= 0 && cm >= std::min(stood, close)))
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
std::optional<Sample> deepestInDoubt(const QList<Sample> &samples, const WaterLook &look, const Thresholds &limits, qint64 from, qint64 now)
{
    std::optional<Sample> deepest;
    for (const Sample &sample : samples) {
        if (isPersons(sample) || !isUsable(sample, now) || sample.at < from || !isUnanswered(look, sample, limits))
            continue;
        if (!deepest || sample.v.at(0) > deepest->v.at(0) || (sample.v.at(0) >= deepest->v.at(0) && sample.at > deepest->at))
            deepest = sample;
    }
    return deepest;
}

/// Of a gauge that nobody doubts: without the shallower side of a dispute.
QList<Sample> undoubted(const QList<Sample> &depths, const std::optional<WaterDispute> &dispute, qint64 trustedAt, qint64 now)
{
    QList<Sample> samples = depths;
    samples.removeIf([now](const Sample &sample) { return !isUsable(sample, now); });
    if (dispute)
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

/// Of a gauge in doubt: what persons read, and of the gauge the deepest, which opens no road and keeps one shut until somebody has looked.
QList<Sample> inDoubt(const QList<Sample> &depths, const WaterScan &scan, const Thresholds &limits, qint64 from, qint64 now)
{
    const std::optional<Sample> &deepest = scan.deepestInDoubt;
    const auto isSince = [&](const Sample &sample) { return !isPersons(sample) && isUsable(sample, now) && sample.at > deepest->at; };
    const bool hasFallen = deepest && std::ranges::any_of(depths, isSince); // and how it moved before is no trend of now
    QList<Sample> samples = depths;
    samples.removeIf([&](const Sample &sample) {
        if (isPersons(sample))
            return !isUsable(sample, now);
        const double cm = sample.v.at(0);
        const bool isDeep = cm >= limits.close || (cm >= limits.reopen && cm > scan.look.seenCm);
        return !deepest || !isDeep || !isUsable(sample, now) || sample.at < from || !isUnanswered(scan.look, sample, limits)
            || sample.at > deepest->at || ((hasFallen || cm < limits.close) && sample.at != deepest->at);
    });
    return samples;
}

WaterStand standOf(const QList<Sample> &believed, const Thresholds &limits)
{
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
    return stand;
}

/// What a gauge in doubt has read since the newest reading that counts.
void noteDoubted(WaterStand &stand, const QList<Sample> &depths, qint64 now)
{
    for (const Sample &sample : depths) {
        const bool isNewer = !isPersons(sample) && sample.at > stand.readAt && sample.at <= now + clocksDifferMs;
        if (isNewer && sample.at >= stand.doubtedAt) {
            stand.doubtedCm = sample.v.at(0);
            stand.doubtedAt = sample.at;
        }
    }
}

/// The moments about `now` between which nothing of a scan changes: a reading that lies ahead becomes one of now, a look no news any more.
void noteValidity(WaterScan &scan, const QList<Sample> &depths, qint64 now)
{
    const auto changesAt = [&scan, now](qint64 at) {
        if (at <= now)
            scan.validFrom = std::max(scan.validFrom, at);
        else
            scan.validUntil = std::min(scan.validUntil, at);
    };
    for (const Sample &sample : depths) {
        changesAt(sample.at - clocksDifferMs);
        if (isPersons(sample))
            changesAt(sample.at + eyeIsNewsMs + 1);
    }
}

} // namespace

bool isUnanswered(const WaterLook &look, const Sample &gauge, const Thresholds &limits)
{
    const double cm = gauge.v.at(0);
    const bool isBorneOut = look.deepSince > 0 && look.deepSince <= gauge.at - 60'000;
    const bool hasRisen = isBorneOut && cm >= limits.close && cm >= look.gaugeCm + risenCm;
    return gauge.at > look.at && (look.at == 0 || gauge.at - look.at > readingHoldsMs || hasRisen);
}

WaterCase::WaterCase(const Record &floodPoint)
    : limits(thresholdsOf(floodPoint))
    , isInDoubt(isGaugeInDoubt(floodPoint))
    , doubtedAt(floodPoint.value("doubtedAt"_L1).toInteger(std::numeric_limits<qint64>::max()))
    , trustedAt(gaugeTrustedAt(floodPoint))
{
}

WaterScan scanWater(const QList<Sample> &depths, const WaterCase &point, qint64 now)
{
    WaterScan scan;
    scan.of = point;
    scan.look = lookOf(depths, point.limits);
    const auto isWord = [now](const Sample &sample) { return !isPersons(sample) && isUsable(sample, now); };
    if (const auto last = std::ranges::find_if(depths | std::views::reverse, isWord); last != depths.rend())
        scan.gaugeWord = *last;
    if (point.isInDoubt) {
        const qint64 from = doubtedFrom(depths, point);
        scan.deepestInDoubt = deepestInDoubt(depths, scan.look, point.limits, from, now);
        scan.believed = inDoubt(depths, scan, point.limits, from, now);
    } else {
        scan.dispute = waterDispute(depths, point.trustedAt, now);
        scan.believed = undoubted(depths, scan.dispute, point.trustedAt, now);
    }
    scan.stand = standOf(scan.believed, point.limits);
    if (point.isInDoubt)
        noteDoubted(scan.stand, depths, now);
    scan.rate = depthRate(scan.believed, point.trustedAt);
    noteValidity(scan, depths, now);
    return scan;
}

} // namespace wf
