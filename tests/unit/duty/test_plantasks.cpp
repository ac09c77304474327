// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onetest.h"
#include "rulesdesk.h"

using namespace wf;
using namespace wf::test;

namespace {

ResponsePlan::Clause clauseOf(const QString &id, const QList<ResponsePlan::Sign> &doneBy)
{
    ResponsePlan::Clause clause;
    clause.id = id;
    clause.topic = QJsonObject{{u"zh"_s, id}};
    clause.role = u"liaison"_s;
    clause.withinMin = 5;
    clause.begins = u"closure.confirm"_s;
    clause.doneBy = doneBy;
    return clause;
}

/// A closed road with a sign before it.
struct Road : Desk {
    Road()
    {
        must(SYS, u"sign.define"_s, u"sign/s"_s,
             {{u"name"_s, u"屏"_s}, {u"rows"_s, 2}, {u"cols"_s, 6}, {u"pos"_s, QJsonArray{112.52, 37.86}}});
        closure = closed();
    }
    void done(const QString &step, const QString &how = u"phone"_s)
    {
        must(SYS, u"closure.step"_s, closure, {{u"step"_s, step}, {u"how"_s, how}});
    }
    /// Whom the reminders of the signs' step go to, each of which is recorded.
    QStringList reminded()
    {
        QStringList to;
        for (const RuleStep &step : reminders(context())) {
            if (step.request.fields.value("late"_L1).toArray().contains(u"publish.signs"_s))
                to.append(step.request.fields.value("to"_L1).toString());
        }
        obey(reminders);
        return to;
    }
    QString closure;
};

} // namespace

/// What a clause asks of a closure is done when all of it is.
class TestPlanTasks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void driversAreInformedOnEveryMedium()
    {
        Road road;
        ResponsePlan plan;
        plan.clauses = {clauseOf(u"5.1"_s, {{.verb = u"bulletin.publish"_s}})};
        road.plan = plan;
        QCOMPARE(road.obey(planTasks), QStringList{u"task.set"_s});
        for (const QString &medium : {u"signs"_s, u"radio"_s}) {
            road.done(u"publish."_s + medium);
            QCOMPARE(road.obey(planTasks), QStringList());
        }
        road.done(u"publish.navigation"_s);
        QCOMPARE(road.obey(planTasks), QStringList{u"task.done"_s});
    }

    /// What was on the signs and hangs there no more tells nobody.
    void whatHangsNoMoreDoesNotCount()
    {
        Road road;
        ResponsePlan plan;
        plan.clauses = {clauseOf(u"5.1"_s, {{.verb = u"bulletin.publish"_s}})};
        road.plan = plan;
        QCOMPARE(road.obey(planTasks), QStringList{u"task.set"_s});
        for (const QString &medium : {u"radio"_s, u"navigation"_s})
            road.done(u"publish."_s + medium);
        road.done(u"publish.signs"_s, u"system"_s); // by what hung, and the sign shows nothing
        QCOMPARE(road.obey(planTasks), QStringList());
    }

    /// One agency of four is not all of them; a medium that is named is the one that is meant.
    void everyAgencyAndTheMediumThatIsNamed()
    {
        Road road;
        ResponsePlan plan;
        plan.clauses = {clauseOf(u"6.1"_s, {{.verb = u"notice.sign"_s}, {.verb = u"notice.answer"_s}}),
                        clauseOf(u"radio"_s, {{.verb = u"bulletin.publish"_s, .field = u"medium"_s, .value = u"radio"_s}})};
        road.plan = plan;
        QCOMPARE(road.obey(planTasks), QStringList({u"task.set"_s, u"task.set"_s}));
        for (const QString &agency : {u"drainage"_s, u"fire"_s, u"urban"_s}) {
            road.done(u"agency."_s + agency);
            QCOMPARE(road.obey(planTasks), QStringList());
        }
        road.done(u"agency.bus"_s);
        QCOMPARE(road.obey(planTasks), QStringList{u"task.done"_s});
        road.done(u"publish.radio"_s);
        QCOMPARE(road.obey(planTasks), QStringList{u"task.done"_s});
    }

    /// The plan that is shipped asks for all media.
    void theShippedPlanNeedsAllMedia()
    {
        const auto plan = ResponsePlan::load(QStringLiteral(WATCHFLOOR_SOURCE_DIR "/resources/plans/taiyuan-weather.yaml"));
        QVERIFY(plan);
        Road road;
        road.plan = *plan;
        road.obey(planTasks);
        const auto isOpen = [&road] {
            for (const Record *task : road.situation.records(u"task"_s)) {
                if (task->text("clause"_L1) == "5.1"_L1)
                    return task->state() == "open"_L1;
            }
            return false;
        };
        QVERIFY(isOpen());
        for (const QString &medium : {u"signs"_s, u"radio"_s, u"navigation"_s}) {
            QVERIFY(isOpen());
            road.done(u"publish."_s + medium);
            road.obey(planTasks);
        }
        QVERIFY(!isOpen());
    }

    /// Signs that hang no more are late again: their owner is reminded, then the commander, each once.
    void signsThatAreGoneAreRemindedOf()
    {
        Road road;
        road.done(u"publish.signs"_s, u"system"_s);
        QCOMPARE(road.reminded(), QStringList());
        road.wait(6);
        QCOMPARE(road.reminded(), QStringList{u"liaison"_s});
        QCOMPARE(road.reminded(), QStringList());
        road.wait(6);
        QCOMPARE(road.reminded(), QStringList{u"commander"_s});
        road.wait(6);
        QCOMPARE(road.reminded(), QStringList());
    }
};

WATCHFLOOR_TEST(TestPlanTasks)
#include "test_plantasks.moc"
