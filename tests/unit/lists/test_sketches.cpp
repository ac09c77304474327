// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "closuresketch.h"
#include "cordonends.h"
#include "corridorsketch.h"
#include "geo.h"
#include "onetest.h"
#include "patience.h"
#include "record.h"

#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wf;

namespace {

constexpr double west = 112.5;
constexpr double south = 37.8;
constexpr double step = 0.01; ///< about 880 m east, 1112 m north

QPointF at(int x, int y) { return {west + x * step, south + y * step}; }

/// A grid of size × size crossings; every street a secondary road of its own name, driven both ways at 60 km/h.
RoadGraph grid(int size)
{
    QList<QPointF> nodes;
    for (int y = 0; y < size; ++y) {
        for (int x = 0; x < size; ++x)
            nodes.append(at(x, y));
    }
    QList<RoadGraph::Edge> edges;
    const auto add = [&](int from, int to, const QString &name) {
        edges.append({.from = from,
                      .to = to,
                      .oneway = false,
                      .metres = 0,
                      .kmh = 60,
                      .rank = 4,
                      .link = false,
                      .name = name,
                      .level = 0,
                      .line = {nodes.at(from), nodes.at(to)}});
    };
    for (int y = 0; y < size; ++y) {
        for (int x = 0; x < size; ++x) {
            if (x + 1 < size)
                add(y * size + x, y * size + x + 1, u"横%1街"_s.arg(y));
            if (y + 1 < size)
                add(y * size + x, (y + 1) * size + x, u"纵%1路"_s.arg(x));
        }
    }
    return RoadGraph::fromParts(nodes, edges);
}

} // namespace

/// What a person draws on the map before it is asked for: a closure, a green corridor.
class TestSketches : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// What is drawn for a flood point says so, also when it is drawn again; the next one is for none.
    void aClosureIsDrawnForAFloodPoint()
    {
        ClosureSketch sketch;
        sketch.setRoads(grid(5));
        sketch.setActive(true);
        sketch.beginAt(u"floodpoint/p"_s);
        QVERIFY(sketch.isActive());
        sketch.click(south + 1.5 * step, west + 2 * step);
        QTRY_VERIFY(sketch.isReady());
        sketch.clear();
        sketch.click(south + 1.5 * step, west + 2 * step);
        QTRY_VERIFY(sketch.isReady());
        QCOMPARE(sketch.fields().value(u"floodPoint"_s).toString(), u"floodpoint/p"_s);
        sketch.setActive(false);
        sketch.setActive(true);
        sketch.click(south + 1.5 * step, west + 2 * step);
        QTRY_VERIFY(sketch.isReady());
        QVERIFY(!sketch.fields().contains(u"floodPoint"_s));
    }

    /// Whoever named the stretch is told which of the names is the one that does not fit.
    void theNameThatIsRefusedIsKnown()
    {
        ClosureSketch sketch;
        sketch.setRoads(grid(5));
        sketch.setActive(true);
        const auto refused = [&sketch](const QString &road, const QString &direction, const QString &from, const QString &to) {
            sketch.name(road, direction, from, to);
            return QTest::qWaitFor([&sketch] { return !sketch.isBusy() && !sketch.problem().isEmpty(); }, 20'000) ? sketch.refusedName()
                                                                                                                  : u"nothing"_s;
        };
        const QString north = u"northbound"_s;
        QCOMPARE(refused(u"中山路"_s, north, u"横1街"_s, u"横3街"_s), u"road"_s);
        QCOMPARE(refused(u"纵2路"_s, north, u"中山路"_s, u"横3街"_s), u"from"_s);
        QCOMPARE(refused(u"纵2路"_s, north, u"横1街"_s, u"中山路"_s), u"to"_s);
        QCOMPARE(refused(u"纵2路"_s, north, u"纵4路"_s, u"横3街"_s), u"from"_s); // they do not meet
        QCOMPARE(refused(u"纵2路"_s, north, u"横1街"_s, u"纵4路"_s), u"to"_s);
        QCOMPARE(refused(u"纵2路"_s, u"eastbound"_s, u"横1街"_s, u"横3街"_s), u"direction"_s);
        sketch.name(u"纵2路"_s, north, u"横1街"_s, u"横3街"_s);
        QTRY_VERIFY(sketch.isReady());
        QCOMPARE(sketch.refusedName(), QString());
    }

    void aClosureIsDrawn()
    {
        ClosureSketch sketch;
        sketch.setRoads(grid(5));
        sketch.setActive(true);
        sketch.click(south + 1.5 * step, west + 2 * step); // on 纵2路
        QTRY_VERIFY(sketch.isReady());
        QCOMPARE(sketch.road(), u"纵2路"_s);
        QCOMPARE(sketch.rows().size(), 1);
        QCOMPARE(sketch.marks().size(), 1);
        const double shortMetres = sketch.metres();
        QVERIFY(shortMetres > 900 && shortMetres < 2400);

        sketch.setBoth(true);
        QTRY_VERIFY(!sketch.isBusy() && sketch.rows().size() == 2);
        QCOMPARE(sketch.direction(), u"both"_s);
        QVERIFY(sketch.fields().contains(u"lineBack"_s));
        QCOMPARE(sketch.fields().value(u"road"_s).toString(), u"纵2路"_s);

        sketch.click(south + 2.5 * step, west + 2 * step); // a second click moves the end
        QTRY_VERIFY(sketch.isReady() && sketch.metres() > shortMetres + 500);
        sketch.setFrom(u"横1街"_s);
        QCOMPARE(sketch.fields().value(u"from"_s).toString(), u"横1街"_s);
        sketch.setActive(false);
        QVERIFY(!sketch.isReady());
        QVERIFY(sketch.fields().isEmpty());
    }

    void aClosureIsNamed()
    {
        ClosureSketch sketch;
        sketch.setRoads(grid(5));
        sketch.setActive(true);
        sketch.name(u"纵2路"_s, u"northbound"_s, u"横1街"_s, u"横3街"_s);
        QTRY_VERIFY(sketch.isReady());
        QCOMPARE(sketch.direction(), u"northbound"_s);
        QVERIFY(std::abs(sketch.metres() - 2224) < 20);
        QCOMPARE(sketch.to(), u"横3街"_s);
        sketch.name(u"无名路"_s, u"northbound"_s, u"横1街"_s, u"横3街"_s);
        QTRY_VERIFY(!sketch.isBusy());
        QVERIFY(sketch.problem().contains(u"无名路"_s));
        sketch.name(u"纵2路"_s, u"northbound"_s, u"横1街"_s, {});
        QTRY_VERIFY(!sketch.isBusy() && sketch.problem().contains(u"纵2路"_s));
    }

    /// Traffic comes in at `from`, whichever end was named first; a direction that the road has not is refused.
    void itsEndsAreInDrivingOrder()
    {
        ClosureSketch sketch;
        sketch.setRoads(grid(5));
        sketch.setActive(true);
        sketch.name(u"横2街"_s, u"westbound"_s, u"纵1路"_s, u"纵3路"_s);
        QTRY_VERIFY(sketch.isReady());
        QCOMPARE(sketch.fields().value(u"from"_s).toString(), u"纵3路"_s);
        QCOMPARE(sketch.fields().value(u"to"_s).toString(), u"纵1路"_s);
        // What is refused takes away what was drawn before: nothing else is asked for than what is named.
        sketch.name(u"横2街"_s, u"northbound"_s, u"纵3路"_s, u"纵1路"_s);
        QTRY_VERIFY(!sketch.isBusy() && !sketch.problem().isEmpty());
        QVERIFY(!sketch.isReady());
    }

    /// Whichever of the two is named first, and whichever way it is closed: the end that is called so lies at that crossing, on both
    /// carriageways; both ways the first named is the first end.
    void eachEndLiesAtTheCrossingItIsNamedAfter()
    {
        ClosureSketch sketch;
        sketch.setRoads(grid(5));
        sketch.setActive(true);
        for (int k = 0; k < 2 * 4 * 5; ++k) {
            const bool level = k % 2 == 0;
            const int first = k / 2 % 5, second = (first + 1 + k / 10) % 5;
            const QString road = level ? u"横2街"_s : u"纵2路"_s;
            const auto crossing = [level](int i) { return level ? u"纵%1路"_s.arg(i) : u"横%1街"_s.arg(i); };
            const auto placeOf = [&](const QString &name) {
                const int i = name.at(1).digitValue();
                return level ? at(i, 2) : at(2, i);
            };
            const QStringList ways
                = level ? QStringList{u"both"_s, u"eastbound"_s, u"westbound"_s} : QStringList{u"both"_s, u"northbound"_s, u"southbound"_s};
            for (const QString &direction : ways) {
                const QString text = u"%1 %2 %3 %4"_s.arg(road, direction, crossing(first), crossing(second));
                sketch.clear();
                sketch.name(road, direction, crossing(first), crossing(second));
                QTRY_VERIFY2(sketch.isReady(), qPrintable(text));
                const QJsonObject fields = QJsonObject::fromVariantMap(sketch.fields());
                const Record closure(u"closure/c"_s, fields);
                QCOMPARE(closure.text("direction"_L1), direction);
                if (direction == "both"_L1)
                    QVERIFY2(closure.text("from"_L1) == crossing(first) && closure.text("to"_L1) == crossing(second), qPrintable(text));
                for (const auto end : {"from"_L1, "to"_L1}) {
                    const QPointF place = placeOf(closure.text(end));
                    QVERIFY2(metresToEnd(closure, end, place) < 5, qPrintable(text));
                    QVERIFY2(metresToEnd(closure, otherEnd(end), place) > 500, qPrintable(text));
                }
                const QList<QPointF> back = lineOf(closure.value("lineBack"_L1));
                QCOMPARE(back.size() > 1, direction == "both"_L1);
                if (!back.isEmpty()) {
                    QVERIFY2(metresToEnd(closure, u"to"_s, back.constFirst()) < 5, qPrintable(text));
                    QVERIFY2(metresToEnd(closure, u"from"_s, back.constLast()) < 5, qPrintable(text));
                }
            }
        }
    }

    /// What is named anew is called as it was named, also where the line is the one that stood there.
    void namesGivenAnewAreTaken()
    {
        ClosureSketch sketch;
        sketch.setRoads(grid(5));
        sketch.setActive(true);
        sketch.name(u"横2街"_s, u"both"_s, u"纵1路"_s, u"纵3路"_s);
        QTRY_VERIFY(sketch.isReady());
        sketch.setFrom(u"纵3路"_s);
        sketch.setTo(u"纵1路"_s);
        sketch.name(u"横2街"_s, u"both"_s, u"纵1路"_s, u"纵3路"_s);
        QTRY_VERIFY(sketch.isReady() && sketch.from() == u"纵1路"_s);
        QCOMPARE(sketch.to(), u"纵3路"_s);
    }

    /// What was named both ways and is then closed one way only is closed the way its line is driven.
    void oneWayOfBothIsTheOneItsLineIsDriven()
    {
        ClosureSketch sketch;
        sketch.setRoads(grid(5));
        sketch.setActive(true);
        sketch.name(u"横2街"_s, u"both"_s, u"纵3路"_s, u"纵1路"_s);
        QTRY_VERIFY(sketch.isReady() && sketch.isBoth());
        sketch.setBoth(false);
        QCOMPARE(sketch.fields().value(u"direction"_s).toString(), u"westbound"_s);
        QVERIFY(!sketch.fields().contains(u"lineBack"_s));
        sketch.setBoth(true);
        QTRY_VERIFY(sketch.isReady() && sketch.fields().contains(u"lineBack"_s));
        QCOMPARE(sketch.direction(), u"both"_s);
    }

    /// An incident elsewhere that happens to be chosen has no part in what is drawn.
    void itConcernsWhatIsOnItsRoad()
    {
        ClosureSketch sketch;
        sketch.setRoads(grid(5));
        sketch.setActive(true);
        const auto row = [](const QString &road, double x, double y) {
            return QVariantMap{{u"road"_s, road}, {u"longitude"_s, west + x * step}, {u"latitude"_s, south + y * step}};
        };
        QVERIFY(!sketch.concerns(row(u"横2街"_s, 2, 2)));
        sketch.name(u"横2街"_s, u"eastbound"_s, u"纵1路"_s, u"纵3路"_s);
        QTRY_VERIFY(sketch.isReady());
        QVERIFY(sketch.concerns(row(u"横2街"_s, 0, 0)));
        QVERIFY(sketch.concerns(row(u"纵2路"_s, 2, 2.1))); // 111 m beside it
        QVERIFY(!sketch.concerns(row(u"纵2路"_s, 2, 2.5)));
        QVERIFY(!sketch.concerns({{u"road"_s, QString()}, {u"longitude"_s, 0.0}, {u"latitude"_s, 0.0}}));
    }

    void aClickOffTheRoadSaysSo()
    {
        ClosureSketch sketch;
        sketch.setRoads(grid(4));
        sketch.setActive(true);
        sketch.click(south + 0.5 * step, west + 0.5 * step);
        QTRY_VERIFY(!sketch.problem().isEmpty());
        QVERIFY(!sketch.isReady());
        QVERIFY(sketch.marks().isEmpty());
        sketch.click(south + 0.5 * step, west + step); // the next click is the first again
        QTRY_VERIFY(sketch.isReady());
        QVERIFY(sketch.problem().isEmpty());
        sketch.click(south + 0.5 * step, west + 1.5 * step); // a second one beside it leaves what was found
        QTRY_VERIFY(!sketch.problem().isEmpty());
        QVERIFY(sketch.isReady());
    }

    void onlyTheNewestQuestionIsAnswered()
    {
        ClosureSketch sketch;
        sketch.setRoads(grid(5));
        sketch.setActive(true);
        sketch.click(south + 1.5 * step, west + 2 * step);
        sketch.clear(); // before the answer came
        QTRY_VERIFY(!sketch.isBusy());
        QVERIFY(!sketch.isReady());
        QVERIFY(sketch.rows().isEmpty());
    }

    void aCorridorIsPlanned()
    {
        CorridorSketch sketch;
        sketch.setState(RoadState(grid(5)));
        sketch.setActive(true);
        sketch.setFrom(u"消防站"_s, south, west);
        QVERIFY(!sketch.isReady());
        sketch.setTo(u"医院"_s, south, west + 4 * step);
        QTRY_VERIFY(sketch.isReady());
        QCOMPARE(sketch.roads(), QStringList{u"横0街"_s});
        const QVariantList junctions = sketch.junctions();
        QCOMPARE(junctions.size(), 3); // three approaches or more; the corners of the grid have two
        double before = -1;
        for (const QVariant &junction : junctions) {
            const double seconds = junction.toMap().value(u"seconds"_s).toDouble();
            QVERIFY(seconds > before);
            QVERIFY(junction.toMap().value(u"name"_s).toString().contains(u"横0街"_s));
            before = seconds;
        }
        QCOMPARE(sketch.fields().value(u"fromPlace"_s).toString(), u"消防站"_s);
        QCOMPARE(sketch.fields().value(u"junctions"_s).toStringList().size(), 3);
        sketch.swap();
        QTRY_VERIFY(sketch.isReady());
        QCOMPARE(sketch.fields().value(u"fromPlace"_s).toString(), u"医院"_s);
    }

    void aCorridorIsPlannedAnewWhenARoadIsClosed()
    {
        const RoadState open(grid(2));
        CorridorSketch sketch;
        sketch.setState(open);
        sketch.setActive(true);
        sketch.setFrom(u"a"_s, south, west);
        sketch.setTo(u"b"_s, south, west + step);
        QTRY_VERIFY(sketch.isReady());
        const double straight = sketch.seconds();
        const QPointF middle = (at(0, 0) + at(1, 0)) / 2;
        const RoadBlock flooded{.id = u"x"_s, .lines = {{middle}}, .depthCm = 60, .emergencyMayPass = true};
        sketch.setState(open.withBlocks({flooded}));
        QTRY_VERIFY(sketch.isReady() && sketch.seconds() > straight + 30);
        sketch.setWadingCm(80); // a lorry that gets through
        QTRY_VERIFY(sketch.isReady() && sketch.seconds() < straight + 30);
        RoadBlock other = flooded;
        other.id = u"y"_s;
        other.lines = {{(at(0, 1) + at(1, 1)) / 2}};
        sketch.setWadingCm(20);
        sketch.setState(open.withBlocks({flooded, other}));
        QTRY_VERIFY(sketch.isBlocked());
        QVERIFY(!sketch.isReady() && !sketch.blockText().isEmpty());
        QCOMPARE(sketch.rows().constFirst().toMap().value(u"tint"_s).toString(), u"alarm"_s);
    }

    /// A place that lies in water deeper than the vehicles wade is not gone to in silence: the way is not green, it says what bars it, and
    /// that nobody gets there.
    void aWayIntoWaterIsNotGreen()
    {
        const QPointF wet = (at(1, 0) + at(2, 0)) / 2;
        CorridorSketch sketch;
        sketch.setNaming([](const QString &block) { return block + u" 41"_s; });
        sketch.setState(RoadState(grid(5)), {{.id = u"floodpoint/p"_s, .lines = {{wet}}, .shut = false, .depthCm = 41, .isWet = true}});
        sketch.setActive(true);
        sketch.setFrom(u"消防站"_s, south, west);
        sketch.setTo(u"二坝桥"_s, wet.y(), wet.x());
        sketch.setWadingCm(40);
        QTRY_VERIFY(sketch.isBlocked());
        QVERIFY(sketch.blockText().contains(u"floodpoint/p 41"_s) && sketch.blockText().contains(u"二坝桥"_s));
        QVERIFY(sketch.blockText().contains(u"纵1路"_s)); // the last junction before it
        QCOMPARE(sketch.rows().constFirst().toMap().value(u"tint"_s).toString(), u"alarm"_s);
        QCOMPARE(sketch.fields().value(u"obstacle"_s).toString(), u"floodpoint/p"_s);
        QCOMPARE(sketch.fields().value(u"wadingCm"_s).toDouble(), 40.0);
        sketch.setWadingCm(41);
        QTRY_VERIFY(sketch.isReady());
        QVERIFY(!sketch.fields().contains(u"obstacle"_s));
        sketch.clearTo();
        QVERIFY(!sketch.isReady() && sketch.rows().isEmpty() && sketch.toPlace().isEmpty());
    }
};

WATCHFLOOR_TEST(TestSketches)
#include "test_sketches.moc"
