// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onetest.h"
#include "rulesdesk.h"

#include <QTest>

using namespace wf;
using namespace wf::test;
using namespace Qt::StringLiterals;

/// What the rules say of green corridors: what lies across, what is known of it already, and that nothing does any more.
class TestCorridorRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aClosureAcrossACorridorObstructsIt()
    {
        Desk desk;
        const QString closure = desk.closed();
        const QString corridor = desk.must(DD, u"corridor.plan"_s, {},
                                           {{u"fromPlace"_s, u"消防站"_s},
                                            {u"toPlace"_s, u"二坝桥"_s},
                                            {u"line"_s, QJsonArray{QJsonArray{112.52, 37.86}, QJsonArray{112.52, 37.84}}}});
        desk.must(DD, u"corridor.open"_s, corridor);
        desk.traffic.corridors = {{corridor, closure, {closure}, std::nullopt}};
        QCOMPARE(desk.obey(accessAlarms), QStringList()); // of the way that it had before
        desk.traffic.corridorLines = {{corridor, {{112.52, 37.86}, {112.52, 37.84}}}};
        QCOMPARE(desk.obey(accessAlarms), QStringList{u"corridor.obstruct"_s});
        QCOMPARE(desk.situation.record(corridor)->text("obstacle"_L1), closure);
        QCOMPARE(desk.situation.record(corridor)->state(), u"obstructed"_s);
    }

    /// What comes to lie across a corridor that is only planned is known before anybody opens it. Where it is opened in spite of it nothing
    /// new is said.
    void aPlannedCorridorKnowsWhatLiesAcrossIt()
    {
        Desk desk;
        const QString closure = desk.closed();
        const QString corridor = desk.must(DD, u"corridor.plan"_s, {},
                                           {{u"fromPlace"_s, u"消防站"_s},
                                            {u"toPlace"_s, u"二坝桥"_s},
                                            {u"line"_s, QJsonArray{QJsonArray{112.52, 37.86}, QJsonArray{112.52, 37.84}}}});
        desk.traffic.corridorLines = {{corridor, {{112.52, 37.86}, {112.52, 37.84}}}};
        desk.traffic.corridors = {{corridor, closure, {closure}, std::nullopt}};
        QCOMPARE(desk.obey(accessAlarms), QStringList{u"corridor.obstruct"_s});
        QCOMPARE(desk.situation.record(corridor)->state(), u"planned"_s);
        desk.traffic.corridors.clear();
        QCOMPARE(desk.obey(accessAlarms), QStringList{u"corridor.clear"_s});
        QVERIFY(desk.situation.record(corridor)->text("obstacle"_L1).isEmpty());
        desk.traffic.corridors = {{corridor, closure, {closure}, std::nullopt}};
        QCOMPARE(desk.obey(accessAlarms), QStringList{u"corridor.obstruct"_s});
        desk.must(DD, u"corridor.open"_s, corridor, {{u"overrideReason"_s, u"消防车可通过"_s}});
        QCOMPARE(desk.situation.record(corridor)->state(), u"open"_s);
        QCOMPARE(desk.obey(accessAlarms), QStringList());
        // Nor where the water that lets it free would bar it again with the next centimetre.
        desk.traffic.corridors.clear();
        desk.traffic.nearlyBarred = {corridor};
        QCOMPARE(desk.obey(accessAlarms), QStringList());
        // But something else that lies across is news, whatever stands before it in the list.
        desk.point();
        desk.traffic.nearlyBarred.clear();
        desk.traffic.corridors = {{corridor, closure, {closure, Point}, std::nullopt}};
        QCOMPARE(desk.obey(accessAlarms), QStringList{u"corridor.obstruct"_s});
        QCOMPARE(desk.situation.record(corridor)->text("obstacle"_L1), Point);
        // Held open once more, in spite of both; and what a person said stands beside the water stays until that is over.
        QCOMPARE(desk.situation.record(corridor)->state(), u"obstructed"_s);
        QCOMPARE(desk.obey(accessAlarms), QStringList());
        QVERIFY(!desk.commands.check(DD, {u"corridor.open"_s, corridor, {}, {}, {}}).has_value());
        desk.must(DD, u"corridor.open"_s, corridor, {{u"overrideReason"_s, u"改派高底盘车"_s}});
        QCOMPARE(desk.situation.record(corridor)->state(), u"open"_s);
        QCOMPARE(desk.obey(accessAlarms), QStringList());
        desk.must(DD, u"corridor.obstruct"_s, corridor, {{u"obstacle"_s, closure}});
        desk.traffic.corridors.clear();
        QCOMPARE(desk.obey(accessAlarms), QStringList());
    }

    /// What it was opened in spite of goes while something else lies across, and comes back: that is said anew.
    void whatWasPermittedAndComesBackIsSaidAnew()
    {
        Desk desk;
        const QString closure = desk.closed();
        desk.point();
        const QString corridor = desk.must(DD, u"corridor.plan"_s, {},
                                           {{u"fromPlace"_s, u"消防站"_s},
                                            {u"toPlace"_s, u"二坝桥"_s},
                                            {u"line"_s, QJsonArray{QJsonArray{112.52, 37.86}, QJsonArray{112.52, 37.84}}}});
        desk.must(DD, u"corridor.open"_s, corridor);
        desk.traffic.corridorLines = {{corridor, {{112.52, 37.86}, {112.52, 37.84}}}};
        for (const QString &one : {closure, QString(Point)}) {
            QStringList across{closure};
            if (one != closure)
                across.append(one);
            desk.traffic.corridors = {{corridor, closure, across, std::nullopt}};
            QCOMPARE(desk.obey(accessAlarms), QStringList{u"corridor.obstruct"_s});
            desk.must(DD, u"corridor.open"_s, corridor, {{u"overrideReason"_s, u"改派高底盘车"_s}});
        }
        QCOMPARE(desk.obey(accessAlarms), QStringList());
        // The water has gone but for a centimetre: nothing comes of it.
        desk.traffic.corridors = {{.corridor = corridor, .obstacle = closure, .across = {closure}, .other = {}, .nearlyAcross = {Point}}};
        QCOMPARE(desk.obey(accessAlarms), QStringList());
        desk.traffic.corridors = {{corridor, closure, {closure}, std::nullopt}};
        QCOMPARE(desk.obey(accessAlarms), QStringList{u"corridor.lapse"_s});
        QCOMPARE(desk.obey(accessAlarms), QStringList());
        const Record held = *desk.situation.record(corridor);
        QCOMPARE(held.state(), u"open"_s);
        QCOMPARE(held.text("obstacle"_L1), closure);
        QCOMPARE(held.value("permitted"_L1).toArray(), QJsonArray{closure});
        for (const auto field : {"gone"_L1, "still"_L1})
            QVERIFY(!held.fields().contains(field));
        desk.traffic.corridors = {{corridor, closure, {closure, Point}, std::nullopt}};
        QCOMPARE(desk.obey(accessAlarms), QStringList{u"corridor.obstruct"_s});
        QCOMPARE(desk.situation.record(corridor)->text("obstacle"_L1), Point);
    }

    /// What was obstructed is open again with what lay across it gone.
    void aCorridorIsFreeAgain()
    {
        Desk desk;
        const QString closure = desk.closed();
        const QString corridor = desk.must(DD, u"corridor.plan"_s, {},
                                           {{u"fromPlace"_s, u"消防站"_s},
                                            {u"toPlace"_s, u"二坝桥"_s},
                                            {u"line"_s, QJsonArray{QJsonArray{112.52, 37.86}, QJsonArray{112.52, 37.84}}}});
        desk.must(DD, u"corridor.open"_s, corridor);
        desk.traffic.corridorLines = {{corridor, {{112.52, 37.86}, {112.52, 37.84}}}};
        desk.traffic.corridors = {{corridor, closure, {closure}, std::nullopt}};
        QCOMPARE(desk.obey(accessAlarms), QStringList{u"corridor.obstruct"_s});
        QCOMPARE(desk.obey(accessAlarms), QStringList());
        desk.traffic.corridors.clear();
        desk.traffic.nearlyBarred = {corridor};
        QCOMPARE(desk.obey(accessAlarms), QStringList());
        desk.traffic.nearlyBarred.clear();
        QCOMPARE(desk.obey(accessAlarms), QStringList{u"corridor.clear"_s});
        QCOMPARE(desk.situation.record(corridor)->state(), u"open"_s);
        QVERIFY(desk.situation.record(corridor)->text("obstacle"_L1).isEmpty());
    }
};

WATCHFLOOR_TEST(TestCorridorRules)
#include "test_corridorrules.moc"
