// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenario.h"

/// A scenario; the plan and assets it names are looked for beside the bundled ones.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto read = wf::parseScenario(bytes, QStringLiteral(WATCHFLOOR_SOURCE_DIR "/resources/drills/fuzz.yaml"));
    return read || !read.error().isEmpty() ? 0 : -1;
}
