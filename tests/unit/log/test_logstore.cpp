// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "logtools.h"

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
static const QByteArray version2("DROP TABLE vault; DROP TABLE by_hash; DROP TABLE indexed;"
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

    void thinsPositionsAndKeepsReadings()
    {
        LogStore store = open();
        for (int s = 0; s < 100; ++s) {
            QVERIFY(store
                        .measure({{u"pos/yz-01"_s, s * 1000, {112.5, 37.8, 0, 0}, u"drill"_s, {}},
                                  {u"pos/yz-02"_s, s * 1000, {112.5 + s * 0.0005, 37.8, 90, 40}, u"drill"_s, {}},
                                  {u"depth/x"_s, s * 1000, {double(s)}, u"gauge"_s, {}}})
                        .has_value());
        }
        QCOMPARE(store.samples(u"pos/yz-01"_s, 0, 100'000).size(), 20); // standing: each 5 s
        QCOMPARE(store.samples(u"pos/yz-02"_s, 0, 100'000).size(), 100); // 44 m/s: each report is 20 m on
        QCOMPARE(store.samples(u"depth/x"_s, 0, 100'000).size(), 100);
        QCOMPARE(store.latestSamples(50'500).size(), 3);
        QCOMPARE(store.latestSamples(50'500).last().at, 50'000);
    }

    void readingsOfOneMomentStandBesideEachOther()
    {
        LogStore store = open();
        const auto reading = [](double cm, const QString &source, qint64 at = 1000) {
            return Sample{u"depth/x"_s, at, {cm}, source, source == "officer"_L1 ? u"XCMJ"_s : QString()};
        };
        QVERIFY(store.measure({reading(12, u"gauge"_s), reading(31, u"gauge"_s), reading(12, u"gauge"_s)}).has_value());
        QVERIFY(store.measure({reading(12, u"officer"_s), reading(31, u"gauge"_s)}).has_value());
        QList<double> read;
        for (const Sample &sample : store.samples(u"depth/x"_s, 0, 2000))
            read.append(sample.v[0]);
        QCOMPARE(read, (QList<double>{12, 31, 12})); // the gauge's two and the officer's, each once, in their order
        QCOMPARE(store.latestSamples(2000).size(), 1);
        QCOMPARE(store.samplesBetween(0, 2000, 0).size(), 3);
        for (int i = 0; i < 100; ++i)
            QVERIFY(store.measure({reading(100 + i, u"gauge"_s)}).has_value());
        QVERIFY(store.samples(u"depth/x"_s, 0, 2000).size() <= 16); // a fault does not fill the disk
        // Thinned, the highest moment keeps all that was read then.
        constexpr qint64 day = 86'400'000;
        QVERIFY(store.measure({reading(5, u"gauge"_s, 2000), reading(7, u"gauge"_s, 3000), reading(6, u"gauge"_s, 3000)}).has_value());
        QVERIFY(store.thinSamples({}, 20 * day, {}, {}).has_value());
        QVERIFY(store.samples(u"depth/x"_s, 0, 1000).size() > 2);
        QVERIFY(store.samples(u"depth/x"_s, 1001, 3000).isEmpty());
    }

    void whatCannotBeIsNeitherKeptNorShown()
    {
        {
            LogStore store = open();
            QVERIFY(store
                        .measure({{u"depth/x"_s, 1, {12}, u"gauge"_s, {}},
                                  {u"depth/x"_s, 2, {1e7}, u"gauge"_s, {}},
                                  {u"depth/x"_s, 3, {-9999}, u"gauge"_s, {}},
                                  {u"rain/r"_s, 3, {-9999}, u"gauge"_s, {}},
                                  {u"depth/x"_s, 4, {std::numeric_limits<double>::quiet_NaN()}, u"gauge"_s, {}}})
                        .has_value());
            QCOMPARE(store.samples(u"depth/x"_s, 0, 10).size(), 1);
        }
        // What an older program has kept.
        QVERIFY(tamper(file(), "INSERT INTO samples SELECT series, 5, 0, -9999, 0, 0, 0, source, by FROM samples WHERE at = 1;"));
        const LogStore store = open();
        QCOMPARE(store.samples(u"depth/x"_s, 0, 10).size(), 1);
        QCOMPARE(store.latestSamples(10).first().v[0], 12.0);
    }

    void whatASituationBeginsWith()
    {
        LogStore store = open();
        for (int minute = 0; minute < 300; ++minute)
            QVERIFY(store
                        .measure({{u"rain/r"_s, minute * 60'000, {minute * 0.5}, u"gauge"_s, {}},
                                  {u"pos/u"_s, minute * 60'000, {112.5, 37.8}, u"drill"_s, {}}})
                        .has_value());
        const QList<Sample> begin = store.openingSamples(7'200'000);
        QCOMPARE(std::ranges::count(begin, u"rain/r"_s, &Sample::series), 121);
        QCOMPARE(std::ranges::count(begin, u"pos/u"_s, &Sample::series), 1);
        QVERIFY(std::ranges::is_sorted(begin, {}, &Sample::at));
    }

    void thinsOldMeasurements()
    {
        constexpr qint64 day = 86'400'000;
        constexpr qint64 now = 100 * day;
        LogStore store = open();
        // A reading a minute and a position every ten, for ninety-five days; the water rises and falls within each ten minutes.
        QList<Sample> samples;
        for (qint64 at = 5 * day; at < now; at += 60'000) {
            samples.append({u"depth/x"_s, at, {double(at / 60'000 % 10)}, u"gauge"_s, {}});
            if (at % 600'000 == 0)
                samples.append({u"pos/yz-01"_s, at, {112.5, 37.8}, u"drill"_s, {}});
        }
        QVERIFY(store.measure(samples).has_value());
        const QSet<SampleKey> spared{{u"depth/x"_s, 6 * day}, {u"depth/x"_s, 50 * day + 120'000}, {u"depth/y"_s, 50 * day}};
        qint64 removed = 0;
        int steps = 0;
        for (LogStore::Thinning thinning; !thinning.done; ++steps) {
            const auto next = store.thinSamples({}, now, spared, thinning);
            QVERIFY(next.has_value());
            QVERIFY(next->removed < 20'000);
            removed += next->removed;
            thinning = *next;
        }
        QVERIFY(steps > 5);
        const auto depths = store.samples(u"depth/x"_s, 0, now);
        QCOMPARE(removed + depths.size() + store.samples(u"pos/yz-01"_s, 0, now).size(), samples.size());
        QCOMPARE(store.samples(u"pos/yz-01"_s, 0, now).first().at, 93 * day);
        QCOMPARE(store.samples(u"depth/x"_s, 93 * day, now).size(), 7 * 1440);
        QCOMPARE(depths.first().at, 6 * day); // an alarm speaks of it
        QCOMPARE(depths.at(1).at, 10 * day + 540'000);
        const auto thin = store.samples(u"depth/x"_s, 10 * day, 93 * day - 1);
        QCOMPARE(thin.size(), 83 * 144 + 1);
        for (const Sample &sample : thin)
            QVERIFY(sample.v[0] == 9 || sample.at == 50 * day + 120'000); // the highest of its ten minutes
        // Again: nothing more; a day later one day more.
        QCOMPARE(thinnedOnce(store, now, spared), 0);
        QCOMPARE(thinnedOnce(store, now + day, spared), 144 + 144 + 1440 - 144);
        // A clock that was set back forgets nothing.
        QCOMPARE(thinnedOnce(store, now - 20 * day, spared), 0);
    }

    void exportsAndMarksADrill()
    {
        {
            LogStore store = open();
            QVERIFY(store.setMeta(u"kind"_s, u"drill"_s).has_value());
            QVERIFY(store.append({draft(u"incident/1"_s, 1), draft(u"incident/1"_s, 2, {"@0"})}).has_value());
        }
        QBuffer lines;
        QVERIFY(lines.open(QIODevice::WriteOnly));
        QCOMPARE(exportLog(file(), lines, ExportFormat::JsonLines).value(), 2);
        const QList<QByteArray> rows = lines.data().trimmed().split('\n');
        QCOMPARE(rows.size(), 2);
        const QJsonObject row = QJsonDocument::fromJson(rows.at(1)).object();
        QCOMPARE(row.value("mark"_L1).toString(), u"演练"_s);
        QCOMPARE(row.value("record"_L1)["n"_L1].toInt(), 2);
        QVERIFY(row.value("at_beijing"_L1).toString().endsWith("+08:00"_L1));
        QBuffer table;
        QVERIFY(table.open(QIODevice::WriteOnly));
        QCOMPARE(exportLog(file(), table, ExportFormat::Csv).value(), 2);
        QCOMPARE(table.data().count("演练"), 2);
        QCOMPARE(table.data().count("\r\n"), 3);
        QVERIFY(table.data().contains("\"{\"\"n\"\":2"));
    }

    /// What somebody else wrote is opened in a spreadsheet.
    void exportsNoFormulas()
    {
        {
            LogStore store = open();
            for (const QString &seat : {u"=1+1"_s, u"+8"_s, u"-8"_s, u"@SUM(A1)"_s, u"\t=2"_s, u"＝3"_s, u" \u200b=4"_s})
                QVERIFY(store.append({draft(u"incident/1"_s, 1, {}, seat)}).has_value());
        }
        QBuffer table;
        QVERIFY(table.open(QIODevice::WriteOnly));
        QCOMPARE(exportLog(file(), table, ExportFormat::Csv).value(), 7);
        const QStringList lines = QString::fromUtf8(table.data()).split(u"\r\n"_s);
        for (qsizetype i = 1; i <= 7; ++i)
            QVERIFY2(lines.at(i).section(u"\",\""_s, 2, 2).startsWith(u'\''), qPrintable(lines.at(i)));
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
    static qint64 thinnedOnce(LogStore &store, qint64 now, const QSet<SampleKey> &spared)
    {
        qint64 removed = 0;
        for (LogStore::Thinning thinning; !thinning.done;) {
            const auto next = store.thinSamples({}, now, spared, thinning);
            if (!next)
                return -1;
            removed += next->removed;
            thinning = *next;
        }
        return removed;
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

QTEST_GUILESS_MAIN(TestLogStore)
#include "test_logstore.moc"
