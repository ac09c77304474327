// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzzfile.h"
#include "logstore.h"

/// A log file: opened for reading and checked from end to end.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static wf::FuzzFile file(QStringLiteral("fuzz.wflog"));
    const QString &path = file.write(data, size);
    if (const auto store = wf::LogStore::open(path, wf::LogStore::Access::ReadOnly)) {
        (void)store->opening();
        (void)store->events();
    }
    const auto checked = wf::verifyLog(path);
    return checked || !checked.error().text.isEmpty() ? 0 : -1;
}
