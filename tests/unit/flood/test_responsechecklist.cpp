// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "closure.h"
#include "onetest.h"
#include "responsechecklist.h"
#include "verb.h"

#include <QTemporaryDir>
#include <QTest>

using namespace wf;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Start = 1'784'882'400'000;
constexpr qint64 Minute = 60'000;

std::expected<ResponsePlan, Refusal> planOf(const QByteArray &rest)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"plan.yaml"_s));
    const QByteArray text = "format: watchfloor-plan/1\nauthority: {\"3\": [director]}\n" + rest;
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        return std::unexpected(Refusal{u"test"_s, {}});
    file.close();
    return ResponsePlan::load(file.fileName());
}

const QByteArray Clauses = "clauses:\n"
                           "  - {id: a, topic: {en: A}, role: brigade, within: 30, level: 3}\n"
                           "  - {id: b, topic: {en: B}, role: commander, within: 5, level: 2}\n"
                           "  - {id: c, topic: {en: C}, role: liaison, within: 10}\n"
                           "  - {id: d, topic: {en: D}, role: officer, within: 0, level: 4}\n"
                           "  - {id: e, topic: {en: E}, within: 7, level: 4}\n"
                           "  - {id: f, topic: {en: F}, role: officer, level: 4}\n"
                           "  - {id: g, topic: {en: G}, role: dispatcher, within: 4, level: 4}\n";

Record response(int level, const QString &state = u"active"_s)
{
    return Record(u"response/1"_s,
                  {{u"state"_s, state},
                   {u"scheme"_s, u"police"_s},
                   {u"level"_s, level},
                   {u"clause"_s, u"2.2"_s},
                   {u"adjustedAt"_s, Start + 40 * Minute},
                   {u"times"_s, state == "active"_L1 ? QJsonObject{{u"active"_s, Start}} : QJsonObject{}}});
}

QStringList ids(const QList<ChecklistItem> &items)
{
    QStringList all;
    for (const ChecklistItem &item : items)
        all.append(item.clauseId);
    return all;
}

} // namespace

/// What a response brings with it, and what else a plan may say.
class TestResponseChecklist : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void byLevel()
    {
        const auto plan = planOf("checklist: [c]\n" + Clauses);
        QVERIFY2(plan.has_value(), qPrintable(plan ? QString() : plan.error().text));
        QCOMPARE(ids(responseChecklist(*plan, response(4))), (QStringList{u"g"_s, u"c"_s}));
        QCOMPARE(ids(responseChecklist(*plan, response(3))), (QStringList{u"g"_s, u"c"_s, u"a"_s}));
        QCOMPARE(ids(responseChecklist(*plan, response(1))), (QStringList{u"g"_s, u"b"_s, u"c"_s, u"a"_s}));
        const ChecklistItem last = responseChecklist(*plan, response(3)).last();
        QCOMPARE(last, (ChecklistItem{u"a"_s, {{u"en"_s, u"A"_s}}, u"brigade"_s, 30, Start + 30 * Minute}));
        const auto without = planOf(Clauses);
        QVERIFY(without);
        QCOMPARE(ids(responseChecklist(*without, response(3))), (QStringList{u"g"_s, u"a"_s}));
    }

    void raised()
    {
        const auto plan = planOf("checklist: [c]\n" + Clauses);
        QVERIFY(plan);
        const QList<ChecklistItem> added = responseChecklist(*plan, response(2), 4);
        QCOMPARE(ids(added), (QStringList{u"b"_s, u"a"_s}));
        QCOMPARE(added.first().dueAt, Start + 45 * Minute);
        QVERIFY(responseChecklist(*plan, response(4), 2).isEmpty()); // lowered
    }

    void whatBringsNothing()
    {
        const auto plan = planOf(Clauses);
        QVERIFY(plan);
        QVERIFY(responseChecklist(*plan, response(1, u"ended"_s)).isEmpty());
        QVERIFY(responseChecklist(*plan, response(1, u"rejected"_s)).isEmpty());
        QVERIFY(responseChecklist(*plan, response(0)).isEmpty());
        Record city = response(1);
        city.set("scheme"_L1, u"city"_s);
        QVERIFY(responseChecklist(*plan, city).isEmpty());
        QCOMPARE(responseChecklist(*plan, response(4, u"proposed"_s)).first().dueAt, 0);
        Record under = response(3);
        under.set("clause"_L1, u"a"_s);
        QCOMPARE(ids(responseChecklist(*plan, under)), QStringList{u"g"_s});
    }

    void theBundledPlan()
    {
        const auto plan = ResponsePlan::load(QStringLiteral(WATCHFLOOR_SOURCE_DIR "/resources/plans/taiyuan-weather.yaml"));
        QVERIFY2(plan.has_value(), qPrintable(plan ? QString() : plan.error().text));
        QCOMPARE(ids(responseChecklist(*plan, response(3))), (QStringList{u"2.3"_s, u"2.4"_s, u"3.1"_s}));
        for (const ChecklistItem &item : responseChecklist(*plan, response(1)))
            QVERIFY(roleFromKey(item.role));
        for (auto it = plan->targets.cbegin(); it != plan->targets.cend(); ++it) // no promise that nothing counts by
            QVERIFY2(it.key() == "warn"_L1 || findVerb(it.key()) || findClosureStep(it.key()), qPrintable(it.key()));
        QCOMPARE(plan->target(u"warn"_s), 1);
        QCOMPARE(plan->closures.stop, (QStringList{u"officer"_s, u"brigade"_s}));
        QCOMPARE(plan->closures.confirm.value(3), (QStringList{u"duty_commander"_s, u"leader"_s}));
        QCOMPARE(plan->closures.reopen.size(), 4);
        QCOMPARE(plan->authority.clause(u"closure.stop"_s), u"7.2"_s);
        QCOMPARE(plan->authority.clause(u"closure.reopen"_s), u"9.1"_s);
    }

    void targets()
    {
        const auto plan = planOf("targets: {scene.cordon: 8, pumps: 25}\n" + Clauses);
        QVERIFY(plan);
        QCOMPARE(plan->target(u"scene.cordon"_s), 8);
        QCOMPARE(plan->target(u"pumps"_s), 25);
        QVERIFY(!plan->target(u"warn"_s)); // what it does not say, whoever counts knows what is usual
        QVERIFY(!plan->target(u"lunch"_s));
    }

    void closuresByLevel()
    {
        const auto plan = planOf("closures: {stop: [officer], confirm: {\"4\": [director]}}\n" + Clauses);
        QVERIFY(plan);
        QCOMPARE(plan->closures.stop, QStringList{u"officer"_s});
        QVERIFY(plan->authority.allows(AuthorityTable::Decision::Confirm, 4, u"director"_s));
        QVERIFY(!plan->authority.allows(AuthorityTable::Decision::Confirm, 4, u"duty_commander"_s));
        QCOMPARE(plan->closures.reopen.value(4), QStringList{u"duty_commander"_s}); // not said: as by default
        QVERIFY(plan->authority.allows(AuthorityTable::Decision::Reopen, 4, u"duty_commander"_s));
        QCOMPARE(plan->authority.stopping(), QStringList{u"officer"_s});
        QVERIFY(plan->authority.allows(AuthorityTable::Decision::Override, 4, u"leader"_s)); // not said either
        QVERIFY(!plan->authority.isOneLaneFirst());
        const auto careful = planOf("closures: {oneLaneFirst: true}\n" + Clauses);
        QVERIFY(careful && careful->authority.isOneLaneFirst() && careful->closures.oneLaneFirst);
        const auto permit = planOf("closures: {override: {\"4\": [chief]}}\n" + Clauses);
        QVERIFY(permit);
        QVERIFY(!permit->authority.allows(AuthorityTable::Decision::Override, 4, u"leader"_s));
        QVERIFY(permit->authority.allows(AuthorityTable::Decision::Override, 4, u"chief"_s));
        const auto reopen = planOf("closures: {reopen: {\"3\": [deputy_chief]}}\n" + Clauses);
        QVERIFY(reopen);
        QVERIFY(!reopen->authority.allows(AuthorityTable::Decision::Reopen, 3, u"leader"_s));
        QVERIFY(reopen->authority.allows(AuthorityTable::Decision::Reopen, 3, u"deputy_chief"_s));
        QVERIFY(reopen->authority.allows(AuthorityTable::Decision::Confirm, 3, u"leader"_s));
        const auto silent = planOf(Clauses);
        QVERIFY(silent);
        QVERIFY(silent->authority.allows(AuthorityTable::Decision::Confirm, 4, u"duty_commander"_s));
        QCOMPARE(silent->closures.confirm.value(1), (QStringList{u"deputy_chief"_s, u"chief"_s}));
    }

    void nonsenseIsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text :
             {"targets: 3", "targets: {warn: soon}", "targets: {warn: -1}", "targets: {warn: 99999}", "targets: {warn: [1]}",
              "closures: [officer]", "closures: {stop: [passer-by]}", "closures: {stop: []}", "closures: {confirm: [chief]}",
              "closures: {confirm: {\"5\": [chief]}}", "closures: {reopen: {\"1\": chief}}", "closures: {clauses: {reopen: z}}",
              "closures: {oneLaneFirst: perhaps}", "closures: {oneLaneFirst: [true]}", "checklist: a", "checklist: [z]", "checklist: [e]",
              "checklist: [f]"})
            QTest::newRow(text) << QByteArray(text);
    }
    void nonsenseIsRefused()
    {
        QFETCH(QByteArray, text);
        const auto plan = planOf(text + '\n' + Clauses);
        QVERIFY(!plan);
        QCOMPARE(plan.error().code, u"plan.not_a_plan"_s);
    }
};

WATCHFLOOR_TEST(TestResponseChecklist)
#include "test_responsechecklist.moc"
