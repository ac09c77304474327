// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onetest.h"
#include "rulesdesk.h"

#include <QTest>

using namespace wf;
using namespace wf::test;
using namespace Qt::StringLiterals;

namespace {

/// A closure over the point, with more fields, or with others.
QJsonObject over(const QJsonObject &more)
{
    QJsonObject fields{{u"road"_s, u"滨河西路"_s},
                       {u"direction"_s, u"southbound"_s},
                       {u"from"_s, u"迎泽大桥"_s},
                       {u"to"_s, u"南内环桥"_s},
                       {u"line"_s, QJsonArray{QJsonArray{112.52, 37.85}, QJsonArray{112.52, 37.84}}},
                       {u"cause"_s, u"ponding"_s}};
    for (auto it = more.begin(); it != more.end(); ++it)
        fields.insert(it.key(), it.value());
    if (fields.value("direction"_L1) == "northbound"_L1) // as traffic drives there
        fields.insert(u"line"_s, QJsonArray{QJsonArray{112.52, 37.84}, QJsonArray{112.52, 37.85}});
    return fields;
}

QJsonObject lanes(int shut) { return {{u"lanes"_s, 3}, {u"lanesClosed"_s, shut}}; }

} // namespace

/// A flooded road of which only some lanes or one direction are closed: the rest is asked for, once.
class TestPartClosures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// A stretch over one point is the closure of that point by its cause (it names it), which says nothing of how much of it is shut.
    void aClosureThatNamesThePointMustShutItToo()
    {
        for (const auto &[more, asks] : {std::pair(QJsonObject(), false), std::pair(lanes(1), true), std::pair(lanes(3), false),
                                         std::pair(QJsonObject{{u"lanesClosed"_s, 1}}, true), // of nobody knows how many
                                         std::pair(QJsonObject{{u"direction"_s, u"both"_s}}, false),
                                         std::pair(QJsonObject{{u"direction"_s, u"northbound"_s}}, true)}) {
            Desk desk;
            desk.point();
            const QString closure = desk.must(XC, u"closure.stop"_s, {}, over(more));
            QCOMPARE(desk.situation.record(closure)->text("floodPoint"_L1), Point); // by its cause
            desk.force(closure, u"in_force"_s);
            desk.alarm(u"close"_s, 60);
            desk.log.measure({{u"depth/p"_s, desk.clock.now(), {60.0}, u"gauge"_s, {}}});
            QCOMPARE(desk.obey(proposals), asks ? QStringList{u"closure.ask"_s} : QStringList());
            if (!asks)
                continue;
            // What is asked for now stands: it is not asked for again, however the water goes.
            desk.wait(askAgainMin + 1);
            desk.log.measure({{u"depth/p"_s, desk.clock.now(), {80.0}, u"gauge"_s, {}}});
            QCOMPARE(desk.obey(proposals), QStringList());
            QCOMPARE(desk.situation.records(u"closure"_s).size(), 2);
        }
    }

    /// Water that fills both carriageways asks for both, and for nothing once each of them is shut, together or by itself.
    void bothCarriagewaysAreShutTogetherOrOneByOne()
    {
        for (const QStringList &directions :
             {QStringList{u"southbound"_s}, QStringList{u"southbound"_s, u"northbound"_s}, QStringList{u"both"_s}}) {
            Desk desk;
            desk.point();
            desk.traffic.stretches[Point].direction = u"both"_s;
            desk.traffic.stretches[Point].lineBack = {{112.5198, 37.84}, {112.5198, 37.85}};
            for (const QString &direction : directions)
                desk.force(desk.must(XC, u"closure.stop"_s, {}, over({{u"direction"_s, direction}})), u"in_force"_s);
            desk.alarm(u"close"_s, 60);
            const bool asks = directions == QStringList{u"southbound"_s};
            QCOMPARE(desk.obey(proposals), asks ? QStringList{u"closure.ask"_s} : QStringList());
        }
    }

    /// A road that runs aslant is called by either of two names: it is the same carriageway.
    void aRoadThatRunsAslantHasTwoNames()
    {
        for (const auto &[direction, end, asks] : {std::tuple(u"eastbound"_s, QJsonArray{112.525, 37.84}, false),
                                                   std::tuple(u"westbound"_s, QJsonArray{112.515, 37.86}, true)}) {
            Desk desk;
            desk.point();
            desk.must(
                XC, u"closure.stop"_s, {},
                over({{u"direction"_s, direction}, {u"line"_s, QJsonArray{QJsonArray{112.52, 37.85}, QJsonArray{112.52, 37.845}, end}}}));
            desk.alarm(u"close"_s, 60);
            QCOMPARE(desk.obey(proposals), asks ? QStringList{u"closure.ask"_s} : QStringList());
        }
    }

    /// The depth of the moment stands in it, whoever named the point: by that a no is measured.
    void aClosureForAPointKnowsItsDepth()
    {
        for (const QJsonObject &more : {QJsonObject(), QJsonObject{{u"floodPoint"_s, Point}}}) {
            Desk desk;
            desk.point();
            desk.log.measure({{u"depth/p"_s, desk.clock.now(), {60.0}, u"gauge"_s, {}}});
            const QString closure = desk.must(DD, u"closure.ask"_s, {}, over(more));
            QCOMPARE(desk.situation.record(closure)->number("depthCm"_L1), 60.0);
        }
    }

    /// Whoever turned down closing one lane has not said no to closing the road; whoever turned that down has.
    void aNoToOneLaneIsNoNoToTheRoad()
    {
        Desk desk;
        desk.point();
        const QString lane = desk.must(XC, u"closure.stop"_s, {}, over(lanes(1)));
        desk.force(lane, u"rejected"_s);
        desk.wait(1);
        desk.alarm(u"close"_s, 60);
        desk.log.measure({{u"depth/p"_s, desk.clock.now(), {60.0}, u"gauge"_s, {}}});
        QCOMPARE(desk.obey(proposals), QStringList{u"closure.ask"_s});
        desk.wait(1);
        desk.must(ZHZ, u"closure.reject"_s, desk.situation.records(u"closure"_s).constLast()->subject(), {{u"reason"_s, u"误报"_s}});
        QCOMPARE(desk.obey(proposals), QStringList());
    }
};

WATCHFLOOR_TEST(TestPartClosures)
#include "test_partclosures.moc"
