// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gaugefolder.h"
#include "onetest.h"
#include "patience.h"
#include "when.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <limits>

using namespace wf;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Never = std::numeric_limits<qint64>::max();
const QByteArray Header = "gauge,time,depth_cm\n";

QByteArray line(const QByteArray &gauge, int minute, double cm)
{
    return gauge + ",2026-07-24 14:" + QByteArray::number(minute).rightJustified(2, '0') + ',' + QByteArray::number(cm) + '\n';
}

/// A folder that something writes into.
struct Feed {
    QTemporaryDir folder;
    GaugeNames names{{{u"g1"_s, u"floodpoint/bridge"_s}, {u"g2"_s, u"floodpoint/tunnel"_s}}, {{u"r1"_s, u"rainstation/r01"_s}}, {}, {}, 0};
    GaugeFolderReader reader{folder.path()};

    void write(const QString &file, const QByteArray &text, QIODevice::OpenMode mode = QIODevice::WriteOnly | QIODevice::Truncate) const
    {
        QFile out(folder.filePath(file));
        QVERIFY(out.open(mode) && out.write(text) == text.size());
    }
    void add(const QString &file, const QByteArray &text) const { write(file, text, QIODevice::WriteOnly | QIODevice::Append); }

    GaugeFolderNews news(bool settled = false) { return reader.read(names, Never, settled); }
    QList<double> depths(bool settled = false)
    {
        QList<double> all;
        for (const Sample &sample : news(settled).samples)
            all.append(sample.v[0]);
        return all;
    }
    QStringList refused()
    {
        QStringList all;
        for (const Refusal &refusal : news().refused)
            all.append(refusal.code);
        return all;
    }
};

} // namespace

/// CSV files that grow.
class TestGaugeFolder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyWhatIsNew()
    {
        Feed feed;
        feed.write(u"all.csv"_s, Header + line("g2", 31, 5) + line("g1", 30, 1));
        feed.write(u"rain.csv"_s, "station,time,total_mm,mm_per_h\nr1,2026-07-24 14:29,4,12\n");
        feed.write(u"notes.txt"_s, "no readings\n");
        const GaugeFolderNews first = feed.news();
        QVERIFY(first.refused.isEmpty());
        QCOMPARE(first.samples.size(), 3);
        QCOMPARE(first.samples.at(0).series, u"rain/r01"_s); // oldest first
        QCOMPARE(first.samples.at(0).v[1], 12.0);
        QCOMPARE(first.samples.at(1).series, u"depth/bridge"_s);
        QCOMPARE(first.samples.at(1).source, u"gauge"_s);
        QCOMPARE(feed.depths(), QList<double>{});
        feed.add(u"all.csv"_s, line("g1", 32, 2));
        QCOMPARE(feed.depths(), QList<double>{2});
        feed.write(u"g2.CSV"_s, "time,depth_cm\n2026-07-24 14:33,7\n");
        feed.write(u"g2.csv"_s, "time,depth_cm\n2026-07-24 14:34,8\n");
        QVERIFY(feed.depths().contains(8));
    }

    void halfALineWaits()
    {
        Feed feed;
        feed.write(u"a.csv"_s, Header + "g1,2026-07-24 14:30,1");
        QCOMPARE(feed.depths(), QList<double>{});
        feed.add(u"a.csv"_s, "2\n");
        QCOMPARE(feed.depths(), QList<double>{12});
    }

    void aLastLineWithoutALineBreak()
    {
        Feed feed;
        feed.write(u"a.csv"_s, Header + "g1,2026-07-24 14:30,12");
        QCOMPARE(feed.depths(true), QList<double>{}); // perhaps it is being written
        QCOMPARE(feed.depths(false), QList<double>{});
        QCOMPARE(feed.depths(true), QList<double>{12});
        QCOMPARE(feed.depths(true), QList<double>{});
        feed.add(u"a.csv"_s, "\n" + line("g1", 31, 13));
        QCOMPARE(feed.depths(), QList<double>{13}); // not the 12 again
    }

    void aFileThatBeginsAnew()
    {
        Feed feed;
        feed.write(u"a.csv"_s, Header + line("g1", 30, 1) + line("g1", 31, 2));
        QCOMPARE(feed.depths().size(), 2);
        feed.write(u"a.csv"_s, Header + line("g1", 31, 2));
        QCOMPARE(feed.depths(), QList<double>{});
        feed.add(u"a.csv"_s, line("g1", 32, 3));
        QCOMPARE(feed.depths(), QList<double>{3});
        // Longer than before and another one: told from its beginning.
        feed.write(u"a.csv"_s, Header + line("g2", 40, 4) + line("g2", 41, 5) + line("g2", 42, 6) + line("g2", 43, 7));
        QCOMPARE(feed.depths(), (QList<double>{4, 5, 6, 7}));
        QVERIFY(QFile::remove(feed.folder.filePath(u"a.csv"_s)));
        QCOMPARE(feed.depths(), QList<double>{});
        feed.write(u"a.csv"_s, Header + line("g2", 43, 7) + line("g2", 44, 8));
        QCOMPARE(feed.depths(), QList<double>{8});
    }

    void aHeaderThatIsMended()
    {
        Feed feed;
        feed.write(u"a.csv"_s, "gauge,time,depth\n" + line("g1", 30, 1));
        QCOMPARE(feed.refused(), QStringList{u"csv.no_unit"_s});
        feed.add(u"a.csv"_s, line("g1", 31, 2));
        QCOMPARE(feed.refused(), QStringList{});
        feed.write(u"a.csv"_s, Header + line("g1", 30, 1) + line("g1", 31, 2));
        QCOMPARE(feed.depths(), (QList<double>{1, 2}));
    }

    void badLinesLoseNoGoodOnes()
    {
        Feed feed;
        feed.write(u"a.csv"_s, Header + line("g1", 30, 1) + "g1,yesterday,2\n" + line("g1", 32, 3));
        const GaugeFolderNews news = feed.news();
        QCOMPARE(news.samples.size(), 2);
        QCOMPARE(news.refused.size(), 1);
        QVERIFY2(news.refused.first().text.startsWith(u"a.csv, line 3: “yesterday”"_s), qPrintable(news.refused.first().text));
    }

    void anUnknownGaugeIsSaidOnceAndReadLater()
    {
        Feed feed;
        feed.write(u"a.csv"_s, Header + line("g9", 30, 1) + "g1,never,0\n" + line("g9", 31, 2) + line("g1", 31, 3));
        QCOMPARE(feed.refused(), (QStringList{u"csv.line"_s, u"gauge.unknown"_s}));
        feed.add(u"a.csv"_s, line("g9", 32, 4));
        QCOMPARE(feed.refused(), QStringList{});
        feed.names.gauges.insert(u"g9"_s, u"floodpoint/new"_s);
        feed.reader.rewind();
        const GaugeFolderNews news = feed.news();
        QCOMPARE(news.samples.size(), 3); // and g1's is not told twice
        QVERIFY(news.refused.isEmpty()); // nor its bad line
    }

    /// After a restart: what the log has is not told again, what came late is, however new what the log has.
    void whatTheLogHasIsNotToldAgain()
    {
        Feed feed;
        feed.write(u"a.csv"_s, Header + line("g1", 5, 3) + line("g1", 20, 7) + line("g1", 30, 1) + line("g1", 31, 2) + line("g2", 30, 9));
        feed.names.known.insert(u"depth/bridge"_s, {{u"depth/bridge"_s, *readWhen(u"2026-07-24 14:30"), {1}, u"gauge"_s, {}}});
        feed.names.knownFrom = *readWhen(u"2026-07-24 14:10");
        QCOMPARE(feed.depths(), (QList<double>{7, 9, 2})); // that of 14:05 is too old to know
        feed.add(u"a.csv"_s, line("g1", 25, 6));
        QCOMPARE(feed.depths(), QList<double>{6});
    }

    void whatASourceCannotSayIsSetAside()
    {
        Feed feed;
        ReadingLimits low;
        low.max = 60;
        low.none = {-7};
        feed.names.limits.insert(u"floodpoint/tunnel"_s, low);
        QByteArray text = Header + line("g1", 1, 4);
        for (const char *figure : {"-9999", "-888", "999999", "-999", "9999", "999", "-99", "-99.9", "32767", "-32768", "88888", "1500",
                                   "-40", "", "null", "NaN", "---"})
            text += "g1,2026-07-24 14:02," + QByteArray(figure) + '\n';
        text += line("g1", 3, -0.4) + line("g1", 4, 99) + line("g2", 4, 99) + line("g2", 5, -7) + line("g2", 6, 59);
        feed.write(u"a.csv"_s, text);
        const GaugeFolderNews news = feed.news();
        QList<double> depths;
        for (const Sample &sample : news.samples)
            depths.append(sample.v[0]);
        QCOMPARE(depths, (QList<double>{4, 0, 99, 59}));
        QCOMPARE(news.refused.size(), 19);
        for (const Refusal &refusal : news.refused)
            QVERIFY2(refusal.text.startsWith(u"a.csv, line "_s), qPrintable(refusal.text));
        // A sensor that says so each minute does not push everything else out of the list.
        QByteArray many;
        for (int i = 10; i < 60; ++i)
            many += line("g1", i, -9999);
        feed.add(u"a.csv"_s, many);
        const qsizetype told = feed.news().refused.size();
        QVERIFY2(told > 5 && told < 25, qPrintable(QString::number(told)));
    }

    void twoSensorsUnderOneName()
    {
        Feed feed;
        feed.write(u"a.csv"_s, Header + line("g1", 4, 12) + line("g1", 4, 31) + line("g1", 4, 12) + line("g1", 4, 12.2));
        const GaugeFolderNews news = feed.news();
        QCOMPARE(news.samples.size(), 3); // all that differ, each once
        QCOMPARE(news.refused.size(), 1);
        QCOMPARE(news.refused.first().code, u"gauge.twice"_s);
        QVERIFY2(news.refused.first().text.contains(u"14:04"_s) && news.refused.first().text.contains(u"12 and 31"_s),
                 qPrintable(news.refused.first().text));
        // A corrected file that comes later says so too, and its readings are kept beside the first.
        feed.write(u"b.csv"_s, Header + line("g1", 4, 6));
        const GaugeFolderNews later = feed.news();
        QCOMPARE(later.samples.size(), 1);
        QCOMPARE(later.refused.size(), 1);
    }

    /// The rain of a file in any order of its lines is that of the file in the order of time.
    void rainInAnyOrder()
    {
        QList<QByteArray> lines;
        double total = 4;
        for (int minute = 0; minute < 60; minute += 5) {
            lines.append("r1,2026-07-24 14:" + QByteArray::number(minute).rightJustified(2, '0') + ',' + QByteArray::number(total) + '\n');
            total += minute % 3;
        }
        const auto rates = [](const QList<QByteArray> &order) {
            Feed feed;
            feed.write(u"r.csv"_s, "station,time,total_mm\n" + order.join());
            QList<double> all;
            for (const Sample &sample : feed.news().samples)
                all.append(sample.v[1]);
            return all;
        };
        const QList<double> sorted = rates(lines);
        QCOMPARE(sorted.size(), 12);
        QVERIFY(std::ranges::max(sorted) > 20);
        QList<QByteArray> order = lines;
        std::ranges::reverse(order);
        QCOMPARE(rates(order), sorted);
        QRandomGenerator random(3);
        for (int round = 0; round < 20; ++round) {
            std::shuffle(order.begin(), order.end(), random);
            QCOMPARE(rates(order), sorted);
        }
    }

    void rainGoesOnAfterARestart()
    {
        Feed feed;
        feed.names.known.insert(u"rain/r01"_s, {{u"rain/r01"_s, *readWhen(u"2026-07-24 14:25"), {10}, u"gauge"_s, {}}});
        feed.write(u"r.csv"_s, "station,time,total_mm\nr1,2026-07-24 14:25,10\nr1,2026-07-24 14:30,12\n");
        const GaugeFolderNews news = feed.news();
        QCOMPARE(news.samples.size(), 1);
        QCOMPARE(news.samples.first().v[1], 24.0);
    }

    void amountsAreNoTotal()
    {
        Feed feed;
        feed.write(
            u"r.csv"_s,
            "station,time,total_mm\nr1,2026-07-24 14:20,2.0\nr1,2026-07-24 14:25,2.5\nr1,2026-07-24 14:30,0.5\nr1,2026-07-24 14:35,2.0\n");
        const GaugeFolderNews news = feed.news();
        QCOMPARE(news.samples.size(), 2);
        QCOMPARE(news.refused.size(), 2); // the one that fell, and what comes after it
        for (const auto &refused : news.refused)
            QCOMPARE(refused.code, u"rain.no_total"_s);
        for (const Sample &sample : news.samples)
            QVERIFY(sample.v[1] <= 6); // not 24 mm/h after a beginning that was none
    }

    void aClockThatIsAhead()
    {
        Feed feed;
        feed.write(u"a.csv"_s, Header + line("g1", 30, 1) + line("g1", 50, 2));
        const GaugeFolderNews news = feed.reader.read(feed.names, *readWhen(u"2026-07-24 14:35"), false);
        QCOMPARE(news.samples.size(), 1);
        QCOMPARE(news.refused.size(), 1);
        QCOMPARE(news.refused.first().code, u"gauge.ahead"_s);
        QVERIFY(news.refused.first().text.contains(u"14:50:00"_s));
    }

    void aFolderThatIsNotThere()
    {
        GaugeFolderReader reader(u"/nonexistent/gauges"_s);
        const GaugeFolderNews news = reader.read({}, Never, false);
        QCOMPARE(news.refused.size(), 1);
        QCOMPARE(news.refused.first().code, u"gauge.folder"_s);
        QVERIFY(reader.read({}, Never, false).refused.isEmpty());
    }

    /// Rubbish throughout: some lines of it, and that there are more, so that it fills neither the list nor the log's file.
    void aFileOfRubbishIsNotListedWhole()
    {
        Feed feed;
        QByteArray text = Header;
        for (int i = 0; i < 5000; ++i)
            text += "rubbish " + QByteArray::number(i) + '\n';
        feed.write(u"a.csv"_s, text);
        const GaugeFolderNews news = feed.news();
        QCOMPARE(news.refused.size(), 501);
        QVERIFY2(news.refused.constLast().text.contains(u"a.csv"_s), qPrintable(news.refused.constLast().text));
    }

    void aLargeFileComesInPieces()
    {
        Feed feed;
        QByteArray text = Header;
        int lines = 0;
        while (text.size() < 9 * 1024 * 1024) {
            text += "g1,2026-07-24T14:30:00." + QByteArray::number(lines % 1000).rightJustified(3, '0') + "Z,"
                + QByteArray::number(lines / 1000 % 900) + '\n';
            ++lines;
        }
        feed.write(u"a.csv"_s, text);
        qsizetype read = 0;
        int passes = 0;
        for (bool more = true; more; ++passes) {
            const GaugeFolderNews news = feed.news();
            read += news.samples.size();
            more = news.more;
        }
        QCOMPARE(read, lines);
        QVERIFY(passes >= 3);
    }

    /// However much there is: never more than a few hundred readings in one turn of the event loop.
    void theObjectTellsALargeFileBitByBit()
    {
        Feed feed;
        QByteArray text = Header;
        constexpr int lines = 100'000;
        for (int i = 0; i < lines; ++i)
            text += "g1,2026-07-24T" + QByteArray::number(i / 3600 % 24).rightJustified(2, '0') + ':'
                + QByteArray::number(i / 60 % 60).rightJustified(2, '0') + ':' + QByteArray::number(i % 60).rightJustified(2, '0')
                + (i < 86'400 ? "Z," : ".5Z,") + QByteArray::number(i % 40) + '\n';
        feed.write(u"a.csv"_s, text);
        const SteppedClock clock(*readWhen(u"2026-07-26 14:40"));
        GaugeFolder folder(clock);
        qsizetype most = 0;
        qsizetype all = 0;
        int inThisTurn = 0;
        connect(&folder, &GaugeFolder::readings, this, [&](const QList<Sample> &samples) {
            most = std::max(most, samples.size());
            all += samples.size();
            QVERIFY(++inThisTurn == 1);
            QMetaObject::invokeMethod(&folder, [&] { inThisTurn = 0; }, Qt::QueuedConnection);
        });
        folder.setNames(feed.names);
        folder.setFolder(feed.folder.path());
        QTRY_COMPARE_WITH_TIMEOUT(all, qsizetype(lines), 60'000);
        QVERIFY(most <= 500);
    }

    void theObjectTellsAsItIsWritten()
    {
        qRegisterMetaType<QList<Sample>>();
        Feed feed;
        feed.write(u"a.csv"_s, Header + line("g1", 30, 1));
        const SteppedClock clock(*readWhen(u"2026-07-24 14:40"));
        GaugeFolder folder(clock);
        folder.setPollMs(50);
        QList<double> depths;
        connect(&folder, &GaugeFolder::readings, this, [&](const QList<Sample> &samples) {
            for (const Sample &sample : samples)
                depths.append(sample.v[0]);
        });
        QList<RefusedLine> refused;
        connect(&folder, &GaugeFolder::refused, this, [&](const QList<RefusedLine> &lines) { refused += lines; });
        const QSignalSpy upToDate(&folder, &GaugeFolder::upToDate);
        folder.setNames(feed.names);
        folder.setFolder(feed.folder.path());
        QTRY_COMPARE(depths, QList<double>{1});
        feed.add(u"a.csv"_s, line("g1", 31, 2) + "rubbish\n" + line("g1", 59, 3));
        QTRY_COMPARE(depths, (QList<double>{1, 2}));
        QTRY_COMPARE(refused.size(), 2);
        QCOMPARE(refused.constFirst().code, u"csv.line"_s);
        QCOMPARE(refused.constFirst().file, u"a.csv"_s);
        QCOMPARE(refused.constFirst().line, 4);
        QCOMPARE(refused.constFirst().raw, u"rubbish"_s);
        QCOMPARE(refused.constLast().code, u"gauge.ahead"_s);
        QCOMPARE(refused.constLast().line, 5);
        feed.write(u"g7.csv"_s, "time,depth_cm\n2026-07-24 14:33,7"); // unknown, and without its line break
        QTRY_COMPARE(refused.size(), 3);
        feed.names.gauges.insert(u"g7"_s, u"floodpoint/new"_s);
        folder.setNames(feed.names);
        QTRY_COMPARE(depths, (QList<double>{1, 2, 7}));
        QTRY_VERIFY(!upToDate.isEmpty());
        folder.setFolder({});
        QCOMPARE(folder.folder(), QString());
    }
};

WATCHFLOOR_TEST(TestGaugeFolder)
#include "test_gaugefolder.moc"
