// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "closure.h"
#include "duetitles.h"
#include "dutylimits.h"
#include "onetest.h"
#include "papersroom.h"
#include "patience.h"
#include "pendingmodel.h"
#include "rulecontext.h"
#include "verb.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wf;
using namespace wf::test;

namespace {

/// One record of every kind in every state it may come into, so that everything that can wait does.
void fillWithEverything(PapersRoom &room)
{
    room.put(u"floodpoint/p"_s,
             {{"state"_L1, u"normal"_s},
              {"name"_L1, u"二坝桥"_s},
              {"thresholds"_L1, QJsonObject{{"watch"_L1, 10}, {"slow"_L1, 15}, {"close"_L1, 25}, {"reopen"_L1, 10}}}},
             u"floodpoint.define"_s);
    room.put(u"agency/a"_s, {{"state"_L1, u"normal"_s}, {"name"_L1, u"市城管局"_s}, {"phone"_L1, u"12319"_s}}, u"agency.define"_s);
    for (const Verb &verb : allVerbs()) {
        if (verb.to.isEmpty() || verb.kind == "agency"_L1 || verb.kind == "floodpoint"_L1)
            continue;
        room.put(verb.kind + u'/' + verb.to,
                 {{"state"_L1, verb.to},
                  {"no"_L1, u"Z-0001"_s},
                  {"floodPoint"_L1, u"floodpoint/p"_s},
                  {"agency"_L1, u"agency/a"_s},
                  {"level"_L1, verb.kind == "response"_L1 ? QJsonValue(3) : QJsonValue(u"close"_s)},
                  {"color"_L1, u"yellow"_s},
                  {"depthCm"_L1, 31},
                  {"text"_L1, u"内容"_s},
                  {"task"_L1, u"拦停"_s},
                  {"person"_L1, u"王五"_s},
                  {"road"_L1, u"滨河西路"_s},
                  {"dueAt"_L1, start}},
                 verb.name);
    }
}

} // namespace

/// How what waits is called in the queue, and by when it is to be done.
class TestQueueLimits : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatWaitsIsNamedAsToBeDone();
    void limitsComeFromThePlan();
    void anOrderHasOneLimit_data();
    void anOrderHasOneLimit();
};

void TestQueueLimits::whatWaitsIsNamedAsToBeDone()
{
    PapersRoom room;
    fillWithEverything(room);
    room.clock.set(room.clock.now() + 30 * minute);
    room.lists->beat();
    PendingModel *pending = room.lists->pending();
    QTRY_VERIFY(pending->count() > 15);
    QSet<QString> verbs;
    for (int row = 0; row < pending->count(); ++row) {
        const QVariantMap item = pending->get(row);
        const QString about = item.value(u"reason"_s).toString() + u": "_s + item.value(u"title"_s).toString();
        verbs.insert(item.value(u"verb"_s).toString());
        QVERIFY2(!item.value(u"title"_s).toString().isEmpty(), qPrintable(about));
        // Nor does a row of several say it, or name a step as if it were done.
        QVERIFY2(!item.value(u"title"_s).toString().startsWith(item.value(u"verbTitle"_s).toString() + u" ×"_s), qPrintable(about));
        for (const ClosureStep &step : closureSteps())
            QVERIFY2(!(item.value(u"title"_s).toString() + u',' + item.value(u"detail"_s).toString() + u',')
                          .contains(closureStepTitle(step.key) + u','),
                     qPrintable(about + item.value(u"detail"_s).toString()));
        // Pressing it is not what it is called: that would read as if it were done.
        QVERIFY2(item.value(u"title"_s) != item.value(u"verbTitle"_s), qPrintable(about));
        QVERIFY2(item.value(u"verb"_s).toString().isEmpty() || dueTitle(item.value(u"verb"_s).toString()) != item.value(u"verbTitle"_s),
                 qPrintable(about));
        if (item.value(u"kind"_s) == "alarm"_L1)
            QVERIFY2(item.value(u"detail"_s).toString().contains(u"二坝桥"_s) && item.value(u"detail"_s).toString().contains(u"31"_s),
                     qPrintable(item.value(u"detail"_s).toString()));
        if (item.value(u"kind"_s) == "notice"_L1) // whom to call, and under which number
            QVERIFY2(about.contains(u"市城管局"_s) && item.value(u"detail"_s).toString().contains(u"12319"_s), qPrintable(about));
    }
    QVERIFY(verbs.size() > 12);
}

void TestQueueLimits::limitsComeFromThePlan()
{
    const auto plan = ResponsePlan::load(QStringLiteral(WATCHFLOOR_SOURCE_DIR "/resources/plans/taiyuan-weather.yaml"));
    QVERIFY(plan);
    PapersRoom room;
    fillWithEverything(room);
    const auto limitOf = [&room](const QString &verb) {
        const PendingModel *pending = room.lists->pending();
        for (int row = 0; row < pending->count(); ++row) {
            const QVariantMap item = pending->get(row);
            if (item.value(u"verb"_s) == verb && item.value(u"dueAt"_s).toLongLong() > 0)
                return (item.value(u"dueAt"_s).toLongLong() - item.value(u"sinceAt"_s).toLongLong()) / minute;
        }
        return qint64(-1);
    };
    room.lists->beat();
    QTRY_COMPARE(limitOf(u"closure.confirm"_s), 3); // without a plan, what is usual
    room.lists->setLimits(DutyLimits(*plan));
    int checked = 0;
    for (const auto &[key, minutes] : plan->targets.asKeyValueRange()) {
        if (const qint64 waits = key.contains(u'.') ? limitOf(key) : -1; waits >= 0) {
            QCOMPARE(waits, minutes);
            ++checked;
        }
    }
    QVERIFY(checked >= 3);
    QCOMPARE(limitOf(u"closure.confirm"_s), 2); // clause 7.2
    for (const ResponsePlan::Clause &clause : plan->clauses) {
        for (const auto &[verb, field, value] : clause.doneBy) {
            if (const qint64 waits = limitOf(verb); waits >= 0 && !plan->targets.contains(verb) && verb != "task.done"_L1)
                QCOMPARE(waits, *clause.withinMin);
        }
    }
    ResponsePlan other = *plan;
    other.targets.insert(u"closure.confirm"_s, 7);
    other.targets.insert(u"scene.cordon"_s, 9);
    room.lists->setLimits(DutyLimits(other));
    QCOMPARE(limitOf(u"closure.confirm"_s), 7);
    const QVariantList steps = room.lists->checklist();
    QCOMPARE(steps.constFirst().toMap().value(u"limitMin"_s).toInt(), 9);
}

void TestQueueLimits::anOrderHasOneLimit_data()
{
    QTest::addColumn<bool>("hasPlan");
    QTest::addColumn<QString>("to");
    QTest::addColumn<int>("limit");
    QTest::newRow("a brigade, by the plan") << true << u"brigade/y"_s << 5;
    QTest::newRow("a unit, by the plan") << true << u"unit/u"_s << 3;
    QTest::newRow("a brigade, as is usual") << false << u"brigade/y"_s << 2;
    QTest::newRow("a unit, as is usual") << false << u"unit/u"_s << 2;
}

/// The queue, the summary, the table of orders and the reminders call it late at the same moment, and the plan says which.
void TestQueueLimits::anOrderHasOneLimit()
{
    QFETCH(bool, hasPlan);
    QFETCH(QString, to);
    QFETCH(int, limit);
    PapersRoom room;
    ResponsePlan plan;
    for (const auto &[kind, within] : {std::pair{u"brigade"_s, 5}, std::pair{u"unit"_s, 3}}) {
        ResponsePlan::Clause clause;
        clause.id = u"2."_s + kind;
        clause.withinMin = within;
        clause.doneBy = QList<ResponsePlan::Sign>{{.verb = u"order.sign"_s, .field = u"to"_s, .value = kind}};
        plan.clauses.append(clause);
    }
    if (hasPlan)
        room.lists->setLimits(DutyLimits(plan));
    room.put(u"order/o"_s, {{"state"_L1, u"sent"_s}, {"to"_L1, to}, {"task"_L1, u"拦停"_s}}, u"order.send"_s);
    const auto late = [&] {
        QStringList who;
        const PendingModel *pending = room.lists->pending();
        for (int row = 0; row < pending->count(); ++row) {
            if (pending->get(row).value(u"subject"_s) == "order/o"_L1)
                who.append(u"queue"_s);
        }
        if (room.lists->summary()->property("ordersLate").toInt() == 1)
            who.append(u"summary"_s);
        const RecordsModel *orders = room.lists->orders();
        if (orders->get(orders->rowOf(u"order/o"_s)).value(u"late"_s).toBool())
            who.append(u"table"_s);
        for (const RuleStep &step : reminders({.situation = room.situation, .now = room.clock.now(), .plan = hasPlan ? &plan : nullptr})) {
            if (step.request.verb == "order.remind"_L1)
                who.append(u"reminders"_s);
        }
        return who.join(u' ');
    };
    const qint64 sent = room.clock.now();
    for (int at = 1; at <= 6; ++at) {
        for (const qint64 beyond : {0, 1}) {
            room.clock.set(sent + at * minute + beyond);
            room.lists->beat();
            QTRY_COMPARE(late(), at * minute + beyond > limit * minute ? u"queue summary table reminders"_s : QString());
        }
    }
    QCOMPARE(room.lists->orders()->get(0).value(u"dueAt"_s).toLongLong(), sent + limit * minute);
}

WATCHFLOOR_TEST(TestQueueLimits)
#include "test_queuelimits.moc"
