// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "closure.h"
#include "guardtools.h"
#include "onetest.h"
#include "publishing.h"

#include <QJsonArray>
#include <QTest>

#include <algorithm>
#include <utility>

using namespace wf;
using namespace wf::test;
using namespace Qt::StringLiterals;

/// What is published of a closure and withdrawn is what somebody confirmed.
class TestPublishing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatNobodyPublishedIsNotRecordedAsPublished()
    {
        const Record closure = closureOf(u"both"_s);
        const auto record = [&](const QList<const Record *> &all, const QString &which, Role role = Role::Dispatcher) {
            return code(among(all, u"closure.step"_s, closure, {{u"step"_s, which}, {u"how"_s, u"phone"_s}}, role));
        };
        Record sign(u"sign/a"_s,
                    {{u"state"_s, u"blank"_s}, {u"name"_s, u"晋祠路屏"_s}, {u"pos"_s, QJsonArray{112.50, 37.83}}, {u"rows"_s, 2}});
        Record text(u"bulletin/b"_s, {{u"state"_s, u"approved"_s}, {u"medium"_s, u"radio"_s}, {u"about"_s, closure.subject()}});
        const QList<const Record *> all{&sign, &text};
        QCOMPARE(record(all, u"publish.signs"_s), u"closure.not_published"_s);
        QCOMPARE(record(all, u"publish.radio"_s), u"closure.not_published"_s); // approved is not read out
        QCOMPARE(record(all, u"publish.navigation"_s, Role::Liaison), u"closure.not_published"_s);
        text.set("state"_L1, u"published"_s);
        QCOMPARE(record(all, u"publish.radio"_s), QString());
        QCOMPARE(record(all, u"publish.navigation"_s), u"closure.not_published"_s);
        sign.set("state"_L1, u"showing"_s);
        QCOMPARE(record(all, u"publish.signs"_s), u"closure.not_published"_s); // of something else
        sign.set("about"_L1, closure.subject());
        QCOMPARE(record(all, u"publish.signs"_s), QString());
        sign.set("state"_L1, u"fault"_s); // none is left that could tell of it
        QCOMPARE(record(all, u"publish.signs"_s), QString());
    }

    void signsThatStillTellOfItAreNotWithdrawn()
    {
        Record closure = closureOf(u"both"_s, u"reopening_asked"_s);
        closure.set("lane"_L1, u"one"_s);
        Record sign(u"sign/a"_s, {{u"state"_s, u"showing"_s}, {u"name"_s, u"晋祠路屏"_s}, {u"about"_s, closure.subject()}});
        const QJsonObject given{{u"step"_s, u"reopen.signs_withdrawn"_s}, {u"how"_s, u"phone"_s}};
        const auto refused = among({&sign}, u"closure.step"_s, closure, given, Role::Liaison);
        QCOMPARE(code(refused), u"closure.signs_up"_s);
        QVERIFY(refused.error().text.contains(u"晋祠路屏"_s));
        QCOMPARE(code(take(u"sign.withdraw"_s, sign, {}, Role::Liaison)), u"field.missing"_s); // how is it known?
        const auto blank = take(u"sign.withdraw"_s, sign, {{u"gone"_s, u"seen"_s}}, Role::Liaison);
        QVERIFY(blank);
        sign = *blank;
        QCOMPARE(code(among({&sign}, u"closure.step"_s, closure, given, Role::Liaison)), QString());
        // Whoever confirmed that a text hung has not confirmed that it is gone.
        const Record hung(u"bulletin/b"_s, {{u"state"_s, u"published"_s}, {u"medium"_s, u"radio"_s}, {u"receiver"_s, u"电台小王"_s}});
        QCOMPARE(code(take(u"bulletin.withdraw"_s, hung, {}, Role::Liaison)), u"field.missing"_s);
        const auto gone = take(u"bulletin.withdraw"_s, hung, {{u"gone"_s, u"told"_s}}, Role::Liaison);
        QVERIFY(gone);
        QVERIFY(!gone->fields().contains(u"receiver"_s));
    }

    /// What keeps people out is taken down once they are let in: not while the reopening is only asked for, nor once the lane is to be
    /// shut.
    void signsGoOnlyOnceSomebodyMayPass()
    {
        const QJsonObject given{{u"step"_s, u"reopen.signs_withdrawn"_s}, {u"how"_s, u"phone"_s}};
        const auto record = [&given](const Record &closure) { return among({}, u"closure.step"_s, closure, given, Role::Liaison); };
        Record closure = closureOf(u"both"_s, u"reopening_asked"_s);
        closure.set("lane"_L1, u"none"_s);
        QCOMPARE(code(record(closure)), u"closure.step_early"_s);
        QVERIFY(!isStepCounted(closure, u"reopen.signs_withdrawn"_s, {}, {}, {})); // that nothing hangs settles nothing yet
        // What was recorded before the lane was open counts no more than if nobody had said it, and is said anew.
        closure.set("steps"_L1, QJsonObject{{u"reopen.signs_withdrawn"_s, QJsonObject{{u"at"_s, 500}}}});
        const Record sign(u"sign/a"_s, {{u"state"_s, u"showing"_s}, {u"about"_s, closure.subject()}});
        const auto isCounted = [&closure, &sign](const std::optional<PointWater> &water = {}, bool isUp = true) {
            return isStepCounted(closure, u"reopen.signs_withdrawn"_s, water, {},
                                 isUp ? QList<const Record *>{&sign} : QList<const Record *>());
        };
        QVERIFY(!isCounted());
        closure.set("lane"_L1, u"one"_s);
        closure.set(
            "steps"_L1,
            QJsonObject{{u"reopen.signs_withdrawn"_s, QJsonObject{{u"at"_s, 500}}}, {u"reopen.one_lane"_s, QJsonObject{{u"at"_s, 900}}}});
        QVERIFY(!isCounted());
        QVERIFY(isCounted({}, false)); // nothing hangs: there is nothing to say
        const auto anew = record(closure);
        QVERIFY(anew);
        closure = *anew;
        QVERIFY(isCounted());
        QCOMPARE(code(record(closure)), u"closure.step_done"_s);
        // The water comes back: the lane is to be closed again, and the signs are needed.
        QVERIFY(!isCounted(PointWater{{}, {.depthCm = 41, .readAt = 2000}}));
        QVERIFY(isCounted(PointWater{{}, {.depthCm = 5, .readAt = 2000}}));
        const auto shut = take(u"closure.undo_step"_s, closure, {{u"step"_s, u"reopen.one_lane"_s}, {u"undoReason"_s, u"水又涨了"_s}},
                               Role::Dispatcher);
        QVERIFY(shut);
        QVERIFY(!isStepDone(*shut, u"reopen.signs_withdrawn"_s));
        QCOMPARE(code(record(*shut)), u"closure.step_early"_s);
        const auto kept = take(u"closure.keep"_s, closure, {{u"reason"_s, u"水又涨了"_s}}, Role::Commander);
        QVERIFY(kept);
        QVERIFY(!isStepDone(*kept, u"reopen.signs_withdrawn"_s));
        closure.set("state"_L1, u"reopened"_s);
        QVERIFY(isCounted());
    }

    /// A camera looks at the stretch: what signs farther off show it does not.
    void noCameraOfTheStretchTellsOfSigns()
    {
        for (const QString &step : {u"publish.signs"_s, u"reopen.signs_withdrawn"_s})
            QVERIFY2(!howFits(step, u"camera"_s) && howFits(step, u"officer"_s) && howFits(step, u"phone"_s), qPrintable(step));
    }

    /// A text is as old as its draft, whenever it is put up: of a lane that was open then and is shut, it holds no more.
    void whatWasWrittenOfAnOpenLaneEndsWithIt()
    {
        Record closure = closureOf(u"southbound"_s, u"in_force"_s);
        closure.set("undone"_L1,
                    QJsonArray{QJsonObject{{u"step"_s, u"reopen.officer"_s}, {u"at"_s, 100}, {u"undoneAt"_s, 900}},
                               QJsonObject{{u"step"_s, u"reopen.one_lane"_s}, {u"at"_s, 300}, {u"undoneAt"_s, 500}},
                               QJsonObject{{u"step"_s, u"reopen.one_lane"_s}, {u"at"_s, 700}, {u"undoneAt"_s, 800}}});
        for (const auto &[drafted, since] : {std::pair{200, 0}, std::pair{300, 500}, std::pair{400, 500}, std::pair{500, 500},
                                             std::pair{600, 0}, std::pair{750, 800}, std::pair{850, 0}}) {
            QCOMPARE(outdatedSince(drafted, &closure, {}, {}), since);
            Record text = textAt(closure, drafted);
            QCOMPARE(code(readOut(text, {&closure})), since > 0 ? u"bulletin.outdated"_s : QString());
            text.set("medium"_L1, u"report"_s); // what is reported upward stays reported
            QCOMPARE(outdatedSince(text, {}, [&closure](const QString &) { return &closure; }), 0);
        }
    }

    /// That a road is open again is not so while it is to be closed, or is closed, anew.
    void whatWasWrittenAfterTheEndEndsWithTheNextClosure()
    {
        Record closure = closureOf(u"southbound"_s, u"reopened"_s);
        closure.set("times"_L1, QJsonObject{{u"reopened"_s, 500}});
        const auto anew = [](const QString &state, const QString &direction) {
            QJsonObject fields = closureOf(direction, state).fields();
            fields.insert("times"_L1, QJsonObject{{u"asked"_s, 700}});
            return Record(u"closure/2"_s, fields);
        };
        for (const QString &state :
             {u"asked"_s, u"stopped"_s, u"confirmed"_s, u"in_force"_s, u"reopening_asked"_s, u"reopened"_s, u"rejected"_s}) {
            const bool isOver = state == "reopened"_L1 || state == "rejected"_L1;
            for (const QString &direction : {u"southbound"_s, u"both"_s, u"northbound"_s}) {
                const Record other = anew(state, direction);
                const bool isOutdated = !isOver && direction != "northbound"_L1;
                const Record text = textAt(closure, 600);
                const auto each = [&](const QString &) { return QList<const Record *>{&closure, &other}; };
                QCOMPARE(outdatedSince(600, &closure, each, {}), isOutdated ? 700 : 0);
                QCOMPARE(outdatedSince(400, &closure, each, {}), 500); // before the end: since then
                QCOMPARE(outdatedSince(800, &closure, each, {}), isOutdated ? 800 : 0);
                QCOMPARE(code(readOut(text, {&closure, &other})), isOutdated ? u"bulletin.outdated"_s : QString());
            }
        }
    }

    /// Nothing more of it is put up; but what hangs is asked down only where drivers are not left without a warning by it.
    void whatHangsIsNotAskedDownBeforeTheNextText()
    {
        Record closure = closureOf(u"southbound"_s, u"rejected"_s);
        closure.set("times"_L1, QJsonObject{{u"rejected"_s, 500}});
        const Record text = textAt(closure, 400);
        for (const QString &state : {u"asked"_s, u"in_force"_s, u"rejected"_s}) {
            QJsonObject fields = closureOf(u"southbound"_s, state).fields();
            fields.insert("times"_L1, QJsonObject{{u"asked"_s, 700}});
            const Record other(u"closure/2"_s, fields);
            const auto refused = readOut(text, {&closure, &other});
            QCOMPARE(code(refused), u"bulletin.outdated"_s);
            QVERIFY2(refused.error().text.contains(u"Take down"_s) == (state == "rejected"_L1), qPrintable(refused.error().text));
        }
    }

private:
    static Record textAt(const Record &closure, qint64 drafted)
    {
        return Record(u"bulletin/b"_s,
                      {{u"state"_s, u"approved"_s},
                       {u"medium"_s, u"radio"_s},
                       {u"about"_s, closure.subject()},
                       {u"times"_s, QJsonObject{{u"drafted"_s, drafted}}}});
    }
    /// Somebody says that it was read out.
    static std::expected<Record, Refusal> readOut(const Record &text, const QList<const Record *> &all)
    {
        const QJsonObject given{{u"proof"_s, u"told"_s}};
        StepContext context{text, given, {u"FB"_s, Role::Liaison, u"Y"_s, {}}, 2000, {}};
        context.look = [&all](const QString &subject) -> const Record * {
            const auto found = std::ranges::find_if(all, [&subject](const Record *record) { return record->subject() == subject; });
            return found == all.cend() ? nullptr : *found;
        };
        context.each = [&all](const QString &kind) {
            QList<const Record *> some = all;
            some.removeIf([&kind](const Record *record) { return record->kind() != kind; });
            return some;
        };
        return takeStep(u"bulletin.publish"_s, context);
    }
};

WATCHFLOOR_TEST(TestPublishing)
#include "test_publishing.moc"
