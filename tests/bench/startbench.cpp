// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "starts.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <algorithm>

namespace wf::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 9;

} // namespace

QList<Result> measureStart()
{
    progress(u"the program"_s);
    const QString folder = QCoreApplication::applicationDirPath();
    const QTemporaryDir log;
    Starts empty{.program = folder + "/watchfloor_empty"_L1, .arguments = {}, .milliseconds = {}, .mebibytes = {}};
    // Duty that goes on: the log has the city's units, cameras and signs since the first start.
    Starts duty{.program = folder + "/watchfloor"_L1,
                .arguments = {u"--live"_s, u"--assets"_s, folder + "/../share/watchfloor/drills/taiyuan-assets.yaml"_L1, u"--log"_s,
                              log.filePath(u"duty.wflog"_s), u"--measure-start"_s},
                .milliseconds = {},
                .mebibytes = {}};
    Starts exercise{.program = duty.program,
                    .arguments = {u"--log"_s, log.filePath(u"drill.wflog"_s), u"--measure-start"_s},
                    .milliseconds = {},
                    .mebibytes = {}};
    // In turn, so that a machine that grows slow is slow for all.
    for (int round = -1; round < rounds; ++round) {
        for (Starts *starts : {&empty, &duty, &exercise})
            starts->once(round < 0);
    }

    const auto against = [&empty](const QString &name, const Starts &ours, double limit) {
        Result time{.name = name,
                    .value = Starts::median(ours.milliseconds, rounds),
                    .unit = u"ms"_s,
                    .against = u"empty map window"_s,
                    .againstValue = Starts::median(empty.milliseconds, rounds)};
        time = held(time, time.value / qMax(1.0, time.againstValue), false, limit);
        time.holds = time.holds && time.value > 0 && time.againstValue > 0;
        return time;
    };
    Result memory{.name = u"start: memory above an empty map window"_s,
                  .value = Starts::median(duty.mebibytes, rounds),
                  .unit = u"MiB"_s,
                  .against = u"empty map window"_s,
                  .againstValue = Starts::median(empty.mebibytes, rounds)};
    memory = held(memory, memory.value - memory.againstValue, false, 200);
    memory.holds = memory.holds && memory.value > 0 && memory.againstValue > 0;
    // Beside what duty needs an exercise reads its scenario and who takes part, 180 kB of YAML; the limit for it is our own.
    return {against(u"start: first painted map with data, warm cache"_s, duty, 1.6),
            against(u"start: the exercise, ready to begin"_s, exercise, 2.0), memory};
}

} // namespace wf::bench
