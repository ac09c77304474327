// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "handoverchange.h"
#include "handovertools.h"
#include "onetest.h"
#include "reporttools.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace wf;

class TestHandover : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void quietHasEverySection();
    void everythingOpenIsHandedOver();
    void whatIsPublicNowIsHandedOver();
    void whatIsNoLongerSoIsToBeTakenDown();
    void whoIsTrappedAndNotCountedIsHandedOver();
    void whoWasNotToldOfACancelledOrderIsHandedOver();
    void whatIsOverIsNot();
    void dueComesSoonestFirst();
    void bothShiftsSign();
    void whatMovesByItselfIsNoChange();
    void whatChangedSinceTheFirstSignatureIsSaid();
    void risenWaterIsSaidUntilItIsSignedAnew();
};

void TestHandover::quietHasEverySection()
{
    const Desk desk;
    const Handover handover = handoverOf(desk.situation, start);
    QCOMPARE(handover.sections.size(), 15);
    QCOMPARE(handover.count(), 0);
    const LocalText text = handoverText(handover, false);
    QCOMPARE(text.zh.count(u"无"_s), 15);
    QVERIFY(text.zh.startsWith(u"交接班记录　7月24日16时40分\n【遇险被困人员】无\n【在管道路】无"_s));
    QVERIFY(text.zh.endsWith(u"交班：（未签字）\n接班：（未签字）"_s));
}

void TestHandover::everythingOpenIsHandedOver()
{
    Desk desk;
    stopBinheWest(desk);
    desk.depth(89, u"erbaqiao"_s, 33);
    desk.put(90, u"incident.report"_s, u"incident/i3"_s,
             {{"state"_L1, u"received"_s},
              {"no"_L1, u"J-0003"_s},
              {"type"_L1, u"trapped"_s},
              {"place"_L1, u"二坝桥"_s},
              {"people"_L1, 7},
              {"rescued"_L1, 4}});
    desk.put(91, u"floodpoint.doubt"_s, u"floodpoint/erbaqiao"_s, {{"doubtful"_L1, u"读数10分钟不变"_s}});
    desk.put(91, u"camera.fault"_s, u"camera/c1"_s, {{"state"_L1, u"fault"_s}, {"name"_L1, u"二坝桥南"_s}, {"reason"_L1, u"掉线"_s}});
    desk.put(91, u"camera.define"_s, u"camera/c2"_s, {{"state"_L1, u"ok"_s}, {"name"_L1, u"迎泽大桥"_s}, {"online"_L1, false}});
    desk.put(91, u"sign.fault"_s, u"sign/s1"_s, {{"state"_L1, u"fault"_s}, {"name"_L1, u"漪汾桥西"_s}});
    desk.put(92, u"notice.send"_s, u"notice/n1"_s,
             {{"state"_L1, u"sent"_s}, {"agency"_L1, u"agency/drainage"_s}, {"type"_L1, u"request"_s}, {"text"_L1, u"商请启泵"_s}});
    desk.put(93, u"brigade.define"_s, u"brigade/wanbailin"_s, {{"state"_L1, u"normal"_s}, {"name"_L1, u"万柏林大队"_s}});
    const Handover handover = handoverOf(desk.situation, start + 95 * minute);
    QCOMPARE(texts(handover, u"closures"_s).size(), 1);
    QVERIFY2(texts(handover, u"closures"_s)
                 .constFirst()
                 .startsWith(u"滨河西路南行迎泽大桥至南内环桥：管制生效，18时05分起，目前水深33厘米（水位计存疑）；未完成：诱导屏发布、"_s),
             qPrintable(texts(handover, u"closures"_s).constFirst()));
    QVERIFY(!texts(handover, u"closures"_s).constFirst().contains(u"路段清空"_s)); // done
    QVERIFY(!texts(handover, u"closures"_s).constFirst().contains(u"单车道"_s)); // not yet asked
    QCOMPARE(texts(handover, u"people"_s),
             QStringList{u"二坝桥人员被困，18时10分接报，尚有3人被困，尚无警力到场，市消防救援支队尚未通报"_s});
    QVERIFY(texts(handover, u"incidents"_s).isEmpty()); // once is enough, and first
    QVERIFY(handover.section(u"incidents"_s)->none.zh.contains(u"见首项"_s));
    QCOMPARE(texts(handover, u"weather"_s),
             (QStringList{u"太原市气象台16时40分发布暴雨黄色预警信号"_s, u"支队三级（黄色）应急响应，16时46分启动"_s}));
    QCOMPARE(texts(handover, u"gauges"_s), QStringList{u"滨河西路二坝桥：读数10分钟不变"_s});
    QCOMPARE(texts(handover, u"devices"_s),
             (QStringList{u"视频“二坝桥南”：掉线（18时11分起）"_s, u"视频“迎泽大桥”：离线"_s, u"诱导屏“漪汾桥西”（18时11分起）"_s}));
    QCOMPARE(texts(handover, u"orders"_s), QStringList{u"万柏林01：二坝桥预置，16时54分登记，尚未告知"_s});
    // Whoever is reminded by a person has been got hold of; what the program reminds of has reached nobody.
    desk.put(94, u"order.remind"_s, u"order/o1"_s, {{"reminders"_L1, 1}, {"programReminders"_L1, 1}});
    QCOMPARE(texts(handoverOf(desk.situation, start + 95 * minute), u"orders"_s),
             QStringList{u"万柏林01：二坝桥预置，16时54分登记，系统提醒催办1次，尚未告知"_s});
    desk.put(94, u"order.remind"_s, u"order/o1"_s, {{"reminders"_L1, 2}, {"programReminders"_L1, 1}});
    QCOMPARE(texts(handoverOf(desk.situation, start + 95 * minute), u"orders"_s),
             QStringList{u"万柏林01：二坝桥预置，16时54分登记，已催办1次，系统提醒催办1次，尚未签收"_s});
    QCOMPARE(texts(handover, u"notices"_s), QStringList{u"市排水公司：启泵（18时12分登记，尚未告知）"_s});
    QCOMPARE(texts(handover, u"forces"_s), QStringList{u"万柏林大队：1组，民警2人、辅警2人，警车1辆"_s});
    QCOMPARE(handover.forces.value(u"wanbailin"_s).officers, 2);
    QCOMPARE(handover.section(u"due"_s)->items.constFirst().dueAt, start + 97 * minute);
    QVERIFY(handover.items(u"zh"_s).contains(
        u"遇险被困人员：二坝桥人员被困，18时10分接报，尚有3人被困，尚无警力到场，市消防救援支队尚未通报 J-0003"_s));
    QCOMPARE(handover.items(u"en"_s).size(), handover.count());
}

void TestHandover::whatIsPublicNowIsHandedOver()
{
    Desk desk;
    stopBinheWest(desk);
    const auto say = [&desk](int at, const QString &state, const QString &medium = u"signs"_s) {
        desk.put(at, u"bulletin."_s + state, u"bulletin/"_s + medium,
                 {{"state"_L1, state}, {"medium"_L1, medium}, {"title"_L1, u"滨河西路"_s}, {"about"_L1, u"closure/c1"_s}});
    };
    say(90, u"drafted"_s);
    QVERIFY(texts(handoverOf(desk.situation, start + 91 * minute), u"published"_s).isEmpty());
    // Nobody has confirmed it: the next shift is to.
    QVERIFY(texts(handoverOf(desk.situation, start + 91 * minute), u"due"_s).contains(u"诱导屏：滨河西路（18时10分拟稿，待审核）"_s));
    say(91, u"approved"_s);
    QVERIFY(
        texts(handoverOf(desk.situation, start + 91 * minute), u"due"_s).contains(u"诱导屏：滨河西路（18时11分审核通过，待播发确认）"_s));
    say(92, u"published"_s);
    say(92, u"published"_s, u"report"_s); // is not public
    QCOMPARE(texts(handoverOf(desk.situation, start + 95 * minute), u"published"_s), QStringList{u"诱导屏：滨河西路，18时12分发布"_s});
    desk.put(100, u"closure.reopen"_s, u"closure/c1"_s, {{"state"_L1, u"reopened"_s}});
    QCOMPARE(texts(handoverOf(desk.situation, start + 101 * minute), u"published"_s),
             QStringList{u"诱导屏：滨河西路，18时12分发布，所涉管制已结束，待撤下"_s});
    say(102, u"withdrawn"_s);
    QVERIFY(texts(handoverOf(desk.situation, start + 103 * minute), u"published"_s).isEmpty());
}

/// A text, and a sign put up by itself, that tell of a lane which is shut again; and one that says open where it is asked for anew.
void TestHandover::whatIsNoLongerSoIsToBeTakenDown()
{
    Desk desk;
    stopBinheWest(desk);
    const auto stale = [&desk](int now) {
        return texts(handoverOf(desk.situation, start + now * minute), u"published"_s).filter(u"内容与现状不符，待撤下"_s).size();
    };
    const auto say = [&desk](int at, const QString &state, const QString &id) {
        desk.put(at, u"bulletin."_s + state, u"bulletin/"_s + id,
                 {{"state"_L1, state}, {"medium"_L1, u"radio"_s}, {"title"_L1, u"滨河西路"_s}, {"about"_L1, u"closure/c1"_s}});
    };
    say(101, u"drafted"_s, u"lane"_s);
    say(102, u"published"_s, u"lane"_s);
    desk.put(102, u"sign.publish"_s, u"sign/s"_s, {{"state"_L1, u"showing"_s}, {"about"_L1, u"closure/c1"_s}});
    QCOMPARE(stale(103), 0);
    const QJsonObject undone{{"step"_L1, u"reopen.one_lane"_s}, {"at"_L1, start + 100 * minute}, {"undoneAt"_L1, start + 110 * minute}};
    desk.put(110, u"closure.keep"_s, u"closure/c1"_s, {{"undone"_L1, QJsonArray{undone}}});
    QCOMPARE(stale(111), 2);
    say(112, u"withdrawn"_s, u"lane"_s);
    desk.put(112, u"sign.withdraw"_s, u"sign/s"_s, {{"state"_L1, u"blank"_s}});
    desk.put(220, u"closure.reopen"_s, u"closure/c1"_s, {{"state"_L1, u"reopened"_s}});
    say(221, u"drafted"_s, u"open"_s);
    say(222, u"published"_s, u"open"_s);
    QCOMPARE(stale(223), 0);
    QJsonObject anew = desk.situation.record(u"closure/c1"_s)->fields();
    for (const auto field : {"times"_L1, "by"_L1, "no"_L1})
        anew.remove(field);
    anew.insert("state"_L1, u"asked"_s);
    desk.put(225, u"closure.ask"_s, u"closure/c2"_s, anew);
    QCOMPARE(stale(226), 1);
    desk.put(227, u"closure.reject"_s, u"closure/c2"_s, {{"state"_L1, u"rejected"_s}});
    QCOMPARE(stale(228), 0);
}

void TestHandover::whoIsTrappedAndNotCountedIsHandedOver()
{
    const auto said = [](const QJsonObject &known) {
        Desk desk;
        QJsonObject fields{{"state"_L1, u"received"_s}, {"type"_L1, u"trapped"_s}, {"place"_L1, u"二坝桥"_s}};
        for (auto it = known.begin(); it != known.end(); ++it)
            fields.insert(it.key(), *it);
        desk.put(90, u"incident.report"_s, u"incident/i1"_s, fields);
        const Handover handover = handoverOf(desk.situation, start + 95 * minute);
        // Whoever may be in danger stands in the first section alone.
        return (texts(handover, u"people"_s) + texts(handover, u"incidents"_s)).join(QString()).remove(u"，尚无警力到场"_s);
    };
    QVERIFY2(said({}).endsWith(u"，尚困人数不明"_s), qPrintable(said({})));
    QVERIFY2(said({{"rescued"_L1, 2}}).endsWith(u"，已救出2人，尚困人数不明"_s), qPrintable(said({{"rescued"_L1, 2}})));
    QVERIFY(said({{"people"_L1, 7}, {"rescued"_L1, 4}}).endsWith(u"，尚有3人被困"_s));
    QVERIFY(!said({{"people"_L1, 7}, {"rescued"_L1, 7}}).contains(u"尚"_s));
    QVERIFY(!said({{"type"_L1, u"accident"_s}}).contains(u"困"_s));
    QVERIFY(said({{"type"_L1, u"obstruction"_s}, {"people"_L1, 2}}).endsWith(u"，尚有2人遇险"_s));
    // Of the gravest nobody has said whether anybody is in it: that is told too.
    const QJsonObject gravest{{"type"_L1, u"accident"_s}, {"severity"_L1, 1}};
    QVERIFY2(said(gravest).endsWith(u"，是否有人遇险不明，尚未核实人数"_s), qPrintable(said(gravest)));
    QVERIFY(!said({{"type"_L1, u"accident"_s}, {"severity"_L1, 1}, {"people"_L1, 0}}).contains(u"遇险"_s));
}

void TestHandover::whoWasNotToldOfACancelledOrderIsHandedOver()
{
    Desk desk;
    const QJsonObject fields{{"state"_L1, u"cancelled"_s}, {"to"_L1, u"unit/1"_s}, {"task"_L1, u"拦停"_s}, {"untold"_L1, true}};
    desk.put(90, u"order.cancel"_s, u"order/1"_s, fields);
    const auto said = [&desk] { return texts(handoverOf(desk.situation, start + 95 * minute), u"orders"_s); };
    QCOMPARE(said(), QStringList{u"1：拦停，18时10分撤销，尚未告知"_s});
    desk.put(91, u"order.tell_cancel"_s, u"order/1"_s, {{"untold"_L1, false}});
    QCOMPARE(said(), QStringList());
}

void TestHandover::whatIsOverIsNot()
{
    Desk desk;
    stopBinheWest(desk);
    desk.put(100, u"order.sign"_s, u"order/o1"_s, {{"state"_L1, u"signed"_s}});
    desk.put(120, u"unit.release"_s, u"unit/wb-01"_s, {{"state"_L1, u"available"_s}});
    desk.put(220, u"closure.reopen"_s, u"closure/c1"_s, {{"state"_L1, u"reopened"_s}, {"lane"_L1, u"all"_s}});
    desk.put(230, u"warning.lift"_s, u"warning/w1"_s, {{"state"_L1, u"lifted"_s}});
    desk.put(241, u"response.end"_s, u"response/r1"_s, {{"state"_L1, u"ended"_s}});
    sendReport(desk, 242, u"b1"_s, u"first"_s);
    sendReport(desk, 250, u"b2"_s, u"final"_s);
    QCOMPARE(handoverOf(desk.situation, start + 260 * minute).count(), 0);
}

void TestHandover::dueComesSoonestFirst()
{
    Desk desk;
    desk.put(1, u"agency.define"_s, u"agency/power"_s, {{"state"_L1, u"normal"_s}, {"name"_L1, u"市供电公司"_s}});
    desk.put(1, u"task.open"_s, u"task/t1"_s, {{"state"_L1, u"open"_s}, {"title"_L1, u"清点装备"_s}});
    desk.put(2, u"task.open"_s, u"task/t2"_s, {{"state"_L1, u"open"_s}, {"title"_L1, u"复测水深"_s}, {"dueAt"_L1, start + 60 * minute}});
    desk.put(2, u"task.open"_s, u"task/t3"_s, {{"state"_L1, u"done"_s}, {"title"_L1, u"已办"_s}});
    desk.put(3, u"notice.send"_s, u"notice/n1"_s,
             {{"state"_L1, u"answered"_s},
              {"agency"_L1, u"agency/power"_s},
              {"type"_L1, u"request"_s},
              {"text"_L1, u"商请抢修"_s},
              {"answer"_L1, u"30分钟到"_s}});
    desk.put(4, u"hazard.report"_s, u"hazard/h1"_s,
             {{"state"_L1, u"rectifying"_s}, {"text"_L1, u"井盖移位"_s}, {"place"_L1, u"二坝桥"_s}, {"dueAt"_L1, start + 90 * minute}});
    desk.put(4, u"hazard.report"_s, u"hazard/h2"_s, {{"state"_L1, u"signed_off"_s}, {"text"_L1, u"已销号"_s}});
    desk.put(5, u"call.make"_s, u"call/k1"_s,
             {{"state"_L1, u"unanswered"_s}, {"person"_L1, u"分管副支队长"_s}, {"reason"_L1, u"橙色预警"_s}});
    desk.put(5, u"call.make"_s, u"call/k2"_s, {{"state"_L1, u"answered"_s}, {"person"_L1, u"支队长"_s}});
    desk.put(20, u"closure.confirm"_s, u"closure/c1"_s, {{"state"_L1, u"confirmed"_s}, {"road"_L1, u"建设路"_s}});
    const QStringList due = texts(handoverOf(desk.situation, start + 21 * minute), u"due"_s);
    QCOMPARE(due.size(), 6);
    QVERIFY2(due.at(0).startsWith(u"17时15分前首报"_s), qPrintable(due.at(0)));
    QCOMPARE(due.at(1), u"复测水深，17时40分前"_s);
    QCOMPARE(due.at(2), u"隐患未销号：井盖移位（二坝桥），18时10分前整改"_s);
    QCOMPARE(due.at(3), u"商请市供电公司：抢修；答复：30分钟到"_s);
    QCOMPARE(due.at(4), u"清点装备"_s);
    QCOMPARE(due.at(5), u"叫应未应答：分管副支队长（橙色预警）"_s);
}

void TestHandover::bothShiftsSign()
{
    const Desk desk;
    const Record record(u"handover/h1"_s,
                        {{"state"_L1, u"done"_s},
                         {"note"_L1, u"夜间有雨"_s},
                         {"outgoing"_L1, u"张三"_s},
                         {"times"_L1, QJsonObject{{"signed_out"_L1, start}, {"done"_L1, start + 5 * minute}}},
                         {"by"_L1, QJsonObject{{"signed_out"_L1, u"ZBZ"_s}, {"done"_L1, u"ZB2"_s}}}});
    const LocalText text
        = handoverText(handoverOf(desk.situation, start), true, &record, {{u"ZBZ"_s, {u"值班长甲"_s, u"Shift leader A"_s}}});
    QVERIFY2(text.zh.endsWith(u"【备注】夜间有雨\n交班：张三，值班长甲　7月24日16时40分\n接班：ZB2　7月24日16时45分"_s),
             qPrintable(text.zh));
    QVERIFY(text.zh.startsWith(u"交接班记录　7月24日16时40分（演练）"_s));
    QVERIFY(text.en.endsWith(u"Handed over: 张三, Shift leader A, 16:40 on 24 July\nTaken over: ZB2, 16:45 on 24 July"_s));
}

/// A reading, a reminder or midnight takes no signature away; a step, a state and a new thing do. In whichever language it was kept.
namespace {

/// The handover of a desk, signed by the outgoing shift at this minute; in the language that its list was kept in.
Record signedOut(Desk &desk, int at, const QString &language)
{
    const QStringList lines = handoverLines(handoverOf(desk.situation, start + at * minute), language);
    desk.put(at, u"handover.sign_out"_s, u"handover/h"_s, {{"state"_L1, u"signed_out"_s}, {"items"_L1, QJsonArray::fromStringList(lines)}});
    return *desk.situation.record(u"handover/h"_s);
}

QStringList changesAt(const Desk &desk, const Record &handover, int at)
{
    QStringList said;
    for (const LocalText &change : handoverChanges(handover, desk.situation, start + at * minute))
        said.append(change.zh);
    return said;
}

} // namespace

/// New, changed, over: each in a line of its own, and what only moves in none. Once both have signed nothing is compared.
void TestHandover::whatChangedSinceTheFirstSignatureIsSaid()
{
    for (const QString &language : {u"zh"_s, u"en"_s}) {
        Desk desk;
        stopBinheWest(desk);
        desk.put(88, u"camera.fault"_s, u"camera/c1"_s, {{"state"_L1, u"fault"_s}, {"name"_L1, u"二坝桥南"_s}});
        desk.depth(89, u"erbaqiao"_s, 33);
        const Record handover = signedOut(desk, 90, language);
        desk.depth(91, u"erbaqiao"_s, 34);
        QCOMPARE(changesAt(desk, handover, 91), QStringList());
        desk.put(92, u"incident.report"_s, u"incident/i3"_s,
                 {{"state"_L1, u"received"_s}, {"type"_L1, u"trapped"_s}, {"place"_L1, u"建设路"_s}, {"people"_L1, 3}});
        QStringList said = changesAt(desk, handover, 92);
        QCOMPARE(said.size(), 1);
        QVERIFY2(said.constFirst().startsWith(u"新增：遇险被困人员：建设路"_s), qPrintable(said.constFirst()));
        // A closure whose state is another one is one line, though it says something else.
        desk.put(93, u"closure.ask_reopen"_s, u"closure/c1"_s, {{"state"_L1, u"reopening_asked"_s}});
        said = changesAt(desk, handover, 93);
        QCOMPARE(said.size(), 2);
        QVERIFY2(said.constLast().startsWith(u"有变：在管道路：滨河西路"_s), qPrintable(said.constLast()));
        desk.put(94, u"camera.repair"_s, u"camera/c1"_s, {{"state"_L1, u"ok"_s}});
        said = changesAt(desk, handover, 94);
        QCOMPARE(said.size(), 3);
        QVERIFY2(said.constLast().startsWith(u"已不再："_s), qPrintable(said.constLast()));
        QVERIFY(handoverChangesText(handover, desk.situation, start + 94 * minute).zh.contains(u"；"_s));
        // Signed for beside the list they have not changed since: what comes then is said alone.
        const LocalText noted = handoverChangesText(handover, desk.situation, start + 94 * minute);
        desk.put(94, u"handover.sign_out"_s, u"handover/h"_s,
                 {{"state"_L1, u"signed_out"_s}, {"changes"_L1, QJsonObject{{"zh"_L1, noted.zh}, {"en"_L1, noted.en}}}});
        QCOMPARE(changesAt(desk, *desk.situation.record(u"handover/h"_s), 94), QStringList());
        desk.put(95, u"incident.report"_s, u"incident/i4"_s,
                 {{"state"_L1, u"received"_s}, {"type"_L1, u"trapped"_s}, {"place"_L1, u"并州路"_s}, {"people"_L1, 1}});
        said = changesAt(desk, *desk.situation.record(u"handover/h"_s), 95);
        QCOMPARE(said.size(), 1);
        QVERIFY2(said.constFirst().startsWith(u"新增：遇险被困人员：并州路"_s), qPrintable(said.constFirst()));
        desk.put(95, u"handover.sign_on"_s, u"handover/h"_s, {{"state"_L1, u"done"_s}});
        QCOMPARE(changesAt(desk, *desk.situation.record(u"handover/h"_s), 95), QStringList());
    }
}

/// A road that is closed has no other line when its water passes the limit; both shifts must know.
void TestHandover::risenWaterIsSaidUntilItIsSignedAnew()
{
    Desk desk;
    desk.put(0, u"floodpoint.define"_s, u"floodpoint/p"_s,
             {{"state"_L1, u"normal"_s},
              {"name"_L1, u"某下穿"_s},
              {"thresholds"_L1, QJsonObject{{"watch"_L1, 10}, {"slow"_L1, 15}, {"close"_L1, 25}, {"reopen"_L1, 10}}}});
    desk.put(80, u"closure.enforce"_s, u"closure/p"_s,
             {{"state"_L1, u"in_force"_s}, {"road"_L1, u"某路"_s}, {"direction"_L1, u"both"_s}, {"floodPoint"_L1, u"floodpoint/p"_s}});
    desk.depth(89, u"p"_s, 18);
    const Record handover = signedOut(desk, 90, u"zh"_s);
    desk.depth(91, u"p"_s, 20);
    QCOMPARE(changesAt(desk, handover, 91), QStringList());
    desk.depth(92, u"p"_s, 26);
    const QStringList said = changesAt(desk, handover, 92);
    QVERIFY2(said.size() == 1 && said.constFirst().contains(u"由18厘米升至26厘米"_s), qPrintable(said.join(u'\n')));
    QCOMPARE(changesAt(desk, signedOut(desk, 93, u"zh"_s), 93), QStringList());
    desk.depth(94, u"p"_s, 12); // it falls
    QCOMPARE(changesAt(desk, *desk.situation.record(u"handover/h"_s), 94), QStringList());
}

void TestHandover::whatMovesByItselfIsNoChange()
{
    for (const QString &language : {u"zh"_s, u"en"_s}) {
        Desk desk;
        stopBinheWest(desk);
        desk.depth(89, u"erbaqiao"_s, 33);
        const auto lines = [&](int at) { return handoverLines(handoverOf(desk.situation, start + at * minute), language); };
        const auto isOutdated
            = [&](const QStringList &kept, int at) { return isHandoverOutdated(kept, handoverOf(desk.situation, start + at * minute)); };
        const QStringList kept = lines(90);
        QVERIFY(!isOutdated(kept, 90));
        desk.depth(91, u"erbaqiao"_s, 34);
        QVERIFY(lines(91) != kept);
        QVERIFY(!isOutdated(kept, 91));
        const QStringList before = lines(91);
        desk.put(92, u"order.remind"_s, u"order/o1"_s, {{"reminders"_L1, 3}, {"programReminders"_L1, 1}});
        QVERIFY(lines(92) != before);
        QVERIFY(!isOutdated(kept, 92));
        desk.put(93, u"closure.step"_s, u"closure/c1"_s, {{"steps"_L1, QJsonObject{}}}); // the cordon was taken back
        QVERIFY(isOutdated(kept, 93));
        const QStringList again = lines(93);
        QVERIFY(!isOutdated(again, 93));
        desk.put(94, u"camera.fault"_s, u"camera/c1"_s, {{"state"_L1, u"fault"_s}, {"name"_L1, u"二坝桥南"_s}});
        QVERIFY(isOutdated(again, 94));
        const QString written = u"备用钥匙在值班台"_s;
        QVERIFY(!isOutdated(lines(94) + QStringList{written}, 94));
        QCOMPARE(handoverRenewed(again + QStringList{written}, handoverOf(desk.situation, start + 94 * minute), language),
                 lines(94) + QStringList{written});
        QVERIFY(!isOutdated({u"三处临时交通管制已全部解除"_s}, 94)); // an exercise's own list
    }
}

WATCHFLOOR_TEST(TestHandover)
#include "test_handover.moc"
