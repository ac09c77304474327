// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commanddesk.h"
#include "onetest.h"
#include "people.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace wf;
using namespace wf::test;
using namespace Qt::StringLiterals;

/// What follows by itself from what a person did, and what a person must have done before.
class TestConsequences : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anOrderClaimsItsUnit()
    {
        Desk desk;
        QVERIFY(desk.run(SYS, {u"unit.define"_s, u"unit/yz-03"_s, unit(), {}, {}}));
        QVERIFY(desk.situation.record(u"unit/yz-03"_s)->displayNumber().isEmpty());
        const Request send{u"order.send"_s, {}, {{u"to"_s, u"unit/yz-03"_s}, {u"task"_s, u"拦停"_s}}, {}, {}};
        const auto sent = desk.run(DD, send);
        QVERIFY(sent);
        QCOMPARE(sent->size(), 2);
        QCOMPARE(sent->at(1).verb, u"unit.assign"_s);
        QCOMPARE(sent->at(1).cause, sent->at(0).id);
        const QString order = sent->constFirst().subject;
        const auto states = [&] { return desk.situation.record(order)->state() + u' ' + desk.situation.record(u"unit/yz-03"_s)->state(); };
        QCOMPARE(states(), u"sent assigned"_s);
        QCOMPARE(desk.code(DD, send), u"step.wrong_state"_s);
        QCOMPARE(desk.situation.records(u"order"_s).size(), 1);
        QVERIFY(desk.run(DY, {u"order.sign"_s, order, {}, {}, {}}));
        QVERIFY(desk.run(DY, {u"order.depart"_s, order, {}, {}, {}}));
        QCOMPARE(states(), u"under_way en_route"_s);
        QVERIFY(desk.run(DY, {u"unit.arrive"_s, u"unit/yz-03"_s, {}, {}, {}})); // the unit's own report is its order's too
        QCOMPARE(states(), u"on_scene on_scene"_s);
        QVERIFY(desk.run(DY, {u"order.finish"_s, order, {}, {}, {}}));
        QCOMPARE(states(), u"done available"_s);
        QVERIFY(!desk.situation.record(u"unit/yz-03"_s)->fields().contains(u"order"_s));
    }

    void oneActIsOneStep()
    {
        Desk desk;
        for (const QString &id : {u"1"_s, u"2"_s, u"3"_s})
            QVERIFY(desk.run(SYS, {u"unit.define"_s, u"unit/"_s + id, unit(), {}, {}}));
        const auto state = [&](const QString &subject) { return desk.situation.record(subject)->state(); };
        for (const QString &id : {u"a"_s, u"b"_s})
            QVERIFY(desk.run(DD, {u"incident.report"_s, u"incident/"_s + id, incident(), {}, {}}));
        const auto send = [&](const QString &unit, const QString &about) {
            const auto sent
                = desk.run(DD, {u"order.send"_s, {}, {{u"to"_s, u"unit/"_s + unit}, {u"task"_s, u"拦停"_s}, {u"about"_s, about}}, {}, {}});
            return sent ? sent->constFirst().subject : QString();
        };
        // Sending dispatches, once; what is merged takes its units along.
        const QString first = send(u"1"_s, u"incident/b"_s);
        QCOMPARE(state(u"incident/b"_s), u"dispatched"_s);
        QVERIFY(desk.run(DY, {u"order.sign"_s, first, {}, {}, {}}));
        QVERIFY(desk.run(DY, {u"order.depart"_s, first, {}, {}, {}}));
        QVERIFY(desk.run(DD, {u"incident.merge"_s, u"incident/b"_s, {{u"into"_s, u"incident/a"_s}}, {}, {}}));
        QCOMPARE(state(u"incident/a"_s), u"dispatched"_s);
        const QString second = send(u"2"_s, u"incident/a"_s);
        // The first to be there brings the incident on.
        const auto arrived = desk.run(DY, {u"order.arrive"_s, first, {}, {}, {}});
        QVERIFY(arrived);
        QCOMPARE(state(u"incident/a"_s), u"on_scene"_s);
        QCOMPARE(state(u"unit/1"_s), u"on_scene"_s);
        for (const Event &event : arrived->sliced(1))
            QCOMPARE(event.cause, arrived->constFirst().id);
        const QString other = send(u"3"_s, QString());
        // Closing it is the end of what was ordered for it, and of nothing else.
        const auto closed = desk.run(DD, {u"incident.close"_s, u"incident/a"_s, {{u"result"_s, u"已处置"_s}}, {}, {}});
        QVERIFY2(closed, qPrintable(closed ? QString() : closed.error().text));
        QCOMPARE(state(first), u"done"_s);
        QCOMPARE(state(second), u"cancelled"_s);
        QCOMPARE(state(other), u"sent"_s);
        QCOMPARE(state(u"unit/1"_s), u"available"_s);
        QCOMPARE(state(u"unit/2"_s), u"available"_s);
        QCOMPARE(state(u"unit/3"_s), u"assigned"_s);
        const Request late{u"order.send"_s, {}, {{u"to"_s, u"unit/1"_s}, {u"task"_s, u"拦停"_s}, {u"about"_s, u"incident/b"_s}}, {}, {}};
        QCOMPARE(desk.code(DD, late), u"order.about_over"_s); // by way of the one it was merged into
        QVERIFY(desk.run(DY, {u"unit.release"_s, u"unit/3"_s, {}, {}, {}}));
        QCOMPARE(state(other), u"cancelled"_s);
        QCOMPARE(desk.situation.forks().size(), 0);
    }

    /// Who arrives where the report was thought to be has not arrived where it is.
    void nobodyArrivesAtAnOldPlace()
    {
        for (const bool isMoved : {false, true}) {
            Desk desk;
            QVERIFY(desk.run(SYS, {u"unit.define"_s, u"unit/1"_s, unit(), {}, {}}));
            QJsonObject report = incident();
            const QJsonArray first{112.5, 37.86}, other{112.56, 37.86};
            report.insert(u"pos"_s, first);
            QVERIFY(desk.run(DD, {u"incident.report"_s, u"incident/a"_s, report, {}, {}}));
            const QJsonObject order{{u"to"_s, u"unit/1"_s}, {u"task"_s, u"到场"_s}, {u"about"_s, u"incident/a"_s}, {u"pos"_s, first}};
            const auto sent = desk.run(DD, {u"order.send"_s, {}, order, {}, {}});
            QVERIFY(sent);
            QVERIFY(desk.run(DY, {u"order.sign"_s, sent->constFirst().subject, {}, {}, {}}));
            desk.clock.set(desk.clock.now() + 60'000);
            if (isMoved)
                QVERIFY(desk.run(DD, {u"incident.update"_s, u"incident/a"_s, {{u"pos"_s, other}, {u"place"_s, u"别处"_s}}, {}, {}}));
            QVERIFY(desk.run(DY, {u"order.arrive"_s, sent->constFirst().subject, {}, {}, {}}));
            QCOMPARE(desk.situation.record(u"incident/a"_s)->state(), isMoved ? u"received"_s : u"on_scene"_s);
        }
    }

    /// Whatever somebody does, in whatever order: no unit is held by an order that is over, no order is open about what is over, and
    /// nobody is on the way to an incident that still waits to be dispatched.
    void nothingIsLeftHalfDone()
    {
        for (quint32 seed = 1; seed <= 8; ++seed) {
            Desk desk;
            QRandomGenerator random(seed);
            for (int i = 0; i < 4; ++i) {
                QVERIFY(desk.run(SYS, {u"unit.define"_s, u"unit/%1"_s.arg(i), unit(), {}, {}}));
                QVERIFY(desk.run(DD, {u"incident.report"_s, u"incident/%1"_s.arg(i), incident(), {}, {}}));
            }
            static const QStringList steps{u"incident.report"_s, u"incident.report"_s,   u"order.send"_s,      u"order.send"_s,
                                           u"order.tell"_s,      u"order.tell"_s,        u"order.depart"_s,    u"order.arrive"_s,
                                           u"order.finish"_s,    u"order.cancel"_s,      u"unit.depart"_s,     u"unit.arrive"_s,
                                           u"unit.release"_s,    u"incident.verify"_s,   u"incident.arrive"_s, u"incident.close"_s,
                                           u"incident.cancel"_s, u"incident.dispatch"_s, u"incident.merge"_s};
            int taken = 0;
            for (int i = 0; i < 250; ++i) {
                const QString verb = steps.at(random.bounded(int(steps.size())));
                const QString kind = verb.section(u'.', 0, 0);
                const auto records = desk.situation.records(kind);
                const auto any = [&](const QString &of) {
                    const auto all = desk.situation.records(of);
                    return all.at(random.bounded(int(all.size())))->subject();
                };
                QJsonObject fields;
                QString subject;
                if (verb == "order.send"_L1)
                    fields = {{u"to"_s, any(u"unit"_s)}, {u"task"_s, u"x"_s}, {u"about"_s, any(u"incident"_s)}};
                else if (verb == "incident.report"_L1)
                    fields = incident();
                else if (!records.isEmpty())
                    subject = any(kind);
                if (verb == "order.tell"_L1)
                    fields = {{u"medium"_s, u"radio"_s}};
                else if (verb == "incident.merge"_L1)
                    fields = {{u"into"_s, any(u"incident"_s)}};
                else if (verb == "incident.close"_L1)
                    fields = {{u"result"_s, u"x"_s}};
                else if (verb.endsWith(".cancel"_L1))
                    fields = {{u"reason"_s, u"x"_s}};
                taken += desk.run(ZHZ, {verb, subject, fields, {}, {}}) ? 1 : 0;

                static const QStringList over{u"closed"_s, u"cancelled"_s, u"done"_s};
                for (const Record *unit : desk.situation.records(u"unit"_s)) {
                    const Record *order = desk.situation.record(unit->text("order"_L1));
                    QVERIFY2(!order || !over.contains(order->state()), qPrintable(verb));
                    QCOMPARE(order != nullptr, unit->state() != "available"_L1);
                }
                for (const Record *order : desk.situation.records(u"order"_s)) {
                    const Record *about = desk.situation.record(order->text("about"_L1));
                    while (about && about->state() == "merged"_L1)
                        about = desk.situation.record(about->text("into"_L1));
                    const bool isOpen = !over.contains(order->state());
                    const Record *unit = desk.situation.record(order->text("to"_L1));
                    QCOMPARE(unit->text("order"_L1) == order->subject(), isOpen);
                    QVERIFY2(!isOpen || !about || !over.contains(about->state()), qPrintable(verb));
                    if (isOpen && about)
                        QVERIFY2(about->state() != "received"_L1 && about->state() != "verified"_L1, qPrintable(verb));
                }
                desk.clock.set(desk.clock.now() + 1000);
            }
            QVERIFY(taken > 20);
        }
    }

    /// What waits to be approved or published about a road that is open by now says what is no longer so.
    void textsEndWithTheirClosure()
    {
        for (const bool isAsked : {true, false}) {
            Desk desk;
            desk.commands.setSeats({DD, DY, SYS, ZHZ, FB});
            const auto must = [&desk](const Seat &seat, const QString &verb, const QString &subject, const QJsonObject &fields) {
                const auto done = desk.run(seat, {verb, subject, fields, {}, {}});
                return done ? done->constFirst().subject : u"refused: "_s + done.error().text;
            };
            const QString road = must(DY, isAsked ? u"closure.ask"_s : u"closure.stop"_s, {}, closure(u"both"_s, false));
            QJsonObject text{{u"medium"_s, u"radio"_s}, {u"text"_s, u"绕行"_s}, {u"about"_s, road}};
            const QString drafted = must(FB, u"bulletin.draft"_s, {}, text);
            QCOMPARE(desk.code(FB, {u"bulletin.draft"_s, {}, text, {}, {}}), u"bulletin.same"_s); // once is enough
            text.insert(u"text"_s, u"请绕行"_s);
            const QString approved = must(FB, u"bulletin.draft"_s, {}, text);
            must(ZHZ, u"bulletin.approve"_s, approved, {});
            text.insert(u"medium"_s, u"report"_s);
            const QString report = must(FB, u"bulletin.draft"_s, {}, text);
            must(SYS, u"agency.define"_s, u"agency/bus"_s, {{u"name"_s, u"公交"_s}});
            const QJsonObject told{{u"agency"_s, u"agency/bus"_s}, {u"type"_s, u"inform"_s}, {u"text"_s, u"已封闭"_s}, {u"about"_s, road}};
            const QString unheard = must(FB, u"notice.send"_s, {}, told);
            const QString heard = must(FB, u"notice.send"_s, {}, told);
            must(FB, u"notice.sign"_s, heard, {});
            const auto turned = desk.run(ZHZ, {u"closure.reject"_s, road, {{u"reason"_s, u"水已退"_s}}, {}, {}});
            QVERIFY2(turned, qPrintable(turned ? QString() : turned.error().text));
            for (const QString &each : {drafted, approved})
                QCOMPARE(desk.situation.record(each)->state(), u"rejected"_s);
            // Nobody is told any more that it is shut, and nobody was: that is not settled.
            QCOMPARE(desk.situation.record(unheard)->state(), u"dropped"_s);
            QCOMPARE(desk.code(FB, {u"notice.sign"_s, unheard, {}, {}, {}}), u"step.wrong_state"_s);
            QCOMPARE(desk.code(FB, {u"notice.drop"_s, heard, {{u"reason"_s, u"水已退"_s}}, {}, {}}), u"step.wrong_state"_s);
            QCOMPARE(desk.situation.record(heard)->state(), u"signed"_s);
            QCOMPARE(desk.situation.record(report)->state(), u"drafted"_s); // what happened is reported all the same
        }
    }

    /// Whatever is merged into what: of those who are in danger still nobody is lost, and nobody is counted twice.
    void whoIsInDangerGoesAlongWithAMerge()
    {
        for (int i = 0; i < 3 * 4 * 3 * 4; ++i) {
            Desk desk;
            const auto report = [&desk](const QString &subject, int people, int rescued) {
                QJsonObject fields = incident();
                if (people < 3)
                    fields.insert(u"people"_s, people);
                else
                    fields.insert(u"type"_s, u"trapped"_s); // nobody has counted them
                return desk.run(DD, {u"incident.report"_s, subject, fields, {}, {}})
                    && desk.run(
                        DY,
                        {u"incident.rescue"_s, subject, {{u"rescued"_s, std::min(rescued, people)}, {u"rescueHow"_s, u"seen"_s}}, {}, {}});
            };
            QVERIFY(report(u"incident/from"_s, i / 3 % 4, i % 3));
            QVERIFY(report(u"incident/into"_s, i / 36 % 4, i / 12 % 3));
            const int left = leftAtLeast(*desk.situation.record(u"incident/from"_s));
            const int there = leftAtLeast(*desk.situation.record(u"incident/into"_s));
            QJsonObject fields{{u"into"_s, u"incident/into"_s}};
            int inAll = std::max(left, there);
            const auto code = [&] { return desk.code(DD, {u"incident.merge"_s, u"incident/from"_s, fields, {}, {}}); };
            if (left > 0 && there > 0) {
                // Whether they are the same nobody knows but a person.
                QCOMPARE(code(), u"incident.merge_count"_s);
                fields.insert(u"inDanger"_s, inAll - 1);
                QCOMPARE(code(), u"incident.merge_range"_s);
                fields.insert(u"inDanger"_s, left + there + 1);
                const bool isCounted = i / 3 % 4 < 3 && i / 36 % 4 < 3;
                if (isCounted)
                    QCOMPARE(code(), u"incident.merge_range"_s);
                inAll += i % 2 ? std::min(left, there) : 0;
                fields.insert(u"inDanger"_s, inAll);
            }
            const auto merged = desk.run(DD, {u"incident.merge"_s, u"incident/from"_s, fields, {}, {}});
            QVERIFY2(merged, qPrintable(merged ? QString() : merged.error().text));
            QCOMPARE(leftAtLeast(*desk.situation.record(u"incident/into"_s)), inAll);
            for (const Event &event : merged->sliced(1))
                QCOMPARE(event.cause, merged->constFirst().id);
            const QString refused = desk.code(DD, {u"incident.cancel"_s, u"incident/into"_s, {{u"reason"_s, u"误报"_s}}, {}, {}});
            QCOMPARE(refused, inAll > 0 ? u"incident.people_left"_s : QString());
        }
    }

    /// What a report said, and whoever is under way to it, go on in the one it is merged into.
    void aReportGoesOnInTheOneItIsMergedInto()
    {
        Desk desk;
        const auto run = [&desk](const QString &verb, const QString &subject, const QJsonObject &fields) {
            const auto done = desk.run(DD, {verb, subject, fields, {}, {}});
            desk.clock.set(desk.clock.now() + 1000);
            return done ? done->constFirst().subject : u"refused: "_s + done.error().text;
        };
        QVERIFY(desk.run(SYS, {u"unit.define"_s, u"unit/1"_s, unit(), {}, {}}));
        const QJsonArray exact{112.52, 37.85};
        QJsonObject fields = incident();
        fields.insert(u"pos"_s, exact);
        fields.insert(u"place"_s, u"某隧道"_s);
        fields.insert(u"severity"_s, 1);
        fields.insert(u"vehicles"_s, 2);
        fields.insert(u"detail"_s, u"水到车窗"_s);
        run(u"incident.report"_s, u"incident/from"_s, fields);
        fields = incident();
        fields.insert(u"pos"_s, QJsonArray{112.5, 37.8});
        fields.insert(u"placeApprox"_s, true);
        fields.insert(u"vehicles"_s, 1);
        fields.insert(u"detail"_s, QJsonObject{{u"zh"_s, u"车顶有人"_s}, {u"en"_s, u"on the roof"_s}});
        run(u"incident.report"_s, u"incident/into"_s, fields);
        const QString order = run(u"order.send"_s, {}, {{u"to"_s, u"unit/1"_s}, {u"task"_s, u"救人"_s}, {u"about"_s, u"incident/from"_s}});
        // Nobody says it of an order, but the merge.
        QCOMPARE(desk.code(DD, {u"order.follow"_s, order, {{u"about"_s, u"incident/into"_s}}, {}, {}}), u"role.not_allowed"_s);
        QCOMPARE(run(u"incident.merge"_s, u"incident/from"_s, {{u"into"_s, u"incident/into"_s}}), u"incident/from"_s);
        const Record into = *desk.situation.record(u"incident/into"_s);
        QCOMPARE(desk.situation.record(order)->text("about"_L1), u"incident/into"_s);
        QCOMPARE(desk.situation.record(order)->state(), u"sent"_s);
        QCOMPARE(into.state(), u"dispatched"_s);
        QCOMPARE(into.value("pos"_L1).toArray(), exact);
        QCOMPARE(into.text("place"_L1), u"某隧道"_s);
        QVERIFY(!into.value("placeApprox"_L1).toBool());
        QCOMPARE(into.value("vehicles"_L1).toInt(), 2);
        QCOMPARE(into.value("severity"_L1).toInt(), 1);
        const QJsonObject detail = into.value("detail"_L1).toObject();
        QCOMPARE(detail.value("zh"_L1).toString(), u"车顶有人；水到车窗"_s);
        QCOMPARE(detail.value("en"_L1).toString(), u"on the roof; 水到车窗"_s);
        // The vague one into the exact one takes nothing from it.
        fields.insert(u"detail"_s, u"水到车窗"_s);
        run(u"incident.report"_s, u"incident/vague"_s, fields);
        QCOMPARE(run(u"incident.merge"_s, u"incident/vague"_s, {{u"into"_s, u"incident/into"_s}}), u"incident/vague"_s);
        for (const QString &field : {u"pos"_s, u"place"_s, u"placeApprox"_s, u"vehicles"_s, u"severity"_s, u"detail"_s})
            QCOMPARE(desk.situation.record(u"incident/into"_s)->fields().value(field), into.fields().value(field));
    }

    /// An incident is not over while somebody is still in the water.
    void nobodyIsLeftBehind()
    {
        Desk desk;
        QJsonObject trapped = incident();
        trapped.insert(u"type"_s, u"trapped"_s);
        trapped.insert(u"people"_s, 3);
        QVERIFY(desk.run(DD, {u"incident.report"_s, u"incident/a"_s, trapped, {}, {}}));
        QVERIFY(desk.run(SYS, {u"unit.define"_s, u"unit/1"_s, unit(), {}, {}}));
        const auto sent
            = desk.run(DD, {u"order.send"_s, {}, {{u"to"_s, u"unit/1"_s}, {u"task"_s, u"救人"_s}, {u"about"_s, u"incident/a"_s}}, {}, {}});
        QVERIFY(sent);
        const QString order = sent->constFirst().subject;
        QVERIFY(desk.run(DY, {u"order.sign"_s, order, {}, {}, {}}));
        QVERIFY(desk.run(DY, {u"order.arrive"_s, order, {}, {}, {}}));
        const Request close{u"incident.close"_s, u"incident/a"_s, {{u"result"_s, u"已处置"_s}}, {}, {}};
        const auto refused = desk.run(DD, close);
        QVERIFY(!refused);
        QVERIFY2(refused.error().text.contains(u'3'), qPrintable(refused.error().text));
        // Nobody counts as safe without whoever says so.
        QCOMPARE(desk.code(DY, {u"incident.rescue"_s, u"incident/a"_s, {{u"rescued"_s, 2}}, {}, {}}), u"field.missing"_s);
        const auto rescue
            = [](int count) { return QJsonObject{{u"rescued"_s, count}, {u"rescueHow"_s, u"radio"_s}, {u"rescueUnit"_s, u"unit/1"_s}}; };
        const auto some = desk.run(DY, {u"incident.rescue"_s, u"incident/a"_s, rescue(2), {}, {}});
        QVERIFY2(some, qPrintable(some ? QString() : some.error().text));
        QVERIFY(!desk.run(DD, close));
        QVERIFY(desk.run(DY, {u"incident.rescue"_s, u"incident/a"_s, rescue(3), {}, {}}));
        const auto closed = desk.run(DD, close);
        QVERIFY2(closed, qPrintable(closed ? QString() : closed.error().text));
        QCOMPARE(desk.situation.record(order)->state(), u"done"_s);
    }
};

WATCHFLOOR_TEST(TestConsequences)
#include "test_consequences.moc"
