// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../unit/log/longlog.h"
#include "starts.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QThread>

#include <unistd.h>

namespace wf::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 5;
constexpr int settleMs = 12'000; ///< the first pictures, tiles and rules are through
constexpr int restMs = 30'000;

/// Live duty on a log of so many incidents that are over.
struct Duty {
    int incidents = 0;
    QTemporaryDir folder = {};
    double restShare = 0; ///< of a core that the GUI thread takes while nothing happens

    [[nodiscard]] QStringList arguments() const
    {
        return {u"--live"_s, u"--assets"_s, QCoreApplication::applicationDirPath() + "/../share/watchfloor/drills/taiyuan-assets.yaml"_L1,
                u"--log"_s, folder.filePath(u"duty.wflog"_s)};
    }
    [[nodiscard]] static QString program() { return QCoreApplication::applicationDirPath() + "/watchfloor"_L1; }

    [[nodiscard]] bool write() const
    {
        auto store = LogStore::open(folder.filePath(u"duty.wflog"_s), LogStore::Access::ReadWrite);
        return store && store->setMeta(u"kind"_s, u"live"_s).has_value() && test::LongLog().write(*store, incidents);
    }
    /// The main thread's time so far, seconds.
    [[nodiscard]] static double mainThread(qint64 pid)
    {
        QFile file(u"/proc/%1/task/%1/stat"_s.arg(pid));
        if (!file.open(QIODevice::ReadOnly))
            return -1;
        const QList<QByteArray> fields = file.readAll().split(')').last().simplified().split(' ');
        return double(fields.value(11).toLongLong() + fields.value(12).toLongLong()) / double(sysconf(_SC_CLK_TCK));
    }
    void rest()
    {
        QProcess process;
        process.start(program(), arguments());
        if (!process.waitForStarted())
            return;
        QThread::msleep(settleMs);
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

} // namespace

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
    rest = held(rest, rest.value, false, 3);
    return {start, memory, rest};
}

} // namespace wf::bench
