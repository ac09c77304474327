// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onetest.h"
#include "roster.h"

#include <QDateTime>
#include <QRandomGenerator>
#include <QStringEncoder>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wf;

namespace {

constexpr qint64 hour = 3'600'000;
constexpr qint64 at16 = 1'784'880'000'000; // 2026-07-24 16:00 in Beijing

const QByteArray header = "人员,警号,岗位,勤务,开始,结束,大队,警力单元,效果\r\n";

RosterNames names()
{
    RosterNames names;
    names.brigades = {{u"迎泽大队"_s, u"yingze"_s}, {u"yingze"_s, u"yingze"_s}};
    names.brigadeTitles = {{u"yingze"_s, u"迎泽大队"_s}};
    names.posts = {{u"迎泽大桥岗"_s, u"post/p01"_s}};
    names.units = {{u"迎泽01"_s, u"unit/yz-01"_s}};
    return names;
}

QString faultsOf(const std::expected<RosterImport, QList<RosterFault>> &read)
{
    QStringList lines;
    if (!read) {
        for (const RosterFault &fault : read.error())
            lines.append(fault.toString());
    }
    return lines.join(u'\n');
}

} // namespace

/// What the author of a roster is told, and that nothing of it is lost on the way out and in.
class TestRoster : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsASoundFile();
    void readsWhatExcelWrites();
    void times_data();
    void times();
    void faults_data();
    void faults();
    void effectMayComeLater();
    void allOrNothing();
    void headings();
    void overlaps();
    void overlapsWithTheRoster();
    void overlapsAgainstComparing();
    void whoIsWho();
    void roundTrip();
    void outOfSpreadsheets();
};

void TestRoster::readsASoundFile()
{
    const auto read
        = importRoster(header
                           + "张三,012345,迎泽大桥岗,\"拦停,劝返\",2026-07-24 16:00,2026-07-24 20:00,迎泽大队,迎泽01,桥下无车\r\n"
                             ",,,,,,,,\r\n"
                             "李四,,滨河西路巡线,巡逻,2026-07-24 20:00,08:00,yingze,,十分钟一见警\r\n",
                       names());
    QVERIFY2(read, qPrintable(faultsOf(read)));
    QCOMPARE(read->entries.size(), 2);
    const RosterEntry &first = read->entries.at(0);
    QCOMPARE(first.person, u"张三"_s);
    QCOMPARE(first.number, u"012345"_s);
    QCOMPARE(first.postSubject, u"post/p01"_s);
    QCOMPARE(first.duty, u"拦停,劝返"_s);
    QCOMPARE(first.start, at16);
    QCOMPARE(first.end, at16 + 4 * hour);
    QCOMPARE(first.brigade, u"yingze"_s);
    QCOMPARE(first.unitSubject, u"unit/yz-01"_s);
    QCOMPARE(first.effect, u"桥下无车"_s);
    QCOMPARE(first.line, 2);
    const RosterEntry &second = read->entries.at(1);
    QCOMPARE(second.end, at16 + 16 * hour); // over midnight
    QVERIFY(second.postSubject.isEmpty());
    QCOMPARE(read->notes.size(), 1);
    QCOMPARE(read->notes.first().toString(),
             u"Line 4, column 3 (岗位): “滨河西路巡线” is no known post: taken as a beat to be patrolled"_s);
}

void TestRoster::readsWhatExcelWrites()
{
    const QString text = u"姓名,岗位,职责,开始时间,结束时间,预期效果,类别\n张三,岗,勤,2026/7/24 16:00,2026/7/25 0:00,效,辅警\n"_s;
    QStringEncoder encoder("GB18030");
    QVERIFY(encoder.isValid());
    const QByteArray bytes = encoder.encode(text);
    QVERIFY(bytes != text.toUtf8());
    const auto read = importRoster(bytes);
    QVERIFY2(read, qPrintable(faultsOf(read)));
    QCOMPARE(read->entries.first().person, u"张三"_s);
    QCOMPARE(read->entries.first().end, at16 + 8 * hour);
    QCOMPARE(read->entries.first().kind, u"auxiliary"_s);
}

void TestRoster::times_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("at");
    QTest::newRow("plain") << u"2026-07-24 16:00"_s << at16;
    QTest::newRow("slashes") << u"2026/7/24 16:00:30"_s << at16 + 30'000;
    QTest::newRow("T") << u"2026-07-24T16:00"_s << at16;
    QTest::newRow("midnight") << u"2026-07-25 00:00"_s << at16 + 8 * hour;
    QTest::newRow("leap day") << u"2028-02-29 08:00"_s << qint64(1'835'395'200'000);
    QTest::newRow("24:00") << u"2026-07-24 24:00"_s << at16 + 8 * hour;
    for (const char *wrong : {"", "16:00", "2026-02-29 08:00", "2026-07-24", "2026-13-01 08:00", "24.07.2026 16:00", "2026-07-24 16:60",
                              "1026-07-24 16:00", "４"})
        QTest::newRow(qPrintable(u"wrong "_s + QString::fromUtf8(wrong))) << QString::fromUtf8(wrong) << qint64(-1);
}

void TestRoster::times()
{
    QFETCH(QString, text);
    QFETCH(qint64, at);
    QCOMPARE(fromRosterTime(text), at);
    if (at > 0)
        QCOMPARE(fromRosterTime(rosterTime(at)), at);
}

/// What spreadsheets and tired hands make of a roster: read where it is clear, named where it is not.
void TestRoster::outOfSpreadsheets()
{
    const QString head = u"人员,警号,岗位,勤务,开始,结束,效果\n"_s;
    const auto with = [&](const QString &lines, const QString &above = {}) { return importRoster((above + head + lines).toUtf8()); };
    const auto late = with(u"李娜示例,014002,广场,巡逻,2026-07-24 16:00,24:00,无积压\n"_s);
    QVERIFY2(late, qPrintable(faultsOf(late)));
    QCOMPARE(late->entries.first().end, at16 + 8 * hour);
    const auto titled = with(u"张伟示例,014001,路口,疏导,2026/7/24 8:00,16:00,畅通\n合计,1人,,,,,\n制表：某某　审核：某某,,,,,,\n"_s,
                             u"某支队勤务安排表,,,,,,\n"_s);
    QVERIFY2(titled, qPrintable(faultsOf(titled)));
    QCOMPARE(titled->entries.size(), 1);
    QStringList notes;
    for (const RosterFault &note : titled->notes)
        notes.append(note.toString());
    QCOMPARE(notes.size(), 3);
    QVERIFY(notes.at(1).startsWith(u"Line 4"_s) && notes.at(1).contains(u"合计"_s));
    QVERIFY(notes.at(2).startsWith(u"Line 5"_s) && notes.at(2).contains(u"制表"_s));
    const auto wide = with(
        u"王　芳示例,０１４００４,路口,疏导,２０２６/７/２４ ８：００,１６：００,畅通\n王芳示例,014004,路口,疏导,2026/7/24 9:00,17:00,畅通\n"_s);
    QVERIFY(!wide && faultsOf(wide).contains(u"overlaps line 2"_s));
    const auto shortened = with(
        u"张伟示例,1.40E+05,路口,疏导,2026/7/24 8:00,16:00,畅通\n李娜示例,\"=\"\"014002\"\"\",广场,巡逻,46227.33333,7/24/2026 16:00,畅通\n"_s);
    QVERIFY(!shortened);
    QVERIFY(faultsOf(shortened).contains(u"Line 2, column 2 (警号): “1.40E+05” was shortened"_s));
    QVERIFY(faultsOf(shortened).contains(u"Line 3, column 5 (开始): “46227.33333” is how a spreadsheet counts days"_s));
    QVERIFY(faultsOf(shortened).contains(u"Line 3, column 6 (结束): “7/24/2026 16:00” may be month and day"_s));
    const auto formula = with(u"李娜示例,\"=\"\"014002\"\"\",广场,巡逻,2026-07-24 16:00,18:00,畅通\n"_s);
    QVERIFY2(formula, qPrintable(faultsOf(formula)));
    QCOMPARE(formula->entries.first().number, u"014002"_s);
    const auto merged = with(u"张伟示例,014001,路口,疏导,2026/7/24 8:00,16:00,畅通\n,,,护学,2026/7/24 16:00,18:00,安全\n"_s);
    QVERIFY(!merged && faultsOf(merged).contains(u"where cells were merged"_s));
}

void TestRoster::faults_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const char *line, const char16_t *says) {
        QTest::newRow(name) << QByteArray(line) << QString::fromUtf16(says);
    };
    row("no person", ",1,岗,勤,2026-07-24 16:00,2026-07-24 18:00,,,效", u"Line 2, column 1 (人员): nothing is entered");
    row("short line", "张,1,岗,勤,2026-07-24 16:00", u"Line 2, column 6 (结束): nothing is entered");
    row("bad start", "张,1,岗,勤,7月24日,2026-07-24 18:00,,,效",
        u"Line 2, column 5 (开始): “7月24日” is no time such as 2026-07-24 14:32:08");
    row("bad end", "张,1,岗,勤,2026-07-24 16:00,2026-07-24 25:00,,,效",
        u"Line 2, column 6 (结束): “2026-07-24 25:00” is no time such as 2026-07-24 14:32:08");
    row("end first", "张,1,岗,勤,2026-07-24 16:00,2026-07-24 16:00,,,效",
        u"Line 2, column 6 (结束): the end 2026-07-24 16:00 is not after the start 2026-07-24 16:00");
    row("too long", "张,1,岗,勤,2026-07-24 16:00,2026-08-24 16:00,,,效", u"Line 2, column 6 (结束): the shift lasts longer than 24 hours");
    row("brigade", "张,1,岗,勤,2026-07-24 16:00,2026-07-24 18:00,月球大队,,效", u"Line 2, column 7 (大队): there is no brigade “月球大队”");
    row("unit", "张,1,岗,勤,2026-07-24 16:00,2026-07-24 18:00,,月球01,效", u"Line 2, column 8 (警力单元): there is no unit “月球01”");
    row("long line", "张,1,岗,勤,2026-07-24 16:00,2026-07-24 18:00,,,效,多",
        u"Line 2, column 10: “多” stands in a column without a heading");
    row("quote", "张,1,\"岗\"x,勤,2026-07-24 16:00,2026-07-24 18:00,,,效", u"Line 2, column 3: text stands after the closing quote");
    row("nobody", "", u"the file has headings and no line of duty");
}

void TestRoster::faults()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, says);
    const auto read = importRoster(header + line, names());
    QVERIFY(!read);
    QCOMPARE(faultsOf(read), says);
}

void TestRoster::effectMayComeLater()
{
    // What came of a duty is known when it ends; planning it asks for none.
    const auto read = importRoster("人员,岗位,勤务,开始,结束\n张,岗,勤,2026-07-24 16:00,2026-07-24 18:00\n", names());
    QVERIFY2(read, qPrintable(faultsOf(read)));
    QVERIFY(read->entries.constFirst().effect.isEmpty());
    QVERIFY(importRoster(header + "张,1,岗,勤,2026-07-24 16:00,2026-07-24 18:00,,, ", names()));
}

void TestRoster::allOrNothing()
{
    const auto read = importRoster(header
                                   + "张三,1,岗,勤,2026-07-24 16:00,2026-07-24 18:00,,,效\n"
                                     ",2,岗,勤,x,y,,,效\n"
                                     "张三,1,岗,勤,2026-07-24 17:00,2026-07-24 19:00,,,效\n"
                                     "李四,3,,勤,2026-07-24 16:00,2026-07-24 18:00,,,\n");
    QVERIFY(!read);
    QCOMPARE(
        faultsOf(read).split(u'\n'),
        (QStringList{
            u"Line 3, column 1 (人员): nothing is entered"_s, u"Line 3, column 5 (开始): “x” is no time such as 2026-07-24 14:32:08"_s,
            u"Line 3, column 6 (结束): “y” is no time such as 2026-07-24 14:32:08"_s,
            u"Line 4: 张三 1 is on duty 2026-07-24 17:00 to 2026-07-24 19:00, which overlaps line 2 (2026-07-24 16:00 to 2026-07-24 18:00)"_s,
            u"Line 5, column 3 (岗位): nothing is entered; where cells were merged only the first holds the text: undo the merging and "
            "fill in each"_s}));
}

void TestRoster::headings()
{
    QCOMPARE(faultsOf(importRoster("")), u"the file is empty"_s);
    QCOMPARE(faultsOf(importRoster("人员,岗位,勤务,开始,颜色,人员\n")),
             u"Line 1, column 5 (颜色): no column of a roster is called so\n"
             "Line 1, column 6 (人员): this column is there twice\n"
             "Line 1: the column 结束 (end) is missing"_s);
    // English, in another order, with blank lines before.
    const auto read = importRoster("\n\nEffect,END,Start,duty,post,person\ne,2026-07-24 18:00,2026-07-24 16:00,d,p,n\n");
    QVERIFY2(read, qPrintable(faultsOf(read)));
    QCOMPARE(read->entries.first().person, u"n"_s);
    QCOMPARE(read->entries.first().effect, u"e"_s);
    QCOMPARE(read->entries.first().line, 4);
}

void TestRoster::overlaps()
{
    const auto with
        = [](const char *lines) { return faultsOf(importRoster("person,number,post,duty,start,end,effect\n" + QByteArray(lines))); };
    QCOMPARE(with("A,1,p,d,2026-07-24 16:00,2026-07-24 18:00,e\nA,1,q,d,2026-07-24 18:00,2026-07-24 20:00,e\n"), QString());
    QCOMPARE(with("A,1,p,d,2026-07-24 16:00,2026-07-24 18:00,e\nB,2,q,d,2026-07-24 16:00,2026-07-24 20:00,e\n"), QString());
    QVERIFY(with("A,1,p,d,2026-07-24 22:00,06:00,e\nA,1,q,d,2026-07-25 05:59,2026-07-25 08:00,e\n").contains(u"Line 3"_s));
    // Two of one name with numbers of their own are two people; one without a number is then nobody in particular.
    QCOMPARE(with("A,1,p,d,2026-07-24 16:00,2026-07-24 18:00,e\nA,2,q,d,2026-07-24 16:00,2026-07-24 20:00,e\n"), QString());
    QCOMPARE(with("A,1,p,d,2026-07-24 16:00,2026-07-24 18:00,e\nA,2,q,d,2026-07-24 16:00,2026-07-24 20:00,e\n"
                  "A,,q,d,2026-07-25 16:00,2026-07-25 20:00,e\n"),
             u"Line 4: several people are called A: give the number"_s);
    // With and without a number it is the same one.
    QVERIFY(
        with("A,1,p,d,2026-07-24 16:00,2026-07-24 18:00,e\nA,,q,d,2026-07-24 17:00,2026-07-24 20:00,e\n").contains(u"overlaps line 2"_s));
    // The one written further up may begin later.
    QVERIFY(with("A,1,p,d,2026-07-24 17:00,2026-07-24 20:00,e\nA,1,q,d,2026-07-24 16:00,2026-07-24 18:00,e\n")
                .startsWith(u"Line 3: A 1 is on duty 2026-07-24 16:00 to 2026-07-24 18:00, which overlaps line 2"_s));
}

void TestRoster::overlapsWithTheRoster()
{
    RosterEntry old;
    old.person = u"A"_s;
    old.post = u"Bridge"_s;
    old.start = at16;
    old.end = at16 + 4 * hour;
    RosterEntry twice = old; // an old sin is not the new file's
    const QByteArray file = "person,post,duty,start,end,effect\nA,q,d,2026-07-24 19:00,2026-07-24 22:00,e\n";
    QCOMPARE(faultsOf(importRoster(file, {}, {old, twice})),
             u"Line 2: A is on duty 2026-07-24 19:00 to 2026-07-24 22:00, which overlaps a shift already in the roster (Bridge, "
             "2026-07-24 16:00 to 2026-07-24 20:00)"_s);
    old.end = at16 + 3 * hour;
    QVERIFY(importRoster(file, {}, {old}));
}

/// Whether there is an overlap at all, against looking at every pair.
void TestRoster::overlapsAgainstComparing()
{
    QRandomGenerator random(17);
    int found = 0;
    for (int round = 0; round < 2000; ++round) {
        QList<RosterEntry> entries;
        QList<RosterEntry> existing;
        for (int i = 2 + random.bounded(7); i > 0; --i) {
            RosterEntry entry;
            entry.person = random.bounded(2) ? u"A"_s : u"B"_s;
            entry.start = random.bounded(40);
            entry.end = entry.start + 1 + random.bounded(12);
            entry.line = i;
            (random.bounded(3) ? entries : existing).append(entry);
        }
        bool any = false;
        for (qsizetype i = 0; i < entries.size(); ++i) {
            const auto meets = [&](const RosterEntry &other) {
                return other.person == entries.at(i).person && other.start < entries.at(i).end && entries.at(i).start < other.end;
            };
            any = any || std::any_of(entries.cbegin() + i + 1, entries.cend(), meets) || std::ranges::any_of(existing, meets);
        }
        QCOMPARE(!overlappingShifts(entries, existing).isEmpty(), any);
        found += any ? 1 : 0;
    }
    QVERIFY(found > 200 && found < 1900);
}

void TestRoster::whoIsWho()
{
    QCOMPARE(faultsOf(importRoster("person,number,post,duty,start,end,effect\nA,1,p,d,2026-07-24 16:00,2026-07-24 18:00,e\n"
                                   "B,1,q,d,2026-07-25 16:00,2026-07-25 18:00,e\n")),
             u"Line 3: the number 1 of B is that of A in line 2"_s);
}

void TestRoster::roundTrip()
{
    QRandomGenerator random(23);
    const QStringList texts{u"张三"_s, u"a,b"_s, u"say \"hi\""_s, u"two\nlines"_s, u"=1+1"_s,
                            u"'=x"_s,  u"-"_s,   u"@home"_s,      u"岗😀"_s,       u"'"_s};
    for (int round = 0; round < 200; ++round) {
        QList<RosterEntry> entries;
        for (int i = 0; i < 6; ++i) {
            RosterEntry entry;
            const auto any = [&] { return texts.at(random.bounded(int(texts.size()))); };
            entry.person = any() + QString::number(i);
            entry.number = random.bounded(2) ? QString() : u"00%1"_s.arg(i);
            entry.kind = QStringList{QString(), u"officer"_s, u"auxiliary"_s}.at(random.bounded(3));
            entry.post = random.bounded(2) ? u"迎泽大桥岗"_s : any();
            entry.postSubject = names().posts.value(entry.post);
            entry.duty = any();
            entry.effect = any();
            entry.note = random.bounded(2) ? any() : QString();
            entry.brigade = random.bounded(2) ? u"yingze"_s : QString();
            entry.unit = random.bounded(2) ? u"迎泽01"_s : QString();
            entry.unitSubject = names().units.value(entry.unit);
            entry.start = at16 + random.bounded(10'000) * 60'000LL + (random.bounded(4) ? 0 : 7000);
            entry.end = entry.start + (1 + random.bounded(24 * 60)) * 60'000LL;
            entries.append(entry);
        }
        for (const bool english : {false, true}) {
            const QByteArray file = exportRoster(entries, names(), english);
            QVERIFY(file.startsWith("\xEF\xBB\xBF"));
            const auto read = importRoster(file, names());
            QVERIFY2(read, qPrintable(faultsOf(read)));
            QCOMPARE(read->entries, entries);
            QCOMPARE(exportRoster(read->entries, names(), english), file);
        }
    }
}

WATCHFLOOR_TEST(TestRoster)
#include "test_roster.moc"
