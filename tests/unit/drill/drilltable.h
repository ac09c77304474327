// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "commands.h"
#include "director.h"
#include "ids.h"
#include "locallog.h"
#include "situation.h"

/// What a director needs, on a log in a file.
struct DrillTable {
    wf::LocalLog log;
    wf::SteppedClock clock;
    wf::Situation situation;
    wf::SeededIds ids{clock, 1};
    wf::Commands commands{log, situation, clock, ids};

    DrillTable(const QString &file, const wf::Scenario &scenario, wf::LocalLog::Mode mode)
        : log(std::move(*wf::LogStore::open(file, wf::LogStore::Access::ReadWrite)), mode)
        , clock(scenario.start)
    {
        situation.begin(log.opening().result());
        situation.follow(log);
    }
    [[nodiscard]] wf::DrillRoom room() { return {log, situation, commands, clock, 1, nullptr, nullptr, {}}; }
};
