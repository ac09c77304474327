// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onetest.h"
#include "testwindow.h"

#include "placequery.h"

#include <QApplication>
#include <QFile>

using namespace Qt::StringLiterals;

/// A call in live duty in whose middle the program ends.
class TestUnfinishedCall : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// The program ends in the middle of a call: it stands there again, and says so, until it is recorded or let go.
    void anUnfinishedCallStandsThereAgain()
    {
        const QString file = m_test.file(u"duty.wflog.call"_s);
        QCOMPARE(m_test.open(m_test.live(u"duty.wflog"_s)), QString());
        m_view = m_test.view();
        QTRY_VERIFY_WITH_TIMEOUT(m_view->places() && m_view->places()->isReady(), 60'000);
        m_view->desk()->setSeatId(u"JJ"_s);
        QVERIFY(!QFile::exists(file));
        m_test.key(Qt::Key_F2);
        QQuickItem *form = nullptr;
        QTRY_VERIFY(form = m_test.find(u"CallIntake"_s));
        QVERIFY(!form->property("isLeft").toBool());
        QTRY_VERIFY(m_test.isFocusIn(u"PlaceField"_s));
        m_test.type("zzzqqq");
        QTRY_VERIFY(m_view->places()->taker() && !m_view->places()->taker()->isBusy());
        m_test.key(Qt::Key_Tab);
        QTRY_VERIFY(m_test.isFocusIn(u"ChoiceRow"_s));
        m_test.key(Qt::Key_4);
        const QVariantMap typed = read(form);
        QCOMPARE(typed.value(u"type"_s).toString(), u"trapped"_s);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file), 20'000);
        m_test.close();
        QCOMPARE(m_test.open(m_test.live(u"duty.wflog"_s)), QString());
        m_view = m_test.view();
        QTRY_VERIFY(form = m_test.find(u"CallIntake"_s));
        QCOMPARE(read(form), typed);
        QVERIFY(form->property("isLeft").toBool());
        QVERIFY(QFile::exists(file)); // unfinished still
        QVERIFY(m_test.keep(u"intake-8-unfinished"_s));
        m_test.press({u"Alt+Q"_s, u"Alt+Q"_s});
        QTRY_VERIFY(!m_test.find(u"CallIntake"_s));
        QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(file), 20'000);
        QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings()));
    }

    void cleanupTestCase() { m_test.close(); }

private:
    [[nodiscard]] static QVariantMap read(QQuickItem *form)
    {
        QVariant fields;
        QMetaObject::invokeMethod(form, "fields", Q_RETURN_ARG(QVariant, fields));
        return fields.toMap();
    }

    TestWindow m_test;
    wf::View *m_view = nullptr;
};

WATCHFLOOR_TEST(TestUnfinishedCall, QApplication)
#include "test_unfinishedcall.moc"
