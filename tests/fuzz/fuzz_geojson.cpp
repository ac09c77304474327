// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cityimport.h"

/// GeoJSON.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    wf::CityDraft draft;
    const auto read = wf::importGeoJson(QByteArrayView(data, qsizetype(size)), QStringLiteral("fuzz.geojson"), draft);
    return read || !read.error().text.isEmpty() ? 0 : -1;
}
