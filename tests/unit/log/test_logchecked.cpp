// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "logchecked.h"
#include "logtools.h"
#include "onetest.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <optional>
#include <utility>

using namespace wf;
using namespace wf::test;

/// A check goes on where the last one ended, and finds all that is wrong from there on.
class TestLogChecked : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir.emplace();
        m_last.clear();
        m_count = 0;
    }

    void goesOnBehindTheSeam()
    {
        write(30, true);
        const LogCheck whole = check({});
        QCOMPARE(whole.from, 1);
        QCOMPARE(whole.end.sequence, 30);
        write(20, true);
        const LogCheck rest = check(whole.end);
        QVERIFY2(rest.faults.isEmpty(), qPrintable(rest.faults.value(0).text));
        QCOMPARE(rest.from, 31);
        const LogCheck all = check({});
        QCOMPARE(rest.events, all.events);
        QCOMPARE(rest.seats, all.seats);
        QCOMPARE(rest.records, all.records);
        QCOMPARE(rest.forks, all.forks);
        QCOMPARE(rest.end, all.end);
        const LogCheck none = check(rest.end); // nothing new
        QVERIFY(none.faults.isEmpty());
        QCOMPARE(none.from, 51);
        QCOMPARE(none.end, rest.end);
    }

    /// Whichever part of the way to older events the index has.
    void goesOnFromEverywhere()
    {
        write(12, true);
        QList<CheckedUntil> seams;
        for (int n = 0; n < 5; ++n) {
            seams.append(check({}).end);
            write(3, n % 2 == 0);
        }
        for (const CheckedUntil &seam : std::as_const(seams)) {
            const LogCheck rest = check(seam);
            QVERIFY2(rest.faults.isEmpty(), qPrintable(rest.faults.value(0).text));
            QCOMPARE(rest.from, seam.sequence + 1);
        }
    }

    /// Of a long log the index knows the way to what new events follow.
    void goesOnBehindTheIndex()
    {
        QList<Draft> drafts;
        for (int n = 1; n <= 9000; ++n)
            drafts.append(draft(u"incident/%1"_s.arg(n), n));
        QByteArray first;
        {
            LogStore store = openLog(file());
            const auto written = store.append(drafts);
            QVERIFY(written.has_value());
            first = written->first().hash;
        }
        const CheckedUntil seam = check({}).end;
        QCOMPARE(seam.sequence, 9000);
        {
            LogStore store = openLog(file());
            QVERIFY(store.append({draft(u"incident/1"_s, 9001, {first})}).has_value());
        }
        const LogCheck rest = check(seam);
        QVERIFY2(rest.faults.isEmpty(), qPrintable(rest.faults.value(0).text));
        QCOMPARE(rest.from, 9001);
        QVERIFY(tamper(file(), "DELETE FROM by_hash WHERE seq = 1"));
        QVERIFY(!check(seam).faults.isEmpty());
    }

    /// Live duty's chains are those of an installation.
    void goesOnInAnInstallationsChains()
    {
        LogStore store = openLog(file());
        store.setInstallation(u"aaaaaaaaaa"_s);
        QVERIFY(store.append({draft(u"incident/1"_s, 1)}).has_value());
        const CheckedUntil seam = check({}).end;
        QCOMPARE(seam.sequence, 1);
        QVERIFY(store.append({draft(u"incident/2"_s, 2)}).has_value());
        const LogCheck rest = check(seam);
        QVERIFY2(rest.faults.isEmpty(), qPrintable(rest.faults.value(0).text));
        QCOMPARE(rest.from, 2);
    }

    void findsWhatIsWrongFromThereOn_data()
    {
        QTest::addColumn<QByteArray>("sql");
        const auto row = [](const char *what, const char *sql) { QTest::newRow(what) << QByteArray(sql); };
        row("an event", "UPDATE events SET at = at + 1 WHERE seq = 40");
        row("the event at the seam", "UPDATE events SET at = at + 1 WHERE seq = 30");
        row("the last event", "DELETE FROM events WHERE seq = 50");
        row("an event between", "DELETE FROM events WHERE seq = 35");
        row("an event before the seam", "DELETE FROM events WHERE seq = 5");
        row("a head that is missing", "DELETE FROM heads WHERE seq = 50");
        row("a head that is none", "INSERT INTO heads VALUES('incident/34', 33)");
        row("a seat's chain", "UPDATE seats SET count = count + 1");
        row("a first event", "UPDATE records SET at = at + 1 WHERE subject = 'incident/50'");
        row("what is known of a record", "UPDATE current SET at = at + 1 WHERE subject = 'incident/50'");
        row("a record that is not known", "DELETE FROM current WHERE subject = 'incident/50'");
        row("the events of an hour", "DELETE FROM hours");
    }

    void findsWhatIsWrongFromThereOn()
    {
        QFETCH(QByteArray, sql);
        write(30, true);
        const CheckedUntil seam = check({}).end;
        write(20, false);
        QVERIFY(check(seam).faults.isEmpty());
        QVERIFY(tamper(file(), sql));
        const LogCheck rest = check(seam);
        QVERIFY(!rest.faults.isEmpty());
        QCOMPARE(rest.end.sequence, 0); // nothing to go on from
        QVERIFY(!check({}).faults.isEmpty());
    }

    /// What it cannot find is said in the manual, and found by a check of all events.
    void anOlderEventIsFoundByAWholeCheckAlone()
    {
        write(30, true);
        const CheckedUntil seam = check({}).end;
        write(5, false);
        QVERIFY(tamper(file(), "UPDATE events SET wall = wall + 1 WHERE seq = 7"));
        QVERIFY(check(seam).faults.isEmpty());
        QVERIFY(!check({}).faults.isEmpty());
    }

    void aSeamThatDoesNotFitIsNone()
    {
        write(30, true);
        const CheckedUntil seam = check({}).end;
        CheckedUntil wrong = seam;
        wrong.hash[0] = char(wrong.hash.at(0) ^ 1);
        QCOMPARE(check(wrong).from, 1);
        wrong = seam;
        wrong.sequence = 31; // there is none
        QCOMPARE(check(wrong).from, 1);
        wrong = seam;
        wrong.chains[u"DD"_s].first += 1;
        QCOMPARE(check(wrong).from, 1);
        QCOMPARE(check(seam).from, 31);
    }

    void isRememberedBesideTheLog()
    {
        write(30, true);
        QCOMPARE(rememberedCheck(file()), CheckedUntil());
        CheckedUntil until = check({}).end;
        until.at = 1'784'880'000'000;
        until.allAt = 1'784'800'000'000;
        QVERIFY(rememberCheck(file(), until));
        QCOMPARE(rememberedCheck(file()), until);
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY((QFileInfo(file() + u".checked"_s).permissions() & others) == 0);
        QVERIFY(rememberCheck(file(), {}));
        QCOMPARE(rememberedCheck(file()), CheckedUntil());
        QVERIFY(rememberCheck(file(), {}));
        QVERIFY(!rememberCheck(m_dir->filePath(u"gone/duty.wflog"_s), until));
        QFile memory(file() + u".checked"_s);
        QVERIFY(memory.open(QIODevice::WriteOnly));
        memory.write("{\"version\":1,\"event\":");
        memory.close();
        QCOMPARE(rememberedCheck(file()), CheckedUntil());
    }

private:
    [[nodiscard]] QString file() const { return m_dir->filePath(u"duty.wflog"_s); }
    [[nodiscard]] LogCheck check(const CheckedUntil &since) const
    {
        const auto store = LogStore::open(file(), LogStore::Access::ReadOnly);
        return store ? store->verify({}, since) : LogCheck();
    }
    /// Events of two seats; `follows`: every third one changes an older record, some of them so that it forks.
    void write(int number, bool follows)
    {
        LogStore store = openLog(file());
        for (int i = 0; i < number; ++i) {
            const int n = ++m_count;
            const bool isNew = !follows || n % 3 != 0 || m_last.isEmpty();
            const Event older = isNew ? Event() : m_last.at(n % m_last.size());
            const auto written
                = store.append({draft(isNew ? u"incident/%1"_s.arg(n) : older.subject, n,
                                      isNew ? QList<QByteArray>() : QList<QByteArray>{older.hash}, n % 4 == 0 ? u"ZHZ"_s : u"DD"_s)});
            QVERIFY2(written.has_value(), written ? "" : qPrintable(written.error().text));
            if (isNew || n % 2 == 0)
                m_last.append(written->first());
        }
    }

    std::optional<QTemporaryDir> m_dir;
    QList<Event> m_last;
    int m_count = 0;
};

WATCHFLOOR_TEST(TestLogChecked)
#include "test_logchecked.moc"
