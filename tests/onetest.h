// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QTest>

namespace wf::test {

/// One test of those that are linked as one program; each runs by itself, by the name of its source. What a test of its own says with
/// QTEST_GUILESS_MAIN it says with WATCHFLOOR_TEST.
class OneTest {
public:
    using Run = int (*)(int argc, char **argv);
    OneTest(const char *source, Run run);
};

template <typename Test, typename Application = QCoreApplication> int runTest(int argc, char **argv)
{
    const Application app(argc, argv);
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace wf::test

/// A second argument is the application it runs in; QCoreApplication without.
#define WATCHFLOOR_TEST(Test, ...)                                                                                                         \
    static const wf::test::OneTest theTest##Test(__FILE__, &wf::test::runTest<Test __VA_OPT__(, ) __VA_ARGS__>);
