// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "closure.h"
#include "commands.h"
#include "onetest.h"
#include "queuedesk.h"
#include "rulecontext.h"
#include "words.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace wf;
using namespace wf::test;

namespace {

const QString place = u"floodpoint/p"_s;

struct Desk : QueueDesk {
    void water(double cm)
    {
        situation.measure({{u"depth/p"_s, clock.now(), {cm}, u"gauge"_s, {}}});
        lists->beat();
    }
    void alarm(const QString &state)
    {
        put(u"alarm/a"_s,
            {{"state"_L1, state}, {"level"_L1, u"close"_s}, {"depthCm"_L1, 60}, {"readingAt"_L1, clock.now()}, {"floodPoint"_L1, place}});
        lists->beat();
    }
    void closure(const QString &state, QJsonObject fields = {})
    {
        fields.insert("state"_L1, state);
        fields.insert("floodPoint"_L1, place);
        fields.insert("depthCm"_L1, 60);
        if (!fields.contains("direction"_L1))
            fields.insert("direction"_L1, u"southbound"_s);
        put(u"closure/c"_s, fields);
        lists->beat();
    }
    void pass(int minutes)
    {
        clock.set(clock.now() + minutes * minute);
        lists->beat();
    }
    /// A point of which nobody has said where it lies.
    void point(const QJsonObject &more = {})
    {
        QJsonObject fields{{"state"_L1, u"normal"_s},
                           {"name"_L1, u"村口涵洞"_s},
                           {"thresholds"_L1, QJsonObject{{"watch"_L1, 10}, {"slow"_L1, 15}, {"close"_L1, 25}, {"reopen"_L1, 10}}}};
        for (auto it = more.begin(); it != more.end(); ++it)
            fields.insert(it.key(), it.value());
        put(place, fields);
    }
    [[nodiscard]] QVariantMap row() const
    {
        const int at = pending->rowOf(place, u"floodpoint.open"_s);
        return at < 0 ? QVariantMap() : pending->get(at);
    }
};

} // namespace

/// Deep water on an open road of which the roads know nothing: no rule asks for its closure, so the queue does.
class TestOpenRoads : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void deepWaterIsNotForgottenOnceItsAlarmIsSigned()
    {
        Desk desk;
        desk.point();
        desk.water(60);
        desk.alarm(u"raised"_s);
        QVERIFY(desk.row().isEmpty()); // the alarm's own row stands
        desk.alarm(u"acknowledged"_s);
        desk.put(u"bulletin/b"_s, {{"state"_L1, u"drafted"_s}, {"medium"_L1, u"radio"_s}});
        desk.put(u"warning/w"_s, {{"state"_L1, u"received"_s}, {"color"_L1, u"red"_s}});
        desk.lists->beat();
        QCOMPARE(desk.reasonAt(0), u"floodpoint.open"_s); // a road that is open stands above papers and signals
        QCOMPARE(desk.row().value(u"verb"_s).toString(), u"closure.ask"_s);
        QCOMPARE(desk.row().value(u"fields"_s).toMap().value(u"floodPoint"_s).toString(), place);
        QCOMPARE(desk.row().value(u"severity"_s).toInt(), 1);
        const QString detail = desk.row().value(u"detail"_s).toString();
        QVERIFY2(detail.contains(u"村口涵洞"_s) && detail.contains(u"60 cm"_s), qPrintable(detail));
        desk.pass(30); // the gauge falls silent: the water does not
        QVERIFY(!desk.row().isEmpty());
        desk.water(20);
        QVERIFY(desk.row().isEmpty());
    }

    void itStandsUntilTheRoadIsClosedOrAskedToBe()
    {
        for (const QString &state : {u"asked"_s, u"stopped"_s, u"confirmed"_s, u"in_force"_s}) {
            Desk desk;
            desk.point();
            desk.water(60);
            desk.alarm(u"acknowledged"_s);
            QVERIFY(!desk.row().isEmpty());
            desk.closure(state, {{"lanes"_L1, 3}, {"lanesClosed"_L1, 1}});
            const QString detail = desk.row().value(u"detail"_s).toString();
            QVERIFY2(detail.contains(u"in part"_s), qPrintable(detail));
            desk.closure(state);
            QVERIFY(desk.row().isEmpty());
            desk.closure(u"reopened"_s);
            QVERIFY(!desk.row().isEmpty());
        }
        // Water in an underpass stands on both carriageways.
        Desk desk;
        desk.point({{"kind"_L1, u"underpass"_s}});
        desk.water(60);
        desk.alarm(u"acknowledged"_s);
        desk.closure(u"in_force"_s);
        QVERIFY(!desk.row().isEmpty());
        desk.closure(u"in_force"_s, {{"direction"_L1, u"both"_s}});
        QVERIFY(desk.row().isEmpty());
    }

    /// Nor does the board count it as dealt with.
    void whatIsClosedInPartIsNotDealtWith()
    {
        Desk desk;
        desk.point();
        desk.water(60);
        const auto dealtWith = [&desk] { return desk.lists->summary()->property("floodPointsHandled").toInt(); };
        desk.closure(u"in_force"_s, {{"lanes"_L1, 3}, {"lanesClosed"_L1, 1}});
        QCOMPARE(dealtWith(), 0);
        desk.closure(u"in_force"_s);
        QCOMPARE(dealtWith(), 1);
        desk.point({{"kind"_L1, u"underpass"_s}}); // its water stands on both carriageways
        desk.lists->beat();
        QCOMPARE(dealtWith(), 0);
        desk.closure(u"in_force"_s, {{"direction"_L1, u"both"_s}});
        QCOMPARE(dealtWith(), 1);
    }

    /// Whoever said no is asked again as by the rule: once the water has risen, or some time has gone.
    void aNoHoldsForAWhile()
    {
        Desk desk;
        desk.point();
        desk.water(60);
        desk.alarm(u"acknowledged"_s);
        desk.closure(u"asked"_s);
        desk.closure(u"rejected"_s);
        const auto isSaid = [&desk] { return desk.row().value(u"detail"_s).toString().contains(u"turned down at 17:00, still 60 cm"_s); };
        QVERIFY2(isSaid(), qPrintable(desk.row().value(u"detail"_s).toString())); // nothing asks, and the road is open all the same
        QCOMPARE(desk.row().value(u"severity"_s).toInt(), 1);
        desk.pass(1);
        desk.water(60 + askAgainCm);
        QVERIFY(!desk.row().isEmpty() && !isSaid());
        desk.pass(1);
        desk.water(60);
        QVERIFY(desk.row().value(u"detail"_s).toString().contains(u"turned down at 17:00"_s));
        desk.pass(askAgainMin);
        QVERIFY(!desk.row().isEmpty() && !isSaid());
        QVERIFY(!desk.row().value(u"detail"_s).toString().contains(u"turned down"_s));
    }

    /// A closure of some lanes is called one, and what asks for the others is not taken for a duplicate of it.
    void whatAsksForTheRestSaysSo()
    {
        Desk desk;
        desk.point();
        desk.closure(u"in_force"_s, {{"road"_L1, u"迎春街"_s}, {"direction"_L1, u"both"_s}, {"lanes"_L1, 2}, {"lanesClosed"_L1, 1}});
        desk.put(u"closure/d"_s,
                 {{"state"_L1, u"asked"_s}, {"road"_L1, u"迎春街"_s}, {"direction"_L1, u"both"_s}, {"floodPoint"_L1, place}});
        desk.lists->beat();
        const Record &part = *desk.situation.record(u"closure/c"_s);
        QVERIFY(!closedLanesTitle(part).isEmpty());
        QVERIFY(desk.lists->title(part.subject()).contains(closedLanesTitle(part)));
        QVERIFY(desk.lists->record(part.subject()).value(u"directionTitle"_s).toString().contains(closedLanesTitle(part)));
        QVERIFY(closedLanesTitle(*desk.situation.record(u"closure/d"_s)).isEmpty());
        const auto detail = [&desk] {
            const int at = desk.pending->rowOf(u"closure/d"_s, u"closure.asked"_s);
            return at < 0 ? QString() : desk.pending->get(at).value(u"detail"_s).toString();
        };
        QVERIFY(detail().endsWith(u": the remaining lanes"_s));
        // Its card, the question before its decision and its label on the map say so too.
        const QString rest = u"closure/d"_s;
        const auto card = [&](const QString &role) { return desk.lists->record(rest).value(role).toString(); };
        QVERIFY2(card(u"directionTitle"_s).endsWith(u" · the remaining lanes"_s), qPrintable(card(u"directionTitle"_s)));
        QVERIFY2(card(u"label"_s).endsWith(u" · the remaining lanes"_s), qPrintable(card(u"label"_s)));
        QVERIFY(!desk.lists->record(part.subject()).value(u"directionTitle"_s).toString().contains(u"remaining lanes"_s));
        desk.closure(u"reopened"_s, {{"road"_L1, u"迎春街"_s}, {"lanes"_L1, 2}, {"lanesClosed"_L1, 1}});
        QVERIFY(!detail().isEmpty());
        QVERIFY(!detail().contains(u"remaining lanes"_s));
        QVERIFY(!card(u"directionTitle"_s).contains(u"remaining lanes"_s));
    }

    /// Where the roads say what is to be closed the rule asks for it.
    void whereTheStretchIsKnownTheRuleAsks()
    {
        Desk desk;
        Commands commands(*desk.log, desk.situation, desk.clock, desk.ids);
        Lists lists(desk.situation, *desk.log, desk.clock, &commands);
        desk.point();
        desk.water(60);
        desk.alarm(u"acknowledged"_s);
        lists.beat();
        QVERIFY(lists.pending()->rowOf(place, u"floodpoint.open"_s) >= 0);
        commands.setStretchKnown([](const QString &floodPoint) { return floodPoint == place; });
        lists.followRoads();
        lists.beat();
        QCOMPARE(lists.pending()->rowOf(place, u"floodpoint.open"_s), -1);
        // It does not while a person has said no: then the queue says that the water stands there, also beside a closed carriageway.
        const auto isThere = [&] {
            lists.beat();
            return lists.pending()->rowOf(place, u"floodpoint.open"_s) >= 0;
        };
        desk.put(u"closure/d"_s,
                 {{"state"_L1, u"in_force"_s}, {"floodPoint"_L1, place}, {"depthCm"_L1, 60}, {"direction"_L1, u"northbound"_s}});
        QVERIFY(!isThere());
        desk.closure(u"asked"_s);
        QVERIFY(!isThere());
        desk.closure(u"rejected"_s);
        QVERIFY(isThere());
        desk.pass(1);
        desk.water(20);
        QVERIFY(!isThere());
        desk.water(60);
        QVERIFY(isThere());
        desk.closure(u"asked"_s); // anew, by a person
        QVERIFY(!isThere());
        desk.closure(u"rejected"_s);
        QVERIFY(isThere());
        desk.pass(askAgainMin);
        QVERIFY(!isThere()); // the rule has it
    }

    /// What was confirmed and then withdrawn was not turned down, wherever it is named.
    void whatWasWithdrawnIsNotCalledTurnedDown()
    {
        for (const bool isDecided : {false, true}) {
            Desk desk;
            desk.point();
            desk.water(60);
            desk.alarm(u"acknowledged"_s);
            desk.closure(u"asked"_s);
            if (isDecided)
                desk.closure(u"confirmed"_s);
            desk.closure(u"rejected"_s);
            const Record &closure = *desk.situation.record(u"closure/c"_s);
            QCOMPARE(isWithdrawn(closure), isDecided);
            const QString title = desk.lists->record(u"closure/c"_s).value(u"stateTitle"_s).toString();
            QCOMPARE(title.contains(u"withdrawn"_s), isDecided);
            QVERIFY(desk.lists->record(u"closure/c"_s).value(u"label"_s).toString().contains(title));
            QCOMPARE(words::closureState(closure).zh.contains(u"撤回"_s), isDecided);
            const QString detail = desk.row().value(u"detail"_s).toString();
            QVERIFY2(detail.contains(isDecided ? u"withdrawn at"_s : u"turned down at"_s), qPrintable(detail));
        }
    }

    /// On the map the new request stands alone: what is over of the same stretch makes room for it at once.
    void whatIsOverMakesRoomOnTheMap()
    {
        for (const QString &end : {u"rejected"_s, u"reopened"_s}) {
            Desk desk;
            desk.point();
            desk.closure(u"confirmed"_s);
            desk.closure(end);
            const auto isOnMap = [&desk](const QString &id) {
                desk.lists->beat();
                return desk.lists->record(u"closure/"_s + id).value(u"onMap"_s).toBool();
            };
            QVERIFY(isOnMap(u"c"_s)); // for a moment
            desk.put(u"closure/elsewhere"_s, {{"state"_L1, u"asked"_s}, {"road"_L1, u"桃园路"_s}, {"direction"_L1, u"southbound"_s}});
            QVERIFY(isOnMap(u"c"_s));
            desk.put(u"closure/again"_s, {{"state"_L1, u"asked"_s}, {"floodPoint"_L1, place}, {"direction"_L1, u"southbound"_s}});
            QVERIFY(!isOnMap(u"c"_s) && isOnMap(u"again"_s));
            desk.lists->setSelected(u"closure/c"_s); // looked at on its page
            QVERIFY(isOnMap(u"c"_s));
        }
    }
};

WATCHFLOOR_TEST(TestOpenRoads)
#include "test_openroads.moc"
