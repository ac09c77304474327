// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lists.h"
#include "logdesk.h"
#include "patience.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace wf;
using namespace wf::test;

/// While people are not out the queue says so, once for each incident, also when all have been told and are on the spot.
class TestPeopleLeft : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whoIsNotOutStandsInTheQueue()
    {
        LogDesk desk;
        const auto lists = std::make_unique<Lists>(desk.situation, *desk.log, desk.clock);
        const auto pass = [&](int minutes) {
            desk.clock.set(desk.clock.now() + minutes * minute);
            lists->beat();
        };
        const auto row = [&] { return lists->pending()->rowOf(u"incident/a"_s, u"incident.people_left"_s); };
        const auto incident = [&](const QJsonObject &more) {
            QJsonObject fields{{"state"_L1, u"on_scene"_s}, {"type"_L1, u"accident"_s}, {"people"_L1, 3}, {"no"_L1, u"Z-0001"_s}};
            for (auto it = more.begin(); it != more.end(); ++it)
                fields.insert(it.key(), it.value());
            desk.put(u"incident/a"_s, fields);
            lists->beat();
        };
        incident({});
        pass(9);
        QCOMPARE(row(), -1);
        pass(1);
        QTRY_COMPARE(row(), 0);
        const QVariantMap shown = lists->pending()->get(0);
        QCOMPARE(shown.value(u"verb"_s).toString(), u"incident.rescue"_s);
        QVERIFY(shown.value(u"title"_s).toString().contains(u'3'));
        incident({{"rescued"_L1, 1}, {"rescuedAt"_L1, desk.clock.now()}});
        QTRY_COMPARE(row(), -1); // news of them
        pass(10);
        QTRY_COMPARE(row(), 0);
        QVERIFY(lists->pending()->get(0).value(u"title"_s).toString().contains(u'2'));
        incident({{"rescued"_L1, 3}});
        QTRY_COMPARE(row(), -1);
    }

    void whoIsOnTheWayIsAwaited()
    {
        LogDesk desk;
        const auto lists = std::make_unique<Lists>(desk.situation, *desk.log, desk.clock);
        desk.put(u"incident/a"_s, {{"state"_L1, u"dispatched"_s}, {"type"_L1, u"trapped"_s}, {"people"_L1, 3}});
        const auto orderIs = [&](const QString &state) {
            desk.put(u"order/o"_s, {{"state"_L1, state}, {"about"_L1, u"incident/a"_s}, {"task"_L1, u"救人"_s}});
            desk.clock.set(desk.clock.now() + 12 * minute);
            lists->beat();
        };
        const auto row = [&] { return lists->pending()->rowOf(u"incident/a"_s, u"incident.people_left"_s); };
        orderIs(u"under_way"_s);
        QCOMPARE(row(), -1);
        orderIs(u"on_scene"_s);
        QTRY_VERIFY(row() >= 0);
    }

    /// What is read out to a unit is older than what is known: the number of now stands before it.
    void aLateOrderSaysHowManyThereAreNow()
    {
        LogDesk desk;
        const auto lists = std::make_unique<Lists>(desk.situation, *desk.log, desk.clock);
        const auto people = [&desk](int count) {
            desk.put(u"incident/a"_s,
                     {{"state"_L1, u"dispatched"_s}, {"type"_L1, u"trapped"_s}, {"people"_L1, count}, {"no"_L1, u"Z-0001"_s}});
        };
        people(2);
        desk.put(u"order/o"_s,
                 {{"state"_L1, u"sent"_s},
                  {"about"_L1, u"incident/a"_s},
                  {"task"_L1, u"救2人"_s},
                  {"people"_L1, 2},
                  {"times"_L1, QJsonObject{{"sent"_L1, desk.clock.now()}}}});
        const auto detail = [&lists] {
            const int row = lists->pending()->rowOf(u"order/o"_s, u"order.late.sent"_s);
            return row < 0 ? QString() : lists->pending()->get(row).value(u"detail"_s).toString();
        };
        desk.clock.set(desk.clock.now() + 30 * minute);
        lists->beat();
        QTRY_VERIFY(detail().contains(u"救2人"_s));
        QVERIFY(!detail().contains("Now"_L1));
        desk.clock.set(desk.clock.now() + minute);
        people(3);
        lists->beat();
        QTRY_VERIFY2(detail().contains("Now 3 people"_L1), qPrintable(detail()));
        QVERIFY(detail().indexOf("Now"_L1) < detail().indexOf(u"救2人"_s));
        QVERIFY(lists->record(u"order/o"_s).value(u"peopleNews"_s).toString().contains("Now 3 people"_L1));
    }

    void whatIsStillToBeDoneForThemStandsForThem()
    {
        LogDesk desk;
        const auto lists = std::make_unique<Lists>(desk.situation, *desk.log, desk.clock);
        desk.put(u"incident/a"_s, {{"state"_L1, u"received"_s}, {"type"_L1, u"trapped"_s}, {"people"_L1, 3}});
        desk.clock.set(desk.clock.now() + 30 * minute);
        lists->beat();
        QTRY_VERIFY(lists->pending()->rowOf(u"incident/a"_s, u"incident.received"_s) >= 0);
        QCOMPARE(lists->pending()->rowOf(u"incident/a"_s, u"incident.people_left"_s), -1);
    }
};

QTEST_GUILESS_MAIN(TestPeopleLeft)
#include "test_peopleleft.moc"
