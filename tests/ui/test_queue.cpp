// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dutyqueue.h"
#include "keytable.h"
#include "onetest.h"
#include "testwindow.h"

#include "closure.h"
#include "pendingkeys.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

/// The queue of live duty under the hand: an alarm is seen and heard wherever one is, its row is one key away, and what the queue
/// knows stands in the dialog. How many keys it takes is held here.
class TestQueue : public QObject, protected DutyQueue {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { openDuty(); }

    /// A dozen reminders and late papers wait; the alarm comes while somebody looks at the last of them.
    void anAlarmIsNeverOutOfSight()
    {
        m_hourAgo = static_cast<qint64>(m_view->host().now()) - 3'600'000;
        for (int i = 0; i < 14; ++i)
            put(u"bulletin/b%1"_s.arg(i), {{"state"_L1, u"drafted"_s}, {"medium"_L1, u"radio"_s}, {"text"_L1, u"稿件 %1"_s.arg(i)}},
                u"drafted"_s);
        QTRY_VERIFY(m_view->lists()->pending()->count() >= 14);
        m_test.press({u"Ctrl+1"_s});
        QQuickItem *panel = m_test.find(u"PendingPanel"_s);
        QQuickItem *list = m_test.find(u"WfList"_s, panel);
        QVERIFY(m_test.isFocusIn(list));
        QTRY_VERIFY2(TestWindow::textOf(panel).contains(u"▼"_s), qPrintable(TestWindow::textOf(panel))); // there is more
        // No row is cut by that, and one that one line says has no other.
        const auto isWhole = [list, panel] {
            int rows = 0;
            const qreal end = list->property("contentY").toDouble() + list->height();
            const QList<QQuickItem *> made = list->property("contentItem").value<QQuickItem *>()->childItems();
            for (const QQuickItem *row : made) {
                const bool isPaper = row->property("title").isValid() && row->property("detail").toString().contains(u"稿件"_s);
                if (!row->property("title").isValid() || row->y() >= end - 1)
                    continue;
                if (row->y() + row->height() > end + 1 || (isPaper && row->height() > panel->property("rowHeight").toDouble() - 8))
                    return false;
                ++rows;
            }
            return rows > 2;
        };
        QTRY_VERIFY(isWhole());
        m_test.key(Qt::Key_End);
        QTRY_VERIFY(TestWindow::textOf(panel).contains(u"▲"_s));
        QVERIFY(m_test.keep(u"queue-01-end"_s));
        // The number of a row out of sight shows it; the same again opens it.
        const QString first = u"Alt+"_s + m_view->lists()->pending()->get(0).value(u"key"_s).toString();
        m_test.press({first});
        QTRY_COMPARE(list->property("contentY").toDouble(), list->property("originY").toDouble());
        QVERIFY(!m_test.dialog(u"VerbDialog"_s));
        m_test.press({first});
        QTRY_VERIFY(m_test.dialog(u"VerbDialog"_s));
        m_test.press({u"Esc"_s});
        QTRY_VERIFY(!m_test.dialog(u"VerbDialog"_s));
        m_test.key(Qt::Key_End);
        QTRY_VERIFY(TestWindow::textOf(panel).contains(u"▲"_s));
        m_view->desk()->run(
            u"alarm.raise"_s, {},
            {{u"floodPoint"_s, point()}, {u"level"_s, u"close"_s}, {u"depthCm"_s, 31}, {u"readingAt"_s, m_view->host().now()}});
        QTRY_COMPARE(m_view->lists()->pending()->alarms(), 1);
        QCOMPARE(m_view->lists()->pending()->get(0).value(u"verb"_s).toString(), u"alarm.acknowledge"_s);
        QTRY_VERIFY(!m_view->lists()->pending()->get(0).value(u"key"_s).toString().isEmpty()); // though more wait than there are keys
        QTRY_COMPARE(list->property("contentY").toDouble(), list->property("originY").toDouble());
        QVERIFY(m_test.keep(u"queue-02-alarm"_s));
    }

    /// Wherever one is it stands in the top bar, and it is heard.
    void itIsHeardAndSilencedWithOneKey()
    {
        QTRY_VERIFY(heard("alarm-") > 0);
        for (int page = 1; page <= 8; ++page) {
            m_test.press({u"Ctrl+%1"_s.arg(page)});
            QTRY_VERIFY(m_test.find(u"AlarmField"_s));
        }
        QVERIFY(m_view->host().sound()->isSounding());
        QCOMPARE(m_test.press({u"F3"_s}), 1);
        QVERIFY(m_view->host().sound()->isSilenced());
        QVERIFY(m_test.find(u"AlarmField"_s)); // it still waits
    }

    /// From another page the numbers of the queue, which nobody sees there, do nothing but show it.
    void alarmToSignedForTakesThreeKeys()
    {
        m_test.press({u"Ctrl+8"_s});
        int keys = m_test.press({u"Alt+1"_s});
        QTRY_VERIFY(m_test.find(u"PendingPanel"_s));
        QVERIFY(!m_test.dialog(u"VerbDialog"_s));
        m_rested += wf::PendingKeys::rest; // as if nobody had touched a key for a while
        QTRY_VERIFY(!m_view->lists()->pending()->get(0).value(u"key"_s).toString().isEmpty());
        const QString alarm = m_view->lists()->pending()->get(0).value(u"subject"_s).toString();
        keys += m_test.press({u"Alt+"_s + m_view->lists()->pending()->get(0).value(u"key"_s).toString()});
        QTRY_VERIFY(m_test.dialog(u"VerbDialog"_s));
        QCOMPARE(m_view->lists()->selected(), alarm);
        // What is signed for is the water of now, not only that of when it was raised; while the dialog stands open too.
        const auto said = [this] {
            const QObject *dialog = m_test.dialog(u"VerbDialog"_s);
            return dialog ? TestWindow::textOf(dialog->property("contentItem").value<QQuickItem *>()) : QString();
        };
        QVERIFY2(said().contains(u"31 cm"_s), qPrintable(said()));
        m_view->host().room().log->measure(
            {{u"depth/"_s + point().section(u'/', 1), m_view->host().room().clock->now(), {38}, u"gauge"_s, {}}});
        QTRY_VERIFY2(said().contains(u"38 cm"_s), qPrintable(said()));
        QVERIFY(m_test.keep(u"queue-07-sign"_s));
        m_test.press({u"2"_s}); // the digit once more, without Alt: it records the step for nobody else
        QCOMPARE(m_test.find(u"OnBehalf"_s)->property("seat").toString(), QString());
        keys += m_test.press({u"Ctrl+Return"_s});
        QTRY_COMPARE(m_view->host().room().situation->record(alarm)->state(), u"acknowledged"_s);
        QCOMPARE(keys, 3);
        QTRY_VERIFY(!m_test.find(u"AlarmField"_s));
    }

    /// Whoever is to say whether a gauge counts sees what it reads, why it is doubted, and what is believed instead.
    void aGaugeIsJudgedByWhatItReads()
    {
        const qint64 now = m_view->host().room().clock->now();
        const QString series = u"depth/"_s + point().section(u'/', 1);
        m_view->host().room().log->measure({{series, now - 60'000, {12}, u"officer"_s, u"XCMJ"_s}, {series, now, {78}, u"gauge"_s, {}}});
        m_view->desk()->run(u"floodpoint.doubt"_s, point(), {{u"reason"_s, u"一分钟跳变60厘米"_s}});
        const auto *pending = m_view->lists()->pending();
        QTRY_VERIFY(pending->rowOf(point(), u"floodpoint.doubted"_s) >= 0);
        const QVariantMap row = pending->get(pending->rowOf(point(), u"floodpoint.doubted"_s));
        const QString name = m_view->host().room().situation->record(point())->name();
        QVERIFY2(row.value(u"detail"_s).toString().contains(name), qPrintable(row.value(u"detail"_s).toString()));
        QMetaObject::invokeMethod(m_test.window(), "actWith", u"floodpoint.trust"_s, point(), QVariant(QVariantMap()));
        QTRY_VERIFY(m_test.dialog(u"VerbDialog"_s));
        const QString said = TestWindow::textOf(m_test.dialog(u"VerbDialog"_s)->property("contentItem").value<QQuickItem *>());
        for (const QString &part : {name, u"12 cm"_s, u"78 cm"_s, u"一分钟跳变60厘米"_s})
            QVERIFY2(said.contains(part), qPrintable(part + u": "_s + said));
        QVERIFY(m_test.keep(u"queue-08-doubt"_s));
        m_test.press({u"Ctrl+Return"_s});
        QTRY_VERIFY(!m_test.dialog(u"VerbDialog"_s)->property("problem").toString().isEmpty()); // why?
        m_test.type("qinglihou");
        m_test.press({u"Ctrl+Return"_s});
        QTRY_VERIFY(m_view->host().room().situation->record(point())->localText("doubtful"_L1).isEmpty());
    }

    /// A key that has just lost its row hits no other one.
    void aKeyWhoseRowIsGoneDoesNothing()
    {
        const QVariantMap row = m_view->lists()->pending()->get(3);
        const QString key = row.value(u"key"_s).toString();
        QVERIFY(!key.isEmpty());
        put(row.value(u"subject"_s).toString(), {{"state"_L1, u"withdrawn"_s}}, u"withdrawn"_s);
        QTRY_VERIFY(m_view->lists()->pending()->rowOf(row.value(u"subject"_s).toString(), row.value(u"reason"_s).toString()) < 0);
        const QString selected = m_view->lists()->selected();
        m_test.press({u"Alt+"_s + key});
        QCOMPARE(m_view->lists()->selected(), selected);
        QVERIFY(!m_test.dialog(u"VerbDialog"_s));
        QVERIFY(TestWindow::textOf(m_test.find(u"Toast"_s)).contains(u"Alt+"_s + key));
    }

    /// Late steps, a proposed response, water below its limit: whatever a row knows stands in the form that it opens.
    void whatTheQueueKnowsStandsInTheDialog()
    {
        put(u"closure/late"_s,
            {{"state"_L1, u"confirmed"_s},
             {"road"_L1, u"滨河西路"_s},
             {"direction"_L1, u"southbound"_s},
             {"from"_L1, u"A"_s},
             {"to"_L1, u"B"_s}},
            u"confirmed"_s);
        put(u"response/r"_s,
            {{"state"_L1, u"proposed"_s},
             {"level"_L1, 2},
             {"scheme"_L1, u"weather"_s},
             {"clause"_L1, u"3.2"_s},
             {"authority"_L1, u"detachment"_s}},
            u"proposed"_s);
        const auto *pending = m_view->lists()->pending();
        QTRY_VERIFY(pending->rowOf(u"closure/late"_s, u"closure.late"_s) >= 0
                    && pending->rowOf(u"response/r"_s, u"response.proposed"_s) >= 0);
        const auto keyOf = [pending](const QString &subject, const QString &reason) {
            return pending->get(pending->rowOf(subject, reason)).value(u"key"_s).toString();
        };
        QTRY_VERIFY_WITH_TIMEOUT(!keyOf(u"closure/late"_s, u"closure.late"_s).isEmpty()
                                     && !keyOf(u"response/r"_s, u"response.proposed"_s).isEmpty(),
                                 15'000); // a freed key rests first
        int looked = 0;
        for (int row = 0; row < pending->count(); ++row) {
            const QVariantMap entry = pending->get(row);
            const QVariantMap known = entry.value(u"fields"_s).toMap();
            const QString key = entry.value(u"key"_s).toString();
            // A report opens its page, a closure's decision a dialog of its own, which asks the situation itself.
            const QString verb = entry.value(u"verb"_s).toString();
            if (known.isEmpty() || key.isEmpty() || verb == "bulletin.draft"_L1
                || (verb.startsWith("closure."_L1) && verb != "closure.step"_L1))
                continue;
            m_test.press({u"Alt+"_s + key});
            QObject *dialog = nullptr;
            if (verb == "closure.step"_L1) { // which step it is, and how it was seen
                QTRY_VERIFY2((dialog = m_test.dialog(u"StepDialog"_s)), qPrintable(entry.value(u"reason"_s).toString()));
                const QString said = TestWindow::textOf(dialog->property("contentItem").value<QQuickItem *>());
                QVERIFY2(said.contains(wf::closureStepTitle(known.value(u"step"_s).toString())), qPrintable(said));
                m_test.press({u"Esc"_s});
                QTRY_VERIFY(!m_test.dialog(u"StepDialog"_s));
                ++looked;
                continue;
            }
            QTRY_VERIFY2((dialog = m_test.dialog(u"VerbDialog"_s)), qPrintable(entry.value(u"reason"_s).toString()));
            auto *form = m_test.find(u"VerbForm"_s, dialog->property("contentItem").value<QQuickItem *>());
            QVERIFY(form);
            const QVariantMap values = form->property("values").toMap();
            for (const auto &[name, value] : known.asKeyValueRange())
                QVERIFY2(values.value(name).toString() == value.toString(),
                         qPrintable(u"%1: %2 is %3"_s.arg(entry.value(u"reason"_s).toString(), name, values.value(name).toString())));
            QVERIFY(m_test.keep(u"queue-03-known-%1"_s.arg(row)));
            m_test.press({u"Esc"_s});
            QTRY_VERIFY(!m_test.dialog(u"VerbDialog"_s));
            ++looked;
        }
        QVERIFY(looked >= 2);
    }

    /// Orders of one closure that nobody was told are one row, and one question that names each: by what way they were told is said by a
    /// person, and nothing is recorded without it.
    void remindersTogetherAreAskedForOnce()
    {
        const auto *pending = m_view->lists()->pending();
        for (const auto &[digit, medium] : {std::pair(Qt::Key_1, u"radio"_s), std::pair(Qt::Key_2, u"phone"_s)}) {
            QStringList names, orders;
            for (const wf::Record *unit : m_view->host().room().situation->records(u"unit"_s).mid(0, 4)) {
                orders << u"order/%1%2"_s.arg(medium).arg(names.size());
                put(orders.constLast(),
                    {{"state"_L1, u"sent"_s}, {"to"_L1, unit->subject()}, {"about"_L1, u"closure/late"_s}, {"task"_L1, u"到场"_s}},
                    u"sent"_s);
                names << unit->localText("callSign"_L1);
            }
            QVERIFY(names.size() >= 2);
            const auto row = [&] { return pending->rowOf(orders.constFirst(), u"order.late.sent"_s); };
            QTRY_VERIFY(pending->get(row()).value(u"together"_s).toStringList().size() == names.size());
            m_test.press({u"Ctrl+1"_s});
            QQuickItem *list = m_test.find(u"WfList"_s, m_test.find(u"PendingPanel"_s));
            list->forceActiveFocus();
            list->setProperty("currentIndex", row());
            m_test.key(Qt::Key_Return);
            QTRY_VERIFY(m_test.dialog(u"ConfirmDialog"_s));
            QVERIFY(m_test.keep(u"queue-04-reminders"_s));
            const QString said = TestWindow::textOf(m_test.dialog(u"ConfirmDialog"_s)->property("contentItem").value<QQuickItem *>());
            for (const QString &name : std::as_const(names))
                QVERIFY2(said.contains(name), qPrintable(said));
            QTRY_VERIFY(m_test.isFocusIn(u"WfChoice"_s));
            m_test.key(Qt::Key_Return, Qt::ControlModifier);
            QVERIFY(m_test.dialog(u"ConfirmDialog"_s) && m_test.isFocusIn(u"WfChoice"_s));
            const auto told = [&](const QString &order) { return *m_view->host().room().situation->record(order); };
            for (const QString &order : std::as_const(orders))
                QCOMPARE(told(order).state(), u"sent"_s);
            m_test.key(digit);
            m_test.key(Qt::Key_Return, Qt::ControlModifier);
            QTRY_VERIFY(!m_test.dialog(u"ConfirmDialog"_s));
            for (const QString &order : std::as_const(orders)) {
                QTRY_COMPARE(told(order).state(), u"signed"_s);
                QCOMPARE(told(order).text("medium"_L1), medium);
            }
            for (const QString &order : std::as_const(orders)) // what is told next is the order of its own test
                put(order, {{"state"_L1, u"cancelled"_s}, {"about"_L1, u"closure/late"_s}}, u"cancelled"_s);
        }
    }

    /// What needs more than a yes is shown where it stands, whatever was looked at on that page before.
    void noticesToBeToldAreShownOnTheirTab()
    {
        QVERIFY(QMetaObject::invokeMethod(m_test.window(), "showTab", u"agencies"_s, u"publication"_s));
        int told = 0;
        for (const wf::Record *agency : m_view->host().room().situation->records(u"agency"_s).mid(0, 2))
            put(u"notice/told%1"_s.arg(told++),
                {{"state"_L1, u"sent"_s},
                 {"type"_L1, u"inform"_s},
                 {"agency"_L1, agency->subject()},
                 {"about"_L1, u"closure/late"_s},
                 {"text"_L1, u"t"_s},
                 {"times"_L1, QJsonObject{{u"sent"_s, static_cast<qint64>(m_view->host().now())}}}},
                u"sent"_s);
        const auto *pending = m_view->lists()->pending();
        const auto row = [pending] { return pending->rowOf(u"notice/told0"_s, u"notice.sent"_s); };
        QTRY_COMPARE(pending->get(row()).value(u"together"_s).toStringList().size(), 2);
        m_test.press({u"Ctrl+1"_s});
        QQuickItem *list = m_test.find(u"WfList"_s, m_test.find(u"PendingPanel"_s));
        list->forceActiveFocus();
        list->setProperty("currentIndex", row());
        m_test.key(Qt::Key_Return);
        QTRY_COMPARE(m_test.window()->property("page").toString(), u"agencies"_s);
        QTRY_COMPARE(m_test.find(u"AgenciesPage"_s)->property("tab").toString(), u"agencies"_s);
    }

    /// A signal is signed for, and the response that follows from it is decided: who decides is said by a digit, nothing else need be
    /// typed.
    void fromASignalToTheResponse()
    {
        m_test.press({u"Ctrl+1"_s});
        m_view->desk()->run(u"warning.receive"_s, {},
                            {{u"type"_s, u"rainstorm"_s},
                             {u"color"_s, u"red"_s},
                             {u"issuer"_s, u"市气象台"_s},
                             {u"issuedAt"_s, m_view->host().now()},
                             {u"text"_s, u"未来三小时降雨量将达 100 毫米以上。"_s}});
        const wf::Situation *situation = m_view->host().room().situation.get();
        const auto gravest = [situation] {
            for (const wf::Record *response : situation->records(u"response"_s)) {
                if (response->value("level"_L1).toInt() == 1)
                    return response->subject();
            }
            return QString();
        };
        QTRY_VERIFY(!gravest().isEmpty() && situation->records(u"warning"_s).size() == 1);
        const QString response = gravest();
        const QString warning = situation->records(u"warning"_s).constFirst()->subject();
        const auto *pending = m_view->lists()->pending();
        const auto keyOf = [pending](const QString &subject) {
            for (int row = 0; row < pending->count(); ++row) {
                if (pending->get(row).value(u"subject"_s).toString() == subject)
                    return pending->get(row).value(u"key"_s).toString();
            }
            return QString();
        };
        QTRY_VERIFY_WITH_TIMEOUT(!keyOf(warning).isEmpty(), 15'000); // a freed key rests first
        QElapsedTimer took;
        took.start();
        int keys = m_test.press({u"Alt+"_s + keyOf(warning)});
        QTRY_VERIFY(m_test.dialog(u"VerbDialog"_s));
        keys += m_test.press({u"Ctrl+Return"_s});
        QTRY_COMPARE(situation->record(warning)->state(), u"acknowledged"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!m_test.dialog(u"VerbDialog"_s) && !keyOf(response).isEmpty(), 15'000);
        keys += m_test.press({u"Alt+"_s + keyOf(response)});
        QTRY_VERIFY(m_test.dialog(u"VerbDialog"_s));
        QTRY_VERIFY(m_test.isFocusIn(u"ChoiceField"_s));
        int digit = 0;
        for (const QVariant &field : m_view->desk()->verb(u"response.activate"_s, response, {}).value(u"fields"_s).toList()) {
            QVariantList choices = field.toMap().value(u"choices"_s).toList();
            const int level = int(situation->record(response)->number("level"_L1));
            choices.removeIf([level](const QVariant &choice) { // who may not decide about this level is not offered
                const QVariantList notWhere = choice.toMap().value(u"notWhere"_s).toList();
                return std::ranges::any_of(notWhere, [level](const QVariant &held) { return held.toMap().value(u"level"_s) == level; });
            });
            for (qsizetype i = 0; field.toMap().value(u"name"_s) == "authority"_L1 && i < choices.size(); ++i)
                digit = choices.at(i).toMap().value(u"value"_s) == "chief"_L1 ? int(i) + 1 : digit;
        }
        keys += m_test.press({QString::number(digit)});
        QVERIFY(m_test.keep(u"queue-05-response"_s));
        keys += m_test.press({u"Ctrl+Return"_s});
        QTRY_COMPARE(situation->record(response)->state(), u"active"_s);
        QCOMPARE(situation->record(response)->text("authority"_L1), u"chief"_s);
        QCOMPARE(keytable::promised(keytable::warning), keytable::both(keys)); // two for the signal, three for the response
        qInfo() << "a signal signed for and the response active:" << keys << "keys," << took.elapsed() << "ms scripted";
    }

    void anOrderIsToldByRadioInThreeKeys()
    {
        m_view->lists()->setSelected({});
        const wf::Record *unit = m_view->host().room().situation->records(u"unit"_s).constFirst();
        m_view->desk()->run(u"order.send"_s, {}, {{u"to"_s, unit->subject()}, {u"task"_s, u"到场"_s}});
        QTRY_VERIFY(!m_view->host().room().situation->records(u"order"_s).isEmpty());
        QTRY_VERIFY(m_view->host().room().log->isIdle());
        m_test.press({u"Ctrl+1"_s});
        const int keys = m_test.press({u"Ctrl+5"_s, u"Alt+O"_s, u"R"_s});
        QTRY_COMPARE(m_view->host().room().situation->records(u"order"_s).constLast()->state(), u"signed"_s);
        QCOMPARE(keys, 3);
        const QString sign = unit->localText("callSign"_L1);
        QTRY_VERIFY2(TestWindow::textOf(m_test.find(u"Toast"_s)).contains(sign), qPrintable(sign)); // who was told
        QCOMPARE(m_view->seatTitle(u"commander"_s), wf::roleName(wf::Role::Commander)); // whom it is passed on to
        QVERIFY(m_test.keep(u"queue-06-told"_s));
    }

    /// Closing the window asks once; no is no.
    void dutyIsNotLeftByOneKey()
    {
        QVERIFY(!m_test.window()->close());
        QTRY_VERIFY(m_test.dialog(u"ConfirmDialog"_s));
        QVERIFY(m_test.keep(u"queue-07-leave"_s));
        m_test.press({u"Esc"_s});
        QTRY_VERIFY(!m_test.dialog(u"ConfirmDialog"_s));
        QVERIFY(m_test.window()->isVisible());
    }

    void cleanupTestCase()
    {
        m_test.close();
        QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings()));
    }
};

WATCHFLOOR_TEST(TestQueue, QApplication)
#include "test_queue.moc"
