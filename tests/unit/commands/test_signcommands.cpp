// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commanddesk.h"
#include "onetest.h"
#include "publishing.h"
#include "verbforms.h"

#include <QTest>

using namespace wf;
using namespace wf::test;
using namespace Qt::StringLiterals;

/// A text for the message signs: what hangs is what somebody confirmed, sign by sign.
class TestSignCommands : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPackageForTheSignsGoesUpAndComesDownAtOnce()
    {
        Desk desk;
        for (const QString &id : {u"sign/a"_s, u"sign/b"_s, u"sign/c"_s})
            QVERIFY(desk.run(SYS, {u"sign.define"_s, id, {{u"name"_s, id}, {u"rows"_s, 2}, {u"cols"_s, 6}}, {}, {}}));
        const QJsonArray lines{u"前方积水"_s, u"请绕行"_s};
        const QJsonObject draft{{u"medium"_s, u"signs"_s},
                                {u"text"_s, u"绕行"_s},
                                {u"messages"_s, QJsonObject{{u"sign/a"_s, lines}, {u"sign/b"_s, lines}, {u"sign/c"_s, lines}}}};
        const auto drafted = desk.run(FB, {u"bulletin.draft"_s, {}, draft, {}, {}});
        QVERIFY2(drafted, qPrintable(drafted ? QString() : drafted.error().text));
        const QString bulletin = drafted->constFirst().subject;
        QCOMPARE(desk.code(FB, {u"bulletin.publish"_s, bulletin, {}, {}, {}}), u"step.wrong_state"_s); // nothing without approval
        QVERIFY(desk.run(ZHZ, {u"bulletin.approve"_s, bulletin, {}, {}, {}}));
        QCOMPARE(desk.code(FB, {u"bulletin.publish"_s, bulletin, {}, {}, {}}), u"field.missing"_s); // nor before somebody confirms it
        QVERIFY(desk.run(SYS, {u"sign.fault"_s, u"sign/c"_s, {{u"reason"_s, u"离线"_s}}, {}, {}}));
        QVERIFY(desk.run(FB, {u"bulletin.publish"_s, bulletin, {{u"proof"_s, u"told"_s}}, {}, {}}));
        const auto shows = [&](const QString &id) { return desk.situation.record(id)->state(); };
        QCOMPARE(shows(u"sign/a"_s), u"showing"_s);
        QCOMPARE(desk.situation.record(u"sign/a"_s)->text("approvedBy"_L1), u"ZHZ"_s);
        QCOMPARE(shows(u"sign/c"_s), u"fault"_s);
        // One that shows something else by now keeps it.
        QVERIFY(desk.run(FB, {u"sign.withdraw"_s, u"sign/b"_s, {{u"gone"_s, u"seen"_s}}, {}, {}}));
        QVERIFY(desk.run(FB,
                         {u"sign.publish"_s,
                          u"sign/b"_s,
                          {{u"text"_s, QJsonArray{u"减速"_s}}, {u"approvedBy"_s, u"ZHZ"_s}, {u"proof"_s, u"seen"_s}},
                          {},
                          {}}));
        QVERIFY(desk.run(FB, {u"bulletin.withdraw"_s, bulletin, {{u"gone"_s, u"told"_s}}, {}, {}}));
        QCOMPARE(shows(u"sign/a"_s), u"blank"_s);
        QCOMPARE(shows(u"sign/b"_s), u"showing"_s);
    }

    /// What is confirmed is read above and chosen below: in one order.
    void signsAreOfferedAsTheTextNamesThem()
    {
        Desk desk;
        const QStringList order{u"sign/c"_s, u"sign/a"_s, u"sign/b"_s};
        QJsonObject messages;
        QStringList lines;
        for (const QString &id : order) {
            QVERIFY(desk.run(SYS, {u"sign.define"_s, id, {{u"name"_s, id.last(1)}, {u"rows"_s, 2}, {u"cols"_s, 6}}, {}, {}}));
            messages.insert(id, QJsonArray{u"前方积水"_s, u"请绕行"_s});
            lines.append(id.last(1) + u": 前方积水 / 请绕行"_s);
        }
        const QJsonObject draft{{u"medium"_s, u"signs"_s}, {u"text"_s, lines.join(u'\n')}, {u"messages"_s, messages}};
        const auto drafted = desk.run(FB, {u"bulletin.draft"_s, {}, draft, {}, {}});
        QVERIFY(drafted);
        const QString bulletin = drafted->constFirst().subject;
        QVERIFY(desk.run(ZHZ, {u"bulletin.approve"_s, bulletin, {}, {}, {}}));
        const VerbForms forms(desk.commands, desk.situation, desk.clock);
        QStringList offered;
        for (const FormField &field : forms.fields(*findVerb(u"bulletin.publish"_s), bulletin, FB)) {
            for (const FormChoice &one : field.rule.name == "signs"_L1 ? field.choices : QList<FormChoice>())
                offered.append(one.value.toString());
        }
        QCOMPARE(offered, order);
    }

    /// One answer is about the signs it names: the text waits for the others, and what hangs is not sent back.
    void eachSignIsConfirmedOrWaits()
    {
        Desk desk;
        const QStringList all{u"sign/a"_s, u"sign/b"_s, u"sign/c"_s};
        QJsonObject messages;
        for (const QString &id : all) {
            QVERIFY(desk.run(SYS, {u"sign.define"_s, id, {{u"name"_s, id}, {u"rows"_s, 2}, {u"cols"_s, 6}}, {}, {}}));
            messages.insert(id, QJsonArray{u"前方积水"_s, u"请绕行"_s});
        }
        const auto drafted = desk.run(
            FB, {u"bulletin.draft"_s, {}, {{u"medium"_s, u"signs"_s}, {u"text"_s, u"绕行"_s}, {u"messages"_s, messages}}, {}, {}});
        QVERIFY(drafted);
        const QString bulletin = drafted->constFirst().subject;
        QVERIFY(desk.run(ZHZ, {u"bulletin.approve"_s, bulletin, {}, {}, {}}));
        const auto state = [&](const QString &id) { return desk.situation.record(id)->state(); };
        const auto offered = [&](const QString &verb) {
            const VerbForms forms(desk.commands, desk.situation, desk.clock);
            for (const FormField &field : forms.fields(*findVerb(verb), bulletin, FB)) {
                if (field.rule.name != "signs"_L1)
                    continue;
                QStringList open;
                for (const FormChoice &one : field.choices)
                    open.append(one.value.toString());
                return field.start.isUndefined() ? open : QStringList{u"preset"_s}; // nobody has seen what the form says by itself
            }
            return QStringList();
        };
        const auto answer = [&](const QString &verb, const QString &how, const QStringList &signs) {
            return desk.code(FB, {verb, bulletin, {{how, u"seen"_s}, {u"signs"_s, QJsonArray::fromStringList(signs)}}, {}, {}});
        };
        const auto unsaid
            = [&](const QString &verb, const QString &how) { return desk.code(FB, {verb, bulletin, {{how, u"seen"_s}}, {}, {}}); };
        QCOMPARE(offered(u"bulletin.publish"_s), all);
        QCOMPARE(unsaid(u"bulletin.publish"_s, u"proof"_s), u"bulletin.which_sign"_s);
        QCOMPARE(answer(u"bulletin.publish"_s, u"proof"_s, {}), u"bulletin.which_sign"_s);
        QCOMPARE(answer(u"bulletin.publish"_s, u"proof"_s, {u"sign/x"_s}), u"bulletin.other_sign"_s);
        QCOMPARE(answer(u"bulletin.publish"_s, u"proof"_s, {u"sign/b"_s}), QString());
        QCOMPARE(state(bulletin), u"approved"_s); // two wait
        QCOMPARE(desk.situation.record(bulletin)->timeOf("published"_L1), 0);
        QCOMPARE(state(u"sign/a"_s), u"blank"_s);
        QCOMPARE(state(u"sign/b"_s), u"showing"_s);
        QCOMPARE(offered(u"bulletin.publish"_s), (QStringList{u"sign/a"_s, u"sign/c"_s}));
        // What was taken down meanwhile is to be confirmed again.
        QVERIFY(desk.run(FB, {u"sign.withdraw"_s, u"sign/b"_s, {{u"gone"_s, u"seen"_s}}, {}, {}}));
        QCOMPARE(offered(u"bulletin.publish"_s), all);
        QCOMPARE(answer(u"bulletin.publish"_s, u"proof"_s, {u"sign/b"_s}), QString());
        QCOMPARE(desk.situation.record(bulletin)->value("hung"_L1).toArray().size(), 1);
        QCOMPARE(desk.code(ZHZ, {u"bulletin.reject"_s, bulletin, {{u"reason"_s, u"改用电台"_s}}, {}, {}}), u"bulletin.hangs"_s);
        QCOMPARE(answer(u"bulletin.publish"_s, u"proof"_s, {u"sign/b"_s}), u"bulletin.other_sign"_s); // confirmed already
        QVERIFY(desk.run(SYS, {u"sign.fault"_s, u"sign/c"_s, {{u"reason"_s, u"离线"_s}}, {}, {}}));
        QCOMPARE(answer(u"bulletin.publish"_s, u"proof"_s, {u"sign/a"_s}), QString());
        QCOMPARE(state(bulletin), u"published"_s); // one that fails can't show it
        QCOMPARE(offered(u"bulletin.withdraw"_s), (QStringList{u"sign/a"_s, u"sign/b"_s}));
        QCOMPARE(unsaid(u"bulletin.withdraw"_s, u"gone"_s), u"bulletin.which_sign"_s);
        QCOMPARE(answer(u"bulletin.withdraw"_s, u"gone"_s, {u"sign/a"_s}), QString());
        QCOMPARE(state(bulletin), u"published"_s);
        QCOMPARE(state(u"sign/a"_s), u"blank"_s);
        QCOMPARE(state(u"sign/b"_s), u"showing"_s);
        QCOMPARE(unsaid(u"bulletin.withdraw"_s, u"gone"_s), QString()); // one is left: which it is needs no word
        QCOMPARE(state(bulletin), u"withdrawn"_s);
    }

    /// A panel that fails while it tells of a closed road may be lit still: it is not taken down before somebody has seen it dark, or
    /// repaired it.
    void aSignThatFailsMayTellStill()
    {
        for (const QString &known : {u"seen"_s, u"repaired"_s, u"dark"_s}) {
            Desk desk;
            desk.commands.setSeats({DD, DY, ZHZ, FB, SYS});
            const QString sign = u"sign/a"_s;
            const auto can = [&](const Seat &seat, const QString &verb, const QString &subject, const QJsonObject &fields) {
                return desk.code(seat, {verb, subject, fields, {}, {}});
            };
            QCOMPARE(can(SYS, u"sign.define"_s, sign, {{u"name"_s, u"甲屏"_s}, {u"rows"_s, 2}, {u"cols"_s, 6}}), QString());
            QJsonObject fields = closure(u"southbound"_s, false);
            fields.insert(u"cause"_s, u"accident"_s);
            const auto stopped = desk.run(DY, {u"closure.stop"_s, {}, fields, {}, {}});
            QVERIFY(stopped);
            const QString road = stopped->constFirst().subject;
            QCOMPARE(can(ZHZ, u"closure.confirm"_s, road, {{u"authority"_s, u"duty_commander"_s}, {u"clause"_s, u"7.2"_s}}), QString());
            for (const QString &step : {u"scene.cordon"_s, u"scene.cleared"_s})
                QCOMPARE(can(DY, u"closure.step"_s, road, seen(step)), QString());
            QCOMPARE(can(ZHZ, u"closure.enforce"_s, road, {}), QString());
            QCOMPARE(
                can(FB, u"sign.publish"_s, sign,
                    {{u"text"_s, QJsonArray{u"前方封闭"_s}}, {u"approvedBy"_s, u"ZHZ"_s}, {u"proof"_s, u"seen"_s}, {u"about"_s, road}}),
                QString());
            QCOMPARE(can(DY, u"closure.ask_reopen"_s, road, {}), QString());
            QCOMPARE(can(DY, u"closure.step"_s, road, seen(u"reopen.signs_withdrawn"_s)), u"closure.step_early"_s); // nobody may pass yet
            for (const QString &step : {u"reopen.municipal"_s, u"reopen.officer"_s})
                QCOMPARE(can(DY, u"closure.step"_s, road, seen(step)), QString());
            QJsonObject lane = seen(u"reopen.one_lane"_s);
            lane.insert(u"authority"_s, u"duty_commander"_s);
            QCOMPARE(can(DY, u"closure.step"_s, road, lane), QString());
            const bool isDark = known == "dark"_L1; // said at once, with the fault
            QCOMPARE(can(SYS, u"sign.fault"_s, sign, {{u"reason"_s, u"离线"_s}, {u"dark"_s, isDark}}), QString());
            const auto withdrawn = desk.run(DY, {u"closure.step"_s, road, seen(u"reopen.signs_withdrawn"_s), {}, {}});
            QCOMPARE(withdrawn.has_value(), isDark);
            if (isDark)
                continue;
            QCOMPARE(withdrawn.error().code, u"closure.signs_up"_s);
            QVERIFY2(withdrawn.error().text.contains(u"甲屏"_s), qPrintable(withdrawn.error().text));
            if (known == "repaired"_L1) {
                QCOMPARE(can(DD, u"sign.repair"_s, sign, {}), QString());
            } else {
                QCOMPARE(can(FB, u"sign.withdraw"_s, sign, {{u"gone"_s, u"seen"_s}}), QString());
                QCOMPARE(desk.situation.record(sign)->state(), u"fault"_s); // seen dark is not repaired
                QCOMPARE(can(FB, u"sign.withdraw"_s, sign, {{u"gone"_s, u"seen"_s}}), u"sign.dark"_s);
            }
            QVERIFY(signsThatMayTell(*desk.situation.record(road), desk.situation.records(u"sign"_s)).isEmpty());
            QCOMPARE(can(DY, u"closure.step"_s, road, seen(u"reopen.signs_withdrawn"_s)), QString());
        }
    }

    /// Whoever stops one carriageway answers no request for the other.
    void aStopAnswersTheRequestForItsOwnDirection()
    {
        Desk desk;
        QVERIFY(desk.run(SYS, {u"floodpoint.define"_s, u"floodpoint/p"_s, point(), {}, {}}));
        const auto made = [&](const QString &verb, const QString &direction) {
            const auto done = desk.run(DY, {verb, {}, closure(direction), {}, {}});
            return done ? done->constFirst().subject : QString();
        };
        const QString asked = made(u"closure.ask"_s, u"northbound"_s);
        const QJsonObject before = desk.situation.record(asked)->fields();
        const QString stopped = made(u"closure.stop"_s, u"southbound"_s);
        QVERIFY(!stopped.isEmpty() && stopped != asked);
        QCOMPARE(desk.situation.record(asked)->fields(), before);
        QCOMPARE(made(u"closure.stop"_s, u"northbound"_s), asked);
        QCOMPARE(desk.situation.record(asked)->state(), u"stopped"_s);
    }

private:
    static QJsonObject seen(const QString &step)
    {
        QJsonObject fields{
            {u"step"_s, step}, {u"how"_s, u"officer"_s}, {u"who"_s, u"民警二人"_s}, {u"where"_s, u"桥头"_s}, {u"end"_s, u"both"_s}};
        if (step == "reopen.officer"_L1)
            fields.insert(u"checked"_s, u"all"_s);
        return fields;
    }
};

WATCHFLOOR_TEST(TestSignCommands)
#include "test_signcommands.moc"
