// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzzfile.h"
#include "planfile.h"

/// A file of clauses and authority.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static wf::FuzzFile file(QStringLiteral("fuzz.yaml"));
    const auto read = wf::loadPlan(file.write(data, size));
    return read || !read.error().isEmpty() ? 0 : -1;
}
