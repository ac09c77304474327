// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "closure.h"
#include "responseplan.h"
#include "verb.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace wf;
using namespace Qt::StringLiterals;

namespace {

std::expected<Record, Refusal> take(const QString &verb, const Record &before, const QJsonObject &given, Role role, qint64 now = 1000,
                                    const std::function<const Record *(const QString &)> &look = {})
{
    return takeStep(verb, {before, given, {u"DY"_s, role, u"Y"_s, {}}, now, look});
}

QString code(const std::expected<Record, Refusal> &after) { return after ? QString() : after.error().code; }

Record closureIn(const QString &state, const QJsonObject &steps = {})
{
    return Record(u"closure/1"_s, {{u"state"_s, state}, {u"road"_s, u"滨河西路"_s}, {u"steps"_s, steps}});
}

} // namespace

/// What the table of verbs can't say by itself.
class TestGuards : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSceneIsConfirmedByEyes()
    {
        const QJsonObject byOfficer{{u"step"_s, u"scene.cleared"_s}, {u"how"_s, u"officer"_s}};
        const QJsonObject byCamera{{u"step"_s, u"scene.cleared"_s}, {u"how"_s, u"camera"_s}};
        const Record closure = closureIn(u"confirmed"_s);
        QCOMPARE(code(take(u"closure.step"_s, closure, byOfficer, Role::Officer)), QString());
        QCOMPARE(code(take(u"closure.step"_s, closure, byOfficer, Role::Brigade)), QString());
        QCOMPARE(code(take(u"closure.step"_s, closure, byOfficer, Role::Dispatcher)), u"closure.scene_by"_s);
        QCOMPARE(code(take(u"closure.step"_s, closure, byCamera, Role::Dispatcher)), QString());
        QCOMPARE(code(take(u"closure.step"_s, closure, byCamera, Role::Commander)), QString());
        QCOMPARE(code(take(u"closure.step"_s, closure, byCamera, Role::Liaison)), u"closure.scene_by"_s);
        QCOMPARE(code(take(u"closure.step"_s, closure, byCamera, Role::System)), u"closure.scene_by"_s);
        QCOMPARE(code(take(u"closure.step"_s, closure, {{u"step"_s, u"publish.radio"_s}}, Role::Liaison)), QString());
    }

    void aStepIsDoneOnce()
    {
        const QJsonObject given{{u"step"_s, u"scene.cordon"_s}, {u"how"_s, u"officer"_s}};
        const auto once = take(u"closure.step"_s, closureIn(u"stopped"_s), given, Role::Officer, 2000);
        QVERIFY(once);
        QVERIFY(isStepDone(*once, u"scene.cordon"_s));
        QCOMPARE(stepDoneAt(*once, u"scene.cordon"_s), 2000);
        QVERIFY(!once->fields().contains(u"step"_s));
        QVERIFY(!once->fields().contains(u"how"_s));
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
        const auto lane
            = take(u"closure.step"_s, closureIn(u"reopening_asked"_s), {{u"step"_s, u"reopen.one_lane"_s}}, Role::Officer, 5000);
        QVERIFY(lane);
        QCOMPARE(lane->text("lane"_L1), u"one"_s);
        QCOMPARE(lane->value("laneAt"_L1).toInteger(), 5000);
        Record asked = closureIn(u"reopening_asked"_s);
        asked.set("times"_L1, QJsonObject{{u"in_force"_s, 77}});
        const auto kept = take(u"closure.keep"_s, asked, {{u"reason"_s, u"水位回升"_s}}, Role::Commander, 9000);
        QVERIFY(kept);
        QCOMPARE(kept->state(), u"in_force"_s);
        QCOMPARE(kept->timeOf("in_force"_L1), 77);
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
        QCOMPARE(lateSteps(closure, 60'000 + 301'000).size(), 12);
        closure.set("state"_L1, u"reopened"_s);
        QVERIFY(lateSteps(closure, 10'000'000).isEmpty());
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
        const Record active(u"response/1"_s,
                            {{u"state"_s, u"active"_s}, {u"scheme"_s, u"police"_s}, {u"level"_s, 4}, {u"color"_s, u"blue"_s}});
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
        const QJsonObject given{{u"text"_s, QJsonArray::fromStringList(lines)}, {u"approvedBy"_s, u"ZBZ"_s}};
        const auto shown = take(u"sign.publish"_s, sign, given, Role::Liaison);
        QCOMPARE(code(shown), expected);
        if (shown)
            QVERIFY(!take(u"sign.withdraw"_s, *shown, {}, Role::Liaison)->fields().contains(u"text"_s));
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

    void otherGuards()
    {
        const Record incident(u"incident/1"_s, {{u"state"_s, u"received"_s}});
        QCOMPARE(code(take(u"incident.rescue"_s, incident, {}, Role::Officer)), u"incident.no_count"_s);
        QCOMPARE(code(take(u"incident.merge"_s, incident, {{u"into"_s, u"incident/1"_s}}, Role::Commander)), u"incident.merge_itself"_s);
        const auto nothing = [](const QString &) -> const Record * { return nullptr; };
        QCOMPARE(code(take(u"incident.merge"_s, incident, {{u"into"_s, u"incident/2"_s}}, Role::Commander, 1, nothing)),
                 u"field.bad_reference"_s);
        QCOMPARE(code(take(u"entry.add"_s, Record(u"entry/1"_s), {{u"type"_s, u"reading"_s}, {u"text"_s, u"目测"_s}}, Role::Officer)),
                 u"entry.reading"_s);
        const QJsonObject falling{{u"watch"_s, 20}, {u"slow"_s, 15}, {u"close"_s, 25}, {u"reopen"_s, 10}};
        const Record point(u"floodpoint/f"_s, {{u"state"_s, u"normal"_s}});
        QCOMPARE(code(take(u"floodpoint.configure"_s, point, {{u"thresholds"_s, falling}}, Role::Commander)), u"floodpoint.thresholds"_s);
        const auto doubted = take(u"floodpoint.doubt"_s, point, {{u"reason"_s, u"读数不动"_s}}, Role::System);
        QCOMPARE(doubted->text("doubtful"_L1), u"读数不动"_s);
        QVERIFY(take(u"floodpoint.trust"_s, *doubted, {}, Role::Dispatcher)->text("doubtful"_L1).isEmpty());
        const Record order(u"order/1"_s, {{u"state"_s, u"sent"_s}});
        QCOMPARE(
            take(u"order.remind"_s, *take(u"order.remind"_s, order, {}, Role::System), {}, Role::System)->value("reminders"_L1).toInt(), 2);
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
        QCOMPARE(names, (QStringList{u"closure.step"_s, u"closure.enforce"_s, u"closure.withdraw"_s}));
    }
};

QTEST_GUILESS_MAIN(TestGuards)
#include "test_guards.moc"
