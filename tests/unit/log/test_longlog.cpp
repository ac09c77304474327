// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive.h"
#include "longlog.h"
#include "onetest.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>

using namespace wf;
using namespace wf::test;

namespace {

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define WF_SLOW
#endif
#elif defined(__SANITIZE_ADDRESS__)
#define WF_SLOW
#endif

#ifdef WF_SLOW
constexpr int Years = 10'000; // several times as slow
#else
constexpr int Years = 110'000;
#endif

qint64 peakMb()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss / 1024;
}

void say(const char *what, qint64 number) { qInfo("%10lld %s", static_cast<long long>(number), what); }

template <typename Work> auto timed(const char *name, const Work &work)
{
    QElapsedTimer time;
    time.start();
    auto result = work();
    qInfo("%10.1f ms %s", double(time.nsecsElapsed()) / 1e6, name);
    return result;
}

} // namespace

/// A log of years: what is live is read without what ever was. Says how long each answer took; of 110,000 incidents, a million events,
/// under WATCHFLOOR_LONG=1.
class TestLongLog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answersFromALogOfYears()
    {
        const bool isLong = qEnvironmentVariableIntValue("WATCHFLOOR_LONG") > 0;
        const int incidents = isLong ? Years : 1500;
        const QTemporaryDir dir;
        const QString file = dir.filePath(u"long.wflog"_s);
        const qint64 end = LongLog::timeOf(incidents);
        const qint64 windowStart = end - 48 * 3'600'000LL;
        {
            LogStore store = openLog(file);
            QVERIFY(timed("write", [&] { return LongLog().write(store, incidents); }));
            say("events", store.eventCount());
        }
        say("MB", QFileInfo(file).size() / 1'000'000);

        QVERIFY(tamper(file, version5()));
        const qint64 before = peakMb();
        QVERIFY(timed("open an older version", [&] { return LogStore::open(file, LogStore::Access::ReadWrite).has_value(); }));
        QVERIFY(timed("bring up to date", [&] { return openLog(file).catchUp().has_value(); }));
        say("MB of memory more than before", peakMb() - before);
        say("MB", QFileInfo(file).size() / 1'000'000);

        const LogStore store = timed("open", [&] { return openLog(file); });
        const Opening live = timed("working set", [&] { return store.workingSet(windowStart); });
        say("heads in it", live.heads.size());
        (void)timed("working set again", [&] { return store.workingSet(windowStart); });
        QVERIFY(live.heads.size() > 20 * 3 && live.heads.size() < 900);
        const auto archive = timed("open the archive", [&] { return Archive::open(file); });
        QVERIFY(archive.has_value());
        const auto page = [&](const char *name, const ArchiveFilter &filter, const std::optional<ArchiveKey> &after = {}) {
            const auto rows = timed(name, [&] { return archive->page(filter, after, 50); });
            if (!rows)
                qFatal("%s", qPrintable(rows.error().text));
            return *rows;
        };
        QCOMPARE(page("first page of all kinds", {}).size(), 50);
        const QStringList kind{u"incident"_s};
        QCOMPARE(page("first page of incidents", {.kinds = kind}).size(), 50);
        QCOMPARE(page("a page in the midst", {.kinds = kind}, ArchiveKey{LongLog::timeOf(incidents / 2), {}}).size(), 50);
        QCOMPARE(page("of a road and brigade", {.kinds = kind, .road = u"长风大街"_s, .brigade = u"jinyuan"_s}).size(), isLong ? 50 : 8);
        QVERIFY(page("of a road that is nowhere", {.kinds = kind, .road = u"无名路"_s}).isEmpty());
        (void)page("in a small box", {.kinds = kind, .box = QRectF(112.5, 37.8, 0.002, 0.002)});
        QCOMPARE(page("two characters", {.text = u"长风"_s}).size(), 50);
        QCOMPARE(page("the page behind it", {.text = u"长风"_s}, ArchiveKey{LongLog::timeOf(incidents / 2), {}}).size(), 50);
        QCOMPARE(page("two characters that all have", {.text = u"交叉"_s}).size(), 50);
        QCOMPARE(page("one character", {.text = u"路"_s}).size(), 50);
        QCOMPARE(page("initials", {.kinds = kind, .text = u"cfdj"_s}).size(), 50);
        QCOMPARE(page("one letter", {.text = u"z"_s}).size(), 50);
        QCOMPARE(page("two words", {.kinds = kind, .text = u"长风大街 真武路"_s}).isEmpty(), false);
        QCOMPARE(page("a number", {.text = u"J-0000777"_s}).size(), 1);
        QVERIFY(page("nothing found", {.text = u"不存在"_s}).isEmpty());
        QVERIFY(page("many of a kind that has none", {.kinds = {u"order"_s}, .text = u"路"_s}).isEmpty());

        const auto count = [&](const char *name, const QList<CountBy> &by) {
            const auto counts = timed(name, [&] { return archive->counts(u"incident"_s, 0, end, by); });
            qint64 sum = 0;
            for (const ArchiveCount &one : counts.value_or(QList<ArchiveCount>()))
                sum += one.number;
            return sum;
        };
        QCOMPARE(count("count by month", {CountBy::Month}), incidents);
        QCOMPARE(count("count by weekday and hour", {CountBy::Weekday, CountBy::Hour}), incidents);
        QCOMPARE(count("count by month, type, road and brigade", {CountBy::Month, CountBy::Type, CountBy::Road, CountBy::Brigade}),
                 incidents);

        const auto events = [&](const char *name, const ArchiveEventFilter &filter) {
            return timed(name, [&] { return archive->events(filter, 0, 100); }).value_or(ArchiveEvents());
        };
        QCOMPARE(events("last events", {}).rows.size(), 100);
        QCOMPARE(events("events of a seat that is not there", {.seat = u"KZ"_s}).rows.size(), 0);
        const qint64 day = LongLog::timeOf(incidents / 2);
        QCOMPARE(events("events of a day", {.from = day, .to = day + 86'400'000}).rows.size(), 100);
        QCOMPARE(events("events of a year's half", {.from = 1, .to = day}).rows.size(), 100);
        QCOMPARE(events("events of a record", {.subject = u"incident/0198-0000007"_s}).rows.size(), 5);
        if (isLong)
            say("heads of all", timed("all heads", [&] { return store.opening(); }).heads.size());
    }
};

WATCHFLOOR_TEST(TestLongLog)
#include "test_longlog.moc"
