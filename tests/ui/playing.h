// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "testwindow.h"

/// What tests of an exercise begin with.
namespace test {

/// The exercise goes on to a minute while nothing is painted, as in a demonstration between the moments that are shown: a window that
/// paints on the processor takes longer for its pictures of it than the exercise does. Afterwards all of it is shown again.
inline void playTo(const TestWindow &window, double minute)
{
    const wf::DrillControl *drill = window.view()->host().drill();
    QVERIFY(window.window()->setProperty("resting", true));
    drill->director().runTo(minute);
    QTRY_VERIFY_WITH_TIMEOUT(drill->director().elapsedMinutes() >= minute && !drill->isRunning(), 120'000);
    QVERIFY(window.window()->setProperty("resting", false));
    QVERIFY(!window.window()->grabWindow().isNull()); // what was hidden has its place again
}

} // namespace test
