// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console.h"

#include <cstdio>

namespace wf {

namespace {

void write(FILE *stream, const QString &line)
{
    const QByteArray utf8 = line.toUtf8() + '\n';
    std::fwrite(utf8.constData(), 1, size_t(utf8.size()), stream);
    std::fflush(stream);
}

} // namespace

void say(const QString &line) { write(stdout, line); }

void complain(const QString &line) { write(stderr, line); }

int refuse(const Refusal &refusal)
{
    complain(refusal.text);
    return ExitFault;
}

int usage(const QString &text)
{
    complain(text);
    return ExitUsage;
}

} // namespace wf
