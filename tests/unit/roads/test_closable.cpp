// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cityimport.h"
#include "closable.h"
#include "gridroads.h"
#include "onetest.h"
#include "packwriter.h"
#include "samplecity.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wf;
using namespace wf::test;

/// What is closed where water stands.
class TestClosable : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void closableRefusals();
    void cities_data();
    void cities();

private:
    QTemporaryDir m_dir;
};

void TestClosable::closableRefusals()
{
    const Grid grid;
    const auto code = [](const auto &stretch) { return stretch ? QString() : stretch.error().code; };
    QCOMPARE(code(closableStretch(grid.graph, at(300, 700))), u"road.off_road"_s);
    QCOMPARE(code(closableStretch(grid.graph, at(300, 600), u"northbound"_s)), u"road.no_direction"_s);
    QCOMPARE(code(closableStretch(grid.graph, at(300, 600), u"upwards"_s)), u"road.no_direction"_s);
    QCOMPARE(code(closableStretch(grid.graph, at(300, 600), at(300, 900))), u"road.off_road"_s);
    QCOMPARE(code(closableStretch(grid.graph, at(100, 600), at(900, 1000))), u"road.no_stretch"_s);
    QCOMPARE(code(closableStretch(RoadGraph(), at(0, 0))), u"road.off_road"_s);
    const auto one = closableStretch(grid.graph, at(300, 598)); // its southern side: eastbound
    QVERIFY(one);
    QCOMPARE(one->direction, u"eastbound"_s);
    QCOMPARE(one->from, u"1路"_s);
    QCOMPARE(one->to, u"2路"_s);
    const auto other = otherDirection(grid.graph, *one);
    QVERIFY(other);
    QCOMPARE(other->direction, u"westbound"_s);
    QCOMPARE(other->from, u"2路"_s);
    QCOMPARE(closableStretch(grid.graph, at(300, 602))->direction, u"westbound"_s);
    QCOMPARE(closableStretch(grid.graph, at(300, 602), u"eastbound"_s)->direction, u"eastbound"_s);
}

void TestClosable::cities_data()
{
    QTest::addColumn<bool>("real");
    QTest::newRow("bundled") << false;
    QTest::newRow("real") << true;
}

/// The riverside southbound at 二坝桥, as in the exercise.
void TestClosable::cities()
{
    QFETCH(bool, real);
    const QString data = qEnvironmentVariable("WATCHFLOOR_SHARED_DATA");
    if (real && data.isEmpty())
        QSKIP("WATCHFLOOR_SHARED_DATA is not set: the real extract is not tried");
    const auto draft = real ? importFiles({data + u"/city/taiyuan-lines.geojson"_s})
                            : drawSampleCity(QStringLiteral(WATCHFLOOR_SOURCE_DIR) + u"/resources/city/taiyuan"_s);
    QVERIFY(draft && writePack(*draft, m_dir.filePath(u"city.citypack"_s)));
    const auto graph = RoadGraph::fromPack(m_dir.filePath(u"city.citypack"_s));
    QVERIFY(graph);

    const auto around = closableStretch(*graph, {112.5270, 37.8460}, u"southbound"_s);
    const auto named = graph->stretch(u"滨河西路"_s, u"southbound"_s, u"迎泽大桥"_s, u"南内环桥"_s);
    QVERIFY(around && named);
    const auto between = closableStretch(*graph, named->first(), named->last());
    QVERIFY2(between, between ? "" : qPrintable(between.error().text));
    for (const auto &stretch : {*around, *between}) {
        QCOMPARE(stretch.road, u"滨河西路"_s);
        QCOMPARE(stretch.direction, u"southbound"_s);
        QVERIFY(stretch.line.first().y() > 37.8460 && stretch.line.last().y() < 37.8460);
        RoadBlock block;
        block.id = u"closure/1"_s;
        block.lines = {stretch.line};
        const RoadState state(*graph, {block});
        const QList<MessageSign> signs{{u"sign/north"_s, {112.5277, 37.8752}, 180, {}, 3, 12},
                                       {u"sign/south"_s, {112.5332, 37.8200}, 0, {}, 3, 12}};
        const auto all = diversions(state, signs);
        QCOMPARE(all.size(), 1);
        const Diversion &one = all[0];
        QVERIFY2(one.exists(), one.exists() ? "" : qPrintable(one.refusal->text));
        QVERIFY(one.way.metres > 1000 && one.way.metres < 6000);
        QVERIFY(one.addedSeconds > 30 && one.addedSeconds < 400);
        QVERIFY(one.exit.pos.y() >= stretch.line.first().y() - 1e-6 && one.entry.pos.y() <= stretch.line.last().y() + 1e-6);
        QVERIFY(one.exit.pos.y() < 37.88 && one.entry.pos.y() > 37.82);
        QVERIFY(!one.near.isEmpty() && !one.far.isEmpty() && one.middle.size() == 1);
        QCOMPARE(one.signs.size(), 1);
        QCOMPARE(one.signs[0].sign.subject, u"sign/north"_s);
        // The way itself is open: driven on, piece by piece, it takes as long as it says.
        const auto driven = state.route(one.way.line.first(), one.way.line.last());
        QVERIFY(driven && driven->seconds < one.way.seconds + 120);
    }
}

WATCHFLOOR_TEST(TestClosable)
#include "test_closable.moc"
