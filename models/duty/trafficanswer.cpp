// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "beside.h"
#include "closable.h"
#include "closure.h"
#include "corridor.h"
#include "diversion.h"
#include "plannedway.h"
#include "trafficwatch.h"

#include <QElapsedTimer>

#include <algorithm>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

/// The public does not drive through deeper water than this, cm: half a wheel of a small car.
constexpr double publicWading = 15;

RoadBlock blockOf(const TrafficQuestion::Closure &closure, const TrafficQuestion &question)
{
    const auto point = std::ranges::find(question.points, closure.floodPoint, &TrafficQuestion::Point::subject);
    return {.id = closure.subject,
            .lines = closure.lines,
            .shut = closure.shut,
            .slowdown = closure.slowdown,
            .depthCm = closure.depthCm,
            .emergencyMayPass = closure.letsRescueThrough,
            .isWet = closure.isWet,
            .waterAt = point != question.points.cend() ? point->pos : QPointF()};
}

QList<RoadBlock> blocksOf(const TrafficQuestion &question)
{
    QList<RoadBlock> blocks;
    for (const TrafficQuestion::Closure &closure : question.closures)
        blocks.append(blockOf(closure, question));
    // Water above its limit where nothing is closed yet: a spot that no diversion leads through, nor past in the same hollow.
    for (const TrafficQuestion::Point &point : question.points) {
        const bool isClosed = std::ranges::any_of(
            question.closures, [&](const TrafficQuestion::Closure &closure) { return closure.floodPoint == point.subject; });
        if (point.isDeep && !isClosed)
            blocks.append({.id = point.subject,
                           .lines = {{point.pos}},
                           .shut = false,
                           .depthCm = std::max(point.depthCm, publicWading + 1),
                           .isWet = true});
    }
    return blocks;
}

/// The flood points in whose hollow a way lies, whichever carriageway it takes: whoever is led there is told so. Deep ones bar the way; the
/// closure's own is left out once somebody has said that what runs beside it is dry.
QStringList passedBy(const RoadGraph &graph, const TrafficQuestion &question, const DiversionReport &diversion)
{
    const auto own = std::ranges::find(question.closures, diversion.closure, &TrafficQuestion::Closure::subject);
    const QString cleared = own != question.closures.cend() && !own->isWet ? own->floodPoint : QString();
    Route way;
    way.line = diversion.line;
    QStringList passed;
    for (const TrafficQuestion::Point &point : question.points) {
        if (!point.isDeep && point.subject != cleared && drivesOver(graph, way, hollowAt(graph.data(), point.pos, point.road)))
            passed.append(point.subject);
    }
    return passed;
}

DiversionReport reportOf(const Diversion &diversion)
{
    DiversionReport report;
    report.closure = diversion.block;
    report.carriageway = diversion.line;
    report.found = diversion.exists();
    report.isPlanned = diversion.isPlanned;
    report.planProblem = diversion.planProblem;
    report.beside = diversion.beside;
    report.above = diversion.above;
    report.ahead = diversion.ahead;
    if (diversion.other)
        report.other = DiversionReport::Other{diversion.other->roads, diversion.other->addedSeconds, diversion.other->addedMetres,
                                              diversion.other->legs};
    if (!report.found) {
        report.reason = diversion.refusal->text;
    } else {
        report.line = diversion.way.line;
        report.roads = diversion.way.roads;
        report.legs = diversion.legs;
        report.unnamedMetres = diversion.unnamedMetres;
        report.seconds = diversion.way.seconds;
        report.metres = diversion.way.metres;
        report.addedSeconds = diversion.addedSeconds;
        report.addedMetres = diversion.addedMetres;
        report.exitName = diversion.exit.crossing;
        report.entryName = diversion.entry.crossing;
        report.exit = diversion.exit.pos;
        report.entry = diversion.entry.pos;
    }
    const auto addTiers = [&report](const QString &key, const QList<TrafficPlace> &places) {
        for (const TrafficPlace &place : places)
            report.tiers.append({key, place.pos, place.road, place.crossing, place.metres});
    };
    addTiers(u"far"_s, diversion.far);
    addTiers(u"middle"_s, diversion.middle);
    addTiers(u"near"_s, diversion.near);
    for (const SignChoice &choice : diversion.signs)
        report.signs.append({choice.sign.subject, choice.metres, choice.beforeExit});
    return report;
}

/// What a flood point's stretch depends on besides the place.
QStringList askedOf(const TrafficQuestion::Point &point) { return {point.road, point.kind, point.direction}; }

/// Does a point that names its road lie on another one here? Then the map does not know the point's road, or not at that place. Of a road
/// without a name on the map nothing says so.
bool isAnotherRoad(const RoadGraph &graph, const QString &road, const QString &found)
{
    if (road.isEmpty() || found.isEmpty() || isOneRoad(road, found))
        return false;
    const QString known = graph.matchName(road); // as the map calls it
    return known.isEmpty() || !isOneRoad(known, found);
}

/// What would be closed at a flood point: one carriageway of a divided road; both where they lie in the same hole. Nothing where only
/// another road than the point's own is found: that one is dry for all that anybody knows, and a person draws what is to be closed.
std::optional<StretchProposal> stretchAt(const RoadGraph &graph, const TrafficQuestion::Point &point)
{
    const auto snap = graph.snap(point.pos, 60, point.road);
    const QPointF at = snap ? snap->pos : point.pos;
    const bool saysBoth = point.direction == "both"_L1;
    const auto own = closableStretch(graph, at, saysBoth ? QString() : point.direction, snap ? graph.matchName(point.road) : QString());
    if (!own || isAnotherRoad(graph, point.road, own->road))
        return {};
    StretchProposal proposal{point.pos, own->road, own->direction, own->from, own->to, own->line, {}, own->metres, askedOf(point)};
    const bool isOneHole = point.kind == "underpass"_L1 || point.kind == "tunnel"_L1 || (snap && !snap->oneway);
    if (saysBoth || (point.direction.isEmpty() && isOneHole)) {
        if (const auto other = otherDirection(graph, *own)) {
            proposal.direction = u"both"_s;
            proposal.lineBack = other->line;
        }
    }
    return proposal;
}

/// A place is reached by the road nearest to it: the map does not know its gates. The same places are not asked about anew.
CutOff cutOffOf(const RoadGraph &graph, const QList<KeyPlace> &places, const RoadState &state, const TrafficReport &earlier)
{
    if (places.isEmpty()) // who asks only for ways round does not wait for the city to be searched
        return {};
    QList<VitalPlace> wanted;
    for (const KeyPlace &place : places)
        wanted.append({place.id, place.pos});
    const auto isSame = [&] {
        const QList<CutOff::Result> &known = earlier.cutOff.results();
        return known.size() == wanted.size() && std::ranges::equal(known, wanted, {}, &CutOff::Result::subject, &VitalPlace::subject)
            && std::ranges::equal(earlier.accesses, places, {}, &AccessReport::pos, &KeyPlace::pos);
    };
    if (isSame())
        return earlier.cutOff.checked(state);
    return CutOff(graph, wanted, {.wadingCm = publicWading, .exactEnds = true}).checked(state);
}

/// What another way is not led through: whatever bars a corridor, and all that is closed for water or asked to be, however shallow it is
/// said to be now.
QList<RoadBlock> dryBlocks(const TrafficQuestion &question)
{
    QList<RoadBlock> blocks = corridorBlocks(question);
    const auto isWater = [&](const RoadBlock &block) {
        const auto is = [&](const TrafficQuestion::Closure &closure) { return closure.subject == block.id && closure.isWater; };
        return std::ranges::any_of(question.closures, is) || std::ranges::any_of(question.asked, is);
    };
    for (RoadBlock &block : blocks) {
        if (!isWater(block))
            continue;
        block.shut = true;
        block.emergencyMayPass = false;
        block.isDryBeside = !block.isWet;
        block.isWet = true;
    }
    return blocks;
}

/// The corridors of the question that something lies across, each with another way where one is free and dry; and what all of them pass.
void tellCorridors(const RoadState &state, const TrafficQuestion &question, TrafficReport &report)
{
    if (question.corridors.isEmpty())
        return;
    const RoadState barred = state.withBlocks(corridorBlocks(question)), dry = barred.withBlocks(dryBlocks(question));
    report.corridorState = barred;
    for (const TrafficQuestion::Corridor &one : question.corridors) {
        const RouteNeeds needs{.wadingCm = one.wadingCm, .emergency = true};
        Route route;
        route.line = one.line;
        const QStringList across = barredBy(barred, route, needs);
        report.corridorLines.insert(one.subject, one.line);
        report.corridorPasses.insert(one.subject, corridorPasses(barred, question, route, across));
        const RouteNeeds strict{.wadingCm = std::max(0.0, one.wadingCm - corridorSpareCm), .emergency = true};
        const QStringList nearly = barredBy(barred, route, strict);
        if (across.isEmpty()) {
            if (!nearly.isEmpty())
                report.nearlyBarred.append(one.subject);
            continue;
        }
        CorridorReport obstructed{
            .corridor = one.subject, .obstacle = across.constFirst(), .across = across, .other = {}, .nearlyAcross = nearly};
        const auto other = checkedCorridor(dry, one.line.constFirst(), one.line.constLast(), needs);
        if (other && other->blocks.isEmpty()) {
            obstructed.other = other->way;
            obstructed.otherPasses = corridorPasses(barred, question, other->way.route);
        }
        report.corridors.append(obstructed);
    }
}

/// The flood points near a way: those of a whole city are not looked for on the roads.
QList<TrafficQuestion::Point> pointsNear(const TrafficQuestion &question, const QList<QPointF> &line)
{
    constexpr double margin = 0.003; // degrees, some 300 m
    double west = 180, east = -180, south = 90, north = -90;
    for (const QPointF &point : line) {
        west = std::min(west, point.x());
        east = std::max(east, point.x());
        south = std::min(south, point.y());
        north = std::max(north, point.y());
    }
    QList<TrafficQuestion::Point> points = question.points;
    points.removeIf([&](const TrafficQuestion::Point &point) {
        return point.pos.x() < west - margin || point.pos.x() > east + margin || point.pos.y() < south - margin
            || point.pos.y() > north + margin;
    });
    return points;
}

/// The closures of a question that shut a road of this way, whoever may pass them.
QStringList closuresAcross(const RoadState &roads, const TrafficQuestion &question, const Route &route)
{
    QList<RoadBlock> blocks;
    for (const QList<TrafficQuestion::Closure> *closures : {&question.closures, &question.asked}) {
        for (const TrafficQuestion::Closure &closure : *closures) {
            if (closure.shut)
                blocks.append(blockOf(closure, question));
        }
    }
    return blocks.isEmpty() ? QStringList() : blocksOn(roads.withBlocks(blocks), route, {.wadingCm = 0});
}

} // namespace

QList<RoadBlock> corridorBlocks(const TrafficQuestion &question)
{
    QList<RoadBlock> blocks = blocksOf(question);
    for (const TrafficQuestion::Closure &closure : question.asked) {
        if (!closure.isWater)
            continue;
        RoadBlock block = blockOf(closure, question);
        block.emergencyMayPass = true; // nothing is closed yet: its water alone bars
        blocks.append(block);
    }
    return blocks;
}

CorridorPasses corridorPasses(const RoadState &barred, const TrafficQuestion &question, const Route &route, const QStringList &across)
{
    CorridorPasses passes;
    if (route.line.size() < 2)
        return passes;
    QStringList told = across; // with the water there
    for (const QList<TrafficQuestion::Closure> *closures : {&question.closures, &question.asked}) {
        for (const TrafficQuestion::Closure &closure : *closures) {
            if (across.contains(closure.subject))
                told.append(closure.floodPoint);
        }
    }
    for (const TrafficQuestion::Point &point : pointsNear(question, route.line)) {
        if (!told.contains(point.subject) && drivesOver(barred.graph(), route, hollowAt(barred.graph().data(), point.pos, point.road)))
            passes.points.append(point.subject);
    }
    passes.closures = closuresAcross(barred, question, route);
    passes.closures.removeIf([&told](const QString &closure) { return told.contains(closure); });
    passes.beside = besideWaterOn(barred, route);
    return passes;
}

TrafficQuestion whatIf(TrafficQuestion standing, const TrafficQuestion::Closure &asked)
{
    standing.only = asked.subject;
    standing.corridors.clear();
    standing.asked.clear();
    standing.places.clear();
    for (TrafficQuestion::Closure &closure : standing.closures)
        closure.detour.clear(); // nobody asks for their ways again
    standing.closures.removeIf([&](const TrafficQuestion::Closure &closure) { return closure.subject == asked.subject; });
    standing.closures.append(asked);
    return standing;
}

TrafficReport answerTraffic(const RoadGraph &graph, const TrafficQuestion &question, const TrafficReport &earlier)
{
    QElapsedTimer time;
    time.start();
    TrafficReport report;
    const QList<RoadBlock> blocks = blocksOf(question);
    report.state = earlier.state.graph().isEmpty() ? RoadState(graph, blocks) : earlier.state.withBlocks(blocks);
    report.unmatched = report.state.unmatched();

    QList<MessageSign> signs;
    for (const TrafficQuestion::Sign &sign : question.signs)
        signs.append({sign.subject, sign.pos, sign.heading, sign.road, sign.rows, sign.cols});
    PlannedWays planned;
    for (const TrafficQuestion::Closure &closure : question.closures) {
        if (const QList<QStringList> ways = plannedWays(closure.detour); !ways.isEmpty())
            planned.insert(closure.subject, ways);
    }
    const RouteNeeds needs{.wadingCm = publicWading};
    const QList<Diversion> found = question.only.isEmpty() ? diversions(report.state, signs, needs, planned)
                                                           : diversionsOf(report.state, question.only, signs, needs, planned);
    for (const Diversion &diversion : found)
        report.diversions.append(reportOf(diversion));
    for (DiversionReport &one : report.diversions) {
        if (one.found)
            one.passes = passedBy(graph, question, one);
    }

    report.cutOff = cutOffOf(graph, question.places, report.state, earlier);
    const QList<CutOff::Result> &results = report.cutOff.results();
    for (qsizetype i = 0; i < results.size(); ++i) {
        const KeyPlace &place = question.places.at(i);
        const Access &in = results.at(i).in, &out = results.at(i).out;
        report.accesses.append({place.id, place.kind, place.name, place.pos, in.kind == Access::Kind::CutOff,
                                out.kind == Access::Kind::CutOff, in.seconds, out.seconds, in.addedSeconds, out.addedSeconds});
    }

    tellCorridors(report.state, question, report);

    for (const TrafficQuestion::Point &point : question.points) {
        const auto known = earlier.stretches.constFind(point.subject);
        if (known != earlier.stretches.constEnd() && known->at == point.pos && known->asked == askedOf(point))
            report.stretches.insert(point.subject, *known);
        else if (const auto stretch = stretchAt(graph, point))
            report.stretches.insert(point.subject, *stretch);
    }
    report.tookMs = double(time.nsecsElapsed()) / 1e6;
    return report;
}

} // namespace wf
