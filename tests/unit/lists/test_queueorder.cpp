// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onetest.h"
#include "pendingitem.h"
#include "pendinglook.h"
#include "queuedesk.h"

#include <QRandomGenerator>
#include <QTest>

#include <array>

using namespace Qt::StringLiterals;
using namespace wf;
using namespace wf::test;

/// A long queue: what stands among its first rows, which are all that the smallest desk shows at once.
class TestQueueOrder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Of three to five calls with people in danger, and two alarms, none stands below the seventh row, in whichever order all came.
    void peopleAndAlarmsStandAmongTheFirst_data()
    {
        QTest::addColumn<int>("calls");
        QTest::newRow("three") << 3;
        QTest::newRow("four") << 4;
        QTest::newRow("five") << 5;
    }
    void peopleAndAlarmsStandAmongTheFirst()
    {
        QFETCH(int, calls);
        for (const bool newestLast : {true, false}) {
            QList<PendingItem> rows;
            for (int i = 0; i < calls; ++i) {
                PendingItem call = item(u"incident/i%1"_s.arg(i), u"incident.received"_s, 1, 1000 + (newestLast ? i : calls - i));
                call.danger = true;
                rows.append(call);
            }
            for (const auto &[name, over] : {std::pair(u"alarm/low"_s, 5.0), std::pair(u"alarm/high"_s, 30.0)}) {
                PendingItem alarm = item(name, u"alarm.raised"_s, 2, 5000);
                alarm.overCm = over;
                rows.prepend(alarm);
            }
            for (int i = 0; i < 10; ++i) // late for long
                rows.prepend(item(u"notice/n%1"_s.arg(i), u"notice.late"_s, 1, 1 + i));
            QVERIFY(rows.size() >= 15);
            sortByGravity(rows);
            keepWaterInSight(rows);
            QStringList first;
            for (const PendingItem &row : std::as_const(rows))
                first.append(row.subject);
            const qsizetype high = first.indexOf(u"alarm/high"_s);
            QVERIFY2(high <= peopleAboveWater && first.indexOf(u"alarm/low"_s) <= calls + 1, qPrintable(first.join(u' ')));
            const QStringList people = first.mid(0, 7).filter(u"incident/"_s);
            QCOMPARE(people.size(), calls);
            QVERIFY(first.constFirst().startsWith("incident/"_L1));
            QCOMPARE(people.constFirst(), newestLast ? u"incident/i0"_s : u"incident/i%1"_s.arg(calls - 1)); // by limit among them
        }
    }

    /// However late the notices are; then whoever drives for nothing is told, and only then the agencies. The row is as grave as any of it.
    void thatSomebodyGoesToThemIsFirst()
    {
        QueueDesk desk;
        for (const QString &id : {u"fire"_s, u"medical"_s})
            desk.put(u"agency/"_s + id, {{"state"_L1, u"normal"_s}, {"name"_L1, id}});
        desk.put(u"incident/i"_s, {{"state"_L1, u"dispatched"_s}, {"type"_L1, u"trapped"_s}, {"people"_L1, 2}});
        const auto first = [&desk](const QString &role) { return desk.pending->get(0).value(role).toString(); };
        const QJsonObject order{{"about"_L1, u"incident/i"_s}, {"task"_L1, u"救人"_s}};
        const auto put = [&desk, &order](const QString &id, const QString &state) {
            QJsonObject fields = order;
            fields.insert("state"_L1, state);
            fields.insert("untold"_L1, state == "cancelled"_L1);
            fields.insert("to"_L1, u"unit/"_s + id);
            desk.put(u"order/"_s + id, fields);
            desk.lists->beat();
        };
        put(u"away"_s, u"cancelled"_s);
        for (const int after : {0, 1, 20}) {
            desk.clock.set(desk.clock.now() + after * minute);
            desk.lists->beat();
            QCOMPARE(first(u"verb"_s), u"order.send"_s);
            QCOMPARE(first(u"subject"_s), u"incident/i"_s);
            const QString further = first(u"further"_s);
            const auto told = further.indexOf(u"Order cancelled"_s);
            QVERIFY2(told >= 0 && told < further.indexOf(u"Fire and ambulance"_s), qPrintable(further));
        }
        put(u"there"_s, u"under_way"_s);
        QCOMPARE(first(u"subject"_s), u"order/away"_s);
        QCOMPARE(first(u"verb"_s), u"order.tell_cancel"_s);
        QCOMPARE(first(u"tint"_s), u"alarm"_s);
        QVERIFY(first(u"further"_s).contains(u"Fire and ambulance"_s));
        QCOMPARE(desk.pending->rowOf(u"incident/i"_s, u"incident.untold"_s), 0);
    }

    /// Whatever waits, and however late it is: no row stands below one that looks less grave, and what is not urgent is not red.
    void noRowStandsBelowOneThatLooksLessGrave()
    {
        constexpr qint64 now = 100 * minute;
        const QStringList looks{u"alarm"_s, u"warn"_s, u"info"_s};
        int lateAmber = 0;
        for (quint32 seed = 1; seed <= 200; ++seed) {
            QRandomGenerator random(seed);
            QList<PendingItem> rows;
            for (int i = 0; i < 25; ++i)
                rows.append(anyItem(random, now));
            sortByGravity(rows);
            foldPeople(rows);
            keepWaterInSight(rows);
            qsizetype last = 0;
            for (const PendingItem &row : std::as_const(rows)) {
                const QString tint = tintOf(row, row.overdueMs(now));
                const qsizetype look = looks.indexOf(tint);
                QVERIFY2(look >= last, qPrintable(u"seed %1: %2 %3"_s.arg(seed).arg(row.key(), tint)));
                last = look;
                QCOMPARE(tint == "alarm"_L1, isUrgent(row));
                lateAmber += tint == "warn"_L1 && row.overdueMs(now) > 0 ? 1 : 0;
            }
        }
        QVERIFY(lateAmber > 100);
    }

private:
    static PendingItem anyItem(QRandomGenerator &random, qint64 now)
    {
        static const std::array reasons{u"alarm.raised"_s, u"access.cut"_s,      u"closure.asked"_s,   u"closure.risen"_s,
                                        u"closure.late"_s, u"order.late.sent"_s, u"notice.late"_s,     u"floodpoint.doubted"_s,
                                        u"task.late"_s,    u"incident.untold"_s, u"call.unanswered"_s, u"order.old_place"_s};
        PendingItem one = item(u"incident/%1"_s.arg(random.bounded(12)), reasons.at(size_t(random.bounded(int(reasons.size())))),
                               1 + random.bounded(3), random.bounded(3) ? now + (random.bounded(40) - 30) * minute : 0);
        one.sinceAt = random.bounded(int(now));
        one.overCm = random.bounded(60);
        one.danger = random.bounded(6) == 0;
        one.reminder = random.bounded(3) == 0;
        one.callsRescue = one.reminder && random.bounded(3) == 0;
        one.verb = random.bounded(2) ? u"order.send"_s : u"notice.remind"_s;
        if (one.reason == "order.old_place"_L1) {
            one.severity = 2;
            one.reminder = false;
        }
        return one;
    }
    static PendingItem item(const QString &subject, const QString &reason, int severity, qint64 dueAt)
    {
        PendingItem one;
        one.subject = subject;
        one.reason = reason;
        one.severity = severity;
        one.dueAt = dueAt;
        return one;
    }
};

WATCHFLOOR_TEST(TestQueueOrder)
#include "test_queueorder.moc"
