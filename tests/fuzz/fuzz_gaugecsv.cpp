// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rainforecast.h"

#include <cmath>
#include <cstddef>
#include <cstdint>

/// A CSV file of gauge readings, whole and in two pieces: both must say the same.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView bytes(data, qsizetype(size));
    wf::GaugeCsvReader whole(QStringLiteral("fuzz.csv"));
    wf::GaugeLines all = whole.feed(bytes);
    for (const wf::GaugeLine &line : std::as_const(all.lines)) {
        if (line.name.isEmpty() || !std::isfinite(line.value) || !std::isfinite(line.mmPerH))
            qFatal("A reading that is none");
    }
    if (const auto fields = wf::rainForecastFields(all.lines, 0); !fields && fields.error().isEmpty())
        qFatal("A refusal without a reason");
    for (const wf::Refusal &refusal : std::as_const(all.refused)) {
        if (refusal.code.isEmpty() || refusal.text.isEmpty())
            qFatal("A refusal without a reason");
    }
    wf::GaugeCsvReader cut(QStringLiteral("fuzz.csv"));
    wf::GaugeLines parts = cut.feed(bytes.first(bytes.size() / 2));
    const wf::GaugeLines rest = cut.feed(bytes.sliced(bytes.size() / 2));
    parts.lines += rest.lines;
    parts.refused += rest.refused;
    if (parts != all || cut.pending() != whole.pending())
        qFatal("Cut in two it reads otherwise");
    return 0;
}
