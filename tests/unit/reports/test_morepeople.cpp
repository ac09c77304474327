// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "handover.h"
#include "noticedrafts.h"
#include "onetest.h"
#include "reporttools.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace wf;

namespace {

void report(Desk &desk, int people)
{
    desk.put(0, u"agency.define"_s, u"agency/fire"_s, {{"state"_L1, u"normal"_s}, {"name"_L1, u"消防"_s}});
    desk.put(1, u"incident.report"_s, u"incident/a"_s,
             {{"state"_L1, u"received"_s}, {"type"_L1, u"trapped"_s}, {"place"_L1, u"隧道"_s}, {"people"_L1, people}});
}

QList<NoticeDraft> drafts(const Desk &desk) { return noticesForTrapped(*desk.situation.record(u"incident/a"_s), desk.situation, {}, {}); }

void tell(Desk &desk, int at, const QString &notice, const NoticeDraft &draft)
{
    QJsonObject fields = draft.fields();
    fields.insert("state"_L1, u"sent"_s);
    desk.put(at, u"notice.send"_s, notice, fields);
    desk.put(at, u"notice.confirm_voice"_s, notice, {{"state"_L1, u"confirmed"_s}});
}

bool isToldOfFewerNow(const Desk &desk) { return wereToldOfFewer(*desk.situation.record(u"incident/a"_s), desk.situation); }

} // namespace

/// Whoever was told of one person in danger hears of it when there are three.
class TestMorePeople : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whoWasToldOfFewerIsToldAgain()
    {
        Desk desk;
        report(desk, 1);
        tell(desk, 2, u"notice/1"_s, drafts(desk).constFirst());
        QVERIFY(drafts(desk).isEmpty() && !isToldOfFewerNow(desk));
        desk.put(3, u"incident.update"_s, u"incident/a"_s, {{"people"_L1, 4}, {"rescued"_L1, 1}});
        QVERIFY(isToldOfFewerNow(desk));
        const auto news = drafts(desk);
        QCOMPARE(news.size(), 1);
        QCOMPARE(news.constFirst().people, 3); // who is out is asked for no more
        QVERIFY(news.constFirst().text.zh.contains(u"3人被困"_s));
        QVERIFY(news.constFirst().replaces.isEmpty());
        tell(desk, 4, u"notice/2"_s, news.constFirst());
        QVERIFY(drafts(desk).isEmpty() && !isToldOfFewerNow(desk));
        desk.put(5, u"incident.rescue"_s, u"incident/a"_s, {{"rescued"_L1, 3}});
        QVERIFY(drafts(desk).isEmpty() && !isToldOfFewerNow(desk));
    }

    /// Whoever was called out before anybody knew how many, or was told something else besides, hears of the number too.
    void whoWasToldOfNoNumberIsToldIt()
    {
        Desk desk;
        report(desk, 0);
        tell(desk, 2, u"notice/1"_s, drafts(desk).constFirst());
        desk.put(3, u"notice.send"_s, u"notice/2"_s,
                 {{"state"_L1, u"sent"_s},
                  {"agency"_L1, u"agency/fire"_s},
                  {"type"_L1, u"inform"_s},
                  {"text"_L1, u"道路已封闭"_s},
                  {"about"_L1, u"incident/a"_s}});
        QVERIFY(drafts(desk).isEmpty() && !isToldOfFewerNow(desk));
        desk.put(4, u"incident.update"_s, u"incident/a"_s, {{"people"_L1, 5}});
        QVERIFY(isToldOfFewerNow(desk));
        QCOMPARE(drafts(desk).constFirst().people, 5);
        tell(desk, 5, u"notice/3"_s, drafts(desk).constFirst());
        QVERIFY(drafts(desk).isEmpty() && !isToldOfFewerNow(desk));
    }

    /// As earlier versions wrote it down: the number stands in the words alone. What a person wrote is what that person told.
    void anOldNoticeSaysItInItsWords()
    {
        for (const QString &type : {u"trapped"_s, u"accident"_s}) {
            for (const int told : {0, 2}) {
                for (const bool isDrafted : {true, false}) {
                    Desk desk;
                    report(desk, told);
                    desk.put(1, u"incident.update"_s, u"incident/a"_s,
                             {{"state"_L1, u"received"_s}, {"type"_L1, type}, {"place"_L1, u"隧道"_s}, {"people"_L1, told}});
                    const Record incident = *desk.situation.record(u"incident/a"_s);
                    const NoticeDraft draft = (type == "trapped"_L1 ? noticesForTrapped(incident, desk.situation, {}, {})
                                                                    : noticesForDanger(incident, desk.situation, {}))
                                                  .constFirst();
                    QVERIFY(draft.text.zh != draft.text.en);
                    QJsonObject fields = draft.fields();
                    QCOMPARE(fields.take("people"_L1).toInt(), told);
                    if (!isDrafted)
                        fields.insert("text"_L1, u"隧道里有人，速来"_s);
                    fields.insert("state"_L1, u"sent"_s);
                    desk.put(2, u"notice.send"_s, u"notice/1"_s, fields);
                    desk.put(2, u"notice.confirm_voice"_s, u"notice/1"_s, {{"state"_L1, u"confirmed"_s}});
                    QVERIFY(!isToldOfFewerNow(desk));
                    desk.put(3, u"incident.update"_s, u"incident/a"_s, {{"people"_L1, 3}});
                    QCOMPARE(isToldOfFewerNow(desk), isDrafted);
                    desk.put(4, u"incident.rescue"_s, u"incident/a"_s, {{"rescued"_L1, 1}});
                    QCOMPARE(isToldOfFewerNow(desk), isDrafted && told < 2); // who is out is asked for no more
                }
            }
        }
    }

    void whatIsToldAgainWaitsAsAnyOther()
    {
        Desk desk;
        report(desk, 1);
        tell(desk, 2, u"notice/1"_s, drafts(desk).constFirst());
        desk.put(3, u"incident.update"_s, u"incident/a"_s, {{"people"_L1, 3}});
        QJsonObject fields = drafts(desk).constFirst().fields();
        fields.insert("state"_L1, u"sent"_s);
        desk.put(4, u"notice.send"_s, u"notice/2"_s, fields);
        QVERIFY(drafts(desk).isEmpty());
        QVERIFY(!isNoticeOutdated(*desk.situation.record(u"notice/2"_s), desk.situation));
        desk.put(5, u"incident.update"_s, u"incident/a"_s, {{"people"_L1, 5}});
        QCOMPARE(drafts(desk).constFirst().replaces, QStringList{u"notice/2"_s});
    }

    /// A road of which nobody has decided stands above: nothing says that no open road is under water.
    void noHandoverSaysThatNoOpenRoadIsUnderWater()
    {
        Desk desk;
        desk.put(0, u"floodpoint.define"_s, u"floodpoint/p"_s,
                 {{"state"_L1, u"normal"_s},
                  {"name"_L1, u"二坝桥"_s},
                  {"thresholds"_L1, QJsonObject{{"watch"_L1, 10}, {"slow"_L1, 15}, {"close"_L1, 25}, {"reopen"_L1, 10}}}});
        const auto none = [&desk] { return handoverOf(desk.situation, start + 10 * minute).section(u"water"_s)->none; };
        QCOMPARE(none().zh, u"无"_s);
        desk.depth(9, u"p"_s, 40);
        desk.put(9, u"closure.ask"_s, u"closure/1"_s,
                 {{"state"_L1, u"asked"_s}, {"road"_L1, u"滨河西路"_s}, {"floodPoint"_L1, u"floodpoint/p"_s}, {"cause"_L1, u"ponding"_s}});
        const Handover handover = handoverOf(desk.situation, start + 10 * minute);
        QVERIFY(handover.section(u"water"_s)->items.isEmpty());
        QVERIFY2(none().zh.contains(u"见上"_s), qPrintable(none().zh));
        QVERIFY(handoverText(handover, false).en.contains(u"see the closures above"_s));
    }
};

WATCHFLOOR_TEST(TestMorePeople)
#include "test_morepeople.moc"
