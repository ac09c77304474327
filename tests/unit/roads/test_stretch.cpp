// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cityimport.h"
#include "geo.h"
#include "onetest.h"
#include "packwriter.h"
#include "roadgraph.h"
#include "samplecity.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace wf;

namespace {

/// From a place to the nearest road of that name, m.
double metresToRoad(const RoadGraph &graph, const QString &road, QPointF place)
{
    double nearest = 1e300;
    for (int e = 0; e < graph.edgeCount(); ++e) {
        const RoadGraph::Edge &edge = graph.edge(e);
        for (qsizetype i = 0; edge.name == road && i + 1 < edge.line.size(); ++i) {
            const QPointF way = metresBetween(edge.line.at(i), edge.line.at(i + 1)), to = metresBetween(edge.line.at(i), place);
            const double length = QPointF::dotProduct(way, way);
            const QPointF aside = to - way * (length > 0 ? std::clamp(QPointF::dotProduct(to, way) / length, 0.0, 1.0) : 0);
            nearest = std::min(nearest, std::hypot(aside.x(), aside.y()));
        }
    }
    return nearest;
}

/// Two edges of a road from west to east, driven both ways or one way only, between two that cross it.
RoadGraph levelRoad(bool oneway)
{
    RoadGraph::Edge own, first, last;
    own.name = u"主路"_s;
    own.oneway = oneway;
    own.from = 0;
    own.to = 1;
    first.name = u"甲路"_s;
    first.from = 0;
    first.to = 2;
    last.name = u"乙路"_s;
    last.from = 1;
    last.to = 3;
    return RoadGraph::fromParts({{112.5, 37.8}, {112.51, 37.8}, {112.5, 37.805}, {112.51, 37.805}}, {own, first, last});
}

} // namespace

class TestStretch : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void riverside_data();
    void riverside();
    void others();
    void refusals();
    void endsInDrivingOrder();
    void itsEndsLieAtTheRoadsTheyAreNamedAfter();
    void bothWaysItLeadsFromTheFirstNamed();
    void directionsThatTheRoadHas();
    void routesAcrossTheCity();
    void realExtract();

private:
    static void checkRiverside(const RoadGraph &graph, const QString &from, const QString &to, bool southbound);
    QTemporaryDir m_dir;
    RoadGraph m_graph;
};

void TestStretch::initTestCase()
{
    const auto draft = drawSampleCity(QStringLiteral(WATCHFLOOR_SOURCE_DIR) + u"/resources/city/taiyuan"_s);
    QVERIFY(draft);
    QVERIFY(writePack(*draft, m_dir.filePath(u"sample.citypack"_s)));
    const auto graph = RoadGraph::fromPack(m_dir.filePath(u"sample.citypack"_s));
    QVERIFY2(graph, graph ? "" : qPrintable(graph.error().text));
    m_graph = *graph;
}

void TestStretch::checkRiverside(const RoadGraph &graph, const QString &from, const QString &to, bool southbound)
{
    const auto line = graph.stretch(u"滨河西路"_s, southbound ? u"southbound"_s : u"northbound"_s, from, to);
    QVERIFY2(line, line ? "" : qPrintable(line.error().text));
    const QPointF north = southbound ? line->first() : line->last();
    const QPointF south = southbound ? line->last() : line->first();
    QVERIFY2(std::abs(north.y() - 37.8577) < 0.0015, qPrintable(QString::number(north.y())));
    QVERIFY2(std::abs(south.y() - 37.8379) < 0.0015, qPrintable(QString::number(south.y())));
    for (qsizetype i = 1; i < line->size(); ++i) {
        const double step = (*line)[i].y() - (*line)[i - 1].y();
        QVERIFY(southbound ? step < 2e-5 : step > -2e-5);
    }
}

void TestStretch::riverside_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<bool>("southbound");
    QTest::newRow("as the exercise says") << u"迎泽大桥"_s << u"南内环桥"_s << true;
    QTest::newRow("the other way round") << u"南内环桥"_s << u"迎泽大桥"_s << true;
    QTest::newRow("a shorter name") << u"迎泽桥"_s << u"南内环桥"_s << true;
    QTest::newRow("northbound") << u"南内环桥"_s << u"迎泽大桥"_s << false;
}

void TestStretch::riverside()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(bool, southbound);
    checkRiverside(m_graph, from, to, southbound);
}

void TestStretch::others()
{
    QVERIFY(m_graph.stretch(u"迎泽大街"_s, u"eastbound"_s, u"解放路"_s, u"建设北路"_s));
    QVERIFY(m_graph.stretch(u"南内环街"_s, u"both"_s, u"平阳路"_s, u"东中环路"_s));
    QVERIFY(m_graph.stretch(u"建设路"_s, u"northbound"_s, u"迎泽大街"_s, u"府东街"_s));
    const auto one = m_graph.stretch(u"滨河西路"_s, u"southbound"_s, u"迎泽大桥"_s, u"南内环桥"_s);
    const auto other = m_graph.stretch(u"滨河西路"_s, u"northbound"_s, u"迎泽大桥"_s, u"南内环桥"_s);
    QVERIFY(one && other);
    QVERIFY(one->first().x() < other->last().x()); // its own carriageway, the western one
}

void TestStretch::refusals()
{
    const auto code = [&](const QString &road, const QString &direction, const QString &from, const QString &to) {
        const auto line = m_graph.stretch(road, direction, from, to);
        return line ? QString() : line.error().code;
    };
    QCOMPARE(code(u"长安街"_s, u"eastbound"_s, u"解放路"_s, u"新建路"_s), u"road.unknown"_s);
    QCOMPARE(code(u"滨河西路"_s, u"southbound"_s, u"迎泽大桥"_s, u"某某某桥"_s), u"road.unknown"_s);
    QCOMPARE(code(u"滨河西路"_s, u"southbound"_s, u"迎泽大桥"_s, u"府东街"_s), u"road.no_meeting"_s);
    QCOMPARE(code(u"滨河西路"_s, u"southbound"_s, u"迎泽大桥"_s, u"迎泽大桥"_s), u"road.no_stretch"_s);
    QCOMPARE(code(u"滨河西路"_s, u"upwards"_s, u"迎泽大桥"_s, u"南内环桥"_s), u"road.no_direction"_s);
}

/// Whoever names the exit first is told so.
void TestStretch::endsInDrivingOrder()
{
    const auto turned = [&](const QString &direction, const QString &from, const QString &to) {
        bool isTurned = false;
        return m_graph.stretch(u"滨河西路"_s, direction, from, to, &isTurned) && isTurned;
    };
    QVERIFY(!turned(u"southbound"_s, u"迎泽大桥"_s, u"南内环桥"_s));
    QVERIFY(turned(u"southbound"_s, u"南内环桥"_s, u"迎泽大桥"_s));
    QVERIFY(turned(u"northbound"_s, u"迎泽大桥"_s, u"南内环桥"_s));
    QVERIFY(!turned(u"both"_s, u"迎泽大桥"_s, u"南内环桥"_s));
}

/// Whichever of the two is named first, and whichever way it is closed: the end that is called so lies there.
void TestStretch::itsEndsLieAtTheRoadsTheyAreNamedAfter()
{
    constexpr double meetingM = 155; // where roads on different levels still meet
    const QStringList across{u"滨河西路"_s, u"滨河东路"_s, u"新建路"_s,   u"解放路"_s, u"平阳路"_s,   u"建设路"_s,
                             u"建设北路"_s, u"双塔北路"_s, u"敦化南路"_s, u"红沟路"_s, u"东中环路"_s, u"并州路"_s};
    int tried = 0, bothWays = 0;
    for (const QString &road : {u"迎泽大街"_s, u"南内环街"_s, u"府东街"_s, u"五龙口街"_s, u"迎春街"_s, u"胜利街"_s}) {
        for (const QString &from : across) {
            for (const QString &to : across) {
                for (const QString &direction : {u"both"_s, u"eastbound"_s, u"westbound"_s}) {
                    bool isTurned = false;
                    const auto line = from == to ? std::expected<QList<QPointF>, Refusal>(std::unexpect)
                                                 : m_graph.stretch(road, direction, from, to, &isTurned);
                    if (!line)
                        continue;
                    ++tried;
                    bothWays += direction == "both"_L1 && !isTurned ? 1 : 0;
                    const QString begin = m_graph.matchName(isTurned ? to : from), end = m_graph.matchName(isTurned ? from : to);
                    const QString text = road + u' ' + direction + u' ' + from + u' ' + to;
                    QVERIFY2(metresToRoad(m_graph, begin, line->constFirst()) < meetingM, qPrintable(text));
                    QVERIFY2(metresToRoad(m_graph, end, line->constLast()) < meetingM, qPrintable(text));
                }
            }
        }
    }
    QVERIFY2(tried >= 30 && bothWays >= 10, qPrintable(u"%1, %2"_s.arg(tried).arg(bothWays)));
}

/// Whoever closes a road both ways finds its ends in the order in which they were named; only a road without traffic that way turns them.
void TestStretch::bothWaysItLeadsFromTheFirstNamed()
{
    for (const bool oneway : {false, true}) {
        const RoadGraph graph = levelRoad(oneway);
        for (const bool eastwards : {true, false}) {
            bool isTurned = false;
            const QString west = u"甲路"_s, east = u"乙路"_s;
            const auto line = graph.stretch(u"主路"_s, u"both"_s, eastwards ? west : east, eastwards ? east : west, &isTurned);
            QVERIFY(line);
            QCOMPARE(isTurned, oneway && !eastwards);
            QCOMPARE(line->constFirst().x() < line->constLast().x(), eastwards || oneway);
        }
    }
}

/// A road that runs east and west has no traffic to the north; one that lies aslant may be called by either.
void TestStretch::directionsThatTheRoadHas()
{
    const auto road = [](double east, double north) {
        const QPointF step(east, north), across(north * 0.5, -east * 0.5);
        const QPointF begin(112.5, 37.8), end = begin + step;
        RoadGraph::Edge own, first, last;
        own.name = u"主路"_s;
        own.from = 0;
        own.to = 1;
        first.name = u"甲路"_s;
        first.from = 0;
        first.to = 2;
        last.name = u"乙路"_s;
        last.from = 1;
        last.to = 3;
        return RoadGraph::fromParts({begin, end, begin + across, end + across}, {own, first, last});
    };
    const auto code = [](const RoadGraph &graph, const QString &direction) {
        const auto line = graph.stretch(u"主路"_s, direction, u"乙路"_s, u"甲路"_s);
        return line ? QString() : line.error().code;
    };
    const RoadGraph level = road(0.01, 0.0005), aslant = road(0.01, 0.008);
    QCOMPARE(code(level, u"northbound"_s), u"road.no_direction"_s);
    const auto across = level.stretch(u"主路"_s, u"northbound"_s, u"乙路"_s, u"甲路"_s);
    QVERIFY(!across && across.error().text.contains(u"eastbound or westbound"_s));
    for (const QString &fits : {u"eastbound"_s, u"westbound"_s, u"both"_s})
        QCOMPARE(code(level, fits), QString());
    for (const QString &fits : {u"eastbound"_s, u"westbound"_s, u"northbound"_s, u"southbound"_s})
        QCOMPARE(code(aslant, fits), QString());
}

void TestStretch::routesAcrossTheCity()
{
    const auto route = m_graph.route({112.4900, 37.8640}, {112.5785, 37.8618});
    QVERIFY(route);
    QVERIFY(route->metres > 7000 && route->metres < 14000);
    QVERIFY(route->seconds > 400 && route->seconds < 2400);
    for (const QPointF point :
         {QPointF(112.5640, 37.8570), QPointF(112.4930, 37.9350), QPointF(112.4850, 37.7350), QPointF(112.6120, 37.7960)}) {
        QVERIFY2(m_graph.route({112.5270, 37.8460}, point), qPrintable(QString::number(point.x())));
        QVERIFY2(m_graph.route(point, {112.5270, 37.8460}), qPrintable(QString::number(point.x())));
    }
}

void TestStretch::realExtract()
{
    const QString data = qEnvironmentVariable("WATCHFLOOR_SHARED_DATA");
    if (data.isEmpty())
        QSKIP("WATCHFLOOR_SHARED_DATA is not set: the real extract is not tried");
    const auto draft = importFiles({data + u"/city/taiyuan-lines.geojson"_s});
    QVERIFY(draft);
    QVERIFY(writePack(*draft, m_dir.filePath(u"real.citypack"_s)));
    const auto graph = RoadGraph::fromPack(m_dir.filePath(u"real.citypack"_s));
    QVERIFY(graph);
    checkRiverside(*graph, u"迎泽大桥"_s, u"南内环桥"_s, true);
    checkRiverside(*graph, u"迎泽桥"_s, u"南内环桥"_s, false);
}

WATCHFLOOR_TEST(TestStretch)
#include "test_stretch.moc"
