// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv.h"
#include "onetest.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wf;

/// Comma-separated text as spreadsheets write it: read as it was meant, written so that nothing is lost.
class TestCsv : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void csvFields();
    void csvFaults_data();
    void csvFaults();
    void csvRoundTrip();
    void guardsFormulas();
    void rowsOfATableWrittenLineByLine();
};

void TestCsv::csvFields()
{
    const auto rows = parseCsv("\xEF\xBB\xBF"
                               "a,\"b,\"\"c\"\"\nd\",e\r\n\r\n\"\",x\ry,\n,\"z\"");
    QVERIFY(rows);
    QCOMPARE(*rows,
             (QList<CsvRow>{{1, {u"a"_s, u"b,\"c\"\nd"_s, u"e"_s}},
                            {3, {QString()}},
                            {4, {QString(), u"x"_s}},
                            {5, {u"y"_s, QString()}},
                            {6, {QString(), u"z"_s}}}));
    QVERIFY(rows->at(1).isBlank() && !rows->at(2).isBlank());
    QVERIFY(parseCsv("")->isEmpty());
    QCOMPARE(parseCsv("a,")->first().fields.size(), 2);
    // A line break inside quotes counts once, however it is written.
    QCOMPARE(parseCsv("\"a\r\nb\rc\nd\"\nlast")->last().line, 5);
}

void TestCsv::csvFaults_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("says");
    QTest::newRow("inside") << QByteArray("a,b\nc,d\"e") << 2 << 2 << u"a quote stands inside"_s;
    QTest::newRow("after") << QByteArray("\"a\"b") << 1 << 1 << u"after the closing quote"_s;
    QTest::newRow("open") << QByteArray("x\ny,\"a\n\n") << 2 << 2 << u"never closed"_s;
    QTest::newRow("nul") << QByteArray("a\nb\0c", 5) << 2 << 0 << u"not text"_s;
    QTest::newRow("bytes") << QByteArray("a\xFF\xFF") << 1 << 0 << u"neither UTF-8 nor GB18030"_s;
    QTest::newRow("large") << QByteArray(9'000'000, 'a') << 0 << 0 << u"larger than 8 MB"_s;
}

void TestCsv::csvFaults()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, line);
    QFETCH(int, column);
    QFETCH(QString, says);
    const auto rows = parseCsv(bytes);
    QVERIFY(!rows);
    QCOMPARE(rows.error().line, line);
    QCOMPARE(rows.error().column, column);
    QVERIFY2(rows.error().text.contains(says), qPrintable(rows.error().text));
}

void TestCsv::csvRoundTrip()
{
    QRandomGenerator random(3);
    const QString letters = u"a,\"\r\n '=岗😀\t"_s;
    for (int round = 0; round < 400; ++round) {
        QList<QStringList> rows;
        for (int r = 1 + random.bounded(4); r > 0; --r) {
            QStringList row;
            for (int f = 1 + random.bounded(4); f > 0; --f) {
                QString field;
                for (int c = random.bounded(6); c > 0; --c)
                    field += letters.at(random.bounded(int(letters.size() - 3))); // not half of the pair
                row.append(field);
            }
            rows.append(row);
        }
        const auto read = parseCsv(writeCsv(rows));
        QVERIFY(read);
        QList<QStringList> back;
        for (const CsvRow &row : *read)
            back.append(row.fields);
        QCOMPARE(back, rows);
    }
}

void TestCsv::guardsFormulas()
{
    QCOMPARE(withGuard(u"=SUM(A1)"_s), u"'=SUM(A1)"_s);
    QCOMPARE(withGuard(u"plain"_s), u"plain"_s);
    QCOMPARE(withGuard(u"'quoted'"_s), u"'quoted'"_s);
    for (const QString &text :
         {u"=1"_s, u"'=1"_s, u"''@"_s, u"'a"_s, u"'"_s, u"-"_s, QString(), u"\tx"_s, u"+"_s, u" =1"_s, u"' =1"_s, u"＝1"_s})
        QCOMPARE(withoutGuard(withGuard(text)), text);
    // Behind blanks and letters nobody sees, and in wide forms: on every way out, a roster's and a log's.
    for (const QString &text : {u" =1"_s, u"\u3000@x"_s, u"\u200b+1"_s, u"＝1"_s, u"－1"_s, u"\n=1"_s, u"'=1"_s}) {
        QCOMPARE(withGuard(text), u'\'' + text);
        QVERIFY(csvRow({text}).startsWith("\"'"));
    }
}

void TestCsv::rowsOfATableWrittenLineByLine()
{
    QCOMPARE(csvRow({u"a"_s, QString(), u"say \"b\""_s, u"=1"_s}), QByteArray("\"a\",\"\",\"say \"\"b\"\"\",\"'=1\"\r\n"));
    const QStringList cells{u"a,b"_s, u"two\nlines"_s, QString()};
    const auto read = parseCsv(csvRow(cells));
    QVERIFY(read);
    QCOMPARE(read->constFirst().fields, cells);
}

WATCHFLOOR_TEST(TestCsv)
#include "test_csv.moc"
