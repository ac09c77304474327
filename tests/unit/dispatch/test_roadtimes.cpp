// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "handunits.h"
#include "nearestunits.h"
#include "onetest.h"
#include "placement.h"
#include "roadtimes.h"

#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace wf;

namespace {

/// A street from west to east with a way around its middle on the north side:
///
///        4 ────> 5        400 m north
///        │       │
///   0 ── 1 ───── 2 ── 3   nodes 1000 m apart
/// From 4 to 5 one way only.
struct Street {
    RoadGraph graph;
    static QPointF at(double east, double north = 0) { return {112.5 + east / 87'860.0, 37.8 + north / 111'195.0}; }
    Street()
    {
        const auto edge = [](int from, int to, const QString &name, bool oneway = false) {
            RoadGraph::Edge one;
            one.from = from;
            one.to = to;
            one.name = name;
            one.oneway = oneway;
            one.kmh = 36; // 10 m/s
            return one;
        };
        graph = RoadGraph::fromParts({at(0), at(1000), at(2000), at(3000), at(1000, 400), at(2000, 400)},
                                     {edge(0, 1, u"街"_s), edge(1, 2, u"街"_s), edge(2, 3, u"街"_s), edge(1, 4, u"绕"_s),
                                      edge(4, 5, u"绕"_s, true), edge(5, 2, u"绕"_s)});
    }
    /// The middle of the street, both ways.
    [[nodiscard]] static RoadBlock middle(double depthCm)
    {
        RoadBlock block;
        block.id = u"closure/c"_s;
        block.lines = {{at(1200), at(1800)}, {at(1800), at(1200)}};
        block.depthCm = depthCm;
        return block;
    }
};

QString order(const NearestUnits &found)
{
    QStringList names;
    for (const UnitChoice &choice : found.ranked)
        names.append(u"%1 %2"_s.arg(choice.callSign).arg(qRound(choice.seconds)));
    return names.join(u", "_s);
}

} // namespace

/// The algorithms on a road graph with closures, not on a made-up table of times.
class TestRoadTimes : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void closuresChangeTheOrder();
    void policePassWhatIsPassable();
    void leadsToAnEndAndNotThrough();
    void coverageFollowsTheRoads();
    void placesByTheRoads();
    void metresAlongTheRoad();
};

void TestRoadTimes::closuresChangeTheOrder()
{
    const Street street;
    const QList<ForceUnit> units{unitAt(u"west"_s, Street::at(1000)), unitAt(u"east"_s, Street::at(3000)),
                                 unitAt(u"outside"_s, Street::at(3000, -9000))};
    UnitNeed need;
    need.place = Street::at(1900);
    const RoadState open(street.graph);
    const auto before = nearestUnits(need, units, drivingTimes(open), {}, 0);
    QCOMPARE(order(before), u"west 90, east 110"_s);
    QCOMPARE(before.leftOut.size(), 1); // off the map
    QCOMPARE(before.leftOut.first().code, u"unit.no_way"_s);
    const auto after = nearestUnits(need, units, drivingTimes(open.withBlocks({Street::middle(0)})), {}, 0);
    QCOMPARE(order(after), u"east 110, west 190"_s); // 400 + 1000 + 400 and back 100
}

void TestRoadTimes::policePassWhatIsPassable()
{
    const Street street;
    RoadBlock block = Street::middle(20);
    block.emergencyMayPass = true;
    QList<ForceUnit> units{unitAt(u"car"_s, Street::at(1000)), unitAt(u"low"_s, Street::at(1000))};
    units[1].wadingCm = 10;
    UnitNeed need;
    need.place = Street::at(2000);
    const RoadState roads(street.graph, {block});
    QCOMPARE(order(nearestUnits(need, units, drivingTimes(roads), {}, 0)), u"car 100, low 180"_s);
    QCOMPARE(order(nearestUnits(need, units, drivingTimes(roads, false), {}, 0)), u"car 180, low 180"_s);
}

void TestRoadTimes::leadsToAnEndAndNotThrough()
{
    const Street street;
    const QList<ForceUnit> units{unitAt(u"west"_s, Street::at(1000)), unitAt(u"east"_s, Street::at(3000))};
    RoadBlock block = Street::middle(20); // a police car would wade through
    block.emergencyMayPass = true;
    UnitNeed need;
    need.place = Street::at(1500);
    need.ends = {{u"from"_s, u"A"_s, Street::at(1180)}, {u"to"_s, u"B"_s, Street::at(1820)}};
    const auto ends = [](const NearestUnits &found) {
        QString text;
        for (const UnitChoice &choice : found.ranked)
            text += choice.ways.constFirst().end + u' ';
        return text;
    };
    // Closed already, or only asked for: the same.
    const RoadState open(street.graph);
    for (const RoadState &roads : {roadsAround(open.withBlocks({block}), block.id, {}), roadsAround(open, block.id, block.lines)}) {
        need.ends[0].isHeld = false;
        const auto found = nearestUnits(need, units, drivingTimes(roads), {}, 0);
        QCOMPARE(order(found), u"west 18, east 118"_s);
        QCOMPARE(ends(found), u"from to "_s);
        QVERIFY(found.ranked.constFirst().reason.startsWith(u"under 1 min by the roads open now, to the end “A”; "_s));
        QCOMPARE(found.ranked.constFirst().ways.size(), 2);
        // Somebody stands at the one: all go to the other, the western round by the north.
        need.ends[0].isHeld = true;
        const auto others = nearestUnits(need, units, drivingTimes(roads), {}, 0);
        QCOMPARE(order(others), u"east 118, west 198"_s);
        QCOMPARE(ends(others), u"to to "_s);
    }
    need.ends[1].isHeld = true; // both are held: whoever helps goes where it is nearer
    QCOMPARE(ends(nearestUnits(need, units, drivingTimes(open), {}, 0)), u"from to "_s);
}

void TestRoadTimes::coverageFollowsTheRoads()
{
    const Street street;
    const QList<ForceUnit> units{unitAt(u"west"_s, Street::at(1000)), unitAt(u"east"_s, Street::at(3000))};
    const QList<GuardPoint> points{{u"post/p"_s, u"P"_s, {}, Street::at(1900)}};
    const RoadState open(street.graph);
    const Coverage before(points, units, drivingTimes(open), 120);
    QVERIFY(before.uncoveredBySending({u"unit/east"_s}).isEmpty());
    const Coverage after(points, units, drivingTimes(open.withBlocks({Street::middle(0)})), 120);
    QCOMPARE(after.uncoveredBySending({u"unit/east"_s}).size(), 1);
}

void TestRoadTimes::placesByTheRoads()
{
    const Street street;
    PlacementQuestion question;
    question.demands = {{u"floodpoint/f"_s, u"F"_s, Street::at(2000), 1}};
    question.stands = {{u"west of it"_s, Street::at(1150)}, {u"east of it"_s, Street::at(2900)}};
    question.units = {unitAt(u"A"_s, Street::at(0))};
    const RoadState open(street.graph);
    QCOMPARE(placeUnits(question, drivingTimes(open)).moves.first().name, u"west of it"_s);
    const Placement placed = placeUnits(question, drivingTimes(open.withBlocks({Street::middle(0)})));
    QCOMPARE(placed.moves.first().name, u"east of it"_s);
    QCOMPARE(qRound(placed.meanBefore), 280);
    QCOMPARE(qRound(placed.meanAfter), 90);
    QCOMPARE(qRound(placed.moves.first().seconds), 370);
}

void TestRoadTimes::metresAlongTheRoad()
{
    const Street street;
    // Measured as the road is built: what is closed today does not move two reports apart.
    const auto metres = metresByRoad(RoadState(street.graph, {Street::middle(0)}));
    QVERIFY(std::abs(metres(Street::at(1500), Street::at(1500, 400)) - 1400) < 3);
    QVERIFY(std::abs(metres(Street::at(1900, 400), Street::at(1100, 400)) - 800) < 3); // against the one way it is farther
    QVERIFY(std::abs(metres(Street::at(90'000), Street::at(90'100)) - 100) < 1); // off the map: in a straight line
}

WATCHFLOOR_TEST(TestRoadTimes)
#include "test_roadtimes.moc"
