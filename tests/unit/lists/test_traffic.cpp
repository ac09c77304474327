// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "handrecords.h"
#include "onetest.h"
#include "signpackage.h"
#include "trafficboard.h"
#include "trafficrows.h"
#include "trials.h"
#include "verb.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wf;
using namespace wf::test;

namespace {

QPointF at(int x, int y) { return {112.5 + x * 0.01, 37.8 + y * 0.01}; }

DiversionReport diversion(const QString &subject, double seconds)
{
    DiversionReport report;
    report.closure = subject;
    report.found = true;
    report.line = {at(0, 0), at(1, 0), at(1, 1)};
    report.roads = {u"横0街"_s, u"纵1路"_s};
    report.seconds = seconds + 300;
    report.addedSeconds = seconds;
    report.addedMetres = 2130;
    report.tiers = {{u"near"_s, at(0, 0), u"滨河西路"_s, u"横0街"_s, 0},
                    {u"near"_s, at(0, 1), u"滨河西路"_s, u"横1街"_s, 400},
                    {u"far"_s, at(1, 1), u"滨河西路"_s, {}, 3000}};
    report.signs = {{u"sign/s1"_s, 800, true}, {u"sign/gone"_s, 900, true}};
    return report;
}

} // namespace

class TestTraffic : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aDiversionInWords();
    void ofBothDirectionsEachIsNamed();
    void aDiversionThatDoesNotExistSaysWhy();
    void whatIsCutOffComesFirst();
    void everyModelHoldsThroughRandomReports();
    void cardAndProgramStandTogether();
    void noTextLeadsIntoAnotherClosure();
    void aWayAlongTheRoadIsNotLonger();
    void theConfirmationsTextsAreTheDrafts();
};

void TestTraffic::aDiversionInWords()
{
    Records records;
    records.put(u"closure/a"_s, {{u"state"_s, u"in_force"_s}, {u"road"_s, u"滨河西路"_s}});
    records.put(u"sign/s1"_s,
                {{u"state"_s, u"showing"_s},
                 {u"about"_s, u"closure/a"_s},
                 {u"name"_s, u"北屏"_s},
                 {u"rows"_s, 2},
                 {u"cols"_s, 8},
                 {u"pos"_s, QJsonArray{112.5, 37.8}}});
    TrafficReport report;
    records.put(u"floodpoint/p"_s, {{u"state"_s, u"normal"_s}});
    records.put(u"floodpoint/q"_s, {{u"name"_s, u"建设路下穿"_s}});
    report.diversions = {diversion(u"closure/a"_s, 250), diversion(u"closure/gone"_s, 1), diversion(u"floodpoint/p"_s, 1)};
    report.diversions[0].passes = {u"floodpoint/q"_s, u"floodpoint/gone"_s};
    const QList<QVariantMap> rows = diversionRows(report, records.situation);
    const QString unread = rows.constFirst().value(u"passesText"_s).toString();
    QVERIFY2(unread.startsWith(u"建设路下穿"_s) && unread.contains(u"nobody"_s), qPrintable(unread)); // and what is gone isn't named
    QCOMPARE(rows.size(), 1); // one record is gone already, and water alone is not led round
    const QVariantMap &row = rows.first();
    QCOMPARE(row.value(u"addedMin"_s).toInt(), 4);
    QCOMPARE(row.value(u"addedKm"_s).toDouble(), 2.1);
    QCOMPARE(row.value(u"minutes"_s).toInt(), 9);
    QCOMPARE(row.value(u"path"_s).toList().size(), 3);
    const QVariantList signs = row.value(u"signs"_s).toList();
    QCOMPARE(signs.size(), 1);
    QCOMPARE(signs.first().toMap().value(u"showing"_s).toBool(), true);
    const QVariantList tiers = row.value(u"tiers"_s).toList();
    QCOMPARE(tiers.size(), 2); // far before near, whatever order they come in
    QCOMPARE(tiers.at(0).toMap().value(u"key"_s).toString(), u"far"_s);
    QCOMPARE(tiers.at(1).toMap().value(u"names"_s).toStringList().size(), 2);
    // Two places named by the same two roads: by the one that is driven on, and the side.
    DiversionReport twins = report.diversions.constFirst();
    twins.tiers = {{u"near"_s, at(0, 1), u"滨河西路"_s, u"辅路"_s, 0}, {u"near"_s, at(0, 0), u"辅路"_s, u"滨河西路"_s, 0}};
    TrafficReport twinReport;
    twinReport.diversions = {twins};
    const QVariantMap twinTier = diversionRows(twinReport, records.situation).constFirst().value(u"tiers"_s).toList().constFirst().toMap();
    QCOMPARE(twinTier.value(u"names"_s).toStringList(),
             (QStringList{u"滨河西路, coming to 辅路 (north side)"_s, u"辅路, coming to 滨河西路 (south side)"_s}));
    QCOMPARE(tierRows(report).size(), 4); // of each diversion and tier the nearest
    const QList<QVariantMap> used = signRows(report, records.situation);
    QCOMPARE(used.size(), 2); // for each of the closures
    QCOMPARE(used.first().value(u"sign"_s).toString(), u"sign/s1"_s);
    QCOMPARE(used.first().value(u"km"_s).toDouble(), 0.8);
    records.put(u"sign/s1"_s, {{u"state"_s, u"showing"_s}, {u"about"_s, u"closure/b"_s}}); // it tells of another road
    const QList<QVariantMap> others = diversionRows(report, records.situation);
    QCOMPARE(others.constFirst().value(u"signs"_s).toList().constFirst().toMap().value(u"showing"_s).toBool(), false);
}

/// Two ways round one closure: which is for whom is said, on the map too; of a closure of one direction it goes without saying.
void TestTraffic::ofBothDirectionsEachIsNamed()
{
    const QJsonArray south{QJsonArray{112.50, 37.90}, QJsonArray{112.503, 37.80}};
    const QJsonArray north{QJsonArray{112.504, 37.80}, QJsonArray{112.501, 37.90}};
    for (const QJsonObject &lines : {QJsonObject{{"line"_L1, south}, {"lineBack"_L1, north}}, QJsonObject{{"line"_L1, south}}}) {
        Records records;
        QJsonObject fields{{"state"_L1, u"in_force"_s}, {"direction"_L1, u"both"_s}};
        for (auto it = lines.begin(); it != lines.end(); ++it)
            fields.insert(it.key(), it.value());
        records.put(u"closure/a"_s, fields);
        TrafficReport report;
        report.diversions = {diversion(u"closure/a"_s, 60), diversion(u"closure/a"_s, 60)};
        report.diversions.last().carriageway = 1;
        const QList<QVariantMap> rows = diversionRows(report, records.situation);
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows.first().value(u"directionTitle"_s).toString(), choiceTitle(u"closure"_s, u"direction"_s, u"southbound"_s));
        QCOMPARE(rows.last().value(u"directionTitle"_s).toString(), choiceTitle(u"closure"_s, u"direction"_s, u"northbound"_s));
        for (const QVariantMap &row : rows)
            QVERIFY(row.value(u"label"_s).toString().contains(row.value(u"directionTitle"_s).toString()));
    }
    Records one;
    one.put(u"closure/a"_s, {{"state"_L1, u"in_force"_s}, {"direction"_L1, u"southbound"_s}, {"line"_L1, south}});
    TrafficReport report;
    report.diversions = {diversion(u"closure/a"_s, 60)};
    QVERIFY(diversionRows(report, one.situation).constFirst().value(u"directionTitle"_s).toString().isEmpty());
}

void TestTraffic::aDiversionThatDoesNotExistSaysWhy()
{
    Records records;
    records.put(u"closure/a"_s, {{u"state"_s, u"in_force"_s}, {u"road"_s, u"滨河西路"_s}});
    TrafficReport report;
    DiversionReport none;
    none.closure = u"closure/a"_s;
    none.reason = u"no way"_s;
    report.diversions = {none};
    const QVariantMap row = diversionRows(report, records.situation).first();
    QVERIFY(!row.value(u"found"_s).toBool());
    QCOMPARE(row.value(u"reason"_s).toString(), u"no way"_s);
    QVERIFY(row.value(u"label"_s).toString().isEmpty()); // no label on the map for a way that is not there
    QVERIFY(!row.value(u"hasPosition"_s).toBool());
}

void TestTraffic::whatIsCutOffComesFirst()
{
    Records records;
    records.put(u"access/h2"_s, {{u"state"_s, u"cut"_s}});
    TrafficReport report;
    report.accesses = {{.id = u"s1"_s, .kind = u"station"_s, .name = u"站"_s, .pos = at(0, 0), .addedIn = 20},
                       {.id = u"h1"_s, .kind = u"hospital"_s, .name = u"一院"_s, .pos = at(1, 0), .addedIn = 240},
                       {.id = u"f1"_s, .kind = u"fire"_s, .name = u"消防站"_s, .pos = at(1, 1), .addedOut = 600},
                       {.id = u"h2"_s, .kind = u"hospital"_s, .name = u"二院"_s, .pos = at(2, 0), .cutIn = true}};
    const QList<QVariantMap> rows = accessRows(report, records.situation);
    QStringList order;
    for (const QVariantMap &row : rows)
        order.append(row.value(u"subject"_s).toString());
    QCOMPARE(order, (QStringList{u"h2"_s, u"h1"_s, u"f1"_s, u"s1"_s}));
    QCOMPARE(rows.at(0).value(u"severity"_s).toString(), u"alarm"_s);
    QCOMPARE(rows.at(0).value(u"record"_s).toString(), u"access/h2"_s);
    QCOMPARE(rows.at(1).value(u"state"_s).toString(), u"slow"_s);
    QVERIFY(rows.at(3).value(u"label"_s).toString().isEmpty()); // 20 seconds are not said
    QCOMPARE(accessText(true, 0) == accessText(false, 0), false);
}

void TestTraffic::everyModelHoldsThroughRandomReports()
{
    Records records;
    for (int i = 0; i < 6; ++i) {
        records.put(u"closure/%1"_s.arg(i), {{u"state"_s, u"in_force"_s}, {u"road"_s, u"r"_s}});
        records.put(u"corridor/%1"_s.arg(i), {{u"state"_s, u"open"_s}});
    }
    records.put(u"sign/s1"_s, {{u"state"_s, u"dark"_s}, {u"pos"_s, QJsonArray{112.5, 37.8}}});
    TrafficBoard board;
    QCOMPARE(board.diversions()->count(), 0); // null-safe: no room yet
    QVERIFY(board.isSettled());
    QVERIFY(!board.sketchAt(u"floodpoint/x"_s));
    std::vector<std::unique_ptr<QAbstractItemModelTester>> testers;
    for (RowsModel *model : {board.diversions(), board.tiers(), board.signs(), board.accesses(), board.corridors()})
        testers.push_back(std::make_unique<QAbstractItemModelTester>(model, QAbstractItemModelTester::FailureReportingMode::QtTest));
    QRandomGenerator random(5);
    for (Trials trials(200, 20); trials.next();) {
        TrafficReport report;
        for (int i = 0; i < 6; ++i) {
            if (random.bounded(2))
                report.diversions.append(diversion(u"closure/%1"_s.arg(i), random.bounded(900)));
            if (random.bounded(2))
                report.corridors.append({u"corridor/%1"_s.arg(i),
                                         u"closure/0"_s,
                                         {u"closure/0"_s},
                                         random.bounded(2) ? std::optional(Corridor{}) : std::nullopt});
            if (random.bounded(3))
                report.accesses.append({.id = QString::number(i),
                                        .kind = u"hospital"_s,
                                        .name = u"h"_s,
                                        .pos = at(i, 0),
                                        .cutIn = random.bounded(3) == 0,
                                        .addedIn = double(random.bounded(600))});
        }
        board.diversions()->setRows(diversionRows(report, records.situation));
        board.tiers()->setRows(tierRows(report));
        board.signs()->setRows(signRows(report, records.situation));
        board.accesses()->setRows(accessRows(report, records.situation));
        board.corridors()->setRows(corridorRows(report, records.situation));
        QCOMPARE(board.diversions()->count(), report.diversions.size());
        QCOMPARE(board.accesses()->count(), report.accesses.size());
        QCOMPARE(board.corridors()->count(), report.corridors.size());
    }
}

/// The card and the program's way stand beside each other, with the reason where the card is not followed.
void TestTraffic::cardAndProgramStandTogether()
{
    Records records;
    records.put(u"floodpoint/p"_s, {{"card"_L1, QJsonObject{{"detour"_L1, u"甲街→乙路"_s}}}});
    records.put(u"closure/a"_s, {{"state"_L1, u"in_force"_s}, {"floodPoint"_L1, u"floodpoint/p"_s}, {"plannedDiversion"_L1, u"旧路"_s}});
    TrafficReport report;
    report.diversions = {diversion(u"closure/a"_s, 300)};
    const auto row = [&] { return diversionRows(report, records.situation).constFirst(); };
    QCOMPARE(row().value(u"cardText"_s).toString(), u"甲街→乙路"_s); // the point's own, not a copy of before
    QCOMPARE(row().value(u"planned"_s).toBool(), false);
    report.diversions.first().planProblem = u"断交"_s;
    QCOMPARE(row().value(u"cardProblem"_s).toString(), u"断交"_s);
    QVERIFY(row().value(u"otherText"_s).toString().isEmpty());
    report.diversions.first().isPlanned = true;
    report.diversions.first().other = DiversionReport::Other{{u"丙街"_s, u"丁路"_s}, 60, 500};
    report.diversions.first().beside = {u"辅路"_s};
    // What has no name is told; how far the program's own way relies on that is said, and of the card's nothing.
    DiversionReport &first = report.diversions.first();
    first.legs = {u"乙路"_s, u"无名路（乙路—丙路）"_s, u"丙路"_s};
    first.unnamedMetres = 644;
    first.found = true;
    QVERIFY(row().value(u"unnamedText"_s).toString().isEmpty());
    QCOMPARE(row().value(u"roadsText"_s).toString().count(u"乙路"_s), 2);
    first.isPlanned = false;
    QVERIFY(row().value(u"unnamedText"_s).toString().contains(u"640"_s));
    first.unnamedMetres = 120; // a short piece
    QVERIFY(row().value(u"unnamedText"_s).toString().isEmpty());
    first.isPlanned = true;
    const QString other = row().value(u"otherText"_s).toString();
    QVERIFY2(other.contains(u"丙街"_s) && other.contains(u"丁路"_s) && other.contains(u'4'), qPrintable(other)); // min shorter
    QCOMPARE(row().value(u"besideText"_s).toString(), u"辅路"_s);
    // What is asked of the roads: wet until somebody says that it is dry, and only where water is the cause.
    const auto wet = [&](const QJsonObject &more) {
        QJsonObject fields{{"cause"_L1, u"ponding"_s}, {"floodPoint"_L1, u"floodpoint/p"_s}};
        for (auto it = more.begin(); it != more.end(); ++it)
            fields.insert(it.key(), it.value());
        return closureQuestion(Record(u"closure/a"_s, fields), records.situation);
    };
    QVERIFY(wet({}).isWet);
    QCOMPARE(wet({}).detour, u"甲街→乙路"_s);
    QVERIFY(!wet({{"dry"_L1, u"王警官目视"_s}}).isWet);
    QVERIFY(!wet({{"cause"_L1, u"accident"_s}}).isWet);
}

/// Whichever roads of a way are closed farther on: they are shown with what closes them, and texts name only what comes before the first.
void TestTraffic::noTextLeadsIntoAnotherClosure()
{
    Records records;
    records.put(u"closure/a"_s, {{"state"_L1, u"in_force"_s}});
    records.put(u"closure/b"_s, {{"state"_L1, u"in_force"_s}, {"road"_L1, u"建设路"_s}});
    for (int closed = 0; closed < 16; ++closed) {
        TrafficReport report;
        report.diversions = {diversion(u"closure/a"_s, 60)};
        DiversionReport &one = report.diversions.first();
        one.roads = {u"零路"_s, u"一路"_s, u"二路"_s, u"三路"_s};
        qsizetype first = one.roads.size();
        for (int i = 3; i >= 0; --i) {
            if ((closed >> i & 1) == 0)
                continue;
            one.ahead.append(ClosedAhead{one.roads.at(i), u"closure/b"_s});
            first = i;
        }
        QCOMPARE(one.roadsToTell(), one.roads.first(first));
        const QString text = diversionRows(report, records.situation).constFirst().value(u"aheadText"_s).toString();
        for (int i = 0; i < 4; ++i)
            QCOMPARE(text.contains(one.roads.at(i)), (closed >> i & 1) != 0);
        QCOMPARE(text.contains(u"建设路"_s), closed != 0); // what closes it
    }
}

/// "+1 min, +0.0 km" tells nobody that the way runs along the closed road.
void TestTraffic::aWayAlongTheRoadIsNotLonger()
{
    Records records;
    records.put(u"closure/a"_s, {{"state"_L1, u"in_force"_s}});
    for (const double metres : {-80.0, 0.0, 20.0, 49.0, 60.0, 2000.0}) {
        for (const double seconds : {0.0, 20.0, 40.0, 300.0}) {
            TrafficReport report;
            report.diversions = {diversion(u"closure/a"_s, seconds)};
            report.diversions.first().addedMetres = metres;
            const QString text = diversionRows(report, records.situation).constFirst().value(u"addedText"_s).toString();
            QVERIFY2(!text.isEmpty() && !text.contains(u"0.0"_s), qPrintable(text));
        }
    }
}

/// What the diversions of a closure come to: each direction's roads for its own signs, none that is closed farther on, and none of either
/// where both read a sign; tiers as in the drafts.
void TestTraffic::theConfirmationsTextsAreTheDrafts()
{
    Records records;
    records.put(u"closure/a"_s, {{"state"_L1, u"asked"_s}, {"direction"_L1, u"both"_s}});
    for (const QString &id : {u"s1"_s, u"south"_s, u"north"_s, u"late"_s})
        records.put(u"sign/"_s + id, {{"state"_L1, u"blank"_s}, {"name"_L1, id}});
    TrafficReport report;
    report.diversions = {diversion(u"closure/a"_s, 60), diversion(u"closure/a"_s, 60)};
    DiversionReport &down = report.diversions.first(), &up = report.diversions.last();
    up.carriageway = 1;
    up.roads = {u"甲路"_s, u"乙路"_s, u"丙路"_s};
    up.ahead.append(ClosedAhead{u"乙路"_s, u"closure/b"_s});
    down.signs = {{u"sign/s1"_s, 300, true}, {u"sign/south"_s, 1040, true}};
    up.signs = {{u"sign/s1"_s, 300, true}, {u"sign/north"_s, 2700, true}, {u"sign/late"_s, 90, false}};
    const ClosureWays ways = waysOf(report.diversions).value(u"closure/a"_s);
    QVERIFY(ways.found && ways.isSplit && ways.roads.isEmpty());
    QCOMPARE(ways.signs.size(), 3); // behind the last exit nobody can turn off any more
    for (const ClosureWays::SignUse &use : ways.signs) {
        QCOMPARE(use.roads,
                 use.sign == "sign/south"_L1       ? down.roads
                     : use.sign == "sign/north"_L1 ? QStringList{u"甲路"_s}
                                                   : QStringList());
        QCOMPARE(use.tier, signTier(use.metres));
    }
    QCOMPARE(signTier(ways.signs.at(1).metres), u"middle"_s); // not rounded to 1.0 km
    const ClosureWays only = signsOnly(ways); // nobody is led round a road that traffic passes
    QVERIFY(only.found && !only.isSplit && only.signs.size() == ways.signs.size());
    QVERIFY(std::ranges::all_of(only.signs, [](const ClosureWays::SignUse &use) { return use.roads.isEmpty(); }));
    QVERIFY(waysOf({}).isEmpty());
}

WATCHFLOOR_TEST(TestTraffic)
#include "test_traffic.moc"
