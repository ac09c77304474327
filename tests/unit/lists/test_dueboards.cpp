// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "night.h"
#include "onetest.h"
#include "papersboard.h"
#include "patience.h"
#include "rosterboard.h"
#include "trials.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wf;
using namespace wf::test;

namespace {

/// A night with the boards over it: those asked for everything each second, and those that follow.
struct BoardNight : Night {
    PapersBoard papersAll{all}, papers{seen};
    RosterBoard rosterAll{situation, clock}, roster{situation, clock};

    explicit BoardNight(quint32 seed)
        : Night(seed)
    {
        for (const QString &id : {u"drainage"_s, u"urban"_s, u"bus"_s, u"ambulance"_s, u"flood"_s})
            put(u"agency/"_s + id, {{"state"_L1, u"normal"_s}, {"name"_L1, id}});
        put(u"brigade/yz"_s, {{"state"_L1, u"normal"_s}, {"name"_L1, u"迎泽大队"_s}, {"phone"_L1, u"1"_s}});
    }

    void shift()
    {
        const qint64 begin = clock.now() + (random.bounded(180) - 90) * minute;
        amend(u"duty"_s, 4, {u"planned"_s, u"planned"_s, u"on_duty"_s, u"done"_s, u"cancelled"_s},
              {{"person"_L1, oneOf({u"张三"_s, u"李四"_s})},
               {"post"_L1, oneOf(u"post"_s, 2)},
               {"unit"_L1, oneOf(u"unit"_s, 3)},
               {"brigade"_L1, u"yz"_s},
               {"personKind"_L1, oneOf({u"officer"_s, u"auxiliary"_s})},
               {"task"_L1, u"疏导"_s},
               {"begin"_L1, begin},
               {"until"_L1, begin + (5 + random.bounded(60)) * minute}});
    }
    /// What these boards read besides what the lists do.
    void happenToBoards()
    {
        switch (random.bounded(9)) {
        case 0:
        case 1:
        case 2:
            return shift();
        case 3:
            return amend(u"post"_s, 2, {u"open"_s}, {{"name"_L1, oneOf({u"大南门岗"_s, u"五一广场岗"_s})}});
        case 4:
            return amend(u"unit"_s, 3, {u"on_scene"_s, u"available"_s},
                         {{"callSign"_L1, u"迎泽"_s + oneOf({u"1"_s, u"2"_s})},
                          {"phone"_L1, oneOf({u"1"_s, u"2"_s})},
                          {"order"_L1, oneOf(u"order"_s, 4)}});
        case 5:
            put(u"brigade/yz"_s, {{"state"_L1, u"normal"_s}, {"name"_L1, oneOf({u"迎泽大队"_s, u"一大队"_s})}});
            return;
        case 6:
            put(u"agency/drainage"_s,
                {{"state"_L1, u"normal"_s}, {"name"_L1, u"排水"_s}, {"pumps"_L1, random.bounded(3)}, {"progressAt"_L1, clock.now()}});
            return;
        case 7:
            return amend(u"response"_s, 2, {u"active"_s, u"ended"_s}, {{"scheme"_L1, u"police"_s}, {"level"_L1, 1 + random.bounded(4)}});
        default:
            return amend(u"notice"_s, 4, {u"sent"_s, u"signed"_s},
                         {{"agency"_L1, oneOf({u"agency/drainage"_s, u"agency/flood"_s})},
                          {"type"_L1, u"request"_s},
                          {"dueAt"_L1, clock.now() + random.bounded(9) * minute},
                          {"about"_L1, matter()},
                          {"text"_L1, u"t"_s}});
        }
    }
    void look()
    {
        all.beat();
        seen.beat();
        papersAll.askAnew();
        papersAll.refresh();
        papers.refresh();
        rosterAll.askAnew();
        rosterAll.refresh();
        roster.refresh();
    }
};

QVariantList rowsOf(const QAbstractItemModel &model)
{
    QVariantList rows;
    const QHash<int, QByteArray> names = model.roleNames();
    for (int i = 0; i < model.rowCount(); ++i) {
        QVariantMap row;
        for (auto it = names.cbegin(); it != names.cend(); ++it)
            row.insert(QString::fromLatin1(it.value()), model.index(i, 0).data(it.key()));
        rows.append(row);
    }
    return rows;
}

QVariantMap saidBy(PapersBoard &papers)
{
    return {{u"due"_s, papers.due()},           {u"closures"_s, papers.closures()}, {u"cases"_s, papers.noticeCases()},
            {u"callouts"_s, papers.callouts()}, {u"showing"_s, papers.showing()},   {u"agencies"_s, rowsOf(*papers.agencies())}};
}

QVariantMap saidBy(RosterBoard &roster)
{
    return {{u"shifts"_s, rowsOf(*roster.shifts())},
            {u"handovers"_s, rowsOf(*roster.handovers())},
            {u"present"_s, roster.present()},
            {u"awaited"_s, roster.awaited()},
            {u"missing"_s, roster.missing()},
            {u"overrun"_s, roster.overrun()},
            {u"coming"_s, roster.coming()},
            {u"officers"_s, roster.officers()},
            {u"auxiliaries"_s, roster.auxiliaries()},
            {u"people"_s, roster.people()},
            {u"nextChangeAt"_s, roster.nextChangeAt()}};
}

/// Where two maps differ: the lists, and what each says.
QString between(const QVariantMap &one, const QVariantMap &other)
{
    QString words;
    for (auto it = one.begin(); it != one.end(); ++it) {
        if (it.value() != other.value(it.key()))
            QDebug(&words) << it.key() << it.value() << "not" << other.value(it.key());
    }
    return words;
}

/// A clock that runs and says nothing, as live duty's.
class RunningClock final : public Clock {
    Q_OBJECT
public:
    RunningClock() { m_since.start(); }
    [[nodiscard]] qint64 now() const override { return start + m_since.elapsed(); }
    [[nodiscard]] qint64 wall() const override { return now(); }

private:
    QElapsedTimer m_since;
};

} // namespace

/// What goes out in writing, and the roster, follow changes and due times, and come to the same as if they were asked each second.
class TestDueBoards : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void followingIsTheSameAsAskingEachSecond()
    {
        qint64 followed = 0, asked = 0, rosters = 0, rostersAll = 0;
        for (Trials trials(40, 1); trials.next();) {
            const auto seed = quint32(trials.number());
            BoardNight night(seed);
            // Half of them go over midnight, from which on texts name the day.
            night.clock.set(seed % 2 == 0 ? start : start + (6 * 60 + 50) * minute);
            for (int second = 0; second < 900; ++second) {
                night.second(night.random.bounded(100) == 0 ? night.random.bounded(280) * 1000 : 1000);
                if (night.random.bounded(second < 400 ? 4 : 40) == 0)
                    night.happen();
                if (night.random.bounded(second < 400 ? 8 : 80) == 0)
                    night.happenToBoards();
                night.look();
                const QString where = u"seed %1, second %2: "_s.arg(seed).arg(second);
                const QVariantMap said = saidBy(night.papers), asEver = saidBy(night.papersAll);
                QVERIFY2(said == asEver, qPrintable(where + between(said, asEver)));
                const QVariantMap duty = saidBy(night.roster), dutyAsEver = saidBy(night.rosterAll);
                QVERIFY2(duty == dutyAsEver, qPrintable(where + between(duty, dutyAsEver)));
            }
            followed += night.papers.asks();
            asked += night.papersAll.asks();
            rosters += night.roster.asks();
            rostersAll += night.rosterAll.asks();
        }
        QVERIFY2(followed * 2 < asked, qPrintable(u"%1 of %2"_s.arg(followed).arg(asked)));
        QVERIFY2(rosters * 2 < rostersAll, qPrintable(u"%1 of %2"_s.arg(rosters).arg(rostersAll)));
    }

    /// An hour without an event: units move, the water of other points is read, some limits pass.
    void aQuietHourAsksSeldom()
    {
        BoardNight night(3);
        night.put(
            u"closure/0"_s,
            {{"state"_L1, u"in_force"_s}, {"road"_L1, u"滨河西路"_s}, {"cause"_L1, u"ponding"_s}, {"floodPoint"_L1, u"floodpoint/0"_s}});
        night.put(u"notice/0"_s, {{"state"_L1, u"sent"_s}, {"text"_L1, u"t"_s}, {"agency"_L1, u"agency/fire"_s}});
        for (int i = 0; i < 20; ++i)
            night.put(u"duty/%1"_s.arg(i),
                      {{"state"_L1, u"on_duty"_s},
                       {"person"_L1, u"p%1"_s.arg(i)},
                       {"place"_L1, u"岗%1"_s.arg(i)},
                       {"begin"_L1, start - 60 * minute},
                       {"until"_L1, start + 30 * minute}});
        night.look();
        const qint64 papers = night.papers.asks(), roster = night.roster.asks();
        for (int second = 0; second < 3600; ++second) {
            night.second(1000);
            night.situation.measure({{u"pos/0"_s, night.clock.now(), {112.5, 37.8, 0, 0}, u"gauge"_s, {}}});
            if (second % 10 == 0)
                night.situation.measure({{u"depth/1"_s, night.clock.now(), {20}, u"gauge"_s, {}}});
            night.seen.beat();
            night.papers.refresh();
            night.roster.refresh();
        }
        QVERIFY2(night.papers.asks() - papers <= 30, qPrintable(QString::number(night.papers.asks() - papers))); // of 21,600
        QVERIFY2(night.roster.asks() - roster <= 5, qPrintable(QString::number(night.roster.asks() - roster))); // of 3600
        QCOMPARE(night.roster.overrun(), 20);
    }

    /// The depth at a closed stretch's point counts from the moment at which it is that closure's.
    void theWaterOfWhatIsClosedCounts()
    {
        BoardNight night(4);
        const auto isDeep = [&night] {
            night.seen.beat();
            night.papers.refresh();
            return night.papers.closures().constFirst().toMap().value(u"deep"_s).toBool();
        };
        const auto read = [&night](double cm) {
            night.second(1000);
            night.situation.measure({{u"depth/1"_s, night.clock.now(), {cm}, u"gauge"_s, {}}});
        };
        night.put(u"closure/0"_s, {{"state"_L1, u"in_force"_s}, {"cause"_L1, u"ponding"_s}, {"floodPoint"_L1, u"floodpoint/1"_s}});
        read(5);
        QVERIFY(!isDeep());
        read(60);
        QVERIFY(isDeep());
    }

    /// What no record tells: the ways round, and the limits of the plan.
    void whatNoRecordTellsIsHeardOfToo()
    {
        BoardNight night(5);
        night.put(u"closure/0"_s, {{"state"_L1, u"in_force"_s}, {"road"_L1, u"滨河西路"_s}, {"cause"_L1, u"collapse"_s}});
        night.look();
        ClosureWays ways;
        ways.found = true;
        ways.roads = {u"晋祠路"_s};
        night.papers.setWays({{u"closure/0"_s, ways}});
        night.papers.refresh();
        const QString texts = night.papers.noticeCases().constFirst().toMap().value(u"texts"_s).toStringList().join(u'\n');
        QVERIFY2(texts.contains(u"晋祠路"_s), qPrintable(texts));

        night.put(u"notice/0"_s, {{"state"_L1, u"sent"_s}, {"text"_L1, u"t"_s}, {"agency"_L1, u"agency/fire"_s}});
        night.second(2 * minute);
        night.look();
        const auto late = [&night] {
            night.papers.refresh();
            int count = 0;
            const QVariantList rows = rowsOf(*night.papers.agencies());
            for (const QVariant &row : rows)
                count += row.toMap().value(u"overdue"_s).toInt();
            return count;
        };
        QCOMPARE(late(), 0);
        ResponsePlan plan;
        plan.targets.insert(u"notice.sign"_s, 1);
        night.seen.setLimits(DutyLimits(plan));
        QCOMPARE(late(), 1);
    }

    /// What an agency reports of its work comes with its record, and nothing else of its row has changed.
    void anAgencysProgressIsTold()
    {
        BoardNight night(6);
        night.look();
        const QSignalSpy changed(night.papers.agencies(), &QAbstractItemModel::dataChanged);
        night.put(u"agency/drainage"_s,
                  {{"state"_L1, u"normal"_s}, {"name"_L1, u"drainage"_s}, {"pumps"_L1, 4}, {"progressAt"_L1, night.clock.now()}});
        night.papers.refresh();
        QCOMPARE(changed.count(), 1);
        QVERIFY(between({{u"rows"_s, rowsOf(*night.papers.agencies())}}, {}).contains(u"17:00"_s));
    }

    /// Live duty's clock says nothing: the roster looks when somebody is due.
    void theRosterWakesByItself()
    {
        LogDesk desk;
        const RunningClock clock;
        desk.put(u"duty/0"_s,
                 {{"state"_L1, u"planned"_s},
                  {"person"_L1, u"张三"_s},
                  {"place"_L1, u"岗"_s},
                  {"begin"_L1, clock.now() + 300},
                  {"until"_L1, clock.now() + 60 * minute}});
        const RosterBoard roster(desk.situation, clock);
        QTRY_COMPARE(roster.awaited(), 1);
        QVERIFY(roster.asks() <= 2);
    }

    /// And the papers with the beat of the lists, a moment after it.
    void thePapersWakeWithTheBeat()
    {
        BoardNight night(7);
        night.put(u"warning/0"_s,
                  {{"state"_L1, u"received"_s}, {"type"_L1, u"rainstorm"_s}, {"color"_L1, u"red"_s}, {"expiresAt"_L1, start + minute}});
        QTRY_VERIFY(!night.papers.callouts().value(u"rows"_s).toList().isEmpty());
        night.second(minute + 1000);
        night.seen.beat();
        QTRY_VERIFY(night.papers.callouts().value(u"rows"_s).toList().isEmpty());
    }
};

WATCHFLOOR_TEST(TestDueBoards)
#include "test_dueboards.moc"
