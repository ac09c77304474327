// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onetest.h"
#include "testwindow.h"

#include <QApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

/// Calls that are not recorded yet, where the room changes under them, where many wait, and while one is on its way to disk.
class TestKeptCalls : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        // Twelve callers who waited as the program ended, none of whom was in hand.
        QJsonArray calls;
        for (int i = 0; i < 12; ++i)
            calls.append(
                QJsonObject{{u"at"_s, 1'784'882'400'000.0 + i * 60'000}, {u"entered"_s, QJsonObject{{u"place"_s, u"某处%1"_s.arg(i)}}}});
        QFile file(m_test.file(u"kept.wflog.call"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(QJsonObject{{u"calls"_s, calls}}).toJson());
        file.close();
        QCOMPARE(m_test.open(m_test.live(u"kept.wflog"_s)), QString());
        m_view = m_test.view();
        QTRY_VERIFY(m_view->host().isComplete());
        QTRY_VERIFY(m_view->host().room().log->isIdle());
    }
    void cleanup() { QCOMPARE(TestWindow::warnings(), QString()); }

    /// Nobody has to remember them: the window says that they wait, and by which key they are taken up.
    void theWindowSaysThatCallsWait()
    {
        for (const QString &language : {u"en"_s, u"zh_CN"_s}) {
            m_view->host().setLanguage(language);
            const auto said = [this] { return TestWindow::textOf(m_test.find(u"Toast"_s)); };
            QTRY_VERIFY2(said().contains(u"F2"_s) && said().contains(u"12"_s), qPrintable(said()));
            QCOMPARE(said().contains(u"尚未登记"_s), language == "zh_CN"_L1);
        }
    }

    /// However many calls wait, the keyboard is where it is seen.
    void theFirstQuestionOfACallIsSeenBelowThoseThatWait()
    {
        m_test.window()->resize(1366, 768);
        QTRY_COMPARE(m_test.window()->contentItem()->size(), QSizeF(1366, 768));
        m_test.key(Qt::Key_F2);
        QQuickItem *others = nullptr;
        QTRY_VERIFY((others = m_test.find(u"KeptCalls"_s)));
        QCOMPARE(others->property("calls").toList().size(), 12);
        QVERIFY(m_test.isFocusIn(u"PlaceField"_s));
        QQuickItem *room = m_test.find(u"WfScroll"_s, m_test.find(u"CallIntake"_s));
        QVERIFY(room);
        const auto isSeen = [&] {
            const QQuickItem *field = m_test.window()->activeFocusItem();
            const QRectF box = field->mapRectToItem(room, QRectF(0, 0, field->width(), field->height()));
            return box.top() >= 0 && box.bottom() <= room->height();
        };
        QTRY_VERIFY(isSeen());
        QVERIFY(m_test.keep(u"kept-01-calls"_s));
        m_test.key(Qt::Key_Escape);
        QTRY_VERIFY(!m_test.find(u"CallIntake"_s));
        m_test.window()->resize(1920, 1080);
        QTRY_COMPARE(m_test.window()->contentItem()->size(), QSizeF(1920, 1080));
    }

    /// A call in hand goes on behind a replay: it is not to be seen there, and no word of it is lost.
    void aCallGoesOnBehindAReplay()
    {
        m_test.key(Qt::Key_F2);
        QTRY_VERIFY(m_test.isFocusIn(u"PlaceField"_s));
        m_test.type("zzzqqq");
        QQuickItem *form = m_test.find(u"CallIntake"_s);
        QVERIFY(form);
        QTRY_VERIFY(m_view->host().room().log->isIdle());
        QVERIFY(m_view->host().replay()->openCurrent());
        QTRY_VERIFY(!m_test.find(u"CallIntake"_s));
        QVERIFY(!TestWindow::textOf(m_test.find(u"Toast"_s)).contains(u"F2"_s)); // those that wait are told of where they wait
        m_test.key(Qt::Key_Escape); // is not for the call
        m_view->host().replay()->leave();
        QTRY_COMPARE(m_test.find(u"CallIntake"_s), form);
        QVERIFY(form->property("active").toBool());
        m_test.key(Qt::Key_F2);
        QTRY_VERIFY(m_test.isFocusIn(u"PlaceField"_s));
        QCOMPARE(m_test.window()->activeFocusItem()->property("text").toString(), u"zzzqqq"_s);
        m_test.key(Qt::Key_Escape);
        QTRY_VERIFY(!m_test.find(u"CallIntake"_s));
        QCOMPARE(form->property("kept").toList().size(), 13);
    }

    /// Left while it is on its way to disk it would wait, and be recorded once more.
    void aCallThatIsBeingRecordedIsNotLeft()
    {
        m_test.key(Qt::Key_F2);
        QQuickItem *form = nullptr;
        QTRY_VERIFY((form = m_test.find(u"CallIntake"_s)));
        const qsizetype kept = form->property("kept").toList().size();
        const qsizetype before = m_view->host().room().situation->records(u"incident"_s).size();
        QVERIFY(QMetaObject::invokeMethod(form, "open", 0.0,
                                          QVariant(QVariantMap{{u"place"_s, u"某小区门口"_s}, {u"type"_s, u"breakdown"_s}})));
        QVERIFY(form->property("complete").toBool());
        QVERIFY(QMetaObject::invokeMethod(form, "commit"));
        QVERIFY(form->property("isSending").toBool());
        QVERIFY(QMetaObject::invokeMethod(form, "leave"));
        QVERIFY(form->property("active").toBool());
        QTRY_VERIFY(!form->property("active").toBool());
        QCOMPARE(m_view->host().room().situation->records(u"incident"_s).size(), before + 1);
        QCOMPARE(form->property("kept").toList().size(), kept);
        m_view->lists()->setSelected({});
    }

    /// Half taken, and another page is turned to: the window says so there, and so does the handover, until the form is seen again.
    void aCallThatIsLeftForAnotherPageIsNamed()
    {
        m_test.close();
        QCOMPARE(m_test.open(m_test.live(u"halftaken.wflog"_s)), QString());
        m_view = m_test.view();
        QTRY_VERIFY(m_view->host().isComplete());
        m_test.key(Qt::Key_F2);
        QTRY_VERIFY(m_test.isFocusIn(u"PlaceField"_s));
        m_test.type("zzzqqq");
        const auto said = [this] { return TestWindow::textOf(m_test.find(u"Toast"_s)); };
        QVERIFY(!said().contains(u"F2"_s)); // the form is seen
        for (const QString &page : {u"Ctrl+0"_s, u"Ctrl+2"_s, u"Ctrl+5"_s}) {
            m_test.press({page});
            for (const QString &language : {u"en"_s, u"zh_CN"_s}) {
                m_view->host().setLanguage(language);
                QTRY_VERIFY2(said().contains(u"F2"_s), qPrintable(page + u": "_s + said()));
                QCOMPARE(said().contains(u"尚未登记"_s), language == "zh_CN"_L1);
            }
        }
        m_test.press({u"Ctrl+0"_s, u"Ctrl+PgDown"_s, u"Ctrl+PgDown"_s});
        QQuickItem *board = nullptr;
        QTRY_VERIFY((board = m_test.find(u"HandoverBoard"_s)));
        QTRY_VERIFY2(TestWindow::textOf(board).contains(u"尚未登记"_s), qPrintable(TestWindow::textOf(board)));
        m_test.key(Qt::Key_F2);
        QTRY_VERIFY(m_test.isFocusIn(u"CallIntake"_s));
        QTRY_VERIFY2(!said().contains(u"F2"_s), qPrintable(said()));
        m_test.press({u"Alt+Q"_s, u"Alt+Q"_s});
        QTRY_VERIFY(!m_test.find(u"CallIntake"_s));
        m_test.press({u"Ctrl+0"_s});
        QTRY_VERIFY((board = m_test.find(u"HandoverBoard"_s)));
        QTRY_VERIFY(!TestWindow::textOf(board).contains(u"尚未登记"_s));
        QVERIFY(!said().contains(u"F2"_s));
    }

    /// The program ended while a call was in hand: it stands there again, and as long as the keyboard is not in it the window says by which
    /// key it comes there.
    void aCallThatTheProgramEndedInIsNamed()
    {
        m_test.close();
        const QJsonObject call{{u"at"_s, 1'784'882'400'000.0}, {u"entered"_s, QJsonObject{{u"place"_s, u"某处"_s}}}, {u"inHand"_s, true}};
        QFile file(m_test.file(u"killed.wflog.call"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(QJsonObject{{u"calls"_s, QJsonArray{call}}}).toJson());
        file.close();
        QCOMPARE(m_test.open(m_test.live(u"killed.wflog"_s)), QString());
        m_view = m_test.view();
        QTRY_VERIFY(m_view->host().isComplete());
        QTRY_VERIFY(m_test.find(u"CallIntake"_s));
        const auto said = [this] { return TestWindow::textOf(m_test.find(u"Toast"_s)); };
        m_test.find(u"PendingPanel"_s)->forceActiveFocus(Qt::TabFocusReason);
        QTRY_VERIFY(!m_test.isFocusIn(u"CallIntake"_s));
        for (const QString &language : {u"en"_s, u"zh_CN"_s}) {
            m_view->host().setLanguage(language);
            QTRY_VERIFY2(said().contains(u"F2"_s), qPrintable(said()));
            QVERIFY(m_test.keep(u"kept-02-killed-"_s + language));
        }
        m_test.key(Qt::Key_F2);
        QTRY_VERIFY(m_test.isFocusIn(u"CallIntake"_s));
        QTRY_VERIFY2(!said().contains(u"F2"_s), qPrintable(said()));
        m_test.key(Qt::Key_Escape);
        QTRY_VERIFY(!m_test.find(u"CallIntake"_s));
        QTRY_VERIFY(said().contains(u"F2"_s)); // it waits
    }

    /// A call of one attempt is not recorded in the next.
    void aCallDoesNotGoIntoAnotherAttempt()
    {
        m_test.close();
        QCOMPARE(m_test.open(m_test.drill({u"none"_s})), QString());
        m_view = m_test.view();
        QTRY_VERIFY(m_view->host().isComplete());
        m_test.key(Qt::Key_F2);
        QTRY_VERIFY(m_test.isFocusIn(u"PlaceField"_s));
        m_test.type("zzzqqq");
        QVERIFY(m_view->host().openDrill(m_test.file(u"again.wflog"_s)));
        QTRY_VERIFY(!m_test.find(u"CallIntake"_s));
        m_test.key(Qt::Key_F2);
        QTRY_VERIFY(m_test.isFocusIn(u"PlaceField"_s));
        QCOMPARE(m_test.window()->activeFocusItem()->property("text").toString(), QString());
        m_test.key(Qt::Key_Escape);
    }

    void cleanupTestCase() { m_test.close(); }

private:
    TestWindow m_test;
    wf::View *m_view = nullptr;
};

WATCHFLOOR_TEST(TestKeptCalls, QApplication)
#include "test_keptcalls.moc"
