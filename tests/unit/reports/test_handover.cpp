// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "handoverchange.h"
#include "reporttools.h"
#include "waterstand.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace wf;

namespace {

QStringList texts(const Handover &handover, const QString &key)
{
    QStringList out;
    if (const HandoverSection *section = handover.section(key)) {
        for (const HandoverItem &item : section->items)
            out.append(item.text.zh);
    }
    return out;
}

} // namespace

class TestHandover : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void quietHasEverySection();
    void everythingOpenIsHandedOver();
    void whatIsPublicNowIsHandedOver();
    void waterOnAnOpenRoadIsHandedOver();
    void aRoadThatIsClosedInPartIsSaidSo();
    void whatIsOnlyApprovedIsNotClosed();
    void whatIsContradictedIsSaid();
    void whatIsOnlyAskedForHasNothingToBeDone();
    void aDepthReadElsewhereOnTheStretchSaysWhere();
    void whoIsTrappedAndNotCountedIsHandedOver();
    void whatIsOverIsNot();
    void dueComesSoonestFirst();
    void bothShiftsSign();
    void whatMovesByItselfIsNoChange();
};

void TestHandover::quietHasEverySection()
{
    const Desk desk;
    const Handover handover = handoverOf(desk.situation, start);
    QCOMPARE(handover.sections.size(), 12);
    QCOMPARE(handover.count(), 0);
    const LocalText text = handoverText(handover, false);
    QCOMPARE(text.zh.count(u"无"_s), 12);
    QVERIFY(text.zh.startsWith(u"交接班记录　7月24日16时40分\n【在管道路】无"_s));
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
    QCOMPARE(texts(handover, u"incidents"_s), QStringList{u"二坝桥人员被困，18时10分接报，尚有3人被困"_s});
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
    QVERIFY(handover.items(u"zh"_s).contains(u"未结警情：二坝桥人员被困，18时10分接报，尚有3人被困 J-0003"_s));
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
    say(92, u"published"_s);
    say(92, u"published"_s, u"report"_s); // is not public
    QCOMPARE(texts(handoverOf(desk.situation, start + 95 * minute), u"published"_s), QStringList{u"诱导屏：滨河西路，18时12分发布"_s});
    desk.put(100, u"closure.reopen"_s, u"closure/c1"_s, {{"state"_L1, u"reopened"_s}});
    QCOMPARE(texts(handoverOf(desk.situation, start + 101 * minute), u"published"_s),
             QStringList{u"诱导屏：滨河西路，18时12分发布，道路已恢复通行，待撤下"_s});
    say(102, u"withdrawn"_s);
    QVERIFY(texts(handoverOf(desk.situation, start + 103 * minute), u"published"_s).isEmpty());
}

/// Some lanes, or the direction that the water is not on: the next shift reads that the road leads through the water still.
void TestHandover::aRoadThatIsClosedInPartIsSaidSo()
{
    const QString point = u"floodpoint/erbaqiao"_s;
    const QString closure = u"closure/c1"_s;
    for (const auto &[change, at, part] :
         {std::tuple(QJsonObject{{"lanes"_L1, 3}, {"lanesClosed"_L1, 1}}, QJsonObject(), u"仅管制南行1条车道（共3条）"_s),
          std::tuple(QJsonObject{{"lanesClosed"_L1, 1}}, QJsonObject(), u"仅管制南行1条车道"_s),
          std::tuple(QJsonObject(), QJsonObject{{"direction"_L1, u"northbound"_s}}, u"仅管制南行"_s),
          std::tuple(QJsonObject(), QJsonObject{{"kind"_L1, u"underpass"_s}}, u"仅管制南行"_s),
          std::tuple(QJsonObject(), QJsonObject{{"direction"_L1, u"southbound"_s}}, QString()),
          std::tuple(QJsonObject{{"direction"_L1, u"both"_s}}, QJsonObject{{"kind"_L1, u"underpass"_s}}, QString())}) {
        Desk desk;
        stopBinheWest(desk);
        desk.put(90, u"floodpoint.configure"_s, point, at);
        desk.put(90, u"closure.update"_s, closure, change);
        desk.depth(95, u"erbaqiao"_s, 60);
        const QStringList water = texts(handoverOf(desk.situation, start + 96 * minute), u"water"_s);
        QCOMPARE(water,
                 part.isEmpty() ? QStringList() : QStringList{u"滨河西路二坝桥：水深60厘米（18时15分读数），%1，已达管制水深"_s.arg(part)});
        // The rest is asked for: that stands above, as a road that is open still.
        QJsonObject rest{{"state"_L1, u"asked"_s}, {"direction"_L1, u"both"_s}, {"road"_L1, u"滨河西路"_s}, {"floodPoint"_L1, point}};
        desk.put(96, u"closure.ask"_s, u"closure/rest"_s, rest);
        const Handover later = handoverOf(desk.situation, start + 97 * minute);
        QVERIFY(texts(later, u"water"_s).isEmpty());
        QVERIFY(texts(later, u"asked"_s).join(QString()).contains(u"道路尚未管制，已达管制水深"_s));
    }
}

void TestHandover::waterOnAnOpenRoadIsHandedOver()
{
    // In whatever state the closure is, a point above its limit stands in the list: as a closed road or as an open one.
    for (const QString &state :
         {u"asked"_s, u"stopped"_s, u"confirmed"_s, u"in_force"_s, u"reopening_asked"_s, u"reopened"_s, u"rejected"_s}) {
        Desk desk;
        stopBinheWest(desk);
        desk.put(90, u"closure.step"_s, u"closure/c1"_s, {{"state"_L1, state}, {"floodPoint"_L1, u"floodpoint/erbaqiao"_s}});
        desk.depth(95, u"erbaqiao"_s, 34);
        const Handover handover = handoverOf(desk.situation, start + 96 * minute);
        const bool isOpen = state == "reopened"_L1 || state == "rejected"_L1;
        const bool isAsked = state == "asked"_L1;
        QCOMPARE(texts(handover, u"asked"_s).size(), isAsked ? 1 : 0);
        QCOMPARE(texts(handover, u"closures"_s).size(), isAsked || isOpen ? 0 : 1); // no road stands in two lists
        QCOMPARE(texts(handover, u"asked"_s).join(QString()).contains(u"道路尚未管制，已达管制水深"_s), isAsked);
        QVERIFY(!texts(handover, u"closures"_s).join(QString()).contains(u"尚未管制"_s)); // it was stopped before it was confirmed
        QCOMPARE(texts(handover, u"water"_s),
                 isOpen ? QStringList{u"滨河西路二坝桥：水深34厘米（18时15分读数），道路未管制，已达管制水深"_s} : QStringList());
        QVERIFY(!handover.items(u"zh"_s).filter(u"34厘米"_s).isEmpty());
        desk.depth(97, u"erbaqiao"_s, 4);
        QVERIFY(texts(handoverOf(desk.situation, start + 98 * minute), u"water"_s).isEmpty());
    }
}

/// What is approved and keeps nobody out yet stands under no heading that says that the road is closed.
void TestHandover::whatIsOnlyApprovedIsNotClosed()
{
    Desk desk;
    QJsonObject fields{{"state"_L1, u"asked"_s}, {"road"_L1, u"滨河西路"_s}, {"cause"_L1, u"ponding"_s}};
    for (const QString &state : {u"asked"_s, u"confirmed"_s, u"in_force"_s}) {
        fields.insert("state"_L1, state);
        desk.put(90, u"closure.step"_s, u"closure/c9"_s, fields);
        const Handover handover = handoverOf(desk.situation, start + 91 * minute);
        const bool isOpen = state != "in_force"_L1;
        QCOMPARE(texts(handover, u"asked"_s).size(), isOpen ? 1 : 0);
        QCOMPARE(texts(handover, u"closures"_s).size(), isOpen ? 0 : 1);
    }
}

/// A gauge and a person who contradict each other are handed over as they stand on the flood page.
void TestHandover::whatIsContradictedIsSaid()
{
    Desk desk;
    stopBinheWest(desk);
    desk.depth(95, u"erbaqiao"_s, 49);
    desk.situation.measure({Sample{u"depth/erbaqiao"_s, start + 96 * minute, {3}, u"officer"_s, {}}});
    const qint64 now = start + 97 * minute;
    QVERIFY(waterDispute(desk.situation, *desk.situation.record(u"floodpoint/erbaqiao"_s), now));
    const QStringList lines = texts(handoverOf(desk.situation, now), u"closures"_s);
    QCOMPARE(lines.size(), 1);
    QVERIFY2(lines.constFirst().contains(u"目前水深49厘米（水位计49厘米、人工查看3厘米，相互矛盾）"_s), qPrintable(lines.constFirst()));
    // What a person has read is believed; what the gauge in doubt says is handed over beside it.
    desk.put(98, u"floodpoint.doubt"_s, u"floodpoint/erbaqiao"_s, {{"doubtful"_L1, u"与现场不符。"_s}});
    const QStringList beside = texts(handoverOf(desk.situation, start + 99 * minute), u"closures"_s);
    QCOMPARE(beside.size(), 1);
    QVERIFY2(beside.constFirst().contains(u"目前水深3厘米（水位计存疑，读数49厘米）"_s), qPrintable(beside.constFirst()));
}

/// Steps are those of a closure that somebody has decided: of one that is asked for none is left undone.
void TestHandover::whatIsOnlyAskedForHasNothingToBeDone()
{
    for (const QString &state : {u"asked"_s, u"stopped"_s, u"confirmed"_s, u"in_force"_s, u"reopening_asked"_s}) {
        Desk desk;
        stopBinheWest(desk);
        desk.put(90, u"closure.step"_s, u"closure/c1"_s, {{"state"_L1, state}});
        const bool isAsked = state == "asked"_L1;
        const QStringList lines = texts(handoverOf(desk.situation, start + 91 * minute), isAsked ? u"asked"_s : u"closures"_s);
        QCOMPARE(lines.size(), 1);
        QVERIFY2(lines.constFirst().contains(u"未完成"_s) != isAsked, qPrintable(lines.constFirst()));
    }
}

void TestHandover::aDepthReadElsewhereOnTheStretchSaysWhere()
{
    Desk desk;
    stopBinheWest(desk);
    desk.put(86, u"closure.step"_s, u"closure/c1"_s, {{"line"_L1, QJsonArray{QJsonArray{112.53, 37.86}, QJsonArray{112.53, 37.87}}}});
    desk.put(86, u"floodpoint.define"_s, u"floodpoint/beside"_s,
             {{"state"_L1, u"normal"_s}, {"name"_L1, u"桥北匝道"_s}, {"road"_L1, u"滨河西路"_s}, {"pos"_L1, QJsonArray{112.53, 37.865}}});
    desk.depth(90, u"erbaqiao"_s, 12);
    const auto line = [&desk](int at) { return texts(handoverOf(desk.situation, start + at * minute), u"closures"_s).constFirst(); };
    QVERIFY2(line(91).contains(u"目前水深12厘米，"_s) || line(91).contains(u"目前水深12厘米；"_s), qPrintable(line(91)));
    desk.depth(92, u"beside"_s, 30);
    QVERIFY2(line(93).contains(u"目前水深30厘米（桥北匝道处）"_s), qPrintable(line(93)));
}

void TestHandover::whoIsTrappedAndNotCountedIsHandedOver()
{
    const auto said = [](const QJsonObject &known) {
        Desk desk;
        QJsonObject fields{{"state"_L1, u"received"_s}, {"type"_L1, u"trapped"_s}, {"place"_L1, u"二坝桥"_s}};
        for (auto it = known.begin(); it != known.end(); ++it)
            fields.insert(it.key(), *it);
        desk.put(90, u"incident.report"_s, u"incident/i1"_s, fields);
        return texts(handoverOf(desk.situation, start + 95 * minute), u"incidents"_s).join(QString());
    };
    QVERIFY2(said({}).endsWith(u"，尚困人数不明"_s), qPrintable(said({})));
    QVERIFY2(said({{"rescued"_L1, 2}}).endsWith(u"，已救出2人，尚困人数不明"_s), qPrintable(said({{"rescued"_L1, 2}})));
    QVERIFY(said({{"people"_L1, 7}, {"rescued"_L1, 4}}).endsWith(u"，尚有3人被困"_s));
    QVERIFY(!said({{"people"_L1, 7}, {"rescued"_L1, 7}}).contains(u"尚"_s));
    QVERIFY(!said({{"type"_L1, u"accident"_s}}).contains(u"困"_s));
    QVERIFY(said({{"type"_L1, u"obstruction"_s}, {"people"_L1, 2}}).endsWith(u"，尚有2人遇险"_s));
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

QTEST_GUILESS_MAIN(TestHandover)
#include "test_handover.moc"
