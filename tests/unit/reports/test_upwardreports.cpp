// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onetest.h"
#include "reporttools.h"
#include "upwardreports.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wf;

class TestUpwardReports : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingIsDueInQuiet();
    void firstFurtherFinal();
    void whatIsNewComesSooner();
    void trappedPeopleCountFromTheCall();
    void withdrawnAndEarlyFinal();
    void finalOnceTheIncidentIsOver();
    void finalWithoutAResponse();
    void draftIsPending();
    void firstReportReads();
    void whomNobodyHasCountedIsNoFigure();
    void theWaterOfTheReportIsThatOfThePages();
    void finalReportReads();
    void recipients();
    void ofTwoResponsesTheGravestIsReported();
};

void TestUpwardReports::nothingIsDueInQuiet()
{
    Desk desk;
    QVERIFY(dueReports(desk.situation, start).isEmpty());
    desk.put(0, u"response.activate"_s, u"response/r1"_s, {{"state"_L1, u"active"_s}, {"scheme"_L1, u"police"_s}, {"level"_L1, 3}});
    desk.put(1, u"closure.stop"_s, u"closure/c1"_s, {{"state"_L1, u"stopped"_s}, {"road"_L1, u"滨河西路"_s}});
    QVERIFY(dueReports(desk.situation, start).isEmpty()); // stopped, not confirmed
}

void TestUpwardReports::firstFurtherFinal()
{
    Desk desk;
    stopBinheWest(desk);
    auto due = dueReports(desk.situation, start + 86 * minute);
    QCOMPARE(due.size(), 1);
    QCOMPARE(due.constFirst().kind, u"first"_s);
    QCOMPARE(due.constFirst().about, u"closure/c1"_s);
    QCOMPARE(due.constFirst().dueAt, start + (82 + 15) * minute);
    QCOMPARE(due.constFirst().lastAt, 0);
    QCOMPARE(due.constFirst().reason.zh, u"18时02分起：滨河西路南行迎泽大桥至南内环桥临时交通管制，15分钟内首报"_s);

    sendReport(desk, 91, u"b4"_s, u"first"_s);
    due = dueReports(desk.situation, start + 95 * minute);
    QCOMPARE(due.size(), 1);
    QCOMPARE(due.constFirst().kind, u"further"_s);
    QCOMPARE(due.constFirst().dueAt, start + (91 + 30) * minute);
    QCOMPARE(due.constFirst().lastAt, start + 91 * minute);
    QCOMPARE(due.constFirst().number, 1);
    QVERIFY(due.constFirst().reason.zh.contains(u"上次报送18时11分，每30分钟续报"_s));

    sendReport(desk, 120, u"b5"_s, u"further"_s);
    due = dueReports(desk.situation, start + 121 * minute, {.first = 15, .further = 20, .final = 15});
    QCOMPARE(due.constFirst().dueAt, start + 140 * minute);
    QCOMPARE(due.constFirst().number, 2);

    desk.put(220, u"closure.reopen"_s, u"closure/c1"_s, {{"state"_L1, u"reopened"_s}, {"lane"_L1, u"all"_s}}, u"ZHZ"_s);
    QVERIFY(dueReports(desk.situation, start + 221 * minute).isEmpty()); // the response still stands
    desk.put(241, u"response.end"_s, u"response/r1"_s, {{"state"_L1, u"ended"_s}}, u"ZHZ"_s);
    due = dueReports(desk.situation, start + 242 * minute);
    QCOMPARE(due.size(), 1);
    QCOMPARE(due.constFirst().kind, u"final"_s);
    QCOMPARE(due.constFirst().about, u"response/r1"_s);
    QCOMPARE(due.constFirst().dueAt, start + (241 + 15) * minute);
    sendReport(desk, 250, u"b7"_s, u"final"_s);
    QVERIFY(dueReports(desk.situation, start + 251 * minute).isEmpty());

    // The next closure begins a chain of its own, with a first report and numbers from one on.
    desk.put(300, u"closure.confirm"_s, u"closure/c9"_s, {{"state"_L1, u"confirmed"_s}, {"road"_L1, u"五龙口街"_s}});
    due = dueReports(desk.situation, start + 301 * minute);
    QCOMPARE(due.size(), 1);
    QCOMPARE(due.constFirst().kind, u"first"_s);
    QCOMPARE(due.constFirst().about, u"closure/c9"_s);
}

void TestUpwardReports::whatIsNewComesSooner()
{
    Desk desk;
    stopBinheWest(desk);
    sendReport(desk, 91, u"b4"_s, u"first"_s);
    desk.put(95, u"closure.confirm"_s, u"closure/c2"_s, {{"state"_L1, u"confirmed"_s}, {"road"_L1, u"五龙口街"_s}});
    auto due = dueReports(desk.situation, start + 96 * minute);
    QCOMPARE(due.size(), 1);
    QCOMPARE(due.constFirst().about, u"closure/c2"_s);
    QCOMPARE(due.constFirst().dueAt, start + 110 * minute);
    QVERIFY(due.constFirst().reason.zh.contains(u"新增：五龙口街临时交通管制"_s));
    sendReport(desk, 100, u"b5"_s, u"further"_s);
    // So late that the regular report comes first.
    desk.put(124, u"closure.confirm"_s, u"closure/c3"_s, {{"state"_L1, u"confirmed"_s}, {"road"_L1, u"南内环街"_s}});
    due = dueReports(desk.situation, start + 125 * minute);
    QCOMPARE(due.constFirst().dueAt, start + 130 * minute);
    QCOMPARE(due.constFirst().about, u"closure/c1"_s);
}

void TestUpwardReports::trappedPeopleCountFromTheCall()
{
    Desk desk;
    desk.put(92, u"incident.report"_s, u"incident/i3"_s,
             {{"state"_L1, u"received"_s}, {"type"_L1, u"trapped"_s}, {"people"_L1, 7}, {"place"_L1, u"二坝桥"_s}});
    auto due = dueReports(desk.situation, start + 93 * minute);
    QCOMPARE(due.constFirst().dueAt, start + 107 * minute);
    QVERIFY(due.constFirst().reason.zh.contains(u"二坝桥人员被困"_s));
    sendReport(desk, 100, u"b1"_s, u"first"_s);
    QCOMPARE(dueReports(desk.situation, start).constFirst().kind, u"further"_s);
    desk.put(110, u"incident.rescue"_s, u"incident/i3"_s, {{"rescued"_L1, 6}});
    QCOMPARE(dueReports(desk.situation, start).constFirst().kind, u"further"_s);
    desk.put(112, u"incident.rescue"_s, u"incident/i3"_s, {{"rescued"_L1, 7}});
    QVERIFY(dueReports(desk.situation, start).isEmpty()); // nobody is left in it, and it is not over yet
    // Merged into another: that one is reported on.
    desk.put(113, u"incident.merge"_s, u"incident/i3"_s, {{"state"_L1, u"merged"_s}});
    QVERIFY(dueReports(desk.situation, start).isEmpty());
}

/// Over is when it was closed: neither when it was received nor when the last one was brought out.
void TestUpwardReports::finalOnceTheIncidentIsOver()
{
    Desk desk;
    desk.put(0, u"incident.report"_s, u"incident/i3"_s,
             {{"state"_L1, u"received"_s}, {"no"_L1, u"J-0007"_s}, {"type"_L1, u"trapped"_s}, {"people"_L1, 2}, {"place"_L1, u"二坝桥"_s}});
    sendReport(desk, 5, u"b1"_s, u"first"_s);
    desk.put(6, u"incident.dispatch"_s, u"incident/i3"_s, {{"state"_L1, u"dispatched"_s}});
    desk.put(8, u"incident.rescue"_s, u"incident/i3"_s, {{"rescued"_L1, 2}, {"rescuedAt"_L1, start + 8 * minute}});
    QVERIFY(dueReports(desk.situation, start + 9 * minute).isEmpty());
    desk.put(20, u"incident.close"_s, u"incident/i3"_s, {{"state"_L1, u"closed"_s}});
    desk.put(21, u"incident.feedback"_s, u"incident/i3"_s, {{"feedbackAt"_L1, start + 21 * minute}}); // is no end of its own

    const auto due = dueReports(desk.situation, start + 22 * minute);
    QCOMPARE(due.size(), 1);
    QCOMPARE(due.constFirst().kind, u"final"_s);
    QCOMPARE(due.constFirst().about, u"incident/i3"_s);
    QCOMPARE(due.constFirst().dueAt, start + 35 * minute);
    QCOMPARE(due.constFirst().reason.zh, u"二坝桥人员被困（J-0007）：17时处置结束，15分钟内终报"_s);
    Situation again; // read anew from the log it owes the same
    again.apply(desk.events);
    QCOMPARE(dueReports(again, start + 22 * minute), due);
}

void TestUpwardReports::withdrawnAndEarlyFinal()
{
    Desk desk;
    stopBinheWest(desk);
    Desk other;
    stopBinheWest(other);
    other.put(86, u"closure.withdraw"_s, u"closure/c1"_s, {{"state"_L1, u"rejected"_s}});
    QVERIFY(dueReports(other.situation, start).isEmpty());

    sendReport(desk, 91, u"b4"_s, u"first"_s);
    sendReport(desk, 100, u"b5"_s, u"final"_s); // although the road is still closed
    const auto due = dueReports(desk.situation, start + 101 * minute);
    QCOMPARE(due.size(), 1);
    QCOMPARE(due.constFirst().kind, u"further"_s);
    QCOMPARE(due.constFirst().dueAt, start + 130 * minute);
}

void TestUpwardReports::finalWithoutAResponse()
{
    Desk desk;
    desk.put(10, u"closure.confirm"_s, u"closure/c1"_s,
             {{"state"_L1, u"confirmed"_s}, {"road"_L1, u"建设路"_s}, {"cause"_L1, u"accident"_s}});
    desk.put(40, u"closure.reopen"_s, u"closure/c1"_s, {{"state"_L1, u"reopened"_s}});
    const auto due = dueReports(desk.situation, start + 41 * minute);
    QCOMPARE(due.size(), 2); // the first report was never made either, and that is said
    QCOMPARE(due.at(0).kind, u"first"_s);
    QCOMPARE(due.at(1).kind, u"final"_s);
    QCOMPARE(due.at(1).dueAt, start + 55 * minute);
    QCOMPARE(due.at(1).about, u"closure/c1"_s);
}

void TestUpwardReports::draftIsPending()
{
    Desk desk;
    stopBinheWest(desk);
    desk.put(86, u"bulletin.draft"_s, u"bulletin/b4"_s,
             {{"state"_L1, u"drafted"_s}, {"medium"_L1, u"report"_s}, {"reportKind"_L1, u"first"_s}});
    desk.put(86, u"bulletin.draft"_s, u"bulletin/b5"_s, {{"state"_L1, u"drafted"_s}, {"medium"_L1, u"radio"_s}});
    QCOMPARE(dueReports(desk.situation, start).constFirst().pending, u"bulletin/b4"_s);
    desk.put(87, u"bulletin.reject"_s, u"bulletin/b4"_s, {{"state"_L1, u"rejected"_s}});
    QVERIFY(dueReports(desk.situation, start).constFirst().pending.isEmpty());
}

void TestUpwardReports::firstReportReads()
{
    Desk desk;
    stopBinheWest(desk);
    desk.put(86, u"notice.send"_s, u"notice/n1"_s,
             {{"state"_L1, u"sent"_s}, {"agency"_L1, u"agency/drainage"_s}, {"type"_L1, u"request"_s}, {"about"_L1, u"closure/c1"_s}});
    desk.put(86, u"notice.send"_s, u"notice/n2"_s,
             {{"state"_L1, u"sent"_s}, {"agency"_L1, u"agency/fire"_s}, {"type"_L1, u"inform"_s}, {"about"_L1, u"closure/c1"_s}});
    desk.put(88, u"notice.sign"_s, u"notice/n1"_s, {{"state"_L1, u"signed"_s}});
    desk.depth(80, u"erbaqiao"_s, 26);
    desk.depth(88, u"erbaqiao"_s, 35);
    desk.depth(90, u"erbaqiao"_s, 33);
    // What the record says later must not change how deep it was when the road was stopped.
    desk.put(90, u"closure.step"_s, u"closure/c1"_s, {{"depthCm"_L1, 33}});
    const DetourText detour{{{u"迎泽西大街"_s, u"Yingze West Avenue"_s}, {u"晋祠路"_s, u"Jinci Road"_s}}, 6, 3.2};
    const BulletinDraft draft = upwardReport(u"first"_s, u"closure/c1"_s, {desk.situation, desk.events, {{u"closure/c1"_s, detour}}, {}},
                                             {.now = start + 91 * minute, .drill = true});
    QCOMPARE(draft.title.zh, u"滨河西路积水处置情况（首报）（演练）"_s);
    const QStringList lines = draft.text.zh.split(u'\n');
    QCOMPARE(lines.size(), 8);
    QCOMPARE(lines.at(0), u"截至7月24日18时11分："_s);
    QCOMPARE(lines.at(1),
             u"一、基本情况：16时40分太原市气象台发布暴雨黄色预警信号。我支队16时46分启动三级（黄色）应急响应。滨河西路南行迎泽大桥至南内环"
             u"桥因路面积水，18时现场先行拦停，"
             u"18时02分经值班指挥长确认实施临时交通管制，18时05分管制生效（M-0001）。"_s);
    QCOMPARE(lines.at(2), u"二、水情：滨河西路二坝桥：管制时水深26厘米，最深35厘米（18时08分），18时10分水深33厘米。"_s);
    QCOMPARE(lines.at(3), u"三、人员：未接到人员被困报告。"_s);
    QCOMPARE(lines.at(4), u"四、警力：目前投入1组，民警2人、辅警2人，警车1辆。"_s);
    QCOMPARE(lines.at(5), u"五、措施：滨河西路：已落实现场警戒到位、路段清空；绕行迎泽西大街、晋祠路，约3.2公里，多用时约6分钟。"_s);
    QCOMPARE(lines.at(6), u"六、联动：已通报、商请市排水公司，均有回执；已登记、尚无回执：市消防救援支队。"_s);
    QCOMPARE(
        lines.at(7),
        u"七、下一步：滨河西路继续监测，水深低于10厘米并持续15分钟后，经排水、市政、现场民警三方确认再报请恢复。后续情况续报。（演练）"_s);
    static const QRegularExpression leftOver(u"[\\[\\]{}]|  |。。|，。| \\."_s);
    QVERIFY2(!leftOver.match(draft.text.en).hasMatch(), qPrintable(draft.text.en));
    QVERIFY(draft.text.en.endsWith(u"(Exercise)"_s));
    QCOMPARE(draft.reportKind, u"first"_s);

    desk.put(92, u"incident.report"_s, u"incident/i3"_s,
             {{"state"_L1, u"received"_s}, {"type"_L1, u"trapped"_s}, {"people"_L1, 7}, {"vehicles"_L1, 3}, {"place"_L1, u"二坝桥"_s}});
    desk.put(100, u"incident.rescue"_s, u"incident/i3"_s, {{"rescued"_L1, 5}, {"handedOver"_L1, 1}});
    const BulletinDraft further
        = upwardReport(u"further"_s, u"incident/i3"_s, {desk.situation, desk.events}, {.now = start + 101 * minute});
    QCOMPARE(further.title.zh, u"二坝桥人员被困处置情况（续报一）"_s);
    QVERIFY2(further.text.zh.contains(u"被困3车7人，已救出5人，已移交1人，尚有2人正在营救。"_s), qPrintable(further.text.zh));

    // Whoever was handed over was rescued, and more rescued at one place than were reported there leave nobody out at another.
    desk.put(102, u"incident.rescue"_s, u"incident/i3"_s, {{"rescued"_L1, 5}, {"handedOver"_L1, 6}});
    const auto textNow = [&desk] {
        return upwardReport(u"further"_s, u"incident/i3"_s, {desk.situation, desk.events}, {.now = start + 103 * minute}).text.zh;
    };
    QVERIFY2(textNow().contains(u"已救出6人，已移交6人，尚有1人正在营救。"_s), qPrintable(textNow()));
}

void TestUpwardReports::whomNobodyHasCountedIsNoFigure()
{
    Desk desk;
    stopBinheWest(desk);
    desk.put(92, u"incident.report"_s, u"incident/i3"_s,
             {{"state"_L1, u"received"_s}, {"type"_L1, u"trapped"_s}, {"vehicles"_L1, 3}, {"place"_L1, u"二坝桥"_s}});
    const auto text = [&desk](int at) {
        return upwardReport(u"first"_s, u"incident/i3"_s, {desk.situation, desk.events}, {.now = start + at * minute}).text;
    };
    QVERIFY2(text(93).zh.contains(u"有人被困，人数不明，涉及3车。"_s), qPrintable(text(93).zh));
    QVERIFY2(text(93).en.contains(u"People trapped, number unknown, 3 vehicles."_s), qPrintable(text(93).en));
    desk.put(94, u"incident.report"_s, u"incident/i4"_s,
             {{"state"_L1, u"received"_s}, {"type"_L1, u"trapped"_s}, {"people"_L1, 2}, {"place"_L1, u"南内环桥"_s}});
    QVERIFY2(text(95).zh.contains(u"被困2人，另有被困人员人数不明（涉及3车），尚有2人正在营救。"_s), qPrintable(text(95).zh));
}

/// The deeper of a dispute with both sides, the person's reading with what a gauge in doubt says beside it; and water that has come again
/// reopens nothing, whatever was confirmed.
void TestUpwardReports::theWaterOfTheReportIsThatOfThePages()
{
    Desk desk;
    stopBinheWest(desk);
    const QString point = u"floodpoint/erbaqiao"_s;
    desk.depth(88, u"erbaqiao"_s, 35);
    desk.situation.measure({Sample{u"depth/erbaqiao"_s, start + 89 * minute, {5}, u"officer"_s, u"XC"_s}});
    const auto text = [&desk](int now) {
        return upwardReport(u"first"_s, u"closure/c1"_s, {desk.situation, desk.events, {}, {}}, {.now = start + now * minute}).text.zh;
    };
    QVERIFY2(text(90).contains(u"18时08分水深35厘米（水位计35厘米、人工查看5厘米，相互矛盾，按较深的计）"_s), qPrintable(text(90)));
    desk.put(91, u"floodpoint.doubt"_s, point, {{"doubtful"_L1, u"与现场不符。"_s}});
    QVERIFY2(text(92).contains(u"18时09分水深5厘米（水位计存疑：与现场不符，其最新读数35厘米）"_s), qPrintable(text(92)));
    desk.put(93, u"floodpoint.trust"_s, point, {{"doubtful"_L1, QJsonValue()}, {"trustedAt"_L1, start + 93 * minute}});
    desk.put(94, u"closure.ask_reopen"_s, u"closure/c1"_s, {{"state"_L1, u"reopening_asked"_s}});
    for (const double cm : {4.0, 28.0}) {
        desk.depth(cm < 10 ? 94 : 95, u"erbaqiao"_s, cm);
        QVERIFY2(!text(96).contains(u"先放一条车道，观察无异常后全部放行"_s), qPrintable(text(96)));
        QVERIFY2(text(96).contains(u"继续管制"_s), qPrintable(text(96)));
        QCOMPARE(text(96).contains(u"水深28厘米，不具备恢复条件"_s), cm > 10);
    }
}

void TestUpwardReports::finalReportReads()
{
    Desk desk;
    stopBinheWest(desk);
    desk.put(220, u"closure.reopen"_s, u"closure/c1"_s, {{"state"_L1, u"reopened"_s}, {"lane"_L1, u"all"_s}}, u"ZHZ"_s);
    desk.put(221, u"order.finish"_s, u"order/o1"_s, {{"state"_L1, u"done"_s}});
    desk.put(221, u"unit.release"_s, u"unit/wb-01"_s, {{"state"_L1, u"available"_s}});
    desk.put(240, u"warning.lift"_s, u"warning/w1"_s, {{"state"_L1, u"lifted"_s}});
    desk.put(241, u"response.end"_s, u"response/r1"_s, {{"state"_L1, u"ended"_s}}, u"ZHZ"_s);
    const BulletinDraft draft = upwardReport(u"final"_s, u"response/r1"_s, {desk.situation, desk.events}, {.now = start + 245 * minute});
    QCOMPARE(draft.title.zh, u"三级（黄色）应急响应处置情况（终报）"_s);
    QVERIFY2(draft.text.zh.contains(u"我支队16时46分启动三级（黄色）应急响应，20时41分终止，历时3小时55分。"_s), qPrintable(draft.text.zh));
    QVERIFY(draft.text.zh.contains(u"共实施临时交通管制1处，均已恢复通行。"_s));
    QVERIFY(draft.text.zh.contains(u"累计投入1组，民警2人、辅警2人，警车1辆。"_s));
    QVERIFY(draft.text.zh.contains(u"20时20分解除管制、恢复通行"_s));
    QVERIFY(!draft.text.zh.contains(u"后续情况续报"_s));
}

void TestUpwardReports::recipients()
{
    Desk desk;
    const auto in = [&desk](const QString &language) {
        QStringList names;
        for (const LocalText &name : reportRecipients(desk.situation))
            names.append(name.in(language));
        return names;
    };
    QCOMPARE(in(u"zh"_s), (QStringList{u"市公安局指挥中心"_s, u"市防汛办"_s, u"省交管总队"_s}));
    QCOMPARE(in(u"en"_s), (QStringList{u"City police headquarters"_s, u"City flood office"_s, u"Provincial traffic police"_s}));
    desk.put(0, u"agency.define"_s, u"agency/province"_s, {{"state"_L1, u"normal"_s}, {"name"_L1, u"省厅交管局"_s}});
    QCOMPARE(in(u"zh"_s).constLast(), u"省厅交管局"_s);
}

void TestUpwardReports::ofTwoResponsesTheGravestIsReported()
{
    for (const int first : {2, 3}) {
        Desk desk;
        const QJsonObject active{{"state"_L1, u"active"_s}, {"scheme"_L1, u"police"_s}};
        for (const auto &[id, level] : {std::pair(u"response/r1"_s, first), std::pair(u"response/r2"_s, 5 - first)}) {
            QJsonObject fields = active;
            fields.insert("level"_L1, level);
            desk.put(0, u"response.activate"_s, id, fields);
        }
        const ReportChain chain = reportChain(desk.situation);
        QVERIFY(chain.response);
        QCOMPARE(chain.response->value("level"_L1).toInt(), 2);
    }
}

WATCHFLOOR_TEST(TestUpwardReports)
#include "test_upwardreports.moc"
