// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cityimport.h"
#include "packwriter.h"
#include "roadgraph.h"
#include "samplecity.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace wf;

class TestStretch : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void riverside_data();
    void riverside();
    void others();
    void refusals();
    void endsInDrivingOrder();
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

QTEST_GUILESS_MAIN(TestStretch)
#include "test_stretch.moc"
