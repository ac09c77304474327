// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onetest.h"
#include "testwindow.h"

#include "enteronce.h"
#include "placequery.h"

#include <QApplication>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace {

/// A key at its moment, ms.
class Sent : public QKeyEvent {
public:
    Sent(QEvent::Type type, Qt::Key key, quint64 at, bool isMarked = false)
        : QKeyEvent(type, key, Qt::NoModifier, {}, isMarked)
    {
        QInputEvent::setTimestamp(at);
    }
};

} // namespace

/// One press of Enter acts once: held on, or tapped by a nervous hand, it sends and opens nothing where the keyboard has gone meanwhile.
class TestEnterOnce : public QObject {
    Q_OBJECT
public:
    /// Who is signed on is kept in a file that every window would read: this test has a home of its own.
    TestEnterOnce() { qputenv("HOME", m_home.path().toLocal8Bit()); }

private Q_SLOTS:
    void initTestCase()
    {
        const QString problem = m_test.open(m_test.live(u"once.wflog"_s));
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        m_view = m_test.view();
        QTRY_VERIFY_WITH_TIMEOUT(m_view->places() && m_view->places()->isReady(), 60'000);
        QTRY_VERIFY(!m_view->places()->records()->isEmpty());
    }

    void onePressIsOne()
    {
        wf::EnterOnce once;
        QQuickItem here, there;
        const QKeyEvent press(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier);
        const QKeyEvent asked(QEvent::ShortcutOverride, Qt::Key_Enter, Qt::ControlModifier);
        const QKeyEvent pressed(QEvent::KeyPress, Qt::Key_Enter, Qt::ControlModifier);
        const QKeyEvent control(QEvent::KeyPress, Qt::Key_Control, Qt::NoModifier);
        const QKeyEvent digit(QEvent::KeyPress, Qt::Key_1, Qt::NoModifier, u"1"_s);
        const QKeyEvent held(QEvent::KeyPress, Qt::Key_Return, Qt::ControlModifier, {}, true);
        const QKeyEvent heldPlain(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, {}, true);

        QVERIFY(!once.swallows(press, &here));
        QVERIFY(!once.swallows(press, &here)); // in a list one stays in
        QVERIFY(once.swallows(press, &there));
        QVERIFY(once.swallows(heldPlain, &there)); // and that one held
        QVERIFY(!once.swallows(control, &there));
        QVERIFY(once.swallows(asked, &there) && once.swallows(pressed, &there)); // with Ctrl too, which was asked first
        QVERIFY(!once.swallows(digit, &there)); // somebody has looked
        QVERIFY(!once.swallows(asked, &there) && !once.swallows(pressed, &there));
        QVERIFY(once.swallows(held, &there)); // with Ctrl nothing goes on by being held
        QVERIFY(once.swallows(heldPlain, &here));
        here.setFlag(QQuickItem::ItemAcceptsInputMethod);
        QVERIFY(once.swallows(heldPlain, &here)); // let go of Ctrl first: it is still the press from there
        once.forget();
        QVERIFY(!once.swallows(press, &here));
        QVERIFY(!once.swallows(heldPlain, &here)); // lines of a text
        once.released(press);
        QElapsedTimer since;
        since.start();
        QTRY_VERIFY(since.durationElapsed() > wf::EnterOnce::rest);
        QVERIFY(!once.swallows(press, &there)); // after a while it is another press
    }

    /// Under X11 a key that repeats comes as a release and a press that nobody marks.
    void aReleaseAndAPressAtOnceAreHeld()
    {
        wf::EnterOnce once;
        QQuickItem here;
        QVERIFY(!once.swallows(Sent(QEvent::KeyPress, Qt::Key_Return, 1000), &here));
        QVERIFY(once.swallows(Sent(QEvent::KeyPress, Qt::Key_Return, 1500, true), &here)); // as Qt marks it
        quint64 now = 1500;
        for (int i = 0; i < 40; ++i) { // at the same moment or the next
            now += 33;
            once.released(Sent(QEvent::KeyRelease, Qt::Key_Return, now));
            QVERIFY(once.swallows(Sent(QEvent::ShortcutOverride, Qt::Key_Return, now + quint64(i % 2)), &here));
            QVERIFY(once.swallows(Sent(QEvent::KeyPress, Qt::Key_Return, now + quint64(i % 2)), &here)); // the same press
            QVERIFY(once.isHeldOn());
        }
        once.released(Sent(QEvent::KeyRelease, Qt::Key_Return, now));
        QVERIFY(!once.swallows(Sent(QEvent::KeyPress, Qt::Key_Return, now + 61), &here));
        // Any other key as well; of two digits in a row a hand makes a number.
        wf::HeldKey held;
        QVERIFY(!held.isHeldOn(Sent(QEvent::KeyPress, Qt::Key_R, 1000)));
        held.released(Sent(QEvent::KeyRelease, Qt::Key_R, 1100));
        QVERIFY(!held.isHeldOn(Sent(QEvent::KeyPress, Qt::Key_D, 1100)));
        QVERIFY(!held.isHeldOn(Sent(QEvent::KeyPress, Qt::Key_R, 1110))); // another one came between
        held.released(Sent(QEvent::KeyRelease, Qt::Key_R, 1200));
        QVERIFY(held.isHeldOn(Sent(QEvent::KeyPress, Qt::Key_R, 1230)));
        QVERIFY(!held.isHeldOn(Sent(QEvent::KeyPress, Qt::Key_1, 1300)));
        held.released(Sent(QEvent::KeyRelease, Qt::Key_1, 1400));
        QVERIFY(!held.isHeldOn(Sent(QEvent::KeyPress, Qt::Key_1, 1430)));
        held.released(Sent(QEvent::KeyRelease, Qt::Key_1, 1500));
        QVERIFY(held.isHeldOn(Sent(QEvent::KeyPress, Qt::Key_1, 1500))); // of one moment
    }

    /// The call is recorded and the units take the keyboard while Ctrl+Enter is held: nobody is sent, marked or spoken of.
    void aHeldCtrlEnterSendsNobody()
    {
        typeCall();
        const qsizetype calls = count(u"incident"_s);
        QTest::simulateEvent(m_test.window(), true, Qt::Key_Control, Qt::NoModifier, {}, false);
        QTest::simulateEvent(m_test.window(), true, Qt::Key_Return, Qt::ControlModifier, u"\r"_s, false);
        const auto hold = [this](Qt::KeyboardModifiers modifiers) {
            QTest::simulateEvent(m_test.window(), true, Qt::Key_Return, modifiers, u"\r"_s, true);
            return isAtUnits();
        };
        QTRY_VERIFY_WITH_TIMEOUT(hold(Qt::ControlModifier), 30'000);
        QSignalSpy said(m_view, &wf::View::notice);
        for (int i = 0; i < 20; ++i)
            QVERIFY(hold(Qt::ControlModifier));
        QTest::simulateEvent(m_test.window(), false, Qt::Key_Control, Qt::ControlModifier, {}, false);
        for (int i = 0; i < 20; ++i)
            QVERIFY(hold(Qt::NoModifier));
        QTest::simulateEvent(m_test.window(), false, Qt::Key_Return, Qt::NoModifier, u"\r"_s, false);
        QTRY_VERIFY(m_view->host().room().log->isIdle());
        QCOMPARE(count(u"incident"_s), calls + 1);
        QCOMPARE(count(u"order"_s), 0);
        QCOMPARE(m_view->dispatch()->markedCount(), 0);
        QCOMPARE(said.count(), 0);
    }

    /// At the units, with nobody marked: however long it is held, it marks one and sends nobody.
    void aHeldEnterMarksOneAndSendsNobody()
    {
        m_test.key(Qt::Key_D, Qt::AltModifier);
        QTRY_VERIFY_WITH_TIMEOUT(isAtUnits(), 30'000);
        const qsizetype orders = count(u"order"_s);
        QElapsedTimer since;
        since.start();
        quint64 now = 1000;
        const auto again = [&] { // as X11 tells it: let go of, and pressed, at one moment
            now += 33;
            for (const QEvent::Type type : {QEvent::KeyRelease, QEvent::KeyPress}) {
                Sent sent(type, Qt::Key_Return, now);
                QCoreApplication::sendEvent(m_test.window(), &sent);
            }
            return since.durationElapsed() > 3 * wf::EnterOnce::rest;
        };
        QTRY_VERIFY(again());
        QTest::simulateEvent(m_test.window(), false, Qt::Key_Return, Qt::NoModifier, {}, false);
        QTRY_VERIFY(m_view->host().room().log->isIdle());
        QCOMPARE(count(u"order"_s), orders);
        QCOMPARE(m_view->dispatch()->markedCount(), 1);
        m_view->dispatch()->clearMarks();
    }

    void threeTapsSendNobody()
    {
        typeCall();
        const qsizetype calls = count(u"incident"_s);
        for (int tap = 0; tap < 3; ++tap)
            QTest::keyClick(m_test.window(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(isAtUnits(), 30'000);
        for (int tap = 0; tap < 3; ++tap) // the units came late
            QTest::keyClick(m_test.window(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(m_view->host().room().log->isIdle());
        QCOMPARE(count(u"incident"_s), calls + 1);
        QCOMPARE(count(u"order"_s), 0);
        QCOMPARE(m_view->dispatch()->markedCount(), 0);
    }

    /// The Enter that closes a dialog, once more: it does not open it again where the keyboard has come back to.
    void aTapOpensNothingAgain()
    {
        QVERIFY(m_test.tabTo([this] { return m_test.isFocusIn(u"SeatField"_s); }, 200));
        m_test.key(Qt::Key_Return);
        QTRY_VERIFY(m_test.dialog(u"SignOnDialog"_s) && m_test.isFocusIn(u"WfField"_s));
        m_test.type("014235");
        QTest::keyClick(m_test.window(), Qt::Key_Return);
        QTest::keyClick(m_test.window(), Qt::Key_Return);
        QTRY_COMPARE(m_view->desk()->person(), u"014235"_s);
        QTRY_VERIFY(m_test.isFocusIn(u"SeatField"_s));
        QVERIFY(!m_test.dialog(u"SignOnDialog"_s));
    }

    void cleanupTestCase()
    {
        m_test.close();
        QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings()));
    }

private:
    /// All but that it is to be recorded.
    void typeCall()
    {
        m_test.key(Qt::Key_F2);
        QTRY_VERIFY(m_test.isFocusIn(u"PlaceField"_s));
        m_test.type("yzdjjfl"); // text: 迎泽大街解放路
        QTRY_VERIFY(m_view->places()->taker() && !m_view->places()->taker()->isBusy());
        QTRY_VERIFY(m_view->places()->taker()->candidates()->count() > 0);
        m_test.key(Qt::Key_Return);
        QVERIFY(m_test.isFocusIn(u"ChoiceRow"_s));
        m_test.key(Qt::Key_2);
        QTRY_VERIFY(m_test.find(u"CallIntake"_s)->property("complete").toBool());
    }
    /// Those of the call that was just recorded.
    [[nodiscard]] bool isAtUnits() const
    {
        return !m_test.find(u"CallIntake"_s) && m_test.isFocusIn(u"DispatchPanel"_s) && m_view->dispatch()->choices()->count() > 0;
    }
    [[nodiscard]] qsizetype count(const QString &kind) const { return m_view->host().room().situation->records(kind).size(); }

    QTemporaryDir m_home;
    TestWindow m_test;
    wf::View *m_view = nullptr;
};

WATCHFLOOR_TEST(TestEnterOnce, QApplication)
#include "test_enteronce.moc"
