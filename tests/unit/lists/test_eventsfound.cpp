// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archiveroom.h"
#include "onetest.h"
#include "patience.h"
#include "replaylog.h"
#include "verb.h"

#include <QAbstractItemModelTester>
#include <QCoreApplication>
#include <QJsonArray>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace wf;
using namespace wf::test;

namespace {

/// A log that is written, and what is found in it.
struct FoundRoom : ArchiveRoom {
    EventsFound *found = desk.events();
    const QAbstractItemModelTester tester{found, QAbstractItemModelTester::FailureReportingMode::QtTest};
    int entries = 0;

    void entry(const QString &seat)
    {
        clock.set(clock.now() + 1000);
        ++entries;
        put(u"entry/e%1"_s.arg(entries), {{u"state"_s, u"added"_s}, {u"type"_s, u"note"_s}, {u"text"_s, u"e%1"_s.arg(entries)}},
            u"entry.add"_s, seat);
    }
    /// So many events of one record at once.
    void chain(const QString &subject, int count)
    {
        QList<Draft> drafts;
        for (int i = 0; i < count; ++i) {
            Draft draft;
            draft.id = ids.next();
            draft.seat = u"DD"_s;
            draft.role = u"dispatcher"_s;
            draft.verb = u"entry.amend"_s;
            draft.subject = subject;
            draft.record = QJsonDocument(QJsonObject{{u"state"_s, u"added"_s}, {u"n"_s, i}}).toJson(QJsonDocument::Compact);
            draft.at = draft.wall = clock.now();
            draft.seen = u"{}"_s;
            draft.parents = i == 0 ? situation.heads(subject) : QList<QByteArray>{"@" + QByteArray::number(i - 1)};
            drafts.append(draft);
        }
        log->append(drafts);
    }
    [[nodiscard]] bool hasFound() const
    {
        return waitFor([this] { return !found->isBusy(); });
    }
    [[nodiscard]] bool fetchAll() const
    {
        while (found->canFetchMore({})) {
            found->fetchMore({});
            if (!hasFound())
                return false;
        }
        return found->isExhausted();
    }
    [[nodiscard]] QStringList all(const QString &role) const
    {
        QStringList list;
        for (int row = 0; row < found->count(); ++row)
            list.append(found->get(row).value(role).toString());
        return list;
    }
    [[nodiscard]] bool hasNoneTwice() const
    {
        const QStringList ids = all(u"eventId"_s);
        return QSet<QString>(ids.cbegin(), ids.cend()).size() == ids.size();
    }
};

} // namespace

/// The log's events as they may be restricted.
class TestEventsFound : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsAndPages()
    {
        FoundRoom room;
        EventsFound &found = *room.found;
        const QString incident = room.incident(u"received"_s, u"长风大街"_s);
        for (int i = 0; i < 250; ++i)
            room.entry(i % 2 == 0 ? u"ZHZ"_s : u"DD"_s);
        QVERIFY(!found.isFiltered() && !found.isBusy() && !found.canFetchMore({}));
        QCOMPARE(found.count(), 0);

        QSignalSpy more(&found, &EventsFound::rowsInserted);
        found.setKind(u"entry"_s);
        QVERIFY(found.isFiltered() && found.isBusy());
        QVERIFY(room.hasFound());
        QCOMPARE(found.get(0), room.lists.events()->get(0)); // as the list of all says it
        QVERIFY(room.fetchAll());
        QCOMPARE(found.count(), 250);
        // Whoever asks for more (the model's tester does) gets a page, never all.
        QVERIFY(!more.isEmpty());
        for (const QList<QVariant> &rows : std::as_const(more))
            QVERIFY(rows.at(2).toInt() - rows.at(1).toInt() < EventsFound::PageSize);
        QVERIFY(room.hasNoneTwice());
        QCOMPARE(room.all(u"subject"_s).constLast(), u"entry/e1"_s);

        found.setSeat(u"DD"_s);
        QVERIFY(room.hasFound() && room.fetchAll());
        QCOMPARE(found.count(), 125);
        // What comes and fits stands on top, and nothing else does.
        room.entry(u"DD"_s);
        QCOMPARE(found.count(), 126);
        QCOMPARE(found.get(0).value(u"subject"_s).toString(), u"entry/e251"_s);
        room.entry(u"ZHZ"_s);
        room.incident(u"closed"_s, u"滨河西路"_s);
        QCOMPARE(found.count(), 126);

        found.setKind(u"incident"_s);
        QVERIFY(room.hasFound());
        QCOMPARE(found.count(), 2);
        found.setText(u" 长风 "_s);
        QVERIFY(room.hasFound());
        QCOMPARE(room.all(u"subject"_s), QStringList{incident});
        found.setText(u"没有这样的"_s);
        QVERIFY(room.hasFound());
        QVERIFY(found.count() == 0 && found.isExhausted() && found.failure().isEmpty());

        found.clear();
        QVERIFY(!found.isFiltered() && !found.isBusy() && !found.canFetchMore({}));
        QCOMPARE(found.count(), 0);
        QVERIFY(found.text().isEmpty() && found.kind().isEmpty() && found.seat().isEmpty() && found.period().isEmpty());
        QCOMPARE(room.lists.events()->count(), 254);
    }

    /// State, road, brigade and place of the record as the event left it, and what there is to choose of each.
    void byWhatTheRecordWas()
    {
        FoundRoom room;
        EventsFound &found = *room.found;
        const auto keys = [](const QVariantList &choices) {
            QStringList list;
            for (const QVariant &choice : choices)
                list.append(choice.toMap().value(u"key"_s).toString());
            return list;
        };
        room.put(u"brigade/xiaodian"_s, {{u"state"_s, u"normal"_s}, {u"name"_s, u"小店大队"_s}});
        room.put(u"floodpoint/1"_s, {{u"state"_s, u"normal"_s}, {u"name"_s, u"迎泽桥下"_s}});
        const QString gone = room.incident(u"received"_s, u"长风大街"_s);
        room.incident(u"closed"_s, u"长风大街"_s, gone.section(u'/', 1));
        room.put(
            u"incident/east"_s,
            {{u"state"_s, u"received"_s}, {u"road"_s, u"滨河西路"_s}, {u"brigade"_s, u"xiaodian"_s}, {u"pos"_s, QJsonArray{112.7, 37.8}}},
            u"incident.report"_s);
        room.put(u"incident/at"_s, {{u"state"_s, u"received"_s}, {u"floodPoint"_s, u"floodpoint/1"_s}}, u"incident.report"_s);
        QVERIFY(found.roads().isEmpty() && found.places().isEmpty());
        found.turnTo();
        QTRY_COMPARE(keys(found.roads()), (QStringList{u"滨河西路"_s, u"长风大街"_s}));
        QCOMPARE(keys(found.brigades()), QStringList{u"xiaodian"_s});
        QCOMPARE(found.brigades().constFirst().toMap().value(u"title"_s).toString(), u"小店大队"_s);
        QCOMPARE(keys(found.places()), QStringList{u"floodpoint/1"_s});
        QVERIFY(found.states().isEmpty()); // each kind has its own

        found.setKind(u"incident"_s);
        QVERIFY(room.hasFound());
        QCOMPARE(found.count(), 4);
        QTRY_VERIFY(keys(found.states()).contains(u"received"_s) && keys(found.states()).contains(u"closed"_s));
        // A state that none is in any more is told of still.
        QVERIFY(keys(found.states()).size() > 2);
        found.setState(u"received"_s);
        found.setRoad(u"长风大街"_s);
        QVERIFY(room.hasFound());
        QCOMPARE(room.all(u"subject"_s), QStringList{gone});
        QCOMPARE(room.all(u"verb"_s), QStringList{u"incident.report"_s});
        // What comes and fits stands on top, and nothing else does.
        room.incident(u"received"_s, u"滨河西路"_s);
        QCOMPARE(found.count(), 1);
        room.incident(u"received"_s, u"长风大街"_s);
        QCOMPARE(found.count(), 2);
        // A state goes with its kind, a road does not.
        found.setKind({});
        QCOMPARE(found.state(), QString());
        QCOMPARE(found.road(), u"长风大街"_s);
        found.setRoad({});
        found.setBrigade(u"xiaodian"_s);
        QVERIFY(room.hasFound());
        QCOMPARE(room.all(u"subject"_s), QStringList{u"incident/east"_s});
        found.setBrigade({});
        QVERIFY(!found.isFiltered());

        found.setWhere(u"floodpoint/1"_s);
        QVERIFY(room.hasFound());
        QCOMPARE(room.all(u"subject"_s), (QStringList{u"incident/at"_s, u"floodpoint/1"_s}));
        room.desk.setMapBox(QRectF(112.6, 37.7, 0.2, 0.2));
        QCOMPARE(keys(found.places()), (QStringList{u"map"_s, u"floodpoint/1"_s}));
        found.setWhere(u"map"_s);
        QVERIFY(room.hasFound());
        QCOMPARE(room.all(u"subject"_s), QStringList{u"incident/east"_s});
        // The map moves while the list is read: another place is asked for by who turns to the list again.
        room.desk.setMapBox(QRectF(112.4, 37.7, 0.1, 0.2));
        QVERIFY(!found.isBusy());
        QCOMPARE(found.count(), 1);
        found.turnTo();
        QVERIFY(room.hasFound());
        QCOMPARE(found.count(), 0);
        found.clear();
        QVERIFY(!found.isFiltered() && found.where().isEmpty());
    }

    void byWhatWasDone()
    {
        FoundRoom room;
        room.entry(u"DD"_s);
        const QString incident = room.incident(u"received"_s, u"长风大街"_s);
        room.found->setText(verbTitle(u"incident.report"_s));
        QVERIFY(room.hasFound());
        QCOMPARE(room.all(u"subject"_s), QStringList{incident});
        // A blank more asks nothing else.
        room.found->setText(room.found->text() + u' ');
        QVERIFY(!room.found->isBusy());
    }

    void ofSomeDays()
    {
        FoundRoom room; // 24 July 2026 at 17 in Beijing
        EventsFound &found = *room.found;
        room.entry(u"DD"_s);
        room.pass(2 * 86'400'000LL);
        room.entry(u"DD"_s);
        found.setPeriod(u"today"_s);
        QVERIFY(room.hasFound());
        QCOMPARE(room.all(u"subject"_s), QStringList{u"entry/e2"_s});
        QVERIFY(!found.setBetween(u"yesterday"_s, QString()));
        QVERIFY(found.setBetween(u"2026-7-24"_s, u"2026-07-24"_s));
        QCOMPARE(found.period(), u"between"_s);
        QVERIFY(room.hasFound());
        QCOMPARE(room.all(u"subject"_s), QStringList{u"entry/e1"_s});
        QVERIFY(found.setBetween(QString(), QString()));
        QVERIFY(!found.isFiltered());
        // Today is another day for who comes back to it.
        found.setPeriod(u"today"_s);
        QVERIFY(room.hasFound());
        QCOMPARE(found.count(), 1);
        room.pass(86'400'000);
        found.renewDays();
        QVERIFY(room.hasFound());
        QCOMPARE(found.count(), 0);
    }

    /// While the first answer is on its way, too: each stands there once.
    void whatComesMeanwhileStandsOnTop()
    {
        FoundRoom room;
        for (int i = 0; i < 120; ++i)
            room.entry(u"DD"_s);
        room.found->setKind(u"entry"_s);
        room.entry(u"DD"_s);
        QCoreApplication::processEvents(); // it is asked
        room.entry(u"DD"_s);
        QVERIFY(room.hasFound() && room.fetchAll());
        QCOMPARE(room.found->count(), 122);
        QVERIFY(room.hasNoneTwice());
        QCOMPARE(room.all(u"subject"_s).constFirst(), u"entry/e122"_s);
    }

    /// So far back that it takes more than one look into the log.
    void aRareOneIsFound()
    {
        FoundRoom room;
        const QString incident = room.incident(u"received"_s, u"长风大街"_s);
        room.chain(u"entry/long"_s, 21'000);
        room.found->setKind(u"incident"_s);
        QVERIFY(room.hasFound());
        QCOMPARE(room.all(u"subject"_s), QStringList{incident});
        QVERIFY(room.found->isExhausted());
    }

    /// Months of what comes are more than memory should hold; who scrolls there reads it again.
    void aLongRunIsNotKept()
    {
        FoundRoom room;
        room.found->setKind(u"entry"_s);
        QVERIFY(room.hasFound());
        for (int i = 0; i < 27; ++i)
            room.chain(u"entry/long"_s, 200);
        QVERIFY2(room.found->count() <= EventsFound::MostRows + EventsFound::PageSize, qPrintable(QString::number(room.found->count())));
        QVERIFY(!room.found->isExhausted());
        QVERIFY(room.fetchAll());
        QCOMPARE(room.found->count(), 27 * 200);
        QVERIFY(room.hasNoneTwice());
    }

    /// Of a log that is only looked at: what was told of it up to the moment, and no more.
    void aReplayFindsWhatItHasTold()
    {
        FoundRoom written;
        for (int i = 0; i < 3; ++i) {
            written.incident(u"received"_s, u"长风大街"_s);
            written.chain(u"entry/long%1"_s.arg(i), int(EventsFound::AtATime) + 100);
            written.pass(60 * minute);
        }
        const QString file = written.log->file();
        ReplayLog replay(LogStore::open(file, LogStore::Access::ReadOnly).value());
        const ReplayClock clock(replay);
        Situation situation;
        situation.follow(replay);
        Lists lists(situation, replay, clock);
        ArchiveDesk desk(lists, file);
        EventsFound &found = *desk.events();
        const QAbstractItemModelTester tester(&found, QAbstractItemModelTester::FailureReportingMode::QtTest);
        replay.seek(replay.lastAt());
        found.setKind(u"incident"_s);
        QTRY_VERIFY(!found.isBusy());
        QCOMPARE(found.count(), 3);
        QVERIFY(found.isExhausted());
        replay.seek(replay.firstAt());
        QTRY_VERIFY(!found.isBusy());
        QCOMPARE(found.count(), 1);
        replay.seek(replay.lastAt() - 60 * minute);
        QTRY_COMPARE(found.count(), 2);
        found.setText(u"没有这样的"_s);
        QTRY_VERIFY(!found.isBusy());
        QCOMPARE(found.count(), 0);
    }
};

WATCHFLOOR_TEST(TestEventsFound)
#include "test_eventsfound.moc"
