// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispatchtarget.h"

#include "closure.h"
#include "columns.h"
#include "ending.h"
#include "endname.h"
#include "forces.h"
#include "geo.h"
#include "kind.h"
#include "people.h"
#include "situation.h"
#include "trafficwatch.h"
#include "verb.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace wf {

namespace {

/// Where the strings of this file are translated.
class TargetText {
    Q_DECLARE_TR_FUNCTIONS(DispatchTarget)
};

std::optional<QPointF> ownPlace(const Record &record) { return record.place().and_then(soundPosition); }

QString roadAndDirection(const Record &closure)
{
    return TargetText::tr("%1 %2").arg(closure.text("road"_L1), closureDirectionTitle(closure));
}

QString stretch(const Record &closure)
{
    const QString road = roadAndDirection(closure);
    const QString from = closureEndTitle(closure, u"from"_s);
    const QString to = closureEndTitle(closure, u"to"_s);
    return (from.isEmpty() || to.isEmpty() ? road : TargetText::tr("%1, %2 to %3").arg(road, from, to)).trimmed();
}

/// The same for who goes to one end: each end is named once, the unit's own first.
QString placeAtEnd(const Record &closure, const UnitEnd &end)
{
    const QString road = roadAndDirection(closure).trimmed();
    const QString other = closureEndTitle(closure, end.key == "from"_L1 ? u"to"_s : u"from"_s);
    return other.isEmpty() || other == end.name ? TargetText::tr("%1, at the end “%2”").arg(road, end.name)
                                                : TargetText::tr("%1, at the end “%2” (closed to “%3”)").arg(road, end.name, other);
}

/// The carriageways that are closed, each in driving order.
QList<QList<QPointF>> carriageways(const TrafficQuestion::Closure &road)
{
    QList<QList<QPointF>> lines = road.lines;
    if (lines.isEmpty() || lines.constFirst().size() < 2)
        return {};
    lines.removeIf([](const QList<QPointF> &line) { return line.size() < 2; });
    return lines;
}

/// Where one stands who lets nobody in: a little before the stretch, so that the way there ends before what is shut.
QPointF before(const QList<QPointF> &line)
{
    constexpr double outsideM = 15;
    const QPointF first = line.constFirst();
    const auto next = std::ranges::find_if(line, [first](QPointF point) { return groundMetres(first, point) >= 1; });
    return next == line.end() ? first : first - (*next - first) * (outsideM / groundMetres(first, *next));
}

/// How far along a line, and of how much, lies what of it is nearest to a place, metres.
struct Along {
    double metres = 0;
    double of = 0;
};
Along alongOf(const QList<QPointF> &line, QPointF place)
{
    Along found;
    double nearest = std::numeric_limits<double>::infinity();
    for (qsizetype i = 0; i + 1 < line.size(); ++i) {
        const QPointF way = metresBetween(line.at(i), line.at(i + 1));
        const QPointF to = metresBetween(line.at(i), place);
        const double metres = std::hypot(way.x(), way.y());
        const double share = metres > 0 ? std::clamp(QPointF::dotProduct(to, way) / (metres * metres), 0.0, 1.0) : 0;
        const QPointF aside = to - way * share;
        if (std::hypot(aside.x(), aside.y()) < nearest) {
            nearest = std::hypot(aside.x(), aside.y());
            found.metres = found.of + share * metres;
        }
        found.of += metres;
    }
    return found;
}

/// Does the place lie on the stretch between its ends, not at one of them or beyond? What is reported at the crossing where the stretch
/// begins is got to from that side.
bool isBetweenEnds(const QList<QList<QPointF>> &lines, QPointF place)
{
    return std::ranges::any_of(lines, [place](const QList<QPointF> &line) {
        constexpr double atEndM = 30; // across a crossing
        const Along at = alongOf(line, place);
        const double atEnd = std::min(atEndM, at.of / 4);
        return at.metres > atEnd && at.metres < at.of - atEnd;
    });
}

/// The end of the stretch on whose side of its water a place lies, "from" or "to": from the other end one comes to it through the water.
/// Empty: in the water, or nobody knows where on the stretch that is.
QString drySide(const Situation &situation, const Record &closure, const QList<QList<QPointF>> &lines, QPointF place)
{
    constexpr double besideM = 60; // as isInWaterOf()
    if (lines.isEmpty())
        return {};
    const double at = alongOf(lines.constFirst(), place).metres;
    bool isBefore = true, isAfter = true, isKnown = false;
    for (const Record *point : situation.records(u"floodpoint"_s)) {
        if (!point->hasPosition() || !liesOver(closure, *point))
            continue;
        const double water = alongOf(lines.constFirst(), point->position()).metres;
        isKnown = true;
        isBefore = isBefore && at < water - besideM;
        isAfter = isAfter && at > water + besideM;
    }
    return !isKnown ? QString() : isBefore ? u"from"_s : isAfter ? u"to"_s : QString();
}

/// The closure in which an incident or a flood point lies, while its road is shut or under water: by what either names, else by where they
/// are. Of several the one between whose ends it lies. Nullptr: none.
const Record *closureAround(const Situation &situation, const Record &matter, const std::optional<QPointF> &pos)
{
    constexpr double onTheRoadM = 60; // as liesOver()
    constexpr double nearM = 30;
    static const QStringList notYet{u"asked"_s, u"stopped"_s, u"confirmed"_s};
    const Record *point = matter.kind() == "floodpoint"_L1 ? &matter : situation.record(matter.text("floodPoint"_L1));
    const QString road = matter.localText("road"_L1);
    const auto isAround = [&](const Record &closure) {
        if (isOver(closure) || !closureQuestion(closure, situation).shut)
            return false;
        if (notYet.contains(closure.state()) && closure.text("cause"_L1) != "ponding"_L1)
            return false;
        if (closure.subject() == matter.text("closure"_L1) || (point && liesOver(closure, *point)))
            return true;
        const QString closed = closure.text("road"_L1);
        const bool isKnown = !closed.isEmpty() && !road.isEmpty();
        const auto metres = pos && (!isKnown || closed == road) ? metresFromStretch(closure, *pos) : std::nullopt;
        return metres && *metres <= (isKnown ? onTheRoadM : nearM);
    };
    QList<const Record *> closures = situation.records(u"closure"_s);
    closures.removeIf([&isAround](const Record *closure) { return !isAround(*closure); });
    const auto within = std::ranges::find_if(std::as_const(closures), [&](const Record *closure) {
        return pos && isBetweenEnds(carriageways(closureQuestion(*closure, situation)), *pos);
    });
    return within != closures.cend() ? *within : closures.isEmpty() ? nullptr : closures.constFirst();
}

/// Both ends of a stretch, where one comes to it from without, whichever way traffic is led.
QList<UnitEnd> mouthsOf(const Record &closure, const QList<QList<QPointF>> &lines)
{
    if (lines.isEmpty())
        return {};
    const QList<QPointF> &there = lines.constFirst();
    const QList<QPointF> back = lines.size() > 1 ? lines.constLast() : QList<QPointF>(there.crbegin(), there.crend());
    return {{.key = u"from"_s, .name = closureEndTitle(closure, u"from"_s), .pos = before(there)},
            {.key = u"to"_s, .name = closureEndTitle(closure, u"to"_s), .pos = before(back)}};
}

/// The ends where traffic enters; held are those with a cordon, and those that somebody was sent to.
QList<UnitEnd> endsOf(const Situation &situation, const Record &closure, const QList<QList<QPointF>> &lines)
{
    if (lines.isEmpty())
        return {};
    const QStringList open = openEnds(closure);
    const auto firstSentTo = [&](QPointF pos) {
        std::optional<qint64> first;
        for (const Record *order : situation.records(u"order"_s)) {
            if (!isOver(*order) && order->text("about"_L1) == closure.subject() && order->hasPosition()
                && groundMetres(order->position(), pos) <= sameEndM)
                first = std::min(first.value_or(std::numeric_limits<qint64>::max()), order->timeOf("sent"_L1));
        }
        return first;
    };
    QList<UnitEnd> ends;
    for (const QString &end : entryEnds(closure)) {
        const QPointF pos = before(end == "from"_L1 ? lines.constFirst() : lines.constLast());
        const std::optional<qint64> sentAt = firstSentTo(pos);
        ends.append({end, closureEndTitle(closure, end), pos, !open.contains(end) || sentAt, sentAt.value_or(0)});
    }
    return ends;
}

/// How many are to be looked for; empty where nobody is said to be in danger.
QString peopleText(const Record &incident)
{
    const PeopleInDanger people = peopleInDanger(incident);
    if (people.atLeast <= 0)
        return {};
    if (!people.isCounted)
        return TargetText::tr("How many people are there is not known yet.");
    return QCoreApplication::translate("DispatchTarget", "%n people are said to be in danger there.", nullptr, people.atLeast);
}

QString incidentTask(const Record &incident, const QString &place)
{
    static const QHash<QString, const char *> tasks{
        {u"ponding"_s,
         QT_TRANSLATE_NOOP("DispatchTarget", "Go to %1: ponding. Stop traffic at the limit, put up the cordon, report the depth.")},
        {u"accident"_s, QT_TRANSLATE_NOOP("DispatchTarget", "Go to %1: accident. Secure the place, look after people, clear the lanes.")},
        {u"breakdown"_s, QT_TRANSLATE_NOOP("DispatchTarget", "Go to %1: vehicle broken down. Secure it and have it towed away.")},
        {u"trapped"_s,
         QT_TRANSLATE_NOOP("DispatchTarget",
                           "Go to %1: people trapped. Stop traffic, bring people out, count and hand them over, report the numbers.")},
        {u"obstruction"_s, QT_TRANSLATE_NOOP("DispatchTarget", "Go to %1: obstruction on the road. Secure and clear it, report.")},
        {u"collapse"_s,
         QT_TRANSLATE_NOOP("DispatchTarget",
                           "Go to %1: the road has collapsed. Stop traffic, keep everybody off the edge, report the extent.")},
        {u"signal_fault"_s, QT_TRANSLATE_NOOP("DispatchTarget", "Go to %1: signals out of order. Direct traffic by hand until they work.")},
        {u"congestion"_s, QT_TRANSLATE_NOOP("DispatchTarget", "Go to %1: congestion. Direct traffic and lead it off, report the cause.")},
    };
    const QString type = incident.text("type"_L1);
    const auto task = tasks.constFind(type);
    const QString words = task != tasks.constEnd()
        ? TargetText::tr(*task).arg(place)
        : TargetText::tr("Go to %1: %2. Look into it and report.").arg(place, choiceTitle(u"incident"_s, u"type"_s, type));
    const QString people = peopleText(incident);
    return people.isEmpty() ? words : TargetText::tr("%1 %2").arg(words, people);
}

QString taskFor(const Record &record, const QString &place)
{
    const QString kind = record.kind();
    if (kind == "incident"_L1)
        return incidentTask(record, place);
    if (kind == "closure"_L1) {
        const QString state = record.state();
        if (state == "reopening_asked"_L1)
            return TargetText::tr("Go to %1: check the road for reopening, take the cordon away lane by lane on order.").arg(place);
        return TargetText::tr("Go to %1: hold the closure. Put up the cordon, clear the stretch, lead traffic off, let nobody in.")
            .arg(place);
    }
    if (kind == "floodpoint"_L1) {
        const double close = record.value("thresholds"_L1).toObject().value("close"_L1).toDouble();
        return close > 0
            ? TargetText::tr("Go to %1: watch the water. Read the depth every 5 minutes, stop traffic at %2 cm.")
                  .arg(place)
                  .arg(close, 0, 'f', 0)
            : TargetText::tr("Go to %1: watch the water. Read the depth every 5 minutes, stop traffic where it is no longer safe.")
                  .arg(place);
    }
    if (kind == "post"_L1)
        return TargetText::tr("Go to %1: staff the post, direct traffic.").arg(place);
    if (kind == "hazard"_L1)
        return TargetText::tr("Go to %1: secure the hazard (%2) until it is rectified.").arg(place, record.localText("text"_L1));
    return TargetText::tr("Go to %1.").arg(place);
}

} // namespace

bool isDispatchKind(const QString &kind)
{
    const Kind *known = findKind(kind);
    return known && known->isDispatched;
}

DispatchTarget dispatchTarget(const Situation &situation, const QString &subject)
{
    DispatchTarget target;
    const Record *record = situation.record(subject);
    if (!record || !isDispatchKind(record->kind()))
        return target;
    target.subject = subject;
    target.title = recordTitle(situation, *record);
    target.brigade = record->text("brigade"_L1);
    target.pos = ownPlace(*record);
    target.place = record->kind() == "closure"_L1 ? stretch(*record)
        : record->kind() == "incident"_L1         ? incidentPlace(*record)
                                                  : record->localText("place"_L1);
    target.isApproximate = record->kind() == "incident"_L1 && record->value("placeApprox"_L1).toBool();
    target.inDanger = isDangerAt(*record, situation.records(u"incident"_s), situation.records(u"floodpoint"_s));
    if (target.place.isEmpty())
        target.place = record->name();
    // It is elsewhere than was thought, and where exactly is to be checked: not where what it was linked to lies.
    const bool isUnplaced = target.isApproximate && !target.pos;
    for (const QLatin1StringView field : {"floodPoint"_L1, "closure"_L1, "about"_L1}) {
        const Record *other = situation.record(record->text(field));
        if (!other)
            continue;
        if (!target.pos && !isUnplaced)
            target.pos = ownPlace(*other);
        if (target.brigade.isEmpty())
            target.brigade = other->text("brigade"_L1);
        if (target.place.isEmpty())
            target.place = other->name();
    }
    if (target.place.isEmpty())
        target.place = target.title;
    target.point = record->kind() == "floodpoint"_L1 ? subject : record->text("floodPoint"_L1);
    target.task = taskFor(*record, target.place);
    if (record->kind() == "incident"_L1) {
        const PeopleInDanger people = peopleInDanger(*record);
        target.people = people.isCounted ? std::max(0, people.atLeast) : 0;
    }
    const bool isOnRoad = (record->kind() == "incident"_L1 && !isUnplaced) || record->kind() == "floodpoint"_L1;
    if (record->kind() == "closure"_L1) {
        const TrafficQuestion::Closure road = closureQuestion(*record, situation);
        const QList<QList<QPointF>> lines = carriageways(road);
        target.ends = endsOf(situation, *record, lines);
        for (const UnitEnd &end : std::as_const(target.ends)) {
            const QString place = placeAtEnd(*record, end);
            target.atEnds.insert(end.key, {place, taskFor(*record, place)});
        }
        target.stretch = subject;
        if (road.shut)
            target.lines = lines;
    } else if (const Record *closure = isOnRoad ? closureAround(situation, *record, target.pos) : nullptr) {
        // Nobody drives into it: people in a tunnel are reached from its mouths, not from the road above their heads.
        target.lines = carriageways(closureQuestion(*closure, situation));
        target.stretch = closure->subject();
        if (target.point.isEmpty())
            target.point = closure->text("floodPoint"_L1);
        // At one of its ends, or beyond, they are come to without passing it: never from the other end, across the water.
        const auto own = target.isApproximate ? std::nullopt : ownPlace(*record);
        if (own && !target.lines.isEmpty() && !isBetweenEnds(target.lines, *own))
            return target;
        target.ends = mouthsOf(*closure, target.lines);
        if (const QString side = own ? drySide(situation, *closure, target.lines, *own) : QString(); !side.isEmpty())
            target.ends.removeIf([&side](const UnitEnd &end) { return end.key != side; });
        target.isAnyEnd = true;
        for (const UnitEnd &end : std::as_const(target.ends)) {
            const QString place = end.name.isEmpty() ? target.place : TargetText::tr("%1, at the end “%2”").arg(target.place, end.name);
            target.atEnds.insert(end.key, {place, taskFor(*record, place)});
        }
    }
    return target;
}

} // namespace wf
