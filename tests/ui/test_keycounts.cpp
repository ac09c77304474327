// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dutyqueue.h"
#include "keytable.h"
#include "onetest.h"
#include "testwindow.h"

#include "closure.h"
#include "pendingkeys.h"

#include <QApplication>
#include <QtQuickTest/quicktest.h>

#include <algorithm>
#include <tuple>
#include <utility>

using namespace Qt::StringLiterals;

/// What the manual says of how many keys something takes is what it takes: each is done with the keyboard, in the window of live duty, and
/// the keys are counted. A call and a signal are counted by the tests of their own (test_intake, test_queue).
class TestKeyCounts : public QObject, protected DutyQueue {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { openDuty(); }

    /// A row that comes to the manual is counted here too, or where its own test is.
    void everyRowIsCounted()
    {
        for (const QString &language : {u"en"_s, u"zh_CN"_s}) {
            const QList<QStringList> rows = keytable::rows(language);
            QCOMPARE(rows.size(), qsizetype(keytable::every.size()));
            for (const QStringList &row : rows) {
                const auto known = std::ranges::count_if(keytable::every, [&](const keytable::Row &one) {
                    return row.value(0).contains(language == "en"_L1 ? one.english : one.chinese);
                });
                QVERIFY2(known == 1, qPrintable(row.join(u'|')));
            }
        }
        for (const keytable::Row &row : keytable::every) {
            const QList<int> keys = keytable::promised(row);
            QVERIFY2(keys.constFirst() > 0 && keys.constFirst() == keys.constLast(), qPrintable(row.english.toString()));
        }
    }

    void aClosureIsConfirmed()
    {
        QVERIFY(bringTo(u"asked"_s));
        QVERIFY(isNext(u"closure.confirm"_s, {}));
        const int keys = carryOut(u"Return"_s, u"DecisionDialog"_s, {u"1"_s});
        QTRY_COMPARE(record(m_closure)->state(), u"confirmed"_s);
        QCOMPARE(keytable::promised(keytable::closure), keytable::both(keys));
    }

    void aCordonStandsAtEachEnd()
    {
        QVERIFY(bringTo(u"confirmed"_s));
        QVERIFY(stand());
        for (qsizetype open = 2; open > 0; --open) {
            QCOMPARE(wf::openEnds(*record(m_closure)).size(), open);
            QVERIFY(isNext(u"closure.step"_s, u"scene.cordon"_s));
            const int keys = carryOut(u"Return"_s, u"StepDialog"_s, {u"1"_s});
            QTRY_COMPARE(wf::openEnds(*record(m_closure)).size(), open - 1);
            QCOMPARE(keytable::promised(keytable::cordon), keytable::both(keys));
        }
        QVERIFY(wf::isStepDone(*record(m_closure), u"scene.cordon"_s));
    }

    void aStepIsSaidDone()
    {
        QVERIFY(bringTo(u"reopening_asked"_s));
        QVERIFY(isNext(u"closure.step"_s, u"reopen.municipal"_s));
        const int keys = carryOut(u"Return"_s, u"StepDialog"_s, {u"1"_s});
        QTRY_VERIFY(wf::isStepDone(*record(m_closure), u"reopen.municipal"_s));
        QCOMPARE(keytable::promised(keytable::closure), keytable::both(keys));
    }

    void oneLaneIsOpenedFirst()
    {
        QVERIFY(bringTo(u"reopening_asked"_s));
        QVERIFY(isConfirmed());
        QVERIFY(isNext(u"closure.step"_s, u"reopen.one_lane"_s));
        const int keys = carryOut(u"Return"_s, u"StepDialog"_s, {u"1"_s, u"Tab"_s, u"1"_s});
        QTRY_VERIFY(wf::isStepDone(*record(m_closure), u"reopen.one_lane"_s));
        QCOMPARE(keytable::promised(keytable::lane), keytable::both(keys));
    }

    void theRoadIsReopened()
    {
        QVERIFY(bringTo(u"reopening_asked"_s));
        QVERIFY(isConfirmed());
        QVERIFY(say(u"reopen.one_lane"_s, {{u"how"_s, u"phone"_s}, {u"authority"_s, whoDecides(u"closure.reopen"_s, m_closure)}}));
        QVERIFY(isNext(u"closure.reopen"_s, {}));
        const int keys = carryOut(u"Return"_s, u"DecisionDialog"_s, {u"1"_s});
        QTRY_COMPARE(record(m_closure)->state(), u"reopened"_s);
        QCOMPARE(keytable::promised(keytable::closure), keytable::both(keys));
    }

    void aTextIsConfirmedPublished()
    {
        QVERIFY(isApproved());
        m_view->lists()->setSelected({});
        m_test.press({u"Ctrl+1"_s});
        const int keys = carryOut(number(m_text, u"bulletin.approved"_s), u"VerbDialog"_s, {u"1"_s});
        QTRY_COMPARE(record(m_text)->state(), u"published"_s);
        QCOMPARE(keytable::promised(keytable::text), keytable::both(keys));
    }

    /// What it tells of is over: it is in the queue again.
    void aTextIsConfirmedTakenDown()
    {
        QVERIFY(isApproved());
        if (record(m_text)->state() != "published"_L1)
            QVERIFY(take(u"bulletin.publish"_s, m_text, {{u"proof"_s, u"told"_s}}));
        const QString about = record(m_text)->text("about"_L1);
        QVERIFY(take(u"closure.withdraw"_s, about, {{u"reason"_s, u"已清障"_s}}));
        m_view->lists()->setSelected({});
        m_test.press({u"Ctrl+1"_s});
        const int keys = carryOut(number(m_text, u"bulletin.stale"_s), u"VerbDialog"_s, {u"1"_s});
        QTRY_COMPARE(record(m_text)->state(), u"withdrawn"_s);
        QCOMPARE(keytable::promised(keytable::text), keytable::both(keys));
    }

    void anOrderIsToldByRadio()
    {
        const QString order = send(u"told"_s);
        QVERIFY(!order.isEmpty());
        m_view->lists()->setSelected({});
        m_test.press({u"Ctrl+1"_s});
        int keys = 0;
        QVERIFY(isAmongOrders(order, keys));
        keys += m_test.press({u"R"_s});
        QTRY_COMPARE(record(order)->state(), u"signed"_s);
        QCOMPARE(keytable::promised(keytable::told), keytable::both(keys));
    }

    /// The keyboard is on the order still.
    void theSameOrderIsUnderWayAndArrives()
    {
        const QString order = send(u"arriving"_s);
        QVERIFY(!order.isEmpty());
        QCOMPARE(m_test.run(u"order.tell"_s, order, {{u"medium"_s, u"radio"_s}}), order);
        m_view->lists()->setSelected(order);
        int before = 0; // by which it was told
        QVERIFY(isAmongOrders(order, before));
        for (const auto &[key, verb, state] :
             {std::tuple{u"D"_s, u"order.depart"_s, u"under_way"_s}, std::tuple{u"A"_s, u"order.arrive"_s, u"on_scene"_s}}) {
            QTRY_COMPARE(m_view->desk()->whyNot(verb, order, {}), QString()); // the step before is written
            const int keys = m_test.press({key});
            QTRY_COMPARE(record(order)->state(), state);
            QCOMPARE(keytable::promised(keytable::underWay), keytable::both(keys));
        }
    }

    void anAlarmIsSignedForWhereTheQueueIs()
    {
        m_view->lists()->setSelected({});
        m_test.press({u"Ctrl+1"_s});
        const QString alarm = raise(0);
        QVERIFY(!alarm.isEmpty());
        const int keys = carryOut(number(alarm, u"alarm.raised"_s), u"VerbDialog"_s, {});
        QTRY_COMPARE(record(alarm)->state(), u"acknowledged"_s);
        QCOMPARE(keytable::promised(keytable::alarmHere), keytable::both(keys));
    }

    /// The first number only shows the queue.
    void anAlarmIsSignedForFromAnotherPage()
    {
        m_view->lists()->setSelected({});
        m_test.press({u"Ctrl+8"_s});
        const QString alarm = raise(1);
        QVERIFY(!alarm.isEmpty());
        int keys = m_test.press({u"Alt+1"_s});
        QTRY_VERIFY(m_test.find(u"PendingPanel"_s));
        QVERIFY(!m_test.dialog(u"VerbDialog"_s));
        m_rested += wf::PendingKeys::rest; // as if nobody had touched a key for a while
        keys += carryOut(number(alarm, u"alarm.raised"_s), u"VerbDialog"_s, {});
        QTRY_COMPARE(record(alarm)->state(), u"acknowledged"_s);
        QCOMPARE(keytable::promised(keytable::alarmElsewhere), keytable::both(keys));
    }

    void cleanupTestCase()
    {
        m_test.close();
        QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings()));
    }

private:
    [[nodiscard]] const wf::Record *record(const QString &subject) const { return m_view->host().room().situation->record(subject); }
    [[nodiscard]] bool isIdle() const { return m_view->host().room().log->isIdle(); }

    /// Opens it with this key, answers, and carries it out, each key once the step before stands: so many keys; 0: it did not go.
    [[nodiscard]] int carryOut(const QString &opens, const QString &dialog, const QStringList &answers) const
    {
        if (opens.isEmpty())
            return 0;
        int keys = m_test.press({opens});
        const bool isAsked = wf::waitFor([&] {
            return m_test.dialog(dialog) && (answers.isEmpty() || m_test.isFocusIn(u"WfChoice"_s) || m_test.isFocusIn(u"ChoiceField"_s));
        });
        if (!isAsked) {
            qInfo() << dialog << "does not ask; the keys are in" << m_test.window()->activeFocusItem();
            return 0;
        }
        keys += m_test.press(answers);
        keys += m_test.press({u"Ctrl+Return"_s});
        const bool isDone = wf::waitFor([&] { return !m_test.dialog(dialog) && isIdle(); });
        if (!isDone && m_test.dialog(dialog))
            qInfo() << dialog << "stays:" << m_test.dialog(dialog)->property("problem").toString();
        return isDone ? keys : 0;
    }

    /// The number of what waits, as it is pressed, once its row is there; empty: it has none.
    [[nodiscard]] QString number(const QString &subject, const QString &reason) const
    {
        const auto *pending = m_view->lists()->pending();
        const auto key = [&] { return pending->get(pending->rowOf(subject, reason)).value(u"key"_s).toString(); };
        const bool isThere = wf::waitFor([&] { return isIdle() && pending->rowOf(subject, reason) >= 0 && !key().isEmpty(); })
            && QQuickTest::qWaitForPolish(m_test.window(), wf::Patience);
        return isThere ? QString(u"Alt+"_s + key()) : QString();
    }

    /// The page of closures is open at this one and offers the step; its list has the keyboard.
    [[nodiscard]] bool isNext(const QString &verb, const QString &step)
    {
        m_test.press({u"Ctrl+1"_s});
        m_view->lists()->setSelected(m_closure);
        m_test.press({u"Ctrl+4"_s});
        return wf::waitFor([&] {
            const QVariantMap next = m_view->closureDesk()->next(m_closure);
            QQuickItem *page = m_test.find(u"ClosuresPage"_s);
            const QString title = next.value(u"title"_s).toString();
            return isIdle() && next.value(u"verb"_s).toString() == verb && next.value(u"step"_s).toString() == step && page
                && !title.isEmpty() && TestWindow::textOf(page).contains(title) && m_test.isFocusIn(page);
        });
    }

    [[nodiscard]] QString whoDecides(const QString &verb, const QString &closure) const
    {
        const QVariantList authorities = m_view->closureDesk()->confirmation(verb, closure).value(u"authorities"_s).toList();
        return authorities.value(0).toMap().value(u"value"_s).toString();
    }
    /// Where the program's own step is on its way just then, once more, as whoever is told so does.
    [[nodiscard]] bool take(const QString &verb, const QString &subject, const QVariantMap &fields) const
    {
        return wf::waitFor([&] { return !m_test.run(verb, subject, fields).isEmpty(); });
    }
    [[nodiscard]] bool confirm(const QString &closure) const
    {
        return take(u"closure.confirm"_s, closure, {{u"authority"_s, whoDecides(u"closure.confirm"_s, closure)}});
    }
    /// The step of the closure is done, or is said so by the desk.
    [[nodiscard]] bool say(const QString &step, QVariantMap fields) const
    {
        fields.insert(u"step"_s, step);
        return wf::isStepDone(*record(m_closure), step) || take(u"closure.step"_s, m_closure, fields);
    }

    /// A closure after an accident stands so, wherever the test before has left it. What the test itself is not about the desk does.
    [[nodiscard]] bool bringTo(const QString &state)
    {
        if (m_closure.isEmpty())
            m_closure = m_test.askClosure(u"accident"_s);
        if (m_closure.isEmpty())
            return false;
        const QStringList way{u"asked"_s, u"confirmed"_s, u"in_force"_s, u"reopening_asked"_s};
        for (qsizetype at = way.indexOf(record(m_closure)->state()); at < way.indexOf(state); ++at) {
            const bool isTaken = at == 0 ? confirm(m_closure)
                : at == 1                ? enforce()
                : at == 2                ? take(u"closure.ask_reopen"_s, m_closure, {})
                                         : false;
            if (!isTaken)
                return false;
        }
        return record(m_closure)->state() == state;
    }
    [[nodiscard]] bool enforce()
    {
        if (!stand())
            return false;
        for (const QString &end : {u"from"_s, u"to"_s}) {
            const QVariantMap seen{
                {u"how"_s, u"officer"_s}, {u"unit"_s, QString(u"unit/"_s + end)}, {u"end"_s, end}, {u"where"_s, u"路口"_s}};
            if (wf::openEnds(*record(m_closure)).contains(end) && !say(u"scene.cordon"_s, seen))
                return false;
        }
        return say(u"scene.cleared"_s, {{u"how"_s, u"officer"_s}, {u"unit"_s, u"unit/from"_s}})
            && take(u"closure.enforce"_s, m_closure, {});
    }
    /// Both have said that the road may be opened.
    [[nodiscard]] bool isConfirmed() const
    {
        return say(u"reopen.municipal"_s, {{u"how"_s, u"phone"_s}})
            && say(u"reopen.officer"_s, {{u"how"_s, u"officer"_s}, {u"unit"_s, u"unit/from"_s}, {u"checked"_s, u"all"_s}});
    }

    /// A car stands at each end of the closure.
    [[nodiscard]] bool stand() const
    {
        for (const auto &[end, latitude] : {std::pair(u"from"_s, 37.6), std::pair(u"to"_s, 37.61)}) {
            const QString unit = u"unit/"_s + end;
            const QVariantList place{112.3, latitude};
            if (record(unit))
                continue;
            const QString order = define(end)
                ? m_test.run(u"order.send"_s, {}, {{u"to"_s, unit}, {u"task"_s, u"到场"_s}, {u"about"_s, m_closure}, {u"pos"_s, place}})
                : QString();
            if (order.isEmpty() || m_test.run(u"order.tell"_s, order, {{u"medium"_s, u"radio"_s}}).isEmpty()
                || m_test.run(u"order.arrive"_s, order, {}).isEmpty()
                || !wf::waitFor([&] { return isIdle() && record(unit)->state() == "on_scene"_L1; }))
                return false;
        }
        return true;
    }
    [[nodiscard]] bool define(const QString &id) const
    {
        return !m_test
                    .run(u"unit.define"_s, u"unit/"_s + id,
                         {{u"callSign"_s, QString(u"迎泽"_s + id)},
                          {u"brigade"_s, u"yingze"_s},
                          {u"type"_s, u"car"_s},
                          {u"pos"_s, QVariantList{112.55, 37.86}}})
                    .isEmpty();
    }

    /// An order to a car that has none; empty: there is none.
    [[nodiscard]] QString send(const QString &id) const
    {
        if (!define(id))
            return {};
        const QString order = m_test.run(u"order.send"_s, {}, {{u"to"_s, QString(u"unit/"_s + id)}, {u"task"_s, u"到场"_s}});
        return wf::waitFor([this] { return isIdle(); }) ? order : QString();
    }
    /// The keyboard goes to the orders, and is on this one there; the keys that it takes are counted.
    [[nodiscard]] bool isAmongOrders(const QString &order, int &keys) const
    {
        keys += m_test.press({u"Ctrl+5"_s});
        if (!wf::waitFor([this] { return m_test.find(u"OrdersPanel"_s) != nullptr; }))
            return false;
        keys += m_test.press({u"Alt+O"_s});
        return wf::waitFor([&] { return m_test.isFocusIn(u"OrdersPanel"_s) && m_view->lists()->selected() == order; });
    }

    /// A text about a road that is closed is approved at least.
    [[nodiscard]] bool isApproved()
    {
        if (!m_text.isEmpty())
            return true;
        const QString closure = m_test.askClosure(u"accident"_s);
        if (closure.isEmpty() || !confirm(closure))
            return false;
        const QString text = m_test.run(u"bulletin.draft"_s, {},
                                        {{u"medium"_s, u"radio"_s}, {u"about"_s, closure}, {u"text"_s, u"平阳路封闭，请绕行。"_s}});
        if (!text.isEmpty() && !m_test.run(u"bulletin.approve"_s, text, {}).isEmpty())
            m_text = text;
        return !m_text.isEmpty();
    }

    /// At a flood point, now.
    [[nodiscard]] QString raise(qsizetype point) const
    {
        const QString where = m_view->host().room().situation->records(u"floodpoint"_s).at(point)->subject();
        return m_test.run(u"alarm.raise"_s, {},
                          {{u"floodPoint"_s, where}, {u"level"_s, u"close"_s}, {u"depthCm"_s, 31}, {u"readingAt"_s, m_view->host().now()}});
    }

    QString m_closure;
    QString m_text;
};

WATCHFLOOR_TEST(TestKeyCounts, QApplication)
#include "test_keycounts.moc"
