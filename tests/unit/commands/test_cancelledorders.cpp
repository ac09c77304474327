// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commanddesk.h"
#include "onetest.h"
#include "orderpeople.h"

#include <QTest>

#include <algorithm>

using namespace wf;
using namespace wf::test;
using namespace Qt::StringLiterals;

namespace {

const Seat crew{u"MJ"_s, Role::Officer, u"M"_s, {}};

/// An order to the one unit, about the one incident, taken so far.
QString orderIn(Desk &desk, const QString &state)
{
    const auto sent
        = desk.run(DD, {u"order.send"_s, {}, {{u"to"_s, u"unit/1"_s}, {u"task"_s, u"拦停"_s}, {u"about"_s, u"incident/a"_s}}, {}, {}});
    if (!sent)
        return {};
    const QString order = sent->constFirst().subject;
    const QStringList steps{u"order.sign"_s, u"order.depart"_s, u"order.arrive"_s};
    const QStringList states{u"sent"_s, u"signed"_s, u"under_way"_s, u"on_scene"_s};
    for (const QString &step : steps.first(std::max<qsizetype>(0, states.indexOf(state)))) {
        if (!desk.run(DY, {step, order, {}, {}, {}}))
            return {};
    }
    return order;
}

} // namespace

/// That the desk frees a unit tells nobody who drives there: it is asked for until somebody has.
class TestCancelledOrders : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoHasHeardOfItIsToBeTold_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("verb");
        QTest::addColumn<QString>("ends");
        QTest::addColumn<bool>("isUntold");
        for (const QString &verb : {u"order.cancel"_s, u"incident.close"_s, u"unit.release"_s}) {
            QTest::addRow("%s, told of it by nobody", qPrintable(verb)) << u"sent"_s << verb << u"cancelled"_s << false;
            QTest::addRow("%s, signed", qPrintable(verb)) << u"signed"_s << verb << u"cancelled"_s << true;
            QTest::addRow("%s, under way", qPrintable(verb)) << u"under_way"_s << verb << u"cancelled"_s << true;
        }
        QTest::addRow("closed, there") << u"on_scene"_s << u"incident.close"_s << u"done"_s << false;
        QTest::addRow("cancelled, there") << u"on_scene"_s << u"order.cancel"_s << u"cancelled"_s << true;
    }
    void whoHasHeardOfItIsToBeTold()
    {
        QFETCH(QString, state);
        QFETCH(QString, verb);
        QFETCH(QString, ends);
        QFETCH(bool, isUntold);
        Desk desk;
        QVERIFY(desk.run(SYS, {u"unit.define"_s, u"unit/1"_s, unit(), {}, {}}));
        QVERIFY(desk.run(DD, {u"incident.report"_s, u"incident/a"_s, incident(), {}, {}}));
        const QString order = orderIn(desk, state);
        QVERIFY(!order.isEmpty());
        QVERIFY(desk.run(DD,
                         verb == "order.cancel"_L1         ? Request{verb, order, {{u"reason"_s, u"收回"_s}}, {}, {}}
                             : verb == "incident.close"_L1 ? Request{verb, u"incident/a"_s, {{u"result"_s, u"已处置"_s}}, {}, {}}
                                                           : Request{verb, u"unit/1"_s, {}, {}, {}}));
        const auto record = [&] { return *desk.situation.record(order); };
        QCOMPARE(record().state(), ends);
        QCOMPARE(record().value("untold"_L1).toBool(), isUntold);
        QCOMPARE(isCancelUntold(record(), desk.situation.records(u"order"_s)), isUntold);
        if (ends != "cancelled"_L1)
            return;
        const Request tell{u"order.tell_cancel"_s, order, {{u"medium"_s, u"radio"_s}}, {}, {}};
        QCOMPARE(desk.code(DD, tell), isUntold ? QString() : u"order.cancel_told"_s);
        QCOMPARE(record().state(), u"cancelled"_s);
        QVERIFY(!record().fields().contains("untold"_L1));
        QCOMPARE(record().value("cancelToldAt"_L1).toInteger() > 0, isUntold);
        QCOMPARE(desk.code(DD, tell), u"order.cancel_told"_s); // once
    }

    /// Whoever says himself that he is free knows it.
    void whoSaysSoHimselfIsNotToBeTold()
    {
        Desk desk;
        desk.commands.setSeats({DD, DY, SYS, crew});
        QVERIFY(desk.run(SYS, {u"unit.define"_s, u"unit/1"_s, unit(), {}, {}}));
        QVERIFY(desk.run(DD, {u"incident.report"_s, u"incident/a"_s, incident(), {}, {}}));
        const QString order = orderIn(desk, u"under_way"_s);
        QVERIFY(desk.run(crew, {u"unit.release"_s, u"unit/1"_s, {}, {}, {}}));
        QCOMPARE(desk.situation.record(order)->state(), u"cancelled"_s);
        QVERIFY(!desk.situation.record(order)->fields().contains("untold"_L1));
    }

    /// Whoever was urged by a person has heard of it, though he has not signed; by the program nobody has.
    void whoWasUrgedHasHeardOfIt()
    {
        for (const Seat &by : {DD, SYS}) {
            Desk desk;
            QVERIFY(desk.run(SYS, {u"unit.define"_s, u"unit/1"_s, unit(), {}, {}}));
            QVERIFY(desk.run(DD, {u"incident.report"_s, u"incident/a"_s, incident(), {}, {}}));
            const QString order = orderIn(desk, u"sent"_s);
            QVERIFY(desk.run(by, {u"order.remind"_s, order, {}, {}, {}}));
            QVERIFY(desk.run(DD, {u"order.cancel"_s, order, {{u"reason"_s, u"收回"_s}}, {}, {}}));
            QCOMPARE(desk.situation.record(order)->value("untold"_L1).toBool(), by.role == Role::Dispatcher);
        }
    }
};

WATCHFLOOR_TEST(TestCancelledOrders)
#include "test_cancelledorders.moc"
