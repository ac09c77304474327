// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onetest.h"

#include <QFileInfo>
#include <QMap>

#include <cstdio>

namespace wf::test {

namespace {

QMap<QString, OneTest::Run> &tests()
{
    static QMap<QString, OneTest::Run> all;
    return all;
}

} // namespace

OneTest::OneTest(const char *source, Run run) { tests().insert(QFileInfo(QString::fromLocal8Bit(source)).completeBaseName(), run); }

} // namespace wf::test

/// PROGRAM TEST [options of Qt Test]
int main(int argc, char **argv)
{
    const auto found = argc > 1 ? wf::test::tests().constFind(QString::fromLocal8Bit(argv[1])) : wf::test::tests().constEnd();
    if (found == wf::test::tests().constEnd()) {
        std::fprintf(stderr, "Say which test:\n");
        for (auto it = wf::test::tests().constBegin(); it != wf::test::tests().constEnd(); ++it)
            std::fprintf(stderr, "  %s\n", qPrintable(it.key()));
        return 2;
    }
    argv[1] = argv[0];
    return (*found)(argc - 1, argv + 1);
}
