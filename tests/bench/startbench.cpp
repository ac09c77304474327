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
    const Start empty = best(folder + "/watchfloor_empty"_L1, {}, 5);
    const auto against = [&empty](const QString &name, const Start &ours) {
        Result time{.name = name,
                    .value = ours.milliseconds,
                    .unit = u"ms"_s,
                    .against = u"empty map window"_s,
                    .againstValue = empty.milliseconds};
        time = held(time, time.value / qMax(1.0, time.againstValue), false, 1.6);
        time.holds = time.holds && ours.milliseconds > 0 && empty.milliseconds > 0; // nothing measured is not a success
        return time;
    };

    // Duty that goes on: the log has the city's units, cameras and signs since the first start.
    progress(u"the program"_s);
    const QTemporaryDir log;
    const Start duty = best(folder + "/watchfloor"_L1,
                            {u"--live"_s, u"--assets"_s, folder + "/../share/watchfloor/drills/taiyuan-assets.yaml"_L1, u"--log"_s,
                             log.filePath(u"duty.wflog"_s), u"--measure-start"_s},
                            6);
    const Start exercise = best(folder + "/watchfloor"_L1, {u"--log"_s, log.filePath(u"drill.wflog"_s), u"--measure-start"_s}, 6);
    Result memory{.name = u"start: memory above an empty map window"_s,
                  .value = duty.mebibytes,
                  .unit = u"MiB"_s,
                  .against = u"empty map window"_s,
                  .againstValue = empty.mebibytes};
    memory = held(memory, memory.value - memory.againstValue, false, 200);
    memory.holds = memory.holds && duty.mebibytes > 0 && empty.mebibytes > 0;
    return {against(u"start: first painted map with data, warm cache"_s, duty), against(u"start: the exercise, ready to begin"_s, exercise),
            memory};
}

} // namespace wf::bench
