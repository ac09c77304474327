// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "citypack.h"
#include "fuzzfile.h"
#include "roadgraph.h"

/// A city pack: opened, and its road graph read.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static wf::FuzzFile file(QStringLiteral("fuzz.citypack"));
    const QString &path = file.write(data, size);
    if (const auto pack = wf::CityPack::open(path); !pack && pack.error().text.isEmpty()) {
        return -1;
    }
    const auto graph = wf::RoadGraph::fromPack(path);
    return graph || !graph.error().text.isEmpty() ? 0 : -1;
}
