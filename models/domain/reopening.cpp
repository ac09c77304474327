// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reopening.h"

#include "clock.h"
#include "closure.h"
#include "refusaltext.h"
#include "verb.h"

#include <limits>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

QString cm(double depth) { return QString::number(qRound(depth)); }

QString minutes(qint64 ms) { return QString::number(std::max<qint64>(0, ms) / 60'000); }

/// At or above a limit; the closing depth first, since nobody may permit that.
std::optional<OpeningLack> tooDeep(double depth, const QString &ago, const Thresholds &limits)
{
    if (depth >= limits.close)
        return OpeningLack{
            u"closure.water_close"_s,
            RefusalText::tr("the water stands at %1 cm (%2), at or above the closing depth of %3 cm: nobody may open the road")
                .arg(cm(depth), ago, cm(limits.close)),
            false};
    if (depth >= limits.reopen)
        return OpeningLack{u"closure.water"_s,
                           RefusalText::tr("the water stands at %1 cm (%2), not below the reopening depth of %3 cm")
                               .arg(cm(depth), ago, cm(limits.reopen))};
    return std::nullopt;
}

/// How much the water at a point stands against opening the road, and of two alike the one that fell last: what was confirmed counts only
/// since then.
std::pair<int, double> hindrance(const PointWater &water, qint64 now)
{
    const WaterStand &stand = water.stand;
    if (stand.isKnown(now) && stand.depthCm >= water.limits.close)
        return {4, stand.depthCm};
    if (stand.isKnown(now) && stand.depthCm >= water.limits.reopen)
        return {3, stand.depthCm};
    if (!stand.isKnown(now))
        return {2, stand.depthCm};
    const bool isTooSoon = double(now - stand.belowSince) < water.limits.reopenMin * 60'000;
    return {isTooSoon ? 1 : 0, double(stand.belowSince)};
}

/// From when on a confirmation counts by what is read at one point, UTC ms; the greatest: none does, for nobody has read it lower since.
qint64 soundFromAt(const WaterStand &stand, const Thresholds &limits)
{
    if (stand.depthCm >= limits.reopen)
        return std::numeric_limits<qint64>::max();
    return std::max(stand.belowSince, stand.highAt > 0 ? stand.highAt + 1 : 0);
}

QString ageOf(qint64 readAt, qint64 now)
{
    return now - readAt < 60'000 ? RefusalText::tr("read just now") : RefusalText::tr("read %1 min ago").arg(minutes(now - readAt));
}

/// It has not stood below the limit for the point's time.
std::optional<OpeningLack> tooSoon(const PointWater &water, qint64 now)
{
    const qint64 below = now - water.stand.belowSince;
    if (double(below) >= water.limits.reopenMin * 60'000)
        return std::nullopt;
    return OpeningLack{u"closure.water_time"_s,
                       RefusalText::tr("the water has been below %1 cm for %2 min, not yet for %3")
                           .arg(cm(water.limits.reopen), minutes(below), cm(water.limits.reopenMin))};
}

/// Since when traffic is kept out, or that is decided; UTC ms.
qint64 keptSince(const Record &closure)
{
    const qint64 stopped = closure.timeOf("stopped"_L1);
    return stopped > 0 ? stopped : closure.timeOf("confirmed"_L1);
}

/// Does it matter how deep the water is now? On a road that was closed for it, and wherever it was last read at the limit or above, has
/// stood there since traffic was kept out, or has only just fallen: whatever the road was closed for, one lane of it is as wet as the next.
bool isWaterAsked(const Record &closure, const PointWater &water, qint64 now)
{
    if (isAboutWater(closure) || water.stand.depthCm >= water.limits.reopen)
        return true;
    const qint64 high = std::max(water.highAt, water.stand.highAt);
    return high > 0 && (high >= keptSince(closure) || double(now - high) < water.limits.reopenMin * 60'000);
}

/// Nobody knows how deep the water is now.
std::optional<OpeningLack> unread(const WaterStand &stand, bool isSaid, qint64 now)
{
    if (stand.isKnown(now))
        return std::nullopt;
    const QString nobody = isSaid ? RefusalText::tr("nobody has said how deep the water is now")
                                  : RefusalText::tr("nobody has read the water: no reading that counts");
    const QString text = stand.depthCm < 0
        ? nobody
        : RefusalText::tr("the newest reading that counts, %1 cm, is %2 min old").arg(cm(stand.depthCm), minutes(now - stand.readAt));
    return OpeningLack{u"closure.water_unknown"_s, text};
}

/// As WaterStand of a point: the depth that was said last of the road itself.
WaterStand saidStand(const Record &closure)
{
    const bool isAnew = closure.value("saidDepthCm"_L1).isDouble();
    const bool isDecided = closure.value("decisionDepthCm"_L1).isDouble();
    const qint64 asked = closure.timeOf("asked"_L1);
    WaterStand stand;
    stand.depthCm = closure.number(isAnew ? "saidDepthCm"_L1 : isDecided ? "decisionDepthCm"_L1 : "depthCm"_L1, -1);
    stand.readAt = isAnew ? closure.value("saidDepthAt"_L1).toInteger()
        : isDecided       ? closure.value("decisionDepthAt"_L1).toInteger()
                          : (asked > 0 ? asked : closure.timeOf("stopped"_L1));
    if (stand.depthCm < 0 || stand.readAt == 0)
        return {};
    const qint64 since = isAnew ? closure.value("saidBelowSince"_L1).toInteger() : 0;
    if (stand.depthCm < Thresholds().reopen)
        stand.belowSince = since > 0 ? since : stand.readAt;
    return stand;
}

/// Was there water on the road since traffic was kept out, or when it was decided to? Then that nobody reads it any more takes nothing
/// back.
bool hadWater(const Record &closure, const std::optional<PointWater> &water)
{
    const double limit = water ? water->limits.reopen : Thresholds().reopen;
    if (water && water->stand.depthCm >= limit)
        return true;
    if (!isAboutWater(closure))
        return false;
    if (const qint64 high = water ? std::max(water->highAt, water->stand.highAt) : 0; high > 0 && high >= keptSince(closure))
        return true;
    return std::max(closure.number("depthCm"_L1), closure.number("decisionDepthCm"_L1)) >= limit;
}

/// Traffic that was stopped waits, though no cordon stands (any more): water that has only just fallen may come again before it has passed.
/// A mistake is one where somebody on the spot has looked since and seen it low.
std::optional<OpeningLack> onlyJustFallen(const Record &closure, const PointWater &water, qint64 now)
{
    const bool wasStopped = closure.timeOf("stopped"_L1) > 0 || stepUndoneAt(closure, u"scene.cordon"_s) > 0;
    const bool wasWet = hadWater(closure, water) || (!isAboutWater(closure) && isWaterAsked(closure, water, now));
    const qint64 seenAt = water.stand.seenLowAt;
    const bool isSeenLow = seenAt > 0 && seenAt >= std::max({keptSince(closure), water.highAt, water.stand.highAt});
    return wasStopped && wasWet && !isSeenLow ? tooSoon(water, now) : std::nullopt;
}

} // namespace

bool isAboutWater(const Record &closure) { return !closure.text("floodPoint"_L1).isEmpty() || closure.text("cause"_L1) == "ponding"_L1; }

bool stepApplies(const QString &step, const Record &closure, const std::optional<PointWater> &water)
{
    if (isAboutWater(closure) || (step != "agency.drainage"_L1 && step != "agency.urban"_L1 && step != "reopen.drainage"_L1))
        return true;
    return water && (water->stand.depthCm >= water->limits.reopen || water->stand.belowSince > keptSince(closure));
}

QStringList neededConfirmations(const Record &closure, const std::optional<PointWater> &water)
{
    QStringList keys = reopeningConfirmations();
    keys.removeIf([&](const QString &key) { return !stepApplies(key, closure, water); });
    return keys;
}

std::optional<PointWater> saidWater(const Record &closure)
{
    if (!isAboutWater(closure) || !closure.text("floodPoint"_L1).isEmpty())
        return std::nullopt;
    PointWater water{Thresholds(), saidStand(closure)};
    // Nothing is confirmed of water that nobody has said to be lower.
    if (water.stand.belowSince == 0)
        water.soundFrom = std::numeric_limits<qint64>::max();
    return water;
}

std::optional<PointWater> waterOnStretch(const Record &closure, const QList<const Record *> &floodPoints,
                                         const std::function<WaterStand(const Record &)> &stand, qint64 now)
{
    std::optional<PointWater> worst;
    qint64 soundFrom = 0;
    qint64 highAt = 0;
    for (const Record *point : floodPoints) {
        if (!liesOver(closure, *point))
            continue;
        const PointWater water{thresholdsOf(*point), stand(*point), point->subject()};
        highAt = std::max(highAt, water.stand.highAt);
        // Of a point that the closure was not made for only what was read counts.
        const bool isNamed = closure.text("floodPoint"_L1) == point->subject();
        if (!isNamed && !water.stand.isKnown(now) && water.stand.depthCm < water.limits.reopen)
            continue;
        soundFrom = std::max(soundFrom, soundFromAt(water.stand, water.limits));
        if (!worst || hindrance(water, now) > hindrance(*worst, now))
            worst = water;
    }
    if (!worst)
        return saidWater(closure);
    worst->highAt = highAt;
    worst->soundFrom = std::max(soundFrom, highAt > 0 ? highAt + 1 : 0);
    return worst;
}

bool confirmationCounts(const Record &closure, const QString &step, const std::optional<PointWater> &water)
{
    if (!isStepDone(closure, step))
        return false;
    return !water || stepDoneAt(closure, step) >= std::max(water->soundFrom, soundFromAt(water->stand, water->limits));
}

qint64 confirmationVoidBy(const Record &closure, const QString &step, const std::optional<PointWater> &water)
{
    if (!water || !isStepDone(closure, step) || confirmationCounts(closure, step, water))
        return 0;
    const qint64 stands = water->stand.depthCm >= water->limits.reopen ? water->stand.readAt : 0;
    const qint64 high = std::max({water->highAt, water->stand.highAt, stands});
    return high >= stepDoneAt(closure, step) ? high : 0;
}

QString confirmationVoidText(const Record &closure, const QString &step, const std::optional<PointWater> &water)
{
    if (!isStepDone(closure, step) || confirmationCounts(closure, step, water))
        return {};
    const qint64 high = confirmationVoidBy(closure, step, water);
    return high > 0 ? RefusalText::tr("to be renewed: at %1 the water was again above the depth at which it may reopen (%2 cm)")
                          .arg(beijingTime(high).left(5), cm(water->limits.reopen))
                    : RefusalText::tr("to be renewed: before the water fell");
}

QList<OpeningLack> waterLacks(const std::optional<PointWater> &water, qint64 now)
{
    if (!water)
        return {};
    const WaterStand &stand = water->stand;
    if (stand.isKnown(now)) {
        if (const auto deep = tooDeep(stand.depthCm, ageOf(stand.readAt, now), water->limits))
            return {*deep};
    }
    // Whoever looked has said otherwise, but before that: who opens the road over it answers for it by name.
    if (stand.doubtedCm >= water->limits.reopen && now - stand.doubtedAt <= readingHoldsMs)
        return {{u"closure.gauge_deeper"_s,
                 RefusalText::tr("the gauge, which is in doubt, has since said %1 cm (%2)")
                     .arg(cm(stand.doubtedCm), ageOf(stand.doubtedAt, now))}};
    return {};
}

QList<OpeningLack> confirmationLacks(const Record &closure, const std::optional<PointWater> &water, qint64 now)
{
    QList<OpeningLack> lacks = waterLacks(water, now);
    if (!lacks.isEmpty() || !water || !isWaterAsked(closure, *water, now))
        return lacks;
    if (const auto unknown = unread(water->stand, water->point.isEmpty(), now))
        lacks.append(*unknown);
    return lacks;
}

std::optional<Refusal> confirmationRefusal(const Record &closure, const QString &step, const std::optional<PointWater> &water,
                                           const QString &where, qint64 now)
{
    const QList<OpeningLack> lacks = confirmationLacks(closure, water, now);
    if (lacks.isEmpty())
        return std::nullopt;
    const QString title = closureStepTitle(step);
    const QString text = lacks.constFirst().text;
    if (lacks.constFirst().code != "closure.water_unknown"_L1)
        return Refusal{u"closure.water_not_fallen"_s, RefusalText::tr("“%1” counts only once the water has fallen: %2.").arg(title, text)};
    if (water->point.isEmpty()) // no reading can be entered for it
        return Refusal{u"closure.water_unread"_s,
                       RefusalText::tr("“%1” counts only once it is known how deep the water is at %2: %3. First say what somebody "
                                       "sees there now, by “%4”.")
                           .arg(title, where, text, verbTitle(u"closure.ask_reopen"_s))};
    return Refusal{u"closure.water_unread"_s,
                   RefusalText::tr("“%1” counts only once it is known how deep the water is at %2: %3. First enter what somebody "
                                   "reads there now.")
                       .arg(title, where, text)};
}

QList<OpeningLack> openingLacks(const Record &closure, const std::optional<PointWater> &read, qint64 now)
{
    const std::optional<PointWater> water = read ? read : saidWater(closure);
    QList<OpeningLack> lacks = waterLacks(water, now);
    const bool isNamed = !closure.text("floodPoint"_L1).isEmpty();
    if (isNamed || (water && isWaterAsked(closure, *water, now))) {
        const WaterStand stand = water ? water->stand : WaterStand();
        if (const auto unknown = unread(stand, !isNamed && water && water->point.isEmpty(), now)) {
            lacks.append(*unknown);
        } else if (const auto soon = lacks.isEmpty() ? tooSoon(*water, now) : std::nullopt) {
            lacks.append(*soon);
        }
    }
    QStringList missing;
    for (const QString &key : neededConfirmations(closure, water)) {
        if (!isStepDone(closure, key))
            missing.append(closureStepTitle(key));
        else if (!confirmationCounts(closure, key, water))
            missing.append(RefusalText::tr("%1 (%2)").arg(closureStepTitle(key), confirmationVoidText(closure, key, water)));
    }
    if (!missing.isEmpty())
        lacks.append(
            {u"closure.reopen_unconfirmed"_s, RefusalText::tr("still to be confirmed: %1").arg(missing.join(RefusalText::tr(", ")))});
    return lacks;
}

QList<OpeningLack> wholeRoadLacks(const Record &closure, const std::optional<PointWater> &water, qint64 now, bool isOneLaneFirst)
{
    QList<OpeningLack> lacks = openingLacks(closure, water, now);
    // One that is to be shut again is watched no more.
    if (isOneLaneFirst && isAboutWater(closure) && (closure.text("lane"_L1) != "one"_L1 || isLaneToBeShut(closure)))
        lacks.append({u"closure.lane_first"_s, RefusalText::tr("one lane is opened first, and watched")});
    return lacks;
}

QList<OpeningLack> letGoLacks(const Record &closure, const std::optional<PointWater> &read, qint64 now)
{
    if (closure.state() == "asked"_L1)
        return {};
    const std::optional<PointWater> water = read ? read : saidWater(closure);
    const bool isSaid = water && water->point.isEmpty() && closure.text("floodPoint"_L1).isEmpty();
    const bool isKept = isStepDone(closure, u"scene.cordon"_s) || !closure.value("cordon"_L1).toObject().isEmpty();
    QList<OpeningLack> lacks = isKept ? openingLacks(closure, water, now) : waterLacks(water, now);
    if (lacks.isEmpty() && !isKept && hadWater(closure, water)) {
        if (const auto unknown = unread(water ? water->stand : WaterStand(), isSaid, now))
            lacks.append(*unknown);
    }
    if (lacks.isEmpty() && !isKept && water) {
        if (const auto fallen = onlyJustFallen(closure, *water, now))
            lacks.append(*fallen);
    }
    for (OpeningLack &lack : lacks)
        lack.mayBePermitted = lack.mayBePermitted || isSaid;
    return lacks;
}

bool hasRisenSinceDry(const Record &closure, const std::optional<PointWater> &water)
{
    if (!water)
        return false;
    const qint64 saidAt = closure.value("dryAt"_L1).toInteger();
    const double limit = std::max(0.0, closure.number("dryDepthCm"_L1)) + dryRiseCm;
    const WaterStand &stand = water->stand;
    return (stand.readAt > saidAt && stand.depthCm >= limit) || (stand.doubtedAt > saidAt && stand.doubtedCm >= limit);
}

} // namespace wf
