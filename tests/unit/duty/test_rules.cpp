// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "closure.h"
#include "dutyrules.h"
#include "locallog.h"
#include "orderwatch.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace wf;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Start = 1'784'882'400'000;
constexpr qint64 Minute = 60'000;
const Seat ZHZ{u"ZHZ"_s, Role::Commander, u"Z"_s, {}};
const Seat DD{u"DD"_s, Role::Dispatcher, u"D"_s, {}};
const Seat FB{u"FB"_s, Role::Liaison, u"F"_s, {}};
const Seat XC{u"XC"_s, Role::Officer, u"M"_s, {}};
const Seat SYS{u"SYS"_s, Role::System, u"A"_s, {}};
const QString Point = u"floodpoint/p"_s;

/// A log of its own, the rules, and a city of one flood point whose stretch is known.
struct Desk {
    QTemporaryDir folder;
    LocalLog log{std::move(*LogStore::open(folder.filePath(u"test.wflog"_s), LogStore::Access::ReadWrite)), LocalLog::Mode::Inline};
    Situation situation;
    SteppedClock clock{Start};
    SeededIds ids{clock, 1};
    Commands commands{log, situation, clock, ids};
    TrafficReport traffic;
    std::optional<ResponsePlan> plan;
    QList<Event> events;

    Desk()
    {
        situation.follow(log);
        commands.setSeats({ZHZ, DD, FB, XC, SYS});
        traffic.stretches.insert(
            Point,
            {{112.52, 37.845}, u"滨河西路"_s, u"southbound"_s, u"迎泽大桥"_s, u"南内环桥"_s, {{112.52, 37.85}, {112.52, 37.84}}, {}, 1100});
    }

    QString must(const Seat &seat, const QString &verb, const QString &subject, const QJsonObject &fields = {})
    {
        const auto done = commands.run(seat, {verb, subject, fields, {}, {}}).result();
        if (!done)
            qWarning() << verb << done.error().text;
        return done ? done->constFirst().subject : QString();
    }
    void point()
    {
        must(SYS, u"floodpoint.define"_s, Point,
             {{u"name"_s, u"二坝桥"_s},
              {u"pos"_s, QJsonArray{112.5201, 37.845}},
              {u"brigade"_s, u"wanbailin"_s},
              {u"card"_s, QJsonObject{{u"detour"_s, u"晋祠路"_s}}},
              {u"thresholds"_s, QJsonObject{{u"watch"_s, 10}, {u"slow"_s, 15}, {u"close"_s, 25}, {u"reopen"_s, 10}}}});
    }
    QString alarm(const QString &level, double cm)
    {
        return must(
            SYS, u"alarm.raise"_s, {},
            {{u"floodPoint"_s, Point}, {u"level"_s, level}, {u"depthCm"_s, cm}, {u"readingAt"_s, clock.now()}, {u"source"_s, u"gauge"_s}});
    }
    QString closed()
    {
        const QString closure = must(XC, u"closure.stop"_s, {},
                                     {{u"road"_s, u"滨河西路"_s},
                                      {u"direction"_s, u"southbound"_s},
                                      {u"from"_s, u"迎泽大桥"_s},
                                      {u"to"_s, u"南内环桥"_s},
                                      {u"line"_s, QJsonArray{QJsonArray{112.52, 37.85}, QJsonArray{112.52, 37.84}}},
                                      {u"cause"_s, u"ponding"_s}});
        must(ZHZ, u"closure.confirm"_s, closure, {{u"authority"_s, u"duty_commander"_s}, {u"clause"_s, u"7.3"_s}});
        return closure;
    }
    /// Puts a record into a state, past all rules.
    void force(const QString &subject, const QString &state)
    {
        QJsonObject fields = situation.record(subject)->fields();
        QJsonObject times = fields.value("times"_L1).toObject();
        times.insert(state, clock.now());
        fields.insert(u"state"_s, state);
        fields.insert(u"times"_s, times);
        Draft draft;
        draft.id = ids.next();
        draft.seat = u"ZHZ"_s;
        draft.verb = u"closure.update"_s;
        draft.subject = subject;
        draft.record = QJsonDocument(fields).toJson(QJsonDocument::Compact);
        draft.at = draft.wall = clock.now();
        draft.seen = u"{}"_s;
        draft.parents = situation.heads(subject);
        if (const auto done = log.append({draft}).result(); !done)
            qWarning() << done.error().text;
    }
    void wait(double minutes) { clock.set(clock.now() + qint64(minutes * Minute)); }
    RuleContext context() { return {situation, clock.now(), plan ? &*plan : nullptr, &traffic, events}; }
    /// What a rule wants, done: the verbs in order. Asked again at once it must want nothing.
    QStringList obey(QList<RuleStep> (*rule)(const RuleContext &))
    {
        QStringList verbs;
        for (const RuleStep &step : rule(context())) {
            verbs.append(step.request.verb);
            if (const auto done = commands.run(SYS, step.request).result(); !done)
                verbs.append(done.error().text);
        }
        for (const RuleStep &step : rule(context()))
            verbs.append(u"again: "_s + step.key);
        return verbs;
    }
    const Record *only(const QString &kind) const
    {
        const auto all = situation.records(kind);
        return all.size() == 1 ? all.constFirst() : nullptr;
    }
};

} // namespace

class TestRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// What fell due while the machine slept is told once and in its order; nobody is passed over who could not answer yet.
    void afterASleepThereIsNoStorm()
    {
        Desk desk;
        const QString closure = desk.closed();
        QList<QString> tasks;
        for (const int minutes : {12, 4, 8})
            tasks.append(desk.must(SYS, u"task.set"_s, {},
                                   {{u"clause"_s, u"1.%1"_s.arg(minutes)},
                                    {u"text"_s, u"任务"_s},
                                    {u"owner"_s, u"DD"_s},
                                    {u"dueAt"_s, desk.clock.now() + minutes * Minute}}));
        QVERIFY(!tasks.contains(QString()));
        desk.wait(30);
        QList<RuleStep> first = reminders(desk.context());
        QVERIFY(std::ranges::is_sorted(first, {}, &RuleStep::due));
        QStringList told;
        for (const RuleStep &step : std::as_const(first)) {
            if (step.request.subject.startsWith("task/"_L1))
                told.append(step.request.subject);
            QCOMPARE(step.request.fields.value("to"_L1).toString() == "commander"_L1, false);
        }
        QCOMPARE(told, (QStringList{tasks.at(1), tasks.at(2), tasks.at(0)}));
        const QStringList verbs = desk.obey(reminders);
        QCOMPARE(verbs.size(), first.size()); // and nothing more at the same moment
        desk.wait(0.2);
        QCOMPARE(desk.obey(reminders), QStringList());
        desk.wait(3); // now somebody has not answered
        QVERIFY(desk.obey(reminders).contains(u"closure.remind"_s));
        QVERIFY(!closure.isEmpty());
    }

    /// A duty that began and ended while the machine slept was missed too, and is told in its turn; what is long over is not dug up.
    void aDutyMissedInASleepIsTold()
    {
        Desk desk;
        const auto plan = [&desk](int fromMin, int untilMin) {
            return desk.must(DD, u"duty.plan"_s, {},
                             {{u"person"_s, u"王某"_s},
                              {u"task"_s, u"护学岗"_s},
                              {u"begin"_s, Start + fromMin * Minute},
                              {u"until"_s, Start + untilMin * Minute},
                              {u"brigade"_s, u"yingze"_s}});
        };
        const QString whole = plan(9, 300);
        const QString within = plan(2, 22);
        const QString begun = plan(4, 24);
        const QString later = plan(25, 300);
        const QString task
            = desk.must(SYS, u"task.set"_s, {},
                        {{u"clause"_s, u"1.1"_s}, {u"text"_s, u"任务"_s}, {u"owner"_s, u"DD"_s}, {u"dueAt"_s, Start + 16 * Minute}});
        desk.must(DD, u"duty.start"_s, begun); // somebody turned up
        desk.wait(30);
        QStringList told;
        for (const RuleStep &step : reminders(desk.context()))
            told.append(step.request.subject);
        QCOMPARE(told, (QStringList{within, task, whole}));
        QCOMPARE(desk.obey(reminders), (QStringList{u"duty.miss"_s, u"task.remind"_s, u"duty.miss"_s}));
        desk.wait(10);
        QCOMPARE(desk.obey(reminders), QStringList{u"duty.miss"_s});
        QCOMPARE(desk.situation.record(later)->state(), u"missing"_s);
        (void)plan(-24 * 60, -20 * 60); // the program did not run at all
        QCOMPARE(desk.obey(reminders), QStringList());
    }

    void anAlarmAsksForTheClosure()
    {
        Desk desk;
        desk.point();
        desk.alarm(u"slow"_s, 16);
        QCOMPARE(desk.obey(proposals), QStringList());
        desk.alarm(u"close"_s, 26);
        QCOMPARE(desk.obey(proposals), QStringList{u"closure.ask"_s});
        const Record *closure = desk.only(u"closure"_s);
        QVERIFY(closure);
        QCOMPARE(closure->state(), u"asked"_s);
        QCOMPARE(closure->text("road"_L1), u"滨河西路"_s);
        QCOMPARE(closure->text("askedBy"_L1), u"gauge"_s);
        QCOMPARE(closure->number("depthCm"_L1), 26.0);
        QCOMPARE(closure->text("plannedDiversion"_L1), u"晋祠路"_s);
        // Turned down: not asked again for the same alarm, but for the next one.
        desk.wait(1);
        desk.must(ZHZ, u"closure.reject"_s, closure->subject(), {{u"reason"_s, u"误报"_s}});
        QCOMPARE(desk.obey(proposals), QStringList());
        desk.wait(10);
        desk.alarm(u"close"_s, 30);
        QCOMPARE(desk.obey(proposals), QStringList{u"closure.ask"_s});
    }

    /// Water at the closing depth on an open road always asks, whatever was decided before.
    void deepWaterOnAnOpenRoadAlwaysAsks()
    {
        Desk desk;
        desk.point();
        desk.alarm(u"close"_s, 31);
        const auto read = [&desk](double cm) { desk.log.measure({{u"depth/p"_s, desk.clock.now(), {cm}, u"gauge"_s, {}}}); };
        const auto last = [&desk] { return desk.situation.records(u"closure"_s).constLast(); };
        const auto reject = [&] { desk.must(ZHZ, u"closure.reject"_s, last()->subject(), {{u"reason"_s, u"误报"_s}}); };
        read(31);
        QCOMPARE(desk.obey(proposals), QStringList{u"closure.ask"_s});
        desk.wait(1);
        reject();
        QCOMPARE(desk.obey(proposals), QStringList()); // somebody has just said no
        desk.wait(askAgainMin - 1);
        read(31 + askAgainCm - 1);
        QCOMPARE(desk.obey(proposals), QStringList());
        read(31 + askAgainCm);
        QCOMPARE(desk.obey(proposals), QStringList{u"closure.ask"_s}); // it has risen
        QCOMPARE(last()->number("depthCm"_L1), 31 + askAgainCm); // the depth of now
        desk.wait(1);
        reject();
        desk.wait(askAgainMin);
        read(30);
        QCOMPARE(desk.obey(proposals), QStringList{u"closure.ask"_s}); // or long enough
        // A reopening, by whomever: asked again at the next look where the water is deep, and not where it is not.
        const QString subject = last()->subject();
        for (const double cm : {24.0, 34.0}) {
            desk.force(subject, u"reopened"_s);
            desk.wait(1);
            read(cm);
            QCOMPARE(desk.obey(proposals), cm >= 25 ? QStringList{u"closure.ask"_s} : QStringList());
            desk.wait(1);
        }
    }

    /// A stretch that somebody drew over the point is the closure of the point; some of its lanes, or the other direction alone, are not.
    void aClosureDrawnByHandAnswersForThePoint()
    {
        for (const auto &[direction, lanesClosed, asks] :
             {std::tuple(u"southbound"_s, 0, false), std::tuple(u"both"_s, 0, false), std::tuple(u"northbound"_s, 0, true),
              std::tuple(u"southbound"_s, 1, true), std::tuple(u"southbound"_s, 3, false)}) {
            Desk desk;
            desk.point();
            desk.alarm(u"close"_s, 31);
            QJsonObject fields{{u"road"_s, u"滨河西路"_s},
                               {u"direction"_s, direction},
                               {u"from"_s, u"迎泽大桥"_s},
                               {u"to"_s, u"南内环桥"_s},
                               {u"line"_s, QJsonArray{QJsonArray{112.52, 37.85}, QJsonArray{112.52, 37.84}}},
                               {u"cause"_s, u"accident"_s}};
            if (lanesClosed > 0) {
                fields.insert(u"lanes"_s, 3);
                fields.insert(u"lanesClosed"_s, lanesClosed);
            }
            const QString byHand = desk.must(XC, u"closure.stop"_s, {}, fields);
            QCOMPARE(desk.obey(proposals), asks ? QStringList{u"closure.ask"_s} : QStringList());
            if (asks)
                continue;
            desk.force(byHand, u"reopened"_s);
            desk.wait(1);
            desk.log.measure({{u"depth/p"_s, desk.clock.now(), {31.0}, u"gauge"_s, {}}});
            QCOMPARE(desk.obey(proposals), QStringList{u"closure.ask"_s});
        }
    }

    /// Random readings and decisions: after the rules have had their turn no deep water stands on an open road that nobody was asked about,
    /// but where somebody has just said no and it has not risen since.
    void noHistoryLeavesDeepWaterUnasked()
    {
        Desk desk;
        desk.point();
        desk.alarm(u"close"_s, 26);
        QRandomGenerator random(31);
        double cm = 26;
        double saidNoAt = 0;
        int asked = 0;
        for (int turn = 0; turn < 400; ++turn) {
            desk.wait(random.bounded(80) / 10.0);
            cm = std::clamp(cm + random.bounded(15) - 7.0, 0.0, 60.0);
            desk.log.measure({{u"depth/p"_s, desk.clock.now(), {cm}, u"gauge"_s, {}}});
            const auto closures = desk.situation.records(u"closure"_s);
            const Record *last = closures.isEmpty() ? nullptr : closures.constLast();
            const bool isOver = !last || last->state() == "reopened"_L1 || last->state() == "rejected"_L1;
            if (!isOver && random.bounded(3) == 0) {
                if (last->state() == "asked"_L1 && random.bounded(2) == 0) {
                    saidNoAt = cm;
                    desk.must(ZHZ, u"closure.reject"_s, last->subject(), {{u"reason"_s, u"误报"_s}});
                } else {
                    desk.force(last->subject(),
                               QStringList{u"stopped"_s, u"confirmed"_s, u"in_force"_s, u"reopened"_s}.at(random.bounded(4)));
                }
            }
            asked += int(desk.obey(proposals).size());
            const Record *now = desk.situation.records(u"closure"_s).isEmpty() ? nullptr : desk.situation.records(u"closure"_s).constLast();
            const bool isClosed = now && now->state() != "reopened"_L1 && now->state() != "rejected"_L1;
            const bool saidNo = now && now->state() == "rejected"_L1 && desk.clock.now() - now->timeOf("rejected"_L1) < askAgainMin * Minute
                && cm < saidNoAt + askAgainCm;
            QVERIFY2(isClosed || cm < 25 || saidNo, qPrintable(u"turn %1, %2 cm"_s.arg(turn).arg(cm)));
        }
        QVERIFY(asked > 10);
    }

    void aStretchBetweenCrossingsWithoutNamesIsProposedToo()
    {
        Desk desk;
        desk.point();
        desk.traffic.stretches[Point].road.clear();
        desk.traffic.stretches[Point].to.clear();
        desk.alarm(u"close"_s, 26);
        QCOMPARE(desk.obey(proposals), QStringList{u"closure.ask"_s});
        const Record *closure = desk.only(u"closure"_s);
        QVERIFY(closure);
        QCOMPARE(closure->text("road"_L1), u"二坝桥"_s);
        QCOMPARE(closure->text("from"_L1), u"迎泽大桥"_s);
        QCOMPARE(closure->value("to"_L1).toObject().value("zh"_L1).toString(), u"二坝桥后一路口"_s);
        QCOMPARE(closure->value("to"_L1).toObject().value("en"_L1).toString(), u"the crossing after 二坝桥"_s);
    }

    void withoutAStretchNothingIsProposed()
    {
        Desk desk;
        desk.point();
        desk.traffic.stretches.clear();
        desk.alarm(u"close"_s, 26);
        QCOMPARE(desk.obey(proposals), QStringList());
    }

    void aSignalProposesAndNeverActivates()
    {
        Desk desk;
        const QJsonObject warning{{u"type"_s, u"rainstorm"_s},
                                  {u"color"_s, u"orange"_s},
                                  {u"text"_s, u"暴雨橙色"_s},
                                  {u"issuer"_s, u"市气象台"_s},
                                  {u"issuedAt"_s, Start}};
        desk.must(DD, u"warning.receive"_s, {}, warning);
        QCOMPARE(desk.obey(proposals), QStringList{u"response.propose"_s});
        const Record *response = desk.only(u"response"_s);
        QVERIFY(response);
        QCOMPARE(response->state(), u"proposed"_s);
        QCOMPARE(response->value("level"_L1).toInt(), 2);
        QCOMPARE(response->text("authority"_L1), u"deputy_chief"_s);
        desk.must(ZHZ, u"response.reject"_s, response->subject(), {{u"reason"_s, u"雨带偏南"_s}});
        QCOMPARE(desk.obey(proposals), QStringList());
    }

    void whatIsPublishedTicksOffItsStep()
    {
        Desk desk;
        desk.must(SYS, u"agency.define"_s, u"agency/drainage"_s, {{u"name"_s, u"排水"_s}});
        desk.must(SYS, u"sign.define"_s, u"sign/a"_s, {{u"name"_s, u"a"_s}, {u"rows"_s, 2}, {u"cols"_s, 8}});
        const QString closure = desk.closed();
        QCOMPARE(desk.obey(provenSteps), QStringList());
        const QString radio
            = desk.must(FB, u"bulletin.draft"_s, {}, {{u"medium"_s, u"radio"_s}, {u"text"_s, u"…"_s}, {u"about"_s, closure}});
        desk.must(ZHZ, u"bulletin.approve"_s, radio);
        QCOMPARE(desk.obey(provenSteps), QStringList()); // approved is not on the air
        desk.must(FB, u"bulletin.publish"_s, radio, {{u"proof"_s, u"heard"_s}});
        QCOMPARE(desk.obey(provenSteps), QStringList{u"closure.step"_s});
        QVERIFY(isStepDone(*desk.situation.record(closure), u"publish.radio"_s));
        const QString notice
            = desk.must(FB, u"notice.send"_s, {},
                        {{u"agency"_s, u"agency/drainage"_s}, {u"type"_s, u"inform"_s}, {u"text"_s, u"…"_s}, {u"about"_s, closure}});
        QCOMPARE(desk.obey(provenSteps), QStringList());
        desk.must(FB, u"notice.confirm_voice"_s, notice);
        desk.must(FB, u"sign.publish"_s, u"sign/a"_s,
                  {{u"text"_s, QJsonArray{u"绕行"_s}}, {u"approvedBy"_s, u"ZHZ"_s}, {u"proof"_s, u"seen"_s}, {u"about"_s, closure}});
        QCOMPARE(desk.obey(provenSteps), (QStringList{u"closure.step"_s, u"closure.step"_s}));
        QVERIFY(isStepDone(*desk.situation.record(closure), u"agency.drainage"_s));
        QVERIFY(isStepDone(*desk.situation.record(closure), u"publish.signs"_s));
        // What must be seen by eye is never proven by paper.
        QVERIFY(!isStepDone(*desk.situation.record(closure), u"scene.cleared"_s));
        for (const QString &step : {u"scene.cordon"_s, u"scene.cleared"_s})
            desk.must(
                XC, u"closure.step"_s, closure,
                {{u"step"_s, step}, {u"how"_s, u"officer"_s}, {u"who"_s, u"民警二人"_s}, {u"where"_s, u"桥头"_s}, {u"end"_s, u"both"_s}});
        desk.must(ZHZ, u"closure.enforce"_s, closure);
        desk.must(XC, u"closure.ask_reopen"_s, closure, {{u"depthCm"_s, 4}});
        QCOMPARE(desk.obey(provenSteps), QStringList());
        // What is given out while the reopening is asked for is said all the same.
        const QString app
            = desk.must(FB, u"bulletin.draft"_s, {}, {{u"medium"_s, u"navigation"_s}, {u"text"_s, u"…"_s}, {u"about"_s, closure}});
        desk.must(ZHZ, u"bulletin.approve"_s, app);
        desk.must(FB, u"bulletin.publish"_s, app, {{u"proof"_s, u"told"_s}});
        QCOMPARE(desk.obey(provenSteps), QStringList{u"closure.step"_s});
        QVERIFY(isStepDone(*desk.situation.record(closure), u"publish.navigation"_s));
        desk.must(FB, u"sign.withdraw"_s, u"sign/a"_s, {{u"gone"_s, u"seen"_s}});
        QCOMPARE(desk.obey(provenSteps), QStringList{u"closure.step"_s});
        QVERIFY(isStepDone(*desk.situation.record(closure), u"reopen.signs_withdrawn"_s));
    }

    void whoIsLateIsRemindedFirstAndTheCommanderNext()
    {
        Desk desk;
        const QString closure = desk.closed();
        desk.wait(2);
        QCOMPARE(desk.obey(reminders), QStringList()); // the limit itself is not late
        desk.wait(0.1);
        QCOMPARE(desk.obey(reminders), QStringList{u"closure.remind"_s}); // cordon and clearing in one
        const auto told
            = [&] { return desk.situation.record(closure)->value("reminded"_L1).toObject().value("scene.cordon"_L1).toObject(); };
        QCOMPARE(told().value("to"_L1).toString(), u"officer"_s);
        desk.wait(1.95);
        QCOMPARE(desk.obey(reminders), QStringList{u"closure.remind"_s});
        QCOMPARE(told().value("to"_L1).toString(), u"commander"_s);
        desk.wait(60);
        QVERIFY(!desk.obey(reminders).isEmpty()); // the other tracks, by now
        QCOMPARE(told().value("count"_L1).toInt(), 2); // no third time
    }

    void anOrderNobodySignsIsRemindedAndEscalated()
    {
        Desk desk;
        desk.must(SYS, u"unit.define"_s, u"unit/u"_s, {{u"callSign"_s, u"01"_s}, {u"brigade"_s, u"yingze"_s}, {u"type"_s, u"car"_s}});
        const QString order = desk.must(DD, u"order.send"_s, {}, {{u"to"_s, u"unit/u"_s}, {u"task"_s, u"拦停"_s}});
        desk.wait(1.9);
        QCOMPARE(desk.obey(reminders), QStringList());
        desk.wait(0.2);
        QCOMPARE(desk.obey(reminders), QStringList{u"order.remind"_s});
        const OrderLimits limits; // the one place for the times
        desk.clock.set(desk.situation.record(order)->value("remindedAt"_L1).toInteger() + limits.remindAgain);
        QCOMPARE(desk.obey(reminders), QStringList());
        desk.wait(0.1);
        QCOMPARE(desk.obey(reminders), QStringList{u"order.escalate"_s});
        desk.must(DD, u"order.tell"_s, order, {{u"medium"_s, u"radio"_s}});
        desk.wait(30);
        QCOMPARE(desk.obey(reminders), QStringList());
    }

    void whoDoesNotTurnUpIsMissing()
    {
        Desk desk;
        desk.must(DD, u"duty.plan"_s, {},
                  {{u"person"_s, u"王某"_s},
                   {u"task"_s, u"护学岗"_s},
                   {u"begin"_s, Start},
                   {u"until"_s, Start + 120 * Minute},
                   {u"brigade"_s, u"yingze"_s}});
        desk.wait(missingAfterMin);
        QCOMPARE(desk.obey(reminders), QStringList());
        desk.wait(1);
        QCOMPARE(desk.obey(reminders), QStringList{u"duty.miss"_s});
        desk.must(DD, u"duty.start"_s, desk.only(u"duty"_s)->subject());
        QCOMPARE(desk.obey(reminders), QStringList());
    }

    void clausesBecomeTasksAndAreTickedOff()
    {
        Desk desk;
        ResponsePlan plan;
        plan.clauses
            = {{u"2.3"_s, {{u"zh"_s, u"指令"_s}}, {}, 3, u"brigade"_s, 5, {}, {{u"order.sign"_s, u"to"_s, u"brigade"_s}}},
               {u"2.9"_s, {{u"zh"_s, u"只在二级"_s}}, {}, 2, u"commander"_s, 5, {}, {}},
               {u"5.1"_s, {{u"zh"_s, u"发布"_s}}, {}, std::nullopt, u"liaison"_s, 5, u"closure.confirm"_s, {{u"bulletin.publish"_s}}},
               {u"1.1"_s, {{u"zh"_s, u"适用"_s}}, {}, std::nullopt, {}, std::nullopt, {}, {}}};
        desk.plan = plan;
        // What one car is told for one call is not the order to the brigades.
        const ResponsePlan::Sign &sign = plan.clauses.constFirst().doneBy.constFirst();
        QVERIFY(!sign.holds(Record(u"order/1"_s, {{"to"_L1, u"unit/brigade"_s}})));
        QVERIFY(sign.holds(Record(u"order/1"_s, {{"to"_L1, u"brigade/yingze"_s}})));
        QCOMPARE(desk.obey(planTasks), QStringList());
        desk.must(ZHZ, u"response.activate"_s, {},
                  {{u"scheme"_s, u"police"_s},
                   {u"level"_s, 3},
                   {u"color"_s, u"yellow"_s},
                   {u"authority"_s, u"duty_commander"_s},
                   {u"clause"_s, u"2.2"_s}});
        QCOMPARE(desk.obey(planTasks), QStringList{u"task.set"_s}); // not the one for level 2
        const Record *task = desk.only(u"task"_s);
        QVERIFY(task);
        QCOMPARE(task->text("clause"_L1), u"2.3"_s);
        QCOMPARE(task->text("owner"_L1), u"brigade"_s);
        QCOMPARE(task->value("dueAt"_L1).toInteger(), Start + 5 * Minute);
        desk.wait(6);
        QCOMPARE(desk.obey(reminders), QStringList{u"task.remind"_s});
        desk.must(SYS, u"brigade.define"_s, u"brigade/yingze"_s, {{u"name"_s, u"迎泽大队"_s}});
        const QString order = desk.must(DD, u"order.send"_s, {}, {{u"to"_s, u"brigade/yingze"_s}, {u"task"_s, u"上路"_s}});
        QCOMPARE(desk.obey(planTasks), QStringList());
        desk.commands.setSeats({ZHZ, DD, FB, XC, SYS});
        desk.must(XC, u"order.sign"_s, order);
        QCOMPARE(desk.obey(planTasks), QStringList{u"task.done"_s});
        const QString closure = desk.closed();
        QCOMPARE(desk.obey(planTasks), QStringList{u"task.set"_s});
        // What belongs to something that is over is nobody's any longer.
        desk.must(ZHZ, u"closure.withdraw"_s, closure, {{u"reason"_s, u"误报"_s}});
        QCOMPARE(desk.obey(planTasks), QStringList{u"task.waive"_s});
        QCOMPARE(desk.obey(planTasks), QStringList());
    }

    void aHospitalOutOfReachIsAnAlarm()
    {
        Desk desk;
        desk.traffic.accesses = {{.id = u"h1"_s, .kind = u"hospital"_s, .name = u"市三院"_s, .pos = {112.5, 37.8}, .cutIn = true}};
        QCOMPARE(desk.obey(accessAlarms), QStringList{u"access.cut"_s});
        QCOMPARE(desk.situation.record(u"access/h1"_s)->state(), u"cut"_s);
        desk.must(DD, u"access.acknowledge"_s, u"access/h1"_s);
        QCOMPARE(desk.obey(accessAlarms), QStringList());
        desk.traffic.accesses.first().cutIn = false;
        QCOMPARE(desk.obey(accessAlarms), QStringList{u"access.restore"_s});
        desk.traffic.accesses.first().cutOut = true;
        QCOMPARE(desk.obey(accessAlarms), QStringList{u"access.cut"_s});
    }

    void aClosureAcrossACorridorObstructsIt()
    {
        Desk desk;
        const QString closure = desk.closed();
        const QString corridor = desk.must(DD, u"corridor.plan"_s, {},
                                           {{u"fromPlace"_s, u"消防站"_s},
                                            {u"toPlace"_s, u"二坝桥"_s},
                                            {u"line"_s, QJsonArray{QJsonArray{112.52, 37.86}, QJsonArray{112.52, 37.84}}}});
        desk.traffic.corridors = {{corridor, closure, std::nullopt}};
        QCOMPARE(desk.obey(accessAlarms), QStringList()); // only planned
        desk.must(DD, u"corridor.open"_s, corridor);
        QCOMPARE(desk.obey(accessAlarms), QStringList{u"corridor.obstruct"_s});
        QCOMPARE(desk.situation.record(corridor)->text("obstacle"_L1), closure);
    }

    /// The engine around them: asked through the log, each thing once.
    void theEngineSettles()
    {
        Desk desk;
        desk.point();
        DutyRules rules(desk.commands, desk.situation, desk.clock, SYS);
        const QJsonObject warning{{u"type"_s, u"rainstorm"_s},
                                  {u"color"_s, u"yellow"_s},
                                  {u"text"_s, u"暴雨黄色"_s},
                                  {u"issuer"_s, u"市气象台"_s},
                                  {u"issuedAt"_s, Start}};
        desk.must(DD, u"warning.receive"_s, {}, warning);
        QVERIFY(rules.round());
        QVERIFY(!rules.waits());
        QVERIFY(!rules.round());
        QCOMPARE(desk.situation.records(u"response"_s).size(), 1);
        QVERIFY(rules.refusals().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestRules)
#include "test_rules.moc"
