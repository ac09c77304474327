// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "boardroom.h"
#include "dispatchtarget.h"
#include "onetest.h"
#include "orderpeople.h"
#include "orderplace.h"
#include "rescuewitness.h"
#include "trafficwatch.h"

#include <QTest>

#include <tuple>

using namespace Qt::StringLiterals;
using namespace wf;
using namespace wf::test;

namespace {

/// What is read out of an order with this place and task.
QString readOut(const QString &place, const QString &task)
{
    return orderWords(Record(u"order/x"_s, {{u"place"_s, place}, {u"task"_s, task}}));
}

QJsonObject closedRoad(const QJsonObject &more = {})
{
    QJsonObject fields{{u"state"_s, u"stopped"_s},  {u"road"_s, u"直路"_s},
                       {u"direction"_s, u"both"_s}, {u"from"_s, u"甲隧道北口"_s},
                       {u"to"_s, u"甲隧道南口"_s},  {u"line"_s, QJsonArray{QJsonArray{112.53, 37.86}, QJsonArray{112.55, 37.86}}}};
    for (auto it = more.begin(); it != more.end(); ++it)
        fields.insert(it.key(), it.value());
    return fields;
}

} // namespace

/// What a unit is told: where to, what for, each place once.
class TestOrderTexts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachPlaceIsSaidOnce_data()
    {
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("place");
        for (const QString &type : {u"ponding"_s, u"trapped"_s, u"signal_fault"_s, u"other"_s})
            QTest::addRow("incident %s", qPrintable(type)) << u"incident/"_s + type << u"直路东段"_s;
        QTest::newRow("flood point") << u"floodpoint/p"_s << u"P"_s;
        QTest::newRow("post") << u"post/p"_s << u"解放路口岗"_s;
        QTest::newRow("hazard") << u"hazard/h"_s << u"直路井盖处"_s;
        QTest::newRow("closure without ends") << u"closure/bare"_s << u"直路"_s;
    }
    void eachPlaceIsSaidOnce()
    {
        QFETCH(QString, subject);
        QFETCH(QString, place);
        BoardRoom room;
        for (const QString &type : {u"ponding"_s, u"trapped"_s, u"signal_fault"_s, u"other"_s})
            room.incident(type, 4, {{u"type"_s, type}});
        room.floodPoint(u"p"_s, 2);
        room.put(u"post/p"_s, {{u"state"_s, u"open"_s}, {u"name"_s, u"解放路口岗"_s}});
        room.put(u"hazard/h"_s, {{u"state"_s, u"open"_s}, {u"place"_s, u"直路井盖处"_s}, {u"text"_s, u"井盖缺失"_s}});
        room.put(u"closure/bare"_s, closedRoad({{u"line"_s, QJsonArray()}, {u"from"_s, QString()}, {u"to"_s, QString()}}));
        const DispatchTarget target = dispatchTarget(room.situation, subject);
        QVERIFY(target.place.contains(place));
        QVERIFY(target.atEnds.isEmpty());
        const QString said = readOut(target.place, target.task);
        QCOMPARE(said.count(target.place), 1);
        QCOMPARE(said, target.task);
    }

    /// What is known by other words alone is nowhere yet: nobody is offered for where the flood point of before lies.
    void whereTheExactPlaceIsToBeCheckedNobodyIsNear()
    {
        BoardRoom room;
        room.floodPoint(u"p"_s, 2);
        const QJsonObject linked{{u"floodPoint"_s, u"floodpoint/p"_s}, {u"type"_s, u"breakdown"_s}};
        room.incident(u"a"_s, 2, linked);
        QVERIFY(dispatchTarget(room.situation, u"incident/a"_s).pos);
        const auto done = room.runAll({QVariantMap{
            {u"verb"_s, u"incident.update"_s}, {u"subject"_s, u"incident/a"_s}, {u"fields"_s, QVariantMap{{u"place"_s, u"某街某巷"_s}}}}});
        QVERIFY2(done, qPrintable(done ? QString() : done.error().text));
        const DispatchTarget target = dispatchTarget(room.situation, u"incident/a"_s);
        QVERIFY(!target.pos);
        QVERIFY(target.ends.isEmpty());
        QVERIFY(target.isApproximate);
        QVERIFY(target.place.contains(u"某街某巷"_s));
        QVERIFY(target.place != u"某街某巷"_s); // and that it is to be checked
        room.incident(u"b"_s, -1, linked); // a caller in that water who named no other place
        QVERIFY(dispatchTarget(room.situation, u"incident/b"_s).pos);
    }

    /// Who goes to one end of a closed road hears which, and each end once.
    void anEndIsSaidOnce()
    {
        BoardRoom room;
        room.put(u"closure/c"_s, closedRoad());
        const DispatchTarget target = dispatchTarget(room.situation, u"closure/c"_s);
        QCOMPARE(target.ends.size(), 2);
        for (const UnitEnd &end : target.ends) {
            const DispatchTarget::AtEnd at = target.atEnds.value(end.key);
            const QString said = readOut(at.place, at.task);
            for (const QString &name : {u"甲隧道北口"_s, u"甲隧道南口"_s})
                QVERIFY2(said.count(name) == 1, qPrintable(said));
            QVERIFY2(said.indexOf(end.name) < said.indexOf(end.key == "from"_L1 ? u"甲隧道南口"_s : u"甲隧道北口"_s), qPrintable(said));
        }
    }

    /// Under one bridge both ends have its name: who goes to which hears another order all the same, and where the other one is.
    void twoEndsOfOneNameAreTwoOrders()
    {
        BoardRoom room;
        room.put(u"closure/c"_s, closedRoad({{u"from"_s, u"二号桥"_s}, {u"to"_s, u"二号桥"_s}}));
        const DispatchTarget target = dispatchTarget(room.situation, u"closure/c"_s);
        QCOMPARE(target.ends.size(), 2);
        QVERIFY2(target.title.contains(u"西侧"_s) && target.title.contains(u"东侧"_s), qPrintable(target.title));
        const DispatchTarget::AtEnd from = target.atEnds.value(u"from"_s), to = target.atEnds.value(u"to"_s);
        QVERIFY2(from.task != to.task && from.place != to.place, qPrintable(from.task));
        QVERIFY2(from.task.indexOf(u"西侧"_s) < from.task.indexOf(u"东侧"_s), qPrintable(from.task));
        QVERIFY2(to.task.indexOf(u"东侧"_s) < to.task.indexOf(u"西侧"_s), qPrintable(to.task));
        room.clock.set(room.clock.now() + 1000);
        room.incident(u"t"_s, -1, {{u"type"_s, u"trapped"_s}, {u"people"_s, 3}, {u"closure"_s, u"closure/c"_s}});
        room.put(u"closure/c"_s, closedRoad({{u"from"_s, u"二号桥"_s}, {u"to"_s, u"二号桥"_s}, {u"cause"_s, u"ponding"_s}}));
        const DispatchTarget inside = dispatchTarget(room.situation, u"incident/t"_s);
        QCOMPARE(inside.ends.size(), 2);
        QVERIFY(inside.atEnds.value(u"from"_s).task != inside.atEnds.value(u"to"_s).task);
    }

    /// Where it is known roughly only, whoever is sent hears it.
    void aRoughPlaceIsSaid()
    {
        BoardRoom room;
        room.incident(u"0001"_s, 4, {{u"placeApprox"_s, true}});
        const DispatchTarget rough = dispatchTarget(room.situation, u"incident/0001"_s);
        QVERIFY(rough.isApproximate);
        QVERIFY2(rough.place.contains(u"exact place to be checked"_s) && rough.task.contains(rough.place), qPrintable(rough.task));
        QVERIFY(rough.title.contains(rough.place));
        room.incident(u"0001"_s, 4);
        const DispatchTarget sure = dispatchTarget(room.situation, u"incident/0001"_s);
        QVERIFY(!sure.isApproximate && sure.place == u"直路东段"_s);
    }

    /// How many are to be looked for is said to who goes there, as long as any are, and that nobody has counted them.
    void whoIsInDangerIsCounted()
    {
        BoardRoom room;
        const auto task = [&room](const QJsonObject &more) {
            QJsonObject fields{{u"type"_s, u"trapped"_s}};
            for (auto it = more.begin(); it != more.end(); ++it)
                fields.insert(it.key(), it.value());
            room.clock.set(room.clock.now() + 1000);
            room.incident(u"t"_s, 4, fields);
            return dispatchTarget(room.situation, u"incident/t"_s).task;
        };
        const QString none = task({{u"people"_s, 0}});
        for (const auto &[people, rescued, left] : {std::tuple{3, 0, 3}, std::tuple{5, 0, 5}, std::tuple{5, 3, 2}}) {
            const QString said = task({{u"people"_s, people}, {u"rescued"_s, rescued}});
            QVERIFY2(said.startsWith(none) && said.contains(u"%1 people"_s.arg(left)), qPrintable(said));
        }
        QCOMPARE(task({{u"people"_s, 5}, {u"rescued"_s, 5}}), none);
        QVERIFY(task({}).contains(u"not known"_s));
        QVERIFY(task({{u"type"_s, u"accident"_s}, {u"people"_s, 4}}).contains(u"4 people"_s));
        QVERIFY(!task({{u"type"_s, u"accident"_s}}).contains(u"not known"_s));
    }

    /// An order keeps its words; how many are in danger now stands beside them until somebody has arrived on it.
    void aNumberThatChangedStandsBesideTheOrder()
    {
        BoardRoom room;
        const auto report = [&room](const QString &id, const QJsonObject &more) {
            QJsonObject fields{{u"type"_s, u"trapped"_s}};
            for (auto it = more.begin(); it != more.end(); ++it)
                fields.insert(it.key(), it.value());
            room.clock.set(room.clock.now() + 1000);
            room.incident(id, 4, fields);
        };
        const auto order = [&room](const QString &state, const QJsonObject &more) {
            QJsonObject fields{{u"state"_s, state}, {u"about"_s, u"incident/t"_s}, {u"task"_s, u"救人"_s}};
            for (auto it = more.begin(); it != more.end(); ++it)
                fields.insert(it.key(), it.value());
            room.clock.set(room.clock.now() + 1000);
            room.put(u"order/o"_s, fields);
        };
        const auto news = [&room] {
            return orderNews(*room.situation.record(u"order/o"_s),
                             [&room](const QString &subject) { return room.situation.record(subject); });
        };
        report(u"t"_s, {{u"people"_s, 2}});
        QVERIFY(dispatchTarget(room.situation, u"incident/t"_s).people == 2);
        order(u"sent"_s, {{u"people"_s, 2}});
        QCOMPARE(news(), QString());
        report(u"t"_s, {{u"people"_s, 3}});
        QCOMPARE(news(), u"Now 3 people are said to be in danger there."_s);
        // Told with that number, and then there are more in the report that it was merged into.
        const QVariantMap byRadio{{u"medium"_s, u"radio"_s}};
        const auto told = room.runAll({QVariantMap{{u"verb"_s, u"order.tell"_s}, {u"subject"_s, u"order/o"_s}, {u"fields"_s, byRadio}}});
        QVERIFY(told.has_value());
        QCOMPARE(room.situation.record(u"order/o"_s)->value("people"_L1).toInt(), 3);
        QCOMPARE(orderWords(*room.situation.record(u"order/o"_s)),
                 u"救人 ■ Told since: 3 people in danger there."_s); // its words are older
        QCOMPARE(news(), QString());
        report(u"u"_s, {{u"people"_s, 5}});
        report(u"t"_s, {{u"people"_s, 3}, {u"state"_s, u"merged"_s}, {u"into"_s, u"incident/u"_s}});
        QCOMPARE(news(), u"Told of 3 people in danger. Now 5 people are said to be in danger there."_s);
        report(u"u"_s, {{u"people"_s, 5}, {u"rescued"_s, 5}});
        QVERIFY2(news().contains("nobody"_L1), qPrintable(news()));
        report(u"u"_s, {{u"people"_s, 5}});
        order(u"on_scene"_s, {{u"people"_s, 3}}); // they see it themselves
        QCOMPARE(news(), QString());
        order(u"sent"_s, {}); // a person's own words
        QCOMPARE(news(), QString());
    }

    /// What lies in a closed stretch is reached from its ends, by whichever name it was reported.
    void peopleInAClosedTunnelAreReachedFromItsMouths()
    {
        BoardRoom room;
        room.put(u"floodpoint/p"_s,
                 {{u"state"_s, u"normal"_s}, {u"name"_s, u"甲隧道"_s}, {u"road"_s, u"直路"_s}, {u"pos"_s, QJsonArray{112.54, 37.86}}});
        const QJsonArray middle{112.54, 37.86};
        const auto report = [&room](const QJsonObject &more) {
            QJsonObject fields{{u"type"_s, u"trapped"_s}, {u"people"_s, 3}};
            for (auto it = more.begin(); it != more.end(); ++it)
                fields.insert(it.key(), it.value());
            room.incident(u"t"_s, -1, fields);
            return dispatchTarget(room.situation, u"incident/t"_s);
        };
        const QList<QJsonObject> names{{{u"pos"_s, middle}, {u"road"_s, u"直路"_s}}, // the road alone, as its middle
                                       {{u"pos"_s, middle}, {u"road"_s, QString()}},
                                       {{u"pos"_s, middle}, {u"road"_s, QString()}, {u"floodPoint"_s, u"floodpoint/p"_s}},
                                       {{u"pos"_s, middle}, {u"closure"_s, u"closure/c"_s}}};
        for (const QJsonObject &name : names)
            QVERIFY(report(name).ends.isEmpty()); // the road is open
        room.put(u"closure/c"_s, closedRoad({{u"cause"_s, u"ponding"_s}, {u"floodPoint"_s, u"floodpoint/p"_s}}));
        for (const QJsonObject &name : names) {
            const DispatchTarget target = report(name);
            QCOMPARE(target.ends.size(), 2);
            QVERIFY(target.isAnyEnd && target.inDanger);
            QCOMPARE(target.stretch, u"closure/c"_s);
            for (const UnitEnd &end : target.ends) {
                QVERIFY(!end.isHeld && (end.pos.x() < 112.53 || end.pos.x() > 112.55)); // without
                QVERIFY2(target.atEnds.value(end.key).task.contains(end.name), qPrintable(target.atEnds.value(end.key).task));
            }
        }
        QVERIFY(dispatchTarget(room.situation, u"floodpoint/p"_s).isAnyEnd);
        QVERIFY(report({{u"pos"_s, QJsonArray{112.57, 37.86}}}).ends.isEmpty()); // on the same road, elsewhere
        QVERIFY(report({{u"pos"_s, middle}, {u"road"_s, u"横街"_s}}).ends.isEmpty()); // on the road above
        room.put(u"closure/c"_s, closedRoad({{u"state"_s, u"reopened"_s}}));
        QVERIFY(report(names.constFirst()).ends.isEmpty());
    }

    /// Who waits where the stretch ends, or beyond, is come to from that side, by whichever name it was reported: no order names the other.
    void peopleAtAnEndAreReachedWithoutPassingTheStretch()
    {
        BoardRoom room;
        room.put(u"floodpoint/p"_s,
                 {{u"state"_s, u"normal"_s}, {u"name"_s, u"甲隧道"_s}, {u"road"_s, u"直路"_s}, {u"pos"_s, QJsonArray{112.54, 37.86}}});
        const QJsonArray longer{QJsonArray{112.551, 37.8601}, QJsonArray{112.53, 37.8601}};
        const QList<QJsonObject> forms{QJsonObject(), QJsonObject{{u"lineBack"_s, longer}}, QJsonObject{{u"direction"_s, u"eastbound"_s}}};
        for (const QJsonObject &form : forms) {
            QJsonObject fields{{u"cause"_s, u"ponding"_s}, {u"floodPoint"_s, u"floodpoint/p"_s}};
            for (auto it = form.begin(); it != form.end(); ++it)
                fields.insert(it.key(), it.value());
            room.clock.set(room.clock.now() + 1000);
            room.put(u"closure/c"_s, closedRoad(fields));
            const bool isLonger = form.contains(u"lineBack"_s);
            for (const auto &[x, isAtEnd] : {std::tuple{112.53, true}, std::tuple{112.5298, true}, std::tuple{112.5302, true},
                                             std::tuple{112.55, !isLonger}, std::tuple{112.5512, true}, std::tuple{112.525, true},
                                             std::tuple{112.531, false}, std::tuple{112.54, false}, std::tuple{112.549, false}}) {
                for (const auto &[field, subject] : {std::tuple{u"closure"_s, u"closure/c"_s},
                                                     std::tuple{u"floodPoint"_s, u"floodpoint/p"_s}, std::tuple{u"road"_s, u"直路"_s}}) {
                    room.clock.set(room.clock.now() + 1000);
                    room.incident(u"t"_s, -1,
                                  {{u"type"_s, u"trapped"_s}, {u"people"_s, 3}, {u"pos"_s, QJsonArray{x, 37.86}}, {field, subject}});
                    const DispatchTarget target = dispatchTarget(room.situation, u"incident/t"_s);
                    const QString text = u"%1 %2: %3"_s.arg(x, 0, 'f', 4).arg(field, target.task);
                    const bool isElsewhere = field == "road"_L1 && (x < 112.529 || (x > 112.551 && !isLonger));
                    QVERIFY2(target.ends.isEmpty() == isAtEnd && target.atEnds.isEmpty() == isAtEnd, qPrintable(text));
                    QVERIFY2(target.stretch.isEmpty() == isElsewhere, qPrintable(text)); // nobody drives through it
                    QVERIFY2(target.lines.isEmpty() == isElsewhere, qPrintable(text));
                    QVERIFY2(target.pos == QPointF(x, 37.86) && target.task.contains(target.place), qPrintable(text));
                    QVERIFY2(!isAtEnd || !target.task.contains(u"口"_s), qPrintable(text));
                }
            }
        }
        // Between an end and the water one comes from that end, in the water from either.
        room.clock.set(room.clock.now() + 1000);
        room.put(u"closure/c"_s, closedRoad({{u"cause"_s, u"ponding"_s}, {u"floodPoint"_s, u"floodpoint/p"_s}}));
        for (const auto &[x, sides] : {std::tuple{112.532, u"from"_s}, std::tuple{112.5392, u"from"_s}, std::tuple{112.5397, u"from to"_s},
                                       std::tuple{112.5405, u"from to"_s}, std::tuple{112.5408, u"to"_s}, std::tuple{112.548, u"to"_s}}) {
            room.incident(u"s"_s, -1,
                          {{u"type"_s, u"trapped"_s}, {u"people"_s, 3}, {u"pos"_s, QJsonArray{x, 37.86}}, {u"road"_s, u"直路"_s}});
            QStringList keys;
            for (const UnitEnd &end : dispatchTarget(room.situation, u"incident/s"_s).ends)
                keys.append(end.key);
            QCOMPARE(keys.join(u' '), sides);
        }
        // Known roughly only: nobody knows on which side.
        room.incident(u"r"_s, -1, {{u"pos"_s, QJsonArray{112.53, 37.86}}, {u"placeApprox"_s, true}});
        QCOMPARE(dispatchTarget(room.situation, u"incident/r"_s).ends.size(), 2);
    }

    /// Where one closed stretch begins at which another one ends, whoever is in either is reached from its own ends.
    void peopleInTheSecondOfTwoStretches()
    {
        BoardRoom room;
        const QJsonObject wet{{u"cause"_s, u"ponding"_s}};
        room.put(u"closure/a"_s, closedRoad(wet));
        room.put(u"closure/b"_s,
                 closedRoad({{u"cause"_s, u"ponding"_s}, {u"line"_s, QJsonArray{QJsonArray{112.5504, 37.86}, QJsonArray{112.57, 37.86}}}}));
        room.incident(u"t"_s, -1, {{u"type"_s, u"trapped"_s}, {u"pos"_s, QJsonArray{112.5512, 37.86}}, {u"closure"_s, u"closure/a"_s}});
        const DispatchTarget target = dispatchTarget(room.situation, u"incident/t"_s);
        QCOMPARE(target.stretch, u"closure/b"_s);
        QCOMPARE(target.ends.size(), 2);
    }

    /// What units are led around is what traffic is kept from.
    void whatIsShutIsWhatTrafficIsKeptFrom()
    {
        BoardRoom room;
        const QList<QJsonObject> forms{
            QJsonObject(),
            QJsonObject{{u"direction"_s, u"eastbound"_s}},
            QJsonObject{{u"lane"_s, u"one"_s}},
            QJsonObject{{u"lanes"_s, 3}, {u"lanesClosed"_s, 1}},
            QJsonObject{{u"lanes"_s, 3}, {u"lanesClosed"_s, 3}},
            QJsonObject{{u"lineBack"_s, QJsonArray{QJsonArray{112.55, 37.861}, QJsonArray{112.53, 37.861}}}},
        };
        for (const QJsonObject &form : forms) {
            room.put(u"closure/c"_s, closedRoad(form));
            const auto question = closureQuestion(*room.situation.record(u"closure/c"_s), room.situation);
            const DispatchTarget target = dispatchTarget(room.situation, u"closure/c"_s);
            QCOMPARE(target.lines, question.shut ? question.lines : QList<QList<QPointF>>());
            QVERIFY(!target.ends.isEmpty());
        }
    }

    /// Who may say that people are safe: units on the scene by name, those who telephone, cameras that work, and nobody preset.
    void whoCanHaveReportedARescue()
    {
        BoardRoom room;
        room.incident(u"0001"_s, 4, {{u"type"_s, u"trapped"_s}, {u"state"_s, u"on_scene"_s}});
        room.put(u"order/1"_s, {{u"state"_s, u"on_scene"_s}, {u"about"_s, u"incident/0001"_s}});
        room.unit(u"08"_s, 1, u"yingze"_s, {{u"state"_s, u"on_scene"_s}, {u"order"_s, u"order/1"_s}});
        room.unit(u"09"_s, 4);
        room.put(u"camera/near"_s, {{u"state"_s, u"ok"_s}, {u"name"_s, u"C1"_s}, {u"pos"_s, QJsonArray{112.5 + 4.1 * 0.0114, 37.86}}});
        room.put(u"camera/dead"_s, {{u"state"_s, u"fault"_s}, {u"name"_s, u"C2"_s}, {u"pos"_s, QJsonArray{112.5 + 4 * 0.0114, 37.86}}});
        room.put(u"camera/far"_s, {{u"state"_s, u"ok"_s}, {u"name"_s, u"C3"_s}, {u"pos"_s, QJsonArray{112.5 + 7 * 0.0114, 37.86}}});
        QStringList hows, units, cameras;
        for (const StepWitness &one : rescueWitnesses(room.situation, *room.situation.record(u"incident/0001"_s))) {
            hows << one.fields.value("rescueHow"_L1).toString();
            units << one.fields.value("rescueUnit"_L1).toString();
            cameras << one.fields.value("rescueCamera"_L1).toString();
            QVERIFY(!one.title.isEmpty());
            QCOMPARE(one.asksWho, hows.constLast() == "other"_L1);
        }
        QCOMPARE(hows.constFirst(), u"radio"_s);
        for (const QString &how : {u"caller"_s, u"fire"_s, u"hospital"_s, u"camera"_s, u"other"_s, u"seen"_s, u"phone"_s})
            QCOMPARE(hows.count(how), 1);
        QCOMPARE(units.count(u"unit/08"_s), 2);
        QVERIFY(!units.contains(u"unit/09"_s));
        QVERIFY(cameras.contains(u"camera/near"_s) && !cameras.contains(u"camera/dead"_s) && !cameras.contains(u"camera/far"_s));
    }
};

WATCHFLOOR_TEST(TestOrderTexts)
#include "test_ordertexts.moc"
