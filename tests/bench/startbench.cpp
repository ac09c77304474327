// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

namespace wf::bench {

using namespace Qt::StringLiterals;

namespace {

struct Start {
    double milliseconds = 0;
    double mebibytes = 0;
};

/// The best of several starts: the first one warms the caches.
Start best(const QString &program, const QStringList &arguments, int times)
{
    Start best;
    for (int i = 0; i < times; ++i) {
        QProcess process;
        process.setProcessChannelMode(QProcess::SeparateChannels);
        process.start(program, arguments);
        if (!process.waitForFinished(60000)) {
            progress(program + u": "_s + process.errorString());
            process.kill();
            process.waitForFinished();
            return {};
        }
        const QString said = QString::fromUtf8(process.readAllStandardOutput());
        static const QRegularExpression frame(u"first-frame (\\d+)"_s);
        static const QRegularExpression rss(u"rss (\\d+)"_s);
        const double milliseconds = frame.match(said).captured(1).toDouble();
        if (milliseconds > 0 && (best.milliseconds == 0 || milliseconds < best.milliseconds))
            best = {milliseconds, rss.match(said).captured(1).toDouble() / 1024};
    }
    return best;
}

} // namespace

QList<Result> measureStart()
{
    const QString folder = QCoreApplication::applicationDirPath();
    const Start empty = best(folder + "/watchfloor_empty"_L1, {}, 3);
    progress(u"the program"_s);
    const Start ours = best(folder + "/watchfloor"_L1, {u"--measure-start"_s}, 4);
    Result time{.name = u"start: first painted map, warm cache"_s,
                .value = ours.milliseconds,
                .unit = u"ms"_s,
                .against = u"empty map window"_s,
                .againstValue = empty.milliseconds};
    Result memory{.name = u"start: memory above an empty map window"_s,
                  .value = ours.mebibytes,
                  .unit = u"MiB"_s,
                  .against = u"empty map window"_s,
                  .againstValue = empty.mebibytes};
    time = held(time, time.value / qMax(1.0, time.againstValue), false, 1.6);
    memory = held(memory, memory.value - memory.againstValue, false, 200);
    time.holds = time.holds && ours.milliseconds > 0 && empty.milliseconds > 0; // nothing measured is not a success
    memory.holds = memory.holds && ours.mebibytes > 0 && empty.mebibytes > 0;
    return {time, memory};
}

} // namespace wf::bench
