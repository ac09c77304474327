// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "yamltree.h"

#include <cstddef>
#include <cstdint>

/// Any bytes as YAML: a tree, or faults with places inside the file.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto read = wf::parseYaml(bytes, QStringLiteral("fuzz.yaml"));
    if (read)
        return 0;
    for (const wf::Fault &fault : read.error()) {
        if (fault.text.isEmpty() || fault.line < 0 || fault.line > bytes.count('\n') + 2 || fault.column < 0)
            qFatal("a fault without a reason or outside the file");
    }
    return read.error().isEmpty() ? -1 : 0;
}
