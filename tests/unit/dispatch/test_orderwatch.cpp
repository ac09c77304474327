// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dutylimits.h"
#include "onetest.h"
#include "orderwatch.h"
#include "smallsituation.h"

#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wf;

namespace {

constexpr qint64 minute = 60'000;
constexpr qint64 noon = 1'784'865'600'000; // 2026-07-24 12:00 in Beijing

Record order(const QString &state, qint64 sentAt, int reminders = 0, qint64 remindedAt = 0)
{
    QJsonObject fields{{u"state"_s, state}, {u"to"_s, u"unit/a"_s}, {u"times"_s, QJsonObject{{u"sent"_s, sentAt}}}};
    if (reminders) {
        fields.insert(u"reminders"_s, reminders);
        fields.insert(u"remindedAt"_s, remindedAt);
    }
    return Record(u"order/o"_s, fields);
}

} // namespace

class TestOrderWatch : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void dayAndNight_data();
    void dayAndNight();
    void waits();
    void remindsThenEscalates();
    void remindsOfEachStep();
    void configurable();
    void thePlanSaysHowLong();
    void remindedBeforeItIsDue();
    void watchesTheSituation();
};

void TestOrderWatch::dayAndNight_data()
{
    QTest::addColumn<int>("hour");
    QTest::addColumn<int>("minutes");
    QTest::newRow("noon") << 12 << 5;
    QTest::newRow("21") << 21 << 5;
    QTest::newRow("22") << 22 << 10;
    QTest::newRow("midnight") << 24 << 10;
    QTest::newRow("5") << 29 << 10;
    QTest::newRow("6") << 30 << 5;
}

void TestOrderWatch::dayAndNight()
{
    QFETCH(int, hour);
    QFETCH(int, minutes);
    QCOMPARE(OrderLimits().depart(noon + (hour - 12) * 60 * minute), minutes * minute);
}

void TestOrderWatch::waits()
{
    QCOMPARE(orderWaitsFor(order(u"sent"_s, noon)).verb, u"order.sign"_s);
    QCOMPARE(orderWaitsFor(order(u"sent"_s, noon)).dueAt, noon + 2 * minute);
    QCOMPARE(orderWaitsFor(order(u"signed"_s, noon)).verb, u"order.depart"_s);
    QCOMPARE(orderWaitsFor(order(u"signed"_s, noon)).dueAt, noon + 5 * minute);
    QCOMPARE(orderWaitsFor(order(u"under_way"_s, noon)).verb, u"order.arrive"_s);
    QCOMPARE(orderWaitsFor(order(u"on_scene"_s, noon)).dueAt, 0);
    QVERIFY(orderWaitsFor(order(u"done"_s, noon)).verb.isEmpty());
    Record toBrigade = order(u"signed"_s, noon);
    toBrigade.set("to"_L1, u"brigade/yingze"_s);
    QCOMPARE(orderWaitsFor(toBrigade).verb, u"order.finish"_s);
    QVERIFY(!orderDue(toBrigade, {}, noon + 100 * minute));
}

void TestOrderWatch::remindsThenEscalates()
{
    QVERIFY(!orderDue(order(u"sent"_s, noon), u"A"_s, noon + 2 * minute));
    const auto first = orderDue(order(u"sent"_s, noon), u"A"_s, noon + 3 * minute);
    QVERIFY(first);
    QCOMPARE(first->action, OrderDue::Action::Remind);
    QCOMPARE(first->lateMs, minute);
    QCOMPARE(first->text, u"A has not signed for the order, 1.0 min late: remind"_s);
    const Record reminded = order(u"sent"_s, noon, 1, noon + 3 * minute);
    QVERIFY(!orderDue(reminded, u"A"_s, noon + 5 * minute)); // it has its time to answer
    const auto second = orderDue(reminded, u"A"_s, noon + 5 * minute + 1);
    QVERIFY(second);
    QCOMPARE(second->action, OrderDue::Action::Escalate);
    QCOMPARE(second->verb, u"order.sign"_s);
    QCOMPARE(second->dueAt, noon + 2 * minute);
    QVERIFY(second->text.contains(u"although reminded"_s));
    QVERIFY(!orderDue(order(u"cancelled"_s, noon), u"A"_s, noon + 50 * minute));
}

void TestOrderWatch::remindsOfEachStep()
{
    // Reminded of signing, signed, and then not under way: that is a reminder of its own, not yet an escalation.
    const Record late = order(u"signed"_s, noon, 1, noon + 3 * minute);
    const auto due = orderDue(late, u"A"_s, noon + 6 * minute);
    QVERIFY(due);
    QCOMPARE(due->action, OrderDue::Action::Remind);
    QCOMPARE(due->text, u"A is not under way, 1.0 min late: remind"_s);
    QCOMPARE(orderDue(order(u"signed"_s, noon, 2, noon + 6 * minute), u"A"_s, noon + 9 * minute)->action, OrderDue::Action::Escalate);
}

void TestOrderWatch::configurable()
{
    OrderLimits limits;
    limits.sign = 30'000;
    limits.reminders = 2;
    QVERIFY(orderDue(order(u"sent"_s, noon), u"A"_s, noon + 31'000, limits));
    QCOMPARE(orderDue(order(u"sent"_s, noon, 1, noon + minute), u"A"_s, noon + 4 * minute, limits)->action, OrderDue::Action::Remind);
    QCOMPARE(orderDue(order(u"sent"_s, noon, 2, noon + minute), u"A"_s, noon + 4 * minute, limits)->action, OrderDue::Action::Escalate);
    limits.nightFrom = 0;
    limits.nightTo = 5;
    QCOMPARE(limits.depart(noon + 11 * 60 * minute), limits.departByDay); // 23:00
    QCOMPARE(limits.depart(noon + 12 * 60 * minute), limits.departByNight); // 00:00
}

void TestOrderWatch::thePlanSaysHowLong()
{
    Record toBrigade = order(u"sent"_s, noon);
    toBrigade.set("to"_L1, u"brigade/yingze"_s);
    ResponsePlan plan;
    ResponsePlan::Clause clause;
    clause.id = u"2.3"_s;
    clause.withinMin = 5;
    clause.doneBy = QList<ResponsePlan::Sign>{{.verb = u"order.sign"_s, .field = u"to"_s, .value = u"brigade"_s}};
    plan.clauses = {clause};
    const OrderLimits byClause = DutyLimits(plan).orders();
    QCOMPARE(orderWaitsFor(toBrigade, byClause).dueAt, noon + 5 * minute);
    QCOMPARE(orderWaitsFor(order(u"sent"_s, noon), byClause).dueAt, noon + 2 * minute); // what is said of brigades is not said of units
    QCOMPARE(orderWaitsFor(order(u"signed"_s, noon), byClause).dueAt, noon + 5 * minute);
    clause.withinMin = 4; // two that hold of it: both are to be kept
    clause.doneBy = QList<ResponsePlan::Sign>{{.verb = u"order.sign"_s}};
    plan.clauses.append(clause);
    QCOMPARE(orderWaitsFor(toBrigade, DutyLimits(plan).orders()).dueAt, noon + 4 * minute);
    plan.targets = {{u"order.sign"_s, 7}, {u"order.depart"_s, 0}}; // goes before the clauses; none at all
    QCOMPARE(orderWaitsFor(toBrigade, DutyLimits(plan).orders()).dueAt, noon + 7 * minute);
    QCOMPARE(orderWaitsFor(order(u"signed"_s, noon), DutyLimits(plan).orders()).dueAt, 0);
    QCOMPARE(DutyLimits(ResponsePlan()).orders(), OrderLimits());
}

/// A reminder after two minutes, a call after five: nobody is called late before he is.
void TestOrderWatch::remindedBeforeItIsDue()
{
    ResponsePlan plan;
    plan.targets = {{u"order.sign"_s, 5}, {u"order.remind"_s, 2}};
    const OrderLimits limits = DutyLimits(plan).orders();
    QVERIFY(!orderDue(order(u"sent"_s, noon), u"A"_s, noon + 2 * minute, limits));
    const auto first = orderDue(order(u"sent"_s, noon), u"A"_s, noon + 2 * minute + 1, limits);
    QVERIFY(first);
    QCOMPARE(first->action, OrderDue::Action::Remind);
    QCOMPARE(first->lateMs, 0);
    QCOMPARE(first->text, u"A has not signed for the order yet: remind"_s);
    const Record reminded = order(u"sent"_s, noon, 1, noon + 2 * minute + 1);
    QCOMPARE(orderAttentionAt(reminded, limits), noon + 5 * minute); // not after its two minutes to answer
    QVERIFY(!orderDue(reminded, u"A"_s, noon + 5 * minute, limits));
    QCOMPARE(orderDue(reminded, u"A"_s, noon + 5 * minute + 1, limits)->action, OrderDue::Action::Escalate);
    plan.targets.insert(u"order.sign"_s, 1); // a reminder is not later than the limit
    QCOMPARE(orderAttentionAt(order(u"sent"_s, noon), DutyLimits(plan).orders()), noon + minute);
}

void TestOrderWatch::watchesTheSituation()
{
    const auto sent = [](qint64 at) { return QByteArray::number(at); };
    SmallSituation small;
    small.put(u"unit/a"_s, R"({"state":"assigned","callSign":"A","type":"car","brigade":"yingze"})");
    small.put(u"order/quick"_s, R"({"state":"sent","to":"unit/a","about":"incident/b","times":{"sent":)" + sent(noon + minute) + "}}");
    small.put(u"order/slow"_s, R"({"state":"sent","to":"unit/a","times":{"sent":)" + sent(noon - 9 * minute) + "}}");
    small.put(u"order/gone"_s, R"({"state":"cancelled","to":"unit/a","about":"incident/c","times":{"sent":)" + sent(noon) + "}}");
    small.put(u"incident/b"_s, R"({"state":"dispatched","times":{"dispatched":)" + sent(noon) + "}}");
    small.put(u"incident/c"_s, R"({"state":"dispatched","no":"J-1","place":"桥下","times":{"dispatched":)" + sent(noon) + "}}");
    small.put(u"incident/d"_s, R"({"state":"on_scene","times":{"dispatched":)" + sent(noon) + "}}");
    const auto due = ordersDue(small.situation, noon + 2 * minute);
    QCOMPARE(due.size(), 2);
    QCOMPARE(due.at(0).subject, u"order/slow"_s);
    QVERIFY(due.at(0).text.startsWith(u"A has not signed"_s));
    QCOMPARE(due.at(1).subject, u"incident/c"_s);
    QCOMPARE(due.at(1).action, OrderDue::Action::Send);
    QCOMPARE(due.at(1).text, u"J-1 桥下 is dispatched, but no order is recorded, 1.0 min late"_s);
    QCOMPARE(nextOrderDue(small.situation, noon + 2 * minute), noon + 2 * minute); // something is due already
    small.put(u"order/slow"_s, R"({"state":"done","to":"unit/a"})");
    QCOMPARE(nextOrderDue(small.situation, noon), noon + minute + 1); // the incident without an order
    small.put(u"incident/c"_s, R"({"state":"cancelled"})");
    const qint64 next = nextOrderDue(small.situation, noon);
    QCOMPARE(next, noon + 3 * minute + 1);
    QVERIFY(ordersDue(small.situation, next - 1).isEmpty());
    QCOMPARE(ordersDue(small.situation, next).size(), 1);
    QCOMPARE(nextOrderDue(SmallSituation().situation, noon), 0);
}

WATCHFLOOR_TEST(TestOrderWatch)
#include "test_orderwatch.moc"
