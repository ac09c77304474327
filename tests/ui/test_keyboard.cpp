// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onekeyboard.h"
#include "onetest.h"
#include "testwindow.h"

#include "closure.h"

#include <QApplication>
#include <QFuture>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

/// One person at one keyboard takes a road from rising water to its reopening. Only keys are sent to the window; the exercise's
/// clock is what moves by itself, and no automatic player takes part.
class TestKeyboard : public QObject, protected OneKeyboard {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString problem = m_test.open(m_test.drill({u"none"_s}));
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        m_view = m_test.view();
        QCOMPARE(m_view->desk()->seatId(), u"ZHZ"_s);
        m_test.key(Qt::Key_F5);
        QTRY_VERIFY(m_view->host().drill()->isRunning());
        QVERIFY(settled());
        m_test.key(Qt::Key_F5);
        QTRY_VERIFY(!m_view->host().drill()->isRunning());
    }

    void theWaterRisesAndARoadIsProposed()
    {
        QVERIFY(pass(81));
        for (double minute = 81.2; closureAt(u"floodpoint/erbaqiao"_s).isEmpty() && minute < 84; minute += 0.2)
            QVERIFY(pass(minute));
        QVERIFY(!closureAt(u"floodpoint/erbaqiao"_s).isEmpty());
        m_closure = closureAt(u"floodpoint/erbaqiao"_s);
        QCOMPARE(state(), u"asked"_s);
        m_test.key(Qt::Key_1, Qt::ControlModifier);
        QVERIFY(m_test.isFocusIn(u"PendingPanel"_s)); // the queue has the keys when the page is shown
        QVERIFY(m_test.keep(u"keys-01-alarm"_s));
        m_test.key(Qt::Key_4, Qt::ControlModifier);
        QVERIFY(select());
        QVERIFY(m_test.keep(u"keys-02-proposal"_s));
    }

    void noSingleKeyApproves()
    {
        m_test.key(Qt::Key_Return);
        QTRY_VERIFY(m_test.dialog(u"DecisionDialog"_s));
        QCOMPARE(state(), u"asked"_s);
        QVERIFY(m_test.isFocusIn(u"DecisionForm"_s));
        auto *content = m_test.dialog(u"DecisionDialog"_s)->property("contentItem").value<QQuickItem *>();
        const QString said = TestWindow::textOf(content);
        const wf::Record closure = *record(m_closure);
        QVERIFY2(said.contains(closure.text("road"_L1)), qPrintable(said));
        QVERIFY2(said.contains(u"南行"_s), qPrintable(said));
        QVERIFY2(said.contains(u"指挥长"_s), qPrintable(said)); // on whose authority
        QVERIFY2(said.contains(u"条款"_s), qPrintable(said));
        QVERIFY(m_test.keep(u"keys-03-confirmation"_s));
        m_test.key(Qt::Key_Return);
        QVERIFY(m_test.dialog(u"DecisionDialog"_s));
        m_test.key(Qt::Key_Escape);
        QTRY_VERIFY(!m_test.dialog(u"DecisionDialog"_s));
        QCOMPARE(m_view->lists()->selected(), m_closure);
        QVERIFY(settled());
        QCOMPARE(state(), u"asked"_s);
        QVERIFY(m_test.isFocusIn(u"ClosuresPage"_s)); // the keys are back where they were
        // Who decides is not filled in: without it nothing is carried out.
        m_test.key(Qt::Key_Return);
        QTRY_VERIFY(m_test.dialog(u"DecisionDialog"_s));
        m_test.key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(m_test.dialog(u"DecisionDialog"_s));
        m_test.key(Qt::Key_Escape);
        QTRY_VERIFY(!m_test.dialog(u"DecisionDialog"_s));
        QCOMPARE(state(), u"asked"_s);
        QVERIFY(decide(u"DecisionDialog"_s, {Qt::Key_1}));
        QTRY_COMPARE(state(), u"confirmed"_s);
        QVERIFY(!record(m_closure)->text("authority"_L1).isEmpty());
        QVERIFY(!record(m_closure)->text("clause"_L1).isEmpty());
    }

    void theSceneIsConfirmedOnBehalfOfTheOfficer()
    {
        for (int i = 0; i < 10 && state() == "confirmed"_L1 && nextStep().startsWith("scene."_L1); ++i) {
            const QString step = nextStep();
            QVERIFY(saysNext());
            m_test.key(Qt::Key_Return);
            QTRY_VERIFY2(m_test.dialog(u"StepDialog"_s), qPrintable(QDebug::toString(m_test.window()->activeFocusItem())));
            QVERIFY(m_test.isFocusIn(u"WfChoice"_s)); // how it was seen comes first
            QTRY_VERIFY2(m_test.tabTo([this] { return m_test.isFocusIn(u"OnBehalf"_s); }, 8), "recording for another can't be reached");
            QVERIFY(choose(u"XCMJ"_s));
            QTRY_VERIFY2(m_test.tabTo([this] { return m_test.isFocusIn(u"WfChoice"_s); }, 8), "how it was seen can't be reached");
            m_test.key(Qt::Key_Return, Qt::ControlModifier); // nothing said yet
            QVERIFY(m_test.dialog(u"StepDialog"_s));
            QVERIFY(!wf::isStepDone(*record(m_closure), step));
            m_test.key(Qt::Key_1);
            QVERIFY(m_test.keep(u"keys-04-on-behalf"_s));
            m_test.key(Qt::Key_Return, Qt::ControlModifier);
            QTRY_VERIFY(wf::isStepDone(*record(m_closure), step));
            QTRY_VERIFY(m_test.isFocusIn(u"ClosuresPage"_s));
        }
        QVERIFY(wf::isStepDone(*record(m_closure), u"scene.cordon"_s));
        QVERIFY(wf::isStepDone(*record(m_closure), u"scene.cleared"_s));
        const QJsonObject cordon = record(m_closure)->value("steps"_L1).toObject().value("scene.cordon"_L1).toObject();
        QVERIFY(!cordon.value("where"_L1).toString().isEmpty());
        QVERIFY(saysNext());
        QVERIFY(decide(u"DecisionDialog"_s));
        QTRY_COMPARE(state(), u"in_force"_s);
        QVERIFY(m_test.keep(u"keys-05-in-force"_s));
    }

    void signsAreDraftedApprovedAndPublished()
    {
        m_test.key(Qt::Key_7, Qt::ControlModifier);
        m_test.key(Qt::Key_PageDown, Qt::ControlModifier);
        QVERIFY(m_test.find(u"SignPackage"_s));
        QVERIFY(m_test.isFocusIn(u"AgenciesPage"_s));
        QTRY_VERIFY2(m_test.tabTo([this] { return m_test.isFocusIn(u"SignEditor"_s); }), "the signs' texts can't be reached");
        QVERIFY(m_test.keep(u"keys-06-signs"_s));
        m_test.key(Qt::Key_F7);
        QTRY_COMPARE(bulletins(u"drafted"_s), 1);
        QTRY_VERIFY2(m_test.tabTo([this] { return m_test.isFocusIn(u"BulletinList"_s); }), "what waits for approval can't be reached");
        QVERIFY(step(u"VerbDialog"_s));
        QTRY_COMPARE(bulletins(u"approved"_s), 1);
        QVERIFY(m_test.isFocusIn(u"BulletinList"_s));
        // Published is what somebody has seen, sign by sign: none is preset.
        m_test.key(Qt::Key_Return);
        QTRY_VERIFY(m_test.dialog(u"VerbDialog"_s));
        QVERIFY(choose(u"seen"_s));
        QVERIFY(nameSigns());
        readToTheEnd(u"VerbDialog"_s);
        m_test.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!m_test.dialog(u"VerbDialog"_s));
        QVERIFY(settled());
        QTRY_COMPARE(bulletins(u"published"_s), 1);
        QVERIFY(m_test.keep(u"keys-07-published"_s));
    }

    void agenciesAreToldAndSignForIt()
    {
        m_test.key(Qt::Key_PageUp, Qt::ControlModifier);
        QTRY_VERIFY(m_test.find(u"NoticeBatch"_s));
        const qsizetype before = count(u"notice"_s);
        m_test.key(Qt::Key_F7); // which names them first
        QTRY_VERIFY(m_test.dialog(u"ConfirmDialog"_s));
        QCOMPARE(count(u"notice"_s), before);
        // With every word of what is to be said, and what really happens: nothing goes out by itself.
        const QString asked = TestWindow::textOf(m_test.dialog(u"ConfirmDialog"_s)->property("contentItem").value<QQuickItem *>());
        const QVariantList drafts = m_test.find(u"NoticeBatch"_s)->property("chosen").toList();
        QVERIFY(!drafts.isEmpty());
        for (const QVariant &draft : drafts)
            QVERIFY2(asked.contains(draft.toMap().value(u"text"_s).toString()), qPrintable(asked));
        QVERIFY2(asked.contains(u"电话"_s) && asked.contains(u"登记"_s) && !asked.contains(u"发送"_s) && !asked.contains(u"发出"_s),
                 qPrintable(asked));
        readToTheEnd(u"ConfirmDialog"_s);
        if (m_test.dialog(u"ConfirmDialog"_s))
            m_test.key(Qt::Key_Return);
        QTRY_VERIFY(count(u"notice"_s) > before);
        QVERIFY(settled());
        // The second table of the page: the first is the agencies themselves.
        QQuickItem *board = m_test.find(u"AgencyBoard"_s);
        QTRY_VERIFY2(m_test.tabTo([this, board] { return m_test.isFocusIn(u"RecordTable"_s) && !m_test.isFocusIn(board); }),
                     "no notice can be reached");
        m_test.key(Qt::Key_Return);
        QTRY_VERIFY(m_view->lists()->selected().startsWith("notice/"_L1));
        const QString notice = m_view->lists()->selected();
        m_test.key(Qt::Key_F9); // asks, naming whom and what
        QTRY_VERIFY(m_test.dialog(u"ConfirmDialog"_s));
        const QString told = TestWindow::textOf(m_test.dialog(u"ConfirmDialog"_s)->property("contentItem").value<QQuickItem *>());
        QVERIFY2(told.contains(m_view->lists()->title(record(notice)->text("agency"_L1))), qPrintable(told));
        QVERIFY2(told.contains(record(notice)->localText("text"_L1)), qPrintable(told));
        QCOMPARE(record(notice)->state(), u"sent"_s);
        readToTheEnd(u"ConfirmDialog"_s);
        if (m_test.dialog(u"ConfirmDialog"_s))
            m_test.key(Qt::Key_Return);
        QTRY_COMPARE(record(notice)->state(), u"signed"_s);
        QVERIFY(m_test.keep(u"keys-08-notices"_s));
    }

    void theNearestUnitIsSent()
    {
        m_test.key(Qt::Key_4, Qt::ControlModifier);
        QVERIFY(select());
        // The closure offers it, with its key; and the key goes to those who could stand at its ends.
        QTRY_VERIFY(TestWindow::textOf(m_test.find(u"ClosuresPage"_s)).contains(u"Alt+D"_s));
        m_test.key(Qt::Key_D, Qt::AltModifier);
        QTRY_VERIFY_WITH_TIMEOUT(m_view->dispatch()->choices()->count() > 0 && m_test.isFocusIn(u"DispatchPanel"_s), 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(!m_view->dispatch()->isBusy(), 30'000);
        QCOMPARE(m_view->dispatch()->about(), m_closure);
        m_test.key(Qt::Key_1);
        QTRY_COMPARE(m_view->dispatch()->markedCount(), 1);
        QVERIFY(m_test.keep(u"keys-09-nearest"_s));
        const qsizetype before = count(u"order"_s);
        m_test.key(Qt::Key_Return);
        QTRY_COMPARE(count(u"order"_s), before + 1);
        QCOMPARE(m_view->host().room().situation->records(u"order"_s).constLast()->text("about"_L1), m_closure);
    }

    void whatTheUnitReportsTakesThreeKeys()
    {
        // The unit arrives, as its brigade reports; the cordon that was said before is taken back.
        const wf::Record *order = m_view->host().room().situation->records(u"order"_s).constLast();
        m_unit = order->text("to"_L1);
        const QString orderSubject = order->subject();
        for (const QString &verb : {u"order.sign"_s, u"order.depart"_s, u"order.arrive"_s}) {
            const wf::Commands &commands = *m_view->host().room().commands;
            const wf::Seat officer = *commands.seat(u"XCMJ"_s);
            const wf::Request request{verb, orderSubject, {}, {}, {}};
            QTRY_VERIFY(commands.check(officer, request)); // what was said of the order before is on disk
            auto done = m_view->host().room().commands->run(officer, request);
            QTRY_VERIFY(done.isFinished());
            QVERIFY2(done.result(), qPrintable(verb + u": "_s + (done.result() ? QString() : done.result().error().text)));
            QVERIFY(settled());
        }
        QTRY_COMPARE(record(m_unit)->state(), u"on_scene"_s);
        m_view->desk()->run(u"closure.undo_step"_s, m_closure, {{u"step"_s, u"scene.cordon"_s}, {u"undoReason"_s, u"换班"_s}});
        QTRY_VERIFY(!wf::isStepDone(*record(m_closure), u"scene.cordon"_s));
        QVERIFY(settled());
        m_test.key(Qt::Key_4, Qt::ControlModifier);
        QVERIFY(select());
        QTRY_COMPARE(nextStep(), u"scene.cordon"_s); // in force with nobody there: that comes first
        QVERIFY(saysNext());
        QVERIFY(decide(u"StepDialog"_s, {Qt::Key_1}));
        QTRY_VERIFY(wf::isStepDone(*record(m_closure), u"scene.cordon"_s));
        const QJsonObject said = record(m_closure)->value("steps"_L1).toObject().value("scene.cordon"_L1).toObject();
        QCOMPARE(said.value("unit"_L1).toString(), m_unit);
        QVERIFY(!said.value("where"_L1).toString().isEmpty());
    }

    void theRoadIsReopenedAfterThreeConfirmations()
    {
        QVERIFY(pass(194)); // below the reopening limit for more than its 15 minutes
        m_test.key(Qt::Key_4, Qt::ControlModifier);
        QVERIFY(select());
        QTRY_COMPARE(next().value(u"verb"_s).toString(), u"closure.ask_reopen"_s);
        QVERIFY(saysNext());
        QVERIFY(decide(u"DecisionDialog"_s));
        QTRY_COMPARE(state(), u"reopening_asked"_s);
        QVERIFY(record(m_closure)->number("depthCm"_L1) < 10); // the depth of now
        for (int i = 0; i < 10 && nextStep().startsWith("reopen."_L1); ++i) {
            const QString key = nextStep();
            QVERIFY(saysNext());
            // Letting traffic in is decided: after how it is seen, on whose authority.
            const bool isDecision = key == "reopen.one_lane"_L1;
            QVERIFY(!isDecision || aDigitPressedTwiceDecidesNothing(key));
            const bool asksMore = isDecision || key == "reopen.officer"_L1; // and the officer says what was found
            QVERIFY(decide(u"StepDialog"_s, asksMore ? QList<Qt::Key>{Qt::Key_1, Qt::Key_Tab, Qt::Key_1} : QList<Qt::Key>{Qt::Key_1}));
            QTRY_VERIFY(wf::isStepDone(*record(m_closure), key));
            QTRY_VERIFY(nextStep() != key);
        }
        for (const QString &key : {u"reopen.drainage"_s, u"reopen.municipal"_s, u"reopen.officer"_s})
            QVERIFY2(wf::isStepDone(*record(m_closure), key), qPrintable(key));
        // Whoever opens the whole road sees since when the lane is open.
        const QVariantMap standing = m_view->closureDesk()->standing(u"closure.reopen"_s, m_closure);
        QCOMPARE(!standing.value(u"laneText"_s).toString().isEmpty(), wf::isStepDone(*record(m_closure), u"reopen.one_lane"_s));
        QVERIFY(m_test.keep(u"keys-10-reopening"_s));
        QVERIFY(saysNext());
        QVERIFY(decide(u"DecisionDialog"_s, {Qt::Key_1}));
        QTRY_COMPARE(state(), u"reopened"_s);
        QVERIFY(!record(m_closure)->fields().contains(u"permittedBy"_s)); // by the rule
        QVERIFY(m_test.keep(u"keys-11-reopened"_s));
    }

    void theSignsAreWithdrawn()
    {
        m_test.key(Qt::Key_7, Qt::ControlModifier);
        m_test.key(Qt::Key_PageDown, Qt::ControlModifier);
        QTRY_VERIFY(m_test.tabTo([this] { return m_test.isFocusIn(u"BulletinList"_s); }));
        QVERIFY(decide(u"VerbDialog"_s, {Qt::Key_2})); // their operator says that all are gone
        QTRY_COMPARE(bulletins(u"withdrawn"_s), 1);
    }

    void aRoadIsClosedByItsName()
    {
        m_test.key(Qt::Key_R, Qt::ControlModifier);
        QTRY_VERIFY(m_test.find(u"ClosureTool"_s));
        QQuickItem *tool = m_test.find(u"ClosureTool"_s);
        QVERIFY(m_test.isFocusIn(tool));
        m_test.type("bhxl");
        QVERIFY(m_test.keep(u"keys-12-road"_s));
        m_test.key(Qt::Key_Return);
        m_test.key(Qt::Key_Tab);
        QVERIFY(choose(u"southbound"_s));
        m_test.key(Qt::Key_Tab);
        m_test.type("yzdq");
        m_test.key(Qt::Key_Return);
        m_test.key(Qt::Key_Tab);
        m_test.type("nnhq");
        m_test.key(Qt::Key_Return); // takes the name
        m_test.key(Qt::Key_Return); // looks for the stretch
        const wf::ClosureSketch *sketch = m_view->traffic()->sketch();
        QTRY_VERIFY(sketch->isReady() || !sketch->problem().isEmpty());
        QVERIFY2(sketch->isReady(), qPrintable(sketch->problem()));
        QVERIFY(m_test.keep(u"keys-13-named"_s));
        const qsizetype before = count(u"closure"_s);
        m_test.key(Qt::Key_Return, Qt::ControlModifier); // why is said by a person
        QTRY_VERIFY(!tool->property("problem").toString().isEmpty());
        QCOMPARE(count(u"closure"_s), before);
        m_test.key(Qt::Key_1);
        m_test.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(count(u"closure"_s), before + 1);
        const wf::Record *drawn = m_view->host().room().situation->records(u"closure"_s).constLast();
        QCOMPARE(drawn->text("road"_L1), u"滨河西路"_s);
        QCOMPARE(drawn->text("direction"_L1), u"southbound"_s);
        QCOMPARE(drawn->state(), u"asked"_s);
        QTRY_VERIFY(!m_test.find(u"ClosureTool"_s));
        QVERIFY(m_test.isFocusIn(u"ClosuresPage"_s));
        QTRY_COMPARE(m_view->lists()->selected(), drawn->subject());
    }

    void theLogSaysWhoDidWhat()
    {
        QVERIFY(settled());
        auto asked = m_view->host().room().log->history(m_closure);
        QTRY_VERIFY(asked.isFinished());
        const auto history = asked.result();
        QStringList verbs;
        bool isFirst = true;
        for (const wf::Event &event : history) {
            if (event.seat == "SYS"_L1 && !isFirst)
                continue; // what follows by itself: diversions worked out anew, reminders
            verbs << event.verb;
            if (!isFirst)
                QCOMPARE(event.seat, u"ZHZ"_s);
            if (event.verb == "closure.step"_L1 && verbs.count(event.verb) <= 2)
                QCOMPARE(event.onBehalf, u"XCMJ"_s);
            isFirst = false;
        }
        const QStringList decisions{u"closure.ask"_s, u"closure.confirm"_s, u"closure.enforce"_s, u"closure.ask_reopen"_s,
                                    u"closure.reopen"_s};
        qsizetype at = -1;
        for (const QString &verb : decisions) {
            QVERIFY2(verbs.indexOf(verb) > at, qPrintable(verbs.join(u' ')));
            at = verbs.indexOf(verb);
        }
        QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings()));
    }

    void cleanupTestCase()
    {
        m_test.close();
        QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings()));
    }
};

WATCHFLOOR_TEST(TestKeyboard, QApplication)
#include "test_keyboard.moc"
