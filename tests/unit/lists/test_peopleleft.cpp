// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lists.h"
#include "logdesk.h"
#include "onetest.h"
#include "patience.h"

#include <QJsonArray>
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

    /// Whoever had come was called away: somebody else is sent, however often the agencies were told.
    void whoIsLeftAloneIsSentFor()
    {
        LogDesk desk;
        const auto lists = std::make_unique<Lists>(desk.situation, *desk.log, desk.clock);
        const auto row = [&] { return lists->pending()->rowOf(u"incident/a"_s, u"incident.unmanned"_s); };
        for (const QString &state : {u"on_scene"_s, u"handling"_s}) {
            for (const int people : {2, 0}) {
                desk.put(u"incident/a"_s, {{"state"_L1, state}, {"type"_L1, u"accident"_s}, {"people"_L1, people}, {"severity"_L1, 3}});
                for (const auto &[order, isGone] : {std::pair{u"on_scene"_s, false}, std::pair{u"done"_s, true},
                                                    std::pair{u"cancelled"_s, true}, std::pair{u"sent"_s, false}}) {
                    desk.put(u"order/o"_s, {{"state"_L1, order}, {"to"_L1, u"unit/u"_s}, {"about"_L1, u"incident/a"_s}});
                    desk.clock.set(desk.clock.now() + minute);
                    lists->beat();
                    QTRY_COMPARE(row() >= 0, isGone && people > 0);
                }
            }
        }
    }

    /// A report moved: whoever was sent before drives to where nobody is, and the queue says so at once, also when he has come there.
    void whoGoesToTheOldPlaceIsNobodyThere()
    {
        const QJsonArray first{112.5, 37.86}, other{112.55, 37.86};
        for (const QString &state : {u"verified"_s, u"dispatched"_s, u"on_scene"_s, u"handling"_s}) {
            for (const QString &order : {u"sent"_s, u"signed"_s, u"under_way"_s, u"on_scene"_s}) {
                LogDesk desk;
                const auto lists = std::make_unique<Lists>(desk.situation, *desk.log, desk.clock);
                const auto row = [&] { return lists->pending()->rowOf(u"incident/a"_s, u"incident.old_place"_s); };
                const auto put = [&](const QString &id, const QString &as, const QJsonArray &bound) {
                    desk.put(u"order/"_s + id,
                             {{"state"_L1, as}, {"to"_L1, u"unit/u"_s}, {"about"_L1, u"incident/a"_s}, {"boundFor"_L1, bound}});
                };
                desk.put(u"unit/u"_s, {{"state"_L1, u"en_route"_s}, {"callSign"_L1, u"迎泽06"_s}});
                desk.put(u"incident/a"_s,
                         {{"state"_L1, state},
                          {"type"_L1, u"trapped"_s},
                          {"people"_L1, 2},
                          {"pos"_L1, other},
                          {"place"_L1, u"新地点"_s},
                          {"movedAt"_L1, desk.clock.now()}});
                put(u"o"_s, order, first);
                lists->beat();
                QTRY_COMPARE(row() >= 0, order != "sent"_L1); // that one is told of the new place with the order
                if (order == "sent"_L1)
                    continue;
                const QVariantMap shown = lists->pending()->get(row());
                QCOMPARE(shown.value(u"verb"_s).toString(), u"order.send"_s);
                QVERIFY2(shown.value(u"title"_s).toString().contains(u"迎泽06"_s), qPrintable(shown.value(u"title"_s).toString()));
                QCOMPARE(row(), 0);
                put(u"p"_s, u"signed"_s, other); // somebody else goes to where it is
                lists->beat();
                QTRY_COMPARE(row(), -1);
            }
        }
    }

    /// Also where nobody is in danger it is one matter, and one row; of several units as well.
    void whoGoesToTheOldPlaceIsOneRow()
    {
        LogDesk desk;
        const auto lists = std::make_unique<Lists>(desk.situation, *desk.log, desk.clock);
        for (const QString &id : {u"u"_s, u"v"_s})
            desk.put(u"unit/"_s + id, {{"state"_L1, u"en_route"_s}, {"callSign"_L1, QString(u"迎泽"_s + id)}});
        desk.put(u"incident/a"_s,
                 {{"state"_L1, u"dispatched"_s},
                  {"type"_L1, u"breakdown"_s},
                  {"severity"_L1, 4},
                  {"pos"_L1, QJsonArray{112.55, 37.86}},
                  {"place"_L1, u"新地点"_s},
                  {"movedAt"_L1, desk.clock.now()}});
        for (const QString &id : {u"u"_s, u"v"_s})
            desk.put(u"order/"_s + id,
                     {{"state"_L1, u"under_way"_s},
                      {"to"_L1, QString(u"unit/"_s + id)},
                      {"about"_L1, u"incident/a"_s},
                      {"boundFor"_L1, QJsonArray{112.5, 37.86}}});
        lists->beat();
        const auto rows = [&] {
            QStringList titles;
            for (int row = 0; row < lists->pending()->rowCount(); ++row)
                titles.append(lists->pending()->get(row).value(u"title"_s).toString());
            return titles.filter(u"old place"_s);
        };
        QTRY_COMPARE(rows().size(), 1);
        QVERIFY2(rows().constFirst().contains(u"迎泽u"_s) && rows().constFirst().contains(u"迎泽v"_s), qPrintable(rows().constFirst()));
    }

    /// Of the gravest nobody may have said whether anybody is in it: that is asked for, until somebody says a number.
    void whereNobodyHasCountedIsAskedAbout()
    {
        LogDesk desk;
        const auto lists = std::make_unique<Lists>(desk.situation, *desk.log, desk.clock);
        const auto row = [&] { return lists->pending()->rowOf(u"incident/a"_s, u"incident.people_left"_s); };
        const auto incident = [&](QJsonObject fields) {
            fields.insert("state"_L1, u"on_scene"_s);
            fields.insert("type"_L1, u"accident"_s);
            desk.put(u"incident/a"_s, fields);
            desk.clock.set(desk.clock.now() + 11 * minute);
            lists->beat();
        };
        incident({{"severity"_L1, 1}});
        QTRY_COMPARE(row(), 0);
        const QVariantMap shown = lists->pending()->get(0);
        QCOMPARE(shown.value(u"verb"_s).toString(), u"incident.update"_s);
        const QString title = shown.value(u"title"_s).toString();
        QVERIFY2(title.startsWith("Possibly people in danger"_L1), qPrintable(title));
        QCOMPARE(shown.value(u"overdueMs"_s).toLongLong(), minute);
        incident({{"severity"_L1, 1}, {"people"_L1, 0}});
        QTRY_COMPARE(row(), -1);
        incident({{"severity"_L1, 2}});
        QCOMPARE(row(), -1);
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

WATCHFLOOR_TEST(TestPeopleLeft)
#include "test_peopleleft.moc"
