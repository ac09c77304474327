// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dutyqueue.h"
#include "onetest.h"
#include "patience.h"

#include <QApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

/// A bad hour on the smallest desk: how much of the queue is seen at once, and that it is the same after a restart.
class TestSmallDesk : public QObject, protected DutyQueue {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        openDuty();
        toTheSmallestDesk();
    }

    /// While little waits both charts are drawn below the whole width of the map.
    void aQuietDeskDrawsTheRain()
    {
        QVERIFY(m_test.find(u"RainChart"_s));
        QVERIFY(m_test.find(u"DepthChart"_s));
    }

    void peopleAndAlarmsAreSeenAtOnce()
    {
        const auto now = static_cast<qint64>(m_view->host().now());
        m_hourAgo = now - 3'600'000;
        for (int i = 0; i < 4; ++i) // the fourth came just now
            put(u"incident/i%1"_s.arg(i),
                {{"state"_L1, u"received"_s},
                 {"no"_L1, u"Z-000%1"_s.arg(i + 1)},
                 {"type"_L1, u"trapped"_s},
                 {"severity"_L1, 1},
                 {"place"_L1, u"建设路下穿通道"_s},
                 {"times"_L1, QJsonObject{{u"received"_s, i < 3 ? now - (20 - i) * 60'000 : now}}}},
                u"received"_s);
        for (int i = 0; i < 12; ++i)
            put(u"bulletin/b%1"_s.arg(i), {{"state"_L1, u"drafted"_s}, {"medium"_L1, u"radio"_s}, {"text"_L1, u"稿件 %1"_s.arg(i)}},
                u"drafted"_s);
        const auto points = m_view->host().room().situation->records(u"floodpoint"_s);
        QVERIFY(points.size() >= 2);
        for (const auto &[point, cm] : {std::pair(points.at(0)->subject(), 60), std::pair(points.at(1)->subject(), 30)})
            m_view->desk()->run(
                u"alarm.raise"_s, {},
                {{u"floodPoint"_s, point}, {u"level"_s, u"close"_s}, {u"depthCm"_s, cm}, {u"readingAt"_s, m_view->host().now()}});
        QTRY_COMPARE(m_view->lists()->pending()->alarms(), 2);
        QTRY_VERIFY(m_view->lists()->pending()->count() >= 17);
        seesTheGravest();
        QVERIFY(m_test.keep(u"smalldesk-01"_s));
        saysWhere();
        // The strip gave its place, and nothing else lies over the queue.
        QVERIFY(!m_test.find(u"RainChart"_s));
        QQuickItem *queue = m_test.find(u"PendingPanel"_s);
        const QQuickItem *chart = m_test.find(u"DepthChart"_s);
        QVERIFY(queue && chart);
        QVERIFY(chart->mapToScene({}).x() > queue->mapToScene(QPointF(queue->width(), 0)).x());
    }

    void theSameAfterARestart()
    {
        QTRY_VERIFY(m_view->host().room().log->isIdle());
        m_test.close();
        QCOMPARE(m_test.open(m_test.live(u"queue.wflog"_s)), QString());
        m_view = m_test.view();
        QTRY_COMPARE(m_view->lists()->pending()->alarms(), 2);
        toTheSmallestDesk();
        seesTheGravest();
    }

    /// Nobody goes to them, whoever was sent drives on a cancelled order, and no agency was told: all of it is read, that first.
    void allThatIsToBeDoneForPeopleIsRead()
    {
        const QString unit = m_view->host().room().situation->records(u"unit"_s).constFirst()->subject();
        put(u"incident/i0"_s,
            {{"state"_L1, u"dispatched"_s},
             {"no"_L1, u"Z-0001"_s},
             {"type"_L1, u"trapped"_s},
             {"severity"_L1, 1},
             {"place"_L1, u"建设路下穿通道"_s}},
            u"dispatched"_s);
        put(u"order/away"_s,
            {{"state"_L1, u"cancelled"_s},
             {"untold"_L1, true},
             {"to"_L1, unit},
             {"about"_L1, u"incident/i0"_s},
             {"task"_L1, u"救助被困人员，转移到高处"_s}},
            u"cancelled"_s);
        QTRY_COMPARE(rowOfAway().value(u"verb"_s).toString(), u"order.send"_s);
        for (const auto &[language, what] :
             {std::pair(u"en"_s, u"People trapped, number unknown"_s), std::pair(u"zh_CN"_s, u"人员被困，人数不明"_s)}) {
            m_view->host().setLanguage(language);
            QTRY_COMPARE(rowOfAway().value(u"what"_s).toString(), what);
            const auto isWhole = [this](const QString &words) {
                const QList<QQuickItem *> texts = TestWindow::textsIn(m_test.find(u"PendingPanel"_s));
                return std::ranges::any_of(texts, [&words](const QQuickItem *text) {
                    return !text->property("truncated").toBool() && text->property("text").toString() == words;
                });
            };
            QTRY_VERIFY2(isWhole(what), qPrintable(what));
            const auto steps
                = [this] { return rowOfAway().value(u"title"_s).toString() + u" · "_s + rowOfAway().value(u"further"_s).toString(); };
            QVERIFY(!rowOfAway().value(u"further"_s).toString().isEmpty());
            QTRY_VERIFY2(isWhole(steps()), qPrintable(steps()));
            QVERIFY(m_test.keep(u"smalldesk-02-steps-"_s + language));
        }
    }

    /// Once somebody else is there, the row's number leads to the order that was cancelled: how they were told is asked at once, on no
    /// other page.
    void aCancelledOrderIsToldFromItsRow()
    {
        const wf::Situation *situation = m_view->host().room().situation.get();
        put(u"order/there"_s,
            {{"state"_L1, u"on_scene"_s},
             {"to"_L1, situation->records(u"unit"_s).at(1)->subject()},
             {"about"_L1, u"incident/i0"_s},
             {"task"_L1, u"救助被困人员"_s}},
            u"on_scene"_s);
        QTRY_COMPARE(rowOfAway().value(u"subject"_s).toString(), u"order/away"_s);
        const auto key = [this] { return rowOfAway().value(u"key"_s).toString(); };
        QTRY_VERIFY_WITH_TIMEOUT(!key().isEmpty(), 15'000); // a freed key rests first
        m_test.press({u"Ctrl+1"_s, u"Alt+"_s + key()});
        QTRY_VERIFY(m_test.dialog(u"VerbDialog"_s));
        QCOMPARE(m_test.window()->property("page").toString(), u"situation"_s);
        QCOMPARE(m_view->lists()->selected(), u"order/away"_s);
        QTRY_VERIFY(m_test.isFocusIn(u"ChoiceField"_s));
        m_test.press({u"1"_s, u"Ctrl+Return"_s});
        QTRY_VERIFY(!situation->record(u"order/away"_s)->value("untold"_L1).toBool());
    }

    void cleanupTestCase()
    {
        m_test.close();
        QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings()));
    }

private:
    void toTheSmallestDesk()
    {
        m_test.window()->resize(1366, 768);
        QTRY_COMPARE(m_test.window()->contentItem()->size(), QSizeF(1366, 768));
        m_test.press({u"Ctrl+1"_s});
        QTRY_VERIFY(m_test.find(u"PendingPanel"_s));
    }
    [[nodiscard]] QVariantMap rowOfAway() const
    {
        const wf::PendingModel *pending = m_view->lists()->pending();
        return pending->get(pending->rowOf(u"order/away"_s, u"order.cancelled"_s));
    }
    /// The rows that stand whole in the queue, from above.
    [[nodiscard]] QStringList seen() const
    {
        const QQuickItem *list = m_test.find(u"WfList"_s, m_test.find(u"PendingPanel"_s));
        if (!list)
            return {};
        const qreal top = list->property("contentY").toDouble();
        QList<std::pair<qreal, int>> rows;
        const QList<QQuickItem *> made = list->property("contentItem").value<QQuickItem *>()->childItems();
        for (const QQuickItem *row : made) {
            if (row->property("detail").isValid() && row->isVisible() && row->y() >= top - 1
                && row->y() + row->height() <= top + list->height() + 1)
                rows.append({row->y(), row->property("index").toInt()});
        }
        std::ranges::sort(rows);
        QStringList subjects;
        for (const auto &[y, row] : std::as_const(rows))
            subjects.append(m_view->lists()->pending()->get(row).value(u"subject"_s).toString());
        return subjects;
    }
    /// What has happened to how many, and where, stands whole on each row about people.
    void saysWhere() const
    {
        QQuickItem *panel = m_test.find(u"PendingPanel"_s);
        QVERIFY(panel);
        const auto whole = [panel](const QString &words) {
            const QList<QQuickItem *> texts = TestWindow::textsIn(panel);
            return std::ranges::count_if(texts, [&words](const QQuickItem *text) {
                return !text->property("truncated").toBool() && text->property("text").toString() == words;
            });
        };
        QTRY_COMPARE(whole(u"建设路下穿通道"_s), 4);
        QTRY_COMPARE(whole(u"人员被困，人数不明"_s), 4);
    }
    void seesTheGravest() const
    {
        QTRY_VERIFY2(seen().size() >= 7, qPrintable(seen().join(u' ')));
        const auto sees = [this](const QString &kind) {
            return std::ranges::count_if(seen(), [&kind](const QString &one) { return one.startsWith(kind + u'/'); });
        };
        QTRY_VERIFY2(sees(u"incident"_s) == 4 && sees(u"alarm"_s) == 2, qPrintable(seen().join(u' ')));
        QVERIFY2(seen().constFirst().startsWith("incident/"_L1), qPrintable(seen().join(u' ')));
    }
};

WATCHFLOOR_TEST(TestSmallDesk, QApplication)
#include "test_smalldesk.moc"
