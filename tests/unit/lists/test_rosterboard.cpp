// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "boardroom.h"
#include "onetest.h"
#include "patience.h"
#include "rosterboard.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wf;
using namespace wf::test;

namespace {

QUrl fileWith(const QTemporaryDir &dir, const QByteArray &bytes)
{
    QFile file(dir.filePath(u"roster.csv"_s));
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes);
    return QUrl::fromLocalFile(file.fileName());
}

} // namespace

class TestRosterBoard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rosterTellsWhoIsMissing();
    void rosterFileIsTakenWhollyOrNotAtAll();
    void rosterGoesOutAndComesBack();
};

void TestRosterBoard::rosterTellsWhoIsMissing()
{
    BoardRoom room;
    const auto duty = [&room](const QString &id, const QString &state, qint64 begin, qint64 until) {
        room.put(u"duty/"_s + id,
                 {{"state"_L1, state},
                  {"person"_L1, id},
                  {"place"_L1, u"岗"_s},
                  {"task"_L1, u"疏导"_s},
                  {"begin"_L1, begin},
                  {"until"_L1, until},
                  {"brigade"_L1, u"yingze"_s},
                  {"effect"_L1, u"畅通"_s},
                  {"personKind"_L1, u"officer"_s}});
    };
    duty(u"在"_s, u"on_duty"_s, start - 60 * minute, start + 60 * minute);
    duty(u"缺"_s, u"planned"_s, start - 30 * minute, start + 90 * minute);
    duty(u"将"_s, u"planned"_s, start - 2 * minute, start + 90 * minute);
    duty(u"晚"_s, u"planned"_s, start + 60 * minute, start + 240 * minute);
    RosterBoard board(room.situation, room.clock);
    QAbstractItemModelTester tester(board.shifts(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QAbstractItemModelTester changes(board.handovers(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(board.missing(), 1);
    QCOMPARE(board.awaited(), 1);
    QCOMPARE(board.present(), 1);
    QCOMPARE(board.coming(), 1);
    QCOMPARE(board.officers(), 3);
    QCOMPARE(column(*board.shifts(), u"person"_s), (QStringList{u"缺"_s, u"将"_s, u"在"_s, u"晚"_s}));
    QCOMPARE(board.nextChangeAt(), double(start + 60 * minute));
    QVERIFY(board.handovers()->count() > 0);
    room.clock.set(start + 61 * minute);
    QTRY_COMPARE(board.overrun(), 1);
    duty(u"在"_s, u"done"_s, start - 60 * minute, start + 60 * minute);
    QTRY_COMPARE(board.overrun(), 0);
}

void TestRosterBoard::rosterFileIsTakenWhollyOrNotAtAll()
{
    BoardRoom room;
    room.put(u"brigade/yingze"_s, {{"state"_L1, u"normal"_s}, {"name"_L1, u"迎泽大队"_s}});
    room.put(u"post/p01"_s, {{"state"_L1, u"open"_s}, {"name"_L1, u"大南门岗"_s}, {"type"_L1, u"junction"_s}, {"brigade"_L1, u"yingze"_s}});
    RosterBoard board(room.situation, room.clock);
    QAbstractItemModelTester tester(board.findings(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QByteArray head = "人员,警号,类别,岗位,勤务,开始,结束,效果,大队\n";
    board.readFile(fileWith(room.dir,
                            head
                                + "张三,014001,民警,大南门岗,疏导,2026-07-24 16:00,2026-07-24 22:00,畅通,迎泽\n"
                                  "李四,014002,辅警,大南门岗,疏导,16点,2026-07-24 22:00,畅通,迎泽\n"
                                  "王五,,,大南门岗,,2026-07-24 16:00,2026-07-24 15:00,畅通,迎泽\n"));
    QTRY_VERIFY(board.faultCount() > 0);
    QVERIFY(board.faultCount() >= 3); // a time that is none, a duty missing, an end before its begin
    QVERIFY(column(*board.findings(), u"line"_s).contains(u"3"_s));
    QVERIFY(column(*board.findings(), u"column"_s).contains(u"6"_s));
    QCOMPARE(board.importCount(), 0);
    QVERIFY(board.planRequests().isEmpty());

    // A brigade that is told by the post; one that nothing tells is a fault.
    board.readFile(fileWith(room.dir,
                            head
                                + "张三,014001,民警,大南门岗,疏导,2026-07-24 16:00,2026-07-24 22:00,畅通,\n"
                                  "李四,014002,辅警,巡线,疏导,2026-07-24 16:00,2026-07-24 22:00,畅通,\n"));
    QTRY_COMPARE(board.faultCount(), 1);
    QCOMPARE(board.importCount(), 0);

    board.readFile(fileWith(room.dir,
                            head
                                + "张三,014001,民警,大南门岗,疏导,2026-07-24 16:00,2026-07-24 22:00,畅通,\n"
                                  "李四,014002,辅警,巡线,疏导,2026-07-24 16:00,2026-07-24 22:00,畅通,迎泽大队\n"));
    QTRY_COMPARE(board.importCount(), 2);
    QCOMPARE(board.faultCount(), 0);
    QCOMPARE(board.fileName(), u"roster.csv"_s);
    const auto outcome = room.runAll(board.planRequests());
    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().text));
    QTRY_COMPARE(board.shifts()->count(), 2);
    const int first = board.shifts()->get(0).value(u"person"_s) == u"张三"_s ? 0 : 1;
    QCOMPARE(board.shifts()->get(first).value(u"effect"_s).toString(), u"畅通"_s);
    QCOMPARE(board.shifts()->get(first).value(u"badge"_s).toString(), u"014001"_s);
    QCOMPARE(board.shifts()->get(first).value(u"brigade"_s).toString(), u"yingze"_s);

    board.readFile(QUrl::fromLocalFile(room.dir.filePath(u"none.csv"_s)));
    QTRY_COMPARE(board.faultCount(), 1);
    board.forgetFile();
    QCOMPARE(board.findings()->count(), 0);
}

void TestRosterBoard::rosterGoesOutAndComesBack()
{
    BoardRoom room;
    room.put(u"duty/1"_s,
             {{"state"_L1, u"planned"_s},
              {"person"_L1, u"张三"_s},
              {"place"_L1, u"巡线"_s},
              {"task"_L1, u"=疏导"_s},
              {"begin"_L1, start},
              {"until"_L1, start + 60 * minute},
              {"brigade"_L1, u"yingze"_s},
              {"effect"_L1, u"畅通"_s}});
    RosterBoard board(room.situation, room.clock);
    QSignalSpy written(&board, &RosterBoard::exported);
    const QUrl file = QUrl::fromLocalFile(room.dir.filePath(u"out.csv"_s));
    board.writeFile(file, false);
    QTRY_COMPARE(written.count(), 1);
    QCOMPARE(written.first().at(2).toString(), QString());
    BoardRoom other;
    RosterBoard reader(other.situation, other.clock);
    reader.readFile(file);
    QTRY_COMPARE(reader.importCount(), 1);
    const QVariantMap fields = reader.planRequests().first().toMap().value(u"fields"_s).toMap();
    QCOMPARE(fields.value(u"task"_s).toString(), u"=疏导"_s);
    QCOMPARE(fields.value(u"begin"_s).toLongLong(), start);
    board.writeFile(QUrl::fromLocalFile(u"/nowhere/at/all.csv"_s), false);
    QTRY_COMPARE(written.count(), 2);
    QVERIFY(!written.at(1).at(2).toString().isEmpty());
}

WATCHFLOOR_TEST(TestRosterBoard)
#include "test_rosterboard.moc"
