// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gaugecsv.h"
#include "onetest.h"

#include <QDateTime>
#include <QRandomGenerator>
#include <QStringEncoder>
#include <QTest>
#include <QTimeZone>

using namespace wf;
using namespace Qt::StringLiterals;

namespace {

/// 2026-07-24, Beijing time.
qint64 beijing(int hour, int minute, int second = 0)
{
    return QDateTime(QDate(2026, 7, 24), QTime(hour, minute, second), QTimeZone::UTC).toMSecsSinceEpoch() - 8 * 3'600'000;
}

GaugeLines read(const QByteArray &text, const QString &file = u"g.csv"_s)
{
    GaugeCsvReader reader(file);
    return reader.feed(text);
}

QStringList codes(const GaugeLines &lines)
{
    QStringList all;
    for (const Refusal &refusal : lines.refused)
        all.append(refusal.code);
    return all;
}

} // namespace

/// Files of gauge readings, good and bad.
class TestGaugeCsv : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readings()
    {
        const GaugeLines all = read("gauge,time,depth_cm\n"
                                    "EBQ-01,2026-07-24 14:32:08,12.5\n"
                                    "EBQ-01,2026-07-24T06:33:08Z,13\r\n"
                                    "\n"
                                    "\"WLK, \"\"old\"\"\",2026-07-24T08:34:00.500+02:00,0\n");
        QVERIFY(all.refused.isEmpty());
        QCOMPARE(all.lines.size(), 3);
        QCOMPARE(all.lines.at(0), (GaugeLine{GaugeLine::Kind::Depth, u"EBQ-01"_s, beijing(14, 32, 8), 12.5, 0}));
        QCOMPARE(all.lines.at(1).at, beijing(14, 33, 8));
        QCOMPARE(all.lines.at(2).name, u"WLK, \"old\""_s);
        QCOMPARE(all.lines.at(2).at, beijing(14, 34) + 500);
    }

    void inChineseWithABom()
    {
        const GaugeLines all = read("\xEF\xBB\xBF水位计,时间,水深（cm）,备注\n二坝桥,2026-07-24 14:32,18,大雨\n");
        QVERIFY(all.refused.isEmpty());
        QCOMPARE(all.lines, (QList<GaugeLine>{{GaugeLine::Kind::Depth, u"二坝桥"_s, beijing(14, 32), 18, 0}}));
    }

    void aFileForEachGauge()
    {
        const GaugeLines all = read("Time, Depth (cm)\n2026-07-24 14:32,18\n", u"NNH-01.csv"_s);
        QCOMPARE(all.lines.size(), 1);
        QCOMPARE(all.lines.first().name, u"NNH-01"_s);
    }

    void metresAreConvertedAndSaidSo()
    {
        const GaugeLines all = read("gauge,time,depth_m\na,2026-07-24 14:32,0.26\na,2026-07-24 14:33,0.27\n");
        QCOMPARE(codes(all), QStringList{u"csv.converted"_s}); // once
        QVERIFY(all.refused.first().text.contains(u"depth_m"_s) && all.refused.first().text.contains(u"100"_s));
        QCOMPARE(all.lines.first().value, 26.0);
    }

    void aHeaderThatWillNotDo_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QString>("code");
        QTest::newRow("no unit") << QByteArray("gauge,time,depth") << u"csv.no_unit"_s;
        QTest::newRow("no unit, Chinese") << QByteArray("水位计,时间,水深") << u"csv.no_unit"_s;
        QTest::newRow("no time") << QByteArray("gauge,depth_cm") << u"csv.header"_s;
        QTest::newRow("no value") << QByteArray("gauge,time") << u"csv.header"_s;
        QTest::newRow("none at all") << QByteArray("EBQ-01,2026-07-24 14:32,12.5") << u"csv.header"_s;
        QTest::newRow("full-width commas") << QByteArray("gauge\xEF\xBC\x8Ctime\xEF\xBC\x8C"
                                                         "depth_cm")
                                           << u"csv.header"_s;
        QTest::newRow("a workbook") << QByteArray("PK\x03\x04 sheet") << u"csv.encoding"_s;
        QTest::newRow("twice") << QByteArray("gauge,time,depth_cm,水深m") << u"csv.header"_s;
        QTest::newRow("rain and depth") << QByteArray("station,time,total_mm,depth_cm") << u"csv.header"_s;
        QTest::newRow("open quote") << QByteArray("gauge,time,\"depth_cm") << u"csv.header"_s;
        QTest::newRow("no encoding") << QByteArray("\xFF\xCB\xFF,time,depth_cm") << u"csv.encoding"_s;
        QTest::newRow("endless") << QByteArray(100'000, 'x') << u"csv.line"_s;
    }
    void aHeaderThatWillNotDo()
    {
        QFETCH(QByteArray, header);
        QFETCH(QString, code);
        GaugeCsvReader reader(u"g.csv"_s);
        const GaugeLines all = reader.feed(header + "\na,2026-07-24 14:32,1\n");
        QCOMPARE(codes(all), QStringList{code});
        QVERIFY(all.lines.isEmpty());
        QVERIFY(reader.isStopped());
        QVERIFY2(all.refused.first().text.contains(u"g.csv"_s), qPrintable(all.refused.first().text));
    }

    void aBadLineIsRefusedAndTheNextRead_data()
    {
        QTest::addColumn<QByteArray>("line");
        for (const char *line : {"a,2026-07-24 14:32",
                                 "a,2026-07-24 14:32,1,2",
                                 "a,2026-07-24 14:32,deep",
                                 "a,2026-07-24 14:32,",
                                 "a,2026-07-24 14:32,nan",
                                 "a,2026-07-24 14:32,inf",
                                 "a,2026-07-24 14:32,1e9",
                                 "a,2026-07-24,5",
                                 "a,2026-02-30 14:32,5",
                                 "a,2026-07-24 25:00,5",
                                 "a,14:32,5",
                                 "a,1784874728,5",
                                 ",2026-07-24 14:32,5",
                                 "a,2026-07-24 14:32+25:00,5",
                                 "\"a,2026-07-24 14:32,5",
                                 "\"a\"b,2026-07-24 14:32,5",
                                 "\xFF\xFE,2026-07-24 14:32,5",
                                 "gauge,time,depth_cm",
                                 "a,7/24/2026 14:32,5",
                                 "a,46227.33,5",
                                 "a,2026-07-24 14:32,1.40E+05",
                                 "a,2026-07-24 14:32,---",
                                 "a,2026-07-24 14:32,null",
                                 "a,2026-07-24 14:32,\"1,5\""})
            QTest::newRow(line) << QByteArray(line);
        QTest::newRow("endless") << QByteArray(70'000, 'x');
        QTest::newRow("zero") << QByteArray("a\0b,2026-07-24 14:32,5", 22);
    }
    void aBadLineIsRefusedAndTheNextRead()
    {
        QFETCH(QByteArray, line);
        const GaugeLines all = read("gauge,time,depth_cm\na,2026-07-24 14:31,4\n" + line + "\na,2026-07-24 14:33,6\n");
        QCOMPARE(all.lines.size(), 2);
        QCOMPARE(all.lines.last().value, 6.0);
        QCOMPARE(all.refused.size(), 1);
        QVERIFY2(all.refused.first().text.startsWith(u"g.csv, line 3: "_s), qPrintable(all.refused.first().text));
    }

    void whatASourceCanSayIsNotForTheReader()
    {
        const GaugeLines all = read("gauge,time,depth_cm\na,2026-07-24 14:31,-4\na,2026-07-24 14:32,9999\n");
        QVERIFY(all.refused.isEmpty());
        QCOMPARE(all.lines.size(), 2);
        QCOMPARE(all.lines.last().figure, 9999.0);
        QCOMPARE(all.lines.last().number, 3);
    }

    /// However a spreadsheet has written it: the same readings.
    void everyFormOfOneFile()
    {
        const QString text = u"水位计,时间,水深cm\n二坝桥,2026-07-24 14:31,4\n五龙口,2026-07-24 14:32,12.5\n"_s;
        const GaugeLines wanted = read(text.toUtf8());
        QCOMPARE(wanted.lines.size(), 2);
        QStringEncoder gbk("GB18030");
        const QByteArray chinese = gbk.encode(text);
        QByteArray wide("\xFF\xFE");
        QByteArray big("\xFE\xFF");
        for (const QChar c : text) {
            wide.append(char(c.unicode() & 0xFF)).append(char(c.unicode() >> 8));
            big.append(char(c.unicode() >> 8)).append(char(c.unicode() & 0xFF));
        }
        const QByteArray plain = text.toUtf8();
        for (const QByteArray &file :
             {chinese, wide, big, QByteArray(plain).replace(',', ';'), QByteArray(plain).replace(',', '\t'), "sep=,\n" + plain,
              "sep=;\n" + QByteArray(plain).replace(',', ';'), u"水位记录表,,\n\n"_s.toUtf8() + plain,
              QByteArray(plain).replace("2026-07-24", "2026/7/24"), QByteArray(plain).replace("12.5", u"１２．５"_s.toUtf8()),
              QByteArray(plain).replace("14:31", u"１４：３１"_s.toUtf8())}) {
            const GaugeLines one = read(file);
            QVERIFY2(one.refused.isEmpty(), one.refused.isEmpty() ? "" : qPrintable(one.refused.first().text));
            QCOMPARE(one.lines, wanted.lines);
            for (qsizetype cut = 0; cut <= file.size(); ++cut) {
                GaugeCsvReader reader(u"g.csv"_s);
                GaugeLines parts = reader.feed(QByteArrayView(file).first(cut));
                parts.lines += reader.feed(QByteArrayView(file).sliced(cut)).lines;
                QCOMPARE(parts.lines, wanted.lines);
            }
        }
        QCOMPARE(read("gauge,time,depth_cm\na,2026-07-24 24:00,1\n").lines.first().at, beijing(0, 0) + 86'400'000);
        // A file that has said what it is does not change its mind.
        QCOMPARE(codes(read(plain + "\xB6\xFE,2026-07-24 14:33,1\n")), QStringList{u"csv.encoding"_s});
    }

    void rain()
    {
        const GaugeLines all = read("station,time,total_mm,mm_per_h\n"
                                    "r01,2026-07-24 14:30,10,\n"
                                    "r02,2026-07-24 14:30,3,7.5\n"
                                    "r01,2026-07-24 14:35,12,\n"
                                    "r01,2026-07-24 14:40,1,\n" // its counter began anew
                                    "r01,2026-07-24 17:40,31,\n" // a gap
                                    "r01,2026-07-24 17:41,-1,\n"
                                    "r01,2026-07-24 17:42,32,-5\n");
        QList<double> rates;
        for (const GaugeLine &line : all.lines) {
            QCOMPARE(line.kind, GaugeLine::Kind::Rain);
            rates.append(line.mmPerH);
        }
        QCOMPARE(rates, (QList<double>{0, 7.5, 0, 0, 0})); // what is given; the rest is worked out in the order of time
        QCOMPARE(all.refused.size(), 2);
        QVERIFY(all.lines.at(1).isRateGiven && !all.lines.at(2).isRateGiven);
    }

    void theLastLineWaits()
    {
        GaugeCsvReader reader(u"g.csv"_s);
        QCOMPARE(reader.feed("gauge,time,depth_cm\na,2026-07-24 14:32,1").lines.size(), 0);
        QVERIFY(reader.hasPending());
        QCOMPARE(reader.pending().lines.first().value, 1.0);
        QCOMPARE(reader.feed("2.5\n").lines.first().value, 12.5);
        QVERIFY(!reader.hasPending());
        QVERIFY(reader.pending().lines.isEmpty());
    }

    void cutAnywhereItSaysTheSame()
    {
        const QByteArray text = QByteArray("\xEF\xBB\xBF水位计,时间,水深m\r\n甲,2026-07-24 14:31,0.04\n\nbad\n\xFF\n")
            + QByteArray(70'000, 'y') + "\n\"乙\"\"\",2026-07-24T14:33Z,0.06\n";
        const GaugeLines whole = read(text);
        QCOMPARE(whole.lines.size(), 2);
        QCOMPARE(whole.refused.size(), 4); // metres, "bad", a byte that is none, the endless line
        QRandomGenerator random(7);
        for (int run = 0; run < 50; ++run) {
            GaugeCsvReader reader(u"g.csv"_s);
            GaugeLines parts;
            for (qsizetype at = 0; at < text.size();) {
                const qsizetype size = std::min(text.size() - at, qsizetype(1 + random.bounded(run < 25 ? 7 : 40'000)));
                const GaugeLines part = reader.feed(QByteArrayView(text).sliced(at, size));
                parts.lines += part.lines;
                parts.refused += part.refused;
                at += size;
            }
            QCOMPARE(parts, whole);
        }
    }
};

WATCHFLOOR_TEST(TestGaugeCsv)
#include "test_gaugecsv.moc"
