// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "waterstand.h"

#include "situation.h"

#include <cmath>
#include <ranges>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 clocksDifferMs = 2 * 60'000; ///< a reading from a moment ahead is one of now

} // namespace

WaterStand waterStand(const Situation &situation, const Record &floodPoint, qint64 now)
{
    const Thresholds limits = thresholdsOf(floodPoint);
    const bool isDoubtful = !floodPoint.text("doubtful"_L1).isEmpty();
    const auto longestGap = qint64((limits.reopenMin + 5) * 60'000);
    const QList<Sample> samples = situation.recent("depth/"_L1 + floodPoint.id());
    WaterStand stand;
    qint64 next = 0;
    qint64 seenByPerson = 0;
    for (const Sample &sample : samples) {
        if (sample.source != "gauge"_L1)
            seenByPerson = std::max(seenByPerson, sample.at);
    }
    for (const Sample &sample : samples | std::views::reverse) {
        const double cm = sample.v.at(0);
        // A gauge in doubt opens no road; deep water that it tells of keeps one shut until a person has looked.
        const bool isIgnored
            = isDoubtful && sample.source == "gauge"_L1 && (cm < limits.close || sample.at - seenByPerson < readingHoldsMs);
        if (sample.at > now + clocksDifferMs || !std::isfinite(cm) || cm < 0 || isIgnored)
            continue;
        if (next == 0)
            stand = {.depthCm = cm, .readAt = sample.at, .source = sample.source, .by = sample.by};
        if (cm >= limits.reopen || (next > 0 && next - sample.at > longestGap))
            break;
        stand.belowSince = next = sample.at;
    }
    return stand;
}

} // namespace wf
