// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive.h"
#include "currenttools.h"
#include "locallog.h"
#include "onetest.h"
#include "patience.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <optional>

#include <sys/wait.h>
#include <unistd.h>

using namespace wf;
using namespace wf::test;

/// The table of what is known of each record is written behind the events.
class TestLogCatchUp : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir.emplace(); }

    void aCrashLeavesItBehindAndNeverWrong()
    {
        constexpr int records = 300;
        // Killed with so many of 200 records written that changed since; and before there was a row for a hundred others.
        for (const int written : {0, 1, 120, 299}) {
            m_dir.emplace();
            {
                LogStore store = openLog(file());
                QList<Draft> drafts;
                for (int n = 0; n < 200; ++n)
                    drafts.append(with(u"incident/%1"_s.arg(n), n, {{u"state"_s, u"received"_s}, {u"road"_s, u"长风大街"_s}}));
                QVERIFY(store.append(drafts).has_value());
            }
            const pid_t child = fork();
            if (child == 0) {
                LogStore store = openLog(file());
                QList<Draft> drafts;
                for (int n = 0; n < records; ++n) {
                    const QString subject = u"incident/%1"_s.arg(n);
                    const QList<Event> before = store.history(subject);
                    drafts.append(with(subject, 1000 + n, {{u"state"_s, n % 2 ? u"closed"_s : u"received"_s}},
                                       before.isEmpty() ? QList<QByteArray>() : QList{before.constLast().hash}));
                }
                const bool done = store.append(drafts).has_value() && (written == 0 || store.catchUp(written) == records - written);
                _exit(done ? 7 : 1);
            }
            int status = 0;
            QCOMPARE(waitpid(child, &status, 0), child);
            QVERIFY(WIFEXITED(status) && WEXITSTATUS(status) == 7);
            QVERIFY(isSound(file()));
            const auto reader = LogStore::open(file(), LogStore::Access::ReadOnly);
            QCOMPARE(reader->workingSet(0).heads.size(), records); // of what it is not sure it has all
            {
                LogStore store = openLog(file());
                QCOMPARE(store.behind(), 0);
                QCOMPARE(tableOf(file()), foldOf(store));
                checkWorkingSets(store, foldOf(store));
            }
            QVERIFY(isSound(file()));
        }
    }

    void isDoneWhenItGoesOrAnotherTakesItsPlace()
    {
        const auto asOf = [this] { return Archive::open(file())->asOf(); };
        LogStore store = openLog(file());
        QVERIFY(store.append({with(u"incident/1"_s, 1, {{u"state"_s, u"received"_s}})}).has_value());
        QVERIFY(store.measure({{.series = u"depth/1"_s, .at = Begin, .v = {12, 0, 0, 0}, .source = u"gauge"_s, .by = {}}}).has_value());
        QCOMPARE(asOf(), 0);
        store = LogStore();
        QCOMPARE(asOf(), 1);
        {
            LogStore again = openLog(file());
            QCOMPARE(again.latestSamples(Begin + 1000).size(), 1);
            QVERIFY(again.append({with(u"incident/2"_s, 2, {{u"state"_s, u"received"_s}})}).has_value());
        }
        QCOMPARE(asOf(), 2);
    }

    void isCaughtUpWithoutRoomToo()
    {
        LogStore store = openLog(file());
        for (int n = 0; n < 300; ++n)
            QVERIFY(store.append({with(u"incident/%1"_s.arg(n), n, {{u"state"_s, u"received"_s}})}).has_value());
        store.limitSize(1);
        QVERIFY(!store.catchUp().has_value());
        QCOMPARE(store.behind(), 300);
        QCOMPARE(store.workingSet(0).heads.size(), 300);
        store.limitSize(100'000'000);
        QCOMPARE(store.catchUp().value_or(-1), 0);
        QCOMPARE(tableOf(file()), foldOf(store));
    }

    void theLogsThreadCatchesUp()
    {
        LocalLog log(openLog(file()), LocalLog::Mode::Threaded);
        const auto archive = Archive::open(file());
        QVERIFY(archive.has_value());
        (void)log.append({with(u"incident/1"_s, 1, {{u"state"_s, u"received"_s}})});
        QTRY_COMPARE(archive->asOf(), 1);
        // And does not wait for a rest.
        QElapsedTimer time;
        time.start();
        int n = 1;
        while (archive->asOf() == 1 && time.elapsed() < 30'000) {
            ++n;
            (void)log.append({with(u"incident/%1"_s.arg(n), n, {{u"state"_s, u"received"_s}})});
            QTest::qWait(20);
        }
        QVERIFY(archive->asOf() > 1);
        (void)log.append({with(u"incident/last"_s, ++n, {{u"state"_s, u"received"_s}})});
        QFuture<bool> done = log.catchUp();
        QTRY_VERIFY(done.isFinished());
        QCOMPARE(archive->asOf(), n);
        QVERIFY(archive->find(u"incident/last"_s)->has_value());
    }

    /// A run of months touches every record there is: the ends of those that nobody touches any more are read again when somebody does.
    void theEndsOfOldRecordsAreReadAgain()
    {
        LogStore store = openLog(file());
        constexpr int records = 24'000;
        for (int n = 0; n < records;) {
            QList<Draft> drafts;
            for (const int end = n + 1000; n < end; ++n)
                drafts.append(draft(u"incident/%1"_s.arg(n), n));
            QVERIFY(store.append(drafts).has_value());
        }
        QVERIFY2(store.headsHeld() < records / 2, qPrintable(QString::number(store.headsHeld())));
        const QByteArray first = store.events(0, 1).constFirst().hash;
        const auto next = store.append({draft(u"incident/0"_s, records, {first})});
        QVERIFY(next.has_value());
        const auto branch = store.append({draft(u"incident/0"_s, records + 1, {first})});
        QVERIFY(branch.has_value());
        QCOMPARE(store.history(u"incident/0"_s).size(), 3);
        QCOMPARE(store.opening().heads.size(), records + 1);
        QVERIFY(store.verify().faults.isEmpty());
    }

private:
    [[nodiscard]] QString file() const { return m_dir->filePath(u"test.wflog"_s); }

    std::optional<QTemporaryDir> m_dir;
};

WATCHFLOOR_TEST(TestLogCatchUp)
#include "test_logcatchup.moc"
