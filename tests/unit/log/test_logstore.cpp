// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "logtools.h"
#include "onetest.h"

#include <QBuffer>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <limits>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace wf;
using namespace wf::test;

/// Undoes what versions 4 and 3 brought.
static const QByteArray version2 = version5()
    + QByteArray("DROP TABLE vault; DROP TABLE by_hash; DROP TABLE indexed;"
                 "CREATE UNIQUE INDEX events_hash ON events(hash); CREATE INDEX events_subject ON events(subject);");

class TestLogStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir.emplace(); }

    void hashIsGolden()
    {
        const Event e = foreign(draft(u"incident/1"_s, 7, {QByteArray(32, 'b'), QByteArray(32, 'a')}), QByteArray(32, 'c'));
        // python3: hashlib.sha256 over the form that event.h describes
        QCOMPARE(e.hash.toHex(), QByteArray("df9a3893cb823aefa783aa40c0d47c33d4717e8054a9142aa4e3516f48987593"));
    }

    void appendsAndReadsBack()
    {
        LogStore store = open();
        QList<Event> written;
        {
            const auto first = store.append({draft(u"incident/1"_s, 1), draft(u"incident/1"_s, 2, {"@0"}), draft(u"unit/a"_s, 3)});
            QVERIFY(first.has_value());
            written = *first;
        }
        QCOMPARE(written.at(1).parents, {written.at(0).hash});
        QCOMPARE(written.at(1).seatPrev, written.at(0).hash);
        const auto later = store.append({draft(u"incident/1"_s, 4, {written.at(1).hash}, u"ZHZ"_s)});
        QVERIFY(later.has_value());
        written += *later;
        store = LogStore();
        store = open();
        QCOMPARE(store.events(), written);
        QCOMPARE(store.events(1, 2), written.sliced(1, 2));
        QCOMPARE(store.history(u"incident/1"_s).size(), 3);
        QCOMPARE(store.eventsUntil(written.at(1).at).size(), 2);
        const Opening opening = store.opening();
        QCOMPARE(opening.heads.size(), 2);
        QCOMPARE(opening.sequence, 4);
        QCOMPARE(opening.chain, (QHash<QString, qint64>{{u"DD"_s, 3}, {u"ZHZ"_s, 1}}));
        QCOMPARE(opening.births.value(u"incident/1"_s).id, written.at(0).id);
        QVERIFY(sound());
    }

    void refusesWhatDoesNotFit()
    {
        LogStore store = open();
        QVERIFY(store.append({draft(u"incident/1"_s, 1)}).has_value());
        const auto stranger = store.append({draft(u"incident/2"_s, 2), draft(u"incident/2"_s, 3, {QByteArray(32, 'x')})});
        QCOMPARE(stranger.error().code, u"log.unknown_parent"_s);
        Draft broken = draft(u"incident/3"_s, 4);
        broken.record = "[]";
        QCOMPARE(store.append({broken}).error().code, u"log.bad_event"_s);
        const auto mixed = store.appendAll({{broken}, {draft(u"incident/4"_s, 5)}});
        QVERIFY(!mixed.at(0).has_value());
        QVERIFY(mixed.at(1).has_value());
        QCOMPARE(store.eventCount(), 2);
        QVERIFY(sound());
    }

    void letsOneWriterIn()
    {
        std::optional<LogStore> store = open();
        QCOMPARE(LogStore::open(file(), LogStore::Access::ReadWrite).error().code, u"log.locked"_s);
        QVERIFY(store->append({draft(u"incident/1"_s, 1)}).has_value());
        const auto reader = LogStore::open(file(), LogStore::Access::ReadOnly);
        QVERIFY(reader.has_value());
        QCOMPARE(reader->eventCount(), 1);
        store.reset();
        QVERIFY(LogStore::open(file(), LogStore::Access::ReadWrite).has_value());
    }

    void saysThatTheDiskIsFull()
    {
        LogStore store = open();
        QVERIFY(store.append({draft(u"incident/0"_s, 0)}).has_value());
        store.limitSize(200'000);
        Draft big = draft(u"incident/1"_s, 1);
        big.record = "{\"detail\":\"" + QByteArray(30'000, 'x') + "\"}";
        int written = 1;
        std::optional<Refusal> refusal;
        for (int n = 1; n < 50 && !refusal; ++n) {
            big.subject = u"incident/%1"_s.arg(n);
            big.id = u"id-%1"_s.arg(n);
            const auto answer = store.append({big});
            if (answer)
                ++written;
            else
                refusal = answer.error();
        }
        QVERIFY(refusal);
        QCOMPARE(refusal->code, u"log.disk_full"_s);
        QCOMPARE(store.eventCount(), written);
        store.limitSize(100'000'000);
        QVERIFY(store.append({big}).has_value()); // and goes on where there is room again
        QVERIFY(sound());
    }

    void refusesDamageAndSetsItAside()
    {
        {
            LogStore store = open();
            for (int n = 0; n < 300; ++n)
                QVERIFY(store.append({draft(u"incident/%1"_s.arg(n), n)}).has_value());
        }
        QFile raw(file());
        QVERIFY(raw.open(QIODevice::ReadWrite));
        raw.seek(100);
        raw.write(QByteArray(int(raw.size()) - 100, '\x5a'));
        raw.close();
        const QByteArray before = bytes(file());
        QCOMPARE(LogStore::open(file(), LogStore::Access::ReadWrite).error().code, u"log.damaged"_s);
        QCOMPARE(bytes(file()), before);
        const auto aside = setAsideLog(file(), 1234);
        QVERIFY(aside.has_value());
        QCOMPARE(bytes(*aside), before);
        LogStore fresh = open();
        QVERIFY(fresh.append({draft(u"incident/1"_s, 1)}).has_value());
        QVERIFY(sound());
    }

    void refusesOtherFiles()
    {
        QFile text(file());
        QVERIFY(text.open(QIODevice::WriteOnly));
        text.write("not a log, only a text of some length");
        text.close();
        QCOMPARE(LogStore::open(file(), LogStore::Access::ReadWrite).error().code, u"log.not_a_log"_s);
        QVERIFY(QFile::remove(file()));
        QVERIFY(tamper(file(), "CREATE TABLE songs(name TEXT)"));
        QCOMPARE(LogStore::open(file(), LogStore::Access::ReadWrite).error().code, u"log.not_a_log"_s);
        QVERIFY(QFile::remove(file()));
        QCOMPARE(LogStore::open(file(), LogStore::Access::ReadOnly).error().code, u"log.cannot_open"_s);
        (void)open();
        QVERIFY(tamper(file(), "PRAGMA user_version = 99"));
        QCOMPARE(LogStore::open(file(), LogStore::Access::ReadWrite).error().code, u"log.newer_schema"_s);
    }

    void bringsVersionOneUpToDate()
    {
        {
            LogStore store = open();
            QVERIFY(store.append({draft(u"incident/1"_s, 1), draft(u"incident/1"_s, 2, {"@0"}), draft(u"unit/a"_s, 3)}).has_value());
        }
        // What version 1 did not have.
        QVERIFY(tamper(file(), version2 + "DROP TABLE records; DROP TABLE waiting; PRAGMA user_version = 1;"));
        const auto reader = LogStore::open(file(), LogStore::Access::ReadOnly);
        QVERIFY(reader.has_value());
        QCOMPARE(reader->opening().births.size(), 2);
        QVERIFY(sound());
        LogStore store = open();
        QCOMPARE(store.opening().births.size(), 2);
        QVERIFY(store.append({draft(u"unit/b"_s, 4)}).has_value());
        QVERIFY(sound());
    }

    void bringsVersionTwoUpToDate()
    {
        {
            LogStore store = open();
            QVERIFY(store.append({draft(u"incident/1"_s, 1), draft(u"incident/1"_s, 2, {"@0"}), draft(u"unit/a"_s, 3)}).has_value());
        }
        QVERIFY(tamper(file(), version2 + "PRAGMA user_version = 2;"));
        QCOMPARE(LogStore::open(file(), LogStore::Access::ReadOnly)->history(u"incident/1"_s).size(), 2);
        LogStore store = open();
        QCOMPARE(store.history(u"incident/1"_s).size(), 2);
        const QByteArray first = store.events().first().hash;
        QVERIFY(store.append({draft(u"incident/1"_s, 4, {first})}).has_value()); // a fork: its parent is no head any more
        QVERIFY(sound());
    }

    void findsEventsBeforeAndBehindItsIndex()
    {
        // Enough for the index to be written twice, and some that it does not know.
        constexpr int rounds = 20;
        constexpr int records = 1000;
        QList<Event> all;
        {
            LogStore store = open();
            for (int round = 0; round < rounds; ++round) {
                QList<Draft> batch;
                for (int i = 0; i < records; ++i)
                    batch.append(draft(u"incident/%1"_s.arg(i), round * records + i + 1,
                                       round ? QByteArrayList{all.at((round - 1) * records + i).hash} : QByteArrayList()));
                const auto events = store.append(batch);
                QVERIFY(events.has_value());
                all += *events;
            }
            QCOMPARE(store.history(u"incident/7"_s).size(), rounds);
            // Everything is known already, wherever it stands.
            QCOMPARE(store.take(all).value_or(-1), 0);
            QCOMPARE(store.eventCount(), all.size());
            QCOMPARE(store.asideCount(), 0);
            QVERIFY(store.append({draft(u"incident/7"_s, 90001, {all.at(7).hash})}).has_value());
            QVERIFY(store.append({draft(u"incident/7"_s, 90002, {all.at(18 * records + 7).hash})}).has_value());
            QVERIFY(!store.append({draft(u"incident/7"_s, 90003, {all.at(8).hash})}).has_value());
        }
        QCOMPARE(LogStore::open(file(), LogStore::Access::ReadOnly)->history(u"incident/7"_s).size(), rounds + 2);
        QVERIFY(sound());
        QVERIFY(tamper(file(), "UPDATE by_hash SET seq = 9000 + seq WHERE seq = 8"));
        QVERIFY(!sound());
        QVERIFY(tamper(file(),
                       "UPDATE by_hash SET seq = 8 WHERE seq = 9008 AND start = (SELECT substr(hash, 1, 8) FROM events WHERE seq = 8)"));
        QVERIFY(sound());
        QVERIFY(tamper(file(), "DELETE FROM by_hash WHERE seq = 100"));
        QVERIFY(!sound());
    }

    void verifyNamesTheTamperedEvent()
    {
        {
            LogStore store = open();
            for (int n = 1; n <= 200; ++n)
                QVERIFY(store.append({draft(u"incident/%1"_s.arg(n), n)}).has_value());
        }
        QFile raw(file());
        QVERIFY(raw.open(QIODevice::ReadWrite));
        const qsizetype at = raw.readAll().indexOf("{\"n\":100,");
        QVERIFY(at > 0);
        raw.seek(at + 5);
        raw.write("2");
        raw.close();
        const auto check = verifyLog(file());
        QVERIFY(check.has_value());
        QCOMPARE(check->faults.size(), 1);
        QCOMPARE(check->faults.first().sequence, 100);
        QCOMPARE(check->faults.first().id, draft({}, 100).id);
        QVERIFY(tamper(file(), "DELETE FROM events WHERE seq = 150; UPDATE heads SET seq = 1 WHERE subject = 'incident/3'"));
        QVERIFY(verifyLog(file())->faults.size() > 3);
    }

    void refusesATailThatDoesNotMatch()
    {
        {
            LogStore store = open();
            QVERIFY(store.append({draft(u"incident/1"_s, 1)}).has_value());
        }
        QVERIFY(tamper(file(), "UPDATE events SET record = '{}'"));
        QCOMPARE(LogStore::open(file(), LogStore::Access::ReadWrite).error().code, u"log.damaged"_s);
    }

    void isItsOwnersAlone()
    {
        const auto modes = [this] {
            QList<int> found;
            for (const auto &part : {""_L1, "-wal"_L1, "-shm"_L1, ".lock"_L1}) {
                struct stat now{};
                if (::stat(QFile::encodeName(file() + part).constData(), &now) == 0)
                    found.append(int(now.st_mode & 0777));
            }
            return found;
        };
        const mode_t before = ::umask(0);
        std::optional<LogStore> store = open();
        const auto written = store->append({draft(u"incident/1"_s, 1)});
        const QList<int> made = modes();
        store.reset();
        QVERIFY(QFile::setPermissions(file(),
                                      QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther)); // as one from before
        store = open();
        const QList<int> opened = modes();
        const QString copy = file() + u".copy"_s;
        const auto copied = copyLog(file(), copy);
        struct stat other{};
        const int stated = ::stat(QFile::encodeName(copy).constData(), &other);
        ::umask(before);
        QVERIFY(written && copied);
        QCOMPARE(made, QList<int>(4, 0600));
        QCOMPARE(opened.first(), 0600);
        QCOMPARE(stated, 0);
        QCOMPARE(int(other.st_mode & 0777), 0600);
    }

    /// POSIX forgets all locks of a process on a file when it closes any descriptor of it.
    void readersBesideTheWriterLeaveItsLocks()
    {
        LogStore store = open();
        QVERIFY(store.append({draft(u"incident/1"_s, 1)}).has_value());
        QVERIFY(isLocked(file()));
        {
            const auto reader = LogStore::open(file(), LogStore::Access::ReadOnly);
            QVERIFY(reader && reader->eventCount() == 1);
        }
        QVERIFY(isLocked(file()));
        QVERIFY(copyLog(file(), file() + u".copy"_s));
        QVERIFY(verifyLog(file()));
        QBuffer lines;
        QVERIFY(lines.open(QIODevice::WriteOnly));
        QVERIFY(exportLog(file(), lines, ExportFormat::JsonLines));
        QVERIFY(store.copyUntil(std::numeric_limits<qint64>::max()));
        QVERIFY(isLocked(file()));
    }

    /// On a stick with its switch, on a mount that is read-only: SQLite can't make its index beside the log.
    void aSealedLogIsReadWholeOrNotAtAll()
    {
        QDir(m_dir->path()).mkdir(u"sealed"_s);
        const QString sealed = m_dir->filePath(u"sealed/test.wflog"_s);
        LogStore store = open();
        for (int i = 0; i < 30; ++i)
            QVERIFY(store.append({draft(u"incident/%1"_s.arg(i), i)}).has_value());
        QVERIFY(QFileInfo(file() + u"-wal"_s).size() > 0);
        QVERIFY(QFile::copy(file(), sealed));
        QVERIFY(QFile::copy(file() + u"-wal"_s, sealed + u"-wal"_s));
        QVERIFY(QFile::link(u"/nowhere/at/all"_s, sealed + u"-shm"_s)); // nobody can make it there, root neither
        {
            const auto whole = LogStore::open(sealed, LogStore::Access::ReadOnly);
            QVERIFY2(whole, qPrintable(whole ? QString() : whole.error().text));
            QCOMPARE(whole->eventCount(), 30);
        }
        QCOMPARE(verifyLog(sealed).value().events, 30);
        QVERIFY(QFile::remove(sealed + u"-wal"_s));
        QVERIFY(QDir(m_dir->path()).mkdir(u"sealed/test.wflog-wal"_s)); // there, and not to be read
        const auto cut = LogStore::open(sealed, LogStore::Access::ReadOnly);
        QVERIFY(!cut);
        QCOMPARE(cut.error().code, u"log.cut_off"_s);
        // One that was closed, or copied by the program, is whole without anything beside it.
        QVERIFY(QDir(sealed + u"-wal"_s).removeRecursively());
        QVERIFY(QFile::remove(sealed) && QFile::remove(sealed + u"-shm"_s));
        QCOMPARE(copyLog(file(), sealed).value_or(0), 30);
        QVERIFY(QFile::link(u"/nowhere/at/all"_s, sealed + u"-shm"_s));
        QCOMPARE(LogStore::open(sealed, LogStore::Access::ReadOnly).value().eventCount(), 30);
        QCOMPARE(copyLog(file(), sealed).error().code, u"log.exists"_s);
        QVERIFY(isSound(sealed));
    }

private:
    /// Whether another process would find SQLite's lock of a connection on the file.
    static bool isLocked(const QString &name)
    {
        const QByteArray path = QFile::encodeName(name);
        const pid_t child = ::fork();
        if (child == 0) {
            const int file = ::open(path.constData(), O_RDWR | O_CLOEXEC);
            struct flock lock{};
            lock.l_type = F_WRLCK;
            lock.l_whence = SEEK_SET;
            lock.l_start = 0x40000000 + 2; // SQLite's shared bytes
            lock.l_len = 510;
            ::_exit(file >= 0 && ::fcntl(file, F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK ? 1 : 0);
        }
        int status = 0;
        return child > 0 && ::waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 1;
    }
    QString file() const { return m_dir->filePath(u"test.wflog"_s); }
    LogStore open() const { return test::openLog(file()); }
    bool sound() const { return test::isSound(file()); }
    static QByteArray bytes(const QString &name)
    {
        QFile input(name);
        return input.open(QIODevice::ReadOnly) ? input.readAll() : QByteArray();
    }

    std::optional<QTemporaryDir> m_dir;
};

WATCHFLOOR_TEST(TestLogStore)
#include "test_logstore.moc"
