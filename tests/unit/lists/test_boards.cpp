// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "boardroom.h"
#include "dispatchboard.h"
#include "forcesboard.h"
#include "incidentboard.h"
#include "onetest.h"
#include "patience.h"
#include "placementboard.h"
#include "postboard.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <tuple>

using namespace Qt::StringLiterals;
using namespace wf;
using namespace wf::test;

class TestBoards : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void rowsFollowWithoutReset();
    void nearestFirstAndOrdersAreTaken();
    void aClosureIsHeldAtBothEnds();
    void saysWhyNobodyCanBeFound();
    void brigadeSeatStaysInside();
    void forcesCountPeopleAndVehiclesApart();
    void postsStaffedReachableAndSeen();
    void staffedSpansFromEvents();
    void placingGainsAndSends();
    void placingGoesWhereTheForecastSees();
    void duplicatesAndLinks();
};

void TestBoards::rowsFollowWithoutReset()
{
    RowsModel model({"value"});
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QRandomGenerator random(5);
    for (int step = 0; step < 400; ++step) {
        QList<QVariantMap> rows;
        QStringList wished;
        const int count = random.bounded(12);
        for (int i = 0; i < count; ++i) {
            const QString subject = u"r%1"_s.arg(random.bounded(15));
            rows.append({{u"subject"_s, subject}, {u"value"_s, random.bounded(3)}});
            if (!wished.contains(subject))
                wished.append(subject);
        }
        model.setRows(rows);
        QCOMPARE(column(model, u"subject"_s), wished);
        QCOMPARE(model.count(), model.rowCount());
        for (int i = 0; i < model.count(); ++i)
            QCOMPARE(model.rowOf(wished.at(i)), i);
    }
    QCOMPARE(reset.count(), 0);
    model.setRows({{{u"subject"_s, u"a"_s}, {u"value"_s, 1}}, {{u"subject"_s, u"a"_s}, {u"value"_s, 2}}});
    QCOMPARE(model.get(0).value(u"value"_s).toInt(), 1); // the first counts
}

void TestBoards::nearestFirstAndOrdersAreTaken()
{
    BoardRoom room;
    room.unit(u"远"_s, 6);
    room.unit(u"近"_s, 3.5);
    room.unit(u"无位置"_s, -1);
    room.unit(u"摩托"_s, 4.2, u"yingze"_s, {{"type"_L1, u"motorcycle"_s}});
    room.unit(u"邻队"_s, 4.1, u"xiaodian"_s);
    room.incident(u"0001"_s, 4);
    ForceWatch forces(room.situation);
    forces.setRoads(RoadState(straightRoad()));
    DispatchBoard board(room.situation, room.clock, forces);
    QAbstractItemModelTester choices(board.choices(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QAbstractItemModelTester leftOut(board.leftOut(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    board.setAbout(u"incident/0001"_s);
    QVERIFY(board.choices()->count() == 0); // nobody looks: nothing is worked out
    board.setWatched(true);
    QTRY_COMPARE(board.choices()->count(), 4);
    QTRY_VERIFY(!board.isBusy());
    QCOMPARE(column(*board.choices(), u"callSign"_s).first(), u"摩托"_s);
    QCOMPARE(column(*board.leftOut(), u"callSign"_s), QStringList{u"无位置"_s});
    QCOMPARE(board.leftOut()->get(0).value(u"code"_s).toString(), u"unit.no_position"_s);
    QVERIFY(!board.choices()->get(0).value(u"reason"_s).toString().isEmpty());
    QVERIFY(board.task().contains(u"直路东段"_s));

    // Only what is wanted.
    board.setTypes({u"car"_s});
    QTRY_COMPARE(column(*board.choices(), u"callSign"_s).first(), u"近"_s);
    QTRY_COMPARE(board.choices()->count(), 3);
    QVERIFY(board.toggleKey(u"1"_s));
    QVERIFY(!board.toggleKey(u"9"_s));
    QVERIFY(!board.toggleKey(u"x"_s));
    const int across = board.choices()->rowOf(u"unit/邻队"_s);
    QVERIFY(across >= 0 && board.choices()->get(across).value(u"cross"_s).toBool());
    QVERIFY(board.toggle(u"unit/邻队"_s));
    QCOMPARE(board.markedCount(), 2);
    const QVariantList orders = board.orders();
    QCOMPARE(orders.size(), 2);
    const QVariantMap first = orders.at(0).toMap().value(u"fields"_s).toMap();
    QCOMPARE(first.value(u"about"_s).toString(), u"incident/0001"_s);
    QVERIFY(first.value(u"expectedMin"_s).toDouble() > 0);
    QVERIFY(!first.value(u"chosenBecause"_s).toString().isEmpty());

    // The rules take them as they are, both in one transaction; then nobody of them can be sent again.
    const auto outcome = room.runAll(orders);
    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().text));
    QCOMPARE(room.situation.records(u"order"_s).size(), 2);
    QVERIFY(std::ranges::any_of(room.situation.records(u"order"_s), [](const Record *order) {
        return order->text("to"_L1) == u"unit/邻队"_s && order->value("crossBrigade"_L1).toBool()
            && order->text("copyTo"_L1) == u"brigade/xiaodian"_s;
    }));
    QTRY_VERIFY(!board.choices()->get(board.choices()->rowOf(u"unit/近"_s)).value(u"free"_s).toBool());
    QCOMPARE(board.markedCount(), 0);
    QVERIFY(!board.toggle(u"unit/近"_s));
    QCOMPARE(column(*board.choices(), u"callSign"_s).first(), u"近"_s); // it stays where it was sent from
    QCOMPARE(board.nearestFree().value(u"callSign"_s).toString(), u"远"_s);

    board.setTask(u"自己写的"_s);
    room.incident(u"0001"_s, 4, {{"place"_L1, u"别处"_s}});
    QCOMPARE(board.task(), u"自己写的"_s); // what a person wrote stays
    board.setAbout(u"unit/近"_s);
    QCOMPARE(board.about(), QString());
    QCOMPARE(board.choices()->count(), 0);
}

void TestBoards::aClosureIsHeldAtBothEnds()
{
    BoardRoom room;
    const auto at = [](double km) { return 112.5 + km * 0.0114; };
    room.unit(u"西"_s, 2);
    room.unit(u"西二"_s, 1);
    room.unit(u"东"_s, 7);
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
    QTRY_COMPARE(board.choices()->count(), 3);
    const auto reason = [&board](const QString &unit) {
        return board.choices()->get(board.choices()->rowOf(u"unit/"_s + unit)).value(u"reason"_s).toString();
    };
    QVERIFY2(reason(u"西"_s).contains(u"“甲”"_s), qPrintable(reason(u"西"_s)));
    QVERIFY2(reason(u"东"_s).contains(u"“乙”"_s), qPrintable(reason(u"东"_s))); // not through the stretch
    QVERIFY(board.toggle(u"unit/西"_s));
    const QVariantList orders = board.orders();
    QCOMPARE(orders.size(), 1);
    const auto outcome = room.runAll(orders);
    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().text));
    const Record *order = room.situation.records(u"order"_s).constFirst();
    QVERIFY(order->position().x() < at(3) && order->position().x() > at(2.9));
    QVERIFY2(order->localText("place"_L1).contains(u"“甲”"_s) && order->localText("task"_L1).contains(u"“甲”"_s),
             qPrintable(order->localText("task"_L1)));
    // Who is asked next is for the other end: by this road only one of them comes there.
    QTRY_COMPARE(column(*board.leftOut(), u"code"_s), QStringList{u"unit.no_way"_s});
    QCOMPARE(board.nearestFree().value(u"callSign"_s).toString(), u"东"_s);
}

void TestBoards::saysWhyNobodyCanBeFound()
{
    BoardRoom room;
    room.unit(u"A"_s, 1);
    room.incident(u"0001"_s, -1);
    room.incident(u"0002"_s, 2);
    ForceWatch forces(room.situation);
    DispatchBoard board(room.situation, room.clock, forces);
    board.setWatched(true);
    board.setAbout(u"incident/0001"_s);
    QVERIFY(!board.problem().isEmpty()); // no position
    QVERIFY(board.orders().isEmpty());
    board.setAbout(u"incident/0002"_s);
    const QString noRoads = board.problem();
    QVERIFY(!noRoads.isEmpty());
    forces.setRoads(RoadState(straightRoad()));
    QTRY_COMPARE(board.choices()->count(), 1);
    QCOMPARE(board.problem(), QString());
    QCOMPARE(board.orders().size(), 1); // nothing marked: the suggested one
    room.put(u"incident/0002"_s, {{"state"_L1, u"received"_s}, {"removed"_L1, true}});
    QCOMPARE(board.about(), QString());
}

void TestBoards::brigadeSeatStaysInside()
{
    BoardRoom room;
    room.unit(u"A"_s, 1);
    room.unit(u"B"_s, 2, u"xiaodian"_s);
    room.incident(u"0001"_s, 2);
    ForceWatch forces(room.situation);
    forces.setRoads(RoadState(straightRoad()));
    DispatchBoard board(room.situation, room.clock, forces);
    board.setByCenter(false);
    board.setWatched(true);
    board.setAbout(u"incident/0001"_s);
    QTRY_COMPARE(board.choices()->count(), 1);
    QCOMPARE(board.leftOut()->get(0).value(u"code"_s).toString(), u"unit.other_brigade"_s);
}

void TestBoards::forcesCountPeopleAndVehiclesApart()
{
    BoardRoom room;
    ForcesBoard board(room.situation);
    QAbstractItemModelTester tester(board.brigades(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QAbstractItemModelTester things(board.equipment(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    int rank = 0;
    for (const QString &id : {u"yingze"_s, u"xiaodian"_s}) // in this order they are shown
        room.put(u"brigade/"_s + id, {{"state"_L1, u"normal"_s}, {"name"_L1, id.toUpper()}, {"rank"_L1, ++rank}});
    room.unit(u"A"_s, 1, u"yingze"_s, {{"equipment"_L1, QJsonArray{u"锥桶 20"_s}}});
    room.unit(u"B"_s, 1, u"yingze"_s, {{"state"_L1, u"on_scene"_s}});
    room.unit(u"C"_s, 1, u"xiaodian"_s, {{"type"_L1, u"foot"_s}});
    QTRY_COMPARE(board.all().value(u"units"_s).toInt(), 3);
    QCOMPARE(board.all().value(u"free"_s).toInt(), 2);
    QCOMPARE(board.all().value(u"officers"_s).toInt(), 6);
    QCOMPARE(board.all().value(u"auxiliaries"_s).toInt(), 3);
    QCOMPARE(board.all().value(u"vehicles"_s).toInt(), 2); // a foot patrol is none
    QCOMPARE(column(*board.brigades(), u"key"_s), (QStringList{u"yingze"_s, u"xiaodian"_s}));
    QCOMPARE(board.brigades()->get(0).value(u"committed"_s).toInt(), 1);
    QCOMPARE(board.brigades()->get(0).value(u"cells"_s).toList().size(), board.kinds().size());
    QCOMPARE(board.equipment()->count(), 1);
}

void TestBoards::postsStaffedReachableAndSeen()
{
    BoardRoom room;
    const auto post = [&room](const QString &id, double km, const QString &state) {
        room.put(u"post/"_s + id,
                 {{"state"_L1, state}, {"name"_L1, id}, {"type"_L1, u"junction"_s}, {"pos"_L1, QJsonArray{112.5 + km * 0.0114, 37.86}}});
    };
    post(u"p1"_s, 1, u"staffed"_s);
    post(u"p2"_s, 2, u"open"_s);
    post(u"p3"_s, 7.5, u"open"_s);
    room.unit(u"A"_s, 1.5);
    room.clock.set(start + 30 * minute);
    ForceWatch forces(room.situation);
    forces.setRoads(RoadState(straightRoad()));
    PostBoard board(room.situation, *room.log, room.clock, forces);
    QAbstractItemModelTester tester(board.posts(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    board.setWithinMinutes(3); // 36 km/h: 1.8 km
    board.setWatched(true);
    QTRY_COMPARE(board.covered(), 2);
    QCOMPARE(board.staffed(), 1);
    QCOMPARE(board.total(), 3);
    QCOMPARE(board.posts()->get(0).value(u"name"_s).toString(), u"p3"_s); // what nobody covers first
    // Staffed for 30 of 120 minutes at one of three posts.
    QTRY_VERIFY(qAbs(board.timeShare() - 30.0 / 360.0) < 0.001);
    board.setWithinMinutes(12);
    QTRY_COMPARE(board.covered(), 3);
}

void TestBoards::staffedSpansFromEvents()
{
    const auto event = [](qint64 at, const QByteArray &state) {
        Event one;
        one.at = at;
        one.record = R"({"state":")" + state + R"("})";
        return one;
    };
    QCOMPARE(staffedSpans({}), QList<TimeSpan>());
    QCOMPARE(staffedSpans({event(1, "open"), event(5, "staffed"), event(7, "staffed"), event(9, "open"), event(12, "staffed")}),
             (QList<TimeSpan>{{5, 9}, {12, 0}}));
}

void TestBoards::placingGainsAndSends()
{
    BoardRoom room;
    for (int i = 0; i < 3; ++i)
        room.floodPoint(u"f%1"_s.arg(i), 1 + 3 * i);
    room.unit(u"A"_s, 0.5);
    room.unit(u"B"_s, 0.6);
    room.unit(u"C"_s, 0.7, u"xiaodian"_s);
    ForceWatch forces(room.situation);
    PlacementBoard board(room.situation, forces);
    QAbstractItemModelTester moves(board.moves(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QAbstractItemModelTester reach(board.reach(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    board.propose();
    QVERIFY(!board.problem().isEmpty()); // no roads
    forces.setRoads(RoadState(straightRoad()));
    board.setWatched(true);
    QTRY_COMPARE(board.freeUnits(), 3);
    board.setCount(3);
    board.propose();
    QTRY_VERIFY(board.hasAnswer());
    QCOMPARE(board.moves()->count(), 3);
    QCOMPARE(board.reach()->count(), 3);
    QVERIFY(board.gainPercent() > 50);
    QVERIFY(!board.method().isEmpty());
    const int sent = board.orderCount();
    QVERIFY(sent >= 2);
    const auto outcome = room.runAll(board.orders());
    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().text));
    QCOMPARE(room.situation.records(u"order"_s).size(), sent);
    QCOMPARE(board.orderCount(), 0); // they are no longer free
}

void TestBoards::placingGoesWhereTheForecastSees()
{
    BoardRoom room;
    for (int i = 0; i < 2; ++i)
        room.floodPoint(u"f%1"_s.arg(i), 1 + 6 * i);
    room.unit(u"A"_s, 4);
    ForceWatch forces(room.situation);
    PlacementBoard board(room.situation, forces);
    forces.setRoads(RoadState(straightRoad()));
    board.setWatched(true);
    QTRY_COMPARE(board.freeUnits(), 1);
    board.setCount(1);
    const auto stand = [&] {
        QSignalSpy answered(&board, &PlacementBoard::answered);
        board.forget();
        board.propose();
        return wf::waitFor([&] { return board.hasAnswer() && !board.isBusy(); }) ? board.moves()->get(0).value(u"stand"_s).toString()
                                                                                 : QString();
    };
    const auto why = [&](const QString &point) {
        for (int i = 0; i < board.reach()->count(); ++i) {
            if (board.reach()->get(i).value(u"subject"_s) == point)
                return board.reach()->get(i).value(u"weightText"_s).toString();
        }
        return QString();
    };
    for (const QString &wet : {u"floodpoint/f0"_s, u"floodpoint/f1"_s}) {
        board.setRisk([wet](const QString &point) -> std::optional<PlacementBoard::Risk> {
            return PlacementBoard::Risk{point == wet ? 0.9 : 0.0, point == wet ? u"90 %"_s : u"0 %"_s};
        });
        QCOMPARE(stand(), wet == "floodpoint/f0"_L1 ? u"F0"_s : u"F1"_s);
        QVERIFY2(why(wet).contains("90 %"_L1), qPrintable(why(wet)));
        QVERIFY(why(wet).startsWith(QString::number(floodWeight(0.9), 'f', 2)));
    }
    board.setRisk([](const QString &) { return std::optional<PlacementBoard::Risk>(); });
    QVERIFY(!stand().isEmpty());
    QVERIFY(!why(u"floodpoint/f0"_s).contains(u'%')); // no forecast: the depth of now
}

void TestBoards::duplicatesAndLinks()
{
    BoardRoom room;
    room.incident(u"0001"_s, 4);
    room.clock.set(start + 5 * minute);
    room.incident(u"0002"_s, 4.05);
    room.incident(u"0003"_s, 0.1, {{"type"_L1, u"breakdown"_s}, {"road"_L1, u"另一条路"_s}, {"place"_L1, u"远处"_s}});
    room.put(u"camera/c1"_s, {{"state"_L1, u"online"_s}, {"name"_L1, u"C1"_s}, {"pos"_L1, QJsonArray{112.5 + 4.1 * 0.0114, 37.86}}});
    room.put(u"camera/c2"_s, {{"state"_L1, u"online"_s}, {"name"_L1, u"C2"_s}, {"pos"_L1, QJsonArray{112.5 + 7.9 * 0.0114, 37.86}}});
    IncidentBoard board(room.situation);
    QAbstractItemModelTester duplicates(board.duplicates(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QAbstractItemModelTester links(board.links(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    board.setIncident(u"incident/0002"_s);
    QTRY_COMPARE(board.duplicates()->count(), 1);
    QCOMPARE(board.duplicates()->subjectAt(0), u"incident/0001"_s);
    QCOMPARE(column(*board.links(), u"subject"_s), QStringList{u"camera/c1"_s});
    QVERIFY(!board.links()->get(0).value(u"linked"_s).toBool());
    // A call that is still being taken: what it may be another report of, and nothing elsewhere.
    const Record &first = *room.situation.record(u"incident/0001"_s);
    const QVariantMap there{{u"pos"_s, first.value("pos"_L1).toVariant()}, {u"type"_s, first.text("type"_L1)}};
    QCOMPARE(board.likeliest(there, double(room.clock.now())).value(u"subject"_s), u"incident/0001"_s);
    const QVariantMap elsewhere{{u"pos"_s, QVariantList{112.6, 37.95}}, {u"type"_s, first.text("type"_L1)}};
    QVERIFY(board.likeliest(elsewhere, double(room.clock.now())).isEmpty());
    // A closed stretch is as far as its line, and not at all where the incident lies in it; not as far as its middle.
    for (const auto &[from, to, least, most] : {std::tuple{4.04, 5.5, 0.0, 0.0}, std::tuple{4.25, 6.0, 190.0, 210.0}}) {
        room.clock.set(room.clock.now() + 1000);
        room.put(u"closure/c"_s,
                 {{"state"_L1, u"in_force"_s},
                  {"road"_L1, u"直路"_s},
                  {"line"_L1, QJsonArray{QJsonArray{112.5 + from * 0.0114, 37.86}, QJsonArray{112.5 + to * 0.0114, 37.86}}}});
        const auto metres = [&board] {
            for (int row = 0; row < board.links()->count(); ++row) {
                if (board.links()->subjectAt(row) == "closure/c"_L1)
                    return board.links()->get(row).value(u"metres"_s).toDouble();
            }
            return -1.0;
        };
        QTRY_VERIFY2(metres() >= least && metres() <= most, qPrintable(QString::number(metres())));
    }
    room.clock.set(room.clock.now() + 1000);
    room.put(u"closure/c"_s, {{"state"_L1, u"reopened"_s}});
    QTRY_COMPARE(column(*board.links(), u"subject"_s), QStringList{u"camera/c1"_s});
    const auto linked = room.runAll({QVariantMap{
        {u"verb"_s, u"incident.link"_s}, {u"subject"_s, u"incident/0002"_s}, {u"fields"_s, board.linkFields(u"camera/c1"_s, true)}}});
    QVERIFY2(linked, linked ? "" : qPrintable(linked.error().text));
    QTRY_VERIFY(board.links()->get(0).value(u"linked"_s).toBool());
    QCOMPARE(board.linkFields(u"camera/c1"_s, false).value(u"cameras"_s).toStringList(), QStringList());
    const auto merged = room.runAll({QVariantMap{{u"verb"_s, u"incident.merge"_s},
                                                 {u"subject"_s, u"incident/0002"_s},
                                                 {u"fields"_s, QVariantMap{{u"into"_s, board.duplicates()->subjectAt(0)}}}}});
    QVERIFY2(merged, merged ? "" : qPrintable(merged.error().text));
    QTRY_COMPARE(board.duplicates()->count(), 0);
    QVERIFY(!board.isOpen());
}

WATCHFLOOR_TEST(TestBoards)
#include "test_boards.moc"
