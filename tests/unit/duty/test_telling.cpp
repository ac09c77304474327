// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onetest.h"
#include "rulesdesk.h"
#include "trafficwatch.h"

#include <QRandomGenerator>
#include <QTest>

#include <array>

using namespace wf;
using namespace wf::test;
using namespace Qt::StringLiterals;

namespace {

/// Code of what recording that signs tell of the closure meets; empty: it may be recorded, for nobody has to publish there.
QString refusedBy(const Desk &desk, const QString &closure)
{
    const auto may
        = desk.commands.check(FB, {u"closure.step"_s, closure, {{u"step"_s, u"publish.signs"_s}, {u"how"_s, u"phone"_s}}, {}, {}});
    return may ? QString() : may.error().code;
}

/// Is anybody reminded of it?
bool isReminded(Desk &desk)
{
    for (const RuleStep &step : reminders(desk.context())) {
        if (step.request.fields.value("late"_L1).toArray().contains(u"publish.signs"_s))
            return true;
    }
    return false;
}

void defineSign(Desk &desk, const QString &id, QPointF pos, double heading, const QString &road = {})
{
    QJsonObject fields{{u"name"_s, id}, {u"pos"_s, QJsonArray{pos.x(), pos.y()}}, {u"heading"_s, heading}, {u"rows"_s, 2}, {u"cols"_s, 10}};
    if (!road.isEmpty())
        fields.insert(u"road"_s, road);
    desk.must(SYS, u"sign.define"_s, u"sign/"_s + id, fields);
}

/// The closed road from north to south and one beside it, joined at their ends and a kilometre from the closure on either side.
RoadGraph twoRoads()
{
    QList<QPointF> nodes;
    QList<RoadGraph::Edge> edges;
    const auto join = [&](int from, int to, const QString &name) {
        RoadGraph::Edge edge;
        edge.from = from;
        edge.to = to;
        edge.rank = 3;
        edge.name = name;
        edge.line = {nodes.at(from), nodes.at(to)};
        edges.append(edge);
    };
    const std::array<double, 6> latitudes{37.87, 37.86, 37.85, 37.84, 37.83, 37.82};
    for (const double longitude : {112.52, 112.53}) {
        for (const double latitude : latitudes)
            nodes.append({longitude, latitude});
    }
    for (int i = 0; i < 6; ++i) {
        for (int road = 0; i > 0 && road < 2; ++road)
            join(6 * road + i - 1, 6 * road + i, road == 0 ? u"滨河西路"_s : u"东路"_s);
        if (i != 2 && i != 3)
            join(i, 6 + i, u"横%1街"_s.arg(i));
    }
    return RoadGraph::fromParts(nodes, edges);
}

} // namespace

/// Signs are asked for where some can tell of the closure, and only there: the step, its reminder and the roads say the same.
class TestTelling : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatTheRoadsSayIsDemanded()
    {
        QRandomGenerator random(5);
        int demanded = 0, spared = 0;
        for (int trial = 0; trial < 24; ++trial) {
            Desk desk;
            desk.commands.setSignsByRoads([&desk](const Record &closure) { return desk.traffic.signsBefore(closure.subject()); });
            const QString closure = desk.closed();
            bool canTell = false;
            DiversionReport way;
            way.closure = closure;
            way.found = true;
            for (int i = 0; i < 3; ++i) {
                const QString id = u"s%1"_s.arg(i);
                defineSign(desk, id, {112.52, 37.86 + 0.002 * i}, 180); // before the closure by the straight line
                const bool isRead = random.bounded(3) == 0, beforeExit = random.bounded(3) > 0, isFaulty = random.bounded(3) == 0;
                if (isRead)
                    way.signs.append({u"sign/"_s + id, 500.0, beforeExit});
                if (isFaulty)
                    desk.must(SYS, u"sign.fault"_s, u"sign/"_s + id, {{u"reason"_s, u"黑屏"_s}});
                canTell = canTell || (isRead && beforeExit && !isFaulty);
            }
            desk.traffic.diversions.append(way);
            const QString about = u"trial %1"_s.arg(trial);
            QVERIFY2(refusedBy(desk, closure) == (canTell ? u"closure.not_published"_s : QString()), qPrintable(about));
            desk.wait(6);
            QVERIFY2(isReminded(desk) == canTell, qPrintable(about));
            ++(canTell ? demanded : spared);
        }
        QVERIFY(demanded > 2 && spared > 2);
    }

    /// Where the roads say nothing: before the beginning, on the side its traffic comes from.
    void withoutRoadsTheStraightLineSays()
    {
        struct Case {
            double longitude;
            double latitude;
            double heading;
            bool canTell;
        };
        for (const Case &one : {Case{112.52, 37.86, 180, true}, Case{112.52, 37.86, 0, false}, Case{112.52, 37.83, 180, false},
                                Case{112.52, 37.83, 0, false}, Case{112.52, 37.92, 180, false}}) {
            Desk desk;
            const QString closure = desk.closed();
            QCOMPARE(refusedBy(desk, closure), QString()); // there is no sign at all
            defineSign(desk, u"a"_s, {one.longitude, one.latitude}, one.heading);
            QCOMPARE(refusedBy(desk, closure), one.canTell ? u"closure.not_published"_s : QString());
            desk.must(SYS, u"sign.fault"_s, u"sign/a"_s, {{u"reason"_s, u"黑屏"_s}});
            QCOMPARE(refusedBy(desk, closure), QString());
        }
    }

    /// A sign near by, read by those who drive past on another road, is asked for nothing once the roads are known.
    void aSignOfAnotherRoadIsAskedForNothing()
    {
        Desk desk;
        TrafficWatch watch(desk.situation, TrafficWatch::Mode::Inline);
        watch.setRoads(twoRoads());
        const QString closure = desk.closed();
        defineSign(desk, u"east"_s, {112.53, 37.8555}, 180, u"东路"_s);
        QCOMPARE(refusedBy(desk, closure), u"closure.not_published"_s); // by the straight line
        ProgramSeat seat(desk.commands, SYS);
        DutyRules rules(seat, desk.situation, desk.clock, &watch);
        const DiversionReport *way = watch.report().diversion(closure);
        QVERIFY2(way && way->found, way ? qPrintable(way->reason) : "");
        QCOMPARE(refusedBy(desk, closure), QString());
        defineSign(desk, u"upstream"_s, {112.52, 37.865}, 180, u"滨河西路"_s);
        QCOMPARE(refusedBy(desk, closure), u"closure.not_published"_s);
    }
};

WATCHFLOOR_TEST(TestTelling)
#include "test_telling.moc"
