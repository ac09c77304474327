// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agencyboard.h"
#include "noticedrafts.h"
#include "onetest.h"
#include "reporttools.h"

#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace wf;

namespace {

/// Records what is proposed, as the desk would: notices n0, n1, …
void sendAll(Desk &desk, int at, const QList<NoticeDraft> &drafts)
{
    for (const NoticeDraft &draft : drafts) {
        QJsonObject fields = draft.fields();
        fields.insert("state"_L1, u"sent"_s);
        desk.put(at, u"notice.send"_s, u"notice/n%1"_s.arg(desk.situation.records(u"notice"_s).size()), fields);
        for (const QString &old : draft.replaces)
            desk.put(at, u"notice.drop"_s, old, {{"state"_L1, u"dropped"_s}});
    }
}

} // namespace

/// What nobody has been told of yet follows the incident; what was told, and what somebody wrote, stays as it is.
class TestRenewedNotices : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<Desk>();
        for (const QString &id : {u"fire"_s, u"medical"_s})
            m_desk->put(0, u"agency.define"_s, u"agency/"_s + id, {{"state"_L1, u"normal"_s}, {"name"_L1, id}});
        for (const QString &id : {u"a"_s, u"b"_s})
            m_desk->put(1, u"incident.report"_s, u"incident/"_s + id,
                        {{"state"_L1, u"received"_s}, {"type"_L1, u"trapped"_s}, {"place"_L1, u"隧道"_s + id}, {"people"_L1, 3}});
        sendAll(*m_desk, 2, drafts(false));
        QCOMPARE(m_desk->situation.records(u"notice"_s).size(), 2);
        QVERIFY(drafts(false).isEmpty());
        QVERIFY(!isOutdated(u"n0"_s) && !isOutdated(u"n1"_s));
    }

    void whatWaitsFollowsTheIncident_data()
    {
        QTest::addColumn<QJsonObject>("change");
        QTest::addColumn<QString>("says");
        QTest::addRow("people") << QJsonObject{{"people"_L1, 4}} << u"4人"_s;
        QTest::addRow("place") << QJsonObject{{"place"_L1, u"东口"_s}} << u"东口"_s;
        QTest::addRow("detail") << QJsonObject{{"detail"_L1, u"含1名孕妇"_s}} << u"孕妇"_s;
        QTest::addRow("type") << QJsonObject{{"type"_L1, u"accident"_s}} << u"交通事故"_s;
    }
    void whatWaitsFollowsTheIncident()
    {
        QFETCH(QJsonObject, change);
        QFETCH(QString, says);
        m_desk->put(3, u"notice.sign"_s, u"notice/n1"_s, {{"state"_L1, u"signed"_s}});
        m_desk->put(4, u"incident.update"_s, u"incident/a"_s, change);
        const bool isTrapped = !change.contains("type"_L1);
        QVERIFY(isOutdated(u"n0"_s));
        QVERIFY(!isOutdated(u"n1"_s)); // it was told
        const auto news = drafts(!isTrapped);
        QCOMPARE(news.size(), change.contains("people"_L1) ? 2 : 1); // whoever was told of fewer people is told again
        QVERIFY2(news.constFirst().text.zh.contains(says), qPrintable(news.constFirst().text.zh));
        QCOMPARE(news.constFirst().replaces, QStringList{u"notice/n0"_s});
        sendAll(*m_desk, 5, news);
        QVERIFY(!isOutdated(u"n2"_s));
        QVERIFY(drafts(!isTrapped).isEmpty());
    }

    /// However often its words change before somebody calls, the call is as late as the first of them is old.
    void renewedWordsAreNoCall()
    {
        for (int at = 4; at < 13; at += 3) {
            m_desk->put(at, u"incident.update"_s, u"incident/a"_s, {{"people"_L1, at}});
            sendAll(*m_desk, at, drafts(false));
        }
        int waiting = 0;
        for (const Record *notice : m_desk->situation.records(u"notice"_s)) {
            if (notice->state() != "sent"_L1)
                continue;
            ++waiting;
            const NoticeLine line = noticeLine(*notice, start + 13 * minute);
            QCOMPARE(noticeWaitsSince(*notice), start + 2 * minute);
            QCOMPARE(line.overdueMs, start + 13 * minute - line.dueAt);
            QCOMPARE(line.dueAt, start + 7 * minute); // five minutes after the first, though a call is due by now
        }
        QCOMPARE(waiting, 2);
    }

    /// Vehicles are counted sooner than people: no notice leaves the people out, or makes a figure of them.
    void anUnknownNumberIsSaidToBeUnknown()
    {
        m_desk->put(3, u"incident.report"_s, u"incident/c"_s,
                    {{"state"_L1, u"received"_s}, {"type"_L1, u"trapped"_s}, {"place"_L1, u"建设北路下穿"_s}, {"vehicles"_L1, 3}});
        const auto unknown = [&] { return noticesForTrapped(*m_desk->situation.record(u"incident/c"_s), m_desk->situation, {}, {}); };
        QCOMPARE(unknown().size(), 2);
        for (const NoticeDraft &draft : unknown()) {
            QVERIFY2(draft.text.zh.startsWith(u"建设北路下穿有人被困，人数不明，涉及3车。"_s), qPrintable(draft.text.zh));
            QVERIFY2(draft.text.en.contains(u", number unknown, 3 vehicles."_s), qPrintable(draft.text.en));
        }
        m_desk->put(4, u"incident.update"_s, u"incident/c"_s, {{"vehicles"_L1, 0}});
        QVERIFY2(unknown().constFirst().text.zh.startsWith(u"建设北路下穿有人被困，人数不明。"_s),
                 qPrintable(unknown().constFirst().text.zh));
        m_desk->put(5, u"incident.update"_s, u"incident/c"_s, {{"vehicles"_L1, 3}, {"people"_L1, 5}});
        for (const NoticeDraft &draft : unknown()) {
            QVERIFY2(draft.text.zh.startsWith(u"建设北路下穿3车5人被困。"_s), qPrintable(draft.text.zh));
            QVERIFY2(draft.text.en.contains(u", 5 people, 3 vehicles."_s), qPrintable(draft.text.en));
        }
    }

    void aMergedIncidentsNoticesWaitForNobody()
    {
        m_desk->put(3, u"incident.merge"_s, u"incident/a"_s, {{"state"_L1, u"merged"_s}, {"into"_L1, u"incident/b"_s}});
        m_desk->put(3, u"incident.update"_s, u"incident/b"_s, {{"people"_L1, 4}});
        QVERIFY(isOutdated(u"n0"_s) && isOutdated(u"n1"_s));
        const auto news = noticesForTrapped(*m_desk->situation.record(u"incident/b"_s), m_desk->situation, {}, {});
        QCOMPARE(news.size(), 2);
        for (const NoticeDraft &draft : news)
            QVERIFY(draft.replaces.size() == 1 && draft.text.zh.contains(u"4人"_s));
    }

    void whatSomebodyWroteIsTheirs()
    {
        m_desk->put(3, u"notice.send"_s, u"notice/own"_s,
                    {{"state"_L1, u"sent"_s}, {"agency"_L1, u"agency/fire"_s}, {"about"_L1, u"incident/a"_s}, {"text"_L1, u"请带艇"_s}});
        m_desk->put(4, u"incident.update"_s, u"incident/a"_s, {{"people"_L1, 4}});
        QVERIFY(!isOutdated(u"own"_s));
    }

private:
    [[nodiscard]] QList<NoticeDraft> drafts(bool asDanger) const
    {
        const Record &incident = *m_desk->situation.record(u"incident/a"_s);
        return asDanger ? noticesForDanger(incident, m_desk->situation, {}) : noticesForTrapped(incident, m_desk->situation, {}, {});
    }
    [[nodiscard]] bool isOutdated(const QString &id) const
    {
        return isNoticeOutdated(*m_desk->situation.record(u"notice/"_s + id), m_desk->situation);
    }

    std::unique_ptr<Desk> m_desk;
};

WATCHFLOOR_TEST(TestRenewedNotices)
#include "test_renewednotices.moc"
