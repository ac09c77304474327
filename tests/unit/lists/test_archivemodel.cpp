// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archiveroom.h"
#include "onetest.h"
#include "patience.h"
#include "searchmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace wf;
using namespace wf::test;

/// The archive's list, the record that is looked at, and what is found in it.
class TestArchiveModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pagesWhileTheLogIsWritten()
    {
        ArchiveRoom room;
        for (int i = 0; i < 230; ++i) {
            room.pass(1000);
            room.incident(u"closed"_s, u"长风大街"_s);
        }
        ArchiveModel &model = *room.desk.records();
        QVERIFY(!model.canFetchMore({}));
        QTest::qWait(50);
        QCOMPARE(model.count(), 0); // nobody looks
        QSignalSpy resets(&model, &ArchiveModel::modelReset);
        QSignalSpy inserts(&model, &ArchiveModel::rowsInserted);
        model.setActive(true);
        QVERIFY(hasCome(resets));
        QCOMPARE(model.count(), 100);
        QVERIFY(!model.isExhausted());
        QCOMPARE(model.subjectAt(0), u"incident/00230"_s);

        // What comes now stands above, and in no page behind.
        room.pass(1000);
        const QString later = room.incident(u"received"_s, u"滨河西路"_s);
        model.fetchMore({});
        QVERIFY(room.isAnswered());
        QCOMPARE(model.count(), 200);
        QCOMPARE(inserts.count(), 1);
        room.fetchAll();
        QCOMPARE(model.count(), 230);
        QVERIFY(model.isExhausted());
        QStringList once = room.subjects();
        once.removeDuplicates();
        QCOMPARE(once.size(), 230);
        QVERIFY(!once.contains(later));
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);

        // It comes by itself, the rows of before stay rows; and one that changed is told.
        QTRY_COMPARE(model.count(), 231);
        QCOMPARE(model.subjectAt(0), later);
        QCOMPARE(resets.count(), 1);
        QSignalSpy changes(&model, &ArchiveModel::dataChanged);
        room.incident(u"closed"_s, u"滨河西路"_s, later.section(u'/', 1));
        QVERIFY(hasCome(changes));
        QCOMPARE(changes.constFirst().at(0).toModelIndex().row(), 0);
        QCOMPARE(model.get(0).value(u"state"_s).toString(), u"closed"_s);
        QCOMPARE(resets.count(), 1);
        QCOMPARE(model.count(), 231);
        room.put(u"incident/00100"_s, {{u"state"_s, u"closed"_s}, {u"removed"_s, true}});
        QTRY_COMPARE(model.count(), 230);
        QCOMPARE(model.rowOf(u"incident/00100"_s), -1);
        QCOMPARE(model.rowOf(u"incident/00101"_s), 129 + 1);
    }

    /// Somebody who fetches whenever there is more, as the tester does: each row once.
    void isFetchedAtOnce()
    {
        ArchiveRoom room;
        for (int i = 0; i < 350; ++i) {
            room.pass(i % 3 == 0 ? 1000 : 0);
            room.incident(u"closed"_s, u"长风大街"_s);
        }
        ArchiveModel &model = *room.desk.records();
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setActive(true);
        QTRY_VERIFY(model.isExhausted());
        QCOMPARE(model.count(), 350);
        QStringList once = room.subjects();
        QCOMPARE(once.removeDuplicates(), 0);
        QVERIFY(std::ranges::is_sorted(once, std::greater<>()));
    }

    void filters()
    {
        ArchiveRoom room;
        const QString first = room.incident(u"closed"_s, u"长风大街"_s);
        room.pass(3 * 86'400'000LL);
        const QString second = room.incident(u"received"_s, u"滨河西路"_s);
        room.put(u"closure/1"_s,
                 {{u"no"_s, u"G-1"_s},
                  {u"state"_s, u"reopened"_s},
                  {u"road"_s, u"长风大街"_s},
                  {u"cause"_s, u"ponding"_s},
                  {u"brigade"_s, u"xiaodian"_s}});
        room.put(u"unit/1"_s, {{u"state"_s, u"free"_s}, {u"callSign"_s, u"长风一组"_s}});
        ArchiveModel &model = *room.desk.records();
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setActive(true);
        const auto found = [&] {
            if (!room.isAnswered())
                return QStringList{u"late"_s};
            QStringList all = room.subjects();
            all.sort();
            return all;
        };
        QCOMPARE(found(), (QStringList{u"closure/1"_s, first, second})); // what stands is not among what was
        model.setText(u"cfdj"_s);
        QCOMPARE(found(), (QStringList{u"closure/1"_s, first}));
        model.setKind(u"incident"_s);
        QCOMPARE(found(), QStringList{first});
        model.setKind(u"unit"_s);
        model.setText(u"cfyz"_s);
        QCOMPARE(found(), QStringList{u"unit/1"_s});
        model.setText({});
        model.setKind({});
        model.setState(u"received"_s);
        QCOMPARE(found(), QStringList{second});
        model.setState({});
        model.setBrigade(u"xiaodian"_s);
        QCOMPARE(found(), QStringList{u"closure/1"_s});
        model.setBrigade({});
        model.setRoad(u"滨河西路"_s);
        QCOMPARE(found(), QStringList{second});
        model.setRoad({});
        model.setFrom(room.desk.dayBegin(0));
        QCOMPARE(found(), (QStringList{u"closure/1"_s, second}));
        model.setTo(room.desk.dayBegin(0));
        model.setFrom(room.desk.dayBegin(3));
        QCOMPARE(found(), QStringList{first});
        const QVariantMap row = model.get(0);
        QCOMPARE(row.value(u"number"_s).toString(), u"J-00001"_s);
        QCOMPARE(row.value(u"place"_s).toString(), u"长风大街东口"_s);
        QCOMPARE(row.value(u"bornText"_s).toString(), u"2026-07-24 17:00:00"_s);
        QCOMPARE(row.value(u"endedText"_s).toString(), u"2026-07-24 17:00:00"_s);
        QCOMPARE(row.value(u"isOver"_s).toBool(), true);
        QVERIFY(!row.value(u"stateTitle"_s).toString().isEmpty());
        QVERIFY(!row.value(u"title"_s).toString().contains(u"J-00001"_s));
        QVERIFY(model.get(1).isEmpty());
        QCOMPARE(model.failure(), QString());
    }

    /// What happened at a flood point is found by the point's name, its pinyin and its initials, however it is called now.
    void whatHappenedAtAPointIsFoundByItsName()
    {
        ArchiveRoom room;
        const auto point = [&room](const QString &id, const QString &name) {
            room.put(u"floodpoint/"_s + id, {{u"state"_s, u"normal"_s}, {u"name"_s, name}});
        };
        point(u"1"_s, u"二坝桥"_s);
        point(u"12"_s, u"漪汾桥"_s);
        const auto happen = [&room](const QString &subject, const QString &state, const QString &field, const QString &at) {
            room.pass(1000);
            room.put(subject, {{u"state"_s, state}, {field, at}});
        };
        happen(u"alarm/a"_s, u"ended"_s, u"floodPoint"_s, u"floodpoint/1"_s);
        happen(u"alarm/b"_s, u"ended"_s, u"floodPoint"_s, u"floodpoint/12"_s);
        happen(u"entry/reading"_s, u"added"_s, u"floodPoint"_s, u"floodpoint/1"_s);
        happen(u"entry/judgement"_s, u"added"_s, u"about"_s, u"floodpoint/1"_s);
        happen(u"order/1"_s, u"done"_s, u"about"_s, u"floodpoint/1"_s);
        happen(u"closure/1"_s, u"reopened"_s, u"floodPoint"_s, u"floodpoint/1"_s);
        room.incident(u"closed"_s, u"长风大街"_s);
        ArchiveModel &model = *room.desk.records();
        model.setActive(true);
        const auto found = [&](const QString &text, const QString &kind = {}) {
            model.setText(text);
            model.setKind(kind);
            return room.isAnswered() ? room.subjects() : QStringList{u"late"_s};
        };
        const QStringList all{u"closure/1"_s, u"order/1"_s, u"entry/judgement"_s, u"entry/reading"_s, u"alarm/a"_s};
        for (const QString &typed : {u"二坝"_s, u"erbaqiao"_s, u"ebq"_s})
            QCOMPARE(found(typed), all);
        QCOMPARE(found(u"ebq"_s, u"alarm"_s), QStringList{u"alarm/a"_s});
        QCOMPARE(found(u"yfq"_s), QStringList{u"alarm/b"_s});
        QCOMPARE(found(u"cfdj"_s).size(), 1);
        point(u"12"_s, u"汾河新桥"_s);
        room.pass(1000);
        happen(u"alarm/c"_s, u"raised"_s, u"floodPoint"_s, u"floodpoint/12"_s);
        QCOMPARE(found(u"fhxq"_s), (QStringList{u"alarm/c"_s, u"alarm/b"_s}));
        QVERIFY(found(u"yfq"_s).isEmpty());
    }

    void theNewestQuestionCounts()
    {
        ArchiveRoom room;
        for (int i = 0; i < 20; ++i)
            room.incident(u"closed"_s, i == 7 ? u"长风大街"_s : u"滨河西路"_s);
        ArchiveModel &model = *room.desk.records();
        model.setActive(true);
        QSignalSpy resets(&model, &ArchiveModel::modelReset);
        for (const QString &typed : {u"b"_s, u"bh"_s, u"bhx"_s, u"滨"_s, u"cf"_s, u"cfd"_s, u"cfdj"_s}) {
            model.setText(typed);
            QVERIFY(model.isBusy());
            QTest::qWait(typed == "滨"_L1 ? 160 : 5); // the answer to one of them is on its way
        }
        QVERIFY(room.isAnswered());
        QCOMPARE(model.count(), 1);
        QVERIFY(resets.count() <= 3);
        // While another kind is asked for, a page of this one is not taken for it.
        model.setText({});
        QVERIFY(room.isAnswered());
        QCOMPARE(model.count(), 20);
        model.setKind(u"closure"_s);
        QVERIFY(!model.canFetchMore({}));
        QVERIFY(room.isAnswered());
        QCOMPARE(model.count(), 0);
        QVERIFY(model.isExhausted());
    }

    void anUnreadableFileIsSaid()
    {
        LogDesk desk;
        Lists lists(desk.situation, *desk.log, desk.clock);
        ArchiveDesk archive(lists, desk.dir.filePath(u"nowhere.wflog"_s));
        archive.records()->setActive(true);
        QTRY_VERIFY(!archive.records()->failure().isEmpty());
        archive.record()->setSubject(u"incident/1"_s);
        QTRY_VERIFY(!archive.record()->problem().isEmpty());
        lists.search()->setQuery(u"cf"_s);
        QTRY_VERIFY(!lists.search()->isBusy());
        QCOMPARE(lists.search()->count(), 0);
    }

    void goesAwayWhileItIsAsked()
    {
        for (int i = 0; i < 20; ++i) {
            ArchiveRoom room;
            room.incident(u"closed"_s, u"长风大街"_s);
            room.desk.records()->setActive(true);
            room.desk.record()->setSubject(u"incident/00001"_s);
            room.lists.search()->setQuery(u"cf"_s);
            QTest::qWait(i % 5 * 40);
        }
    }

    void aSunkRecordIsWhole()
    {
        ArchiveRoom room;
        room.put(u"unit/7"_s, {{u"callSign"_s, u"铁骑七组"_s}, {u"state"_s, u"free"_s}});
        const QString incident = room.incident(u"received"_s, u"长风大街"_s);
        room.pass(minute);
        room.put(u"order/1"_s,
                 {{u"no"_s, u"Z-1"_s}, {u"state"_s, u"done"_s}, {u"about"_s, incident}, {u"to"_s, u"unit/7"_s}, {u"task"_s, u"疏导"_s}},
                 u"order.send"_s);
        room.pass(minute);
        room.incident(u"closed"_s, u"长风大街"_s, incident.section(u'/', 1));
        room.sink({u"unit/7"_s});
        QVERIFY(!room.situation.record(incident));
        QVERIFY(!room.desk.isLive(incident));
        QVERIFY(room.desk.isLive(u"unit/7"_s));

        ArchiveRecord &record = *room.desk.record();
        QSignalSpy changes(&record, &ArchiveRecord::changed);
        record.setSubject(incident);
        QTRY_VERIFY(record.isFound());
        QVERIFY(record.title().startsWith("J-00001"_L1));
        QCOMPARE(record.states().size(), 2);
        QCOMPARE(record.states().at(1).toMap().value(u"state"_s).toString(), u"closed"_s);
        QCOMPARE(record.states().at(1).toMap().value(u"timeText"_s).toString(), u"2026-07-24 17:02:00"_s);
        QCOMPARE(record.journal().size(), 2);
        QCOMPARE(record.journal().constFirst().toMap().value(u"verb"_s).toString(), u"incident.closed"_s);
        QCOMPARE(record.belonging().size(), 1);
        QCOMPARE(record.belonging().constFirst().toMap().value(u"subject"_s).toString(), u"order/1"_s);
        QCOMPARE(record.row().value(u"place"_s).toString(), u"长风大街东口"_s);

        record.setSubject(u"order/1"_s);
        QVERIFY(!record.isFound());
        QTRY_VERIFY(record.isFound());
        // What it is about has sunk too, and is called by its title; the unit stands.
        const QVariantList facts = record.named({QVariantMap{{u"title"_s, u"x"_s}, {u"value"_s, incident}}});
        QVERIFY(facts.constFirst().toMap().value(u"value"_s).toString().startsWith("J-00001"_L1));
        QCOMPARE(record.belonging().size(), 1);

        record.setSubject(u"incident/none"_s);
        QTRY_VERIFY(!record.problem().isEmpty());
        QVERIFY(!record.isFound());
        record.setSubject({});
        QVERIFY(!record.isBusy());
    }

    void searchFindsWhatHasSunkBehindWhatIsLive()
    {
        ArchiveRoom room;
        const QString old = room.incident(u"closed"_s, u"长风大街"_s);
        const QString now = room.incident(u"received"_s, u"长风大街"_s);
        room.sink({now});
        SearchModel &search = *room.lists.search();
        const QAbstractItemModelTester tester(&search, QAbstractItemModelTester::FailureReportingMode::QtTest);
        search.setQuery(u"cfdj"_s);
        QCOMPARE(search.count(), 1); // at once
        QCOMPARE(search.get(0).value(u"subject"_s).toString(), now);
        QTRY_COMPARE(search.count(), 2);
        QCOMPARE(search.get(1).value(u"subject"_s).toString(), old);
        QCOMPARE(search.get(0).value(u"archived"_s).toBool(), false);
        QCOMPARE(search.get(1).value(u"archived"_s).toBool(), true);
        QVERIFY(search.get(1).value(u"kindTitle"_s).toString().size() > search.get(0).value(u"kindTitle"_s).toString().size());
        search.setQuery(u"cfd"_s);
        QCOMPARE(search.count(), 1); // the answer to another question is none
        QTRY_COMPARE(search.count(), 2);
        room.put(now, {{u"no"_s, u"J-9"_s}, {u"state"_s, u"verified"_s}, {u"road"_s, u"长风大街"_s}});
        QCOMPARE(search.count(), 2);
        search.setQuery({});
        QCOMPARE(search.count(), 0);
        QVERIFY(!search.isBusy());
    }
};

WATCHFLOOR_TEST(TestArchiveModel)
#include "test_archivemodel.moc"
