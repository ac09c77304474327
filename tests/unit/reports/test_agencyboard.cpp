// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agencyboard.h"
#include "noticedrafts.h"
#include "onetest.h"
#include "reporttools.h"
#include "verb.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace wf;

namespace {

void send(Desk &desk, int at, const QString &id, const QString &agency, const QString &type, const QString &about = {})
{
    desk.put(at, u"notice.send"_s, u"notice/"_s + id,
             {{"state"_L1, u"sent"_s},
              {"agency"_L1, u"agency/"_s + agency},
              {"type"_L1, type},
              {"text"_L1, u"内容"_s + id},
              {"about"_L1, about}},
             u"LL"_s);
}

AgencyLine line(const QList<AgencyLine> &board, const QString &agency)
{
    for (const AgencyLine &one : board) {
        if (one.subject == u"agency/"_s + agency)
            return one;
    }
    qFatal("no such agency");
}

const NoticeDraft *draftTo(const QList<NoticeDraft> &drafts, const QString &agency)
{
    for (const NoticeDraft &draft : drafts) {
        if (draft.agency == u"agency/"_s + agency)
            return &draft;
    }
    return nullptr;
}

} // namespace

class TestAgencyBoard : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void silenceIsFollowedUp_data();
    void silenceIsFollowedUp();
    void countsWhatHappened();
    void requestsStayUntilSettled();
    void floodOfficeIsNotSentToItself();
    void closureIsToldInTheRightForm();
    void whatIsOnlyAskedForIsNotToldAsInForce();
    void anOpenLaneAndADoubtedDepthAreSaid();
    void draftsFitTheVerb();
    void trappedAndSignals();
    void reopeningGoesToWhoeverWasTold();
    void calloutByColour();
};

void TestAgencyBoard::silenceIsFollowedUp_data()
{
    QTest::addColumn<double>("after");
    QTest::addColumn<int>("step");
    QTest::addColumn<int>("due");
    QTest::addColumn<bool>("overdue");
    QTest::newRow("just sent") << 0.0 << int(NoticeStep::Receipt) << 5 << false;
    QTest::newRow("at the limit") << 5.0 << int(NoticeStep::Receipt) << 5 << false;
    QTest::newRow("remind") << 5.5 << int(NoticeStep::Receipt) << 5 << true;
    QTest::newRow("call") << 10.0 << int(NoticeStep::Call) << 5 << true;
    QTest::newRow("called in vain") << 15.0 << int(NoticeStep::FloodOffice) << 5 << true;
    QTest::newRow("late with that too") << 16.0 << int(NoticeStep::FloodOffice) << 5 << true;
}

void TestAgencyBoard::silenceIsFollowedUp()
{
    QFETCH(double, after);
    QFETCH(int, step);
    QFETCH(int, due);
    QFETCH(bool, overdue);
    Desk desk;
    stopBinheWest(desk);
    send(desk, 86, u"n1"_s, u"drainage"_s, u"request"_s);
    const auto board = agencyBoard(desk.situation, start + 86 * minute + qint64(after * minute));
    const AgencyLine drainage = line(board, u"drainage"_s);
    QCOMPARE(drainage.sent, 1);
    QCOMPARE(drainage.signedFor, 0);
    QCOMPARE(int(drainage.notices.constFirst().step), step);
    QCOMPARE(drainage.notices.constFirst().dueAt, start + (86 + due) * minute);
    QCOMPARE(drainage.overdue, overdue ? 1 : 0);
    QVERIFY(!drainage.notices.constFirst().next.isEmpty());
}

void TestAgencyBoard::countsWhatHappened()
{
    Desk desk;
    stopBinheWest(desk);
    send(desk, 86, u"n1"_s, u"fire"_s, u"inform"_s);
    desk.put(88, u"notice.sign"_s, u"notice/n1"_s, {{"state"_L1, u"signed"_s}});
    send(desk, 87, u"n2"_s, u"fire"_s, u"inform"_s);
    desk.put(98, u"notice.confirm_voice"_s, u"notice/n2"_s, {{"state"_L1, u"confirmed"_s}});
    send(desk, 88, u"n3"_s, u"fire"_s, u"request"_s);
    desk.put(100, u"notice.answer"_s, u"notice/n3"_s, {{"state"_L1, u"answered"_s}, {"answer"_L1, u"两车已出动"_s}});
    send(desk, 89, u"n4"_s, u"fire"_s, u"inform"_s);
    desk.put(110, u"notice.escalate"_s, u"notice/n4"_s, {{"state"_L1, u"escalated"_s}});
    const auto board = agencyBoard(desk.situation, start + 200 * minute);
    QCOMPARE(board.size(), 4);
    const AgencyLine fire = line(board, u"fire"_s);
    QCOMPARE(fire.name.zh, u"市消防救援支队"_s);
    QCOMPARE(fire.sent, 4);
    QCOMPARE(fire.signedFor, 2); // one of the four was only confirmed by voice
    QCOMPARE(fire.answered, 1);
    QCOMPARE(fire.confirmed, 1);
    QCOMPARE(fire.escalated, 1);
    QCOMPARE(fire.overdue, 0);
    QCOMPARE(fire.lastAnswer.zh, u"两车已出动"_s);
    QCOMPARE(fire.notices.at(0).step, NoticeStep::None); // informed and signed for: that is all
    QCOMPARE(fire.notices.at(3).step, NoticeStep::Coordination);
    QCOMPARE(line(board, u"drainage"_s).sent, 0);
}

void TestAgencyBoard::requestsStayUntilSettled()
{
    Desk desk;
    stopBinheWest(desk);
    send(desk, 86, u"n1"_s, u"drainage"_s, u"request"_s);
    desk.put(86, u"notice.edit"_s, u"notice/n1"_s, {{"dueAt"_L1, start + 110 * minute}});
    desk.put(88, u"notice.sign"_s, u"notice/n1"_s, {{"state"_L1, u"signed"_s}});
    auto drainage = line(agencyBoard(desk.situation, start + 115 * minute), u"drainage"_s);
    QCOMPARE(drainage.asks.size(), 1);
    QCOMPARE(drainage.asks.constFirst().step, NoticeStep::Answer);
    QCOMPARE(drainage.asks.constFirst().overdueMs, 5 * minute);
    desk.put(116, u"notice.answer"_s, u"notice/n1"_s, {{"state"_L1, u"answered"_s}, {"answer"_L1, u"25分钟到"_s}});
    drainage = line(agencyBoard(desk.situation, start + 117 * minute), u"drainage"_s);
    QCOMPARE(drainage.asks.constFirst().dueAt, start + 110 * minute);
    QCOMPARE(drainage.overdue, 0); // it is answered; whether it is done the desk decides
    desk.put(120, u"notice.close"_s, u"notice/n1"_s, {{"state"_L1, u"closed"_s}});
    QVERIFY(line(agencyBoard(desk.situation, start + 121 * minute), u"drainage"_s).asks.isEmpty());
    // What fell away before anybody rang is neither asked for nor told.
    send(desk, 122, u"n2"_s, u"drainage"_s, u"request"_s);
    QCOMPARE(line(agencyBoard(desk.situation, start + 122 * minute), u"drainage"_s).sent, 2);
    desk.put(123, u"notice.drop"_s, u"notice/n2"_s, {{"state"_L1, u"dropped"_s}});
    drainage = line(agencyBoard(desk.situation, start + 124 * minute), u"drainage"_s);
    QVERIFY(drainage.asks.isEmpty());
    QCOMPARE(drainage.sent, 1);
    QCOMPARE(drainage.answered, 1);
}

void TestAgencyBoard::floodOfficeIsNotSentToItself()
{
    Desk desk;
    stopBinheWest(desk);
    send(desk, 86, u"n1"_s, u"flood"_s, u"inform"_s);
    const auto flood = line(agencyBoard(desk.situation, start + 200 * minute), u"flood"_s);
    QCOMPARE(flood.notices.constFirst().step, NoticeStep::Call);
    QCOMPARE(flood.overdue, 1);
}

void TestAgencyBoard::closureIsToldInTheRightForm()
{
    Desk desk;
    stopBinheWest(desk);
    desk.put(60, u"unit.arrive"_s, u"unit/wb-01"_s, {{"state"_L1, u"on_scene"_s}});
    desk.depth(80, u"erbaqiao"_s, 26);
    desk.depth(85, u"erbaqiao"_s, 29);
    const Record &closure = *desk.situation.record(u"closure/c1"_s);
    const DetourText detour{{{u"迎泽西大街"_s, u"Yingze West Avenue"_s}, {u"晋祠路"_s, u"Jinci Road"_s}}};
    auto drafts = noticesForClosure(closure, desk.situation, detour, {.now = start + 86 * minute});
    QCOMPARE(drafts.size(), 2); // city management and the buses are not in this situation
    const NoticeDraft *drainage = draftTo(drafts, u"drainage"_s);
    QVERIFY(drainage);
    QCOMPARE(drainage->type, u"request"_s);
    QCOMPARE(
        drainage->text.zh,
        u"滨河西路南行迎泽大桥至南内环桥已于18时实行临时交通管制，目前水深29厘米且上涨。商请尽快启泵抽排，并将到场时间、抽排进展告知我方，现场联络人万柏林01。"_s);
    QCOMPARE(draftTo(drafts, u"fire"_s)->type, u"inform"_s);
    for (const QString &id : {u"bus"_s, u"urban"_s})
        desk.put(86, u"agency.define"_s, u"agency/"_s + id, {{"state"_L1, u"normal"_s}, {"name"_L1, id}});
    send(desk, 86, u"n1"_s, u"drainage"_s, u"request"_s, u"closure/c1"_s);
    drafts = noticesForClosure(closure, desk.situation, detour, {.now = start + 86 * minute, .drill = true});
    QCOMPARE(drafts.size(), 3);
    QVERIFY(!draftTo(drafts, u"drainage"_s)); // told already
    QVERIFY(draftTo(drafts, u"bus"_s)->text.zh.contains(u"社会车辆经迎泽西大街、晋祠路绕行"_s));
    for (const NoticeDraft &draft : std::as_const(drafts)) {
        QVERIFY2(draft.text.zh.contains(draft.type == "request"_L1 ? u"商请"_s : u"通报"_s), qPrintable(draft.text.zh));
        QVERIFY(draft.text.zh.endsWith(u"（演练）"_s));
        QVERIFY(draft.text.en.endsWith(u" (Exercise)"_s));
        for (const QString &order : {u"指令"_s, u"命令"_s, u"责令"_s, u"必须"_s, u"封"_s})
            QVERIFY2(!draft.text.zh.contains(order), qPrintable(draft.text.zh));
    }
    // Nothing to pump after an accident.
    Record accident = closure;
    accident.set("cause"_L1, u"accident"_s);
    QVERIFY(!draftTo(noticesForClosure(accident, desk.situation, detour, {}), u"urban"_s));
}

void TestAgencyBoard::whatIsOnlyAskedForIsNotToldAsInForce()
{
    Desk desk;
    stopBinheWest(desk);
    for (const QString &id : {u"bus"_s, u"urban"_s})
        desk.put(86, u"agency.define"_s, u"agency/"_s + id, {{"state"_L1, u"normal"_s}, {"name"_L1, id}});
    Record closure = *desk.situation.record(u"closure/c1"_s); // the card names a way; none was found
    closure.set("times"_L1, QJsonObject{{"asked"_L1, start + 79 * minute}});
    for (const QString &state : {u"asked"_s, u"stopped"_s, u"confirmed"_s, u"in_force"_s, u"reopening_asked"_s, u"rejected"_s}) {
        closure.set("state"_L1, state);
        const auto drafts = noticesForClosure(closure, desk.situation, {}, {.now = start + 86 * minute});
        const bool isAsked = state == "asked"_L1;
        QCOMPARE(drafts.size(), isAsked ? 2 : state == "rejected"_L1 ? 0 : 4);
        QCOMPARE(draftTo(drafts, u"bus"_s) != nullptr, !isAsked && state != "rejected"_L1);
        for (const NoticeDraft &draft : drafts) {
            const bool isDecided = state == "confirmed"_L1; // and nobody has seen it stand
            QVERIFY2(draft.text.zh.contains(u"尚未实行"_s) == isAsked && draft.text.zh.contains(u"现场正在落实"_s) == isDecided
                         && draft.text.zh.contains(u"已实行"_s) == (!isAsked && !isDecided),
                     qPrintable(draft.text.zh));
            QCOMPARE(draft.text.en.contains(u"has been under"_s), !isAsked && !isDecided);
            QCOMPARE(draft.text.en.contains(u"is to be put under"_s), isDecided);
            QVERIFY2(!draft.text.zh.contains(u"晋祠路"_s), qPrintable(draft.text.zh));
        }
    }
}

/// Nobody is told that a road is shut of which a lane is open; and who pumps hears how deep it is, also of a gauge in doubt.
void TestAgencyBoard::anOpenLaneAndADoubtedDepthAreSaid()
{
    Desk desk;
    stopBinheWest(desk);
    desk.put(86, u"agency.define"_s, u"agency/urban"_s, {{"state"_L1, u"normal"_s}, {"name"_L1, u"urban"_s}});
    Record closure = *desk.situation.record(u"closure/c1"_s);
    const auto drafts = [&] { return noticesForClosure(closure, desk.situation, {}, {.now = start + 90 * minute}); };
    closure.set("state"_L1, u"reopening_asked"_s);
    closure.set("lane"_L1, u"one"_s);
    closure.set("laneAt"_L1, start + 88 * minute);
    desk.depth(87, u"erbaqiao"_s, 5);
    QCOMPARE(drafts().size(), 3);
    for (const NoticeDraft &draft : drafts())
        QVERIFY2(draft.text.zh.contains(u"开放一条车道"_s) && !draft.text.zh.contains(u"实行临时交通管制"_s), qPrintable(draft.text.zh));
    closure.set("state"_L1, u"in_force"_s); // kept closed, and nobody stands there yet
    for (const NoticeDraft &draft : drafts())
        QVERIFY2(draft.text.zh.contains(u"一条车道仍可通行，即将重新管制"_s) && !draft.text.zh.contains(u"实行临时交通管制"_s),
                 qPrintable(draft.text.zh));
    desk.depth(89, u"erbaqiao"_s, 41);
    Record point = *desk.situation.record(u"floodpoint/erbaqiao"_s);
    QJsonObject fields = point.fields();
    fields.insert("doubtful"_L1, u"读数跳变"_s);
    desk.put(89, u"floodpoint.doubt"_s, u"floodpoint/erbaqiao"_s, fields);
    const auto now = drafts();
    const NoticeDraft *drainage = draftTo(now, u"drainage"_s);
    QVERIFY(drainage);
    QVERIFY2(drainage->text.zh.contains(u"约41厘米（水位计存疑）"_s), qPrintable(drainage->text.zh));
    QVERIFY2(drainage->text.en.contains(u"about 41 cm (in doubt)"_s), qPrintable(drainage->text.en));
}

void TestAgencyBoard::draftsFitTheVerb()
{
    Desk desk;
    stopBinheWest(desk);
    const Record &closure = *desk.situation.record(u"closure/c1"_s);
    const auto drafts = noticesForClosure(closure, desk.situation, {}, {.now = start});
    QVERIFY(!drafts.isEmpty());
    for (const NoticeDraft &draft : drafts) {
        const Record before(u"notice/n1"_s);
        const QJsonObject given = draft.fields();
        const auto after
            = takeStep(u"notice.send"_s, {before, given, {u"LL"_s, Role::Liaison, u"L"_s, {}}, start, [&](const QString &subject) {
                                              return desk.situation.record(subject);
                                          }});
        QVERIFY2(after, after ? "" : qPrintable(after.error().text));
    }
}

void TestAgencyBoard::trappedAndSignals()
{
    Desk desk;
    stopBinheWest(desk);
    desk.put(0, u"agency.define"_s, u"agency/medical"_s, {{"state"_L1, u"normal"_s}, {"name"_L1, u"市急救中心"_s}});
    desk.put(0, u"agency.define"_s, u"agency/power"_s, {{"state"_L1, u"normal"_s}, {"name"_L1, u"市供电公司"_s}});
    desk.put(92, u"incident.report"_s, u"incident/i3"_s,
             {{"state"_L1, u"received"_s},
              {"type"_L1, u"trapped"_s},
              {"place"_L1, u"二坝桥西侧辅路"_s},
              {"people"_L1, 7},
              {"vehicles"_L1, 3},
              {"detail"_L1, u"含1名孕妇"_s}});
    const auto drafts = noticesForTrapped(*desk.situation.record(u"incident/i3"_s), desk.situation,
                                          {u"迎泽大桥西侧"_s, u"the west of Yingze Bridge"_s}, {.now = start});
    QCOMPARE(drafts.size(), 2);
    QCOMPARE(draftTo(drafts, u"fire"_s)->text.zh,
             u"二坝桥西侧辅路3车7人被困，含1名孕妇。商请立即派员救援，携带舟艇、破拆工具，由迎泽大桥西侧进入，我方现场引导。"_s);
    QCOMPARE(draftTo(drafts, u"medical"_s)->type, u"callout"_s);
    desk.put(120, u"incident.report"_s, u"incident/i4"_s,
             {{"state"_L1, u"received"_s}, {"type"_L1, u"signal_fault"_s}, {"place"_L1, u"晋祠路—纺织街口"_s}});
    const auto power = noticesForSignal(*desk.situation.record(u"incident/i4"_s), desk.situation, {.now = start});
    QCOMPARE(power.size(), 1);
    QCOMPARE(power.constFirst().text.zh,
             u"晋祠路—纺织街口信号灯故障。商请核查是否因断电所致；如属供电原因，请优先抢修或接应急电源，并告知预计恢复时间。"_s);
}

void TestAgencyBoard::reopeningGoesToWhoeverWasTold()
{
    Desk desk;
    stopBinheWest(desk);
    send(desk, 86, u"n1"_s, u"drainage"_s, u"request"_s, u"closure/c1"_s);
    send(desk, 87, u"n2"_s, u"drainage"_s, u"inform"_s, u"closure/c1"_s);
    send(desk, 88, u"n3"_s, u"fire"_s, u"inform"_s, u"closure/other"_s);
    desk.put(220, u"closure.reopen"_s, u"closure/c1"_s, {{"state"_L1, u"reopened"_s}});
    const auto drafts = noticesForReopening(*desk.situation.record(u"closure/c1"_s), desk.situation, {.now = start + 221 * minute});
    QCOMPARE(drafts.size(), 1);
    QCOMPARE(drafts.constFirst().text.zh, u"通报：滨河西路南行迎泽大桥至南内环桥临时交通管制已于20时20分解除，道路恢复通行。感谢支持。"_s);
    // Turned down or withdrawn, it is told to the same.
    Record rejected = *desk.situation.record(u"closure/c1"_s);
    rejected.set("state"_L1, u"rejected"_s);
    const auto none = noticesForReopening(rejected, desk.situation, {.now = start + 221 * minute});
    QCOMPARE(none.size(), 1);
    QVERIFY2(none.constFirst().text.zh.contains(u"不实行临时交通管制"_s) && !none.constFirst().text.zh.contains(u"解除"_s),
             qPrintable(none.constFirst().text.zh));
    // In deep water nobody is told that a road is open.
    for (const double cm : {31.0, 5.0}) {
        desk.depth(cm > 25 ? 222 : 223, u"erbaqiao"_s, cm);
        const auto told
            = [&desk](const Record &closure) { return noticesForReopening(closure, desk.situation, {.now = start + 224 * minute}); };
        QCOMPARE(told(*desk.situation.record(u"closure/c1"_s)).isEmpty(), cm > 25);
        const QString text = told(rejected).constFirst().text.zh;
        QCOMPARE(text.contains(u"不实行临时交通管制，积水较深（约31厘米），请勿驶入。"_s), cm > 25);
        QCOMPARE(text.contains(u"道路照常通行"_s), cm < 25);
    }
}

void TestAgencyBoard::calloutByColour()
{
    Desk desk;
    desk.put(0, u"brigade.define"_s, u"brigade/wanbailin"_s,
             {{"state"_L1, u"normal"_s}, {"name"_L1, u"万柏林大队"_s}, {"phone"_L1, u"0351-000-1203"_s}});
    const auto keys = [&](const QString &color) {
        QStringList all;
        for (const CalloutLine &one : calloutList(color, desk.situation, {}))
            all.append(one.key);
        return all;
    };
    QVERIFY(keys(u"green"_s).isEmpty());
    QCOMPARE(keys(u"blue"_s), QStringList{u"duty_commander"_s});
    QCOMPARE(keys(u"yellow"_s), (QStringList{u"duty_commander"_s, u"leader"_s}));
    QCOMPARE(keys(u"orange"_s), (QStringList{u"duty_commander"_s, u"leader"_s, u"director"_s, u"deputy_chief"_s, u"brigade/wanbailin"_s}));
    QCOMPARE(keys(u"red"_s),
             (QStringList{u"duty_commander"_s, u"leader"_s, u"director"_s, u"deputy_chief"_s, u"chief"_s, u"brigade/wanbailin"_s}));
    QVERIFY(!calloutList(u"yellow"_s, desk.situation, {}).constFirst().mustAnswer);
    const auto orange = calloutList(u"orange"_s, desk.situation, {u"leader"_s});
    QVERIFY(orange.at(0).mustAnswer);
    QVERIFY(!orange.at(0).answered);
    QVERIFY(orange.at(1).answered);
    QCOMPARE(orange.constLast().phone, u"0351-000-1203"_s);
    QCOMPARE(orange.constLast().reason.zh, u"橙色预警：逐级电话叫应，直至应答"_s);
    // The plan may give level II to others.
    const AuthorityTable own({{2, {u"deputy_chief"_s, u"chief"_s}}, {1, {u"chief"_s}}});
    QCOMPARE(calloutList(u"red"_s, desk.situation, {}, own).size(), 6);
}

WATCHFLOOR_TEST(TestAgencyBoard)
#include "test_agencyboard.moc"
