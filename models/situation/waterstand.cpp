// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "waterstand.h"

#include "situation.h"
#include "watersamples.h"
#include "waterscan.h"

#include <algorithm>
#include <limits>
#include <ranges>

namespace wf {

using namespace Qt::StringLiterals;

bool isGaugeInDoubt(const Record &floodPoint) { return !floodPoint.localText("doubtful"_L1).isEmpty(); }

qint64 gaugeTrustedAt(const Record &floodPoint) { return floodPoint.value("trustedAt"_L1).toInteger(); }

std::shared_ptr<const WaterScan> waterScan(const Situation &situation, const Record &floodPoint, qint64 now)
{
    const QString series = "depth/"_L1 + floodPoint.id();
    const WaterCase point(floodPoint);
    auto kept = std::static_pointer_cast<const WaterScan>(situation.kept(series));
    if (!kept || !kept->holds(point, now)) {
        kept = std::make_shared<const WaterScan>(scanWater(situation.recent(series), point, now));
        situation.keep(series, kept);
    }
    return kept;
}

bool isHeardInDoubt(const Situation &situation, const Record &floodPoint, const Sample &gauge)
{
    const auto scan = waterScan(situation, floodPoint, gauge.at);
    return gauge.v.at(0) >= scan->of.limits.close && isUnanswered(scan->look, gauge, scan->of.limits);
}

std::optional<Sample> gaugeWord(const Situation &situation, const Record &floodPoint, qint64 now)
{
    return waterScan(situation, floodPoint, now)->gaugeWord;
}

bool isAnswered(const Situation &situation, const Record &floodPoint, const Sample &gauge, qint64 now)
{
    const WaterLook look = waterScan(situation, floodPoint, now)->look;
    const bool isFresh = look.at > gauge.at || now - look.at < readingHoldsMs;
    return look.at > 0 && isFresh && gauge.v.at(0) < look.gaugeCm + risenCm;
}

QList<Sample> believedReadings(const Situation &situation, const Record &floodPoint, qint64 now)
{
    return waterScan(situation, floodPoint, now)->believed;
}

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
    return waterScan(situation, floodPoint, now)->dispute;
}

namespace {

/// The gauge has gone on against a look that is no news any more at `at` (UTC ms): one that fell silent before then has not.
bool hasOutlived(const WaterDispute &dispute, qint64 at)
{
    const qint64 until = dispute.person.at + eyeIsNewsMs;
    return at > until && dispute.gauge.at + gaugeSilentMs > until;
}

} // namespace

WaterDisputes waterDisputes(const QList<Sample> &depths, qint64 trustedAt, qint64 doubtedAt, qint64 now)
{
    WaterDisputes found;
    std::optional<Sample> gauge; // its newest word
    const auto settle = [&found](qint64 at) {
        found.open.reset();
        found.settledAt = std::max(found.settledAt, at);
    };
    for (const Sample &sample : depths) {
        if (!isUsable(sample, now) || sample.at > doubtedAt)
            continue;
        if (found.open && hasOutlived(*found.open, sample.at))
            settle(found.open->person.at + eyeIsNewsMs);
        if (!isPersons(sample)) {
            gauge = sample;
            if (found.open)
                found.open->gauge = sample;
            if (found.open && !differ(sample, found.open->person))
                settle(sample.at);
        } else if (found.open) {
            const bool isAfterSilence = sample.at - found.open->gauge.at >= gaugeSilentMs;
            if (isAfterSilence || !differ(sample, found.open->gauge))
                settle(sample.at);
            else
                found.open->person = sample;
        } else if (sample.at > trustedAt && gauge && sample.at - gauge->at <= sameMomentMs && differ(sample, *gauge)) {
            found.open = WaterDispute{.gauge = *gauge, .person = sample, .since = gauge->at};
        }
    }
    if (found.open && doubtedAt < std::numeric_limits<qint64>::max())
        settle(doubtedAt);
    else if (found.open && hasOutlived(*found.open, now))
        settle(found.open->person.at + eyeIsNewsMs);
    return found;
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
    const auto scan = waterScan(situation, floodPoint, now);
    if (!scan->believed.isEmpty())
        return scan->believed.constLast();
    return scan->deepestInDoubt ? scan->deepestInDoubt : scan->gaugeWord;
}

std::optional<Sample> fallenSince(const Situation &situation, const Record &floodPoint, const Sample &shown, qint64 now)
{
    if (isPersons(shown) || !isGaugeInDoubt(floodPoint))
        return std::nullopt;
    const auto gauge = gaugeWord(situation, floodPoint, now);
    return gauge && gauge->at > shown.at && qRound(gauge->v.at(0)) != qRound(shown.v.at(0)) ? gauge : std::nullopt;
}

WaterStand waterStand(const Situation &situation, const Record &floodPoint, qint64 now)
{
    return waterScan(situation, floodPoint, now)->stand;
}

std::optional<DepthRate> waterRate(const Situation &situation, const Record &floodPoint, qint64 now)
{
    return waterScan(situation, floodPoint, now)->rate;
}

} // namespace wf
