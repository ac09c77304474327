// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv.h"
#include "roster.h"

#include <cstddef>
#include <cstdint>

/// A duty roster as CSV. What is taken must come back the same from the program's own form; what is refused must say why.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto read = wf::importRoster(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    if (!read) {
        if (read.error().isEmpty() || read.error().first().toString().isEmpty())
            qFatal("refused without a reason");
        return 0;
    }
    const QByteArray file = wf::exportRoster(read->entries);
    const auto again = wf::importRoster(file);
    if (!again || again->entries != read->entries)
        qFatal("what goes out does not come back: %s", file.constData());
    return 0;
}
