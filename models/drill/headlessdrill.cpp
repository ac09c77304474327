// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "headlessdrill.h"

#include "attempts.h"
#include "clock.h"
#include "commands.h"
#include "drilltext.h"
#include "ids.h"
#include "locallog.h"
#include "situation.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>

#include <algorithm>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestWaitMs = 100; // so that an interruption is heard

/// Plays up to a minute, as fast as the options say. True = was interrupted.
bool play(Director &director, double minute, const HeadlessOptions &options)
{
    const auto isInterrupted = [&options] { return options.interrupted && options.interrupted(); };
    const double begin = director.elapsedMinutes();
    director.beginRun(minute);
    QElapsedTimer real;
    real.start();
    // How far the exercise may be by now; its ticks are the same at any speed, they are only waited for.
    const auto isDue
        = [&] { return options.speed <= 0 || (director.elapsedMinutes() - begin) * 60'000 <= double(real.elapsed()) * options.speed; };
    bool interrupted = false;
    QEventLoop loop;
    QTimer timer;
    timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&timer, &QTimer::timeout, &loop, [&] {
        bool goesOn = true;
        while (goesOn && !interrupted && isDue()) {
            goesOn = director.step();
            if (options.progress)
                options.progress(director);
            interrupted = goesOn && isInterrupted();
        }
        interrupted = interrupted || (goesOn && isInterrupted());
        if (!goesOn || interrupted)
            loop.quit();
    });
    // Some times within a tick of the exercise's clock, so that it goes evenly.
    timer.start(options.speed <= 0 ? 0 : std::clamp(int(1000 / options.speed), 1, longestWaitMs));
    loop.exec();
    if (interrupted)
        director.pause();
    return interrupted;
}

} // namespace

std::expected<HeadlessOutcome, Refusal> playDrill(const Scenario &scenario, const HeadlessOptions &options)
{
    auto store = LogStore::open(options.logFile, LogStore::Access::ReadWrite);
    if (!store)
        return std::unexpected(store.error());
    const auto attempt = readAttempt(*store, scenario, options.seed);
    if (!attempt)
        return std::unexpected(attempt.error());
    if (attempt->isDoubtful() && !options.goOn)
        return std::unexpected(Refusal{u"drill.changed"_s,
                                       Drill::tr("%1 was begun with another form of this exercise. Changed since: %2. Begin anew with "
                                                 "another log, or say that it is to go on.")
                                           .arg(options.logFile, changedText(attempt->changed))});
    if (!attempt->begun) {
        const QHash<QString, QString> meta = attemptMeta(scenario, options.seed);
        for (auto it = meta.cbegin(); it != meta.cend(); ++it) {
            if (const auto done = store->setMeta(it.key(), it.value()); !done)
                return std::unexpected(done.error());
        }
    }
    const QList<Event> before = store->events();
    // Ids and salts differ between parts of an exercise that was closed and continued.
    const quint32 seed = options.seed + quint32(before.size());
    store->seedSalts(seed);
    SteppedClock clock(scenario.start);
    clock.setWallFollowsNow(true);
    LocalLog log(std::move(*store), LocalLog::Mode::Inline);
    std::optional<Refusal> broken;
    QObject::connect(&log, &EventLog::failed, &log, [&](const Refusal &refusal) { broken = refusal; });
    Situation situation;
    situation.begin(log.opening().result());
    situation.measure(log.openingSamples().result());
    situation.follow(log);
    SeededIds ids(clock, seed);
    Commands commands(log, situation, clock, ids);
    Director director(scenario, {log, situation, commands, clock, options.seed, options.roads, nullptr, options.places});
    const QStringList unknown = director.players()->setFromText(options.players);
    if (!unknown.isEmpty())
        return std::unexpected(Refusal{u"drill.no_seat"_s, Drill::tr("There is no seat “%1”.").arg(unknown.join(u", "_s))});
    director.restore(before);
    HeadlessOutcome outcome;
    outcome.interrupted = play(director, options.untilMinute >= 0 ? options.untilMinute : scenario.duration, options);
    if (broken)
        return std::unexpected(*broken);
    if (!director.error().isEmpty())
        return std::unexpected(Refusal{u"drill.not_begun"_s, director.error()});
    outcome.events = log.events(0, 0).result();
    outcome.result = evaluate(scenario, outcome.events);
    outcome.refusals = director.refusals();
    return outcome;
}

std::expected<QString, Refusal> copyAttempt(const QString &file, qint64 at)
{
    auto old = LogStore::open(file, LogStore::Access::ReadOnly);
    return old ? old->copyUntil(at) : std::unexpected(old.error());
}

} // namespace wf
