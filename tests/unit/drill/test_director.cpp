// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drilltable.h"
#include "headlessdrill.h"
#include "report.h"
#include "smallscenario.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace wf;
using namespace Qt::StringLiterals;

/// Whole small exercises, without a window.
class TestDirector : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_scenario = loadScenario(SmallScenario::write(m_dir.path())).value(); }

    void automaticPlayersFollowThePlan()
    {
        const HeadlessOutcome outcome = play(u"a.wflog"_s, {});
        const EvaluationResult &result = outcome.result;
        QVERIFY2(outcome.refusals.isEmpty(), qPrintable(outcome.refusals.join(u'\n')));
        QVERIFY(result.ended);
        QCOMPARE(result.total.inTime, 2);
        QCOMPARE(result.total.score, 10.0);
        QCOMPARE(result.resources.units, 1);
        QVERIFY(has(outcome, u"order.sign"_s));
        QVERIFY(has(outcome, u"order.arrive"_s));
        QVERIFY(has(outcome, u"unit.arrive"_s));
        QVERIFY(has(outcome, u"alarm.raise"_s));
        QVERIFY(has(outcome, u"alarm.end"_s));
        QCOMPARE(outcome.events.first().verb, u"exercise.begin"_s);
    }

    void noInjectComesBeforeItsTime()
    {
        const HeadlessOutcome outcome = play(u"early.wflog"_s, {.untilMinute = 5});
        const auto shown = [](const Event &event) { return event.verb == "inject.show"_L1; };
        QCOMPARE(std::ranges::count_if(outcome.events, shown), 1);
        QVERIFY(!std::ranges::any_of(outcome.events, [](const Event &event) { return event.record.contains("积水"); }));
    }

    void sameSeedSameReport()
    {
        const QByteArray first = reportJson(play(u"b.wflog"_s, {}).result);
        QCOMPARE(reportJson(play(u"c.wflog"_s, {}).result), first);
        QVERIFY(reportJson(play(u"d.wflog"_s, {.seed = 2}).result) != first);
    }

    void thePaceChangesNothing()
    {
        const QByteArray whole = reportJson(play(u"max.wflog"_s, {}).result);
        QElapsedTimer real;
        real.start();
        QCOMPARE(reportJson(play(u"paced.wflog"_s, {.speed = 20'000}).result), whole);
        QVERIFY(real.elapsed() >= 40 * 60'000 / 20'000 - 1); // not faster than asked for
    }

    void anInterruptedExerciseGoesOn()
    {
        int ticks = 0;
        HeadlessOptions options;
        options.progress = [&ticks](const Director &) { ++ticks; };
        options.interrupted = [&ticks] { return ticks == 100; };
        const HeadlessOutcome first = play(u"f.wflog"_s, options);
        QVERIFY(first.interrupted);
        QVERIFY(!first.result.ended);
        QCOMPARE(first.events.last().verb, u"exercise.pause"_s);
        QVERIFY(first.result.endedAt > 5 && first.result.endedAt < 15);
        const HeadlessOutcome rest = play(u"f.wflog"_s, {});
        QVERIFY(!rest.interrupted);
        QVERIFY(rest.result.ended);
        QCOMPARE(rest.result.total.score, 10.0);
        QCOMPARE(rest.events.first(first.events.size()), first.events);
    }

    /// As in the window: the log writes in a thread of its own and answers later.
    void theLogsThreadChangesNothing()
    {
        const QByteArray whole = reportJson(play(u"inline.wflog"_s, {}).result);
        DrillTable table(m_dir.filePath(u"threaded.wflog"_s), m_scenario, LocalLog::Mode::Threaded);
        table.clock.setWallFollowsNow(true);
        Director director(m_scenario, table.room());
        director.setSpeed(0);
        director.start();
        QTRY_COMPARE_WITH_TIMEOUT(director.state(), u"ended"_s, 60'000);
        QTRY_VERIFY(table.log.isIdle());
        auto events = table.log.events(0, 0);
        QTRY_VERIFY(events.isFinished());
        QCOMPARE(reportJson(evaluate(m_scenario, events.result())), whole);
    }

    /// Two keys pressed one after the other, faster than the log writes.
    void pausingAndGoingOnAtOnce()
    {
        DrillTable table(m_dir.filePath(u"keys.wflog"_s), m_scenario, LocalLog::Mode::Threaded);
        Director director(m_scenario, table.room());
        QStringList said;
        connect(&table.log, &EventLog::appended, this, [&said](const QList<Event> &events) {
            for (const Event &event : events) {
                if (event.verb.startsWith("exercise."_L1) && event.verb != "exercise.stage"_L1)
                    said.append(event.verb.mid(9));
            }
        });
        // The log answers in the order it was asked: when it has been read, what was said before has been answered.
        const auto settled = [&table] {
            const auto read = table.log.events(0, 0);
            const bool isRead = QTest::qWaitFor([&read] { return read.isFinished(); });
            QCoreApplication::processEvents();
            return isRead;
        };
        director.setSpeed(1);
        director.start();
        director.pause(); // before the log knows that it has begun
        QTRY_COMPARE(said, (QStringList{u"begin"_s, u"pause"_s}));
        QVERIFY(settled());
        director.resume();
        director.pause();
        director.resume();
        QTRY_COMPARE(said.mid(2), (QStringList{u"resume"_s}));
        QVERIFY(settled());
        director.pause();
        director.resume();
        QTRY_COMPARE(said.mid(3), (QStringList{u"pause"_s, u"resume"_s}));
        QVERIFY(settled());
        director.pause();
        director.end();
        QTRY_COMPARE(said.mid(5), (QStringList{u"pause"_s, u"end"_s}));
        QVERIFY(settled());
        QCOMPARE(director.state(), u"ended"_s);
        QCOMPARE(director.refusals(), QStringList());
    }

    void withoutPlayersEverythingIsMissed()
    {
        const HeadlessOutcome outcome = play(u"e.wflog"_s, {.players = u"none"_s});
        QCOMPARE(outcome.result.total.missed, 2);
        QCOMPARE(outcome.result.total.score, 0.0);
        QVERIFY(has(outcome, u"alarm.raise"_s));
        QVERIFY(!has(outcome, u"order.send"_s));
    }

    void aClosedExerciseContinues()
    {
        const EvaluationResult whole = play(u"f.wflog"_s, {}).result;
        for (const double minute : {3.0, 9.5, 12.0}) {
            const QString file = u"g%1.wflog"_s.arg(minute);
            play(file, {.untilMinute = minute});
            const HeadlessOutcome rest = play(file, {});
            QVERIFY(rest.result.ended);
            QCOMPARE(rest.result.total.score, whole.total.score);
            QCOMPARE(rest.result.total.inTime, whole.total.inTime);
            QCOMPARE(rest.result.resources.units, whole.resources.units);
            QCOMPARE(rest.result.resources.orders, whole.resources.orders);
            QVERIFY(has(rest, u"order.arrive"_s));
        }
    }

    void aNewAttemptKeepsTheOld()
    {
        const QString file = m_dir.filePath(u"h.wflog"_s);
        const HeadlessOutcome whole = play(u"h.wflog"_s, {});
        const auto copy = copyAttempt(file, m_scenario.timeOf(8));
        QVERIFY2(copy, qPrintable(copy ? QString() : copy.error().text));
        QCOMPARE(*copy, m_dir.filePath(u"h-2.wflog"_s));
        const HeadlessOutcome again = play(u"h-2.wflog"_s, {});
        QCOMPARE(again.result.total.score, whole.result.total.score);
        QCOMPARE(play(u"h.wflog"_s, {}).events.size(), whole.events.size());
    }

private:
    HeadlessOutcome play(const QString &name, HeadlessOptions options)
    {
        options.logFile = m_dir.filePath(name);
        const auto outcome = playDrill(m_scenario, options);
        if (outcome)
            return *outcome;
        qWarning("%s", qPrintable(outcome.error().text));
        return {};
    }
    static bool has(const HeadlessOutcome &outcome, const QString &verb)
    {
        return std::ranges::any_of(outcome.events, [&](const Event &event) { return event.verb == verb; });
    }

    QTemporaryDir m_dir;
    Scenario m_scenario;
};

QTEST_GUILESS_MAIN(TestDirector)
#include "test_director.moc"
