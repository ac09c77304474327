// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "closure.h"
#include "dutylimits.h"
#include "onetest.h"
#include "queuedesk.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace wf;
using namespace wf::test;

namespace {

/// To be done within five minutes.
ResponsePlan::Clause clauseOf(const QString &id, const QList<ResponsePlan::Sign> &doneBy)
{
    ResponsePlan::Clause clause;
    clause.id = id;
    clause.withinMin = 5;
    clause.doneBy = doneBy;
    return clause;
}

} // namespace

/// What the plan asks of a closure, as rows of the queue.
class TestPlanRows : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatAClauseAsksOfAClosureStandsWithItsSteps();
    void whatNoStepShowsDoneStandsByItself();
    void oneLaneIsAskedForBeforeTheRoad();
    void aLaneThatIsOpenStandsByItsGravity();
};

/// A clause and the steps that fulfil it are one row, while any step is late; nothing of it is lost.
void TestPlanRows::whatAClauseAsksOfAClosureStandsWithItsSteps()
{
    QueueDesk desk;
    ResponsePlan plan;
    plan.clauses = {clauseOf(u"5.1"_s, {{.verb = u"bulletin.publish"_s}})};
    desk.lists->setLimits(DutyLimits(plan));
    desk.put(u"closure/c"_s, {{"state"_L1, u"confirmed"_s}, {"road"_L1, u"滨河西路"_s}, {"cause"_L1, u"ponding"_s}});
    const QJsonObject task{{"state"_L1, u"open"_s}, {"dueAt"_L1, start + 5 * minute}, {"text"_L1, u"发布信息"_s}};
    QJsonObject ofTheClosure = task, own = task;
    ofTheClosure.insert("about"_L1, u"closure/c"_s);
    ofTheClosure.insert("clause"_L1, u"5.1"_s);
    own.insert("about"_L1, u"closure/c"_s); // somebody's own, of no clause
    desk.put(u"task/plan"_s, ofTheClosure);
    desk.put(u"task/own"_s, own);
    desk.clock.set(start + 60 * minute);
    desk.lists->beat();
    const auto row = [&desk](const QString &subject) {
        for (int i = 0; i < desk.pending->count(); ++i) {
            if (desk.pending->get(i).value(u"subject"_s).toString() == subject)
                return desk.pending->get(i);
        }
        return QVariantMap();
    };
    QVERIFY(row(u"closure/c"_s).value(u"detail"_s).toString().contains("5.1"_L1));
    QVERIFY(row(u"closure/c"_s).value(u"detail"_s).toString().contains(u"发布信息"_s));
    QVERIFY(row(u"task/plan"_s).isEmpty());
    QVERIFY(!row(u"task/own"_s).isEmpty());
    desk.put(u"closure/c"_s, {{"state"_L1, u"rejected"_s}, {"road"_L1, u"滨河西路"_s}});
    own.insert("state"_L1, u"done"_s);
    desk.put(u"task/own"_s, own);
    desk.lists->beat();
    QVERIFY(!row(u"task/plan"_s).isEmpty()); // without the closure's row it stands by itself
}

/// A clause that no step fulfils, and one whose steps are done, is not hidden in the row of those that are late.
void TestPlanRows::whatNoStepShowsDoneStandsByItself()
{
    ResponsePlan plan;
    plan.clauses = {clauseOf(u"none"_s, {}),
                    clauseOf(u"entry"_s, {{.verb = u"entry.add"_s}}),
                    clauseOf(u"report"_s, {{.verb = u"bulletin.publish"_s, .field = u"medium"_s, .value = u"report"_s}}),
                    clauseOf(u"either"_s, {{.verb = u"bulletin.publish"_s}, {.verb = u"entry.add"_s}}),
                    clauseOf(u"text"_s, {{.verb = u"bulletin.publish"_s}}),
                    clauseOf(u"receipt"_s, {{.verb = u"notice.sign"_s}, {.verb = u"notice.answer"_s}})};
    QueueDesk desk;
    desk.lists->setLimits(DutyLimits(plan));
    QJsonObject steps;
    for (const ClosureStep &step : closureSteps()) {
        if (step.track == "publish"_L1)
            steps.insert(step.key, QJsonObject{{"at"_L1, start}, {"how"_L1, u"phone"_s}});
    }
    QJsonObject closure{{"state"_L1, u"confirmed"_s}, {"road"_L1, u"滨河西路"_s}, {"cause"_L1, u"ponding"_s}};
    desk.put(u"closure/open"_s, closure);
    closure.insert("steps"_L1, steps);
    desk.put(u"closure/published"_s, closure);
    for (const QString &about : {u"open"_s, u"published"_s}) {
        for (const ResponsePlan::Clause &one : plan.clauses)
            desk.put(u"task/%1-%2"_s.arg(about, one.id),
                     {{"state"_L1, u"open"_s},
                      {"dueAt"_L1, start + 5 * minute},
                      {"text"_L1, one.id},
                      {"clause"_L1, one.id},
                      {"about"_L1, u"closure/"_s + about}});
    }
    desk.clock.set(start + 60 * minute);
    desk.lists->beat();
    for (const QString &about : {u"open"_s, u"published"_s}) {
        QVERIFY(desk.pending->rowOf(u"closure/"_s + about, u"closure.late"_s) >= 0);
        for (const ResponsePlan::Clause &one : plan.clauses) {
            const QString task = u"task/%1-%2"_s.arg(about, one.id);
            const bool isFolded = one.id == "receipt"_L1 || (one.id == "text"_L1 && about == "open"_L1);
            QVERIFY2((desk.pending->rowOf(task, u"task.late"_s) < 0) == isFolded, qPrintable(task));
        }
    }
}

/// Where the plan wants one lane first the queue asks for that, then for the road; elsewhere for the road at once.
void TestPlanRows::oneLaneIsAskedForBeforeTheRoad()
{
    for (const bool isFirst : {false, true}) {
        QueueDesk desk;
        ResponsePlan plan;
        plan.closures.oneLaneFirst = isFirst;
        desk.lists->setLimits(DutyLimits(plan));
        QJsonObject steps;
        for (const QString &key : reopeningConfirmations())
            steps.insert(key, QJsonObject{{"at"_L1, start}, {"how"_L1, u"phone"_s}});
        QJsonObject closure{
            {"state"_L1, u"reopening_asked"_s},         {"cause"_L1, u"ponding"_s}, {"saidDepthCm"_L1, 3}, {"saidDepthAt"_L1, start},
            {"saidBelowSince"_L1, start - 20 * minute}, {"steps"_L1, steps},        {"lane"_L1, u"none"_s}};
        desk.put(u"closure/c"_s, closure);
        desk.lists->beat();
        QCOMPARE(desk.pending->get(0).value(u"verb"_s).toString(), isFirst ? u"closure.step"_s : u"closure.reopen"_s);
        if (isFirst)
            QCOMPARE(desk.pending->get(0).value(u"fields"_s).toMap().value(u"step"_s).toString(), u"reopen.one_lane"_s);
        closure.insert("lane"_L1, u"one"_s);
        desk.put(u"closure/c"_s, closure);
        desk.lists->beat();
        QCOMPARE(desk.pending->get(0).value(u"verb"_s).toString(), u"closure.reopen"_s);
    }
}

/// Traffic runs in one lane of a closed road: that stands above papers that are late, below a closed road without a cordon; and nobody is
/// late with the rest of it from before the lane was open.
void TestPlanRows::aLaneThatIsOpenStandsByItsGravity()
{
    for (const QString &lane : {u"none"_s, u"one"_s}) {
        QueueDesk desk;
        QJsonObject scene, confirmations;
        for (const QString &key : {u"scene.cordon"_s, u"scene.cleared"_s})
            scene.insert(key, QJsonObject{{"at"_L1, start}, {"how"_L1, u"officer"_s}});
        for (const QString &key : reopeningConfirmations())
            confirmations.insert(key, QJsonObject{{"at"_L1, start}, {"how"_L1, u"phone"_s}});
        desk.put(u"closure/bare"_s, {{"state"_L1, u"confirmed"_s}, {"road"_L1, u"甲路"_s}});
        QJsonObject papers{{"state"_L1, u"confirmed"_s}, {"road"_L1, u"乙路"_s}, {"steps"_L1, scene}};
        desk.put(u"closure/papers"_s, papers);
        papers.insert("state"_L1, u"in_force"_s);
        desk.put(u"closure/papers"_s, papers);
        desk.clock.set(start + 2 * minute);
        desk.put(u"closure/lane"_s,
                 {{"state"_L1, u"reopening_asked"_s},
                  {"road"_L1, u"丙路"_s},
                  {"cause"_L1, u"ponding"_s},
                  {"saidDepthCm"_L1, 3},
                  {"saidDepthAt"_L1, start + 55 * minute},
                  {"saidBelowSince"_L1, start - minute},
                  {"steps"_L1, confirmations},
                  {"lane"_L1, lane},
                  {"laneAt"_L1, start + 58 * minute}});
        desk.clock.set(start + 60 * minute);
        desk.lists->beat();
        const int bare = desk.pending->rowOf(u"closure/bare"_s, u"closure.late"_s);
        const int late = desk.pending->rowOf(u"closure/papers"_s, u"closure.late"_s);
        const int row = desk.pending->rowOf(u"closure/lane"_s, u"closure.reopening_asked"_s);
        QVERIFY(bare >= 0 && late >= 0 && row >= 0);
        QVERIFY(bare < row);
        QCOMPARE(row < late, lane == "one"_L1);
        QCOMPARE(desk.pending->get(row).value(u"verb"_s).toString(), u"closure.reopen"_s);
        QCOMPARE(desk.pending->get(row).value(u"overdueMs"_s).toLongLong() > 0, lane == "none"_L1);
    }
}

WATCHFLOOR_TEST(TestPlanRows)
#include "test_planrows.moc"
