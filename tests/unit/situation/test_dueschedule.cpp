// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dueschedule.h"
#include "onetest.h"
#include "situation.h"
#include "waterscan.h"

#include <QRandomGenerator>
#include <QTest>

using namespace wf;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 minute = 60'000;
constexpr qint64 start = 1'784'883'600'000; // 2026-07-24 17:00 in Beijing

/// All that depends on the age of what is read at a flood point, as the rules compare it.
QString agesOf(const Situation &situation, const Record &point, qint64 now)
{
    const auto scan = waterScan(situation, point, now);
    const WaterStand &stand = scan->stand;
    const bool isDoubtNew = now - stand.doubtedAt <= readingHoldsMs;
    const bool isLookNew = now - scan->look.at < readingHoldsMs;
    const bool isLong = stand.belowSince > 0 && double(now - stand.belowSince) >= scan->of.limits.reopenMin * double(minute);
    return u"%1 %2 %3 %4 %5 %6 %7"_s.arg(stand.depthCm)
        .arg(stand.belowSince)
        .arg(int(scan->dispute.has_value()))
        .arg(int(stand.isKnown(now)))
        .arg(int(isDoubtNew))
        .arg(int(isLookNew))
        .arg(int(isLong));
}

ChangeSet changeOf(const QString &subject)
{
    ChangeSet changes;
    changes.changed = {subject};
    return changes;
}

} // namespace

/// Who is asked again, and when.
class TestDueSchedule : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aMomentThatIsOverTellsNothing()
    {
        DueTimes due(start);
        due.at(start - 1);
        due.at(start);
        QCOMPARE(due.next(), DueTimes::never);
        QVERIFY(due.isReached(start));
        QVERIFY(!due.isPast(start));
        QCOMPARE(due.next(), start + 1);
        DueTimes later(start);
        QVERIFY(!later.isReached(start + 2 * minute));
        QVERIFY(!later.isPast(start + minute));
        QCOMPARE(later.next(), start + minute + 1);
    }

    void aTextIsDueWhenItSaysSomethingElse()
    {
        DueTimes due(start + 90'000);
        due.atNextMinuteSince(start);
        QCOMPARE(due.next(), start + 2 * minute);
        DueTimes early(start - 1000); // of a clock that is ahead
        early.atNextMinuteSince(start);
        QCOMPARE(early.next(), start + minute);
        DueTimes day(start);
        day.atNextDay();
        QCOMPARE(day.next(), start + 7 * 60 * minute);
    }

    /// Between the moments that are named of the water nothing that is compared with the time is another one.
    void theWaterIsDueWheneverItSaysSomethingElse()
    {
        int turned = 0;
        for (quint32 seed = 1; seed <= 20; ++seed) {
            QRandomGenerator random(seed);
            Situation situation;
            QJsonObject fields{{"reopenMin"_L1, random.bounded(2) == 0 ? 7.5 : 15.0}};
            qint64 now = start;
            double cm = 20;
            for (int reading = 0; reading < 12; ++reading) {
                cm = std::max(0.0, cm + random.bounded(30) - 16);
                const bool isGauge = random.bounded(3) > 0;
                situation.measure({{u"depth/p"_s, now + random.bounded(60'000), {cm}, isGauge ? u"gauge"_s : u"officer"_s, {}}});
                if (random.bounded(5) == 0) {
                    fields.insert("doubtful"_L1, u"跳变"_s);
                    fields.insert("doubtedAt"_L1, now);
                }
                const Record point(u"floodpoint/p"_s, fields);
                const qint64 until = now + random.bounded(40) * minute;
                qint64 next = 0;
                QString said;
                for (; now <= until; now += 5000) {
                    const QString here = agesOf(situation, point, now);
                    if (now >= next) {
                        DueTimes due(now);
                        due.atWater(situation, point);
                        next = due.next();
                        turned += said.isEmpty() || said == here ? 0 : 1;
                        said = here;
                    }
                    QCOMPARE(here, said);
                }
            }
        }
        QVERIFY2(turned > 40, qPrintable(QString::number(turned)));
    }

    void whoHeedsItIsAsked()
    {
        DueSchedule schedule;
        const int orders = schedule.add({.kinds = {u"order"_s}, .gauges = true});
        const int water = schedule.add({.kinds = {u"floodpoint"_s}, .series = {u"depth/"_s}, .roads = true});
        const int all = schedule.add({.everything = true});
        const auto due = [&] {
            QString who;
            for (const int one : {orders, water, all}) {
                who += schedule.isDue(one, start) ? u'x' : u'.';
                schedule.ask(one, start);
            }
            return who;
        };
        QCOMPARE(due(), u"xxx"_s); // at first everybody
        QCOMPARE(due(), u"..."_s);
        schedule.follow(changeOf(u"order/o"_s));
        QCOMPARE(due(), u"x.x"_s);
        schedule.follow(changeOf(u"orderly/o"_s));
        QCOMPARE(due(), u"..x"_s);
        schedule.follow(QList<Sample>{{u"pos/u"_s, start, {}, {}, {}}});
        QCOMPARE(due(), u"..."_s);
        schedule.follow(QList<Sample>{{u"pos/u"_s, start, {}, {}, {}}, {u"depth/p"_s, start, {}, {}, {}}});
        QCOMPARE(due(), u".x."_s);
        schedule.followRoads();
        QCOMPARE(due(), u".x."_s);
        schedule.followGauges();
        QCOMPARE(due(), u"x.."_s);
        ChangeSet anew;
        anew.reset = true;
        schedule.follow(anew);
        QCOMPARE(due(), u"xxx"_s);
        schedule.setHeed(orders, {.kinds = {u"task"_s}});
        QCOMPARE(due(), u"x.."_s);
        schedule.follow(changeOf(u"task/t"_s));
        QCOMPARE(due(), u"x.x"_s);
        QCOMPARE(schedule.asks(orders), 11);
    }

    void whoNamesAMomentIsAskedThen()
    {
        DueSchedule schedule;
        const int one = schedule.add({.kinds = {u"order"_s}});
        schedule.look(start);
        schedule.ask(one, start);
        schedule.setDue(one, start + 2 * minute);
        schedule.setDue(one, start + 3 * minute); // no later
        QCOMPARE(schedule.next(), start + 2 * minute);
        QVERIFY(!schedule.isDue(one, start + 2 * minute - 1));
        QVERIFY(schedule.isDue(one, start + 2 * minute));
        schedule.ask(one, start + 2 * minute);
        QCOMPARE(schedule.next(), DueTimes::never);
        schedule.setNet(DueSchedule::netMs);
        QCOMPARE(schedule.next(), start + 2 * minute + DueSchedule::netMs);
    }

    void whoNamesSomethingIsAskedAfterItsChange()
    {
        DueSchedule schedule;
        const int one = schedule.add({.kinds = {u"order"_s}});
        const auto isDue = [&](const Named &named) {
            const bool isIt = schedule.isDue(one, start);
            schedule.ask(one, start);
            schedule.setNamed(one, named);
            return isIt;
        };
        QVERIFY(isDue({.kinds = {u"unit"_s}, .series = {u"pos/7"_s}, .seats = {u"XC"_s}}));
        schedule.follow(changeOf(u"task/t"_s));
        schedule.follow(QList<Sample>{{u"pos/77"_s, start, {}, {}, {}}});
        QVERIFY(!schedule.isDue(one, start));
        schedule.follow(changeOf(u"unit/7"_s));
        QVERIFY(isDue({.series = {u"pos/7"_s}}));
        schedule.follow(changeOf(u"unit/7"_s)); // named no more
        QVERIFY(!schedule.isDue(one, start));
        schedule.follow(QList<Sample>{{u"pos/7"_s, start, {}, {}, {}}});
        QVERIFY(isDue({.seats = {u"XC"_s}}));
        ChangeSet acts = changeOf(u"task/t"_s);
        acts.events.resize(1);
        acts.events.first().seat = u"DD"_s;
        schedule.follow(acts);
        QVERIFY(!schedule.isDue(one, start));
        acts.events.first().onBehalf = u"XC"_s; // recorded for whom it is waited
        schedule.follow(acts);
        QVERIFY(isDue({}));
        schedule.follow(acts);
        QVERIFY(!schedule.isDue(one, start));
    }

    /// A clock that was set back, and a machine that slept.
    void aTimeThatDoesNotGoOnAsksEverybody()
    {
        for (const qint64 then : {start - 1, start + 20 * minute}) {
            DueSchedule schedule;
            const int one = schedule.add({.kinds = {u"order"_s}});
            schedule.look(start);
            schedule.ask(one, start);
            schedule.look(start + 1000);
            QVERIFY(!schedule.isAnyMarked());
            schedule.look(then);
            QVERIFY(schedule.isDue(one, then));
        }
    }
};

WATCHFLOOR_TEST(TestDueSchedule)
#include "test_dueschedule.moc"
