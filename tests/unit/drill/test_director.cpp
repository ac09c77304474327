// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assets.h"
#include "attempts.h"
#include "drilltable.h"
#include "headlessdrill.h"
#include "onetest.h"
#include "patience.h"
#include "report.h"
#include "smallscenario.h"

#include <QElapsedTimer>
#include <QJsonArray>
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
            const bool isRead = wf::waitFor([&read] { return read.isFinished(); });
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

    /// The person at a desk does nothing for longer than steps are tried, and gives it back.
    void aSeatGivenBackTakesUpItsBacklog_data()
    {
        QTest::addColumn<bool>("restarted");
        QTest::newRow("while it runs") << false;
        QTest::newRow("with a restart between") << true;
    }

    void aSeatGivenBackTakesUpItsBacklog()
    {
        QFETCH(bool, restarted);
        const QString file = m_dir.filePath(u"backlog%1.wflog"_s.arg(int(restarted)));
        const auto sent = [](const DrillTable &table) { return !table.situation.records(u"order"_s).isEmpty(); };
        auto table = std::make_unique<DrillTable>(file, m_scenario, LocalLog::Mode::Inline);
        auto director = std::make_unique<Director>(m_scenario, table->room());
        director->players()->setAutomatic(u"DD"_s, false);
        director->runUntil(33);
        QVERIFY(!sent(*table));
        if (restarted) {
            director.reset();
            table.reset();
            table = std::make_unique<DrillTable>(file, m_scenario, LocalLog::Mode::Inline);
            director = std::make_unique<Director>(m_scenario, table->room());
            director->restore(table->log.events(0, 0).result());
        } else {
            director->players()->setAutomatic(u"DD"_s, true);
        }
        director->runToEnd();
        QVERIFY(sent(*table));
        QCOMPARE(director->state(), u"ended"_s);
    }

    void onlyTheSameExerciseIsResumed()
    {
        const QString folder = m_dir.filePath(u"attempts"_s);
        QVERIFY(QDir().mkpath(folder));
        const auto playIn = [&](const Scenario &scenario, const QString &name, double until) {
            HeadlessOptions options;
            options.logFile = folder + u'/' + name;
            options.untilMinute = until;
            return playDrill(scenario, options).has_value();
        };
        // Another exercise whose name begins alike.
        QVERIFY(QFile::copy(m_scenario.file, m_dir.filePath(u"small-2.yaml"_s)));
        const Scenario other = loadScenario(m_dir.filePath(u"small-2.yaml"_s)).value();
        QVERIFY(playIn(other, u"small-2.wflog"_s, 5));
        QVERIFY(!lastAttempt(folder, m_scenario, 1).begun);
        QCOMPARE(lastAttempt(folder, m_scenario, 1).file, folder + u"/small.wflog"_s);
        QCOMPARE(lastAttempt(folder, other, 1).file, folder + u"/small-2.wflog"_s);
        QVERIFY(playIn(m_scenario, u"small.wflog"_s, 5));
        const Attempt same = lastAttempt(folder, m_scenario, 1);
        QVERIFY(same.begun && !same.ended && !same.isDoubtful());
        QVERIFY(lastAttempt(folder, m_scenario, 2).changed == QStringList{u"seed"_s});
        QCOMPARE(newAttempt(folder, m_scenario), folder + u"/small-3.wflog"_s); // never over another's
        // Each file that was edited since.
        for (const QString &part : {u"drill"_s, u"plan"_s, u"assets"_s}) {
            Scenario edited = m_scenario;
            edited.digests.insert(part, u"edited"_s);
            const Attempt attempt = lastAttempt(folder, edited, 1);
            QVERIFY(attempt.isDoubtful());
            QCOMPARE(attempt.changed, QStringList{part});
            QVERIFY(!playIn(edited, u"small.wflog"_s, 6)); // refused until somebody says so
            HeadlessOptions options;
            options.logFile = attempt.file;
            options.untilMinute = 6;
            options.goOn = true;
            QVERIFY(playDrill(edited, options));
        }
        // Neither another's log nor live duty's, whoever names it.
        HeadlessOptions options;
        options.logFile = folder + u"/small-2.wflog"_s;
        QCOMPARE(playDrill(m_scenario, options).error().code, u"drill.other"_s);
        options.logFile = folder + u"/duty.wflog"_s;
        {
            auto duty = LogStore::open(options.logFile, LogStore::Access::ReadWrite);
            QVERIFY(duty && duty->setMeta(u"kind"_s, u"live"_s));
        }
        QCOMPARE(playDrill(m_scenario, options).error().code, u"log.other_kind"_s);
        QVERIFY(playIn(m_scenario, u"small.wflog"_s, -1));
        QVERIFY(!lastAttempt(folder, m_scenario, 1).begun); // it has ended
    }

    /// Read once, with the exercise: the director asks no disk for it, which may be slow, or gone.
    void thePlanComesWithTheExercise()
    {
        QTemporaryDir folder;
        const Scenario scenario = loadScenario(SmallScenario::write(folder.path())).value();
        QVERIFY(scenario.plan.whole);
        QCOMPARE(scenario.plan.whole->clauses.size(), 2);
        QVERIFY(QFile::remove(scenario.plan.file));
        DrillTable table(folder.filePath(u"plan.wflog"_s), scenario, LocalLog::Mode::Inline);
        QVERIFY(table.commands.authority().allows(3, u"director"_s)); // where no plan says otherwise
        const Director director(scenario, table.room());
        QVERIFY(!table.commands.authority().allows(3, u"director"_s));
        QVERIFY(table.commands.authority().allows(3, u"duty_commander"_s));
        QVERIFY(director.scenario().plan.whole);
    }

    void assetsOfAnotherCityAreKnown()
    {
        QVERIFY(!assetPlaces(m_scenario.assets, QRectF(112.4, 37.7, 0.4, 0.4)).isElsewhere());
        const AssetPlaces places = assetPlaces(m_scenario.assets, QRectF(116.2, 39.8, 0.4, 0.4));
        QVERIFY(places.isElsewhere());
        QCOMPARE(places.outside, places.placed);
    }

    /// A limit or a gauge is another one; that a unit has moved and a post is staffed is what duty is for.
    void anAssetThatTheLogKnowsOtherwiseDiffers()
    {
        QVERIFY(!play(u"differ.wflog"_s, {}).events.isEmpty());
        DrillTable table(m_dir.filePath(u"differ.wflog"_s), m_scenario, LocalLog::Mode::Inline);
        QCOMPARE(differingAssets(m_scenario.assets, table.situation, nullptr), QStringList());
        QList<Asset> given = m_scenario.assets;
        QStringList changed;
        for (Asset &asset : given) {
            if (asset.subject.startsWith("unit/"_L1))
                asset.fields.insert("pos"_L1, QJsonArray{112.0, 37.0});
            if (!asset.subject.startsWith("floodpoint/"_L1))
                continue;
            asset.fields.insert("gauge"_L1, u"another"_s);
            changed.append(asset.subject);
        }
        QVERIFY(!changed.isEmpty());
        QCOMPARE(differingAssets(given, table.situation, nullptr), changed);
        given.append({u"camera/new"_s, {{"name"_L1, u"新"_s}}, {}}); // which the log does not know at all is entered
        QCOMPARE(differingAssets(given, table.situation, nullptr), changed);
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

WATCHFLOOR_TEST(TestDirector)
#include "test_director.moc"
