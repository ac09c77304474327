// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority.h"
#include "guardtools.h"
#include "onetest.h"
#include "people.h"
#include "resource.h"
#include "responseplan.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace wf;
using namespace wf::test;
using namespace Qt::StringLiterals;

/// What the table of verbs can't say by itself, closures apart.
class TestGuards : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anOrderGoesToTheBrigadeToo()
    {
        const Record unit(u"unit/wb-01"_s, {{u"state"_s, u"available"_s}, {u"brigade"_s, u"wanbailin"_s}});
        const auto look = [&unit](const QString &subject) { return subject == unit.subject() ? &unit : nullptr; };
        const auto sent = take(u"order.send"_s, Record(u"order/1"_s), {{u"to"_s, unit.subject()}, {u"task"_s, u"拦停"_s}}, Role::Dispatcher,
                               1000, look);
        QVERIFY(sent);
        QCOMPARE(sent->text("copyTo"_L1), u"brigade/wanbailin"_s);
        const auto told = take(u"order.tell"_s, *sent, {{u"medium"_s, u"radio"_s}}, Role::Dispatcher, 2000, look);
        QVERIFY(told);
        QCOMPARE(told->state(), u"signed"_s);
        QVERIFY(told->value("byVoice"_L1).toBool());
        const auto late = take(u"order.escalate"_s, *sent, {{u"escalatedTo"_s, u"ZHZ"_s}}, Role::System, 9000, look);
        QVERIFY(late);
        QCOMPARE(late->text("to"_L1), unit.subject());
        QCOMPARE(late->value("escalatedAt"_L1).toInteger(), 9000);
    }

    void theSignsPackageFitsItsSigns()
    {
        const Record sign(u"sign/s01"_s, {{u"state"_s, u"blank"_s}, {u"rows"_s, 2}, {u"cols"_s, 4}, {u"name"_s, u"迎泽桥西"_s}});
        const auto look = [&sign](const QString &subject) { return subject == sign.subject() ? &sign : nullptr; };
        QJsonObject given{{u"medium"_s, u"signs"_s}, {u"text"_s, u"绕行"_s}};
        QCOMPARE(code(take(u"bulletin.draft"_s, Record(u"bulletin/1"_s), given, Role::Liaison, 1, look)), u"bulletin.no_messages"_s);
        given.insert(u"messages"_s, QJsonObject{{u"sign/s99"_s, QJsonArray{u"绕行"_s}}});
        QCOMPARE(code(take(u"bulletin.draft"_s, Record(u"bulletin/1"_s), given, Role::Liaison, 1, look)), u"bulletin.no_sign"_s);
        given.insert(u"messages"_s, QJsonObject{{u"sign/s01"_s, QJsonArray{u"临时交通管制"_s}}});
        const auto wide = take(u"bulletin.draft"_s, Record(u"bulletin/1"_s), given, Role::Liaison, 1, look);
        QVERIFY(!wide);
        QVERIFY(wide.error().text.contains(u"迎泽桥西"_s));
        given.insert(u"messages"_s, QJsonObject{{u"sign/s01"_s, QJsonArray{u"前方积水"_s, u"请绕行"_s}}});
        QCOMPARE(code(take(u"bulletin.draft"_s, Record(u"bulletin/1"_s), given, Role::Liaison, 1, look)), QString());
    }

    void equipmentIsCounted()
    {
        const Record pumps(u"resource/p1"_s, {{u"state"_s, u"ready"_s}, {u"quantity"_s, 5}, {u"name"_s, u"水泵"_s}});
        const auto used = take(u"resource.commit"_s, pumps, {{u"about"_s, u"closure/1"_s}, {u"quantity"_s, 3}}, Role::Dispatcher);
        QVERIFY(used);
        QCOMPARE(freeQuantity(*used), 2);
        QCOMPARE(committedQuantity(*used), 3);
        QCOMPARE(committedQuantity(*used, u"closure/1"_s), 3);
        QCOMPARE(code(take(u"resource.commit"_s, *used, {{u"about"_s, u"closure/2"_s}, {u"quantity"_s, 3}}, Role::Dispatcher)),
                 u"resource.not_enough"_s);
        QCOMPARE(code(take(u"resource.release"_s, *used, {{u"about"_s, u"closure/1"_s}, {u"quantity"_s, 4}}, Role::Dispatcher)),
                 u"resource.not_committed"_s);
        const auto back = take(u"resource.release"_s, *used, {{u"about"_s, u"closure/1"_s}, {u"quantity"_s, 3}}, Role::Dispatcher);
        QVERIFY(back);
        QCOMPARE(freeQuantity(*back), 5);
        const auto broken = take(u"resource.fault"_s, *back, {{u"reason"_s, u"泵机故障"_s}}, Role::Dispatcher);
        QVERIFY(broken);
        QCOMPARE(freeQuantity(*broken), 0);
    }

    void aDutyEndsAfterItBegins()
    {
        QJsonObject given{
            {u"person"_s, u"甲"_s}, {u"task"_s, u"护学"_s}, {u"begin"_s, 2000}, {u"until"_s, 1000}, {u"brigade"_s, u"yingze"_s}};
        QCOMPARE(code(take(u"duty.plan"_s, Record(u"duty/1"_s), given, Role::Brigade)), u"duty.times"_s);
        given.insert(u"until"_s, 3000);
        QCOMPARE(code(take(u"duty.plan"_s, Record(u"duty/1"_s), given, Role::Brigade)), QString());
    }

    void responseAuthority_data()
    {
        QTest::addColumn<int>("level");
        QTest::addColumn<QString>("color");
        QTest::addColumn<QString>("authority");
        QTest::addColumn<QString>("expected");
        QTest::newRow("3 duty commander") << 3 << u"yellow"_s << u"duty_commander"_s << QString();
        QTest::newRow("3 director") << 3 << u"yellow"_s << u"director"_s << QString();
        QTest::newRow("4 duty commander") << 4 << u"blue"_s << u"duty_commander"_s << QString();
        QTest::newRow("2 duty commander") << 2 << u"orange"_s << u"duty_commander"_s << u"response.authority"_s;
        QTest::newRow("2 deputy chief") << 2 << u"orange"_s << u"deputy_chief"_s << QString();
        QTest::newRow("1 deputy chief") << 1 << u"red"_s << u"deputy_chief"_s << u"response.authority"_s;
        QTest::newRow("1 chief") << 1 << u"red"_s << u"chief"_s << QString();
        QTest::newRow("3 in red") << 3 << u"red"_s << u"director"_s << u"response.color"_s;
    }

    void responseAuthority()
    {
        QFETCH(int, level);
        QFETCH(QString, color);
        QFETCH(QString, authority);
        QFETCH(QString, expected);
        const QJsonObject given{
            {u"scheme"_s, u"police"_s}, {u"level"_s, level}, {u"color"_s, color}, {u"authority"_s, authority}, {u"clause"_s, u"3.1"_s}};
        QCOMPARE(code(take(u"response.activate"_s, Record(u"response/1"_s), given, Role::Commander)), expected);
        const Record active(u"response/1"_s, {{u"state"_s, u"active"_s}, {u"scheme"_s, u"police"_s}, {u"level"_s, level == 4 ? 3 : 4}});
        const auto adjusted = take(u"response.adjust"_s, active,
                                   {{u"level"_s, level}, {u"reason"_s, u"雨强增大"_s}, {u"authority"_s, authority}}, Role::Commander);
        QCOMPARE(code(adjusted), expected == "response.color"_L1 ? QString() : expected);
        if (adjusted)
            QCOMPARE(adjusted->text("color"_L1), expected.isEmpty() ? color : u"yellow"_s);
    }

    void thePlanDecidesWhoMay()
    {
        const auto plan = ResponsePlan::load(QStringLiteral(WATCHFLOOR_SOURCE_DIR "/resources/plans/taiyuan-weather.yaml"));
        QVERIFY2(plan.has_value(), qPrintable(plan ? QString() : plan.error().text));
        QVERIFY(plan->clause(u"1.1"_s));
        QVERIFY(!plan->clause(u"99"_s));
        QVERIFY(plan->authority.allows(3, u"chief"_s));
        QVERIFY(!AuthorityTable().allows(3, u"chief"_s));
        const Record none(u"response/1"_s);
        const QJsonObject given{
            {u"scheme"_s, u"police"_s}, {u"level"_s, 3}, {u"color"_s, u"yellow"_s}, {u"authority"_s, u"chief"_s}, {u"clause"_s, u"3.1"_s}};
        QVERIFY(takeStep(u"response.activate"_s, {none, given, {u"ZBZ"_s, Role::Commander, {}, {}}, 1, {}, &plan->authority}));
    }

    void notAPlan()
    {
        QTemporaryDir folder;
        const auto loaded = [&](const QByteArray &text) {
            QFile file(folder.filePath(u"plan.yaml"_s));
            const bool written = file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
            file.close();
            const auto plan = ResponsePlan::load(file.fileName());
            return written && !plan ? plan.error().code : QString();
        };
        QCOMPARE(loaded("a: [1, 2"), u"plan.not_yaml"_s);
        QCOMPARE(loaded("a: &loop\n  - *loop\n"), u"plan.not_yaml"_s);
        QCOMPARE(loaded(QByteArray(9'000'000, '#')), u"plan.not_yaml"_s);
        QByteArray bomb = "a: &a [1,1,1,1,1,1,1,1,1,1]\n";
        for (char c = 'b'; c < 'k'; ++c)
            bomb += QByteArray(1, c) + ": &" + c + " [" + ("*" + QByteArray(1, char(c - 1)) + ',').repeated(10).chopped(1) + "]\n";
        QCOMPARE(loaded(bomb), u"plan.not_yaml"_s);
        QCOMPARE(loaded(""), u"plan.not_a_plan"_s);
        QCOMPARE(loaded("format: watchfloor-plan/2"), u"plan.not_a_plan"_s);
        QCOMPARE(loaded("format: watchfloor-plan/1\nauthority: {\"7\": [chief]}\nclauses: []"), u"plan.not_a_plan"_s);
        QCOMPARE(loaded("format: watchfloor-plan/1\nauthority: {\"1\": [chief]}\nclauses: [{id: a}, {id: a}]"), u"plan.not_a_plan"_s);
        QVERIFY(!ResponsePlan::load(folder.filePath(u"none.yaml"_s)));
    }

    void aProposalKeepsItsFields()
    {
        const Record proposed(u"response/1"_s,
                              {{u"state"_s, u"proposed"_s}, {u"scheme"_s, u"police"_s}, {u"level"_s, 3}, {u"color"_s, u"yellow"_s}});
        const auto active
            = take(u"response.activate"_s, proposed, {{u"authority"_s, u"director"_s}, {u"clause"_s, u"3.1"_s}}, Role::Commander);
        QVERIFY(active);
        QCOMPARE(active->value("level"_L1).toInt(), 3);
    }

    void signText_data()
    {
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<QString>("expected");
        QTest::newRow("full") << QStringList{u"前方积水禁止通行"_s, u"请绕行"_s} << QString();
        QTest::newRow("ASCII counts half") << QStringList{u"0123456789ABCDEF"_s} << QString();
        QTest::newRow("a half too much") << QStringList{u"0123456789ABCDEFG"_s} << u"sign.too_wide"_s;
        QTest::newRow("one character too much") << QStringList{u"前方积水禁止通行请"_s} << u"sign.too_wide"_s;
        QTest::newRow("rows") << QStringList{u"一"_s, u"二"_s, u"三"_s} << u"sign.too_many_rows"_s;
        QTest::newRow("blank") << QStringList{u" "_s} << u"sign.empty"_s;
    }

    void signText()
    {
        QFETCH(QStringList, lines);
        QFETCH(QString, expected);
        const Record sign(u"sign/s1"_s, {{u"state"_s, u"blank"_s}, {u"rows"_s, 2}, {u"cols"_s, 8}});
        const QJsonObject given{{u"text"_s, QJsonArray::fromStringList(lines)}, {u"approvedBy"_s, u"ZBZ"_s}, {u"proof"_s, u"seen"_s}};
        const auto shown = take(u"sign.publish"_s, sign, given, Role::Liaison);
        QCOMPARE(code(shown), expected);
        if (shown)
            QVERIFY(!take(u"sign.withdraw"_s, *shown, {{u"gone"_s, u"told"_s}}, Role::Liaison)->fields().contains(u"text"_s));
    }

    void aBrigadeKeepsItsUnitsInside()
    {
        const Record unit(u"unit/yz-03"_s, {{u"brigade"_s, u"yingze"_s}});
        const Record incident(u"incident/1"_s, {{u"brigade"_s, u"jinyuan"_s}});
        const auto look = [&](const QString &subject) {
            return subject == unit.subject() ? &unit : subject == incident.subject() ? &incident : nullptr;
        };
        const QJsonObject given{{u"to"_s, u"unit/yz-03"_s}, {u"task"_s, u"支援"_s}, {u"about"_s, u"incident/1"_s}};
        QCOMPARE(code(take(u"order.send"_s, Record(u"order/1"_s), given, Role::Brigade, 1, look)), u"order.cross_brigade"_s);
        const auto sent = take(u"order.send"_s, Record(u"order/1"_s), given, Role::Dispatcher, 1, look);
        QVERIFY(sent);
        QVERIFY(sent->value("crossBrigade"_L1).toBool());
    }

    void whoIsInDangerIsAccountedForBeforeItIsClosed()
    {
        const auto close
            = [](const Record &incident) { return take(u"incident.close"_s, incident, {{u"result"_s, u"已处置"_s}}, Role::Dispatcher); };
        Record crash(u"incident/1"_s, {{u"state"_s, u"dispatched"_s}, {u"type"_s, u"accident"_s}, {u"people"_s, 3}});
        const auto refused = close(crash);
        QCOMPARE(code(refused), u"incident.people_left"_s);
        for (const QString &said : {u"3"_s, fieldTitle(u"incident"_s, u"rescued"_s), fieldTitle(u"incident"_s, u"handedOver"_s),
                                    fieldTitle(u"incident"_s, u"people"_s)})
            QVERIFY2(refused.error().text.contains(said), qPrintable(refused.error().text));
        const auto some = take(u"incident.rescue"_s, crash, {{u"handedOver"_s, 2}}, Role::Officer);
        QVERIFY(some);
        QCOMPARE(code(close(*some)), u"incident.people_left"_s);
        const auto two = take(u"incident.rescue"_s, *some, {{u"rescued"_s, 1}}, Role::Officer); // one of the two handed over
        QVERIFY(two);
        QCOMPARE(code(close(*two)), u"incident.people_left"_s);
        const auto all = take(u"incident.rescue"_s, *some, {{u"rescued"_s, 3}}, Role::Officer);
        QVERIFY(all);
        QCOMPARE(code(close(*all)), QString());
        const auto nobody = take(u"incident.update"_s, crash, {{u"people"_s, 0}, {u"peopleFrom"_s, u"报警人电话"_s}}, Role::Dispatcher);
        QVERIFY(nobody);
        QCOMPARE(code(close(*nobody)), QString());
        crash.set("people"_L1, QJsonValue::Undefined); // takes the field away: nobody said that anybody is hurt
        QCOMPARE(code(close(crash)), QString());
        crash.set("type"_L1, u"trapped"_s); // somebody is, counted or not
        QCOMPARE(code(close(crash)), u"incident.people_left"_s);
    }

    /// However it ends, and whatever was recorded of them: whoever is handed over is one of the rescued, and nobody is forgotten.
    void nobodyIsForgottenHoweverItEnds()
    {
        const Record other(u"incident/2"_s, {{u"state"_s, u"closed"_s}, {u"no"_s, u"J-0002"_s}});
        const auto look = [&other](const QString &subject) { return subject == other.subject() ? &other : nullptr; };
        for (int people = 0; people < 4; ++people) {
            for (int out = 0; out < 16; ++out) {
                const int rescued = out / 4;
                const int handedOver = out % 4;
                const Record incident(u"incident/1"_s,
                                      {{u"state"_s, u"handling"_s},
                                       {u"type"_s, u"accident"_s},
                                       {u"people"_s, people},
                                       {u"rescued"_s, rescued},
                                       {u"handedOver"_s, handedOver}});
                const int left = std::max(0, people - std::max(rescued, handedOver));
                QCOMPARE(peopleLeft(incident), left);
                const QString expected = left > 0 ? u"incident.people_left"_s : QString();
                QCOMPARE(code(take(u"incident.close"_s, incident, {{u"result"_s, u"已处置"_s}}, Role::Dispatcher)), expected);
                QCOMPARE(code(take(u"incident.cancel"_s, incident, {{u"reason"_s, u"误报"_s}}, Role::Dispatcher)), expected);
                const auto merged = take(u"incident.merge"_s, incident, {{u"into"_s, other.subject()}}, Role::Dispatcher, 1000, look);
                QCOMPARE(code(merged), left > 0 ? u"incident.merge_people"_s : QString());
                if (!merged)
                    QVERIFY2(merged.error().text.contains(u"J-0002"_s), qPrintable(merged.error().text));
            }
        }
    }

    /// Graded gravest, of any kind, and nobody has said whether anybody is in it: that is asked before it is closed, and a number is an
    /// answer, 0 too.
    void whereNobodyHasSaidWhetherAnybodyIsInItIsAsked()
    {
        const Record other(u"incident/2"_s, {{u"state"_s, u"closed"_s}, {u"no"_s, u"J-0002"_s}});
        const auto look = [&other](const QString &subject) { return subject == other.subject() ? &other : nullptr; };
        const QList<std::pair<QString, QJsonObject>> ends{{u"incident.close"_s, {{u"result"_s, u"已处置"_s}}},
                                                          {u"incident.cancel"_s, {{u"reason"_s, u"误报"_s}}},
                                                          {u"incident.merge"_s, {{u"into"_s, other.subject()}}}};
        for (const QString &type : {u"accident"_s, u"collapse"_s, u"ponding"_s}) {
            const Record incident(u"incident/1"_s, {{u"state"_s, u"handling"_s}, {u"type"_s, type}, {u"severity"_s, 1}});
            const auto nobody
                = take(u"incident.update"_s, incident, {{u"people"_s, 0}, {u"peopleFrom"_s, u"现场民警"_s}}, Role::Dispatcher);
            const auto two = take(u"incident.update"_s, incident, {{u"people"_s, 2}}, Role::Dispatcher);
            const auto out = take(u"incident.rescue"_s, incident, {{u"rescued"_s, 2}, {u"rescueHow"_s, u"caller"_s}}, Role::Dispatcher);
            QVERIFY(nobody && two && out);
            QCOMPARE(code(take(u"incident.update"_s, incident, {{u"people"_s, 0}}, Role::Dispatcher)), u"incident.fewer_people"_s);
            for (const auto &[verb, given] : ends) {
                const auto end = [&](const Record &before) { return take(verb, before, given, Role::Dispatcher, 1000, look); };
                const QString expected = verb == "incident.merge"_L1 ? u"incident.merge_people"_s : u"incident.people_left"_s;
                const auto refused = end(incident);
                QCOMPARE(code(refused), expected);
                for (const QString &said : {fieldTitle(u"incident"_s, u"people"_s), verbTitle(u"incident.update"_s)})
                    QVERIFY2(refused.error().text.contains(said), qPrintable(refused.error().text));
                QCOMPARE(code(end(*two)), expected);
                QCOMPARE(code(end(*nobody)), QString());
                QCOMPARE(code(end(*out)), QString());
            }
        }
    }

    void otherGuards()
    {
        const Record incident(u"incident/1"_s, {{u"state"_s, u"received"_s}});
        QCOMPARE(code(take(u"incident.rescue"_s, incident, {}, Role::Officer)), u"incident.no_count"_s);
        QCOMPARE(code(take(u"incident.merge"_s, incident, {{u"into"_s, u"incident/1"_s}}, Role::Commander)), u"incident.merge_itself"_s);
        const auto nothing = [](const QString &) -> const Record * { return nullptr; };
        QCOMPARE(code(take(u"incident.merge"_s, incident, {{u"into"_s, u"incident/2"_s}}, Role::Commander, 1, nothing)),
                 u"field.bad_reference"_s);
        QJsonObject reading{{u"type"_s, u"reading"_s}, {u"text"_s, u"目测"_s}};
        const auto read = [&](Role role) { return code(take(u"entry.add"_s, Record(u"entry/1"_s), reading, role, 100'000'000)); };
        QCOMPARE(read(Role::Officer), u"field.missing"_s);
        reading.insert(u"floodPoint"_s, u"floodpoint/f"_s);
        reading.insert(u"depthCm"_s, 12);
        QCOMPARE(read(Role::Officer), QString());
        QCOMPARE(read(Role::Dispatcher), u"field.missing"_s); // who has read it is not at the desk
        reading.insert(u"readBy"_s, u"桥下民警"_s);
        QCOMPARE(read(Role::Dispatcher), QString());
        reading.insert(u"readAt"_s, 100'000'000 + 600'000);
        QCOMPARE(read(Role::Dispatcher), u"entry.read_at"_s);
        reading.insert(u"readAt"_s, 100'000'000 - 90'000'000);
        QCOMPARE(read(Role::Dispatcher), u"entry.read_at"_s);
        const QJsonObject note{{u"type"_s, u"note"_s}, {u"text"_s, u"目测"_s}};
        QCOMPARE(code(take(u"entry.add"_s, Record(u"entry/1"_s), note, Role::Dispatcher)), QString()); // asked of a reading only
        const QJsonObject falling{{u"watch"_s, 20}, {u"slow"_s, 15}, {u"close"_s, 25}, {u"reopen"_s, 10}};
        const Record point(u"floodpoint/f"_s, {{u"state"_s, u"normal"_s}});
        QCOMPARE(code(take(u"floodpoint.configure"_s, point, {{u"thresholds"_s, falling}}, Role::Commander)), u"floodpoint.thresholds"_s);
        const auto doubted = take(u"floodpoint.doubt"_s, point, {{u"reason"_s, u"读数不动"_s}}, Role::System);
        QCOMPARE(doubted->text("doubtful"_L1), u"读数不动"_s);
        QCOMPARE(code(take(u"floodpoint.trust"_s, *doubted, {}, Role::Dispatcher)), u"field.missing"_s); // why?
        const QJsonObject why{{u"trustReason"_s, u"探头已清理"_s}, {u"saidBy"_s, u"排水值班"_s}};
        const auto trusted = take(u"floodpoint.trust"_s, *doubted, why, Role::Dispatcher);
        QVERIFY(trusted && trusted->text("doubtful"_L1).isEmpty());
        const auto again = take(u"floodpoint.doubt"_s, *trusted, {{u"reason"_s, u"读数不动"_s}}, Role::System);
        QVERIFY(again && again->text("trustReason"_L1).isEmpty() && again->text("saidBy"_L1).isEmpty());
        const Record handover(u"handover/1"_s, {{u"state"_s, u"prepared"_s}, {u"outgoing"_s, u"张三"_s}, {u"incoming"_s, u"李四"_s}});
        QCOMPARE(code(take(u"handover.sign_out"_s, handover, {{u"signerOut"_s, u"李四"_s}}, Role::Commander)), u"handover.signer"_s);
        const auto amended = take(u"handover.amend"_s, handover, {{u"outgoing"_s, u"王五"_s}}, Role::Commander);
        QVERIFY(amended && amended->text("outgoing"_L1) == u"王五"_s);
        QCOMPARE(code(take(u"handover.amend"_s, handover, {{u"incoming"_s, u" 张三"_s}}, Role::Commander)), u"handover.same_person"_s);
        const QJsonObject himself{{u"outgoing"_s, u"Wang"_s}, {u"incoming"_s, u"wang "_s}, {u"items"_s, QJsonArray{u"一处管制"_s}}};
        const Record blank(u"handover/2"_s, {});
        QCOMPARE(code(take(u"handover.prepare"_s, blank, himself, Role::Commander)), u"handover.same_person"_s);
        const auto out = take(u"handover.sign_out"_s, handover, {{u"signerOut"_s, u" 张三"_s}}, Role::Commander);
        QVERIFY(out);
        QCOMPARE(code(take(u"handover.sign_on"_s, *out, {{u"signerOn"_s, u"张三"_s}}, Role::Commander)), u"handover.signer"_s);
        QCOMPARE(code(take(u"handover.sign_on"_s, *out, {{u"signerOn"_s, u"李四"_s}}, Role::Commander)), QString());
        // What one has signed is signed anew once it is changed; who takes over may be another.
        for (const auto &[field, value, isSigned] :
             std::initializer_list<std::tuple<QString, QJsonValue, bool>>{{u"outgoing"_s, u"王五"_s, false},
                                                                          {u"items"_s, QJsonArray{u"一处管制"_s}, false},
                                                                          {u"note"_s, u"雨还在下"_s, false},
                                                                          {u"outgoing"_s, u"张三"_s, true}, // as it was
                                                                          {u"note"_s, QJsonValue::Null, true},
                                                                          {u"incoming"_s, u"王五"_s, true}}) {
            const auto changed = take(u"handover.amend"_s, *out, {{field, value}}, Role::Commander, 2000);
            QVERIFY(changed);
            QCOMPARE(changed->state(), isSigned ? u"signed_out"_s : u"prepared"_s);
            QCOMPARE(changed->timeOf("signed_out"_L1) > 0, isSigned);
            QCOMPARE(changed->text("signerOut"_L1).isEmpty(), !isSigned);
            QCOMPARE(code(take(u"handover.sign_on"_s, *changed, {{u"signerOn"_s, changed->text("incoming"_L1)}}, Role::Commander)),
                     isSigned ? QString() : u"step.wrong_state"_s);
        }
        // A list that is renewed is one of now, also where the same stands in it; and it is kept what had changed before a signature.
        const QJsonArray same{u"一处管制"_s};
        const Record listed(u"handover/3"_s,
                            {{u"state"_s, u"signed_out"_s}, {u"outgoing"_s, u"张三"_s}, {u"incoming"_s, u"李四"_s}, {u"items"_s, same}});
        const auto renewed = take(u"handover.amend"_s, listed, {{u"items"_s, same}}, Role::Commander, 3000);
        QVERIFY(renewed && renewed->state() == u"prepared"_s && renewed->timeOf("prepared"_L1) == 3000);
        const auto anew = take(u"handover.amend"_s, *renewed, {{u"items"_s, same}}, Role::Commander, 4000);
        QVERIFY(anew && anew->timeOf("prepared"_L1) == 4000);
        const auto knowing
            = take(u"handover.sign_on"_s, *out, {{u"signerOn"_s, u"李四"_s}, {u"changes"_s, u"新增一处积水"_s}}, Role::Commander);
        QVERIFY(knowing && localise(knowing->value("changes"_L1)) == u"新增一处积水"_s);
        const Record order(u"order/1"_s, {{u"state"_s, u"sent"_s}});
        const auto byProgram = take(u"order.remind"_s, order, {}, Role::System);
        QCOMPARE(take(u"order.remind"_s, *byProgram, {}, Role::System)->value("reminders"_L1).toInt(), 2);
        // The program reminds the desk, a person those who are late.
        const auto byPerson = take(u"order.remind"_s, *byProgram, {}, Role::Commander);
        QCOMPARE(byPerson->value("reminders"_L1).toInt(), 2);
        QCOMPARE(byPerson->value("programReminders"_L1).toInt(), 1);
    }

    /// The water rose while somebody was about to sign: nothing has ended, and what is to be signed for now is named.
    void anAlarmThatAGraverOneReplacedSaysSo()
    {
        const auto alarm = [](const QString &id, const QString &level, const QString &state, const QJsonObject &times) {
            return Record(u"alarm/"_s + id,
                          {{u"no"_s, QString(u"A-"_s + id)},
                           {u"floodPoint"_s, u"floodpoint/p"_s},
                           {u"level"_s, level},
                           {u"depthCm"_s, 26},
                           {u"state"_s, state},
                           {u"times"_s, times}});
        };
        const Record old = alarm(u"1"_s, u"slow"_s, u"ended"_s, {{u"raised"_s, 500}, {u"ended"_s, 1000}});
        const Record graver = alarm(u"2"_s, u"close"_s, u"raised"_s, {{u"raised"_s, 1000}});
        const Record slighter = alarm(u"3"_s, u"watch"_s, u"raised"_s, {{u"raised"_s, 1500}});
        const Record before = alarm(u"4"_s, u"close"_s, u"acknowledged"_s, {{u"raised"_s, 400}});
        const auto sign
            = [&old](const QList<const Record *> &all) { return among(all, u"alarm.acknowledge"_s, old, {}, Role::Dispatcher); };
        const auto refused = sign({&old, &graver, &slighter});
        QCOMPARE(code(refused), u"alarm.superseded"_s);
        QVERIFY2(refused.error().text.contains(u"A-2"_s), qPrintable(refused.error().text));
        QVERIFY(!refused.error().text.contains(stateTitle(u"alarm"_s, u"ended"_s)));
        QCOMPARE(code(sign({&old, &slighter, &before})), u"step.wrong_state"_s); // that one is over
    }
};

WATCHFLOOR_TEST(TestGuards)
#include "test_guards.moc"
