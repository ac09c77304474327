// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "boardroom.h"
#include "closure.h"
#include "dispatchboard.h"
#include "onetest.h"
#include "patience.h"

#include <QTest>

#include <cmath>
#include <tuple>

using namespace Qt::StringLiterals;
using namespace wf;
using namespace wf::test;

namespace {

double at(double km) { return 112.5 + km * 0.0114; }

} // namespace

/// A patrol at one end of a closed road is sent on to the other from the list of units, by one order; what it gives up is said before.
class TestOnwardBoard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onePressSendsOnAndSaysWhatIsGivenUp()
    {
        BoardRoom room;
        room.unit(u"西"_s, 3, u"yingze"_s, {{"type"_L1, u"foot"_s}}); // on foot: no road leads round it
        room.put(u"closure/c"_s,
                 {{"state"_L1, u"stopped"_s},
                  {"road"_L1, u"直路"_s},
                  {"direction"_L1, u"both"_s},
                  {"from"_L1, u"甲"_s},
                  {"to"_L1, u"乙"_s},
                  {"brigade"_L1, u"yingze"_s},
                  {"line"_L1, QJsonArray{QJsonArray{at(3), 37.86}, QJsonArray{at(5), 37.86}}}});
        ForceWatch forces(room.situation);
        forces.setRoads(RoadState(straightRoad()));
        DispatchBoard board(room.situation, room.clock, forces);
        board.setWatched(true);
        board.setAbout(u"closure/c"_s);
        QTRY_COMPARE(board.choices()->count(), 1);
        QVERIFY(board.toggle(u"unit/西"_s));
        QVERIFY(room.runAll(board.orders()));
        board.clearMarks();
        const QString first = room.situation.record(u"unit/西"_s)->text("order"_L1);
        const auto take = [&room](const QString &verb, const QString &subject, const QJsonObject &fields) {
            return room.commands.run(room.dispatcher, {verb, subject, fields, {}, {}}).result().has_value();
        };
        QVERIFY(take(u"order.tell"_s, first, {{u"medium"_s, u"radio"_s}}));
        QTRY_VERIFY(!board.isBusy() && !board.choices()->get(0).value(u"free"_s).toBool()); // on its way it goes nowhere else
        QVERIFY(!board.toggle(u"unit/西"_s));
        QVERIFY2(board.whyNotKey(u"1"_s).contains(u"西"_s), qPrintable(board.whyNotKey(u"1"_s))); // whom it can't mark, and why
        QVERIFY(!board.whyNotKey(u"9"_s).isEmpty() && !board.whyNotKey(u"9"_s).contains(u"西"_s));
        QVERIFY(take(u"order.arrive"_s, first, {}));
        QVERIFY(take(u"closure.step"_s, u"closure/c"_s,
                     {{u"step"_s, u"scene.cordon"_s},
                      {u"how"_s, u"officer"_s},
                      {u"unit"_s, u"unit/西"_s},
                      {u"where"_s, u"甲路口"_s},
                      {u"end"_s, u"from"_s}}));

        QTRY_VERIFY(board.choices()->get(0).value(u"free"_s).toBool());
        QVERIFY(board.whyNotKey(u"1"_s).isEmpty());
        const QVariantMap row = board.choices()->get(0);
        QVERIFY2(row.value(u"uncovers"_s).toString().contains(u"“甲”"_s), qPrintable(row.value(u"uncovers"_s).toString()));
        QVERIFY(!row.value(u"suggested"_s).toBool());
        QVERIFY(board.orders().isEmpty()); // nobody is sent on who was not marked
        QVERIFY(board.toggle(u"unit/西"_s));
        QVERIFY2(board.markedUncovers().contains(u"“甲”"_s), qPrintable(board.markedUncovers()));
        QVERIFY(board.choices()->get(0).value(u"reason"_s).toString().contains(u"“乙”"_s));
        const QVariantList orders = board.orders();
        QCOMPARE(orders.size(), 1);
        const auto outcome = room.runAll(orders);
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().text));
        QCOMPARE(room.situation.record(first)->state(), u"done"_s);
        const Record *next = room.situation.record(room.situation.record(u"unit/西"_s)->text("order"_L1));
        QVERIFY(next && next->position().x() > at(4.9));
        QCOMPARE(openEnds(*room.situation.record(u"closure/c"_s)), QStringList({u"from"_s, u"to"_s}));
    }

    /// People wait at the crossing where the closed road begins, or ends: whoever is on their side is offered, and told the place only.
    void peopleAtAnEndAreOfferedWhoIsOnTheirSide()
    {
        BoardRoom room;
        room.unit(u"西"_s, 1);
        room.unit(u"东"_s, 7);
        room.put(u"closure/c"_s,
                 {{"state"_L1, u"in_force"_s},
                  {"road"_L1, u"直路"_s},
                  {"direction"_L1, u"both"_s},
                  {"from"_L1, u"甲"_s},
                  {"to"_L1, u"乙"_s},
                  {"cause"_L1, u"ponding"_s},
                  {"brigade"_L1, u"yingze"_s},
                  {"line"_L1, QJsonArray{QJsonArray{at(3), 37.86}, QJsonArray{at(5), 37.86}}}});
        room.incident(u"w"_s, 3, {{u"type"_s, u"trapped"_s}, {u"people"_s, 2}, {u"place"_s, u"直路—西街口"_s}});
        room.incident(u"e"_s, 5, {{u"type"_s, u"trapped"_s}, {u"people"_s, 2}, {u"place"_s, u"直路—东街口"_s}});
        ForceWatch forces(room.situation);
        forces.setRoads(RoadState(straightRoad()));
        DispatchBoard board(room.situation, room.clock, forces);
        board.setWatched(true);
        for (const auto &[incident, unit, km] : {std::tuple{u"incident/w"_s, u"西"_s, 3}, std::tuple{u"incident/e"_s, u"东"_s, 5}}) {
            board.setAbout(incident);
            QTRY_VERIFY(!board.isBusy() && board.choices()->count() == 1); // the other one would have to pass the water
            QCOMPARE(column(*board.choices(), u"callSign"_s), QStringList{unit});
            QVERIFY(!board.choices()->get(0).value(u"reason"_s).toString().contains(u"“"_s));
            QVERIFY(board.toggle(u"unit/"_s + unit));
            const QVariantList orders = board.orders();
            QCOMPARE(orders.size(), 1);
            const QVariantMap fields = orders.constFirst().toMap().value(u"fields"_s).toMap();
            const QString said = fields.value(u"place"_s).toString() + fields.value(u"task"_s).toString();
            QVERIFY2(!said.contains(u"甲"_s) && !said.contains(u"乙"_s) && said.contains(u"街口"_s), qPrintable(said));
            QVERIFY(std::abs(fields.value(u"pos"_s).toList().constFirst().toDouble() - at(km)) < 1e-6);
            board.clearMarks();
        }
    }
};

WATCHFLOOR_TEST(TestOnwardBoard)
#include "test_onwardboard.moc"
