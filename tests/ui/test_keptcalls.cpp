// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
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
        m_session = m_test.session();
        QTRY_VERIFY(m_session->isComplete());
        QTRY_VERIFY(m_session->room().log->isIdle());
    }
    void cleanup() { QCOMPARE(TestWindow::warnings(), QString()); }

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
        QTRY_VERIFY(m_session->room().log->isIdle());
        QVERIFY(m_session->replay()->openCurrent());
        QTRY_VERIFY(!m_test.find(u"CallIntake"_s));
        QVERIFY(!TestWindow::textOf(m_test.find(u"Toast"_s)).contains(u"F2"_s)); // those that wait are told of where they wait
        m_test.key(Qt::Key_Escape); // is not for the call
        m_session->replay()->leave();
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
        const qsizetype before = m_session->room().situation->records(u"incident"_s).size();
        QVERIFY(QMetaObject::invokeMethod(form, "open", 0.0,
                                          QVariant(QVariantMap{{u"place"_s, u"某小区门口"_s}, {u"type"_s, u"breakdown"_s}})));
        QVERIFY(form->property("complete").toBool());
        QVERIFY(QMetaObject::invokeMethod(form, "commit"));
        QVERIFY(form->property("isSending").toBool());
        QVERIFY(QMetaObject::invokeMethod(form, "leave"));
        QVERIFY(form->property("active").toBool());
        QTRY_VERIFY(!form->property("active").toBool());
        QCOMPARE(m_session->room().situation->records(u"incident"_s).size(), before + 1);
        QCOMPARE(form->property("kept").toList().size(), kept);
        m_session->lists()->setSelected({});
    }

    /// A call of one attempt is not recorded in the next.
    void aCallDoesNotGoIntoAnotherAttempt()
    {
        m_test.close();
        QCOMPARE(m_test.open(m_test.drill({u"none"_s})), QString());
        m_session = m_test.session();
        QTRY_VERIFY(m_session->isComplete());
        m_test.key(Qt::Key_F2);
        QTRY_VERIFY(m_test.isFocusIn(u"PlaceField"_s));
        m_test.type("zzzqqq");
        QVERIFY(m_session->openDrill(m_test.file(u"again.wflog"_s)));
        QTRY_VERIFY(!m_test.find(u"CallIntake"_s));
        m_test.key(Qt::Key_F2);
        QTRY_VERIFY(m_test.isFocusIn(u"PlaceField"_s));
        QCOMPARE(m_test.window()->activeFocusItem()->property("text").toString(), QString());
        m_test.key(Qt::Key_Escape);
    }

    void cleanupTestCase() { m_test.close(); }

private:
    TestWindow m_test;
    wf::Session *m_session = nullptr;
};

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    TestKeptCalls test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_keptcalls.moc"
