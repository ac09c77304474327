// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive.h"
#include "currenttools.h"
#include "locallog.h"
#include "logschema.h"
#include "onetest.h"
#include "patience.h"

#include <QFutureWatcher>
#include <QTemporaryDir>

#include <algorithm>
#include <optional>

#include <sys/wait.h>
#include <unistd.h>

using namespace wf;
using namespace wf::test;

namespace {

constexpr int Records = 8000;
constexpr int Early = 500; ///< of them, whose events are the first of all
constexpr int Events = 3 * Records; ///< more than are looked through when a log opens

} // namespace

/// A long log of an older version opens at once; what is known of its records is filled in behind, a piece at a time.
class TestLogUpgrade : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir.emplace();
        LogStore store = openLog(file());
        // Three rounds, so that a record is known only once the third has been looked through.
        int n = 0;
        for (const auto &[first, end] : {std::pair(0, Early), std::pair(Early, Records)}) {
            QHash<QString, QByteArray> last;
            for (const QString &state : {u"received"_s, u"assigned"_s, u"closed"_s}) {
                QList<Draft> drafts;
                for (int record = first; record < end; ++record) {
                    drafts.append(with(subject(record), ++n, {{u"state"_s, state}, {u"road"_s, u"长风大街"_s}}));
                    if (last.contains(subject(record)))
                        drafts.last().parents = {last.value(subject(record))};
                }
                const auto events = store.append(drafts);
                QVERIFY(events.has_value());
                for (const Event &event : *events)
                    last.insert(event.subject, event.hash);
            }
        }
        store = LogStore();
        QVERIFY(tamper(file(), version5()));
    }

    void opensAtOnceAndGoesOnWhereItWasKilled()
    {
        const pid_t child = fork();
        if (child == 0) {
            LogStore store = openLog(file());
            bool done = store.isFarBehind() && store.behind() == Events && tableOf(file()).empty();
            // Others write in the meantime, what is old and what is new.
            done = done
                && store.append({next(store, 5, u"closed"_s), with(u"incident/new"_s, 90'000, {{u"state"_s, u"received"_s}})}).has_value();
            for (int piece = 0; done && piece < 5; ++piece)
                done = store.catchUp(100).has_value();
            done = done && store.isFarBehind() && store.append({next(store, 6, u"received"_s)}).has_value();
            _exit(done ? 7 : 1);
        }
        int status = 0;
        QCOMPARE(waitpid(child, &status, 0), child);
        QVERIFY(WIFEXITED(status) && WEXITSTATUS(status) == 7);

        QVERIFY(isSound(file()));
        const std::map<QString, CurrentRow> part = tableOf(file());
        QVERIFY(!part.empty() && part.size() < Early);
        {
            LogStore store = openLog(file());
            QVERIFY(store.isFarBehind());
            const std::map<QString, CurrentRow> whole = foldOf(store);
            for (const auto &[known, row] : part)
                QVERIFY(known == subject(6) || whole.at(known) == row);
            QCOMPARE(tableOf(file()).size(), part.size()); // opening waited for nothing
            QCOMPARE(store.workingSet(Begin + 1'000'000'000).heads.size(), Records + 1 - qsizetype(part.size()) + 1);
            qint64 left = store.behind();
            while (left > 0) {
                const auto next = store.catchUp(100);
                QVERIFY(next.has_value() && *next < left);
                left = *next;
            }
            QVERIFY(!store.isFarBehind());
            QCOMPARE(tableOf(file()), whole);
            checkWorkingSets(store, whole);
        }
        QVERIFY(isSound(file()));
    }

    void withoutRoomItStaysBehindAndOpensAllTheSame()
    {
        LogStore store = openLog(file());
        store.limitSize(1);
        QVERIFY(!store.catchUp().has_value());
        QVERIFY(store.behind() > 0);
        QCOMPARE(store.eventCount(), Events);
        store.limitSize(1'000'000'000);
        QCOMPARE(store.catchUp().value_or(-1), 0);
        QCOMPARE(tableOf(file()), foldOf(store));
    }

    void howFarItsTablesAreIsTold()
    {
        for (const QList<int> &expected : {QList{0, 1, 2, 3}, QList<int>()}) { // of version 5; and the second time it is up to date
            QList<int> told;
            const auto store = LogStore::open(file(), LogStore::Access::ReadWrite, [&told](int done, int of) {
                if (of == LogSchemaVersion - 5)
                    told.append(done);
            });
            QVERIFY(store.has_value());
            QCOMPARE(told, expected);
        }
        bool isTold = false;
        const auto fresh
            = LogStore::open(m_dir->filePath(u"new.wflog"_s), LogStore::Access::ReadWrite, [&isTold](int, int) { isTold = true; });
        QVERIFY(fresh.has_value() && !isTold);
    }

    void theLogsThreadFillsItWhileOthersWrite()
    {
        LocalLog log(openLog(file()), LocalLog::Mode::Threaded);
        QFuture<bool> all = log.catchUp();
        QFutureWatcher<bool> watcher;
        QList<int> told;
        connect(&watcher, &QFutureWatcherBase::progressValueChanged, this, [&told](int value) { told.append(value); });
        watcher.setFuture(all);
        const auto appended = log.append({with(u"incident/new"_s, 90'000, {{u"state"_s, u"received"_s}})});
        QTRY_VERIFY(appended.isFinished());
        QVERIFY(appended.result().has_value());
        QTRY_VERIFY_WITH_TIMEOUT(all.isFinished(), 30'000);
        QVERIFY(all.result());
        QTRY_VERIFY(!told.isEmpty() && told.constLast() > 0); // how far it was, on the way
        QVERIFY(std::ranges::is_sorted(told) && told.constLast() < EventLog::CaughtUpSteps);
        QCOMPARE(Archive::open(file())->asOf(), Events + 1);
    }

    void anArchiveFillsItsCopyAndMayBeStopped()
    {
        QList<qint64> told;
        const auto stopped = Archive::open(file(), [&told](qint64 done, qint64 of) {
            told.append(done);
            return of == Events && done < Events / 2;
        });
        QCOMPARE(stopped.error().code, u"log.stopped"_s);
        QVERIFY(told.size() > 2 && told.constFirst() == 0 && told.constLast() < Events);
        const auto archive = Archive::open(file());
        QCOMPARE(archive->asOf(), Events);
        QCOMPARE(archive->page({.text = u"长风"_s}, {}, 2 * Records)->size(), Records);
        QVERIFY(tableOf(file()).empty()); // read, not written
    }

private:
    [[nodiscard]] QString file() const { return m_dir->filePath(u"test.wflog"_s); }
    [[nodiscard]] static QString subject(int n) { return u"incident/%1"_s.arg(n, 5, 10, QLatin1Char('0')); }
    [[nodiscard]] static Draft next(const LogStore &store, int record, const QString &state)
    {
        static int number = 80'000;
        return with(subject(record), ++number, {{u"state"_s, state}}, {store.history(subject(record)).constLast().hash});
    }

    std::optional<QTemporaryDir> m_dir;
};

WATCHFLOOR_TEST(TestLogUpgrade)
#include "test_logupgrade.moc"
