// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "locallog.h"
#include "logtools.h"
#include "onetest.h"
#include "patience.h"
#include "replaylog.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace wf;
using namespace wf::test;

class TestLocalLog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir.emplace(); }

    void inlineFinishesAtOnce()
    {
        LocalLog log(open(), LocalLog::Mode::Inline);
        QSignalSpy appended(&log, &EventLog::appended);
        const auto future = log.append({draft(u"incident/1"_s, 1)});
        QVERIFY(future.isFinished());
        QVERIFY(future.result().has_value());
        QCOMPARE(appended.size(), 1);
        QVERIFY(log.isIdle());
        QCOMPARE(log.opening().result().heads.size(), 1);
    }

    void threadedTellsBeforeItFinishes()
    {
        LocalLog log(open(), LocalLog::Mode::Threaded);
        QVERIFY(log.opening().result().heads.isEmpty());
        QList<Event> told;
        int deliveries = 0;
        connect(&log, &EventLog::appended, this, [&](const QList<Event> &events) {
            told += events;
            ++deliveries;
        });
        QSignalSpy idle(&log, &EventLog::idle);
        bool toldFirst = true;
        int finished = 0;
        for (int n = 0; n < 500; ++n) {
            log.append({draft(u"incident/%1"_s.arg(n), n)}).then(this, [&](const EventLog::Appended &answer) {
                ++finished;
                toldFirst = toldFirst && answer && told.contains(answer->first());
            });
        }
        QVERIFY(!log.isIdle());
        QTRY_COMPARE(finished, 500);
        QVERIFY(toldFirst);
        QVERIFY(log.isIdle());
        QVERIFY(!idle.isEmpty());
        QCOMPARE(told.size(), 500);
        QVERIFY2(deliveries < 100, "many appends at once are told together");
        QCOMPARE(log.events(0, 0).result(), told);
        QCOMPARE(log.history(u"incident/7"_s).result().size(), 1);
    }

    void threadedMeasures()
    {
        LocalLog log(open(), LocalLog::Mode::Threaded);
        QSignalSpy measured(&log, &EventLog::measured);
        for (int n = 0; n < 100; ++n)
            log.measure({{u"depth/x"_s, n, {double(n)}, u"gauge"_s, {}}});
        QTRY_VERIFY(log.isIdle());
        QVERIFY(measured.size() < 50);
        QCOMPARE(log.samples(u"depth/x"_s, 0, 1000).result().size(), 100);
        QCOMPARE(log.openingSamples().result().size(), 100);
    }

    void writesWhatIsQueuedWhenItGoes()
    {
        QList<QFuture<EventLog::Appended>> futures;
        {
            LocalLog log(open(), LocalLog::Mode::Threaded);
            for (int n = 0; n < 50; ++n)
                futures.append(log.append({draft(u"incident/%1"_s.arg(n), n)}));
        }
        for (const auto &future : std::as_const(futures))
            QVERIFY(future.isFinished() && future.result().has_value());
        QCOMPARE(open().eventCount(), 50);
    }

    void tellsOfAFullDisk()
    {
        LogStore store = open();
        store.limitSize(4096);
        LocalLog log(std::move(store), LocalLog::Mode::Threaded);
        QSignalSpy failed(&log, &EventLog::failed);
        Draft big = draft(u"incident/1"_s, 1);
        big.record = "{\"detail\":\"" + QByteArray(300'000, 'x') + "\"}";
        const auto future = log.append({big});
        QTRY_VERIFY(future.isFinished());
        QCOMPARE(future.result().error().code, u"log.disk_full"_s);
        QCOMPARE(failed.size(), 1);
    }

    void isSavedAgainWhenTheDiskTakesSomething_data()
    {
        QTest::addColumn<LocalLog::Mode>("mode");
        QTest::newRow("in the log's thread") << LocalLog::Mode::Threaded;
        QTest::newRow("at once") << LocalLog::Mode::Inline;
    }

    void isSavedAgainWhenTheDiskTakesSomething()
    {
        QFETCH(LocalLog::Mode, mode);
        LogStore store = open();
        store.limitSize(Room);
        LocalLog log(std::move(store), mode);
        QSignalSpy changed(&log, &EventLog::linkChanged);
        QSignalSpy failed(&log, &EventLog::failed);
        QList<EventLog::Link> whenTold;
        connect(&log, &EventLog::failed, this, [&] { whenTold.append(log.link()); });
        QCOMPARE(log.link(), EventLog::Link::Saved);
        log.append({tooBig(1)});
        QVERIFY(hasCome(failed));
        QCOMPARE(whenTold, {EventLog::Link::Broken});
        QCOMPARE(log.trouble()->code, u"log.disk_full"_s);
        QCOMPARE(changed.size(), 1);
        // What is refused by itself, or asks for nothing, proves nothing of the disk.
        Draft bad = draft(u"incident/2"_s, 2);
        bad.verb.clear();
        const QList<QFuture<EventLog::Appended>> nothing{log.append({bad}), log.append({})};
        for (const auto &future : nothing)
            QTRY_VERIFY(future.isFinished());
        QCOMPARE(log.link(), EventLog::Link::Broken);
        const auto future = log.append({draft(u"incident/3"_s, 3)});
        QTRY_VERIFY(future.isFinished());
        QVERIFY(future.result().has_value());
        QCOMPARE(log.link(), EventLog::Link::Saved);
        QVERIFY(!log.trouble());
        QCOMPARE(changed.size(), 2);
        QCOMPARE(failed.size(), 1);
    }

    void aRefusedEventHidesNoFullDisk()
    {
        LogStore store = open();
        store.limitSize(Room);
        LocalLog log(std::move(store), LocalLog::Mode::Threaded);
        QSignalSpy failed(&log, &EventLog::failed);
        Draft bad = draft(u"incident/2"_s, 2);
        bad.verb.clear();
        for (const Draft &each : {tooBig(1), bad}) { // both answered, and told of together
            log.append({each});
            (void)log.events(0, 0).result();
        }
        QVERIFY(hasCome(failed));
        QCOMPARE(failed.constFirst().constFirst().value<Refusal>().code, u"log.disk_full"_s);
        QCOMPARE(log.link(), EventLog::Link::Broken);
        QTRY_VERIFY(log.isIdle());
        QCOMPARE(failed.size(), 1);
    }

    void replayShowsThePrefix()
    {
        QList<Event> all;
        {
            LogStore store = open();
            for (int n = 1; n <= 10; ++n) {
                Draft next = draft(u"incident/%1"_s.arg(n), n, {}, n % 2 ? u"DD"_s : u"ZHZ"_s);
                next.seen = n == 6 ? u"{\"DD\":2}"_s : u"{}"_s;
                all += store.append({next}).value();
            }
            QVERIFY(store.measure({{u"depth/x"_s, all.at(2).at, {12}, u"gauge"_s, {}}}).has_value());
        }
        ReplayLog replay(LogStore::open(file(), LogStore::Access::ReadOnly).value());
        QList<Event> shown;
        int resets = 0;
        int samples = 0;
        connect(&replay, &EventLog::appended, this, [&](const QList<Event> &events) { shown += events; });
        connect(&replay, &EventLog::measured, this, [&](const QList<Sample> &list) { samples += int(list.size()); });
        connect(&replay, &EventLog::reset, this, [&] {
            shown.clear();
            ++resets;
        });
        QCOMPARE(replay.firstAt(), all.first().at);
        QCOMPARE(replay.lastAt(), all.last().at);
        // Whoever is told of anything reads the clock at the moment it is told for.
        const ReplayClock clock(replay);
        QCOMPARE(clock.now(), all.first().at);
        QList<qint64> times;
        const auto readClock = [&] { times.append(clock.now()); };
        connect(&replay, &EventLog::appended, this, readClock);
        connect(&replay, &EventLog::measured, this, readClock);
        connect(&replay, &EventLog::reset, this, readClock);
        connect(&clock, &Clock::moved, this, readClock);
        replay.seek(all.at(4).at);
        QCOMPARE(times, QList<qint64>(3, all.at(4).at)); // events, the sample, the clock
        times.clear();
        QCOMPARE(shown, all.first(5));
        QCOMPARE(samples, 1);
        replay.seek(all.at(7).at);
        QCOMPARE(shown, all.first(8));
        QCOMPARE(resets, 0);
        replay.seek(replay.stepFrom(replay.at(), -1));
        QCOMPARE(shown, all.first(7));
        QCOMPARE(resets, 1);
        QCOMPARE(times.last(4), QList<qint64>(4, all.at(6).at));
        QCOMPARE(replay.stepFrom(all.last().at, 1), all.last().at);
        replay.setSeenBy(u"ZHZ"_s); // its own 2, 4, 6, and the first two of DD, which its last one names
        QCOMPARE(shown, (QList<Event>{all.at(0), all.at(1), all.at(2), all.at(3), all.at(5)}));
        QCOMPARE(replay.append({}).result().error().code, u"log.read_only"_s);
    }

    /// What only a log that is written does can be asked of a replay, too, and changes nothing.
    void aReplayIsAskedAsAnyOther()
    {
        QVERIFY(open().append({draft(u"incident/1"_s, 1)}).has_value());
        ReplayLog replay(LogStore::open(file(), LogStore::Access::ReadOnly).value());
        EventLog &log = replay;
        QVERIFY(log.opening().result().heads.isEmpty()); // all of it is told by appended()
        QVERIFY(log.openingSamples().result().isEmpty());
        QVERIFY(log.catchUp().result());
        QVERIFY(log.alarmReadings().result().isEmpty());
        QVERIFY(log.thinSamples({}, 1, {}, {}).result()->done);
        QCOMPARE(log.copyUntil(1).result().error().code, u"log.no_copy"_s);
        (void)log.append({draft(u"incident/2"_s, 2)});
        QCOMPARE(log.link(), EventLog::Link::Saved); // nobody did anything that could be lost
    }

private:
    static constexpr qint64 Room = 2'000'000; ///< bytes: for some events and not for tooBig()

    static Draft tooBig(int number)
    {
        Draft big = draft(u"incident/big"_s, number);
        big.record = "{\"detail\":\"" + QByteArray(2 * Room, 'x') + "\"}";
        return big;
    }
    QString file() const { return m_dir->filePath(u"test.wflog"_s); }
    LogStore open() const { return LogStore::open(file(), LogStore::Access::ReadWrite).value(); }

    std::optional<QTemporaryDir> m_dir;
};

WATCHFLOOR_TEST(TestLocalLog)
#include "test_locallog.moc"
