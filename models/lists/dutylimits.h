// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

namespace wf::limits {

// How long a duty room may take, in minutes: the plan's default targets. Those of orders: OrderLimits.
constexpr qint64 minute = 60'000;
constexpr int acknowledgeAlarm = 1;
constexpr int acknowledgeWarning = 3;
constexpr int decideResponse = 10;
constexpr int confirmClosure = 3;
constexpr int decideReopening = 5;
constexpr int enforceClosure = 2;
constexpr int verifyIncident = 2;
constexpr int dispatchIncident = 3;
constexpr int receiptOfNotice = 5;
constexpr int approveBulletin = 5;
constexpr int answerInject = 5;
constexpr int rerouteCorridor = 2;
constexpr int callAgain = 2;
/// A report upward waits in the queue from so long before it is due.
constexpr int reportAhead = 10;
/// A gauge or a rain station that said nothing for so long is shown as stale.
constexpr int staleReading = 10;

} // namespace wf::limits
