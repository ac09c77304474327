// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dutylog.h"
#include "onetest.h"
#include "reporttools.h"

#include <QTest>

using namespace wf;
using namespace Qt::StringLiterals;

/// The duty log says from whom it is known that people are safe.
class TestRescueLine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theLineNamesItsSource()
    {
        Desk desk;
        DutyLogSource source;
        source.look = [&desk](const QString &subject) { return desk.situation.record(subject); };
        const auto last = [&] { return dutyLines(desk.events, source).constLast().what.zh; };
        desk.put(0, u"unit.define"_s, u"unit/1"_s, {{"state"_L1, u"on_scene"_s}, {"callSign"_L1, u"万柏林12"_s}});
        desk.put(1, u"incident.rescue"_s, u"incident/a"_s, {{"place"_L1, u"某隧道"_s}, {"rescued"_L1, 2}});
        QCOMPARE(last(), u"某隧道救出2人"_s); // as the logs before it had it
        desk.put(2, u"incident.rescue"_s, u"incident/a"_s,
                 {{"rescued"_L1, 3}, {"rescueHow"_L1, u"radio"_s}, {"rescueUnit"_L1, u"unit/1"_s}});
        QCOMPARE(last(), u"某隧道救出3人（现场警力电台报告、万柏林12）"_s);
        // The same source once more is said once more; what comes later without a rescue names none.
        desk.put(3, u"incident.rescue"_s, u"incident/a"_s, {{"rescued"_L1, 4}});
        QVERIFY2(last().contains(u"万柏林12"_s), qPrintable(last()));
        desk.put(4, u"incident.close"_s, u"incident/a"_s, {{"result"_L1, u"全部救出"_s}});
        QVERIFY2(!last().contains(u"电台"_s), qPrintable(last()));
    }

    /// What a cancelled order or a corrected place makes of an incident is said of the incident.
    void whoIsLeftAloneIsALine()
    {
        Desk desk;
        const auto last = [&] { return dutyLines(desk.events, {}).constLast().what; };
        const QJsonObject report{{"place"_L1, u"某隧道"_s}, {"type"_L1, u"trapped"_s}, {"state"_L1, u"verified"_s}};
        desk.put(0, u"incident.left"_s, u"incident/a"_s, report);
        QCOMPARE(last().zh, u"某隧道人员被困：已无警力到场或前往，待重新派警"_s);
        desk.put(1, u"incident.left"_s, u"incident/a"_s, {{"state"_L1, u"dispatched"_s}});
        QCOMPARE(last().zh, u"某隧道人员被困：现场已无警力，其他警力尚未到场"_s);
        QVERIFY2(last().en.contains("nobody is there any more"_L1), qPrintable(last().en));
        desk.put(2, u"order.inform"_s, u"order/1"_s,
                 {{"state"_L1, u"under_way"_s},
                  {"medium"_L1, u"radio"_s},
                  {"task"_L1, u"救人"_s},
                  {"to"_L1, u"unit/1"_s},
                  {"toldPlace"_L1, u"别处"_s}});
        QVERIFY2(last().zh.endsWith(u"最新情况：救人，新地点：别处"_s), qPrintable(last().zh));
    }

    /// How many are in danger is what a rescue is measured by: who corrects it leaves a line, with the number of before.
    void aCorrectedNumberIsALine()
    {
        Desk desk;
        const auto last = [&] { return dutyLines(desk.events, {}).constLast().what; };
        desk.put(0, u"incident.report"_s, u"incident/a"_s, {{"place"_L1, u"某隧道"_s}, {"type"_L1, u"trapped"_s}});
        desk.put(1, u"incident.update"_s, u"incident/a"_s, {{"people"_L1, 3}});
        QCOMPARE(last().zh, u"更正警情：某隧道人员被困，遇险人数3人"_s);
        desk.put(2, u"incident.update"_s, u"incident/a"_s, {{"people"_L1, 5}});
        QCOMPARE(last().zh, u"更正警情：某隧道人员被困，遇险人数5人（原3人）"_s);
        QVERIFY2(last().en.endsWith(u"people in danger: 5 (before: 3)"_s), qPrintable(last().en));
        desk.put(3, u"incident.update"_s, u"incident/a"_s, {{"people"_L1, 0}});
        QCOMPARE(last().zh, u"更正警情：某隧道人员被困，遇险人数0人（原5人）"_s); // as the logs before it had it
        desk.put(4, u"incident.update"_s, u"incident/a"_s, {{"detail"_L1, u"车牌看不清"_s}});
        QCOMPARE(last().zh, u"更正警情：某隧道人员被困，车牌看不清"_s); // nothing was said of the number
        desk.put(5, u"incident.update"_s, u"incident/a"_s, {{"people"_L1, 4}});
        desk.put(6, u"incident.update"_s, u"incident/a"_s, {{"people"_L1, 2}, {"peopleFrom"_L1, u"消防支队电话"_s}});
        QVERIFY2(last().zh.contains(u"遇险人数2人（原4人）（来源：消防支队电话）"_s), qPrintable(last().zh));
        desk.put(7, u"incident.update"_s, u"incident/a"_s, {{"people"_L1, 1}, {"peopleFrom"_L1, u"消防支队电话"_s}});
        QVERIFY2(last().zh.contains(u"（来源：消防支队电话）"_s), qPrintable(last().zh)); // the same source once more
        QVERIFY2(last().en.contains(u"(from: 消防支队电话)"_s), qPrintable(last().en));
    }
};

WATCHFLOOR_TEST(TestRescueLine)
#include "test_rescueline.moc"
