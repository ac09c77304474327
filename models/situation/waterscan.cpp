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

/// A word of the gauge after somebody looked. Once it has fallen clear of the limit meanwhile, what it said at the look answers for nothing
/// that it says later.
void noteWord(WaterLook &look, const Sample &gauge, const Thresholds &limits)
{
    constexpr qint64 lastsMs = 60'000; // a broken contact says 0 and 36 by turns
    const double cm = gauge.v.at(0);
    if (cm >= limits.close && look.deepSince == 0)
        look.deepSince = gauge.at;
    if (cm >= limits.close - risenCm) {
        look.lowSince = 0;
        return;
    }
    look.lowestCm = look.lowSince == 0 ? cm : std::min(look.lowestCm, cm);
    look.lowSince = look.lowSince == 0 ? gauge.at : look.lowSince;
    if (gauge.at - look.lowSince < lastsMs || look.lowestCm >= look.gaugeCm)
        return;
    look.gaugeCm = look.lowestCm;
    look.deepSince = 0;
}

WaterLook lookOf(const QList<Sample> &samples, const Thresholds &limits)
{
    WaterLook look;
    for (const Sample &sample : samples) {
        if (isPersons(sample) && sample.at >= look.at) {
            look.at = sample.at;
            look.seenCm = sample.v.at(0);
        }
    }
    if (look.at == 0)
        return look;
    const auto isWord = [](const Sample &sample) { return !isPersons(sample) && sample.v.at(0) >= 0; };
    for (const Sample &sample : samples | std::views::filter(isWord)) {
        if (sample.at <= look.at)
            look.gaugeCm = sample.v.at(0);
    }
    if (look.gaugeCm < 0)
        look.gaugeCm = look.seenCm;
    for (const Sample &sample : samples | std::views::filter(isWord)) {
        if (sample.at > look.at)
            noteWord(look, sample, limits);
    }
    return look;
}

/// From which reading on a gauge in doubt is doubted, UTC ms: its last word when the doubt began, but where that fell at one stroke the
/// word before, for the fall is what is in doubt; and no later than the reading that gave the reason, which others may have followed before
/// it was doubted. What it said before that is the past.
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
        if (sample.at <= point.settledByTrust() || (stood >= 0 && cm >= std::min(stood, close)))
            stood = -1;
        else if (stood < 0 && before && before->v.at(0) - cm >= gaugeJumpCm && sample.at - before->at <= strokeMs)
            stood = before->v.at(0);
        if (stood < 0)
            from = sample.at;
        before = &sample;
    }
    return point.doubtedReadAt > point.settledByTrust() ? std::min(from, point.doubtedReadAt) : from;
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
    const auto expired = waterDisputes(then, trustedAt, std::numeric_limits<qint64>::max(), until).open;
    if (expired && isPersons(expired->deeper()))
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

/// Silence takes back nothing: the last word of a gauge that is only silent stands where what is believed without it is shallower. Once it
/// speaks again, so does how it moves.
bool isLastWordStanding(const QList<Sample> &unmarked, const QList<Sample> &believed, const WaterCase &point)
{
    if (unmarked.isEmpty() || isPersons(unmarked.constLast()) || unmarked.constLast().v.at(0) < point.limits.reopen)
        return false;
    const double word = unmarked.constLast().v.at(0), otherwise = believed.isEmpty() ? -1 : believed.constLast().v.at(0);
    return word > otherwise || (word >= otherwise && unmarked.constLast().at > point.doubtedAt);
}

WaterStand standOf(const QList<Sample> &believed, const Thresholds &limits)
{
    WaterStand stand;
    qint64 next = 0;
    for (const Sample &sample : believed | std::views::reverse) {
        const double cm = sample.v.at(0);
        if (next == 0)
            stand = {.depthCm = cm, .readAt = sample.at, .source = sample.source, .by = sample.by};
        if (cm >= limits.reopen || (next > 0 && next - sample.at > longestGapMs))
            break;
        stand.belowSince = next = sample.at;
        if (stand.seenLowAt == 0 && sample.source == "officer"_L1)
            stand.seenLowAt = sample.at;
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

/// When the water last stood at or above the reopening depth by anything that was said: see WaterStand::highAt.
qint64 lastHighAt(const QList<Sample> &depths, const WaterCase &point, qint64 now)
{
    qint64 last = 0;
    WaterLook look; // as it was then
    double gaugeCm = -1;
    for (const Sample &sample : depths) {
        if (!isUsable(sample, now))
            continue;
        const double cm = sample.v.at(0);
        if (isPersons(sample)) {
            look = {};
            look.at = sample.at;
            look.seenCm = cm;
            look.gaugeCm = gaugeCm < 0 ? cm : gaugeCm;
        } else {
            gaugeCm = cm;
            if (look.at > 0 && sample.at > look.at)
                noteWord(look, sample, point.limits);
        }
        // Whoever looked shortly before has answered what a gauge said in doubt, also once it is trusted again; not what it said before.
        const bool isSinceDoubt = point.doubtedAt == std::numeric_limits<qint64>::max() || sample.at > point.doubtedAt;
        const bool mayBeAnswered = !isPersons(sample) && isSinceDoubt && (point.isInDoubt || sample.at <= point.trustedAt);
        if (cm >= point.limits.reopen && (!mayBeAnswered || isUnanswered(look, sample, point.limits)))
            last = std::max(last, sample.at);
    }
    return last;
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
    , doubtedReadAt(floodPoint.value("doubtedReadAt"_L1).toInteger(std::numeric_limits<qint64>::max()))
    , trustedAt(gaugeTrustedAt(floodPoint))
    , isByProgram(isInDoubt && !floodPoint.text("doubtCode"_L1).isEmpty())
    , isSilent(isInDoubt && floodPoint.text("doubtCode"_L1) == "gauge.silent"_L1)
    , wasSilent(floodPoint.value("silentAt"_L1).toInteger() > 0)
{
    if (isInDoubt && !isByProgram)
        saidDoubtfulAt = floodPoint.value("saidDoubtfulAt"_L1).toInteger(doubtedAt);
}

WaterScan scanWater(const QList<Sample> &depths, const WaterCase &point, qint64 now)
{
    WaterScan scan;
    scan.of = point;
    scan.look = lookOf(depths, point.limits);
    const auto isWord = [now](const Sample &sample) { return !isPersons(sample) && isUsable(sample, now); };
    if (const auto last = std::ranges::find_if(depths | std::views::reverse, isWord); last != depths.rend())
        scan.gaugeWord = *last;
    const qint64 unsoundFrom = point.isByProgram && !point.isSilent ? point.doubtedAt : std::numeric_limits<qint64>::max();
    const WaterDisputes disputes = waterDisputes(depths, point.settledByTrust(), point.saidDoubtfulAt, now, unsoundFrom);
    QList<Sample> unmarked; // what counted if nobody had marked the gauge
    if (!point.isInDoubt || (point.isByProgram && disputes.open && !isPersons(disputes.open->deeper()))) {
        scan.dispute = disputes.open;
        scan.believed = undoubted(depths, scan.dispute, point.settledByTrust(), now);
    }
    if (point.isInDoubt) {
        const qint64 from = doubtedFrom(depths, point);
        scan.deepestInDoubt = deepestInDoubt(depths, scan.look, point.limits, from, now);
        if (!scan.dispute)
            scan.believed = inDoubt(depths, scan, point.limits, from, now);
        if (point.isSilent)
            unmarked = undoubted(depths, disputes.open, point.settledByTrust(), now);
        if (!scan.dispute && isLastWordStanding(unmarked, scan.believed, point))
            scan.believed = unmarked;
    }
    scan.stand = standOf(scan.believed, point.limits);
    if (scan.stand.belowSince > 0)
        scan.stand.belowSince = std::max({scan.stand.belowSince, disputes.settledAt, standOf(unmarked, point.limits).belowSince});
    if (point.isInDoubt)
        noteDoubted(scan.stand, depths, now);
    scan.stand.highAt = lastHighAt(depths, point, now);
    scan.rate = depthRate(scan.believed, point.settledByTrust());
    noteValidity(scan, depths, now);
    return scan;
}

} // namespace wf
