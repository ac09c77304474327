// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "locallog.h"
#include "logtools.h"
#include "patience.h"

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
        QCOMPARE(log.opening().heads.size(), 1);
    }

    void threadedTellsBeforeItFinishes()
    {
        LocalLog log(open(), LocalLog::Mode::Threaded);
        QVERIFY(log.opening().heads.isEmpty());
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
        QCOMPARE(log.openingSamples().size(), 100);
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
        connect(&replay, &ReplayLog::reset, this, [&] {
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
        connect(&replay, &ReplayLog::reset, this, readClock);
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

private:
    QString file() const { return m_dir->filePath(u"test.wflog"_s); }
    LogStore open() const { return LogStore::open(file(), LogStore::Access::ReadWrite).value(); }

    std::optional<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(TestLocalLog)
#include "test_locallog.moc"
