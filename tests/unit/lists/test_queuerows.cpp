// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "closure.h"
#include "dutylimits.h"
#include "lists.h"
#include "logdesk.h"
#include "onetest.h"
#include "papersboard.h"
#include "patience.h"
#include "verb.h"
#include "waterlevel.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace wf;
using namespace wf::test;

namespace {

struct Desk : LogDesk {
    std::unique_ptr<Lists> lists = std::make_unique<Lists>(situation, *log, clock);
    PendingModel *pending = lists->pending();

    [[nodiscard]] QString reasonAt(int row) const { return pending->get(row).value(u"reason"_s).toString(); }
    [[nodiscard]] int rowOf(const QString &subject, const QString &reason) const { return pending->rowOf(subject, reason); }
    void point(const QString &doubt = {})
    {
        QJsonObject fields{{"state"_L1, u"normal"_s},
                           {"name"_L1, u"二坝桥"_s},
                           {"thresholds"_L1, QJsonObject{{"watch"_L1, 10}, {"slow"_L1, 15}, {"close"_L1, 25}, {"reopen"_L1, 10}}}};
        if (!doubt.isEmpty())
            fields.insert("doubtful"_L1, doubt);
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

/// What the rows of the queue and of the orders say, and which stand there.
class TestQueueRows : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aRowOfTheWaterSaysWhereAndHowItIsNow();
    void aRowSaysWhatItIsAbout();
    void aCancelledOrderStoodSomewhere();
    void aDoubtWaitsUntilSomebodyHasLooked();
    void everyPageHasTheSameDepth();
    void aSignAboutAnOpenRoadIsTakenDown();
    void aLaneIsNextWhileTheWatersTimeRuns();
    void whoIsSentToPeopleInDangerStandsFirst();
    void noticesForPeopleComeFirst();
};

/// The depth of now and where it goes, not only that of when the alarm was raised; and each row names its place.
void TestQueueRows::aRowOfTheWaterSaysWhereAndHowItIsNow()
{
    Desk desk;
    desk.put(u"floodpoint/p"_s,
             {{"state"_L1, u"normal"_s}, {"name"_L1, u"二坝桥"_s}, {"thresholds"_L1, QJsonObject{{"close"_L1, 25}, {"slow"_L1, 15}}}});
    const auto read = [&desk](const QList<double> &cm) {
        for (const double one : cm) {
            desk.clock.set(desk.clock.now() + minute);
            desk.situation.measure({{u"depth/p"_s, desk.clock.now(), {one}, u"gauge"_s, {}}});
        }
        desk.lists->beat();
    };
    read({21, 23, 25, 27});
    desk.put(u"alarm/a"_s,
             {{"state"_L1, u"raised"_s},
              {"level"_L1, u"close"_s},
              {"depthCm"_L1, 27},
              {"readingAt"_L1, desk.clock.now()},
              {"floodPoint"_L1, u"floodpoint/p"_s}});
    const auto detail = [&desk] { return desk.pending->get(0).value(u"detail"_s).toString(); };
    QVERIFY2(detail().contains(u"二坝桥"_s) && detail().contains(u"27 cm ↑ 6 cm in 3 min"_s), qPrintable(detail()));
    read({31, 36});
    QVERIFY2(detail().contains(u"36 cm ↑"_s) && detail().contains(u"27 cm"_s), qPrintable(detail()));
    read({30, 24, 18});
    QVERIFY2(detail().contains(u"18 cm ↓"_s), qPrintable(detail()));
    desk.put(u"floodpoint/p"_s,
             {{"state"_L1, u"normal"_s},
              {"name"_L1, u"二坝桥"_s},
              {"doubtful"_L1, u"与现场不符"_s},
              {"thresholds"_L1, QJsonObject{{"close"_L1, 25}, {"slow"_L1, 15}}}});
    read({140}); // deep water is not left unsaid, nor the doubt
    QString doubted;
    for (int row = 0; row < desk.pending->count(); ++row) {
        if (desk.pending->get(row).value(u"subject"_s).toString() == "alarm/a"_L1)
            doubted = desk.pending->get(row).value(u"detail"_s).toString();
    }
    QCOMPARE(desk.pending->get(0).value(u"severity"_s).toInt(), 1);
    QVERIFY2(doubted.contains(u"140 cm"_s) && doubted.contains(u"in doubt"_s), qPrintable(doubted));
    desk.put(u"floodpoint/p"_s,
             {{"state"_L1, u"normal"_s}, {"name"_L1, u"二坝桥"_s}, {"thresholds"_L1, QJsonObject{{"close"_L1, 25}, {"slow"_L1, 15}}}});
    read({18});
    const QList<WaterFact> facts = waterFacts(desk.situation, u"alarm/a"_s, desk.clock.now());
    QVERIFY(facts.size() >= 3);
    QVERIFY2(facts.constFirst().value.contains(u"18 cm ↓"_s), qPrintable(facts.constFirst().value));
    // A gauge in doubt: deep water waits for a person, and says where; what it reads is not what is believed.
    desk.put(u"alarm/a"_s, {{"state"_L1, u"ended"_s}, {"floodPoint"_L1, u"floodpoint/p"_s}});
    desk.put(u"floodpoint/p"_s,
             {{"state"_L1, u"normal"_s},
              {"name"_L1, u"二坝桥"_s},
              {"doubtful"_L1, u"一分钟跳变 60 厘米"_s},
              {"thresholds"_L1, QJsonObject{{"close"_L1, 25}, {"slow"_L1, 15}}}});
    desk.situation.measure({{u"depth/p"_s, desk.clock.now(), {12}, u"officer"_s, u"XC"_s}});
    read({78});
    QCOMPARE(desk.reasonAt(0), u"floodpoint.doubted"_s);
    QVERIFY2(detail().contains(u"二坝桥"_s) && detail().contains(u"78 cm"_s) && detail().contains(u"一分钟跳变"_s), qPrintable(detail()));
    QString said;
    for (const WaterFact &fact : waterFacts(desk.situation, u"floodpoint/p"_s, desk.clock.now()))
        said += fact.title + u' ' + fact.value + u'\n';
    QVERIFY2(said.contains(u"12 cm"_s) && said.contains(u"78 cm"_s) && said.contains(u"一分钟跳变"_s), qPrintable(said));
    QVERIFY(waterFacts(desk.situation, u"bulletin/x"_s, desk.clock.now()).isEmpty());
}

/// A warning by its colour and when it was issued, a task by the closure it belongs to.
void TestQueueRows::aRowSaysWhatItIsAbout()
{
    Desk desk;
    const qint64 now = desk.clock.now();
    desk.put(
        u"warning/w"_s,
        {{"state"_L1, u"received"_s}, {"type"_L1, u"rainstorm"_s}, {"color"_L1, u"orange"_s}, {"issuedAt"_L1, now}, {"text"_L1, u"雨"_s}});
    for (const QString &id : {u"a"_s, u"b"_s}) {
        desk.put(u"closure/"_s + id, {{"state"_L1, u"confirmed"_s}, {"road"_L1, u"路"_s + id}});
        desk.put(u"task/"_s + id,
                 {{"state"_L1, u"open"_s}, {"text"_L1, u"到位"_s}, {"about"_L1, u"closure/"_s + id}, {"dueAt"_L1, now + 60'000}});
    }
    desk.clock.set(now + 120'000);
    desk.lists->beat();
    int tasks = 0;
    int warnings = 0;
    for (int row = 0; row < desk.pending->count(); ++row) {
        const QVariantMap item = desk.pending->get(row);
        const QString detail = item.value(u"detail"_s).toString();
        if (item.value(u"kind"_s) == "task"_L1) {
            QVERIFY2(detail.contains(u"路"_s + item.value(u"subject"_s).toString().right(1)), qPrintable(detail));
            ++tasks;
        } else if (item.value(u"kind"_s) == "warning"_L1) {
            QVERIFY2(detail.contains(choiceTitle(u"warning"_s, u"color"_s, u"orange"_s)) && detail.contains(beijingTime(now).left(5)),
                     qPrintable(detail));
            ++warnings;
        }
    }
    QCOMPARE(tasks, 2);
    QCOMPARE(warnings, 1);
}

/// Its track is filled as far as it came, and no further.
void TestQueueRows::aCancelledOrderStoodSomewhere()
{
    Desk desk;
    const QStringList states{u"sent"_s, u"signed"_s, u"under_way"_s, u"on_scene"_s, u"done"_s};
    const auto stage = [&desk](const QString &order) { return desk.lists->record(order).value(u"stage"_s).toInt(); };
    for (int reached = 1; reached <= 5; ++reached) {
        const QString order = u"order/%1"_s.arg(reached);
        for (const QString &state : states.first(reached))
            desk.put(order, {{"state"_L1, state}});
        QCOMPARE(stage(order), reached);
        desk.put(order, {{"state"_L1, u"cancelled"_s}});
        QCOMPARE(stage(order), reached);
    }
    // Who was told by radio or telephone has signed for nothing.
    const auto title = [&desk](const QString &order) { return desk.lists->record(order).value(u"stateTitle"_s).toString(); };
    for (const bool isTold : {true, false}) {
        desk.put(u"order/told"_s, {{"state"_L1, u"sent"_s}});
        desk.put(u"order/told"_s, {{"state"_L1, u"signed"_s}, {"byVoice"_L1, isTold}});
        QCOMPARE(title(u"order/told"_s), isTold ? u"Told"_s : u"Signed for"_s);
    }
    // By which of the two, its card says.
    for (const QString &medium : {u"radio"_s, u"phone"_s}) {
        desk.put(u"order/told"_s, {{"state"_L1, u"signed"_s}, {"byVoice"_L1, true}, {"medium"_L1, medium}});
        QCOMPARE(desk.lists->record(u"order/told"_s).value(u"medium"_s).toString(), medium);
    }
    // On the scene without ever having signed: what was jumped over counts.
    for (const QString &state : {u"sent"_s, u"on_scene"_s})
        desk.put(u"order/jumped"_s, {{"state"_L1, state}});
    QCOMPARE(stage(u"order/jumped"_s), 4);
}

/// However long the gauge has been silent since, and again when it reads higher than it did then.
void TestQueueRows::aDoubtWaitsUntilSomebodyHasLooked()
{
    Desk desk;
    desk.point(u"一分钟跳变 60 厘米"_s);
    const auto waits = [&desk] { return desk.rowOf(u"floodpoint/p"_s, u"floodpoint.doubted"_s) >= 0; };
    desk.read(78);
    QVERIFY(waits());
    desk.pass(45);
    QVERIFY(waits());
    const QString detail = desk.pending->get(desk.rowOf(u"floodpoint/p"_s, u"floodpoint.doubted"_s)).value(u"detail"_s).toString();
    QVERIFY2(detail.contains(u"78 cm"_s) && detail.contains(u"45"_s), qPrintable(detail)); // how old it is is said
    desk.read(12, u"officer"_s);
    QVERIFY(!waits());
    desk.pass(1);
    desk.read(79); // what was looked at
    QVERIFY(!waits());
    desk.pass(1);
    desk.read(90);
    QVERIFY(waits());
    desk.point();
    desk.pass(0);
    QVERIFY(!waits());
}

/// A gauge in doubt, a person's look, lines that come late: the page of the water, the closure, the queue and the decision say one depth.
void TestQueueRows::everyPageHasTheSameDepth()
{
    for (const QString &doubt : {QString(), u"与现场不符"_s}) {
        Desk desk;
        desk.point(doubt);
        desk.put(u"closure/c"_s, {{"state"_L1, u"in_force"_s}, {"road"_L1, u"滨河西路"_s}, {"floodPoint"_L1, u"floodpoint/p"_s}});
        const auto same = [&desk](double cm) {
            const Record &point = *desk.situation.record(u"floodpoint/p"_s);
            const auto shown = shownReading(desk.situation, point, desk.clock.now());
            QVERIFY(shown);
            QCOMPARE(shown->v.at(0), cm);
            QCOMPARE(desk.lists->record(u"floodpoint/p"_s).value(u"depthCm"_s).toDouble(), cm);
            const WaterStand stand = waterStand(desk.situation, point, desk.clock.now());
            if (stand.depthCm >= 0) {
                QCOMPARE(stand.depthCm, cm);
                const QString water = desk.lists->record(u"closure/c"_s).value(u"waterText"_s).toString();
                QVERIFY2(water.contains(u"%1 cm"_s.arg(cm)), qPrintable(water));
            }
        };
        desk.read(28, u"officer"_s);
        same(28);
        desk.pass(1);
        desk.read(5);
        same(28); // no gauge opens what a person has just seen, in doubt or not
        // A line that was held up is older than what is known.
        desk.situation.measure({{u"depth/p"_s, desk.clock.now() - 30'000, {41}, u"gauge"_s, {}}});
        desk.lists->beat();
        same(28);
        const QVariantMap row = desk.lists->record(u"floodpoint/p"_s);
        QCOMPARE(row.value(u"gaugeCm"_s).toDouble(), 5.0);
        // What the gauge said before it fell is the past, though it is doubted since.
        Desk fallen;
        fallen.point();
        for (const double cm : {28.0, 18.0, 9.0}) {
            fallen.read(cm);
            fallen.pass(1);
        }
        fallen.point(doubt);
        fallen.pass(12);
        QCOMPARE(fallen.lists->record(u"floodpoint/p"_s).value(u"depthCm"_s).toDouble(), 9.0);
        QVERIFY(doubt.isEmpty()
                || waterStand(fallen.situation, *fallen.situation.record(u"floodpoint/p"_s), fallen.clock.now()).depthCm < 0);
        // Where nobody has looked what the gauge says is all there is.
        Desk other;
        other.point(doubt);
        other.read(12);
        QCOMPARE(other.lists->record(u"floodpoint/p"_s).value(u"depthCm"_s).toDouble(), 12.0);
    }
}

void TestQueueRows::aSignAboutAnOpenRoadIsTakenDown()
{
    Desk desk;
    desk.put(u"closure/c"_s, {{"state"_L1, u"in_force"_s}, {"road"_L1, u"滨河西路"_s}});
    desk.put(u"sign/s"_s, {{"state"_L1, u"showing"_s}, {"name"_L1, u"晋祠路屏"_s}, {"about"_L1, u"closure/c"_s}});
    const auto row = [&desk] { return desk.rowOf(u"sign/s"_s, u"sign.stale"_s); };
    QVERIFY(row() < 0);
    for (const QString &over : {u"reopened"_s, u"rejected"_s}) {
        desk.put(u"closure/c"_s, {{"state"_L1, over}, {"road"_L1, u"滨河西路"_s}});
        desk.pass(0);
        QVERIFY(row() >= 0);
        QCOMPARE(desk.pending->get(row()).value(u"verb"_s).toString(), u"sign.withdraw"_s);
    }
    // What hangs by one text is taken down with it, in one row; so is what is still read out.
    for (const QString &medium : {u"signs"_s, u"radio"_s})
        desk.put(u"bulletin/"_s + medium,
                 {{"state"_L1, u"published"_s}, {"medium"_L1, medium}, {"about"_L1, u"closure/c"_s}, {"text"_L1, u"绕行"_s}});
    desk.put(u"sign/s"_s,
             {{"state"_L1, u"showing"_s}, {"name"_L1, u"晋祠路屏"_s}, {"about"_L1, u"closure/c"_s}, {"bulletin"_L1, u"bulletin/signs"_s}});
    desk.pass(0);
    QVERIFY(row() < 0);
    for (const QString &medium : {u"signs"_s, u"radio"_s}) {
        const int stale = desk.rowOf(u"bulletin/"_s + medium, u"bulletin.stale"_s);
        QVERIFY(stale >= 0);
        QCOMPARE(desk.pending->get(stale).value(u"verb"_s).toString(), u"bulletin.withdraw"_s);
    }
    // The news that it is open again is no stale news.
    desk.pass(1);
    desk.put(u"bulletin/news"_s, {{"state"_L1, u"drafted"_s}, {"medium"_L1, u"radio"_s}, {"about"_L1, u"closure/c"_s}});
    desk.put(u"bulletin/news"_s, {{"state"_L1, u"published"_s}, {"medium"_L1, u"radio"_s}, {"about"_L1, u"closure/c"_s}});
    desk.pass(0);
    QVERIFY(desk.rowOf(u"bulletin/news"_s, u"bulletin.stale"_s) < 0);
    desk.put(u"sign/s"_s, {{"state"_L1, u"blank"_s}, {"name"_L1, u"晋祠路屏"_s}});
    desk.pass(0);
    QVERIFY(row() < 0);
}

/// Where the plan wants one lane first, no row asks for the whole road while the water has only to stay low for its time.
void TestQueueRows::aLaneIsNextWhileTheWatersTimeRuns()
{
    Desk desk;
    ResponsePlan plan;
    plan.closures.oneLaneFirst = true;
    desk.lists->setLimits(DutyLimits(plan));
    desk.point();
    desk.read(30);
    desk.pass(1);
    desk.read(5);
    desk.pass(1);
    QJsonObject steps;
    for (const QString &key : reopeningConfirmations())
        steps.insert(key, QJsonObject{{"at"_L1, desk.clock.now()}, {"how"_L1, u"phone"_s}});
    desk.put(u"closure/c"_s,
             {{"state"_L1, u"reopening_asked"_s},
              {"cause"_L1, u"ponding"_s},
              {"floodPoint"_L1, u"floodpoint/p"_s},
              {"steps"_L1, steps},
              {"lane"_L1, u"none"_s}});
    desk.pass(1);
    QVERIFY(desk.rowOf(u"closure/c"_s, u"closure.reopening_asked"_s) < 0); // nobody is asked for what may not be done yet
    for (int i = 0; i < 4; ++i) {
        desk.pass(4);
        desk.read(5);
    }
    desk.pass(1);
    const int row = desk.rowOf(u"closure/c"_s, u"closure.reopening_asked"_s);
    QVERIFY(row >= 0);
    QCOMPARE(desk.pending->get(row).value(u"verb"_s).toString(), u"closure.step"_s);
    QCOMPARE(desk.pending->get(row).value(u"fields"_s).toMap().value(u"step"_s).toString(), u"reopen.one_lane"_s);
}

/// In the list of orders and, once they are late, in the queue; also where it is learnt only later that people are in it.
void TestQueueRows::whoIsSentToPeopleInDangerStandsFirst()
{
    Desk desk;
    for (const QString &id : {u"grave"_s, u"slight"_s})
        desk.put(u"incident/"_s + id, {{"state"_L1, u"dispatched"_s}, {"type"_L1, u"ponding"_s}, {"severity"_L1, 4}});
    desk.put(u"order/1"_s, {{"state"_L1, u"sent"_s}, {"about"_L1, u"incident/grave"_s}, {"task"_L1, u"救人"_s}});
    desk.pass(1);
    desk.put(u"order/2"_s, {{"state"_L1, u"sent"_s}, {"about"_L1, u"incident/slight"_s}, {"task"_L1, u"疏导"_s}});
    const auto first = [&desk] { return desk.lists->orders()->get(0).value(u"subject"_s).toString(); };
    QCOMPARE(first(), u"order/2"_s); // the newest
    desk.put(u"incident/grave"_s, {{"state"_L1, u"dispatched"_s}, {"type"_L1, u"trapped"_s}, {"severity"_L1, 4}, {"people"_L1, 3}});
    QTRY_COMPARE(first(), u"order/1"_s);
    QVERIFY(desk.lists->record(u"order/1"_s).value(u"danger"_s).toBool());
    desk.pass(20);
    const int late = desk.rowOf(u"order/1"_s, u"order.late.sent"_s);
    QVERIFY(late >= 0 && late < desk.rowOf(u"order/2"_s, u"order.late.sent"_s));
    // Of those to people in danger what nobody has heard stands first, then the gravest, then what waits longest.
    desk.put(u"incident/graver"_s, {{"state"_L1, u"dispatched"_s}, {"type"_L1, u"trapped"_s}, {"severity"_L1, 2}, {"people"_L1, 1}});
    for (const QString &id : {u"3"_s, u"4"_s}) {
        desk.pass(1);
        desk.put(u"order/"_s + id, {{"state"_L1, u"sent"_s}, {"about"_L1, u"incident/graver"_s}, {"task"_L1, u"救人"_s}});
    }
    QTRY_COMPARE(first(), u"order/3"_s);
    desk.put(u"order/3"_s, {{"state"_L1, u"signed"_s}, {"about"_L1, u"incident/graver"_s}, {"task"_L1, u"救人"_s}});
    QTRY_COMPARE(first(), u"order/4"_s);
    desk.put(u"order/4"_s, {{"state"_L1, u"signed"_s}, {"about"_L1, u"incident/graver"_s}, {"task"_L1, u"救人"_s}});
    QTRY_COMPARE(first(), u"order/1"_s);
    for (const QString &id : {u"3"_s, u"4"_s})
        desk.put(u"order/"_s + id, {{"state"_L1, u"on_scene"_s}, {"about"_L1, u"incident/graver"_s}});
    desk.put(u"order/1"_s, {{"state"_L1, u"on_scene"_s}, {"about"_L1, u"incident/grave"_s}});
    QTRY_COMPARE(first(), u"order/4"_s); // they are there: the newest again
}

void TestQueueRows::noticesForPeopleComeFirst()
{
    Desk desk;
    for (const auto &id : {u"fire"_s, u"medical"_s, u"municipal"_s, u"power"_s, u"drainage"_s, u"urban"_s, u"bus"_s})
        desk.put(u"agency/"_s + id, {{"state"_L1, u"normal"_s}, {"name"_L1, id}});
    desk.put(u"incident/t"_s, {{"state"_L1, u"received"_s}, {"type"_L1, u"trapped"_s}, {"people"_L1, 3}, {"place"_L1, u"二坝桥"_s}});
    desk.pass(1);
    desk.put(u"closure/c"_s, {{"state"_L1, u"stopped"_s}, {"road"_L1, u"滨河西路"_s}, {"cause"_L1, u"ponding"_s}});
    desk.pass(1);
    desk.put(u"incident/s"_s, {{"state"_L1, u"received"_s}, {"type"_L1, u"signal_fault"_s}, {"place"_L1, u"纺织街口"_s}});
    desk.put(u"incident/hole"_s, {{"state"_L1, u"received"_s}, {"type"_L1, u"collapse"_s}, {"place"_L1, u"建设路"_s}});
    desk.put(u"incident/crash"_s, {{"state"_L1, u"received"_s}, {"type"_L1, u"accident"_s}, {"people"_L1, 2}, {"place"_L1, u"长风街"_s}});
    PapersBoard board(*desk.lists);
    QStringList cases;
    for (const QVariant &one : board.noticeCases())
        cases.append(one.toMap().value(u"case"_s).toString());
    QCOMPARE(cases, (QStringList{u"trapped"_s, u"danger"_s, u"collapse"_s, u"closure"_s, u"signal"_s}));
}

WATCHFLOOR_TEST(TestQueueRows)
#include "test_queuerows.moc"
