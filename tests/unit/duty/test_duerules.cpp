// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../lists/logdesk.h"
#include "closure.h"
#include "dutyrules.h"
#include "gridroads.h"
#include "onetest.h"
#include "patience.h"
#include "trafficwatch.h"
#include "trials.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRandomGenerator>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace wf;
using namespace wf::test;
using namespace Qt::StringLiterals;

namespace {

const Seat SYS{u"SYS"_s, Role::System, u"A"_s, {}};
const QString Point = u"floodpoint/p"_s;

ResponsePlan planOf()
{
    const auto clause = [](const QString &id, const QString &begins, const QList<ResponsePlan::Sign> &doneBy) {
        ResponsePlan::Clause one;
        one.id = id;
        one.topic = QJsonObject{{u"zh"_s, id}};
        one.role = u"liaison"_s;
        one.withinMin = 5;
        one.begins = begins;
        one.doneBy = doneBy;
        return one;
    };
    ResponsePlan plan;
    const ResponsePlan::Sign step{.verb = u"closure.step"_s, .field = u"step"_s, .value = u"agency.drainage"_s};
    plan.clauses
        = {clause(u"3.1"_s, {}, {{.verb = u"order.arrive"_s}}), clause(u"5.1"_s, u"closure.confirm"_s, {{.verb = u"bulletin.publish"_s}}),
           clause(u"5.2"_s, u"closure.confirm"_s, {step}), clause(u"6.1"_s, u"incident.verify"_s, {{.verb = u"order.send"_s}})};
    plan.checklist = {u"3.1"_s};
    return plan;
}

/// A night by chance: the same one for the same seed, as long as the rules write the same.
struct Night : LogDesk {
    Commands commands{*log, situation, clock, ids};
    TrafficWatch roads{situation, TrafficWatch::Mode::Inline};
    ProgramSeat program{commands, SYS};
    std::unique_ptr<DutyRules> rules;
    QRandomGenerator random;
    QStringList written; ///< by anybody, since it was taken last
    double cm = 20;

    explicit Night(quint32 seed)
        : LogDesk(seed)
        , random(seed)
    {
        clock.setWallFollowsNow(true);
        commands.setSeats({SYS});
        QObject::connect(&situation, &Situation::changed, &roads, [this](const ChangeSet &changes) {
            for (const Event &event : changes.events)
                written.append(u"%1 %2 %3 %4"_s.arg(event.at).arg(event.verb, event.subject, QString::fromUtf8(event.record)));
        });
        roads.setRoads(grid());
        rules = std::make_unique<DutyRules>(program, situation, clock, &roads);
        rules->setPlan(planOf());
        put(Point,
            {{"state"_L1, u"normal"_s},
             {"name"_L1, u"横1路"_s},
             {"kind"_L1, u"street"_s},
             {"pos"_L1, QJsonArray{(at(1, 1).x() + at(2, 1).x()) / 2, at(1, 1).y()}},
             {"thresholds"_L1, QJsonObject{{"watch"_L1, 10}, {"slow"_L1, 15}, {"close"_L1, 25}, {"reopen"_L1, 10}}}});
    }

    [[nodiscard]] QString oneOf(const QStringList &all) { return all.at(random.bounded(int(all.size()))); }
    /// A record of a kind, also one that the rules made, as it is but for these fields; a new one while there are fewer.
    void amend(const QString &kind, int count, const QStringList &states, const QJsonObject &fields)
    {
        const QList<const Record *> here = situation.records(kind);
        const qsizetype one = here.size() < count ? here.size() : random.bounded(int(here.size()));
        const QString subject = one < here.size() ? here.at(one)->subject() : u"%1/%2"_s.arg(kind).arg(one);
        QJsonObject all = situation.record(subject) ? situation.record(subject)->fields() : QJsonObject();
        for (auto it = fields.begin(); it != fields.end(); ++it)
            all.insert(it.key(), it.value());
        all.insert("state"_L1, oneOf(states));
        put(subject, all);
    }
    void read()
    {
        cm = std::clamp(cm + random.bounded(24) - 11, 0.0, 60.0);
        const bool isGauge = random.bounded(4) > 0;
        log->measure({{u"depth/p"_s, clock.now() - random.bounded(20'000), {cm}, isGauge ? u"gauge"_s : u"officer"_s, {}}});
    }
    void doubt()
    {
        QJsonObject fields = situation.record(Point)->fields();
        const bool isTrusted = fields.contains("doubtful"_L1);
        for (const auto field : {"doubtful"_L1, "doubtedAt"_L1, "doubtCode"_L1})
            fields.remove(field);
        if (isTrusted) {
            fields.insert("trustedAt"_L1, clock.now());
        } else {
            fields.insert("doubtful"_L1, u"跳变"_s);
            fields.insert("doubtedAt"_L1, clock.now());
        }
        put(Point, fields, isTrusted ? u"floodpoint.trust"_s : u"floodpoint.doubt"_s);
    }
    void closure()
    {
        QJsonObject steps;
        for (const ClosureStep &step : closureSteps()) {
            if (random.bounded(3) == 0)
                steps.insert(step.key, QJsonObject{{"at"_L1, clock.now()}, {"by"_L1, u"DD"_s}});
        }
        const bool isAtPoint = random.bounded(2) == 0;
        const double y = isAtPoint ? at(1, 1).y() : at(1, 3).y();
        amend(u"closure"_s, 2,
              {u"asked"_s, u"stopped"_s, u"confirmed"_s, u"confirmed"_s, u"in_force"_s, u"reopening_asked"_s, u"rejected"_s, u"rejected"_s,
               u"reopened"_s},
              {{"road"_L1, isAtPoint ? u"横1路"_s : u"横3路"_s},
               {"direction"_L1, u"both"_s},
               {"floodPoint"_L1, isAtPoint ? Point : QString()},
               {"cause"_L1, isAtPoint ? u"ponding"_s : u"accident"_s},
               {"depthCm"_L1, random.bounded(30)},
               {"line"_L1, QJsonArray{QJsonArray{at(1, 1).x(), y}, QJsonArray{at(2, 1).x(), y}}},
               {"steps"_L1, steps}});
    }
    void happen()
    {
        const qint64 now = clock.now();
        const auto about = [this] { return u"closure/%1"_s.arg(random.bounded(2)); };
        switch (random.bounded(16)) {
        case 0:
        case 1:
        case 2:
            return read();
        case 3:
            return doubt();
        case 4:
        case 5:
            return closure();
        case 6:
            return amend(u"order"_s, 4, {u"sent"_s, u"sent"_s, u"signed"_s, u"under_way"_s, u"on_scene"_s, u"done"_s},
                         {{"to"_L1, u"unit/1"_s}, {"about"_L1, about()}, {"task"_L1, u"t"_s}});
        case 7:
            return amend(u"task"_s, 4, {u"open"_s, u"open"_s, u"done"_s},
                         {{"text"_L1, u"清点"_s}, {"dueAt"_L1, now + random.bounded(10) * minute}, {"reminders"_L1, 0}});
        case 8:
            return amend(u"duty"_s, 4, {u"planned"_s, u"planned"_s, u"on_duty"_s},
                         {{"begin"_L1, now - random.bounded(12) * minute}, {"until"_L1, now + 120 * minute}});
        case 9:
            return amend(u"warning"_s, 2, {u"received"_s, u"lifted"_s},
                         {{"type"_L1, u"rainstorm"_s}, {"color"_L1, oneOf({u"red"_s, u"blue"_s, u"yellow"_s})}});
        case 10:
            return amend(u"response"_s, 2, {u"proposed"_s, u"active"_s, u"ended"_s},
                         {{"scheme"_L1, u"police"_s}, {"level"_L1, 1 + random.bounded(4)}, {"about"_L1, u"warning/0"_s}});
        case 11:
            return amend(u"sign"_s, 2, {u"showing"_s, u"blank"_s, u"fault"_s},
                         {{"name"_L1, u"屏"_s}, {"about"_L1, about()}, {"pos"_L1, QJsonArray{at(0, 1).x(), at(0, 1).y()}}});
        case 12:
            return amend(u"bulletin"_s, 3, {u"drafted"_s, u"approved"_s, u"published"_s, u"withdrawn"_s},
                         {{"medium"_L1, oneOf({u"signs"_s, u"radio"_s, u"navigation"_s})}, {"about"_L1, about()}, {"text"_L1, u"t"_s}});
        case 13:
            return amend(u"notice"_s, 3, {u"sent"_s, u"signed"_s, u"answered"_s},
                         {{"agency"_L1, oneOf({u"agency/fire"_s, u"agency/drainage"_s})}, {"about"_L1, about()}, {"text"_L1, u"t"_s}});
        case 14:
            return amend(u"incident"_s, 3, {u"received"_s, u"verified"_s, u"closed"_s}, {{"type"_L1, u"ponding"_s}, {"title"_L1, u"t"_s}});
        default:
            return amend(u"entry"_s, 2, {u"added"_s}, {{"text"_L1, u"t"_s}}); // nothing that any rule heeds
        }
    }
    /// Until the rules want nothing more at this moment.
    void settle(bool asksAll)
    {
        for (int round = 0; round < 12; ++round) {
            if (asksAll)
                rules->askAnew();
            if (!rules->round())
                return;
        }
    }
};

} // namespace

/// A rule is asked after a change of what it heeds and when a moment comes that it named, and that comes to the same as asking each second.
class TestDueRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void followingIsTheSameAsAskingEachSecond()
    {
        QSet<QString> verbs; ///< by the rules
        qint64 followed = 0, asked = 0;
        for (Trials trials(60, 3); trials.next();) {
            const auto seed = quint32(trials.number());
            Night all(seed), due(seed);
            QRandomGenerator pace(seed + 1000);
            for (int second = 0; second < 1500; ++second) {
                const qint64 step = pace.bounded(300) == 0 ? pace.bounded(280) * 1000 : 1000; // once in a while the machine is busy
                const bool isEvent = pace.bounded(second < 600 ? 6 : 40) == 0; // first much, then little
                for (Night *night : {&all, &due}) {
                    night->clock.set(night->clock.now() + step);
                    if (isEvent)
                        night->happen();
                    night->settle(night == &all);
                }
                const QString one = all.written.join(u'\n'), other = due.written.join(u'\n');
                QVERIFY2(one == other, qPrintable(u"seed %1, second %2:\n%3\nbut\n%4"_s.arg(seed).arg(second).arg(one, other)));
                for (const QString &line : std::as_const(all.written))
                    verbs.insert(line.section(u' ', 1, 1));
                all.written.clear();
                due.written.clear();
            }
            QCOMPARE(all.rules->refusals(), due.rules->refusals());
            followed += due.rules->asks();
            asked += all.rules->asks();
        }
        for (const QString &verb : {u"alarm.raise"_s, u"closure.ask"_s, u"closure.remind"_s, u"order.remind"_s, u"order.escalate"_s,
                                    u"task.remind"_s, u"duty.miss"_s, u"response.propose"_s, u"task.set"_s})
            QVERIFY2(verbs.contains(verb), qPrintable(verb));
        QVERIFY2(followed * 3 < asked, qPrintable(u"%1 of %2"_s.arg(followed).arg(asked)));
    }

    /// Whatever the clock did meanwhile, the same is wanted as by rules that are made anew.
    void aClockThatIsSetAsksAnew()
    {
        Night night(7);
        night.put(u"task/t"_s, {{"state"_L1, u"open"_s}, {"text"_L1, u"清点"_s}, {"dueAt"_L1, night.clock.now() + 30 * minute}});
        night.settle(false);
        const qint64 asks = night.rules->asks();
        night.settle(false);
        QCOMPARE(night.rules->asks(), asks);
        night.clock.set(night.clock.now() - 1000);
        QVERIFY(!night.rules->round());
        QVERIFY(night.rules->asks() >= asks + 5); // every rule
        night.clock.set(night.clock.now() + 40 * minute);
        night.written.clear();
        night.settle(false);
        QVERIFY(night.written.join(u'\n').contains(u"task.remind"_s));
    }

    /// Live duty: by itself after a change, and when its time has come.
    void liveDutyAsksByItself()
    {
        Night night(8);
        const auto isReminded = [&night](const QString &task) {
            return std::ranges::any_of(night.written, [&task](const QString &line) { return line.contains(u" task.remind "_s + task); });
        };
        night.rules->runByItself();
        night.put(u"task/late"_s, {{"state"_L1, u"open"_s}, {"text"_L1, u"t"_s}, {"dueAt"_L1, night.clock.now() - minute}});
        QTRY_VERIFY(isReminded(u"task/late"_s));
        night.put(u"task/soon"_s, {{"state"_L1, u"open"_s}, {"text"_L1, u"t"_s}, {"dueAt"_L1, night.clock.now() + 2 * minute}});
        QCoreApplication::processEvents();
        QVERIFY(!isReminded(u"task/soon"_s));
        night.clock.set(night.clock.now() + 3 * minute);
        QTRY_VERIFY(isReminded(u"task/soon"_s));
    }

    /// What stands and needs nobody costs nothing: 60 units, twenty open records, ten minutes without an event.
    void aQuietHourAsksSeldom()
    {
        Night night(3);
        for (int i = 0; i < 60; ++i)
            night.put(u"unit/%1"_s.arg(i), {{"state"_L1, u"available"_s}, {"callSign"_L1, u"迎泽%1"_s.arg(i)}, {"type"_L1, u"car"_s}});
        QJsonObject steps;
        for (const ClosureStep &step : closureSteps()) {
            if (step.key != "traffic.signals"_L1 && step.track != "reopen"_L1)
                steps.insert(step.key, QJsonObject{{"at"_L1, night.clock.now()}, {"by"_L1, u"DD"_s}});
        }
        for (int i = 0; i < 5; ++i) {
            night.put(u"order/%1"_s.arg(i),
                      {{"state"_L1, i < 2 ? u"sent"_s : u"under_way"_s}, {"task"_L1, u"t"_s}, {"to"_L1, u"unit/1"_s}});
            night.put(u"task/%1"_s.arg(i),
                      {{"state"_L1, u"open"_s}, {"text"_L1, u"t"_s}, {"dueAt"_L1, night.clock.now() + (3 + i) * minute}});
            night.put(u"incident/%1"_s.arg(i), {{"state"_L1, u"received"_s}, {"title"_L1, u"t"_s}});
            night.put(u"closure/%1"_s.arg(i),
                      {{"state"_L1, u"confirmed"_s}, {"road"_L1, u"横4路"_s}, {"cause"_L1, u"accident"_s}, {"steps"_L1, steps}});
        }
        night.settle(false);
        const qint64 before = night.rules->asks();
        for (int second = 0; second < 600; ++second) {
            night.clock.set(night.clock.now() + 1000);
            QList<Sample> seen;
            for (int i = 0; i < 60; ++i)
                seen.append({u"pos/%1"_s.arg(i), night.clock.now(), {112.5, 37.8, 0, 0}, u"gauge"_s, {}});
            night.log->measure(seen);
            night.settle(false);
        }
        // Five rules each second would be 3000. What falls due meanwhile is asked for, and each reminder is a change.
        QVERIFY2(night.rules->asks() - before < 120, qPrintable(QString::number(night.rules->asks() - before)));
    }
};

WATCHFLOOR_TEST(TestDueRules)
#include "test_duerules.moc"
