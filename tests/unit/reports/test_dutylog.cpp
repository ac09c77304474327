// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dutylogtools.h"
#include "onetest.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace wf;

namespace {

QStringList texts(const QList<DutyLine> &lines)
{
    QStringList out;
    for (const DutyLine &line : lines)
        out.append(line.who.zh + u'|' + line.what.zh + u'|' + line.number);
    return out;
}

void addEntry(Desk &desk, int at, const QString &id, const QString &type, const QString &text, const QString &seat,
              const QString &onBehalf = {})
{
    desk.put(at, u"entry.add"_s, u"entry/"_s + id,
             {{"state"_L1, u"added"_s}, {"no"_L1, u"J-"_s + id}, {"type"_L1, type}, {"text"_L1, text}}, seat, onBehalf);
}

} // namespace

class TestDutyLog : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void writesItself();
    void namesWhoWasSignedOn();
    void leavesOutWhatIsNotWorthALine();
    void leavesOutWhatAStepBroughtAlongAndNobodySees();
    void additionsStandWhereTheyBelong();
    void orderOfArrivalDoesNotMatter();
    void whatWasSaidOfAClosureIsRead();
    void othersAreCalledWhatTheyWereCalled();
    void exports();
    void drillIsMarkedEverywhere();
    void csvIsSafe();
};

void TestDutyLog::writesItself()
{
    Desk desk;
    stopBinheWest(desk);
    DutyLogSource source = sourceOf(desk);
    const QList<DutyLine> lines = dutyLines(desk.events, source);
    QCOMPARE(texts(lines),
             (QStringList{
                 u"DK|收到太原市气象台暴雨黄色预警信号|B-0001"_s, u"指挥长|启动支队三级（黄色）应急响应，依据2.2条，值班指挥长|Z-0001"_s,
                 u"调度席|指令万柏林01：二坝桥预置|D-0001"_s,
                 u"现场民警|现场先行拦停：滨河西路南行迎泽大桥至南内环桥，路面积水，水深26厘米|M-0001"_s,
                 u"指挥长|确认临时交通管制：滨河西路南行迎泽大桥至南内环桥，依据7.2条，值班指挥长|M-0001"_s,
                 u"现场民警|滨河西路南行迎泽大桥至南内环桥：路段清空|M-0001"_s, u"DW|管制生效：滨河西路南行迎泽大桥至南内环桥|M-0001"_s}));
    QCOMPARE(lines.at(3).what.en,
             u"Stopped at the scene: 滨河西路 southbound from Yingze Bridge to South Inner Ring Bridge, water on the road, 26 cm"_s);
    QCOMPARE(lines.at(3).at, start + 80 * minute);
    source.from = start + 80 * minute;
    source.to = start + 82 * minute;
    QCOMPARE(dutyLines(desk.events, source).size(), 1);
}

void TestDutyLog::namesWhoWasSignedOn()
{
    Desk desk;
    const auto who = [&desk](const QString &onBehalf) {
        addEntry(desk, int(desk.events.size()) + 1, QString::number(desk.events.size()), u"note"_s, u"水已退"_s, u"DD"_s, onBehalf);
        desk.events.last().person = u"014235"_s;
        return dutyLines(desk.events, sourceOf(desk)).constLast().who;
    };
    const LocalText own = who({});
    QCOMPARE(own.zh, u"调度席 014235"_s);
    QCOMPARE(own.en, u"Dispatch desk 014235"_s);
    QCOMPARE(who(u"XCMJ"_s).zh, u"现场民警（调度席 014235代录）"_s);
    // What only followed is nobody's act.
    desk.events.last().cause = u"e00000"_s;
    desk.events.last().onBehalf.clear();
    QVERIFY(!dutyLines(desk.events, sourceOf(desk)).constLast().who.zh.contains(u"014235"_s));
}

void TestDutyLog::leavesOutWhatIsNotWorthALine()
{
    Desk desk;
    stopBinheWest(desk);
    const qsizetype before = dutyLines(desk.events, sourceOf(desk)).size();
    desk.put(90, u"bulletin.draft"_s, u"bulletin/b1"_s, {{"state"_L1, u"drafted"_s}, {"medium"_L1, u"radio"_s}});
    desk.put(90, u"unit.depart"_s, u"unit/wb-01"_s, {{"state"_L1, u"en_route"_s}});
    desk.put(90, u"inject.show"_s, u"inject/x"_s, {{"state"_L1, u"shown"_s}});
    addEntry(desk, 91, u"s"_s, u"system"_s, u"自动"_s, u"SYS"_s);
    QCOMPARE(dutyLines(desk.events, sourceOf(desk)).size(), before);
    desk.put(92, u"bulletin.approve"_s, u"bulletin/b1"_s, {{"state"_L1, u"approved"_s}}, u"ZHZ"_s);
    QCOMPARE(dutyLines(desk.events, sourceOf(desk)).constLast().what.zh, u"审核通过：交通广播"_s);
}

/// A merge corrects the report that goes on: a line that only says again where and what that is says nothing.
void TestDutyLog::leavesOutWhatAStepBroughtAlongAndNobodySees()
{
    const QString into = u"incident/a"_s;
    const QJsonObject merged{{"state"_L1, u"merged"_s}, {"type"_L1, u"ponding"_s}, {"place"_L1, u"二坝桥"_s}, {"into"_L1, into}};
    const auto linesAfter = [&](const QJsonObject &changes, const QString &causedBy) {
        Desk desk;
        desk.put(1, u"incident.report"_s, into,
                 {{"state"_L1, u"received"_s},
                  {"type"_L1, u"ponding"_s},
                  {"place"_L1, u"二坝桥"_s},
                  {"people"_L1, 2},
                  {"detail"_L1, u"水深"_s}});
        desk.put(2, causedBy, u"incident/b"_s, merged);
        const QString cause = desk.events.constLast().id;
        desk.put(2, u"incident.update"_s, into, changes);
        if (causedBy != "entry.add"_L1) // an act of its own otherwise
            desk.events.last().cause = cause;
        QList<DutyLine> lines = dutyLines(desk.events, sourceOf(desk));
        lines.removeIf([&](const DutyLine &line) { return line.subject != into; });
        return lines;
    };
    const QString merge = u"incident.merge"_s;
    QCOMPARE(linesAfter({{"severity"_L1, 1}, {"brigade"_L1, u"xiaodian"_s}}, merge).size(), 1); // the report's own alone
    // What a line tells is told, and by whom.
    const QList<QJsonObject> news{
        {{"people"_L1, 5}}, {{"vehicles"_L1, 3}}, {{"detail"_L1, u"车被淹"_s}}, {{"type"_L1, u"trapped"_s}}, {{"place"_L1, u"迎泽大桥"_s}}};
    for (const QJsonObject &told : news) {
        const QList<DutyLine> lines = linesAfter(told, merge);
        QCOMPARE(lines.size(), 2);
        QVERIFY2(lines.constLast().who.zh.startsWith(u"系统自动"_s), qPrintable(lines.constLast().who.zh));
    }
    // What a person corrects is that person's act, whatever it says; what answers an inject too.
    QCOMPARE(linesAfter({{"severity"_L1, 1}}, u"entry.add"_s).size(), 2);
    QCOMPARE(linesAfter({{"severity"_L1, 1}}, u"inject.show"_s).size(), 2);
}

void TestDutyLog::additionsStandWhereTheyBelong()
{
    Desk desk;
    stopBinheWest(desk);
    addEntry(desk, 81, u"1"_s, u"voice"_s, u"带班领导：人等水，不让水等人。"_s, u"DD"_s, u"XCMJ"_s);
    const QList<DutyLine> lines = dutyLines(desk.events, sourceOf(desk));
    QCOMPARE(lines.at(4).what.zh, u"带班领导：人等水，不让水等人。"_s);
    QCOMPARE(lines.at(4).who, (LocalText{u"现场民警（调度席代录）"_s, u"Officer on the spot (recorded by Dispatch desk)"_s}));
    QVERIFY(lines.at(4).addition);
    QVERIFY(!lines.at(3).addition);
}

void TestDutyLog::orderOfArrivalDoesNotMatter()
{
    Desk desk;
    stopBinheWest(desk);
    for (int i = 0; i < 40; ++i)
        addEntry(desk, 100 + i, QString::number(i), u"note"_s, u"第%1条"_s.arg(i), u"DD"_s);
    // One event a minute from here on, so that their order is decided; twice each.
    QList<Event> events = desk.events.last(40);
    events += events;
    QRandomGenerator random(3);
    const auto expected = dutyLines(desk.events.last(40), sourceOf(desk));
    QCOMPARE(expected.size(), 40);
    for (int i = 0; i < 20; ++i) {
        std::ranges::shuffle(events, random);
        QCOMPARE(dutyLines(events, sourceOf(desk)), expected);
    }
}

void TestDutyLog::whatWasSaidOfAClosureIsRead()
{
    Desk desk;
    const auto step = [](qint64 at) {
        return QJsonObject{{"at"_L1, start + at * minute}, {"by"_L1, u"DD"_s}, {"how"_L1, u"officer"_s}, {"where"_L1, u"桥头"_s}};
    };
    desk.put(1, u"closure.step"_s, u"closure/c1"_s,
             {{"road"_L1, u"滨河西路"_s},
              {"state"_L1, u"confirmed"_s},
              {"who"_L1, QJsonObject{{"scene.cordon"_L1, u"民警二人"_s}}},
              {"steps"_L1, QJsonObject{{"scene.cordon"_L1, step(1)}}}});
    QJsonObject undone = step(1);
    undone.insert(u"step"_s, u"scene.cordon"_s);
    undone.insert(u"undoneAt"_s, start + 2 * minute);
    undone.insert(u"reason"_s, u"看错路口"_s);
    desk.put(2, u"closure.undo_step"_s, u"closure/c1"_s,
             {{"road"_L1, u"滨河西路"_s}, {"state"_L1, u"confirmed"_s}, {"steps"_L1, QJsonObject()}, {"undone"_L1, QJsonArray{undone}}});
    desk.put(3, u"closure.reopen"_s, u"closure/c1"_s,
             {{"road"_L1, u"滨河西路"_s},
              {"state"_L1, u"reopened"_s},
              {"undone"_L1, QJsonArray{undone}},
              {"authority"_L1, u"duty_commander"_s},
              {"clause"_L1, u"9.1"_s},
              {"permittedBy"_L1, u"deputy_chief"_s},
              {"overrideReason"_L1, u"急救车通行"_s},
              {"overridden"_L1, QJsonArray{u"closure.water_time"_s}},
              {"overrideAt"_L1, start + 3 * minute}});
    const auto lines = dutyLines(desk.events, sourceOf(desk));
    QCOMPARE(lines.size(), 3);
    QVERIFY2(lines.at(0).what.zh.contains(u"现场报告、民警二人、桥头"_s), qPrintable(lines.at(0).what.zh));
    QVERIFY2(lines.at(1).what.zh.contains(u"撤回"_s) && lines.at(1).what.zh.contains(u"看错路口"_s), qPrintable(lines.at(1).what.zh));
    QVERIFY2(lines.at(2).what.zh.contains(u"特批"_s) && lines.at(2).what.zh.contains(u"急救车通行"_s), qPrintable(lines.at(2).what.zh));
    QVERIFY2(lines.at(2).what.en.contains(u"override"_s), qPrintable(lines.at(2).what.en));
}

void TestDutyLog::othersAreCalledWhatTheyWereCalled()
{
    Desk desk;
    stopBinheWest(desk);
    const auto before = dutyLines(desk.events, sourceOf(desk));
    desk.put(200, u"unit.define"_s, u"unit/wb-01"_s, {{"callSign"_L1, u"改名99"_s}});
    QCOMPARE(dutyLines(desk.events, sourceOf(desk)), before);
}

void TestDutyLog::exports()
{
    Desk desk;
    stopBinheWest(desk);
    addEntry(desk, 8 * 60, u"1"_s, u"note"_s, u"零点<后>\n第二行"_s, u"DD"_s);
    const QList<DutyLine> lines = dutyLines(desk.events, sourceOf(desk));
    DutyLogHead head;
    head.office.zh = u"太原市公安局交警支队指挥中心"_s;
    head.from = start;
    head.to = start + 8 * 60 * minute;
    const QString text = dutyLogText(lines, head, u"zh"_s);
    QVERIFY(
        text.startsWith(u"太原市公安局交警支队指挥中心 值班日志\n2026-07-24 16:40 — 2026-07-25 00:40\n\n2026-07-24\n16:40:00  DK  收到"_s));
    QVERIFY(text.contains(u"\n2026-07-25\n00:40:00  调度席  零点<后> 第二行（J-1）\n"_s));
    QVERIFY(!text.contains(u"演练"_s));
    const QString html = dutyLogHtml(lines, head, u"zh"_s);
    QVERIFY(html.contains(u"零点&lt;后&gt;<br>第二行"_s));
    QVERIFY(html.contains(u"lang=\"zh-CN\""_s));
    QVERIFY(html.contains(u"width:100%;border-collapse"_s));
    QVERIFY(html.contains(u"交班签字"_s));
    QVERIFY(!html.contains(u"演练"_s));
    QVERIFY(!html.contains(u"proportional-width"_s)); // quotation marks are as wide as characters, but in English
    QVERIFY(dutyLogHtml(lines, head, u"en"_s).contains(u"background:#fff;font-variant-east-asian:proportional-width}"_s));
    QVERIFY(dutyLogText(lines, head, u"en"_s).contains(u"Stopped at the scene: 滨河西路 southbound"_s));
    QCOMPARE(dutyLogCsv(lines, head, u"zh"_s).count("\r\n"), lines.size() + 1);
}

void TestDutyLog::drillIsMarkedEverywhere()
{
    Desk desk;
    stopBinheWest(desk);
    const QList<DutyLine> lines = dutyLines(desk.events, sourceOf(desk));
    DutyLogHead head;
    head.drill = true;
    const QStringList text = dutyLogText(lines, head, u"zh"_s).split(u'\n');
    QCOMPARE(text.filter(u"【演练】"_s).size(), lines.size() + 1);
    QVERIFY(dutyLogHtml(lines, head, u"zh"_s).contains(u"<div class=\"mark\">演练</div>"_s));
    QVERIFY(dutyLogHtml(lines, head, u"en"_s).contains(u"<div class=\"mark\">Exercise</div>"_s));
    QCOMPARE(dutyLogCsv(lines, head, u"zh"_s).count("\"演练\"\r\n"), lines.size());
}

void TestDutyLog::csvIsSafe()
{
    Desk desk;
    addEntry(desk, 1, u"1"_s, u"note"_s, u"=HYPERLINK(\"x\")"_s, u"DD"_s);
    const QByteArray csv = dutyLogCsv(dutyLines(desk.events, sourceOf(desk)), {}, u"zh"_s);
    QVERIFY(csv.startsWith("\xef\xbb\xbf\"时间\""));
    QVERIFY(csv.contains("\"'=HYPERLINK(\"\"x\"\")\""));
}

WATCHFLOOR_TEST(TestDutyLog)
#include "test_dutylog.moc"
