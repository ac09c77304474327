// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "focustools.h"
#include "onetest.h"
#include "patience.h"
#include "placequery.h"

#include <QApplication>
#include <QFile>
#include <QSignalSpy>

#include <algorithm>

using namespace Qt::StringLiterals;

/// Units are sent from the smallest desk, in the longer language, to a closure with all its steps: who is sent is seen, and a key that
/// sends nobody says so.
class TestDispatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        test::openWithTwoReports(m_test, m_view, u"dispatch.wflog"_s);
        m_view->host().setLanguage(u"en"_s);
        m_test.window()->resize(1366, 768);
        QTRY_COMPARE(m_test.window()->contentItem()->size(), QSizeF(1366, 768));
        // Of the points the roads know so far, one whose stretch has a name at either end: without one the form asks for it.
        const auto named = [this] {
            const auto points = m_view->host().room().situation->records(u"floodpoint"_s);
            for (const wf::Record *point : points) {
                if (!m_view->traffic()->sketchAt(point->subject()))
                    continue;
                const wf::ClosureSketch *sketch = m_view->traffic()->sketch();
                const bool isNamed = sketch->isReady() && !sketch->from().isEmpty() && !sketch->to().isEmpty();
                const QVariantMap found = isNamed ? sketch->fields() : QVariantMap();
                m_view->traffic()->sketch()->setActive(false);
                if (!found.isEmpty())
                    return found;
            }
            return QVariantMap();
        };
        QVariantMap fields;
        QTRY_VERIFY(!(fields = named()).isEmpty());
        fields.insert(u"cause"_s, u"ponding"_s);
        m_closure = m_test.run(u"closure.ask"_s, {}, fields);
        QVERIFY(!m_closure.isEmpty());
        QVERIFY(!m_test.run(u"closure.confirm"_s, m_closure, {{u"authority"_s, u"duty_commander"_s}, {u"clause"_s, u"7.2"_s}}).isEmpty());
        QVERIFY(QMetaObject::invokeMethod(m_test.window(), "goTo", u"situation"_s));
        choose(m_closure);
        QString sent;
        for (int i = 0; i < 2; ++i) {
            const auto next = [this] {
                const QVariantList orders = m_view->dispatch()->orders();
                return orders.isEmpty() ? QVariantMap() : orders.constFirst().toMap().value(u"fields"_s).toMap();
            };
            QTRY_VERIFY(!next().isEmpty() && next().value(u"to"_s).toString() != sent); // the list follows what was sent
            const QVariantMap order = next();
            sent = order.value(u"to"_s).toString();
            QVERIFY(!m_test.run(u"order.send"_s, {}, order).isEmpty());
            choose(m_closure);
        }
    }

    void cleanup() { QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings())); }

    /// The list and the button that sends lie in the window, and stay there while the clock goes on.
    void listAndButtonAreSeen()
    {
        m_test.press({u"Alt+D"_s});
        QTRY_VERIFY(m_test.isFocusIn(u"DispatchPanel"_s));
        QTRY_VERIFY2(isInWindow(list()) && isInWindow(button()), qPrintable(places()));
        QVERIFY(wf::FocusGuard::isSeen(m_test.window()->activeFocusItem()));
        QVERIFY(m_test.keep(u"dispatch-01-seen"_s));
        QSignalSpy ticks(m_view, &wf::View::ticked);
        QTRY_VERIFY(ticks.count() >= 2);
        QTRY_VERIFY2(isInWindow(list()) && isInWindow(button()), qPrintable(places()));
    }

    /// A digit marks the unit of that number, Enter sends it and nobody else.
    void aDigitMarksAndEnterSends()
    {
        const QVariantMap nearest = m_view->dispatch()->nearestFree();
        const auto digit = Qt::Key(Qt::Key_0 + nearest.value(u"key"_s).toInt());
        QVERIFY(digit > Qt::Key_0 && digit <= Qt::Key_9);
        m_test.key(digit, Qt::KeypadModifier); // as good as the one above the letters
        QTRY_COMPARE(m_view->dispatch()->markedCount(), 1);
        QTRY_VERIFY2(isInWindow(list()) && isInWindow(button()), qPrintable(places()));
        const qsizetype before = orders().size();
        m_test.key(Qt::Key_Return);
        QTRY_COMPARE(orders().size(), before + 1);
        QStringList sent;
        for (const wf::Record *order : orders())
            sent << order->text("to"_L1);
        QVERIFY(sent.contains(nearest.value(u"subject"_s).toString()));
        QCOMPARE(m_view->dispatch()->markedCount(), 0);
        // Once more sends nobody: it is said.
        QTRY_VERIFY(m_view->host().room().log->isIdle());
        QSignalSpy said(m_view, &wf::View::notice);
        m_test.key(Qt::Key_Return);
        QTRY_VERIFY(!said.isEmpty());
        QTRY_VERIFY(m_view->host().room().log->isIdle());
        QCOMPARE(orders().size(), before + 1);
    }

    /// A digit of somebody who can't be sent, and one without a row, say so.
    void aDigitThatMarksNobodySaysSo()
    {
        choose(m_closure);
        m_test.press({u"Alt+D"_s});
        QTRY_VERIFY(m_test.isFocusIn(u"DispatchPanel"_s));
        QSignalSpy said(m_view, &wf::View::notice);
        m_test.press({u"0"_s});
        QVERIFY(says(said, u"0 marks nobody"_s));
        QCOMPARE(m_view->dispatch()->markedCount(), 0);
    }

    /// What the key acts on was scrolled away: the key shows it, says so, and acts when it is pressed again.
    void aKeyForWhatIsOutOfSightSaysSo()
    {
        choose(m_closure);
        m_test.press({u"Alt+D"_s});
        QTRY_VERIFY(m_test.isFocusIn(u"DispatchPanel"_s) && isInWindow(list()));
        QQuickItem *scroll = list();
        while (scroll && (scroll == list() || !scroll->inherits("QQuickFlickable")))
            scroll = scroll->parentItem();
        QVERIFY(scroll);
        QVERIFY(scroll->setProperty("contentY", 0));
        if (wf::FocusGuard::isSeen(m_test.window()->activeFocusItem()))
            QSKIP("all of the closure fits");
        const auto digit = m_view->dispatch()->nearestFree().value(u"key"_s).toString();
        QSignalSpy said(m_view, &wf::View::notice);
        m_test.press({digit});
        QVERIFY(says(said, u"out of sight"_s));
        QCOMPARE(m_view->dispatch()->markedCount(), 0);
        QVERIFY(wf::FocusGuard::isSeen(m_test.window()->activeFocusItem()));
        m_test.press({digit});
        QTRY_COMPARE(m_view->dispatch()->markedCount(), 1);
        m_view->dispatch()->clearMarks();
    }

    /// What is chosen and ringed on the map of the closures is what units are sent to, though no closure is chosen.
    void theClosuresPageSendsToWhatIsChosen()
    {
        const QString point = m_view->host().room().situation->records(u"floodpoint"_s).constFirst()->subject();
        QVERIFY(QMetaObject::invokeMethod(m_test.window(), "goTo", u"closures"_s));
        m_view->lists()->setSelected(point);
        m_test.press({u"Alt+D"_s});
        QTRY_COMPARE(m_test.window()->property("page").toString(), u"situation"_s);
        QTRY_COMPARE(m_view->dispatch()->about(), point);
        QTRY_VERIFY_WITH_TIMEOUT(m_test.isFocusIn(u"DispatchPanel"_s), 30'000);
    }

    /// Who gave orders on another page finds the closure chosen that was chosen on the closures' page; one chosen since is found instead.
    void theClosuresPageKeepsWhatWasChosenThere()
    {
        const QString other = m_test.askClosure(u"accident"_s);
        QVERIFY(!other.isEmpty());
        const QString point = m_view->host().room().situation->records(u"floodpoint"_s).constFirst()->subject();
        QString unit;
        for (const QString &about : {point, other}) {
            QVERIFY(QMetaObject::invokeMethod(m_test.window(), "goTo", u"closures"_s));
            m_view->lists()->setSelected(m_closure);
            QVERIFY(QMetaObject::invokeMethod(m_test.window(), "goTo", u"situation"_s));
            m_view->lists()->setSelected(about);
            // Looked for on another thread; it is free again for the second.
            QTRY_VERIFY(!unit.isEmpty() || !(unit = m_view->dispatch()->nearestFree().value(u"subject"_s).toString()).isEmpty());
            const QString order = m_test.run(u"order.send"_s, {}, {{u"to"_s, unit}, {u"task"_s, u"到场"_s}, {u"about"_s, about}});
            QVERIFY(!order.isEmpty());
            QVERIFY(QMetaObject::invokeMethod(m_test.window(), "goTo", u"closures"_s));
            QCOMPARE(m_view->lists()->selected(), m_closure);
            QVERIFY(QMetaObject::invokeMethod(m_test.window(), "goTo", u"situation"_s));
            QVERIFY(!m_test.run(u"order.cancel"_s, order, {{u"reason"_s, u"误派"_s}}).isEmpty());
            m_view->lists()->setSelected({});
            m_view->lists()->setSelected(other); // after the order
            QVERIFY(QMetaObject::invokeMethod(m_test.window(), "goTo", u"closures"_s));
            QCOMPARE(m_view->lists()->selected(), other);
        }
        QVERIFY(!m_test.run(u"closure.reject"_s, other, {{u"reason"_s, u"误报"_s}}).isEmpty());
        m_view->lists()->setSelected({});
    }

    /// A call that is being typed is not lost to it.
    void aCallInHandStays()
    {
        m_view->lists()->setSelected({});
        m_test.key(Qt::Key_F2);
        QTRY_VERIFY(m_test.isFocusIn(u"PlaceField"_s));
        m_test.type("zzz");
        QVERIFY(QMetaObject::invokeMethod(m_test.window(), "goTo", u"closures"_s));
        m_view->lists()->setSelected(m_closure);
        m_test.press({u"Alt+D"_s});
        QTRY_VERIFY(m_test.isFocusIn(u"PlaceField"_s));
        QCOMPARE(m_test.find(u"PlaceField"_s)->property("text").toString(), u"zzz"_s);
        m_test.press({u"Alt+Q"_s, u"Alt+Q"_s});
        QTRY_VERIFY(!m_test.find(u"CallIntake"_s));
    }

    /// Ctrl+Enter may be that of the form before: it sends whom somebody marked, and marks nobody.
    void ctrlEnterSendsOnlyTheMarked()
    {
        choose(m_closure);
        m_test.press({u"Alt+D"_s});
        QTRY_VERIFY(m_test.isFocusIn(u"DispatchPanel"_s) && isInWindow(list()));
        const qsizetype before = orders().size();
        QSignalSpy said(m_view, &wf::View::notice);
        m_test.press({u"Ctrl+Return"_s, u"Ctrl+Enter"_s});
        QVERIFY(!said.isEmpty());
        QCOMPARE(m_view->dispatch()->markedCount(), 0);
        QTRY_VERIFY(m_view->host().room().log->isIdle());
        QCOMPARE(orders().size(), before);
        m_test.press({m_view->dispatch()->nearestFree().value(u"key"_s).toString()});
        QTRY_COMPARE(m_view->dispatch()->markedCount(), 1);
        QTRY_VERIFY(wf::FocusGuard::isSeen(m_test.window()->activeFocusItem()));
        m_test.press({u"Ctrl+Return"_s});
        QTRY_COMPARE(orders().size(), before + 1);
        QTRY_VERIFY(m_view->host().room().log->isIdle());
        // Once more sends nobody, and does not deny what was sent.
        said.clear();
        m_test.press({u"Return"_s});
        QVERIFY(!said.isEmpty() && !says(said, u"Nothing sent"_s));
        QCOMPARE(orders().size(), before + 1);
    }

    /// On every page that shows it a step of the closure is taken by pressing it.
    void aStepIsTakenOnEveryPageThatShowsIt()
    {
        for (const QString &page : {u"situation"_s, u"incidents"_s, u"flood"_s, u"deployment"_s, u"cameras"_s}) {
            QVERIFY(QMetaObject::invokeMethod(m_test.window(), "goTo", page));
            m_view->lists()->setSelected(m_closure);
            QQuickItem *steps = nullptr;
            QTRY_VERIFY2((steps = m_test.find(u"StepList"_s)), qPrintable(page));
            QVERIFY(QMetaObject::invokeMethod(steps, "asked", u"scene.cordon"_s));
            QTRY_VERIFY2(m_test.dialog(u"StepDialog"_s), qPrintable(page));
            m_test.press({u"Esc"_s});
            QTRY_VERIFY(!m_test.dialog(u"StepDialog"_s));
        }
    }

    /// End on the last of the open closures goes on to those that are over; they are unfolded, gone through and chosen by keys.
    void thoseThatAreOverAreReached()
    {
        const QString over = m_test.askClosure(u"accident"_s);
        QVERIFY(!over.isEmpty());
        QVERIFY(!m_test.run(u"closure.reject"_s, over, {{u"reason"_s, u"误报"_s}}).isEmpty());
        QVERIFY(QMetaObject::invokeMethod(m_test.window(), "goTo", u"closures"_s));
        m_view->lists()->setSelected(m_closure);
        QQuickItem *list = m_test.find(u"ClosureList"_s);
        QVERIFY(list);
        list->forceActiveFocus(Qt::TabFocusReason);
        QTRY_VERIFY(m_test.find(u"ClosedFold"_s, list));
        const auto isInFold
            = [this] { return m_test.isFocusIn(u"ClosedFold"_s) && wf::FocusGuard::isSeen(m_test.window()->activeFocusItem()); };
        m_test.press({u"End"_s});
        if (!m_test.isFocusIn(u"ClosedFold"_s))
            m_test.press({u"End"_s});
        QTRY_VERIFY(isInFold());
        m_test.press({u"Return"_s, u"Down"_s});
        QTRY_VERIFY(isInFold());
        m_test.press({u"Return"_s});
        QTRY_COMPARE(m_view->lists()->selected(), over);
        m_test.press({u"Up"_s, u"Up"_s});
        QTRY_VERIFY(!m_test.isFocusIn(u"ClosedFold"_s));
        QVERIFY(m_test.isFocusIn(list));
    }

    /// The program ends in the middle of a word: it goes on where it was typed.
    void anUnfinishedCallIsTypedOn()
    {
        const QString file = m_test.file(u"dispatch.wflog.call"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(file), 20'000);
        m_test.key(Qt::Key_F2);
        QTRY_VERIFY(m_test.isFocusIn(u"PlaceField"_s));
        m_test.type("zzzqqq");
        QTRY_VERIFY(!m_view->places()->taker()->isBusy());
        QVERIFY(m_test.tabTo([this] { return m_test.isFocusIn(u"WfArea"_s); }, 12));
        m_test.type("abc");
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file), 20'000);
        m_test.close();
        QCOMPARE(m_test.open(m_test.live(u"dispatch.wflog"_s)), QString());
        m_view = m_test.view();
        QTRY_VERIFY(m_test.find(u"CallIntake"_s));
        QTRY_VERIFY(m_test.isFocusIn(u"WfArea"_s));
        m_test.type("d");
        QTRY_COMPARE(m_test.window()->activeFocusItem()->property("text").toString(), u"abcd"_s);
        m_test.press({u"Alt+Q"_s, u"Alt+Q"_s});
        QTRY_VERIFY(!m_test.find(u"CallIntake"_s));
        QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(file), 20'000);
    }

    void cleanupTestCase() { m_test.close(); }

private:
    /// Its units are found, and who was chosen before is out of the list of those who can go.
    void choose(const QString &subject)
    {
        m_view->lists()->setSelected({});
        m_view->lists()->setSelected(subject);
        QTRY_VERIFY(m_view->host().room().log->isIdle());
        QTRY_VERIFY_WITH_TIMEOUT(m_view->dispatch()->about() == subject && m_view->dispatch()->choices()->count() > 2
                                     && !m_view->dispatch()->isBusy() && !m_view->dispatch()->orders().isEmpty(),
                                 30'000);
    }
    [[nodiscard]] static bool says(const QSignalSpy &said, const QString &words)
    {
        return std::ranges::any_of(said, [&](const QVariantList &one) { return one.constFirst().toString().contains(words); });
    }
    [[nodiscard]] QList<const wf::Record *> orders() const { return m_view->host().room().situation->records(u"order"_s); }
    [[nodiscard]] QQuickItem *list() const { return m_test.find(u"WfList"_s, m_test.find(u"DispatchPanel"_s)); }
    /// The first of its buttons, the one that sends.
    [[nodiscard]] QQuickItem *button() const { return m_test.find(u"WfButton"_s, m_test.find(u"DispatchOrder"_s)); }
    /// All of it, in what its scrolling areas show.
    [[nodiscard]] bool isInWindow(QQuickItem *item) const
    {
        if (!item || !item->isVisible() || item->height() < 20)
            return false;
        const QRectF box = item->mapRectToScene(QRectF(0, 0, item->width(), item->height()));
        QRectF room(QPointF(), QSizeF(m_test.window()->size()));
        for (const QQuickItem *around = item->parentItem(); around; around = around->parentItem()) {
            if (around->clip())
                room &= around->mapRectToScene(QRectF(0, 0, around->width(), around->height()));
        }
        return room.adjusted(-1, -1, 1, 1).contains(box);
    }
    /// For a message.
    [[nodiscard]] QString places() const
    {
        QString text;
        for (QQuickItem *item : {list(), button()})
            text += item ? QDebug::toString(item->mapRectToScene(QRectF(0, 0, item->width(), item->height()))) : u"none"_s;
        return text;
    }

    TestWindow m_test;
    wf::View *m_view = nullptr;
    QString m_closure;
};

WATCHFLOOR_TEST(TestDispatch, QApplication)
#include "test_dispatch.moc"
