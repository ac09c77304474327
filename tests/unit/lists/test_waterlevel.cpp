// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "closurenext.h"
#include "lists.h"
#include "logdesk.h"
#include "noticedrafts.h"
#include "onetest.h"
#include "pendingmodel.h"
#include "waterlevel.h"
#include "waywords.h"

#include <QJsonArray>
#include <QRandomGenerator>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace wf;
using namespace wf::test;

namespace {

/// One flood point with a gauge, and the lists over it.
struct Desk : LogDesk {
    std::unique_ptr<Lists> lists = std::make_unique<Lists>(situation, *log, clock);

    /// In doubt since now.
    void point(const QString &doubt = {})
    {
        QJsonObject fields{{"state"_L1, u"normal"_s},
                           {"name"_L1, u"二坝桥"_s},
                           {"gauge"_L1, u"G-p"_s},
                           {"thresholds"_L1, QJsonObject{{"watch"_L1, 10}, {"slow"_L1, 15}, {"close"_L1, 25}, {"reopen"_L1, 10}}}};
        if (!doubt.isEmpty()) {
            fields.insert("doubtful"_L1, doubt);
            fields.insert("doubtedAt"_L1, clock.now());
        }
        put(u"floodpoint/p"_s, fields);
    }
    void read(double cm, const QString &source = u"gauge"_s)
    {
        situation.measure({{u"depth/p"_s, clock.now(), {cm}, source, source == "gauge"_L1 ? QString() : u"XC"_s}});
        lists->beat();
    }
    void pass(double minutes)
    {
        clock.set(clock.now() + qint64(minutes * minute));
        lists->beat();
    }
};

} // namespace

/// What is said of the water where several have read it.
class TestWaterLevel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aPersonAndTheGaugeContradictEachOther();
    void theQueueHasTheDeeper();
    void ofAGaugeInDoubtTheDeepestStands();
    void theDeepestSinceTheDoubtBegan();
    void whoReadItIsSaidWithWhoEnteredIt();
    void aNoticeSaysTheTrendOfThePages();
    void theDepthOfAClosureCarriesItsPoint();
};

/// Whatever both read: while a gauge that nobody doubts and a newer look differ, each page has the deeper and says both; not any more once
/// the gauge agrees, a newer look does, or the gauge is marked.
void TestWaterLevel::aPersonAndTheGaugeContradictEachOther()
{
    QRandomGenerator random(49);
    for (int round = 0; round < 60; ++round) {
        const double gauge = round == 0 ? 49 : random.bounded(100), seen = round == 0 ? 3 : random.bounded(100);
        const bool isDisputed = std::abs(gauge - seen) > gaugeAgainstEyeCm;
        Desk desk;
        desk.point();
        desk.put(u"closure/c"_s, {{"state"_L1, u"in_force"_s}, {"road"_L1, u"滨河西路"_s}, {"floodPoint"_L1, u"floodpoint/p"_s}});
        const auto says = [&desk](double cm, bool disputed) {
            const QVariantMap row = desk.lists->record(u"floodpoint/p"_s);
            QCOMPARE(row.value(u"depthCm"_s).toDouble(), cm);
            QCOMPARE(row.value(u"disputed"_s).toBool(), disputed);
            QCOMPARE(row.value(u"label"_s).toString().contains(u"contradictory"_s), disputed);
            const Record &point = *desk.situation.record(u"floodpoint/p"_s);
            QCOMPARE(row.value(u"levelKey"_s).toString(), thresholdStateKey(floodState(cm, thresholdsOf(point))));
            QCOMPARE(waterStand(desk.situation, point, desk.clock.now()).depthCm, cm);
            const QString water = desk.lists->record(u"closure/c"_s).value(u"waterText"_s).toString();
            QCOMPARE(water.contains(u"contradictory"_s), disputed);
        };
        desk.read(gauge);
        desk.pass(1);
        desk.read(seen, u"officer"_s);
        says(isDisputed ? std::max(gauge, seen) : seen, isDisputed);
        const QString both = desk.lists->record(u"floodpoint/p"_s).value(u"disputeText"_s).toString();
        const bool isBothSaid = both.contains(u"%1 cm"_s.arg(qRound(gauge))) && both.contains(u"%1 cm"_s.arg(qRound(seen)));
        QVERIFY2(!isDisputed || isBothSaid, qPrintable(both));
        desk.pass(1);
        desk.read(gauge);
        says(isDisputed ? std::max(gauge, seen) : gauge, isDisputed);
        desk.pass(1);
        switch (round % 3) {
        case 0: // the gauge reads as the person did
            desk.read(seen);
            says(seen, false);
            desk.pass(1);
            desk.read(gauge); // and what it does then is its own
            says(gauge, false);
            break;
        case 1: // somebody looks again
            desk.read(gauge, u"officer"_s);
            says(gauge, false);
            break;
        default:
            desk.point(u"与现场不符"_s);
            desk.pass(0);
            QVERIFY(!desk.lists->record(u"floodpoint/p"_s).value(u"disputed"_s).toBool());
        }
    }
}

void TestWaterLevel::theQueueHasTheDeeper()
{
    Desk desk;
    desk.point();
    desk.read(49);
    desk.put(u"alarm/a"_s,
             {{"state"_L1, u"raised"_s},
              {"level"_L1, u"close"_s},
              {"depthCm"_L1, 45},
              {"readingAt"_L1, desk.clock.now()},
              {"floodPoint"_L1, u"floodpoint/p"_s}});
    desk.pass(1);
    desk.read(3, u"officer"_s);
    const PendingModel *pending = desk.lists->pending();
    QString detail;
    for (int row = 0; row < pending->count(); ++row) {
        if (pending->get(row).value(u"subject"_s).toString() == "alarm/a"_L1)
            detail = pending->get(row).value(u"detail"_s).toString();
    }
    QVERIFY2(detail.contains(u"49 cm"_s), qPrintable(detail));
    QString said;
    for (const WaterFact &fact : waterFacts(desk.situation, u"alarm/a"_s, desk.clock.now()))
        said += fact.title + u' ' + fact.value + u'\n';
    QVERIFY2(said.contains(u"49 cm"_s) && said.contains(u"3 cm"_s), qPrintable(said));
}

/// A jump up, marked for it, and a fall a minute later: no page says that the road is dry.
void TestWaterLevel::ofAGaugeInDoubtTheDeepestStands()
{
    for (const double apart : {0.75, 1.0, 1.5}) {
        for (const bool isMarkedLate : {false, true}) { // both came with one file
            Desk desk;
            desk.point();
            desk.put(u"closure/c"_s, {{"state"_L1, u"asked"_s}, {"road"_L1, u"滨河西路"_s}, {"floodPoint"_L1, u"floodpoint/p"_s}});
            desk.read(3);
            desk.pass(apart);
            desk.read(50);
            if (!isMarkedLate)
                desk.point(u"一分钟跳变 47 厘米"_s);
            desk.pass(apart);
            desk.read(3);
            if (isMarkedLate)
                desk.point(u"一分钟跳变 47 厘米"_s);
            for (int i = 0; i < 4; ++i) {
                desk.pass(1);
                desk.read(3);
            }
            const QVariantMap row = desk.lists->record(u"floodpoint/p"_s);
            QCOMPARE(row.value(u"depthCm"_s).toDouble(), 50.0);
            QCOMPARE(row.value(u"fallenCm"_s).toDouble(), 3.0);
            QVERIFY(row.value(u"label"_s).toString().endsWith(u"gauge in doubt"_s)); // the map says it in words
            QCOMPARE(row.value(u"levelKey"_s).toString(), u"close"_s);
            const Record &point = *desk.situation.record(u"floodpoint/p"_s);
            QCOMPARE(waterStand(desk.situation, point, desk.clock.now()).depthCm, 50.0);
            QCOMPARE(shownReading(desk.situation, point, desk.clock.now())->v.at(0), 50.0);
            QString said = passesText({u"floodpoint/p"_s}, desk.situation);
            QVERIFY2(said.contains(u"50 cm, then 3 cm, in doubt"_s), qPrintable(said));
            said = desk.lists->record(u"closure/c"_s).value(u"waterText"_s).toString();
            QCOMPARE(said, u"50 cm, then 3 cm, in doubt"_s);
            desk.pass(1);
            desk.read(4, u"officer"_s); // somebody has looked
            QCOMPARE(desk.lists->record(u"floodpoint/p"_s).value(u"depthCm"_s).toDouble(), 4.0);
        }
    }
}

/// Random words of a gauge in doubt: as long as nobody has looked, the deepest of them is shown, and no road is opened by any.
void TestWaterLevel::theDeepestSinceTheDoubtBegan()
{
    QRandomGenerator random(77);
    for (int round = 0; round < 60; ++round) {
        Desk desk;
        desk.point();
        double deepest = random.bounded(20);
        desk.read(deepest);
        desk.pass(1);
        desk.point(u"与现场不符"_s);
        for (int turn = 0; turn < 12; ++turn) {
            desk.pass(0.5 + random.bounded(12));
            const double cm = random.bounded(60);
            desk.read(cm);
            deepest = std::max(deepest, cm);
            const QVariantMap row = desk.lists->record(u"floodpoint/p"_s);
            QCOMPARE(row.value(u"depthCm"_s).toDouble(), deepest);
            QCOMPARE(row.value(u"fallenCm"_s).toDouble(), cm < deepest ? cm : -1.0);
            const Record &point = *desk.situation.record(u"floodpoint/p"_s);
            const WaterStand stand = waterStand(desk.situation, point, desk.clock.now());
            QVERIFY(stand.depthCm < 0 || stand.depthCm >= thresholdsOf(point).reopen);
            QCOMPARE(stand.belowSince, 0);
        }
    }
}

void TestWaterLevel::whoReadItIsSaidWithWhoEnteredIt()
{
    Desk desk;
    desk.point();
    const auto readBy = [&desk] { return desk.lists->record(u"floodpoint/p"_s).value(u"readBy"_s).toString(); };
    QJsonObject entry{{"state"_L1, u"added"_s},
                      {"type"_L1, u"reading"_s},
                      {"floodPoint"_L1, u"floodpoint/p"_s},
                      {"depthCm"_L1, 18},
                      {"readBy"_L1, u"桥下民警"_s}};
    desk.put(u"entry/e"_s, entry);
    desk.read(18, u"hand"_s);
    QCOMPARE(readBy(), u"桥下民警"_s);
    desk.pass(2);
    desk.read(12, u"officer"_s); // who enters it has read it
    QCOMPARE(readBy(), QString());
    // The entry comes after its reading, and says a minute.
    desk.pass(2);
    const qint64 said = desk.clock.now() / minute * minute - 2 * minute;
    desk.situation.measure({{u"depth/p"_s, said + minute - 1, {9}, u"hand"_s, u"XC"_s}});
    entry.insert("depthCm"_L1, 9);
    entry.insert("readAt"_L1, said);
    entry.insert("readBy"_L1, u"排水值班"_s);
    desk.put(u"entry/f"_s, entry);
    desk.lists->beat();
    QCOMPARE(readBy(), u"排水值班"_s);
    desk.read(10);
    QCOMPARE(readBy(), QString());
}

/// Whenever it is written: the word of the notice is the trend that the flood page shows at that moment, and never against a step that all
/// have seen.
void TestWaterLevel::aNoticeSaysTheTrendOfThePages()
{
    QRandomGenerator random(28);
    QSet<QString> trends;
    for (int round = 0; round < 40; ++round) {
        Desk desk;
        desk.point();
        desk.put(u"agency/drainage"_s, {{"state"_L1, u"normal"_s}, {"name"_L1, u"排水"_s}});
        desk.put(
            u"closure/c"_s,
            {{"state"_L1, u"in_force"_s}, {"road"_L1, u"滨河西路"_s}, {"cause"_L1, u"ponding"_s}, {"floodPoint"_L1, u"floodpoint/p"_s}});
        QList<double> cm = round == 0 ? QList<double>{10, 18, 27, 36, 28} : QList<double>();
        for (double depth = random.bounded(60); cm.size() < 12 && round > 0; depth = std::max(0.0, depth + random.bounded(13) - 6))
            cm.append(round % 4 == 1 ? 20 : depth);
        for (qsizetype i = 0; i < cm.size(); ++i) {
            desk.read(cm.at(i));
            const auto drafts = noticesForClosure(*desk.situation.record(u"closure/c"_s), desk.situation, {}, {.now = desk.clock.now()});
            QVERIFY(!drafts.isEmpty());
            const LocalText text = drafts.constFirst().text;
            const QString trend = desk.lists->record(u"floodpoint/p"_s).value(u"trend"_s).toString();
            trends.insert(trend);
            QCOMPARE(text.zh.contains(u"上涨"_s), trend == "rising"_L1);
            QCOMPARE(text.zh.contains(u"回落"_s), trend == "falling"_L1);
            QCOMPARE(text.zh.contains(u"平稳"_s), trend == "steady"_L1);
            QCOMPARE(text.en.contains(u"rising"_s), trend == "rising"_L1);
            QCOMPARE(text.en.contains(u"falling"_s), trend == "falling"_L1);
            if (i > 0 && std::abs(cm.at(i) - cm.at(i - 1)) >= 5)
                QVERIFY2(trend != (cm.at(i) < cm.at(i - 1) ? u"rising"_s : u"falling"_s), qPrintable(text.zh));
            desk.pass(1);
        }
    }
    QVERIFY(trends.contains(u"rising"_s) && trends.contains(u"falling"_s) && trends.contains(u"steady"_s));
}

/// Of several points on its stretch: whose the depth is that hinders most, so that nobody names another's reader.
void TestWaterLevel::theDepthOfAClosureCarriesItsPoint()
{
    Desk desk;
    desk.point();
    desk.put(u"floodpoint/q"_s, {{"state"_L1, u"normal"_s}, {"name"_L1, u"桥北匝道"_s}, {"pos"_L1, QJsonArray{112.53, 37.865}}});
    desk.put(u"closure/c"_s,
             {{"state"_L1, u"in_force"_s},
              {"cause"_L1, u"ponding"_s},
              {"floodPoint"_L1, u"floodpoint/p"_s},
              {"line"_L1, QJsonArray{QJsonArray{112.53, 37.86}, QJsonArray{112.53, 37.87}}}});
    const auto water = [&desk] { return waterOf(desk.situation, *desk.situation.record(u"closure/c"_s), desk.clock.now()); };
    QCOMPARE(water()->point, u"floodpoint/p"_s); // nobody has read there
    QRandomGenerator random(31);
    for (int i = 0; i < 100; ++i) {
        const QString id = random.bounded(2) == 0 ? u"p"_s : u"q"_s;
        desk.situation.measure({{u"depth/"_s + id, desk.clock.now(), {double(random.bounded(60))}, u"officer"_s, u"XC-"_s + id}});
        const auto now = water();
        QVERIFY(now && (now->point == "floodpoint/p"_L1 || now->point == "floodpoint/q"_L1));
        QVERIFY(now->stand == waterStand(desk.situation, *desk.situation.record(now->point), desk.clock.now()));
        QVERIFY(now->stand.by.isEmpty() || now->stand.by.endsWith(now->point.last(1)));
        desk.pass(1);
    }
}

WATCHFLOOR_TEST(TestWaterLevel)
#include "test_waterlevel.moc"
