// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onetest.h"
#include "papersboard.h"
#include "testwindow.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QJSValue>
#include <QPointer>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

/// What stands in a form while the desk writes it, and what its answer does: nothing typed meanwhile is lost, nothing is recorded twice,
/// and no form takes another's answer for its own.
class TestDeskAnswer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(m_test.open(m_test.live(u"answers.wflog"_s)), QString());
        m_view = m_test.view();
        QTRY_VERIFY(m_view->host().isComplete());
        QTRY_VERIFY(m_view->host().room().log->isIdle());
        m_closure = m_test.askClosure(u"accident"_s);
        QVERIFY(!m_closure.isEmpty());
    }
    void cleanup() { QCOMPARE(TestWindow::warnings(), QString()); }

    /// Nothing can be typed into a call that is on its way to disk: it would be in no record. That is said.
    void aCallIsNotTypedIntoOnItsWay()
    {
        m_test.key(Qt::Key_F2);
        QQuickItem *form = nullptr;
        QTRY_VERIFY((form = m_test.find(u"CallIntake"_s)));
        QVERIFY(QMetaObject::invokeMethod(form, "open", 0.0,
                                          QVariant(QVariantMap{{u"place"_s, u"某小区门口"_s}, {u"type"_s, u"breakdown"_s}})));
        const QPointer<QQuickItem> detail = m_test.find(u"WfArea"_s, form); // goes with the call
        QVERIFY(detail);
        detail->forceActiveFocus(Qt::TabFocusReason);
        QTRY_COMPARE(m_test.window()->activeFocusItem(), detail.get());
        QVERIFY(m_test.keep(u"answer-01-call"_s));
        QQuickItem *foot = m_test.find(u"CallFoot"_s, form);
        QVERIFY(foot && !TestWindow::textOf(foot).contains(u"正在登记"_s));
        QVERIFY(QMetaObject::invokeMethod(form, "commit"));
        QVERIFY(form->property("isSending").toBool());
        QVERIFY(TestWindow::textOf(foot).contains(u"正在登记"_s)); // before anything is typed: it is soon over
        m_test.type("late");
        QCOMPARE(detail->property("text").toString(), QString());
        QTRY_VERIFY(!form->property("active").toBool());
        QVERIFY(!detail || !detail->property("readOnly").toBool());
        m_view->lists()->setSelected({});
    }

    /// The refusal of another draft says nothing of this one.
    void anotherDraftsAnswerIsNotTaken()
    {
        m_view->lists()->setSelected(m_closure);
        QQuickItem *tab = publication();
        QVERIFY(tab);
        QQuickItem *editor = m_test.find(u"BulletinEditor"_s, tab);
        QQuickItem *area = m_test.find(u"WfArea"_s, editor);
        QVERIFY(area);
        area->setProperty("text", u"手写电台稿"_s);
        QVERIFY(editor->property("touched").toBool());
        QVERIFY(QMetaObject::invokeMethod(editor, "draft"));
        QVERIFY(editor->property("waiting").toBool());
        m_view->desk()->run(u"bulletin.draft"_s, {}, {}); // refused: it says nothing
        QTRY_VERIFY(!editor->property("waiting").toBool());
        QCOMPARE(editor->property("drafted").toString(), u"手写电台稿"_s);
        QVERIFY(!editor->property("touched").toBool());
    }

    /// What somebody is composing is touched: nothing else takes its place unasked.
    void whatIsComposedIsTouched()
    {
        QQuickItem *tab = publication();
        QVERIFY(tab);
        QQuickItem *editor = m_test.find(u"BulletinEditor"_s, tab);
        QQuickItem *area = m_test.find(u"WfArea"_s, editor);
        QVERIFY(area);
        area->forceActiveFocus(Qt::TabFocusReason);
        QTRY_COMPARE(m_test.window()->activeFocusItem(), area);
        compose(area, u"bin"_s);
        QVERIFY(editor->property("touched").toBool());
        compose(area, {});
        QVERIFY(!editor->property("touched").toBool());
    }

    /// Texts for signs are as they are proposed now; only what was changed by hand is kept, until a draft has it.
    void aPackageOfSignsIsNeverStale()
    {
        const QString other = m_test.askClosure(u"accident"_s);
        QVERIFY(!other.isEmpty());
        QQuickItem *tab = publication();
        QVERIFY(tab);
        QTRY_COMPARE(m_view->papers()->closures().size(), 2);
        tab->setProperty("closure", m_closure);
        QObject *signs = m_test.find(u"SignPackage"_s, tab);
        QVERIFY(signs);
        QVERIFY(QMetaObject::invokeMethod(signs, "change", u"sign/x"_s, QVariant(QVariantMap{{u"chosen"_s, true}})));
        QVERIFY(signs->property("touched").toBool());
        QVERIFY(signs->setProperty(
            "pack",
            QVariantMap{
                {u"rows"_s, QVariantList()}, {u"byDistance"_s, false}, {u"way"_s, u"昨日绕行"_s}, {u"warnings"_s, QVariantList()}}));
        tab->setProperty("closure", other);
        QVERIFY(changed(signs).isEmpty());
        tab->setProperty("closure", m_closure);
        QCOMPARE(changed(signs), QStringList{u"sign/x"_s});
        QVERIFY(mapOf(signs->property("pack")).value(u"way"_s).toString() != u"昨日绕行"_s);
        QVERIFY(m_test.keep(u"answer-02-signs"_s));
        signs->setProperty("drafted", u"{\"sign/x\":{\"chosen\":true}}"_s); // a draft has it
        QVERIFY(!signs->property("touched").toBool());
        tab->setProperty("closure", other);
        tab->setProperty("closure", m_closure);
        QVERIFY(changed(signs).isEmpty());
    }

    /// A report that comes while somebody types takes neither the place of those words nor the keyboard.
    void aReportComesInNobodysWay()
    {
        QVERIFY(QMetaObject::invokeMethod(m_test.window(), "showTab", u"agencies"_s, u"reports"_s));
        QQuickItem *tab = nullptr;
        QTRY_VERIFY((tab = m_test.find(u"ReportsTab"_s)));
        QQuickItem *editor = m_test.find(u"BulletinEditor"_s, tab);
        QVERIFY(editor->setProperty("fields", QVariantMap{{u"title"_s, u"首报"_s}, {u"text"_s, u"第一稿"_s}}));
        QQuickItem *area = nullptr;
        QTRY_VERIFY((area = m_test.find(u"WfArea"_s, editor)));
        QSignalSpy come(m_view->papers(), &wf::PapersBoard::reportReady);
        m_view->papers()->writeReport(u"first"_s, m_closure);
        area->setProperty("text", u"等待时打的字"_s);
        QTRY_COMPARE(come.size(), 1);
        QVERIFY(!m_test.dialog(u"ConfirmDialog"_s));
        QVERIFY(m_test.keep(u"answer-03-report"_s));
        QCOMPARE(area->property("text").toString(), u"等待时打的字"_s);
        QVERIFY(tab->setProperty("given", area->property("text"))); // it was said that they may go
        m_view->papers()->writeReport(u"first"_s, m_closure);
        QTRY_VERIFY(area->property("text").toString() != u"等待时打的字"_s);
    }

    /// However fast it is asked for, one handover is prepared; and who hands over next is filled in under nobody's composition.
    void aHandoverIsPreparedOnce()
    {
        QVERIFY(QMetaObject::invokeMethod(m_test.window(), "showTab", u"log"_s, u"handover"_s));
        QQuickItem *board = nullptr;
        QTRY_VERIFY((board = m_test.find(u"HandoverBoard"_s)));
        QQuickItem *form = m_test.find(u"HandoverDraft"_s, board);
        QVERIFY(form);
        form->setProperty("outgoing", u"wang"_s);
        form->setProperty("incoming", u"zhao"_s);
        QVERIFY(QMetaObject::invokeMethod(board, "prepare"));
        QVERIFY(QMetaObject::invokeMethod(board, "prepare"));
        QVERIFY(m_test.find(u"WfArea"_s, form)->property("readOnly").toBool());
        QTRY_VERIFY(!board->property("waiting").toBool());
        QTRY_VERIFY(m_view->host().room().log->isIdle());
        QCOMPARE(m_view->host().room().situation->records(u"handover"_s).size(), 1);

        const QString subject = m_view->host().room().situation->records(u"handover"_s).constFirst()->subject();
        QVERIFY(!m_test.run(u"handover.sign_out"_s, subject, {{u"signerOut"_s, u"wang"_s}}).isEmpty());
        QVERIFY(!m_test.run(u"handover.sign_on"_s, subject, {{u"signerOn"_s, u"zhao"_s}}).isEmpty());
        QTRY_COMPARE(form->property("outgoing").toString(), u"zhao"_s);
        QTRY_VERIFY(m_test.find(u"HandoverDraft"_s, board));
        QQuickItem *name = m_test.find(u"WfField"_s, form);
        QVERIFY(name);
        name->forceActiveFocus(Qt::TabFocusReason);
        QTRY_COMPARE(m_test.window()->activeFocusItem(), name);
        name->setProperty("text", QString());
        compose(name, u"li"_s);
        QVERIFY(QMetaObject::invokeMethod(board, "load"));
        QCOMPARE(name->property("preeditText").toString(), u"li"_s);
        QCOMPARE(name->property("text").toString(), QString());
        compose(name, {}); // given up
        QTRY_COMPARE(name->property("text").toString(), u"zhao"_s);
    }

    void cleanupTestCase() { m_test.close(); }

private:
    [[nodiscard]] QQuickItem *publication() const
    {
        QMetaObject::invokeMethod(m_test.window(), "showTab", u"agencies"_s, u"publication"_s);
        return wf::waitFor([this] { return m_test.find(u"PublicationTab"_s) != nullptr; }) ? m_test.find(u"PublicationTab"_s) : nullptr;
    }
    static void compose(QQuickItem *field, const QString &letters)
    {
        QInputMethodEvent event(letters, {});
        QCoreApplication::sendEvent(field, &event);
    }
    [[nodiscard]] static QVariantMap mapOf(const QVariant &value)
    {
        return (value.canConvert<QJSValue>() ? value.value<QJSValue>().toVariant() : value).toMap();
    }
    [[nodiscard]] static QStringList changed(const QObject *signs) { return mapOf(signs->property("changes")).keys(); }

    TestWindow m_test;
    wf::View *m_view = nullptr;
    QString m_closure;
};

WATCHFLOOR_TEST(TestDeskAnswer, QApplication)
#include "test_deskanswer.moc"
