// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "locallog.h"
#include "logbackup.h"
#include "logtools.h"
#include "onetest.h"
#include "patience.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <functional>
#include <optional>
#include <utility>

using namespace wf;
using namespace wf::test;

namespace {

constexpr qint64 Begin = 1'784'880'000'000;
constexpr qint64 Day = 86'400'000;

RefusedLine refused(const QString &feed, int number, qint64 at)
{
    RefusedLine line = RefusedLine::of(u"csv.line"_s, KeptWords("GaugeCsv", "“%1” is no depth.", {QString::number(number)}), u"a.csv"_s,
                                       number, u"g1,now,%1"_s.arg(number));
    line.feed = feed;
    line.at = at;
    return line;
}

QList<RefusedLine> many(const QString &feed, int count, qint64 at)
{
    QList<RefusedLine> lines;
    for (int i = 1; i <= count; ++i)
        lines.append(refused(feed, i, at + i));
    return lines;
}

RefusedPage pageOf(const LogStore &store, const QString &feed, int limit = 100, const RefusedLine &after = {})
{
    const auto page = store.refusedLines({.feed = feed, .beforeAt = after.at, .beforeN = after.n, .limit = limit});
    if (!page)
        qFatal("%s", qPrintable(page.error().text));
    return *page;
}

QByteArray bytesOf(const QString &name)
{
    QByteArray all;
    for (const auto part : {""_L1, "-wal"_L1}) {
        QFile file(name + part);
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll();
    }
    return all;
}

} // namespace

/// What feeds refused, in a table beside the events.
class TestRefusedLines : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir.emplace(); }

    void outliveARestart()
    {
        {
            LogStore store = openLog(file());
            QVERIFY(store.refuseLines(many(u"gauges"_s, 3, Begin)).has_value());
        }
        LogStore store = openLog(file());
        const RefusedPage page = pageOf(store, u"gauges"_s);
        QCOMPARE(page.all, 3);
        QCOMPARE(page.lines.size(), 3);
        QCOMPARE(page.lines.constFirst().at, Begin + 3); // the newest first
        QCOMPARE(page.lines.constFirst().text, u"a.csv, line 3: “3” is no depth."_s);
        QCOMPARE(page.lines.constFirst().raw, u"g1,now,3"_s);
        QCOMPARE(store.eventCount(), 0);
        QVERIFY(isSound(file()));
    }

    /// After a restart the files are read anew: their lines keep the time at which they were first refused.
    void aLineIsKnownAgain()
    {
        LogStore store = openLog(file());
        QVERIFY(store.refuseLines(many(u"gauges"_s, 3, Begin)).has_value());
        QVERIFY(store.refuseLines(many(u"gauges"_s, 4, Begin + Day)).has_value());
        const RefusedPage page = pageOf(store, u"gauges"_s);
        QCOMPARE(page.all, 4);
        QCOMPARE(page.lines.constLast().at, Begin + 1);
        // A folder that is gone once more is another matter each time.
        RefusedLine gone = RefusedLine::of(u"gauge.folder"_s, QString(u"gone"_s));
        gone.feed = u"gauges"_s;
        for (const qint64 at : {Begin, Begin + 5, Begin + 5}) {
            gone.at = at;
            QVERIFY(store.refuseLines({gone}).has_value());
        }
        QCOMPARE(pageOf(store, u"gauges"_s).all, 6);
    }

    void clearedOnesStayAway()
    {
        LogStore store = openLog(file());
        QVERIFY(store.refuseLines(many(u"gauges"_s, 3, Begin)).has_value());
        QVERIFY(store.refuseLines(many(u"cap"_s, 2, Begin)).has_value());
        QVERIFY(store.clearRefused(u"gauges"_s, pageOf(store, u"gauges"_s).lastN).has_value());
        QVERIFY(store.refuseLines(many(u"gauges"_s, 4, Begin + Day)).has_value());
        QCOMPARE(pageOf(store, u"gauges"_s).all, 1);
        QCOMPARE(pageOf(store, u"gauges"_s).lines.constFirst().line, 4);
        QCOMPARE(pageOf(store, u"cap"_s).all, 2);
    }

    void pagesFollowEachOther()
    {
        LogStore store = openLog(file());
        QList<RefusedLine> lines = many(u"gauges"_s, 250, Begin);
        for (RefusedLine &line : lines)
            line.at = Begin + line.line / 10; // ten of one moment
        QVERIFY(store.refuseLines(lines).has_value());
        QVERIFY(store.refuseLines(many(u"cap"_s, 30, Begin)).has_value());
        QList<int> told;
        RefusedLine last;
        for (RefusedPage page = pageOf(store, u"gauges"_s, 33); !page.lines.isEmpty(); page = pageOf(store, u"gauges"_s, 33, last)) {
            for (const RefusedLine &line : std::as_const(page.lines))
                told.append(line.line);
            last = page.lines.constLast();
            QCOMPARE(page.all, 250);
        }
        QCOMPARE(told.size(), 250);
        QVERIFY(std::ranges::is_sorted(told, std::greater()));
    }

    void theOldestGo()
    {
        LogStore store = openLog(file());
        QVERIFY(store.refuseLines(many(u"gauges"_s, 5, Begin)).has_value());
        QVERIFY(store.refuseLines({refused(u"gauges"_s, 1, Begin + 20 * Day)}).has_value()); // met with again
        QVERIFY(store.refuseLines({refused(u"gauges"_s, 9, Begin + 31 * Day)}).has_value());
        QList<int> left;
        for (const RefusedLine &line : pageOf(store, u"gauges"_s).lines)
            left.append(line.line);
        QCOMPARE(left, (QList{9, 1}));
        QVERIFY(store.refuseLines(many(u"gauges"_s, int(RefusedKept) + 500, Begin + 31 * Day)).has_value());
        QVERIFY(pageOf(store, u"gauges"_s, 1).all <= RefusedKept);
    }

    void longLinesAreCut()
    {
        const QString raw = QString(399, u'x') + u"😀"_s + QString(90'000, u'y');
        const RefusedLine line = RefusedLine::of(u"csv.line"_s, KeptWords("x", "bad: %1", {raw}), u"a.csv"_s, 2, raw);
        QCOMPARE(line.raw, QString(399, u'x')); // no half of a character
        QVERIFY(line.why.toJson().size() <= RefusedLine::LongestWhy);
        QVERIFY(line.text.startsWith(u"a.csv, line 2: bad: xxx"_s));
    }

    void anOlderLogGetsTheTable()
    {
        {
            LogStore store = openLog(file());
            QVERIFY(store.append({draft(u"incident/1"_s, 1)}).has_value());
        }
        QVERIFY(tamper(file(), "DROP TABLE refused_lines; PRAGMA user_version = 7;"));
        {
            const auto reader = LogStore::open(file(), LogStore::Access::ReadOnly);
            QVERIFY(reader.has_value());
            QCOMPARE(pageOf(*reader, u"gauges"_s).all, 0);
        }
        LogStore store = openLog(file());
        QVERIFY(store.refuseLines(many(u"gauges"_s, 2, Begin)).has_value());
        QCOMPARE(pageOf(store, u"gauges"_s).all, 2);
        QCOMPARE(store.eventCount(), 1);
    }

    void forgettingReachesThemAndTheirBackups()
    {
        const QString phone = u"13912345678"_s;
        const QString folder = m_dir->filePath(u"backups"_s);
        QVERIFY(QDir().mkpath(folder));
        RefusedLine line
            = RefusedLine::of(u"csv.line"_s, KeptWords("x", "“%1” is no depth.", {phone}), u"a.csv"_s, 7, u"g1,now,"_s + phone);
        line.feed = u"gauges"_s;
        line.at = Begin;
        {
            LogStore store = openLog(file());
            QVERIFY(store.append({draft(u"incident/1"_s, 1)}).has_value());
            QVERIFY(store.refuseLines({line, refused(u"gauges"_s, 2, Begin)}).has_value());
        }
        const auto round = backUpNightly(file(), folder, 3, Begin);
        QVERIFY(round.has_value());
        QVERIFY(bytesOf(round->made.file).contains(phone.toUtf8()));
        {
            LogStore store = openLog(file());
            const auto done = store.forget({.text = phone});
            QVERIFY(done.has_value());
            QCOMPARE(done->lines, 1);
            QCOMPARE(pageOf(store, u"gauges"_s).all, 1);
            QVERIFY(store.refuseLines({line}).has_value()); // the file is read anew: it does not come back
            QCOMPARE(pageOf(store, u"gauges"_s).all, 1);
            QVERIFY(store.refuseLines({refused(u"gauges"_s, 3, Begin + RefusedKeptMs + 1)}).has_value()); // all others are too old now
            QVERIFY(store.refuseLines({line}).has_value());
            QCOMPARE(pageOf(store, u"gauges"_s).all, 1);
            QVERIFY(store.refuseLines({refused(u"gauges"_s, 2, Begin)}).has_value());
        }
        QVERIFY(!bytesOf(file()).contains(phone.toUtf8()));
        QCOMPARE(forgetInBackups(file(), folder).value_or(-1), 1);
        QVERIFY(!bytesOf(round->made.file).contains(phone.toUtf8()));
        const auto backup = LogStore::open(round->made.file, LogStore::Access::ReadOnly);
        QVERIFY(backup.has_value());
        QCOMPARE(pageOf(*backup, u"gauges"_s).all, 1); // the other one is in the backup
        QVERIFY(isSound(round->made.file));
    }

    void aFullDiskLosesNothingElse_data()
    {
        QTest::addColumn<LocalLog::Mode>("mode");
        QTest::newRow("in the log's thread") << LocalLog::Mode::Threaded;
        QTest::newRow("at once") << LocalLog::Mode::Inline;
    }

    void aFullDiskLosesNothingElse()
    {
        QFETCH(LocalLog::Mode, mode);
        LogStore store = openLog(file());
        QVERIFY(store.append({draft(u"incident/1"_s, 1)}).has_value());
        store.limitSize(400'000);
        LocalLog log(std::move(store), mode);
        QSignalSpy failed(&log, &EventLog::failed);
        const auto kept = log.refuseLines(many(u"gauges"_s, 4000, Begin));
        QTRY_VERIFY(kept.isFinished());
        QVERIFY(!kept.result().has_value());
        QCOMPARE(kept.result().error().code, u"log.disk_full"_s);
        QVERIFY(hasCome(failed));
        const auto appended = log.append({draft(u"incident/2"_s, 2)}); // a small one has room
        QTRY_VERIFY(appended.isFinished());
        QVERIFY(appended.result().has_value());
        QCOMPARE(log.refusedLines({.feed = u"gauges"_s, .beforeAt = 0, .beforeN = 0, .limit = 10}).result()->all, 0);
    }

    void whatIsOnlyReadIsNotWritten()
    {
        (void)openLog(file());
        auto store = LogStore::open(file(), LogStore::Access::ReadOnly);
        QVERIFY(store.has_value());
        QVERIFY(!store->refuseLines(many(u"gauges"_s, 1, Begin)).has_value());
        QCOMPARE(pageOf(*store, u"gauges"_s).all, 0);
    }

private:
    [[nodiscard]] QString file() const { return m_dir->filePath(u"test.wflog"_s); }
    std::optional<QTemporaryDir> m_dir;
};

WATCHFLOOR_TEST(TestRefusedLines)
#include "test_refusedlines.moc"
