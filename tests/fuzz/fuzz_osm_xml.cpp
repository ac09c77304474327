// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cityimport.h"

/// OpenStreetMap as XML.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    wf::CityDraft draft;
    const auto read = wf::importOsm(QByteArrayView(data, qsizetype(size)), wf::OsmFormat::Xml, QStringLiteral("fuzz.osm"), draft);
    return read || !read.error().text.isEmpty() ? 0 : -1;
}
