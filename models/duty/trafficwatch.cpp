// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "trafficwatch.h"

#include "closure.h"
#include "ending.h"
#include "geo.h"
#include "situation.h"
#include "waterstand.h"

#include <QtConcurrent>

#include <algorithm>
#include <cmath>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

/// A reading, the alarm and what is asked for come one after the other; and they are to be seen before the ways round are looked for.
constexpr auto soon = std::chrono::milliseconds(40);

double depthAt(const Situation &situation, const QString &floodPoint)
{
    const auto last = situation.latest(u"depth/"_s + Record(floodPoint).id());
    const Record *point = last ? situation.record(floodPoint) : nullptr;
    const auto sample = point ? shownReading(situation, *point, last->at) : last;
    return sample ? sample->v.at(0) : 0;
}

double roundedUp(double cm, double stepCm) { return std::ceil(cm / stepCm) * stepCm; }

bool isOnTheRoad(const Record &closure)
{
    static const QStringList states{u"stopped"_s, u"confirmed"_s, u"in_force"_s, u"reopening_asked"_s};
    return states.contains(closure.state());
}

double wadingOf(const Record &corridor) { return corridor.number("wadingCm"_L1, RouteNeeds().wadingCm); }

} // namespace

QJsonValue plannedDetour(const Record &closure, const Situation &situation)
{
    const Record *point = situation.record(closure.text("floodPoint"_L1));
    const QJsonValue card = point ? point->value("card"_L1).toObject().value("detour"_L1) : QJsonValue();
    return localise(card).isEmpty() ? closure.value("plannedDiversion"_L1) : card;
}

/// All of it, or some lanes. With n of m lanes open, m/n as long.
TrafficQuestion::Closure closureQuestion(const Record &closure, const Situation &situation, double stepCm)
{
    TrafficQuestion::Closure one{
        .subject = closure.subject(), .floodPoint = closure.text("floodPoint"_L1), .lines = {lineOf(closure.value("line"_L1))}};
    if (const QList<QPointF> back = lineOf(closure.value("lineBack"_L1)); !back.isEmpty())
        one.lines.append(back);
    else if (closure.text("direction"_L1) == "both"_L1)
        one.lines.append(QList<QPointF>(one.lines.constFirst().crbegin(), one.lines.constFirst().crend()));
    const int lanes = closure.value("lanes"_L1).toInt();
    const int shut = closure.value("lanesClosed"_L1).toInt();
    const bool oneLaneIsOpen = closure.text("lane"_L1) == "one"_L1;
    if (oneLaneIsOpen || !shutsAllLanes(closure)) {
        one.shut = false;
        one.slowdown = oneLaneIsOpen ? std::max(2, lanes) : lanes > shut ? double(lanes) / (lanes - shut) : 2;
    }
    const QString point = closure.text("floodPoint"_L1);
    one.depthCm = point.isEmpty() ? closure.number("depthCm"_L1) : roundedUp(depthAt(situation, point), stepCm);
    const QString cause = closure.text("cause"_L1);
    one.letsRescueThrough = cause == "ponding"_L1 || cause == "event"_L1;
    // An accident in a hollow where water stands leads nobody beside that water either.
    one.isWater = cause == "ponding"_L1 || (!point.isEmpty() && one.depthCm > 0);
    one.isWet = one.isWater && closure.localText("dry"_L1).isEmpty();
    const QJsonValue detour = plannedDetour(closure, situation);
    one.detour = detour.isObject() ? detour.toObject().value("zh"_L1).toString() : detour.toString();
    return one;
}

TrafficWatch::TrafficWatch(const Situation &situation, Mode mode, QObject *parent)
    : QObject(parent)
    , m_situation(situation)
    , m_mode(mode)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(soon);
    connect(&m_soon, &QTimer::timeout, this, &TrafficWatch::ask);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        m_isAsking = false;
        take(m_watcher.result());
    });
    connect(&situation, &Situation::changed, this, &TrafficWatch::follow);
    connect(&situation, &Situation::measured, this, &TrafficWatch::followDepths);
}

TrafficWatch::~TrafficWatch() = default; // what is being worked out has copies only, and nobody waits for it

void TrafficWatch::setRoads(const RoadGraph &roads)
{
    m_roads = roads;
    m_report = {};
    m_hasAnswer = false;
    markDirty();
}

void TrafficWatch::setPlaces(const QList<KeyPlace> &places)
{
    m_places = places;
    markDirty();
}

void TrafficWatch::follow(const ChangeSet &changes)
{
    const auto concerns = [](const QString &subject) {
        static const QStringList kinds{u"closure/"_s, u"sign/"_s, u"floodpoint/"_s, u"corridor/"_s, u"place/"_s};
        return std::ranges::any_of(kinds, [&](const QString &kind) { return subject.startsWith(kind); });
    };
    if (changes.reset || std::ranges::any_of(changes.added, concerns) || std::ranges::any_of(changes.changed, concerns)
        || std::ranges::any_of(changes.removed, concerns))
        markDirty();
}

void TrafficWatch::followDepths()
{
    if (depthsNow() != m_depths)
        markDirty();
}

bool TrafficWatch::hasCorridors() const
{
    return std::ranges::any_of(m_situation.records(u"corridor"_s), [](const Record *corridor) { return !isOver(*corridor); });
}

QStringList TrafficWatch::depthsNow() const
{
    QList<double> limits;
    for (const Record *corridor : m_situation.records(u"corridor"_s)) {
        if (isOver(*corridor))
            continue;
        const double limit = wadingOf(*corridor);
        limits << limit << limit - corridorSpareCm;
    }
    QStringList depths;
    for (const Record *point : m_situation.records(u"floodpoint"_s)) {
        const double depth = depthAt(m_situation, point->subject());
        const bool isDeep = depth >= thresholdsOf(*point).slow;
        const auto above = std::ranges::count_if(limits, [depth](double limit) { return roundedUp(depth, 1) > limit; });
        if (isDeep || above > 0)
            depths.append(u"%1 %2 %3"_s.arg(point->subject()).arg(isDeep).arg(above));
    }
    return depths;
}

void TrafficWatch::markDirty()
{
    if (m_roads.isEmpty())
        return;
    m_isDirty = true;
    if (m_mode == Mode::Inline)
        ask();
    else if (!m_isAsking && !m_soon.isActive())
        m_soon.start();
}

void TrafficWatch::ask()
{
    if (m_isAsking || !m_isDirty)
        return;
    m_isDirty = false;
    const TrafficQuestion now = question(hasCorridors());
    m_depths = depthsNow();
    if (m_hasAnswer && now == m_asked) {
        Q_EMIT settled();
        return;
    }
    m_asked = now;
    if (m_mode == Mode::Inline) {
        take(answerTraffic(m_roads, now, m_report));
        return;
    }
    m_isAsking = true;
    m_watcher.setFuture(QtConcurrent::run([roads = m_roads, now, earlier = m_report] { return answerTraffic(roads, now, earlier); }));
}

void TrafficWatch::take(const TrafficReport &report)
{
    m_report = report;
    m_hasAnswer = true;
    Q_EMIT changed();
    if (m_isDirty)
        ask();
    else
        Q_EMIT settled();
}

TrafficQuestion TrafficWatch::corridorQuestionNow() const
{
    TrafficQuestion now = question(true);
    now.signs.clear();
    now.corridors.clear();
    now.places.clear();
    return now;
}

QStringList TrafficWatch::bars(const Record &corridor, const QList<QPointF> &line) const
{
    if (m_report.corridorState.graph().isEmpty())
        return {};
    Route route;
    route.line = line;
    const QList<RoadBlock> blocks = corridorBlocksNow();
    // Only what is newer than the answer is laid on the roads here.
    const bool isNewer = blocks != m_report.corridorState.blocks();
    return barredBy(isNewer ? m_report.corridorState.withBlocks(blocks) : m_report.corridorState, route,
                    {.wadingCm = wadingOf(corridor), .emergency = true});
}

TrafficQuestion TrafficWatch::question(bool forCorridors) const
{
    const double stepCm = forCorridors ? 1 : depthStepCm;
    TrafficQuestion now;
    for (const Record *closure : m_situation.records(u"closure"_s)) {
        if (isOnTheRoad(*closure)) {
            now.closures.append(closureQuestion(*closure, m_situation, stepCm));
        } else if (forCorridors && closure->state() == "asked"_L1) {
            now.asked.append(closureQuestion(*closure, m_situation, stepCm));
        }
    }
    for (const Record *sign : m_situation.records(u"sign"_s)) {
        if (sign->hasPosition() && sign->state() != "fault"_L1)
            now.signs.append({sign->subject(), sign->position(), sign->number("heading"_L1, -1), sign->text("road"_L1),
                              int(sign->number("rows"_L1)), int(sign->number("cols"_L1))});
    }
    for (const Record *point : m_situation.records(u"floodpoint"_s)) {
        if (!point->hasPosition())
            continue;
        const double depth = depthAt(m_situation, point->subject());
        const bool isDeep = depth >= thresholdsOf(*point).slow;
        now.points.append({point->subject(), point->position(), point->text("road"_L1), point->text("kind"_L1), point->text("direction"_L1),
                           isDeep, isDeep ? roundedUp(depth, stepCm) : 0.0});
    }
    for (const Record *corridor : m_situation.records(u"corridor"_s)) {
        if (!isOver(*corridor))
            now.corridors.append({corridor->subject(), lineOf(corridor->value("line"_L1)), wadingOf(*corridor)});
    }
    now.places = m_places;
    for (const Record *place : m_situation.records(u"place"_s))
        now.places.append({place->id(), place->text("type"_L1), place->name(), place->position()});
    return now;
}

} // namespace wf
