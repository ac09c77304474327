// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commanddesk.h"
#include "onetest.h"
#include "patience.h"
#include "vault.h"

#include <QSignalSpy>
#include <QTest>

using namespace wf;
using namespace wf::test;
using namespace Qt::StringLiterals;

class TestCommands : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void numbersRunOn()
    {
        Desk desk;
        for (const QString &number : {u"D-0001"_s, u"D-0002"_s}) {
            const auto done = desk.run(DD, {u"incident.report"_s, {}, incident(), {}, {}});
            QVERIFY2(done.has_value(), qPrintable(done ? QString() : done.error().text));
            QCOMPARE(desk.situation.record(done->constFirst().subject)->displayNumber(), number);
        }
        const auto other = desk.run(DY, {u"incident.report"_s, {}, incident(), {}, {}});
        QCOMPARE(desk.situation.record(other->constFirst().subject)->displayNumber(), u"Y-0001"_s);
        Commands later(desk.log, desk.situation, desk.clock, desk.ids);
        const auto done = later.run(DD, {u"incident.report"_s, {}, incident(), {}, {}}).result();
        QCOMPARE(desk.situation.record(done->constFirst().subject)->displayNumber(), u"D-0003"_s);
    }

    void requestsOfOneTransactionBuildOnEachOther()
    {
        Desk desk;
        const auto done = desk.commands
                              .runAll(DD,
                                      {{u"incident.report"_s, u"incident/a"_s, incident(), {}, {}},
                                       {u"incident.verify"_s, u"incident/a"_s, {}, {}, {}},
                                       {u"incident.dispatch"_s, u"incident/a"_s, {}, {}, {}}})
                              .result();
        QVERIFY2(done.has_value(), qPrintable(done ? QString() : done.error().text));
        QCOMPARE(done->at(1).parents, QList<QByteArray>{done->at(0).hash});
        QCOMPARE(done->at(2).parents, QList<QByteArray>{done->at(1).hash});
        QCOMPARE(desk.situation.record(u"incident/a"_s)->state(), u"dispatched"_s);
        QCOMPARE(desk.situation.forks().size(), 0);
        const auto none = desk.commands
                              .runAll(DD,
                                      {{u"incident.report"_s, u"incident/b"_s, incident(), {}, {}},
                                       {u"incident.arrive"_s, u"incident/b"_s, {}, {}, {}}})
                              .result();
        QVERIFY(!none);
        QVERIFY(!desk.situation.record(u"incident/b"_s));
    }

    void recordingForAnother()
    {
        Desk desk;
        QVERIFY(desk.run(SYS, {u"unit.define"_s, u"unit/yz-03"_s, unit(), {}, {}}));
        const auto sent = desk.run(DD, {u"order.send"_s, {}, {{u"to"_s, u"unit/yz-03"_s}, {u"task"_s, u"拦停"_s}}, {}, {}});
        const QString order = sent->constFirst().subject;
        QCOMPARE(desk.code(DD, {u"order.sign"_s, order, {}, {}, {}}), u"role.not_allowed"_s);
        QCOMPARE(desk.code(DD, {u"order.sign"_s, order, {}, u"XX"_s, {}}), u"seat.unknown"_s);
        QCOMPARE(desk.code(DY, {u"order.remind"_s, order, {}, u"DD"_s, {}}), u"seat.no_recorder"_s);
        const auto signedFor = desk.run(DD, {u"order.sign"_s, order, {}, u"DY"_s, {}});
        QVERIFY(signedFor);
        QCOMPARE(signedFor->constFirst().seat, u"DD"_s);
        QCOMPARE(signedFor->constFirst().onBehalf, u"DY"_s);
        QCOMPARE(desk.situation.record(order)->seatOf("signed"_L1), u"DY"_s);
    }

    void aReadingBecomesASample()
    {
        Desk desk;
        const QJsonObject limits{{u"watch"_s, 10}, {u"slow"_s, 15}, {u"close"_s, 25}, {u"reopen"_s, 10}};
        QVERIFY(desk.run(SYS, {u"floodpoint.define"_s, u"floodpoint/erbaqiao"_s, {{u"thresholds"_s, limits}}, {}, {}}));
        const QJsonObject reading{
            {u"type"_s, u"reading"_s}, {u"text"_s, u"水尺 18"_s}, {u"floodPoint"_s, u"floodpoint/erbaqiao"_s}, {u"depthCm"_s, 18}};
        QVERIFY(desk.run(DY, {u"entry.add"_s, {}, reading, {}, {}}));
        const auto sample = desk.situation.latest(u"depth/erbaqiao"_s);
        QVERIFY(sample);
        QCOMPARE(sample->v[0], 18.0);
        QCOMPARE(sample->source, u"officer"_s);
        QCOMPARE(sample->by, u"DY"_s);
        // A minute that was said is some moment of it, not its beginning, and never later than now.
        QJsonObject earlier = reading;
        const qint64 minute = desk.clock.now() / 60'000 * 60'000 + 300'000;
        desk.clock.set(minute + 20'000);
        earlier.insert(u"readAt"_s, minute - 60'000);
        QVERIFY(desk.run(DY, {u"entry.add"_s, {}, earlier, {}, {}}));
        QCOMPARE(desk.situation.latest(u"depth/erbaqiao"_s)->at, minute - 1);
        earlier.insert(u"readAt"_s, minute);
        QVERIFY(desk.run(DY, {u"entry.add"_s, {}, earlier, {}, {}}));
        QCOMPARE(desk.situation.latest(u"depth/erbaqiao"_s)->at, desk.clock.now());
    }

    void looking()
    {
        Desk desk;
        QSignalSpy refused(&desk.commands, &Commands::refused);
        QVERIFY(desk.commands.check(DD, {u"incident.report"_s, {}, incident(), {}, {}}));
        QVERIFY(!desk.commands.check(DD, {u"incident.report"_s, {}, {}, {}, {}}));
        QCOMPARE(desk.situation.records(u"incident"_s).size(), 0);
        QCOMPARE(refused.size(), 0);
        SteppedClock clock(1'784'882'400'000);
        SeededIds ids(clock, 1);
        const auto done = desk.run(DD, {u"incident.report"_s, {}, incident(), {}, {}});
        QCOMPARE(done->constFirst().subject, u"incident/"_s + ids.next());
        QCOMPARE(desk.code(DD, {u"incident.close"_s, done->constFirst().subject, {{u"result"_s, u"x"_s}}, {}, {}}), u"step.wrong_state"_s);
        QCOMPARE(refused.size(), 1);
        QVERIFY(!desk.commands.next(DD, done->constFirst().subject).isEmpty());
    }

    void theNextStepSettlesAFork()
    {
        QTemporaryDir folder;
        auto here = LogStore::open(folder.filePath(u"here.wflog"_s), LogStore::Access::ReadWrite);
        auto there = LogStore::open(folder.filePath(u"there.wflog"_s), LogStore::Access::ReadWrite);
        QVERIFY(here && there);
        const auto draft = [](const QString &id, const Seat &seat, const QString &verb, const QByteArray &record,
                              const QList<QByteArray> &parents, qint64 at = 1000) {
            return Draft{id, seat.id, roleKey(seat.role), {}, verb, u"incident/a"_s, record, at, at, {}, u"{}"_s, parents};
        };
        const auto born = here->append({draft(u"1"_s, DD, u"incident.report"_s, R"({"state":"received","no":"D-0007"})", {})});
        QVERIFY(born && there->take(*born));
        const QList<QByteArray> parents{born->constFirst().hash};
        QVERIFY(here->append({draft(u"2"_s, DD, u"incident.dispatch"_s, R"({"state":"dispatched","no":"D-0007"})", parents, 1500)}));
        const auto other = there->append({draft(u"3"_s, DY, u"incident.cancel"_s, R"({"state":"cancelled","no":"D-0007"})", parents)});
        QVERIFY(other && here->take(*other));

        LocalLog log(std::move(*here), LocalLog::Mode::Inline);
        Situation situation;
        situation.begin(log.opening().result(), [&log](const QString &subject) { return log.history(subject).result(); });
        situation.follow(log);
        QCOMPARE(situation.forks().size(), 1);
        SteppedClock clock(2000);
        SeededIds ids(clock, 3);
        Commands commands(log, situation, clock, ids);
        const auto done = commands.run(DD, {u"incident.arrive"_s, u"incident/a"_s, {}, {}, {}}).result();
        QVERIFY2(done.has_value(), qPrintable(done ? QString() : done.error().text));
        QCOMPARE(done->constFirst().parents.size(), 2);
        QCOMPARE(situation.forks().size(), 0);
        const auto next = commands.run(DD, {u"incident.report"_s, {}, incident(), {}, {}}).result();
        QCOMPARE(situation.record(next->constFirst().subject)->displayNumber(), u"D-0008"_s);
    }

    void anErasedNameStaysErased()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"duty.wflog"_s);
        const auto with = [&file](const auto &act) {
            LocalLog log(std::move(*LogStore::open(file, LogStore::Access::ReadWrite)), LocalLog::Mode::Inline);
            Situation situation;
            situation.begin(log.opening().result(), [&log](const QString &subject) { return log.history(subject).result(); });
            situation.follow(log);
            SteppedClock clock(1'784'882'400'000);
            SeededIds ids(clock, quint32(situation.records(u"duty"_s).size()) + 5);
            Commands commands(log, situation, clock, ids);
            act(situation, commands);
        };
        const QJsonObject fields{{u"person"_s, u"李四"_s}, {u"badge"_s, u"014523"_s}, {u"task"_s, u"巡线"_s},
                                 {u"begin"_s, 1000},       {u"until"_s, 2000},        {u"brigade"_s, u"yingze"_s}};
        QString duty;
        QJsonValue token;
        with([&](const Situation &situation, Commands &commands) {
            const auto planned
                = commands.runAll(DD, {{u"duty.plan"_s, u"duty/1"_s, fields, {}, {}}, {u"duty.start"_s, u"duty/1"_s, {}, {}, {}}}).result();
            QVERIFY2(planned, qPrintable(planned ? QString() : planned.error().text));
            duty = u"duty/1"_s;
            QCOMPARE(situation.record(duty)->text("person"_L1), u"李四"_s);
            token = situation.stored(duty).value("person"_L1);
            QVERIFY(isPersonalToken(token.toString()));
        });
        QCOMPARE(LogStore::open(file, LogStore::Access::ReadWrite)->forget({.text = u"李四"_s})->events, 2);
        with([&](const Situation &situation, Commands &commands) {
            QCOMPARE(situation.record(duty)->text("person"_L1), erasedText());
            QCOMPARE(situation.record(duty)->text("badge"_L1), u"014523"_s);
            // Who goes on with the record, even in a form that gives the name back as it reads, leaves it erased.
            const auto ended = commands.run(DD, {u"duty.end"_s, duty, {{u"effect"_s, u"畅通"_s}}, {}, {}}).result();
            QVERIFY2(ended, qPrintable(ended ? QString() : ended.error().text));
            QCOMPARE(situation.stored(duty).value("person"_L1), token);
            QVERIFY(commands.run(DD, {u"duty.plan"_s, u"duty/2"_s, fields, {}, {}}).result());
            QVERIFY(situation.stored(u"duty/2"_s).value("person"_L1) != token);
            QCOMPARE(situation.stored(u"duty/2"_s).value("badge"_L1), situation.stored(duty).value("badge"_L1));
            const auto changed
                = commands.run(DD, {u"duty.change"_s, u"duty/2"_s, {{u"person"_s, u"李四"_s}, {u"task"_s, u"指挥"_s}}, {}, {}}).result();
            QVERIFY2(changed, qPrintable(changed ? QString() : changed.error().text));
            QCOMPARE(situation.record(u"duty/2"_s)->text("person"_L1), u"李四"_s);
        });
        QVERIFY(verifyLog(file)->faults.isEmpty());
    }

    void aWaterModelThatCantBeIsRefused()
    {
        Desk desk;
        const auto defined = [&](const QJsonValue &model) {
            QJsonObject fields = point();
            fields.insert("model"_L1, model);
            return desk.run(SYS, {u"floodpoint.define"_s, u"floodpoint/p"_s, fields, {}, {}});
        };
        const auto bad = defined(QJsonObject{{u"runoff"_s, 1.4}});
        QVERIFY(!bad);
        QCOMPARE(bad.error().code, u"field.out_of_range"_s);
        QVERIFY2(bad.error().text.contains(innerTitle(u"floodpoint"_s, u"model"_s, u"runoff"_s)), qPrintable(bad.error().text));
        QCOMPARE(defined(QJsonObject{{u"sewer"_s, 3}}).error().code, u"model.unknown"_s);
        QCOMPARE(defined(QJsonObject{{u"curve"_s, QJsonArray{QJsonArray{0, 0}, QJsonArray{10, -5}}}}).error().code, u"field.wrong_type"_s);
        QCOMPARE(defined(QJsonObject{{u"curve"_s, QJsonArray{QJsonArray{5, 0}, QJsonArray{10, 5}}}}).error().code, u"model.curve"_s);
        QVERIFY(!desk.situation.record(u"floodpoint/p"_s));
        QVERIFY(defined(QJsonObject{{u"runoff"_s, 0.8}}));
        // Changing it later likewise.
        const Request change{u"floodpoint.configure"_s, u"floodpoint/p"_s, {{u"model"_s, QJsonObject{{u"pumpRuns"_s, 3}}}}, {}, {}};
        QCOMPARE(desk.code(SYS, change), u"field.wrong_type"_s);
    }

    void aFloodPointIsClosedOnce()
    {
        Desk desk;
        QVERIFY(desk.run(SYS, {u"floodpoint.define"_s, u"floodpoint/p"_s, point(), {}, {}}));
        const auto asked = desk.run(SYS, {u"closure.ask"_s, {}, closure(u"both"_s), {}, {}});
        QVERIFY2(asked, qPrintable(asked ? QString() : asked.error().text));
        QCOMPARE(desk.code(DD, {u"closure.ask"_s, {}, closure(u"southbound"_s), {}, {}}), u"closure.already"_s);
        QJsonObject drawn = closure(u"southbound"_s, false); // by hand, from the other end
        drawn.insert(u"from"_s, u"南内环桥"_s);
        drawn.insert(u"to"_s, u"迎泽大桥"_s);
        QCOMPARE(desk.code(DD, {u"closure.ask"_s, {}, drawn, {}, {}}), u"closure.already"_s);
        // The brigade that stops traffic there answers what was asked for.
        const auto stopped = desk.run(DY, {u"closure.stop"_s, {}, closure(u"southbound"_s), {}, {}});
        QVERIFY2(stopped, qPrintable(stopped ? QString() : stopped.error().text));
        QCOMPARE(stopped->constFirst().subject, asked->constFirst().subject);
        QCOMPARE(desk.situation.records(u"closure"_s).size(), 1);
        QCOMPARE(desk.situation.records(u"closure"_s).constFirst()->state(), u"stopped"_s);
        QCOMPARE(desk.code(DY, {u"closure.stop"_s, {}, closure(u"southbound"_s), {}, {}}), u"closure.already"_s);
        QVERIFY(desk.run(DY, {u"closure.stop"_s, {}, closure(u"northbound"_s), {}, {}}));
        QCOMPARE(desk.situation.records(u"closure"_s).size(), 2);
    }

    /// Of a closed lane, or of one direction, the rest may be closed; what is closed may not be closed again.
    void theRestOfAFloodedRoadMayBeClosed()
    {
        Desk desk;
        QVERIFY(desk.run(SYS, {u"floodpoint.define"_s, u"floodpoint/p"_s, point(), {}, {}}));
        const auto ask = [&](const QString &direction, int shut) {
            QJsonObject fields = closure(direction);
            if (shut > 0) {
                fields.insert(u"lanes"_s, 3);
                fields.insert(u"lanesClosed"_s, shut);
            }
            return desk.code(DD, {u"closure.ask"_s, {}, fields, {}, {}});
        };
        QCOMPARE(ask(u"southbound"_s, 1), QString());
        QCOMPARE(ask(u"southbound"_s, 1), u"closure.already"_s);
        QCOMPARE(ask(u"southbound"_s, 0), QString());
        QCOMPARE(ask(u"southbound"_s, 0), u"closure.already"_s);
        QCOMPARE(ask(u"southbound"_s, 2), u"closure.already"_s);
        QCOMPARE(ask(u"both"_s, 0), QString());
        QCOMPARE(ask(u"both"_s, 0), u"closure.already"_s);
        QCOMPARE(ask(u"northbound"_s, 0), u"closure.already"_s);
    }

    void requestsOfOneBatchSeeEachOther()
    {
        Desk desk;
        QVERIFY(desk.run(SYS, {u"floodpoint.define"_s, u"floodpoint/p"_s, point(), {}, {}}));
        const auto all = [&desk](const QList<Request> &requests) {
            const auto outcome = desk.commands.runAll(SYS, requests).result();
            return outcome ? QString() : outcome.error().code;
        };
        const Request both{u"closure.ask"_s, {}, closure(u"both"_s), {}, {}};
        QCOMPARE(all({both, both}), u"closure.already"_s);
        QCOMPARE(desk.situation.records(u"closure"_s).size(), 0); // all or none
        QCOMPARE(all({{u"closure.ask"_s, {}, closure(u"southbound"_s), {}, {}}, {u"closure.ask"_s, {}, closure(u"northbound"_s), {}, {}}}),
                 QString());
        QCOMPARE(desk.situation.records(u"closure"_s).size(), 2);
        const Request yellow{u"response.propose"_s, {}, {{u"scheme"_s, u"police"_s}, {u"level"_s, 3}, {u"color"_s, u"yellow"_s}}, {}, {}};
        QCOMPARE(all({yellow, yellow}), QString());
        QCOMPARE(desk.situation.records(u"response"_s).size(), 1);
    }

    void requestsOnTheirWayAreSeen()
    {
        Desk desk(LocalLog::Mode::Threaded);
        const auto defined = desk.commands.run(SYS, {u"floodpoint.define"_s, u"floodpoint/p"_s, point(), {}, {}});
        QTRY_VERIFY(defined.isFinished());
        const Request both{u"closure.ask"_s, {}, closure(u"both"_s), {}, {}};
        const auto first = desk.commands.run(SYS, both);
        const auto second = desk.commands.run(DD, both); // before the log's thread can have answered: it answers through the event loop
        QVERIFY(second.isFinished());
        QCOMPARE(second.result().error().code, u"closure.already"_s);
        QTRY_VERIFY(first.isFinished());
        QVERIFY(first.result());
        QCOMPARE(desk.situation.records(u"closure"_s).size(), 1);
    }

    void theGravestResponseDecidesWhoMayClose()
    {
        Desk desk;
        const auto asked = desk.run(SYS, {u"closure.ask"_s, {}, closure(u"both"_s, false), {}, {}});
        QVERIFY(asked);
        const QJsonObject red{
            {u"scheme"_s, u"police"_s}, {u"level"_s, 1}, {u"color"_s, u"red"_s}, {u"authority"_s, u"chief"_s}, {u"clause"_s, u"2.2"_s}};
        QVERIFY(desk.run(ZHZ, {u"response.activate"_s, {}, red, {}, {}}));
        QJsonObject decision{{u"authority"_s, u"duty_commander"_s}, {u"clause"_s, u"7.3"_s}};
        QCOMPARE(desk.code(ZHZ, {u"closure.confirm"_s, asked->constFirst().subject, decision, {}, {}}), u"closure.authority"_s);
        decision.insert(u"authority"_s, u"chief"_s);
        QCOMPARE(desk.code(ZHZ, {u"closure.confirm"_s, asked->constFirst().subject, decision, {}, {}}), QString());
    }

    void aProposalIsTakenUpNotRepeated()
    {
        Desk desk;
        const QJsonObject yellow{{u"scheme"_s, u"police"_s}, {u"level"_s, 3}, {u"color"_s, u"yellow"_s}};
        const auto first = desk.run(SYS, {u"response.propose"_s, {}, yellow, {}, {}});
        const auto second = desk.run(DD, {u"response.propose"_s, {}, yellow, {}, {}});
        QVERIFY(first && second);
        QCOMPARE(second->constFirst().subject, first->constFirst().subject);
    }

    void busyWhileOnItsWay()
    {
        Desk desk(LocalLog::Mode::Threaded);
        const auto first = desk.commands.run(DD, {u"incident.report"_s, u"incident/a"_s, incident(), {}, {}});
        if (!first.isFinished())
            QCOMPARE(desk.code(DD, {u"incident.verify"_s, u"incident/a"_s, {}, {}, {}}), u"command.busy"_s);
        QTRY_VERIFY(first.isFinished());
        const auto second = desk.commands.run(DD, {u"incident.verify"_s, u"incident/a"_s, {}, {}, {}});
        QTRY_VERIFY(second.isFinished());
        QVERIFY(second.result());
        QCOMPARE(desk.situation.record(u"incident/a"_s)->state(), u"verified"_s);
    }
};

WATCHFLOOR_TEST(TestCommands)
#include "test_commands.moc"
