// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSignalSpy>
#include <QTest>

#include <functional>

// Qt Test gives up after five seconds, which are short where a year of readings is swept or two windows are painted by two busy
// processors. What is waited for comes as soon as it can, or fails the test a little later; a test never waits longer than it must.
// Every test that waits includes this (`./dev lint`).
namespace wf {

inline constexpr int Patience = 20'000; ///< ms

/// Until the spy has counted as many signals.
[[nodiscard]] inline bool hasCome(QSignalSpy &spy, qsizetype count = 1)
{
    return QTest::qWaitFor([&] { return spy.count() >= count; }, Patience);
}

/// Until the condition holds.
[[nodiscard]] inline bool waitFor(const std::function<bool()> &condition) { return QTest::qWaitFor(condition, Patience); }

} // namespace wf

#undef QTRY_VERIFY
#undef QTRY_VERIFY2
#undef QTRY_COMPARE
#define QTRY_VERIFY(expr) QTRY_VERIFY_WITH_TIMEOUT((expr), wf::Patience)
#define QTRY_VERIFY2(expr, message) QTRY_VERIFY2_WITH_TIMEOUT((expr), (message), wf::Patience)
#define QTRY_COMPARE(actual, expected) QTRY_COMPARE_WITH_TIMEOUT((actual), expected, wf::Patience)
