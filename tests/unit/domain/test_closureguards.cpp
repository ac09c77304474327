// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority.h"
#include "closure.h"
#include "guardtools.h"
#include "onetest.h"

#include <QJsonArray>
#include <QTest>

using namespace wf;
using namespace wf::test;
using namespace Qt::StringLiterals;

/// What may not follow in a closure, and who may not decide it.
class TestClosureGuards : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSceneIsConfirmedByEyes()
    {
        const QJsonObject byOfficer{{u"step"_s, u"scene.cleared"_s}, {u"how"_s, u"officer"_s}};
        const QJsonObject byCamera = seen(u"scene.cleared"_s);
        const Record closure = closureIn(u"confirmed"_s);
        QCOMPARE(code(take(u"closure.step"_s, closure, byOfficer, Role::Officer)), QString());
        QCOMPARE(code(take(u"closure.step"_s, closure, byOfficer, Role::Brigade)), QString());
        QCOMPARE(code(take(u"closure.step"_s, closure, byOfficer, Role::Dispatcher)), u"closure.scene_by"_s);
        QCOMPARE(code(take(u"closure.step"_s, closure, byCamera, Role::Dispatcher)), QString());
        QCOMPARE(code(take(u"closure.step"_s, closure, byCamera, Role::Commander)), QString());
        QCOMPARE(code(take(u"closure.step"_s, closure, byCamera, Role::Liaison)), u"closure.scene_by"_s);
        QCOMPARE(code(take(u"closure.step"_s, closure, byCamera, Role::System)), u"closure.scene_by"_s);
        QCOMPARE(code(take(u"closure.step"_s, closure, {{u"step"_s, u"publish.radio"_s}, {u"how"_s, u"phone"_s}}, Role::Liaison)),
                 QString());
        QCOMPARE(code(take(u"closure.step"_s, closure, {{u"step"_s, u"publish.radio"_s}}, Role::Liaison)),
                 u"field.missing"_s); // asked, never assumed
    }

    void aCameraIsNamedAndSeesTheStretch()
    {
        Record closure = closureIn(u"confirmed"_s);
        closure.set("line"_L1, QJsonArray{QJsonArray{112.50, 37.8045}, QJsonArray{112.50, 37.8055}}); // all of it lies in the picture
        Record camera(u"camera/x"_s, {{u"state"_s, u"ok"_s}, {u"pos"_s, QJsonArray{112.5015, 37.805}}, {u"rangeM"_s, 200}});
        const auto look = [&camera](const QString &subject) { return subject == camera.subject() ? &camera : nullptr; };
        const auto by
            = [&](const QJsonObject &given) { return code(take(u"closure.step"_s, closure, given, Role::Dispatcher, 1000, look)); };
        QCOMPARE(by(seen(u"scene.cleared"_s)), QString());
        QJsonObject unnamed = seen(u"scene.cleared"_s);
        unnamed.remove(u"camera"_s);
        QCOMPARE(by(unnamed), u"closure.no_camera"_s);
        camera.set("rangeM"_L1, 100); // it stands 132 m away
        QCOMPARE(by(seen(u"scene.cleared"_s)), u"closure.camera_blind"_s);
        camera.set("floodPoint"_L1, u"floodpoint/p"_s);
        closure.set("floodPoint"_L1, u"floodpoint/p"_s);
        QCOMPARE(by(seen(u"scene.cleared"_s)), u"closure.camera_part"_s); // it stands at the point, and its picture ends before the line
        camera.set("state"_L1, u"fault"_s);
        QCOMPARE(by(seen(u"scene.cleared"_s)), u"closure.camera_blind"_s);
    }

    /// The officer says what was found before the road is opened; what is lacking stands with why, and what was said before that was asked
    /// stays as it is.
    void theOfficerSaysWhatWasFound()
    {
        const Record closure = closureIn(u"in_force"_s);
        const auto by = [&closure](const QJsonObject &given) { return take(u"closure.step"_s, closure, given, Role::Officer); };
        QJsonObject given = reported(u"reopen.officer"_s);
        given.remove(u"checked"_s);
        QCOMPARE(code(by(given)), u"field.missing"_s);
        given.insert(u"checked"_s, u"something"_s);
        QCOMPARE(code(by(given)), u"field.bad_choice"_s);
        given.insert(u"checked"_s, u"covers"_s);
        QCOMPARE(code(by(given)), u"closure.check_why"_s);
        given.insert(u"checkedWhy"_s, u"一处井盖缺失，已摆锥桶专人看守"_s);
        const auto said = by(given);
        QVERIFY2(said, qPrintable(code(said)));
        const QJsonObject kept = said->value("steps"_L1).toObject().value("reopen.officer"_L1).toObject();
        QCOMPARE(kept.value("checked"_L1).toString(), u"covers"_s);
        QCOMPARE(kept.value("checkedWhy"_L1), given.value("checkedWhy"_L1));
        for (const auto field : {"checked"_L1, "checkedWhy"_L1}) // with the step, not beside it
            QVERIFY(!said->fields().contains(field));
        // Of no other step it is asked.
        QCOMPARE(code(by(reported(u"reopen.municipal"_s))), QString());
        QVERIFY(isStepDone(closureIn(u"in_force"_s, {{u"reopen.officer"_s, QJsonObject{{u"at"_s, 1}, {u"how"_s, u"officer"_s}}}}),
                           u"reopen.officer"_s));
    }

    void aDeskNamesTheUnitThatReportedIt()
    {
        Record closure = closureIn(u"confirmed"_s);
        closure.set("line"_L1, QJsonArray{QJsonArray{112.50, 37.80}, QJsonArray{112.50, 37.81}});
        Record unit(u"unit/u"_s, {{u"state"_s, u"on_scene"_s}, {u"order"_s, u"order/o"_s}, {u"callSign"_s, u"迎泽01"_s}});
        Record order(u"order/o"_s, {{u"state"_s, u"on_scene"_s}, {u"about"_s, u"closure/1"_s}});
        const auto look = [&](const QString &subject) -> const Record * {
            return subject == unit.subject() ? &unit : subject == order.subject() ? &order : nullptr;
        };
        const QJsonObject given{{u"step"_s, u"scene.cleared"_s}, {u"how"_s, u"officer"_s}, {u"unit"_s, u"unit/u"_s}};
        const auto by = [&](Role role) { return code(take(u"closure.step"_s, closure, given, role, 1000, look)); };
        QCOMPARE(by(Role::Commander), QString());
        QCOMPARE(by(Role::Liaison), u"closure.scene_by"_s);
        order.set("about"_L1, u"closure/2"_s); // on another scene
        QCOMPARE(by(Role::Commander), u"closure.not_there"_s);
        unit.set("state"_L1, u"en_route"_s);
        order.set("about"_L1, u"closure/1"_s);
        QCOMPARE(by(Role::Commander), u"closure.not_there"_s);
    }

    void aCordonIsSomebodyWhoStandsSomewhere()
    {
        for (const QString &field : {u"who"_s, u"where"_s}) {
            QJsonObject given = reported(u"scene.cordon"_s);
            given.insert(field, u"  "_s);
            QCOMPARE(code(take(u"closure.step"_s, closureIn(u"confirmed"_s), given, Role::Officer)), u"closure.cordon_unnamed"_s);
            given.remove(field);
            QCOMPARE(code(take(u"closure.step"_s, closureIn(u"confirmed"_s), given, Role::Officer)), u"closure.cordon_unnamed"_s);
        }
        QCOMPARE(code(take(u"closure.step"_s, closureIn(u"confirmed"_s), reported(u"scene.cordon"_s), Role::Officer)), QString());
    }

    void everyStepHasItsStates()
    {
        const QStringList all{u"asked"_s, u"stopped"_s, u"confirmed"_s, u"in_force"_s, u"reopening_asked"_s, u"reopened"_s, u"rejected"_s};
        for (const ClosureStep &step : closureSteps()) {
            int fitting = 0;
            for (const QString &state : all) {
                QJsonObject given = reported(step.key);
                if (step.key == "reopen.one_lane"_L1)
                    given.insert("authority"_L1, u"duty_commander"_s);
                Record closure = closureIn(state);
                if (step.key == "reopen.signs_withdrawn"_L1) // which needs an open lane besides
                    closure.set("lane"_L1, u"one"_s);
                const auto after = take(u"closure.step"_s, closure, given, Role::Officer);
                QCOMPARE(code(after) == "closure.step_early"_L1 || code(after) == "step.wrong_state"_L1, !stepFits(step.key, state));
                fitting += stepFits(step.key, state) ? 1 : 0;
            }
            QVERIFY(fitting > 0);
            for (const QString &over : {u"asked"_s, u"reopened"_s, u"rejected"_s})
                QVERIFY2(!stepFits(step.key, over), qPrintable(step.key));
            QVERIFY(step.track != "reopen"_L1 || !stepFits(step.key, u"confirmed"_s));
        }
    }

    void whatWasSaidCanBeTakenBackAndStaysSaid()
    {
        const auto done = take(u"closure.step"_s, closureIn(u"in_force"_s), reported(u"scene.cordon"_s), Role::Officer, 2000);
        QVERIFY(done);
        QCOMPARE(code(take(u"closure.undo_step"_s, *done, {{u"step"_s, u"scene.cordon"_s}}, Role::Commander)), u"field.missing"_s);
        const QJsonObject back{{u"step"_s, u"scene.cordon"_s}, {u"undoReason"_s, u"看错路口"_s}};
        const auto undone = take(u"closure.undo_step"_s, *done, back, Role::Commander, 3000);
        QVERIFY(undone);
        QVERIFY(!isStepDone(*undone, u"scene.cordon"_s));
        const QJsonObject said = undone->value("undone"_L1).toArray().at(0).toObject();
        QCOMPARE(said.value("step"_L1).toString(), u"scene.cordon"_s);
        QCOMPARE(said.value("at"_L1).toInteger(), 2000);
        QCOMPARE(said.value("undoneAt"_L1).toInteger(), 3000);
        QCOMPARE(said.value("reason"_L1).toString(), u"看错路口"_s);
        QVERIFY(undone->value("who"_L1).toObject().isEmpty());
        QCOMPARE(code(take(u"closure.undo_step"_s, *undone, back, Role::Commander)), u"closure.step_open"_s);
        QCOMPARE(code(take(u"closure.step"_s, *undone, reported(u"scene.cordon"_s), Role::Officer)), QString()); // and said anew
    }

    void aStepIsDoneOnce()
    {
        const QJsonObject given = reported(u"scene.cordon"_s);
        const auto once = take(u"closure.step"_s, closureIn(u"stopped"_s), given, Role::Officer, 2000);
        QVERIFY(once);
        QVERIFY(isStepDone(*once, u"scene.cordon"_s));
        QCOMPARE(stepDoneAt(*once, u"scene.cordon"_s), 2000);
        QVERIFY(!once->fields().contains(u"step"_s));
        QVERIFY(!once->fields().contains(u"how"_s));
        QVERIFY(!once->fields().contains(u"where"_s));
        const QJsonObject said = once->value("steps"_L1).toObject().value("scene.cordon"_L1).toObject();
        QCOMPARE(said.value("where"_L1).toString(), given.value("where"_L1).toString());
        QCOMPARE(once->value("who"_L1).toObject().value("scene.cordon"_L1), given.value("who"_L1)); // apart, for the vault
        QVERIFY(personalFields(u"closure"_s).contains(u"who"_s));
        const auto twice = take(u"closure.step"_s, *once, given, Role::Officer);
        QCOMPARE(code(twice), u"closure.step_done"_s);
        QVERIFY(twice.error().text.contains(u"滨河西路"_s));
    }

    void inForceNeedsTheSceneSafe()
    {
        const QJsonObject half{{u"scene.cordon"_s, QJsonObject{}}};
        const auto refused = take(u"closure.enforce"_s, closureIn(u"confirmed"_s, half), {}, Role::Commander);
        QCOMPARE(code(refused), u"closure.scene_open"_s);
        QVERIFY(refused.error().text.contains(closureStepTitle(u"scene.cleared"_s)));
        QVERIFY(!refused.error().text.contains(closureStepTitle(u"scene.cordon"_s)));
    }

    void reopeningNeedsThreeConfirmations()
    {
        const QJsonObject given{{u"authority"_s, u"duty_commander"_s}, {u"clause"_s, u"9.1"_s}};
        QJsonObject steps{{u"reopen.drainage"_s, QJsonObject{}}, {u"reopen.officer"_s, QJsonObject{}}};
        QCOMPARE(code(take(u"closure.reopen"_s, closureIn(u"reopening_asked"_s, steps), given, Role::Commander)),
                 u"closure.reopen_unconfirmed"_s);
        steps.insert(u"reopen.municipal"_s, QJsonObject{});
        const auto open = take(u"closure.reopen"_s, closureIn(u"reopening_asked"_s, steps), given, Role::Commander);
        QVERIFY(open);
        QCOMPARE(open->text("lane"_L1), u"all"_s);
    }

    void laneAndTimesOfAClosure()
    {
        const QJsonObject confirmed{
            {u"reopen.drainage"_s, QJsonObject{}}, {u"reopen.officer"_s, QJsonObject{}}, {u"reopen.municipal"_s, QJsonObject{}}};
        QJsonObject onAuthority = reported(u"reopen.one_lane"_s);
        onAuthority.insert("authority"_L1, u"duty_commander"_s);
        QCOMPARE(code(take(u"closure.step"_s, closureIn(u"reopening_asked"_s), onAuthority, Role::Officer)),
                 u"closure.reopen_unconfirmed"_s);
        Record closed = closureIn(u"reopening_asked"_s, confirmed);
        closed.set("authority"_L1, u"leader"_s);
        // Letting traffic in is decided as for the whole road: by nobody, by nobody who may not.
        for (const Role role : {Role::Officer, Role::Brigade, Role::Dispatcher, Role::Commander}) {
            const auto unsaid = take(u"closure.step"_s, closed, reported(u"reopen.one_lane"_s), role, 5000);
            QVERIFY2(!unsaid && unsaid.error().text.contains(fieldTitle(u"closure"_s, u"authority"_s)), qPrintable(roleKey(role)));
        }
        AuthorityTable chiefs;
        chiefs.setAuthorities(AuthorityTable::Decision::Reopen, {{4, {u"chief"_s}}});
        QCOMPARE(code(takeStep(u"closure.step"_s, {closed, onAuthority, {u"XC"_s, Role::Officer, {}, {}}, 5000, {}, &chiefs, 4})),
                 u"closure.authority"_s);
        const auto lane = take(u"closure.step"_s, closed, onAuthority, Role::Officer, 5000);
        QVERIFY(lane);
        QCOMPARE(lane->text("authority"_L1), u"leader"_s); // who had it closed stays named
        QCOMPARE(lane->value("steps"_L1).toObject().value("reopen.one_lane"_L1).toObject().value("authority"_L1).toString(),
                 u"duty_commander"_s);
        QCOMPARE(lane->text("lane"_L1), u"one"_s);
        QCOMPARE(lane->value("laneAt"_L1).toInteger(), 5000);
        Record asked = closureIn(u"reopening_asked"_s, confirmed);
        asked.set("times"_L1, QJsonObject{{u"in_force"_s, 77}});
        const auto kept = take(u"closure.keep"_s, asked, {{u"reason"_s, u"水位回升"_s}}, Role::Commander, 9000);
        QVERIFY(kept);
        QCOMPARE(kept->state(), u"in_force"_s);
        QCOMPARE(kept->timeOf("in_force"_L1), 77);
        QCOMPARE(kept->text("lane"_L1), u"none"_s);
        for (const QString &key : reopeningConfirmations()) // said for a reopening that did not come
            QVERIFY(!isStepDone(*kept, key));
        QCOMPARE(kept->value("undone"_L1).toArray().size(), 3);
    }

    /// Where the plan wants one lane first, the whole road is not opened past it, unless somebody permits it by name; a road that was
    /// closed for another reason than water is.
    void oneLaneBeforeTheWholeRoad()
    {
        AuthorityTable table;
        table.setOneLaneFirst(true);
        const QJsonObject confirmed{{"at"_L1, 1'500'000}};
        const QJsonObject done{{u"reopen.drainage"_s, confirmed}, {u"reopen.officer"_s, confirmed}, {u"reopen.municipal"_s, confirmed}};
        Record closure = closureIn(u"reopening_asked"_s, done);
        const auto open = [&](const QJsonObject &more = {}) {
            QJsonObject given{{u"authority"_s, u"duty_commander"_s}, {u"clause"_s, u"9.1"_s}};
            for (auto it = more.begin(); it != more.end(); ++it)
                given.insert(it.key(), it.value());
            return takeStep(u"closure.reopen"_s, {closure, given, {u"ZHZ"_s, Role::Commander, {}, {}}, 2'000'000, {}, &table, 4});
        };
        closure.set("cause"_L1, u"accident"_s);
        QCOMPARE(code(open()), QString());
        closure.set("cause"_L1, u"ponding"_s);
        closure.set("saidDepthCm"_L1, 3);
        closure.set("saidDepthAt"_L1, 1'900'000);
        closure.set("saidBelowSince"_L1, 1'000'000);
        QCOMPARE(code(open()), u"closure.lane_first"_s);
        const auto permitted = open({{u"permittedBy"_s, u"deputy_chief"_s}, {u"overrideReason"_s, u"救护车通行"_s}});
        QVERIFY(permitted);
        QCOMPARE(permitted->value("overridden"_L1).toArray(), QJsonArray{u"closure.lane_first"_s});
        closure.set("lane"_L1, u"one"_s);
        QCOMPARE(code(open()), QString());
        table.setOneLaneFirst(false);
        closure.set("lane"_L1, u"none"_s);
        QCOMPARE(code(open()), QString());
    }

    void closureAuthorityFollowsTheResponse_data()
    {
        QTest::addColumn<int>("level");
        QTest::addColumn<QString>("authority");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("none active: duty commander") << 4 << u"duty_commander"_s << true;
        QTest::newRow("none active: a superior may") << 4 << u"chief"_s << true;
        QTest::newRow("3: leader") << 3 << u"leader"_s << true;
        QTest::newRow("2: duty commander") << 2 << u"duty_commander"_s << false;
        QTest::newRow("2: leader") << 2 << u"leader"_s << true;
        QTest::newRow("1: leader") << 1 << u"leader"_s << false;
        QTest::newRow("1: chief") << 1 << u"chief"_s << true;
        QTest::newRow("1: nobody we know") << 1 << u"mayor"_s << false;
    }

    void closureAuthorityFollowsTheResponse()
    {
        QFETCH(int, level);
        QFETCH(QString, authority);
        QFETCH(bool, allowed);
        const Record closure = closureIn(u"stopped"_s);
        const QJsonObject given{{u"authority"_s, authority}, {u"clause"_s, u"7.3"_s}};
        const auto after = takeStep(u"closure.confirm"_s, {closure, given, {u"ZHZ"_s, Role::Commander, u"Z"_s, {}}, 1, {}, nullptr, level});
        QCOMPARE(code(after), allowed ? QString() : u"closure.authority"_s);
        if (!allowed)
            QVERIFY(after.error().text.contains(QString::number(level)));
    }

    void aPlanMayLetOthersReopenAndStop()
    {
        AuthorityTable table;
        table.setAuthorities(AuthorityTable::Decision::Reopen, {{4, {u"director"_s}}, {1, {u"chief"_s}}});
        table.setStopping({u"officer"_s});
        table.setClauses({{u"closure.stop"_s, u"7.2"_s}, {u"closure.reopen"_s, u"9.1"_s}});
        const QJsonObject done{
            {u"reopen.drainage"_s, QJsonObject{}}, {u"reopen.officer"_s, QJsonObject{}}, {u"reopen.municipal"_s, QJsonObject{}}};
        const Record open = closureIn(u"reopening_asked"_s, done), asked = closureIn(u"asked"_s);
        const auto decide = [&table](const QString &verb, const Record &closure, const QString &who) {
            const QJsonObject given{{u"authority"_s, who}, {u"clause"_s, u"9.1"_s}};
            return takeStep(verb, {closure, given, {u"ZHZ"_s, Role::Commander, {}, {}}, 1, {}, &table, 4});
        };
        const auto refused = decide(u"closure.reopen"_s, open, u"duty_commander"_s);
        QCOMPARE(code(refused), u"closure.authority"_s);
        QVERIFY2(refused.error().text.contains("9.1"_L1), qPrintable(refused.error().text));
        QVERIFY(refused.error().text.contains(authorityTitle(u"director"_s)));
        QCOMPARE(code(decide(u"closure.reopen"_s, open, u"director"_s)), QString());
        QCOMPARE(code(decide(u"closure.reopen"_s, open, u"chief"_s)), QString()); // superiors may
        QCOMPARE(code(decide(u"closure.confirm"_s, asked, u"duty_commander"_s)), QString()); // its table says nothing else

        const QJsonObject stretch{{u"road"_s, u"滨河西路"_s},
                                  {u"direction"_s, u"southbound"_s},
                                  {u"from"_s, u"a"_s},
                                  {u"to"_s, u"b"_s},
                                  {u"line"_s, QJsonArray{QJsonArray{112.5, 37.8}, QJsonArray{112.5, 37.7}}},
                                  {u"cause"_s, u"ponding"_s}};
        const auto stop = [&](Role role) {
            return takeStep(u"closure.stop"_s, {Record(u"closure/2"_s), stretch, {u"X"_s, role, {}, {}}, 1, {}, &table});
        };
        QCOMPARE(code(stop(Role::Officer)), QString());
        QCOMPARE(code(stop(Role::Commander)), QString());
        QCOMPARE(code(stop(Role::Dispatcher)), QString()); // enters what was reported
        QCOMPARE(code(stop(Role::Brigade)), u"closure.stop_authority"_s);
        QVERIFY(stop(Role::Brigade).error().text.contains("7.2"_L1));
    }

    void lanesOfAClosure()
    {
        QJsonObject given{{u"road"_s, u"滨河西路"_s},
                          {u"direction"_s, u"southbound"_s},
                          {u"from"_s, u"a"_s},
                          {u"to"_s, u"b"_s},
                          {u"line"_s, QJsonArray{QJsonArray{112.5, 37.8}, QJsonArray{112.5, 37.7}}},
                          {u"cause"_s, u"ponding"_s},
                          {u"lanes"_s, 3},
                          {u"lanesClosed"_s, 4}};
        QCOMPARE(code(take(u"closure.ask"_s, Record(u"closure/1"_s), given, Role::Officer)), u"closure.lanes"_s);
        given.insert(u"lanesClosed"_s, 1);
        QCOMPARE(code(take(u"closure.ask"_s, Record(u"closure/1"_s), given, Role::System)), QString());
    }

    /// A line against the direction that is named, whoever asks and whoever stops traffic; as it stands already it may be stopped.
    void aLineIsDrivenItsWay()
    {
        QJsonObject given{{u"road"_s, u"滨河西路"_s},
                          {u"direction"_s, u"northbound"_s},
                          {u"from"_s, u"a"_s},
                          {u"to"_s, u"b"_s},
                          {u"line"_s, QJsonArray{QJsonArray{112.5, 37.8}, QJsonArray{112.5, 37.7}}},
                          {u"cause"_s, u"ponding"_s}};
        for (const QString &verb : {u"closure.ask"_s, u"closure.stop"_s}) {
            for (const Role role : {Role::Commander, Role::Dispatcher}) {
                given.insert(u"direction"_s, u"northbound"_s);
                const auto against = take(verb, Record(u"closure/1"_s), given, role);
                QCOMPARE(code(against), u"closure.against"_s);
                QVERIFY(against.error().text.contains(u"滨河西路"_s));
                for (const QString &fits : {u"southbound"_s, u"both"_s}) {
                    given.insert(u"direction"_s, fits);
                    QCOMPARE(code(take(verb, Record(u"closure/1"_s), given, role)), QString());
                }
            }
        }
        Record asked = closureOf(u"southbound"_s, u"asked"_s);
        asked.set("cause"_L1, u"ponding"_s);
        QCOMPARE(code(take(u"closure.stop"_s, asked, {{u"direction"_s, u"northbound"_s}}, Role::Commander)), u"closure.against"_s);
        asked.set("direction"_L1, u"northbound"_s); // as an older version let it be asked for
        QCOMPARE(code(take(u"closure.stop"_s, asked, {{u"depthCm"_s, 30}}, Role::Commander)), QString());
    }

    void aReminderKeepsWhereTheStretchEnds()
    {
        Record closure = closureIn(u"confirmed"_s);
        closure.set("to"_L1, u"南内环桥"_s);
        const QJsonObject given{{u"late"_s, QJsonArray{u"publish.signs"_s, u"publish.radio"_s}}, {u"to"_s, u"FB"_s}};
        auto once = take(u"closure.remind"_s, closure, given, Role::System, 5000);
        QVERIFY(once);
        QCOMPARE(once->text("to"_L1), u"南内环桥"_s);
        QVERIFY(!once->fields().contains(u"late"_s));
        QCOMPARE(code(take(u"closure.remind"_s, closure, {{u"late"_s, QJsonArray{u"nothing"_s}}, {u"to"_s, u"FB"_s}}, Role::System)),
                 u"closure.no_step"_s);
        once = take(u"closure.remind"_s, *once, given, Role::System, 6000);
        const QJsonObject reminded = once->value("reminded"_L1).toObject().value("publish.signs"_L1).toObject();
        QCOMPARE(reminded.value("count"_L1).toInt(), 2);
        QCOMPARE(reminded.value("at"_L1).toInteger(), 6000);
        QCOMPARE(reminded.value("to"_L1).toString(), u"FB"_s);
    }

    void lateStepsOfAClosure()
    {
        Record closure = closureIn(u"confirmed"_s, {{u"scene.cordon"_s, QJsonObject{}}});
        closure.set("times"_L1, QJsonObject{{u"confirmed"_s, 60'000}});
        QCOMPARE(lateSteps(closure, 60'000 + 120'000).size(), 0);
        const QList<LateStep> late = lateSteps(closure, 60'000 + 121'000);
        QCOMPARE(late.size(), 1);
        QCOMPARE(late.constFirst().key, u"scene.cleared"_s);
        QCOMPARE(late.constFirst().byMs, 1000);
        QCOMPARE(lateSteps(closure, 60'000 + 301'000).size(), 10); // an accident waits for no pumps and no drains
        closure.set("cause"_L1, u"ponding"_s);
        QCOMPARE(lateSteps(closure, 60'000 + 301'000).size(), 12);
        closure.set("state"_L1, u"reopened"_s);
        QVERIFY(lateSteps(closure, 10'000'000).isEmpty());
    }

    void buttonsKnowWhatHinders()
    {
        const Record closure = closureIn(u"confirmed"_s);
        const QJsonObject nothing;
        const QList<NextVerb> next = nextVerbs({closure, nothing, {u"ZBZ"_s, Role::Commander, {}, {}}, 1, {}});
        QStringList names;
        for (const NextVerb &verb : next) {
            names.append(verb.verb->name);
            QCOMPARE(verb.hindrance.has_value(), verb.verb->name == "closure.enforce"_L1);
        }
        QCOMPARE(names,
                 (QStringList{u"closure.step"_s, u"closure.divert"_s, u"closure.remind"_s, u"closure.enforce"_s, u"closure.withdraw"_s,
                              u"closure.say_dry"_s})); // nothing was said that could be taken back
    }
};

WATCHFLOOR_TEST(TestClosureGuards)
#include "test_closureguards.moc"
