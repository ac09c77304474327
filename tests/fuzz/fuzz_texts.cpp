// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "positiontext.h"
#include "timetext.h"

#include <cmath>
#include <cstddef>
#include <cstdint>

/// What people type for a position or a time: what is read lies on the earth, and is read again from how it is shown.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    for (const wf::Datum datum : {wf::Datum::Wgs84, wf::Datum::Gcj02}) {
        const auto position = wf::readPosition(text, datum, QPointF(112.55, 37.87));
        if (!position) {
            if (position.error().code.isEmpty() || position.error().text.isEmpty())
                qFatal("A refusal without a reason");
            continue;
        }
        if (!std::isfinite(position->x()) || !std::isfinite(position->y()) || std::abs(position->x()) > 181 || std::abs(position->y()) > 91)
            qFatal("Not on the earth");
        const auto again = wf::readPosition(wf::positionText(*position));
        if (datum == wf::Datum::Wgs84
            && (!again || std::abs(again->x() - position->x()) > 1e-5 || std::abs(again->y() - position->y()) > 1e-5))
            qFatal("Shown it is another one");
    }
    constexpr qint64 now = 1'784'882'400'000;
    const auto time = wf::readTime(text, now);
    if (!time) {
        if (time.error().text.isEmpty())
            qFatal("A refusal without a reason");
        return 0;
    }
    const auto again = wf::readTime(wf::timeText(*time, now), now);
    if (!again || *again / 60'000 != *time / 60'000)
        qFatal("Shown it is another time");
    return 0;
}
