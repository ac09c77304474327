// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archiveroom.h"
#include "patience.h"
#include "sqldatabase.h"

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
        QCOMPARE(desk.days(), -1);
        model.setActive(true);
        desk.setDays(0);
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
        QCOMPARE(desk.days(), -1);
        QCOMPARE(model.from(), 0.0);
        for (const QString &text : {model.text(), model.kind(), model.state(), model.road(), model.brigade()})
            QCOMPARE(text, QString());
        QVERIFY(room.isAnswered());
        QCOMPARE(model.count(), 2);
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
        reader.reset();
        QVERIFY(!answer.isFinished());
        caughtUp.addResult(true);
        caughtUp.finish();
        QTRY_VERIFY(answer.isFinished());
        QVERIFY(!answer.result());
        QCOMPARE(answer.result().error().code, u"archive.left"_s);
        QVERIFY(!*isAsked);
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

QTEST_GUILESS_MAIN(TestArchiveDesk)
#include "test_archivedesk.moc"
