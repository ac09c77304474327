// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plannedway.h"

/// A detour in a card's words: few ways, each of few roads, none empty, and every road stands in the text.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    const QList<QStringList> ways = wf::plannedWays(text);
    if (ways.size() > wf::mostPlannedWays)
        qFatal("too many ways");
    for (const QStringList &way : ways) {
        if (way.isEmpty() || way.size() > wf::mostPlannedRoads)
            qFatal("no road, or too many");
        for (const QString &road : way) {
            if (road.trimmed().isEmpty())
                qFatal("a road without a name");
        }
    }
    return 0;
}
