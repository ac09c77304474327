// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "closure.h"
#include "commanddesk.h"
#include "cordonends.h"
#include "onetest.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wf;
using namespace wf::test;

namespace {

const QJsonArray north{112.5, 37.86}, south{112.5, 37.84}; // 2.2 km apart

/// A road that is closed at both ends, and two cars.
struct Night : Desk {
    QString road;

    Night()
    {
        commands.setSeats({DD, DY, SYS, ZHZ});
        for (const QString &id : {u"a"_s, u"b"_s})
            must(SYS, u"unit.define"_s, u"unit/"_s + id, {{u"callSign"_s, id}, {u"brigade"_s, u"yingze"_s}, {u"type"_s, u"car"_s}});
        road = must(DY, u"closure.stop"_s, {}, closure(u"both"_s, false));
        must(ZHZ, u"closure.confirm"_s, road, {{u"authority"_s, u"duty_commander"_s}, {u"clause"_s, u"7.2"_s}});
    }
    /// The subject, or empty where it was refused.
    QString take(const Seat &seat, const QString &verb, const QString &subject, const QJsonObject &fields)
    {
        clock.set(clock.now() + 1000);
        const auto done = run(seat, {verb, subject, fields, {}, {}});
        return done ? done->constFirst().subject : QString();
    }
    QString must(const Seat &seat, const QString &verb, const QString &subject, const QJsonObject &fields)
    {
        const QString done = take(seat, verb, subject, fields);
        if (done.isEmpty())
            qWarning() << verb << code(seat, {verb, subject, fields, {}, {}});
        return done;
    }
    QString send(const QString &id, const QString &end)
    {
        return take(DD, u"order.send"_s, {},
                    {{u"to"_s, u"unit/"_s + id}, {u"task"_s, u"管控"_s}, {u"about"_s, road}, {u"pos"_s, end == "from"_L1 ? north : south}});
    }
    void comesTo(const QString &order)
    {
        take(DD, u"order.tell"_s, order, {{u"medium"_s, u"radio"_s}});
        take(DY, u"order.arrive"_s, order, {});
    }
    QString stands(const QString &id, const QString &end)
    {
        return take(DY, u"closure.step"_s, road,
                    {{u"step"_s, u"scene.cordon"_s},
                     {u"how"_s, u"officer"_s},
                     {u"unit"_s, u"unit/"_s + id},
                     {u"where"_s, u"路口"_s},
                     {u"end"_s, end}});
    }
    [[nodiscard]] QString warning(const QString &verb, const QString &subject) const
    {
        return guardsLost(
            verb, *situation.record(subject), [this](const QString &kind) { return situation.records(kind); },
            [this](const QString &other) { return situation.record(other); });
    }
    [[nodiscard]] QString at(const QString &end) const // who is said to stand there
    {
        return situation.record(road)->value("cordon"_L1).toObject().value(end).toObject().value("unit"_L1).toString();
    }
};

} // namespace

/// Whoever is sent away from a cordon does not stand in it any more, and who stands at one end can be sent to the other.
class TestSentOnward : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fromOneEndToTheOther()
    {
        Night night;
        const QString first = night.send(u"a"_s, u"from"_s);
        night.comesTo(first);
        QVERIFY(!night.stands(u"a"_s, u"from"_s).isEmpty());
        QCOMPARE(night.at(u"from"_s), u"unit/a"_s);
        // The same end once more is refused as before: it is there.
        QVERIFY(night.send(u"a"_s, u"from"_s).isEmpty());
        const QString second = night.send(u"a"_s, u"to"_s);
        QVERIFY(!second.isEmpty());
        QCOMPARE(night.situation.record(first)->state(), u"done"_s);
        QVERIFY(!night.situation.record(first)->localText("result"_L1).isEmpty());
        QCOMPARE(night.situation.record(u"unit/a"_s)->state(), u"assigned"_s);
        QCOMPARE(night.situation.record(u"unit/a"_s)->text("order"_L1), second);
        QVERIFY(night.at(u"from"_s).isEmpty());
        QVERIFY(openEnds(*night.situation.record(night.road)).contains(u"from"_s));
        // Not before it is there it stands at the other one.
        QVERIFY(night.at(u"to"_s).isEmpty());
        night.comesTo(second);
        QVERIFY(!night.stands(u"a"_s, u"to"_s).isEmpty());
        QCOMPARE(night.at(u"to"_s), u"unit/a"_s);
    }

    /// Only one end is given up: who stands at the other one does so still.
    void whoStandsAtTheOtherEndStays()
    {
        Night night;
        const QString first = night.send(u"a"_s, u"from"_s);
        night.comesTo(first);
        night.comesTo(night.send(u"b"_s, u"to"_s));
        QVERIFY(!night.stands(u"a"_s, u"from"_s).isEmpty() && !night.stands(u"b"_s, u"to"_s).isEmpty());
        QVERIFY(isStepDone(*night.situation.record(night.road), u"scene.cordon"_s));
        night.must(DY, u"order.finish"_s, first, {});
        QVERIFY(!night.take(DD, u"order.send"_s, {}, {{u"to"_s, u"unit/a"_s}, {u"task"_s, u"支援"_s}, {u"pos"_s, QJsonArray{112.6, 37.9}}})
                     .isEmpty());
        QVERIFY(!isStepDone(*night.situation.record(night.road), u"scene.cordon"_s));
        QCOMPARE(openEnds(*night.situation.record(night.road)), QStringList{u"from"_s});
        QCOMPARE(night.at(u"to"_s), u"unit/b"_s);
    }

    /// However the task of who stands at an end comes to be over: nobody stands there any more, and who stands at the other one does.
    void whoIsReleasedStandsThereNoMore()
    {
        struct Way {
            const char *name;
            QString verb;
            bool isOfOrder;
            QJsonObject fields;
        };
        const QList<Way> ways{{"finish", u"order.finish"_s, true, {}},
                              {"cancel", u"order.cancel"_s, true, {{u"reason"_s, u"收回"_s}}},
                              {"release", u"unit.release"_s, false, {}}};
        for (const Way &way : ways) {
            Night night;
            const QString first = night.send(u"a"_s, u"from"_s);
            night.comesTo(first);
            night.comesTo(night.send(u"b"_s, u"to"_s));
            QVERIFY(!night.stands(u"a"_s, u"from"_s).isEmpty() && !night.stands(u"b"_s, u"to"_s).isEmpty());
            const qint64 since
                = night.situation.record(night.road)->value("cordon"_L1).toObject().value("to"_L1).toObject().value("at"_L1).toInteger();
            const QString subject = way.isOfOrder ? first : u"unit/a"_s;
            QVERIFY2(night.warning(way.verb, subject).contains(u"迎泽大桥"_s), way.name);
            QVERIFY2(!night.must(DD, way.verb, subject, way.fields).isEmpty(), way.name);
            const Record *road = night.situation.record(night.road);
            QVERIFY2(!isStepDone(*road, u"scene.cordon"_s), way.name);
            QCOMPARE(openEnds(*road), QStringList{u"from"_s});
            QCOMPARE(night.at(u"to"_s), u"unit/b"_s);
            // Of the other end nothing is said anew.
            QCOMPARE(road->value("cordon"_L1).toObject().value("to"_L1).toObject().value("at"_L1).toInteger(), since);
            QCOMPARE(night.situation.record(u"unit/a"_s)->state(), u"available"_s);
            QVERIFY2(night.warning(u"unit.standdown"_s, u"unit/a"_s).isEmpty(), way.name); // it has stood nowhere since
            night.must(DY, u"closure.step"_s, night.road, {{u"step"_s, u"scene.cleared"_s}, {u"how"_s, u"officer"_s}});
            QCOMPARE(night.code(ZHZ, {u"closure.enforce"_s, night.road, {}, {}, {}}), u"closure.scene_open"_s);
            // Sent there again it is on its way, and stands there once it has come.
            night.comesTo(night.send(u"a"_s, u"from"_s));
            QVERIFY(night.at(u"from"_s).isEmpty());
            QVERIFY(!night.stands(u"a"_s, u"from"_s).isEmpty());
            QVERIFY(isStepDone(*night.situation.record(night.road), u"scene.cordon"_s));
        }
    }

    /// What is over is not gone back on: the guards go home when the road is not closed any more.
    void whatIsOverKeepsItsCordon()
    {
        Night night;
        night.comesTo(night.send(u"a"_s, u"from"_s));
        QVERIFY(!night.stands(u"a"_s, u"from"_s).isEmpty());
        QVERIFY(!night
                     .must(ZHZ, u"closure.withdraw"_s, night.road,
                           {{u"reason"_s, u"误报"_s}, {u"permittedBy"_s, u"leader"_s}, {u"overrideReason"_s, u"现场核实无积水"_s}})
                     .isEmpty());
        QCOMPARE(night.situation.record(u"unit/a"_s)->state(), u"available"_s);
        QCOMPARE(night.at(u"from"_s), u"unit/a"_s);
        QVERIFY(night.situation.record(night.road)->value("undone"_L1).toArray().isEmpty());
    }

    /// Any acts in any order: an end counts as manned by a unit only while that is on the scene by an order to this end.
    void anEndIsMannedByWhoWasSentThereAndCame()
    {
        int manned = 0;
        for (quint32 seed = 100; seed < 112; ++seed) {
            Night night;
            QRandomGenerator random(seed);
            for (int i = 0; i < 80; ++i) {
                const QString id = random.bounded(2) ? u"a"_s : u"b"_s;
                const QString end = random.bounded(2) ? u"from"_s : u"to"_s;
                const QString subject = u"unit/"_s + id;
                const QString order = night.situation.record(subject)->text("order"_L1);
                switch (random.bounded(9)) {
                case 0:
                case 1:
                    night.send(id, end);
                    break;
                case 2:
                case 3:
                    night.comesTo(order);
                    break;
                case 4:
                case 5: // a desk names who is said to be there
                    night.take(DD, u"closure.step"_s, night.road,
                               {{u"step"_s, u"scene.cordon"_s},
                                {u"how"_s, u"officer"_s},
                                {u"unit"_s, subject},
                                {u"where"_s, u"路口"_s},
                                {u"end"_s, end}});
                    break;
                case 6:
                    night.take(DY, u"order.finish"_s, order, {});
                    break;
                case 7:
                    night.take(DD, u"order.cancel"_s, order, {{u"reason"_s, u"收回"_s}});
                    break;
                default:
                    night.take(DD, u"unit.release"_s, subject, {});
                }
                for (const QString &one : {u"from"_s, u"to"_s}) {
                    const Record *guard = night.situation.record(night.at(one));
                    if (!guard)
                        continue;
                    ++manned;
                    const QString where = u"seed %1, step %2: %3"_s.arg(seed).arg(i).arg(one);
                    const Record *sent = night.situation.record(guard->text("order"_L1));
                    QVERIFY2(guard->state() == "on_scene"_L1 && sent && sent->state() == "on_scene"_L1, qPrintable(where));
                    QVERIFY2((sent->position().y() > 37.85) == (one == "from"_L1), qPrintable(where));
                }
            }
        }
        QVERIFY(manned > 20);
    }

    /// Whatever is ordered, in whatever order: nobody counts as standing at an end whose order leads to the other one.
    void noEndCountsAsMannedWithNobodyThere()
    {
        int sentOn = 0;
        for (quint32 seed = 1; seed <= 12; ++seed) {
            Night night;
            QRandomGenerator random(seed);
            QString last;
            for (int i = 0; i < 30; ++i) {
                const QString id = random.bounded(2) ? u"a"_s : u"b"_s;
                const QString end = random.bounded(2) ? u"from"_s : u"to"_s;
                const Record *unit = night.situation.record(u"unit/"_s + id);
                switch (random.bounded(4)) {
                case 0: {
                    const bool wasThere = unit->state() == "on_scene"_L1;
                    const QString sent = night.send(id, end);
                    sentOn += wasThere && !sent.isEmpty() ? 1 : 0;
                    break;
                }
                case 1:
                    night.comesTo(unit->text("order"_L1));
                    break;
                case 2:
                    if (unit->state() == "on_scene"_L1) // whoever is still on the way stands nowhere
                        night.stands(id, end);
                    break;
                default:
                    night.take(DY, u"order.finish"_s, unit->text("order"_L1), {});
                }
                for (const QString &one : {u"a"_s, u"b"_s}) {
                    const Record *sent = night.situation.record(night.situation.record(u"unit/"_s + one)->text("order"_L1));
                    if (!sent)
                        continue;
                    const QString other = sent->position().y() > 37.85 ? u"to"_s : u"from"_s;
                    QVERIFY2(night.at(other) != u"unit/"_s + one, qPrintable(u"seed %1, step %2: %3"_s.arg(seed).arg(i).arg(one)));
                }
            }
        }
        QVERIFY(sentOn > 5);
    }
};

WATCHFLOOR_TEST(TestSentOnward)
#include "test_sentonward.moc"
