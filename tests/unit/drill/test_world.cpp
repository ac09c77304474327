// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drillworld.h"
#include "geo.h"
#include "onetest.h"
#include "smallscenario.h"

#include <QTemporaryDir>
#include <QTest>

using namespace wf;
using namespace Qt::StringLiterals;

/// Rain, water and driving as the scenario writes them.
class TestWorld : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_scenario = loadScenario(SmallScenario::write(m_dir.path())).value(); }

    void rainAddsUp()
    {
        const ScriptedWorld world(m_scenario, nullptr);
        QCOMPARE(world.rainTotal(0), 0.0);
        QVERIFY(qAbs(world.rainTotal(60) - 30) < 0.001);
        QVERIFY(qAbs(world.rainTotal(300) - 40) < 0.001);
        QCOMPARE(world.rainRate(200), 0.0);
    }

    void depthFollowsItsCurve()
    {
        const ScriptedWorld world(m_scenario, nullptr);
        QCOMPARE(world.depth(u"bridge"_s, m_scenario.timeOf(5)), 15.0);
        QCOMPARE(world.depth(u"bridge"_s, m_scenario.timeOf(10)), 30.0);
        QCOMPARE(world.depth(u"bridge"_s, m_scenario.timeOf(99)), 5.0);
        QCOMPARE(world.depth(u"elsewhere"_s, m_scenario.timeOf(5)), 0.0);
    }

    void aGaugeFreezesAndFallsSilent()
    {
        ScriptedWorld world(m_scenario, nullptr);
        const auto depth = [&](double minute) {
            for (const Sample &sample : world.measure(m_scenario.timeOf(minute) - 1000, m_scenario.timeOf(minute))) {
                if (sample.series == "depth/bridge"_L1)
                    return sample.v.at(0);
            }
            return -1.0;
        };
        QCOMPARE(depth(5), 15.0);
        world.gauge(u"bridge"_s, u"freeze"_s, m_scenario.timeOf(6));
        QCOMPARE(depth(10), 18.0);
        world.gauge(u"bridge"_s, u"silence"_s, m_scenario.timeOf(10));
        QCOMPARE(depth(11), -1.0);
        world.gauge(u"bridge"_s, u"restore"_s, m_scenario.timeOf(11));
        QCOMPARE(depth(12), 20.0);
    }

    void aUnitDrivesAndArrives()
    {
        ScriptedWorld world(m_scenario, nullptr);
        const Record unit(u"unit/yz-01"_s, {{u"type"_s, u"car"_s}});
        const QPointF from(112.55, 37.86);
        const QPointF to(112.53, 37.85);
        world.drive(u"order/1"_s, unit, from, to, m_scenario.start);
        QVERIFY(world.arrived(m_scenario.timeOf(1)).isEmpty());
        QCOMPARE(world.arrived(m_scenario.timeOf(10)), QStringList{u"order/1"_s});
        const QList<Sample> samples = world.measure(m_scenario.start, m_scenario.timeOf(10));
        QList<Sample> positions;
        for (const Sample &sample : samples) {
            if (sample.series == "pos/yz-01"_L1)
                positions.append(sample);
        }
        QVERIFY(positions.size() > 20);
        QVERIFY(groundMetres({positions.last().v.at(0), positions.last().v.at(1)}, to) < 1);
        QCOMPARE(positions.last().v.at(3), 0.0);
        QVERIFY(positions.first().v.at(3) > 5);
        world.stop(u"order/1"_s);
        QVERIFY(!world.isDriving(u"order/1"_s));
    }

private:
    QTemporaryDir m_dir;
    Scenario m_scenario;
};

WATCHFLOOR_TEST(TestWorld)
#include "test_world.moc"
