// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onetest.h"
#include "testwindow.h"
#include "windowpages.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

/// Pinyin is typed into every field of the program: while it is composed every key is the composition's, and nothing that was typed is
/// lost, whatever happens meanwhile.
class TestComposition : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString problem = m_test.open(m_test.live(u"composition.wflog"_s));
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        m_window = m_test.window();
        m_view = m_test.view();
        auto *desk = m_view->desk();
        desk->run(u"incident.report"_s, {},
                  {{u"type"_s, u"accident"_s}, {u"place"_s, u"迎泽大街"_s}, {u"source"_s, u"110"_s}, {u"severity"_s, 2}});
        QTRY_COMPARE(m_view->lists()->incidents()->rowCount(), 1);
    }
    void cleanup()
    {
        for (int i = 0; i < 3; ++i)
            m_test.key(Qt::Key_Escape);
        QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings()));
    }

    void everyFieldOfEveryPage_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("tab");
        for (const wf::PageEntry &page : wf::windowPages()) {
            for (const QString &tab : page.tabs)
                QTest::addRow("%s %s", qPrintable(page.key), qPrintable(tab)) << page.key << tab;
            if (page.tabs.isEmpty())
                QTest::addRow("%s", qPrintable(page.key)) << page.key << QString();
        }
    }
    void everyFieldOfEveryPage()
    {
        QFETCH(QString, page);
        QFETCH(QString, tab);
        QVERIFY(tab.isEmpty() ? QMetaObject::invokeMethod(m_window, "goTo", page)
                              : QMetaObject::invokeMethod(m_window, "showTab", page, tab));
        m_view->lists()->setSelected(page == "incidents"_L1 ? m_view->host().room().situation->records(u"incident"_s).first()->subject()
                                                            : QString());
        QTest::qWait(0);
        const QList<QPointer<QQuickItem>> fields = fieldsIn(m_window->contentItem());
        for (const auto &field : fields)
            composeIn(field);
        m_seen += int(fields.size());
    }

    void everyFieldOfTheDialogs_data()
    {
        QTest::addColumn<QString>("command");
        QTest::newRow("search") << QString();
        for (const auto *verb : {"notice.send", "order.send", "hazard.report", "entry.add", "floodpoint.define", "warning.receive"})
            QTest::newRow(verb) << u"verb:"_s + QLatin1StringView(verb);
    }
    void everyFieldOfTheDialogs()
    {
        QFETCH(QString, command);
        if (command.isEmpty())
            m_test.key(Qt::Key_K, Qt::ControlModifier);
        else
            QVERIFY(QMetaObject::invokeMethod(m_window, "command", command));
        QObject *dialog = nullptr;
        QTRY_VERIFY((dialog = m_test.dialog(command.isEmpty() ? u"SearchPalette"_s : u"VerbDialog"_s)));
        const QList<QPointer<QQuickItem>> fields = fieldsIn(dialog->property("contentItem").value<QQuickItem *>());
        QVERIFY(!fields.isEmpty());
        for (const auto &field : fields) {
            composeIn(field);
            QVERIFY(dialog->property("opened").toBool());
        }
        m_seen += int(fields.size());
    }

    void enoughFieldsWereThere() { QVERIFY2(m_seen >= 20, qPrintable(QString::number(m_seen))); }

    /// The search finds what is composed, and half a syllable is no fault.
    void theSearchFindsWhileOneComposes()
    {
        m_test.key(Qt::Key_K, Qt::ControlModifier);
        QObject *palette = nullptr;
        QTRY_VERIFY((palette = m_test.dialog(u"SearchPalette"_s)));
        auto *content = palette->property("contentItem").value<QQuickItem *>();
        QQuickItem *field = fieldsIn(content).first();
        compose(field, u"yi ze"_s);
        QCOMPARE(m_view->lists()->search()->property("query").toString(), u"yize"_s);
        compose(field, u"zzq"_s);
        QVERIFY(!TestWindow::textOf(content).contains(u"zzq"_s));
        commit(field, u"迎泽大街"_s);
        QCOMPARE(field->property("text").toString(), u"迎泽大街"_s);
        QTRY_VERIFY(m_view->lists()->search()->rowCount() > 0);
    }

    /// A button that is pressed by the mouse takes no keyboard: what is composed is text before it acts.
    void aPressOfTheMouseEndsIt()
    {
        QVERIFY(QMetaObject::invokeMethod(m_window, "goTo", u"situation"_s));
        m_test.key(Qt::Key_F2);
        QTRY_VERIFY(m_test.isFocusIn(u"PlaceField"_s));
        QVERIFY(m_test.tabTo([this] { return m_test.isFocusIn(u"WfArea"_s); }, 12));
        QQuickItem *field = m_window->activeFocusItem();
        compose(field, u"bin"_s);
        QCOMPARE(plain(field), QString());
        const QQuickItem *foot = m_test.find(u"CallFoot"_s);
        QVERIFY(foot);
        // Not yet complete, it records nothing.
        QTest::mouseClick(m_window, Qt::LeftButton, {}, foot->mapToScene({foot->width() - 20, foot->height() - 12}).toPoint());
        QCOMPARE(field->property("preeditText").toString(), QString());
        QCOMPARE(plain(field), u"bin"_s);
        QCOMPARE(m_window->activeFocusItem(), field);
        m_test.press({u"Alt+Q"_s, u"Alt+Q"_s});
        QTRY_VERIFY(!m_test.find(u"CallIntake"_s));
    }

private:
    static QList<QPointer<QQuickItem>> fieldsIn(QQuickItem *under)
    {
        QList<QPointer<QQuickItem>> found;
        QList<QQuickItem *> items{under};
        while (!items.isEmpty()) {
            QQuickItem *item = items.takeFirst();
            if (!item->isVisible() || !item->isEnabled())
                continue;
            const bool takesText = item->inherits("QQuickTextInput") || item->inherits("QQuickTextEdit");
            if (takesText && !item->property("readOnly").toBool() && item->flags().testFlag(QQuickItem::ItemAcceptsInputMethod)
                && !item->property("validator").value<QObject *>())
                found << item;
            items << item->childItems();
        }
        return found;
    }
    static void compose(QQuickItem *field, const QString &letters)
    {
        QInputMethodEvent event(letters, {});
        QCoreApplication::sendEvent(field, &event);
    }
    static void commit(QQuickItem *field, const QString &words)
    {
        QInputMethodEvent event;
        event.setCommitString(words);
        QCoreApplication::sendEvent(field, &event);
    }
    static QString plain(const QQuickItem *field) { return field->property("text").toString(); }

    void composeIn(const QPointer<QQuickItem> &field)
    {
        QVERIFY(field);
        field->setProperty("text", QString());
        field->forceActiveFocus(Qt::TabFocusReason);
        QTRY_COMPARE(m_window->activeFocusItem(), field.data());
        const QString before = plain(field);
        compose(field, u"bin"_s);
        QCOMPARE(field->property("preeditText").toString(), u"bin"_s);

        const auto page = m_window->property("page");
        const QString selected = m_view->lists()->selected();
        QSignalSpy done(m_view->desk(), &wf::Desk::done);
        for (const auto key :
             {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Escape, Qt::Key_N, Qt::Key_B, Qt::Key_Space, Qt::Key_Up, Qt::Key_Down, Qt::Key_Left,
              Qt::Key_1, Qt::Key_5, Qt::Key_F1, Qt::Key_F7, Qt::Key_F8, Qt::Key_Slash, Qt::Key_Backspace, Qt::Key_PageDown})
            m_test.key(key);
        for (const auto key : {Qt::Key_1, Qt::Key_D, Qt::Key_M})
            m_test.key(key, Qt::AltModifier);
        for (const auto key : {Qt::Key_Return, Qt::Key_K, Qt::Key_2, Qt::Key_R})
            m_test.key(key, Qt::ControlModifier);
        QVERIFY(field);
        QCOMPARE(m_window->activeFocusItem(), field.data());
        QCOMPARE(field->property("preeditText").toString(), u"bin"_s);
        QCOMPARE(plain(field), before);
        QCOMPARE(m_window->property("page"), page);
        QCOMPARE(m_view->lists()->selected(), selected);
        QCOMPARE(done.size(), 0);

        // An alarm comes: it takes neither the focus nor what is composed.
        raiseAnAlarm();
        QVERIFY(field);
        QCOMPARE(m_window->activeFocusItem(), field.data());
        QCOMPARE(field->property("preeditText").toString(), u"bin"_s);
        commit(field, u"滨河"_s);
        QCOMPARE(plain(field), u"滨河"_s);

        // Left in the middle, it stays; where records, places or times are asked for, as what it stands for.
        const bool isChoice = m_test.isFocusIn(u"PickField"_s) || m_test.isFocusIn(u"PlaceField"_s) || m_test.isFocusIn(u"TimeField"_s);
        compose(field, u"xi"_s);
        m_test.key(Qt::Key_Tab);
        QVERIFY(field);
        if (isChoice) {
            QTRY_COMPARE(field->property("preeditText").toString(), QString());
            return;
        }
        if (m_window->activeFocusItem() == field.data()) // the only stop of its dialog
            QCOMPARE(field->property("preeditText").toString(), u"xi"_s);
        else
            QTRY_COMPARE(plain(field), u"滨河xi"_s);
        field->setProperty("text", QString());
    }

    /// By whatever is still calm.
    void raiseAnAlarm()
    {
        const auto points = m_view->host().room().situation->records(u"floodpoint"_s);
        QVERIFY(!points.isEmpty());
        const QString call = m_test.run(
            u"incident.report"_s, {},
            {{u"type"_s, u"trapped"_s}, {u"place"_s, u"迎泽桥%1"_s.arg(m_alarms)}, {u"source"_s, u"110"_s}, {u"severity"_s, 1}});
        QVERIFY(!call.isEmpty());
        // Refused where the point has its alarm already.
        (void)m_test.run(u"alarm.raise"_s, {},
                         {{u"floodPoint"_s, points.at(m_alarms++ % points.size())->subject()},
                          {u"depthCm"_s, 31},
                          {u"level"_s, u"close"_s},
                          {u"readingAt"_s, m_view->host().now()}});
    }

    TestWindow m_test;
    wf::View *m_view = nullptr;
    QQuickWindow *m_window = nullptr;
    int m_seen = 0;
    int m_alarms = 0;
};

WATCHFLOOR_TEST(TestComposition, QApplication)
#include "test_composition.moc"
