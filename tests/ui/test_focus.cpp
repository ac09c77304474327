// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "focustools.h"
#include "onetest.h"
#include "patience.h"

#include <QApplication>
#include <QRandomGenerator>
#include <QSignalSpy>

#include <algorithm>

using namespace Qt::StringLiterals;

/// Keys act on what is seen, or not at all.
class TestFocus : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::openWithTwoReports(m_test, m_view, u"focus.wflog"_s); }

    /// A key with Alt that has no command here is no text either: a cordon is not held by "31".
    void aKeyWithAltTypesNothing()
    {
        m_test.press({u"Ctrl+K"_s});
        QObject *palette = nullptr;
        QTRY_VERIFY((palette = m_test.dialog(u"SearchPalette"_s)));
        const auto *field = m_test.find(u"WfField"_s, palette->property("contentItem").value<QQuickItem *>());
        QTRY_VERIFY(field->hasActiveFocus());
        m_test.type("ab");
        const auto typed = [&](Qt::Key key, Qt::KeyboardModifiers modifiers, const QString &text) {
            QKeyEvent press(QEvent::KeyPress, key, modifiers, text);
            QCoreApplication::sendEvent(m_test.window(), &press);
            return field->property("text").toString();
        };
        QCOMPARE(typed(Qt::Key_4, Qt::AltModifier, u"4"_s), u"ab"_s);
        QCOMPARE(typed(Qt::Key_D, Qt::AltModifier, u"d"_s), u"ab"_s);
        QCOMPARE(typed(Qt::Key_4, Qt::NoModifier, u"4"_s), u"ab4"_s);
        QCOMPARE(typed(Qt::Key_E, Qt::GroupSwitchModifier, u"€"_s), u"ab4€"_s);
        m_test.press({u"Esc"_s});
        QTRY_VERIFY(!m_test.dialog(u"SearchPalette"_s));
    }

    /// One unit was sent, the panel closed: Enter after Enter sends nobody else.
    void aClosedPanelSendsNobody()
    {
        m_test.press({u"Ctrl+2"_s});
        m_view->lists()->setSelected(m_view->host().room().situation->records(u"incident"_s).constFirst()->subject());
        QTRY_VERIFY_WITH_TIMEOUT(m_view->dispatch()->choices()->count() > 1 && !m_view->dispatch()->isBusy(), 30'000);
        m_test.press({u"Alt+D"_s});
        QVERIFY(m_test.isFocusIn(u"DispatchPanel"_s));
        // Nobody is marked: that is what Enter does first, for all to see; the next one sends, when that has been seen.
        m_test.press({u"Return"_s});
        QCOMPARE(m_view->dispatch()->markedCount(), 1);
        QTRY_VERIFY(!m_test.find(u"DispatchPanel"_s)->property("isJustMarked").toBool());
        QCOMPARE(count(u"order"_s), 0);
        m_test.press({u"Return"_s});
        QTRY_COMPARE(count(u"order"_s), 1);
        QTRY_VERIFY(m_view->host().room().log->isIdle());
        QTRY_VERIFY_WITH_TIMEOUT(m_view->dispatch()->choices()->count() > 0 && !m_view->dispatch()->isBusy(), 30'000);
        m_test.press({u"Return"_s, u"Return"_s}); // the panel is still there: nobody was marked
        m_test.press({u"Esc"_s});
        QTRY_VERIFY(!m_test.find(u"DispatchPanel"_s));
        for (int i = 0; i < 5; ++i) {
            m_test.press({u"Return"_s});
            QVERIFY(isFocusReachable());
            QVERIFY(!m_test.isFocusIn(u"DispatchPanel"_s));
        }
        QTRY_VERIFY(m_view->host().room().log->isIdle());
        QCOMPARE(count(u"order"_s), 1);
        QVERIFY(m_test.keep(u"focus-01-closed"_s));
    }

    void mergingAsksOnce()
    {
        const QString second = m_view->host().room().situation->records(u"incident"_s).constLast()->subject();
        m_view->lists()->setSelected(second);
        QTRY_VERIFY(m_view->incidentBoard()->duplicates()->rowCount() > 0);
        m_test.press({u"Alt+M"_s});
        QTRY_VERIFY(m_test.dialog(u"ConfirmDialog"_s));
        QVERIFY(m_test.keep(u"focus-02-merge"_s));
        m_test.press({u"Esc"_s});
        QTRY_VERIFY(!m_test.dialog(u"ConfirmDialog"_s));
        QTRY_VERIFY(m_view->host().room().log->isIdle());
        QCOMPARE(m_view->host().room().situation->record(second)->state(), u"received"_s);
    }

    /// Where people are in danger in both, nobody is merged away by a key: how many there are in all is asked.
    void mergingAsksHowManyAreInDanger()
    {
        const QString second = m_view->host().room().situation->records(u"incident"_s).constLast()->subject();
        m_view->lists()->setSelected(second);
        QTRY_VERIFY(m_view->incidentBoard()->duplicates()->rowCount() > 0);
        const QString first = m_view->incidentBoard()->duplicates()->subjectAt(0);
        QCOMPARE(m_test.run(u"incident.update"_s, first, {{u"people"_s, 2}}), first);
        QCOMPARE(m_test.run(u"incident.update"_s, second, {{u"people"_s, 1}}), second);
        QTRY_VERIFY(m_view->incidentBoard()->duplicates()->rowCount() > 0);
        m_test.press({u"Alt+M"_s});
        QTRY_VERIFY(m_test.dialog(u"MergeDialog"_s));
        QVERIFY(!m_test.dialog(u"ConfirmDialog"_s));
        QVERIFY(m_test.isFocusIn(u"WfField"_s));
        QVERIFY(m_test.keep(u"focus-02-merge-people"_s));
        m_test.key(Qt::Key_Return, Qt::ControlModifier); // nothing is filled in, and nothing goes without it
        QVERIFY(m_test.dialog(u"MergeDialog"_s));
        m_test.type("4");
        m_test.key(Qt::Key_Return, Qt::ControlModifier); // more than both together
        QVERIFY(m_test.dialog(u"MergeDialog"_s));
        m_test.leave();
        QTRY_VERIFY(!m_test.dialog(u"MergeDialog"_s));
        QCOMPARE(m_view->host().room().situation->record(second)->state(), u"received"_s);
        for (const QString &subject : {first, second})
            QCOMPARE(m_test.run(u"incident.update"_s, subject, {{u"people"_s, 0}, {u"peopleFrom"_s, u"报警人电话"_s}}), subject);
    }

    /// The list of who could go has the keyboard, and what is selected becomes another: Enter sends nobody there.
    /// In the window, so that it has the keyboard; and the page begins at what it is for.
    void aFileDialogHasTheKeyboardAndIsLeftByEsc()
    {
        const auto at = [this](const char *property) { return m_test.window()->activeFocusItem()->property(property); };
        m_test.press({u"Ctrl+9"_s});
        QTRY_VERIFY(m_test.isFocusIn(u"ReplayPage"_s) && at("primary").toBool());
        QVERIFY(m_test.tabTo([&] { return at("text").toString().startsWith(u"打开日志"_s); }, 4));
        const auto dialogs = [this] {
            QList<QObject *> open = m_test.window()->findChildren<QObject *>();
            open.removeIf([](const QObject *one) { return !one->inherits("QQuickFileDialogImpl") || !one->property("visible").toBool(); });
            return open.size();
        };
        m_test.press({u"Return"_s});
        QTRY_COMPARE(dialogs(), 1);
        QCOMPARE(QGuiApplication::focusWindow(), m_test.window());
        QTRY_VERIFY(!m_test.isFocusIn(u"ReplayPage"_s));
        QCOMPARE(QLocale().language(), QLocale::Chinese); // its dates
        QVERIFY(m_test.keep(u"focus-03-file"_s));
        const QList<QObject *> all = m_test.window()->findChildren<QObject *>();
        const auto box = std::ranges::find_if(
            all, [](const QObject *one) { return one->inherits("QQuickFileDialogImpl") && one->property("visible").toBool(); });
        QVERIFY(box != all.cend());
        const auto *header = (*box)->property("header").value<QQuickItem *>();
        QVERIFY(header);
        for (const QVariant &ground : {(*box)->property("background"), header->property("background")}) {
            const auto *paper = ground.value<QQuickItem *>();
            QVERIFY(paper);
            QVERIFY2(paper->property("color").value<QColor>().lightness() < 80, "the box is white in a dark room");
        }
        m_test.press({u"Esc"_s});
        QTRY_COMPARE(dialogs(), 0);
        m_test.press({u"Ctrl+2"_s});
    }

    void anotherPlaceUnderTheListSendsNobody()
    {
        const auto incidents = m_view->host().room().situation->records(u"incident"_s);
        const QString first = incidents.constFirst()->subject(), second = incidents.constLast()->subject();
        const auto isReady = [this](const QString &subject) {
            auto *board = m_view->dispatch();
            return board->property("about").toString() == subject && board->choices()->count() > 1 && !board->isBusy();
        };
        m_view->lists()->setSelected(first);
        QTRY_VERIFY_WITH_TIMEOUT(isReady(first), 30'000);
        m_test.press({u"Alt+D"_s});
        QVERIFY(m_test.isFocusIn(u"DispatchPanel"_s));
        // A digit for a unit out of sight brings it into sight, and the next marks it: what Enter would send is seen.
        QVERIFY(m_view->dispatch()->choices()->count() >= 8);
        m_test.press({u"8"_s});
        QCOMPARE(m_view->dispatch()->property("markedCount").toInt(), 0);
        m_test.press({u"8"_s});
        QTRY_COMPARE(m_view->dispatch()->property("markedCount").toInt(), 1);
        const auto marked = [this] { return m_test.window()->activeFocusItem(); };
        QTRY_COMPARE(marked()->property("index").toInt(), 7);
        QTRY_VERIFY(wf::FocusGuard::isSeen(marked()));
        m_test.press({u"8"_s});
        QTRY_COMPARE(m_view->dispatch()->property("markedCount").toInt(), 0);
        const qsizetype before = count(u"order"_s);
        m_view->lists()->setSelected(second);
        QTRY_VERIFY_WITH_TIMEOUT(isReady(second), 30'000);
        m_test.press({u"Return"_s, u"Return"_s});
        QTRY_VERIFY(m_view->host().room().log->isIdle());
        QCOMPARE(count(u"order"_s), before);
        QVERIFY(m_test.keep(u"focus-03-another"_s));
        m_test.press({u"Alt+D"_s, u"Return"_s}); // meant
        QTRY_VERIFY(!m_test.find(u"DispatchPanel"_s)->property("isJustMarked").toBool());
        QCOMPARE(count(u"order"_s), before);
        m_test.press({u"Return"_s});
        QTRY_COMPARE(count(u"order"_s), before + 1);
    }

    void cleanupTestCase() { m_test.close(); }

private:
    [[nodiscard]] qsizetype count(const QString &kind) const { return m_view->host().room().situation->records(kind).size(); }
    [[nodiscard]] bool isFocusReachable() const { return test::isFocusReachable(m_test); }

    TestWindow m_test;
    wf::View *m_view = nullptr;
};

WATCHFLOOR_TEST(TestFocus, QApplication)
#include "test_focus.moc"
