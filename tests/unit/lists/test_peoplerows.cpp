// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dutylimits.h"
#include "onetest.h"
#include "patience.h"
#include "pendingitem.h"
#include "queuedesk.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wf;
using namespace wf::test;

/// What is one row where people are in danger, for how long it stands above all else, and that the water is seen beside it.
class TestPeopleRows : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void onceAllAreOutItIsARowAsAnyOther();
    void aCallNobodyMadeIsAskedAboutOnceAllAreOut();
    void theStepsOfOneIncidentAreOneRow();
    void whateverIsToBeDoneItSaysWhatWhomAndWhere();
    void aCalloutNobodyHeardStaysUrgent();
    void theLimitRunsFromWhenThereIsDanger();
    void anOrderNobodyWasToldIsToBeTold();
    void whoDrivesOnACancelledOrderIsToBeTold();
    void theGravestWaterIsSeenBesideThem();
    void aGraverAlarmKeepsTheKeyOfItsPoint();
};

namespace {

void agencies(QueueDesk &desk)
{
    for (const QString &id : {u"fire"_s, u"medical"_s})
        desk.put(u"agency/"_s + id, {{"state"_L1, u"normal"_s}, {"name"_L1, id}});
}

void alarm(QueueDesk &desk, const QString &id, const QString &point, const QString &state, const QString &level, double cm)
{
    desk.put(u"alarm/"_s + id,
             {{"state"_L1, state},
              {"level"_L1, level},
              {"depthCm"_L1, cm},
              {"readingAt"_L1, desk.clock.now()},
              {"floodPoint"_L1, u"floodpoint/"_s + point}});
    desk.lists->beat();
}

QString at(const QueueDesk &desk, int row, const QString &role) { return desk.pending->get(row).value(role).toString(); }

} // namespace

/// An old report that becomes grave is not late at once, recorded notice or none; and where all were out it runs anew.
void TestPeopleRows::theLimitRunsFromWhenThereIsDanger()
{
    for (const bool isRecorded : {false, true}) {
        QueueDesk desk;
        agencies(desk);
        QJsonObject incident{{"state"_L1, u"received"_s}, {"type"_L1, u"ponding"_s}, {"severity"_L1, 3}};
        desk.put(u"incident/i"_s, incident); // long ago
        incident.insert("state"_L1, u"handling"_s);
        for (int turn = 0; turn < 2; ++turn) {
            const qint64 since = desk.clock.now() + 40 * minute;
            desk.clock.set(since);
            incident.insert("people"_L1, 2);
            incident.insert("rescued"_L1, 0);
            incident.insert("dangerAt"_L1, since);
            desk.put(u"incident/i"_s, incident);
            const QStringList recorded = isRecorded ? QStringList{u"fire"_s, u"medical"_s} : QStringList();
            for (const QString &id : recorded)
                desk.put(
                    u"notice/"_s + id + QString::number(turn),
                    {{"state"_L1, u"sent"_s}, {"agency"_L1, u"agency/"_s + id}, {"about"_L1, u"incident/i"_s}, {"text"_L1, u"请救援"_s}});
            desk.lists->beat();
            const int row = isRecorded ? desk.pending->rowOf(u"notice/fire%1"_s.arg(turn), u"notice.sent"_s)
                                       : desk.pending->rowOf(u"incident/i"_s, u"incident.untold"_s);
            QVERIFY(row >= 0);
            const QVariantMap shown = desk.pending->get(row);
            QCOMPARE(shown.value(u"overdueMs"_s).toLongLong(), 0);
            QCOMPARE(shown.value(u"dueAt"_s).toLongLong(), since + limits::receiptOfNotice * minute);
            for (const QString &id : recorded)
                desk.put(u"notice/"_s + id + QString::number(turn), {{"state"_L1, u"dropped"_s}, {"about"_L1, u"incident/i"_s}});
        }
    }
}

/// Whatever the incident's kind and whoever is still to be told or asked: while one is in it above the water, then below.
void TestPeopleRows::onceAllAreOutItIsARowAsAnyOther()
{
    for (const QString &state : {u"received"_s, u"verified"_s, u"dispatched"_s, u"on_scene"_s}) {
        for (const QString &type : {u"trapped"_s, u"accident"_s}) {
            QueueDesk desk;
            agencies(desk);
            alarm(desk, u"a"_s, u"p"_s, u"raised"_s, u"close"_s, 40);
            desk.put(u"order/o"_s, {{"state"_L1, u"sent"_s}, {"about"_L1, u"incident/i"_s}, {"task"_L1, u"救人"_s}});
            desk.clock.set(desk.clock.now() + 20 * minute);
            for (const int out : {0, 2, 3}) {
                desk.put(u"incident/i"_s,
                         {{"state"_L1, state}, {"type"_L1, type}, {"severity"_L1, 1}, {"people"_L1, 3}, {"rescued"_L1, out}});
                desk.lists->beat();
                const bool isFirst = desk.reasonAt(0) == "alarm.raised"_L1;
                QVERIFY2(isFirst == (out == 3), qPrintable(state + u' ' + type + u' ' + QString::number(out)));
            }
            QVERIFY(desk.pending->rowOf(u"incident/i"_s, u"incident.untold"_s) > 0); // it is still to be done
        }
    }
    // Of the gravest, where nobody has counted anybody, some may be in it.
    QueueDesk desk;
    alarm(desk, u"a"_s, u"p"_s, u"raised"_s, u"close"_s, 40);
    desk.put(u"incident/i"_s, {{"state"_L1, u"received"_s}, {"type"_L1, u"accident"_s}, {"severity"_L1, 1}});
    desk.lists->beat();
    QCOMPARE(at(desk, 0, u"subject"_s), u"incident/i"_s);
    // Nor is the first who comes out of an unknown number trapped the last.
    desk.put(u"incident/i"_s, {{"state"_L1, u"received"_s}, {"type"_L1, u"trapped"_s}, {"rescued"_L1, 1}});
    desk.lists->beat();
    QCOMPARE(at(desk, 0, u"subject"_s), u"incident/i"_s);
}

void TestPeopleRows::aCallNobodyMadeIsAskedAboutOnceAllAreOut()
{
    for (const int waited : {0, 30}) {
        QueueDesk desk;
        agencies(desk);
        alarm(desk, u"a"_s, u"p"_s, u"raised"_s, u"watch"_s, 12);
        const auto incident = [&desk](const QString &state, int out) {
            desk.put(u"incident/i"_s, {{"state"_L1, state}, {"type"_L1, u"trapped"_s}, {"people"_L1, 3}, {"rescued"_L1, out}});
            desk.lists->beat();
        };
        for (const QString &id : {u"fire"_s, u"medical"_s})
            desk.put(u"notice/"_s + id,
                     {{"state"_L1, u"sent"_s}, {"agency"_L1, u"agency/"_s + id}, {"about"_L1, u"incident/i"_s}, {"text"_L1, u"t"_s}});
        desk.clock.set(desk.clock.now() + waited * minute);
        incident(u"on_scene"_s, 0);
        QVERIFY(!at(desk, 0, u"title"_s).contains(u"No longer needed?"_s));
        QCOMPARE(desk.pending->get(0).value(u"together"_s).toStringList().size(), 2);
        for (const QString &state : {u"on_scene"_s, u"closed"_s}) {
            incident(state, 3);
            const int row = desk.pending->rowOf(u"notice/fire"_s, u"notice.unneeded"_s);
            QVERIFY(row > 0 && desk.reasonAt(0) == "alarm.raised"_L1);
            QVERIFY2(at(desk, row, u"title"_s).startsWith(u"No longer needed?"_s), qPrintable(at(desk, row, u"title"_s)));
        }
        incident(u"merged"_s, 3); // whoever is in the other one waits
        QCOMPARE(desk.pending->rowOf(u"notice/fire"_s, u"notice.unneeded"_s), -1);
    }
}

void TestPeopleRows::theStepsOfOneIncidentAreOneRow()
{
    QueueDesk desk;
    agencies(desk);
    for (const QString &id : {u"a"_s, u"b"_s})
        desk.put(u"incident/"_s + id, {{"state"_L1, u"received"_s}, {"type"_L1, u"trapped"_s}, {"people"_L1, 3}});
    desk.put(u"order/o"_s, {{"state"_L1, u"sent"_s}, {"about"_L1, u"incident/a"_s}, {"task"_L1, u"救人"_s}});
    desk.clock.set(desk.clock.now() + 20 * minute);
    desk.lists->beat();
    const int row = desk.pending->rowOf(u"incident/a"_s, u"incident.received"_s);
    QVERIFY(row == 0 || row == 1); // and the other one is the other incident's
    QCOMPARE(desk.pending->rowOf(u"incident/a"_s, u"incident.untold"_s), row);
    QCOMPARE(desk.pending->rowOf(u"order/o"_s, u"order.late.sent"_s), row);
    // By what is to be done, not by how many there are: who calls nobody out has not read that somebody should.
    QString front = at(desk, row, u"title"_s) + at(desk, row, u"further"_s);
    QVERIFY2(front.contains(u"fire"_s, Qt::CaseInsensitive), qPrintable(front));
    QCOMPARE(at(desk, row, u"further"_s).count(u"; "_s), 1);
    front = at(desk, 1 - row, u"title"_s) + at(desk, 1 - row, u"further"_s);
    QVERIFY2(front.contains(u"fire"_s, Qt::CaseInsensitive) && !at(desk, 1 - row, u"further"_s).contains(u"; "_s), qPrintable(front));
    // One is done, and the next is in front: no news, and nobody is brought to the top for it.
    QSignalSpy came(desk.pending, &PendingModel::alarmCame);
    desk.put(u"order/o"_s, {{"state"_L1, u"signed"_s}, {"about"_L1, u"incident/a"_s}, {"task"_L1, u"救人"_s}});
    desk.put(u"notice/n"_s, {{"state"_L1, u"confirmed"_s}, {"agency"_L1, u"agency/fire"_s}, {"about"_L1, u"incident/a"_s}});
    desk.lists->beat();
    QCOMPARE(came.count(), 0);
    // Whoever may take one of the steps only sees that one.
    desk.pending->setRoles({u"officer"_s});
    const int own = desk.pending->rowOf(u"incident/b"_s, u"incident.received"_s);
    QVERIFY(own >= 0);
    QCOMPARE(desk.reasonAt(own), u"incident.received"_s);
    QCOMPARE(at(desk, own, u"further"_s), QString());
}

/// An incident, an order or a notice in front: what has happened to how many, and where, has a place of its own in the row.
void TestPeopleRows::whateverIsToBeDoneItSaysWhatWhomAndWhere()
{
    QueueDesk desk;
    agencies(desk);
    const auto incident = [&desk](const QString &state, const QString &type, int people) {
        QJsonObject fields{{"state"_L1, state}, {"no"_L1, u"Z-0012"_s}, {"type"_L1, type}, {"place"_L1, u"二坝桥"_s}};
        fields.insert("placeApprox"_L1, true);
        if (people > 0)
            fields.insert("people"_L1, people);
        desk.put(u"incident/i"_s, fields);
        desk.lists->beat();
    };
    const auto says = [&desk](const QString &what) {
        QVERIFY(desk.pending->count() > 0);
        QCOMPARE(at(desk, 0, u"what"_s), what);
        QVERIFY2(at(desk, 0, u"where"_s).startsWith(u"二坝桥"_s), qPrintable(at(desk, 0, u"where"_s)));
        QCOMPARE(at(desk, 0, u"incidentNo"_s), u"Z-0012"_s);
    };
    incident(u"received"_s, u"accident"_s, 3);
    says(u"Accident, 3 people"_s);
    incident(u"received"_s, u"trapped"_s, 0);
    says(u"People trapped, number unknown"_s);
    incident(u"dispatched"_s, u"trapped"_s, 3);
    desk.put(u"order/o"_s, {{"state"_L1, u"sent"_s}, {"about"_L1, u"incident/i"_s}, {"task"_L1, u"救人"_s}});
    for (const QString &id : {u"fire"_s, u"medical"_s})
        desk.put(u"notice/"_s + id,
                 {{"state"_L1, u"sent"_s}, {"agency"_L1, u"agency/"_s + id}, {"about"_L1, u"incident/i"_s}, {"text"_L1, u"t"_s}});
    desk.clock.set(desk.clock.now() + 20 * minute);
    desk.lists->beat();
    QVERIFY(!at(desk, 0, u"subject"_s).startsWith("incident/"_L1));
    says(u"People trapped, 3 people"_s);
    // A row of anything else has its title in front.
    desk.put(u"bulletin/b"_s, {{"state"_L1, u"drafted"_s}});
    desk.lists->beat();
    QCOMPARE(at(desk, desk.pending->rowOf(u"bulletin/b"_s, u"bulletin.drafted"_s), u"what"_s), QString());
}

/// That a callout is recorded calls nobody: its limit runs from the first report, goes on running whatever else falls due, and it stands
/// before an order that is late.
void TestPeopleRows::aCalloutNobodyHeardStaysUrgent()
{
    QueueDesk desk;
    ResponsePlan plan;
    plan.targets.insert(u"notice.send"_s, 2);
    desk.lists->setLimits(DutyLimits(plan));
    agencies(desk);
    const qint64 first = desk.clock.now();
    desk.put(u"incident/i"_s, {{"state"_L1, u"dispatched"_s}, {"type"_L1, u"trapped"_s}, {"people"_L1, 3}});
    desk.put(u"order/o"_s, {{"state"_L1, u"sent"_s}, {"about"_L1, u"incident/i"_s}, {"task"_L1, u"救人"_s}});
    desk.clock.set(first + minute / 2);
    const auto notice = [&desk](const QString &id, const QString &agency, const QString &state) {
        desk.put(u"notice/"_s + id,
                 {{"state"_L1, state}, {"agency"_L1, u"agency/"_s + agency}, {"about"_L1, u"incident/i"_s}, {"text"_L1, u"t"_s}});
    };
    for (const QString &id : {u"fire"_s, u"medical"_s})
        notice(id, id, u"sent"_s);
    desk.lists->beat();
    QCOMPARE(desk.reasonAt(0), u"notice.sent"_s);
    QCOMPARE(desk.pending->get(0).value(u"dueAt"_s).toLongLong(), first + 2 * minute);
    for (const int after : {3, 6, 11, 16}) {
        desk.clock.set(first + after * minute);
        desk.lists->beat();
        QCOMPARE(desk.reasonAt(0), u"notice.late"_s);
        QCOMPARE(desk.pending->rowOf(u"order/o"_s, u"order.late.sent"_s), 0); // in the same row
        QCOMPARE(desk.pending->get(0).value(u"tint"_s).toString(), u"alarm"_s);
        QCOMPARE(desk.pending->get(0).value(u"overdueMs"_s).toLongLong(), (after - 2) * minute);
    }
    // Who has heard of it is told of more people within the time that any notice has.
    for (const QString &id : {u"fire"_s, u"medical"_s})
        notice(id, id, u"signed"_s);
    desk.put(u"order/o"_s, {{"state"_L1, u"on_scene"_s}, {"about"_L1, u"incident/i"_s}});
    notice(u"more"_s, u"fire"_s, u"sent"_s);
    desk.lists->beat();
    const int more = desk.pending->rowOf(u"notice/more"_s, u"notice.sent"_s);
    QVERIFY(more >= 0);
    QCOMPARE(desk.pending->get(more).value(u"overdueMs"_s).toLongLong(), 0);
}

/// A reminder of what nobody has heard would do nothing: what is to be done is to say it.
void TestPeopleRows::anOrderNobodyWasToldIsToBeTold()
{
    QueueDesk desk;
    const qint64 sent = desk.clock.now();
    desk.put(u"order/o"_s, {{"state"_L1, u"sent"_s}, {"about"_L1, u"closure/c"_s}, {"task"_L1, u"拦停"_s}});
    desk.clock.set(sent + 7 * minute);
    desk.lists->beat();
    const QVariantMap row = desk.pending->get(desk.pending->rowOf(u"order/o"_s, u"order.late.sent"_s));
    QCOMPARE(row.value(u"verb"_s).toString(), u"order.tell"_s);
    QCOMPARE(row.value(u"title"_s).toString(), u"Order: to be told by radio"_s);
    QCOMPARE(row.value(u"needs"_s).toStringList(), QStringList{u"medium"_s}); // by radio or telephone is asked, never assumed
    QCOMPARE(row.value(u"overdueMs"_s).toLongLong(), 5 * minute);
}

/// That the desk frees the unit tells nobody.
void TestPeopleRows::whoDrivesOnACancelledOrderIsToBeTold()
{
    QueueDesk desk;
    desk.put(u"unit/u"_s, {{"state"_L1, u"available"_s}, {"callSign"_L1, u"迎泽03"_s}});
    const auto order = [&desk](const QString &id, const QString &state, bool isUntold) {
        QJsonObject fields{{"state"_L1, state}, {"to"_L1, u"unit/u"_s}, {"task"_L1, u"拦停"_s}, {"about"_L1, u"closure/c"_s}};
        if (isUntold)
            fields.insert("untold"_L1, true);
        desk.put(u"order/"_s + id, fields);
        desk.lists->beat();
    };
    const auto row = [&desk] { return desk.pending->rowOf(u"order/o"_s, u"order.cancelled"_s); };
    order(u"o"_s, u"cancelled"_s, true);
    QVERIFY(row() >= 0);
    const QVariantMap shown = desk.pending->get(row());
    QCOMPARE(shown.value(u"verb"_s).toString(), u"order.tell_cancel"_s);
    QCOMPARE(shown.value(u"title"_s).toString(), u"Order cancelled: unit to be told"_s);
    QCOMPARE(shown.value(u"needs"_s).toStringList(), QStringList{u"medium"_s});
    QVERIFY(shown.value(u"detail"_s).toString().contains(u"拦停"_s));
    // Where they are to go instead tells them, once they have heard it.
    desk.clock.set(desk.clock.now() + minute);
    order(u"newer"_s, u"sent"_s, false);
    QVERIFY(row() >= 0);
    order(u"newer"_s, u"signed"_s, false);
    QCOMPARE(row(), -1);
    desk.put(u"order/newer"_s, {{"state"_L1, u"signed"_s}, {"to"_L1, u"unit/other"_s}});
    desk.lists->beat();
    QVERIFY(row() >= 0);
    order(u"o"_s, u"cancelled"_s, false);
    QCOMPARE(row(), -1);
}

/// However many wait for people, and in whichever order it came.
void TestPeopleRows::theGravestWaterIsSeenBesideThem()
{
    for (const bool isWaterFirst : {true, false}) {
        QueueDesk desk;
        const auto water = [&desk] {
            alarm(desk, u"low"_s, u"p"_s, u"raised"_s, u"watch"_s, 12);
            alarm(desk, u"deep"_s, u"q"_s, u"raised"_s, u"close"_s, 60);
        };
        if (isWaterFirst)
            water();
        for (int i = 0; i < 9; ++i) {
            desk.put(u"incident/i%1"_s.arg(i), {{"state"_L1, u"received"_s}, {"type"_L1, u"trapped"_s}, {"people"_L1, 2}});
            desk.lists->beat();
        }
        if (!isWaterFirst)
            water();
        QVERIFY(desk.pending->count() >= 11);
        for (int row = 0; row < 11; ++row) {
            const QString subject = at(desk, row, u"subject"_s);
            const QString wanted = row == peopleAboveWater ? u"alarm/deep"_s : row == 10 ? u"alarm/low"_s : u"incident/"_s;
            QVERIFY2(subject.startsWith(wanted), qPrintable(u"%1: %2"_s.arg(row).arg(subject)));
        }
        // The numbers are dealt by gravity all the same.
        for (int row = 0; row < 3; ++row)
            QVERIFY(!at(desk, row, u"key"_s).isEmpty());
        desk.put(u"incident/i0"_s, {{"state"_L1, u"closed"_s}, {"type"_L1, u"trapped"_s}, {"people"_L1, 2}, {"rescued"_L1, 2}});
        desk.lists->beat();
        QCOMPARE(at(desk, int(peopleAboveWater), u"subject"_s), u"alarm/deep"_s);
    }
}

/// Watch, slow, close within seconds: the one of before is superseded, and the graver one raised right after it.
void TestPeopleRows::aGraverAlarmKeepsTheKeyOfItsPoint()
{
    QueueDesk desk;
    for (int i = 0; i < 12; ++i)
        desk.put(u"bulletin/b%1"_s.arg(i), {{"state"_L1, u"drafted"_s}});
    QHash<QString, QString> keys;
    const QStringList levels{u"watch"_s, u"slow"_s, u"close"_s};
    for (int level = 0; level < levels.size(); ++level) {
        for (const QString &point : {u"p"_s, u"q"_s}) {
            if (level > 0)
                alarm(desk, point + QString::number(level - 1), point, u"ended"_s, levels.at(level - 1), 12);
            QSignalSpy came(desk.pending, &PendingModel::alarmCame);
            alarm(desk, point + QString::number(level), point, u"raised"_s, levels.at(level), 12 + 10 * level);
            QVERIFY(came.count() > 0); // that it is graver is news
            desk.reaction += 1000;
        }
        if (level == 0) {
            desk.reaction += 10'000;
            desk.lists->beat();
        }
        for (const QString &point : {u"p"_s, u"q"_s}) {
            const int row = desk.pending->rowOf(u"alarm/"_s + point + QString::number(level), u"alarm.raised"_s);
            QVERIFY(row >= 0);
            const QString key = at(desk, row, u"key"_s);
            QVERIFY(!key.isEmpty());
            QCOMPARE(keys.contains(point) ? keys.value(point) : key, key);
            keys.insert(point, key);
        }
    }
}

WATCHFLOOR_TEST(TestPeopleRows)
#include "test_peoplerows.moc"
