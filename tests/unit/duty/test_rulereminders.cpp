// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onetest.h"
#include "orderwatch.h"
#include "rulesdesk.h"

#include <QTest>

#include <algorithm>

using namespace wf;
using namespace wf::test;
using namespace Qt::StringLiterals;

/// Who is late is reminded, and what a plan asks for is set and ticked off.
class TestRuleReminders : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// What fell due while the machine slept is told once and in its order; nobody is passed over who could not answer yet.
    void afterASleepThereIsNoStorm()
    {
        Desk desk;
        const QString closure = desk.closed();
        QList<QString> tasks;
        for (const int minutes : {12, 4, 8})
            tasks.append(desk.must(SYS, u"task.set"_s, {},
                                   {{u"clause"_s, u"1.%1"_s.arg(minutes)},
                                    {u"text"_s, u"任务"_s},
                                    {u"owner"_s, u"DD"_s},
                                    {u"dueAt"_s, desk.clock.now() + minutes * Minute}}));
        QVERIFY(!tasks.contains(QString()));
        desk.wait(30);
        QList<RuleStep> first = reminders(desk.context());
        QVERIFY(std::ranges::is_sorted(first, {}, &RuleStep::due));
        QStringList told;
        for (const RuleStep &step : std::as_const(first)) {
            if (step.request.subject.startsWith("task/"_L1))
                told.append(step.request.subject);
            QCOMPARE(step.request.fields.value("to"_L1).toString() == "commander"_L1, false);
        }
        QCOMPARE(told, (QStringList{tasks.at(1), tasks.at(2), tasks.at(0)}));
        const QStringList verbs = desk.obey(reminders);
        QCOMPARE(verbs.size(), first.size()); // and nothing more at the same moment
        desk.wait(0.2);
        QCOMPARE(desk.obey(reminders), QStringList());
        desk.wait(3); // now somebody has not answered
        QVERIFY(desk.obey(reminders).contains(u"closure.remind"_s));
        QVERIFY(!closure.isEmpty());
    }

    /// A duty that began and ended while the machine slept was missed too, and is told in its turn; what is long over is not dug up.
    void aDutyMissedInASleepIsTold()
    {
        Desk desk;
        const auto plan = [&desk](int fromMin, int untilMin) {
            return desk.must(DD, u"duty.plan"_s, {},
                             {{u"person"_s, u"王某"_s},
                              {u"task"_s, u"护学岗"_s},
                              {u"begin"_s, Start + fromMin * Minute},
                              {u"until"_s, Start + untilMin * Minute},
                              {u"brigade"_s, u"yingze"_s}});
        };
        const QString whole = plan(9, 300);
        const QString within = plan(2, 22);
        const QString begun = plan(4, 24);
        const QString later = plan(25, 300);
        const QString task
            = desk.must(SYS, u"task.set"_s, {},
                        {{u"clause"_s, u"1.1"_s}, {u"text"_s, u"任务"_s}, {u"owner"_s, u"DD"_s}, {u"dueAt"_s, Start + 16 * Minute}});
        desk.must(DD, u"duty.start"_s, begun); // somebody turned up
        desk.wait(30);
        QStringList told;
        for (const RuleStep &step : reminders(desk.context()))
            told.append(step.request.subject);
        QCOMPARE(told, (QStringList{within, task, whole}));
        QCOMPARE(desk.obey(reminders), (QStringList{u"duty.miss"_s, u"task.remind"_s, u"duty.miss"_s}));
        desk.wait(10);
        QCOMPARE(desk.obey(reminders), QStringList{u"duty.miss"_s});
        QCOMPARE(desk.situation.record(later)->state(), u"missing"_s);
        (void)plan(-24 * 60, -20 * 60); // the program did not run at all
        QCOMPARE(desk.obey(reminders), QStringList());
    }

    void whoIsLateIsRemindedFirstAndTheCommanderNext()
    {
        Desk desk;
        const QString closure = desk.closed();
        desk.wait(2);
        QCOMPARE(desk.obey(reminders), QStringList()); // the limit itself is not late
        desk.wait(0.1);
        QCOMPARE(desk.obey(reminders), QStringList{u"closure.remind"_s}); // cordon and clearing in one
        const auto told
            = [&] { return desk.situation.record(closure)->value("reminded"_L1).toObject().value("scene.cordon"_L1).toObject(); };
        QCOMPARE(told().value("to"_L1).toString(), u"officer"_s);
        desk.wait(1.95);
        QCOMPARE(desk.obey(reminders), QStringList{u"closure.remind"_s});
        QCOMPARE(told().value("to"_L1).toString(), u"commander"_s);
        desk.wait(60);
        QVERIFY(!desk.obey(reminders).isEmpty()); // the other tracks, by now
        QCOMPARE(told().value("count"_L1).toInt(), 2); // no third time

        // Done, and taken back: who was told of it before has not been told of this.
        const QString end = u"from"_s;
        desk.must(XC, u"closure.step"_s, closure,
                  {{u"step"_s, u"scene.cordon"_s}, {u"how"_s, u"officer"_s}, {u"who"_s, u"张三"_s}, {u"where"_s, end}, {u"end"_s, end}});
        desk.wait(10);
        (void)desk.obey(reminders);
        QCOMPARE(told().value("count"_L1).toInt(), 2);
        desk.must(ZHZ, u"closure.undo_step"_s, closure, {{u"step"_s, u"scene.cordon"_s}, {u"undoReason"_s, u"已撤离"_s}});
        desk.wait(3);
        QVERIFY(desk.obey(reminders).contains(u"closure.remind"_s));
        QCOMPARE(told().value("to"_L1).toString(), u"officer"_s);
        QCOMPARE(told().value("count"_L1).toInt(), 3);
    }

    void anOrderNobodySignsIsRemindedAndEscalated()
    {
        Desk desk;
        desk.must(SYS, u"unit.define"_s, u"unit/u"_s, {{u"callSign"_s, u"01"_s}, {u"brigade"_s, u"yingze"_s}, {u"type"_s, u"car"_s}});
        const QString order = desk.must(DD, u"order.send"_s, {}, {{u"to"_s, u"unit/u"_s}, {u"task"_s, u"拦停"_s}});
        desk.wait(1.9);
        QCOMPARE(desk.obey(reminders), QStringList());
        desk.wait(0.2);
        QCOMPARE(desk.obey(reminders), QStringList{u"order.remind"_s});
        const OrderLimits limits; // the one place for the times
        desk.clock.set(desk.situation.record(order)->value("remindedAt"_L1).toInteger() + limits.remindAgain);
        QCOMPARE(desk.obey(reminders), QStringList());
        desk.wait(0.1);
        QCOMPARE(desk.obey(reminders), QStringList{u"order.escalate"_s});
        desk.must(DD, u"order.tell"_s, order, {{u"medium"_s, u"radio"_s}});
        desk.wait(30);
        QCOMPARE(desk.obey(reminders), QStringList());
    }

    /// The bundled plan's clause 2.3: a brigade is reminded after two minutes, and the commander hears of it after five.
    void aBrigadeHasTheTimeOfThePlan()
    {
        Desk desk;
        const auto plan = ResponsePlan::load(QStringLiteral(WATCHFLOOR_SOURCE_DIR "/resources/plans/taiyuan-weather.yaml"));
        QVERIFY(plan);
        desk.plan = *plan;
        desk.must(SYS, u"brigade.define"_s, u"brigade/yingze"_s, {{u"name"_s, u"迎泽大队"_s}});
        desk.must(DD, u"order.send"_s, {}, {{u"to"_s, u"brigade/yingze"_s}, {u"task"_s, u"上路"_s}});
        desk.wait(2.1);
        QCOMPARE(desk.obey(reminders), QStringList{u"order.remind"_s});
        desk.wait(2.8); // two minutes after the reminder, and not late yet
        QCOMPARE(desk.obey(reminders), QStringList());
        desk.wait(0.2);
        QCOMPARE(desk.obey(reminders), QStringList{u"order.escalate"_s});
    }

    void whoDoesNotTurnUpIsMissing()
    {
        Desk desk;
        desk.must(DD, u"duty.plan"_s, {},
                  {{u"person"_s, u"王某"_s},
                   {u"task"_s, u"护学岗"_s},
                   {u"begin"_s, Start},
                   {u"until"_s, Start + 120 * Minute},
                   {u"brigade"_s, u"yingze"_s}});
        desk.wait(missingAfterMin);
        QCOMPARE(desk.obey(reminders), QStringList());
        desk.wait(1);
        QCOMPARE(desk.obey(reminders), QStringList{u"duty.miss"_s});
        desk.must(DD, u"duty.start"_s, desk.only(u"duty"_s)->subject());
        QCOMPARE(desk.obey(reminders), QStringList());
    }

    void clausesBecomeTasksAndAreTickedOff()
    {
        Desk desk;
        ResponsePlan plan;
        plan.clauses
            = {{u"2.3"_s, {{u"zh"_s, u"指令"_s}}, {}, 3, u"brigade"_s, 5, {}, {{u"order.sign"_s, u"to"_s, u"brigade"_s}}},
               {u"2.9"_s, {{u"zh"_s, u"只在二级"_s}}, {}, 2, u"commander"_s, 5, {}, {}},
               {u"5.1"_s, {{u"zh"_s, u"发布"_s}}, {}, std::nullopt, u"liaison"_s, 5, u"closure.confirm"_s, {{u"bulletin.publish"_s}}},
               {u"1.1"_s, {{u"zh"_s, u"适用"_s}}, {}, std::nullopt, {}, std::nullopt, {}, {}}};
        desk.plan = plan;
        // What one car is told for one call is not the order to the brigades.
        const ResponsePlan::Sign &sign = plan.clauses.constFirst().doneBy.constFirst();
        QVERIFY(!sign.holds(Record(u"order/1"_s, {{"to"_L1, u"unit/brigade"_s}})));
        QVERIFY(sign.holds(Record(u"order/1"_s, {{"to"_L1, u"brigade/yingze"_s}})));
        QCOMPARE(desk.obey(planTasks), QStringList());
        desk.must(ZHZ, u"response.activate"_s, {},
                  {{u"scheme"_s, u"police"_s},
                   {u"level"_s, 3},
                   {u"color"_s, u"yellow"_s},
                   {u"authority"_s, u"duty_commander"_s},
                   {u"clause"_s, u"2.2"_s}});
        QCOMPARE(desk.obey(planTasks), QStringList{u"task.set"_s}); // not the one for level 2
        const Record *task = desk.only(u"task"_s);
        QVERIFY(task);
        QCOMPARE(task->text("clause"_L1), u"2.3"_s);
        QCOMPARE(task->text("owner"_L1), u"brigade"_s);
        QCOMPARE(task->value("dueAt"_L1).toInteger(), Start + 5 * Minute);
        desk.wait(6);
        QCOMPARE(desk.obey(reminders), QStringList{u"task.remind"_s});
        desk.must(SYS, u"brigade.define"_s, u"brigade/yingze"_s, {{u"name"_s, u"迎泽大队"_s}});
        const QString order = desk.must(DD, u"order.send"_s, {}, {{u"to"_s, u"brigade/yingze"_s}, {u"task"_s, u"上路"_s}});
        QCOMPARE(desk.obey(planTasks), QStringList());
        desk.commands.setSeats({ZHZ, DD, FB, XC, SYS});
        desk.must(XC, u"order.sign"_s, order);
        QCOMPARE(desk.obey(planTasks), QStringList{u"task.done"_s});
        const QString closure = desk.closed();
        QCOMPARE(desk.obey(planTasks), QStringList{u"task.set"_s});
        // What belongs to something that is over is nobody's any longer.
        desk.must(ZHZ, u"closure.withdraw"_s, closure, {{u"reason"_s, u"误报"_s}});
        QCOMPARE(desk.obey(planTasks), QStringList{u"task.waive"_s});
        QCOMPARE(desk.obey(planTasks), QStringList());
    }
};

WATCHFLOOR_TEST(TestRuleReminders)
#include "test_rulereminders.moc"
