// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv.h"
#include "figure.h"
#include "onetest.h"
#include "when.h"

#include <QDateTime>
#include <QRandomGenerator>
#include <QStringEncoder>
#include <QTest>
#include <QTimeZone>

using namespace wf;
using namespace Qt::StringLiterals;

namespace {

qint64 beijing(int day, int hour, int minute, int second = 0)
{
    return QDateTime(QDate(2026, 7, day), QTime(hour, minute, second), QTimeZone::UTC).toMSecsSinceEpoch() - 8 * 3'600'000;
}

QByteArray in(const char *encoding, const QString &text)
{
    QStringEncoder encoder(encoding);
    return encoder.encode(text);
}

QByteArray utf16(const QString &text, bool big, bool marked)
{
    QByteArray bytes;
    for (const QChar c : marked ? QChar(QChar::ByteOrderMark) + text : text) {
        const char high = char(c.unicode() >> 8);
        const char low = char(c.unicode() & 0xFF);
        bytes.append(big ? high : low);
        bytes.append(big ? low : high);
    }
    return bytes;
}

} // namespace

/// Tables as they come out of spreadsheets.
class TestTables : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// However it is encoded and whatever separates its fields: the same table.
    void everyFormOfOneTable()
    {
        const QList<QStringList> rows{{u"人员"_s, u"警号"_s, u"备注"_s},
                                      {u"王芳示例"_s, u"014002"_s, u"第一行\n第二行"_s},
                                      {u"李;娜,例"_s, u"014003"_s, u"𫖯\t\"x\""_s}};
        QList<QStringList> read;
        for (const QChar delimiter : {u',', u';', u'\t'}) {
            QString text;
            for (const QStringList &row : rows) {
                QStringList cells;
                for (QString cell : row)
                    cells.append(u'"' + cell.replace(u'"', "\"\""_L1) + u'"');
                text += cells.join(delimiter) + "\r\n"_L1;
            }
            for (const QString &whole : {text, u"sep="_s + delimiter + u"\r\n"_s + text}) {
                const QList<QByteArray> files{whole.toUtf8(), "\xEF\xBB\xBF" + whole.toUtf8(), in("GB18030", whole),
                                              utf16(whole, false, true), utf16(whole, true, true)};
                for (const QByteArray &file : files) {
                    const auto table = parseCsv(file);
                    QVERIFY2(table, table ? "" : qPrintable(table.error().text));
                    read.clear();
                    for (const CsvRow &row : *table)
                        read.append(row.fields);
                    QCOMPARE(read, rows);
                }
            }
        }
        QCOMPARE(parseCsv("sep=;\na;b\n")->first().line, 2);
        QCOMPARE(parseCsv(utf16(u"gauge,time\n"_s, false, false))->first().fields, (QStringList{u"gauge"_s, u"time"_s}));
    }

    void whatIsNoTable_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        QTest::newRow("xlsx") << QByteArray("PK\x03\x04 whatever") << u"workbook (.xlsx)"_s;
        QTest::newRow("xls") << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1") << u"workbook (.xls)"_s;
        QTest::newRow("html") << QByteArray("<html><table>") << u"page of the web"_s;
        QTest::newRow("GBK, cut") << in("GB18030", u"人员,警号"_s).chopped(1) << u"cut off in the middle of a character"_s;
        QTest::newRow("UTF-8, cut") << u"人员,警号"_s.toUtf8().chopped(1) << u"cut off in the middle of a character"_s;
        QTest::newRow("UTF-8 with a bad byte") << u"人员,警号,岗位\n"_s.toUtf8() + "\xB6\xFE\n" << u"no text in UTF-8"_s;
        QTest::newRow("full-width commas") << u"人员，警号，岗位\n"_s.toUtf8() << u"full-width commas"_s;
    }
    void whatIsNoTable()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, says);
        const auto table = parseCsv(bytes);
        QVERIFY(!table);
        QVERIFY2(table.error().text.contains(says), qPrintable(table.error().text));
    }

    void times_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("at");
        const auto row = [](const QString &text, qint64 at) { QTest::newRow(qPrintable(text)) << text << at; };
        for (const QString &text : {u"2026-07-24 14:32"_s, u"2026/7/24 14:32"_s, u"2026.7.24 14:32:00"_s, u"2026-07-24T14:32+08:00"_s,
                                    u"2026-07-24T06:32:00Z"_s, u"２０２６-０７-２４　１４：３２"_s, u"2026年7月24日14时32分"_s,
                                    u"2026年07月24日 14:32"_s, u" 20260724143200 "_s, u"2026-07-24T01:32-05"_s})
            row(text, beijing(24, 14, 32));
        row(u"2026-07-24 24:00"_s, beijing(25, 0, 0));
        row(u"2026-07-24 24:00:00"_s, beijing(25, 0, 0));
        row(u"2026-07-31 24:00"_s, beijing(31, 0, 0) + 86'400'000);
        row(u"2026-07-24 14:32:08.25"_s, beijing(24, 14, 32, 8) + 250);
        for (const QString &text : {u""_s, u"2026-02-30 14:32"_s, u"2026-07-24 24:01"_s, u"2026-07-24 25:00"_s, u"2026-07-24"_s, u"14:32"_s,
                                    u"7/24/2026 8:00"_s, u"24/7/2026 8:00"_s, u"46227.33333"_s, u"46227"_s, u"1784874728"_s,
                                    u"1784874728000"_s, u"2026-07-24 2:32 pm"_s, u"2026-07-24 下午2:32"_s, u"2026-07/24 14:32"_s,
                                    u"20261324143200"_s, u"2026-07-24 14:32:08 CST"_s, u"1999-07-24 14:32"_s, u"2026-07-24 14:32+25:00"_s})
            row(text, -1);
    }
    void times()
    {
        QFETCH(QString, text);
        QFETCH(qint64, at);
        const auto read = readWhen(text);
        QCOMPARE(read.value_or(-1), at);
        if (!read)
            QVERIFY(!read.error().isEmpty());
    }

    void reasonsOfTimes()
    {
        QVERIFY(readWhen(u"7/24/2026 8:00").error().contains(u"month and day"_s));
        QVERIFY(readWhen(u"46227.33").error().contains(u"spreadsheet"_s));
        QVERIFY(readWhen(u"1784874728").error().contains(u"1970"_s));
        QVERIFY(readWhen(u"2026-07-24").error().contains(u"no time of day"_s));
        QVERIFY(readWhen(u"2026-07-24 2:32 PM").error().contains(u"0 to 24"_s));
    }

    void hours()
    {
        QCOMPARE(readHour(u"8:00"), std::optional<qint64>(8 * 3'600'000));
        QCOMPARE(readHour(u"１６：００"), std::optional<qint64>(16 * 3'600'000));
        QCOMPARE(readHour(u"24:00"), std::optional<qint64>(86'400'000));
        QCOMPARE(readHour(u"8时30分"), std::optional<qint64>(8 * 3'600'000 + 30 * 60'000));
        for (const QStringView text : {u"24:30", u"8", u"", u"25:00", u"8:60"})
            QVERIFY(!readHour(text));
    }

    void figures()
    {
        QCOMPARE(readFigure(u" 12.5 ").value(), 12.5);
        QCOMPARE(readFigure(u"１２．５").value(), 12.5);
        QCOMPARE(readFigure(u"-0.4").value(), -0.4);
        QCOMPARE(readFigure(u"=\"014\"").value(), 14.0);
        for (const QStringView text : {u"", u" ", u"---", u"null", u"NaN", u"缺测", u"N/A", u"/"})
            QVERIFY2(!readFigure(text) && readFigure(text).error().isNothing, qPrintable(text.toString()));
        for (const QStringView text : {u"1.40E+05", u"12,5", u"12 cm", u"deep", u"inf", u"0x10", u"1,234"})
            QVERIFY2(!readFigure(text) && !readFigure(text).error().isNothing, qPrintable(text.toString()));
        QVERIFY(readFigure(u"1.40E+05").error().text.contains(u"shortened"_s));
        QCOMPARE(withoutFormula(u"=\"014002\""_s), u"014002"_s);
        QCOMPARE(withoutFormula(u"=SUM(A1)"_s), u"=SUM(A1)"_s);
    }

    /// Any bytes: an answer or a reason, and never more text than there are bytes.
    void anyBytes()
    {
        QRandomGenerator random(11);
        for (int round = 0; round < 3000; ++round) {
            QByteArray bytes(random.bounded(60), '\0');
            for (char &byte : bytes)
                byte = random.bounded(3) ? char(random.bounded(256)) : "a,;\"\n\t"[random.bounded(6)];
            const auto text = decoded(bytes);
            if (text)
                QVERIFY(text->text.size() <= bytes.size());
            else
                QVERIFY(!text.error().text.isEmpty() && text.error().at <= bytes.size());
            if (const auto table = parseCsv(bytes); !table)
                QVERIFY(!table.error().text.isEmpty());
        }
    }
};

WATCHFLOOR_TEST(TestTables)
#include "test_tables.moc"
