// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onetest.h"
#include "pendinglook.h"
#include "queuedesk.h"
#include "waterstand.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wf;
using namespace wf::test;

namespace {

[[nodiscard]] bool isReminder(const QString &reason)
{
    return reason.startsWith("order.late"_L1) || reason.startsWith("notice."_L1) || reason == "task.late"_L1;
}

} // namespace

/// The queue: what stands above what, and what is one row.
class TestPending : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatAlarmsIsTheSameEverywhere();
    void theGravestStandsFirst();
    void whatIsAboutAClosureLiesInItsMiddle();
    void nothingHidesAWaterAlarm();
    void peopleInDangerStandFirst();
    void whoIsInDangerIsCalledOutFor();
    void aNoticeThatFellAwayCalledNobodyOut();
    void eachOfTheRescuersIsCalledOut();
    void remindersOfOneThingAreOneRow();
    void aLaterCallSettlesWhatWasNotAnswered();
    void aNewAlarmIsTold();
};

/// A random night: no reminder above an alarm, nothing above what is graver, by limit among the equally grave.
void TestPending::theGravestStandsFirst()
{
    QueueDesk desk;
    QAbstractItemModelTester tester(desk.pending, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QRandomGenerator random(5);
    const QList<std::pair<QString, QString>> waits{
        {u"alarm"_s, u"raised"_s},      {u"alarm"_s, u"acknowledged"_s}, {u"notice"_s, u"sent"_s},       {u"closure"_s, u"asked"_s},
        {u"closure"_s, u"confirmed"_s}, {u"order"_s, u"sent"_s},         {u"incident"_s, u"received"_s}, {u"warning"_s, u"received"_s},
        {u"bulletin"_s, u"drafted"_s},  {u"access"_s, u"cut"_s},         {u"task"_s, u"open"_s},         {u"call"_s, u"unanswered"_s}};
    int compared = 0;
    for (int step = 0; step < 500; ++step) {
        desk.clock.set(desk.clock.now() + random.bounded(60'000));
        desk.reaction += 500;
        const auto &[kind, state] = waits.at(random.bounded(int(waits.size())));
        desk.put(u"%1/x%2"_s.arg(kind).arg(random.bounded(6)),
                 {{"state"_L1, state},
                  {"level"_L1, QStringList{u"watch"_s, u"slow"_s, u"close"_s}.at(random.bounded(3))},
                  {"severity"_L1, 1 + random.bounded(4)},
                  {"dueAt"_L1, desk.clock.now() - random.bounded(900'000)},
                  {"color"_L1, random.bounded(2) ? u"red"_s : u"blue"_s},
                  {"agency"_L1, u"agency/a%1"_s.arg(random.bounded(4))},
                  {"about"_L1, u"closure/x%1"_s.arg(random.bounded(3))},
                  {"floodPoint"_L1, u"floodpoint/p%1"_s.arg(random.bounded(3))}});
        desk.lists->beat();
        for (int row = 1; row < desk.pending->count(); ++row) {
            const QVariantMap above = desk.pending->get(row - 1);
            const QVariantMap below = desk.pending->get(row);
            const bool isAlarm = below.value(u"isAlarm"_s).toBool();
            const bool reminds = isReminder(above.value(u"reason"_s).toString());
            QVERIFY2(!(isAlarm && reminds), qPrintable(desk.reasonAt(row)));
            const auto endangers = [](const QVariantMap &one) {
                return one.value(u"severity"_s).toInt() == 1 && one.value(u"reason"_s).toString().startsWith("incident."_L1);
            };
            if (endangers(above) || endangers(below))
                continue;
            // A road that is to be closed is open meanwhile: it stands above all that has its order by gravity.
            const auto isOpenRoad = [](const QVariantMap &one) { return one.value(u"reason"_s) == u"closure.asked"_s; };
            if (isOpenRoad(below) && !isOpenRoad(above))
                QVERIFY(above.value(u"isAlarm"_s).toBool() || above.value(u"reason"_s) == u"access.cut"_s);
            if (isOpenRoad(above) != isOpenRoad(below))
                continue;
            if (isAlarm || above.value(u"isAlarm"_s).toBool() || reminds || isReminder(below.value(u"reason"_s).toString()))
                continue;
            const int graver = above.value(u"severity"_s).toInt() - below.value(u"severity"_s).toInt();
            QVERIFY(graver <= 0);
            const qint64 first = above.value(u"dueAt"_s).toLongLong();
            const qint64 second = below.value(u"dueAt"_s).toLongLong();
            QVERIFY(graver < 0 || second == 0 || (first != 0 && first <= second));
            ++compared;
        }
    }
    QVERIFY(compared > 500);
}

/// Whatever waits beside it: above a water alarm that nobody has signed for stands only danger to people, and of the alarms the water that
/// is highest above its limit now is first, whatever it was when they were raised.
void TestPending::nothingHidesAWaterAlarm()
{
    QRandomGenerator random(11);
    int seen = 0;
    for (int round = 0; round < 10; ++round) {
        QueueDesk desk;
        for (int p = 0; p < 6; ++p) {
            const QString point = u"p%1"_s.arg(p);
            desk.put("floodpoint/"_L1 + point,
                     {{"state"_L1, u"normal"_s},
                      {"name"_L1, point},
                      {"thresholds"_L1, QJsonObject{{"close"_L1, 20 + random.bounded(20)}, {"slow"_L1, 15}}},
                      {"doubtful"_L1, random.bounded(3) == 0 ? u"跳变"_s : QString()}});
            desk.situation.measure({{"depth/"_L1 + point, desk.clock.now(), {double(random.bounded(60))}, u"gauge"_s, {}}});
            if (random.bounded(2) == 0)
                desk.put("alarm/"_L1 + point,
                         {{"state"_L1, u"raised"_s},
                          {"level"_L1, QStringList{u"watch"_s, u"slow"_s, u"close"_s}.at(random.bounded(3))},
                          {"depthCm"_L1, random.bounded(60)},
                          {"readingAt"_L1, desk.clock.now() - minute},
                          {"floodPoint"_L1, "floodpoint/"_L1 + point}});
        }
        desk.put(u"warning/w"_s, {{"state"_L1, u"received"_s}, {"color"_L1, u"red"_s}});
        desk.put(u"closure/c"_s, {{"state"_L1, u"asked"_s}, {"road"_L1, u"滨河西路"_s}});
        desk.put(u"incident/i"_s, {{"state"_L1, u"received"_s}, {"severity"_L1, 1 + random.bounded(3)}});
        desk.clock.set(desk.clock.now() + random.bounded(5) * minute);
        desk.lists->beat();
        double highest = 1e9;
        bool isPast = false;
        for (int row = 0; row < desk.pending->count(); ++row) {
            const QVariantMap one = desk.pending->get(row);
            const QString reason = one.value(u"reason"_s).toString();
            const bool endangers = reason.startsWith("incident."_L1) && one.value(u"severity"_s).toInt() == 1;
            if (reason != "alarm.raised"_L1) {
                isPast = isPast || !endangers;
                continue;
            }
            QVERIFY2(!isPast, qPrintable(u"round %1, row %2"_s.arg(round).arg(row)));
            const Record *alarm = desk.situation.record(one.value(u"subject"_s).toString());
            const Record *point = desk.situation.record(alarm->text("floodPoint"_L1));
            const WaterStand stand = waterStand(desk.situation, *point, desk.clock.now());
            const double cm = stand.depthCm >= 0 ? stand.depthCm : alarm->number("depthCm"_L1);
            const double over = cm - thresholdsOf(*point).close;
            QVERIFY(over <= highest);
            highest = over;
            ++seen;
        }
    }
    QVERIFY(seen > 12);
}

/// Whatever grade the call was given, and in whichever order it all came.
void TestPending::peopleInDangerStandFirst()
{
    for (const QJsonObject &call : {QJsonObject{{"type"_L1, u"trapped"_s}}, QJsonObject{{"type"_L1, u"accident"_s}, {"people"_L1, 2}}}) {
        QueueDesk desk;
        desk.put(u"floodpoint/p"_s, {{"state"_L1, u"normal"_s}, {"name"_L1, u"二坝桥"_s}});
        desk.put(u"alarm/a"_s,
                 {{"state"_L1, u"raised"_s}, {"level"_L1, u"close"_s}, {"depthCm"_L1, 60}, {"floodPoint"_L1, u"floodpoint/p"_s}});
        desk.put(u"warning/w"_s, {{"state"_L1, u"received"_s}, {"type"_L1, u"rainstorm"_s}, {"color"_L1, u"red"_s}});
        for (const QString &state : {u"received"_s, u"verified"_s, u"dispatched"_s}) {
            QJsonObject incident = call;
            incident.insert("state"_L1, state);
            incident.insert("severity"_L1, 4);
            desk.put(u"incident/i"_s, incident);
            desk.lists->beat();
            QCOMPARE(desk.pending->get(0).value(u"subject"_s).toString(), u"incident/i"_s);
        }
    }
}

/// Until fire and ambulance are called out, and told, that stands above the water.
void TestPending::whoIsInDangerIsCalledOutFor()
{
    QueueDesk desk;
    desk.put(u"agency/medical"_s, {{"state"_L1, u"normal"_s}, {"name"_L1, u"急救"_s}});
    desk.put(u"floodpoint/p"_s, {{"state"_L1, u"normal"_s}, {"name"_L1, u"二坝桥"_s}});
    desk.put(u"alarm/a"_s, {{"state"_L1, u"raised"_s}, {"level"_L1, u"close"_s}, {"depthCm"_L1, 60}, {"floodPoint"_L1, u"floodpoint/p"_s}});
    QJsonObject crash{{"state"_L1, u"handling"_s}, {"type"_L1, u"accident"_s}, {"people"_L1, 2}, {"place"_L1, u"长风街"_s}};
    desk.put(u"incident/i"_s, crash);
    desk.lists->beat();
    QCOMPARE(desk.reasonAt(0), u"incident.untold"_s);
    QCOMPARE(desk.pending->get(0).value(u"verb"_s).toString(), u"notice.send"_s);
    desk.put(u"notice/p"_s, {{"state"_L1, u"confirmed"_s}, {"agency"_L1, u"agency/power"_s}, {"about"_L1, u"incident/i"_s}});
    desk.lists->beat();
    QCOMPARE(desk.reasonAt(0), u"incident.untold"_s); // who was told of it sends no rescuers
    QJsonObject notice{
        {"state"_L1, u"sent"_s}, {"agency"_L1, u"agency/medical"_s}, {"about"_L1, u"incident/i"_s}, {"text"_L1, u"请派救护车"_s}};
    desk.put(u"notice/n"_s, notice);
    desk.lists->beat();
    QCOMPARE(desk.reasonAt(0), u"notice.sent"_s);
    QCOMPARE(desk.pending->get(0).value(u"tint"_s).toString(), u"alarm"_s);
    desk.clock.set(desk.clock.now() + 20 * minute);
    desk.lists->beat();
    QCOMPARE(desk.reasonAt(0), u"notice.late"_s);
    notice.insert("state"_L1, u"confirmed"_s);
    desk.put(u"notice/n"_s, notice);
    desk.lists->beat();
    QCOMPARE(desk.reasonAt(0), u"alarm.raised"_s);
    // A car that left for them and is not there after a quarter of an hour.
    desk.put(u"unit/u"_s, {{"state"_L1, u"en_route"_s}, {"callSign"_L1, u"迎泽03"_s}});
    desk.put(u"order/o"_s,
             {{"state"_L1, u"under_way"_s},
              {"to"_L1, u"unit/u"_s},
              {"about"_L1, u"incident/i"_s},
              {"times"_L1, QJsonObject{{"sent"_L1, desk.clock.now()}, {"under_way"_L1, desk.clock.now()}}}});
    desk.clock.set(desk.clock.now() + 14 * minute);
    desk.lists->beat();
    QCOMPARE(desk.reasonAt(0), u"alarm.raised"_s);
    desk.clock.set(desk.clock.now() + 2 * minute);
    desk.lists->beat();
    QCOMPARE(desk.reasonAt(0), u"order.late.under_way"_s);
}

/// Dropped, or settled with nobody having heard it: fire and ambulance are to be called out still.
void TestPending::aNoticeThatFellAwayCalledNobodyOut()
{
    for (const auto &[path, called] :
         {std::pair(QStringList{u"dropped"_s}, false), std::pair(QStringList{u"closed"_s}, false),
          std::pair(QStringList{u"escalated"_s, u"closed"_s}, false), std::pair(QStringList{u"signed"_s, u"closed"_s}, true),
          std::pair(QStringList{u"confirmed"_s}, true)}) {
        QueueDesk desk;
        desk.put(u"agency/fire"_s, {{"state"_L1, u"normal"_s}, {"name"_L1, u"消防"_s}});
        desk.put(u"incident/i"_s, {{"state"_L1, u"handling"_s}, {"type"_L1, u"trapped"_s}, {"people"_L1, 2}});
        for (const QString &state : QStringList{u"sent"_s} + path)
            desk.put(u"notice/n"_s,
                     {{"state"_L1, state}, {"agency"_L1, u"agency/fire"_s}, {"about"_L1, u"incident/i"_s}, {"text"_L1, u"请救援"_s}});
        desk.lists->beat();
        QCOMPARE(desk.pending->rowOf(u"incident/i"_s, u"incident.untold"_s) >= 0, !called);
    }
}

/// Fire was told, the ambulance's notice fell away: somebody is still to call it, and its row says whom.
void TestPending::eachOfTheRescuersIsCalledOut()
{
    QueueDesk desk;
    desk.put(u"agency/fire"_s, {{"state"_L1, u"normal"_s}, {"name"_L1, u"消防"_s}});
    desk.put(u"agency/medical"_s, {{"state"_L1, u"normal"_s}, {"name"_L1, u"急救"_s}});
    QJsonObject incident{{"state"_L1, u"handling"_s}, {"type"_L1, u"trapped"_s}, {"people"_L1, 2}};
    desk.put(u"incident/i"_s, incident);
    const auto notice = [&desk](const QString &agency, const QString &state) {
        desk.put(u"notice/"_s + agency,
                 {{"state"_L1, state}, {"agency"_L1, u"agency/"_s + agency}, {"about"_L1, u"incident/i"_s}, {"text"_L1, u"请救援"_s}});
        desk.lists->beat();
        const int row = desk.pending->rowOf(u"incident/i"_s, u"incident.untold"_s);
        const QVariantMap shown = desk.pending->get(row);
        return row < 0 ? QString() : shown.value(u"title"_s).toString() + shown.value(u"further"_s).toString();
    };
    for (const QString &state : {u"sent"_s, u"confirmed"_s}) {
        const QString lacks = notice(u"fire"_s, state);
        QVERIFY2(lacks.contains(u"急救"_s), qPrintable(lacks));
    }
    QVERIFY(!notice(u"medical"_s, u"sent"_s).contains(u"急救: not"_s));
    const QString again = notice(u"medical"_s, u"dropped"_s);
    QVERIFY2(again.contains(u"急救"_s), qPrintable(again));
    QCOMPARE(notice(u"medical"_s, u"confirmed"_s), QString());
    notice(u"medical"_s, u"dropped"_s);
    incident.insert("rescued"_L1, 2); // once all are out nobody needs one
    desk.put(u"incident/i"_s, incident);
    desk.lists->beat();
    QCOMPARE(desk.pending->rowOf(u"incident/i"_s, u"incident.untold"_s), -1);
}

/// Whoever was reached by a second call is not to be called again for the first.
void TestPending::aLaterCallSettlesWhatWasNotAnswered()
{
    QueueDesk desk;
    const auto call = [&desk](const QString &id, const QString &state, const QString &about) {
        desk.clock.set(desk.clock.now() + 1000);
        desk.put(u"call/"_s + id, {{"state"_L1, state}, {"person"_L1, u"带班领导"_s}, {"about"_L1, about}});
        desk.lists->beat();
    };
    const auto waits = [&desk](const QString &id) { return desk.pending->rowOf(u"call/"_s + id, u"call.unanswered"_s) >= 0; };
    call(u"1"_s, u"unanswered"_s, u"warning/w"_s);
    QVERIFY(waits(u"1"_s));
    call(u"other"_s, u"answered"_s, u"warning/other"_s); // about something else
    QVERIFY(waits(u"1"_s));
    call(u"2"_s, u"unanswered"_s, u"warning/w"_s);
    QVERIFY(!waits(u"1"_s) && waits(u"2"_s));
    call(u"2"_s, u"answered"_s, u"warning/w"_s);
    QVERIFY(!waits(u"1"_s) && !waits(u"2"_s));
    call(u"3"_s, u"unanswered"_s, QString()); // about nothing that is named: each stands for itself
    call(u"4"_s, u"answered"_s, QString());
    QVERIFY(waits(u"3"_s));
}

void TestPending::remindersOfOneThingAreOneRow()
{
    QueueDesk desk;
    desk.put(u"closure/c"_s, {{"state"_L1, u"rejected"_s}, {"road"_L1, u"滨河西路"_s}});
    for (int i = 0; i < 6; ++i) {
        desk.put(u"agency/a%1"_s.arg(i), {{"state"_L1, u"ok"_s}, {"name"_L1, u"单位%1"_s.arg(i)}});
        desk.put(u"notice/n%1"_s.arg(i),
                 {{"state"_L1, u"sent"_s}, {"agency"_L1, u"agency/a%1"_s.arg(i)}, {"about"_L1, u"closure/c"_s}, {"text"_L1, u"t"_s}});
    }
    desk.clock.set(desk.clock.now() + 20 * minute);
    desk.put(u"alarm/a"_s, {{"state"_L1, u"raised"_s}, {"level"_L1, u"watch"_s}, {"depthCm"_L1, 31}, {"floodPoint"_L1, u"floodpoint/p"_s}});
    desk.lists->beat();
    QCOMPARE(desk.pending->count(), 2);
    QCOMPARE(desk.reasonAt(0), u"alarm.raised"_s); // however slight, and the notices are a quarter of an hour late
    const QVariantMap row = desk.pending->get(1);
    QCOMPARE(row.value(u"together"_s).toStringList().size(), 6);
    QCOMPARE(row.value(u"verb"_s).toString(), u"notice.sign"_s); // nothing has carried them there: each is called
    for (int i = 0; i < 6; ++i)
        QVERIFY2(row.value(u"detail"_s).toString().contains(u"单位%1"_s.arg(i)), qPrintable(row.value(u"detail"_s).toString()));
    QVERIFY(row.value(u"tint"_s).toString() != "alarm"_L1); // red is kept for what is grave
    // One answers, and the row is the same with the same key.
    const QString key = row.value(u"key"_s).toString();
    QVERIFY(!key.isEmpty());
    desk.put(row.value(u"subject"_s).toString(), {{"state"_L1, u"signed"_s}, {"about"_L1, u"closure/c"_s}});
    QCOMPARE(desk.pending->count(), 2);
    QCOMPARE(desk.pending->get(1).value(u"together"_s).toStringList().size(), 5);
    QCOMPARE(desk.pending->get(1).value(u"key"_s).toString(), key);
    QCOMPARE(desk.pending->keyed(key).value(u"row"_s).toInt(), 1);
    QVERIFY(desk.pending->rowOf(u"notice/n5"_s, u"notice.late"_s) == 1);
}

void TestPending::aNewAlarmIsTold()
{
    QueueDesk desk;
    QSignalSpy came(desk.pending, &PendingModel::alarmCame);
    desk.put(u"alarm/a"_s, {{"state"_L1, u"raised"_s}, {"level"_L1, u"close"_s}});
    QCOMPARE(came.count(), 1);
    QCOMPARE(desk.pending->alarms(), 1);
    desk.lists->beat();
    desk.put(u"bulletin/b"_s, {{"state"_L1, u"drafted"_s}});
    QCOMPARE(came.count(), 1);
    desk.put(u"alarm/a"_s, {{"state"_L1, u"acknowledged"_s}, {"level"_L1, u"close"_s}});
    QCOMPARE(desk.pending->alarms(), 0);
}

/// A closure has no place but its line; a notice about it is shown there.
void TestPending::whatIsAboutAClosureLiesInItsMiddle()
{
    QueueDesk desk;
    const QJsonArray line{QJsonArray{112.51, 37.8}, QJsonArray{112.52, 37.8}, QJsonArray{112.53, 37.8}};
    desk.put(u"closure/c"_s, {{"state"_L1, u"in_force"_s}, {"line"_L1, line}});
    desk.put(u"notice/n"_s, {{"state"_L1, u"sent"_s}, {"about"_L1, u"closure/c"_s}});
    for (const QString &subject : {u"closure/c"_s, u"notice/n"_s}) {
        PendingItem item;
        item.subject = subject;
        QCOMPARE(positionOf(item, desk.situation), std::optional(QPointF(112.52, 37.8)));
    }
}

/// What is to be signed for is told by the reason that its place in the queue is told by; a closure that is to be kept shut stands among
/// the water alarms, and there is nothing to sign.
void TestPending::whatAlarmsIsTheSameEverywhere()
{
    const auto row = [](const QString &reason, const QString &verb) {
        PendingItem item;
        item.subject = u"x/1"_s;
        item.reason = reason;
        item.verb = verb;
        return item;
    };
    const PendingItem water = row(u"alarm.raised"_s, u"alarm.acknowledge"_s);
    const PendingItem cut = row(u"access.cut"_s, u"access.acknowledge"_s);
    const PendingItem risen = row(u"closure.risen"_s, u"closure.keep"_s);
    const PendingItem other = row(u"order.late.sent"_s, u"order.accept"_s);
    QVERIFY(isAlarm(water) && isUrgent(water));
    QVERIFY(isAlarm(cut) && isUrgent(cut));
    QVERIFY(!isAlarm(risen) && isUrgent(risen));
    QVERIFY(!isAlarm(other) && !isUrgent(other));
    QVERIFY(isAlarm(row(u"alarm.raised"_s, {}))); // whatever step is named with it
    QList<PendingItem> rows{other, cut, risen, water};
    sortByGravity(rows);
    QStringList order;
    for (const PendingItem &one : std::as_const(rows))
        order.append(one.reason);
    QCOMPARE(order.mid(2), (QStringList{u"access.cut"_s, u"order.late.sent"_s}));
    const QueueDesk desk;
    QCOMPARE(pendingLook(water, u"1"_s, desk.situation, 0).value(u"isAlarm"_s).toBool(), true);
}

WATCHFLOOR_TEST(TestPending)
#include "test_pending.moc"
