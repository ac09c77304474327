// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "enteronce.h"
#include "onetest.h"
#include "patience.h"
#include "testwindow.h"
#include "windowpages.h"

#include <QApplication>

using namespace Qt::StringLiterals;

/// A key turns to a page or to a part of it, and the next key is for the list that stands there.
class TestPageKeys : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(m_test.open(m_test.drill({u"none"_s})), QString());
        m_view = m_test.view();
        QTRY_VERIFY(m_view->host().isComplete());
        m_test.key(Qt::Key_F5); // what stands there comes with the beginning
        QTRY_VERIFY(m_view->host().drill()->isRunning());
        QTRY_VERIFY(!m_view->host().room().situation->records(u"floodpoint"_s).isEmpty());
        m_test.key(Qt::Key_F5);
        QTRY_VERIFY(!m_view->host().drill()->isRunning());
    }
    void cleanup() { QCOMPARE(TestWindow::warnings(), QString()); }
    void cleanupTestCase() { m_test.close(); }

    /// For every page, the first time and when it is come back to.
    void theListOfEveryPageHasTheArrowKeys()
    {
        for (int round = 0; round < 2; ++round) {
            const QList<wf::PageEntry> &pages = wf::windowPages();
            for (int i = 0; i < pages.size(); ++i) {
                const wf::PageEntry &page = pages.at(i);
                const auto where = [&page](const QString &tab) { return page.key + u'/' + tab; };
                m_test.key(Qt::Key(Qt::Key_0 + (i + 1) % 10), Qt::ControlModifier);
                QTRY_COMPARE(m_test.window()->property("page").toString(), page.key);
                if (page.key == "replay"_L1) { // begins at its button
                    QTRY_VERIFY(m_test.isFocusIn(u"ReplayPage"_s));
                    continue;
                }
                QTRY_VERIFY2(isOnList(page.key), qPrintable(where(QString())));
                for (qsizetype tab = 1; tab <= page.tabs.size(); ++tab) {
                    const QString key = page.tabs.at(tab % page.tabs.size());
                    m_test.key(Qt::Key_PageDown, Qt::ControlModifier);
                    // What is looked for is typed in its field; the month is asked from the strip.
                    if (key == "archive"_L1)
                        QTRY_VERIFY2(m_test.isFocusIn(u"ArchiveBar"_s), qPrintable(where(key)));
                    else if (key == "review"_L1)
                        QTRY_VERIFY2(m_test.isFocusIn(u"LogPage"_s), qPrintable(where(key)));
                    else
                        QTRY_VERIFY2(isOnList(page.key), qPrintable(where(key)));
                }
            }
        }
    }

    /// Two keys of a fast hand: what is typed at once is in the field of the part that is shown.
    void aFastHandTypesWhereItTurnedTo()
    {
        QVERIFY(QMetaObject::invokeMethod(m_test.window(), "showTab", u"log"_s, u"dutylog"_s));
        m_test.press({u"Ctrl+PgDown"_s, u"Ctrl+PgDown"_s});
        QVERIFY(m_test.isFocusIn(u"ArchiveBar"_s));
        m_test.type("ab");
        QCOMPARE(m_test.window()->activeFocusItem()->property("text").toString(), u"ab"_s);
        for (int back = 0; back < 2; ++back)
            m_test.key(Qt::Key_Backspace);
    }

    void anArrowGoesToARow()
    {
        m_test.key(Qt::Key_6, Qt::ControlModifier); // the cameras
        QTRY_VERIFY(m_test.isFocusIn(u"WfList"_s));
        QQuickItem *list = wf::EnterOnce::keeper(m_test.window()->activeFocusItem()); // a row of it has the keyboard
        QTRY_VERIFY(list->property("count").toInt() > 2);
        m_test.key(Qt::Key_Home);
        m_test.key(Qt::Key_Down);
        QTRY_COMPARE(list->property("currentIndex").toInt(), 1);
    }

    /// The chart of the situation shows the point that was chosen, or that what was chosen is about, and keeps it where that has none.
    void theChartFollowsWhatIsChosen()
    {
        m_test.key(Qt::Key_1, Qt::ControlModifier);
        const auto charted = [this] {
            QQuickItem *chart = m_test.find(u"DepthChart"_s, m_test.find(u"SituationPanels"_s));
            return chart ? chart->property("subject").toString() : QString();
        };
        const auto points = m_view->host().room().situation->records(u"floodpoint"_s);
        QVERIFY(points.size() > 2);
        for (const qsizetype row : {qsizetype(1), points.size() - 1, qsizetype(0)}) {
            const QString point = m_view->host().room().situation->records(u"floodpoint"_s).at(row)->subject();
            m_view->lists()->setSelected(point);
            QTRY_COMPARE(charted(), point);
        }
        const QString kept = charted();
        const auto units = m_view->host().room().situation->records(u"unit"_s);
        QVERIFY(!units.isEmpty() && m_view->lists()->floodPointOf(units.constFirst()->subject()).isEmpty());
        for (const QString &chosen : {units.constFirst()->subject(), QString()}) {
            m_view->lists()->setSelected(chosen);
            QCOMPARE(charted(), kept);
        }
        const QString about = m_view->host().room().situation->records(u"floodpoint"_s).at(2)->subject();
        const QString post = m_test.run(
            u"post.define"_s, {},
            {{u"type"_s, u"floodpoint"_s}, {u"name"_s, u"备勤点"_s}, {u"floodPoint"_s, about}, {u"pos"_s, QVariantList{112.55, 37.87}}});
        QVERIFY(!post.isEmpty());
        m_view->lists()->setSelected(post);
        QTRY_COMPARE(charted(), about);
        m_view->lists()->setSelected({});
    }

private:
    /// Where a part shows no list the keyboard is on the strip of the parts, not lost.
    [[nodiscard]] bool isOnList(const QString &page) const
    {
        const QQuickItem *focus = m_test.window()->activeFocusItem();
        if (!focus || !focus->isVisible())
            return false;
        if (page == "situation"_L1)
            return m_test.isFocusIn(u"PendingPanel"_s);
        const QString type = page.at(0).toUpper() + page.sliced(1) + u"Page"_s;
        QQuickItem *shown = m_test.find(type);
        if (!shown || !m_test.isFocusIn(type))
            return false;
        return m_test.find(u"WfList"_s, shown) || m_test.find(u"ClosureList"_s, shown)
            ? m_test.isFocusIn(u"WfList"_s) || m_test.isFocusIn(u"ClosureList"_s)
            : m_test.isFocusIn(u"WfTabs"_s);
    }

    TestWindow m_test;
    wf::View *m_view = nullptr;
};

WATCHFLOOR_TEST(TestPageKeys, QApplication)
#include "test_pagekeys.moc"
