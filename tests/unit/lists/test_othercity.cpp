// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assets.h"
#include "boardroom.h"
#include "brigades.h"
#include "forcesboard.h"
#include "onetest.h"
#include "papersboard.h"
#include "patience.h"
#include "plainfacts.h"
#include "planfile.h"
#include "responseplan.h"
#include "rosterboard.h"
#include "verbforms.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace wf;
using namespace wf::test;

namespace {

// Not in the order of their letters: it is the city that says which comes first.
constexpr auto cityAssets = R"(format: watchfloor-assets/1
brigades:
  - {id: xi, name: {zh: 西城大队, en: West brigade}, short: {zh: 西, en: W}, brigade: xi}
  - {id: dong, name: {zh: 东城大队, en: East brigade}, brigade: dong}
units:
  - {id: d-01, callSign: 东01, brigade: dong, type: car, officers: 2, auxiliaries: 1, pos: [112.5, 37.86]}
  - {id: x-01, callSign: 西01, brigade: xi, type: car, officers: 1, auxiliaries: 1, pos: [112.53, 37.86]}
)";

constexpr auto cityPlan = R"(format: watchfloor-plan/1
title: {zh: 江城预案, en: Plan of River City}
office: {zh: 江城市公安局交警支队指挥中心, en: River City traffic command center}
sender: {zh: 江城交警, en: River City traffic police}
authority: {"3": [duty_commander]}
clauses:
  - {id: "1.1", topic: {zh: 预警, en: Warning}, text: {zh: 签收, en: Acknowledge}}
)";

QString written(const QTemporaryDir &dir, const QString &name, const QByteArray &bytes)
{
    QFile file(dir.filePath(name));
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes);
    return file.fileName();
}

QJsonObject report(const QString &brigade)
{
    return {{"type"_L1, u"accident"_s}, {"severity"_L1, 3}, {"place"_L1, u"东门"_s}, {"source"_L1, u"122"_s}, {"brigade"_L1, brigade}};
}

/// A city that nobody wrote a line of code for.
struct OtherCity : BoardRoom {
    VerbForms forms{commands, situation, clock};

    explicit OtherCity(bool hasAssets = true)
    {
        if (!hasAssets)
            return;
        const auto assets = loadAssets(written(dir, u"assets.yaml"_s, cityAssets));
        if (!assets)
            qFatal("%s", qPrintable(assets.error().constFirst().toString()));
        const auto outcome = commands.runAll(dispatcher, assetDefinitions(*assets, nullptr)).result();
        if (!outcome)
            qFatal("%s", qPrintable(outcome.error().text));
    }
    [[nodiscard]] Commands::Outcome run(const QString &verb, const QString &subject, const QJsonObject &fields)
    {
        return commands.run(dispatcher, {verb, subject, fields, {}, {}}).result();
    }
    [[nodiscard]] FormField brigadeField() const
    {
        const QList<FormField> fields = forms.fields(*findVerb(u"incident.report"_s), {}, dispatcher);
        const auto found = std::ranges::find(fields, u"brigade"_s, [](const FormField &field) { return field.rule.name; });
        return found == fields.end() ? FormField() : *found;
    }
};

} // namespace

/// Brigades, offices and their names are the city's: its assets and its plan say them.
class TestOtherCity : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setContentLanguage(u"zh"_s); }

    void noCityStandsInTheRules()
    {
        int met = 0;
        for (const Verb &verb : allVerbs()) {
            for (const FieldRule &rule : verb.fields) {
                if (rule.name != "brigade"_L1)
                    continue;
                ++met;
                QVERIFY2(rule.choices.isEmpty() && rule.idsOf == "brigade"_L1, qPrintable(verb.name));
            }
        }
        QVERIFY(met > 10);
    }

    /// Nothing is offered that nobody entered; what is written is a key.
    void withoutRecordsAnyKeyWillDo()
    {
        OtherCity room(false);
        const FormField field = room.brigadeField();
        QCOMPARE(field.rule.name, u"brigade"_s);
        QVERIFY(field.choices.isEmpty());
        QCOMPARE(field.rule.type, FieldRule::Type::Text);
        const auto taken = room.run(u"incident.report"_s, {}, report(u"bei"_s));
        QVERIFY2(taken, taken ? "" : qPrintable(taken.error().text));
        const auto refused = room.run(u"incident.report"_s, {}, report(u"bei, dong"_s));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"field.bad_choice"_s);
    }

    void brigadesAreThoseOfTheAssets()
    {
        OtherCity room;
        QStringList values;
        QStringList titles;
        const FormField field = room.brigadeField();
        for (const FormChoice &choice : field.choices) {
            values.append(choice.value.toString());
            titles.append(choice.title);
        }
        QCOMPARE(values, (QStringList{u"xi"_s, u"dong"_s}));
        QCOMPARE(titles, (QStringList{u"西城大队"_s, u"东城大队"_s}));

        const auto taken = room.run(u"incident.report"_s, {}, report(u"dong"_s));
        QVERIFY2(taken, taken ? "" : qPrintable(taken.error().text));
        const Record *incident = room.situation.record(taken->constFirst().subject);
        QVERIFY(incident);
        QCOMPARE(incident->text("brigade"_L1), u"dong"_s);
        QVERIFY(plainFacts(room.situation, *incident)
                    .contains(QVariantMap{{u"title"_s, fieldTitle(u"incident"_s, u"brigade"_s)}, {u"value"_s, u"东城大队"_s}}));

        const auto refused = room.run(u"incident.report"_s, {}, report(u"bei"_s));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"field.bad_choice"_s);
        QVERIFY(refused.error().text.contains(fieldTitle(u"incident"_s, u"brigade"_s)));
        QVERIFY(refused.error().text.contains(u"bei"_s));
    }

    /// What was right when it was said goes on being said.
    void whatARecordHoldsStands()
    {
        OtherCity room;
        room.incident(u"1"_s, 1, {{"brigade"_L1, u"bei"_s}});
        const auto same = room.run(u"incident.update"_s, u"incident/1"_s, {{"brigade"_L1, u"bei"_s}, {"detail"_L1, u"两车"_s}});
        QVERIFY2(same, same ? "" : qPrintable(same.error().text));
        const auto other = room.run(u"incident.update"_s, u"incident/1"_s, {{"brigade"_L1, u"nan"_s}});
        QVERIFY(!other);
        QCOMPARE(other.error().code, u"field.bad_choice"_s);
    }

    void boardsShowThem()
    {
        OtherCity room;
        ForcesBoard forces(room.situation);
        QCOMPARE(column(*forces.brigades(), u"key"_s), (QStringList{u"xi"_s, u"dong"_s}));
        QCOMPARE(column(*forces.brigades(), u"title"_s), (QStringList{u"西城大队"_s, u"东城大队"_s}));
        QCOMPARE(brigadeName(room.situation, u"dong"_s), u"东城大队"_s);
        QCOMPARE(brigadeName(room.situation, u"bei"_s), u"bei"_s);
    }

    void rosterKnowsTheirNames()
    {
        OtherCity room;
        RosterBoard board(room.situation, room.clock);
        const QByteArray head = "人员,警号,类别,岗位,勤务,开始,结束,效果,大队\n";
        const auto read
            = [&](const QByteArray &rows) { board.readFile(QUrl::fromLocalFile(written(room.dir, u"roster.csv"_s, head + rows))); };
        read("张三,014001,民警,东门岗,疏导,2026-07-24 16:00,2026-07-24 22:00,畅通,东城\n"
             "李四,014002,辅警,东门岗,疏导,2026-07-24 16:00,2026-07-24 22:00,畅通,东城大队\n"
             "王五,014003,辅警,西门岗,疏导,2026-07-24 16:00,2026-07-24 22:00,畅通,西\n");
        QTRY_COMPARE(board.importCount(), 3);
        QCOMPARE(board.faultCount(), 0);
        const auto outcome = room.runAll(board.planRequests());
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().text));
        QTRY_COMPARE(board.shifts()->count(), 3);
        QStringList keys = column(*board.shifts(), u"brigade"_s);
        keys.sort();
        QCOMPARE(keys, (QStringList{u"dong"_s, u"dong"_s, u"xi"_s}));

        read("赵六,014004,民警,北门岗,疏导,2026-07-24 16:00,2026-07-24 22:00,畅通,北城\n");
        QTRY_COMPARE(board.faultCount(), 1);
        QVERIFY(board.findings()->get(0).value(u"text"_s).toString().contains(u"北城"_s));
    }

    void papersBearTheNamesOfThePlan()
    {
        OtherCity room;
        const auto plan = ResponsePlan::load(written(room.dir, u"plan.yaml"_s, cityPlan));
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().text));
        Lists lists(room.situation, *room.log, room.clock);
        PapersBoard board(lists);
        room.put(u"closure/c"_s,
                 {{"state"_L1, u"in_force"_s},
                  {"no"_L1, u"M-0001"_s},
                  {"road"_L1, u"直路"_s},
                  {"direction"_L1, u"eastbound"_s},
                  {"from"_L1, u"甲桥"_s},
                  {"to"_L1, u"乙桥"_s},
                  {"cause"_L1, u"accident"_s},
                  {"line"_L1, QJsonArray{QJsonArray{112.5, 37.86}, QJsonArray{112.51, 37.86}}}});
        const auto told
            = [&board] { return LocalText::from(QJsonValue::fromVariant(board.bulletin(u"radio"_s, u"closure/c"_s).value(u"text"_s))); };
        const auto logged = [&](const QString &name) {
            QSignalSpy said(board.book(), &DutyBook::said);
            board.book()->save(QUrl::fromLocalFile(room.dir.filePath(name)), {}, u"txt"_s);
            QFile file(room.dir.filePath(name));
            return hasCome(said) && file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
        };
        QVERIFY2(told().zh.startsWith(u"交警提示"_s), qPrintable(told().zh)); // nobody's in particular
        QVERIFY(logged(u"any.txt"_s).contains(u"交警支队指挥中心"_s));
        board.setLetterhead(Letterhead::of(*plan));
        QVERIFY2(told().zh.startsWith(u"江城交警提示"_s), qPrintable(told().zh));
        QVERIFY2(told().en.startsWith(u"River City traffic police"_s), qPrintable(told().en));
        QVERIFY(logged(u"own.txt"_s).contains(u"江城市公安局交警支队指挥中心"_s));
    }

    /// Where a file is wrong it is said at its line, by the field.
    void filesAreHeldAgainstTheAssets()
    {
        const QTemporaryDir dir;
        QByteArray wrong = cityAssets;
        wrong.replace("callSign: 西01, brigade: xi", "callSign: 西01, brigade: bei");
        const auto assets = loadAssets(written(dir, u"assets.yaml"_s, wrong));
        QVERIFY(!assets);
        QCOMPARE(assets.error().size(), 1);
        const Fault &fault = assets.error().constFirst();
        QCOMPARE(fault.line, 7);
        QCOMPARE(fault.column, 40);
        QVERIFY2(fault.text.contains(u"brigade"_s) && fault.text.contains(u"bei"_s) && fault.text.contains(u"xi, dong"_s),
                 qPrintable(fault.text));

        QByteArray noText = cityPlan;
        noText.replace("office: {zh: 江城市公安局交警支队指挥中心, en: River City traffic command center}", "office: 江城");
        const auto plan = loadPlan(written(dir, u"plan.yaml"_s, noText));
        QVERIFY(!plan);
        QCOMPARE(plan.error().constFirst().line, 3);
    }
};

WATCHFLOOR_TEST(TestOtherCity)
#include "test_othercity.moc"
