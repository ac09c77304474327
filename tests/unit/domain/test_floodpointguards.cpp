// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "guardtools.h"
#include "onetest.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace wf;
using namespace wf::test;

/// The limits of a flood point are what its guards go by: while a road is closed over it, or an alarm is open, they only become stricter.
class TestFloodPointGuards : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theLimitsAreNoWayRoundAClosure_data()
    {
        QTest::addColumn<QJsonObject>("given");
        QTest::addColumn<QString>("refused");
        const QString limits = u"floodpoint.limits_in_use"_s;
        const QString place = u"floodpoint.place_in_use"_s;
        QTest::addRow("all raised") << QJsonObject{{"thresholds"_L1, cm(10, 15, 60, 50)}} << limits;
        QTest::addRow("closing raised") << QJsonObject{{"thresholds"_L1, cm(10, 15, 26, 10)}} << limits;
        QTest::addRow("reopening raised") << QJsonObject{{"thresholds"_L1, cm(10, 15, 25, 11)}} << limits;
        QTest::addRow("watching raised") << QJsonObject{{"thresholds"_L1, cm(11, 15, 25, 10)}} << limits;
        QTest::addRow("one lowered, one raised") << QJsonObject{{"thresholds"_L1, cm(5, 10, 26, 5)}} << limits;
        QTest::addRow("a shorter time") << QJsonObject{{"reopenMin"_L1, 1}} << limits;
        QTest::addRow("the time of the default") << QJsonObject{{"reopenMin"_L1, QJsonValue::Null}} << limits;
        QTest::addRow("moved") << QJsonObject{{"pos"_L1, QJsonArray{112.6, 37.9}}} << place;
        QTest::addRow("no position") << QJsonObject{{"pos"_L1, QJsonValue::Null}} << place;
        QTest::addRow("another road") << QJsonObject{{"road"_L1, u"长风街"_s}} << place;
        const QString gauge = u"floodpoint.gauge_in_use"_s;
        const QString direction = u"floodpoint.direction_in_use"_s;
        QTest::addRow("another gauge") << QJsonObject{{"gauge"_L1, u"G-2"_s}} << gauge;
        QTest::addRow("no gauge") << QJsonObject{{"gauge"_L1, QString()}} << gauge;
        QTest::addRow("its gauge taken out") << QJsonObject{{"gauge"_L1, QJsonValue::Null}} << gauge;
        QTest::addRow("what it can read lowered") << QJsonObject{{"gaugeMaxCm"_L1, 30}} << gauge;
        QTest::addRow("another figure for none") << QJsonObject{{"gaugeNone"_L1, u"45"_s}} << gauge;
        QTest::addRow("another direction") << QJsonObject{{"direction"_L1, u"northbound"_s}} << direction;
        QTest::addRow("another direction by its kind") << QJsonObject{{"kind"_L1, u"street"_s}} << direction;
        QTest::addRow("what it can read raised") << QJsonObject{{"gaugeMaxCm"_L1, 300}} << QString();
        QTest::addRow("its gauge and direction once more")
            << QJsonObject{{"gauge"_L1, u"G-1"_s}, {"gaugeMaxCm"_L1, 200}, {"gaugeNone"_L1, u"-7"_s}, {"direction"_L1, u"both"_s}}
            << QString();
        QTest::addRow("lowered") << QJsonObject{{"thresholds"_L1, cm(5, 10, 20, 8)}} << QString();
        QTest::addRow("a longer time") << QJsonObject{{"reopenMin"_L1, 60}} << QString();
        QTest::addRow("said once more") << QJsonObject{{"thresholds"_L1, cm(10, 15, 25, 10)},
                                                       {"reopenMin"_L1, 30},
                                                       {"road"_L1, u"滨河西路"_s},
                                                       {"pos"_L1, QJsonArray{112.50, 37.81}}}
                                        << QString();
        QTest::addRow("its name") << QJsonObject{{"name"_L1, u"二坝桥"_s}} << QString();
    }
    void theLimitsAreNoWayRoundAClosure()
    {
        QFETCH(QJsonObject, given);
        QFETCH(QString, refused);
        Record named = closureIn(u"in_force"_s);
        named.set("floodPoint"_L1, point().subject());
        named.set("no"_L1, u"M-0001"_s);
        Record beside = closureOf(u"both"_s, u"asked"_s); // nobody linked them
        beside.set("no"_L1, u"M-0001"_s);
        const Record alarm(u"alarm/a"_s, {{u"state"_s, u"acknowledged"_s}, {u"level"_s, u"close"_s}, {u"floodPoint"_s, point().subject()}});
        for (const Record *other : {&std::as_const(named), &std::as_const(beside), &alarm}) {
            for (const Role role : {Role::Commander, Role::Dispatcher}) {
                const auto after = among({other}, u"floodpoint.configure"_s, point(), given, role);
                QCOMPARE(code(after), refused);
                // Why is said, and of what.
                const QString why = other == &alarm ? choiceTitle(u"alarm"_s, u"level"_s, u"close"_s) : u"M-0001"_s;
                if (!after)
                    QVERIFY2(after.error().text.contains(why) && after.error().text.contains(u"二坝桥下"_s),
                             qPrintable(after.error().text));
            }
        }
    }

    /// 2 cm typed for 25: nothing could end until the water is below it.
    void aSlipIsTakenBack()
    {
        const Record alarm(u"alarm/a"_s, {{u"state"_s, u"raised"_s}, {u"level"_s, u"close"_s}, {u"floodPoint"_s, point().subject()}});
        const auto set = [](const QList<const Record *> &others, const Record &before, const QJsonObject &thresholds) {
            return among(others, u"floodpoint.configure"_s, before, {{"thresholds"_L1, thresholds}}, Role::Dispatcher);
        };
        const auto slip = set({&alarm}, point(), cm(1, 2, 2, 2));
        QVERIFY2(slip, slip ? "" : qPrintable(slip.error().text));
        const auto second = set({&alarm}, *slip, cm(1, 1, 1, 1));
        QVERIFY(second);
        QCOMPARE(code(set({&alarm}, *second, cm(10, 15, 26, 10))), u"floodpoint.limits_in_use"_s); // no further than before
        const auto back = set({&alarm}, *second, cm(10, 15, 25, 10));
        QVERIFY2(back, back ? "" : qPrintable(back.error().text));
        // What was before counts only against what was open then.
        const Record later(u"alarm/b"_s, {{u"state"_s, u"raised"_s}, {u"level"_s, u"close"_s}, {u"floodPoint"_s, point().subject()}});
        QCOMPARE(code(set({&later}, *slip, cm(10, 15, 25, 10))), u"floodpoint.limits_in_use"_s);
        QVERIFY(!set({}, *slip, cm(5, 6, 7, 5))->fields().contains(u"limitsBefore"_s));
    }

    void whatIsOverHindersNothing()
    {
        const QJsonObject given{{"thresholds"_L1, cm(10, 15, 60, 50)},
                                {"road"_L1, u"长风街"_s},
                                {"pos"_L1, QJsonArray{112.6, 37.9}},
                                {"gauge"_L1, u"G-2"_s},
                                {"gaugeMaxCm"_L1, 30},
                                {"direction"_L1, u"northbound"_s}};
        QCOMPARE(code(among({}, u"floodpoint.configure"_s, point(), given, Role::Dispatcher)), QString());
        Record reopened = closureOf(u"both"_s, u"reopened"_s);
        reopened.set("floodPoint"_L1, point().subject());
        Record elsewhere = closureOf(u"both"_s, u"in_force"_s);
        elsewhere.set("road"_L1, u"长风街"_s);
        const Record ended(u"alarm/a"_s, {{u"state"_s, u"ended"_s}, {u"floodPoint"_s, point().subject()}});
        const Record other(u"alarm/b"_s, {{u"state"_s, u"raised"_s}, {u"floodPoint"_s, u"floodpoint/other"_s}});
        QCOMPARE(code(among({&reopened, &elsewhere, &ended, &other}, u"floodpoint.configure"_s, point(), given, Role::Dispatcher)),
                 QString());
    }

    /// One gauge, one point: of two, one would show the water of the other.
    void aGaugeIsOfOnePoint()
    {
        const Record here = point();
        const Record other(u"floodpoint/q"_s, {{u"state"_s, u"normal"_s}, {u"name"_s, u"五龙口"_s}, {u"gauge"_s, u"G-2"_s}});
        const auto configure = [&](const QString &gauge) {
            return among({&here, &other}, u"floodpoint.configure"_s, here, {{"gauge"_L1, gauge}}, Role::Dispatcher);
        };
        for (const QString &taken : {u"G-2"_s, u" G-2 "_s, u"q"_s}) {
            const auto after = configure(taken);
            QCOMPARE(code(after), u"floodpoint.gauge_taken"_s);
            QVERIFY2(after.error().text.contains(u"五龙口"_s), qPrintable(after.error().text));
        }
        for (const QString &own : {u"G-1"_s, u"G-3"_s, u"p"_s, QString()})
            QCOMPARE(code(configure(own)), QString());
        QJsonObject fields = here.fields();
        fields.remove(u"state"_s);
        const Record fresh(u"floodpoint/r"_s);
        QCOMPARE(code(among({&here, &other}, u"floodpoint.define"_s, fresh, fields, Role::Dispatcher)), u"floodpoint.gauge_taken"_s);
        fields.insert(u"gauge"_s, u"G-3"_s);
        QCOMPARE(code(among({&here, &other}, u"floodpoint.define"_s, fresh, fields, Role::Dispatcher)), QString());
    }

    /// Whether a gauge is believed is said by the two steps that ask why: with what a point is like it is only written down at first.
    void aDoubtIsNotConfigured()
    {
        Record doubted = point();
        doubted.set("doubtful"_L1, u"跳变"_s);
        for (const QJsonValue &value : {QJsonValue(QJsonValue::Null), QJsonValue(u"正常"_s)})
            QCOMPARE(code(take(u"floodpoint.configure"_s, doubted, {{u"doubtful"_s, value}}, Role::Dispatcher)), u"field.unknown"_s);
        QJsonObject fields = point().fields();
        fields.remove(u"state"_s);
        fields.insert(u"doubtful"_s, u"已停用"_s);
        QCOMPARE(code(take(u"floodpoint.define"_s, Record(point().subject()), fields, Role::Dispatcher)), QString());
        for (const FieldRule &rule : findVerb(u"floodpoint.configure"_s)->fields)
            QVERIFY(!rule.name.startsWith("doubt"_L1));
    }

private:
    [[nodiscard]] static QJsonObject cm(int watch, int slow, int close, int reopen)
    {
        return {{u"watch"_s, watch}, {u"slow"_s, slow}, {u"close"_s, close}, {u"reopen"_s, reopen}};
    }
    [[nodiscard]] static Record point()
    {
        return Record(u"floodpoint/p"_s,
                      {{u"state"_s, u"normal"_s},
                       {u"name"_s, u"二坝桥下"_s},
                       {u"road"_s, u"滨河西路"_s},
                       {u"pos"_s, QJsonArray{112.50, 37.81}},
                       {u"gauge"_s, u"G-1"_s},
                       {u"gaugeMaxCm"_s, 200},
                       {u"gaugeNone"_s, u"-7"_s},
                       {u"kind"_s, u"underpass"_s}, // whose direction is both where none is said
                       {u"reopenMin"_s, 30},
                       {u"thresholds"_s, cm(10, 15, 25, 10)}});
    }
};

WATCHFLOOR_TEST(TestFloodPointGuards)
#include "test_floodpointguards.moc"
