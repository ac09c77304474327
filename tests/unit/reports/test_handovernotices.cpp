// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dutylogtools.h"
#include "handoverchange.h"
#include "noticedrafts.h"
#include "onetest.h"
#include "upwardreports.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace wf;

namespace {

QStringList lines(const Desk &desk, const QString &key, int at, const QString &language = u"zh"_s)
{
    QStringList out;
    const Handover handover = handoverOf(desk.situation, start + at * minute);
    if (const HandoverSection *section = handover.section(key)) {
        for (const HandoverItem &item : section->items)
            out.append(item.text.in(language));
    }
    return out;
}

/// Fire and ambulance, and people trapped in two tunnels.
void trapInTwoTunnels(Desk &desk)
{
    for (const auto &[id, name] : {std::pair{u"fire"_s, u"消防"_s}, std::pair{u"medical"_s, u"急救"_s}})
        desk.put(0, u"agency.define"_s, u"agency/"_s + id, {{"state"_L1, u"normal"_s}, {"name"_L1, name}});
    for (const QString &id : {u"a"_s, u"b"_s})
        desk.put(1, u"incident.report"_s, u"incident/"_s + id,
                 {{"state"_L1, u"received"_s}, {"type"_L1, u"trapped"_s}, {"place"_L1, u"隧道"_s + id}, {"people"_L1, 3}});
}

/// Records what is proposed for one of them: notices n0, n1, …
void propose(Desk &desk, int at, const QString &incident)
{
    const QList<NoticeDraft> drafts = noticesForTrapped(*desk.situation.record(u"incident/"_s + incident), desk.situation, {}, {});
    for (const NoticeDraft &draft : drafts) {
        QJsonObject fields = draft.fields();
        fields.insert("state"_L1, u"sent"_s);
        desk.put(at, u"notice.send"_s, u"notice/n%1"_s.arg(desk.situation.records(u"notice"_s).size()), fields);
    }
}

} // namespace

/// What has been recorded for agencies, and what of it they know: no more is handed over, and nothing that is no longer so.
class TestHandoverNotices : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatNobodyWasToldIsNoMissingReceipt()
    {
        Desk desk;
        trapInTwoTunnels(desk);
        desk.put(10, u"notice.send"_s, u"notice/n"_s,
                 {{"state"_L1, u"sent"_s}, {"agency"_L1, u"agency/fire"_s}, {"type"_L1, u"request"_s}, {"text"_L1, u"商请备艇"_s}});
        const auto said = [&desk](const QString &language = u"zh"_s) { return lines(desk, u"notices"_s, 20, language).join(u'\n'); };
        QCOMPARE(said(), u"消防：备艇（16时50分登记，尚未告知）"_s);
        const QStringList kept = handoverLines(handoverOf(desk.situation, start + 20 * minute), u"zh"_s);
        // The program reminds the desk: that reaches nobody.
        desk.put(12, u"notice.remind"_s, u"notice/n"_s, {{"reminders"_L1, 1}, {"programReminders"_L1, 1}});
        QCOMPARE(said(), u"消防：备艇（16时50分登记，尚未告知）"_s);
        desk.put(14, u"notice.remind"_s, u"notice/n"_s, {{"reminders"_L1, 2}, {"programReminders"_L1, 1}});
        QCOMPARE(said(), u"消防：备艇（16时50分登记，已催办1次，尚无回执）"_s);
        QVERIFY(said(u"en"_s).endsWith("reminded 1 time, no receipt yet)"_L1));
        const QStringList urged = handoverLines(handoverOf(desk.situation, start + 20 * minute), u"zh"_s);
        QVERIFY(isHandoverOutdated(kept, handoverOf(desk.situation, start + 20 * minute))); // told is news, once more is not
        desk.put(15, u"notice.remind"_s, u"notice/n"_s, {{"reminders"_L1, 3}, {"programReminders"_L1, 1}});
        QVERIFY(!isHandoverOutdated(urged, handoverOf(desk.situation, start + 20 * minute)));
        desk.put(16, u"notice.escalate"_s, u"notice/n"_s, {{"state"_L1, u"escalated"_s}, {"to"_L1, u"市防汛办"_s}});
        QCOMPARE(said(), u"消防：备艇（16时50分登记，已催办2次，已报市防汛办，尚无回执）"_s);
        // With its receipt it is no longer one of those; what was asked is still to be answered.
        desk.put(17, u"notice.sign"_s, u"notice/n"_s, {{"state"_L1, u"signed"_s}});
        QVERIFY(said().isEmpty());
        QVERIFY(lines(desk, u"due"_s, 20).contains(u"商请消防：备艇；已回执，尚无答复"_s));
        desk.put(18, u"notice.answer"_s, u"notice/n"_s, {{"state"_L1, u"answered"_s}, {"answer"_L1, u"已备"_s}});
        QVERIFY(lines(desk, u"due"_s, 20).contains(u"商请消防：备艇；答复：已备"_s));
    }

    /// As long as nothing takes its place the agency is to be told, and not with the old number; then the new one stands alone.
    void whatIsNoLongerSoIsNotDue_data()
    {
        QTest::addColumn<bool>("merged");
        QTest::addRow("changed") << false;
        QTest::addRow("merged") << true;
    }
    void whatIsNoLongerSoIsNotDue()
    {
        QFETCH(bool, merged);
        Desk desk;
        trapInTwoTunnels(desk);
        propose(desk, 2, u"a"_s);
        QCOMPARE(lines(desk, u"notices"_s, 5).filter(u"3人"_s).size(), 2);
        if (merged)
            desk.put(3, u"incident.merge"_s, u"incident/a"_s, {{"state"_L1, u"merged"_s}, {"into"_L1, u"incident/b"_s}});
        const QString left = merged ? u"b"_s : u"a"_s;
        desk.put(3, u"incident.update"_s, u"incident/"_s + left, {{"people"_L1, 4}});
        QStringList due = lines(desk, u"notices"_s, 5);
        QCOMPARE(due.size(), 2);
        QCOMPARE(due.constFirst(), u"消防：隧道%1人员被困情况有变，须更新内容后告知（16时42分登记，尚未告知）"_s.arg(left));
        QVERIFY(due.filter(u"3人"_s).isEmpty());
        propose(desk, 4, left);
        due = lines(desk, u"notices"_s, 5);
        QCOMPARE(due.size(), 2);
        QCOMPARE(due.filter(u"4人"_s).size(), 2);
        // Over: nobody need be told any more.
        desk.put(6, u"incident.close"_s, u"incident/"_s + left, {{"state"_L1, u"closed"_s}});
        QVERIFY(lines(desk, u"notices"_s, 7).isEmpty());
    }

    /// What fell away before anybody was told is no receipt in a report upward either.
    void whatFellAwayIsNoReceipt()
    {
        Desk desk;
        stopBinheWest(desk);
        const auto send = [&desk](const QString &id, const QString &agency) {
            desk.put(90, u"notice.send"_s, u"notice/"_s + id,
                     {{"state"_L1, u"sent"_s}, {"agency"_L1, u"agency/"_s + agency}, {"type"_L1, u"inform"_s}, {"text"_L1, u"内容"_s}});
        };
        const auto report = [&desk] {
            return upwardReport(u"first"_s, u"closure/c1"_s, {desk.situation, desk.events}, {.now = start + 95 * minute}).text.zh;
        };
        send(u"n1"_s, u"drainage"_s);
        send(u"n2"_s, u"fire"_s);
        desk.put(91, u"notice.drop"_s, u"notice/n1"_s, {{"state"_L1, u"dropped"_s}});
        QVERIFY2(!report().contains(u"均有回执"_s) && !report().contains(u"市排水公司"_s), qPrintable(report()));
        QVERIFY2(report().contains(u"尚无回执：市消防救援支队"_s), qPrintable(report()));
        desk.put(92, u"notice.sign"_s, u"notice/n2"_s, {{"state"_L1, u"signed"_s}});
        QVERIFY2(report().contains(u"市消防救援支队，均有回执"_s), qPrintable(report()));
    }

    /// Called again, by whatever desk, it is the later call that counts: by the office, whatever it is called there.
    void whoAnsweredLaterIsNotHandedOver()
    {
        Desk desk;
        desk.put(1, u"call.make"_s, u"call/k1"_s,
                 {{"state"_L1, u"unanswered"_s}, {"person"_L1, u"支队长"_s}, {"about"_L1, u"warning/w"_s}});
        QCOMPARE(lines(desk, u"due"_s, 5), QStringList{u"叫应未应答：支队长"_s});
        QCOMPARE(lines(desk, u"due"_s, 5, u"en"_s), QStringList{u"Not answered yet: the chief of the traffic police"_s});
        desk.put(2, u"call.make"_s, u"call/k2"_s,
                 {{"state"_L1, u"answered"_s},
                  {"person"_L1, u"the chief of the traffic police"_s},
                  {"whom"_L1, u"chief"_s},
                  {"about"_L1, u"warning/w"_s}});
        QVERIFY(lines(desk, u"due"_s, 5).isEmpty());
    }

    /// Who is in danger comes first, with who is there; what was not told to anybody has sent nobody.
    void peopleComeFirst()
    {
        Desk desk;
        trapInTwoTunnels(desk);
        QCOMPARE(handoverOf(desk.situation, start).sections.constFirst().key, u"people"_s);
        const auto said = [&desk] { return lines(desk, u"people"_s, 5, u"en"_s).constFirst(); };
        QVERIFY2(said().contains(u"nobody on the scene yet"_s) && !said().contains(u"told"_s), qPrintable(said()));
        QVERIFY2(said().endsWith(u", 消防, 急救 not called out yet"_s), qPrintable(said()));
        propose(desk, 2, u"a"_s);
        QVERIFY2(!said().contains(u"called out"_s), qPrintable(said()));
        desk.put(2, u"unit.define"_s, u"unit/u1"_s, {{"state"_L1, u"assigned"_s}, {"callSign"_L1, u"WBL01"_s}});
        const auto order = [&desk](int at, const QString &state) {
            desk.put(at, u"order."_s + state, u"order/1"_s, {{"state"_L1, state}, {"to"_L1, u"unit/u1"_s}, {"about"_L1, u"incident/a"_s}});
        };
        order(2, u"sent"_s);
        QVERIFY2(!said().contains(u"WBL01"_s), qPrintable(said()));
        order(3, u"signed"_s);
        QVERIFY2(said().endsWith(u"WBL01 told, nobody on the scene yet"_s), qPrintable(said()));
        order(4, u"on_scene"_s);
        desk.put(4, u"unit.move"_s, u"unit/u1"_s, {{"state"_L1, u"on_scene"_s}, {"callSign"_L1, u"WBL01"_s}, {"order"_L1, u"order/1"_s}});
        QVERIFY2(said().endsWith(u"WBL01 on the scene"_s), qPrintable(said()));
        QVERIFY(lines(desk, u"incidents"_s, 5).isEmpty());
    }

    void anAlarmNobodySignedForAndACorridorAreHandedOver()
    {
        Desk desk;
        const auto alarm = [&desk](const QString &state) {
            desk.put(2, u"alarm.raise"_s, u"alarm/1"_s,
                     {{"state"_L1, state}, {"level"_L1, u"slow"_s}, {"floodPoint"_L1, u"floodpoint/p"_s}});
        };
        alarm(u"raised"_s);
        QCOMPARE(lines(desk, u"alarms"_s, 5), QStringList{u"p：达到缓行线，16时42分告警"_s});
        alarm(u"acknowledged"_s);
        QVERIFY(lines(desk, u"alarms"_s, 5).isEmpty());
        const auto corridor = [&desk](const QString &state) {
            desk.put(3, u"corridor.plan"_s, u"corridor/1"_s, {{"state"_L1, state}, {"fromPlace"_L1, u"甲"_s}, {"toPlace"_L1, u"乙"_s}});
            return lines(desk, u"corridors"_s, 5).value(0);
        };
        QCOMPARE(corridor(u"planned"_s), u"甲至乙：已规划，尚未开通，16时43分起"_s);
        QCOMPARE(corridor(u"open"_s), u"甲至乙：已开通，16时43分起"_s);
        QVERIFY(corridor(u"obstructed"_s).contains(u"受阻"_s));
        QVERIFY(corridor(u"closed"_s).isEmpty());
    }

    /// A place that is known roughly only is said so wherever a paper names it.
    void aRoughPlaceIsSaidInEveryPaper()
    {
        for (const bool isRough : {true, false}) {
            Desk desk;
            trapInTwoTunnels(desk);
            desk.put(2, u"incident.verify"_s, u"incident/a"_s, {{"state"_L1, u"verified"_s}, {"placeApprox"_L1, isRough}});
            desk.put(3, u"task.set"_s, u"task/t"_s, {{"state"_L1, u"open"_s}, {"text"_L1, u"复核"_s}, {"about"_L1, u"incident/a"_s}});
            desk.put(4, u"incident.arrive"_s, u"incident/a"_s, {{"state"_L1, u"on_scene"_s}});
            propose(desk, 3, u"a"_s);
            const qint64 now = start + 5 * minute;
            const QStringList papers{lines(desk, u"people"_s, 5).constFirst(),
                                     lines(desk, u"notices"_s, 5).constFirst(),
                                     dutyLines(desk.events, sourceOf(desk)).constLast().what.zh,
                                     lines(desk, u"due"_s, 5).join(u'\n'),
                                     upwardReport(u"first"_s, u"incident/a"_s, {desk.situation, desk.events}, {.now = now}).title.zh,
                                     dueReports(desk.situation, now).constFirst().reason.zh};
            for (const QString &paper : papers) {
                QVERIFY2(paper.contains(u"隧道a"_s), qPrintable(paper));
                QVERIFY2(paper.contains(u"隧道a（具体位置待核）"_s) == isRough, qPrintable(paper));
            }
        }
    }
};

WATCHFLOOR_TEST(TestHandoverNotices)
#include "test_handovernotices.moc"
