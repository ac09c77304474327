// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../unit/log/longlog.h"
#include "archivecounts.h"
#include "archivemodel.h"
#include "historywindow.h"
#include "replayseek.h"
#include "starts.h"
#include "workingset.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QThread>

#include <unistd.h>

namespace wf::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 5;
constexpr int settleMs = 60'000; ///< at the longest, until the first pictures, tiles and rules are through
constexpr int lookMs = 1'500; ///< how long it is looked whether they are
constexpr double quiet = 0.2; ///< of a core, all threads: nothing is made ready any more
constexpr int restMs = 30'000;
constexpr int searched = 100; ///< rows that Ctrl+K asks for: some of them are in the situation

/// Live duty on a log of so many incidents that are over.
struct Duty {
    int incidents = 0;
    QTemporaryDir folder = {};
    double restShare = 0; ///< of a core that the GUI thread takes while nothing happens

    [[nodiscard]] QString log() const { return folder.filePath(u"duty.wflog"_s); }
    [[nodiscard]] QStringList arguments() const
    {
        return {u"--live"_s, u"--assets"_s, QCoreApplication::applicationDirPath() + "/../share/watchfloor/drills/taiyuan-assets.yaml"_L1,
                u"--log"_s, log()};
    }
    [[nodiscard]] static QString program() { return QCoreApplication::applicationDirPath() + "/watchfloor"_L1; }

    [[nodiscard]] bool write() const { return writeDutyLog(log(), incidents); }
    /// Seconds of a core that a process, or one thread of it, took so far; -1: it is gone.
    [[nodiscard]] static double taken(const QString &place)
    {
        QFile file(place + "/stat"_L1);
        if (!file.open(QIODevice::ReadOnly))
            return -1;
        const QList<QByteArray> fields = file.readAll().split(')').last().simplified().split(' ');
        return double(fields.value(11).toLongLong() + fields.value(12).toLongLong()) / double(sysconf(_SC_CLK_TCK));
    }
    /// The main thread's time so far, seconds: to the nanosecond where the kernel counts so, for at rest there is little of it.
    [[nodiscard]] static double mainThread(qint64 pid)
    {
        const QString thread = u"/proc/%1/task/%1"_s.arg(pid);
        QFile file(thread + "/schedstat"_L1);
        const qint64 ns = file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').first().toLongLong() : 0;
        return ns > 0 ? double(ns) / 1e9 : taken(thread);
    }
    /// Until the program makes nothing ready any more, twice running: between two things it may wait for the disk.
    static void settle(qint64 pid)
    {
        const QString process = u"/proc/%1"_s.arg(pid);
        QElapsedTimer since;
        since.start();
        double before = taken(process);
        for (int calm = 0; calm < 2 && since.elapsed() < settleMs;) {
            QThread::msleep(lookMs);
            const double now = taken(process);
            calm = now - before < quiet * lookMs / 1000 ? calm + 1 : 0;
            before = now;
        }
    }
    void rest()
    {
        QProcess process;
        process.start(program(), arguments());
        if (!process.waitForStarted())
            return;
        settle(process.processId());
        const double before = mainThread(process.processId());
        QThread::msleep(restMs);
        const double after = mainThread(process.processId());
        restShare = before < 0 || after < 0 ? 100 : (after - before) / (restMs / 1000.0) * 100;
        process.terminate();
        if (!process.waitForFinished(10'000)) {
            process.kill();
            process.waitForFinished();
        }
    }
};

/// The median of how long an answer takes, ms; the first one fills the caches. 0 where there was none.
template <typename Ask> double answered(const Ask &ask)
{
    QList<double> times;
    for (int round = -1; round < rounds; ++round) {
        QElapsedTimer time;
        time.start();
        if (!ask())
            return 0;
        if (round >= 0)
            times.append(double(time.nsecsElapsed()) / 1e6);
    }
    return percentile(times, 0.5);
}

/// What a page of reports is counted from: the log's last month, or all there is, against the month and the year before.
double reviewed(const Archive &archive, const Duty &duty, bool all)
{
    const qint64 end = test::LongLog::timeOf(duty.incidents);
    const QDate day = dayOf(end);
    const qint64 month = dayBegin(QDate(day.year(), day.month(), 1));
    const CountQuery query{.kind = u"incident"_s, .from = all ? test::LongLog::Begin : month, .to = all ? end : monthsOn(month, 1)};
    return answered([&] {
        const auto counts = archive.review(query);
        return counts && counts->span.number > 0;
    });
}

/// What Ctrl+K asks the archive while somebody types: the slowest of a road, initials, a number and a single character.
double looked(const Archive &archive)
{
    double slowest = 0;
    for (const QString &text : {u"长风大街"_s, u"cfdj"_s, u"J-0000777"_s, u"路"_s}) {
        const double took = answered([&] {
            const auto rows = archive.page({.kinds = ArchiveModel::kinds(), .text = text}, {}, searched);
            return rows && !rows->isEmpty();
        });
        if (took <= 0)
            return 0;
        slowest = qMax(slowest, took);
    }
    return slowest;
}

/// A log of years is asked as quickly as it is wanted.
QList<Result> measureAnswers(const Duty &few, const Duty &many, const QString &against)
{
    const auto small = Archive::open(few.log());
    const auto large = Archive::open(many.log());
    if (!small || !large)
        return {Result{.name = u"history: the archive could not be opened"_s, .holds = false}};
    Result month{.name = u"history: review of a month, 110,000 incidents"_s,
                 .value = reviewed(*large, many, false),
                 .unit = u"ms"_s,
                 .against = against,
                 .againstValue = reviewed(*small, few, false)};
    Result years{.name = u"history: review of all years, 110,000 incidents"_s,
                 .value = reviewed(*large, many, true),
                 .unit = u"ms"_s,
                 .against = against,
                 .againstValue = reviewed(*small, few, true)};
    Result search{.name = u"history: Ctrl+K's answer from the archive, 110,000"_s,
                  .value = looked(*large),
                  .unit = u"ms"_s,
                  .against = against,
                  .againstValue = looked(*small)};
    month = held(month, month.value, false, 1000);
    years = held(years, years.value, false, 1000);
    search = held(search, search.value - search.againstValue, false, 250);
    QList<Result> results{month, years, search};
    for (Result &result : results)
        result.holds = result.holds && result.value > 0 && result.againstValue > 0;
    return results;
}

/// A replay of it: until it is open, and until another moment in the middle of it is there.
QList<Result> measureReplay(const Duty &few, const Duty &many, const QString &against)
{
    struct Replay {
        double opened = 0;
        double moved = 0;
        qsizetype held = 0; ///< records
    };
    const auto measured = [](const Duty &duty) {
        Replay replay;
        QElapsedTimer time;
        time.start();
        auto store = LogStore::open(duty.log(), LogStore::Access::ReadOnly);
        if (!store)
            return replay;
        const ReplaySource source(std::move(*store), WorkingSet::StandardWindowMs);
        (void)ReplaySeek::pictureOf(source, source.index().lastAt());
        replay.opened = double(time.nsecsElapsed()) / 1e6;
        int part = 0;
        replay.moved = answered([&] {
            part = part % rounds + 1; // another moment each time
            const qint64 at = test::LongLog::timeOf(duty.incidents / (rounds + 1) * part);
            const ReplaySeek::Picture picture = ReplaySeek::pictureOf(source, at);
            Situation situation;
            situation.take(picture.folded);
            replay.held = std::max(replay.held, situation.held().records);
            return replay.held > 0;
        });
        return replay;
    };
    const Replay small = measured(few);
    const Replay large = measured(many);
    Result open{.name = u"history: replay opened, 110,000"_s,
                .value = large.opened,
                .unit = u"ms"_s,
                .against = against,
                .againstValue = small.opened};
    Result move{.name = u"history: replay at another moment, 110,000"_s,
                .value = large.moved,
                .unit = u"ms"_s,
                .against = against,
                .againstValue = small.moved};
    Result held{.name = u"history: records of a replay's moment, 110,000"_s,
                .value = double(large.held),
                .unit = u"records"_s,
                .against = against,
                .againstValue = double(small.held)};
    QList<Result> results{bench::held(open, open.value, false, 10'000), bench::held(move, move.value, false, 500),
                          bench::held(held, held.value / qMax(1.0, held.againstValue), false, 1.3)};
    for (Result &result : results)
        result.holds = result.holds && result.value > 0 && result.againstValue > 0;
    return results;
}

} // namespace

bool writeDutyLog(const QString &file, int incidents)
{
    auto store = LogStore::open(file, LogStore::Access::ReadWrite);
    return store && store->setMeta(u"kind"_s, u"live"_s).has_value() && test::LongLog().write(*store, incidents);
}

QList<Result> measureHistory()
{
    Duty few{.incidents = 1'000};
    Duty many{.incidents = 110'000};
    progress(u"writing a log of a million events"_s);
    if (!few.write() || !many.write())
        return {Result{.name = u"history: logs could not be written"_s, .holds = false}};
    progress(u"the program on it"_s);
    const auto starts = [](const Duty &duty) { return Starts{Duty::program(), duty.arguments() + QStringList{u"--measure-start"_s}}; };
    Starts small = starts(few);
    Starts large = starts(many);
    for (int round = -1; round < rounds; ++round) {
        for (Starts *one : {&small, &large})
            one->once(round < 0);
    }
    few.rest();
    many.rest();

    const QString against = u"1,000 incidents that are over"_s;
    Result start{.name = u"history: first painted map, 110,000 incidents"_s,
                 .value = Starts::median(large.milliseconds, rounds),
                 .unit = u"ms"_s,
                 .against = against,
                 .againstValue = Starts::median(small.milliseconds, rounds)};
    start = held(start, start.value / qMax(1.0, start.againstValue), false, 1.3);
    Result memory{.name = u"history: memory, 110,000 incidents"_s,
                  .value = Starts::median(large.mebibytes, rounds),
                  .unit = u"MiB"_s,
                  .against = against,
                  .againstValue = Starts::median(small.mebibytes, rounds)};
    memory = held(memory, memory.value - memory.againstValue, false, 60);
    for (Result *result : {&start, &memory})
        result->holds = result->holds && result->value > 0 && result->againstValue > 0;
    Result rest{.name = u"history: the window's thread at rest, 110,000"_s,
                .value = many.restShare,
                .unit = u"% core"_s,
                .against = against,
                .againstValue = few.restShare};
    Result calm = rest;
    calm.name = u"history: at rest as with few, 110,000"_s;
    rest = held(rest, rest.value, false, 3);
    calm = held(calm, calm.value / qMax(0.1, calm.againstValue), false, 1.3);
    for (Result *result : {&rest, &calm})
        result->holds = result->holds && result->value > 0 && result->againstValue > 0;
    QList<Result> results{start, memory, rest, calm};
    results += measureAnswers(few, many, against);
    results += measureReplay(few, many, against);
    results += measureWindows(few.log(), many.log(), against); // last: it writes to them
    return results;
}

} // namespace wf::bench
