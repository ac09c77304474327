// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commanddesk.h"
#include "geo.h"
#include "onetest.h"
#include "unitplace.h"

#include <QTest>

#include <ranges>

using namespace wf;
using namespace wf::test;
using namespace Qt::StringLiterals;

/// Where a unit is by what was reported of it.
class TestUnitReported : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// A unit whose device says nothing is where its order sent it once it is reported there, and stays so when it is free again; whoever
    /// says it, in whatever order the events come.
    void aUnitIsWhereItWasReported_data()
    {
        QTest::addColumn<QJsonObject>("order");
        QTest::addColumn<QString>("verb");
        QTest::addColumn<QPointF>("place");
        const QJsonArray end{112.5, 37.859};
        for (const QString &verb : {u"order.arrive"_s, u"unit.arrive"_s}) {
            const QByteArray name = verb.toLatin1();
            QTest::addRow("incident %s", name.constData()) << QJsonObject{{u"about"_s, u"incident/a"_s}} << verb << QPointF(112.55, 37.8);
            QTest::addRow("merged %s", name.constData()) << QJsonObject{{u"about"_s, u"incident/b"_s}} << verb << QPointF(112.55, 37.8);
            QTest::addRow("stretch %s", name.constData()) << QJsonObject{{u"about"_s, u"closure/c"_s}} << verb << QPointF(112.5, 37.85);
            QTest::addRow("end %s", name.constData())
                << QJsonObject{{u"about"_s, u"closure/c"_s}, {u"pos"_s, end}} << verb << QPointF(112.5, 37.859);
            QTest::addRow("nowhere %s", name.constData()) << QJsonObject() << verb << QPointF(112.51, 37.85);
        }
    }
    void aUnitIsWhereItWasReported()
    {
        QFETCH(QJsonObject, order);
        QFETCH(QString, verb);
        QFETCH(QPointF, place);
        Desk desk;
        QList<Event> events;
        const auto run = [&](const Seat &seat, const QString &what, const QString &subject, const QJsonObject &fields = {}) {
            const auto done = desk.run(seat, {what, subject, fields, {}, {}});
            events += done.value_or(QList<Event>());
            desk.clock.set(desk.clock.now() + 1000);
            return done ? done->constFirst().subject : u"refused: "_s + done.error().text;
        };
        QJsonObject car = unit();
        car.insert(u"pos"_s, QJsonArray{112.51, 37.85});
        run(SYS, u"unit.define"_s, u"unit/1"_s, car);
        QJsonObject flooded = incident();
        run(DD, u"incident.report"_s, u"incident/b"_s, flooded);
        flooded.insert(u"pos"_s, QJsonArray{112.55, 37.8});
        run(DD, u"incident.report"_s, u"incident/a"_s, flooded);
        run(DY, u"closure.ask"_s, u"closure/c"_s, closure(u"both"_s, false));
        order.insert(u"to"_s, u"unit/1"_s);
        order.insert(u"task"_s, u"拦停"_s);
        const QString sent = run(DD, u"order.send"_s, {}, order);
        run(DD, u"incident.merge"_s, u"incident/b"_s, {{u"into"_s, u"incident/a"_s}});
        run(DY, u"order.sign"_s, sent);
        run(DY, u"order.depart"_s, sent);
        const auto now = [&desk] { return unitPlace(desk.situation, *desk.situation.record(u"unit/1"_s)); };
        QVERIFY(now() && now()->pos == QPointF(112.51, 37.85) && now()->source == UnitPlace::Source::Entered);
        const qint64 at = desk.clock.now();
        run(DY, verb, verb.startsWith(u"unit"_s) ? u"unit/1"_s : sent);
        QCOMPARE(desk.situation.record(u"unit/1"_s)->state(), u"on_scene"_s);
        run(DY, u"order.finish"_s, sent);
        QCOMPARE(desk.situation.record(u"unit/1"_s)->state(), u"available"_s);
        const bool isKnown = order.contains(u"about"_s);
        QVERIFY(now() && groundMetres(now()->pos, place) < 1);
        QCOMPARE(now()->source, isKnown ? UnitPlace::Source::Reported : UnitPlace::Source::Entered);
        QCOMPARE(now()->at, isKnown ? at : 0);
        Situation other;
        for (const Event &event : events | std::views::reverse)
            other.apply({event});
        QCOMPARE(other.fingerprint(), desk.situation.fingerprint());
    }
};

WATCHFLOOR_TEST(TestUnitReported)
#include "test_unitreported.moc"
