// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "nearestunits.h"

#include "cordonends.h"
#include "dispatchtext.h"
#include "geo.h"
#include "verb.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace wf {

namespace {

/// A candidate on its way through the ranking.
struct Candidate {
    const ForceUnit *unit = nullptr;
    UnitChoice choice;
    int group = 0; ///< 0 free with everything, 1 free and lacking something, 2 busy
    double weighed = 0; ///< s, with the margin for another brigade's border
    bool isSentToEnd = false; ///< its order names one of the ends: the first of its ways
};

QString brigadeOf(const ForceUnit &unit) { return unit.brigadeName.isEmpty() ? unit.brigade : unit.brigadeName; }

QString typeName(const QString &type) { return choiceTitle(u"unit"_s, u"type"_s, type); }

/// Why a unit can't be sent at all, before looking at the roads.
std::optional<UnitLeftOut> leftOut(const UnitNeed &need, const ForceUnit &unit, bool crosses)
{
    const auto out = [&unit](const QString &code, const QString &reason) { return UnitLeftOut{unit.subject, unit.callSign, code, reason}; };
    if (unit.isOffDuty())
        return out(u"unit.off_duty"_s, Dispatch::tr("off duty"));
    if (!need.types.isEmpty() && !need.types.contains(unit.type))
        return out(u"unit.other_kind"_s, Dispatch::tr("another kind: %1").arg(typeName(unit.type)));
    if (!unit.pos)
        return out(u"unit.no_position"_s, Dispatch::tr("no position known: ask by radio where it is"));
    if (crosses && !need.byCenter)
        return out(u"unit.other_brigade"_s,
                   Dispatch::tr("of another brigade (%1): only by order of the command center").arg(brigadeOf(unit)));
    return std::nullopt;
}

QString busyText(const ForceUnit &unit, bool sentHere)
{
    if (sentHere && unit.isMisled)
        return Dispatch::tr("bound for the old place: tell it where the incident is now");
    if (sentHere)
        return unit.state == "on_scene"_L1 ? Dispatch::tr("on the scene here") : Dispatch::tr("sent here already");
    if (unit.state == "on_scene"_L1)
        return unit.orderPlace.isEmpty() ? Dispatch::tr("busy on scene") : Dispatch::tr("busy on scene: %1").arg(unit.orderPlace);
    return unit.orderPlace.isEmpty() ? Dispatch::tr("on the way elsewhere") : Dispatch::tr("on the way elsewhere: %1").arg(unit.orderPlace);
}

QString positionText(const ForceUnit &unit, qint64 now)
{
    if (unit.posAt == 0)
        return Dispatch::tr("unit’s position entered by hand, not reported");
    if (unit.isPosReported)
        return Dispatch::tr("unit’s position as reported %1 ago").arg(minutesText(double(now - unit.posAt) / 1000));
    return Dispatch::tr("unit’s position %1 old").arg(minutesText(double(now - unit.posAt) / 1000));
}

QString namesOf(const QList<GuardPoint> &points)
{
    QStringList names;
    for (const GuardPoint &point : points)
        names.append(point.name.isEmpty() ? point.subject : point.name);
    return names.join(Dispatch::tr(", "));
}

/// Who is quicker and yet stands below, because of the brigades' border.
const Candidate *quickerAcross(const QList<Candidate> &ranked, qsizetype place)
{
    const Candidate &own = ranked.at(place);
    if (own.choice.crossBrigade)
        return nullptr;
    const Candidate *quicker = nullptr;
    for (qsizetype i = place + 1; i < ranked.size() && ranked.at(i).group == own.group; ++i) {
        const Candidate &other = ranked.at(i);
        if (other.choice.crossBrigade && other.choice.seconds < own.choice.seconds
            && (!quicker || other.choice.seconds < quicker->choice.seconds))
            quicker = &other;
    }
    return quicker;
}

/// The ways of one unit to the ends that it may be sent to, the soonest first. `seconds`: by end, then by unit.
QList<UnitWay> waysOf(const QList<UnitEnd> &ends, const QList<QList<double>> &seconds, qsizetype unit, bool toHeld)
{
    QList<UnitWay> ways;
    for (qsizetype i = 0; i < ends.size(); ++i) {
        const UnitEnd &end = ends.at(i);
        if (std::isfinite(seconds.at(i).at(unit)) && (toHeld || !end.isHeld))
            ways.append({end.key, end.name, seconds.at(i).at(unit), {}});
    }
    std::ranges::stable_sort(ways, {}, &UnitWay::seconds);
    return ways;
}

/// Whoever was sent goes to the end that the order names, whichever is nearer. False where it names none of them.
bool putSentFirst(QList<UnitWay> &ways, const QList<UnitEnd> &ends, const ForceUnit &unit)
{
    const auto isSentTo = [&](const UnitWay &way) {
        const auto end = std::ranges::find(ends, way.end, &UnitEnd::key);
        return unit.orderPos && end != ends.cend() && groundMetres(end->pos, *unit.orderPos) <= sameEndM;
    };
    std::ranges::stable_partition(ways, isSentTo);
    return isSentTo(ways.constFirst());
}

/// What it stood in the list with while it was free, s: by the ends that nobody had been sent to before.
double secondsWhenSent(const QList<UnitWay> &ways, const QList<UnitEnd> &ends, const ForceUnit &unit)
{
    constexpr qint64 togetherMs = 2000; // orders that were given with one key
    double least = ways.constFirst().seconds;
    for (const UnitWay &way : ways) {
        const auto end = std::ranges::find(ends, way.end, &UnitEnd::key);
        if (end != ends.cend() && (!end->isHeld || (end->heldAt > 0 && end->heldAt + togetherMs >= unit.orderAt)))
            least = std::min(least, way.seconds);
    }
    return least;
}

QString wayText(const ForceUnit &unit, const UnitWay &way, bool namesEnd)
{
    constexpr double atHandS = 3; // it need not drive
    const bool saysEnd = namesEnd && !way.endName.isEmpty();
    if (way.seconds < atHandS)
        return saysEnd ? Dispatch::tr("close by, at the end “%1”").arg(way.endName) : Dispatch::tr("close by");
    const QString minutes = minutesText(way.seconds);
    if (!saysEnd)
        return unit.isVehicle() ? Dispatch::tr("%1 by the roads open now").arg(minutes) : Dispatch::tr("%1 on foot").arg(minutes);
    return unit.isVehicle() ? Dispatch::tr("%1 by the roads open now, to the end “%2”").arg(minutes, way.endName)
                            : Dispatch::tr("%1 on foot, to the end “%2”").arg(minutes, way.endName);
}

/// The end at which a unit on the scene stands: by where it is; where that tells nothing, by its order. nullptr: at neither.
const UnitEnd *ownEnd(const UnitNeed &need, const ForceUnit &unit)
{
    const bool isAboutIt = unit.orderAbout == need.about || (!need.point.isEmpty() && unit.orderAbout == need.point);
    if (!need.about.startsWith("closure/"_L1) || unit.state != "on_scene"_L1 || !isAboutIt || need.ends.size() != 2)
        return nullptr;
    const UnitEnd &one = need.ends.constFirst();
    const UnitEnd &two = need.ends.constLast();
    if (groundMetres(one.pos, two.pos) <= oneCarM) // from one place the people of one car watch both
        return nullptr;
    const auto isAt = [&unit](const UnitEnd &here, const UnitEnd &there) {
        const double metres = groundMetres(here.pos, *unit.pos);
        const double other = groundMetres(there.pos, *unit.pos);
        return metres <= oneCarM && other > oneCarM && 2 * metres <= other;
    };
    if (unit.pos && isAt(one, two))
        return &one;
    if (unit.pos && isAt(two, one))
        return &two;
    const auto sent = std::ranges::find_if(
        need.ends, [&unit](const UnitEnd &end) { return unit.orderPos && groundMetres(end.pos, *unit.orderPos) <= sameEndM; });
    return sent == need.ends.cend() ? nullptr : &*sent;
}

/// The way from its own end to the other one, where somebody is still to stand there and a way leads there.
std::optional<UnitWay> wayOnward(const UnitNeed &need, const QList<UnitWay> &ways, const UnitEnd *own)
{
    if (!own)
        return std::nullopt;
    const UnitEnd &other = need.ends.constFirst().key == own->key ? need.ends.constLast() : need.ends.constFirst();
    const auto next = std::ranges::find(ways, other.key, &UnitWay::end);
    return other.isHeld || next == ways.cend() ? std::nullopt : std::optional(*next);
}

/// Why a unit can't be marked, in words.
QString whyNotMarked(const UnitNeed &need, const ForceUnit &unit, const UnitEnd *own, bool isSentHere)
{
    if (!own)
        return busyText(unit, isSentHere);
    const UnitEnd &other = need.ends.constFirst().key == own->key ? need.ends.constLast() : need.ends.constFirst();
    const QString text = other.isHeld ? Dispatch::tr("it stands at the end “%1”, and the end “%2” is manned or somebody is sent there")
                                      : Dispatch::tr("it stands at the end “%1”, and no way leads to the end “%2” by the roads open now");
    return text.arg(own->name, other.name);
}

/// The ends where somebody is still to stand and that no vehicle comes to: nobody is to be sent there, somebody beyond is to be asked.
QStringList endsOutOfReach(const UnitNeed &need, const QList<ForceUnit> &units, const QList<QList<double>> &seconds)
{
    QStringList names;
    for (qsizetype i = 0; i < need.ends.size() && need.about.startsWith("closure/"_L1); ++i) {
        bool isAsked = false, isReached = false;
        for (qsizetype u = 0; u < units.size(); ++u) {
            const bool isCar = units.at(u).isVehicle() && units.at(u).pos && !units.at(u).isOffDuty();
            isAsked = isAsked || isCar;
            isReached = isReached || (isCar && std::isfinite(seconds.at(i).at(u)));
        }
        if (isAsked && !isReached && !need.ends.at(i).isHeld)
            names.append(need.ends.at(i).name);
    }
    return names;
}

QString outOfReachText(const UnitNeed &need, const QString &end)
{
    return need.brigade.isEmpty()
        ? Dispatch::tr("No vehicle gets to the end “%1” by the roads open now: ask by telephone who is on that side to stand there.")
              .arg(end)
        : Dispatch::tr("No vehicle gets to the end “%1” by the roads open now: ask by telephone who is on that side (%2) to stand there.")
              .arg(end, need.brigadeName.isEmpty() ? need.brigade : need.brigadeName);
}

/// The ends to which a unit has no way are named, where it is not both.
QString noWayText(const QList<UnitEnd> &ends)
{
    QStringList asked;
    for (const UnitEnd &end : ends) {
        if (!end.isHeld)
            asked.append(end.name);
    }
    return asked.size() == 1 && ends.size() > 1 && !asked.constFirst().isEmpty()
        ? Dispatch::tr("no way leads to the end “%1” by the roads open now").arg(asked.constFirst())
        : Dispatch::tr("no way leads there by the roads open now");
}

/// Whoever drives on an order that was cancelled is free for the desk, and does not know it.
QString freeText(const ForceUnit &unit) { return unit.isCancelUntold ? Dispatch::tr("order cancelled: to be told") : Dispatch::tr("free"); }

/// All but the way.
QString circumstancesOf(const UnitNeed &need, const QList<Candidate> &ranked, qsizetype place, qint64 now, double margin)
{
    const Candidate &candidate = ranked.at(place);
    const ForceUnit &unit = *candidate.unit;
    const UnitChoice &choice = candidate.choice;
    QStringList parts{choice.free ? freeText(unit) : busyText(unit, choice.sentHere)};
    if (need.isApproximate)
        parts.prepend(Dispatch::tr("incident’s place only approximate"));
    if (choice.crossBrigade)
        parts.append(Dispatch::tr("crosses brigades, from %1").arg(brigadeOf(unit)));
    if (!choice.missingEquipment.isEmpty())
        parts.append(Dispatch::tr("lacks %1").arg(choice.missingEquipment.join(Dispatch::tr(", "))));
    else if (!need.equipment.isEmpty())
        parts.append(Dispatch::tr("has all the equipment"));
    if (const Candidate *quicker = choice.sentHere ? nullptr : quickerAcross(ranked, place))
        parts.append(Dispatch::tr("own brigade goes first within %1: %2 is %3 quicker")
                         .arg(minutesText(margin), quicker->choice.callSign, minutesText(choice.seconds - quicker->choice.seconds)));
    if (!unit.post.isEmpty())
        parts.append(Dispatch::tr("leaves the post %1").arg(unit.postName.isEmpty() ? unit.post : unit.postName));
    if (choice.stalePosition)
        parts.append(positionText(unit, now));
    if (!choice.uncovers.isEmpty())
        parts.append(Dispatch::tr("uncovers %1").arg(namesOf(choice.uncovers)));
    return parts.join(Dispatch::tr("; "));
}

} // namespace

QList<GuardPoint> uncoveredElsewhere(const Coverage &coverage, const QStringList &units, const QString &about, const QString &point)
{
    QList<GuardPoint> found = coverage.uncoveredBySending(units);
    found.removeIf([&](const GuardPoint &one) { return one.subject == about || (!point.isEmpty() && one.subject == point); });
    return found;
}

NearestUnits nearestUnits(const UnitNeed &need, const QList<ForceUnit> &units, const DrivingTimes &times, const Coverage &coverage,
                          qint64 now, const NearestLimits &limits)
{
    NearestUnits result;
    const QList<UnitEnd> ends = need.ends.isEmpty() ? QList<UnitEnd>{{.key = {}, .name = {}, .pos = need.place}} : need.ends;
    const bool isHeld = std::ranges::all_of(ends, &UnitEnd::isHeld);
    const double margin = need.inDanger ? std::min(limits.dangerMargin, limits.ownBrigadeMargin) : limits.ownBrigadeMargin;
    QList<QList<double>> seconds;
    for (const UnitEnd &end : ends)
        seconds.append(arrivalSeconds(units, end.pos, times));
    QList<Candidate> ranked;
    for (qsizetype i = 0; i < units.size(); ++i) {
        const ForceUnit &unit = units.at(i);
        const bool crosses = !need.brigade.isEmpty() && unit.brigade != need.brigade;
        if (const auto out = leftOut(need, unit, crosses)) {
            result.leftOut.append(*out);
            continue;
        }
        const bool isSentHere = !unit.isFree() && !need.about.isEmpty() && unit.orderAbout == need.about;
        QList<UnitWay> ways = waysOf(ends, seconds, i, isHeld || isSentHere);
        if (ways.isEmpty()) {
            result.leftOut.append({unit.subject, unit.callSign, u"unit.no_way"_s, noWayText(ends)});
            continue;
        }
        const bool isSentToEnd = isSentHere && putSentFirst(ways, ends, unit);
        const double least = isSentHere ? secondsWhenSent(ways, ends, unit) : ways.constFirst().seconds;
        Candidate candidate{&unit, {}, 0, least + (crosses ? margin : 0), isSentToEnd};
        UnitChoice &choice = candidate.choice;
        choice.subject = unit.subject;
        choice.callSign = unit.callSign;
        choice.ways = ways;
        choice.seconds = ways.constFirst().seconds;
        choice.free = unit.isFree();
        choice.crossBrigade = crosses;
        choice.stalePosition = unit.posAt == 0 || now - unit.posAt > limits.stalePositionMs;
        choice.missingEquipment = missingEquipment(need.equipment, unit.equipment);
        choice.sentHere = isSentHere;
        const UnitEnd *own = ownEnd(need, unit);
        choice.onward = wayOnward(need, ways, own);
        choice.leaves = choice.onward ? own->name : QString();
        if (!choice.free && !choice.onward)
            choice.whyNot = whyNotMarked(need, unit, own, isSentHere);
        candidate.group = !choice.free && !choice.sentHere ? 2 : choice.missingEquipment.isEmpty() ? 0 : 1;
        if (choice.free)
            choice.uncovers = uncoveredElsewhere(coverage, {unit.subject}, need.about, need.point);
        ranked.append(candidate);
    }
    std::ranges::sort(ranked, {}, [](const Candidate &candidate) {
        return std::tuple(candidate.group, candidate.weighed, candidate.choice.seconds, candidate.choice.subject);
    });
    QStringList chosen;
    for (qsizetype i = 0; i < ranked.size(); ++i) {
        UnitChoice &choice = ranked[i].choice;
        choice.chosen = choice.free && chosen.size() < need.count;
        if (choice.chosen)
            chosen.append(choice.subject);
        const QString circumstances = circumstancesOf(need, ranked, i, now, margin);
        // One that was sent here without a word of an end is not said to go to one.
        const bool namesEnd = !choice.sentHere || ranked.at(i).isSentToEnd;
        for (UnitWay &way : choice.ways)
            way.reason = wayText(*ranked.at(i).unit, way, namesEnd) + Dispatch::tr("; ") + circumstances;
        if (choice.onward) {
            UnitWay &next = *choice.onward;
            choice.ways.first().reason += Dispatch::tr("; ")
                + Dispatch::tr("marked, it goes on to the end “%1” (%2)").arg(next.endName, minutesText(next.seconds));
            next.reason = wayText(*ranked.at(i).unit, next, true) + Dispatch::tr("; ")
                + Dispatch::tr("its task at the end “%1” is given up, the cordon there is to be set anew").arg(choice.leaves);
        }
        choice.reason = choice.ways.constFirst().reason;
    }
    for (const Candidate &candidate : std::as_const(ranked))
        result.ranked.append(candidate.choice);
    result.uncovers = uncoveredElsewhere(coverage, chosen, need.about, need.point);
    if (chosen.size() < need.count)
        result.shortfall = Dispatch::tr("%n units wanted, free to come: %1", nullptr, need.count).arg(chosen.size());
    const QStringList outOfReach = endsOutOfReach(need, units, seconds);
    for (const QString &end : outOfReach)
        result.shortfall += (result.shortfall.isEmpty() ? QString() : Dispatch::tr("; ")) + outOfReachText(need, end);
    return result;
}

} // namespace wf
