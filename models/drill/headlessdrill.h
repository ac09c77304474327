// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "director.h"
#include "evaluation.h"
#include "refusal.h"

#include <QString>

#include "trafficwatch.h"

#include <expected>
#include <functional>

namespace wf {

/// An exercise without a window: plays a scenario into a log of its own. The pace changes nothing of what happens in it.
struct HeadlessOptions {
    QString logFile = {}; ///< one that holds a begun exercise is continued
    bool goOn = false; ///< also where the log was begun with another form of the exercise; otherwise refused with "drill.changed"
    quint32 seed = 1;
    QString players = QStringLiteral("all"); ///< "all", "none" or seats
    double untilMinute = -1; ///< stop there; -1 = to the end
    double speed = 0; ///< exercise time for real time; 0 = as fast as it goes
    std::function<void(const Director &director)> progress = {}; ///< told after each tick of the clock
    std::function<bool()> interrupted = {}; ///< asked after each tick and some times a second: true pauses the exercise there
    const RoadGraph *roads = nullptr;
    QList<KeyPlace> places = {}; ///< of the city: what must stay within reach
};

struct HeadlessOutcome {
    EvaluationResult result;
    QStringList refusals; ///< steps that were tried and refused to the end
    QList<Event> events;
    bool interrupted = false; ///< stopped on the way; the log can be continued
};

[[nodiscard]] std::expected<HeadlessOutcome, Refusal> playDrill(const Scenario &scenario, const HeadlessOptions &options);

/// A new attempt: copies what a drill's log holds from before `at` into a new file beside it, "<name>-2.wflog",
/// "-3" … (never over another), and returns its name. Events keep their hashes; the old file stays as it is. The log must
/// not be open for writing elsewhere.
[[nodiscard]] std::expected<QString, Refusal> copyAttempt(const QString &file, qint64 at);

} // namespace wf
