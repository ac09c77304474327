// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archiveroom.h"
#include "onetest.h"
#include "patience.h"
#include "searchmodel.h"
#include "sqldatabase.h"

#include <QDateTime>
#include <QJsonArray>
#include <QPromise>
#include <QSemaphore>
#include <QTest>
#include <QtConcurrentRun>

using namespace wf;
using namespace wf::test;

namespace {

using Said = ArchiveReader::Answer<bool>;

QStringList keys(const QVariantList &choices)
{
    QStringList list;
    for (const QVariant &choice : choices)
        list.append(choice.toMap().value(u"key"_s).toString());
    return list;
}

} // namespace

/// What the archive's list may be restricted to, and that nobody who goes away waits for the archive.
class TestArchiveDesk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void offersWhatTheArchiveHolds()
    {
        ArchiveRoom room;
        room.put(u"brigade/xiaodian"_s, {{u"state"_s, u"normal"_s}, {u"name"_s, u"小店大队"_s}});
        room.incident(u"closed"_s, u"长风大街"_s);
        const QString open = room.incident(u"received"_s, u"滨河西路"_s);
        room.put(u"closure/1"_s,
                 {{u"no"_s, u"G-1"_s}, {u"state"_s, u"reopened"_s}, {u"road"_s, u"迎泽大街"_s}, {u"brigade"_s, u"xiaodian"_s}});
        ArchiveDesk &desk = room.desk;
        ArchiveModel &model = *desk.records();
        QVERIFY(desk.roads().isEmpty());
        model.setActive(true);
        QTRY_COMPARE(keys(desk.roads()), (QStringList{u"滨河西路"_s, u"长风大街"_s, u"迎泽大街"_s})); // as they are spoken
        QCOMPARE(keys(desk.brigades()), QStringList{u"xiaodian"_s});
        QCOMPARE(desk.brigades().constFirst().toMap().value(u"title"_s).toString(), u"小店大队"_s);
        QVERIFY(desk.states().isEmpty()); // each kind has its own

        model.setKind(u"incident"_s);
        QTRY_COMPARE(keys(desk.states()), (QStringList{u"received"_s, u"closed"_s}));
        QCOMPARE(keys(desk.roads()), (QStringList{u"滨河西路"_s, u"长风大街"_s}));
        QVERIFY(desk.brigades().isEmpty());
        model.setState(u"received"_s);
        QVERIFY(room.isAnswered());
        QCOMPARE(room.subjects(), QStringList{open});

        // Another kind has other states; a road that is chosen still restricts, and stays among those that may be.
        model.setRoad(u"长风大街"_s);
        model.setKind(u"closure"_s);
        QCOMPARE(model.state(), QString());
        QVERIFY(desk.states().isEmpty());
        QTRY_COMPARE(keys(desk.states()), QStringList{u"reopened"_s});
        QCOMPARE(keys(desk.roads()), (QStringList{u"迎泽大街"_s, u"长风大街"_s}));
        QCOMPARE(model.count(), 0);

        // What came meanwhile is offered to who turns to the archive again.
        model.setActive(false);
        model.setKind({});
        model.setRoad({});
        room.incident(u"received"_s, u"并州北路"_s);
        model.setActive(true);
        QTRY_VERIFY(keys(desk.roads()).contains(u"并州北路"_s));
    }

    void sinceSoManyDays()
    {
        ArchiveRoom room;
        room.incident(u"closed"_s, u"长风大街"_s);
        room.pass(3 * 86'400'000LL);
        const QString later = room.incident(u"received"_s, u"滨河西路"_s);
        ArchiveDesk &desk = room.desk;
        ArchiveModel &model = *desk.records();
        QCOMPARE(desk.period(), QString());
        model.setActive(true);
        desk.setPeriod(u"today"_s);
        QCOMPARE(model.from(), desk.dayBegin(0));
        QVERIFY(room.isAnswered());
        QCOMPARE(room.subjects(), QStringList{later});

        // Today is another day for who comes back to it.
        model.setActive(false);
        room.pass(86'400'000);
        model.setActive(true);
        QCOMPARE(model.from(), desk.dayBegin(0));
        QVERIFY(room.isAnswered());
        QCOMPARE(model.count(), 0);

        model.setText(u"cf"_s);
        model.setKind(u"incident"_s);
        model.setState(u"closed"_s);
        model.setRoad(u"长风大街"_s);
        model.setBrigade(u"xiaodian"_s);
        desk.clear();
        QCOMPARE(desk.period(), QString());
        QCOMPARE(model.from(), 0.0);
        for (const QString &text : {model.text(), model.kind(), model.state(), model.road(), model.brigade()})
            QCOMPARE(text, QString());
        QVERIFY(room.isAnswered());
        QCOMPARE(model.count(), 2);
    }

    void betweenDays()
    {
        ArchiveRoom room; // 24 July 2026 at 17 in Beijing
        ArchiveDesk &desk = room.desk;
        ArchiveModel &model = *desk.records();
        constexpr double day = 86'400'000;
        const double midnight = double(QDateTime::fromString(u"2026-07-24T00:00:00+08:00"_s, Qt::ISODate).toMSecsSinceEpoch());
        room.clock.set(qint64(midnight) + 17 * 3'600'000);
        desk.setPeriod(u"week"_s);
        QCOMPARE(model.from(), midnight - 7 * day);
        QCOMPARE(model.to(), 0.0);
        desk.setPeriod(u"month"_s);
        QCOMPARE(model.from(), midnight - 23 * day);
        desk.setPeriod(u"last_month"_s);
        QCOMPARE(model.from(), midnight - (23 + 30) * day);
        QCOMPARE(model.to(), midnight - 23 * day);
        desk.setPeriod(u"year"_s);
        QCOMPARE(model.from(), midnight - 365 * day);
        QCOMPARE(model.to(), 0.0);

        QVERIFY(desk.setBetween(u"2026-7-24"_s, u" 2026年07月25日 "_s)); // both of them
        QCOMPARE(desk.period(), u"between"_s);
        QCOMPARE(model.from(), midnight);
        QCOMPARE(model.to(), midnight + 2 * day);
        for (const auto &[first, last] : {std::pair(u"2026-7-32"_s, QString()), std::pair(u"yesterday"_s, QString()),
                                          std::pair(QString(), u"24.7."_s), std::pair(u"2026-7-25"_s, u"2026-7-24"_s)}) {
            QVERIFY(!desk.setBetween(first, last));
            QCOMPARE(desk.fromDay(), u"2026-07-24"_s);
            QCOMPARE(model.to(), midnight + 2 * day);
        }
        QVERIFY(desk.setBetween(QString(), u"2026/07/24"_s));
        QCOMPARE(model.from(), 0.0);
        QCOMPARE(model.to(), midnight + day);
        desk.clear();
        QCOMPARE(model.to(), 0.0);
        QCOMPARE(desk.period(), QString());
    }

    void whereItLies()
    {
        ArchiveRoom room;
        room.put(u"floodpoint/1"_s, {{u"state"_s, u"normal"_s}, {u"name"_s, u"迎泽桥下"_s}});
        room.put(u"incident/at"_s, {{u"state"_s, u"closed"_s}, {u"floodPoint"_s, u"floodpoint/1"_s}, {u"pos"_s, QJsonArray{112.5, 37.8}}});
        room.put(u"incident/east"_s, {{u"state"_s, u"closed"_s}, {u"pos"_s, QJsonArray{112.7, 37.8}}});
        room.put(u"incident/nowhere"_s, {{u"state"_s, u"closed"_s}});
        ArchiveDesk &desk = room.desk;
        desk.records()->setKind(u"incident"_s);
        desk.records()->setActive(true);
        QVERIFY(room.isAnswered());
        QCOMPARE(desk.records()->count(), 3);
        QTRY_COMPARE(keys(desk.places()), QStringList{u"floodpoint/1"_s}); // no map has been looked at
        desk.setWhere(u"floodpoint/1"_s);
        QVERIFY(room.isAnswered());
        QCOMPARE(room.subjects(), QStringList{u"incident/at"_s});

        desk.setMapBox(QRectF(112.6, 37.7, 0.2, 0.2));
        QCOMPARE(keys(desk.places()), (QStringList{u"map"_s, u"floodpoint/1"_s}));
        desk.setWhere(u"map"_s);
        QVERIFY(room.isAnswered());
        QCOMPARE(room.subjects(), QStringList{u"incident/east"_s});
        // The map moves while the list is read: another place is asked for by who turns to the list again.
        desk.setMapBox(QRectF(112.4, 37.7, 0.2, 0.2));
        QCOMPARE(room.subjects(), QStringList{u"incident/east"_s});
        QVERIFY(!desk.records()->isBusy());
        desk.records()->setActive(false);
        desk.records()->setActive(true);
        QVERIFY(room.isAnswered());
        QCOMPARE(room.subjects(), QStringList{u"incident/at"_s});
        desk.clear();
        QVERIFY(room.isAnswered());
        QCOMPARE(desk.where(), QString());
    }

    /// By Ctrl+K and in the list, as long as the vault has who it was.
    void whoCalledIsFoundUntilForgotten()
    {
        ArchiveRoom room;
        const QString phone = u"13912345678"_s;
        room.put(u"incident/1"_s, {{u"no"_s, u"J-1"_s}, {u"state"_s, u"closed"_s}, {u"callerPhone"_s, phone}, {u"place"_s, u"漪汾桥"_s}});
        room.sink({});
        SearchModel &search = *room.lists.search();
        search.setQuery(phone);
        QTRY_COMPARE(search.count(), 1);
        QCOMPARE(search.get(0).value(u"subject"_s).toString(), u"incident/1"_s);
        QVERIFY(search.get(0).value(u"archived"_s).toBool());
        room.desk.records()->setText(u"5678"_s);
        room.desk.records()->setActive(true);
        QVERIFY(room.isAnswered());
        QCOMPARE(room.subjects(), QStringList{u"incident/1"_s});

        SqlDatabase db; // as “log forget” does
        QVERIFY(db.open(room.log->file(), false) && db.exec("UPDATE vault SET salt = NULL, text = NULL"));
        search.setQuery({});
        search.setQuery(phone);
        QTRY_VERIFY(!search.isBusy());
        QCOMPARE(search.count(), 0);
        room.desk.records()->refresh();
        QVERIFY(room.isAnswered());
        QCOMPARE(room.subjects(), QStringList());
        room.desk.records()->setText(u"漪汾"_s);
        QVERIFY(room.isAnswered());
        QCOMPARE(room.subjects(), QStringList{u"incident/1"_s});
    }

    void leavesWhatIsBeingAnswered()
    {
        const LogDesk desk;
        auto reader = std::make_unique<ArchiveReader>(desk.log->file());
        const auto begun = std::make_shared<QSemaphore>();
        const auto mayEnd = std::make_shared<QSemaphore>();
        auto kept = std::make_shared<int>(1);
        const std::weak_ptr<int> held = kept;
        const QFuture<Said> answer
            = QtConcurrent::run(reader->pool(), reader->job<bool>([begun, mayEnd, kept = std::move(kept)](const Archive &) -> Said {
                  begun->release();
                  return mayEnd->tryAcquire(1, Patience);
              }));
        QVERIFY(begun->tryAcquire(1, Patience));
        reader.reset();
        QVERIFY(!answer.isFinished()); // it was not waited for
        QVERIFY(!held.expired());
        mayEnd->release();
        QTRY_VERIFY(answer.isFinished());
        QTRY_VERIFY(held.expired()); // the thread lets go of all it had
    }

    void leavesWhatIsNotCaughtUp()
    {
        const LogDesk desk;
        QPromise<bool> caughtUp;
        caughtUp.start();
        auto reader = std::make_unique<ArchiveReader>(desk.log->file(), [&caughtUp] { return caughtUp.future(); });
        const auto begun = std::make_shared<QSemaphore>();
        const auto isAsked = std::make_shared<std::atomic<bool>>(false);
        const auto job = reader->job<bool>([isAsked](const Archive &) -> Said { return *isAsked = true; });
        const QFuture<Said> answer = QtConcurrent::run(reader->pool(), [begun, job] {
            begun->release();
            return job();
        });
        QVERIFY(begun->tryAcquire(1, Patience));
        reader.reset(); // comes back although nothing is caught up; the job may have seen that it was left before it waits
        caughtUp.addResult(true);
        caughtUp.finish();
        QTRY_VERIFY(answer.isFinished());
        QVERIFY(!answer.result());
        QCOMPARE(answer.result().error().code, u"archive.left"_s);
        QVERIFY(!*isAsked);
    }

    /// A log that an older version wrote: who waits for its archive sees how far it is.
    void saysHowFarItIsCaughtUp()
    {
        LogDesk room;
        Lists lists(room.situation, *room.log, room.clock);
        QPromise<bool> caughtUp;
        caughtUp.start();
        caughtUp.setProgressRange(0, EventLog::CaughtUpSteps);
        ArchiveDesk desk(lists, room.log->file(), [&caughtUp] { return caughtUp.future(); });
        QCOMPARE(desk.percentCaughtUp(), -1);
        desk.records()->setActive(true);
        QTRY_VERIFY(desk.records()->isBusy());
        QCOMPARE(desk.percentCaughtUp(), -1); // nothing says that it takes long
        for (const int value : {1, 250, 990}) {
            caughtUp.setProgressValue(value);
            QTRY_COMPARE(desk.percentCaughtUp(), value / 10);
        }
        caughtUp.addResult(true);
        caughtUp.finish();
        QTRY_VERIFY(!desk.records()->isBusy());
        QCOMPARE(desk.percentCaughtUp(), -1);
    }

    /// Half a minute of looking through, were it not given up.
    void givesUpAQueryThatRuns()
    {
        const LogDesk desk;
        auto reader = std::make_unique<ArchiveReader>(desk.log->file());
        const auto begun = std::make_shared<QSemaphore>();
        const QFuture<Said> answer = QtConcurrent::run(reader->pool(), reader->job<bool>([begun](const Archive &) -> Said {
            SqlDatabase db;
            const bool isOpen = db.openMemory();
            begun->release();
            return isOpen
                && db.exec("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200000000) SELECT max(i) FROM n");
        }));
        QVERIFY(begun->tryAcquire(1, Patience));
        reader.reset();
        QTRY_VERIFY(answer.isFinished());
        QVERIFY(answer.result());
        QVERIFY(!*answer.result()); // it came to no end
    }

    void aCopyIsWholeOrGivenUp()
    {
        const QTemporaryDir dir;
        SqlDatabase source;
        QVERIFY(source.open(dir.filePath(u"source"_s), false));
        QVERIFY(source.exec("CREATE TABLE rows(bytes BLOB); WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000)"
                            " INSERT INTO rows SELECT zeroblob(4000) FROM n"));
        std::atomic<bool> isLeft = false;
        const SqlStop stop(isLeft);
        SqlDatabase whole;
        QVERIFY(whole.openMemory() && whole.copyFrom(source)); // in several parts
        QCOMPARE(whole.value("SELECT count(*) FROM rows"), 2000);
        QVERIFY(source.exec("INSERT INTO rows VALUES(1)")); // and nothing holds the source
        isLeft = true;
        SqlDatabase none;
        QVERIFY(none.openMemory());
        QVERIFY(!none.copyFrom(source));
        isLeft = false;
        QVERIFY(none.copyFrom(source));
        QCOMPARE(none.value("SELECT count(*) FROM rows"), 2001);
    }

    /// Rows, a record and what is searched for are all on their way.
    void theDeskGoesAtAnyTime()
    {
        for (int i = 0; i < 10; ++i) {
            ArchiveRoom room;
            room.incident(u"closed"_s, u"长风大街"_s);
            room.desk.records()->setActive(true);
            room.desk.record()->setSubject(u"incident/00001"_s);
            if (i % 2 == 0)
                QVERIFY(room.isAnswered()); // and what may be chosen is asked for
        }
    }
};

WATCHFLOOR_TEST(TestArchiveDesk)
#include "test_archivedesk.moc"
