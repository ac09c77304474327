// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onetest.h"
#include "rulesdesk.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace wf;
using namespace wf::test;
using namespace Qt::StringLiterals;

class TestRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anAlarmAsksForTheClosure()
    {
        Desk desk;
        desk.point();
        desk.alarm(u"slow"_s, 16);
        QCOMPARE(desk.obey(proposals), QStringList());
        desk.alarm(u"close"_s, 26);
        QCOMPARE(desk.obey(proposals), QStringList{u"closure.ask"_s});
        const Record *closure = desk.only(u"closure"_s);
        QVERIFY(closure);
        QCOMPARE(closure->state(), u"asked"_s);
        QCOMPARE(closure->text("road"_L1), u"滨河西路"_s);
        QCOMPARE(closure->text("askedBy"_L1), u"gauge"_s);
        QCOMPARE(closure->number("depthCm"_L1), 26.0);
        QCOMPARE(closure->text("plannedDiversion"_L1), u"晋祠路"_s);
        // Turned down: not asked again for the same alarm, but for the next one.
        desk.wait(1);
        desk.must(ZHZ, u"closure.reject"_s, closure->subject(), {{u"reason"_s, u"误报"_s}});
        QCOMPARE(desk.obey(proposals), QStringList());
        desk.wait(10);
        desk.alarm(u"close"_s, 30);
        QCOMPARE(desk.obey(proposals), QStringList{u"closure.ask"_s});
    }

    /// Water at the closing depth on an open road always asks, whatever was decided before.
    void deepWaterOnAnOpenRoadAlwaysAsks()
    {
        Desk desk;
        desk.point();
        desk.alarm(u"close"_s, 31);
        const auto read = [&desk](double cm) { desk.log.measure({{u"depth/p"_s, desk.clock.now(), {cm}, u"gauge"_s, {}}}); };
        const auto last = [&desk] { return desk.situation.records(u"closure"_s).constLast(); };
        const auto reject = [&] { desk.must(ZHZ, u"closure.reject"_s, last()->subject(), {{u"reason"_s, u"误报"_s}}); };
        read(31);
        QCOMPARE(desk.obey(proposals), QStringList{u"closure.ask"_s});
        desk.wait(1);
        reject();
        QCOMPARE(desk.obey(proposals), QStringList()); // somebody has just said no
        desk.wait(askAgainMin - 1);
        read(31 + askAgainCm - 1);
        QCOMPARE(desk.obey(proposals), QStringList());
        read(31 + askAgainCm);
        QCOMPARE(desk.obey(proposals), QStringList{u"closure.ask"_s}); // it has risen
        QCOMPARE(last()->number("depthCm"_L1), 31 + askAgainCm); // the depth of now
        desk.wait(1);
        reject();
        desk.wait(askAgainMin);
        read(30);
        QCOMPARE(desk.obey(proposals), QStringList{u"closure.ask"_s}); // or long enough
        // A reopening, by whomever: asked again at the next look where the water is deep, and not where it is not.
        const QString subject = last()->subject();
        for (const double cm : {24.0, 34.0}) {
            desk.force(subject, u"reopened"_s);
            desk.wait(1);
            read(cm);
            QCOMPARE(desk.obey(proposals), cm >= 25 ? QStringList{u"closure.ask"_s} : QStringList());
            desk.wait(1);
        }
    }

    /// The last that was read speaks while it would be remembered that the road was opened since, and no longer, whatever window was set.
    void anAlarmWithoutReadingsSpeaksAsLongAsOpeningsAreRemembered()
    {
        constexpr qint64 hour = 60 * Minute;
        for (const auto &[stays, speaks] : {std::pair(0, 47), std::pair(24, 23), std::pair(48, 47), std::pair(720, 47)}) {
            Desk desk;
            desk.situation.setOverStaysMs(stays * hour);
            desk.point();
            desk.alarm(u"close"_s, 31);
            desk.wait(speaks * 60);
            QCOMPARE(proposals(desk.context()).size(), 1);
            desk.wait(1);
            QCOMPARE(proposals(desk.context()).size(), 0);
        }
    }

    /// The name of what is asked for is never that of a road long opened, which may have sunk: not where the window was another before.
    void whatIsAskedForAgainHasAnotherName()
    {
        constexpr qint64 hour = 60 * Minute;
        Desk desk;
        desk.point();
        desk.alarm(u"close"_s, 31);
        const auto named = [&desk](qint64 stays) {
            desk.situation.setOverStaysMs(stays * hour);
            desk.log.measure({{u"depth/p"_s, desk.clock.now(), {31}, u"gauge"_s, {}}});
            const QList<RuleStep> steps = proposals(desk.context());
            return steps.size() == 1 ? steps.constFirst().request.subject : QString();
        };
        const QString first = named(24);
        QVERIFY(!first.isEmpty());
        QCOMPARE(named(48), first);
        desk.wait(30 * 60);
        const QString second = named(24);
        QVERIFY(!second.isEmpty() && second != first);
        QCOMPARE(named(48), first);
        desk.wait(30 * 60);
        const QString third = named(48);
        QVERIFY(!third.isEmpty() && third != first && third != second);
    }

    /// A stretch that somebody drew over the point is the closure of the point; some of its lanes, or the other direction alone, are not.
    void aClosureDrawnByHandAnswersForThePoint()
    {
        for (const auto &[direction, lanesClosed, asks] :
             {std::tuple(u"southbound"_s, 0, false), std::tuple(u"both"_s, 0, false), std::tuple(u"northbound"_s, 0, true),
              std::tuple(u"southbound"_s, 1, true), std::tuple(u"southbound"_s, 3, false)}) {
            Desk desk;
            desk.point();
            desk.alarm(u"close"_s, 31);
            QJsonObject fields{{u"road"_s, u"滨河西路"_s},
                               {u"direction"_s, direction},
                               {u"from"_s, u"迎泽大桥"_s},
                               {u"to"_s, u"南内环桥"_s},
                               {u"line"_s, QJsonArray{QJsonArray{112.52, 37.85}, QJsonArray{112.52, 37.84}}},
                               {u"cause"_s, u"accident"_s}};
            if (direction == "northbound"_L1) // as traffic drives there
                fields.insert(u"line"_s, QJsonArray{QJsonArray{112.52, 37.84}, QJsonArray{112.52, 37.85}});
            if (lanesClosed > 0) {
                fields.insert(u"lanes"_s, 3);
                fields.insert(u"lanesClosed"_s, lanesClosed);
            }
            const QString byHand = desk.must(XC, u"closure.stop"_s, {}, fields);
            QCOMPARE(desk.obey(proposals), asks ? QStringList{u"closure.ask"_s} : QStringList());
            if (asks)
                continue;
            desk.force(byHand, u"reopened"_s);
            desk.wait(1);
            desk.log.measure({{u"depth/p"_s, desk.clock.now(), {31.0}, u"gauge"_s, {}}});
            QCOMPARE(desk.obey(proposals), QStringList{u"closure.ask"_s});
        }
    }

    /// Random readings and decisions: after the rules have had their turn no deep water stands on an open road that nobody was asked about,
    /// but where somebody has just said no and it has not risen since.
    void noHistoryLeavesDeepWaterUnasked()
    {
        Desk desk;
        desk.point();
        desk.alarm(u"close"_s, 26);
        QRandomGenerator random(31);
        double cm = 26;
        double saidNoAt = 0;
        int asked = 0;
        for (int turn = 0; turn < 400; ++turn) {
            desk.wait(random.bounded(80) / 10.0);
            cm = std::clamp(cm + random.bounded(15) - 7.0, 0.0, 60.0);
            desk.log.measure({{u"depth/p"_s, desk.clock.now(), {cm}, u"gauge"_s, {}}});
            const auto closures = desk.situation.records(u"closure"_s);
            const Record *last = closures.isEmpty() ? nullptr : closures.constLast();
            const bool isOver = !last || last->state() == "reopened"_L1 || last->state() == "rejected"_L1;
            if (!isOver && random.bounded(3) == 0) {
                if (last->state() == "asked"_L1 && random.bounded(2) == 0) {
                    saidNoAt = cm;
                    desk.must(ZHZ, u"closure.reject"_s, last->subject(), {{u"reason"_s, u"误报"_s}});
                } else {
                    desk.force(last->subject(),
                               QStringList{u"stopped"_s, u"confirmed"_s, u"in_force"_s, u"reopened"_s}.at(random.bounded(4)));
                }
            }
            asked += int(desk.obey(proposals).size());
            const Record *now = desk.situation.records(u"closure"_s).isEmpty() ? nullptr : desk.situation.records(u"closure"_s).constLast();
            const bool isClosed = now && now->state() != "reopened"_L1 && now->state() != "rejected"_L1;
            const bool saidNo = now && now->state() == "rejected"_L1 && desk.clock.now() - now->timeOf("rejected"_L1) < askAgainMin * Minute
                && cm < saidNoAt + askAgainCm;
            QVERIFY2(isClosed || cm < 25 || saidNo, qPrintable(u"turn %1, %2 cm"_s.arg(turn).arg(cm)));
        }
        QVERIFY(asked > 10);
    }

    void aStretchBetweenCrossingsWithoutNamesIsProposedToo()
    {
        Desk desk;
        desk.point();
        desk.traffic.stretches[Point].road.clear();
        desk.traffic.stretches[Point].to.clear();
        desk.alarm(u"close"_s, 26);
        QCOMPARE(desk.obey(proposals), QStringList{u"closure.ask"_s});
        const Record *closure = desk.only(u"closure"_s);
        QVERIFY(closure);
        QCOMPARE(closure->text("road"_L1), u"二坝桥"_s);
        QCOMPARE(closure->text("from"_L1), u"迎泽大桥"_s);
        QCOMPARE(closure->value("to"_L1).toObject().value("zh"_L1).toString(), u"二坝桥后一路口"_s);
        QCOMPARE(closure->value("to"_L1).toObject().value("en"_L1).toString(), u"the crossing after 二坝桥"_s);
    }

    void aStretchUnderOneBridgeHasTwoEnds()
    {
        Desk desk;
        desk.point();
        StretchProposal &stretch = desk.traffic.stretches[Point];
        stretch.from = stretch.to = u"二号桥"_s;
        desk.alarm(u"close"_s, 26);
        QCOMPARE(desk.obey(proposals), QStringList{u"closure.ask"_s});
        const Record *closure = desk.only(u"closure"_s);
        QVERIFY(closure);
        QCOMPARE(closure->localText("from"_L1), u"二号桥（北侧）"_s);
        QCOMPARE(closure->localText("to"_L1), u"二号桥（南侧）"_s);
        QCOMPARE(closure->value("to"_L1).toObject().value("en"_L1).toString(), u"二号桥 (south side)"_s);
    }

    /// A card that names a brigade which is no more hinders no closure.
    void aBrigadeThatIsNoMoreIsLeftOut()
    {
        Desk desk;
        desk.point();
        desk.must(SYS, u"brigade.define"_s, u"brigade/dong"_s, {{u"name"_s, u"东城大队"_s}});
        desk.alarm(u"close"_s, 26);
        QCOMPARE(desk.obey(proposals), QStringList{u"closure.ask"_s});
        const Record *closure = desk.only(u"closure"_s);
        QVERIFY(closure);
        QCOMPARE(closure->text("brigade"_L1), QString());
    }

    void withoutAStretchNothingIsProposed()
    {
        Desk desk;
        desk.point();
        desk.traffic.stretches.clear();
        desk.alarm(u"close"_s, 26);
        QCOMPARE(desk.obey(proposals), QStringList());
    }

    void aSignalProposesAndNeverActivates()
    {
        Desk desk;
        const QJsonObject warning{{u"type"_s, u"rainstorm"_s},
                                  {u"color"_s, u"orange"_s},
                                  {u"text"_s, u"暴雨橙色"_s},
                                  {u"issuer"_s, u"市气象台"_s},
                                  {u"issuedAt"_s, Start}};
        desk.must(DD, u"warning.receive"_s, {}, warning);
        QCOMPARE(desk.obey(proposals), QStringList{u"response.propose"_s});
        const Record *response = desk.only(u"response"_s);
        QVERIFY(response);
        QCOMPARE(response->state(), u"proposed"_s);
        QCOMPARE(response->value("level"_L1).toInt(), 2);
        QCOMPARE(response->text("authority"_L1), u"deputy_chief"_s);
        desk.must(ZHZ, u"response.reject"_s, response->subject(), {{u"reason"_s, u"雨带偏南"_s}});
        QCOMPARE(desk.obey(proposals), QStringList());
    }

    void whatIsPublishedTicksOffItsStep()
    {
        Desk desk;
        desk.must(SYS, u"agency.define"_s, u"agency/drainage"_s, {{u"name"_s, u"排水"_s}});
        desk.must(SYS, u"sign.define"_s, u"sign/a"_s, {{u"name"_s, u"a"_s}, {u"rows"_s, 2}, {u"cols"_s, 8}});
        const QString closure = desk.closed();
        QCOMPARE(desk.obey(provenSteps), QStringList());
        const QString radio
            = desk.must(FB, u"bulletin.draft"_s, {}, {{u"medium"_s, u"radio"_s}, {u"text"_s, u"…"_s}, {u"about"_s, closure}});
        desk.must(ZHZ, u"bulletin.approve"_s, radio);
        QCOMPARE(desk.obey(provenSteps), QStringList()); // approved is not on the air
        desk.must(FB, u"bulletin.publish"_s, radio, {{u"proof"_s, u"heard"_s}});
        QCOMPARE(desk.obey(provenSteps), QStringList{u"closure.step"_s});
        QVERIFY(isStepDone(*desk.situation.record(closure), u"publish.radio"_s));
        const QString notice
            = desk.must(FB, u"notice.send"_s, {},
                        {{u"agency"_s, u"agency/drainage"_s}, {u"type"_s, u"inform"_s}, {u"text"_s, u"…"_s}, {u"about"_s, closure}});
        QCOMPARE(desk.obey(provenSteps), QStringList());
        desk.must(FB, u"notice.confirm_voice"_s, notice);
        desk.must(FB, u"sign.publish"_s, u"sign/a"_s,
                  {{u"text"_s, QJsonArray{u"绕行"_s}}, {u"approvedBy"_s, u"ZHZ"_s}, {u"proof"_s, u"seen"_s}, {u"about"_s, closure}});
        QCOMPARE(desk.obey(provenSteps), (QStringList{u"closure.step"_s, u"closure.step"_s}));
        QVERIFY(isStepDone(*desk.situation.record(closure), u"agency.drainage"_s));
        QVERIFY(isStepDone(*desk.situation.record(closure), u"publish.signs"_s));
        // What must be seen by eye is never proven by paper.
        QVERIFY(!isStepDone(*desk.situation.record(closure), u"scene.cleared"_s));
        for (const QString &step : {u"scene.cordon"_s, u"scene.cleared"_s})
            desk.must(
                XC, u"closure.step"_s, closure,
                {{u"step"_s, step}, {u"how"_s, u"officer"_s}, {u"who"_s, u"民警二人"_s}, {u"where"_s, u"桥头"_s}, {u"end"_s, u"both"_s}});
        desk.must(ZHZ, u"closure.enforce"_s, closure);
        desk.must(XC, u"closure.ask_reopen"_s, closure, {{u"depthCm"_s, 4}});
        QCOMPARE(desk.obey(provenSteps), QStringList());
        // What is given out while the reopening is asked for is said all the same.
        const QString app
            = desk.must(FB, u"bulletin.draft"_s, {}, {{u"medium"_s, u"navigation"_s}, {u"text"_s, u"…"_s}, {u"about"_s, closure}});
        desk.must(ZHZ, u"bulletin.approve"_s, app);
        desk.must(FB, u"bulletin.publish"_s, app, {{u"proof"_s, u"told"_s}});
        QCOMPARE(desk.obey(provenSteps), QStringList{u"closure.step"_s});
        QVERIFY(isStepDone(*desk.situation.record(closure), u"publish.navigation"_s));
        desk.must(FB, u"sign.withdraw"_s, u"sign/a"_s, {{u"gone"_s, u"seen"_s}});
        QCOMPARE(desk.obey(provenSteps), QStringList()); // too early: nobody may pass yet
        desk.must(ZHZ, u"closure.step"_s, closure,
                  {{u"step"_s, u"reopen.one_lane"_s},
                   {u"how"_s, u"phone"_s},
                   {u"authority"_s, u"duty_commander"_s},
                   {u"permittedBy"_s, u"chief"_s},
                   {u"overrideReason"_s, u"医院急救"_s}});
        QCOMPARE(desk.obey(provenSteps), QStringList{u"closure.step"_s});
        QVERIFY(isStepDone(*desk.situation.record(closure), u"reopen.signs_withdrawn"_s));
    }

    void aHospitalOutOfReachIsAnAlarm()
    {
        Desk desk;
        desk.traffic.accesses = {{.id = u"h1"_s, .kind = u"hospital"_s, .name = u"市三院"_s, .pos = {112.5, 37.8}, .cutIn = true}};
        QCOMPARE(desk.obey(accessAlarms), QStringList{u"access.cut"_s});
        QCOMPARE(desk.situation.record(u"access/h1"_s)->state(), u"cut"_s);
        desk.must(DD, u"access.acknowledge"_s, u"access/h1"_s);
        QCOMPARE(desk.obey(accessAlarms), QStringList());
        desk.traffic.accesses.first().cutIn = false;
        QCOMPARE(desk.obey(accessAlarms), QStringList{u"access.restore"_s});
        desk.traffic.accesses.first().cutOut = true;
        QCOMPARE(desk.obey(accessAlarms), QStringList{u"access.cut"_s});
    }

    /// The engine around them: asked through the log, each thing once.
    void theEngineSettles()
    {
        Desk desk;
        desk.point();
        ProgramSeat seat(desk.commands, SYS);
        DutyRules rules(seat, desk.situation, desk.clock);
        const QJsonObject warning{{u"type"_s, u"rainstorm"_s},
                                  {u"color"_s, u"yellow"_s},
                                  {u"text"_s, u"暴雨黄色"_s},
                                  {u"issuer"_s, u"市气象台"_s},
                                  {u"issuedAt"_s, Start}};
        desk.must(DD, u"warning.receive"_s, {}, warning);
        QVERIFY(rules.round());
        QVERIFY(!rules.waits());
        QVERIFY(!rules.round());
        QCOMPARE(desk.situation.records(u"response"_s).size(), 1);
        QVERIFY(rules.refusals().isEmpty());
    }
};

WATCHFLOOR_TEST(TestRules)
#include "test_rules.moc"
