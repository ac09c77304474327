// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lists.h"
#include "logdesk.h"
#include "onetest.h"
#include "patience.h"
#include "recordfiltermodel.h"
#include "replaylog.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace wf;
using namespace wf::test;

namespace {

/// Lists over a log.
struct Desk : LogDesk {
    std::unique_ptr<Lists> lists = std::make_unique<Lists>(situation, *log, clock);
};

} // namespace

class TestLists : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyModelHoldsThroughRandomHistory();
    void oneChangeIsToldOnce();
    void timeIsToldOnlyWhereItShows();
    void whatHasEndedFadesFromTheMap();
    void aBlockedCorridorIsNotGreenOnTheMap();
    void aClosureSaysTheWaterAsItsPointDoes();
    void aClosureIsAsOldAsTheStopOfTraffic();
    void aReplayShowsWhatIsReadAtItsMoment();
    void aUnitIsDrawnWhereItIsReportedUntilItMeasures();
    void whoIsCalledOutForPeopleInDangerStandsFirst();
    void filterUsesPinyin();
    void searchFindsThePointBeforeItsPost();
    void pendingIsOrderedAndMine();
};

void TestLists::everyModelHoldsThroughRandomHistory()
{
    Desk desk;
    RecordFilterModel filtered;
    filtered.setSourceModel(desk.lists->incidents());
    filtered.setOpenOnly(true);
    filtered.setSortRoleName(u"severity"_s);
    std::vector<std::unique_ptr<QAbstractItemModelTester>> testers;
    QList<QAbstractItemModel *> models{desk.lists->events(), desk.lists->pending(), desk.lists->search(), &filtered};
    for (RecordsModel *model : desk.lists->models())
        models.append(model);
    for (QAbstractItemModel *model : std::as_const(models))
        testers.push_back(std::make_unique<QAbstractItemModelTester>(model, QAbstractItemModelTester::FailureReportingMode::QtTest));

    const QStringList states{u"received"_s, u"verified"_s, u"asked"_s,  u"stopped"_s, u"confirmed"_s, u"in_force"_s,
                             u"reopened"_s, u"sent"_s,     u"signed"_s, u"done"_s,    u"raised"_s,    u"drafted"_s,
                             u"proposed"_s, u"active"_s,   u"closed"_s, u"shown"_s,   u"available"_s, u"assigned"_s};
    QRandomGenerator random(11);
    const QList<RecordsModel *> lists = desk.lists->models();
    desk.lists->search()->setQuery(u"r"_s);
    for (int step = 0; step < 700; ++step) {
        desk.clock.set(desk.clock.now() + random.bounded(40'000));
        const QString kind = lists.at(random.bounded(int(lists.size())))->kind();
        const QString subject = kind + u"/r%1"_s.arg(random.bounded(12));
        QJsonObject fields{{"state"_L1, states.at(random.bounded(int(states.size())))},
                           {"name"_L1, u"R%1"_s.arg(random.bounded(99))},
                           {"severity"_L1, 1 + random.bounded(4)},
                           {"callSign"_L1, u"C%1"_s.arg(random.bounded(99))},
                           {"brigade"_L1, random.bounded(2) ? u"yingze"_s : u"xiaodian"_s},
                           {"about"_L1, u"incident/r%1"_s.arg(random.bounded(12))},
                           {"floodPoint"_L1, u"floodpoint/r%1"_s.arg(random.bounded(12))},
                           {"pos"_L1, QJsonArray{112.5 + random.bounded(100) / 1000.0, 37.8}}};
        if (random.bounded(8) == 0)
            fields.insert("removed"_L1, true);
        desk.put(subject, fields, {}, random.bounded(2) ? u"DD"_s : u"JJ"_s);
        if (step % 5 == 0)
            desk.log->measure(
                {Sample{u"depth/r%1"_s.arg(random.bounded(12)), desk.clock.now(), {double(random.bounded(60))}, u"gauge"_s, {}},
                 Sample{u"pos/r%1"_s.arg(random.bounded(12)), desk.clock.now(), {112.5, 37.9, 90, 8}, u"drill"_s, {}}});
        if (step % 100 == 99)
            desk.lists->setSelected(subject);
    }
    for (RecordsModel *model : lists)
        QCOMPARE(model->count(), desk.situation.records(model->kind()).size());
    QCOMPARE(desk.lists->events()->count(), 700);
}

void TestLists::oneChangeIsToldOnce()
{
    Desk desk;
    RecordsModel *units = desk.lists->units();
    QSignalSpy inserted(units, &QAbstractItemModel::rowsInserted);
    QSignalSpy changed(units, &QAbstractItemModel::dataChanged);
    QSignalSpy reset(units, &QAbstractItemModel::modelReset);
    desk.put(u"unit/yz-01"_s,
             {{"state"_L1, u"available"_s}, {"callSign"_L1, u"迎泽01"_s}, {"brigade"_L1, u"yingze"_s}, {"type"_L1, u"car"_s}});
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(changed.count(), 0);
    desk.put(u"unit/yz-01"_s,
             {{"state"_L1, u"assigned"_s}, {"callSign"_L1, u"迎泽01"_s}, {"brigade"_L1, u"yingze"_s}, {"type"_L1, u"car"_s}});
    QCOMPARE(changed.count(), 1);
    QCOMPARE(reset.count(), 0);
    QCOMPARE(desk.lists->record(u"unit/yz-01"_s).value(u"glyph"_s).toString(), u"unit-car"_s);
    QCOMPARE(desk.lists->summary()->unitsCommitted(), 1);
}

void TestLists::timeIsToldOnlyWhereItShows()
{
    Desk desk;
    desk.put(u"incident/a"_s, {{"state"_L1, u"received"_s}, {"title"_L1, u"a"_s}, {"severity"_L1, 2}});
    desk.lists->beat();
    QSignalSpy changed(desk.lists->incidents(), &QAbstractItemModel::dataChanged);
    desk.lists->beat();
    QCOMPARE(changed.count(), 0);
    desk.clock.set(desk.clock.now() + 61'000);
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(changed.at(0).at(2).value<QList<int>>(), QList<int>{desk.lists->incidents()->roleOf("ageText")});
}

void TestLists::whatHasEndedFadesFromTheMap()
{
    Desk desk;
    const QHash<QString, QStringList> over{{u"closure"_s, {u"reopened"_s, u"rejected"_s}},
                                           {u"incident"_s, {u"closed"_s, u"cancelled"_s, u"merged"_s}},
                                           {u"alarm"_s, {u"ended"_s}}};
    const QHash<QString, QString> open{{u"closure"_s, u"in_force"_s}, {u"incident"_s, u"verified"_s}, {u"alarm"_s, u"raised"_s}};
    for (auto it = over.cbegin(); it != over.cend(); ++it) {
        RecordFilterModel onMap;
        onMap.setSourceModel(desk.lists->modelOf(it.key()));
        onMap.setWhere({{u"onMap"_s, true}});
        QAbstractItemModelTester tester(&onMap, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QString standing = it.key() + u"/stands"_s;
        desk.put(standing, {{"state"_L1, open.value(it.key())}});
        for (const QString &end : *it) {
            const QString subject = it.key() + u'/' + end;
            desk.put(subject, {{"state"_L1, open.value(it.key())}});
            desk.clock.set(desk.clock.now() + 30 * minute);
            desk.put(subject, {{"state"_L1, end}});
            QVERIFY2(onMap.rowOf(subject) >= 0, qPrintable(subject));
            QVERIFY(desk.lists->record(subject).value(u"dimmed"_s).toBool());
            desk.clock.set(desk.clock.now() + 4 * minute);
            desk.lists->beat();
            QVERIFY2(onMap.rowOf(subject) < 0, qPrintable(subject));
            desk.lists->setSelected(subject); // looked at on its page
            QVERIFY(onMap.rowOf(subject) >= 0);
            desk.lists->setSelected({});
        }
        QCOMPARE(onMap.rowCount(), 1);
        QCOMPARE(onMap.subjectAt(0), standing);
        // As after a restart: lists made anew over the same log.
        Lists anew(desk.situation, *desk.log, desk.clock);
        RecordFilterModel again;
        again.setSourceModel(anew.modelOf(it.key()));
        again.setWhere({{u"onMap"_s, true}});
        QCOMPARE(again.rowCount(), 1);
    }
}

/// What the map's layer reads of a corridor follows what lies across it, opened in spite of it or not; and is told when that changes.
void TestLists::aBlockedCorridorIsNotGreenOnTheMap()
{
    Desk desk;
    RecordFilterModel shown;
    shown.setSourceModel(desk.lists->corridors());
    shown.setOpenOnly(true);
    const QJsonObject way{{"line"_L1, QJsonArray{QJsonArray{112.52, 37.86}, QJsonArray{112.52, 37.84}}}};
    struct Case {
        QString state, obstacle, tint;
    };
    for (const auto &[state, obstacle, tint] : {Case{u"planned"_s, {}, u"corridor"_s}, Case{u"planned"_s, u"closure/c"_s, u"alarm"_s},
                                                Case{u"open"_s, {}, u"corridor"_s}, Case{u"obstructed"_s, u"closure/c"_s, u"alarm"_s},
                                                Case{u"open"_s, u"closure/c"_s, u"alarm"_s}, Case{u"open"_s, {}, u"corridor"_s}}) {
        QJsonObject fields = way;
        fields.insert("state"_L1, state);
        if (!obstacle.isEmpty())
            fields.insert("obstacle"_L1, obstacle);
        QSignalSpy told(&shown, &QAbstractItemModel::dataChanged);
        const bool wasThere = shown.rowCount() > 0;
        const QString before = shown.get(0).value(u"tint"_s).toString();
        desk.put(u"corridor/k"_s, fields);
        QTRY_COMPARE(shown.get(0).value(u"tint"_s).toString(), tint);
        QVERIFY(!wasThere || before == tint || !told.isEmpty());
    }
}

/// Whatever is read: where the depth is said the way it goes is said with it, the same on every list.
void TestLists::aClosureSaysTheWaterAsItsPointDoes()
{
    Desk desk;
    desk.put(u"floodpoint/p"_s, {{"state"_L1, u"normal"_s}, {"name"_L1, u"二坝桥"_s}});
    desk.put(u"closure/c"_s, {{"state"_L1, u"in_force"_s}, {"road"_L1, u"滨河西路"_s}, {"floodPoint"_L1, u"floodpoint/p"_s}});
    QRandomGenerator random(3);
    double cm = 20;
    for (int step = 0; step < 200; ++step) {
        desk.clock.set(desk.clock.now() + minute);
        cm = std::max(0.0, cm + random.bounded(10) - 5 + (random.bounded(20) == 0 ? 40 : 0) - (random.bounded(20) == 0 ? 40 : 0));
        desk.situation.measure({{u"depth/p"_s, desk.clock.now(), {cm}, u"gauge"_s, {}}});
        desk.lists->beat();
        const QVariantMap closure = desk.lists->record(u"closure/c"_s);
        const QVariantMap point = desk.lists->record(u"floodpoint/p"_s);
        QCOMPARE(closure.value(u"depthCm"_s).toDouble(), cm);
        const QString trend = point.value(u"trendText"_s).toString();
        QCOMPARE(closure.value(u"waterText"_s).toString(), u"%1 cm %2"_s.arg(qRound(cm)).arg(trend).trimmed());
        QCOMPARE(trend.contains(u'↑'), point.value(u"trend"_s).toString() == "rising"_L1);
        QCOMPARE(trend.contains(u'↓'), point.value(u"trend"_s).toString() == "falling"_L1);
    }
    // A gauge that is not believed says nothing on the closure while a person has read.
    desk.put(u"floodpoint/p"_s, {{"state"_L1, u"normal"_s}, {"doubtful"_L1, u"跳变"_s}});
    desk.situation.measure({{u"depth/p"_s, desk.clock.now(), {9}, u"officer"_s, u"XC"_s}});
    desk.clock.set(desk.clock.now() + minute);
    desk.situation.measure({{u"depth/p"_s, desk.clock.now(), {300}, u"gauge"_s, {}}});
    desk.lists->beat();
    QCOMPARE(desk.lists->record(u"closure/c"_s).value(u"depthCm"_s).toDouble(), 9.0);
    // But whoever decides is to know of both.
    QCOMPARE(desk.lists->record(u"closure/c"_s).value(u"waterText"_s).toString(), u"9 cm · gauge in doubt: 300 cm"_s);
    QCOMPARE(desk.lists->record(u"floodpoint/p"_s).value(u"besideText"_s).toString(), u"gauge in doubt: 300 cm"_s);
}

/// Neither a decision nor a refused reopening makes a closure young again.
void TestLists::aClosureIsAsOldAsTheStopOfTraffic()
{
    Desk desk;
    const auto said = [&desk] { return desk.lists->record(u"closure/c"_s).value(u"sinceText"_s).toString(); };
    const auto go = [&desk](const QString &state, int minutes) {
        desk.put(u"closure/c"_s, {{"state"_L1, state}, {"road"_L1, u"滨河西路"_s}});
        desk.clock.set(desk.clock.now() + minutes * minute);
        desk.lists->beat();
    };
    go(u"asked"_s, 0);
    QVERIFY2(said().contains(u"just now"_s) && !said().contains(u"min"_s), qPrintable(said())); // no minute has gone by
    desk.clock.set(desk.clock.now() + 3 * minute);
    desk.lists->beat();
    QVERIFY2(said().contains(u"3 min"_s), qPrintable(said()));
    go(u"stopped"_s, 20);
    QVERIFY2(said().contains(u"20 min"_s) && said().contains(u"17:03"_s), qPrintable(said()));
    int since = 20;
    for (const QString &state : {u"confirmed"_s, u"in_force"_s, u"reopening_asked"_s, u"in_force"_s}) {
        go(state, 5);
        since += 5;
        QVERIFY2(said().contains(u"%1 min"_s.arg(since)) && said().contains(u"17:03"_s), qPrintable(state + u' ' + said()));
    }
    go(u"reopened"_s, 30);
    QVERIFY2(said().contains(u"40 min"_s), qPrintable(said())); // it lasted that long, and no longer
}

/// Wherever a replay goes: every list says what it would say were it made there, and the water is that of the moment.
void TestLists::aReplayShowsWhatIsReadAtItsMoment()
{
    Desk desk;
    desk.put(
        u"floodpoint/p"_s,
        {{"state"_L1, u"normal"_s}, {"name"_L1, u"二坝桥"_s}, {"gauge"_L1, u"G-p"_s}, {"thresholds"_L1, QJsonObject{{"close"_L1, 25}}}});
    desk.put(u"rainstation/r"_s, {{"state"_L1, u"normal"_s}, {"name"_L1, u"R"_s}});
    desk.put(u"unit/u"_s, {{"state"_L1, u"available"_s}, {"callSign"_L1, u"迎泽01"_s}});
    desk.put(u"closure/c"_s, {{"state"_L1, u"asked"_s}, {"road"_L1, u"滨河西路"_s}, {"floodPoint"_L1, u"floodpoint/p"_s}});
    for (int i = 0; i <= 20; ++i) {
        const qint64 at = desk.clock.now();
        desk.log->measure({{u"depth/p"_s, at, {3.0 + 2 * i}, u"gauge"_s, {}},
                           {u"rain/r"_s, at, {i * 1.0, 60}, u"gauge"_s, {}},
                           {u"pos/u"_s, at, {112.5 + i / 100.0, 37.8, 90, 8}, u"drill"_s, {}}});
        desk.clock.set(at + minute);
    }
    desk.put(u"entry/e"_s, {{"state"_L1, u"written"_s}, {"text"_L1, u"e"_s}});
    desk.lists.reset();
    desk.log.reset(); // all of it is written

    ReplayLog replay(LogStore::open(desk.dir.filePath(u"test.wflog"_s), LogStore::Access::ReadOnly).value());
    const ReplayClock clock(replay);
    Situation situation;
    situation.follow(replay);
    Lists lists(situation, replay, clock);
    QCOMPARE(lists.now(), replay.firstAt());
    const auto rowOf = [](const Lists &of, const QString &subject) {
        QVariantMap row = of.record(subject);
        row.remove(u"heading"_s); // no heading equals no heading
        return row;
    };
    // Straight to the end, as a log is opened; then back, and on again.
    for (const int minutes : {21, 0, 10, 21, 9, 12}) {
        replay.seek(start + minutes * minute);
        QCOMPARE(clock.now(), start + minutes * minute);
        const double cm = 3.0 + 2 * std::min(minutes, 20);
        QCOMPARE(lists.record(u"floodpoint/p"_s).value(u"depthCm"_s).toDouble(), cm);
        QCOMPARE(lists.record(u"floodpoint/p"_s).value(u"levelKey"_s) == u"close"_s, cm >= 25);
        QCOMPARE(lists.record(u"closure/c"_s).value(u"depthCm"_s).toDouble(), cm);
        lists.beat();
        const Lists anew(situation, replay, clock);
        for (const RecordsModel *model : lists.models()) {
            QCOMPARE(model->count(), anew.modelOf(model->kind())->count());
            for (int row = 0; row < model->count(); ++row) {
                const QString subject = model->subjectAt(row);
                QCOMPARE(rowOf(lists, subject), rowOf(anew, subject));
            }
        }
    }
}

void TestLists::aUnitIsDrawnWhereItIsReportedUntilItMeasures()
{
    Desk desk;
    const auto shown = [&desk](const char *role) { return desk.lists->record(u"unit/a"_s).value(QLatin1StringView(role)); };
    const auto measure
        = [&desk](double longitude) { desk.log->measure({{u"pos/a"_s, desk.clock.now(), {longitude, 37.8, 90, 5}, u"drill"_s, {}}}); };
    QJsonObject unit{{"state"_L1, u"en_route"_s}, {"callSign"_L1, u"迎泽01"_s}, {"brigade"_L1, u"yingze"_s}, {"type"_L1, u"car"_s}};
    desk.put(u"unit/a"_s, unit);
    measure(112.5);
    QTRY_COMPARE(shown("longitude").toDouble(), 112.5);
    QCOMPARE(shown("positionSource").toString(), u"measured"_s);
    desk.clock.set(desk.clock.now() + 30 * minute); // its device is silent
    unit.insert("state"_L1, u"on_scene"_s);
    unit.insert("pos"_L1, QJsonArray{112.6, 37.8});
    unit.insert("posAt"_L1, desk.clock.now());
    desk.put(u"unit/a"_s, unit);
    QTRY_COMPARE(shown("longitude").toDouble(), 112.6);
    QCOMPARE(shown("positionSource").toString(), u"reported"_s);
    QCOMPARE(shown("positionAt").toLongLong(), desk.clock.now());
    QCOMPARE(shown("speedMps").toDouble(), 0.0); // of what it measured before, nothing is drawn here
    desk.clock.set(desk.clock.now() + minute);
    measure(112.7);
    QTRY_COMPARE(shown("longitude").toDouble(), 112.7);
    QCOMPARE(shown("positionSource").toString(), u"measured"_s);
}

/// In whichever order the notices were written.
void TestLists::whoIsCalledOutForPeopleInDangerStandsFirst()
{
    for (const bool isDangerFirst : {true, false}) {
        Desk desk;
        desk.put(u"incident/i"_s, {{"state"_L1, u"received"_s}, {"type"_L1, u"trapped"_s}, {"people"_L1, 2}});
        desk.put(u"closure/c"_s, {{"state"_L1, u"in_force"_s}, {"road"_L1, u"滨河西路"_s}});
        const QStringList about
            = isDangerFirst ? QStringList{u"incident/i"_s, u"closure/c"_s} : QStringList{u"closure/c"_s, u"incident/i"_s};
        for (const QString &one : about) {
            desk.clock.set(desk.clock.now() + minute);
            desk.put(u"notice/"_s + one.section(u'/', 0, 0), {{"state"_L1, u"sent"_s}, {"about"_L1, one}, {"text"_L1, u"t"_s}});
        }
        QCOMPARE(desk.lists->notices()->subjectAt(0), u"notice/incident"_s);
        desk.put(u"notice/incident"_s, {{"state"_L1, u"answered"_s}, {"about"_L1, u"incident/i"_s}});
        QCOMPARE(desk.lists->notices()->subjectAt(0), u"notice/closure"_s);
    }
}

void TestLists::filterUsesPinyin()
{
    Desk desk;
    desk.put(u"camera/c1"_s, {{"state"_L1, u"ok"_s}, {"name"_L1, u"滨河西路迎泽桥"_s}});
    desk.put(u"camera/c2"_s, {{"state"_L1, u"ok"_s}, {"name"_L1, u"长风大街"_s}});
    RecordFilterModel filter;
    filter.setSourceModel(desk.lists->cameras());
    filter.setText(u"bhxl"_s);
    QCOMPARE(filter.count(), 1);
    QCOMPARE(filter.subjectAt(0), u"camera/c1"_s);
    QCOMPARE(desk.lists->search()->find(u"zfdj"_s).value(0).toMap().value(u"subject"_s).toString(), u"camera/c2"_s);
}

/// Whatever the log calls them, and however long the remark behind the name.
void TestLists::searchFindsThePointBeforeItsPost()
{
    Desk desk;
    desk.put(u"post/bhxlebq"_s, {{"state"_L1, u"open"_s}, {"name"_L1, u"滨河西路二坝桥备勤点"_s}});
    desk.put(u"camera/c"_s, {{"state"_L1, u"ok"_s}, {"name"_L1, u"全景"_s}, {"place"_L1, u"滨河西路二坝桥"_s}});
    desk.put(u"floodpoint/p"_s,
             {{"state"_L1, u"normal"_s},
              {"name"_L1, QJsonObject{{"zh"_L1, u"滨河西路二坝桥（位置假定，以现场为准）"_s}, {"en"_L1, u"Erba Bridge (assumed)"_s}}}});
    const QString before = contentLanguage();
    for (const QString &typed : {u"bhxlebq"_s, u"bhxleb"_s, u"ebq"_s, u"滨河西路二坝桥"_s, u"二坝桥"_s, u"binhexilu"_s}) {
        for (const bool isChinese : {true, false}) {
            setContentLanguage(isChinese ? u"zh"_s : u"en"_s);
            desk.lists->search()->follow({});
            const QVariantMap first = desk.lists->search()->find(typed).value(0).toMap();
            QVERIFY2(first.value(u"subject"_s).toString() == "floodpoint/p"_L1, qPrintable(typed + first.value(u"subject"_s).toString()));
        }
    }
    setContentLanguage(before);
    // What is called so in full stands before a point that only begins so.
    desk.put(u"post/q"_s, {{"state"_L1, u"open"_s}, {"name"_L1, u"滨河西路"_s}});
    QCOMPARE(desk.lists->search()->find(u"bhxl"_s).value(0).toMap().value(u"subject"_s).toString(), u"post/q"_s);
}

void TestLists::pendingIsOrderedAndMine()
{
    Desk desk;
    desk.put(u"bulletin/b"_s, {{"state"_L1, u"drafted"_s}, {"text"_L1, u"b"_s}});
    desk.put(u"closure/c"_s, {{"state"_L1, u"asked"_s}, {"road"_L1, u"滨河西路"_s}});
    PendingModel *pending = desk.lists->pending();
    QCOMPARE(pending->count(), 2);
    QCOMPARE(pending->get(0).value(u"verb"_s).toString(), u"closure.confirm"_s);
    // The draft was there first, and its key stays with it.
    QCOMPARE(pending->keyed(u"1"_s).value(u"verb"_s).toString(), u"bulletin.approve"_s);
    QCOMPARE(pending->keyed(u"2"_s).value(u"verb"_s).toString(), u"closure.confirm"_s);
    desk.clock.set(desk.clock.now() + 4 * 60'000);
    QTRY_COMPARE(pending->overdue(), 1);
    pending->setRoles({u"brigade"_s});
    QCOMPARE(pending->count(), 0);
}

WATCHFLOOR_TEST(TestLists)
#include "test_lists.moc"
